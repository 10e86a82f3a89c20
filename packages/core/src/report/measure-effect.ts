/** Effect of a measure: what was there before and after it, what offers came of it, and what those say who looked back on it. */
import type { NetworkIndex } from "../network/index.js"
import { type Offer, type OfferId, offerTopics, type Taxonomy, type TopicCode, topicsUnder } from "../offer/index.js"
import {
  type IndicatorCode,
  type IndicatorDefinition,
  indicatorNamed,
  type Measure,
  type MeasureId,
  type MeasureReview,
  type MeasureState,
  type NeedId,
  type NeedState,
  needStateOn,
} from "../planning/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { valueWithCity } from "./indicator-values.js"

/** A number of an area on a day, with that of the city where it is known; left out where it is held back. @german Stand einer Kennzahl */
export interface IndicatorReading {
  readonly on: LocalDate
  readonly number?: number
  readonly city?: number
}

/** What became of a success criterion that is an indicator. @german Vorher-Nachher-Vergleich */
export interface IndicatorEffect {
  readonly criterion: string
  readonly indicator: IndicatorCode
  readonly unit: SpatialUnitId
  /** The last one up to the start. */
  readonly before?: IndicatorReading
  /** The last one from the end on, up to the day on which it is asked. */
  readonly after?: IndicatorReading
  /** Where both are known. */
  readonly difference?: number
  /** By how much more the area changed than the city; where both are known of both. */
  readonly againstCity?: number
  /** What became of the burden; left out where the indicator is none. */
  readonly burden?: "eased" | "grown" | "same"
}

/** An offer that came with a measure, and how that is known: a need was met by it, or its partners began it since. @german Entstandenes Angebot */
export interface CreatedOffer {
  readonly offer: OfferId
  readonly because: "provesNeed" | "begun"
}

/** What a measure did, as far as it is known. @german Wirkung einer Maßnahme */
export interface MeasureEffect {
  readonly measure: MeasureId
  readonly state: MeasureState
  /** The success criteria without an indicator, in words. */
  readonly criteria: ReadonlyArray<string>
  readonly indicators: ReadonlyArray<IndicatorEffect>
  /** Those that it is for, as they are on that day. */
  readonly needs: ReadonlyArray<{ readonly need: NeedId; readonly state: NeedState }>
  readonly offers: ReadonlyArray<CreatedOffer>
  /** Once it was looked back on. */
  readonly review?: MeasureReview
}

/**
 * What was there before and after a measure, which offers came of it, and what the review says.
 *
 * That a number changed does not say that the measure changed it: the same change of the city stands beside it.
 *
 * @param asked - what is later than `asOf` is not told; `taxonomy` is `offerTopics`, unless a network has its own
 * @rule Q21, P3
 * @example
 * import { indexNetwork, LocalDate, measureEffect } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const measure = index.network.measures.find(({ state }) => state === "reviewed")
 * const effect = measure && measureEffect(index, measure, { asOf: LocalDate.parse("2026-11-01") })
 * effect?.needs // => [{ need: "bedarf-hausaufgaben", state: "met" }]
 * effect?.indicators.map(({ difference, burden }) => [difference, burden]) // => [[3.7, "eased"]]
 */
export const measureEffect = (
  index: NetworkIndex,
  measure: Measure,
  asked: { readonly asOf: LocalDate; readonly taxonomy?: Taxonomy },
): MeasureEffect => {
  const { asOf } = asked
  const needs = measure.needs.flatMap((id) => index.needs.get(id) ?? [])
  return {
    measure: measure.id,
    state: measure.state,
    criteria: measure.success.flatMap(({ text, indicator }) => (indicator === undefined ? [text] : [])),
    indicators: measure.success.flatMap(({ text, indicator }) =>
      indicator === undefined ? [] : [indicatorEffect(index, measure, { text, ...indicator, asOf })],
    ),
    needs: needs.flatMap((need) => {
      const state = needStateOn(need, asOf)
      return state === undefined ? [] : [{ need: need.id, state }]
    }),
    offers: createdOffers(index, measure, asked),
    ...(measure.state === "reviewed" && measure.reviewed.on <= asOf ? { review: measure.reviewed } : {}),
  }
}

