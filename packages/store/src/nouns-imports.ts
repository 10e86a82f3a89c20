/** The collections of imports: how each is kept, and by what it is found. */
import {
  CalendarChange,
  Delivery,
  DeliveryChange,
  deliveryChangeId,
  Listed,
  ListedEntry,
  StoredProfile,
} from "@sozialraum/core"
import { collection } from "./collection.js"

/** What the sources said last, by source. @german Gelistete Einträge */
export const ListedInstitutions = collection({
  name: "listed",
  schema: Listed,
  id: (listed) => listed.listing.id,
  indexes: { bySource: (listed) => listed.source },
})

/** Deliveries, by source. @german Lieferungen */
export const Deliveries = collection({
  name: "deliveries",
  schema: Delivery,
  id: (delivery) => delivery.id,
  indexes: { bySource: (delivery) => delivery.source },
})

/** What each delivery did to each institution, by delivery and by institution. @german Änderungen durch Lieferungen */
export const DeliveryChanges = collection({
  name: "deliveryChanges",
  schema: DeliveryChange,
  id: deliveryChangeId,
  indexes: { byDelivery: (change) => change.delivery, byInstitution: (change) => change.institution },
})

/** Mappings of columns: those that people named, and that of the last delivery of each source. @german Importprofile */
export const ImportProfiles = collection({
  name: "importProfiles",
  schema: StoredProfile,
  id: ({ use, id }): string => `${use}/${id}`,
  indexes: { byUse: ({ use }) => use },
})

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
