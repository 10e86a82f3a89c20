/** The published lists that lie beside the checkout, for tests. */
import { readdirSync, readFileSync } from "node:fs"
import { type CsvReport, readList } from "./index.js"

const folder = new URL("../../../../shared/data/lists/", import.meta.url)

/** The names of all lists, without extension. */
export const listNames: ReadonlyArray<string> = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => name.replace(".csv", ""))

/** The bytes of a list. */
export const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`${name}.csv`, folder))

/** The key files of the school statistics. */
export const keyFiles = (): ReadonlyArray<Uint8Array> =>
  listNames.filter((name) => name.startsWith("nrw-key")).map(bytesOf)

/** A list, read with nothing but its name; each list once. */
export const readReal = (name: string): CsvReport => {
  const known = reports.get(name)
  if (known !== undefined) return known
  const report = readList(bytesOf(name), { source: name })
  reports.set(name, report)
  return report
}

const reports = new Map<string, CsvReport>()
