/** The text index: offers found by what somebody types, whatever the spelling. */
import MiniSearch, { type Query, type SearchOptions } from "minisearch"
import type { OfferCatalogue } from "./catalogue.js"
import { compoundParts, fillWords, folded, type KnownWord, knownParts, stemOf, termOf, wordsOf } from "./german-text.js"
import {
  fieldWeights,
  type TextField,
  type TextsByField,
  textFields,
  textsOf,
  usualTexts,
} from "./text-index-fields.js"

/** A text of an offer in which words were found: to say why, and to mark them. @german Textfund */
export interface TextMatch {
  readonly field: TextField
  readonly text: string
  /** As they stand in the text, in its order, each once. */
  readonly words: ReadonlyArray<string>
}

/** An offer that a text finds. @german Texttreffer */
export interface TextHit {
  /** The place of the offer among the entries of the catalogue. */
  readonly row: number
  /** Greater is better; it says nothing beside those of other questions. */
  readonly score: number
  /** The terms of the question that were found. */
  readonly asked: ReadonlyArray<string>
  /** The terms of the offer that answer them, with their fields. */
  readonly found: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Why a text finds an offer. @german Begründung eines Texttreffers */
export interface TextReason {
  /** By field, in the order of {@link TextField}. */
  readonly matches: ReadonlyArray<TextMatch>
  /** The words of the question that the offer does not have. */
  readonly missing: ReadonlyArray<string>
}

/** The texts of offers, prepared for many questions. @german Textverzeichnis */
export interface TextIndex {
  /**
   * The offers that have every word of a text; where there is none, those that have some. Best first; those that are
   * equally good in the order of the catalogue.
   *
   * @returns `undefined` where the text has no word to look for
   */
  readonly search: (text: string) => ReadonlyArray<TextHit> | undefined
  /** Why a text finds an offer. */
  readonly reason: (text: string, hit: TextHit) => TextReason
}

/**
 * Prepares the texts of offers: titles and descriptions in every language and at every level, topics with the wider ones
 * and what people call them, institution and partners, audience, form, and places.
 *
 * Spelling, endings and joints do not matter: `Maedchen` finds Mädchen, and `Kurs` finds Schwimmkurse. A compound is taken
 * apart by the words that the offers themselves use. What nobody uses may be a mistake: a letter from five on, two from
 * eight on, or two letters that changed places.
 *
 * @example
 * import { indexNetwork, LocalDate, offerCatalogue, textIndex } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const network = indexNetwork(await sampleNetwork())
 * const [from, to] = [LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01")]
 * const catalogue = offerCatalogue(network, { asOf: from, period: { from, to }, calendars: [] })
 * const texts = textIndex(catalogue)
 * const [hit] = texts.search("Baustele") ?? []
 * catalogue.entries[hit?.row ?? -1]?.offer.id // => "bewegungsbaustelle"
 * hit && texts.reason("Baustele", hit).matches // => [{ field: "title", text: "Bewegungsbaustelle", words: ["Bewegungsbaustelle"] }]
 */
export const textIndex = (catalogue: OfferCatalogue): TextIndex => {
  const texts = catalogue.entries.map(textsOf(catalogue))
  const words = new Set(texts.flatMap((byField) => textFields.flatMap((field) => byField[field].flatMap(wordsOf))))
  const isKnown = knownWords([...words, ...usualTexts(catalogue.taxonomy).flatMap(wordsOf)])
  const termsOf = remembered((word) => [
    ...new Set([folded(word), ...compoundParts(folded(word), isKnown)].map(stemOf).filter((term) => !isFill(term))),
  ])
  // Whoever looks for a Kurs does not mean all that might be called a Deutschkurs.
  const termsIn = (field: string | undefined, word: string): ReadonlyArray<string> =>
    field === "alsoCalled" ? termsOf(word).slice(0, 1) : termsOf(word)
  const index = new MiniSearch<TextsByField & { readonly id: number }>({
    fields: [...textFields],
    stringifyField: (all: ReadonlyArray<string>) => all.join("\n"),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word, field) => [...termsIn(field, word)],
  })
  index.addAll(texts.map((byField, id) => ({ id, ...byField })))
  const isUsed = usedTerms([...words].flatMap(termsOf))
  const options = searchOptions(isUsed)
  const askedWord = remembered((word): AskedWord => {
    const parts = knownParts(folded(word), isKnown).map(stemOf)
    return { word, terms: askedTerms(folded(word), isUsed), parts }
  })
  const askedWords = (text: string): ReadonlyArray<AskedWord> =>
    [...new Set(wordsOf(text))].filter((word) => !isFill(termOf(word))).map(askedWord)

