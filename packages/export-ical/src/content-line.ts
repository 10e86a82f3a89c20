/** Content lines: how texts are cleaned, escaped and folded for RFC 5545. */
import { escape as escapeText, foldLines } from "ical-generator"

/** Readers end a line at any of these, whatever the standard says; behind them a text could pose as a property. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

const halfCharacters = /\p{Cs}/gu

/** Control characters but for the tab and the line feed: no text of a calendar may hold them. */
const controls = /(?![\t\n])\p{Cc}/gu

/**
 * A text as a calendar can carry it: every sort of line break is a line feed, control characters are gone, and half
 * characters are replaced.
 *
 * @source RFC 5545, section 3.1
 */
export const cleanText = (text: string): string =>
  text.replaceAll(lineBreaks, "\n").replaceAll(controls, "").replaceAll(halfCharacters, "\ufffd")

/** A clean text without line breaks, for names and titles. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(/\n+/g, " ")

/** Whether cleaning costs a text more than the sort of its line breaks. */
export const losesCharacters = (text: string): boolean => cleanText(text) !== text.replaceAll(lineBreaks, "\n")

/** A property whose value is a text: cleaned to one line and escaped. @source RFC 5545, section 3.3.11 */
export const textLine = (name: string, text: string): string => `${name}:${escapeText(cleanLine(text), false)}`

/** A URI as a property can carry it: not escaped like a text, so what would have to be is percent-encoded. */
export const uriText = (uri: string): string =>
  encodeURI(cleanLine(uri))
    .replaceAll("%25", "%")
    .replaceAll(/[,;'\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** Lines of a calendar as bytes go out: 75 octets at most, folded between characters, each ended by CRLF. */
export const joinLines = (lines: ReadonlyArray<string>): string => `${foldLines(lines.join("\r\n"))}\r\n`
