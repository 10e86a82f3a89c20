/** Key files: small lists of two columns that turn codes into words. */
import { plainHeader } from "../columns/plain.js"
import { readTable } from "../table/read-table.js"

/** What the codes of one kind of column mean. @german Schlüsseldatei */
export interface KeyFile {
  /** The header of the second column, as headers are compared. */
  readonly subject: string
  readonly words: ReadonlyMap<string, string>
}

/** Reads a key file; undefined for a list that is none. Codes stay text, with their leading zeros. */
export const readKeyFile = (bytes: Uint8Array): KeyFile | undefined => {
  const read = readTable(bytes)
  if (read._tag === "Unreadable") return undefined
  const [code = "", subject = "", ...more] = read.table.headers.map(plainHeader)
  if (!isKeyHeader(code) || subject === "" || more.some((header) => header !== "")) return undefined
  const words = read.table.records.map(({ cells }) => [cells[0]?.trim() ?? "", cells[1]?.trim() ?? ""] as const)
  return { subject, words: new Map(words.filter(([key, word]) => key !== "" && word !== "")) }
}

/** Whether a list is itself a key file and no list of institutions. */
export const isKeyTable = (headers: ReadonlyArray<string>): boolean => {
  const [code = "", subject = "", ...more] = headers.map(plainHeader)
  return isKeyHeader(code) && subject !== "" && more.every((header) => header === "")
}

/**
 * The words for the codes of a column.
 *
 * A key file belongs to a column whose header begins like its subject (`Rechtform` and `Rechtsform`, `Schulbetrieb` and
 * `Schulbetriebsschluessel`) and most of whose codes it knows; a code that stands nowhere stays as it is.
 */
export const wordsFor = (
  header: string,
  codes: ReadonlyArray<string>,
  keys: ReadonlyArray<KeyFile>,
): ReadonlyMap<string, string> | undefined => {
  const name = subjectOf(plainHeader(header))
  return keys.find(
    ({ subject, words }) =>
      subjectOf(subject) === name &&
      codes.length > 0 &&
      codes.filter((code) => words.has(code)).length * 2 > codes.length,
  )?.words
}

const isKeyHeader = (header: string): boolean => header === "schluessel" || header === "code" || header === "key"

const subjectOf = (header: string): string =>
  header.replace(/(?:s?schluessel|code|key|id|nr)$/, "").replace("rechtsform", "rechtform")
