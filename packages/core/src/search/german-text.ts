/** German text: the words of a text, each as the term under which all its spellings and endings meet. */

/**
 * The words of a text, as they are written. `Schüler*innen` is one word; what joins a word of two parts ends it.
 *
 * @internal
 */
export const wordsOf = (text: string): ReadonlyArray<string> =>
  // Soft hyphens and other marks that nobody sees stand in the middle of words.
  text.replace(/\p{Cf}/gu, "").match(/[\p{L}\p{N}\p{M}]+(?:[*:_/]-?in(?:nen)?(?![\p{L}\p{N}]))?/gu) ?? []

/**
 * A word without its spelling: small letters without marks, `ß` as `ss`, and `ä` alike whether written so, `ae` or `a`.
 *
 * @internal
 */
export const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[ßæœøłđı]/g, (letter) => alike[letter] ?? letter)
    // `Markstr.` is the Markstraße.
    .replace(/str$/, "strasse")
    // In `Frauen`, `neue` and `Quelle` the two letters are no umlaut.
    .replace(/[ao]e|(?<![aeq])ue/g, (letters) => letters.charAt(0))
    // What is longer is no word, and must not cost more than one.
    .slice(0, 60)

const alike: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" }

/**
 * A folded word without its endings: `kurse` and `kursen` are `kurs`.
 *
 * At least four letters stay. An `s` after `r` or `s` is no ending: `Kurs`, `Fitness`.
 *
 * @internal
 */
export const stemOf = (word: string): string => {
  const shorter = word.replace(/(?<=^.{4,})(?:innen|erin|ern|e[mnrs]?|(?<=e[lr]?)n|(?<![rsxz])s)$/, "")
  return shorter === word ? word : stemOf(shorter)
}

/** The term under which a word is kept and looked for. @internal */
export const termOf = (word: string): string => stemOf(folded(word))

/**
 * Words that texts are full of and nobody looks for, as terms.
 *
 * @internal
 */
export const fillWords: ReadonlySet<string> = new Set(
  (
    "aber ab alle als am an angebot angebote auch auf aus bei beim bis brauche da das dass dem den der des die dich dir du " +
    "durch ein eine einem einen einer er es etwas finde für geht gibt haben hat heute hier ich ihr ihre im in ins ist jahr " +
    "jahre jahren jährige kann können machen macht man mein meine meinem meinen meiner mich mir mit möchte nach noch nur " +
    "oder sein seine sich sie sind so sowie suche suchen über um und uns unser unsere unserem vom von vor was welche wenn " +
    "wer werden wie will wir wird wo zu zum zur a activities activity and are at by can do for from i is looking my need of " +
    "offer offers on or our something the there things to want we what where with you your"
  )
    .split(" ")
    .map(termOf),
)

/** Which folded words are words of their own; the first part of a compound is asked for with its joint. @internal */
export type KnownWord = (word: string) => boolean

/**
 * The two parts of a compound, each folded, the first with its joint: `hausaufgabenhilfe` is `hausaufgaben` and `hilfe`.
 *
 * @returns nothing where it has no two parts that are both known
 * @internal
 */
export const knownParts = (word: string, isKnown: KnownWord): ReadonlyArray<string> => {
  const joint = jointsOf(word).find((at) => isKnown(word.slice(0, at)) && isKnown(word.slice(at)))
  return joint === undefined ? [] : [word.slice(0, joint), word.slice(joint)]
}

/**
 * Every part of a compound, and the parts of these: where only one is known, the other one may well be a word.
 *
 * @internal
 */
export const compoundParts = (word: string, isKnown: KnownWord): ReadonlyArray<string> => {
  const parts = partsOf(word, isKnown)
  return parts.flatMap((part) => [part, ...compoundParts(part, isKnown)])
}

/** The two parts of a compound of which at least one is known. @internal */
export const partsOf = (word: string, isKnown: KnownWord): ReadonlyArray<string> => {
  const known = knownParts(word, isKnown)
  return known.length > 0 ? known : likelyParts(word, isKnown)
}

/** The longest part that is known counts: `hilfe` at the end, or `bewegungs` at the beginning. */
const likelyParts = (word: string, isKnown: KnownWord): ReadonlyArray<string> => {
  const joints = jointsOf(word).filter((at) => isWordlike(word.slice(0, at)) && isWordlike(word.slice(at)))
  const joint =
    // Before four letters a known end is too often an accident: Sport in Transport.
    joints.find((at) => at >= 5 && isKnown(word.slice(at))) ?? joints.findLast((at) => isKnown(word.slice(0, at)))
  return joint === undefined ? [] : [word.slice(0, joint), word.slice(joint)]
}

const jointsOf = (word: string): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, word.length - 2 * shortestPart + 1) }, (_, index) => index + shortestPart)

const shortestPart = 3

/** Whether letters may be a word: with a vowel, and more than an ending. */
const isWordlike = (part: string): boolean => /[aeiouy]/.test(part) && stemOf(part).length >= 4
