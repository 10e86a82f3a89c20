/** Gaps: where nothing is, or too seldom, put together into blocks that people can read. */
import { groupedBy } from "../grouped.js"
import type { LanguageTag } from "../institution/index.js"
import type { OfferId, TopicCode } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Weekday } from "../time/index.js"
import type { AgeSpan } from "./age-span.js"
import type { Coverage, CoverageCell } from "./coverage.js"
import { type CoverageAxes, type CoveragePlace, cellPlaces, hourSpans, placeKey } from "./coverage-axes.js"
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
  /** Those that take place somewhere in the block, in too few weeks, by id. */
  readonly seldom: ReadonlyArray<OfferId>
  /** Those that are there for some of the ages of a span only, by id. */
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
 * import { coverage, coverageGaps, indexNetwork, LocalDate, offerCatalogue } from "@sozialraum/core"
 * const period = { from: LocalDate.parse("2026-09-01"), to: LocalDate.parse("2026-10-01") }
 * const nothing = offerCatalogue(indexNetwork({}), { asOf: period.from, period, calendars: [] })
 * const hours = { from: 14 * 60, to: 18 * 60, step: 60 } as const
 * const gaps = coverageGaps(coverage(nothing, { topics: ["sport", "musik"], weekdays: ["mo", "tu"], hours }))
 * gaps // => [{ topics: ["sport", "musik"], weekdays: ["mo", "tu"], from: 840, to: 1080, seldom: [], partly: [] }]
 */
export const coverageGaps = (
  { axes, cells, weeks }: Coverage,
  options: { readonly leastShare?: number } = {},
): ReadonlyArray<CoverageGap> => {
  const { leastShare = 0.5 } = options
  const isEnough = ({ offers, weeks: { certain, uncertain, of } }: CoverageCell): boolean =>
    offers.length > 0 && certain + uncertain >= leastShare * of
  const { rows, inner } = cellPlaces(axes)
  const weeksOf = new Map(weeks.map(({ of, ...day }) => [placeKey(day), of]))
  const exists = inner.map(({ season, weekday }) => (weeksOf.get(placeKey({ season, weekday })) ?? 0) > 0)
  const placeOf = new Map(inner.map((place, number) => [placeKey(place), number]))
  const rowKeyOf = ({ area, topic, language }: CoveragePlace): string => placeKey({ area, topic, language })
  const byRow = groupedBy(cells, rowKeyOf)
  const nothing = boxes(axes, exists)
  const blocks = rows.flatMap((row): ReadonlyArray<Block> => {
    const covering = byRow.get(rowKeyOf(row))
    if (covering === undefined)
      return nothing.map((box) => ({ ...box, row, topics: [row.topic], seldom: [], partly: [] }))
    const tooWeak = new Map<number, CoverageCell>()
    const isMissing = [...exists]
    for (const cell of covering) {
      const place = placeOf.get(innerKey(cell)) ?? -1
      if (isEnough(cell)) isMissing[place] = false
      else tooWeak.set(place, cell)
    }
    return boxes(axes, isMissing).map((box) => {
      const inside = tooWeak.size === 0 ? [] : cellsOf(axes, box).flatMap((place) => tooWeak.get(place) ?? [])
      return { ...box, row, topics: [row.topic], ...told(inside) }
    })
  })
  const together = joined(blocks, withoutTopics, (one, other) => ({ ...one, topics: [...one.topics, ...other.topics] }))
  return together.map((block) => gapOf(axes, block))
}

const innerKey = ({ ages, season, weekday, from, to }: CoveragePlace): string =>
  placeKey({ ages, season, weekday, from, to })

/** Cells of a row, by their numbers along the axes; hours in a row, the others any. */
interface Box {
  readonly ages: ReadonlyArray<number>
  readonly seasons: ReadonlyArray<number>
  readonly weekdays: ReadonlyArray<number>
  readonly firstHour: number
  readonly lastHour: number
}

interface Block extends Box, Pick<CoverageGap, "seldom" | "partly"> {
  readonly row: CoveragePlace
  readonly topics: ReadonlyArray<TopicCode | undefined>
}

