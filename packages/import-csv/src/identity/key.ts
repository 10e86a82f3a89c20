/** Keys: which column tells the institutions of a list apart, proven and not believed. */
import type { Column } from "../columns/field.js"
import { type CsvFinding, finding } from "../finding.js"
import { groupBy } from "../group.js"
import type { Draft } from "../listing/draft.js"
import { byHeader } from "../listing/row.js"
import { meaning } from "../values/null-token.js"
import { asIdText } from "./external-ids.js"
import { traitsText } from "./fingerprint.js"

/** How the institutions of a list are told apart. */
export interface Key {
  /** The id that the list gives a row; `undefined` where it gives none that can be trusted. */
  readonly valueOf: (draft: Draft) => string | undefined
  readonly findings: ReadonlyArray<CsvFinding>
}

/**
 * Finds the column whose values are ids.
 *
 * A value may stand on several rows of one institution: same name, same address. A value on different institutions is
 * no id, and a column with many such values no key. Neither is a column that only counts the rows: the next delivery
 * would count differently.
 *
 * @rule R1
 */
export const findKey = (columns: ReadonlyArray<Column>, drafts: ReadonlyArray<Draft>): Key => {
  const candidates = columns
    .filter(({ field }) => field === "id" || field === "sourceId")
    .toSorted(byHeader)
    .map((column) => tried(column, drafts))
  const sound = candidates.filter(({ counting, coverage }) => !counting && coverage > 0)
  const chosen =
    sound.find(
      ({ column, coverage, clashes }) => column.field === "id" && coverage >= nearlyAll && clashes.size === 0,
    ) ??
    sound.find(({ coverage, clashes }) => coverage >= nearlyAll && clashes.size === 0) ??
    sound.find(({ coverage, clashes, values }) => coverage >= nearlyAll && clashes.size <= values * fewClashes)
  return {
    valueOf: (draft) => {
      const value = chosen === undefined ? "" : valueIn(chosen.column, draft)
      return value === "" || chosen?.clashes.has(value) === true ? undefined : value
    },
    findings: candidates.flatMap(({ column, counting, clashes }) => [
      ...(counting ? [finding("RowNumberNoKey", { column: column.index, raw: column.header })] : []),
      ...(column.field === "id" || column === chosen?.column ? [...clashes] : []).map(([raw, lines]) =>
        finding("KeyRepeats", { line: lines[0] ?? 0, column: column.index, raw, lines }),
      ),
    ]),
  }
}

const nearlyAll = 0.9

const fewClashes = 0.02

interface Tried {
  readonly column: Column
  /** Share of rows with a value. */
  readonly coverage: number
  readonly values: number
  readonly counting: boolean
  /** Values on different institutions, with their lines. */
  readonly clashes: ReadonlyMap<string, ReadonlyArray<number>>
}

const tried = (column: Column, drafts: ReadonlyArray<Draft>): Tried => {
  const groups = groupBy(drafts, (draft) => valueIn(column, draft))
  const empty = groups.get("")?.length ?? 0
  const clashes = [...groups].flatMap(([value, members]) =>
    value === "" || members.length === 1 || new Set(members.map(baseData)).size === 1
      ? []
      : [[value, members.map(({ row }) => row.line)] as const],
  )
  return {
    column,
    coverage: drafts.length === 0 ? 0 : 1 - empty / drafts.length,
    values: groups.size,
    counting: countsRows(drafts.map((draft) => valueIn(column, draft))),
    clashes: new Map(clashes),
  }
}

/** What all rows of one institution have in common. */
export const baseData = ({ name, address }: Draft): string =>
  traitsText({ name, postalCode: address.postalCode, street: `${address.street ?? ""} ${address.houseNumber ?? ""}` })

/** A tilde begins only the ids that this importer makes. */
const valueIn = ({ index }: Column, { row }: Draft): string => {
  const value = asIdText(meaning(row.raw.cells[index] ?? ""))
  return value.length > longestId || value.startsWith("~") ? "" : value
}

const longestId = 80

/** Counting from 0, 1 or 2 on, in the order of the list, without a gap. */
const countsRows = (values: ReadonlyArray<string>): boolean => {
  const numbers = values.map(Number)
  const [first = Number.NaN] = numbers
  return values.length > 2 && first >= 0 && first <= 2 && numbers.every((value, index) => value === first + index)
}
