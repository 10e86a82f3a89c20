/** Indicator values: the number of one area on one day, or that it is held back. */
import * as z from "zod"
import { IdText } from "../id.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { IndicatorCode } from "./indicator.js"
import { SuppressionReason } from "./suppression-policy.js"

/** Identifies one value of an indicator for as long as records are kept. */
export const IndicatorValueId = IdText.brand<"IndicatorValueId">()
export type IndicatorValueId = z.infer<typeof IndicatorValueId>

/** Where a value was published or who delivered it. @german Quelle */
export const IndicatorSource = z
  .strictObject({
    name: z.string().regex(/\S/),
    url: z.url().exactOptional(),
    licence: z.string().min(1).exactOptional(),
    retrievedOn: LocalDate.exactOptional(),
  })
  .readonly()
export type IndicatorSource = z.infer<typeof IndicatorSource>

/** The part of the population that a value is about: by age band, `6-9`; by sex, `weiblich`. @german Untergliederung */
export const IndicatorBreakdown = z
  .array(z.strictObject({ by: z.string().regex(/^[a-z][A-Za-z0-9]*$/), category: z.string().regex(/\S/) }).readonly())
  .refine((parts) => new Set(parts.map(({ by }) => by)).size === parts.length, violates("BreakdownTwice"))
  .readonly()
export type IndicatorBreakdown = z.infer<typeof IndicatorBreakdown>

/** The counts that a value was made of. @german Zähler und Nenner */
export const IndicatorCounts = z
  .strictObject({
    numerator: z.int().nonnegative(),
    denominator: z.int().positive().exactOptional(),
  })
  .readonly()
export type IndicatorCounts = z.infer<typeof IndicatorCounts>

const always = {
  id: IndicatorValueId,
  indicator: IndicatorCode,
  unit: SpatialUnitId,
  /** The reference date. */
  on: LocalDate,
  breakdown: IndicatorBreakdown.default([]),
  source: IndicatorSource,
  /** The same indicator in the wider area that it is read against, mostly the city. */
  comparison: z.strictObject({ unit: SpatialUnitId, value: z.number() }).readonly().exactOptional(),
  /** Whether the city has released it for everybody; what is not released is for planners. */
  released: z.boolean().default(false),
}

const Known = z
  .strictObject({
    ...always,
    state: z.literal("known"),
    value: z.number(),
    counts: visibleTo("planning", IndicatorCounts.exactOptional()),
  })
  .readonly()
const Suppressed = z
  .strictObject({
    ...always,
    state: z.literal("suppressed"),
    because: visibleTo("planning", SuppressionReason.exactOptional()),
  })
  .readonly()

/**
 * What an indicator was in an area on a reference date. A value that is held back holds neither number nor counts.
 *
 * @german Kennzahlenwert
 * @rule P2, P3, P9, R51
 */
export const IndicatorValue = z
  .discriminatedUnion("state", [Known, Suppressed])
  .register(hidden, { unless: "released", audience: "planning" })
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** A value that may be shown. @german Bekannter Kennzahlenwert */
export type KnownIndicatorValue = z.infer<typeof Known>
/** A value that is held back. @german Gesperrter Kennzahlenwert */
export type SuppressedIndicatorValue = z.infer<typeof Suppressed>
