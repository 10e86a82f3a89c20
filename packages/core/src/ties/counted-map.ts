/** Counted maps: the members of a map on the days asked, what connects them, and the numbers of it. */
import type { Institution, InstitutionId } from "../institution/index.js"
import type { Directory, NetworkIndex } from "../network/index.js"
import { type Audience, maySee } from "../visibility.js"
import { isInArea, workingIn } from "./map-members.js"
import type { NetworkEdge, NetworkSummary } from "./network-map.js"
import { type NetworkMetrics, networkMetrics } from "./network-metrics.js"
import { howKnown, runsOf, tieRuns } from "./network-tie.js"
import { spanOf, type TieQuestion } from "./tie-question.js"
import type { TieRecord, TieRun } from "./tie-records.js"

/** What a map is made of, read once for any number of days. */
export interface MapSource {
  readonly records: ReadonlyArray<TieRecord>
  /** Of the last day; without it no area can be asked. */
  readonly directory?: Directory
}

/** Two institutions, and the records of each tie between them. */
interface TiedPair {
  readonly between: NetworkEdge["between"]
  readonly runs: ReadonlyArray<TieRun>
}

/** The members of a map, and what is counted of it. */
export interface CountedMap {
  readonly members: ReadonlyArray<Institution>
  readonly pairs: ReadonlyArray<TiedPair>
  readonly metrics: NetworkMetrics<InstitutionId>
  /** The partners of a member that are not on the map. */
  readonly elsewhere: ReadonlyMap<InstitutionId, ReadonlySet<InstitutionId>>
}

/** The members of a map, what connects them, and what is counted. */
export const countedMap = (
  index: NetworkIndex,
  question: TieQuestion,
  { records, directory }: MapSource,
): CountedMap => {
  const span = spanOf(question)
  const working = workingIn(index, span)
  const { area } = question
  const members =
    area === undefined || directory === undefined ? working : working.filter(isInArea(directory, area, span))
  const here = idsOf(members)
  const runs = tieRuns(records, question, idsOf(working))
  const isInside = ([{ from, to }]: TieRun): boolean => here.has(from) && here.has(to)
  const pairs = runsOf(runs.filter(isInside), isSamePair).map((own) => ({ between: endsOf(own[0]), runs: own }))
  const metrics = networkMetrics(
    members.map(({ id }) => id),
    pairs.map(({ between }) => between),
  )
  return { members, pairs, metrics, elsewhere: area === undefined ? new Map() : partnersElsewhere(runs, here) }
}

/** The numbers of a map. */
export const summaryOf = ({ pairs, metrics }: CountedMap, audience: Audience): NetworkSummary => {
  const { nodes, components, bridging, density } = metrics
  const known = pairs.flatMap(({ runs }) => runs.map(howKnown))
  const confirmed = known.filter((how) => how === "confirmed").length
  return {
    institutions: nodes.length,
    isolated: nodes.filter(({ degree }) => degree === 0).length,
    edges: pairs.length,
    ties: known.length,
    density,
    meanDegree: nodes.length === 0 ? 0 : (2 * pairs.length) / nodes.length,
    components: components.length,
    largestComponent: components[0]?.length ?? 0,
    bridging: bridging.length,
    ...(maySee(audience, "network")
      ? { told: { ties: confirmed + known.filter((how) => how === "told").length, confirmed } }
      : {}),
  }
}

const isSamePair = ([a]: TieRun, [b]: TieRun): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)

const endsOf = ([{ from, to }]: TieRun): NetworkEdge["between"] => (from < to ? [from, to] : [to, from])

const idsOf = (list: ReadonlyArray<Institution>): ReadonlySet<InstitutionId> => new Set(list.map(({ id }) => id))

const partnersElsewhere = (runs: ReadonlyArray<TieRun>, here: ReadonlySet<InstitutionId>): CountedMap["elsewhere"] => {
  const found = new Map<InstitutionId, Set<InstitutionId>>()
  const add = (one: InstitutionId, other: InstitutionId): void => {
    if (here.has(one) && !here.has(other)) found.set(one, (found.get(one) ?? new Set<InstitutionId>()).add(other))
  }
  for (const [{ from, to }] of runs) {
    add(from, to)
    add(to, from)
  }
  return found
}
