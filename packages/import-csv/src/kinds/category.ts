/** Categories: the institution types behind the words with which lists sort their entries. */
import type { KnownInstitutionType } from "@sozialraum/core/institution"
import { plainText } from "../columns/plain.js"
import { ownText } from "../values/own-text.js"
import { abbreviations, authorities, labels, rules } from "./category-rules.js"

/** Types that a text can stand for; the first one is the main one. */
export type Types = ReadonlyArray<KnownInstitutionType>

/**
 * The types that a category names; none where its words are not known.
 *
 * A path (`Bildung/Berufsschulen/Berufskollegs`) is read from its end: the last part that says something counts. Several
 * categories in one cell count all, and a bare code (`12 - Gymnasium`) before a word does not.
 */
export const typesOfCategory = (category: string): Types => {
  const known = categories.get(category)
  if (known !== undefined) return known
  const types = [...new Set(categoriesOf(category.slice(0, longestCategory)).flatMap(typesOfPath))]
  if (categories.size < 10_000 && category.length <= longestCategory) categories.set(ownText(category), types)
  return types
}

/**
 * The categories that stand in one cell: `["a","b"]`, `a; b`, `a | b`, and `a, b` where each part is one of its own.
 */
export const categoriesOf = (cell: string): ReadonlyArray<string> => {
  if (!/[[\]{};|,\n]/.test(cell)) return [cell]
  const bare = (/^[[{(]/.test(cell) ? cell.replaceAll(/^[[{(]+|[\]})]+$/g, "") : cell).replaceAll(
    /^["']|["']$|(?<=[,;])\s*["']|["'](?=\s*[,;])/g,
    "",
  )
  const parts = split(bare, /[;|\n]/)
  if (parts.length > 1) return parts
  const listed = split(bare, /,/)
  return listed.length > 1 && (bare !== cell || listed.every((part) => typesOfWords(part).length > 0)) ? listed : [bare]
}

const split = (cell: string, sign: RegExp): ReadonlyArray<string> =>
  cell
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== "")

/** What stands further back is a description. */
const longestCategory = 500

const typesOfPath = (path: string): Types => {
  for (const part of path.split(/\s*[/>]\s*/).reverse()) {
    const found = typesOfWords(part)
    if (found.length > 0) return found
  }
  return []
}

/**
 * The types that the name of an institution gives away; none where it does not.
 *
 * An authority names what it is there for (`Amt … – Hauptverwaltung, Kitas, Schulen`), and is none of it.
 */
export const typesOfName = (name: string): Types => {
  const text = plainText(name.slice(0, longestName))
  return authorities.find(([pattern]) => pattern.test(text))?.[1] ?? typesOfWords(name)
}

const longestName = 200

/** An exact word of the code list is that type; other words are searched. */
const typesOfWords = (words: string): Types => {
  const known = cache.get(words)
  if (known !== undefined) return known
  const text = plainText(words.slice(0, longestName))
    .replace(/^\(?[0-9]{1,3}\)?\s*[-–:.]?\s+(?=[a-z])/, "")
    .trim()
  const types = labels.get(text) ?? abbreviations.get(text) ?? rules.find(([pattern]) => pattern.test(text))?.[1] ?? []
  if (cache.size < 10_000 && words.length <= longestName) cache.set(ownText(words), types)
  return types
}

/** The same few categories stand in thousands of rows; pure memories of pure functions. */
const cache = new Map<string, Types>()
const categories = new Map<string, Types>()
