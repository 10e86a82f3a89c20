/** Kinds of facets: the criteria whose values are counted, and which values there are. */
import type { LanguageTag } from "../institution/index.js"
import { ageRangeOfYears, OfferForm, type TopicCode } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { Weekday } from "../time/index.js"
import type { CatalogueEntry, OfferCatalogue } from "./catalogue.js"
import type { OfferQuestion } from "./question.js"

/** Ages in whole years, both included. @german Altersband */
export type AgeBand = "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-26"

/** The ages of a band, as a question asks for them: of anybody in it. */
const agesOfBand = (band: AgeBand): NonNullable<OfferQuestion["ages"]> => {
  const [from, to] = band.split("-").map(Number)
  return { ...ageRangeOfYears({ from: from ?? 0, to: to ?? 0 }), cover: "some" }
}

/** A criterion whose values are counted. */
export interface FacetKind<Value> {
  readonly criterion: keyof OfferQuestion
  /** All there are, in the order in which they are told. */
  readonly values: ReadonlyArray<Value>
  /** Those that may fit an offer; without it all may. */
  readonly candidates?: (entry: CatalogueEntry) => Iterable<Value>
  readonly ask: (value: Value) => OfferQuestion
}

/** The kinds of facets of a catalogue. */
export const facetKinds = (catalogue: OfferCatalogue) => {
  const { entries, taxonomy, index } = catalogue
  const present = <Value>(of: (entry: CatalogueEntry) => Iterable<Value>): ReadonlySet<Value> =>
    new Set(entries.flatMap((entry) => [...of(entry)]))
  const topics = present((entry) => entry.topics)
  const areas = present((entry) => entry.areas)
  return {
    forms: kind<OfferForm>({
      criterion: "forms",
      values: OfferForm.options,
      ask: (form) => ({ forms: [form] }),
    }),
    topics: kind<TopicCode>({
      criterion: "topics",
      values: [...new Set([...taxonomy.map(({ code }) => code).filter((code) => topics.has(code)), ...topics])],
      candidates: (entry) => entry.topics,
      ask: (topic) => ({ topics: [topic] }),
    }),
    area: kind<SpatialUnitId>({
      criterion: "area",
      values: [...new Set([...index.areas.units.keys()].filter((unit) => areas.has(unit)).concat([...areas]))],
      candidates: (entry) => entry.areas,
      ask: (area) => ({ area }),
    }),
    ages: kind<AgeBand>({
      criterion: "ages",
      values: ["0-2", "3-5", "6-9", "10-13", "14-17", "18-26"],
      ask: (band) => ({ ages: agesOfBand(band) }),
    }),
    weekdays: kind<Weekday>({
      criterion: "weekdays",
      values: Weekday.options,
      ask: (weekday) => ({ weekdays: [weekday] }),
    }),
    languages: kind<LanguageTag>({
      criterion: "languages",
      values: [...present(languagesOf)].sort(),
      candidates: languagesOf,
      ask: (language) => ({ languages: [language] }),
    }),
    cost: kind<"free" | "educationPackage">({
      criterion: "cost",
      values: ["free", "educationPackage"],
      ask: (cost) => ({ cost: { kind: cost } }),
    }),
    stepFree: kind<true>({ criterion: "stepFree", values: [true], ask: (stepFree) => ({ stepFree }) }),
  }
}

const kind = <Value>(value: FacetKind<Value>): FacetKind<Value> => value

/** Whoever speaks `de-AT` speaks `de`. */
const languagesOf = ({ offer }: CatalogueEntry): Iterable<LanguageTag> =>
  [
    ...offer.languages,
    ...offer.interpretedLanguages,
    ...(offer.schedule?.kind === "dates" ? offer.schedule.slots.flatMap(({ languages = [] }) => languages) : []),
  ].flatMap((tag) => [tag, ...tag.split("-").slice(0, 1)])
