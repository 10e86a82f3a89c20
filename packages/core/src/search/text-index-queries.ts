/** Text queries: what is asked of the text index for the words of a question, and what where not all of them are found. */
import type { Query, QueryCombination, SearchOptions, SearchResult } from "minisearch"
import { groupedBy } from "../grouped.js"
import { stemOf } from "./german-text.js"
import { fieldWeights } from "./text-index-fields.js"

/** A word of a question: under which terms it is looked for, and the parts that will do as well. */
export interface AskedWord {
  readonly word: string
  readonly terms: ReadonlyArray<string>
  readonly parts: ReadonlyArray<string>
  /** The parts of which one will do where no offer has the word. */
  readonly anyPart: ReadonlyArray<string>
}

/** Asks the index for every one of some queries, or for any. */
export type Find = (combineWith: "AND" | "OR", queries: ReadonlyArray<Query>) => ReadonlyArray<SearchResult>

/** Those that have every word. */
export const findEvery = (find: Find, asked: ReadonlyArray<AskedWord>): ReadonlyArray<SearchResult> =>
  find("AND", asked.map(queryOf))

/** Those that have every word that any offer has; else those that have some, the more of them the better. */
export const findSome = (find: Find, asked: ReadonlyArray<AskedWord>): ReadonlyArray<SearchResult> => {
  const queries = asked.flatMap((word): ReadonlyArray<Query> => {
    const query = [queryOf(word), anyPartOf(word)].find((one) => find("AND", [one]).length > 0)
    return query === undefined ? [] : [query]
  })
  if (queries.length === 0) return []
  const all = find("AND", queries)
  if (all.length > 0) return all
  return find("OR", queries).map((hit) => ({ ...hit, score: hit.score * hit.queryTerms.length }))
}

/** A word, or all of its parts which count half. */
const queryOf = ({ terms, parts }: AskedWord): QueryCombination => {
  const apart: Query = { combineWith: "AND", queries: [...parts], prefix: false, fuzzy: false, boostTerm: () => 0.5 }
  return { combineWith: "OR", queries: parts.length === 0 ? [...terms] : [...terms, apart] }
}

/** The first part of a compound says what kind of the second it is: a Kochkurs is about cooking. */
const anyPartOf = ({ anyPart }: AskedWord): QueryCombination => ({
  combineWith: "OR",
  queries: [...anyPart],
  prefix: false,
  fuzzy: false,
  boostTerm: (term) => (term === anyPart[0] ? 2 : 1),
})

/** What nobody uses may have two letters that changed places, or one for a doubled one, or two for one. */
export const mending = (used: ReadonlySet<string>): ((word: string) => ReadonlyArray<string>) => {
  const doubled = groupedBy(used, undoubled)
  return (word) => {
    const swapped = Array.from({ length: word.length }, (_, at) =>
      stemOf(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)),
    )
    const term = stemOf(word)
    return [...new Set([term, ...swapped.filter((each) => used.has(each)), ...(doubled.get(undoubled(term)) ?? [])])]
  }
}

const undoubled = (term: string): string => term.replace(/(.)\1+/g, "$1")

/** How terms are looked for: what nobody uses may be a mistake. */
export const searchOptions = (isUsed: (start: string) => boolean): SearchOptions => ({
  // The words of a question come as terms.
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boost: fieldWeights,
  prefix: (term) => term.length >= 3,
  fuzzy: (term) => (isUsed(term) || term.length < 5 ? false : term.length < 8 ? 1 : 2),
})

/** Whether a term, or one that begins with it, is used in any text. */
export const usedStarts =
  (sorted: ReadonlyArray<string>) =>
  (start: string): boolean => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? "") < start) low = middle + 1
      else high = middle
    }
    return sorted[low]?.startsWith(start) === true
  }
