/** Resource requests: asking for a resource, asking back, and deciding. */
import {
  answerOwner as answered,
  askBorrower as asked,
  bookingFindings,
  declineRequest as declined,
  grantRequest as granted,
  type LocalDate,
  type Plain,
  planRequest,
  queueRequest as queued,
  type RequestDecision,
  ResourceRequest,
  type ResourceRequestId,
  submitRequest,
  withdrawRequest as withdrawn,
} from "@sozialraum/core"
import { ResourceRequests } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { changing } from "./changing.js"
import { decidingAgain, write } from "./decide.js"
import { found, free } from "./found.js"
import { given } from "./given.js"
import { readLending } from "./lendings.js"
import { onLending, writtenRequest } from "./request-steps.js"
import { together } from "./steps.js"

/**
 * Hands a request in. Where the owner lets the rules decide, what nothing stands against is granted at once.
 *
 * @param request - a draft as plain data; its id is the caller's
 * @returns the request as it was written, the plan of its dates with all that stands against each, and the bookings made
 * @problem InvalidValue, NotFound, IdTaken, WrongRequestState - as the functions of core describe them
 * @rule R38, R39, R40
 */
export const requestResource = (act: Act, request: Plain<typeof ResourceRequest>) =>
  decidingAgain(
    Effect.gen(function* () {
      const draft = yield* given(ResourceRequest, request)
      const requests = ResourceRequests.in(act.network)
      const absent = yield* free(requests, draft.id)
      const submitted = yield* Effect.fromResult(submitRequest(draft, act.at))
      const read = yield* readLending(act, submitted)
      const plan = planRequest(read.lending, submitted, { check: bookingFindings })
      const atOnce = read.lending.resource.approval === "automatic" && plan.bookable.length > 0
      const decided = atOnce ? granted(plan, { at: act.at }) : Result.succeed({ request: submitted, bookings: [] })
      const outcome = yield* Effect.fromResult(decided)
      const { checks, writes } = yield* writtenRequest(act, read, outcome)
      // Nothing is promised by a request that waits for the owner: the plan of the resource stays as it is.
      const steps = outcome.bookings.length === 0 ? { checks: [], writes: [] } : read.steps(draft.id)
      yield* write(act, {
        reason: "resource requested",
        ...together([steps, { checks: [absent, ...checks], writes }]),
      })
      return { ...outcome, plan }
    }),
  )

/**
 * What would become of each date of a request, as things are now; nothing is written.
 *
 * @param until - the last day to look at, of a series without an end
 * @problem NotFound - at `["request"]`
 */
export const planResourceRequest = (act: Act, id: ResourceRequestId, until?: LocalDate) =>
  Effect.gen(function* () {
    const { value: request } = yield* found(ResourceRequests.in(act.network), id, "request")
    const { lending } = yield* readLending(act, request)
    return planRequest(lending, request, { check: bookingFindings, ...(until === undefined ? {} : { until }) })
  })

/**
 * Grants a request: all dates against which nothing stands, or those that the owner names.
 *
 * @problem NotFound, WrongRequestState, DatesNotOpen, NothingBookable, OwnerDecides, InvalidValue - as core describes them
 * @rule R38, R39, R42
 */
export const grantRequest = (
  act: Act,
  id: ResourceRequestId,
  { until, ...decision }: Omit<RequestDecision, "at"> & { readonly until?: LocalDate },
) =>
  onLending(act, id, {
    reason: "request granted",
    decide: (request, lending) =>
      granted(planRequest(lending, request, { check: bookingFindings, ...(until === undefined ? {} : { until }) }), {
        ...decision,
        at: act.at,
      }),
  })

const changingRequest = changing(ResourceRequests, "request")

/** Asks the borrower something. @problem NotFound, WrongRequestState, InvalidValue - as core describes them */
export const askBorrower = (act: Act, id: ResourceRequestId, text: string) =>
  changingRequest(act, id, { reason: "borrower asked", decide: (one) => asked(one, { at: act.at, text }) })

/** Answers what the owner asked. @problem NotFound, WrongRequestState, InvalidValue - as core describes them */
export const answerOwner = (act: Act, id: ResourceRequestId, text: string) =>
  changingRequest(act, id, { reason: "owner answered", decide: (one) => answered(one, { at: act.at, text }) })

/** Refuses a request, with a reason. @problem NotFound, WrongRequestState, InvalidValue - as core describes them */
export const declineRequest = (act: Act, id: ResourceRequestId, refusal: Omit<Parameters<typeof declined>[1], "at">) =>
  changingRequest(act, id, { reason: "request declined", decide: (one) => declined(one, { ...refusal, at: act.at }) })

/** Takes a request back. @problem NotFound, WrongRequestState, InvalidValue - as core describes them */
export const withdrawRequest = (act: Act, id: ResourceRequestId, reason?: string) =>
  changingRequest(act, id, {
    reason: "request withdrawn",
    decide: (one) => withdrawn(one, { at: act.at, ...(reason === undefined ? {} : { reason }) }),
  })

/** Lets a request wait for somebody to give the time up. @problem NotFound, WrongRequestState - as core describes them */
export const queueRequest = (act: Act, id: ResourceRequestId) =>
  changingRequest(act, id, { reason: "request queued", decide: (one) => queued(one, act.at) })
