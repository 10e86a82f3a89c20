/** Asking calendars about a day: it rests, it does not, or nobody knows. */
import type { LocalDate, Validity } from "../time/index.js"
import {
  type Closure,
  type ClosureCalendar,
  type ClosureCalendarId,
  type ClosureKind,
  knows,
  tells,
} from "./closure-calendar.js"
import { closureIndex } from "./closure-index.js"

/** Why a day rests: a closure, and the calendar that has it. @german Schließungsgrund */
export interface ClosureReason {
  readonly calendar: ClosureCalendarId
  readonly closure: Closure
}

/** A calendar that says nothing about a day, and for which days it would. @german Unbekannter Tag */
export interface UnknownCalendar {
  readonly calendar: ClosureCalendarId
  readonly known: Validity
}

/**
 * What calendars say about a day.
 *
 * `closed` where at least one has a closure; `unknown` where none has, and at least one does not know the day or knows a
 * closure that holds only in some places (`inParts`).
 *
 * @german Tagesauskunft
 */
export type DayAnswer =
  | { readonly _tag: "open" }
  | { readonly _tag: "closed"; readonly because: ReadonlyArray<ClosureReason> }
  | {
      readonly _tag: "unknown"
      readonly calendars: ReadonlyArray<UnknownCalendar>
      readonly inParts?: ReadonlyArray<ClosureReason>
    }

/** Calendars prepared for many questions about days. @german Kalenderauskunft */
export type DayAnswers = (day: LocalDate) => DayAnswer

/**
 * Prepares calendars for many questions about days.
 *
 * @param calendars - all that apply to what is asked about; reasons come in their order
 * @param kinds - the kinds of closures that are asked about, all of them unless said; calendars that tell none of these
 *   are not asked
 * @example
 * import { ClosureCalendar, dayAnswers } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const answers = dayAnswers([ferien])
 * answers(LocalDate.parse("2026-10-21"))._tag // => "closed"
 * answers(LocalDate.parse("2026-11-04"))._tag // => "open"
 * answers(LocalDate.parse("2027-08-01"))._tag // => "unknown"
 */
export const dayAnswers = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds?: ReadonlyArray<ClosureKind>,
): DayAnswers => {
  const asked = kinds === undefined ? calendars : calendars.filter((calendar) => tells(calendar, kinds))
  const reasonsOn = closureIndex(
    asked.flatMap(({ id, closures }) =>
      closures
        .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
        .map((closure) => ({ calendar: id, closure })),
    ),
  )
  const told = new Map<LocalDate, DayAnswer>()
  return (day) => {
    const before = told.get(day)
    if (before !== undefined) return before
    const answer = answerFrom(reasonsOn(day), asked, day)
    told.set(day, answer)
    return answer
  }
}

const answerFrom = (
  reasons: ReadonlyArray<ClosureReason>,
  calendars: ReadonlyArray<ClosureCalendar>,
  day: LocalDate,
): DayAnswer => {
  const because = reasons.filter(({ closure }) => closure.onlyIn === undefined)
  if (because.length > 0) return { _tag: "closed", because }
  const unknown = calendars.filter((calendar) => !knows(calendar, day))
  if (unknown.length + reasons.length === 0) return open
  return {
    _tag: "unknown",
    calendars: unknown.map(({ id, known }) => ({ calendar: id, known })),
    ...(reasons.length === 0 ? {} : { inParts: reasons }),
  }
}

const open: DayAnswer = { _tag: "open" }
