/** Approval of minutes: as the conference has agreed; from there on they are frozen. */
import * as Result from "effect/Result"
import type { MinutesApproval, ProcedureRules } from "../conference/index.js"
import type { Problem } from "../problem.js"
import { dateOf, epochMs, type LocalDate, startOf } from "../time/index.js"
import type { AttendedMeeting } from "./attendance-counts.js"
import { conferencesOf, type MinutesApprovedMeeting, type MinutesDraftMeeting } from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"
import type { Minutes, MinutesApprovedBy } from "./minutes.js"
import { type MinutesStepTooEarly, tooEarly } from "./minutes-checks.js"
import { type OpenObjection, openObjections } from "./minutes-objections.js"

/** Who approves: a later meeting on its own day, the end of the period for objections, or those who moderate. @german Genehmigungsschritt */
export type ApprovalStep =
  | { readonly kind: "meeting"; readonly meeting: AttendedMeeting }
  | { readonly kind: "objectionPeriod"; readonly on: LocalDate }
  | { readonly kind: "moderation"; readonly on: LocalDate }

/** The conference has agreed that minutes are approved in another way. */
export type ApprovedOtherwise = Problem<
  "ApprovedOtherwise",
  { readonly agreed: MinutesApproval["kind"]; readonly by: MinutesApprovedBy["kind"] }
>

/** There are objections that nobody has answered, or that were accepted and changed nothing yet. */
export type ObjectionsOpen = Problem<"ObjectionsOpen", { readonly objections: ReadonlyArray<OpenObjection> }>

/** The time for objections has not begun, or is not over. */
export type ObjectionPeriodOpen = Problem<
  "ObjectionPeriodOpen",
  {
    readonly on: LocalDate
    /** Its last day; left out where the minutes were not sent with a period for objections. */
    readonly until?: LocalDate
  }
>

/** The meeting cannot approve these minutes: it is of other conferences, or is not later. */
export type ApprovingMeetingUnfit = Problem<
  "ApprovingMeetingUnfit",
  { readonly meeting: MeetingId; readonly because: "otherConference" | "notLater" }
>

/**
 * Freezes the minutes: from here on there is no step back, and what is found wrong later is an addendum.
 *
 * Without a rule of the conference any way of approval will do. Open objections stand in the way of each.
 *
 * @param approval - a meeting that approves has been held, later than this one, by the same conference or jointly with it
 * @problem ApprovedOtherwise - at `["kind"]`; what the conference has agreed
 * @problem ObjectionsOpen - at `["minutes", "objections"]`; which, of whom, and what is still to be done
 * @problem ObjectionPeriodOpen - at `["on"]`; the last day on which members may object
 * @problem ApprovingMeetingUnfit - at `["meeting"]`; why
 * @problem MinutesStepTooEarly - at `["on"]` or `["meeting"]`; `earliest` is the day of the last step before: this version
 *   was written or sent, an objection was made or answered
 * @rule R26
 */
export const approveMinutes = (
  meeting: MinutesDraftMeeting,
  { minutesApproval }: ProcedureRules,
  approval: ApprovalStep,
): Result.Result<
  MinutesApprovedMeeting,
  ApprovedOtherwise | ObjectionsOpen | ObjectionPeriodOpen | ApprovingMeetingUnfit | MinutesStepTooEarly
> => {
  const { minutes } = meeting
  if (minutesApproval !== undefined && agreedKinds[minutesApproval.kind] !== approval.kind)
    return Result.fail({
      _tag: "ApprovedOtherwise",
      path: ["kind"],
      agreed: minutesApproval.kind,
      by: approval.kind,
    })
  const objections = openObjections(minutes)
  if (objections.length > 0) return Result.fail({ _tag: "ObjectionsOpen", path: ["minutes", "objections"], objections })
  const approvedOn = approval.kind === "meeting" ? dateOf(approval.meeting.interval.start) : approval.on
  const refused =
    approval.kind === "meeting"
      ? unfit(meeting, approval.meeting)
      : approval.kind === "objectionPeriod"
        ? stillOpen(meeting, approvedOn)
        : undefined
  const early = refused ?? tooEarly(approvedOn, lastStepOf(minutes), [approval.kind === "meeting" ? "meeting" : "on"])
  if (early !== undefined) return Result.fail(early)
  const approvedBy: MinutesApprovedBy =
    approval.kind === "meeting" ? { kind: "meeting", meeting: approval.meeting.id } : { kind: approval.kind }
  return Result.succeed({ ...meeting, approvedOn, approvedBy, addenda: [], state: "minutesApproved" })
}

const lastStepOf = ({ writtenOn, circulated, objections }: Minutes): LocalDate => {
  const answered = objections.flatMap(({ on, resolved }) => [on, resolved?.on ?? on])
  return [circulated?.on ?? writtenOn, ...answered].toSorted().at(-1) ?? writtenOn
}

const agreedKinds: Readonly<Record<MinutesApproval["kind"], MinutesApprovedBy["kind"]>> = {
  nextMeeting: "meeting",
  objectionPeriod: "objectionPeriod",
}

const stillOpen = (meeting: MinutesDraftMeeting, on: LocalDate): ObjectionPeriodOpen | undefined => {
  const until = meeting.minutes.circulated?.objectionsUntil
  if (until !== undefined && until < on) return undefined
  return { _tag: "ObjectionPeriodOpen", path: ["on"], on, ...(until === undefined ? {} : { until }) }
}

const unfit = (meeting: MinutesDraftMeeting, approving: AttendedMeeting): ApprovingMeetingUnfit | undefined => {
  const refused = (because: ApprovingMeetingUnfit["because"]): ApprovingMeetingUnfit => ({
    _tag: "ApprovingMeetingUnfit",
    path: ["meeting"],
    meeting: approving.id,
    because,
  })
  const bodies = new Set(conferencesOf(meeting))
  if (!conferencesOf(approving).some((body) => bodies.has(body))) return refused("otherConference")
  return epochMs(startOf(approving.interval)) > epochMs(startOf(meeting.interval)) ? undefined : refused("notLater")
}
