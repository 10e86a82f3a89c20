/** Granting requests: the owner's yes to all dates of a plan, or to some. */
import * as Result from "effect/Result"
import * as z from "zod"
import type { ContactFunction } from "../institution/index.js"
import { type Finding, type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { DroppedDate, OwnerDecides, RequestState, ResourceRequest, ResourceRequestId } from "../sharing/index.js"
import { type Booking, Grant, parseAt } from "../sharing/index.js"
import type { Instant, LocalDateTime } from "../time/index.js"
import { type RequestPlan, standsAgainst } from "./request-plan.js"
import { undecided, type WrongRequestState, wrongRequestState } from "./request-steps.js"

/** Dates were named that are not to be had: the request does not ask for them, or they are booked, refused or resting. */
export type DatesNotOpen = Problem<
  "DatesNotOpen",
  { readonly request: ResourceRequestId; readonly keys: ReadonlyArray<LocalDateTime> }
>

/** No date of the request is to be booked: how many are refused, rest, and are uncertain. */
export type NothingBookable = Problem<
  "NothingBookable",
  {
    readonly request: ResourceRequestId
    readonly refused: number
    readonly resting: number
    readonly uncertain: number
  }
>

/** The owner's decision on a plan. @german Entscheidung über eine Anfrage */
export interface RequestDecision {
  readonly at: Instant
  /** Which function of the owner; left out only where the owner grants at once what no rule stands against. */
  readonly by?: ContactFunction
  /** What the owner asks beside the terms. */
  readonly conditions?: ReadonlyArray<string>
  /** The keys of the dates that are granted: bookable or uncertain ones. Without it, all that are bookable. */
  readonly which?: ReadonlyArray<LocalDateTime>
}

/** A request that was granted, as a whole or in part, with its new bookings. @german Bewilligte Anfrage */
export interface GrantedRequest {
  readonly request: ResourceRequest
  readonly bookings: ReadonlyArray<Booking>
}

/** Why nothing is granted. @german Ablehnung der Bewilligung */
export type GrantRefusal = WrongRequestState | DatesNotOpen | NothingBookable | OwnerDecides | InvalidValue

/**
 * Grants the dates of a plan, with the terms as they are now.
 *
 * The request is granted where all dates are, resting ones aside; else in part, and it keeps why each other date was dropped.
 *
 * @problem WrongRequestState - at `["state"]`
 * @problem OwnerDecides - at `["by"]`; the owner decides about each request
 * @problem DatesNotOpen - at `["which"]`; those that are neither bookable nor uncertain
 * @problem NothingBookable - at `["time"]`, where nothing would be granted
 * @problem InvalidValue - at `["by"]`, in `["conditions"]`, or at `["units"]` where the plan has none, or more than were asked for
 * @rule R39, R42
 */
export const grantRequest = <Found extends Finding<string>>(
  plan: RequestPlan<Found>,
  decision: RequestDecision,
): Result.Result<GrantedRequest, GrantRefusal> => decided(plan, decision, undecided)

/** The decision on a plan, from one of these states. */
export const decided = <Found extends Finding<string>>(
  plan: RequestPlan<Found>,
  decision: RequestDecision,
  allowed: WrongRequestState["allowed"],
): Result.Result<GrantedRequest, GrantRefusal> => {
  const { request, resource } = plan
  const wrong = wrongRequestState(request, allowed)
  if (wrong !== undefined) return Result.fail(wrong)
  if (decision.by === undefined && resource.approval === "owner")
    return Result.fail({ _tag: "OwnerDecides", path: ["by"], resource: resource.id })
  const open = [...plan.bookable, ...plan.uncertain]
  const chosen = new Set(decision.which ?? plan.bookable.map(({ key }) => key))
  const granted = open.filter(({ key }) => chosen.has(key))
  if (granted.length < chosen.size) {
    const keys = [...chosen].filter((key) => !open.some((date) => date.key === key))
    return Result.fail({ _tag: "DatesNotOpen", path: ["which"], request: request.id, keys })
  }
  if (granted.length === 0) return Result.fail(nothingBookable(plan))
  const units = parseAt(["units"], z.int().positive().max(request.units), plan.units)
  if (Result.isFailure(units)) return Result.fail(units.failure)
  return Result.map(parse(Grant, grantOf(plan, decision)), (grant) => ({
    request: { ...request, state: stateAfter(plan, decision, chosen) },
    bookings: granted.map(({ booking }) => ({ ...booking, grant: booking.grant ?? grant })),
  }))
}

const grantOf = <Found extends Finding<string>>(
  { resource: { terms } }: RequestPlan<Found>,
  { at, by, conditions }: RequestDecision,
): Plain<typeof Grant> => ({
  at,
  ...(by === undefined ? {} : { by }),
  ...(terms === undefined ? {} : { terms }),
  ...(conditions === undefined ? {} : { conditions: [...conditions] }),
})

const stateAfter = <Found extends Finding<string>>(
  plan: RequestPlan<Found>,
  { at, by }: RequestDecision,
  chosen: ReadonlySet<LocalDateTime>,
): RequestState => {
  const { request, units } = plan
  const dropped = droppedAfter(plan, chosen)
  const decision = { at, ...(by === undefined ? {} : { by }) }
  if (dropped.length === 0 && units === request.units) return { status: "granted", ...decision }
  return { status: "partiallyGranted", ...decision, dropped, ...(units === request.units ? {} : { units }) }
}

/** Those of the plan that were not chosen, and those dropped before that the plan says nothing of. */
const droppedAfter = <Found extends Finding<string>>(
  { request: { state }, bookable, refused, uncertain, dropped }: RequestPlan<Found>,
  chosen: ReadonlySet<LocalDateTime>,
): ReadonlyArray<DroppedDate> => {
  const left: ReadonlyArray<DroppedDate> = [
    ...bookable.map(({ key }) => ({ key, because: [] })),
    ...refused.map(({ key, findings }) => ({ key, because: tagsOf(findings.filter(standsAgainst)) })),
    ...uncertain.map(({ key, finding }) => ({ key, because: tagsOf([finding]) })),
  ].filter(({ key }) => !chosen.has(key))
  const told = new Set([...bookable, ...refused, ...uncertain, ...dropped].map(({ key }) => key))
  const before = state.status === "partiallyGranted" ? state.dropped.filter(({ key }) => !told.has(key)) : []
  return [...before, ...left].sort((a, b) => (a.key < b.key ? -1 : 1))
}

const tagsOf = (findings: ReadonlyArray<Finding<string>>): DroppedDate["because"] =>
  findings
    .map(({ _tag, rule }) => ({ _tag, rule }))
    .filter((one, index, all) => all.findIndex(({ _tag, rule }) => _tag === one._tag && rule === one.rule) === index)

const nothingBookable = <Found extends Finding<string>>({
  request,
  refused,
  dropped,
  uncertain,
}: RequestPlan<Found>): NothingBookable => ({
  _tag: "NothingBookable",
  path: ["time"],
  request: request.id,
  refused: refused.length,
  resting: dropped.length,
  uncertain: uncertain.length,
})
