/** Likeness of names: whether two names may mean the same, and in which way they differ. */
import { type NameWords, nameWords } from "./name-words.js"

/**
 * In which way two names that may mean the same differ.
 *
 * `same`: in case, blanks or punctuation at most; `umlauts`: `Süd` and `Sued`; `wordOrder`: the same words in another order;
 * `abbreviation`: `Kita St. Marien` and `Kindertagesstätte Sankt Marien`; `typo`: a letter or two; `contained`: one has
 * words more; `letters`: most of their letters.
 *
 * @german Art der Namensähnlichkeit
 */
export type NameLikenessKind = "same" | "umlauts" | "wordOrder" | "abbreviation" | "typo" | "contained" | "letters"

/** How alike two names are. @german Namensähnlichkeit */
export interface NameLikeness {
  readonly kind: NameLikenessKind
  /** 1 is the same name, 0 shares nothing; two places. */
  readonly similarity: number
}

/**
 * How alike two names are, the closest likeness first.
 *
 * Different numbers make different institutions, whatever the letters: `Haus 2` is not `Haus 3`.
 *
 * @returns `undefined` where nobody would take one for the other
 * @example
 * import { nameLikeness } from "@sozialraum/core/institution"
 * nameLikeness("Kita St. Marien", "Kindertagesstätte Sankt Marien") // => { kind: "abbreviation", similarity: 0.95 }
 * nameLikeness("Kita Sonnenschein", "Kita Regenbogen") // => undefined
 */
export const nameLikeness = (one: string, other: string): NameLikeness | undefined =>
  likenessOf(nameWords(one), nameWords(other))

/** The same of names that are prepared already. @internal */
export const likenessOf = (one: NameWords, other: NameWords): NameLikeness | undefined => {
  if (one.folded === "" || other.folded === "") return undefined
  if (one.plain === other.plain) return { kind: "same", similarity: 1 }
  if (one.folded === other.folded || one.bare === other.bare) return { kind: "umlauts", similarity: 1 }
  if (one.numbers.length > 0 && other.numbers.length > 0 && one.numbers.join() !== other.numbers.join())
    return undefined
  if (sorted(one.words) === sorted(other.words)) return { kind: "wordOrder", similarity: 0.98 }
  if (one.meant.length > 0 && sorted(one.meant) === sorted(other.meant))
    return { kind: "abbreviation", similarity: 0.95 }
  return typo(one, other) ?? contained(one, other) ?? letters(one, other)
}

const sorted = (words: ReadonlyArray<string>): string => [...words].sort().join(" ")

/** One letter in seven may be wrong, three at most; what is short has no letter to spare. */
const typo = (one: NameWords, other: NameWords): NameLikeness | undefined => {
  const [left, right] = [one.meant.join(" "), other.meant.join(" ")]
  const length = Math.max(left.length, right.length)
  const allowed = Math.min(3, Math.floor(length / 7))
  if (allowed === 0 || length > longestForTypos || Math.abs(left.length - right.length) > allowed) return undefined
  if (one.numbers.join() !== other.numbers.join()) return undefined
  const distance = editDistance(left, right, allowed)
  return distance > allowed ? undefined : { kind: "typo", similarity: places(1 - distance / length) }
}

const longestForTypos = 120

const contained = (one: NameWords, other: NameWords): NameLikeness | undefined => {
  const [short, long] = one.meant.length <= other.meant.length ? [one, other] : [other, one]
  const all = new Set(long.meant)
  if (short.own.length === 0 || !short.meant.every((word) => all.has(word))) return undefined
  return { kind: "contained", similarity: places(0.75 + (0.2 * short.meant.length) / Math.max(1, long.meant.length)) }
}

const similarEnough = 0.75

/** Share of letter pairs in common (Dice): words that only one of them has must not be all that it is called. */
const letters = (one: NameWords, other: NameWords): NameLikeness | undefined => {
  const similarity = dice(letterPairs(one.folded), letterPairs(other.folded))
  if (similarity < similarEnough) return undefined
  const own = dice(letterPairs(one.own.join("")), letterPairs(other.own.join("")))
  return one.own.length > 0 && other.own.length > 0 && own < 0.5 ? undefined : { kind: "letters", similarity }
}

const places = (share: number): number => Math.round(share * 100) / 100

/** Both are sorted. */
const dice = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): number => {
  let [at, other, common] = [0, 0, 0]
  while (at < left.length && other < right.length) {
    const [a = "", b = ""] = [left[at], right[other]]
    if (a === b) common++
    if (a <= b) at++
    if (b <= a) other++
  }
  const all = left.length + right.length
  return all === 0 ? 0 : places((2 * common) / all)
}

const letterPairs = (text: string): ReadonlyArray<string> => {
  const pairs: Array<string> = []
  for (let at = 0; at + 1 < text.length; at++) pairs.push(text.slice(at, at + 2))
  return pairs.sort()
}

/** Letters to change, add, leave out or swap with their neighbour; more than `most` count as one more than that. */
const editDistance = (left: string, right: string, most: number): number => {
  let before: Array<number> = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      const cost = Math.min(
        (last[j] ?? most) + 1,
        (row[j - 1] ?? most) + 1,
        (last[j - 1] ?? most) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? most) + 1 : Number.POSITIVE_INFINITY,
      )
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[right.length] ?? most + 1
}
