/** Ranking: in which order offers are told that were found. */
import { distanceMetres, type Position } from "../geo/index.js"
import type { OfferDate } from "../offer/index.js"
import { dateOf, type Instant } from "../time/index.js"
import type { CatalogueEntry, OfferCatalogue, Period } from "./catalogue.js"

/** Offers that were found, by their place among the entries of the catalogue, and what they are ranked by. */
export interface FoundRows {
  readonly rows: ReadonlyArray<number>
  /** How well the text fits each, in tenths of the best; none where nothing was typed. */
  readonly relevance: ReadonlyArray<number> | undefined
  /** How much of each is not recorded. */
  readonly unknown: ReadonlyArray<number>
}

/** What ranks offers beside the text. */
export interface RankingOptions {
  readonly near: Position | undefined
  readonly period: Period | undefined
  readonly now: Instant
  /** How far the place is that fits, of an offer with several. */
  readonly metresOf: (entry: CatalogueEntry) => number
  readonly offset: number
  readonly limit: number
}

/** An offer of a page. */
export interface RankedRow {
  readonly entry: CatalogueEntry
  readonly row: number
  readonly relevance: number
  readonly unknown: number
  readonly metres: number
  readonly next: OfferDate | undefined
}

/**
 * A page of offers: those that the text fits best; of those that it fits alike, those of which the least is unknown; then
 * the nearest, the soonest, and by title.
 */
export const pageOf = (
  catalogue: OfferCatalogue,
  found: FoundRows,
  options: RankingOptions,
): ReadonlyArray<RankedRow> => {
  const [from, to] = [options.offset, options.offset + options.limit]
  const titles = titleRanks(catalogue)
  const page: Array<RankedRow> = []
  let before = 0
  // What the text fits better goes first, whatever else: only what shares a page has to be put in order.
  for (const places of byRelevance(found)) {
    if (from < before + places.length && before < to) {
      const ranked = places.flatMap((place) => rankedRow(catalogue, found, { ...options, place })).sort(better(titles))
      page.push(...ranked.slice(Math.max(0, from - before), Math.max(0, to - before)))
    }
    before += places.length
  }
  return page
}

/** The places in the list of rows that are found alike, best first. */
const byRelevance = ({ rows, relevance }: FoundRows): ReadonlyArray<ReadonlyArray<number>> => {
  const tenths: ReadonlyArray<Array<number>> = Array.from({ length: 11 }, () => [])
  for (let place = 0; place < rows.length; place++) tenths[relevance?.[place] ?? 0]?.push(place)
  return tenths.toReversed()
}

const rankedRow = (
  { entries }: OfferCatalogue,
  { rows, relevance, unknown }: FoundRows,
  { place, near, now, period, metresOf }: RankingOptions & { readonly place: number },
): ReadonlyArray<RankedRow> => {
  const row = rows[place] ?? -1
  const entry = entries[row]
  if (entry === undefined) return []
  return [
    {
      entry,
      row,
      relevance: relevance?.[place] ?? 0,
      unknown: unknown[place] ?? 0,
      metres: near === undefined ? 0 : entry.places.length > 1 ? metresOf(entry) : metresTo(near, entry),
      next: nextDate(entry, now, period),
    },
  ]
}

const better =
  (titles: Uint32Array) =>
  (a: RankedRow, b: RankedRow): number =>
    a.unknown - b.unknown ||
    difference(a.metres, b.metres) ||
    inTime(a.next, b.next) ||
    (titles[a.row] ?? 0) - (titles[b.row] ?? 0)

/** The first date that is not over at an instant, and in a period where one is asked for. */
const nextDate = ({ dates }: CatalogueEntry, now: Instant, period: Period | undefined): OfferDate | undefined => {
  for (const date of dates.kept) {
    const { start, endsAt } = date.occurrence
    if (endsAt <= now) continue
    if (period === undefined) return date
    const day = dateOf(start)
    if (day >= period.to) return undefined
    if (period.from <= day) return date
  }
  return undefined
}

const metresTo = (near: Position, { places }: CatalogueEntry): number => {
  const position = places[0]?.position
  // As the criterion tells it.
  return position === undefined ? Number.POSITIVE_INFINITY : Math.ceil(distanceMetres(near, position))
}

/** Two that are nowhere are equally far. */
const difference = (a: number, b: number): number => (a === b ? 0 : a - b)

/** What has no date comes last. */
const inTime = (a: OfferDate | undefined, b: OfferDate | undefined): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  const [first, second] = [a.occurrence.startsAt, b.occurrence.startsAt]
  return first < second ? -1 : first > second ? 1 : 0
}

/** A catalogue does not change, and is asked again and again. */
const ranks = new WeakMap<OfferCatalogue, Uint32Array>()

/** The place of each offer in the order of titles, and of ids where these are the same. */
const titleRanks = (catalogue: OfferCatalogue): Uint32Array => {
  const known = ranks.get(catalogue)
  if (known !== undefined) return known
  const { entries } = catalogue
  const titles = new Uint32Array(entries.length)
  const order = [...entries.entries()].sort(
    ([, { offer: a }], [, { offer: b }]) => inCodeUnits(a.title, b.title) || inCodeUnits(a.id, b.id),
  )
  for (const [rank, [row]] of order.entries()) titles[row] = rank
  ranks.set(catalogue, titles)
  return titles
}

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
