/** Gaps: where nothing is, or too seldom, put together into blocks that people can read. */
import type { LanguageTag } from "../institution/index.js"
import type { OfferId, TopicCode } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Weekday } from "../time/index.js"
import type { AgeSpan } from "./age-span.js"
import type { Coverage, CoverageCell } from "./coverage.js"
import { agesKey, type CoverageAxes, type CoveragePlace, cellPlaces, hourSpans, placeKey } from "./coverage-axes.js"
import { type Box, boxesOf, joined, rowSize } from "./gap-boxes.js"
import type { SchoolSeason } from "./period-days.js"

/**
 * A block of cells in which nothing is, or too seldom: every combination of what it lists, along the axes asked for.
 *
 * @german Angebotslücke
 */
export interface CoverageGap {
  readonly area?: SpatialUnitId
  readonly topics?: ReadonlyArray<TopicCode>
  readonly language?: LanguageTag
  readonly ages?: ReadonlyArray<AgeSpan>
  readonly seasons?: ReadonlyArray<SchoolSeason>
  readonly weekdays?: ReadonlyArray<Weekday>
  /** @unit minutes after midnight */
  readonly from?: number
  /** @unit minutes after midnight */
  readonly to?: number
  /** Those that take place in each of the cells, in too few weeks, by id. */
  readonly seldom: ReadonlyArray<OfferId>
  /** Those that are there in each of the cells for some of its ages only, by id. */
  readonly partly: ReadonlyArray<OfferId>
}

/**
 * The cells that no offer covers, or in too few weeks, as blocks: each such cell lies in exactly one of them.
 *
 * What an offer does for some ages of a span closes no gap; narrower spans show what is left. Days that a period does not
 * have, such as holidays in a month of school, are no gap.
 *
 * @param options - `leastShare`: of the weeks in which a cell has to be covered, half of them unless said; with 0 a gap is
 *   where nothing is at all
 * @returns in the order of the axes
 * @rule Q18
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { ageSpanOfYears, coverage, coverageGaps, indexNetwork, LocalDate, offerCatalogue, SpatialUnitId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const areas = [SpatialUnitId.parse("bochum/sued/querenburg")]
 * const ages = [ageSpanOfYears(6, 9)]
 * const week = coverage(catalogue, { areas, ages, topics: ["bewegung"], seasons: ["term"], weekdays: ["mo", "tu", "we", "th", "fr"] })
 * coverageGaps(week).map(({ weekdays }) => weekdays) // => [["mo"], ["we", "th"], ["fr"]]
 */
export const coverageGaps = (
  { axes, cells, weeks }: Coverage,
  options: { readonly leastShare?: number } = {},
): ReadonlyArray<CoverageGap> => {
  const { leastShare = 0.5 } = options
  const { rows, inner } = cellPlaces(axes)
  const [size, numberOf] = [rowSize(axes), cellNumbers(axes)]
  const weeksOf = new Map(weeks.map(({ of, ...day }) => [placeKey(day), of]))
  const nothing = Int32Array.from(inner, ({ season, weekday }) =>
    (weeksOf.get(placeKey({ season, weekday })) ?? 0) > 0 ? 0 : -1,
  )
  const told = tellings()
  const said = new Map<number, Int32Array>()
  for (const cell of cells) {
    const { row, place } = numberOf(cell)
    const says = said.get(row) ?? nothing.slice()
    said.set(row, says)
    if (says[place] === 0) says[place] = isEnough(cell, leastShare) ? -1 : told.numberOf(cell)
  }
  const empty = boxesOf(size, nothing)
  const blocks = rows.flatMap((row, number) => {
    const says = said.get(number)
    const boxes = says === undefined ? empty : boxesOf(size, says)
    return boxes.map((box): Block => ({ ...box, row, topics: [row.topic] }))
  })
  const together = joined(blocks, keyWithoutTopics, (same, first) => ({
    ...first,
    topics: same.flatMap(({ topics }) => topics),
  }))
  const gapOf = gapsAlong(axes)
  return together.map((block) => gapOf(block, told.at(block.says)))
}

