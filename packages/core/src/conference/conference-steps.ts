/** The steps of a conference as a whole: it rests, works again, goes over into another, or ends. */
import * as Result from "effect/Result"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { Conference, type ConferenceId, type ConferenceStatus, conferenceStatusOn } from "./conference.js"
import type { ConferenceRoleAhead, ConferenceRoleHeld, ModeratorMissing, ModeratorUnknown } from "./conference-roles.js"
import { endedOn, inConferenceStatus, type WrongConferenceStatus } from "./conference-status.js"

/** Another change of status is recorded for a later day already; whether it still holds, a person has to say. */
export type ConferenceStatusAhead = Problem<
  "ConferenceStatusAhead",
  { readonly conference: ConferenceId; readonly status: ConferenceStatus["status"]; readonly from: LocalDate }
>

/** Why a change of status is refused. @german Abgelehnter Wechsel eines Gremiums */
export type ConferenceRefusal = WrongConferenceStatus | ConferenceStatusAhead | InvalidValue

/** A conference cannot go over into this one: it is the same, does not exist on the day, or comes back to the first. */
export type ConferenceNotMergeable = Problem<
  "ConferenceNotMergeable",
  {
    readonly conference: ConferenceId
    readonly successor: ConferenceId
    readonly because: "itself" | "notStarted" | "ended" | "circle"
    readonly on: LocalDate
  }
>

/** Everything that is refused about conferences as such. @german Ablehnungen zu Gremien */
export type ConferenceProblem =
  | ConferenceNotMergeable
  | ConferenceRoleAhead
  | ConferenceRoleHeld
  | ConferenceStatusAhead
  | ModeratorMissing
  | ModeratorUnknown
  | WrongConferenceStatus

/**
 * Lets a conference rest for a time, whose end may be open.
 *
 * @param rest - `to` is the first day on which it works again
 * @problem WrongConferenceStatus - at `["statuses"]`; only an active conference rests
 * @problem ConferenceStatusAhead - at `["statuses"]`; the status that is recorded for a day of this time
 * @problem InvalidValue - at the new period, where `to` is not after `from` or the reason is empty
 * @rule R20
 */
export const restConference = (
  conference: Conference,
  rest: { readonly from: LocalDate; readonly to?: LocalDate; readonly because?: string },
): Result.Result<Conference, ConferenceRefusal> => changed(conference, { status: "dormant", ...rest }, ["active"])

/**
 * Lets a conference work again, before or at the end of its rest.
 *
 * @problem WrongConferenceStatus - at `["statuses"]`; only one that rests resumes, one that has ended does not
 * @rule R20
 */
export const resumeConference = (
  conference: Conference,
  resuming: { readonly on: LocalDate },
): Result.Result<Conference, WrongConferenceStatus> =>
  Result.map(inConferenceStatus(conference, resuming.on, ["dormant"]), () => ({
    ...conference,
    statuses: cutAt(conference.statuses, resuming.on),
  }))

/**
 * Ends a conference whose work another one carries on.
 *
 * @param merger - `from` is the first day on which only the successor works
 * @param others - conferences that are known: whether the successor exists on that day and does not lead back, is looked up
 * among them
 * @problem WrongConferenceStatus - at `["statuses"]`; what has ended does not end again
 * @problem ConferenceStatusAhead - at `["statuses"]`; the status that is recorded for a later day
 * @problem ConferenceNotMergeable - at `["successor"]`; why this one cannot carry the work on
 * @problem InvalidValue - at the new period, where the reason is empty
 * @rule R20
 */
export const mergeConference = (
  conference: Conference,
  merger: { readonly successor: ConferenceId; readonly from: LocalDate; readonly because?: string },
  others: ReadonlyArray<Conference> = [],
): Result.Result<Conference, ConferenceRefusal | ConferenceNotMergeable> => {
  const because = unfit(conference, merger, others)
  const { successor, from: on } = merger
  return because === undefined
    ? changed(conference, { status: "merged", ...merger }, ["active", "dormant"])
    : Result.fail({
        _tag: "ConferenceNotMergeable",
        path: ["successor"],
        conference: conference.id,
        successor,
        because,
        on,
      })
}

/**
 * Ends a conference whose work nobody carries on as such.
 *
 * @param end - `from` is the first day on which it no longer exists
 * @problem WrongConferenceStatus - at `["statuses"]`; what has ended does not end again
 * @problem ConferenceStatusAhead - at `["statuses"]`; the status that is recorded for a later day
 * @problem InvalidValue - at the new period, where the reason is empty
 * @rule R20
 */
export const dissolveConference = (
  conference: Conference,
  end: { readonly from: LocalDate; readonly because?: string },
): Result.Result<Conference, ConferenceRefusal> =>
  changed(conference, { status: "dissolved", ...end }, ["active", "dormant"])

/** A new status as plain data: what its schema says about days and reasons is checked when it is there. */
type NewStatus = { readonly from: LocalDate; readonly to?: LocalDate; readonly because?: string } & (
  | { readonly status: "dormant" | "dissolved" }
  | { readonly status: "merged"; readonly successor: ConferenceId }
)

const changed = (
  conference: Conference,
  next: NewStatus,
  allowed: ReadonlyArray<"active" | "dormant">,
): Result.Result<Conference, ConferenceRefusal> => {
  const { from, to } = next
  const ahead = conference.statuses.find((one) => one.from > from && (to === undefined || one.from < to))
  return Result.flatMap(
    inConferenceStatus(conference, from, allowed),
    (): Result.Result<Conference, ConferenceRefusal> =>
      ahead === undefined
        ? parse(Conference, { ...conference, statuses: inTime([...cutAt(conference.statuses, from), next]) })
        : Result.fail({
            _tag: "ConferenceStatusAhead",
            path: ["statuses"],
            conference: conference.id,
            status: ahead.status,
            from: ahead.from,
          }),
  )
}

/** The statuses where the one of that day has ended on it; one that had only begun on it was never one. */
const cutAt = (statuses: ReadonlyArray<ConferenceStatus>, on: LocalDate): ReadonlyArray<ConferenceStatus> =>
  statuses.flatMap((status) =>
    status.status === "dormant" && holdsOn(status, on) ? endedOn<ConferenceStatus>(status, on) : [status],
  )

const inTime = (statuses: ReadonlyArray<{ readonly from: LocalDate }>) =>
  statuses.toSorted((a, b) => (a.from < b.from ? -1 : 1))

const unfit = (
  { id }: Conference,
  { successor, from }: { readonly successor: ConferenceId; readonly from: LocalDate },
  others: ReadonlyArray<Conference>,
): "itself" | "notStarted" | "ended" | "circle" | undefined => {
  if (successor === id) return "itself"
  const next = others.find((other) => other.id === successor)
  if (next === undefined) return undefined
  const status = conferenceStatusOn(next, from)
  if (status === undefined) return "notStarted"
  if (status === "merged" || status === "dissolved") return "ended"
  return leadsTo(id, successor, others) ? "circle" : undefined
}

/** Whether the work of a conference comes to another in the end, also by mergers that are still to come. */
const leadsTo = (goal: ConferenceId, start: ConferenceId, others: ReadonlyArray<Conference>): boolean => {
  const way = new Set<ConferenceId>()
  for (let step: ConferenceId | undefined = start; step !== undefined && !way.has(step); ) {
    if (step === goal) return true
    way.add(step)
    const at: ConferenceId = step
    const merged = others.find(({ id }) => id === at)?.statuses.find((one) => one.status === "merged")
    step = merged?.status === "merged" ? merged.successor : undefined
  }
  return false
}
