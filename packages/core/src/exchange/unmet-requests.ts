/** Unmet requests: what was asked for and not given, the demand that nobody sees in a calendar. */
import type { InstitutionId } from "../institution/index.js"
import type { ResourceRequest, ResourceRequestId } from "../sharing/index.js"
import { dateOf, epochMs, type Instant, type LocalDate, rfc5545, startOf, toInstant } from "../time/index.js"
import { maySee } from "../visibility.js"
import type { UsesQuestion } from "./shared-uses.js"

/** A request that was not met. @german Nicht gedeckter Bedarf */
export interface UnmetRequest {
  readonly request: ResourceRequestId
  readonly borrower: InstitutionId
  /** `inPart`: some dates of a series, or fewer units. `unanswered`: its time began before anybody decided. */
  readonly outcome: "declined" | "inPart" | "waiting" | "unanswered"
  /** The owner's, where it was declined. */
  readonly reason?: string
  /** Dates of the series in the period that were not booked. */
  readonly droppedDates: number
  /** Why they were not: the rules that stood against them, the most frequent first; none where the owner left them out. */
  readonly droppedBecause: ReadonlyArray<{ readonly rule: string; readonly dates: number }>
  /** Where fewer were given than asked for. */
  readonly missingUnits?: number
}

/**
 * The requests whose time lies in a period at least in part, and that were not met. Drafts and what was taken back are none.
 *
 * @returns in the order of the requests; nothing for the public
 * @rule Q32
 */
export const unmetRequests = (
  requests: ReadonlyArray<ResourceRequest>,
  { period: { from, to }, now, audience = "network" }: UsesQuestion,
): ReadonlyArray<UnmetRequest> =>
  maySee(audience, "network")
    ? requests.flatMap((request) => {
        const { first, last } = daysAskedFor(request)
        return first < to && (last === undefined || from <= last)
          ? unmetOf(request, { now, isAskedFor: (day) => from <= day && day < to })
          : []
      })
    : []

const unmetOf = (
  { id, borrower, time, units, state }: ResourceRequest,
  { now, isAskedFor }: { readonly now: Instant; readonly isAskedFor: (day: LocalDate) => boolean },
): ReadonlyArray<UnmetRequest> => {
  const facts = { request: id, borrower, droppedDates: 0, droppedBecause: [] }
  if (state.status === "declined") return [{ ...facts, outcome: "declined", reason: state.reason }]
  if (state.status === "waiting") return [{ ...facts, outcome: "waiting" }]
  if (state.status === "submitted" || state.status === "clarification")
    return epochMs(now) < epochMs(firstMoment(time)) ? [] : [{ ...facts, outcome: "unanswered" }]
  if (state.status !== "partiallyGranted") return []
  const dropped = state.dropped.filter(({ key }) => isAskedFor(dateOf(key)))
  const missingUnits = units - (state.units ?? units)
  if (dropped.length === 0 && missingUnits === 0) return []
  return [
    {
      ...facts,
      outcome: "inPart",
      droppedDates: dropped.length,
      droppedBecause: rulesOf(dropped.map(({ because }) => because.map(({ rule }) => rule))),
      ...(missingUnits === 0 ? {} : { missingUnits }),
    },
  ]
}

/** One rule counts once for a date, however often it stood against it. */
const rulesOf = (ofDates: ReadonlyArray<ReadonlyArray<string>>): UnmetRequest["droppedBecause"] => {
  const counts = new Map<string, number>()
  for (const rule of ofDates.flatMap((rules) => [...new Set(rules)])) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .map(([rule, dates]) => ({ rule, dates }))
    .toSorted((a, b) => b.dates - a.dates || (a.rule < b.rule ? -1 : 1))
}

/** The last one is left out where the series has no end. */
const daysAskedFor = ({ time }: ResourceRequest): { readonly first: LocalDate; readonly last?: LocalDate } => {
  if (time.kind === "once") return { first: dateOf(time.interval.start), last: dateOf(time.interval.start) }
  return { first: dateOf(time.series.start), ...(time.until === undefined ? {} : { last: time.until }) }
}

const firstMoment = (time: ResourceRequest["time"]): Instant =>
  time.kind === "once" ? startOf(time.interval) : toInstant(time.series.start, time.series.zone, rfc5545).instant
