/** Parts: stretches of a long list, read as lists of their own with what the sample decided. */
import type { CsvFinding } from "../finding.js"
import { profileOf } from "../profile/learn.js"
import type { Profile } from "../profile/profile.js"
import { readList } from "../read-list.js"
import type { CsvOptions, CsvReport } from "../report.js"
import type { Cut } from "../table/dialect.js"
import { breaksIn, linesOf } from "../text/lines.js"
import type { Stretch } from "./stretches.js"

/** How each part is read. */
export interface PartPlan {
  readonly sample: CsvReport
  readonly cut: Cut
  /** A header of one line, with a break behind it, however the list writes its own; empty for a list without. */
  readonly header: string
  /** The last physical line above the rows, 0 where there is none. */
  readonly above: number
  readonly options: CsvOptions
}

/** The caller's options, with the mapping of the sample: no part decides anew. */
export const partOptions = (sample: CsvReport, options: CsvOptions): CsvOptions => {
  const assumed = sample.findings.find((found) => found._tag === "TypeAssumed")
  const type = options.type ?? (assumed?._tag === "TypeAssumed" ? assumed.types[0] : undefined)
  return { ...options, ...(type === undefined ? {} : { type }), profile: mappingOfSample(sample) }
}

/** The header of the sample on one line: a list may write it on several, with groups over it or torn apart. */
export const partHeader = ({ columns, dialect: { headerLine, delimiter, quote } }: CsvReport): string => {
  if (headerLine === null) return ""
  const cells = columns.map(({ header }) =>
    quote === null ? header : `${quote}${header.replaceAll(quote, quote + quote)}${quote}`,
  )
  return `${cells.join(delimiter)}\n`
}

/** The last physical line above the rows of the sample: a header may take several. */
export const lineAboveRows = ({ accepted, rejected, findings, dialect: { headerLine } }: CsvReport): number => {
  if (headerLine === null) return 0
  let first = Number.POSITIVE_INFINITY
  const see = (line: number): void => {
    if (line > headerLine && line < first) first = line
  }
  for (const { lines } of accepted) lines.forEach(see)
  for (const { line } of rejected) see(line)
  for (const found of findings) if (found._tag === "LineSkipped" && found.line !== undefined) see(found.line)
  return Number.isFinite(first) ? first - 1 : headerLine
}

/** Reads stretches as one list; lines are those of the whole list. */
export const readPart = (pieces: ReadonlyArray<Stretch>, plan: PartPlan): CsvReport => {
  const { header, sample, options } = plan
  const part = readList(header + pieces.map(({ text }) => text).join(""), options)
  const lineOf = lineReader(pieces, breaksIn(header))
  return {
    ...part,
    dialect: sample.dialect,
    columns: sample.columns,
    ...(sample.profile === undefined ? {} : { profile: sample.profile }),
    accepted: part.accepted.map((accepted) => ({ ...accepted, lines: accepted.lines.map(lineOf) })),
    rejected: part.rejected.map((rejected) => ({ ...rejected, line: lineOf(rejected.line) })),
    findings: part.findings.flatMap((found) => atLine(found, lineOf)),
  }
}

/** A part without the rows on these lines, and what was said of them. */
export const withoutInstitutions = (part: CsvReport, lines: ReadonlySet<number>): CsvReport =>
  lines.size === 0
    ? part
    : {
        ...part,
        records: part.records - lines.size,
        accepted: part.accepted.filter((accepted) => !accepted.lines.some((line) => lines.has(line))),
        findings: part.findings.filter(({ line }) => line === undefined || !lines.has(line)),
      }

/** The rows that begin on these lines, as they stand in a stretch. */
export const rowsOf = (
  stretch: Stretch,
  { accepted, rejected }: CsvReport,
  lines: ReadonlySet<number>,
): ReadonlyArray<Stretch> => {
  if (lines.size === 0) return []
  const starts = [...accepted.flatMap((one) => one.lines), ...rejected.map(({ line }) => line)].sort((a, b) => a - b)
  const texts = linesOf(stretch.text)
  return starts.flatMap((line, index) => {
    if (!lines.has(line)) return []
    const [from, to] = [line - stretch.line, (starts[index + 1] ?? Number.POSITIVE_INFINITY) - stretch.line]
    const text = texts.slice(from, to).join("")
    return [{ line, text: /[\r\n]$/.test(text) ? text : `${text}\n` }]
  })
}

const mappingOfSample = (sample: CsvReport): Profile => {
  const { delimiter, quote, headerLine } = sample.dialect
  return {
    ...profileOf(sample, { id: "sample", title: "Stichprobe" }),
    dialect: { delimiter, quote, headerLine: headerLine === null ? null : 1 },
  }
}

/** From lines of a part, the first of which are the header's, to lines of the list. */
const lineReader = (pieces: ReadonlyArray<Stretch>, above: number): ((line: number) => number) => {
  const starts: Array<number> = []
  let next = above + 1
  for (const { text } of pieces) {
    starts.push(next)
    next += breaksIn(text)
  }
  return (line) => {
    const index = lastNotAbove(starts, line)
    return (pieces[index]?.line ?? 1) + Math.max(0, line - (starts[index] ?? line))
  }
}

/** The last of ascending numbers that is not greater than another; 0 where all are. */
const lastNotAbove = (ascending: ReadonlyArray<number>, value: number): number => {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** What concerns the list as a whole is said of the sample, once. */
const atLine = (found: CsvFinding, lineOf: (line: number) => number): ReadonlyArray<CsvFinding> =>
  found.line === undefined ? [] : [{ ...found, line: lineOf(found.line) }]
