/** Header names: what a header says on its own, matched as a whole and never in part. */

import { ownText } from "../values/own-text.js"
import type { Field } from "./field.js"
import { fieldOfKnownWords, fieldOfWords, saysSomething, type WordMeaning, withoutOwner } from "./header-words.js"
import { namesPlaceToo } from "./name-with-address.js"
import { bareHeader, plainHeader, plainText } from "./plain.js"
import { spellings, undecided } from "./spellings.js"

export { plainHeader, plainText }

/** What a header says on its own. */
export interface HeaderMeaning {
  /** One, or several between which only the cells can decide. */
  readonly fields: readonly [Field, ...ReadonlyArray<Field>]
  /** The whole header is a known spelling, a part of it is, or the spelling was cut off after ten letters. */
  readonly by: "whole" | "part" | "cut"
  /** The spelling behind it. */
  readonly spelling: string
  /** The number behind the word: 2 for `Telefon 2`; 1 where there is none. */
  readonly rank: number
  /** The latest year that the header names. */
  readonly year?: number
}

/** The field that a header names on its own. */
export const fieldOfHeader = (header: string): Field | undefined => {
  const [field, ...more] = meaningOfHeader(header)?.fields ?? []
  return more.length > 0 ? undefined : field
}

/** The field of which a text is a spelling as a whole. */
export const fieldOfWhole = (text: string): Field | undefined => names.get(plainHeader(text))

/** What a header says on its own; undefined for one that no list has used. */
export const meaningOfHeader = (header: string): HeaderMeaning | undefined => {
  if (header === "" || header.length > longestHeader) return undefined
  const known = cache.get(header)
  if (known !== undefined) return known ?? undefined
  const meaning = read(header)
  if (cache.size < 5000) cache.set(ownText(header), meaning ?? null)
  return meaning
}

/**
 * Letters that stand before the headers of one table: `S` of `SNAME`, `SPLZ` and `SORT`, `SP_` of `SP_NAME`.
 *
 * Empty unless they make at least three headers known that mean different things.
 */
export const tableLetters = (headers: ReadonlyArray<string>): string => {
  const unknown = [...new Set(headers)].filter((header) => mayHaveLetters.test(header)).slice(0, mostRead)
  const found = new Map<string, Set<Field>>()
  for (const header of unknown) {
    if (meaningOfHeader(header) !== undefined) continue
    for (let length = 1; length <= mostLetters && length < header.length - 1; length++) {
      const meaning = meaningOfHeader(header.slice(length))
      if (meaning?.by !== "whole" || meaning.fields.length > 1) continue
      const letters = header.slice(0, length)
      found.set(letters, (found.get(letters) ?? new Set()).add(meaning.fields[0]))
    }
  }
  // Of `SP` and `SP_` the longer one: a sign belongs to neither word.
  const [letters = "", fields] = [...found].reduce<readonly [string?, Set<Field>?]>(
    (best, next) => (next[1].size >= (best[1]?.size ?? 0) ? next : best),
    [],
  )
  return (fields?.size ?? 0) >= 3 ? letters : ""
}

const mayHaveLetters = /^[A-Za-z]{1,4}[_.-]?[A-Za-z]/
const mostLetters = 5
const mostRead = 200

/** Whether cells alone may say what a column is: its header has no word that is known. */
export const isSilent = (header: string): boolean =>
  header === "" || (header.length <= longestHeader && !saysSomething(header, (word) => names.get(word)))

/** What the words of a header mean that are known, beside others that are not. */
export const knownWordsOf = (header: string): WordMeaning | undefined =>
  fieldOfKnownWords(header, (word) => names.get(word))

/** Longer texts are no headers. */
const longestHeader = 120

const cache = new Map<string, HeaderMeaning | null>()

