/** Carrier gaps: days on which an institution works and nobody answers for it. */
import type { Finding } from "../problem.js"
import type { Validity } from "../time/index.js"
import type { Institution, InstitutionId } from "./institution.js"
import { outside } from "./spans.js"

/**
 * An active institution has no responsible carrier: from `from` until the day before `to`; a bound that is missing is open.
 *
 * @german Trägerlücke
 */
export type CarrierGap = Finding<"CarrierGap", { readonly institution: InstitutionId } & Validity>

/**
 * The days of a period on which an institution is active without a carrier.
 *
 * That it never has two at once, its schema sees to. A gap keeps nobody from recording what is known; it stands in the
 * way of publishing.
 *
 * @param period - without bounds, all time
 * @returns in the order of time
 * @rule R6
 * @example
 * import { carrierGaps, Institution, LocalDate } from "@sozialraum/core"
 * const providers = [{ provider: "cvjm", to: "2025-01-01" }, { provider: "qbs", from: "2025-03-01" }]
 * const house = Institution.parse({ id: "harpen", name: "Jugendhaus", types: ["jugendfreizeithaus"], providers })
 * const [gap] = carrierGaps(house, { from: LocalDate.parse("2024-01-01"), to: LocalDate.parse("2026-01-01") })
 * gap?.from // => "2025-01-01"
 * gap?.to // => "2025-03-01"
 */
export const carrierGaps = (institution: Institution, period: Validity): ReadonlyArray<CarrierGap> => {
  const inactive = institution.statuses.filter(({ status }) => status !== "active")
  return outside(period, [...inactive, ...institution.providers]).map((gap) => ({
    _tag: "CarrierGap",
    rule: "R6",
    severity: "error",
    path: ["providers"],
    institution: institution.id,
    ...gap,
  }))
}
