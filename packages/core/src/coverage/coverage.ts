/** Coverage: which ages, days, hours, topics, languages and areas have offers, and in how many weeks. */
import type { WalkingTime } from "../geo/index.js"
import type { OfferId } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue, OfferQuestion, Period } from "../search/index.js"
import { type LocalDate, Weekday } from "../time/index.js"
import { countingOffers } from "./counting-offers.js"
import {
  type CoverageAxes,
  type CoveragePlace,
  cellPlaces,
  hourSpans,
  type SeasonCalendars,
  tidyAxes,
} from "./coverage-axes.js"
import { bitsIn, type CoverageGrid, coverageGrid, setWeek } from "./coverage-grid.js"
import { type OfferLayer, offerLayers, type UnplacedOffer } from "./offer-layers.js"
import { commonCalendars, type PeriodDays, periodDays, type SchoolSeason, seasonOn } from "./period-days.js"

/** By what coverage is told, and of which offers. @german Frage nach der Abdeckung */
export interface CoverageQuestion extends CoverageAxes, SeasonCalendars {
  /** Which offers count; without it all of the catalogue. What nobody has recorded does not stand in the way. */
  readonly offers?: OfferQuestion
  /** How people walk, where `offers` asks for minutes on foot. */
  readonly walking?: WalkingTime
}

/** In how many weeks of a period. @german Wochen mit Angebot */
export interface CoveredWeeks {
  readonly certain: number
  /** Further ones, of which nobody can be sure. */
  readonly uncertain: number
  /** The weeks that have such a day at all. */
  readonly of: number
}

/** A cell of coverage that some offer covers. @german Abgedeckte Zelle */
export interface CoverageCell extends CoveragePlace {
  /** Those for all ages of the cell, by id. */
  readonly offers: ReadonlyArray<OfferId>
  /** Those for some of its ages only, by id. */
  readonly partly: ReadonlyArray<OfferId>
  /** In which at least one of `offers` takes place. */
  readonly weeks: CoveredWeeks
}

/** Where offers are, and where none is: cells that are not listed have none. @german Abdeckung */
export interface Coverage {
  readonly period: Period
  readonly axes: CoverageAxes
  /** In the order of the axes: areas, topics, languages, ages, seasons, weekdays, hours. */
  readonly cells: ReadonlyArray<CoverageCell>
  /** For each season and weekday: how many weeks of the period have such a day. */
  readonly weeks: ReadonlyArray<Pick<CoveragePlace, "season" | "weekday"> & { readonly of: number }>
  /** Offers that count and lie in no cell, because something about them is not known or not fixed. */
  readonly notCounted: ReadonlyArray<UnplacedOffer>
  /** Only where seasons were asked for: days of which nobody knows whether they are of term or of the holidays. */
  readonly seasonUnknown?: { readonly first: LocalDate; readonly days: number }
}

/**
 * Where the offers of a catalogue are: for each cell along the axes those that cover it, and in how many weeks.
 *
 * An offer covers a cell of the day if it takes place for at least half of it, or for at least half of its own time there;
 * a cell of ages if it is for all of them, otherwise it does so partly. It covers an area if it takes place there or serves
 * it. An offer by arrangement counts for every week in which it holds, as long as neither seasons nor weekdays nor hours
 * are asked for.
 *
 * @returns only cells that are covered: with 100 areas and 40 topics there are millions of others
 * @rule Q18
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { ageSpanOfYears, coverage, indexNetwork, LocalDate, offerCatalogue, SpatialUnitId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const areas = [SpatialUnitId.parse("bochum/sued/querenburg")]
 * const hours = { from: 16 * 60, to: 17 * 60, step: 60 } as const
 * const ages = [ageSpanOfYears(6, 9)]
 * const week = coverage(catalogue, { areas, ages, hours, topics: ["bewegung"], seasons: ["term"], weekdays: ["mo", "tu"] })
 * const full = week.cells.filter(({ offers }) => offers.length > 0)
 * full.map(({ weekday, offers }) => [weekday, offers]) // => [["tu", ["fussball-grundschulkinder", "spielmobil-hustadt"]]]
 */