  return {
    search: (text) => {
      const asked = askedWords(text)
      if (asked.length === 0) return undefined
      const queries = asked.map(queryOf)
      const every = index.search({ combineWith: "AND", queries }, options)
      const found = every.length > 0 ? every : index.search({ combineWith: "OR", queries }, options)
      return found
        .map(({ id, score, queryTerms, match }) => ({ row: id, score, asked: queryTerms, found: match }))
        .sort((a, b) => b.score - a.score || a.row - b.row)
    },
    reason: (text, { row, asked, found }) => ({
      matches: fieldsOf(found).flatMap((field) =>
        (texts[row]?.[field] ?? []).flatMap((told) => {
          const isFound = (word: string) => termsIn(field, word).some((term) => found[term]?.includes(field) === true)
          const matched = [...new Set(wordsOf(told).filter(isFound))]
          return matched.length === 0 ? [] : [{ field, text: told, words: matched }]
        }),
      ),
      missing: askedWords(text)
        .filter(({ terms, parts }) => ![...terms, ...parts].some((term) => asked.includes(term)))
        .map(({ word }) => word),
    }),
  }
}

/** A word of a question: under which terms it is looked for, and the parts that will do as well. */
interface AskedWord {
  readonly word: string
  readonly terms: ReadonlyArray<string>
  readonly parts: ReadonlyArray<string>
}

const queryOf = ({ terms, parts }: AskedWord): Query => {
  const apart: Query = { combineWith: "AND", queries: [...parts], prefix: false, fuzzy: false, boostTerm: () => 0.5 }
  return { combineWith: "OR", queries: parts.length === 0 ? [...terms] : [...terms, apart] }
}

/** What nobody uses may have two letters that changed places. */
const askedTerms = (word: string, isUsed: (start: string) => boolean): ReadonlyArray<string> => {
  const term = stemOf(word)
  if (isUsed(term)) return [term]
  const swapped = Array.from({ length: word.length }, (_, at) =>
    stemOf(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)),
  )
  return [...new Set([term, ...swapped.filter(isUsed)])]
}

const searchOptions = (isUsed: (start: string) => boolean): SearchOptions => ({
  // The words of a question come as terms.
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boost: fieldWeights,
  prefix: (term) => term.length >= 3,
  fuzzy: (term) => (isUsed(term) || term.length < 5 ? false : term.length < 8 ? 1 : 2),
})

const isFill = (term: string): boolean => term === "" || fillWords.has(term)

/** Words of three letters are known as they stand, longer ones with any ending. */
const knownWords = (words: Iterable<string>): KnownWord => {
  const known = [...words].map(folded).filter((word) => word.length >= 3 && !isFill(stemOf(word)))
  const exact = new Set(known)
  const stems = new Set(known.map(stemOf).filter((stem) => stem.length >= 4))
  return (word) => exact.has(word) || stems.has(stemOf(word))
}

/** Whether a term, or one that begins with it, is used in any text. */
const usedTerms = (terms: ReadonlyArray<string>): ((start: string) => boolean) => {
  const sorted = [...new Set(terms)].sort()
  return (start) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? "") < start) low = middle + 1
      else high = middle
    }
    return sorted[low]?.startsWith(start) === true
  }
}

/** In the order in which finds are told. */
const fieldsOf = (found: TextHit["found"]): ReadonlyArray<TextField> => {
  const all = new Set(Object.values(found).flat())
  return textFields.filter((field) => all.has(field))
}

/** What is typed has no end: at some number it begins anew. */
const remembered = <Answer>(answerTo: (word: string) => Answer): ((word: string) => Answer) => {
  const known = new Map<string, Answer>()
  return (word) => {
    const answer = known.get(word) ?? answerTo(word)
    if (known.size >= 100_000) known.clear()
    known.set(word, answer)
    return answer
  }
}