interface Block extends Box {
  readonly row: CoveragePlace
  readonly topics: ReadonlyArray<TopicCode | undefined>
}

const isEnough = ({ offers, weeks: { certain, uncertain, of } }: CoverageCell, leastShare: number): boolean =>
  offers.length > 0 && certain + uncertain >= leastShare * of

type Telling = Pick<CoverageGap, "seldom" | "partly">

/** Numbers for what is said of cells: 0 is nothing, so that cells with the same offers can be told by a number. */
const tellings = () => {
  const all: Array<Telling> = [{ seldom: [], partly: [] }]
  const numbers = new Map<string, number>([[" / ", 0]])
  return {
    at: (number: number): Telling => all[number] ?? { seldom: [], partly: [] },
    numberOf: ({ offers: seldom, partly }: CoverageCell): number => {
      const key = `${seldom} / ${partly}`
      const known = numbers.get(key) ?? all.push({ seldom, partly }) - 1
      numbers.set(key, known)
      return known
    },
  }
}

/** Prepares axes for the question at which place a cell stands: in which row, and where in it. */
const cellNumbers = (axes: CoverageAxes) => {
  const size = rowSize(axes)
  const [areas, topics, languages] = [placesOn(axes.areas), placesOn(axes.topics), placesOn(axes.languages)]
  const [ages, seasons] = [placesOn(axes.ages?.map(agesKey)), placesOn(axes.seasons)]
  const weekdays = placesOn(axes.weekdays)
  const [topicCount, languageCount] = [axes.topics?.length ?? 1, axes.languages?.length ?? 1]
  const firstHour = axes.hours === undefined ? 0 : (hourSpans(axes.hours)[0]?.from ?? 0)
  const step = axes.hours?.step ?? 1
  return (cell: CoveragePlace): { readonly row: number; readonly place: number } => {
    const hour = cell.from === undefined ? 0 : (cell.from - firstHour) / step
    const day = (ages(cell.ages && agesKey(cell.ages)) * size.seasons + seasons(cell.season)) * size.weekdays
    return {
      row: (areas(cell.area) * topicCount + topics(cell.topic)) * languageCount + languages(cell.language),
      place: (day + weekdays(cell.weekday)) * size.hours + hour,
    }
  }
}

/** The place of a value on an axis; on one that was not asked for there is one place. */
const placesOn = (values: ReadonlyArray<string> | undefined): ((value: string | undefined) => number) => {
  const places = new Map(values?.map((value, place) => [value, place]))
  return (value) => (value === undefined ? 0 : (places.get(value) ?? 0))
}

const keyWithoutTopics = ({ row, ages, seasons, weekdays, firstHour, lastHour, says }: Block): string =>
  [row.area, row.language, `${ages}`, `${seasons}`, `${weekdays}`, firstHour, lastHour, says].join(" ")

/** Prepares axes for blocks told by their values. */
const gapsAlong = (axes: CoverageAxes) => {
  const spans = axes.hours === undefined ? [] : hourSpans(axes.hours)
  const [ages, seasons, weekdays] = [valuesOf(axes.ages), valuesOf(axes.seasons), valuesOf(axes.weekdays)]
  return ({ row, topics, ...box }: Block, { seldom, partly }: Telling): CoverageGap => {
    const { area, language } = row
    const [first, last] = [spans[box.firstHour], spans[box.lastHour]]
    return {
      ...(area === undefined ? {} : { area }),
      ...(axes.topics === undefined ? {} : { topics: topics.flatMap((topic) => topic ?? []) }),
      ...(language === undefined ? {} : { language }),
      ...(axes.ages === undefined ? {} : { ages: ages(box.ages) }),
      ...(axes.seasons === undefined ? {} : { seasons: seasons(box.seasons) }),
      ...(axes.weekdays === undefined ? {} : { weekdays: weekdays(box.weekdays) }),
      ...(first === undefined || last === undefined ? {} : { from: first.from, to: last.to }),
      seldom,
      partly,
    }
  }
}

const valuesOf =
  <A>(all: ReadonlyArray<A> = []) =>
  (places: ReadonlyArray<number>): ReadonlyArray<A> =>
    places.flatMap((place) => all[place] ?? [])
