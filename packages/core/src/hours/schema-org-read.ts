/** Reading the hours of schema.org, as pages really have them. */
import type { Path } from "../problem.js"
import { addDays, berlin, LocalDate, Weekday, type Zone } from "../time/index.js"
import type { HoursLoss, HoursRead } from "./hours-loss.js"
import type { OpeningHours } from "./opening-hours.js"
import { type OpeningRule, OpeningSpan } from "./opening-rule.js"
import type { DaySelector } from "./osm-cursor.js"
import { parseOsmHours } from "./osm-read.js"
import { schemaOrgDays, schemaOrgHoliday } from "./schema-org.js"

/**
 * Reads the hours of a schema.org Place: `openingHoursSpecification`, `specialOpeningHoursSpecification` and the short
 * `openingHours`, single or as lists. It never fails: what it does not understand is in `lost`, and makes its days uncertain.
 *
 * @param given - the Place as JSON, or its specifications alone
 * @param zone - of the place; times with an offset are read as the clock on its wall, and named in `lost`
 * @example
 * import { readSchemaOrgHours } from "@sozialraum/core/hours"
 * const place = { openingHoursSpecification: { dayOfWeek: "https://schema.org/Sunday", opens: "00:00", closes: "00:00" } }
 * readSchemaOrgHours(place).hours.rules // => [{ access: "closed", weekdays: ["su"] }]
 */
export const readSchemaOrgHours = (given: unknown, zone: Zone = berlin): HoursRead<OpeningHours> => {
  const value = isBareSpecification(given) ? { openingHoursSpecification: given } : given
  const lost: Array<HoursLoss> = []
  const lose = (path: Path, because: HoursLoss["because"]): void => void lost.push({ path, because })
  const usual = entriesOf(value, "openingHoursSpecification", lose)
  const special = entriesOf(value, "specialOpeningHoursSpecification", lose)
  const short = shortHours(value, zone, lost)
  const weekly = usual.entries.filter(({ holidays }) => !holidays)
  const rules = [
    ...short,
    ...weekly.filter(({ spans }) => spans.length === 0).map(asRule),
    ...weekly.filter((entry) => entry.spans.length > 0 && !isDated(entry)).map(asRule),
    // Usual hours of several periods add up where these share days.
    ...weekly.filter((entry) => entry.spans.length > 0 && isDated(entry)).map((entry) => additional(asRule(entry))),
    ...usual.unread.map((days) => perhaps(days, "fallback")),
    ...usual.entries.filter(({ holidays }) => holidays).map(asRule),
    ...special.entries.map(asRule),
    ...special.unread.map((days) => perhaps(days)),
  ]
  return { hours: { zone, rules }, lost }
}

/** The specification itself instead of the Place that has it. */
const isBareSpecification = (given: unknown): boolean =>
  Array.isArray(given) ||
  (typeof given === "object" && given !== null && ("opens" in given || "closes" in given || "dayOfWeek" in given))

interface Entry {
  readonly weekdays: ReadonlyArray<Weekday>
  readonly holidays: boolean
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** Empty: closed. */
  readonly spans: ReadonlyArray<OpeningSpan>
}

type Lose = (path: Path, because: HoursLoss["because"]) => void

/** What the entries of a field say, and the days of those that were not understood. */
interface Entries {
  readonly entries: ReadonlyArray<Entry>
  readonly unread: ReadonlyArray<Days>
}

type Days = Omit<Entry, "spans">

/** The hours of a day come together, whatever entries they are from; then days with the same hours. */
const entriesOf = (value: unknown, field: string, lose: Lose): Entries => {
  const items = listOf(property(value, field)).map((item, index) =>
    readEntry(item, (because) => lose([field, index], because)),
  )
  const read = items.flatMap(({ entries }) => entries)
  const single = read.flatMap((entry) =>
    entry.holidays ? [entry] : entry.weekdays.map((day) => ({ ...entry, weekdays: [day] })),
  )
  const byDay = merged(
    single,
    ({ spans: _spans, ...days }) => days,
    (a, b) => ({ ...a, spans: [...a.spans, ...b.spans] }),
  )
  const entries = merged(
    byDay,
    ({ weekdays: _weekdays, ...hours }) => hours,
    (a, b) => ({
      ...a,
      weekdays: Weekday.options.filter((day) => a.weekdays.includes(day) || b.weekdays.includes(day)),
    }),
  )
  return { entries, unread: items.flatMap(({ unread }) => unread) }
}

const merged = (
  all: ReadonlyArray<Entry>,
  keyOf: (entry: Entry) => object,
  join: (a: Entry, b: Entry) => Entry,
): ReadonlyArray<Entry> => {
  const found = new Map<string, Entry>()
  for (const entry of all) {
    const key = JSON.stringify(keyOf(entry))
    const known = found.get(key)
    found.set(key, known === undefined ? entry : join(known, entry))
  }
  return [...found.values()]
}