export const coverage = (catalogue: OfferCatalogue, question: CoverageQuestion): Coverage => {
  const axes = tidyAxes(question)
  const days = periodDays(catalogue.period)
  const seasons = daySeasons(axes, days, question.seasonCalendars ?? commonCalendars(catalogue))
  const places = cellPlaces(axes)
  const words = Math.ceil(days.weeks / 32)
  const weeks = possibleWeeks(axes, days, seasons.seasonAt)
  const weeksOf = innerWeeks(
    axes,
    weeks.map(({ of }) => of),
  )
  const grid = coverageGrid({ ...places, weeksOf, words })
  const notCounted: Array<UnplacedOffer> = []
  const layersOf = offerLayers(catalogue, { axes, days, seasonAt: seasons.seasonAt, words })
  for (const entry of countingOffers(catalogue, question).toSorted(byOfferId)) {
    const { layers, because } = layersOf(entry)
    for (const layer of layers) lay(grid, entry.offer.id, { ...layer, width: places.inner.length })
    if (because.length > 0) notCounted.push({ offer: entry.offer.id, because })
  }
  return { period: catalogue.period, axes, cells: grid.covered(), weeks, notCounted, ...seasons.unknown }
}

const byOfferId = (a: CatalogueEntry, b: CatalogueEntry): number => (a.offer.id < b.offer.id ? -1 : 1)

/** Lays what an offer has into the grid, cell by cell. */
const lay = (
  grid: CoverageGrid,
  offer: OfferId,
  { rows, spans, spanWidth, cells, width }: OfferLayer & { readonly width: number },
): void => {
  for (const row of rows)
    for (const { span, whole } of spans)
      for (const { place, weeks } of cells)
        grid.add(row * width + span * spanWidth + place, offer, whole ? weeks : undefined)
}

/** The season of each day as its place on the axis: one for all where seasons are not asked for, -1 for what is in none. */
const daySeasons = (
  { seasons }: CoverageAxes,
  { days }: PeriodDays,
  calendars: Parameters<typeof seasonOn>[0],
): { readonly seasonAt: Int8Array; readonly unknown: Pick<Coverage, "seasonUnknown"> } => {
  if (seasons === undefined) return { seasonAt: new Int8Array(days.length), unknown: {} }
  const answers = days.map(seasonOn(calendars))
  const first = days[answers.indexOf("unknown")]
  const unknown = answers.filter((answer) => answer === "unknown").length
  return {
    seasonAt: Int8Array.from(answers, (answer) => seasons.findIndex((season: SchoolSeason) => season === answer)),
    unknown: first === undefined ? {} : { seasonUnknown: { first, days: unknown } },
  }
}

/** How many weeks have a day of each season and weekday of the axes. */
const possibleWeeks = (axes: CoverageAxes, days: PeriodDays, seasonAt: Int8Array): Coverage["weeks"] =>
  (axes.seasons ?? [undefined]).flatMap((season, place) =>
    (axes.weekdays ?? [undefined]).map((weekday) => {
      const found = new Uint32Array(Math.ceil(days.weeks / 32))
      const asked = weekday && Weekday.options.indexOf(weekday)
      for (let day = 0; day < days.count; day++)
        if (seasonAt[day] === place && (asked === undefined || days.weekdayOf(day) === asked))
          setWeek(found, days.weekOf(day))
      return {
        ...(season === undefined ? {} : { season }),
        ...(weekday === undefined ? {} : { weekday }),
        of: bitsIn(found),
      }
    }),
  )

/** The same for each place inside a row. */
const innerWeeks = ({ ages, hours }: CoverageAxes, weeks: ReadonlyArray<number>): ReadonlyArray<number> => {
  const cellsOfDay = hours === undefined ? 1 : hourSpans(hours).length
  const ofSpan = weeks.flatMap((of) => Array.from({ length: cellsOfDay }, () => of))
  return (ages ?? [undefined]).flatMap(() => ofSpan)
}
