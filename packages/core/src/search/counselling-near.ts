/** Counselling near by: where somebody is advised in confidence, when, and in which languages. */
import { type NextOpening, nextOpening, type OpeningHours } from "../hours/index.js"
import type { InstitutionId, LanguageTag } from "../institution/index.js"
import { berlin, dateOf, epochMs, type Instant, instantAt, toLocal } from "../time/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"
import { type FindOptions, type FoundOffer, findOffers } from "./find-offers.js"
import { type OfferContact, offerContact } from "./offer-contact.js"
import type { OfferQuestion } from "./question.js"
import { timesAt } from "./running-now.js"

/** A counselling that is near, and how to come by it. @german Beratungsstelle in der Nähe */
export interface CounsellingOffer extends FoundOffer {
  readonly institution: InstitutionId
  readonly languages: ReadonlyArray<LanguageTag>
  readonly interpretedLanguages: ReadonlyArray<LanguageTag>
  readonly contact?: OfferContact
  /** Whether one may just come, without signing up; left out where nobody said. */
  readonly justCome?: boolean
  /** The hours of its house at the place that is nearest, and when one can come next; left out where they are not known. */
  readonly house?: { readonly hours: OpeningHours; readonly opening: NextOpening }
}

/** Where somebody is advised. @german Beratung in der Nähe */
export interface CounsellingNear {
  readonly offers: ReadonlyArray<CounsellingOffer>
  /**
   * What everybody should be told beside the list: nobody has to tell who they are to be advised, and young people may
   * come without their parents knowing.
   */
  readonly hint: "adviceWithoutData"
}

/**
 * The counselling that is near, nearest first.
 *
 * @param question - the place as `near`, and what it is about as `topics`; its `forms` are those of counselling
 * @source SGB VIII, section 8 paragraph 3 and section 65; StGB, section 203
 * @rule Q27
 * @example
 * import { counsellingNear, indexNetwork, Instant, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars: [] })
 * const near = { position: { lon: 7.2698, lat: 51.4489 } }
 * const now = Instant.parse("2026-09-09T08:00:00Z")
 * const { offers, hint } = counsellingNear(catalogue, { near, topics: ["erziehung"] }, { now })
 * offers.map(({ offer }) => offer) // => ["erziehungsberatung-sprechstunde"]
 * offers[0]?.next?.occurrence.start // => "2026-09-15T09:00"
 * offers[0]?.justCome // => true
 * hint // => "adviceWithoutData"
 */
export const counsellingNear = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  options: FindOptions & { readonly now: Instant },
): CounsellingNear => {
  const { offers } = findOffers(catalogue, { ...question, forms: ["beratung"] }, options)
  return {
    offers: offers.flatMap((found) => {
      const entry = catalogue.byId.get(found.offer)
      return entry === undefined ? [] : [{ ...found, ...comingBy(catalogue, entry, { found, now: options.now }) }]
    }),
    hint: "adviceWithoutData",
  }
}

type ComingBy = Omit<CounsellingOffer, keyof FoundOffer>

const comingBy = (
  catalogue: OfferCatalogue,
  entry: CatalogueEntry,
  { found, now }: { readonly found: FoundOffer; readonly now: Instant },
): ComingBy => {
  const { offer, institution } = entry
  const today = dateOf(toLocal(now, berlin))
  const contact = offerContact(catalogue, entry.offer, today)
  const house = houseOf(catalogue, entry, { place: nearestPlace(found), now })
  return {
    institution: institution.id,
    languages: offer.languages,
    interpretedLanguages: offer.interpretedLanguages,
    ...(contact === undefined ? {} : { contact }),
    ...(offer.registration === undefined ? {} : { justCome: offer.registration.kind === "none" }),
    ...(house === undefined ? {} : { house }),
  }
}

const nearestPlace = ({ fits }: FoundOffer): number =>
  fits.flatMap((fit) => (fit.criterion === "near" && "place" in fit ? (fit.place ?? []) : []))[0] ?? 0

const houseOf = (
  catalogue: OfferCatalogue,
  entry: CatalogueEntry,
  { place, now }: { readonly place: number; readonly now: Instant },
): CounsellingOffer["house"] => {
  const times = timesAt(catalogue, entry, { place, instant: now })
  if (times === undefined) return undefined
  // Two weeks tell every opening of the week, and those of every second one.
  const until = instantAt(epochMs(now) + 14 * 86_400_000)
  return { hours: times.hours, opening: nextOpening(times, now, until) }
}
