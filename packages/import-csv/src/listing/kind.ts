/** Kinds: the types of the rows of a list, from its columns, its names and what the caller knows. */
import type { Column } from "../columns/field.js"
import { plainHeader } from "../columns/header-names.js"
import { groupBy } from "../group.js"
import { typesOfCategory, typesOfName } from "../kinds/category.js"
import { codeReader } from "../kinds/code-list.js"
import { type KeyFile, wordsFor } from "../kinds/key-file.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"
import { byHeader, type Row } from "./row.js"

/** What a row is. */
export interface Kind {
  readonly types: ReadonlyArray<string>
  /** In the words of the list. */
  readonly categories: ReadonlyArray<string>
  /** Who said so: a category of the row, its name, the caller or the list as a whole, nobody. */
  readonly from: "category" | "name" | "assumed" | "nobody"
}

/** What one type column says about a row. */
interface Saying {
  readonly types: ReadonlyArray<string>
  readonly words: ReadonlyArray<string>
}

/** Prepares the reading of the types of a list. */
export const kindReader = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  known: { readonly type?: string; readonly keys: ReadonlyArray<KeyFile> },
): ((row: Row) => Kind) => {
  const speaking = speakingColumns(columns, records).map((column) => ({
    column,
    say: sayingOf(column, records, known.keys),
  }))
  const assumed = known.type ?? typeOfNames(columns, records)
  return (row) => {
    const sayings = speaking.flatMap(({ column, say }) => {
      const text = meaning(row.raw.cells[column.index] ?? "")
      return text === "" ? [] : [say(text)]
    })
    const types = [...new Set(sayings.flatMap((saying) => saying.types))]
    const categories = [...new Set(sayings.flatMap((saying) => saying.words))]
    if (types.length > 0) return { types, categories, from: "category" }
    if (assumed !== undefined) return { types: [assumed], categories, from: "assumed" }
    const named = typesOfName(row.text("name"))
    return named.length > 0
      ? { types: named, categories, from: "name" }
      : { types: ["sonstige"], categories, from: "nobody" }
  }
}

/**
 * The type columns that have something to say: paths before their last part alone, words before numbers that stand for
 * them, and no column that only repeats the beginning of a path.
 */
const speakingColumns = (columns: ReadonlyArray<Column>, records: ReadonlyArray<RawRecord>): ReadonlyArray<Column> => {
  const typed = columns.filter(({ field }) => field === "type").toSorted(byHeader)
  const sample = records.slice(0, 200)
  const cellsOf = ({ index }: Column): ReadonlyArray<string> => sample.map(({ cells }) => meaning(cells[index] ?? ""))
  const path = typed.find((column) => cellsOf(column).filter((cell) => cell.includes("/")).length > sample.length / 2)
  const paths = path === undefined ? [] : cellsOf(path)
  const partOfPath = (column: Column): boolean =>
    column !== path && path !== undefined && cellsOf(column).every((cell, row) => paths[row]?.split("/").includes(cell))
  const rest = typed.filter((column) => !partOfPath(column))
  const worded = rest.filter((column) => cellsOf(column).some((cell) => /\p{L}{3}/u.test(cell)))
  return worded.length > 0 ? worded : rest
}

const sayingOf = (
  column: Column,
  records: ReadonlyArray<RawRecord>,
  keys: ReadonlyArray<KeyFile>,
): ((text: string) => Saying) => {
  const codes = [...new Set(records.map(({ cells }) => meaning(cells[column.index] ?? "")))].filter(
    (code) => code !== "",
  )
  const words = wordsFor(column.header, codes, keys)
  const coded = codeReader(plainHeader(column.header), codes)
  if (coded !== undefined)
    return (text) => ({
      types: coded(text).flatMap(({ types }) => types),
      words: words === undefined ? coded(text).map((code) => code.text) : [words.get(text) ?? text],
    })
  return (text) => {
    const word = words?.get(text) ?? text
    const last = word.split("/").at(-1)?.trim() || word
    return { types: typesOfCategory(word), words: [last] }
  }
}

/** The one type that nearly all telling names of a list share; undefined for mixed and untelling lists. */
const typeOfNames = (columns: ReadonlyArray<Column>, records: ReadonlyArray<RawRecord>): string | undefined => {
  const name = columns.find(({ field }) => field === "name")
  if (name === undefined) return undefined
  const step = Math.max(1, Math.floor(records.length / 500))
  const sample = records.filter((_, index) => index % step === 0)
  const told = sample.flatMap(({ cells }) => typesOfName(cells[name.index] ?? "")[0] ?? [])
  const times = groupBy(told, (type) => type)
  const [type, same] = [...times].reduce(
    (best, next) => (next[1].length > best[1].length ? next : best),
    ["", [] as ReadonlyArray<string>],
  )
  return told.length >= sample.length * 0.25 && same.length >= told.length * 0.9 ? type : undefined
}
