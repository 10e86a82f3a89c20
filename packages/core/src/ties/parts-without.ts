/** Parts of a map without an institution: who would no longer be connected. */
import type { InstitutionId } from "../institution/index.js"
import type { NetworkMap } from "./network-map.js"
import { networkMetrics } from "./network-metrics.js"

/**
 * Into which parts those fall apart who are connected through an institution, were it not there.
 *
 * @returns the largest part first, each in the order of the map; one part alone where nobody depends on it, none where it
 *   is connected with nobody or not on the map
 * @rule Q30
 * @example
 * import { indexNetwork, InstitutionId, LocalDate, networkMap, partsWithout } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const map = networkMap(index, { asOf: LocalDate.parse("2026-11-23"), kinds: ["gemeinsamesAngebot"] })
 * partsWithout(map, InstitutionId.parse("schulen:306")) // => [["schulen:182819"], ["partner:P6"], ["ogs-waldschule"]]
 */
export const partsWithout = (
  { components, edges }: Pick<NetworkMap, "components" | "edges">,
  institution: InstitutionId,
): ReadonlyArray<ReadonlyArray<InstitutionId>> => {
  const around = components.find((component) => component.includes(institution)) ?? []
  const pairs = edges.map(({ between }) => between)
  return networkMetrics(
    around.filter((one) => one !== institution),
    pairs,
  ).components
}
