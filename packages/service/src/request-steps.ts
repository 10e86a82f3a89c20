/** Steps of requests that change bookings: read what they depend on, decide, write the request and its bookings together. */
import type { Booking, Lending, ResourceRequest, ResourceRequestId } from "@sozialraum/core"
import { Bookings, ResourceRequests } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"
import { readLending } from "./lendings.js"
import { type Steps, together } from "./steps.js"

/** A request and the bookings that come of a step. @german Geänderte Anfrage */
export interface ChangedRequest {
  readonly request: ResourceRequest
  readonly bookings: ReadonlyArray<Booking>
  /** The request of which this one takes the later dates. */
  readonly before?: ResourceRequest
}

/** What a step decides on. @german Schritt einer Anfrage */
export interface RequestStep<Changed extends ChangedRequest, P> {
  readonly reason: string
  readonly decide: (request: ResourceRequest, lending: Lending) => Result.Result<Changed, P>
}

/** Reads a request with its lending, decides, and writes what changed: all of it, or nothing. @problem NotFound - at `["request"]` */
export const onLending = <Changed extends ChangedRequest, P extends { readonly _tag: string }>(
  act: Act,
  id: ResourceRequestId,
  { reason, decide }: RequestStep<Changed, P>,
) =>
  decidingAgain(
    Effect.gen(function* () {
      const requests = ResourceRequests.in(act.network)
      const stored = yield* found(requests, id, "request")
      const { lending, steps } = yield* readLending(act, stored.value)
      const changed = yield* Effect.fromResult(decide(stored.value, lending))
      const own: Steps = { checks: [requests.expect(stored)], writes: [] }
      yield* write(act, { reason, ...together([steps(id), own, writtenRequest(act, changed)]) })
      return changed
    }),
  )

/** The writes of a request and its bookings; those bookings are the request's alone, and change with its plan. */
export const writtenRequest = (act: Act, { request, bookings, before }: ChangedRequest): Steps => {
  const requests = ResourceRequests.in(act.network)
  return {
    checks: before === undefined ? [] : [requests.expectAbsent(request.id)],
    writes: [
      requests.put(request),
      ...(before === undefined ? [] : [requests.put(before)]),
      ...bookings.map(Bookings.in(act.network).put),
    ],
  }
}
