/** Dates of a request: for when it asks, as the bookings they would be, without those on which it rests. */
import {
  type ClosureCalendar,
  type ClosureKind,
  type ClosureReason,
  daysOfSchoolYear,
  type HolidayBehaviour,
  heldDates,
  type LastsIntoClosure,
  schoolYearOf,
  type UnknownCalendar,
} from "../calendar/index.js"
import type { Finding } from "../problem.js"
import type { RequestedTime, ResourceRequest, ResourceRequestId } from "../sharing/index.js"
import {
  addDays,
  dateOf,
  type Instant,
  type Interval,
  type LocalDate,
  LocalDateTime,
  type OmittedOccurrence,
  type Series,
} from "../time/index.js"
import { dateOfSeries, onlyDate, type WantedDate } from "./wanted-date.js"

/** A date on which the series rests; without reasons where it is only in holidays and there are none. @german Ruhender Termin */
export interface RestingDate extends WantedDate {
  readonly because: ReadonlyArray<ClosureReason>
}

/** No calendar says for certain whether the series rests on this date. @german Ungewisser Nutzungstermin */
export type DateUncertain = Finding<
  "DateUncertain",
  {
    readonly request: ResourceRequestId
    readonly key: LocalDateTime
    readonly calendars: ReadonlyArray<UnknownCalendar>
    readonly inParts: ReadonlyArray<ClosureReason>
  }
>

/** A date that nobody can judge yet. @german Ungewisser Termin */
export interface UncertainDate extends WantedDate {
  readonly finding: DateUncertain
}

/** The dates of a request, each in one of the lists, which are in the order of time. @german Gewünschte Termine */
export interface RequestedDates {
  readonly wanted: ReadonlyArray<WantedDate>
  readonly dropped: ReadonlyArray<RestingDate>
  readonly uncertain: ReadonlyArray<UncertainDate>
  /** What the series itself leaves out: excluded, cancelled, or at a time that the clock skips. */
  readonly omitted: ReadonlyArray<OmittedOccurrence>
  readonly findings: ReadonlyArray<LastsIntoClosure>
  /** Kinds of closures that matter and that no calendar tells: they leave dates uncertain. */
  readonly notTold: ReadonlyArray<ClosureKind>
  /** The first day that some calendar does not know; none where no calendar matters, or all know on and on. */
  readonly knownTo?: LocalDate
  /** The last day that was looked at, where the series goes on after it. */
  readonly until?: LocalDate
  readonly cutOffAt?: Instant
}

/**
 * The dates that a request asks for, held against closures.
 *
 * A series rests on school holidays and public holidays unless it says otherwise; a single date does not: somebody chose it.
 * The day of the key decides whether a date is looked at, the day on which it is now whether it rests.
 *
 * @param options - `calendars`: all that apply at the place of the resource. `until`: the last day to look at; a series that
 *   nobody gave an end is looked at to the end of the school year in which it begins
 * @rule R39
 * @example
 * import { ClosureCalendar, LocalDate, requestedDates, ResourceRequest, weeklySeries } from "@sozialraum/core"
 * const ferien = ClosureCalendar.parse({
 *   id: "ferien-nw",
 *   name: "Ferien und Feiertage in Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2026-11-12" },
 *   kinds: ["schulferien", "feiertag"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const request = ResourceRequest.parse({
 *   id: "turnen",
 *   resource: "turnhalle",
 *   borrower: "kita",
 *   time: { kind: "series", series: weeklySeries({ day: "we", from: "15:00", to: "16:00" }, LocalDate.parse("2026-10-12")) },
 *   purpose: "Turnen",
 *   responsible: "leitung",
 *   state: { status: "draft" },
 * })
 * const dates = requestedDates(request, { calendars: [ferien], until: LocalDate.parse("2026-11-18") })
 * dates.wanted.map(({ booking }) => booking.id) // => ["turnen/2026-10-14T15:00", "turnen/2026-11-04T15:00", "turnen/2026-11-11T15:00"]
 * dates.dropped.map(({ because }) => because[0]?.closure.reason) // => ["Herbstferien NW", "Herbstferien NW"]
 * dates.uncertain.map(({ key }) => key) // => ["2026-11-18T15:00"]
 */
