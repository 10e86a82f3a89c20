/** The statistics extract: what the federal statistics of youth work ask of the offers of a year. */
import type { CalendarPlace, ClosureCalendar } from "../calendar/index.js"
import { type Institution, type Provider, providerOn } from "../institution/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { type CountingAnswer, type Offer, type OfferId, statisticsVerdict } from "../offer/index.js"
import { addDays, berlin, dateOf, Interval, type LocalDate } from "../time/index.js"
import { type DatesOfYear, datesIn, type Surroundings } from "./statistics-extract-dates.js"
import { rowOf, type StatisticsRow } from "./statistics-extract-row.js"

/** Why an offer is not counted, or not yet. @german Nicht gemeldetes Angebot */
export interface UncountedOffer {
  readonly offer: OfferId
  readonly title: string
  /** The conditions that are not met, or of which nobody knows; `category` where its form is none of the statistics. */
  readonly because: ReadonlyArray<CountingAnswer | { readonly condition: "category"; readonly answer: "notMet" }>
}

/** The offers of a year for the federal statistics of youth work. @german Statistikauszug */
export interface StatisticsExtract {
  readonly year: number
  /** Whether the statistics are taken for this year: every two years, for the odd ones. */
  readonly surveyYear: boolean
  readonly counted: ReadonlyArray<StatisticsRow>
  /** Those that would be counted if what nobody knows were met. */
  readonly toClarify: ReadonlyArray<UncountedOffer>
  readonly notCounted: ReadonlyArray<UncountedOffer>
}

/** By which closures the dates of a year are held. @german Angaben zum Statistikauszug */
export interface StatisticsOptions {
  /** All there are; each offer is held against those that apply where it takes place. */
  readonly calendars?: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for offers whose units name no municipality: without it, no calendar speaks for these. */
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/**
 * The offers of a year that the federal statistics of youth work count, with what they ask of each.
 *
 * Looked at are offers that were published and have at least one date in the year, as far as their first and last days,
 * their timetable, a pause and the calendars tell. Carrier and recognition count as of the last day of the year on which
 * the offer was there. Staff is asked for too, and is not kept here.
 *
 * @param year - a calendar year; outside 1800 to 2998, and for 2026.5, there are no offers
 * @param options - without calendars closures take no date away, and what is for holidays only counts the whole year
 * @returns each list in the order of the network
 * @rule Q23, R17
 * @source SGB VIII, section 99 paragraph 8 and section 101 paragraph 2
 * @example
 * import { indexNetwork, statisticsExtract } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const { surveyYear, counted, notCounted } = statisticsExtract(indexNetwork(await sampleNetwork()), 2027)
 * surveyYear // => true
 * counted.find(({ offer }) => offer === "theater-ag")?.schoolKinds // => ["grundschule"]
 * notCounted.find(({ offer }) => offer === "familienberatung-bsd")?.because.map(({ condition }) => condition) // => ["publiclyFunded", "youthWork", "category"]
 */
export const statisticsExtract = (
  index: NetworkIndex,
  year: number,
  options: StatisticsOptions = {},
): StatisticsExtract => {
  const judged = judgeAll(index, year, options)
  return {
    year,
    surveyYear: year % 2 === 1,
    counted: judged.flatMap((one) => (one.verdict === "counted" ? [one.row] : [])),
    toClarify: judged.flatMap((one) => (one.verdict === "toClarify" ? [one.row] : [])),
    notCounted: judged.flatMap((one) => (one.verdict === "notCounted" ? [one.row] : [])),
  }
}

const judgeAll = (
  index: NetworkIndex,
  year: number,
  { calendars = [], region = {} }: StatisticsOptions,
): ReadonlyArray<Judged> => {
  const window = Interval.safeParse({ start: `${year}-01-01T00:00`, end: `${year + 1}-01-01T00:00`, zone: berlin }).data
  if (window === undefined) return []
  const [from, last] = [dateOf(window.start), addDays(dateOf(window.end), -1)]
  const around = { index, directory: directoryOn(index, last), calendars, region, year, window, from, last }
  return index.network.offers.filter(wasOffered).flatMap((offer) => {
    const dates = datesIn(offer, around)
    return dates === undefined ? [] : [judge(offer, dates, around)]
  })
}

const wasOffered = ({ state }: Offer): boolean => state !== "draft" && state !== "submitted" && state !== "returned"

type Judged =
  | { readonly verdict: "counted"; readonly row: StatisticsRow }
  | { readonly verdict: "toClarify" | "notCounted"; readonly row: UncountedOffer }

const judge = (offer: Offer, dates: DatesOfYear, around: Surroundings): Judged => {
  const { index } = around
  const last = offer.to !== undefined && offer.to <= around.last ? addDays(offer.to, -1) : around.last
  const provider = carrierOf(index.institutions.get(offer.institution), index, last)
  const { conditions, category } = statisticsVerdict(offer, {
    ...(provider === undefined ? {} : { provider }),
    asOf: last,
  })
  const because: UncountedOffer["because"] = [
    ...conditions.filter(({ answer }) => answer !== "met"),
    ...(category === undefined ? [{ condition: "category" as const, answer: "notMet" as const }] : []),
  ]
  if (category !== undefined && because.length === 0)
    return { verdict: "counted", row: rowOf(offer, { ...around, ...dates, category, provider }) }
  const verdict = because.every(({ answer }) => answer === "unknown") ? "toClarify" : "notCounted"
  return { verdict, row: { offer: offer.id, title: offer.title, because } }
}

const carrierOf = (institution: Institution | undefined, index: NetworkIndex, on: LocalDate): Provider | undefined => {
  const id = institution === undefined ? undefined : providerOn(institution, on)
  return id === undefined ? undefined : index.providers.get(id)
}
