/** The steps of minutes: written, approved, frozen. Each takes the state that it starts from. */
import type * as Result from "effect/Result"
import { type InvalidValue, type Plain, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { type HeldMeeting, type MinutesApprovedMeeting, MinutesDraft, type MinutesDraftMeeting } from "./meeting.js"
import type { Minutes, MinutesApprovedBy } from "./minutes.js"

/**
 * Adds the draft of the minutes: results, no names of children or families.
 *
 * @problem InvalidValue - at the part of the minutes that does not fit
 * @rule R26, P10
 */
export const draftMinutes = (
  meeting: HeldMeeting,
  minutes: Plain<typeof Minutes>,
): Result.Result<MinutesDraftMeeting, InvalidValue> =>
  parse(MinutesDraft, { ...meeting, minutes, state: "minutesDraft" })

/** Freezes the minutes: from here on there is no step back. @rule R26 */
export const approveMinutes = (
  meeting: MinutesDraftMeeting,
  approval: { readonly on: LocalDate; readonly by: MinutesApprovedBy },
): MinutesApprovedMeeting => ({
  ...meeting,
  approvedOn: approval.on,
  approvedBy: approval.by,
  addenda: [],
  state: "minutesApproved",
})
