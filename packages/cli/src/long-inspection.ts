/** Long inspections: what a list is that is too long to be held, from all of its parts. */
import { type CsvFinding, type CsvOptions, type CsvReport, type OpenList, readLongList } from "@sozialraum/import-csv"

/** Of each kind of finding so many are kept: the first ones tell what is wrong. */
const mostOfKind = 100

/**
 * Looks at a long list part by part: columns and what concerns the whole list as a sample shows them, records all counted,
 * and of each kind of finding the first hundred.
 */
export const inspectInParts = async (open: OpenList, options: CsvOptions): Promise<CsvReport> => {
  const { sample, parts } = await readLongList(open, options)
  if (sample.dialect.format === "unreadable") return sample
  const findings: Array<CsvFinding> = sample.findings.filter(({ line }) => line === undefined)
  const kept = new Map<string, number>()
  let records = 0
  for await (const part of parts()) {
    records += part.records
    for (const finding of part.findings) {
      const times = kept.get(finding._tag) ?? 0
      kept.set(finding._tag, times + 1)
      if (times < mostOfKind) findings.push(finding)
    }
  }
  return { ...sample, records, findings }
}
