/** Damage: what others did to the letters of a text before it came here, and what of it can be undone for certain. */

import { memory } from "../memory.js"
import { type CodePage, encodeInCodePage } from "./code-page.js"
import { decodeEntities, firstEntity } from "./entities.js"
import { lineAt } from "./lines.js"
import { type Signs, signsOf } from "./signs.js"
import { strictUtf8 } from "./utf8.js"

/**
 * How letters were damaged: UTF-8 once read as a code page (`Ã¼`), HTML entities (`&uuml;`), question marks in place of
 * letters (`Stra?e`), replacement characters (U+FFFD), a code page once read as another (`Stra§e`), single bytes of a code
 * page in a text of UTF-8.
 *
 * @german Textschaden
 */
export type DamageKind = "mojibake" | "entities" | "questionMarks" | "replaced" | "otherCodePage" | "strayBytes"

/** One kind of damage in a text. */
export interface Damage {
  readonly kind: DamageKind
  /** Whether the letters are back; otherwise the text stays as it is. */
  readonly repaired: boolean
  /** Whether most letters of the kind are gone, so that the text is no source to take over. */
  readonly widespread: boolean
  readonly count: number
  /** The first damaged word, and its physical line. */
  readonly raw: string
  readonly line: number
}

/** A text with its damage undone where that is certain. */
export interface Mended {
  readonly text: string
  readonly damages: ReadonlyArray<Damage>
}

/**
 * Finds damaged letters; undoes mojibake, as a whole or letter by letter, and HTML entities.
 *
 * @param signs - those of the text: what leaves signs that are not there is not searched for
 */
export const mend = (text: string, signs: Signs = signsOf(text)): Mended => {
  const damages: Array<Damage> = []
  const plain = traces.some(({ lead }) => signs.has(lead)) ? unmixed(text, damages) : text
  const decoded = signs.has("&") ? withoutEntities(plain, damages) : plain
  const left = decoded === text ? signs : signsOf(decoded)
  for (const { find, leaves } of finders) {
    const damage = leaves(left) ? find(decoded) : undefined
    if (damage !== undefined) damages.push(damage)
  }
  return { text: decoded, damages }
}

/** The word around a place, up to blanks, delimiters or quotes. */
export const wordAt = (text: string, at: number): string => around(text, at, at, 40, endsOfWord)

const endsOfWord = new Set([..." \t\n\r;,|\"'", undefined])

/** What stands around a stretch of text without one of the ends, at most so far on either side. */
const around = (
  text: string,
  from: number,
  to: number,
  furthest: number,
  ends: ReadonlySet<string | undefined>,
): string => {
  let [start, end] = [from, to]
  while (from - start < furthest && !ends.has(text[start - 1])) start--
  while (end - to < furthest && !ends.has(text[end])) end++
  return text.slice(start, end)
}

/** Texts that were mixed up twice or three times are met; more often is noise. */
const mostRounds = 3

const unmixed = (text: string, damages: Array<Damage>): string => {
  const found = mojibakeOf(text)
  if (found === undefined) return text
  let best = text
  for (let round = 0; round < mostRounds; round++) {
    const next = unmixedOnce(best)
    if (next === undefined) break
    best = next
  }
  if (best === text) best = unmixedInPlaces(text)
  damages.push({ ...found, kind: "mojibake", repaired: best !== text, widespread: false })
  const left = best === text ? undefined : mojibakeOf(best)
  if (left !== undefined) damages.push({ ...left, kind: "mojibake", repaired: false, widespread: false })
  return best
}

/** A text of which only parts were mixed up: its data came from elsewhere than its headers. */
const unmixedInPlaces = (text: string): string => {
  let read = text
  for (const { page, place } of traces) {
    const letterOf = memory((mixed) => {
      const bytes = encodeInCodePage(mixed, page)
      const letter = bytes === undefined ? undefined : strictUtf8(bytes)
      return letter !== undefined && lettersOfLists.has(letter) ? letter : mixed
    })
    read = read.replaceAll(place, letterOf)
  }
  return read
}

/** What German lists write beside plain letters. */
const lettersOfLists = new Set("äöüßÄÖÜéèêëáàâôóçñ–—„“”‘’‚…§°²³´«»\u00a0€")

