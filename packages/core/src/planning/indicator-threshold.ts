/** Indicator thresholds: from when on an indicator gives reason to look for a need, and where it is heading. */
import * as z from "zod"
import type { LocalDate } from "../time/index.js"
import type { IndicatorDefinition } from "./indicator.js"
import type { IndicatorValue } from "./indicator-value.js"

/**
 * From when on an indicator is burdensome: from a value on, or from so many times the value of the city on.
 *
 * @german Schwellenwert
 */
export const IndicatorThreshold = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), value: z.number() }).readonly(),
  z.strictObject({ kind: z.literal("timesCity"), factor: z.number().positive() }).readonly(),
])
export type IndicatorThreshold = z.infer<typeof IndicatorThreshold>

/**
 * Whether a value has reached a threshold; where lower numbers are more burden, it has at the threshold and below.
 *
 * @returns `unknown` for a value that is held back, and where the value of the city is needed and not told
 * @example
 * import { IndicatorValue, indicatorNamed, reachesThreshold } from "@sozialraum/core"
 * const querenburg = IndicatorValue.parse({
 *   id: "q",
 *   indicator: "sgb2Quote",
 *   unit: "querenburg",
 *   on: "2018-12-31",
 *   source: { name: "WAZ" },
 *   comparison: { unit: "bochum", value: 15.4 },
 *   state: "known",
 *   value: 21.1,
 * })
 * const definition = indicatorNamed("sgb2Quote")
 * definition && reachesThreshold(definition, querenburg, { kind: "value", value: 20 }) // => "reached"
 * definition && reachesThreshold(definition, querenburg, { kind: "timesCity", factor: 1.5 }) // => "notReached"
 */
export const reachesThreshold = (
  definition: IndicatorDefinition,
  value: IndicatorValue,
  threshold: IndicatorThreshold,
): "reached" | "notReached" | "unknown" => {
  const limit =
    threshold.kind === "value" ? threshold.value : threshold.factor * (value.comparison?.value ?? Number.NaN)
  if (value.state !== "known" || Number.isNaN(limit)) return "unknown"
  const isReached = definition.burden === "lower" ? value.value <= limit : value.value >= limit
  return isReached ? "reached" : "notReached"
}

/**
 * How many times the burden of the city an area carries: above 1 it is more.
 *
 * @returns `undefined` for a value that is held back or stands alone, and for an indicator that is no burden
 */
export const burdenAgainstCity = (definition: IndicatorDefinition, value: IndicatorValue): number | undefined => {
  if (value.state !== "known" || value.comparison === undefined || definition.burden === "neither") return undefined
  const [area, city] = [value.value, value.comparison.value]
  const [burden, mean] = definition.burden === "higher" ? [area, city] : [city, area]
  return burden >= 0 && mean > 0 ? burden / mean : undefined
}

/** Where an indicator of an area is heading, from the first known value to the last. @german Entwicklung */
export interface IndicatorTrend {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly difference: number
  /** What became of the burden; left out where the indicator is none. */
  readonly burden?: "grown" | "eased" | "same"
  /** How many values in between are held back. */
  readonly suppressed: number
}

/**
 * Where an indicator is heading.
 *
 * @param values - of one area and one indicator, in any order; of an area that changed, take those of `indicatorCompare`
 * @returns `undefined` where fewer than two days have known values
 */
export const indicatorTrend = (
  { burden }: IndicatorDefinition,
  values: ReadonlyArray<IndicatorValue>,
): IndicatorTrend | undefined => {
  const inTime = [...values].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const known = inTime.flatMap((value) => (value.state === "known" ? [value] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || first.on === last.on) return undefined
  const difference = Number((last.value - first.value).toFixed(9))
  const heavier = burden === "lower" ? -difference : difference
  const became = heavier > 0 ? "grown" : heavier < 0 ? "eased" : "same"
  return {
    from: first.on,
    to: last.on,
    difference,
    ...(burden === "neither" ? {} : { burden: became }),
    suppressed: inTime.filter(({ state, on }) => state === "suppressed" && first.on < on && on < last.on).length,
  }
}