/** The cells asked for as boxes, each cell in one: first hours in a row, then weekdays, ages and seasons with the same. */
const boxes = (axes: CoverageAxes, isIn: ReadonlyArray<boolean>): ReadonlyArray<Box> => {
  const count = counts(axes)
  const runs: Array<Box> = []
  for (let age = 0; age < count.ages; age++)
    for (let season = 0; season < count.seasons; season++)
      for (let weekday = 0; weekday < count.weekdays; weekday++) {
        const start = ((age * count.seasons + season) * count.weekdays + weekday) * count.hours
        for (let hour = 0; hour < count.hours; hour++) {
          if (isIn[start + hour] !== true) continue
          const firstHour = hour
          while (hour + 1 < count.hours && isIn[start + hour + 1] === true) hour++
          runs.push({ ages: [age], seasons: [season], weekdays: [weekday], firstHour, lastHour: hour })
        }
      }
  const sameButWeekdays = joined(
    runs,
    ({ ages, seasons, firstHour, lastHour }) => `${ages} ${seasons} ${firstHour} ${lastHour}`,
    (one, other) => ({ ...one, weekdays: [...one.weekdays, ...other.weekdays] }),
  )
  const sameButAges = joined(
    sameButWeekdays,
    ({ seasons, weekdays, firstHour, lastHour }) => `${seasons} ${weekdays} ${firstHour} ${lastHour}`,
    (one, other) => ({ ...one, ages: [...one.ages, ...other.ages] }),
  )
  return joined(
    sameButAges,
    ({ ages, weekdays, firstHour, lastHour }) => `${ages} ${weekdays} ${firstHour} ${lastHour}`,
    (one, other) => ({ ...one, seasons: [...one.seasons, ...other.seasons] }),
  )
}

/** The list with all of one key put together, where the first of them stood. */
const joined = <A>(
  list: ReadonlyArray<A>,
  keyOf: (one: A) => string,
  join: (one: A, other: A) => A,
): ReadonlyArray<A> => [...groupedBy(list, keyOf).values()].map((group) => group.reduce(join))

const withoutTopics = ({ topics: _topics, row: { topic: _topic, ...row }, ...rest }: Block): string =>
  JSON.stringify({ ...row, ...rest })

/** The numbers of the cells of a box in its row. */
const cellsOf = (axes: CoverageAxes, { ages, seasons, weekdays, firstHour, lastHour }: Box): ReadonlyArray<number> => {
  const count = counts(axes)
  return ages.flatMap((age) =>
    seasons.flatMap((season) =>
      weekdays.flatMap((weekday) => {
        const start = ((age * count.seasons + season) * count.weekdays + weekday) * count.hours
        return Array.from({ length: lastHour - firstHour + 1 }, (_, hour) => start + firstHour + hour)
      }),
    ),
  )
}

const counts = ({ ages, seasons, weekdays, hours }: CoverageAxes) => ({
  ages: ages?.length ?? 1,
  seasons: seasons?.length ?? 1,
  weekdays: weekdays?.length ?? 1,
  hours: hours === undefined ? 1 : hourSpans(hours).length,
})

const told = (cells: ReadonlyArray<CoverageCell>): Pick<CoverageGap, "seldom" | "partly"> => ({
  seldom: [...new Set(cells.flatMap(({ offers }) => offers))].sort(),
  partly: [...new Set(cells.flatMap(({ partly }) => partly))].sort(),
})

const gapOf = (axes: CoverageAxes, { row, topics, seldom, partly, ...box }: Block): CoverageGap => {
  const { area, language } = row
  const spans = axes.hours === undefined ? undefined : hourSpans(axes.hours)
  const [first, last] = [spans?.[box.firstHour], spans?.[box.lastHour]]
  return {
    ...(area === undefined ? {} : { area }),
    ...(axes.topics === undefined ? {} : { topics: topics.flatMap((topic) => topic ?? []) }),
    ...(language === undefined ? {} : { language }),
    ...(axes.ages === undefined ? {} : { ages: chosen(axes.ages, box.ages) }),
    ...(axes.seasons === undefined ? {} : { seasons: chosen(axes.seasons, box.seasons) }),
    ...(axes.weekdays === undefined ? {} : { weekdays: chosen(axes.weekdays, box.weekdays) }),
    ...(first === undefined || last === undefined ? {} : { from: first.from, to: last.to }),
    seldom,
    partly,
  }
}

const chosen = <A>(all: ReadonlyArray<A>, places: ReadonlyArray<number>): ReadonlyArray<A> =>
  places.flatMap((place) => all[place] ?? [])
