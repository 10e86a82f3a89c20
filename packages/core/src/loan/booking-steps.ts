/** The steps of a booking that need nothing beside it: from the terms to the use, and to what was found afterwards. */
import * as Result from "effect/Result"
import type { InvalidValue, Plain, Problem } from "../problem.js"
import type { BookingId } from "../sharing/index.js"
import {
  Acceptance,
  type BookingIn,
  type BookingStepTooEarly,
  dayAt,
  dayTooEarly,
  Grant,
  Inspection,
  instantOf,
  instantTooEarly,
  parseAt,
  takenFrom,
  unless,
} from "../sharing/index.js"
import type { Instant } from "../time/index.js"

/** Nobody wrote down on which terms the booking was granted, and there is nothing to accept or to charge by. */
export type TermsMissing = Problem<"TermsMissing", { readonly booking: BookingId }>

/** The terms were fixed when the booking was granted: they change for later bookings only. */
export type TermsFixed = Problem<"TermsFixed", { readonly booking: BookingId }>

/**
 * Records who granted a booking and on which terms, where nobody has yet, as in records from elsewhere. What was known of the
 * grant stays unless it is told anew.
 *
 * @problem InvalidValue - in `["grant"]`
 * @problem TermsFixed - at `["grant", "terms"]`; it was granted on terms already
 * @rule R42
 */
export const recordGrant = (
  booking: BookingIn<"granted">,
  grant: Plain<typeof Grant>,
): Result.Result<BookingIn<"granted">, InvalidValue | TermsFixed> =>
  booking.grant?.terms === undefined
    ? Result.map(parseAt(["grant"], Grant, { ...booking.grant, ...grant }), (told) => ({ ...booking, grant: told }))
    : Result.fail({ _tag: "TermsFixed", path: ["grant", "terms"], booking: booking.id })

/**
 * The borrower accepts the terms as they were when the booking was granted.
 *
 * @problem InvalidValue - in `["state", "accepted"]`
 * @problem TermsMissing - at `["grant", "terms"]`
 * @problem BookingStepTooEarly - at `["state", "accepted", "on"]`; `earliest` is the day of the grant
 * @rule R42
 * @example
 * import { acceptTerms, Booking, bookingInState } from "@sozialraum/core"
 * import { coreText, sentence } from "@sozialraum/core/text"
 * import * as Result from "effect/Result"
 * const stored = Booking.parse({
 *   id: "b1",
 *   resource: "aula",
 *   borrower: "kita",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   purpose: "Elternabend",
 *   responsible: "leitung",
 * })
 * const granted = Result.getOrThrow(bookingInState(stored, ["granted"]))
 * const refused = Result.getOrThrow(Result.flip(acceptTerms(granted, { on: "2026-10-01", by: "leitung" })))
 * sentence(refused, "de", [coreText]) // => "Zur Überlassung b1 ist nicht festgehalten, zu welchen Bedingungen sie zugesagt wurde (R42)."
 */
export const acceptTerms = (
  booking: BookingIn<"granted">,
  acceptance: Plain<typeof Acceptance>,
): Result.Result<BookingIn<"confirmed">, InvalidValue | TermsMissing | BookingStepTooEarly> => {
  const { grant } = booking
  if (grant?.terms === undefined) return Result.fail(termsMissing(booking))
  return Result.flatMap(parseAt(["state", "accepted"], Acceptance, acceptance), (accepted) =>
    unless(
      dayTooEarly(booking, { path: ["state", "accepted", "on"], on: accepted.on, earliest: dayAt(booking, grant.at) }),
      { ...booking, state: { status: "confirmed", accepted } },
    ),
  )
}

/**
 * The use begins.
 *
 * @problem BookingStepTooEarly - at `["state", "usedFrom"]`; `earliest` is the handover
 */
export const beginUse = (
  booking: BookingIn<"handedOver">,
  at: Instant,
): Result.Result<BookingIn<"inUse">, BookingStepTooEarly> =>
  unless(instantTooEarly(booking, { path: ["state", "usedFrom"], at, earliest: booking.state.handover.at }), {
    ...booking,
    state: { ...booking.state, status: "inUse", usedFrom: at },
  })

/**
 * The owner looks at what came back. What is broken or missing goes into damage reports.
 *
 * @problem InvalidValue - in `["state", "inspection"]`
 * @problem BookingStepTooEarly - at `["state", "inspection", "on"]`; `earliest` is the day of the return
 * @rule R43
 */
export const inspect = (
  booking: BookingIn<"returned">,
  inspection: Plain<typeof Inspection>,
): Result.Result<BookingIn<"inspected">, InvalidValue | BookingStepTooEarly> =>
  Result.flatMap(parseAt(["state", "inspection"], Inspection, inspection), (seen) =>
    unless(
      dayTooEarly(booking, {
        path: ["state", "inspection", "on"],
        on: seen.on,
        earliest: dayAt(booking, booking.state.return.at),
      }),
      { ...booking, state: { ...booking.state, status: "inspected", inspection: seen } },
    ),
  )

/**
 * Nobody came to fetch or to use what was promised. From then on it is free for others, and the fee for a missed handover is
 * owed where the terms have one.
 *
 * @problem BookingStepTooEarly - at `["state", "on"]`; `earliest` is when it was to be fetched, or the use was to begin
 * @rule R44
 */
export const markNoShow = (
  booking: BookingIn<"granted" | "confirmed">,
  at: Instant,
): Result.Result<BookingIn<"noShow">, BookingStepTooEarly> => {
  const earliest = instantOf(booking, takenFrom(booking))
  const amount = booking.grant?.terms?.missedHandoverFee
  return unless(instantTooEarly(booking, { path: ["state", "on"], at, earliest }), {
    ...booking,
    state: {
      status: "noShow",
      on: at,
      ...(amount === undefined || amount.cents === 0 ? {} : { charge: { kind: "missedHandover", amount } }),
    },
  })
}

/** That there are no terms. */
export const termsMissing = ({ id }: { readonly id: BookingId }): TermsMissing => ({
  _tag: "TermsMissing",
  path: ["grant", "terms"],
  booking: id,
})