const read = (written: string): HeaderMeaning | undefined => {
  const header = bareHeader(written)
  const plain = plainHeader(header)
  if (namesBoth(header)) return { fields: ["name", "provider"], by: "part", spelling: plain, rank: 1 }
  if (isNameWithAddress(header)) return { fields: ["name"], by: "whole", spelling: plain, rank: 1 }
  const whole = names.get(plain)
  if (whole !== undefined)
    return { fields: [whole], by: "whole", spelling: plain, rank: rankOf(plain), ...schoolYearOf(plain) }
  const several = severals.get(plain)
  if (several !== undefined) return { fields: several, by: "whole", spelling: plain, rank: 1 }
  const words = fieldOfWords(header, (word) => names.get(word))
  if (words !== undefined) return { ...words, fields: [words.field], by: "part" }
  const own = severals.get(withoutOwner(header))
  if (own !== undefined) return { fields: own, by: "part", spelling: plain, rank: 1 }
  const bare = header.replace(shortRemark, "")
  if (bare !== header) return read(bare)
  const [condition] = conditionBehind.exec(header) ?? []
  const head = condition === undefined ? undefined : read(header.slice(0, -condition.length))
  if (head !== undefined) return { ...head, by: "part" }
  const cut = header.trim().length === cutLength && plain.length >= shortestCut ? cuts.get(plain) : undefined
  return cut === undefined ? undefined : { fields: [cut.field], by: "cut", spelling: cut.spelling, rank: 1 }
}

/** `Plätze (BE)`: letters that nobody but the office knows; `(U3)` says which places and stays. */
const shortRemark = /\s?\(\p{Lu}{1,3}\)\s*$/u

/** `Einrichtung / Träger`, `Name der Kita, Träger`: either may stand in a cell, or both. */
const namesBoth = (header: string): boolean => {
  const [first = "", second = "", ...more] = header.split(/\s*[/,]\s*|\s+(?:und|u\.)\s+/)
  if (second === "" || more.length > 0) return false
  const [one, other] = [fieldOfPart(first), fieldOfPart(second)]
  // `Träger, Name` is the name of the provider.
  return (one === "name" && other === "provider") || (one === "provider" && other === "name" && header.includes("/"))
}

const fieldOfPart = (part: string): Field | undefined =>
  names.get(plainHeader(part)) ?? fieldOfWords(part, (word) => names.get(word))?.field

/** `Name und Anschrift`: the cells hold both. */
export const isNameWithAddress = (header: string): boolean =>
  namesPlaceToo(header, (part) => fieldOfPart(part) === "name")

/** `Name der Einrichtung bei Einträgen von Orten`, `Plätze laut Betriebserlaubnis` */
const conditionBehind = /\s(?:bei|nur|falls|wenn|sofern|laut|lt\.|gemäß|gem\.)\s.*$/is

/** `1920` behind a word is a school year. */
const schoolYearOf = (plain: string): { readonly year?: number } => {
  const [, from = "", to = ""] = /[a-z](\d\d)(\d\d)$/.exec(plain) ?? []
  return from !== "" && Number(to) === Number(from) + 1 ? { year: 2000 + Number(from) } : {}
}

const rankOf = (plain: string): number => (/[a-z][2-9]$/.test(plain) ? Number(plain.at(-1)) : 1)

const names: ReadonlyMap<string, Field> = new Map(
  Object.entries(spellings).flatMap(([field, list]) =>
    list.split(/\s+/).map((name) => [name, field as Field] as const),
  ),
)

const severals: ReadonlyMap<string, HeaderMeaning["fields"]> = new Map(
  Object.entries(undecided).flatMap(([name, [first, ...more]]) =>
    first === undefined ? [] : [[name, [first, ...more]] as const],
  ),
)

/** Shapefiles keep ten letters of a header. */
const cutLength = 10
const shortestCut = 8

/** What is left of spellings that were cut off; of several, the shortest was the likeliest. */
const cuts: ReadonlyMap<string, { readonly field: Field; readonly spelling: string }> = (() => {
  const found = new Map<string, { readonly field: Field; readonly spelling: string }>()
  // A quality such as `integrativ` is no beginning of `Integrativgruppen`.
  for (const [spelling, field] of names)
    for (let length = shortestCut; length <= Math.min(cutLength, spelling.length - 1) && field !== "groups"; length++) {
      const stem = spelling.slice(0, length)
      const other = found.get(stem)
      if (other === undefined || spelling.length < other.spelling.length) found.set(stem, { field, spelling })
    }
  return found
})()