export const requestedDates = (
  request: ResourceRequest,
  options: { readonly calendars: ReadonlyArray<ClosureCalendar>; readonly until?: LocalDate },
): RequestedDates => {
  const { time } = request
  if (time.kind === "once") return { ...nothing, wanted: [onlyDate(request, time)] }
  const { series } = time
  const until = lastDay(time, options.until)
  const { kept, dropped, uncertain, omitted, findings, notTold, knownTo, cutOffAt } = heldDates(
    series,
    windowOf(series, until),
    { calendars: options.calendars, behaviour: time.holidays ?? usualRest },
  )
  const isLookedAt = (key: LocalDateTime): boolean => until === undefined || dateOf(key) <= until
  const unsure = new Map(uncertain.map((date) => [date.occurrence.key, date]))
  const told = kept.filter(({ key }) => isLookedAt(key)).map((occurrence) => dateOfSeries(request, series, occurrence))
  return {
    wanted: told.filter(({ key }) => !unsure.has(key)),
    dropped: dropped
      .filter(({ occurrence }) => isLookedAt(occurrence.key))
      .map(({ occurrence, because }) => ({ ...dateOfSeries(request, series, occurrence), because })),
    uncertain: told.flatMap((date) => {
      const doubt = unsure.get(date.key)
      return doubt === undefined ? [] : [{ ...date, finding: uncertainty(request, date, doubt) }]
    }),
    omitted: omitted.filter(({ key, because }) => because !== "moved" && isLookedAt(key)),
    findings: findings.filter(({ key }) => isLookedAt(key)),
    notTold,
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(until === undefined ? {} : { until }),
    ...(cutOffAt === undefined ? {} : { cutOffAt }),
  }
}

/** On what a series rests that says nothing of it. */
const usualRest: HolidayBehaviour = { kind: "rests", on: ["schulferien", "feiertag"] }

const nothing: RequestedDates = { wanted: [], dropped: [], uncertain: [], omitted: [], findings: [], notTold: [] }

/** The last day to look at: the earliest end that somebody named; nothing where the rule itself ends. */
export const lastDay = (
  { series, until }: Extract<RequestedTime, { readonly kind: "series" }>,
  asked: LocalDate | undefined,
): LocalDate | undefined => {
  const [named] = [until, asked].filter((day) => day !== undefined).sort()
  const { rule } = series
  if (named !== undefined || rule === undefined || rule.count !== undefined || rule.until !== undefined) return named
  return addDays(daysOfSchoolYear(schoolYearOf(dateOf(series.start))).to, -1)
}

/** Wide enough for every date whose key is looked at, wherever it was moved. */
const windowOf = ({ start, zone, rdates, overrides }: Series, until: LocalDate | undefined): Interval => {
  const moved = overrides.flatMap((override) => (override.kind === "moved" ? [override.start] : []))
  const [earliest = start] = [start, ...rdates, ...moved].sort()
  const latest = [until ?? lastOfAll, ...moved.map(dateOf)].sort().at(-1) ?? lastOfAll
  return { start: midnight(dateOf(earliest)), end: latest < lastOfAll ? midnight(addDays(latest, 1)) : endOfAll, zone }
}

/** Wall-clock times end with the year 2999. */
const endOfAll = LocalDateTime.parse("2999-12-31T23:59")
const lastOfAll = dateOf(endOfAll)

const midnight = (day: LocalDate): LocalDateTime => LocalDateTime.parse(`${day}T00:00`)

const uncertainty = (
  { id }: ResourceRequest,
  { key }: WantedDate,
  { calendars, inParts }: Pick<DateUncertain, "calendars" | "inParts">,
): DateUncertain => ({
  _tag: "DateUncertain",
  rule: "R39",
  severity: "warning",
  path: ["time"],
  request: id,
  key,
  calendars,
  inParts,
})
