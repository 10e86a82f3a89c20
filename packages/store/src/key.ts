/** Keys: which document of which collection of which network; and the one order that all texts of a store have. */

/**
 * Names one document.
 *
 * The network comes first everywhere, so that a database can spread its data over machines by network.
 *
 * @german Dokumentschlüssel
 */
export interface Key {
  readonly network: string
  readonly collection: string
  readonly id: string
}

/** Why a text cannot be part of a key or an index. @german Ungeeigneter Text */
export type UnfitText = "empty" | "tooLong" | "nul" | "loneSurrogate"

/** The longest id, name or index value. @unit UTF-16 code units */
export const longestText = 512

/**
 * Compares two texts by Unicode code point, which is also the order of their UTF-8 bytes.
 *
 * Databases order by bytes (`BINARY` in SQLite, `COLLATE "C"` in PostgreSQL); JavaScript's `<` disagrees with them
 * where a character beyond U+FFFF meets one from U+E000 on.
 *
 * @returns below 0 where `left` comes first, above 0 where `right` does, 0 for the same text
 * @example
 * import { compareText } from "@sozialraum/store"
 * const [wave, emoji] = ["\uff5e", "\u{1f600}"]
 * wave < emoji // => false
 * compareText(wave, emoji) < 0 // => true
 */
export const compareText = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)]
    if (a !== b) return rank(a) - rank(b)
  }
  return left.length - right.length
}

/**
 * The first text, in the order of `compareText`, that comes after everything that starts with the prefix.
 *
 * @returns `undefined` where nothing comes after it
 */
export const afterPrefix = (prefix: string): string | undefined => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.at(-1) === 0x10ffff) points.pop()
  const last = points.pop()
  if (last === undefined) return undefined
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
}

/** The first text after this very text: what is stored holds no NUL, so nothing lies between the two. */
export const afterText = (text: string): string => `${text}\u0001`

/** Whether every backend can hold the text in a key or an index. @returns what speaks against it, if anything */
export const unfitText = (text: string): UnfitText | undefined => {
  if (text === "") return "empty"
  if (text.length > longestText) return "tooLong"
  if (text.includes("\u0000")) return "nul"
  return /\p{Cs}/u.test(text) ? "loneSurrogate" : undefined
}

/** Whether the text can stand in a key. Nothing is stored under any other, so reading there must find nothing. */
export const isStorable = (text: string): boolean => unfitText(text) === undefined

/** Lifts surrogates above the rest of the 16-bit range, where the characters that they stand for belong. */
const rank = (unit: number): number => {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
