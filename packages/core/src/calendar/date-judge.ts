/** Dates of a series held against calendars: which happen, which do not and why, and which nobody can judge yet. */
import type { Finding } from "../problem.js"
import {
  addDays,
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
  type Occurrences,
  type OmittedOccurrence,
} from "../time/index.js"
import type { ClosureReason, UnknownCalendar } from "./closed-on.js"
import { type ClosureCalendar, type ClosureKind, tells } from "./closure-calendar.js"
import { type DayJudgement, dayJudge, type HolidayBehaviour, kindsOf } from "./holiday-behaviour.js"

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
export interface JudgedOccurrences {
  /** All that happen, as far as anybody knows: those that are uncertain as well. */
  readonly kept: ReadonlyArray<Occurrence>
  readonly dropped: ReadonlyArray<DroppedOccurrence>
  readonly uncertain: ReadonlyArray<UncertainOccurrence>
  readonly findings: ReadonlyArray<LastsIntoClosure>
  /** The first day that some calendar does not know any more; none where all know on and on. */
  readonly knownTo?: LocalDate
  /** Kinds of closures that matter and that no calendar tells; where that is all of them, every date is uncertain. */
  readonly notTold: ReadonlyArray<ClosureKind>
  /** What the series itself left out, and where it was cut off. */
  readonly omitted: ReadonlyArray<OmittedOccurrence>
  readonly cutOffAt?: Instant
}

/**
 * Prepares calendars and a holiday behaviour, to hold many series against them.
 *
 * The day on which a date begins decides, also where it lasts over midnight or for several days; one that lasts into a
 * closure is kept and found.
 *
 * @param calendars - all that apply to what the series belongs to; reasons come in their order
 * @rule R18, R25, R39
 * @example
 * import { ClosureCalendar, dateJudge } from "@sozialraum/core/calendar"
 * import { Interval, occurrences, Series } from "@sozialraum/core/time"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const zone = "Europe/Berlin"
 * const clockChange = { missing: "shift", repeated: "first" }
 * const rule = { freq: "weekly" }
 * const series = Series.parse({ start: "2026-10-14T15:00", durationMinutes: 90, zone, rule, clockChange })
 * const weeks = Interval.parse({ start: "2026-10-14T00:00", end: "2026-11-05T00:00", zone })
 * const judge = dateJudge([ferien], { kind: "rests", on: ["schulferien"] })
 * const { kept, dropped } = judge(occurrences(series, weeks))
 * kept.map(({ start }) => start) // => ["2026-10-14T15:00", "2026-11-04T15:00"]
 * dropped.map(({ because }) => because[0]?.closure.reason) // => ["Herbstferien NW", "Herbstferien NW"]
 */
export const dateJudge = (
  calendars: ReadonlyArray<ClosureCalendar>,
  behaviour: HolidayBehaviour,
): ((dates: Occurrences) => JudgedOccurrences) => {
  const kinds = kindsOf(behaviour)
  const judgeDay = dayJudge(calendars, behaviour)
  const knownTo = firstUnknown(calendars.filter((calendar) => tells(calendar, kinds)))
  const notTold = kinds.filter((kind) => !calendars.some((calendar) => tells(calendar, [kind])))
  return ({ occurrences, omitted, cutOffAt }) => {
    const kept: Array<Occurrence> = []
    const dropped: Array<DroppedOccurrence> = []
    const uncertain: Array<UncertainOccurrence> = []
    const findings: Array<LastsIntoClosure> = []
    for (const occurrence of occurrences) {
      const judgement = judgeDay(dateOf(occurrence.start))
      if (judgement._tag === "drop") {
        dropped.push({ occurrence, because: judgement.because })
        continue
      }
      if (judgement._tag === "uncertain")
        uncertain.push({ occurrence, calendars: judgement.calendars, inParts: judgement.inParts })
      const lastsInto = laterDays(occurrence).flatMap((day) => closuresOf(judgeDay(day)))
      if (lastsInto.length > 0) findings.push(found(occurrence, kept.length, lastsInto.flat()))
      kept.push(occurrence)
    }
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
}

/** The days of a date after its first; an end at midnight is no day any more. */
const laterDays = ({ start, end }: Occurrence): ReadonlyArray<LocalDate> => {
  const first = dateOf(start)
  if (first === dateOf(end)) return []
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

const firstUnknown = (calendars: ReadonlyArray<ClosureCalendar>): LocalDate | undefined =>
  calendars
    .flatMap(({ known }) => (known.to === undefined ? [] : [known.to]))
    .reduce<LocalDate | undefined>((first, to) => (first === undefined || to < first ? to : first), undefined)
