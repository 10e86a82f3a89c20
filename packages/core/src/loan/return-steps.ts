/** Giving back: what came back, what of it is missing or broken, and the damage reports that this proposes. */
import * as Result from "effect/Result"
import type { InvalidValue, Plain } from "../problem.js"
import type { DamageReport } from "../sharing/index.js"
import { type BookingIn, type BookingStepTooEarly, instantTooEarly, parseAt, ReturnProtocol } from "../sharing/index.js"
import {
  type ItemDamaged,
  type ItemMissing,
  type KeysMissing,
  type ReturnFinding,
  returnFindings,
} from "./return-findings.js"

/**
 * A damage report as a return proposes it: the caller adds an id and a description, for which `describeDamage` has a sentence,
 * and changes the severity where it is another.
 *
 * @german Entwurf einer Schadensmeldung
 */
export type DamageDraft = Required<
  Pick<DamageReport, "resource" | "booking" | "discoveredAt" | "reportedBy" | "severity">
> & {
  readonly because: ItemMissing | ItemDamaged | KeysMissing
}

/** A booking whose resource came back. @german Rückgabe */
export interface ReturnedLoan {
  readonly booking: BookingIn<"returned">
  readonly findings: ReadonlyArray<ReturnFinding>
  readonly damages: ReadonlyArray<DamageDraft>
}

/**
 * Records that a resource came back, to the owner or, in a chain, to the next borrower.
 *
 * @returns also what differs from the handover, and the damage reports that follow from it: nothing is reported by itself
 * @problem InvalidValue - in `["state", "return"]`
 * @problem BookingStepTooEarly - at `["state", "return", "at"]`; `earliest` is the handover, or the beginning of the use
 * @rule R43
 */
export const returnLoan = (
  booking: BookingIn<"handedOver" | "inUse">,
  protocol: Plain<typeof ReturnProtocol>,
): Result.Result<ReturnedLoan, InvalidValue | BookingStepTooEarly> =>
  Result.flatMap(parseAt(["state", "return"], ReturnProtocol, protocol), (came) => {
    const { state } = booking
    const earliest = state.status === "inUse" ? state.usedFrom : state.handover.at
    const refused = instantTooEarly(booking, { path: ["state", "return", "at"], at: came.at, earliest })
    if (refused !== undefined) return Result.fail(refused)
    const returned = { ...booking, state: { ...state, status: "returned" as const, return: came } }
    const findings = returnFindings(returned)
    return Result.succeed({ booking: returned, findings, damages: findings.flatMap((one) => draftOf(returned, one)) })
  })

const draftOf = (booking: BookingIn<"returned">, because: ReturnFinding): ReadonlyArray<DamageDraft> => {
  if (because._tag !== "ItemMissing" && because._tag !== "ItemDamaged" && because._tag !== "KeysMissing") return []
  const { at, byOwner, byBorrower } = booking.state.return
  return [
    {
      resource: booking.resource,
      booking: booking.id,
      discoveredAt: at,
      reportedBy: byOwner ?? byBorrower,
      severity: "limitsUse",
      because,
    },
  ]
}
