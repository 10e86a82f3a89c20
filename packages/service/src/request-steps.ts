/** Steps of requests that change bookings: read what they depend on, decide, write the request and its bookings together. */
import type { Booking, Lending, ResourceRequest, ResourceRequestId } from "@sozialraum/core"
import { ResourceRequests } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found, idTaken } from "./found.js"
import { type ReadLending, readLending } from "./lendings.js"
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
      const read = yield* readLending(act, stored.value)
      const changed = yield* Effect.fromResult(decide(stored.value, read.lending))
      const own: Steps = { checks: [requests.expect(stored)], writes: [] }
      yield* write(act, { reason, ...together([read.steps(id), own, yield* writtenRequest(act, read, changed)]) })
      return changed
    }),
  )

/**
 * The steps that write a request and its bookings. Its bookings change without it too: somebody accepts the terms, nobody came.
 *
 * @problem IdTaken - at `["change", "id"]` for the request that goes on, at the place of a booking for what another use has
 */
export const writtenRequest = Effect.fnUntraced(function* (
  { network }: Act,
  { rewrite }: Pick<ReadLending, "rewrite">,
  { request, bookings, before }: ChangedRequest,
) {
  const requests = ResourceRequests.in(network)
  const isOwn = (booking: Booking) => booking.request === request.id || booking.request === before?.id
  const own: Steps = { checks: [], writes: [requests.put(request)] }
  if (before === undefined) return together([own, yield* rewrite(bookings, isOwn)])
  if ((yield* requests.get(request.id)) !== undefined) return yield* idTaken(requests, request.id, ["change", "id"])
  const split: Steps = { checks: [requests.expectAbsent(request.id)], writes: [requests.put(before)] }
  return together([own, split, yield* rewrite(bookings, isOwn)])
})
