/** Closures of a date search: what calendars say about the days of its dates, asked once for all who share them. */
import {
  type ClosureCalendar,
  type ClosureCalendarId,
  ClosureKind,
  type ClosureReason,
  type DayAnswer,
  dayAnswers,
  knows,
  tells,
} from "../calendar/index.js"
import type { LocalDate } from "../time/index.js"
import type { NamedUnknownCalendar } from "./date-proposal.js"

/** What calendars say about the days of a search. */
export interface Closures {
  /** For each day whether it rests (2), nobody knows (1), or it does not (0). */
  readonly codes: Uint8Array
  readonly answerOn: (day: LocalDate) => DayAnswer
  readonly nameOf: (calendar: ClosureCalendarId) => string
  readonly told: ReadonlyArray<ClosureKind>
  readonly notTold: ReadonlyArray<ClosureKind>
}

const unknownDay = 1
export const [openDay, closedDay] = [0, 2]

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
  for (const place of placesToAsk(calendars, told, days)) {
    const day = days[place]
    if (day !== undefined) codes[place] = codeOf[answerOn(day)._tag]
  }
  const nameOf = (calendar: ClosureCalendarId) => calendars.find(({ id }) => id === calendar)?.name ?? calendar
  return { codes, answerOn, nameOf, told, notTold }
}

/** The places of days that are not open without a question: all, unless every calendar knows them; else those of closures. */
const placesToAsk = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds: ReadonlyArray<ClosureKind>,
  days: ReadonlyArray<LocalDate>,
): Iterable<number> => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const telling = calendars.filter((calendar) => tells(calendar, kinds))
  if (!telling.every((calendar) => knows(calendar, first) && knows(calendar, last))) return days.keys()
  const places = new Set<number>()
  for (const { closures } of telling)
    for (const { from, to } of closures) {
      if (last < from || to <= first) continue
      // The days stand in the order of time.
      for (let place = days.findIndex((day) => from <= day); (days[place] ?? to) < to; place++) places.add(place)
    }
  return places
}

const open: DayAnswer = { _tag: "open" }

const codeOf = { open: openDay, unknown: unknownDay, closed: closedDay } as const

/** Why a day rests; empty where it does not. */
export const closuresOf = (answer: DayAnswer): ReadonlyArray<ClosureReason> =>
  answer._tag === "closed" ? answer.because : []

/** What is not known about a day. */
export const doubtsOf = (
  { answerOn, nameOf }: Closures,
  day: LocalDate,
):
  | { readonly calendars: ReadonlyArray<NamedUnknownCalendar>; readonly inParts: ReadonlyArray<ClosureReason> }
  | undefined => {
  const answer = answerOn(day)
  if (answer._tag !== "unknown") return undefined
  const calendars = answer.calendars.map((one) => ({ ...one, name: nameOf(one.calendar) }))
  return { calendars, inParts: answer.inParts ?? [] }
}

/** The same closures, each once, in their order. */
export const eachClosureOnce = (closures: ReadonlyArray<ClosureReason>): ReadonlyArray<ClosureReason> => [
  ...new Map(closures.map((reason) => [closureKey(reason), reason])).values(),
]

/** Tells closures apart, also those that were cut out of different deliveries. */
export const closureKey = ({ calendar, closure: { kind, from, to, reason } }: ClosureReason): string =>
  [calendar, kind, from, to, reason].join("\n")
