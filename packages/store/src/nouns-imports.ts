/** The collections of imports: how each is kept, and by what it is found. */
import { Delivery, DeliveryChange, deliveryChangeId, Listed, StoredProfile } from "@sozialraum/core"
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
