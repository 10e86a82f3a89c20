/** Lifecycle: how an institution opens, rests, and closes. Each step takes the states it starts from. */
import * as Result from "effect/Result"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import { holdsOn, type LocalDate, type Validity } from "../time/index.js"
import { Institution, type InstitutionId, statusOn } from "./institution.js"
import type { OperatingStatus } from "./operating-status.js"
import { attribute } from "./provenance.js"
import type { SiteId } from "./site.js"
import { outside, without } from "./spans.js"

/** The step does not start from the state that the institution is in on that day. */
export type WrongStatus = Problem<
  "WrongStatus",
  {
    readonly institution: InstitutionId
    readonly on: LocalDate
    readonly status: OperatingStatus
    readonly allowed: ReadonlyArray<OperatingStatus>
  }
>

/** Another change of state is recorded for a later day already; whether it still holds, a person has to say. */
export type StatusAhead = Problem<
  "StatusAhead",
  { readonly institution: InstitutionId; readonly status: OperatingStatus; readonly from: LocalDate }
>

/** Why a change of state is refused. @german Abgelehnter Zustandswechsel */
export type StatusRefusal = WrongStatus | StatusAhead | InvalidValue

/**
 * Opens an institution that was planned, also one whose plan had been given up.
 *
 * @problem WrongStatus - at `["statuses"]`; the state on that day, and those from which the step starts
 */
export const openInstitution = (
  institution: Institution,
  opening: { readonly on: LocalDate },
): Result.Result<Institution, StatusRefusal> =>
  change(
    institution,
    { status: "active", ...untilNext(institution, opening.on) },
    hasWorked(institution, opening.on) ? ["planned"] : ["planned", "closed"],
  )

/**
 * Closes an institution for a time, whose end may be open.
 *
 * @param closing - `to` is the first day on which it works again; `substitute` is the site that it uses meanwhile
 * @problem WrongStatus - at `["statuses"]`; only an active institution rests
 * @problem StatusAhead - at `["statuses"]`; the state that is recorded for a day of this time, and from when
 * @problem InvalidValue - at the new period, where `to` is not after `from` or the reason is empty
 */
export const closeTemporarily = (
  institution: Institution,
  closing: {
    readonly from: LocalDate
    readonly to?: LocalDate
    readonly reason: string
    readonly substitute?: SiteId
  },
): Result.Result<Institution, StatusRefusal> => {
  const { substitute, ...period } = closing
  const { reason: _reason, ...days } = period
  const added = substitute === undefined ? [] : substituteFor(institution, substitute, days)
  const moved = withSites(institution, [...institution.sites, ...added])
  return change(moved, { status: "temporarilyClosed", ...period }, ["active"])
}

/**
 * Lets an institution work again, before or at the end of its closure; its substitute site is given up.
 *
 * What was merged stays merged: its successor works in its place.
 *
 * @problem WrongStatus - at `["statuses"]`; it works already, was never open, or is merged
 */
export const reopen = (
  institution: Institution,
  opening: { readonly on: LocalDate; readonly reason?: string },
): Result.Result<Institution, StatusRefusal> => {
  const { on, ...why } = opening
  const closed = institution.statuses.find((period) => holdsOn(period, on))
  // A substitute from before the closure is that of a relocation, which goes on.
  const isGivenUp = (used: Institution["sites"][number]): boolean =>
    used.use === "ersatzstandort" && holdsOn(used, on) && (used.from ?? "") >= (closed?.from ?? "")
  const sites = institution.sites.flatMap((used) => (isGivenUp(used) ? without(used, { from: on }) : [used]))
  return change(
    withSites(institution, sites),
    { status: "active", ...why, ...untilNext(institution, on) },
    hasWorked(institution, on) ? ["temporarilyClosed", "closed"] : ["temporarilyClosed"],
  )
}

