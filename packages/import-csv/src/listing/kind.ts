/** Kinds: the types of the rows of a list, from its columns, its names and what the caller knows. */
import type { Column } from "../columns/field.js"
import { isTicked, tickedWords } from "../columns/one-hot.js"
import { plainHeader, plainText } from "../columns/plain.js"
import { categoriesOf, typesOfCategory, typesOfName } from "../kinds/category.js"
import { codeReader } from "../kinds/code-list.js"
import { type KeyFile, wordsFor } from "../kinds/key-file.js"
import { type SchoolLand, schoolLandOf } from "../kinds/school-land.js"
import { memory } from "../memory.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"
import { codesOf } from "./column-codes.js"
import { byHeader, fieldsOf, type Row, textIn } from "./row.js"

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

/** What else is known about the types of a list. */
interface KnownKinds {
  /** For rows that do not say theirs. */
  readonly type?: string
  readonly keys: ReadonlyArray<KeyFile>
  /** Institution types by words of the list, in plain text. */
  readonly typeWords?: ReadonlyMap<string, string>
}

/** Prepares the reading of the types of a list. */
export const kindReader = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  known: KnownKinds,
): ((row: Row) => Kind) => {
  const land = schoolLandOf(columns, records)
  const speaking = speakingColumns(columns, records).map((column) => ({
    column,
    say: memory(isOneHot(column) ? sayingOfTicks(column) : sayingOf(column, records, known, land)),
  }))
  const assumed = known.type ?? typeOfNames(columns, records) ?? typeOfPersons(columns)
  const worded = known.type === undefined && assumed !== undefined ? speaking.map(({ column }) => column) : []
  const fits = typeInCategories(columns, records, worded, assumed)
  const names = fieldsOf(columns)("name")
  const [only, ...others] = speaking
  const kindOf = memory((text) => only && wholeKind(only.say(text)))
  return (row) => {
    const said = only === undefined || others.length > 0 ? "" : (row.meant[only.column.index] ?? "")
    const whole = said === "" ? undefined : kindOf(said)
    if (whole !== undefined) return whole
    const sayings = speaking.flatMap(({ column, say }) => {
      const text = row.meant[column.index] ?? ""
      return text === "" ? [] : [say(text)]
    })
    const types = [...new Set(sayings.flatMap((saying) => saying.types))]
    const categories = [...new Set(sayings.flatMap((saying) => saying.words))]
    if (types.length > 0)
      return {
        types: types.every(isOffer) ? [...new Set([...typesOfName(textIn(row, names)), ...types])] : types,
        categories,
        from: "category",
      }
    if (assumed !== undefined && fits(row.raw)) return { types: [assumed], categories, from: "assumed" }
    const named = typesOfName(textIn(row, names))
    return named.length > 0
      ? { types: named, categories, from: "name" }
      : { types: ["sonstige"], categories, from: "nobody" }
  }
}

/** The kind of all rows that say this in their only column of types; undefined where something else has to be asked. */
const wholeKind = ({ types, words }: Saying): Kind | undefined =>
  types.length === 0 || types.every(isOffer)
    ? undefined
    : { types: [...new Set(types)], categories: [...new Set(words)], from: "category" }

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
  const worded = rest.filter((column) => isOneHot(column) || cellsOf(column).some((cell) => /\p{L}{3}/u.test(cell)))
  return worded.some((column) => !isOneHot(column)) || worded.length === rest.length ? worded : rest
}

/** What a school has beside what it is: its name may say more. */
const isOffer = (type: string): boolean => type === "ogs"

const isOneHot = ({ because, oneHot }: Column): boolean => oneHot !== undefined || because._tag === "OneHot"

const sayingOf = (
  column: Column,
  records: ReadonlyArray<RawRecord>,
  { keys, typeWords }: KnownKinds,
  land: SchoolLand | undefined,
): ((text: string) => Saying) => {
  const codes = codesOf(column, records)
  const words = wordsFor(column.header, codes, keys)
  const coded = codeReader(plainHeader(column.header), codes, land)
  if (coded !== undefined)
    return (text) => ({
      types: coded(text).flatMap(({ types }) => types),
      words: words === undefined ? coded(text).map((code) => code.text) : [words.get(text) ?? text],
    })
  return (text) => {
    const word = words?.get(text) ?? text
    const given = typeWords?.get(plainText(word))
    const parts = categoriesOf(word).map((part) => part.split("/").at(-1)?.trim() || part)
    const types = parts.flatMap((part) => typeWords?.get(plainText(part)) ?? [])
    return { types: given !== undefined ? [given] : types.length > 0 ? types : typesOfCategory(word), words: parts }
  }
}

/** A column that ticks its type says nothing where there is no tick. */
const sayingOfTicks =
  ({ header, oneHot }: Column): ((text: string) => Saying) =>
  (text) =>
    isTicked(text, header)
      ? {
          types: oneHot === undefined ? [] : [...new Set([oneHot, ...typesOfCategory(tickedWords(header))])],
          words: [header],
        }
      : { types: [], words: [] }

/**
 * Whether the type of the list may be assumed for a record: not where its category is a word below which no name tells
 * that type (`Turnhalle Nord;sports_centre` among playgrounds).
 */
const typeInCategories = (
  columns: ReadonlyArray<Column>,
  records: ReadonlyArray<RawRecord>,
  speaking: ReadonlyArray<Column>,
  type: string | undefined,
): ((record: RawRecord) => boolean) => {
  const name = columns.find(({ field }) => field === "name")
  const column = speaking.find((one) => !isOneHot(one))
  if (name === undefined || column === undefined) return () => true
  const categoryOf = ({ cells }: RawRecord): string => meaning(cells[column.index] ?? "")
  let told: ReadonlySet<string> | undefined
  return (record) => {
    const category = categoryOf(record)
    if (!/\p{L}{3}/u.test(category)) return true
    told ??= new Set(
      records.filter(({ cells }) => typesOfName(cells[name.index] ?? "")[0] === type).map((one) => categoryOf(one)),
    )
    return told.has(category)
  }
}

/** The one type that nearly all telling names of a list share; undefined for mixed and untelling lists. */
const typeOfNames = (columns: ReadonlyArray<Column>, records: ReadonlyArray<RawRecord>): string | undefined => {
  const name = columns.find(({ field }) => field === "name")
  if (name === undefined) return undefined
  const step = Math.max(1, Math.floor(records.length / 500))
  const sample = records.filter((_, index) => index % step === 0)
  const names = [...new Set(sample.map(({ cells }) => cells[name.index] ?? ""))]
  const told = names.flatMap((text) => typesOfName(text)[0] ?? [])
  const times = Map.groupBy(told, (type) => type)
  const [type, same] = [...times].reduce(
    (best, next) => (next[1].length > best[1].length ? next : best),
    ["", [] as ReadonlyArray<string>],
  )
  // Two of seven names tell nothing about the other five.
  const many = told.length >= names.length * (told.length < fewNames ? 0.75 : 0.25)
  return many && same.length >= told.length * 0.9 ? type : undefined
}

const fewNames = 5

/** A list that names nothing but its `Tagesmütter` is one of childminders. */
const typeOfPersons = (columns: ReadonlyArray<Column>): string | undefined =>
  !columns.some(({ field }) => field === "name" || field === "shortName") &&
  columns.some(({ field, header }) => field === "person" && childminder.test(plainHeader(header)))
    ? "kindertagespflege"
    : undefined

const childminder = /tages(?:mutter|muetter|vater|vaeter|eltern|pflegeperson)/
