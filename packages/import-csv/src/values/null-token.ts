/** Null tokens: what lists write where they have nothing to say. */
import { memory } from "../memory.js"
import { isMarkup, withoutMarkup } from "./markup.js"

/**
 * A cell without what only stands for nothing.
 *
 * Markup and program literals give way to their text, and an apostrophe that keeps a spreadsheet from calculating goes.
 *
 * @returns one line or several, without blanks around them and with single blanks inside; empty for a null token
 */
export const meaning = (cell: string): string => (cell === "" || isPlain(cell) ? cell : tidy(cell))

/** Prepares to tell the meaning of the many cells of one list. */
export const meaningReader = (): ((cell: string) => string) => {
  const tidied = memory(tidy)
  return (cell) => (cell === "" || isPlain(cell) ? cell : tidied(cell))
}

const tidy = (cell: string): string => {
  const bare = cell.charCodeAt(0) === equals ? cell.replace(/^="([^"]*)"$/, "$1") : cell
  const unmarked = isMarkup(bare) ? withoutMarkup(bare) : bare
  const text = untidy.test(unmarked) ? tidied(unmarked) : unmarked
  if (text.length <= longestToken && nothing.test(text)) return ""
  return text.charCodeAt(0) === apostrophe && textMarker.test(text) ? text.slice(1) : text
}

/** A cell on one line. */
export const oneLine = (cell: string): string => {
  const text = meaning(cell)
  return text.includes("\n") ? text.replaceAll(/\s+/g, " ") : text
}

/** Nothing to take away: letters, digits and a few signs, single blanks between them, and no beginning of a null token. */
const isPlain = (cell: string): boolean => {
  const first = cell.charCodeAt(0)
  if (cell.length <= longestToken && !isSafe(first)) return false
  if (cell.length <= longestShort && safeIfLong[first] === 1) return false
  return !notPlain.test(cell)
}

const marked = (signs: string): Uint8Array => {
  const table = new Uint8Array(256)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}

const digits = "0123456789"

/** With these no word and no sign begins that stands for nothing. */
const safe = marked(`abcdgijpqrstvyzABCDGIJPQRSTVYZäöüÄÖÜ${digits}`)

/** With these a few short ones do: `dito`, `s. o.`, `tbd`. */
const safeIfLong = marked("dDsStT")

const longestShort = 6

const isSafe = (code: number): boolean => safe[code] === 1

/** A pattern walks along a cell, a window on the whole list, three times as fast as sign after sign asked for. */
const notPlain = /[^a-zA-ZäöüÄÖÜßéèáà\d .,\-/()+:;@_"]| {2}|^ | $/

const untidy = /[^\S ]|^\s|\s$|\s\s|[\u200B-\u200F\u00AD\u2060\uFEFF]|\p{Cc}/u

const tidied = (cell: string): string =>
  cell
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\u200B-\u200F\u00AD\u2060\uFEFF]/gu, "")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim()

const apostrophe = 39

/** `="01067"` keeps a spreadsheet from taking a text for a number. */
const equals = 61

const textMarker = /^'[\s"']*[=+\-@＝＋－＠]/

const longestToken = 24

const nothing =
  /^(?:[<([]?(?:null|nil|none|nan|undefined|leer|empty)[>)\]]?|\[?hlinke?mail\]?|\[object object\]|n\.?\s?\/?\s?a\.?|#n\/?[av]|#(?:wert|value|bezug|ref|name|zahl|num|null|div\/0)[!?]?|#+|-+(?:\s-+)*|[–—‑−]+|\?+|\.+|…|·+|•|\*+|_+|\/+|\\n|x{3,}|k\.?\s?a\.?|keine?(?: (?:angaben?|daten|(?:e-?)?mail|fax|telefon|homepage|internet|internetseite|web|website|webseite))?|n\.\s?n\.|s\.\s?o\.|dito|tb[ad]|unbek\.|entf\.|noch offen|(?:wird )?(?:nachgereicht|folgt)|folgt noch|keine?s? vorhanden|ohne(?: angaben?)?|(?:noch )?(?:nicht|un)\s?bekannt|nicht (?:vorhanden|angegeben|erfasst|zutreffend)|entfällt|fehlt|liegt nicht vor|not (?:available|applicable)|unknown|https?:\/\/|mailto:|www\.?)$/i
