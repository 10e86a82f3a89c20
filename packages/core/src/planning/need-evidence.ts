/** Evidence: what a need rests on. */
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { OfferId } from "../offer/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { IndicatorCode } from "./indicator.js"
import { ParticipationResultId } from "./participation.js"

const Indicator = z
  .strictObject({
    kind: z.literal("indicator"),
    /** The code of the indicator; its value is read where it is kept, so that a hidden one stays hidden. */
    indicator: IndicatorCode,
    unit: SpatialUnitId,
    /** The reference date of the value. */
    on: LocalDate,
  })
  .readonly()

/**
 * One thing that a need rests on.
 *
 * @german Bedarfsbeleg
 * @rule R36
 * @source SGB VIII, section 80 paragraph 1
 */
export const NeedEvidence = z.discriminatedUnion("kind", [
  visibleTo("planning", Indicator),
  z
    .strictObject({
      kind: z.literal("observation"),
      by: InstitutionId,
      function: ContactFunction.exactOptional(),
      on: LocalDate,
      text: Reason,
    })
    .readonly(),
  z.strictObject({ kind: z.literal("participation"), result: ParticipationResultId }).readonly(),
  z
    .strictObject({
      kind: z.literal("offerGap"),
      on: LocalDate,
      /** What was looked for and not found: `Schwimmkurs für Kinder, nachmittags, zu Fuß erreichbar`. */
      lookedFor: Reason,
      /** The offers that came nearest. */
      nearMisses: z.array(OfferId).readonly().default([]),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("closure"),
      institution: InstitutionId,
      /** The first day without it. */
      on: LocalDate,
      text: Reason.exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("memberReport"),
      by: z.array(InstitutionId).min(1).readonly(),
      on: LocalDate,
      text: Reason,
      /** The id of the meeting in which it was told. */
      meeting: IdText.exactOptional(),
    })
    .readonly(),
])
export type NeedEvidence = z.infer<typeof NeedEvidence>
