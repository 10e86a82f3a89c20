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

/** Tells UTF-16 without a byte order mark: nearly every second byte of German text is then zero. */
export const wideOrder = (bytes: Uint8Array): WideOrder | undefined => {
  const length = Math.min(bytes.length, sampleLength) & ~1
  if (length < 4) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le"
  return even > half * 0.7 && odd < half * 0.05 ? "utf-16be" : undefined
}

/** A stray NUL in a cell does not make a text anything else; in twenty bytes one is too many. */
const fewZeros = (length: number): number => Math.max(length * 0.002, Math.min(2, Math.floor(length / 20)))

const sampleLength = 65_536

const signatures: ReadonlyArray<{ readonly kind: BinaryKind; readonly bytes: ReadonlyArray<number> }> = [
  { kind: "archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "excel", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "archive", bytes: [0x1f, 0x8b, 0x08] },
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
    for (const byte of sample) {
      if (byte === 0) zeros++
      if (byte < 0x20 && !harmlessControls.has(byte)) controls++
    }
  }
  return { controls, zeros, length }
}

/** Tab, line feed, vertical tab, form feed, carriage return, and the end mark of DOS files. */
const harmlessControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])
