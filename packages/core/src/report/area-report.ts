/** Area reports: what there is in an area, and what happened there in a year. */
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Measure, Need } from "../planning/index.js"
import type { OfferCatalogue, Period } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { type IndicatorInYear, indicatorsInYear } from "./area-indicators.js"
import { type ConferenceInYear, meetingsInYear } from "./area-meetings.js"
import { type MeasuresInYear, measuresInYear, type NeedsInYear, needsInYear } from "./area-plans.js"
import { type SharingInYear, sharingInYear } from "./area-sharing.js"
import { insideArea } from "./inside-area.js"
import { type Inventory, inventory } from "./inventory.js"
import {
  type NetworkState,
  type OfferChanges,
  type OfferChangesSince,
  whatChanged,
  whatChangedSince,
} from "./offer-changes.js"

/** Of which area and year, and for whom. @german Angaben zum Sozialraumbericht */
export interface AreaReportQuestion {
  readonly area: SpatialUnitId
  /** A calendar year. */
  readonly year: number
  /** The network as it was when the year began; without it changes are told by the dates of the offers. */
  readonly before?: NetworkState
}

/** What there is in an area, and what happened there in a year. @german Sozialraumbericht */
export interface AreaReport {
  readonly area: SpatialUnitId
  readonly name: string
  readonly year: number
  /** The days that are told: the year, or of a year that is not over its days up to that of the catalogue. */
  readonly period: Period
  readonly audience: Audience
  /** On the day of the catalogue. */
  readonly inventory: { readonly byType: Inventory; readonly byForm: Inventory }
  /** By two states of the network, or by the dates of one. */
  readonly changes: (OfferChanges & { readonly by: "states" }) | (OfferChangesSince & { readonly by: "dates" })
  readonly indicators: ReadonlyArray<IndicatorInYear>
  readonly needs: NeedsInYear
  readonly measures: MeasuresInYear
  readonly conferences: ReadonlyArray<ConferenceInYear>
  /** For readers in the network only. */
  readonly sharing?: SharingInYear
}

/**
 * The report of an area for a calendar year: inventory and its changes, indicators beside those of the year before, needs
 * and measures, meetings, and what was shared.
 *
 * Everything of areas inside the area is in it. The inventory is that of the day of the catalogue: make it for the end of
 * the year, and for those who read the report. For a year that has not begun there is nothing to report.
 *
 * @returns `undefined` where the network does not know the area, or the year has not begun on the day of the catalogue
 * @rule Q8, P9
 * @example
 * import { areaReport, indexNetwork, LocalDate, offerCatalogue, SpatialUnitId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")]
 * const index = indexNetwork(await sampleNetwork())
 * const catalogue = offerCatalogue(index, { asOf: LocalDate.parse("2026-12-31"), period: { from, to }, calendars: [], audience: "network" })
 * const report = areaReport(catalogue, { area: SpatialUnitId.parse("bochum/sued"), year: 2026 })
 * report?.conferences.map(({ name, held }) => [name, held.length]) // => [["Sozialraumkonferenz Bochum-Süd", 2]]
 */
export const areaReport = (catalogue: OfferCatalogue, question: AreaReportQuestion): AreaReport | undefined => {
  const { index, asOf, audience } = catalogue
  const { area, year, before } = question
  const unit = index.areas.units.get(area)
  const period = periodOf(year, asOf)
  if (unit === undefined || period === undefined) return undefined
  const isInside = insideArea(index, catalogue.directory, area)
  const { needs, measures } = plansOf(index, isInside, audience)
  const now = { index, asOf }
  return {
    area,
    name: unit.name,
    year,
    period,
    audience,
    inventory: {
      byType: inventory(catalogue, { area, groupBy: "type" }),
      byForm: inventory(catalogue, { area, groupBy: "form" }),
    },
    changes:
      before === undefined
        ? { by: "dates", ...whatChangedSince(now, period.from, { area, audience }) }
        : { by: "states", ...whatChanged(before, now, { area, audience }) },
    indicators: indicatorsInYear(index, isInside, { year, audience, asOf, cityOf: cityIn(catalogue) }),
    needs: needsInYear(needs, { period, audience }),
    measures: measuresInYear(measures, { period, audience }),
    conferences: meetingsInYear(index, isInside, { period, audience }),
    ...(maySee(audience, "network") ? { sharing: sharingInYear(index, institutionsIn(catalogue, area), period) } : {}),
  }
}

/** The days of a year up to a day, that day included. */
const periodOf = (year: number, asOf: LocalDate): Period | undefined => {
  const [from, end] = [year, year + 1].map((one) => LocalDate.safeParse(`${String(one).padStart(4, "0")}-01-01`).data)
  if (from === undefined || end === undefined || asOf < from) return undefined
  return { from, to: asOf < end ? addDays(asOf, 1) : end }
}

const cityIn =
  ({ directory }: OfferCatalogue) =>
  (one: SpatialUnitId): SpatialUnitId | undefined =>
    directory.areasAround(one).find(({ kind }) => kind === "stadt" || kind === "gemeinde")?.unit

const institutionsIn = ({ directory }: OfferCatalogue, area: SpatialUnitId): ReadonlySet<InstitutionId> =>
  new Set([
    ...directory.institutionsIn(area).map(({ institution }) => institution),
    ...directory.institutionsServing(area),
  ])

/** A measure without areas of its own has those of its needs. */
const plansOf = (
  { network }: NetworkIndex,
  isInside: (unit: SpatialUnitId) => boolean,
  audience: Audience,
): { readonly needs: ReadonlyArray<Need>; readonly measures: ReadonlyArray<Measure> } => {
  const here = network.needs.filter(({ area }) => isInside(area))
  const ids = new Set(here.map(({ id }) => id))
  return {
    needs: here.filter(({ released }) => released || maySee(audience, "planning")),
    measures: network.measures.filter(
      (measure) =>
        (measure.public || maySee(audience, "network")) &&
        (measure.areas.length > 0 ? measure.areas.some(isInside) : measure.needs.some((need) => ids.has(need))),
    ),
  }
}