const indicatorEffect = (
  index: NetworkIndex,
  measure: Measure,
  asked: {
    readonly text: string
    readonly code: IndicatorCode
    readonly unit: SpatialUnitId
    readonly asOf: LocalDate
  },
): IndicatorEffect => {
  const { text, code, unit, asOf } = asked
  const days = (index.indicatorValuesOf.get(unit) ?? [])
    .filter(({ indicator, breakdown }) => indicator === code && breakdown.length === 0)
    .map(({ on }) => on)
    .toSorted()
  const { start, end } = daysOf(measure)
  const reading = (on: LocalDate | undefined): IndicatorReading | undefined => {
    const value = on === undefined ? undefined : valueWithCity(index, { indicator: code, unit, on })
    if (value === undefined) return undefined
    if (value.state === "suppressed") return { on: value.on }
    return {
      on: value.on,
      number: value.value,
      ...(value.comparison === undefined ? {} : { city: value.comparison.value }),
    }
  }
  const before = reading(days.findLast((on) => on <= start))
  const after = reading(days.findLast((on) => on >= end && on > start && on <= asOf))
  const definition = index.network.indicatorDefinitions.find((one) => one.code === code) ?? indicatorNamed(code)
  return {
    criterion: text,
    indicator: code,
    unit,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...changeOf(before, after, definition?.burden),
  }
}

const daysOf = (measure: Measure): { readonly start: LocalDate; readonly end: LocalDate } => {
  const start = measure.state === "planned" ? measure.start : (measure.startedOn ?? measure.start)
  if (measure.state === "stopped") return { start, end: measure.stopped.on }
  return { start, end: measure.state === "done" || measure.state === "reviewed" ? measure.doneOn : measure.due }
}

const changeOf = (
  before: IndicatorReading | undefined,
  after: IndicatorReading | undefined,
  burden: IndicatorDefinition["burden"] = "neither",
): Pick<IndicatorEffect, "difference" | "againstCity" | "burden"> => {
  if (before?.number === undefined || after?.number === undefined) return {}
  const difference = tidy(after.number - before.number)
  const heavier = burden === "lower" ? -difference : difference
  const became = heavier > 0 ? "grown" : heavier < 0 ? "eased" : "same"
  return {
    difference,
    ...(before.city === undefined || after.city === undefined
      ? {}
      : { againstCity: tidy(difference - (after.city - before.city)) }),
    ...(burden === "neither" ? {} : { burden: became }),
  }
}

/** Those by which its needs were met, and those that its institutions began since its start on its topics. */
const createdOffers = (
  index: NetworkIndex,
  measure: Measure,
  { asOf, taxonomy = offerTopics }: { readonly asOf: LocalDate; readonly taxonomy?: Taxonomy },
): ReadonlyArray<CreatedOffer> => {
  const needs = measure.needs.flatMap((id) => index.needs.get(id) ?? [])
  const { start } = daysOf(measure)
  const proofs = needs
    .flatMap((need) => [...need.history, need])
    .flatMap((state) => (state.state === "met" || state.state === "partlyMet" ? state.through : []))
    .flatMap((proof) => (proof.kind === "offer" && proof.on >= start && proof.on <= asOf ? [proof.offer] : []))
  const proving = new Set(proofs)
  const topics = new Set<TopicCode>(
    [...measure.topics, ...needs.flatMap((need) => need.topics)].flatMap((topic) => topicsUnder(taxonomy, topic)),
  )
  const isBegun = ({ from, state, topics: own }: Offer): boolean =>
    from !== undefined && start <= from && from <= asOf && isPublic(state) && own.some((topic) => topics.has(topic))
  const begun = [measure.responsible, ...measure.participants]
    .flatMap((institution) => index.offersOf.get(institution) ?? [])
    .filter((offer) => isBegun(offer) && !proving.has(offer.id))
  return [
    ...[...proving].map((offer) => ({ offer, because: "provesNeed" as const })),
    ...begun.map(({ id }) => ({ offer: id, because: "begun" as const })),
  ]
}

/** Whether people could ever use it. */
const isPublic = (state: Offer["state"]): boolean => state !== "draft" && state !== "submitted" && state !== "returned"

const tidy = (difference: number): number => Number(difference.toFixed(9))
