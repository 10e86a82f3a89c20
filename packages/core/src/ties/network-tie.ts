/** Ties of a network: what connects two institutions, told by somebody or seen in what they do together. */
import type { ConferenceId, SubGroupId } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex, TieId, TieKind } from "../network/index.js"
import type { OfferId } from "../offer/index.js"
import type { AgreementId, MeasureId } from "../planning/index.js"
import type { BookingId } from "../sharing/index.js"
import type { LocalDate } from "../time/index.js"
import { membersOfMap } from "./map-members.js"
import { type AskedDays, spanOf, type TieQuestion } from "./tie-question.js"
import { isDirected, recordsWithin, type TieRecord, type TieRun, tieRecords } from "./tie-records.js"

/** A value of the network that a tie comes from. @german Grundlage einer Beziehung */
export type TieSource =
  | { readonly kind: "tie"; readonly id: TieId }
  | { readonly kind: "conference"; readonly id: ConferenceId }
  | { readonly kind: "subGroup"; readonly id: SubGroupId }
  | { readonly kind: "offer"; readonly id: OfferId }
  | { readonly kind: "booking"; readonly id: BookingId }
  | { readonly kind: "measure"; readonly id: MeasureId }
  | { readonly kind: "agreement"; readonly id: AgreementId }
  /** The institution whose Verbund it is. */
  | { readonly kind: "verbund"; readonly id: InstitutionId }

/**
 * What connects two institutions in one way, whatever number of values say so.
 *
 * Who informs, refers or lends stands in `from`. What holds both ways is there once, the id that comes first in `from`.
 *
 * @german Beziehung im Netzwerk
 */
export interface NetworkTie {
  readonly from: InstitutionId
  readonly to: InstitutionId
  readonly kind: TieKind
  readonly directed: boolean
  /** The first day, and the first one without it; of uses, those of the days asked. Left out where one of its values is open. */
  readonly since?: LocalDate
  readonly until?: LocalDate
  /** How many values say so: offers, measures, uses, bodies, agreements, and what was told. */
  readonly weight: number
  /** Of all uses together. @unit hours */
  readonly hours?: number
  /** Whether it follows from what both do, was told and confirmed by the other side, or was told by one. */
  readonly known: "recorded" | "confirmed" | "told"
  /** The closest that was told, from 1 to 5. */
  readonly intensity?: number
  readonly sources: ReadonlyArray<TieSource>
}

/**
 * The ties between the institutions of a network: those that were told, and those that follow from conferences, sub-groups,
 * offers, uses, measures, agreements and Verbünde.
 *
 * A tie holds on a day where its value does; a use counts for the year that ends with the day, in a period where it begins
 * in it. Guests who came to one theme are no members of a body. A school and a carrier are tied through the houses of the
 * carrier that make its offers or work in its building.
 *
 * @param question - with an `area`, only ties of which both sides are there
 * @returns by the two institutions, then by kind
 * @rule Q30, P9
 * @example
 * import { indexNetwork, LocalDate, networkTies } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const ties = networkTies(index, { asOf: LocalDate.parse("2026-11-23"), kinds: ["gemeinsameMassnahme"] })
 * ties.map(({ from, to, sources }) => [from, to, sources.length]).slice(0, 2) // => [["partner:P1", "partner:P6", 1], ["partner:P1", "schulen:306", 1]]
 */
export const networkTies = (index: NetworkIndex, question: TieQuestion): ReadonlyArray<NetworkTie> => {
  const here = new Set(membersOfMap(index, question).map(({ id }) => id))
  return tieRuns(tieRecords(index, question), question, here).map(tieOf)
}

/** Of all records those of the days and institutions asked, together where they make one tie. */
export const tieRuns = (
  records: ReadonlyArray<TieRecord>,
  asked: AskedDays,
  among: ReadonlySet<InstitutionId>,
): ReadonlyArray<TieRun> => {
  const found = recordsWithin(records, spanOf(asked)).filter(({ from, to }) => among.has(from) && among.has(to))
  return runsOf(found, (a, b) => a.from === b.from && a.to === b.to && a.kind === b.kind)
}

/** Neighbours in a list that are the same in some way, each run of them together. */
export const runsOf = <A>(
  list: ReadonlyArray<A>,
  isSame: (a: A, b: A) => boolean,
): ReadonlyArray<readonly [A, ...Array<A>]> => {
  const runs: Array<[A, ...Array<A>]> = []
  let run: [A, ...Array<A>] | undefined
  for (const one of list) {
    if (run !== undefined && isSame(run[0], one)) run.push(one)
    else {
      run = [one]
      runs.push(run)
    }
  }
  return runs
}

/** The tie that records make together. */
export const tieOf = (run: TieRun): NetworkTie => {
  const [{ from, to, kind }] = run
  const hours = run.flatMap((record) => record.hours ?? [])
  const intensities = run.flatMap(({ told }) => told?.intensity ?? [])
  const [since] = inOrder(run.map((one) => one.since))
  const until = inOrder(run.map((one) => one.until)).at(-1)
  const sources = new Map(run.map(({ source }) => [`${source.kind} ${source.id}`, source]))
  return {
    from,
    to,
    kind,
    directed: isDirected(kind),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    weight: sources.size,
    ...(hours.length === 0 ? {} : { hours: hours.reduce((sum, one) => sum + one, 0) }),
    known: howKnown(run),
    ...(intensities.length === 0 ? {} : { intensity: Math.max(...intensities) }),
    sources: [...sources.values()],
  }
}

/** How a tie is known. Where both sides told of what holds both ways, each confirmed the other. */
export const howKnown = (run: TieRun): NetworkTie["known"] => {
  const [{ told: first }] = run
  if (run.some(({ told }) => told === undefined)) return "recorded"
  return run.some(({ told }) => told?.confirmed === true || told?.by !== first?.by) ? "confirmed" : "told"
}

/** Where one is open, all of them together are. */
const inOrder = (days: ReadonlyArray<LocalDate | undefined>): ReadonlyArray<LocalDate> =>
  days.includes(undefined) ? [] : days.flatMap((day) => day ?? []).sort()
