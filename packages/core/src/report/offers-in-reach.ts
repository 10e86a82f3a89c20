/** Offers in reach of a school: what its children and their families can come to, how far it is, and when. */
import { distanceMetres, type WalkingTime } from "../geo/index.js"
import { type InstitutionId, type LanguageTag, lastVerified, type SiteId } from "../institution/index.js"
import { usersOf } from "../network/index.js"
import {
  type AgeRange,
  isShownTo,
  type OfferCost,
  type OfferForm,
  type OfferId,
  type OfferPause,
  type OfferRegistration,
  type OfferTime,
  type TextVariant,
  type TopicCode,
} from "../offer/index.js"
import type { CatalogueEntry, CataloguePlace, OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { type HolidaySpan, isInSpan } from "./holiday-spans.js"
import { type MeantFor, meantFor } from "./meant-for.js"
import type { SchoolPlace } from "./school-place.js"
import type { Distance } from "./surroundings.js"

/**
 * How one gets to an offer: on foot, on a screen, or to a place in the school's area that is on no map.
 *
 * @german Erreichbarkeit eines Angebots
 */
export type OfferReach =
  | (Distance & ReachedPlace & { readonly by: "foot" })
  | (ReachedPlace & { readonly by: "area"; readonly unit: SpatialUnitId })
  | { readonly by: "digital" }

/** Where an offer takes place. @german Angebotsort in Gehweite */
export interface ReachedPlace {
  readonly site?: SiteId
  /** Whose house it is where the institution is a guest, or what people call the stop. */
  readonly place?: string
}

/** A time of the week at which an offer in reach takes place. @german Angebotszeit in Gehweite */
export interface TimeInReach extends Omit<OfferTime, "dates" | "uncertain"> {
  readonly next: LocalDate
  /** How many dates lie in term; all of them where no calendar tells the holidays. */
  readonly inTerm: number
  readonly inHolidays: number
  /** Whether nobody can be sure of the next one. */
  readonly isNextUncertain: boolean
}

/** An offer that the children of a school can come to, or their families. @german Angebot in Gehweite */
export interface OfferInReach {
  readonly offer: OfferId
  readonly title: string
  readonly description?: string
  readonly language: LanguageTag
  /** The same in other languages and in easier words. */
  readonly texts: ReadonlyArray<TextVariant>
  readonly institution: InstitutionId
  readonly institutionName: string
  readonly reach: OfferReach
  readonly for: MeantFor
  /** Those of its ages that meet those of the school; for families, of their children. */
  readonly ages: ReadonlyArray<AgeRange>
  readonly form: OfferForm
  readonly topics: ReadonlyArray<TopicCode>
  /** Of the days still to come, by row of the timetable, weekday and hours. */
  readonly times: ReadonlyArray<TimeInReach>
  readonly byArrangement: boolean
  readonly costs?: ReadonlyArray<OfferCost>
  readonly registration?: OfferRegistration
  readonly languages: ReadonlyArray<LanguageTag>
  /** The pause in which it rests on the day of the catalogue, or that is still to come. */
  readonly pause?: OfferPause
  /** For readers in the network only. */
  readonly lastVerified?: LocalDate
}

/** What to look for around a school. @internal */
export interface SchoolReach {
  readonly ages: AgeRange
  readonly walking: WalkingTime
  /** @unit minutes */
  readonly withinMinutes: number
  /** @unit metres as the crow flies */
  readonly withinMetres?: number
  readonly holidays: ReadonlyArray<HolidaySpan>
  readonly audience: Audience
}

/**
 * The offers of a catalogue that the children of a school can come to, or their families: nearest first, then those whose
 * place is on no map, then those on a screen.
 *
 * @internal
 */
export const offersInReach = (
  catalogue: OfferCatalogue,
  place: SchoolPlace,
  question: SchoolReach,
): ReadonlyArray<OfferInReach> =>
  catalogue.entries
    .flatMap((entry): ReadonlyArray<OfferInReach> => {
      const meant = isShownTo(entry.offer, question.audience) ? meantFor(entry.offer, question.ages) : undefined
      const reach = meant === undefined ? undefined : reachOf(catalogue, entry, { ...question, from: place })
      return meant === undefined || reach === undefined
        ? []
        : [
            {
              ...told(entry, catalogue.asOf),
              ...meant,
              reach,
              times: timesOf(entry, catalogue.asOf, question.holidays),
            },
          ]
    })
    .toSorted((a, b) => nearness(a.reach) - nearness(b.reach))

const told = ({ offer, institution, dates }: CatalogueEntry, asOf: LocalDate) => {
  const verified = lastVerified(offer, { asOf })
  return {
    offer: offer.id,
    title: offer.title,
    ...(offer.description === undefined ? {} : { description: offer.description }),
    language: offer.language,
    texts: offer.texts,
    institution: institution.id,
    institutionName: institution.name,
    form: offer.form,
    topics: offer.topics,
    byArrangement: dates.byArrangement,
    ...(offer.costs === undefined ? {} : { costs: offer.costs }),
    ...(offer.registration === undefined ? {} : { registration: offer.registration }),
    languages: offer.languages,
    ...(offer.state === "paused" && (offer.pause.to ?? after) > asOf ? { pause: offer.pause } : {}),
    ...(verified === undefined ? {} : { lastVerified: verified }),
  }
}

/** Later than every ISO date. */
const after = "~"

/** The nearest of its places; on foot before a place that is on no map, and that before a screen. */
const reachOf = (
  catalogue: OfferCatalogue,
  entry: CatalogueEntry,
  question: SchoolReach & { readonly from: SchoolPlace },
): OfferReach | undefined =>
  entry.places
    .flatMap((place) => {
      const reach = reachOfPlace(place, question)
      return reach === undefined
        ? []
        : [reach.by === "digital" ? reach : { ...reach, ...placeOf(catalogue, entry, place) }]
    })
    .toSorted((a, b) => nearness(a) - nearness(b))[0]

const reachOfPlace = (
  { place, position, units }: CataloguePlace,
  { from, walking, withinMinutes, withinMetres }: SchoolReach & { readonly from: SchoolPlace },
): OfferReach | undefined => {
  if (place.at === "digital") return { by: "digital" }
  if (position === undefined || from.position === undefined) {
    const area = from.areas.find(({ unit, isWider }) => !isWider && units.has(unit))
    return area && { by: "area", unit: area.unit }
  }
  const metres = distanceMetres(from.position, position)
  const walkingMinutes = metres > (withinMetres ?? metres) ? undefined : walking(from.position, position)
  return walkingMinutes === undefined || walkingMinutes > withinMinutes
    ? undefined
    : { by: "foot", metres, walkingMinutes }
}

const placeOf = (
  { index, asOf }: OfferCatalogue,
  { institution }: CatalogueEntry,
  { place, site }: CataloguePlace,
): ReachedPlace => {
  if (place.at === "mobile") return place.stop === undefined ? {} : { place: place.stop }
  if (site === undefined) return {}
  const users = usersOf(index, site.id, asOf)
  const host = users.some(({ id }) => id === institution.id) ? undefined : (site.name ?? users[0]?.name)
  return { site: site.id, ...(host === undefined ? {} : { place: host }) }
}

/** Minutes, and beyond all of them what is on no map, and then what is on a screen. */
const nearness = (reach: OfferReach): number =>
  reach.by === "foot"
    ? reach.walkingMinutes
    : reach.by === "area"
      ? Number.MAX_SAFE_INTEGER - 1
      : Number.MAX_SAFE_INTEGER

const timesOf = (
  { times }: CatalogueEntry,
  asOf: LocalDate,
  holidays: ReadonlyArray<HolidaySpan>,
): ReadonlyArray<TimeInReach> =>
  times.flatMap(({ dates, uncertain, ...time }) => {
    const ahead = dates.filter((date) => asOf <= date)
    const inHolidays = ahead.filter((date) => isInSpan(holidays, date)).length
    const [next] = ahead
    return next === undefined
      ? []
      : [
          {
            ...time,
            next,
            inTerm: ahead.length - inHolidays,
            inHolidays,
            isNextUncertain: uncertain.includes(next),
          },
        ]
  })
