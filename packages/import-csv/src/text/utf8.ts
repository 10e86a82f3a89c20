/** UTF-8: bytes read strictly, or with single bytes of windows-1252 among them. */

/** The text of bytes that are UTF-8 throughout, without a byte order mark; undefined for others. */
export const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether bytes hold more characters of several bytes than broken ones. */
export const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const { good, broken } = sequences(bytes)
  return good > broken.length
}

/** A text in which single bytes became the umlauts that they are in windows-1252. */
export interface Patched {
  readonly text: string
  readonly count: number
  /** Where the first of these umlauts stands in the text. */
  readonly first: number
}

/** A lone byte between letters that would be an umlaut in windows-1252 is one; any other is lost. */
export const patchedUtf8 = (bytes: Uint8Array): Patched => {
  const decoder = new TextDecoder("utf-8")
  const parts: Array<string> = []
  let [from, count, first] = [0, 0, 0]
  for (const at of sequences(bytes).broken) {
    const letter = umlauts.get(bytes[at] ?? 0)
    if (letter === undefined || !(isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) continue
    parts.push(decoder.decode(bytes.subarray(from, at)))
    if (count === 0) first = parts[0]?.length ?? 0
    parts.push(letter)
    count++
    from = at + 1
  }
  return { text: parts.join("") + decoder.decode(bytes.subarray(from)), count, first }
}

const umlauts: ReadonlyMap<number, string> = new Map([..."äöüßÄÖÜ"].map((letter) => [letter.charCodeAt(0), letter]))

const isLetter = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

/** Counts characters of several bytes, and names the bytes that belong to none. */
const sequences = (bytes: Uint8Array): { readonly good: number; readonly broken: ReadonlyArray<number> } => {
  const broken: Array<number> = []
  let good = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const following = byte >= 0xf5 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    if (following > 0 && goesOn(bytes, at + 1, following)) {
      good++
      at += following
    } else broken.push(at)
  }
  return { good, broken }
}

const goesOn = (bytes: Uint8Array, from: number, count: number): boolean => {
  for (let at = from; at < from + count; at++) if ((bytes[at] ?? 0) >> 6 !== 2) return false
  return true
}

/** What every runtime brings along; named here because the library takes no runtime's types. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }
