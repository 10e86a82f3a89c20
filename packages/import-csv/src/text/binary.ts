/** Binary input: what is no text at all, told from a bounded sample. */

/** What unreadable bytes seem to be. @german Dateiart */
export type BinaryKind = "excel" | "archive" | "pdf" | "image" | "database" | "unknown"

/** Which of the two bytes of a UTF-16 unit comes first. */
export type WideOrder = "utf-16le" | "utf-16be"

/**
 * Recognises binary input by its first bytes, or by control characters in samples of its start, middle and end.
 *
 * @returns undefined for what may be text
 */
export const binaryKind = (bytes: Uint8Array): BinaryKind | undefined => {
  const signed = signatures.find(({ bytes: signature }) => signature.every((byte, index) => bytes[index] === byte))
  if (signed !== undefined) return signed.kind
  const { controls, zeros, length } = tally(bytes)
  return zeros > fewZeros(length) || controls - zeros > length * 0.01 ? "unknown" : undefined
}

/**
 * Tells UTF-16 without a byte order mark: line ends, delimiters and most letters of a list have a zero byte, always on the
 * same side, and what the other units mean are letters and signs.
 */
export const wideOrder = (bytes: Uint8Array): WideOrder | undefined => {
  const length = Math.min(bytes.length, sampleLength) & ~1
  if (length < 4) return undefined
  const orders = (["utf-16le", "utf-16be"] as const).filter((order) => readsWide(bytes, length, order))
  return orders.length === 1 ? orders[0] : undefined
}

const readsWide = (bytes: Uint8Array, length: number, order: WideOrder): boolean => {
  const [upper, lower] = order === "utf-16le" ? [1, 0] : [0, 1]
  let [plain, plausible, nothing] = [0, 0, 0]
  for (let at = 0; at < length; at += 2) {
    const high = bytes[at + upper] ?? 0
    const low = bytes[at + lower] ?? 0
    if (high === 0 && low === 0) nothing++
    else if (high === 0 && (low >= 0x20 || harmlessControls.has(low))) plain++
    else if (isLetterRow(high)) plausible++
  }
  const units = length / 2
  return plain > units * 0.15 && plain + plausible > units * 0.97 && nothing <= units * 0.01
}

/** Rows of Unicode with European, Near Eastern and joined letters, general signs and surrogates. */
const isLetterRow = (high: number): boolean =>
  (high > 0 && high <= 0x07) || (high >= 0x1e && high <= 0x25) || (high >= 0xd8 && high <= 0xdf) || high >= 0xfb

/** A stray NUL in a cell does not make a text anything else; in twenty bytes one is too many. */
const fewZeros = (length: number): number => Math.max(length * 0.002, Math.min(2, Math.floor(length / 20)))

const sampleLength = 65_536

const signatures: ReadonlyArray<{ readonly kind: BinaryKind; readonly bytes: ReadonlyArray<number> }> = [
  { kind: "archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "excel", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: "archive", bytes: [0x1f, 0x8b, 0x08] },
  { kind: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: "archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { kind: "database", bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
]

const tally = (bytes: Uint8Array): { readonly controls: number; readonly zeros: number; readonly length: number } => {
  const middle = bytes.length >> 1
  const samples =
    bytes.length <= sampleLength * 3
      ? [bytes]
      : [
          bytes.subarray(0, sampleLength),
          bytes.subarray(middle, middle + sampleLength),
          bytes.subarray(bytes.length - sampleLength),
        ]
  let [controls, zeros, length] = [0, 0, 0]
  for (const sample of samples) {
    length += sample.length
    for (let at = 0; at < sample.length; at++) {
      const byte = sample[at] ?? 0
      if (byte === 0) zeros++
      if (byte < 0x20 && !harmlessControls.has(byte)) controls++
    }
  }
  return { controls, zeros, length }
}

/** Tab, line feed, vertical tab, form feed, carriage return, and the end mark of DOS files. */
const harmlessControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])
