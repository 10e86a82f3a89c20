/** Text fields: what of an offer can be found by its words, and how much each counts. */
import { addressLine, codeEntry, type InstitutionType, institutionTypes, type Site } from "../institution/index.js"
import { type Offer, type OfferPlace, type Taxonomy, type Topic, type TopicCode, targetRoles } from "../offer/index.js"
import type { CatalogueEntry, CataloguePlace, OfferCatalogue } from "./catalogue.js"
import { wordsOfAccess, wordsOfCosts, wordsOfLanguages, wordsOfTimes } from "./text-index-facts.js"
import { wordsOfForms, wordsOfRoles, wordsOfTopics } from "./text-index-words.js"

/**
 * Where words were found. `alsoCalled`: what people call such offers. `widerTopic`: a topic that one of its topics belongs
 * to. `time`, `language`, `cost` and `accessibility`: what is recorded of these, in the words that people type.
 *
 * @german Textfeld
 */
export type TextField =
  | "title"
  | "topic"
  | "alsoCalled"
  | "institution"
  | "audience"
  | "form"
  | "place"
  | "widerTopic"
  | "description"
  | "time"
  | "language"
  | "cost"
  | "accessibility"

/** How much a word counts in each field, in the order in which finds are told. */
export const fieldWeights: Readonly<Record<TextField, number>> = {
  title: 5,
  topic: 3,
  alsoCalled: 2,
  institution: 2,
  audience: 1.5,
  form: 1.5,
  place: 1.5,
  widerTopic: 1,
  description: 1,
  time: 1,
  language: 1,
  cost: 1,
  accessibility: 1,
}

/** Every field, in the order in which finds are told. */
export const textFields = Object.keys(fieldWeights) as ReadonlyArray<TextField>

/** The texts of an offer by field. */
export type TextsByField = Readonly<Record<TextField, ReadonlyArray<string>>>

/** Collects the texts of the offers of a catalogue, in every language and at every level. */
export const textsOf = (catalogue: OfferCatalogue): ((entry: CatalogueEntry) => TextsByField) => {
  const topics = new Map(catalogue.taxonomy.map((topic) => [topic.code, topic]))
  const { areas, institutions } = catalogue.index
  return ({ offer, institution, places, areas: around, topics: all, times }) => {
    const partners = offer.partners.flatMap(({ institution: id }) => institutions.get(id)?.name ?? [])
    const { name, nameAddition, shortName, types } = institution
    return {
      title: [offer.title, ...offer.texts.map(({ title }) => title)],
      topic: offer.topics.flatMap((code) => namesOf(topics.get(code))),
      alsoCalled: offer.topics.flatMap((code) => wordsOfTopics.get(code) ?? []),
      institution: [...told(name, nameAddition, shortName), ...types.flatMap(namesOfType), ...partners],
      audience: offer.targetGroups.flatMap(({ roles = [], asWritten }) => [
        ...roles.flatMap((role) => [...namesOf(codeEntry(targetRoles, role)), ...(wordsOfRoles[role] ?? [])]),
        ...told(asWritten),
      ]),
      form: wordsOfForms[offer.form],
      place: [
        ...places.flatMap((place) => placeTexts(place)),
        ...[...around].flatMap((unit) => areas.units.get(unit)?.name ?? []),
      ],
      widerTopic: [...all].filter(isWiderThan(offer.topics)).flatMap((code) => namesOf(topics.get(code))),
      description: told(offer.description, ...offer.texts.map(({ description }) => description)),
      time: wordsOfTimes(times),
      language: wordsOfLanguages([...offer.languages, ...offer.interpretedLanguages]),
      cost: wordsOfCosts(offer.costs),
      accessibility: isStepFree(offer, places) ? wordsOfAccess : [],
    }
  }
}

/** What offers are called, whether or not the catalogue has such: the words of which compounds are made. */
export const usualTexts = (taxonomy: Taxonomy): ReadonlyArray<string> => [
  ...taxonomy.flatMap(namesOf),
  ...Object.values(wordsOfForms).flat(),
  ...[...wordsOfTopics.values()].flat(),
  ...targetRoles.flatMap(namesOf),
  ...Object.values(wordsOfRoles).flat(),
]

const isStepFree = ({ accessibility }: Offer, places: ReadonlyArray<CataloguePlace>): boolean =>
  accessibility?.physical?.stepFree ?? places.some(({ site }) => site?.accessibility?.stepFree === true)

const placeTexts = ({ place, site }: CataloguePlace): ReadonlyArray<string> => [...ownTexts(place), ...siteTexts(site)]

const ownTexts = (place: OfferPlace): ReadonlyArray<string> => {
  if (place.at === "site") return told(place.room)
  return place.at === "mobile" ? told(place.stop) : ["Online"]
}

const siteTexts = (site: Site | undefined): ReadonlyArray<string> =>
  site === undefined ? [] : told(site.name, addressLine(site.address), site.address.district)

const namesOf = (code: Pick<Topic, "german" | "english"> | undefined): ReadonlyArray<string> =>
  code === undefined ? [] : [code.german, code.english]

const namesOfType = (type: InstitutionType): ReadonlyArray<string> => {
  const facts = Object.entries(institutionTypes).find(([code]) => code === type)?.[1]
  return namesOf(facts)
}

const isWiderThan =
  (own: ReadonlyArray<TopicCode>) =>
  (code: TopicCode): boolean =>
    !own.includes(code)

const told = (...texts: ReadonlyArray<string | undefined>): ReadonlyArray<string> => texts.flatMap((text) => text ?? [])
