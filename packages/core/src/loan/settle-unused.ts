/** Settling what was not used: the fee for giving up late or for not coming, and the deposit that was paid for nothing. */
import * as Result from "effect/Result"
import type { InvalidValue, Problem } from "../problem.js"
import type { BookingId } from "../sharing/index.js"
import { type BookingIn, type BookingStepTooEarly, dayAt, parseAt, Settlement, takenFrom } from "../sharing/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { type DepositUnaccounted, type OffsetExceedsCharges, type SettlementFacts, whyNotSettled } from "./settle.js"

/** The account of the booking is done already. */
export type AlreadySettled = Problem<"AlreadySettled", { readonly booking: BookingId; readonly on: LocalDate }>

/** A booking that came to nothing: it was given up, or nobody came. @german Nicht genutzte Überlassung */
export type UnusedBooking = BookingIn<"cancelled" | "noShow">

/**
 * Settles a booking that was given up or missed: what its borrower paid for that, and what became of the deposit. It stays
 * what it is, for nothing was used.
 *
 * @param facts - without `charges`, what the terms ask for is owed; an owner who is content with less says so by charges
 * @problem AlreadySettled - at `["state", "settlement"]`; since when
 * @problem InvalidValue - in `["state", "settlement"]`
 * @problem BookingStepTooEarly - at `["state", "settlement", "on"]`; `earliest` is the day on which it was given up or missed
 * @problem DepositUnaccounted - at `["state", "settlement", "deposit"]`; where none was paid, that is said
 * @problem OffsetExceedsCharges - at `["state", "settlement", "deposit", "offset"]`
 * @rule R44
 */
export const settleUnused = (
  booking: UnusedBooking,
  facts: SettlementFacts,
): Result.Result<
  UnusedBooking,
  AlreadySettled | InvalidValue | BookingStepTooEarly | DepositUnaccounted | OffsetExceedsCharges
> => {
  const { id, state } = booking
  const path = ["state", "settlement"]
  if (state.settlement !== undefined)
    return Result.fail({ _tag: "AlreadySettled", path, booking: id, on: state.settlement.on })
  const charges = facts.charges ?? (state.charge === undefined ? [] : [state.charge])
  return Result.flatMap(parseAt(path, Settlement, { ...facts, charges }), (settlement) => {
    const refused = whyNotSettled(booking, settlement, endedOn(booking) ?? settlement.on)
    return refused === undefined
      ? Result.succeed({ ...booking, state: { ...state, settlement } })
      : Result.fail(refused)
  })
}

/** Of what was given up, nobody may know when. */
const endedOn = (booking: UnusedBooking): LocalDate | undefined =>
  booking.state.on === undefined ? undefined : dayAt(booking, booking.state.on)

/** By when the owner settles what was not used, where anything is owed for it and nobody has. */
export const unusedDue = (booking: UnusedBooking): LocalDate | undefined =>
  booking.state.charge === undefined || booking.state.settlement !== undefined
    ? undefined
    : (endedOn(booking) ?? dateOf(takenFrom(booking)))
