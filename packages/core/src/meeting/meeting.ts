/** Meetings: one sitting of a conference, and the state it has reached. */
import * as Result from "effect/Result"
import * as z from "zod"
import { ConferenceId } from "../conference/index.js"
import { Reason } from "../id.js"
import { InstitutionId, SiteId } from "../institution/index.js"
import { type Problem, violates } from "../problem.js"
import { Interval, LocalDate } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { AgendaItem, itemsUnique, ordersUnique } from "./agenda.js"
import { Attendance, eachOnce, MeetingAnswer, MeetingGuest, representedByPresent } from "./attendance.js"
import { DatePoll } from "./date-poll.js"
import { consistent } from "./meeting-consistency.js"
import { MeetingId } from "./meeting-id.js"
import { MeetingTrigger } from "./meeting-trigger.js"
import { Minutes, MinutesAddendum, MinutesApprovedBy } from "./minutes.js"

/**
 * In whose house a meeting takes place: at a member's site, or elsewhere for a reason.
 *
 * @german Gastgeber
 * @rule R22
 */
export const MeetingHost = z.discriminatedUnion("at", [
  z
    .strictObject({
      at: z.literal("member"),
      institution: InstitutionId,
      site: SiteId,
      room: z.string().min(1).exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      at: z.literal("elsewhere"),
      place: z.string().min(1),
      reason: visibleTo("network", Reason),
    })
    .readonly(),
])
export type MeetingHost = z.infer<typeof MeetingHost>

const distinct = (ids: ReadonlyArray<string>): boolean => new Set(ids).size === ids.length

const always = {
  id: MeetingId,
  conference: ConferenceId,
  /** Conferences that meet together with it; their members are invited too. */
  jointWith: z.array(ConferenceId).refine(distinct, violates("JointTwice")).readonly().default([]),
  title: z.string().min(1),
  /** Why it is held, in words. */
  occasion: visibleTo("network", z.string().min(1).exactOptional()),
  triggers: visibleTo("network", z.array(MeetingTrigger).readonly().default([])),
  agenda: z
    .array(AgendaItem)
    .refine(ordersUnique, violates("AgendaOrderRepeats"))
    .refine(itemsUnique, violates("AgendaItemRepeats"))
    .readonly()
    .default([]),
  poll: visibleTo("network", DatePoll.exactOptional()),
}
const arrangement = {
  interval: Interval,
  host: MeetingHost,
  moderatedBy: visibleTo("network", InstitutionId.exactOptional()),
  /** Whose turn it is to write the minutes. */
  minutesBy: visibleTo("network", InstitutionId.exactOptional()),
  online: visibleTo("network", z.url({ protocol: /^https$/ }).exactOptional()),
}
/** What is arranged for a meeting: when and where it is, and who does what. @german Sitzungsplanung */
export const MeetingArrangement = z.strictObject(arrangement).readonly()
export type MeetingArrangement = z.infer<typeof MeetingArrangement>

const onceScheduled = { ...always, ...arrangement }
const onceInvited = {
  ...onceScheduled,
  invitedOn: LocalDate,
  invited: visibleTo("network", z.array(InstitutionId).refine(distinct, violates("InvitedTwice")).readonly()),
  /** Who is asked to come without being a member. */
  guestsInvited: visibleTo("network", z.array(MeetingGuest).readonly().default([])),
  answers: visibleTo(
    "convenor",
    z.array(MeetingAnswer).refine(eachOnce, violates("AnsweredTwice")).readonly().default([]),
  ),
}
const onceHeld = {
  ...onceInvited,
  attendance: visibleTo(
    "convenor",
    z
      .array(Attendance)
      .refine(eachOnce, violates("AttendanceTwice"))
      .refine(representedByPresent, violates("RepresentativeNotPresent"))
      .readonly(),
  ),
  guests: visibleTo("convenor", z.array(MeetingGuest).readonly().default([])),
}
const onceWritten = { ...onceHeld, minutes: visibleTo("network", Minutes) }

const Proposed = z.strictObject({ ...always, state: z.literal("proposed") }).readonly()
const Scheduled = z.strictObject({ ...onceScheduled, state: z.literal("scheduled") }).readonly()
const Invited = z.strictObject({ ...onceInvited, state: z.literal("invited") }).readonly()
const Held = z.strictObject({ ...onceHeld, state: z.literal("held") }).readonly()
/** The schema of a meeting whose minutes are written. */
export const MinutesDraft = z.strictObject({ ...onceWritten, state: z.literal("minutesDraft") }).readonly()
const MinutesApproved = z
  .strictObject({
    ...onceWritten,
    approvedOn: LocalDate,
    approvedBy: MinutesApprovedBy,
    addenda: visibleTo("network", z.array(MinutesAddendum).readonly().default([])),
    state: z.literal("minutesApproved"),
  })
  .readonly()