/** Whether it worked or rested on any day before; one of which only the closure is recorded did. */
const hasWorked = ({ statuses }: Institution, on: LocalDate): boolean => {
  const idle = statuses.filter(({ status }) => status !== "active" && status !== "temporarilyClosed")
  return idle.every(({ status }) => status !== "planned") || outside({ to: on }, idle).length > 0
}

/**
 * Closes an institution for good. Its record stays, with carrier, sites and ids: who looks for it finds its successor.
 *
 * What hangs on it (offers, memberships, meetings, bookings) is not touched: each is proposed to a person.
 *
 * @problem WrongStatus - at `["statuses"]`; it is closed or merged already
 * @problem StatusAhead - at `["statuses"]`; a later change of state is recorded, other than to work on
 * @problem InvalidValue - at the new period, where the reason is empty or it would succeed itself
 * @rule R11
 * @example
 * import { closeInstitution, Institution, LocalDate, statusOn } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const treff = Institution.parse({ id: "treff", name: "Treff", types: ["jugendtreff"] })
 * const on = LocalDate.parse("2026-08-01")
 * const closed = Result.getOrThrow(closeInstitution(treff, { on, reason: "Förderung ausgelaufen" }))
 * statusOn(closed, on) // => "closed"
 * Result.getOrThrow(Result.flip(closeInstitution(closed, { on, reason: "noch einmal" })))._tag // => "WrongStatus"
 */
export const closeInstitution = (
  institution: Institution,
  closing: { readonly on: LocalDate; readonly reason: string; readonly successor?: InstitutionId },
): Result.Result<Institution, StatusRefusal> => {
  const { on, ...why } = closing
  return change(institution, { status: "closed", ...why, from: on }, beforeTheEnd)
}

/** The states from which an institution can end. @internal */
export const beforeTheEnd: ReadonlyArray<OperatingStatus> = ["planned", "active", "temporarilyClosed"]

type StatusPeriod = Institution["statuses"][number]

/** Where the sites change, no source said so. */
const withSites = (institution: Institution, sites: Institution["sites"]): Institution =>
  JSON.stringify(sites) === JSON.stringify(institution.sites)
    ? institution
    : attribute({ ...institution, sites }, ["sites"])

/** A site is a substitute on those days on which it is not used anyway. */
const substituteFor = ({ sites }: Institution, site: SiteId, days: Validity): Institution["sites"] =>
  outside(
    { site, use: "ersatzstandort" as const, ...days },
    sites.filter((used) => used.site === site),
  )

/**
 * Records a state from a day on, in place of what was recorded for its days.
 *
 * @internal
 */
export const change = (
  institution: Institution,
  period: StatusPeriod & { readonly from: LocalDate },
  allowed: ReadonlyArray<OperatingStatus>,
): Result.Result<Institution, StatusRefusal> => {
  const { id, statuses } = institution
  const status = statusOn(institution, period.from)
  if (!allowed.includes(status))
    return Result.fail({ _tag: "WrongStatus", path: ["statuses"], institution: id, on: period.from, status, allowed })
  for (const { status: next, from } of statuses) {
    const isAhead = from !== undefined && from > period.from && (period.to === undefined || from < period.to)
    // To work on is what an institution does anyway.
    if (isAhead && next !== "active")
      return Result.fail({ _tag: "StatusAhead", path: ["statuses"], institution: id, status: next, from })
  }
  const changed = [...statuses.flatMap((one) => without(one, period)), period].toSorted(byBegin)
  // No source said this.
  return parse(Institution, attribute({ ...institution, statuses: changed }, ["statuses"]))
}

/** From a day up to the next change that is recorded. */
const untilNext = ({ statuses }: Institution, on: LocalDate): { readonly from: LocalDate; readonly to?: LocalDate } => {
  const [next] = statuses.flatMap(({ from }) => (from !== undefined && from > on ? [from] : [])).toSorted()
  return { from: on, ...(next === undefined ? {} : { to: next }) }
}

const byBegin = (a: StatusPeriod, b: StatusPeriod): number => ((a.from ?? "") < (b.from ?? "") ? -1 : 1)
