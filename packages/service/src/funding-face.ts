/** The face of funds. */
import {
  AgendaItemId,
  type FundApplication,
  FundApplicationId,
  LocalDate,
  MeetingId,
  type Plain,
} from "@sozialraum/core"
import * as Effect from "effect/Effect"
import { type Answer, tellingOf } from "./face.js"
import {
  applyForFunds,
  approveApplication,
  checkApplication,
  closeApplication,
  decideByMinutes,
  payOut,
  proveUse,
  rejectApplication,
  resubmitApplication,
  returnApplication,
  withdrawApplication,
} from "./funds.js"
import { given } from "./given.js"

/** The use cases of funds for programs that do not know effect. */
export const fundingFace = (answer: Answer) => {
  const of = tellingOf(answer, "application", FundApplicationId)
  const day = { on: LocalDate }
  const decided = { ...day, meeting: MeetingId, item: AgendaItemId }
  return {
    /** Hands an application in. */
    applyForFunds: (application: Plain<typeof FundApplication>, { on }: { readonly on: string }) =>
      answer((act) =>
        Effect.flatMap(given(LocalDate, on, ["on"]), (handedInOn) => applyForFunds(act, application, handedInOn)),
      ),
    /** Hands an application in again that was given back. */
    resubmitApplication: of(resubmitApplication, day),
    /** Gives an application back to be mended. */
    returnApplication: of(returnApplication, day),
    /** Holds an application against the rules of the fund. */
    checkApplication: of(checkApplication, { ...day, meetingOn: LocalDate }),
    /** Approves an application, for all that it asks or a part of it. */
    approveApplication: of(approveApplication, decided),
    /** Rejects an application, with the reason. */
    rejectApplication: of(rejectApplication, decided),
    /** Decides about an application as the minutes of a meeting say. */
    decideByMinutes: of(decideByMinutes, decided),
    /** Pays out what was approved. */
    payOut: of(payOut, day),
    /** Shows what the money was used for. */
    proveUse: of(proveUse, day),
    /** Settles the account: what was not spent is paid back. */
    closeApplication: of(closeApplication, day),
    /** Takes an application back. */
    withdrawApplication: of(withdrawApplication, day),
  }
}
