/** Sub-groups: what a conference lets some of its members work out, for a time, and hears back. */
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { ConferenceId } from "./conference.js"

/** Identifies a sub-group for as long as records are kept. */
export const SubGroupId = IdText.brand<"SubGroupId">()
export type SubGroupId = z.infer<typeof SubGroupId>

/** What a sub-group told its conference, and in which meeting. @german Bericht der Unterarbeitsgruppe */
export const SubGroupReport = z
  .strictObject({ on: LocalDate, meeting: IdText.exactOptional(), text: Reason })
  .readonly()
export type SubGroupReport = z.infer<typeof SubGroupReport>

const distinct = (ids: ReadonlyArray<string>): boolean => new Set(ids).size === ids.length

/**
 * Some members of a conference with a mandate: a theme, for a time, with the duty to report.
 *
 * @german Unterarbeitsgruppe
 * @rule R31
 * @source rules of procedure of the AG 78 of Haan
 */
export const SubGroup = z
  .strictObject({
    id: SubGroupId,
    conference: ConferenceId,
    name: z.string().min(1),
    /** What it is to work out, in writing. */
    mandate: Reason,
    lead: visibleTo("network", InstitutionId),
    /** Who speaks for the leading institution. */
    leadFunction: visibleTo("network", ContactFunction.exactOptional()),
    members: visibleTo(
      "network",
      z.array(InstitutionId).refine(distinct, violates("SubGroupMemberTwice")).readonly().default([]),
    ),
    start: LocalDate,
    /** The first day on which it no longer exists. */
    end: LocalDate.exactOptional(),
    /** When the conference looks whether it is still needed. */
    reviewOn: LocalDate.exactOptional(),
    /** When the conference last looked at it and let it go on. */
    reviewedOn: LocalDate.exactOptional(),
    reports: visibleTo("network", z.array(SubGroupReport).readonly().default([])),
  })
  .refine(({ end, reviewOn }) => end !== undefined || reviewOn !== undefined, violates("SubGroupWithoutEnd", ["end"]))
  .refine(({ start, end }) => end === undefined || start < end, violates("ValidityEmpty", ["end"]))
  .refine(
    ({ start, reviewOn }) => reviewOn === undefined || start < reviewOn,
    violates("SubGroupNotBegun", ["reviewOn"]),
  )
  .refine(({ start, reviewedOn = start }) => start <= reviewedOn, violates("SubGroupNotBegun", ["reviewedOn"]))
  .refine(({ start, reports }) => reports.every(({ on }) => start <= on), violates("SubGroupNotBegun", ["reports"]))
  .refine(({ lead, members }) => !members.includes(lead), violates("LeadAlsoMember", ["members"]))
  .readonly()
export type SubGroup = z.infer<typeof SubGroup>