const readEntry = (item: unknown, lose: (because: HoursLoss["because"]) => void): Entries => {
  const spans = readHours(property(item, "opens"), property(item, "closes"), lose)
  const validity = readValidity(property(item, "validFrom"), property(item, "validThrough"))
  const named = listOf(property(item, "dayOfWeek")).map((name) => dayNamed(name))
  const weekdays = named.length === 0 ? Weekday.options : Weekday.options.filter((day) => named.includes(day))
  const days: ReadonlyArray<Days> = [
    ...(weekdays.length > 0 ? [{ ...validity, weekdays, holidays: false }] : []),
    ...(named.includes(schemaOrgHoliday) ? [{ ...validity, weekdays: [], holidays: true }] : []),
  ]
  const anyDay: Days = { ...validity, weekdays: Weekday.options, holidays: false }
  const unread = named.includes(undefined) ? [anyDay] : []
  if (item === null) {
    lose("syntax")
    return { entries: [], unread: [] }
  }
  if (typeof item !== "object" || spans === undefined || validity === undefined) {
    lose("syntax")
    return { entries: [], unread: unread.length > 0 ? unread : days }
  }
  if (unread.length > 0) lose("dates")
  return { entries: days.map((day) => ({ ...day, spans })), unread }
}

/** `https://schema.org/Monday`, `schema:Monday`, `Monday`. */
const dayNamed = (name: unknown): Weekday | typeof schemaOrgHoliday | undefined => {
  const bare = typeof name === "string" ? name.replace(/^(https?:\/\/schema\.org\/|schema:)/, "") : undefined
  return bare === schemaOrgHoliday ? bare : Weekday.options.find((day) => schemaOrgDays[day] === bare)
}

/** No hours, or from midnight to midnight, is closed. */
const readHours = (
  opens: unknown,
  closes: unknown,
  lose: (because: HoursLoss["because"]) => void,
): ReadonlyArray<OpeningSpan> | undefined => {
  if (opens === undefined && closes === undefined) return []
  const [from, to] = [clockOf(opens), clockOf(closes)]
  if (from === undefined || to === undefined) return undefined
  if (from.offset || to.offset) lose("times")
  if (from.time === "00:00" && to.time === "00:00") return []
  const untilMidnight = to.time === "00:00" || (from.time === "00:00" && to.time === "23:59")
  const span = OpeningSpan.safeParse({ from: from.time, to: untilMidnight ? "24:00" : to.time })
  return span.success ? [span.data] : undefined
}

const clockOf = (time: unknown): { readonly time: string; readonly offset: boolean } | undefined => {
  const [, clock, offset] =
    /^(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(typeof time === "string" ? time : "") ?? []
  return clock === undefined ? undefined : { time: clock, offset: offset !== undefined }
}

const readValidity = (from: unknown, through: unknown): Pick<Entry, "from" | "to"> | undefined => {
  const [first, last] = [dateOf(from), dateOf(through)]
  if (first === null || last === null) return undefined
  if (first !== undefined && last !== undefined && last < first) return undefined
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: addDays(last, 1) }),
  }
}

/** `undefined` where none is given, `null` where it is no date. */
const dateOf = (value: unknown): LocalDate | undefined | null => {
  if (value === undefined) return undefined
  return typeof value === "string" ? (LocalDate.safeParse(value.slice(0, 10)).data ?? null) : null
}

const asRule = ({ spans, ...days }: Entry): OpeningRule => {
  const wholeDay = spans.length === 1 && spans[0]?.from === "00:00" && spans[0].to === "24:00"
  return {
    access: spans.length === 0 ? "closed" : "open",
    ...(spans.length === 0 || wholeDay ? {} : { spans }),
    ...selectorOf(days),
  }
}

/** Nobody knows what an unread entry says of its days. */
const perhaps = (days: Days, combine?: OpeningRule["combine"]): OpeningRule => ({
  access: "uncertain",
  ...selectorOf(days),
  ...(combine === undefined ? {} : { combine }),
})

const selectorOf = ({ weekdays, holidays, from, to }: Days): DaySelector => ({
  ...(holidays || weekdays.length === 7 ? {} : { weekdays }),
  ...(holidays ? { publicHolidays: "only" } : {}),
  ...(from !== undefined && to === addDays(from, 1)
    ? { dates: [from] }
    : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }),
})

const isDated = ({ from, to }: Entry): boolean => from !== undefined || to !== undefined

const additional = (rule: OpeningRule): OpeningRule => ({ ...rule, combine: "additional" })

const otherwise = (rule: OpeningRule): OpeningRule => ({ ...rule, combine: "fallback" })

/** `openingHours: "Mo-Fr 08:00-16:00"`, in a syntax that OpenStreetMap's contains. */
const shortHours = (value: unknown, zone: Zone, lost: Array<HoursLoss>): ReadonlyArray<OpeningRule> =>
  listOf(property(value, "openingHours")).flatMap((text, index) => {
    const read = parseOsmHours(typeof text === "string" ? text : "?", zone)
    for (const { because, text: part } of read.lost) {
      lost.push({ path: ["openingHours", index], because, ...(part === undefined ? {} : { text: part }) })
    }
    // A text of which nothing was understood takes nothing from the others.
    return read.hours.rules.map((rule, at) =>
      rule.access === "closed" ? rule : rule.access === "uncertain" && at === 0 ? otherwise(rule) : additional(rule),
    )
  })

const listOf = (value: unknown): ReadonlyArray<unknown> =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

const property = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
