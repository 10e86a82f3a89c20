/** Recurrence rules: which days return, as data. The text of iCalendar is in `rule-text.ts`. */
import * as z from "zod"
import { violates } from "../problem.js"
import { LocalDate } from "./local-date.js"
import { LocalDateTime } from "./local-date-time.js"
import { Weekday } from "./weekly-slot.js"

/** How long one period of a rule is; `interval` says that only every so many of them counts. @german Häufigkeit */
export const Frequency = z.enum(["daily", "weekly", "monthly", "yearly"])
export type Frequency = z.infer<typeof Frequency>

const fromEitherEnd = (most: number) => z.union([z.int().min(1).max(most), z.int().min(-most).max(-1)])

/**
 * A weekday of a rule: every one, or with `ordinal` one of them: `{ weekday: "we", ordinal: -1 }` is the last Wednesday.
 *
 * Ordinals count within the month; in a yearly rule without `byMonth` within the year.
 *
 * @german Wochentag einer Regel
 */
export const RuleDay = z.strictObject({ weekday: Weekday, ordinal: fromEitherEnd(53).exactOptional() }).readonly()
export type RuleDay = z.infer<typeof RuleDay>

/**
 * Which days return: "every second Tuesday", "the last Wednesday of the month".
 *
 * What the rule leaves open comes from the start of the series: the weekday, the day of the month, the month. A day that
 * a month does not have is left out, never moved: the 31st returns seven times a year.
 *
 * @german Wiederholungsregel
 * @source RFC 5545, section 3.3.10
 */
export const RecurrenceRule = z
  .strictObject({
    freq: Frequency,
    interval: z.int().min(1).max(10_000).default(1),
    byMonth: z.array(z.int().min(1).max(12)).min(1).max(12).readonly().exactOptional(),
    /** Days of the month; from its end where negative. */
    byMonthDay: z.array(fromEitherEnd(31)).min(1).max(62).readonly().exactOptional(),
    byDay: z.array(RuleDay).min(1).max(400).readonly().exactOptional(),
    /** Which of the days that one period holds, once all other parts have chosen; from the end where negative. */
    bySetPos: z.array(fromEitherEnd(366)).min(1).max(366).readonly().exactOptional(),
    /** Matters for rules of every second week and more. */
    weekStart: Weekday.default("mo"),
    /** How many occurrences there are, the start included. */
    count: z.int().min(1).max(1_000_000).exactOptional(),
    /** The last wall-clock time or day on which an occurrence may begin. */
    until: z.union([LocalDateTime, LocalDate]).exactOptional(),
  })
  .refine(({ count, until }) => count === undefined || until === undefined, violates("CountAndUntil", ["until"]))
  .refine(
    ({ freq, byMonthDay }) => freq !== "weekly" || byMonthDay === undefined,
    violates("MonthDayOfWeek", ["byMonthDay"]),
  )
  .refine(
    ({ freq, byDay = [] }) =>
      freq === "monthly" || freq === "yearly" || byDay.every(({ ordinal }) => ordinal === undefined),
    violates("OrdinalOutsideMonth", ["byDay"]),
  )
  .refine(
    ({ bySetPos, byDay, byMonth, byMonthDay }) =>
      bySetPos === undefined || (byDay ?? byMonth ?? byMonthDay) !== undefined,
    violates("SetPositionAlone", ["bySetPos"]),
  )
  .readonly()
export type RecurrenceRule = z.infer<typeof RecurrenceRule>

/** The number of a weekday, Monday 0. */
export const weekdayNumber = (weekday: Weekday): number => weekdayNumbers[weekday]

const weekdayNumbers: Readonly<Record<Weekday, number>> = { mo: 0, tu: 1, we: 2, th: 3, fr: 4, sa: 5, su: 6 }