/** What begins a letter of two bytes, and what goes on, as each code page shows it. */
const traces: ReadonlyArray<{
  readonly page: CodePage
  readonly lead: string
  readonly pattern: RegExp
  readonly place: RegExp
}> = [
  {
    page: "windows-1252",
    lead: "Ã",
    pattern: /Ã(?:[\u0080-\u009f¤¶¼„–œŸŒ©¨ƒ€‚…†‡ˆ‰Š‹Ž‘’“”•—˜™š›ž]|(?<=[a-z]Ã)[a-z])|â€[\u0080-\u009fžœš“”™˜]?/g,
    place: /[ÃÂ][^\sA-Za-z]|â€[^\sA-Za-z]|â‚¬/g,
  },
  { page: "macintosh", lead: "√", pattern: /√[§∂ºüÑñú©®¶]/g, place: /√\S/g },
  { page: "cp850", lead: "├", pattern: /├[ñÂ╝ƒäûÉ®]/g, place: /├\S/g },
]

const mojibakeOf = (text: string): Place | undefined => {
  for (const { lead, pattern } of traces) {
    const found = text.includes(lead) ? placesOf(text, pattern) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const unmixedOnce = (text: string): string | undefined => {
  for (const { page, lead } of traces) {
    if (!text.includes(lead)) continue
    const bytes = encodeInCodePage(text, page)
    const read = bytes === undefined ? undefined : strictUtf8(bytes)
    if (read !== undefined) return read
  }
  return undefined
}

const withoutEntities = (text: string, damages: Array<Damage>): string => {
  const first = text.includes("&") ? firstEntity(text) : undefined
  if (first === undefined) return text
  const { decoded, count } = decodeEntities(text)
  const place = { raw: wordAt(text, first), line: lineAt(text, first) }
  damages.push({ ...place, kind: "entities", repaired: true, widespread: false, count })
  return decoded
}

const questionMarks = (text: string): Damage | undefined => {
  const found = placesOf(text, /[a-zäöüßA-ZÄÖÜ]\?[?_]{0,2}[a-zäöüßA-ZÄÖÜ]/g, (at) => !isAddressOfWeb(text, at))
  if (found === undefined) return undefined
  const whole = placesOf(text, /[äöüßÄÖÜ]/g)?.count ?? 0
  return { ...found, kind: "questionMarks", repaired: false, widespread: found.count >= 5 && found.count > whole }
}

/** `index.php?id=4` has its question mark by right. */
const isAddressOfWeb = (text: string, at: number): boolean => {
  const word = around(text, at + 1, at + 1, 80, endsOfAddress)
  const before = around(text, at + 1, at + 1, 5, questionMark)
  return /[/@=&]|www\./i.test(word) || /\.(?:php|html?|aspx?|jsp|cgi)$/i.test(before)
}

const endsOfAddress = new Set([..." \t\n\r;|\"'", undefined])

const questionMark = new Set(["?", undefined])

/** `Gr÷ße`, `M³nchen`, `Stra§e`: signs inside words where an umlaut was. */
const otherCodePage = (text: string): Damage | undefined => {
  const found = placesOf(text, /[A-Za-z][³÷▀▄„”\u0080-\u009f][a-zß▀]|\b[Ss]tra[áŸ§·¯▀]e/g)
  return found && { ...found, kind: "otherCodePage", repaired: false, widespread: false }
}

const signsOfOtherPages = [..."³÷▀▄„”áŸ§·¯"]

const replacementCharacters = (text: string): Damage | undefined => {
  const found = placesOf(text, /\uFFFD/g)
  return found && { ...found, kind: "replaced", repaired: false, widespread: false }
}

/** What is looked for, and the signs without which it cannot be there. */
const finders: ReadonlyArray<{
  readonly find: (text: string) => Damage | undefined
  readonly leaves: (signs: Signs) => boolean
}> = [
  { find: questionMarks, leaves: (signs) => signs.has("?") },
  {
    find: otherCodePage,
    leaves: (signs) => signs.hasBetween(0x80, 0x9f) || signsOfOtherPages.some((sign) => signs.has(sign)),
  },
  { find: replacementCharacters, leaves: (signs) => signs.has("\uFFFD") },
]

type Place = Pick<Damage, "count" | "raw" | "line">

const placesOf = (text: string, pattern: RegExp, counts: (at: number) => boolean = () => true): Place | undefined => {
  let [count, first] = [0, -1]
  for (const { index } of text.matchAll(pattern)) {
    if (!counts(index)) continue
    if (first < 0) first = index
    count++
  }
  return first < 0 ? undefined : { count, raw: wordAt(text, first), line: lineAt(text, first) }
}
