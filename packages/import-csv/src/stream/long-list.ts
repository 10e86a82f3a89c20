/** Long lists: read part by part, so that memory does not grow with the list. */
import { shortHash } from "../identity/fingerprint.js"
import { readList } from "../read-list.js"
import type { CsvOptions, CsvReport } from "../report.js"
import { recogniseCut } from "../table/dialect.js"
import { decode } from "../text/encoding.js"
import { decoded } from "./decoder.js"
import { lineAboveRows, type PartPlan, partHeader, partOptions, readPart, rowsOf, withoutInstitutions } from "./part.js"
import { type OpenList, sampleOf } from "./sample.js"
import { afterLine, type Stretch, stretches } from "./stretches.js"

/** A list that is read in parts. @german Lange Liste */
export interface LongList {
  /** What the list is, as a sample of it shows: dialect, columns, profile. Its records are those of the sample only. */
  readonly sample: CsvReport
  /** Every record of the list in one part, and every institution in one; findings about single lines only. */
  readonly parts: () => AsyncGenerator<CsvReport>
}

/**
 * Reads a list of any length with memory for a part of it.
 *
 * It is opened three times: for a sample, which decides how every part is read; to see which institutions stand on rows
 * far from each other; and to read it. The rows of those institutions come last, together. An unreadable list has no
 * parts, and its sample says why.
 *
 * @param open - opens the list from its beginning, each time it is called
 * @example
 * import { readLongList } from "@sozialraum/import-csv"
 * const bytes = new TextEncoder().encode("Nummer;Name;PLZ\n0701;Kita Süd;44801\n0702;Kita Nord;44805\n")
 * const open = async function* () {
 *   yield bytes
 * }
 * const list = await readLongList(open, { source: "kitas", type: "kita" })
 * const names: Array<string> = []
 * for await (const part of list.parts()) names.push(...part.accepted.map(({ value }) => value.name))
 * names // => ["Kita Süd", "Kita Nord"]
 */
export const readLongList = (open: OpenList, options: CsvOptions): Promise<LongList> =>
  readInParts(open, options, usualLength)

/** Characters of a part: some thousand rows. */
const usualLength = 262_144

/** Reads with parts of another length. @internal */
export const readInParts = async (open: OpenList, options: CsvOptions, length: number): Promise<LongList> => {
  const bytes = await sampleOf(open)
  const sample = readList(bytes, options)
  const { encoding, delimiter, quote } = sample.dialect
  const text = decode(bytes, encoding)
  if (sample.dialect.format === "unreadable" || "binary" in text) return { sample, parts: async function* () {} }
  const plan: PartPlan = {
    sample,
    cut: recogniseCut(text.text, { delimiter, quote }),
    header: partHeader(sample),
    above: lineAboveRows(sample),
    options: partOptions(sample, options),
  }
  return { sample, parts: () => partsOf(() => rowsIn(open, plan, length), plan) }
}

type OpenRows = () => AsyncGenerator<Stretch>

/** The stretches of the list, without what stands above its rows. */
async function* rowsIn(open: OpenList, { sample, cut, above }: PartPlan, length: number): AsyncGenerator<Stretch> {
  for await (const stretch of stretches(decoded(open(), sample.dialect.encoding), cut, length)) {
    const rows = stretch.line > above ? stretch : afterLine(stretch, above)
    if (rows.text !== "") yield rows
  }
}

async function* partsOf(rows: OpenRows, plan: PartPlan): AsyncGenerator<CsvReport> {
  const torn = await institutionsInSeveral(rows, plan)
  const waiting: Array<Stretch> = []
  for await (const stretch of rows()) {
    const part = readPart([stretch], plan)
    const lines = new Set(
      part.accepted.filter(({ value }) => torn.has(hashOf(value.id))).flatMap((accepted) => accepted.lines),
    )
    waiting.push(...rowsOf(stretch, part, lines))
    yield withoutInstitutions(part, lines)
  }
  if (waiting.length > 0) yield readPart(waiting, plan)
}

/** Eight bytes for each institution are all that is remembered of it. */
const institutionsInSeveral = async (rows: OpenRows, plan: PartPlan): Promise<ReadonlySet<number>> => {
  const seen: Array<number> = []
  for await (const stretch of rows())
    for (const { value } of readPart([stretch], plan).accepted) seen.push(hashOf(value.id))
  const sorted = Float64Array.from(seen).sort()
  return new Set(sorted.filter((hash, index) => hash === sorted[index + 1]))
}

const hashOf = (id: string): number => Number.parseInt(shortHash(id), 36)
