/** Writing hours for schema.org: what the rules make of each weekday, of holidays, and of the days that differ. */
import { addDays, LocalDate, Weekday } from "../time/index.js"
import type { HoursLoss } from "./hours-loss.js"
import {
  civilDay,
  type DayFacts,
  type DayStretch,
  minutesPerDay,
  type PlacedRule,
  speaksOf,
  stretchesOn,
} from "./opening-day.js"
import { concerns, type OpeningHours, sayWhen } from "./opening-hours.js"
import type { HoursService, OpeningRule } from "./opening-rule.js"
import { type SchemaOrgEntry, type SchemaOrgHours, schemaOrgDays, schemaOrgHoliday } from "./schema-org.js"

/** Hours for schema.org, and what of them it does not say. @german Geschriebene Öffnungszeiten (schema.org) */
export interface SchemaOrgWritten {
  readonly value: SchemaOrgHours
  readonly lost: ReadonlyArray<HoursLoss>
}

/**
 * Writes hours for a schema.org Place. It knows weekdays, public holidays and periods, open or closed, and nothing else:
 * by appointment is left out rather than shown as open.
 *
 * @returns the path of a loss leads to the rule
 * @source schema.org, OpeningHoursSpecification; Google Search Central, Local business structured data
 * @example
 * import { parseOsmHours, schemaOrgHours } from "@sozialraum/core/hours"
 * const { value, lost } = schemaOrgHours(parseOsmHours("Fr 18:00-02:00; week 2-52/2 Su 10:00-12:00").hours)
 * value.openingHoursSpecification.map(({ dayOfWeek, closes }) => [dayOfWeek, closes]) // => [[["Friday"], "02:00"]]
 * lost // => [{ path: ["rules", 1], because: "weeks" }]
 */
export const schemaOrgHours = (hours: OpeningHours, service: HoursService = "visiting"): SchemaOrgWritten => {
  const placed = hours.rules.map((rule, at) => ({ rule, at }))
  const lastHoliday =
    placed.findLast(({ rule }) => concerns(rule, service) && rule.publicHolidays !== undefined)?.at ?? -1
  const lost: Array<HoursLoss> = placed.flatMap(({ rule, at }) =>
    lossesOf(rule, service, at < lastHoliday).map((because) => ({ path: ["rules", at], because })),
  )
  const rules = placed.filter(({ rule }) => concerns(rule, service) && unsayable(rule) === undefined)
  const closesOnly = !sayWhen(placed.filter(({ rule }) => concerns(rule, service)))
  const lose = (because: HoursLoss["because"], at: number): void => {
    if (!lost.some((loss) => loss.path[1] === at && loss.because === because))
      lost.push({ path: ["rules", at], because })
  }
  const usual = weekOf(
    rules.filter(({ rule }) => !isDated(rule)),
    undefined,
  )
  const same = closesOnly ? sameDay : sameHours
  const holidays = holidayHours(rules, usual, same, lose)
  const periods = periodsOf(rules)
  const alone = usual.every(({ hours, closed }) => hours.length === 0 && !closed) && holidays === undefined
  const special = periods.flatMap((period) => {
    // Special hours hold on holidays too, so that they are needed where usual hours would not.
    const onHoliday = weekOf(rules, period, { ...plainDay, publicHoliday: true })
    const differing = weekOf(rules, period).filter(
      (day) =>
        !same(day, named(usual, day.name)) ||
        (holidays !== undefined && !sameHours(holidays, named(onHoliday, day.name))),
    )
    const asUsual = differing.every((day) => sameHours(day, named(onHoliday, day.name)))
    for (const { rule, at } of rules) if (!asUsual && isDated(rule) && !replaces(rule)) lose("combined", at)
    const shown = alone ? differing : differing.map((day) => ({ ...day, closed: true }))
    return entries(shown, validityOf(period), lose)
  })
  const usually = entries(usual, {}, lose)
  const onHolidays = holidays === undefined ? [] : entries([holidays], {}, lose)
  if (closesOnly) for (const { rule, at } of rules) if (rule.spans !== undefined) lose("times", at)
  // Where no entry opens, readers know nothing of the days that none closes.
  const never =
    !closesOnly && rules.length > 0 && lost.length === 0 && [...usually, ...onHolidays, ...special].every(isClosed)
  const base = never
    ? entries(
        usual.map((day) => ({ ...day, closed: true })),
        {},
        lose,
      )
    : usually
  return {
    value: {
      openingHoursSpecification: [...base, ...onHolidays, ...(alone ? special : [])],
      ...(alone || special.length === 0 ? {} : { specialOpeningHoursSpecification: special }),
    },
    lost: lost.sort((a, b) => Number(a.path[1]) - Number(b.path[1])),
  }
}

