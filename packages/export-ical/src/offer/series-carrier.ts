/** Carriers: the rules in which a series is written, such as every calendar program reads alike. */
import { dateOf, type RecurrenceRule, type RuleDay, type Series, type Weekday, weekdayOf } from "@sozialraum/core"

/** A rule of one of the simple sorts that Outlook keeps too; it ends nowhere. @german Trägerregel */
export interface Carrier {
  readonly rule: RecurrenceRule
  /** Where it is not, the rule has dates that the series does not have. */
  readonly exact: boolean
}

/**
 * The rules that together have all dates of the rule of a series, written out: no part comes from the start.
 *
 * A rule that programs read in different ways, or turn into another one, gives way to several simple ones or to one that
 * has more dates.
 *
 * @returns none where only single dates will do, such as the 29th of February or the twentieth Monday of a year
 * @source RFC 5545, section 3.3.10; MS-OXCICAL, section 2.1.3.2.2
 */
export const carriersOf = (series: Series): ReadonlyArray<Carrier> => {
  const { rule } = series
  if (rule === undefined || rule.interval > mostInterval[rule.freq]) return []
  return carriers[rule.freq](rule, series)
}

const mostInterval: Readonly<Record<RecurrenceRule["freq"], number>> = {
  daily: 999,
  weekly: 99,
  monthly: 99,
  yearly: 99,
}

type Carrying = (rule: RecurrenceRule, series: Series) => ReadonlyArray<Carrier>

const daily: Carrying = ({ interval, byDay, byMonth, byMonthDay, bySetPos }) => {
  const filtered = byMonth !== undefined || byMonthDay !== undefined || bySetPos !== undefined
  if (interval > 1 || (byDay === undefined && !filtered))
    return [{ rule: { freq: "daily", interval, weekStart: "mo" }, exact: byDay === undefined && !filtered }]
  return [{ rule: everyWeek(byDay ?? everyDay), exact: !filtered }]
}

const weekly: Carrying = ({ interval, byDay, byMonth, bySetPos, weekStart }, { start }) => {
  const days = byDay ?? [{ weekday: weekdayOf(dateOf(start)) }]
  const rule = { ...everyWeek(days), interval, weekStart: interval === 1 ? "mo" : weekStart } as const
  return [{ rule, exact: byMonth === undefined && bySetPos === undefined }]
}

const monthly: Carrying = ({ interval, byDay, byMonth, byMonthDay, bySetPos }, { start }) => {
  const exact = byMonth === undefined
  const every = { freq: "monthly", interval, weekStart: "mo" } as const
  if (byDay === undefined) {
    const days = byMonthDay ?? [Number(start.slice(8, 10))]
    if (bySetPos !== undefined || !days.every(isInEveryMonth)) return []
    return [...new Set(days)].map((day) => ({ rule: { ...every, byMonthDay: [day] }, exact }))
  }
  if (byMonthDay !== undefined) return []
  const ordinals = ordinalsOf(byDay, bySetPos)
  if (ordinals?.every(isPlainOrdinal)) return ordinals.map((day) => ({ rule: { ...every, byDay: [day] }, exact }))
  const inAll = bySetPos === undefined && byDay.every(({ ordinal }) => ordinal === undefined)
  return [{ rule: everyWeek(byDay), exact: exact && interval === 1 && inAll }]
}

const yearly: Carrying = ({ interval, byDay, byMonth, byMonthDay, bySetPos }, { start }) => {
  if (bySetPos !== undefined || (byDay !== undefined && (byMonth === undefined || byMonthDay !== undefined))) return []
  const months = [...new Set(byMonth ?? (byMonthDay === undefined ? [Number(start.slice(5, 7))] : everyMonth))]
  const every = { freq: "yearly", interval, weekStart: "mo" } as const
  if (byDay !== undefined) {
    if (!byDay.every(isPlainOrdinal)) return []
    return months.flatMap((month) =>
      byDay.map((day) => ({ rule: { ...every, byMonth: [month], byDay: [day] }, exact: true })),
    )
  }
  const days = [...new Set(byMonthDay ?? [Number(start.slice(8, 10))])]
  if (!days.every((day) => day > 0 && months.every((month) => day <= (daysInMonth[month - 1] ?? 0)))) return []
  return months.flatMap((month) =>
    days.map((day) => ({ rule: { ...every, byMonth: [month], byMonthDay: [day] }, exact: true })),
  )
}

const carriers: Readonly<Record<RecurrenceRule["freq"], Carrying>> = { daily, weekly, monthly, yearly }

const everyWeek = (days: ReadonlyArray<RuleDay>): RecurrenceRule => ({
  freq: "weekly",
  interval: 1,
  weekStart: "mo",
  byDay: week.filter((weekday) => days.some((day) => day.weekday === weekday)).map((weekday) => ({ weekday })),
})

/** "The first of the Wednesdays" is the first Wednesday. */
const ordinalsOf = (
  byDay: ReadonlyArray<RuleDay>,
  bySetPos: ReadonlyArray<number> | undefined,
): ReadonlyArray<RuleDay> | undefined => {
  if (bySetPos === undefined) return byDay
  const [only, ...others] = byDay
  if (only === undefined || others.length > 0 || only.ordinal !== undefined) return undefined
  return bySetPos.map((ordinal) => ({ weekday: only.weekday, ordinal }))
}

/** Outlook takes the fifth for the last. */
const isPlainOrdinal = ({ ordinal }: RuleDay): boolean =>
  ordinal !== undefined && (ordinal === -1 || (ordinal >= 1 && ordinal <= 4))

/** Outlook puts a day that a month does not have on its last. */
const isInEveryMonth = (day: number): boolean => day === -1 || (day >= 1 && day <= 28)

const week: ReadonlyArray<Weekday> = ["mo", "tu", "we", "th", "fr", "sa", "su"]
const everyDay = week.map((weekday) => ({ weekday }))
const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
/** Of any year: the 29th of February is not in all. */
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
