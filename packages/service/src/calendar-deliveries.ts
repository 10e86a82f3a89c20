/** Deliveries of calendars: the record of each import. */
import type { Delivery } from "@sozialraum/core"
import { calendarSource } from "@sozialraum/import-ical"
import { CalendarDeliveries } from "@sozialraum/store"
import * as Effect from "effect/Effect"

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