const notHeld = {
  ...always,
  interval: Interval.exactOptional(),
  host: MeetingHost.exactOptional(),
  invited: visibleTo(
    "network",
    z.array(InstitutionId).refine(distinct, violates("InvitedTwice")).readonly().exactOptional(),
  ),
  reason: visibleTo("network", Reason),
}
/** The schema of a meeting that was called off. */
export const Cancelled = z.strictObject({ ...notHeld, state: z.literal("cancelled") }).readonly()
/** The schema of a meeting that was replaced by another. */
export const Postponed = z.strictObject({ ...notHeld, successor: MeetingId, state: z.literal("postponed") }).readonly()

/**
 * One sitting of a conference. What a state does not know yet, its value does not have.
 *
 * @german Sitzung
 * @rule R22, R26
 * @source OParl 1.1, Meeting: terminiert, eingeladen, durchgeführt
 */
export const Meeting = consistent(
  z
    .discriminatedUnion("state", [
      Proposed,
      Scheduled,
      Invited,
      Held,
      MinutesDraft,
      MinutesApproved,
      Cancelled,
      Postponed,
    ])
    .refine(({ conference, jointWith }) => !jointWith.includes(conference), violates("JointWithItself", ["jointWith"]))
    .refine(
      (meeting) => meeting.state !== "postponed" || meeting.successor !== meeting.id,
      violates("SuccessorIsItself", ["successor"]),
    ),
)
export type Meeting = z.infer<typeof Meeting>

/** How far a meeting has come. @german Sitzungszustand */
export type MeetingState = Meeting["state"]

/** Wanted, without a date. @german Vorgeschlagene Sitzung */
export type ProposedMeeting = z.infer<typeof Proposed>
/** Has a date and a host. @german Terminierte Sitzung */
export type ScheduledMeeting = z.infer<typeof Scheduled>
/** The members have been invited. @german Eingeladene Sitzung */
export type InvitedMeeting = z.infer<typeof Invited>
/** Has taken place. @german Durchgeführte Sitzung */
export type HeldMeeting = z.infer<typeof Held>
/** The minutes are written, not yet approved. @german Sitzung mit Protokollentwurf */
export type MinutesDraftMeeting = z.infer<typeof MinutesDraft>
/** The minutes are approved and frozen. @german Sitzung mit genehmigtem Protokoll */
export type MinutesApprovedMeeting = z.infer<typeof MinutesApproved>
/** Will not take place. @german Abgesagte Sitzung */
export type CancelledMeeting = z.infer<typeof Cancelled>
/** Takes place as another meeting. @german Verschobene Sitzung */
export type PostponedMeeting = z.infer<typeof Postponed>

/** Still to come: its agenda is open, and it can be called off. @german Bevorstehende Sitzung */
export type UpcomingMeeting = ProposedMeeting | ScheduledMeeting | InvitedMeeting

/** The bodies that meet: the one that leads, then those that join it. @source OParl 1.1, Meeting: the first one leads */
export const conferencesOf = ({ conference, jointWith }: Meeting): ReadonlyArray<ConferenceId> => [
  conference,
  ...jointWith,
]

/** In whose house a meeting is, or would have been; `undefined` as long as nobody was found. @rule R22 */
export const hostOf = (meeting: Meeting): MeetingHost | undefined =>
  meeting.state === "proposed" ? undefined : meeting.host

/** The step is not possible in the state that the meeting has reached. */
export type WrongState = Problem<
  "WrongState",
  { readonly meeting: MeetingId; readonly state: MeetingState; readonly allowed: ReadonlyArray<MeetingState> }
>

/**
 * Takes a meeting from the store as one in a state that a step needs.
 *
 * @param allowed - the states that the step starts from
 * @problem WrongState - at `["state"]`; the state it is in, and those allowed
 * @rule R26
 */
export const inState = <State extends MeetingState>(
  meeting: Meeting,
  allowed: ReadonlyArray<State>,
): Result.Result<Extract<Meeting, { readonly state: State }>, WrongState> => {
  const isAllowed = (value: Meeting): value is Extract<Meeting, { readonly state: State }> =>
    allowed.some((state) => state === value.state)
  return isAllowed(meeting)
    ? Result.succeed(meeting)
    : Result.fail({ _tag: "WrongState", path: ["state"], meeting: meeting.id, state: meeting.state, allowed })
}
