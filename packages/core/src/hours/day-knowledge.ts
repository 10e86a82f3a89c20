/** What calendars know about a day, as far as opening hours ask: it is so, it is not, or nobody knows. */
import {
  type ClosureCalendar,
  type ClosureKind,
  type ClosureReason,
  type DayAnswer,
  dayAnswers,
  tells,
} from "../calendar/index.js"
import type { LocalDate } from "../time/index.js"
import type { UnknownReason } from "./opening-answer.js"
import type { DayFacts } from "./opening-day.js"
import type { OpeningRule } from "./opening-rule.js"

/** One fact about a day: whether it holds, with the closures that make it hold, or why nobody knows. */
export type Known =
  | { readonly _tag: "yes"; readonly because: ReadonlyArray<ClosureReason> }
  | { readonly _tag: "no" }
  | { readonly _tag: "unknown"; readonly because: ReadonlyArray<UnknownReason> }

export type DayKnowledge = Readonly<Record<keyof DayFacts, Known>>

/** Prepares the calendars for many days; facts that no rule asks for are `no`. */
export const dayKnowledge = (
  rules: ReadonlyArray<OpeningRule>,
  calendars: ReadonlyArray<ClosureCalendar>,
): ((date: LocalDate) => DayKnowledge) => {
  const { closingDay, publicHoliday, schoolHoliday } = prepared(calendars)
  const asks = {
    publicHoliday: rules.some((rule) => rule.publicHolidays !== undefined),
    schoolHoliday: rules.some((rule) => rule.schoolHolidays !== undefined),
  }
  return (date) => {
    const closing = closingDay(date)
    return {
      // Where no calendar has closing days, nobody announced any.
      closingDay: closing._tag === "unknown" && closing.because.every(isNoCalendar) ? no : closing,
      publicHoliday: asks.publicHoliday ? publicHoliday(date) : no,
      schoolHoliday: asks.schoolHoliday ? schoolHoliday(date) : no,
    }
  }
}

/** Public holidays of a day, whether or not rules ask for them. */
export const publicHolidaysOf = (
  calendars: ReadonlyArray<ClosureCalendar>,
): ((date: LocalDate) => ReadonlyArray<ClosureReason>) => {
  const { publicHoliday } = prepared(calendars)
  return (date) => {
    const known = publicHoliday(date)
    return known._tag === "yes" ? known.because : []
  }
}

type Facts = Readonly<Record<keyof DayFacts, (date: LocalDate) => Known>>

/** Thousands of places of one Land are asked about with the same calendars, which do not change. */
const kept = new WeakMap<ReadonlyArray<ClosureCalendar>, Facts>()

const prepared = (calendars: ReadonlyArray<ClosureCalendar>): Facts => {
  const known = kept.get(calendars)
  if (known !== undefined) return known
  const facts = {
    closingDay: factOf(calendars, "schliesstag"),
    publicHoliday: ofLand(calendars, "feiertag"),
    schoolHoliday: factOf(calendars, "schulferien", ["beweglicherFerientag"]),
  }
  kept.set(calendars, facts)
  return facts
}

/** Every way a day may be, given what is unknown about it: one where all is known, at most eight. */
export const possibleFacts = (knowledge: DayKnowledge): ReadonlyArray<DayFacts> =>
  options(knowledge.publicHoliday).flatMap((publicHoliday) =>
    options(knowledge.schoolHoliday).flatMap((schoolHoliday) =>
      options(knowledge.closingDay).map((closingDay) => ({ publicHoliday, schoolHoliday, closingDay })),
    ),
  )

/** A day as it is if nothing that is unknown about it holds. */
export const plainest = ({ publicHoliday, schoolHoliday, closingDay }: DayKnowledge): DayFacts => ({
  publicHoliday: publicHoliday._tag === "yes",
  schoolHoliday: schoolHoliday._tag === "yes",
  closingDay: closingDay._tag === "yes",
})

/** Why a day may be in several ways. */
export const doubts = (knowledge: DayKnowledge): ReadonlyArray<UnknownReason> =>
  Object.values(knowledge).flatMap((known) => (known._tag === "unknown" ? known.because : []))

const no = { _tag: "no" } as const satisfies Known

const options = (known: Known): ReadonlyArray<boolean> =>
  known._tag === "unknown" ? [true, false] : [known._tag === "yes"]

/** The kind has to be told by a calendar for anybody to know; those of `also` count where they are told. */
const factOf = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kind: ClosureKind,
  also: ReadonlyArray<ClosureKind> = [],
): ((date: LocalDate) => Known) => {
  const told = also.filter((other) => calendars.some((calendar) => tells(calendar, [other])))
  const answer = dayAnswers(calendars, [kind, ...told])
  return (date) => knownBy(answer(date))
}

/** Holidays that a Land sets: a municipality's own are only some of them, unless its calendar replaces that of the Land. */
const ofLand = (calendars: ReadonlyArray<ClosureCalendar>, kind: ClosureKind): ((date: LocalDate) => Known) => {
  const fact = factOf(calendars, kind)
  const complete = calendars.some(
    (calendar) => tells(calendar, [kind]) && (calendar.scope.kind === "land" || calendar.insteadOf !== undefined),
  )
  if (complete) return fact
  return (date) => {
    const known = fact(date)
    return known._tag === "no" ? { _tag: "unknown", because: [{ _tag: "noCalendar", kinds: [kind] }] } : known
  }
}

const knownBy = (answer: DayAnswer): Known => {
  switch (answer._tag) {
    case "open":
      return no
    case "closed":
      return { _tag: "yes", because: answer.because }
    case "unknown":
      return { _tag: "unknown", because: reasonsOf(answer) }
  }
}

const reasonsOf = ({ calendars, inParts, notTold }: DayAnswer & { _tag: "unknown" }): ReadonlyArray<UnknownReason> => [
  ...(calendars.length === 0 ? [] : [{ _tag: "beyondCalendar" as const, calendars }]),
  ...(inParts === undefined ? [] : [{ _tag: "onlyInParts" as const, closures: inParts }]),
  ...(notTold === undefined ? [] : [{ _tag: "noCalendar" as const, kinds: notTold }]),
]

const isNoCalendar = ({ _tag }: UnknownReason): boolean => _tag === "noCalendar"
