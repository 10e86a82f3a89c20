/** Content lines: how texts are cleaned, escaped and folded for RFC 5545. */

/** Readers end a line at any of these, whatever the standard says; behind them a text could pose as a property. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

const halfCharacters = /\p{Cs}/gu

/** Control characters but for the tab and the line feed: no text of a calendar may hold them. */
const controls = /(?![\t\n])\p{Cc}/gu

/** Whatever cleaning might touch, whole characters beyond the basic plane included: most texts have none of it. */
const suspicious = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]/

/**
 * A text as a calendar can carry it: every sort of line break is a line feed, control characters are gone, and half
 * characters are replaced.
 *
 * @source RFC 5545, section 3.1
 */
export const cleanText = (text: string): string =>
  suspicious.test(text)
    ? text.replaceAll(lineBreaks, "\n").replaceAll(controls, "").replaceAll(halfCharacters, "\ufffd")
    : text

/** A clean text without line breaks, for names and titles. */
export const cleanLine = (text: string): string => {
  const clean = cleanText(text)
  return clean.includes("\n") ? clean.replaceAll(/\n+/g, " ") : clean
}

/** Whether cleaning costs a text more than the sort of its line breaks. */
export const losesCharacters = (text: string): boolean =>
  suspicious.test(text) && cleanText(text) !== text.replaceAll(lineBreaks, "\n")

/** A clean text as the value of a property. @source RFC 5545, section 3.3.11 */
export const escapedText = (text: string): string =>
  /[\\;,\n]/.test(text) ? text.replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n") : text

/** A property whose value is a text: cleaned to one line and escaped. @source RFC 5545, section 3.3.11 */
export const textLine = (name: string, text: string): string => `${name}:${escapedText(cleanLine(text))}`

/** A property whose value is a text that may have several lines. */
export const textLines = (name: string, text: string): string => `${name}:${escapedText(cleanText(text))}`

/** A URI as a property can carry it: not escaped like a text, so what would have to be is percent-encoded. */
export const uriText = (uri: string): string =>
  encodeURI(cleanLine(uri))
    .replaceAll("%25", "%")
    .replaceAll(/[,;'\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** Lines of a calendar as bytes go out: 75 octets at most, folded between characters, each ended by CRLF. */
export const joinLines = (lines: ReadonlyArray<string>): string => `${folded(lines.join("\r\n"))}\r\n`

/** @unit octets */
const longestLine = 75

/** The lines of a text, each folded to lines of at most 75 octets in UTF-8. @source RFC 5545, section 3.1 */
const folded = (text: string): string => {
  let [out, from, octets] = ["", 0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === carriageReturn || code === lineFeed) {
      octets = 0
      continue
    }
    const width = octetsOf(code)
    if (octets + width > longestLine) {
      out += `${text.slice(from, at)}\r\n `
      // The blank that begins a continued line counts.
      ;[from, octets] = [at, 1]
    }
    octets += width
    if (width === 4) at++
  }
  return from === 0 ? text : out + text.slice(from)
}

const [carriageReturn, lineFeed] = [13, 10]

/** Octets of the character that begins with this code unit: the first half of a pair stands for both. */
const octetsOf = (code: number): 1 | 2 | 3 | 4 => {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code >= 0xd800 && code < 0xdc00 ? 4 : 3
}
