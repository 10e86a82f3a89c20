/** German: how much bytes read like German in a code page, by the letters around those above ASCII. */

/** What stands next to a byte: nothing of a word, a small or a capital ASCII letter, or another byte above ASCII. */
const [other, small, capital, high] = [0, 1, 2, 3]

/** How often each byte above ASCII stands between which neighbours. */
export type Contexts = Float64Array

/** Counts every byte above ASCII with its neighbours, in one pass. */
export const contextsOf = (bytes: Uint8Array): Contexts => {
  const counts = new Float64Array(128 * 16)
  let before = other
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) {
      const index = (byte - 0x80) * 16 + before * 4 + (classes[bytes[at + 1] ?? 0x20] ?? other)
      counts[index] = (counts[index] ?? 0) + 1
      before = high
    } else before = classes[byte] ?? other
  }
  return counts
}

/**
 * How much the counted bytes read like German.
 *
 * @param upper - the characters of the bytes 0x80 to 0xFF in the code page in question
 */
export const germanness = (counts: Contexts, upper: string): number => {
  let sum = 0
  for (let byte = 0; byte < 128; byte++)
    for (let context = 0; context < 16; context++) {
      const count = counts[byte * 16 + context] ?? 0
      if (count > 0) sum += count * weight(upper[byte] ?? "", context >> 2, context & 3)
    }
  return sum
}

const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return high
  const letter = String.fromCharCode(byte)
  if (letter >= "a" && letter <= "z") return small
  return letter >= "A" && letter <= "Z" ? capital : other
})

const isSmall = (neighbour: number): boolean => neighbour === small || neighbour === high

const weight = (letter: string, before: number, after: number): number => {
  if (impossible.test(letter)) return -6
  if ("äöüß".includes(letter)) return ofSmall(letter, before, after)
  if ("ÄÖÜ".includes(letter)) return ofCapital(before, after)
  const inWord = before !== other && after !== other
  if (/\p{Ll}/u.test(letter)) return inWord && !(before === capital && after === capital) ? 0.5 : -0.5
  if (/\p{Lu}/u.test(letter)) return before === small ? -3 : 0.2
  if ("„‚«“”‘’»".includes(letter)) return inWord && letter !== "’" ? -3 : 1
  if ("–—…€§°²³½¼·•®©\u00a0´×".includes(letter)) return inWord ? -3 : 1
  return inWord ? -3 : -1
}

const impossible = /[\p{Cc}\uFFFD\uF8FF─-█]/u

/** `Straße`, `über`, `STRAßE`; never `STRäSSE`, and no word begins with ß. */
const ofSmall = (letter: string, before: number, after: number): number => {
  if (letter === "ß") return before === other ? -2 : 4
  if (before === capital && after === capital) return -3
  if (isSmall(after)) return 4
  if (isSmall(before)) return after === capital ? 0 : 4
  return 0.5
}

/** `Äpfel`, `STRÄUSSE`; never `fÜr`. */
const ofCapital = (before: number, after: number): number => {
  if (before === small) return -4
  if (before === high || after === high) return 1
  if (before === capital) return after === small ? 0 : 4
  return after === other ? 0.5 : 4
}
