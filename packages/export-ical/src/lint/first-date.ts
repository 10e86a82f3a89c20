/** First dates: whether the start of an entry is a date of its own rule. */
import { Interval, type LocalDateTime, occurrences, type RecurrenceRule, Series, type Zone } from "@sozialraum/core"

/** Whether a rule has a date at the start itself; the library counts the start in any case, other readers do not. */
export const startsOnRule = (start: LocalDateTime, rule: RecurrenceRule, zone: Zone): boolean => {
  const { count, until, ...endless } = rule
  const [year, month, day] = [start.slice(0, 4), start.slice(5, 7), start.slice(8, 10)]
  const days = endless.byDay ?? endless.byMonthDay
  const explicit = {
    ...endless,
    // The period of the start is one that counts, whatever the interval.
    interval: 1,
    ...(endless.freq === "weekly" && days === undefined ? { byDay: [{ weekday: weekdayOf(start) }] } : {}),
    ...(endless.freq === "monthly" && days === undefined ? { byMonthDay: [Number(day)] } : {}),
    ...(endless.freq === "yearly" && days === undefined ? { byMonthDay: [Number(day)] } : {}),
    ...(endless.freq === "yearly" && (days ?? endless.byMonth) === undefined ? { byMonth: [Number(month)] } : {}),
  }
  const before = {
    daily: shifted(start, -1),
    weekly: shifted(start, -8),
    monthly: shifted(`${year}-${month}-01T${start.slice(11)}`, -1),
    yearly: shifted(`${year}-01-01T${start.slice(11)}`, -1),
  }[rule.freq]
  const series = Series.safeParse({ start: before, durationMinutes: 1, zone, rule: explicit, clockChange })
  const window = Interval.safeParse({ start: `${start.slice(0, 10)}T00:00`, end: shifted(start, 1), zone })
  if (!series.success || !window.success) return true
  return occurrences(series.data, window.data as Interval).occurrences.some(({ key }) => key === start)
}

/** How iCalendar reads times that a clock change skips or repeats. */
export const clockChange = { missing: "shift", repeated: "first" } as const

/** So many days later, at the same time of day. */
export const shifted = (local: string, days: number): string =>
  new Date(Date.parse(`${local}Z`) + days * 86_400_000).toISOString().slice(0, 16)

const weekdays = ["su", "mo", "tu", "we", "th", "fr", "sa"] as const

const weekdayOf = (local: LocalDateTime): string => weekdays[new Date(`${local}Z`).getUTCDay()] ?? "mo"
