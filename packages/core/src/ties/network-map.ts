/** Network maps: the institutions of a network and what connects them, to be drawn and counted. */
import type { Position } from "../geo/index.js"
import { type Institution, type InstitutionId, type InstitutionType, sitesOn } from "../institution/index.js"
import { type Directory, directoryOn, type NetworkIndex, type TieKind } from "../network/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Audience } from "../visibility.js"
import { type CountedMap, countedMap, summaryOf } from "./counted-map.js"
import type { BridgingNode } from "./network-metrics.js"
import { type NetworkTie, tieOf } from "./network-tie.js"
import { type AskedDays, spanOf, type TieQuestion } from "./tie-question.js"
import { tieRecords } from "./tie-records.js"

/** An institution on a map. @german Einrichtung in der Netzwerkkarte */
export interface NetworkNode {
  readonly institution: InstitutionId
  readonly name: string
  readonly types: ReadonlyArray<InstitutionType>
  /** Where it works on the last day, and the areas of all hierarchies around that. */
  readonly position?: Position
  readonly areas: ReadonlyArray<SpatialUnitId>
  /** How many others on the map it is connected with. */
  readonly degree: number
  /** The weights of its ties together. */
  readonly weightedDegree: number
  /** Which component it is in: 1 is the largest. */
  readonly component: number
  /** Whether its component falls apart without it. */
  readonly isBridging: boolean
  /** Of a map of an area: how many partners it has elsewhere. */
  readonly partnersElsewhere?: number
}

/** Two institutions that are connected, in whatever ways. @german Verbindung in der Netzwerkkarte */
export interface NetworkEdge {
  /** The id that comes first, first. */
  readonly between: readonly [InstitutionId, InstitutionId]
  readonly kinds: ReadonlyArray<TieKind>
  /** The weights of its ties together. */
  readonly weight: number
  /** Whether the two have no other connection, not through others either. */
  readonly isBridge: boolean
  readonly ties: ReadonlyArray<NetworkTie>
}

/** A network in numbers. @german Netzwerkkennzahlen im Überblick */
export interface NetworkSummary {
  readonly institutions: number
  /** Those connected with nobody. */
  readonly isolated: number
  /** Pairs that are connected. */
  readonly edges: number
  readonly ties: number
  /** The share of all possible pairs that are connected; 0 where there are fewer than two institutions. */
  readonly density: number
  /** Partners of an institution, on average. */
  readonly meanDegree: number
  /** Those of one institution alone among them. */
  readonly components: number
  /** Institutions in the largest component. */
  readonly largestComponent: number
  readonly bridging: number
  /** Ties that rest on nothing but what was told, and those of them that the other side confirmed; for the network only. */
  readonly told?: { readonly ties: number; readonly confirmed: number }
}

/** Who is connected with whom on the days asked, as a reader may know it. @german Netzwerkkarte */
export interface NetworkMap {
  readonly days: AskedDays
  readonly audience: Audience
  readonly area?: SpatialUnitId
  /** Those asked; left out where all were. */
  readonly kinds?: ReadonlyArray<TieKind>
  /** In the order of the network. */
  readonly nodes: ReadonlyArray<NetworkNode>
  /** By the two ids. */
  readonly edges: ReadonlyArray<NetworkEdge>
  /** The largest first. */
  readonly components: ReadonlyArray<ReadonlyArray<InstitutionId>>
  /** Connected with nobody on the map. */
  readonly isolated: ReadonlyArray<InstitutionId>
  /** Those without whom others would no longer be connected, those first whose loss takes most from the rest. */
  readonly bridging: ReadonlyArray<BridgingNode<InstitutionId>>
  readonly summary: NetworkSummary
}

/**
 * The map of a network: institutions, what connects them, who is isolated, and who holds the others together.
 *
 * On it are the institutions that work on the days asked; playgrounds are no partners. An area is that of the last day.
 *
 * @param question - `kinds` decide what counts as a connection: in one conference everybody is connected with everybody
 * @rule Q30, P9
 * @example
 * import { indexNetwork, LocalDate, networkMap } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const kinds = ["verweist", "gemeinsamesAngebot", "gemeinsameMassnahme", "kooperiertVertraglich"] as const
 * const map = networkMap(index, { asOf: LocalDate.parse("2026-11-23"), kinds })
 * map.bridging.slice(0, 2) // => [{ id: "schulen:306", parts: [4, 2, 1, 1] }, { id: "partner:P2", parts: [5, 3] }]
 * map.nodes.find(({ institution }) => institution === "partner:P2")?.degree // => 2
 * [map.summary.institutions, map.isolated.length] // => [46, 30]
 */
export const networkMap = (index: NetworkIndex, question: TieQuestion): NetworkMap => {
  const directory = directoryOn(index, spanOf(question).last)
  const { audience = "network", area, kinds } = question
  const counted = countedMap(index, question, { records: tieRecords(index, question), directory })
  const { members, metrics, elsewhere } = counted
  const edges = edgesOf(counted)
  const places = new Map(metrics.nodes.map((node) => [node.id, node]))
  const weights = weightsOf(edges)
  return {
    days: "asOf" in question ? { asOf: question.asOf } : { period: question.period },
    audience,
    ...(area === undefined ? {} : { area }),
    ...(kinds === undefined ? {} : { kinds }),
    nodes: members.map((institution) => {
      const { degree = 0, component = 0, isBridging = false } = places.get(institution.id) ?? {}
      return {
        institution: institution.id,
        name: institution.name,
        types: institution.types,
        ...placeOf(institution, { index, directory }),
        degree,
        weightedDegree: weights.get(institution.id) ?? 0,
        component,
        isBridging,
        ...(area === undefined ? {} : { partnersElsewhere: elsewhere.get(institution.id)?.size ?? 0 }),
      }
    }),
    edges,
    components: metrics.components,
    isolated: metrics.nodes.filter(({ degree }) => degree === 0).map(({ id }) => id),
    bridging: metrics.bridging.toSorted((a, b) => cutOff(b) - cutOff(a) || (a.id < b.id ? -1 : 1)),
    summary: summaryOf(counted, audience),
  }
}

const edgesOf = ({ pairs, metrics }: Pick<CountedMap, "pairs" | "metrics">): ReadonlyArray<NetworkEdge> => {
  const bridges = new Set(metrics.bridges)
  return pairs.map(({ between, runs }) => {
    const ties = runs.map(tieOf)
    return {
      between,
      kinds: [...new Set(ties.map(({ kind }) => kind))],
      weight: ties.reduce((sum, { weight }) => sum + weight, 0),
      isBridge: bridges.has(between),
      ties,
    }
  })
}

const weightsOf = (edges: ReadonlyArray<NetworkEdge>): ReadonlyMap<InstitutionId, number> => {
  const found = new Map<InstitutionId, number>()
  for (const { between, weight } of edges) for (const id of between) found.set(id, (found.get(id) ?? 0) + weight)
  return found
}

const placeOf = (
  institution: Institution,
  { index, directory }: { readonly index: NetworkIndex; readonly directory: Directory },
): Pick<NetworkNode, "position" | "areas"> => {
  const [site] = sitesOn(institution, directory.asOf)
  if (site === undefined) return { areas: [] }
  const position = index.sites.get(site)?.position
  return {
    ...(position === undefined ? {} : { position }),
    areas: directory.areasOf(site).map(({ unit }) => unit),
  }
}

/** How many lose the largest part. */
const cutOff = ({ parts }: BridgingNode<InstitutionId>): number => parts.slice(1).reduce((sum, size) => sum + size, 0)
