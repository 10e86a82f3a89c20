/** Double structures: conferences of one kind whose areas lie over one another. */
import { type ConferenceId, conferenceStatusOn } from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import { pairsOf } from "../pairs.js"
import type { Finding } from "../problem.js"
import { type AreaOverlap, overlappingAreas, type SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

/**
 * Two conferences of one kind for overlapping areas: institutions there are asked twice.
 *
 * @german Doppelte Gremien
 */
export type DoubleStructure = Finding<
  "DoubleStructure",
  {
    readonly conferences: readonly [ConferenceId, ConferenceId]
    readonly areas: readonly [SpatialUnitId, SpatialUnitId]
    /** The units that lie in both, as far as hierarchies tell. */
    readonly units: ReadonlyArray<SpatialUnitId>
    /** Measured where both are drawn. */
    readonly ground?: Omit<AreaOverlap, "areas">
  }
>

/**
 * The active conferences that overlap on a day. A city-wide body and one of its districts are of two kinds, and no
 * double structure.
 *
 * @returns warnings; a person decides whether to merge, to rest, or to leave it
 * @rule R4
 */
export const doubleStructures = (index: NetworkIndex, asOf: LocalDate): ReadonlyArray<DoubleStructure> => {
  const active = index.network.conferences.filter((conference) => conferenceStatusOn(conference, asOf) === "active")
  return [...groupedBy(active, ({ kind }) => kind).values()].flatMap((conferences) => {
    const inArea = groupedBy(conferences, ({ area }) => area)
    const areas = [...inArea.keys()].flatMap((id) => index.areas.units.get(id) ?? [])
    const twice = [...inArea].flatMap(([area, own]) =>
      pairsOf(own).map((pair) => finding(pair, { areas: [area, area], units: [area] })),
    )
    const overlaps = overlappingAreas(index.areas, areas, asOf).flatMap(({ areas: [a, b], units, ground }) =>
      (inArea.get(a) ?? []).flatMap((one) =>
        (inArea.get(b) ?? []).map((other) =>
          finding([one, other], { areas: [a, b], units, ...(ground === undefined ? {} : { ground }) }),
        ),
      ),
    )
    return [...twice, ...overlaps]
  })
}

interface Named {
  readonly id: ConferenceId
}

const finding = (
  [{ id: one }, { id: other }]: readonly [Named, Named],
  facts: Pick<DoubleStructure, "areas" | "units" | "ground">,
): DoubleStructure => ({
  _tag: "DoubleStructure",
  rule: "R4",
  severity: "warning",
  path: ["conferences", other, "area"],
  conferences: [one, other],
  ...facts,
})
