/** Wrapped records: whole lines that somebody's spreadsheet enclosed in quotes as if they were one cell. */
import { cutSound } from "./cutter.js"
import type { Cut } from "./dialect.js"
import { recogniseCut } from "./dialect.js"
import { cutRecords, type RawRecord, type Records } from "./records.js"

/** Records that were unwrapped, and how what was inside is cut. */
export interface Unwrapped extends Records {
  readonly cut: Cut
}

/**
 * Unwraps records that are one cell each with the whole record inside: `"a;""b"";c";;;`.
 *
 * Nearly all records must be so, and what is inside must have as many cells in each; a first line may be whole already.
 */
export const unwrap = ({ records, openQuotes }: Records, outer: Cut): Unwrapped | undefined => {
  if (outer.quote === null || !records.slice(0, 30).some(isSingle)) return undefined
  const wrapped = records.filter(isSingle)
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
  if (wrapped.length < 2 || wrapped.length < (filled.length - 1) * 0.9) return undefined
  const inner = recogniseCut(
    wrapped
      .slice(0, 2000)
      .map(({ cells }) => cells[0] ?? "")
      .join("\n"),
  )
  if (inner.width < 2 || inner.steadiness < 0.9) return undefined
  const cut: Cut = { ...inner, lineEnding: outer.lineEnding }
  return {
    cut,
    openQuotes,
    records: records.flatMap((record) => (isSingle(record) ? inside(record, cut) : [record])),
  }
}

/** The parser would confirm each record by itself, which takes long; it is asked only where quotes are odd. */
const inside = ({ cells: [text = ""], line }: RawRecord, cut: Cut): ReadonlyArray<RawRecord> =>
  cutSound(text, cut, line)?.records ?? cutRecords(text, cut, line).records

/** One filled cell, the first, and a delimiter in it. */
const isSingle = ({ cells }: RawRecord): boolean => {
  for (let column = 1; column < cells.length; column++) if ((cells[column] ?? "").trim() !== "") return false
  return /[;,\t|]/.test(cells[0] ?? "")
}
