/** Whole words in a text: found however they are composed and spaced, and replaced by a mark. */

/** What stands where words were taken out. */
export const mark = "[…]"

/** Whole words, the longest first, also with the ending of a genitive; empty ones are not among them. */
export const wholeWords = (words: ReadonlyArray<string>): RegExp => pattern(alternatives(words))

/** One of the words, as the part of a pattern. */
export const alternatives = (words: ReadonlyArray<string>): string => {
  const spellings = words
    .flatMap((word) => [word, word.normalize("NFC"), word.normalize("NFD")])
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(word.trim()).replaceAll(/\s+/gu, "\\s+"))
  return `(?:${[...new Set(spellings)].join("|")})`
}

/** Words that a part of a pattern describes, whole and with the ending of a genitive. */
export const pattern = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${source}(?:['’]?s|['’])?(?![\\p{L}\\p{M}\\p{N}])`, "giu")

/** A text as a part of a pattern that means just itself. */
export const escaped = (word: string): string => word.replaceAll(/[$()*+./?[\\\]^{|}]/g, "\\$&")
