/** Conferences: the round tables of a Sozialraum, by whatever name a city calls them. */
import * as z from "zod"
import { groupedBy } from "../grouped.js"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { TopicCode } from "../offer/index.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { disjoint, holdingOn, inOrder, LocalDate, validityFields } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { ProcedureRules } from "./procedure.js"

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
  "runderTisch",
  "stadtteilbeirat",
])
export type ConferenceKind = z.infer<typeof ConferenceKind>

/** An institution that convenes or moderates, and since when. @german Rollenzeitraum */
export const ConferenceRole = z
  .strictObject({ institution: InstitutionId, function: ContactFunction.exactOptional(), ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type ConferenceRole = z.infer<typeof ConferenceRole>

/** Whether no institution has the same function twice on a day. */
const eachOnce = (roles: ReadonlyArray<ConferenceRole>): boolean =>
  [...groupedBy(roles, (role) => `${role.institution} ${role.function ?? ""}`).values()].every(disjoint)

const because = visibleTo("network", Reason.exactOptional())

/** A time in which a conference did not simply work: it rested, or has ended for good. @german Gremienzustand */
export const ConferenceStatus = z.discriminatedUnion("status", [
  z
    .strictObject({ status: z.literal("dormant"), from: LocalDate, to: LocalDate.exactOptional(), because })
    .refine(inOrder, violates("ValidityEmpty", ["to"]))
    .readonly(),
  z.strictObject({ status: z.literal("merged"), from: LocalDate, successor: ConferenceId, because }).readonly(),
  z.strictObject({ status: z.literal("dissolved"), from: LocalDate, because }).readonly(),
])
export type ConferenceStatus = z.infer<typeof ConferenceStatus>

/** To whom a conference reports: the youth welfare committee, one of its sub-committees, or an office. @german Berichtsweg */
export const ReportingLine = z
  .strictObject({
    office: z.enum(["jha", "unterausschuss", "jugendamt", "sonstige"]),
    asWritten: Reason.exactOptional(),
  })
  .readonly()
export type ReportingLine = z.infer<typeof ReportingLine>

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
    /** When it did not work; at all other times since its start it is active. */
    statuses: z.array(ConferenceStatus).refine(disjoint, violates("ConferenceStatusesOverlap")).readonly().default([]),
    convenors: z.array(ConferenceRole).min(1).refine(disjoint, violates("ConvenorsOverlap")).readonly(),
    moderators: z.array(ConferenceRole).min(1).refine(eachOnce, violates("ModeratorTwice")).readonly(),
    purpose: z.string().min(1).exactOptional(),
    /** What it is about, where it is not about everything. */
    topics: z.array(TopicCode).readonly().default([]),
    procedure: ProcedureRules.default({}),
    reportsTo: ReportingLine.exactOptional(),
    /** The Verfügungsfonds about which it decides itself. */
    fund: Reason.exactOptional(),
  })
  .refine(
    ({ start, statuses }) => statuses.every(({ from }) => start <= from),
    violates("ConferenceNotBegun", ["statuses"]),
  )
  .refine(
    ({ id, statuses }) => statuses.every((one) => one.status !== "merged" || one.successor !== id),
    violates("MergedIntoItself", ["statuses"]),
  )
  .readonly()
export type Conference = z.infer<typeof Conference>

/** The institution that convenes a conference on a day. @rule R20 */
export const convenorOn = (conference: Conference, day: LocalDate): InstitutionId | undefined =>
  holdingOn(conference.convenors, day)[0]?.institution

/** The institutions that moderate a conference on a day. @rule R20 */
export const moderatorsOn = (conference: Conference, day: LocalDate): ReadonlyArray<ConferenceRole> =>
  holdingOn(conference.moderators, day)

/** Whether a conference works on a day, rests, or has ended; `undefined` before its start. */
export const conferenceStatusOn = (
  { start, statuses }: Conference,
  day: LocalDate,
): "active" | ConferenceStatus["status"] | undefined =>
  day < start ? undefined : (holdingOn(statuses, day)[0]?.status ?? "active")
