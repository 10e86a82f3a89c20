/** Code pages: what the bytes above ASCII mean in the one-byte encodings that German offices used. */

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
 * Only bytes above ASCII are evidence: umlauts speak for a page, controls, box drawings and unused bytes against it.
 */
export const likeliestCodePage = (bytes: Uint8Array): CodePage => {
  const counts = new Float64Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  const scored = pages.map((page) => ({ page, score: germanness(counts, upperHalf[page]) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).page
}

/** In the order in which a draw is decided. */
const pages: ReadonlyArray<CodePage> = ["windows-1252", "iso-8859-1", "cp850", "macintosh"]

const germanness = (counts: Float64Array, upper: string): number =>
  [...upper].reduce((sum, letter, index) => sum + (counts[index + 0x80] ?? 0) * weight(letter), 0)

/** Small letters of German weigh most: a page that turns `ü` into `Ü` is the wrong one. */
const weight = (letter: string): number => {
  if ("äöüß".includes(letter)) return 4
  if ("ÄÖÜ".includes(letter)) return 2
  if ("–„“”‚‘’…€§°²³é«»\u00a0".includes(letter)) return 1
  if (/[àáâãåæçèêëìíîïñòóôõøùúûýÿœšž]/.test(letter)) return 0.2
  return /[\p{Cc}\uFFFD\uF8FF─-█]/u.test(letter) ? -6 : -1
}

const chunkLength = 8192
