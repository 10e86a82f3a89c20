/** Areas of offers: the units in which an offer takes place, and whose closures it goes by. */
import {
  type Ags,
  agsAmong,
  type CalendarPlace,
  type ClosureCalendar,
  calendarsFor,
  type Institution,
  type Offer,
  type Revised,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { EventOptions } from "../entry/draft.js"

/** The units that the places of an offer name, in their order; those of the house where none does. */
export const unitsOf = (offer: Offer, directory: Directory): ReadonlyArray<string> => {
  const named = offer.places.flatMap((place) => {
    if (place.at === "mobile") return [place.unit]
    return place.at === "site" ? (directory.site(place.site)?.value.units ?? []) : []
  })
  if (named.length > 0) return [...new Set(named)]
  const house = directory.institution(offer.institution)?.value
  return [...new Set((house?.sites ?? []).flatMap(({ site }) => directory.site(site)?.value.units ?? []))]
}

/** Units and all the wider ones in which they lie, from the narrowest on, each once. */
export const withWider = (units: ReadonlyArray<string>, directory: Directory): ReadonlyArray<string> => {
  // A set is walked in the order of its growth, and to its end even if that comes later.
  const found = new Set(units)
  for (const unit of found) for (const parent of directory.area(unit)?.value.parents ?? []) found.add(parent.unit)
  return [...found]
}

/** The closure calendars that apply to an offer, and every delivery of them. @german Schließkalender eines Angebots */
export interface OfferCalendars {
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly shown: ReadonlyArray<Revised<ClosureCalendar>>
}

/**
 * The closure calendars of the place of an offer, of its house and carrier, and of the school with which it is made.
 *
 * @returns for offers of one place the very same list, so that what is prepared for one is prepared for all
 * @rule R18, R25
 */
export const offerCalendars = (offer: Offer, directory: Directory, { region }: EventOptions): OfferCalendars => {
  const all = directory.closures()
  const institution = directory.institution(offer.institution)?.value
  const municipality = municipalityAmong(withWider(unitsOf(offer, directory), directory), directory)
  const school = offer.partners.find(({ schoolKind }) => schoolKind !== undefined)?.institution ?? offer.institution
  const { scopes, chosen } = choosing(all)
  const own = (kind: "provider" | "institution" | "school", id: string | undefined): CalendarPlace =>
    id !== undefined && scopes.has(id) ? { [kind]: id } : {}
  const asked: CalendarPlace = {
    ...(municipality === undefined ? region : { municipality }),
    ...own("provider", lastProvider(institution)),
    ...own("institution", offer.institution),
    ...own("school", school),
  }
  const key = JSON.stringify([asked.land, asked.municipality, asked.provider, asked.institution, asked.school])
  const known = chosen.get(key) ?? chosenFor(all, asked)
  chosen.set(key, known)
  return known
}

const chosenFor = (all: ReadonlyArray<Revised<ClosureCalendar>>, place: CalendarPlace): OfferCalendars => {
  const calendars = calendarsFor(
    all.map(({ value }) => value),
    place,
  )
  const ids = new Set(calendars.map(({ id }) => id))
  return { calendars, shown: all.filter(({ value }) => ids.has(value.id)) }
}

interface Choosing {
  readonly scopes: ReadonlySet<string>
  readonly chosen: Map<string, OfferCalendars>
}

/** Thousands of offers go by the same few lists. */
const choices = new WeakMap<ReadonlyArray<Revised<ClosureCalendar>>, Choosing>()

const choosing = (all: ReadonlyArray<Revised<ClosureCalendar>>): Choosing => {
  const known = choices.get(all) ?? { scopes: new Set(all.map(({ value }) => value.scope.id)), chosen: new Map() }
  choices.set(all, known)
  return known
}

/** Closures of past years were those of another, at most: an entry shows the years to come. */
const lastProvider = (institution: Institution | undefined): string | undefined =>
  institution?.providers.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1)).at(-1)?.provider

const municipalityAmong = (units: ReadonlyArray<string>, directory: Directory): Ags | undefined => {
  for (const unit of units) {
    const key = agsAmong(directory.area(unit)?.value.externalIds ?? [])
    if (key !== undefined) return key
  }
  return undefined
}
