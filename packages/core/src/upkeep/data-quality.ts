/** Data quality: what is missing, stale, double, orphaned or contradictory in a network, and whom one asks about it. */
import { groupedBy } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import type { Network } from "../network/index.js"
import { insideArea } from "../report/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { answeringIn } from "./answering-for.js"
import { type Found, type QualityPeriods, qualityChecks } from "./quality-checks.js"
import { type QualityFinding, type QualityKind, qualityKinds } from "./quality-finding.js"
import { type QualityReader, qualityReader } from "./quality-readers.js"

/** How many values of a list are without a fault. @german Datenstand einer Liste */
export interface ListQuality {
  readonly list: keyof Network
  /** Those that the reader may see. */
  readonly values: number
  readonly withFindings: number
}

/** The state of the data of a network. @german Datenqualität */
export interface DataQuality {
  /** Errors first, then list by list. */
  readonly findings: ReadonlyArray<QualityFinding>
  /** Lists that have values, in the order of the network. */
  readonly lists: ReadonlyArray<ListQuality>
  readonly byKind: Readonly<Record<QualityKind, number>>
  /** Who has most to mend first; ties by id. */
  readonly byInstitution: ReadonlyArray<{ readonly institution: InstitutionId; readonly findings: number }>
}

/** Where one looks, and after how long somebody should have looked again. @german Frage nach der Datenqualität */
export interface QualityQuestion extends QualityPeriods {
  /** Only what is about the area or lies in it, and what institutions there answer for; without it, everything. */
  readonly area?: SpatialUnitId
}

/**
 * What is wrong with the data of a network. Nothing of it keeps anybody from working; it is a list to mend things by.
 *
 * The reader is that of the catalogue, and learns of a fault only where it may read the place of it: members of the network
 * what institutions, offers and bodies have to mend, those who convene also what is wrong with contact persons, planners also
 * with needs and indicators. The public learns nothing.
 *
 * @param catalogue - of the day on which it is asked
 * @rule Q33, R9, R10, R50, R52, P9
 * @example
 * import { dataQuality, indexNetwork, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const asOf = LocalDate.parse("2026-11-02")
 * const period = { from: asOf, to: LocalDate.parse("2027-08-01") }
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf, period, calendars: [], audience: "planning" })
 * const { findings } = dataQuality(catalogue)
 * findings.filter(({ kind }) => kind === "orphaned") // => []
 */
export const dataQuality = (catalogue: OfferCatalogue, question: QualityQuestion = {}): DataQuality => {
  const { index, asOf, audience } = catalogue
  const answering = answeringIn(index, asOf)
  const reader = qualityReader(index.network, audience)
  const concerns = question.area === undefined ? () => true : inArea(catalogue, question.area)
  const findings = qualityChecks(catalogue, question)
    .filter(reader.maySeeFinding)
    .map((found): QualityFinding => {
      const institution = answering(found.list, found.id)
      const kind = qualityKinds[found.finding._tag]
      return { ...found, kind, ...(institution === undefined ? {} : { institution }) }
    })
    .filter(concerns)
    .toSorted((a, b) => rank[a.finding.severity] - rank[b.finding.severity])
  const count = (kind: QualityKind): number => findings.filter((one) => one.kind === kind).length
  return {
    findings,
    lists: listQualities(index.network, findings, reader),
    byKind: {
      missing: count("missing"),
      stale: count("stale"),
      duplicate: count("duplicate"),
      orphaned: count("orphaned"),
      contradiction: count("contradiction"),
      privacy: count("privacy"),
    },
    byInstitution: mostToMend(findings),
  }
}

const rank = { error: 0, warning: 1, info: 2 } as const

/** By where a value is, if it is anywhere, otherwise by who answers for it. */
const inArea = (
  { index, directory }: OfferCatalogue,
  area: SpatialUnitId,
): ((found: Found & { readonly institution?: InstitutionId }) => boolean) => {
  const lies = insideArea(index, directory, area)
  const working = new Set(directory.institutionsIn(area).map(({ institution }) => institution))
  const places = new Map<string, ReadonlyArray<SpatialUnitId>>()
  const { areas, sites, conferences, meetings, needs, participationResults, indicatorValues } = index.network
  for (const { id } of areas) places.set(`areas ${id}`, [id])
  for (const { id } of sites)
    places.set(
      `sites ${id}`,
      directory.areasOf(id).map(({ unit }) => unit),
    )
  for (const { id, area: own } of conferences) places.set(`conferences ${id}`, [own])
  for (const { id, conference } of meetings) places.set(`meetings ${id}`, places.get(`conferences ${conference}`) ?? [])
  for (const { id, area: own } of needs) places.set(`needs ${id}`, [own])
  for (const { id, area: own } of participationResults) places.set(`participationResults ${id}`, [own])
  for (const { id, unit } of indicatorValues) places.set(`indicatorValues ${id}`, [unit])
  return ({ list, id, institution }) => {
    const units = places.get(`${list} ${id}`)
    return units === undefined ? institution !== undefined && working.has(institution) : units.some(lies)
  }
}

const listQualities = (
  network: Network,
  findings: ReadonlyArray<QualityFinding>,
  reader: QualityReader,
): ReadonlyArray<ListQuality> => {
  const faulty = groupedBy(findings, ({ list }) => list)
  return (Object.keys(network) as ReadonlyArray<keyof Network>)
    .map((list) => ({
      list,
      values: reader.countOf(list),
      withFindings: new Set(faulty.get(list)?.map(({ id }) => id)).size,
    }))
    .filter(({ values }) => values > 0)
}

const mostToMend = (findings: ReadonlyArray<QualityFinding>): DataQuality["byInstitution"] => {
  const counts = new Map<InstitutionId, number>()
  for (const { institution } of findings)
    if (institution !== undefined) counts.set(institution, (counts.get(institution) ?? 0) + 1)
  return [...counts]
    .map(([institution, count]) => ({ institution, findings: count }))
    .toSorted((a, b) => b.findings - a.findings || (a.institution < b.institution ? -1 : 1))
}
