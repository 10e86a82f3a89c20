/** Meaning of cells: columns whose header says nothing, told by content and neighbours alone. */

import { phonesOf } from "./content-phones.js"
import type { Rule } from "./content-rule.js"
import { unmistakable, withoutHeader } from "./content-rules.js"
import type { Field } from "./field.js"
import { isSilent } from "./header-names.js"
import type { Looks } from "./looks.js"
import type { Claim } from "./meaning-of-header.js"
import type { ColumnCells, KnownColumn } from "./neighbours.js"
import { onOneHost } from "./readings.js"

/** The claims of a list so far, by column. */
export type Claims = ReadonlyArray<Claim | undefined>

/**
 * Adds claims for columns whose header says nothing and whose cells are beyond doubt.
 *
 * Where the list has headers only unmistakable cells speak; without any, looks and neighbours do. A field that a header
 * has claimed is not looked for again.
 */
export const withContent = (columns: ReadonlyArray<KnownColumn>, claims: Claims): Claims => {
  const headless = columns.every(({ header }) => header === "")
  const found = [...claims]
  for (const { index, plain, looks, cells } of columns)
    if (
      plain === "" &&
      (looks.counting || (index === 0 && !headless && isAscending(cells))) &&
      found[index] === undefined
    )
      found[index] = { field: "sourceId", confidence: headless ? 0.6 : 0.8, because: { _tag: "CellsCountRows" } }
  if (headless) for (const [index, one] of phonesOf(columns)) found[index] ??= one
  const taken = new Set(found.flatMap((claim) => claim?.field ?? []))
  const free = columns.filter(
    ({ index, looks, header }) => found[index] === undefined && looks.filled > 0 && isSilent(header),
  )
  for (const rule of headless ? [...unmistakable, ...withoutHeader] : unmistakable) {
    if ([rule.field, ...(rule.unless ?? [])].some((field) => taken.has(field))) continue
    const known = knownFor(rule, columns, found)
    const fitting = free.filter((column) => found[column.index] === undefined && applies(rule, column, known))
    const best = fitting.reduce<KnownColumn | undefined>(
      (first, next) => (first === undefined || scoreOf(rule, next) > scoreOf(rule, first) ? next : first),
      undefined,
    )
    if (best === undefined || (rule.only === true && fitting.length > 1)) continue
    found[best.index] = claim(rule, best.looks)
    taken.add(rule.field)
  }
  const about = headless || taken.has("name") ? undefined : firstOf(free, knownFor(firstWords, columns, found))
  if (about !== undefined) found[about.index] = claim(firstWords, about.looks)
  return withPersons(columns, withoutHalfPairs(found))
}

/** Row numbers of a longer list, of which only some rows are left. */
const isAscending = (cells: ColumnCells): boolean => {
  let before = -1
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row) ?? ""
    if (!/^\d{1,7}$/.test(cell) || Number(cell) <= before) return false
    before = Number(cell)
  }
  return cells.length > 4
}

/** People below a header that nobody knows: `Name StuBO` names them, and `Mail StuBO` is their mailbox. */
const withPersons = (columns: ReadonlyArray<KnownColumn>, claims: Claims): Claims => {
  const isPerson = ({ looks }: KnownColumn): boolean => looks.filled > 0 && looks.share("person") >= 0.5
  const tasks = new Set(columns.filter(isPerson).map(taskOf))
  return claims.map((one, index) => {
    const column = columns[index]
    if (one !== undefined || column === undefined || column.header === "") return one
    const theirs = tasks.has(taskOf(column)) && column.looks.share("at") >= 0.6
    const look = isPerson(column) ? "person" : theirs ? "at" : undefined
    return look === undefined ? one : claim({ field: "person", look, least: 0.5, confidence: 0.8 }, column.looks)
  })
}

/** What is left of a header without the word for what is told of somebody. */
const taskOf = ({ plain }: KnownColumn): string => plain.replace(/^(?:name|mail|email)|(?:name|mail|email)$/g, "")

/** The first column of words is what a list is about, where its header is a word that no list has used. */
const firstWords: Rule = {
  field: "name",
  look: "text",
  least: 0.95,
  full: 0.9,
  distinct: [0.9, 1],
  from: 3,
  placed: true,
  unless: ["shortName"],
  not: [
    ["streetAddress", 0.3],
    ["streetOrAddress", 0.3],
    ["bareType", 0.9],
    ["person", 0.1],
    ["sentence", 0.1],
    ["at", 0.1],
    ["website", 0.3],
    ["literal", 0.1],
    ["path", 0.3],
    ["featureId", 0.3],
    ["date", 0.1],
  ],
  confidence: 0.5,
}

