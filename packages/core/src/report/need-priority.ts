/** Priority of needs: which of them weigh most, by the burden of the area, what is missing there, and how long they are known. */
import type { NetworkIndex } from "../network/index.js"
import {
  burdenAgainstCity,
  type IndicatorCode,
  indicatorNamed,
  isOpenNeed,
  type MeasureId,
  type Need,
  type NeedId,
  type OpenNeed,
} from "../planning/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { daysBetween, type LocalDate, type Weekday } from "../time/index.js"
import { valueWithCity } from "./indicator-values.js"
import { type MissingOffers, missingOffersIn } from "./missing-offers.js"

/** Which needs are ranked, and how. @german Frage nach der Dringlichkeit */
export interface PriorityQuestion {
  /** Needs of these areas and of what lies in them; without it all. */
  readonly areas?: ReadonlyArray<SpatialUnitId>
  /** The power to which each factor is raised: 1 unless said otherwise, and 0 leaves it out. */
  readonly weights?: { readonly burden?: number; readonly missing?: number; readonly age?: number }
  /** The days on which there should be an offer: every day, unless said otherwise. */
  readonly weekdays?: ReadonlyArray<Weekday>
}

/** An indicator of an area as it burdens it, compared with the city. @german Belastung nach einer Kennzahl */
export interface AreaBurden {
  readonly indicator: IndicatorCode
  readonly unit: SpatialUnitId
  readonly on: LocalDate
  /** 1 is as in the city; left out where the value is held back, or where nothing can be compared. */
  readonly timesCity?: number
}

/** An open need with its priority and what it is made of. @german Dringlichkeit eines Bedarfs */
export interface RankedNeed {
  readonly need: NeedId
  readonly area: SpatialUnitId
  readonly description: string
  readonly state: OpenNeed["state"]
  /** What the planners themselves have set. */
  readonly priority?: Need["priority"]
  /** The product of the factors below. */
  readonly score: number
  /** The mean of `indicators`; 1 where none can be compared. */
  readonly burden: { readonly factor: number; readonly indicators: ReadonlyArray<AreaBurden> }
  /** The part of the ages and days without an offer, and the offers there are. */
  readonly missing: { readonly factor: number } & MissingOffers
  /** 1 for a need raised on the day itself, and 1 more for each year. */
  readonly age: { readonly factor: number; readonly days: number }
  /** Those that are for it. */
  readonly measures: ReadonlyArray<MeasureId>
}

/**
 * The open needs in the order of their priority: the burden of the area, times what is missing there, times how long the
 * need is known.
 *
 * It orders what people decide about, and decides nothing: every factor is shown. The burden comes from the indicators that
 * the need names; where it names none, from the newest values of its area. What is held back counts like the city. For
 * planners: it tells of needs that were not released.
 *
 * @param catalogue - of the period in which offers are looked for; its day is the day on which it is asked
 * @returns the highest score first; of equal ones the need that was raised first
 * @rule Q20, P9
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, LocalDate, needPriority, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars, audience: "planning" })
 * const [first] = needPriority(catalogue)
 * first?.need // => "bedarf-osterferien"
 * first?.missing.factor // => 1
 */
export const needPriority = (catalogue: OfferCatalogue, question: PriorityQuestion = {}): ReadonlyArray<RankedNeed> => {
  const { index, asOf } = catalogue
  const { burden = 1, missing = 1, age = 1 } = question.weights ?? {}
  const missingFor = missingOffersIn(catalogue, question.weekdays)
  return openNeedsIn(catalogue, question)
    .map((need): RankedNeed => {
      const indicators = burdensOf(index, need, asOf)
      const days = daysBetween(need.raisedOn, asOf)
      const factors = { burden: mean(indicators), age: 1 + days / 365 }
      const { part, ...there } = missingFor(need)
      return {
        need: need.id,
        area: need.area,
        description: need.description,
        state: need.state,
        ...(need.priority === undefined ? {} : { priority: need.priority }),
        score: tidy(factors.burden ** burden * part ** missing * factors.age ** age),
        burden: { factor: tidy(factors.burden), indicators },
        missing: { factor: tidy(part), ...there },
        age: { factor: tidy(factors.age), days },
        measures: (index.measuresFor.get(need.id) ?? []).map(({ id }) => id),
      }
    })
    .toSorted((a, b) => b.score - a.score || b.age.days - a.age.days || (a.need < b.need ? -1 : 1))
}

const openNeedsIn = (
  { index, directory, asOf }: OfferCatalogue,
  { areas }: PriorityQuestion,
): ReadonlyArray<OpenNeed> => {
  const asked = areas && new Set(areas)
  const isAsked = ({ area }: Need): boolean =>
    asked === undefined || asked.has(area) || directory.areasAround(area).some(({ unit }) => asked.has(unit))
  return index.network.needs.filter(isOpenNeed).filter((need) => need.raisedOn <= asOf && isAsked(need))
}

const burdensOf = (index: NetworkIndex, need: Need, asOf: LocalDate): ReadonlyArray<AreaBurden> => {
  const named = need.evidence.flatMap((one) => (one.kind === "indicator" ? [one] : []))
  const asked = named.length > 0 ? named : newestIn(index, need.area, asOf)
  return asked.flatMap(({ indicator, unit, on }) => {
    const definition = definitionOf(index, indicator)
    if (definition === undefined || definition.burden === "neither") return []
    const value = valueWithCity(index, { indicator, unit, on })
    const timesCity = value === undefined ? undefined : burdenAgainstCity(definition, value)
    return [{ indicator, unit, on, ...(timesCity === undefined ? {} : { timesCity: tidy(timesCity) }) }]
  })
}

const newestIn = (index: NetworkIndex, area: SpatialUnitId, asOf: LocalDate) => {
  const newest = new Map<IndicatorCode, { readonly indicator: IndicatorCode; unit: SpatialUnitId; on: LocalDate }>()
  for (const { indicator, unit, on, breakdown } of index.indicatorValuesOf.get(area) ?? []) {
    const found = newest.get(indicator)
    if (breakdown.length === 0 && on <= asOf && (found === undefined || found.on < on))
      newest.set(indicator, { indicator, unit, on })
  }
  return [...newest.values()]
}

const definitionOf = ({ network }: NetworkIndex, code: IndicatorCode) =>
  network.indicatorDefinitions.find((definition) => definition.code === code) ?? indicatorNamed(code)

const mean = (burdens: ReadonlyArray<AreaBurden>): number => {
  const known = burdens.flatMap(({ timesCity }) => timesCity ?? [])
  return known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length
}

/** Enough to order by, and without what binary numbers add to it. */
const tidy = (factor: number): number => Number(factor.toFixed(4))