/** From the first day up to the first outside; either may be open. */
interface Period {
  readonly from?: LocalDate
  readonly to?: LocalDate
}

interface DayHours {
  readonly name: string
  readonly hours: ReadonlyArray<DayStretch>
  /** A rule closes the day, rather than none opening it. */
  readonly closed: boolean
}

const lossesOf = (
  rule: OpeningRule,
  service: HoursService,
  beforeHolidays: boolean,
): ReadonlyArray<HoursLoss["because"]> => {
  if (!concerns(rule, service)) return ["service"]
  const because = unsayable(rule)
  if (because !== undefined) return [because]
  return [
    ...(isDated(rule) && (beforeHolidays || rule.publicHolidays !== undefined) ? (["combined"] as const) : []),
    ...(rule.access === "byAppointment" || rule.access === "uncertain" ? (["access"] as const) : []),
    ...(rule.spans?.some(({ to }) => to === undefined) && rule.access !== "closed" ? (["times"] as const) : []),
    ...(rule.remark === undefined ? [] : (["remark"] as const)),
  ]
}

const unsayable = ({ seasons, weeks, ordinals, schoolHolidays }: OpeningRule): HoursLoss["because"] | undefined => {
  if (seasons !== undefined || ordinals !== undefined) return "dates"
  if (weeks !== undefined) return "weeks"
  return schoolHolidays === undefined ? undefined : "holidays"
}

const isDated = ({ dates, from, to }: OpeningRule): boolean =>
  dates !== undefined || from !== undefined || to !== undefined

const plainDay: DayFacts = { publicHoliday: false, schoolHoliday: false, closingDay: false }

/** What the rules make of the weekdays of a period, or, of rules without dates, of any week. */
const weekOf = (
  rules: ReadonlyArray<PlacedRule>,
  period: Period | undefined,
  facts = plainDay,
): ReadonlyArray<DayHours> => {
  const monday = mondayIn(period)
  return Weekday.options.flatMap((weekday, place) => {
    const date = firstIn(period ?? {}, addDays(monday, place))
    return date === undefined ? [] : [dayHours(rules, weekday, date, facts)]
  })
}

const dayHours = (rules: ReadonlyArray<PlacedRule>, weekday: Weekday, date: LocalDate, facts: DayFacts): DayHours => {
  const day = civilDay(Date.parse(date) / 86_400_000)
  const stretches = stretchesOn(rules, day, facts)
  return {
    name: schemaOrgDays[weekday],
    hours: stretches.filter(({ access, openEnded }) => access === "open" && !openEnded),
    closed:
      stretches.length === 0 &&
      rules.some(({ rule }) => rule.access === "closed" && rule.spans === undefined && speaksOf(rule, day, facts)),
  }
}

/** Public holidays have hours of their own where these are the same on every weekday. */
const holidayHours = (
  rules: ReadonlyArray<PlacedRule>,
  usual: ReadonlyArray<DayHours>,
  same: typeof sameHours,
  lose: (because: HoursLoss["because"], at: number) => void,
): DayHours | undefined => {
  const undated = rules.filter(({ rule }) => !isDated(rule))
  const week = weekOf(undated, undefined, { ...plainDay, publicHoliday: true })
  if (week.every((day) => same(day, named(usual, day.name)))) return undefined
  const [first] = week
  const sayable = first !== undefined && (same === sameHours || first.closed)
  if (sayable && week.every((day) => same(day, first))) {
    return { name: schemaOrgHoliday, hours: first.hours, closed: first.hours.length === 0 }
  }
  for (const { rule, at } of undated) if (rule.publicHolidays !== undefined) lose("holidays", at)
  return undefined
}

