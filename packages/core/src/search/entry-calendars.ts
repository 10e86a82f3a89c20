/** Calendars of entries: by whose closures an offer goes where it takes place. */
import type { ClosureCalendar } from "../calendar/index.js"
import { houseCalendars } from "../network/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"

/** The calendars of the place, the house, and the school with which the offer is made; the same list for the same ones. */
export const entryCalendars = (
  { index, asOf, calendars, region }: Pick<OfferCatalogue, "index" | "asOf" | "calendars" | "region">,
  { offer, institution, areas }: Pick<CatalogueEntry, "offer" | "institution" | "areas">,
): ReadonlyArray<ClosureCalendar> => {
  const school = offer.partners.find(({ schoolKind }) => schoolKind !== undefined)?.institution
  const house = { institution, units: areas, ...(school === undefined ? {} : { school }) }
  return houseCalendars(index, house, { asOf, calendars, region })
}
