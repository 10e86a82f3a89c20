/** Code pages: what the bytes above ASCII mean in the one-byte encodings that German offices used. */

import { contextsOf, germanness } from "./german.js"

/** A one-byte encoding that this importer reads. @german Zeichensatz */
export type CodePage = "windows-1252" | "iso-8859-1" | "macintosh" | "cp850"

const undefinedByte = "\uFFFD"

const span = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

const latin1 = span(0x80, 0xff)

const windows1252 =
  `€${undefinedByte}‚ƒ„…†‡ˆ‰Š‹Œ${undefinedByte}Ž${undefinedByte}` +
  `${undefinedByte}‘’“”•–—˜™š›œ${undefinedByte}žŸ${span(0xa0, 0xff)}`

const macintosh =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
  "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

const cp850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"

/** The characters of the bytes 0x80 to 0xFF, in order. */
const upperHalf: Readonly<Record<CodePage, string>> = {
  "windows-1252": windows1252,
  "iso-8859-1": latin1,
  macintosh,
  cp850,
}

/** Reads bytes in a code page; one byte is one character, and a byte without meaning becomes U+FFFD. */
export const decodeCodePage = (bytes: Uint8Array, page: CodePage): string => {
  const upper = upperHalf[page]
  const codes = new Uint16Array(chunkLength)
  const parts: Array<string> = []
  for (let start = 0; start < bytes.length; start += chunkLength) {
    const end = Math.min(start + chunkLength, bytes.length)
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0
      codes[at - start] = byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80)
    }
    parts.push(String.fromCharCode(...codes.subarray(0, end - start)))
  }
  return parts.join("")
}

/**
 * The code page in which the bytes read most like German.
 *
 * Only bytes above ASCII are evidence: umlauts inside words speak for a page, capitals after small letters, signs inside
 * words, controls, box drawings and unused bytes against it.
 */
export const likeliestCodePage = (bytes: Uint8Array): CodePage => {
  const contexts = contextsOf(bytes)
  const scored = pages.map((page) => ({ page, score: germanness(contexts, upperHalf[page]) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).page
}

/** The bytes of a text in a code page; undefined where it has a character that the page lacks. */
export const encodeInCodePage = (text: string, page: CodePage): Uint8Array | undefined => {
  const byteOf = bytesByLetter(page)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 0x80 ? code : byteOf.get(code)
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}

/** Controls stand for the bytes that windows-1252 leaves open: that is how browsers and databases read them. */
const bytesByLetter = (page: CodePage): ReadonlyMap<number, number> => {
  const controls = Array.from({ length: 0x20 }, (_, index) => [0x80 + index, 0x80 + index] as const)
  const letters = Array.from({ length: 0x80 }, (_, index) => [upperHalf[page].charCodeAt(index), 0x80 + index] as const)
  return new Map([...(page === "windows-1252" ? controls : []), ...letters.filter(([code]) => code !== 0xfffd)])
}

/** In the order in which a draw is decided. */
const pages: ReadonlyArray<CodePage> = ["windows-1252", "iso-8859-1", "cp850", "macintosh"]

const chunkLength = 8192
