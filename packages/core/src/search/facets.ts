/** Facets: how many of the offers found each further choice would leave. */
import type { WalkingTime } from "../geo/index.js"
import type { LanguageTag } from "../institution/index.js"
import type { OfferForm, TopicCode } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { Weekday } from "../time/index.js"
import type { OfferCatalogue } from "./catalogue.js"
import { type AgeBand, type FacetKind, facetKinds } from "./facets-kinds.js"
import { codeOf, type FacetRows, facetRows, placeOfCode } from "./facets-rows.js"
import { dividedBy } from "./find-offers-ways.js"
import { missedFits } from "./fit.js"
import { type OfferScale, offerScale } from "./offer-scale.js"
import { askedCriteria, type Criterion, type OfferQuestion } from "./question.js"

/** A choice, and how many offers it would leave. @german Facettenwert */
export interface FacetCount<Value> {
  readonly value: Value
  readonly offers: number
  /** Those that would stay because nobody has recorded it. */
  readonly unknown: number
}

/**
 * The choices that go with the offers found: for each criterion the values that fit any offer, in a fixed order.
 *
 * Each is counted as if its own criterion were not asked, so that another value can be seen beside the one chosen.
 *
 * @german Facetten
 */
export interface OfferFacets {
  readonly forms: ReadonlyArray<FacetCount<OfferForm>>
  /** Wider topics count what the narrower ones have. */
  readonly topics: ReadonlyArray<FacetCount<TopicCode>>
  readonly area: ReadonlyArray<FacetCount<SpatialUnitId>>
  readonly ages: ReadonlyArray<FacetCount<AgeBand>>
  readonly weekdays: ReadonlyArray<FacetCount<Weekday>>
  readonly languages: ReadonlyArray<FacetCount<LanguageTag>>
  readonly cost: ReadonlyArray<FacetCount<"free" | "educationPackage">>
  readonly stepFree: ReadonlyArray<FacetCount<true>>
}

/** Which offers are counted, by their place among the entries of the catalogue. */
export interface FacetBase {
  readonly question: OfferQuestion
  /** Those that the question leaves where this criterion is not asked. */
  readonly rowsWithout: (criterion: Criterion) => ReadonlyArray<number>
  readonly walking?: WalkingTime
}

/** Counts the choices of every facet. @internal */
export const offerFacets = (catalogue: OfferCatalogue, base: FacetBase): OfferFacets => {
  const rows = rowsOf(catalogue)
  return {
    forms: counted(catalogue, rows.forms, base),
    topics: counted(catalogue, rows.topics, base),
    area: counted(catalogue, rows.area, base),
    ages: counted(catalogue, rows.ages, base),
    weekdays: counted(catalogue, rows.weekdays, base),
    languages: counted(catalogue, rows.languages, base),
    cost: counted(catalogue, rows.cost, base),
    stepFree: counted(catalogue, rows.stepFree, base),
  }
}

const prepare = (catalogue: OfferCatalogue) => {
  const kinds = facetKinds(catalogue)
  return {
    forms: facetRows(catalogue, kinds.forms),
    topics: facetRows(catalogue, kinds.topics),
    area: facetRows(catalogue, kinds.area),
    ages: facetRows(catalogue, kinds.ages),
    weekdays: facetRows(catalogue, kinds.weekdays),
    languages: facetRows(catalogue, kinds.languages),
    cost: facetRows(catalogue, kinds.cost),
    stepFree: facetRows(catalogue, kinds.stepFree),
  }
}

/** A catalogue does not change, and is asked again and again. */
const prepared = new WeakMap<OfferCatalogue, ReturnType<typeof prepare>>()

const rowsOf = (catalogue: OfferCatalogue): ReturnType<typeof prepare> => {
  const rows = prepared.get(catalogue) ?? prepare(catalogue)
  prepared.set(catalogue, rows)
  return rows
}

const counted = <Value>(
  catalogue: OfferCatalogue,
  { kind, starts, codes, restUnknown }: FacetRows<Value>,
  base: FacetBase,
): ReadonlyArray<FacetCount<Value>> => {
  const counts = new Uint32Array(2 * kind.values.length)
  const told = new Uint32Array(kind.values.length)
  let rest = 0
  const count = (own: ArrayLike<number>, from: number, to: number, isRest: boolean): void => {
    for (let at = from; at < to; at++) {
      const code = own[at] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
      if (isRest) told[placeOfCode(code)] = (told[placeOfCode(code)] ?? 0) + 1
    }
  }
  const isDivided = dividedBy(
    catalogue,
    [...new Set([...askedCriteria(base.question), kind.criterion])],
    kind.criterion,
  )
  const together = togetherWith(catalogue, kind, base)
  for (const row of base.rowsWithout(kind.criterion)) {
    const [from, to, isRest] = [starts[row] ?? 0, starts[row + 1] ?? 0, restUnknown[row] === 1]
    if (isDivided?.(row) === true) {
      const own = Array.from(codes.subarray(from, to), placeOfCode)
      const fitting = together(row, isRest ? [...kind.values.keys()] : own)
      count(fitting, 0, fitting.length, false)
      continue
    }
    if (isRest) rest++
    count(codes, from, to, isRest)
  }
  return kind.values.flatMap((value, place) => {
    const offers = counts[codeOf(place, "met")] ?? 0
    const unknown = (counts[codeOf(place, "unknown")] ?? 0) + rest - (told[place] ?? 0)
    return offers === 0 ? [] : [{ value, offers, unknown }]
  })
}

/** How the values of a facet stand to an offer together with the rest of a question, as codes. */
const togetherWith = <Value>(
  catalogue: OfferCatalogue,
  { criterion, values, ask }: FacetKind<Value>,
  { question, walking }: FacetBase,
): ((row: number, places: ReadonlyArray<number>) => ReadonlyArray<number>) => {
  const options = walking === undefined ? {} : { walking }
  const scales = new Map<number, OfferScale>()
  const scaleOf = (place: number, value: Value): OfferScale => {
    const scale = scales.get(place) ?? offerScale(catalogue, { ...question, ...ask(value) }, options)
    scales.set(place, scale)
    return scale
  }
  return (row, places) =>
    places.flatMap((place) => {
      const [entry, value] = [catalogue.entries[row], values[place]]
      if (entry === undefined || value === undefined) return []
      const fits = scaleOf(place, value).fits(entry)
      if (missedFits(fits).length > 0) return []
      const isMet = fits.some((fit) => fit.criterion === criterion && fit.fits === true)
      return [codeOf(place, isMet ? "met" : "unknown")]
    })
}
