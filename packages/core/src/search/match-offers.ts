/** Matching: the offers that suit a question, those that might, and those that come near. */
import type { Offer } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"
import type { Fit } from "./fit.js"
import type { JudgeOptions } from "./offer-judge.js"
import { offerScale, oneMiss, partsOf } from "./offer-scale.js"
import type { OfferQuestion } from "./question.js"

/** An offer, with how it stands to every criterion of a question. @german Passendes Angebot */
export interface OfferMatch {
  readonly offer: Offer
  /** In the order of `criteria`. */
  readonly fits: ReadonlyArray<Fit>
}

/** What a catalogue has for a question. @german Suchergebnis */
export interface OfferMatches {
  readonly question: OfferQuestion
  /** Those that meet every criterion: the nearest first where a distance matters, then by id. */
  readonly hits: ReadonlyArray<OfferMatch>
  /** Those that miss none, though something has to be asked first: those with the fewest questions first. */
  readonly open: ReadonlyArray<OfferMatch>
  /** Those of the kind that is looked for first, then those that miss the fewest criteria, and the least of them. */
  readonly nearMisses: ReadonlyArray<OfferMatch>
}

/** How to match. @german Angaben zur Suche */
export interface MatchOptions extends JudgeOptions {
  /** How many near misses to tell; ten, unless said otherwise. */
  readonly nearMisses?: number
}

/**
 * Matches the offers of a catalogue against a question, and says of each why it fits or by how much it does not.
 *
 * Near misses are ordered by what they are: an offer on another topic comes after all that are on one of those asked for,
 * and among these one of another form, for others, or for ages more than two years off comes after the rest. Then the
 * number of criteria counts that they miss, where a near kin of the topic, as football for swimming, counts as two; then
 * how much is missing in all. For that a year of age, an hour, a week, one grade, a near kin, ten euros where it should be
 * free, and the limit itself where there is one, each count a half, and more of it towards one; what can only be met or
 * not, as a weekday, counts one. The order of the network does not matter.
 *
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, LocalDate, matchOffers, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const question = { topics: ["schwimmen"], weekdays: ["we"] } as const
 * const { hits, nearMisses } = matchOffers(catalogue, question)
 * hits.length // => 0
 * nearMisses[0]?.offer.title // => "Schwimmkurs für Anfängerinnen und Anfänger"
 * nearMisses[0]?.fits.filter(({ fits }) => fits === false) // => [{ criterion: "weekdays", fits: false, shortfall: 1, slot: 0, weekday: "sa" }]
 */
export const matchOffers = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  { nearMisses = 10, ...options }: MatchOptions = {},
): OfferMatches => {
  const scale = offerScale(catalogue, question, options)
  const accepted: Array<Weighed> = []
  let missed: ReadonlyArray<Weighed> = []
  let gathered: Array<Weighed> = []
  let limit = nearMisses > 0 ? Number.POSITIVE_INFINITY : oneMiss
  for (const entry of catalogue.entries) {
    const badness = scale.badness(entry, limit)
    if (badness < oneMiss) accepted.push({ entry, badness })
    else if (badness < limit) gathered.push({ entry, badness })
    if (gathered.length <= nearMisses) continue
    missed = firstOf([...missed, ...gathered], nearMisses)
    gathered = []
    // What counts as many misses may still miss less of each.
    limit = oneMiss * (partsOf(missed.at(-1)?.badness ?? limit).misses + 1)
  }
  const told = ({ entry }: Weighed): OfferMatch => ({ offer: entry.offer, fits: scale.fits(entry) })
  const isSure = ({ badness }: Weighed): boolean => badness === 0
  return {
    question,
    hits: accepted.filter(isSure).sort(byBadness).map(told).sort(byDistance),
    open: accepted
      .filter((one) => !isSure(one))
      .sort(byBadness)
      .map(told),
    nearMisses: firstOf([...missed, ...gathered], nearMisses).map(told),
  }
}

interface Weighed {
  readonly entry: CatalogueEntry
  readonly badness: number
}

const firstOf = (all: ReadonlyArray<Weighed>, count: number): ReadonlyArray<Weighed> =>
  [...all].sort(byLack).slice(0, count)

/** Near misses go by what they lack, not by what nobody has recorded. */
const byLack = (a: Weighed, b: Weighed): number => {
  const [one, other] = [partsOf(a.badness), partsOf(b.badness)]
  return one.misses - other.misses || one.shortfall - other.shortfall || byBadness(a, b)
}

const byBadness = (a: Weighed, b: Weighed): number =>
  a.badness - b.badness || (a.entry.offer.id < b.entry.offer.id ? -1 : a.entry.offer.id > b.entry.offer.id ? 1 : 0)

const byDistance = (a: OfferMatch, b: OfferMatch): number => metresOf(a) - metresOf(b)

/** An offer on a screen is at no distance at all. */
const metresOf = ({ fits }: OfferMatch): number => {
  const near = fits.find((fit) => fit.criterion === "near")
  return near !== undefined && "metres" in near ? near.metres : 0
}
