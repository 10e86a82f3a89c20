/** Holiday behaviour: what a series does on closures, and what that means for a day. */
import * as z from "zod"
import type { LocalDate } from "../time/index.js"
import { type ClosureReason, type DayAnswer, type DayAnswers, dayAnswers, type UnknownCalendar } from "./closed-on.js"
import { type ClosureCalendar, ClosureKind, tells } from "./closure-calendar.js"

const Kinds = z.array(ClosureKind).min(1).readonly()

/**
 * What a series does on closures: it rests on those of the kinds named, or takes place only on them.
 *
 * A holiday programme that pauses on public holidays is `{ kind: "only", on: ["schulferien"], restsOn: ["feiertag"] }`.
 *
 * @german Ferienregelung
 * @rule R18, R39
 */
export const HolidayBehaviour = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rests"), on: Kinds }).readonly(),
  z.strictObject({ kind: z.literal("only"), on: Kinds, restsOn: Kinds.exactOptional() }).readonly(),
])
export type HolidayBehaviour = z.infer<typeof HolidayBehaviour>

/** Whether a date of a day happens: it does, it does not, or nobody knows. */
export type DayJudgement =
  | { readonly _tag: "keep" }
  | { readonly _tag: "drop"; readonly because: ReadonlyArray<ClosureReason> }
  | {
      readonly _tag: "uncertain"
      readonly calendars: ReadonlyArray<UnknownCalendar>
      readonly inParts: ReadonlyArray<ClosureReason>
    }

/** Every kind of closure that matters to a behaviour. */
export const kindsOf = (behaviour: HolidayBehaviour): ReadonlyArray<ClosureKind> =>
  behaviour.kind === "rests" ? behaviour.on : [...new Set([...behaviour.on, ...(behaviour.restsOn ?? [])])]

/** Judges the days on which dates begin. */
export const dayJudge = (
  calendars: ReadonlyArray<ClosureCalendar>,
  behaviour: HolidayBehaviour,
): ((day: LocalDate) => DayJudgement) => {
  const on = answersAbout(calendars, behaviour.on)
  if (behaviour.kind === "rests") return (day) => whereClosed(on(day), dropFor, keep)
  const restsOn = behaviour.restsOn === undefined ? () => open : answersAbout(calendars, behaviour.restsOn)
  return (day) => {
    const rest = whereClosed(restsOn(day), dropFor, keep)
    const within = whereClosed(on(day), () => keep, dropFor([]))
    // What is certain to be dropped is dropped, whatever else nobody knows.
    return [rest, within].find(({ _tag }) => _tag === "drop") ?? (rest._tag === "keep" ? within : rest)
  }
}

/** Where no calendar tells any of the kinds, no day is known. */
const answersAbout = (calendars: ReadonlyArray<ClosureCalendar>, kinds: ReadonlyArray<ClosureKind>): DayAnswers =>
  calendars.some((calendar) => tells(calendar, kinds)) ? dayAnswers(calendars, kinds) : () => untold

const whereClosed = (
  answer: DayAnswer,
  closed: (because: ReadonlyArray<ClosureReason>) => DayJudgement,
  opened: DayJudgement,
): DayJudgement => {
  if (answer._tag === "closed") return closed(answer.because)
  return answer._tag === "open"
    ? opened
    : { _tag: "uncertain", calendars: answer.calendars, inParts: answer.inParts ?? [] }
}

const open: DayAnswer = { _tag: "open" }
const untold: DayAnswer = { _tag: "unknown", calendars: [] }
const keep: DayJudgement = { _tag: "keep" }
const dropFor = (because: ReadonlyArray<ClosureReason>): DayJudgement => ({ _tag: "drop", because })
