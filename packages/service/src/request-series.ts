/** Series of bookings: dates taken up later, moved, given up, one or all that follow; and who moves up. */
import {
  bookingFindings,
  type DateCancellation,
  type DateMove,
  cancelDate as dateCancelled,
  moveDate as dateMoved,
  type FollowingChange,
  type FollowingDecision,
  changeFollowing as followingChanged,
  giveUpFollowing as followingGivenUp,
  type LocalDateTime,
  planFollowing,
  planRebooking,
  type RequestDecision,
  type ResourceId,
  type ResourceRequestId,
  rebookDates as rebooked,
  requestPromotion,
} from "@sozialraum/core"
import { ResourceRequests, Resources } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { found } from "./found.js"
import { readLending } from "./lendings.js"
import { onLending } from "./request-steps.js"

const check = bookingFindings

/**
 * Takes dates of a granted request up that were dropped, refused or given up.
 *
 * @param decision - `keys`: which dates; without them, all that were dropped
 * @problem NotFound, WrongRequestState, DatesNotOpen, NothingBookable, OwnerDecides, InvalidValue - as core describes them
 * @rule R38, R39
 */
export const rebookDates = (
  act: Act,
  id: ResourceRequestId,
  { keys, ...decision }: Omit<RequestDecision, "at" | "which"> & { readonly keys?: ReadonlyArray<LocalDateTime> },
) =>
  onLending(act, id, {
    reason: "dates taken up",
    decide: (request, lending) =>
      Result.flatMap(planRebooking(lending, request, { check, ...(keys === undefined ? {} : { keys }) }), (plan) =>
        rebooked(plan, { ...decision, at: act.at }),
      ),
  })

/**
 * Moves one date of a request, unless something stands against its new time.
 *
 * @problem NotFound, DateNotChanged, DateRefused, InvalidValue - as core describes them
 * @rule R38, R39
 */
export const moveDate = (act: Act, id: ResourceRequestId, move: DateMove) =>
  onLending(act, id, {
    reason: "date moved",
    decide: (request, lending) =>
      Result.map(dateMoved(lending, request, { ...move, check }), ({ booking, ...moved }) => ({
        ...moved,
        bookings: [booking],
      })),
  })

/** Gives one date of a request up. @problem NotFound, DateNotChanged, BookingNotGranted, WrongBookingState, InvalidValue - as core describes them */
export const cancelDate = (act: Act, id: ResourceRequestId, cancelled: Omit<DateCancellation, "on">) =>
  onLending(act, id, {
    reason: "date cancelled",
    decide: (request, { bookings }) => dateCancelled(request, bookings, { ...cancelled, on: act.at }),
  })

/**
 * Changes one date of a series and all that follow: a new request goes on with them.
 *
 * @problem NotFound, WrongRequestState, SeriesNotSplit and what core's `changeFollowing` refuses
 * @rule R38, R39
 */
export const changeFollowing = (
  act: Act,
  id: ResourceRequestId,
  { change, ...decision }: Omit<FollowingDecision, "at"> & { readonly change: Omit<FollowingChange<never>, "check"> },
) =>
  onLending(act, id, {
    reason: "series changed",
    decide: (request, lending) =>
      Result.flatMap(planFollowing(lending, request, { ...change, check }), (plan) =>
        followingChanged(plan, { ...decision, at: act.at }),
      ),
  })

/** Gives one date of a series and all that follow up. @problem NotFound and what core's `giveUpFollowing` refuses */
export const giveUpFollowing = (act: Act, id: ResourceRequestId, cancelled: Omit<DateCancellation, "on">) =>
  onLending(act, id, {
    reason: "series given up",
    decide: (request, { bookings }) => followingGivenUp(request, bookings, { ...cancelled, on: act.at }),
  })

/**
 * Whose turn it is for a resource among the requests that wait, and for everybody else why not; nothing is written.
 *
 * @problem NotFound - at `["resource"]`
 * @rule R38
 */
export const promotionFor = (act: Act, id: ResourceId) =>
  Effect.gen(function* () {
    const resource = yield* found(Resources.in(act.network), id, "resource")
    const requests = yield* ResourceRequests.in(act.network).all({ index: "byResource", equals: id })
    const waiting = yield* Effect.forEach(
      requests.filter(({ value }) => value.state.status === "waiting"),
      ({ value: request }) => Effect.map(readLending(act, request), ({ lending }) => ({ request, lending })),
    )
    return requestPromotion(resource.value, waiting, { check })
  })
