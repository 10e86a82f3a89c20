/** The text index: offers found by what somebody types, whatever the spelling. */
import MiniSearch from "minisearch"
import type { OfferCatalogue } from "./catalogue.js"
import {
  compoundParts,
  fillWords,
  folded,
  type KnownWord,
  knownParts,
  partsOf,
  stemOf,
  termOf,
  wordsOf,
} from "./german-text.js"
import { type TextField, type TextsByField, textFields, textsOf, usualTexts } from "./text-index-fields.js"
import {
  type AskedWord,
  type Find,
  findEvery,
  findSome,
  mending,
  searchOptions,
  usedStarts,
} from "./text-index-queries.js"

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
   * The offers that have every word of a text; where there is none, those that have every word that any offer has, or else
   * those that have some. Best first; those that are equally good in the order of the catalogue.
   *
   * @returns `undefined` where the text has no word to look for
   */
  readonly search: (text: string) => ReadonlyArray<TextHit> | undefined
  /** Why a text finds an offer. */
  readonly reason: (text: string, hit: TextHit) => TextReason
}

/**
 * Prepares the texts of offers: titles and descriptions in every language and at every level, topics with the wider ones
 * and what people call them, institution and partners, audience, form, and places; and days of the week, times of day,
 * languages, and that it is free or without steps, as far as this is recorded.
 *
 * Spelling, endings and joints do not matter: `Maedchen` finds Mädchen, and `Kurs` finds Schwimmkurse. A compound is taken
 * apart by the words that the offers themselves use; of one that no offer has, a part will do. What nobody uses may be a
 * mistake: a letter from five on, two from eight on, two letters that changed places, or one for a doubled one.
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
  const used = new Set([...words].flatMap(termsOf))
  const isUsed = usedStarts([...used].sort())
  const mendedTerms = mending(used)
  const options = searchOptions(isUsed)
  const askedWord = remembered((word): AskedWord => {
    const parts = knownParts(folded(word), isKnown).map(stemOf)
    const anyPart = partsOf(folded(word), isKnown)
      .map(stemOf)
      .filter((term) => used.has(term))
    return { word, terms: isUsed(termOf(word)) ? [termOf(word)] : mendedTerms(folded(word)), parts, anyPart }
  })
  const askedWords = (text: string): ReadonlyArray<AskedWord> =>
    [...new Set(wordsOf(text))]
      .filter((word) => !isFill(termOf(word)))
      .slice(0, mostWords)
      .map(askedWord)

  return {
    search: (text) => {
      const asked = askedWords(text)
      if (asked.length === 0) return undefined
      const find: Find = (combineWith, queries) => index.search({ combineWith, queries: [...queries] }, options)
      const every = findEvery(find, asked)
      return (every.length > 0 ? every : findSome(find, asked))
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
        .filter(({ terms, parts }) => {
          const isAsked = (term: string): boolean => asked.includes(term)
          return !terms.some(isAsked) && (parts.length === 0 || !parts.every(isAsked))
        })
        .map(({ word }) => word),
    }),
  }
}

/** Whoever pastes a whole page is not answered by its last word. */
const mostWords = 50

const isFill = (term: string): boolean => term === "" || fillWords.has(term)

/** Words of three letters are known as they stand, longer ones with any ending. */
const knownWords = (words: Iterable<string>): KnownWord => {
  const known = [...words].map(folded).filter((word) => word.length >= 3 && !isFill(stemOf(word)))
  const exact = new Set(known)
  const stems = new Set(known.map(stemOf).filter((stem) => stem.length >= 4))
  return (word) => exact.has(word) || stems.has(stemOf(word))
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
