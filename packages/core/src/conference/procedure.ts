/** Rules of procedure: what a conference has agreed about its own work. */
import * as z from "zod"

/** How often a conference wants to meet: when there is something, every few weeks, or so often in a year. @german Sitzungsrhythmus */
export const MeetingRhythm = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("needBased") }).readonly(),
  z.strictObject({ kind: z.literal("everyWeeks"), weeks: z.int().positive().max(104) }).readonly(),
  z.strictObject({ kind: z.literal("perYear"), times: z.int().positive().max(366) }).readonly(),
])
export type MeetingRhythm = z.infer<typeof MeetingRhythm>

/** How a conference decides: nobody objects, more are for than against, or not at all. @german Beschlussart @rule R29 */
export const DecisionMode = z.enum(["consensus", "simpleMajority", "noDecisions"])
export type DecisionMode = z.infer<typeof DecisionMode>

/** By what voices are counted. @german Stimmeinheit @rule R29 */
export const VotingUnit = z.enum(["institution", "person", "household"])
export type VotingUnit = z.infer<typeof VotingUnit>

/** From when on a member may vote, and by what it loses the vote again. @german Erwerb des Stimmrechts @source rules of procedure of the Phoenix-Viertel and of Schnelsen-Süd */
export const VotingRightAcquisition = z
  .strictObject({
    afterAttendances: z.int().positive(),
    /** Only meetings of so many months back count. @unit months */
    withinMonths: z.int().positive().exactOptional(),
    /** So many unexcused absences in a row, and the vote is lost. */
    lostAfterAbsences: z.int().positive().exactOptional(),
  })
  .readonly()
export type VotingRightAcquisition = z.infer<typeof VotingRightAcquisition>

/** By what minutes become valid: the next meeting approves them, or nobody objects for so many calendar days. @german Protokollgenehmigung */
export const MinutesApproval = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nextMeeting") }).readonly(),
  z.strictObject({ kind: z.literal("objectionPeriod"), days: z.int().positive().max(366) }).readonly(),
])
export type MinutesApproval = z.infer<typeof MinutesApproval>

/**
 * What a conference has agreed about its own work. Nothing is a rule until it stands here: the law sets no form.
 *
 * @german Geschäftsordnung
 * @rule R24, R29
 * @source SGB VIII, section 78
 */
export const ProcedureRules = z
  .strictObject({
    /** @unit calendar days between invitation and meeting */
    invitationLeadDays: z.int().nonnegative().max(366).exactOptional(),
    /** @unit calendar days between the last agenda proposal and the meeting */
    agendaSubmissionLeadDays: z.int().nonnegative().max(366).exactOptional(),
    minMeetingsPerYear: z.int().positive().max(366).exactOptional(),
    meetingRhythm: MeetingRhythm.exactOptional(),
    /** So many members that ask for a meeting bring it about. */
    membersToCallMeeting: z.int().positive().exactOptional(),
    decisionMode: DecisionMode.exactOptional(),
    votingUnit: VotingUnit.exactOptional(),
    /** The share of the members entitled to vote that has to be there. */
    quorum: z.number().gt(0).max(1).exactOptional(),
    votingRightAcquisition: VotingRightAcquisition.exactOptional(),
    /** Whether others may listen; what of a meeting others may read is said by each item. */
    publicness: z.enum(["public", "closed"]).exactOptional(),
    minutesApproval: MinutesApproval.exactOptional(),
    subGroupsAllowed: z.boolean().exactOptional(),
    avoidSchoolHolidays: z.boolean().exactOptional(),
    /** After so many meetings missed in a row a member is asked whether it still wants to take part. */
    askAfterMissedMeetings: z.int().positive().exactOptional(),
  })
  .readonly()
export type ProcedureRules = z.infer<typeof ProcedureRules>
