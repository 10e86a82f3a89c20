/** Topics, forms and languages as criteria: what an offer is about, how it works, and what is spoken. */
import type { LanguageTag } from "../../institution/index.js"
import { type OfferForm, type Taxonomy, type TopicCode, topicsUnder, widerTopics } from "../../offer/index.js"
import type { CatalogueEntry } from "../catalogue.js"
import type { FitOf } from "../fit.js"
import type { OfferWay } from "../subject.js"
import { anotherOffer, anotherTopic, type Check, met, unknown } from "./check.js"

/**
 * Any of the topics; an offer on a narrower one is on the wider as well. Its near kin misses by half: the wider topics, and
 * those beside it below one that is itself part of another, as other sports are for swimming. A topic of the same field
 * misses by less than any other.
 */
export const topicsCheck = (
  wanted: ReadonlyArray<TopicCode>,
  taxonomy: Taxonomy,
): Check<CatalogueEntry, FitOf<"topics">> => {
  const under = (topics: ReadonlyArray<TopicCode>) => topics.flatMap((topic) => topicsUnder(taxonomy, topic))
  const wider = wanted.map((topic) => widerTopics(taxonomy, topic))
  const shortfalls = new Map([
    ...under(wider.flat()).map((topic) => [topic, sameField] as const),
    ...under(wider.flatMap((all) => all.slice(0, -1))).map((topic) => [topic, nearKin] as const),
    ...wider.flat().map((topic) => [topic, nearKin] as const),
    ...under(wanted).map((topic) => [topic, met] as const),
  ])
  const shortfall = ({ offer }: CatalogueEntry): number => {
    if (offer.topics.length === 0) return unknown
    let least = 1
    for (const topic of offer.topics) least = Math.min(least, shortfalls.get(topic) ?? 1)
    return least
  }
  return {
    shortfall,
    misses: (lacking) => (lacking > nearKin ? anotherTopic : 2),
    fit: (entry) => {
      const { topics } = entry.offer
      if (topics.length === 0) return { criterion: "topics", fits: "unknown", missing: "topics" }
      return shortfall(entry) === met
        ? { criterion: "topics", fits: true, topics }
        : { criterion: "topics", fits: false, shortfall: shortfall(entry), topics }
    },
  }
}

const [nearKin, sameField] = [1 / 2, 3 / 4]

/** Any of the forms. */
export const formsCheck = (wanted: ReadonlyArray<OfferForm>): Check<CatalogueEntry, FitOf<"forms">> => ({
  shortfall: ({ offer }) => (wanted.includes(offer.form) ? met : 1),
  misses: () => anotherOffer,
  fit: ({ offer: { form } }) =>
    wanted.includes(form)
      ? { criterion: "forms", fits: true, form }
      : { criterion: "forms", fits: false, shortfall: 1, form },
})

/** Any of the languages, spoken at that time or interpreted: who asks for `de` understands `de-AT` too. */
export const languagesCheck = (wanted: ReadonlyArray<LanguageTag>): Check<OfferWay, FitOf<"languages">> => {
  const isWanted = (tag: LanguageTag): boolean =>
    wanted.some((each) => tag === each || (tag.startsWith(each) && tag[each.length] === "-"))
  const shortfall = ({ languages, entry }: OfferWay): number => {
    const interpreted = entry.offer.interpretedLanguages
    if (languages.some(isWanted) || interpreted.some(isWanted)) return met
    return languages.length === 0 ? unknown : 1
  }
  return {
    shortfall,
    fit: (way) => {
      const lacking = shortfall(way)
      const spoken = { languages: way.languages, interpreted: way.entry.offer.interpretedLanguages }
      if (lacking === unknown) return { criterion: "languages", fits: "unknown", missing: "languages" }
      return lacking === met
        ? { criterion: "languages", fits: true, ...spoken }
        : { criterion: "languages", fits: false, shortfall: 1, ...spoken }
    },
  }
}
