/** Minutes: what came of a meeting, in versions, until they are approved and frozen. */
import * as z from "zod"
import { Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { AgendaItemId } from "./agenda.js"
import { MeetingId } from "./meeting-id.js"
import { Outcome } from "./outcome.js"

/** What came of one item: what was said in short, whether it is done with, and what followed. @german Ergebnis zum Tagesordnungspunkt */
export const ItemResult = z
  .strictObject({
    item: AgendaItemId,
    text: Reason.exactOptional(),
    /** Done with, to be talked about again, or not reached. */
    status: z.enum(["settled", "continued", "notReached"]),
    outcomes: z.array(Outcome).readonly().default([]),
  })
  .readonly()
export type ItemResult = z.infer<typeof ItemResult>

/** When one version went to the members, and the last day on which they may object. @german Versand des Protokolls */
export const MinutesCirculation = z
  .strictObject({ on: LocalDate, objectionsUntil: LocalDate.exactOptional() })
  .refine(
    ({ on, objectionsUntil }) => objectionsUntil === undefined || on <= objectionsUntil,
    violates("ObjectionPeriodReversed", ["objectionsUntil"]),
  )
  .readonly()
export type MinutesCirculation = z.infer<typeof MinutesCirculation>

const written = {
  version: z.int().positive(),
  writtenOn: LocalDate,
  items: z.array(ItemResult).readonly(),
  remarks: Reason.exactOptional(),
  /** What was said about the next meeting. */
  next: Reason.exactOptional(),
  /** Left out as long as it lies with those who wrote it. */
  circulated: MinutesCirculation.exactOptional(),
}

/** The minutes as one version told them. @german Protokollfassung */
export const MinutesVersion = z.strictObject(written).readonly()
export type MinutesVersion = z.infer<typeof MinutesVersion>

/** What a member has against the minutes, and what became of it. @german Einwendung gegen das Protokoll */
export const MinutesObjection = z
  .strictObject({
    institution: InstitutionId,
    on: LocalDate,
    text: Reason,
    item: AgendaItemId.exactOptional(),
    /** The version that it is against. */
    version: z.int().positive().default(1),
    resolved: z
      .strictObject({ on: LocalDate, accepted: z.boolean(), text: Reason.exactOptional() })
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type MinutesObjection = z.infer<typeof MinutesObjection>

const ascending = (versions: ReadonlyArray<{ readonly version: number }>): boolean =>
  versions.every(({ version }, index) => version < (versions[index + 1]?.version ?? Number.POSITIVE_INFINITY))

/**
 * The minutes of a meeting: results, not who said what, and nothing about single children or families.
 *
 * @german Ergebnisprotokoll
 * @rule R26, P1, P10
 */
export const Minutes = z
  .strictObject({
    /** Whose turn it was to write, and in which function. */
    by: ContactFunction,
    institution: InstitutionId.exactOptional(),
    ...written,
    version: written.version.default(1),
    items: written.items.default([]),
    /** Versions before this one, the first one first. */
    earlier: z.array(MinutesVersion).readonly().default([]),
    objections: z.array(MinutesObjection).readonly().default([]),
  })
  .refine(({ earlier, version }) => ascending([...earlier, { version }]), violates("VersionsOutOfOrder", ["version"]))
  .refine(
    ({ items }) => new Set(items.map(({ item }) => item)).size === items.length,
    violates("ItemResultRepeats", ["items"]),
  )
  .readonly()
export type Minutes = z.infer<typeof Minutes>

/** By what minutes were approved: a later meeting, an objection period that ended, or those who moderate. @german Genehmigung */
export const MinutesApprovedBy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("meeting"), meeting: MeetingId }).readonly(),
  z.strictObject({ kind: z.literal("objectionPeriod") }).readonly(),
  z.strictObject({ kind: z.literal("moderation") }).readonly(),
])
export type MinutesApprovedBy = z.infer<typeof MinutesApprovedBy>

/** What was found wrong or missing after the approval; the minutes stay as they were. @german Nachtrag @rule R26 */
export const MinutesAddendum = z
  .strictObject({ on: LocalDate, by: ContactFunction, item: AgendaItemId.exactOptional(), text: Reason })
  .readonly()
export type MinutesAddendum = z.infer<typeof MinutesAddendum>
