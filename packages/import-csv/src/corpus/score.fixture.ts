/** Scores: what the importer made of a list written another way, held against what it made of the list itself. */
import type { CsvReport } from "../index.js"
import type { Bytes, Written } from "./written.fixture.js"

/** What became of one list written one way. */
export interface Score {
  readonly dialect: ReadonlyArray<string>
  readonly records: boolean
  readonly columns: { readonly right: number; readonly missing: number; readonly wrong: number }
  readonly values: { readonly same: number; readonly all: number }
  /** What differs, for people. */
  readonly differences: ReadonlyArray<string>
}

/** Compares a report with the one on the original. */
export const scoreOf = (report: CsvReport, original: CsvReport, list: Written, bytes: Bytes): Score => {
  const dialect = dialectErrors(report, list, bytes)
  const columns = columnErrors(report, original, list)
  const values = sameValues(report, original)
  return {
    dialect,
    records: report.records === original.records,
    columns: {
      right: list.origins.length - columns.length,
      missing: columns.filter(({ found }) => found === null).length,
      wrong: columns.filter(({ found }) => found !== null).length,
    },
    values: { same: values.same, all: values.all },
    differences: [
      ...dialect,
      ...(report.records === original.records ? [] : [`records ${report.records}, not ${original.records}`]),
      ...columns.map(({ header, expected, found }) => `“${header}” is ${expected}, not ${found}`),
      ...(values.example === undefined ? [] : [`${values.all - values.same} values differ: ${values.example}`]),
    ],
  }
}

const dialectErrors = ({ dialect }: CsvReport, list: Written, bytes: Bytes): ReadonlyArray<string> => {
  const told = <A>(name: string, found: A, expected: A): ReadonlyArray<string> =>
    found === expected ? [] : [`${name} ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`]
  return [
    ...(bytes.encodings.includes(dialect.encoding) ? [] : told("encoding", dialect.encoding, bytes.encodings[0])),
    ...told("bom", dialect.bom, list.bom),
    ...told("normalised", dialect.normalised, bytes.normalised),
    ...told("delimiter", dialect.delimiter, list.delimiter),
    ...told("quote", dialect.quote, bytes.quote),
    ...told("line end", dialect.lineEnding, list.lineEnding),
    ...told("header line", dialect.headerLine, bytes.headerLine),
    ...told("format", dialect.format, "csv"),
  ]
}

const columnErrors = (report: CsvReport, original: CsvReport, list: Written) =>
  list.origins.flatMap((origin, index) => {
    const expected = original.columns[origin]?.field ?? null
    const found = report.columns[index]?.field ?? null
    const header = report.columns[index]?.header || original.columns[origin]?.header || ""
    return found === expected ? [] : [{ header, expected, found }]
  })

/** How many institutions came out the same, whatever the order of their rows and the names of their numbers. */
const sameValues = (report: CsvReport, original: CsvReport) => {
  const left = new Map<string, number>()
  for (const { value } of original.accepted) left.set(plain(value), (left.get(plain(value)) ?? 0) + 1)
  let same = 0
  let strange: string | undefined
  for (const { value } of report.accepted) {
    const text = plain(value)
    const times = left.get(text) ?? 0
    if (times > 0) same++
    else strange ??= text
    if (times > 1) left.set(text, times - 1)
    else left.delete(text)
  }
  const all = Math.max(report.accepted.length, original.accepted.length)
  const [missed] = left.keys()
  return { same, all, example: same === all ? undefined : difference(strange, missed) }
}

/** The first fields that differ between two values. */
const difference = (found: string | undefined, expected: string | undefined): string => {
  if (found === undefined || expected === undefined) return found === undefined ? "missing" : "added"
  const [left, right] = [JSON.parse(found) as Record<string, unknown>, JSON.parse(expected) as Record<string, unknown>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]))
    .map((key) => `${key} ${JSON.stringify(left[key])} for ${JSON.stringify(right[key])}`)
    .join(", ")
    .slice(0, 300)
}

/** A value as text; where numbers come from is named after a header, and headers change. */
const plain = (value: CsvReport["accepted"][number]["value"]): string => {
  const sorted = (list: ReadonlyArray<string>) => [...list].sort()
  const { id, externalIds, remarks, phones, faxes, emails, websites, categories, types, provider, ...rest } = value
  return JSON.stringify({
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
    numbers: sorted([...new Set(externalIds.map((one) => one.value))]),
    // A remark begins with the header it is from.
    remarks: sorted(remarks.map((remark) => remark.replace(/^[^:]*: /, ""))),
    provider: [provider?.name, provider?.externalId?.value],
    phones: sorted(phones),
    faxes: sorted(faxes),
    emails: sorted(emails),
    websites: sorted(websites),
    categories: sorted(categories),
    types: sorted(types),
  })
}

/** Shares over many cases, from 0 to 1. */
export const sumOf = (cases: ReadonlyArray<{ readonly score: Score }>) => {
  const sum = (of: (score: Score) => number) => cases.reduce((total, { score }) => total + of(score), 0)
  const columns = sum((score) => score.columns.right + score.columns.missing + score.columns.wrong)
  const values = sum((score) => score.values.all)
  return {
    dialect: sum((score) => Number(score.dialect.length === 0)) / cases.length,
    records: sum((score) => Number(score.records)) / cases.length,
    right: sum((score) => score.columns.right) / columns,
    wrong: sum((score) => score.columns.wrong) / columns,
    values: values === 0 ? 1 : sum((score) => score.values.same) / values,
  }
}

/** A line of the table of scores, in per cent. */
export const scoreLine = (name: string, cases: ReadonlyArray<{ readonly score: Score }>): string => {
  const { dialect, records, right, wrong, values } = sumOf(cases)
  const shares = [dialect, records, right, wrong, values].map((share) => (share * 100).toFixed(2).padStart(8))
  return [name.padEnd(44), String(cases.length).padStart(6), ...shares].join("")
}

export const scoreHeading = `${"transformation".padEnd(44)} cases dialect records  fields   wrong  values`
