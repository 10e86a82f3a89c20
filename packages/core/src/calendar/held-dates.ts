/** Held dates: which dates of a series happen, which do not and why, and which nobody can judge yet. */
import type { Finding } from "../problem.js"
import {
  addDays,
  dateOf,
  daysBetween,
  type Instant,
  type Interval,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
  type OmittedOccurrence,
  occurrences,
  type Series,
} from "../time/index.js"
import type { ClosureReason, UnknownCalendar } from "./closed-on.js"
import type { ClosureCalendar, ClosureKind } from "./closure-calendar.js"
import { onSameDay } from "./day-memory.js"
import { type DayJudgement, type HolidayBehaviour, judgeOf } from "./holiday-behaviour.js"

/** A date that does not happen; without reasons where it happens only in holidays and there are none. @german Entfallener Termin */
export interface DroppedOccurrence {
  readonly occurrence: Occurrence
  readonly because: ReadonlyArray<ClosureReason>
}

/** A date that nobody can judge yet. @german Ungewisser Termin */
export interface UncertainOccurrence {
  readonly occurrence: Occurrence
  readonly calendars: ReadonlyArray<UnknownCalendar>
  readonly inParts: ReadonlyArray<ClosureReason>
}

/** A date that happens, and lasts into a day on which it would not. @german Termin bis in eine Schließzeit */
export type LastsIntoClosure = Finding<
  "LastsIntoClosure",
  { readonly key: LocalDateTime; readonly because: ReadonlyArray<ClosureReason> }
>

/** The dates of a series as calendars leave them, each list in the order of time. @german Termine nach Ferienregelung */
export interface HeldDates {
  /** All that happen, as far as anybody knows: those that are uncertain as well. */
  readonly kept: ReadonlyArray<Occurrence>
  readonly dropped: ReadonlyArray<DroppedOccurrence>
  readonly uncertain: ReadonlyArray<UncertainOccurrence>
  readonly findings: ReadonlyArray<LastsIntoClosure>
  /** The first day, from the first of the window on, that some calendar does not know; none where all know on and on. */
  readonly knownTo?: LocalDate
  /** Kinds of closures that matter and that no calendar tells: they leave every date uncertain that others do not decide. */
  readonly notTold: ReadonlyArray<ClosureKind>
  /** What the series itself left out, and where it was cut off. */
  readonly omitted: ReadonlyArray<OmittedOccurrence>
  readonly cutOffAt?: Instant
}

/** What the dates of a series are held against. @german Angaben zur Ferienregelung */
export interface HeldDatesOptions {
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly behaviour: HolidayBehaviour
  readonly limit?: number
}

/**
 * The dates of a series that begin inside a window, held against calendars.
 *
 * The day on which a date begins decides, also where it lasts over midnight or for several days; one that lasts into a
 * closure is kept and found.
 *
 * @param options - `calendars`: all that apply to what the series belongs to; reasons come in their order. `limit`: as
 *   `occurrences` takes it
 * @rule R18, R25, R39
 * @example
 * import { ClosureCalendar, heldDates } from "@sozialraum/core/calendar"
 * import { Interval, Series } from "@sozialraum/core/time"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const zone = "Europe/Berlin"
 * const clockChange = { missing: "shift", repeated: "first" }
 * const rule = { freq: "weekly" }
 * const group = Series.parse({ start: "2026-10-14T15:00", durationMinutes: 90, zone, rule, clockChange })
 * const weeks = Interval.parse({ start: "2026-10-14T00:00", end: "2026-11-05T00:00", zone })
 * const behaviour = { kind: "rests", on: ["schulferien"] } as const
 * const { kept, dropped } = heldDates(group, weeks, { calendars: [ferien], behaviour })
 * kept.map(({ start }) => start) // => ["2026-10-14T15:00", "2026-11-04T15:00"]
 * dropped.map(({ because }) => because[0]?.closure.reason) // => ["Herbstferien NW", "Herbstferien NW"]
 */
export const heldDates = (
  series: Series,
  window: Interval,
  { calendars, behaviour, ...options }: HeldDatesOptions,
): HeldDates => {
  const { judgeDay, notTold, ...judge } = judgeOf(calendars, behaviour)
  const { occurrences: dates, omitted, cutOffAt } = occurrences(series, window, options)
  const kept: Array<Occurrence> = []
  const dropped: Array<DroppedOccurrence> = []
  const uncertain: Array<UncertainOccurrence> = []
  const findings: Array<LastsIntoClosure> = []
  for (const occurrence of dates) {
    const judgement = judgeDay(occurrence.start)
    if (judgement._tag === "drop") {
      dropped.push({ occurrence, because: judgement.because })
      continue
    }
    if (judgement._tag === "uncertain")
      uncertain.push({ occurrence, calendars: judgement.calendars, inParts: judgement.inParts })
    if (!onSameDay(occurrence.start, occurrence.end)) {
      const lastsInto = laterDays(occurrence).flatMap((day) => closuresOf(judgeDay(day)))
      if (lastsInto.length > 0) findings.push(found(occurrence, kept.length, lastsInto.flat()))
    }
    kept.push(occurrence)
  }
  const knownTo = judge.knownTo(window.start)
  return {
    kept,
    dropped,
    uncertain,
    findings,
    notTold,
    omitted,
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(cutOffAt === undefined ? {} : { cutOffAt }),
  }
}

/** The days of a date after its first; an end at midnight is no day any more. */
const laterDays = ({ start, end }: Occurrence): ReadonlyArray<LocalDate> => {
  const first = dateOf(start)
  const last = end.endsWith("T00:00") ? addDays(dateOf(end), -1) : dateOf(end)
  return Array.from({ length: daysBetween(first, last) }, (_, index) => addDays(first, index + 1))
}

/** One list for each day that drops, because a day outside the holidays drops without a closure. */
const closuresOf = (judgement: DayJudgement): ReadonlyArray<ReadonlyArray<ClosureReason>> =>
  judgement._tag === "drop" ? [judgement.because] : []

const found = ({ key }: Occurrence, index: number, because: ReadonlyArray<ClosureReason>): LastsIntoClosure => ({
  _tag: "LastsIntoClosure",
  rule: "R18",
  severity: "warning",
  path: ["kept", index],
  key,
  because: [...new Set(because)],
})
