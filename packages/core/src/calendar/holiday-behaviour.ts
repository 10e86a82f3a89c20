/** Holiday behaviour: what a series does on closures, and what that means for a day. */
import * as z from "zod"
import type { LocalDate, LocalDateTime } from "../time/index.js"
import { type ClosureReason, type DayAnswer, dayAnswers, type UnknownCalendar } from "./closed-on.js"
import { type ClosureCalendar, ClosureKind, tells } from "./closure-calendar.js"
import { rememberedByDay } from "./day-memory.js"
import { knownUntil, speaking, tellersOf } from "./deliveries.js"

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

/**
 * A behaviour with calendars: what it means for a day, and what the calendars can say of that at all. A day may be told by
 * any time on it.
 */
export interface Judge {
  readonly judgeDay: (on: LocalDate | LocalDateTime) => DayJudgement
  /** The first day, from one on, that some calendar does not know of what matters; nothing where all know on and on. */
  readonly knownTo: (from: LocalDate | LocalDateTime) => LocalDate | undefined
  readonly notTold: ReadonlyArray<ClosureKind>
}

/** Thousands of series of a place are held against the same calendars, which do not change. */
const judges = new WeakMap<ReadonlyArray<ClosureCalendar>, Map<string, Judge>>()

export const judgeOf = (calendars: ReadonlyArray<ClosureCalendar>, behaviour: HolidayBehaviour): Judge => {
  const ofCalendars = judges.get(calendars) ?? new Map<string, Judge>()
  const key = `${behaviour.kind} ${behaviour.on} ${behaviour.kind === "only" ? behaviour.restsOn : undefined}`
  const known = ofCalendars.get(key)
  if (known !== undefined) return known
  const judge = newJudge(calendars, behaviour)
  judges.set(calendars, ofCalendars.set(key, judge))
  return judge
}

const newJudge = (calendars: ReadonlyArray<ClosureCalendar>, behaviour: HolidayBehaviour): Judge => {
  const kinds = kindsOf(behaviour)
  const tellers = tellersOf(speaking(calendars), kinds)
  return {
    judgeDay: rememberedByDay(dayJudge(calendars, behaviour)),
    knownTo: rememberedByDay((from) => tellers.flatMap((group) => knownUntil(group, from) ?? []).sort()[0]),
    notTold: kinds.filter((kind) => !calendars.some((calendar) => tells(calendar, [kind]))),
  }
}

/** Every kind of closure that matters to a behaviour. */
const kindsOf = (behaviour: HolidayBehaviour): ReadonlyArray<ClosureKind> =>
  behaviour.kind === "rests" ? behaviour.on : [...new Set([...behaviour.on, ...(behaviour.restsOn ?? [])])]

/** Judges the days on which dates begin; where a kind that matters is not told, none is certain to happen. */
const dayJudge = (
  calendars: ReadonlyArray<ClosureCalendar>,
  behaviour: HolidayBehaviour,
): ((day: LocalDate) => DayJudgement) => {
  const on = dayAnswers(calendars, behaviour.on)
  if (behaviour.kind === "rests") return (day) => whereClosed(on(day), dropFor, keep)
  const restsOn = behaviour.restsOn === undefined ? () => open : dayAnswers(calendars, behaviour.restsOn)
  return (day) => {
    const rest = whereClosed(restsOn(day), dropFor, keep)
    const within = whereClosed(on(day), () => keep, dropFor([]))
    // What is certain to be dropped is dropped, whatever else nobody knows.
    return [rest, within].find(({ _tag }) => _tag === "drop") ?? (rest._tag === "keep" ? within : rest)
  }
}

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
const keep: DayJudgement = { _tag: "keep" }
const dropFor = (because: ReadonlyArray<ClosureReason>): DayJudgement => ({ _tag: "drop", because })
