/** Indicator findings: values that are kept and should not be shown. */
import type { Finding } from "../problem.js"
import type { SpatialUnitId, UnitIndex } from "../sozialraum/index.js"
import type { IndicatorCode, IndicatorDefinition } from "./indicator.js"
import { indicatorNamed } from "./indicator-catalogue.js"
import type { IndicatorValue, IndicatorValueId } from "./indicator-value.js"
import { tooLocal } from "./small-areas.js"
import { usualMinimumCell } from "./suppression-policy.js"

interface AboutValue {
  readonly value: IndicatorValueId
  readonly indicator: IndicatorCode
  readonly unit: SpatialUnitId
}

/** A value is told of an area that is too small for it. @german Zu kleinräumiger Wert */
export type IndicatorTooLocal = Finding<
  "IndicatorTooLocal",
  AboutValue & { readonly because: "tooSmallArea" | "notReleased" }
>

/** A value is told although too few people are behind it. @german Zu kleine Fallzahl */
export type IndicatorCellTooSmall = Finding<
  "IndicatorCellTooSmall",
  AboutValue & { readonly which: "counted" | "others" | "population"; readonly minimum: number }
>

/** What may be found about values of indicators. @german Hinweise zu Kennzahlenwerten */
export type IndicatorFinding = IndicatorTooLocal | IndicatorCellTooSmall

/**
 * The values that are told and should not be: of too small areas, and of too few people.
 *
 * Single values cannot show whether a complement is missing; `suppress` sees to that where values are made.
 *
 * @param known - the areas, and the definitions that a network has beside the catalogue
 * @returns in the order of the values; nothing about values that are held back
 * @rule P3, P4, R51
 */
export const indicatorFindings = (
  values: ReadonlyArray<IndicatorValue>,
  known: { readonly units: UnitIndex; readonly definitions?: ReadonlyArray<IndicatorDefinition> },
): ReadonlyArray<IndicatorFinding> =>
  values.flatMap((value, at): ReadonlyArray<IndicatorFinding> => {
    if (value.state === "suppressed") return []
    const about = {
      path: [at],
      severity: "error",
      value: value.id,
      indicator: value.indicator,
      unit: value.unit,
    } as const
    const definition = indicatorNamed(value.indicator, known.definitions)
    const [because, which] = [tooLocal(value, known), tooFew(value, definition)]
    const minimum = definition?.minimumCell ?? usualMinimumCell
    return [
      ...(because === undefined ? [] : [{ _tag: "IndicatorTooLocal", rule: "P4", ...about, because } as const]),
      ...(which === undefined
        ? []
        : [{ _tag: "IndicatorCellTooSmall", rule: "R51", ...about, which, minimum } as const]),
    ]
  })

const tooFew = (
  value: Extract<IndicatorValue, { readonly state: "known" }>,
  definition: IndicatorDefinition | undefined,
): IndicatorCellTooSmall["which"] | undefined => {
  const minimum = definition?.minimumCell ?? usualMinimumCell
  const isSmall = (count: number | undefined): boolean => count !== undefined && count > 0 && count < minimum
  const { numerator, denominator } = value.counts ?? {
    numerator: definition?.unit === "count" ? value.value : undefined,
  }
  if (isSmall(numerator)) return "counted"
  if (isSmall(denominator)) return "population"
  const isShare = definition?.unit === "percent"
  return isShare && denominator !== undefined && isSmall(denominator - (numerator ?? 0)) ? "others" : undefined
}
