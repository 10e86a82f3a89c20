/** Fuzzing: the laws of reading, checked on one input whatever it is. */
import { type CsvReport, readList, toInspection } from "../index.js"

/** The laws that an input broke; empty where all held. */
export const brokenLaws = (input: Uint8Array, twice: boolean): ReadonlyArray<string> => {
  try {
    const before = input.slice()
    const report = readList(input, { source: "liste" })
    return [
      ...accounting(report),
      ...sentences(report),
      ...(twice && JSON.stringify(readList(before, { source: "liste" })) !== JSON.stringify(report)
        ? ["the same input gave another report"]
        : []),
      ...(twice && before.some((byte, at) => byte !== input[at]) ? ["the input was changed"] : []),
    ]
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack?.split("\n").slice(0, 4).join(" ") : String(error)}`]
  }
}

/** Every record is accepted or rejected, exactly once, with a line of its own. */
const accounting = ({ accepted, rejected, records }: CsvReport): ReadonlyArray<string> => {
  const lines = new Set<number>()
  let all = 0
  for (const { lines: own } of accepted)
    for (const line of own) {
      lines.add(line)
      all++
    }
  for (const { line } of rejected) {
    lines.add(line)
    all++
  }
  return all === records && lines.size === records ? [] : [`${records} records, ${all} lines, ${lines.size} distinct`]
}

/** Whatever is found can be said. */
const sentences = (report: CsvReport): ReadonlyArray<string> =>
  (["de", "en"] as const).flatMap((language) => {
    const { findings, columns } = toInspection(report, language)
    const said = [...findings.map(({ fix }) => fix), ...columns.map(({ because }) => because)]
    return said.every((text) => text !== "" && !/undefined|\[object/.test(text)) ? [] : [`no sentence in ${language}`]
  })
