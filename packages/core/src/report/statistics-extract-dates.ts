/** Statistics dates: how often an offer took place in a year. */
import type { CalendarPlace, ClosureCalendar } from "../calendar/index.js"
import { type Directory, houseCalendars, type NetworkIndex } from "../network/index.js"
import { type Offer, type OfferPlace, offerDates } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Interval, LocalDate } from "../time/index.js"

/**
 * How often an offer takes place in the year: by arrangement, or on so many dates, at times of its timetable that return
 * and at single ones.
 *
 * @german Häufigkeit
 */
export type StatisticsFrequency =
  | { readonly kind: "byArrangement" }
  | { readonly kind: "dates"; readonly dates: number; readonly recurring: number; readonly single: number }

/** The network with its calendars, and the year with its first and last day. */
export interface Surroundings {
  readonly index: NetworkIndex
  readonly directory: Directory
  readonly year: number
  readonly window: Interval
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly region: Pick<CalendarPlace, "land" | "municipality">
  readonly from: LocalDate
  readonly last: LocalDate
}

/** What is known of the dates of a year: none where nobody wrote a timetable. */
export interface DatesOfYear {
  readonly frequency?: StatisticsFrequency
}

/** Nothing where an offer has no date in the year. */
export const datesIn = (offer: Offer, around: Surroundings): DatesOfYear | undefined => {
  const { window, from, last } = around
  if ((offer.from ?? from) > last || (offer.to !== undefined && offer.to <= from)) return undefined
  const { schedule } = offer
  if (schedule?.kind !== "dates") {
    if (restsAllYear(offer, { from, last })) return undefined
    return schedule === undefined ? {} : { frequency: { kind: schedule.kind } }
  }
  const { kept } = offerDates(offer, window, { calendars: calendarsOf(offer, around) })
  if (kept.length === 0) return undefined
  const rows = [...new Set(kept.map(({ slot }) => slot))]
  const recurring = rows.filter((slot) => schedule.slots[slot]?.series.rule !== undefined).length
  return { frequency: { kind: "dates", dates: kept.length, recurring, single: rows.length - recurring } }
}

const restsAllYear = (offer: Offer, { from, last }: Pick<Surroundings, "from" | "last">): boolean =>
  offer.state === "paused" && offer.pause.from <= from && (offer.pause.to === undefined || offer.pause.to > last)

const calendarsOf = (
  offer: Offer,
  { index, calendars, region, directory, last }: Surroundings,
): ReadonlyArray<ClosureCalendar> => {
  const institution = index.institutions.get(offer.institution)
  if (institution === undefined) return []
  const units = offer.places.flatMap((place) => unitsOf(place, directory))
  const school = offer.partners.find(({ schoolKind }) => schoolKind !== undefined)?.institution
  const house = { institution, units, ...(school === undefined ? {} : { school }) }
  return houseCalendars(index, house, { asOf: last, calendars, region })
}

/** The units in which a place of an offer lies, the wider ones among them. */
export const unitsOf = (place: OfferPlace, directory: Directory): ReadonlyArray<SpatialUnitId> => {
  if (place.at === "digital") return []
  const areas = place.at === "site" ? directory.areasOf(place.site) : directory.areasAround(place.unit)
  return areas.map(({ unit }) => unit)
}
