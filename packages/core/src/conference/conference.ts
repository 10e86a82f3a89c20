/** Conferences: the round tables of a Sozialraum, by whatever name a city calls them. */
import * as z from "zod"
import { IdText } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { disjoint, holdingOn, inOrder, LocalDate, validityFields } from "../time/index.js"

/** Identifies a conference for as long as records are kept. */
export const ConferenceId = IdText.brand<"ConferenceId">()
export type ConferenceId = z.infer<typeof ConferenceId>

/** Which sort of body it is: the same thing bears other names elsewhere. @german Gremienart */
export const ConferenceKind = z.enum([
  "sozialraumkonferenz",
  "stadtteilkonferenz",
  "stadtbezirkskonferenz",
  "planungsraumkonferenz",
  "ag78",
  "arbeitskreis",
])
export type ConferenceKind = z.infer<typeof ConferenceKind>

/** An institution that convenes or moderates, and since when. @german Rollenzeitraum */
export const ConferenceRole = z
  .strictObject({ institution: InstitutionId, function: ContactFunction.exactOptional(), ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type ConferenceRole = z.infer<typeof ConferenceRole>

/**
 * What a conference has agreed about its own work. Nothing is a rule until it stands here: the law sets no form.
 *
 * @german Geschäftsordnung
 * @rule R24
 * @source SGB VIII, section 78
 */
export const ProcedureRules = z
  .strictObject({
    /** @unit calendar days between invitation and meeting */
    invitationLeadDays: z.int().nonnegative().max(366).exactOptional(),
    /** @unit calendar days between the last agenda proposal and the meeting */
    agendaSubmissionLeadDays: z.int().nonnegative().max(366).exactOptional(),
    minMeetingsPerYear: z.int().positive().exactOptional(),
    decisionMode: z.enum(["consensus", "simpleMajority", "noDecisions"]).exactOptional(),
    votingUnit: z.enum(["institution", "person"]).exactOptional(),
    quorum: z.number().gt(0).max(1).exactOptional(),
    minutesApproval: z.enum(["nextMeeting", "objectionPeriod"]).exactOptional(),
    avoidSchoolHolidays: z.boolean().exactOptional(),
  })
  .readonly()
export type ProcedureRules = z.infer<typeof ProcedureRules>

/** Whether a conference meets, rests, or has ended. @german Gremienzustand */
export const ConferenceStatus = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("active") }).readonly(),
  z.strictObject({ status: z.literal("dormant"), since: LocalDate }).readonly(),
  z.strictObject({ status: z.literal("merged"), since: LocalDate, successor: ConferenceId }).readonly(),
  z.strictObject({ status: z.literal("dissolved"), since: LocalDate }).readonly(),
])
export type ConferenceStatus = z.infer<typeof ConferenceStatus>

/**
 * A round table of the institutions of an area: they inform each other, act together and share what they have.
 *
 * @german Sozialraumkonferenz
 * @rule R20
 */
export const Conference = z
  .strictObject({
    id: ConferenceId,
    name: z.string().min(1),
    kind: ConferenceKind,
    /** The one spatial unit or Sozialraum that it is for. */
    area: SpatialUnitId,
    start: LocalDate,
    state: ConferenceStatus.default({ status: "active" }),
    convenors: z.array(ConferenceRole).min(1).refine(disjoint, violates("ConvenorsOverlap")).readonly(),
    moderators: z.array(ConferenceRole).min(1).readonly(),
    purpose: z.string().min(1).exactOptional(),
    procedure: ProcedureRules.default({}),
  })
  .readonly()
export type Conference = z.infer<typeof Conference>

/** The institution that convenes a conference on a day. @rule R20 */
export const convenorOn = (conference: Conference, day: LocalDate): InstitutionId | undefined =>
  holdingOn(conference.convenors, day)[0]?.institution
