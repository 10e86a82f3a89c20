/** What imports of calendars keep beside the network: what the sources said, each delivery, and what it did. */
import { Delivery, DeliveryId } from "@sozialraum/core"
import { CalendarChange, calendarSource, ListedEntry } from "@sozialraum/import-ical"
import { collection } from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** What the calendars said last, by source. @german Gelistete Kalendereinträge */
export const ListedEntries = collection({
  name: "listedEntries",
  schema: ListedEntry,
  id: (listed) => listed.id,
  indexes: { bySource: (listed) => listed.source },
})

/**
 * Deliveries of calendars, by source. They are apart from those of lists: taking one back is another step.
 *
 * @german Kalenderlieferungen
 */
export const CalendarDeliveries = collection({
  name: "calendarDeliveries",
  schema: Delivery,
  id: (delivery) => delivery.id,
  indexes: { bySource: (delivery) => delivery.source },
})

/** What each delivery of a calendar did, by delivery and by the value that it wrote. @german Änderungen durch Kalender */
export const CalendarChanges = collection({
  name: "calendarChanges",
  schema: CalendarChange,
  id: (change): string => change.id,
  indexes: {
    byDelivery: (change) => change.delivery,
    byValue: ({ wrote }) => (wrote === undefined ? undefined : `${wrote.list} ${wrote.id}`),
  },
})

/**
 * Every import of a calendar, the newest first; those that were undone are among them.
 *
 * @param source - as it was given to the import
 */
export const calendarDeliveriesOf = (network: string, source: string) =>
  Effect.map(
    CalendarDeliveries.in(network).all({ index: "bySource", equals: calendarSource(source) }),
    (found): ReadonlyArray<Delivery> => found.map(({ value }) => value).toSorted((a, b) => b.number - a.number),
  )

/** The id of the next delivery of a source. */
export const nextCalendarDelivery = (source: string, all: ReadonlyArray<Delivery>): Pick<Delivery, "id" | "number"> => {
  const number = (all[0]?.number ?? 0) + 1
  return { number, id: DeliveryId.parse(`${source}@${String(number).padStart(4, "0")}`) }
}