/** The time line cut wherever a dated rule begins or ends, for as long as one of them holds. */
const periodsOf = (rules: ReadonlyArray<PlacedRule>): ReadonlyArray<Period> => {
  const dated = rules.map(({ rule }) => rule).filter(isDated)
  const starts = dated.flatMap(({ from, dates }) => [...(from === undefined ? [] : [from]), ...(dates ?? [])])
  const ends = dated.flatMap(({ to, dates = [] }) => [
    ...(to === undefined ? [] : [to]),
    ...dates.map((date) => addDays(date, 1)),
  ])
  const edges = [...new Set([...starts, ...ends])].sort()
  if (edges.length === 0) return []
  return [undefined, ...edges].map((from, index) => {
    const to = edges[index]
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  })
}

const validityOf = ({ from, to }: Period): Pick<SchemaOrgEntry, "validFrom" | "validThrough"> => ({
  ...(from === undefined ? {} : { validFrom: from }),
  ...(to === undefined ? {} : { validThrough: addDays(to, -1) }),
})

/** Any Monday at which a week of the period can be looked at; of no period, one long past. */
const mondayIn = (period: Period | undefined): LocalDate => {
  const day = period?.from ?? (period?.to === undefined ? LocalDate.parse("2001-01-01") : addDays(period.to, -7))
  return addDays(day, -((Date.parse(day) / 86_400_000 + 3) % 7))
}

/** The first such weekday inside a period. */
const firstIn = ({ from, to }: Period, date: LocalDate): LocalDate | undefined => {
  const later = from !== undefined && date < from ? addDays(date, 7) : date
  if (to === undefined || later < to) return later
  return from === undefined ? addDays(later, -7) : undefined
}

const named = (week: ReadonlyArray<DayHours>, name: string): DayHours | undefined =>
  week.find((day) => day.name === name)

const sameHours = (a: DayHours, b: DayHours | undefined): boolean =>
  b !== undefined &&
  a.hours.length === b.hours.length &&
  a.hours.every(({ from, to }, index) => from === b.hours[index]?.from && to === b.hours[index]?.to)

/** Whether a rule makes the same of a day whatever the rules before it say. */
const replaces = ({ access, combine, spans }: OpeningRule): boolean =>
  access === "closed" ? spans === undefined : combine === undefined

const isClosed = ({ opens, closes }: SchemaOrgEntry): boolean => opens === closes

/** Where rules only close, a day that they do not close is not known to be closed. */
const sameDay = (a: DayHours, b: DayHours | undefined): boolean => sameHours(a, b) && a.closed === b?.closed

const entries = (
  days: ReadonlyArray<DayHours>,
  validity: Pick<SchemaOrgEntry, "validFrom" | "validThrough">,
  lose: (because: HoursLoss["because"], at: number) => void,
): ReadonlyArray<SchemaOrgEntry> => {
  const byHours = new Map<string, { readonly opens: string; readonly closes: string; readonly names: Array<string> }>()
  const add = (opens: string, closes: string, name: string): void => {
    const known = byHours.get(`${opens}-${closes}`) ?? { opens, closes, names: [] }
    known.names.push(name)
    byHours.set(`${opens}-${closes}`, known)
  }
  for (const { name, hours, closed } of days) {
    for (const stretch of hours) {
      // A search engine reads no hours that begin after midnight of their own day, nor more than a day of them.
      if (stretch.from >= minutesPerDay || stretch.to - stretch.from > minutesPerDay) lose("times", stretch.rule)
      else add(clock(stretch.from), closingClock(stretch), name)
    }
    if (hours.length === 0 && closed) add("00:00", "00:00", name)
  }
  return [...byHours.values()].map(({ opens, closes, names }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: names,
    opens,
    closes,
    ...validity,
  }))
}

const closingClock = ({ from, to }: DayStretch): string =>
  from === 0 && to === minutesPerDay ? "23:59" : clock(to % minutesPerDay)

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
