/** The steps of a request before anything is granted: handed in, asked about, answered, queued, declined, withdrawn. */
import * as Result from "effect/Result"
import type { ContactFunction } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import type { ResourceRequestId } from "../sharing/index.js"
import { type Clarification, type RequestState, ResourceRequest } from "../sharing/index.js"
import type { Instant } from "../time/index.js"

/** The step does not start from the state that the request is in. */
export type WrongRequestState = Problem<
  "WrongRequestState",
  {
    readonly request: ResourceRequestId
    readonly state: RequestState["status"]
    readonly allowed: ReadonlyArray<RequestState["status"]>
  }
>

/**
 * Hands a request in.
 *
 * @problem WrongRequestState - at `["state"]`
 */
export const submitRequest = (
  request: ResourceRequest,
  at: Instant,
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> =>
  stepFrom(request, ["draft"], { submittedAt: at, state: { status: "submitted", at } })

/**
 * Records a question of the owner: the request waits for the borrower. Another question may follow before the answer.
 *
 * @problem WrongRequestState - at `["state"]`
 * @problem InvalidValue - in `["clarifications", n]` where the text is empty
 */
export const askBorrower = (
  request: ResourceRequest,
  question: { readonly at: Instant; readonly text: string },
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> =>
  stepFrom(request, ["submitted", "clarification"], {
    clarifications: [...request.clarifications, { from: "owner", ...question }],
    state: { status: "clarification", at: question.at },
  })

/**
 * Records what the borrower answered: it is the owner's turn again. When the request was handed in stays what it was.
 *
 * @problem WrongRequestState - at `["state"]`; nothing was asked
 * @problem InvalidValue - in `["clarifications", n]` where the text is empty
 */
export const answerOwner = (
  request: ResourceRequest,
  answer: { readonly at: Instant; readonly text: string },
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> =>
  stepFrom(request, ["clarification"], {
    clarifications: [...request.clarifications, { from: "borrower", ...answer }],
    state: { status: "submitted", at: answer.at },
  })

/**
 * Refuses a request. Nobody has a claim to be lent anything, but everybody to be told why not.
 *
 * @problem WrongRequestState - at `["state"]`
 * @problem InvalidValue - at `["state", "reason"]` where it is empty
 */
export const declineRequest = (
  request: ResourceRequest,
  refusal: { readonly at: Instant; readonly by: ContactFunction; readonly reason: string },
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> =>
  stepFrom(request, undecided, { state: { status: "declined", ...refusal } })

/**
 * Takes a request back. What was granted is given up booking by booking, by `cancelDate` or `cancelBooking`.
 *
 * @problem WrongRequestState - at `["state"]`
 * @problem InvalidValue - at `["state", "reason"]` where it is empty
 */
export const withdrawRequest = (
  request: ResourceRequest,
  withdrawal: { readonly at: Instant; readonly reason?: string },
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> =>
  stepFrom(request, ["draft", ...undecided], { state: { status: "withdrawn", ...withdrawal } })

/**
 * Puts a request into the line of those that wait for the resource, at the place it has by when it was handed in.
 *
 * @param at - counts only where nobody knows when it was handed in
 * @problem WrongRequestState - at `["state"]`
 */
export const queueRequest = (
  request: ResourceRequest,
  at: Instant,
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> =>
  stepFrom(request, ["submitted", "clarification"], {
    state: { status: "waiting", since: request.submittedAt ?? at },
  })

/** The states in which an owner has still to decide. */
export const undecided = ["submitted", "clarification", "waiting"] as const satisfies ReadonlyArray<
  RequestState["status"]
>

/** Why a step does not start from the state of a request, unless it does. */
export const wrongRequestState = (
  { id, state }: ResourceRequest,
  allowed: WrongRequestState["allowed"],
): WrongRequestState | undefined =>
  allowed.includes(state.status)
    ? undefined
    : { _tag: "WrongRequestState", path: ["state"], request: id, state: state.status, allowed }

interface RequestStep {
  readonly state: RequestState
  readonly submittedAt?: Instant
  readonly clarifications?: ReadonlyArray<Clarification>
}

const stepFrom = (
  request: ResourceRequest,
  allowed: WrongRequestState["allowed"],
  step: RequestStep,
): Result.Result<ResourceRequest, WrongRequestState | InvalidValue> => {
  const wrong = wrongRequestState(request, allowed)
  return wrong === undefined ? parse(ResourceRequest, { ...request, ...step }) : Result.fail(wrong)
}
