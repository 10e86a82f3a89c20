/** Encodings: from bytes to text, by evidence and never by default. */
import { type BinaryKind, binaryKind, type WideOrder, wideOrder } from "./binary.js"
import { type CodePage, decodeCodePage, likeliestCodePage } from "./code-page.js"
import { type Damage, mend, wordAt } from "./damage.js"
import { lineAt } from "./lines.js"
import { type Signs, signsOf, signsOfUtf8 } from "./signs.js"
import { isMostlyUtf8, patchedUtf8, strictUtf8 } from "./utf8.js"

/** How the bytes of a list stand for characters. @german Zeichenkodierung */
export type Encoding = "utf-8" | WideOrder | CodePage

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
  /** What others had done to the letters, undone or not. */
  readonly damages: ReadonlyArray<Damage>
}

/** Bytes that are no text. */
export interface NoText {
  readonly binary: BinaryKind
}

/**
 * Reads bytes as text: byte order mark, then UTF-16 and strict UTF-8, then the code page that reads most like German.
 *
 * Binary input is recognised from a sample before anything is copied.
 *
 * @param given - the encoding, where the caller knows it
 */
export const decode = (input: Uint8Array | string, given?: Encoding): DecodedText | NoText => {
  if (typeof input === "string")
    return composed({ raw: withoutMark(input), encoding: "utf-8", bom: input.startsWith(mark), halves: true })
  const raw = given === undefined ? recognised(input) : decodedAs(input, given)
  return "binary" in raw ? raw : composed(raw)
}

interface RawText {
  readonly raw: string
  readonly encoding: Encoding
  readonly bom: boolean
  /** Characters that were dropped because half of them was missing. */
  readonly cutOff?: number
  /** Whether it may hold half a surrogate pair. */
  readonly halves?: boolean
  readonly stray?: Damage
  /** The signs of the text, where the bytes have shown them. */
  readonly seen?: Signs
}

const mark = "\uFEFF"

const withoutMark = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text)

const recognised = (bytes: Uint8Array): RawText | NoText => {
  const marked = markOf(bytes)
  if (marked !== undefined && marked !== "utf-8")
    return isNoise(bytes, marked) ? { binary: "unknown" } : wide(bytes.subarray(2), marked, true)
  const order = marked === undefined ? wideOrder(bytes) : undefined
  if (order !== undefined) return wide(bytes, order, false)
  const binary = binaryKind(bytes)
  if (binary !== undefined) return { binary }
  const bom = marked === "utf-8"
  const rest = withoutUtf8Mark(bytes)
  const strict = inStrictUtf8(rest, bom)
  if (strict !== undefined) return strict
  // Broken bytes in a text with more good UTF-8 than that do not make it anything else.
  return isMostlyUtf8(rest) ? inPatchedUtf8(rest, bom) : inCodePage(rest, likeliestCodePage(rest), bom)
}

const decodedAs = (bytes: Uint8Array, encoding: Encoding): RawText | NoText => {
  const binary = encoding.startsWith("utf-16") ? undefined : binaryKind(bytes)
  if (binary !== undefined) return { binary }
  const marked = markOf(bytes)
  const bom = marked !== undefined && (marked === encoding || marked === "utf-8")
  const rest = bom ? bytes.subarray(marked === "utf-8" ? 3 : 2) : bytes
  if (encoding === "utf-16le" || encoding === "utf-16be") return wide(rest, encoding, bom)
  return encoding === "utf-8" ? (inStrictUtf8(rest, bom) ?? inPatchedUtf8(rest, bom)) : inCodePage(rest, encoding, bom)
}

const markOf = ([first, second, third]: Uint8Array): "utf-8" | WideOrder | undefined => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined
}

/** Bytes without a byte order mark of UTF-8, which also stands before texts in a code page. */
export const withoutUtf8Mark = (bytes: Uint8Array): Uint8Array =>
  markOf(bytes) === "utf-8" ? bytes.subarray(3) : bytes

/** Bytes that only happen to begin like a byte order mark. */
const isNoise = (bytes: Uint8Array, encoding: WideOrder): boolean =>
  bytes.length > shortText && wideOrder(bytes.subarray(2)) !== encoding

const shortText = 256

/** An odd last byte is half a character: nothing where it is blank, one lost otherwise. */
const wide = (bytes: Uint8Array, encoding: WideOrder, bom: boolean): RawText => {
  const raw = withoutMark(new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1)))
  const odd = bytes.length % 2 === 1 ? (bytes.at(-1) ?? 0) : 0
  return { raw, encoding, bom, cutOff: odd > 0x20 ? 1 : 0 }
}

const inStrictUtf8 = (bytes: Uint8Array, bom: boolean): RawText | undefined => {
  const text = strictUtf8(bytes)
  return text === undefined
    ? undefined
    : { raw: withoutMark(text), encoding: "utf-8", bom, seen: signsOfUtf8(bytes, text) }
}

const inPatchedUtf8 = (bytes: Uint8Array, bom: boolean): RawText => {
  const { text, count, first } = patchedUtf8(bytes)
  const raw = withoutMark(text)
  if (count === 0) return { raw, encoding: "utf-8", bom }
  const place = { raw: wordAt(raw, first), line: lineAt(raw, first) }
  return {
    raw,
    encoding: "utf-8",
    bom,
    stray: { ...place, kind: "strayBytes", repaired: true, widespread: false, count },
  }
}

const inCodePage = (bytes: Uint8Array, encoding: CodePage, bom: boolean): RawText => ({
  raw: decodeCodePage(bytes, encoding),
  encoding,
  bom,
})

const composed = ({ raw, encoding, bom, halves, cutOff = 0, stray, seen }: RawText): DecodedText => {
  const signs = seen ?? signsOf(raw)
  const ended = signs.has(endOfDosFile) ? raw.replaceAll(endOfDosFile, "") : raw
  const nuls = signs.has("\0") ? ended.split("\0").length - 1 : 0
  const filled = nuls === 0 ? ended : ended.replaceAll("\0", " ")
  const mayBreak = halves === true || encoding.startsWith("utf-16")
  const isHalved = mayBreak && signs.hasBetween(0xd800, 0xdfff) && loneSurrogate.test(filled)
  const whole = isHalved ? filled.replaceAll(/\p{Cs}/gu, "\uFFFD") : filled
  const { text: mended, damages } = mend(whole, whole === raw ? signs : undefined)
  const isComposed = mended === raw && !hasComposable(signs)
  const text = !isComposed && composable.test(mended) ? mended.normalize("NFC") : mended
  const lost = damages.find(({ kind }) => kind === "replaced")?.count ?? 0
  return {
    text,
    encoding,
    bom,
    normalised: text !== mended,
    replaced: lost + cutOff,
    nuls,
    damages: stray === undefined ? damages : [stray, ...damages],
  }
}

const endOfDosFile = "\u001a"

/** Marks that join with the letter before them, and signs that are letters. */
const composable = /[\u0300-\u036f\u2126\u212a\u212b]/

const hasComposable = (signs: Signs): boolean =>
  signs.hasBetween(0x0300, 0x036f) || signs.has("\u2126") || signs.has("\u212a") || signs.has("\u212b")

/** Half a pair can only be in what was given as text or as UTF-16. */
const loneSurrogate = /\p{Cs}/u

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (label: WideOrder) => { readonly decode: (bytes: Uint8Array) => string }
