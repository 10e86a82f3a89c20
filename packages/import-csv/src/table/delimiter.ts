/** Delimiters: which sign separates the cells of a text. */
import type { Delimiter } from "./dialect.js"
import type { GivenDialect } from "./given.js"

/** A delimiter, and into how many cells it cuts most lines. */
export interface Fit {
  readonly delimiter: Delimiter
  readonly width: number
  /** Share of lines with that many cells, near misses counted half. */
  readonly steadiness: number
  readonly score: number
}

/** The delimiter that a spreadsheet's `sep=;` line declares. */
export const declaredDelimiter = (line: string): Delimiter | undefined => {
  const declared = /^\s{0,20}["']?sep=(.)/i.exec(line.slice(0, 40))?.[1]
  return delimiters.find((delimiter) => delimiter === declared)
}

/** The delimiter that cuts the lines most steadily, and looks like one where it stands. */
export const recogniseDelimiter = (lines: ReadonlyArray<string>, given: GivenDialect): Fit => {
  const bare = barely(lines.filter((line) => declaredDelimiter(line) === undefined))
  const declared = given.delimiter ?? declaredDelimiter(lines[0] ?? "")
  const nothing: Fit = { delimiter: declared ?? ";", width: 1, steadiness: 0, score: 0 }
  if (declared !== undefined) {
    const believed = fitOf(bare, declared)
    if (believed.width > 1 || given.delimiter !== undefined) return believed
  }
  return delimiters
    .map((delimiter) => fitOf(bare, delimiter))
    .reduce((best, next) => (next.score > best.score ? next : best), nothing)
}

/** In the order in which a draw is decided. */
const delimiters: ReadonlyArray<Delimiter> = [";", "\t", ",", "|"]

/** What stands between quotes says nothing about delimiters; a line with an odd quote says nothing at all. */
const barely = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const apostrophes = lines.filter((line) => enclosedByApostrophes.test(line)).length > 0
  return lines.flatMap((line) => {
    const bare = withoutQuoted(line, apostrophes)
    return bare.includes('"') ? [] : [bare]
  })
}

const withoutQuoted = (line: string, apostrophes: boolean): string => {
  const unescaped = line.includes("\\") ? line.replaceAll(/\\["'\\]/g, "") : line
  const bare = unescaped.includes('"') ? unescaped.replaceAll(/"[^"]*"/g, "") : unescaped
  return apostrophes && bare.includes("'") ? bare.replaceAll(/(^|[;,\t|])'[^']*'(?=[;,\t|]|$)/g, "$1") : bare
}

const enclosedByApostrophes = /(?:^|[;,\t|])'[^']*'(?:[;,\t|]|$)/

/** Steady lines count for a delimiter, and many cells more than few. */
const fitOf = (lines: ReadonlyArray<string>, delimiter: Delimiter): Fit => {
  const counts = lines.map((line) => line.split(delimiter).length - 1)
  const usual = modeOf(counts.filter((count) => count > 0))
  if (usual === 0) return { delimiter, width: 1, steadiness: 0, score: 0 }
  const steady = counts.reduce((sum, count) => sum + (count === usual ? 1 : Math.abs(count - usual) === 1 ? 0.5 : 0), 0)
  const steadiness = steady / lines.length
  return {
    delimiter,
    width: usual + 1,
    steadiness,
    score: steadiness * Math.log2(usual + 1) * likeness(lines.slice(0, 200), delimiter),
  }
}

/**
 * How much a sign looks like a delimiter where it stands: a comma before a blank or between digits is punctuation, and a
 * cell that begins or ends with a delimiter is half a cell.
 */
const likeness = (lines: ReadonlyArray<string>, delimiter: Delimiter): number => {
  let [all, spaced, decimal, torn] = [0, 0, 0, 0]
  for (const line of lines)
    for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
      all++
      const [before = "", after = ""] = [line[at - 1], line[at + 1]]
      if (after === " " && before !== " ") spaced++
      if (delimiter === "," && isDigit(before) && isDigit(after)) decimal++
      if (isOtherDelimiter(before, delimiter) || isOtherDelimiter(after, delimiter)) torn++
    }
  if (all === 0) return 1
  const punctuation = spaced > all * 0.8 || decimal > all * 0.8 ? 0.6 : 1
  return punctuation * (1 - (torn / all) * 0.8)
}

const isDigit = (letter: string): boolean => letter >= "0" && letter <= "9"

/** A tab beside a delimiter is padding. */
const isOtherDelimiter = (letter: string, delimiter: Delimiter): boolean =>
  letter !== delimiter && (letter === ";" || letter === "," || letter === "|")

const modeOf = (counts: ReadonlyArray<number>): number => {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}
