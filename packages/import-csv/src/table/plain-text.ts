/** Plain text: what is readable but no table, by the form of its lines. */
import { lineBreak } from "../text/lines.js"

/** Forms of text that hold data and no table. @german Textform */
export type PlainForm = "keyValue" | "fixedWidth"

/** Recognises `Name: Kita Mond` under one another, and columns that only blanks set apart. */
export const plainForm = (text: string): PlainForm | undefined => {
  const lines = text
    .slice(0, sampleLength)
    .split(lineBreak)
    .filter((line) => line.trim() !== "")
  if (lines.length < 3) return undefined
  if (hasKeys(lines)) return "keyValue"
  return hasColumns(lines) ? "fixedWidth" : undefined
}

const sampleLength = 65_536

/** Most lines begin with a key, and the keys come back or are several; no delimiter stands before the colon. */
const hasKeys = (lines: ReadonlyArray<string>): boolean => {
  const keys = lines.flatMap((line) => /^\s*["']?([\p{L}][\p{L}\d .()/_-]{0,39}?)\s*:(?:\s|$)/u.exec(line)?.[1] ?? [])
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  const repeated = [...times.values()].filter((count) => count > 1).length
  return keys.length >= lines.length * 0.6 && (repeated >= 2 || (times.size >= 3 && lines.length < 20))
}

/** The same places are blank in all lines, with words before and after. */
const hasColumns = (lines: ReadonlyArray<string>): boolean => {
  const sample = lines.slice(0, 200).filter((line) => line.length >= 20)
  if (sample.length < 3 || sample.length < Math.min(lines.length, 200) * 0.7) return false
  const width = Math.min(400, Math.max(...sample.map(({ length }) => length)))
  let gaps = 0
  for (let at = 1; at < width; at++) {
    const ends = sample.filter((line) => isBlank(line, at - 1) && isBlank(line, at - 2)).length
    const starts = sample.filter((line) => !isBlank(line, at)).length
    if (ends >= sample.length * 0.9 && starts >= sample.length * 0.7) gaps++
  }
  return gaps >= 1
}

const isBlank = (line: string, at: number): boolean => (line[at] ?? " ") === " "
