/** Public holidays of a Land, or of one of its municipalities, for any span of days since 1995. */
import type { Ags } from "@sozialraum/core"
import {
  type CalendarSource,
  type Closure,
  type ClosureCalendar,
  ClosureCalendarId,
  DaySpan,
  Land,
  landNames,
  landOf,
} from "@sozialraum/core/calendar"
import { addDays, daysBetween, LocalDate } from "@sozialraum/core/time"
import { getHolidays, type HolidayType } from "feiertagejs"
import { publishedSchoolHolidays } from "../school/school-holidays.data.js"
import { holidayNames } from "./holiday-names.js"
import { holdsIn, type LocalHoliday, type LocalHolidayName, localHolidays } from "./local-holidays.js"
import { oneOffHolidays } from "./one-off-holidays.js"

/** A municipality whose public holidays are asked for. @german Gemeinde */
export interface HolidayPlace {
  readonly municipality: Ags
  /** What the caller knows of local holidays there; it outdoes what the key says. */
  readonly local?: Readonly<Partial<Record<LocalHolidayName, boolean>>>
}

/** The first day that the calendars know: since then only Sachsen has kept the Buß- und Bettag. */
export const publicHolidaysSince = LocalDate.parse("1995-01-01")

/**
 * The public holidays of a Land or of a municipality, as law has them. 24 and 31 December are none.
 *
 * A holiday that holds only in parts of the Land says where (`onlyIn`): on such a day the calendar knows no answer, unless
 * the municipality is named and its key decides, or the caller says what holds there. The calendar of a municipality stands
 * instead of that of its Land where both apply (`calendarsFor`).
 *
 * @param span - unless said, the days for which `schoolHolidays` knows the school holidays; days before 1995 are not known,
 *   and of a span that ends before only 1 January 1995 is told
 * @source holiday laws of the Länder, see docs/decisions/0007-calendars-de.md
 * @example
 * import { publicHolidays } from "@sozialraum/calendar-de"
 * import { Ags, dayAnswers, LocalDate } from "@sozialraum/core"
 * const assumption = LocalDate.parse("2027-08-15")
 * const [muehldorf, nuernberg] = [Ags.parse("09183128"), Ags.parse("09564000")]
 * dayAnswers([publicHolidays("BY")])(assumption)._tag // => "unknown"
 * dayAnswers([publicHolidays({ municipality: muehldorf })])(assumption)._tag // => "closed"
 * dayAnswers([publicHolidays({ municipality: nuernberg })])(assumption)._tag // => "open"
 */
export const publicHolidays = (where: Land | HolidayPlace, span?: DaySpan): ClosureCalendar => {
  const place = typeof where === "string" ? undefined : where
  // Every AGS begins with the key of a Land.
  const land = typeof where === "string" ? where : Land.parse(landOf(where.municipality))
  const known = knownOf(span ?? schoolHolidaySpan(land))
  const closures = yearsOf(known)
    .flatMap((year) => [...ofLand(land, year), ...localOf(land, year, place)])
    .filter(({ from }) => known.from <= from && from < known.to)
    .sort((a, b) => daysBetween(b.from, a.from))
  const id = `de-${land.toLowerCase()}-feiertage`
  const told = { source, known, kinds: ["feiertag"], closures } as const
  if (place === undefined)
    return {
      id: ClosureCalendarId.parse(id),
      name: `Feiertage ${landNames[land]}`,
      scope: { kind: "land", id: land },
      ...told,
    }
  return {
    id: ClosureCalendarId.parse(`${id}-${place.municipality}`),
    name: `Feiertage ${landNames[land]}, Gemeinde ${place.municipality}`,
    scope: { kind: "gemeinde", id: place.municipality },
    insteadOf: ClosureCalendarId.parse(id),
    ...told,
  }
}

const source: CalendarSource = { name: "Feiertagsgesetze der Länder" }

const schoolHolidaySpan = (land: Land): DaySpan => {
  const { from, to } = publishedSchoolHolidays[land]
  return DaySpan.parse({ from, to })
}

const knownOf = ({ from, to }: DaySpan) => {
  const first = from < publicHolidaysSince ? publicHolidaysSince : from
  return { from: first, to: first < to ? to : addDays(first, 1) }
}

const yearsOf = ({ from, to }: ReturnType<typeof knownOf>): ReadonlyArray<number> => {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}

const ofLand = (land: Land, year: number): ReadonlyArray<Closure> => [
  ...getHolidays(year, land)
    .filter(({ name }) => holdsByLaw(name, land, year))
    .map(({ name, date }) => holiday(dayOf(date), holidayNames[name])),
  ...oneOffHolidays
    .filter((day) => day.land === land && day.day.startsWith(String(year)))
    .map(({ day, reason }) => holiday(day, reason)),
]

/** What feiertagejs gets wrong: four Länder have the Reformationstag since 2018, and Bayern not all of 15 August. */
const holdsByLaw = (name: HolidayType, land: Land, year: number): boolean => {
  if (name === "REFORMATIONSTAG" && ["HB", "HH", "NI", "SH"].includes(land)) return year >= 2017
  return name !== "MARIAHIMMELFAHRT" || land !== "BY"
}

const localOf = (land: Land, year: number, place: HolidayPlace | undefined): ReadonlyArray<Closure> =>
  localHolidays
    .filter((local) => local.land === land)
    .flatMap((local) => {
      const said = place?.local?.[local.name]
      const holds = said ?? (place === undefined ? undefined : holdsIn(local, place.municipality, year))
      const closure = holiday(localDay(local, year), local.reason)
      if (holds === false) return []
      return holds === true ? [closure] : [{ ...closure, onlyIn: local.onlyIn }]
    })

const localDay = ({ name }: LocalHoliday, year: number): LocalDate => {
  if (name === "augsburgerFriedensfest") return LocalDate.parse(`${year}-08-08`)
  if (name === "mariaeHimmelfahrt") return LocalDate.parse(`${year}-08-15`)
  const ascension = getHolidays(year, "BUND").find((day) => day.name === "CHRISTIHIMMELFAHRT")
  // Three weeks after Ascension Day; every year has one.
  return ascension === undefined ? LocalDate.parse(`${year}-06-01`) : addDays(dayOf(ascension.date), 21)
}

const holiday = (day: LocalDate, reason: string): Closure => ({
  kind: "feiertag",
  from: day,
  to: addDays(day, 1),
  reason,
})

/** The date stands at noon UTC; its text in feiertagejs is that of the process zone, and a day off east of +12. */
const dayOf = (date: Date): LocalDate => LocalDate.parse(date.toISOString().slice(0, 10))
