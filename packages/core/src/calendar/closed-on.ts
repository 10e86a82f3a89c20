/** Asking calendars about a day: it rests, it does not, or nobody knows. */
import type { LocalDate, Validity } from "../time/index.js"
import {
  type Closure,
  type ClosureCalendar,
  type ClosureCalendarId,
  ClosureKind,
  knows,
  tells,
} from "./closure-calendar.js"
import { closureIndex } from "./closure-index.js"
import { speaking, tellersOf } from "./deliveries.js"

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
 * `closed` where at least one has a closure. `unknown` where none has, and one of these holds: no delivery of a calendar
 * knows the day; a closure holds only in some places (`inParts`); no calendar tells a kind that was asked about
 * (`notTold`).
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
      readonly notTold?: ReadonlyArray<ClosureKind>
    }

/** Calendars prepared for many questions about days. @german Kalenderauskunft */
export interface DayAnswers {
  (day: LocalDate): DayAnswer
  /** The kinds that were asked about and that a calendar tells. */
  readonly told: ReadonlyArray<ClosureKind>
}

/**
 * Prepares calendars for many questions about days.
 *
 * Of several deliveries of a calendar the newest that knows the day is asked, and the older ones where it does not; of a
 * calendar and one that replaces it, in the same way, the narrower.
 *
 * @param calendars - all that apply to what is asked about; reasons come in their order
 * @param kinds - the kinds of closures that are asked about; unless said, all that the calendars tell
 * @example
 * import { ClosureCalendar, dayAnswers } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const answers = dayAnswers([ferien])
 * answers(LocalDate.parse("2026-10-21"))._tag // => "closed"
 * answers(LocalDate.parse("2026-11-04"))._tag // => "open"
 * answers(LocalDate.parse("2027-08-01"))._tag // => "unknown"
 * dayAnswers([ferien], ["feiertag"])(LocalDate.parse("2026-11-04"))._tag // => "unknown"
 */
export const dayAnswers = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds: ReadonlyArray<ClosureKind> = toldBy(calendars),
): DayAnswers => {
  const asked = speaking(calendars.filter((calendar) => tells(calendar, kinds)))
  const told = toldBy(asked).filter((kind) => kinds.includes(kind))
  const reasonsOn = closureIndex(
    asked.flatMap(({ id, closures }) =>
      closures.filter(({ kind }) => kinds.includes(kind)).map((closure) => ({ calendar: id, closure })),
    ),
  )
  const tellers = tellersOf(asked, kinds)
  const notTold = (kinds.length === 0 ? ClosureKind.options : kinds).filter((kind) => !told.includes(kind))
  const answerOn = (day: LocalDate): DayAnswer => {
    const reasons = reasonsOn(day)
    const because = reasons.filter(({ closure }) => closure.onlyIn === undefined)
    if (because.length > 0) return { _tag: "closed", because }
    const silent = new Set(tellers.filter((group) => !group.some((calendar) => knows(calendar, day))).flat())
    if (silent.size + reasons.length + notTold.length === 0) return open
    return {
      _tag: "unknown",
      calendars: [...silent].map(({ id, known }) => ({ calendar: id, known })),
      ...(reasons.length === 0 ? {} : { inParts: reasons }),
      ...(notTold.length === 0 ? {} : { notTold }),
    }
  }
  const before = new Map<LocalDate, DayAnswer>()
  const answerOnce = (day: LocalDate): DayAnswer => {
    const answer = before.get(day) ?? answerOn(day)
    before.set(day, answer)
    return answer
  }
  return Object.assign(answerOnce, { told })
}

const toldBy = (calendars: ReadonlyArray<ClosureCalendar>): ReadonlyArray<ClosureKind> =>
  ClosureKind.options.filter((kind) => calendars.some((calendar) => tells(calendar, [kind])))

const open: DayAnswer = { _tag: "open" }
