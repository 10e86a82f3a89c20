/** Axes of coverage: by what it is told, and the places of cells along them. */
import type { ClosureCalendar } from "../calendar/index.js"
import type { LanguageTag } from "../institution/index.js"
import type { TopicCode } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Weekday } from "../time/index.js"
import type { AgeSpan } from "./age-span.js"
import type { SchoolSeason } from "./period-days.js"

/** A part of the day, cut into cells of equal length. @german Stundenraster */
export interface HourCells {
  /** @unit minutes after midnight */
  readonly from: number
  /** Up to 1440. @unit minutes after midnight */
  readonly to: number
  /** The length of a cell. @unit minutes */
  readonly step: 15 | 30 | 60
}

/** By what coverage is told. What is left out is summed over: without `weekdays`, a date on any day counts. @german Gliederung */
export interface CoverageAxes {
  readonly areas?: ReadonlyArray<SpatialUnitId>
  /** An offer counts for its own topics and all wider ones. */
  readonly topics?: ReadonlyArray<TopicCode>
  readonly languages?: ReadonlyArray<LanguageTag>
  readonly ages?: ReadonlyArray<AgeSpan>
  readonly seasons?: ReadonlyArray<SchoolSeason>
  readonly weekdays?: ReadonlyArray<Weekday>
  readonly hours?: HourCells
}

/** Where a cell of coverage lies: along each axis that was asked for. @german Ort einer Zelle */
export interface CoveragePlace {
  readonly area?: SpatialUnitId
  readonly topic?: TopicCode
  readonly language?: LanguageTag
  readonly ages?: AgeSpan
  readonly season?: SchoolSeason
  readonly weekday?: Weekday
  /** @unit minutes after midnight */
  readonly from?: number
  /** @unit minutes after midnight */
  readonly to?: number
}

/** By which calendars days are of term or of the holidays. @german Ferienkalender */
export interface SeasonCalendars {
  /** Those of the region of the catalogue; without a region, all of Länder and municipalities. */
  readonly seasonCalendars?: ReadonlyArray<ClosureCalendar>
}

/** The parts of a cell's place that are the same for every hour and every age: those of its row, and those in it. */
export interface CellPlaces {
  readonly rows: ReadonlyArray<CoveragePlace>
  readonly inner: ReadonlyArray<CoveragePlace>
}

/** The same axes with every value once, in the order given. */
export const tidyAxes = ({ areas, topics, languages, ages, seasons, weekdays, hours }: CoverageAxes): CoverageAxes => ({
  ...(areas === undefined ? {} : { areas: [...new Set(areas)] }),
  ...(topics === undefined ? {} : { topics: [...new Set(topics)] }),
  ...(languages === undefined ? {} : { languages: [...new Set(languages)] }),
  ...(ages === undefined ? {} : { ages: [...new Map(ages.map((span) => [agesKey(span), span])).values()] }),
  ...(seasons === undefined ? {} : { seasons: [...new Set(seasons)] }),
  ...(weekdays === undefined ? {} : { weekdays: [...new Set(weekdays)] }),
  ...(hours === undefined ? {} : { hours }),
})

/** The same text for the same ages. */
export const agesKey = ({ fromMonths, toMonths }: AgeSpan): string => `${fromMonths}-${toMonths}`

/** The cells of the day, whole ones alone. */
export const hourSpans = (
  hours: HourCells | undefined,
): ReadonlyArray<{ readonly from: number; readonly to: number }> => {
  if (hours === undefined) return []
  const [from, to] = [Math.max(0, hours.from), Math.min(hours.to, 1440)]
  const count = hours.step > 0 ? Math.max(0, Math.floor((to - from) / hours.step)) : 0
  return Array.from({ length: count }, (_, cell) => ({
    from: from + cell * hours.step,
    to: from + (cell + 1) * hours.step,
  }))
}

/**
 * All places along the axes: rows are areas, in them topics, in them languages; inside a row are ages, in them seasons,
 * weekdays and hours. The cell `inner` of the row `row` has the number `row * inner.length + inner`.
 */
export const cellPlaces = (axes: CoverageAxes): CellPlaces => {
  const along = <Value>(values: ReadonlyArray<Value> | undefined, place: (value: Value) => CoveragePlace) =>
    values === undefined ? [{}] : values.map(place)
  const crossed = (...parts: ReadonlyArray<ReadonlyArray<CoveragePlace>>): ReadonlyArray<CoveragePlace> =>
    parts.reduce<ReadonlyArray<CoveragePlace>>(
      (places, part) => places.flatMap((place) => part.map((more) => ({ ...place, ...more }))),
      [{}],
    )
  return {
    rows: crossed(
      along(axes.areas, (area) => ({ area })),
      along(axes.topics, (topic) => ({ topic })),
      along(axes.languages, (language) => ({ language })),
    ),
    inner: crossed(
      along(axes.ages, (ages) => ({ ages })),
      along(axes.seasons, (season) => ({ season })),
      along(axes.weekdays, (weekday) => ({ weekday })),
      along(axes.hours && hourSpans(axes.hours), (span) => span),
    ),
  }
}

/** The same text for the same place. */
export const placeKey = ({
  area,
  topic,
  language,
  ages,
  season,
  weekday,
  from,
  to,
}: Partial<Undefinable<CoveragePlace>>): string =>
  [area, topic, language, ages?.fromMonths, ages?.toMonths, season, weekday, from, to].join(" ")

type Undefinable<A> = { readonly [Key in keyof A]: A[Key] | undefined }