/** The column of names that no header tells: the first one of words, left of all that says where it is. */
const firstOf = (free: ReadonlyArray<KnownColumn>, known: Known): KnownColumn | undefined => {
  const { columns, found } = known
  if (found.some((one) => (firstWords.unless ?? []).some((field) => one?.field === field))) return undefined
  const first = columns.findIndex(({ index, looks }) => found[index] === undefined && looks.share("text") >= 0.5)
  const place = found.findIndex((one) => one?.field != null && places.has(one.field))
  const column = free.find(({ index, header }) => index === first && header !== "")
  return column !== undefined && first < place && applies(firstWords, column, known) ? column : undefined
}

/** What is known of a list before one rule is tried on its columns. */
interface Known {
  readonly columns: ReadonlyArray<KnownColumn>
  readonly found: Claims
  readonly isPlaced: boolean
  /** Where the first column of different texts stands that means nothing yet. */
  readonly firstText: number
  /** The column that decides what the rule looks for. */
  readonly leading: KnownColumn | undefined
}

const knownFor = ({ follows }: Rule, columns: ReadonlyArray<KnownColumn>, found: Claims): Known => ({
  columns,
  found,
  isPlaced: found.some((one) => one?.field != null && places.has(one.field)),
  firstText: columns.findIndex(
    ({ index, looks }) => found[index] === undefined && looks.distinct >= 0.9 && looks.share("text") >= 0.95,
  ),
  leading: follows === undefined ? undefined : columns[found.findIndex((one) => one?.field === follows)],
})

const applies = (rule: Rule, column: KnownColumn, { columns, found, isPlaced, firstText, leading }: Known): boolean => {
  const { looks, index } = column
  const [fewest, most] = rule.distinct ?? [0, 1]
  const at = (position: number, fields: ReadonlyArray<Field>): boolean => {
    const field = found[position]?.field
    return field != null && fields.includes(field)
  }
  return (
    looks.filled >= (rule.from ?? 1) &&
    looks.full >= (rule.full ?? 0) &&
    looks.share(rule.look) >= rule.least &&
    looks.distinct >= fewest &&
    looks.distinct <= most &&
    (rule.not ?? []).every(([look, share]) => looks.share(look) < share) &&
    (rule.beside === undefined || at(index - 1, rule.beside) || at(index + 1, rule.beside)) &&
    (rule.behind === undefined || at(index - 1, rule.behind)) &&
    (rule.near === undefined || [index - 1, index + 1].some((at) => looksLike(columns[at], rule.near))) &&
    (rule.first !== true || index === 0) &&
    (rule.leftmost !== true || column.header === "" || firstText < 0 || index <= firstText) &&
    (rule.placed !== true || isPlaced) &&
    (rule.follows === undefined || follows(column, leading)) &&
    (rule.field !== "website" || !onOneHost(column)) &&
    (rule.field !== "postalCode" || rule.beside !== undefined || rule.near !== undefined || !dropsZeros(columns, looks))
  )
}

/** Fields of lists of institutions. */
const places = new Set<Field>([
  "streetAddress",
  "street",
  "fullAddress",
  "postalCode",
  "postalCodeCity",
  "phone",
  "email",
  "x",
])

const looksLike = (column: KnownColumn | undefined, look: Rule["near"]): boolean =>
  column !== undefined && look !== undefined && column.looks.share(look) >= 0.9

/** Whether a leading column decides the value, or many of the values are large towns. */
const follows = ({ cells, looks }: KnownColumn, leading: KnownColumn | undefined): boolean => {
  if (leading === undefined) return false
  if (looks.share("town") >= 0.08) return true
  const values = new Map<string, string>()
  let [same, seen] = [0, 0]
  for (let row = 0; row < cells.length && seen < 2000; row++) {
    const [key, value] = [leading.cells.at(row)?.trim() ?? "", cells.at(row)?.trim() ?? ""]
    if (key === "" || value === "") continue
    seen += 1
    const first = values.get(key)
    if (first === undefined) values.set(key, value)
    else if (first === value) same += 1
  }
  // Without a postal code that stands on two rows nothing contradicts it.
  return seen - values.size === 0 || same >= (seen - values.size) * 0.9
}

/** Five digits that are all different may as well number the rows of a long list. */
const dropsZeros = (columns: ReadonlyArray<KnownColumn>, looks: Looks): boolean =>
  columns.length > 1 && looks.filled > 50 && looks.distinct > 0.99

const scoreOf = ({ look, field }: Rule, { looks, index }: KnownColumn): number =>
  looks.share(look) + (field === "name" ? looks.distinct : 0) - index / 1e6

const claim = ({ field, look, confidence }: Rule, looks: Looks): Claim => ({
  field,
  confidence: Math.round(confidence * looks.share(look) * 100) / 100,
  because: { _tag: "CellsLookLike", field, share: looks.share(look) },
})

/** Half a pair of coordinates is a number like any other. */
const withoutHalfPairs = (claims: Claims): Claims => {
  const has = (field: Field): boolean => claims.some((one) => one?.field === field)
  const half = has("x") !== has("y") ? (has("x") ? "x" : "y") : undefined
  return claims.map((one) => (one?.field === half && one?.because._tag === "CellsLookLike" ? undefined : one))
}
