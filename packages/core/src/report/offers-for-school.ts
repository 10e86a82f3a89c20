/** Offers for a school: what its children can come to on certain weekdays, how far it is, what it costs, and whom to ask. */
import { straightLineWalking, type WalkingTime } from "../geo/index.js"
import type { InstitutionId, SiteId } from "../institution/index.js"
import { type AgeRange, freePlaces as lastCounted, type OfferId } from "../offer/index.js"
import {
  type Fit,
  type OfferCatalogue,
  type OfferContact,
  type OfferQuestion,
  offerContact,
  offerJudge,
} from "../search/index.js"
import { holidaySpans } from "./holiday-spans.js"
import { type OfferInReach, offersInReach } from "./offers-in-reach.js"
import { agesOfSchool, walkableMinutes } from "./school-children.js"
import { schoolPlace } from "./school-place.js"

/** How many there is room for: what is left out, nobody has recorded. @german Plätze eines Angebots @unit persons */
export interface OfferRoom {
  readonly capacity?: number
  readonly free?: number
}

/** An offer for a school. @german Angebot für eine Schule */
export interface OfferForSchool extends OfferInReach {
  /** How it stands to the criteria beside age and distance; what is `unknown` is to be asked. */
  readonly fits: ReadonlyArray<Fit>
  readonly room: OfferRoom
  /** Left out where nobody can be reached by telephone or mail. */
  readonly contact?: OfferContact
}

/** What a school looks for: the criteria of a question, seen from the school. @german Suche einer Schule */
export interface SchoolSearch extends Omit<OfferQuestion, "ages" | "near"> {
  readonly school: InstitutionId
  /** Of a school with several sites: that from which the ways are measured. */
  readonly site?: SiteId
  /** {@link walkableMinutes}, unless this or a distance is named. @unit minutes */
  readonly maxWalkMinutes?: number
  /** @unit metres as the crow flies */
  readonly maxMetres?: number
  /** {@link agesOfSchool}, unless said otherwise; an offer for some of them is enough. */
  readonly ages?: AgeRange
}

/** What those who ask know beside the network. @german Angaben zur Suche einer Schule */
export interface SchoolSearchOptions {
  /** Straight lines with the usual detour, unless a routing engine or known barriers are handed in. */
  readonly walking?: WalkingTime
  /** For whoever keeps registrations: how many places of an offer are free; else as the offer was last counted. */
  readonly freePlaces?: (offer: OfferId) => number | undefined
}

/**
 * The offers that the children of a school can come to, nearest first, then those on no map, then those on a screen.
 *
 * Times are those of the weekdays that are asked for. Offers for their families are among them, and say so. What nobody has
 * recorded does not stand in the way of an offer: `fits` says what to ask.
 *
 * @returns `undefined` where the network does not know the school
 * @rule Q10, P5
 * @example
 * import { indexNetwork, InstitutionId, LocalDate, offerCatalogue, offersForSchool } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-01"), LocalDate.parse("2027-02-01")]
 * const index = indexNetwork(await sampleNetwork())
 * const catalogue = offerCatalogue(index, { asOf: from, period: { from, to }, calendars: [] })
 * const school = InstitutionId.parse("schulen:306")
 * const found = offersForSchool(catalogue, { school, weekdays: ["tu"], topics: ["bewegung"], maxWalkMinutes: 10 })
 * found?.map(({ title }) => title) // => ["Fußball für Grundschulkinder", "Spielmobil auf dem Brunnenplatz"]
 */
export const offersForSchool = (
  catalogue: OfferCatalogue,
  search: SchoolSearch,
  { walking = straightLineWalking(), freePlaces = () => undefined }: SchoolSearchOptions = {},
): ReadonlyArray<OfferForSchool> | undefined => {
  const { school, site, maxWalkMinutes, maxMetres, ages, ...criteria } = search
  const place = schoolPlace(catalogue, school, site)
  if (place === undefined) return undefined
  const judge = offerJudge(catalogue, criteria, { walking })
  const inReach = offersInReach(catalogue, place, {
    ages: ages ?? agesOfSchool(place.school),
    audience: catalogue.audience,
    walking,
    withinMinutes:
      maxWalkMinutes ?? (maxMetres === undefined ? walkableMinutes(place.school) : Number.POSITIVE_INFINITY),
    ...(maxMetres === undefined ? {} : { withinMetres: maxMetres }),
    holidays: holidaySpans(place.calendars, catalogue.period) ?? [],
  })
  return inReach.flatMap((offer) => {
    const entry = catalogue.byId.get(offer.offer)
    if (entry === undefined || !judge.accepts(entry)) return []
    const times = offer.times.filter(({ weekday }) => criteria.weekdays?.includes(weekday) ?? true)
    // Its dates on these weekdays are over.
    if (criteria.weekdays !== undefined && times.length === 0 && entry.times.length > 0) return []
    const room = roomOf(offer, freePlaces(offer.offer))
    const contact = offerContact(catalogue, entry.offer, catalogue.asOf)
    return [{ ...offer, times, fits: judge.fits(entry), room, ...(contact === undefined ? {} : { contact }) }]
  })
}

const roomOf = ({ registration }: OfferInReach, now: number | undefined): OfferRoom => {
  const free = now ?? (registration && lastCounted(registration))
  return {
    ...(registration?.capacity === undefined ? {} : { capacity: registration.capacity }),
    ...(free === undefined ? {} : { free }),
  }
}
