/** Planning periods: what a council has decided for its term, in which fields and with how much money. */
import * as z from "zod"
import { IdText } from "../id.js"
import { Sgb8Paragraph } from "../institution/index.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { inOrder, LocalDate } from "../time/index.js"

/** Identifies a planning period for as long as records are kept. */
export const PlanningPeriodId = IdText.brand<"PlanningPeriodId">()
export type PlanningPeriodId = z.infer<typeof PlanningPeriodId>

/** By what measures and needs name a field of a plan; only once in a plan. @german Handlungsfeldkürzel */
export const PlanningFieldKey = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type PlanningFieldKey = z.infer<typeof PlanningFieldKey>

/** Which plan it is. @german Planart @source SGB VIII, section 80; KJFöG NRW, section 15 */
export const PlanKind = z.enum(["jugendhilfeplanung", "kinderUndJugendfoerderplan", "sonstige"])
export type PlanKind = z.infer<typeof PlanKind>

/** A field of a plan, and the money that it has. @german Handlungsfeld */
export const PlanningField = z
  .strictObject({
    key: PlanningFieldKey,
    title: z.string().regex(/\S/),
    sections: z.array(Sgb8Paragraph).readonly().default([]),
    /** A task that runs through all fields: inclusion, participation. */
    crossCutting: z.boolean().default(false),
    /** For the whole term, where an amount was decided; 0 says that there is none. */
    budget: z
      .strictObject({ cents: z.int().nonnegative(), currency: z.literal("EUR") })
      .readonly()
      .exactOptional(),
    /** @unit full-time equivalents */
    staff: z.number().nonnegative().exactOptional(),
  })
  .readonly()
export type PlanningField = z.infer<typeof PlanningField>

/**
 * A plan of youth welfare for one term of the council.
 *
 * @german Planungszeitraum
 * @source SGB VIII, section 79 paragraph 2 and section 80; KJFöG NRW, section 15 paragraph 4 for the council term
 */
export const PlanningPeriod = z
  .strictObject({
    id: PlanningPeriodId,
    title: z.string().regex(/\S/),
    kind: PlanKind,
    /** The unit that it is for: as a rule the city. */
    area: SpatialUnitId,
    from: LocalDate,
    /** The first day after it. */
    to: LocalDate,
    /** The day on which the council or its committee decided it. */
    adoptedOn: LocalDate.exactOptional(),
    fields: z
      .array(PlanningField)
      .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, violates("PlanningFieldTwice"))
      .readonly()
      .default([]),
    /** The plan that it carries on. */
    continues: PlanningPeriodId.exactOptional(),
    source: z.url({ protocol: /^https?$/ }).exactOptional(),
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type PlanningPeriod = z.infer<typeof PlanningPeriod>

/** Where in a plan a need or a measure belongs. @german Planungsbezug */
export const PlanningReference = z
  .strictObject({ period: PlanningPeriodId, field: PlanningFieldKey.exactOptional() })
  .readonly()
export type PlanningReference = z.infer<typeof PlanningReference>
