/** Settling: a use is paid, its deposit is accounted for, and the booking is closed. */
import * as Result from "effect/Result"
import type { Money } from "../money.js"
import type { InvalidValue, Plain, Problem } from "../problem.js"
import type { Booking, BookingId, DamageReport, DamageReportId } from "../sharing/index.js"
import {
  type BookingIn,
  type BookingStepTooEarly,
  type Charge,
  dayTooEarly,
  parseAt,
  Settlement,
  unless,
} from "../sharing/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import type { TermsMissing } from "./booking-steps.js"
import { sumOf } from "./fee-lines.js"
import { feeOf, type OpenRate } from "./fees.js"

/** Whether the borrower pays for a damage is not decided yet. */
export type ClaimUndecided = Problem<
  "ClaimUndecided",
  { readonly booking: BookingId; readonly reports: ReadonlyArray<DamageReportId> }
>

/** What is owed cannot be counted: the charges have to be named. */
export type FeeNotCountable = Problem<
  "FeeNotCountable",
  { readonly booking: BookingId; readonly open: ReadonlyArray<OpenRate> }
>

/** A deposit was agreed on, and nobody says what became of it. */
export type DepositUnaccounted = Problem<"DepositUnaccounted", { readonly booking: BookingId; readonly deposit: Money }>

/** More of the deposit is kept than is owed. */
export type OffsetExceedsCharges = Problem<
  "OffsetExceedsCharges",
  { readonly booking: BookingId; readonly offset: Money; readonly charges: Money }
>

/** Less is charged for damages than was claimed: a claim that is dropped is waived, a smaller one is claimed anew. */
export type ClaimNotCharged = Problem<
  "ClaimNotCharged",
  {
    readonly booking: BookingId
    readonly reports: ReadonlyArray<DamageReportId>
    readonly claimed: Money
    readonly charged: Money
  }
>

/** Why a booking is not closed. @german Ablehnungen der Abrechnung */
export type SettlementRefusal =
  | InvalidValue
  | TermsMissing
  | BookingStepTooEarly
  | ClaimUndecided
  | ClaimNotCharged
  | FeeNotCountable
  | DepositUnaccounted
  | OffsetExceedsCharges

/** What those who settle tell; without `charges`, what `chargesFor` says is owed. @german Angaben zur Abrechnung */
export type SettlementFacts = Pick<Plain<typeof Settlement>, "on" | "deposit"> & {
  readonly charges?: Plain<typeof Settlement>["charges"]
}

/** A booking whose account can be closed: what was lent came back, what was promised was done. @german Abrechenbare Überlassung */
export type SettleableBooking = BookingIn<"inspected" | "performed" | "confirmed">

/**
 * Closes a booking: what is owed, and what became of the deposit. Nothing owed is said by charges that are none.
 *
 * A thing that was handed over has come back and was looked at before. A booking that is only confirmed is closed once its
 * time is over: no thing changed hands, or nobody recorded it.
 *
 * @param damages - of this booking; those of others count for nothing
 * @problem ClaimUndecided - at `["state", "of"]`; the reports whose claim is open
 * @problem ClaimNotCharged - at `["state", "settlement", "charges"]`; what was claimed, and what is charged for damages
 * @problem TermsMissing - at `["grant", "terms"]`
 * @problem FeeNotCountable - at `["state", "settlement", "charges"]`; rates without a quantity, where no charges are given
 * @problem InvalidValue - in `["state", "settlement"]`: a deposit that does not add up, an offset without a reason
 * @problem BookingStepTooEarly - at `["state", "settlement", "on"]`; `earliest` is the inspection, the confirmation or the end
 * @problem DepositUnaccounted - at `["state", "settlement", "deposit"]`; where none was paid, that is said
 * @problem OffsetExceedsCharges - at `["state", "settlement", "deposit", "offset"]`
 * @rule R43, R44
 */
export const settle = (
  booking: SettleableBooking,
  facts: SettlementFacts,
  damages: ReadonlyArray<DamageReport>,
): Result.Result<BookingIn<"closed">, SettlementRefusal> => {
  const { id } = booking
  const undecided = damages.filter((report) => report.booking === id && report.claim.status === "open")
  if (undecided.length > 0) {
    const reports = undecided.map((report) => report.id).sort()
    return Result.fail({ _tag: "ClaimUndecided", path: ["state", "of"], booking: id, reports })
  }
  const owed = facts.charges === undefined ? chargesFor(booking, damages) : Result.succeed(facts.charges)
  if (Result.isFailure(owed)) return Result.fail(owed.failure)
  return Result.flatMap(
    parseAt(["state", "settlement"], Settlement, { ...facts, charges: owed.success }),
    (settlement) =>
      unless<BookingIn<"closed">, SettlementRefusal>(
        claimNotCharged(booking, settlement, damages) ?? whyNotSettled(booking, settlement, earliestOf(booking)),
        { ...booking, state: { status: "closed", of: booking.state, settlement } },
      ),
  )
}

/**
 * What a borrower owes for a booking: the fee, and what is claimed for damages.
 *
 * @param damages - of this booking; those of others count for nothing
 * @problem TermsMissing - at `["grant", "terms"]`
 * @problem FeeNotCountable - at `["state", "settlement", "charges"]`
 * @rule R44
 */
export const chargesFor = (
  booking: SettleableBooking,
  damages: ReadonlyArray<DamageReport>,
): Result.Result<ReadonlyArray<Charge>, TermsMissing | FeeNotCountable> =>
  Result.flatMap(feeOf(booking), ({ charges, open }) =>
    open.length === 0
      ? Result.succeed([...charges, ...claimsOf(booking, damages)])
      : Result.fail({
          _tag: "FeeNotCountable",
          path: ["state", "settlement", "charges"],
          booking: booking.id,
          open,
        } as const),
  )

const claimsOf = ({ id }: SettleableBooking, damages: ReadonlyArray<DamageReport>): ReadonlyArray<Charge> =>
  damages.flatMap(({ booking, claim, description }) =>
    booking === id && claim.status === "claimed"
      ? [{ kind: "damage", amount: claim.amount, reason: description } as const]
      : [],
  )

const claimNotCharged = (
  booking: SettleableBooking,
  { charges }: Settlement,
  damages: ReadonlyArray<DamageReport>,
): ClaimNotCharged | undefined => {
  const claimed = sumOf(claimsOf(booking, damages).map(({ amount }) => amount))
  const charged = sumOf(charges.flatMap(({ kind, amount }) => (kind === "damage" ? [amount] : [])))
  if (charged.cents >= claimed.cents) return undefined
  const reports = damages.filter((report) => report.booking === booking.id && report.claim.status === "claimed")
  return {
    _tag: "ClaimNotCharged",
    path: ["state", "settlement", "charges"],
    booking: booking.id,
    reports: reports.map(({ id }) => id).sort(),
    claimed,
    charged,
  }
}

/** What stands against an account: it is dated too early, or does not say what became of the deposit. */
export const whyNotSettled = (
  booking: Pick<Booking, "id" | "grant">,
  { on, charges, deposit }: Settlement,
  earliest: LocalDate,
): BookingStepTooEarly | DepositUnaccounted | OffsetExceedsCharges | undefined => {
  const path = ["state", "settlement"]
  const early = dayTooEarly(booking, { path: [...path, "on"], on, earliest })
  if (early !== undefined) return early
  const agreed = booking.grant?.terms?.deposit
  const { id } = booking
  if (deposit === undefined)
    return agreed === undefined || agreed.cents === 0
      ? undefined
      : { _tag: "DepositUnaccounted", path: [...path, "deposit"], booking: id, deposit: agreed }
  const owed = sumOf(charges.map(({ amount }) => amount))
  return deposit.offset.cents > owed.cents
    ? {
        _tag: "OffsetExceedsCharges",
        path: [...path, "deposit", "offset"],
        booking: id,
        offset: deposit.offset,
        charges: owed,
      }
    : undefined
}

const earliestOf = ({ state, interval }: SettleableBooking): LocalDate => {
  if (state.status === "inspected") return state.inspection.on
  return state.status === "performed" ? state.performance.on : dateOf(interval.end)
}
