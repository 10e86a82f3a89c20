/** Encodings: from bytes to text, by evidence and never by default. */
import { type BinaryKind, binaryKind, wideOrder } from "./binary.js"
import { type CodePage, decodeCodePage, likeliestCodePage } from "./code-page.js"

/** How the bytes of a list stand for characters. @german Zeichenkodierung */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage

/** The text of a list, and how it was read. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Whether a byte order mark stood first; it is no part of the text. */
  readonly bom: boolean
  /** Whether letters had to be joined with their accents (NFC). */
  readonly normalised: boolean
  /** Characters that the bytes did not give. */
  readonly replaced: number
  /** NUL characters, which became blanks. */
  readonly nuls: number
}

/** Bytes that are no text. */
export interface NoText {
  readonly binary: BinaryKind
}

/**
 * Reads bytes as text: byte order mark, then UTF-16 and strict UTF-8, then the code page that reads most like German.
 *
 * Binary input is recognised from a sample before anything is copied.
 */
export const decode = (input: Uint8Array | string): DecodedText | NoText => {
  if (typeof input === "string") return composed(withoutMark(input), "utf-8", input.startsWith(mark))
  const marked = byMark(input)
  if (marked !== undefined)
    return isNoise(input, marked) ? { binary: "unknown" } : composed(decodeWith(input, marked), marked, true)
  const wide = wideOrder(input)
  if (wide !== undefined) return composed(decodeWith(input, wide), wide, false)
  const binary = binaryKind(input)
  if (binary !== undefined) return { binary }
  return strictUtf8(input) ?? damagedUtf8(input) ?? byCodePage(input)
}

const mark = "\uFEFF"

const withoutMark = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text)

const byMark = ([first, second, third]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined
}

/** Bytes that only happen to begin like a byte order mark. */
const isNoise = (bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): boolean =>
  encoding === "utf-8"
    ? binaryKind(bytes) !== undefined
    : bytes.length > shortText && wideOrder(bytes.subarray(2)) !== encoding

const shortText = 256

const strictUtf8 = (bytes: Uint8Array): DecodedText | undefined => {
  try {
    return composed(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8", false)
  } catch {
    return undefined
  }
}

/** A few broken bytes in a file full of good UTF-8 do not make it anything else. */
const damagedUtf8 = (bytes: Uint8Array): DecodedText | undefined => {
  const { good, broken } = sequences(bytes)
  return good > broken * 9 ? composed(decodeWith(bytes, "utf-8"), "utf-8", false) : undefined
}

const byCodePage = (bytes: Uint8Array): DecodedText => {
  const page = likeliestCodePage(bytes)
  return composed(decodeCodePage(bytes, page), page, false)
}

const decodeWith = (bytes: Uint8Array, label: string): string => withoutMark(new TextDecoder(label).decode(bytes))

/** Counts what begins like a character of several bytes, by whether it goes on like one. */
const sequences = (bytes: Uint8Array): { readonly good: number; readonly broken: number } => {
  let [good, broken] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    const rest = bytes.subarray(at + 1, at + 1 + following)
    if (following > 0 && rest.length === following && rest.every((next) => next >> 6 === 2)) {
      good++
      at += following
    } else broken++
  }
  return { good, broken }
}

const composed = (raw: string, encoding: Encoding, bom: boolean): DecodedText => {
  const nuls = raw.split("\0").length - 1
  const filled = nuls === 0 ? raw : raw.replaceAll("\0", " ")
  const whole = loneSurrogate.test(filled) ? filled.replaceAll(/\p{Cs}/gu, "\uFFFD") : filled
  const text = combiningMark.test(whole) ? whole.normalize("NFC") : whole
  return { text, encoding, bom, normalised: text !== whole, replaced: text.split("\uFFFD").length - 1, nuls }
}

const combiningMark = /[\u0300-\u036f]/

const loneSurrogate = /\p{Cs}/u

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }
