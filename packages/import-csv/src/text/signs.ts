/** Signs: which characters occur in a text, seen in one pass. */

/** Tells whether a sign occurs in a text. */
export interface Signs {
  readonly has: (sign: string) => boolean
  /** Whether any sign from one to another occurs; both are beyond ASCII. */
  readonly hasBetween: (first: number, last: number) => boolean
}

/**
 * The signs of a text.
 *
 * Most texts have none of those that speak of damage, and are spared the search for each.
 */
export const signsOf = (text: string): Signs => {
  const seen = new Uint8Array(0x10000)
  for (let at = 0; at < text.length; at++) seen[text.charCodeAt(at)] = 1
  return signsIn(seen)
}

/**
 * The signs of a text, by the bytes that it is in UTF-8, without a mistake in them.
 *
 * Most of them are letters of ASCII, which are passed over four at a time: a text is searched for one of those in no time.
 * NUL is the one that would take long.
 */
export const signsOfUtf8 = (bytes: Uint8Array, text: string): Signs => {
  const seen = new Uint8Array(0x10000)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lastFour = bytes.length - 4
  for (let at = 0; at < bytes.length; at++) {
    if (at <= lastFour && areAscii(view.getInt32(at))) {
      at += 3
      continue
    }
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      seen[lead] = 1
      continue
    }
    const [second, third] = [low(bytes[at + 1]), low(bytes[at + 2])]
    if (lead < 0xe0) seen[((lead & 0x1f) << 6) | second] = 1
    else if (lead < 0xf0) seen[((lead & 0x0f) << 12) | (second << 6) | third] = 1
    else {
      const beyond = (((lead & 0x07) << 18) | (second << 12) | (third << 6) | low(bytes[at + 3])) - 0x10000
      seen[0xd800 + (beyond >> 10)] = 1
      seen[0xdc00 + (beyond & 0x3ff)] = 1
    }
    at += lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
  }
  const { has, hasBetween } = signsIn(seen)
  return { has: (sign) => (sign > "\0" && sign < "\x80" ? text.includes(sign) : has(sign)), hasBetween }
}

/** Whether four bytes are letters of ASCII: none has its highest bit, and none is 0, which gets it when 1 is taken away. */
const areAscii = (four: number): boolean => ((four | (four - 0x01_01_01_01)) & 0x80_80_80_80) === 0

/** The six bits of a byte that goes on with a sign. */
const low = (byte = 0): number => byte & 0x3f

const signsIn = (seen: Uint8Array): Signs => ({
  has: (sign) => seen[sign.charCodeAt(0)] === 1,
  hasBetween: (first, last) => seen.subarray(first, last + 1).includes(1),
})
