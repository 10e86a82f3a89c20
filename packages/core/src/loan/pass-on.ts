/** Passing on: another institution takes over what was lent, where the terms allow it. */
import * as Result from "effect/Result"
import type { ContactFunction, InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Problem, parse } from "../problem.js"
import type { BookingId, Resource } from "../sharing/index.js"
import { Booking } from "../sharing/index.js"

/**
 * The borrower may not pass it on: the terms exclude it, it is handed over or given up already, or not to this one.
 *
 * @german Weitergabe abgelehnt
 */
export type SubLendingRefused = Problem<
  "SubLendingRefused",
  {
    readonly booking: BookingId
    readonly because: "excludedByTerms" | "notAwaited" | "toBorrower" | "toOwner" | "otherResource"
  }
>

/** Who takes it over, and which function is in charge there. @german Neue leihende Einrichtung */
export interface NextBorrower {
  readonly borrower: InstitutionId
  readonly responsible: ContactFunction
}

/**
 * Passes a granted booking on to another institution. The one who had it stays among the users; the new one has to accept
 * the terms itself, and what stands against it is found as for every booking.
 *
 * The terms are those of the grant; only where none were kept, those of the resource.
 *
 * @problem SubLendingRefused - at `["borrower"]`, `["resource"]` or `["state"]`; why
 * @problem InvalidValue - the function in charge is none
 * @rule R41, R42
 */
export const passOn = (
  booking: Booking,
  { borrower, responsible }: NextBorrower,
  resource: Resource,
): Result.Result<Booking, SubLendingRefused | InvalidValue> => {
  const refuse = (because: SubLendingRefused["because"], path: SubLendingRefused["path"]) =>
    Result.fail<SubLendingRefused>({ _tag: "SubLendingRefused", path, booking: booking.id, because })
  if (booking.resource !== resource.id) return refuse("otherResource", ["resource"])
  const terms = booking.grant?.terms ?? resource.terms
  if (terms?.subLending !== true) return refuse("excludedByTerms", ["borrower"])
  const { status } = booking.state
  if (status !== "granted" && status !== "confirmed") return refuse("notAwaited", ["state"])
  if (borrower === booking.borrower) return refuse("toBorrower", ["borrower"])
  if (borrower === resource.owner) return refuse("toOwner", ["borrower"])
  const users = [booking.borrower, ...booking.users.filter((user) => user !== borrower)]
  return parse(Booking, { ...booking, borrower, users, responsible, state: { status: "granted" } })
}
