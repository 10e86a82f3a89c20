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

/** The longest id, name or index value: five of them fit into one row of an index everywhere. @unit bytes of UTF-8 */
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

/**
 * The bound that stands where this one does in the order of all texts that can be stored.
 *
 * Nothing that is stored holds a NUL or half a character; a database would refuse such a bound, or change it silently.
 */
export const soundBound = (text: string): string => {
  const places = [text.indexOf("\u0000"), text.search(/\p{Cs}/u)].filter((place) => place >= 0)
  if (places.length === 0) return text
  const at = Math.min(...places)
  return text.slice(0, at) + (text[at] === "\u0000" ? "\u0001" : "\ue000")
}

/** Whether every backend can hold the text in a key or an index. @returns what speaks against it, if anything */
export const unfitText = (text: string): UnfitText | undefined => {
  if (text === "") return "empty"
  if (text.length > longestText || (text.length > longestText / 3 && utf8Length(text) > longestText)) return "tooLong"
  return unfitCharacter(text)
}

/** A character that not every backend gives back as it was, if there is one. */
export const unfitCharacter = (text: string): "nul" | "loneSurrogate" | undefined => {
  if (text.includes("\u0000")) return "nul"
  return /\p{Cs}/u.test(text) ? "loneSurrogate" : undefined
}

/** Whether the text can stand in a key. Nothing is stored under any other, so reading there must find nothing. */
export const isStorable = (text: string): boolean => unfitText(text) === undefined

/** Each half of a pair counts for two of its four bytes. */
const utf8Length = (text: string): number => {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}

/** Lifts surrogates above the rest of the 16-bit range, where the characters that they stand for belong. */
const rank = (unit: number): number => {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
