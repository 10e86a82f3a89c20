/** What calendars know about a day, as far as opening hours ask: it is so, it is not, or nobody knows. */
import {
  type ClosureCalendar,
  type ClosureKind,
  type ClosureReason,
  type DayAnswer,
  dayAnswers,
} from "../calendar/index.js"
import type { LocalDate } from "../time/index.js"
import type { UnknownReason } from "./opening-answer.js"
import type { DayFacts } from "./opening-day.js"
import type { OpeningRule } from "./opening-rule.js"

/** One fact about a day: whether it holds, with the closures that make it hold, or why nobody knows. */
export type Known =
  | { readonly _tag: "yes"; readonly because: ReadonlyArray<ClosureReason> }
  | { readonly _tag: "no" }
  | { readonly _tag: "unknown"; readonly because: UnknownReason }

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
      closingDay: closing._tag === "unknown" && closing.because._tag === "noCalendar" ? no : closing,
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
    closingDay: factOf(calendars, ["schliesstag"], isOwnCalendar),
    publicHoliday: factOf(calendars, ["feiertag"], neverEmpty),
    schoolHoliday: factOf(calendars, ["schulferien", "beweglicherFerientag"], neverEmpty),
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
  Object.values(knowledge).flatMap((known) => (known._tag === "unknown" ? [known.because] : []))

const no = { _tag: "no" } as const satisfies Known

const options = (known: Known): ReadonlyArray<boolean> =>
  known._tag === "unknown" ? [true, false] : [known._tag === "yes"]

const neverEmpty = (): boolean => false

/** A house's calendar without any closing day still says that it has none. */
const isOwnCalendar = ({ scope, closures }: ClosureCalendar): boolean =>
  closures.length === 0 && (scope.kind === "einrichtung" || scope.kind === "traeger")

const factOf = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds: ReadonlyArray<ClosureKind>,
  speaksWhenEmpty: (calendar: ClosureCalendar) => boolean,
): ((date: LocalDate) => Known) => {
  const speaking = calendars.flatMap((calendar) => {
    const closures = calendar.closures.filter(({ kind }) => kinds.includes(kind))
    return closures.length > 0 || speaksWhenEmpty(calendar) ? [{ ...calendar, closures }] : []
  })
  if (speaking.length === 0) return () => ({ _tag: "unknown", because: { _tag: "noCalendar", kinds } })
  const answer = dayAnswers(speaking)
  return (date) => knownBy(answer(date))
}

const knownBy = (answer: DayAnswer): Known => {
  switch (answer._tag) {
    case "open":
      return no
    case "closed":
      return { _tag: "yes", because: answer.because }
    case "unknown":
      return { _tag: "unknown", because: { _tag: "beyondCalendar", calendars: answer.calendars } }
  }
}
