/** Closures of a date search: what calendars say about the days of its dates, asked once for all who share them. */
import {
  type ClosureCalendar,
  ClosureKind,
  type ClosureReason,
  type DayAnswer,
  dayAnswers,
  knows,
  tells,
  type UnknownCalendar,
} from "../calendar/index.js"
import type { LocalDate } from "../time/index.js"

/** What calendars say about the days of a search. */
export interface Closures {
  /** For each day whether it rests (2), nobody knows (1), or it does not (0). */
  readonly codes: Uint8Array
  readonly answerOn: (day: LocalDate) => DayAnswer
  readonly told: ReadonlyArray<ClosureKind>
  readonly notTold: ReadonlyArray<ClosureKind>
}

export const [openDay, unknownDay, closedDay] = [0, 1, 2]

/** Asks calendars about days; the same list of calendars about the same kinds is asked once. */
export const closuresOn = (
  days: ReadonlyArray<LocalDate>,
): ((calendars: ReadonlyArray<ClosureCalendar>, kinds: ReadonlyArray<ClosureKind>) => Closures) => {
  const known = new Map<ReadonlyArray<ClosureCalendar>, Map<string, Closures>>()
  return (calendars, kinds) => {
    const byKinds = known.get(calendars) ?? new Map<string, Closures>()
    known.set(calendars, byKinds)
    const key = ClosureKind.options.filter((kind) => kinds.includes(kind)).join()
    const found = byKinds.get(key) ?? asked(days, calendars, kinds)
    byKinds.set(key, found)
    return found
  }
}

const asked = (
  days: ReadonlyArray<LocalDate>,
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds: ReadonlyArray<ClosureKind>,
): Closures => {
  const told = kinds.filter((kind) => calendars.some((calendar) => tells(calendar, [kind])))
  const notTold = kinds.filter((kind) => !told.includes(kind))
  // What no calendar tells would leave every day unknown: that is said once, and not of each day.
  const answerOn = told.length === 0 ? () => open : dayAnswers(calendars, told)
  const codes = new Uint8Array(days.length)
  const isPlain = plainDays(calendars, told, days)
  for (const [place, day] of days.entries()) if (!isPlain(day)) codes[place] = codeOf[answerOn(day)._tag]
  return { codes, answerOn, told, notTold }
}

/** Whether a day is open without a question: every calendar knows all of the days, and none has a closure on this one. */
const plainDays = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds: ReadonlyArray<ClosureKind>,
  days: ReadonlyArray<LocalDate>,
): ((day: LocalDate) => boolean) => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return () => false
  const telling = calendars.filter((calendar) => tells(calendar, kinds))
  if (!telling.every((calendar) => knows(calendar, first) && knows(calendar, last))) return () => false
  const near = telling.flatMap(({ closures }) => closures.filter(({ from, to }) => from <= last && first < to))
  return (day) => !near.some(({ from, to }) => from <= day && day < to)
}

const open: DayAnswer = { _tag: "open" }

const codeOf = { open: openDay, unknown: unknownDay, closed: closedDay } as const

/** Why a day rests; empty where it does not. */
export const closuresOf = (answer: DayAnswer): ReadonlyArray<ClosureReason> =>
  answer._tag === "closed" ? answer.because : []

/** What is not known about a day. */
export const doubtsOf = (
  answer: DayAnswer,
):
  | { readonly calendars: ReadonlyArray<UnknownCalendar>; readonly inParts: ReadonlyArray<ClosureReason> }
  | undefined =>
  answer._tag === "unknown" ? { calendars: answer.calendars, inParts: answer.inParts ?? [] } : undefined

/** The same closures, each once, in their order. */
export const eachClosureOnce = (closures: ReadonlyArray<ClosureReason>): ReadonlyArray<ClosureReason> => [
  ...new Map(closures.map((reason) => [closureKey(reason), reason])).values(),
]

/** Tells closures apart, also those that were cut out of different deliveries. */
export const closureKey = ({ calendar, closure: { kind, from, to, reason } }: ClosureReason): string =>
  [calendar, kind, from, to, reason].join("\n")
