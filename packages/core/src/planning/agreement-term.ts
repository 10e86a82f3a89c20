/** Agreement terms: for which school years, or until when somebody gives notice. */
import * as z from "zod"
import { daysOfSchoolYear, SchoolYear } from "../calendar/index.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"

/** At which turn of the year a notice takes effect. @german Kündigungstermin */
export const NoticeDate = z.enum(["schuljahr", "schulhalbjahr", "monat"])
export type NoticeDate = z.infer<typeof NoticeDate>

/**
 * How long an agreement runs: through school years that are named, or until notice.
 *
 * @german Laufzeit
 * @rule R47
 */
export const AgreementTerm = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("schoolYears"), first: SchoolYear, last: SchoolYear })
    .refine(({ first, last }) => first <= last, violates("TermReversed", ["last"]))
    .readonly(),
  z
    .strictObject({
      kind: z.literal("untilNotice"),
      from: LocalDate,
      /** Left out where nobody wrote it down; then any day will do. */
      notice: z
        .strictObject({ months: z.int().nonnegative().max(36), to: NoticeDate })
        .readonly()
        .exactOptional(),
    })
    .readonly(),
])
export type AgreementTerm = z.infer<typeof AgreementTerm>

/** The days of a term, as it was agreed: `to` is the first day after it, where one is agreed. */
export const daysOfTerm = (term: AgreementTerm): { readonly from: LocalDate; readonly to?: LocalDate } =>
  term.kind === "untilNotice"
    ? { from: term.from }
    : { from: daysOfSchoolYear(term.first).from, to: daysOfSchoolYear(term.last).to }

/**
 * The first day on which an agreement can be over, where notice is given on a day.
 *
 * @returns for school years the day after the last one: they end by themselves, and not before
 * @example
 * import { earliestEnd } from "@sozialraum/core/planning"
 * import { LocalDate } from "@sozialraum/core/time"
 * const from = LocalDate.parse("2023-08-01")
 * const term = { kind: "untilNotice", from, notice: { months: 6, to: "schuljahr" } } as const
 * earliestEnd(term, LocalDate.parse("2027-01-31")) // => "2027-08-01"
 * earliestEnd(term, LocalDate.parse("2027-02-02")) // => "2028-08-01"
 */
export const earliestEnd = (term: AgreementTerm, noticeOn: LocalDate): LocalDate => {
  if (term.kind === "schoolYears") return daysOfSchoolYear(term.last).to
  const begun = noticeOn < term.from ? term.from : noticeOn
  if (term.notice === undefined) return begun
  return nextTurn(monthsAfter(begun, term.notice.months), term.notice.to)
}

/** The same day so many months later, or the first of the next month where that month is shorter. */
const monthsAfter = (day: LocalDate, months: number): LocalDate => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const later = year * 12 + month - 1 + months
  const found = LocalDate.safeParse(dayText(later, date))
  return found.success ? found.data : firstOf(later + 1)
}

const turns: Readonly<Record<NoticeDate, ReadonlyArray<number>>> = {
  schuljahr: [8],
  schulhalbjahr: [2, 8],
  monat: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
}

/** The first of the months at which a notice takes effect, not before a day. */
const nextTurn = (day: LocalDate, to: NoticeDate): LocalDate => {
  let month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  while (!turns[to].includes((month % 12) + 1) || firstOf(month) < day) month++
  return firstOf(month)
}

/** Days end with the year 9999. */
const firstOf = (month: number): LocalDate => LocalDate.parse(month >= 10_000 * 12 ? "9999-12-31" : dayText(month, 1))

const dayText = (month: number, date: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`
