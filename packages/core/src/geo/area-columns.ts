/** Area columns: in which property of a file its areas have their id and their name. */

/** The properties of a feature, as plain data. @german Sachdaten */
export type AreaProperties = Readonly<Record<string, unknown>>

/** The id and the name of an area, where the file has them. */
export interface AreaLabels {
  readonly id?: string
  readonly name?: string
}

/**
 * Prepares to read ids and names.
 *
 * The id is that of the feature, or a property that is called so; of several, the first that differs from area to area.
 * Numbers that only count the areas (0, 1, 2) name nothing that the next file has again: a key beside them comes first.
 */
export const labelReader = (
  features: ReadonlyArray<{ readonly id: unknown; readonly properties: AreaProperties }>,
): ((feature: { readonly id: unknown; readonly properties: AreaProperties }) => AreaLabels) => {
  const all = features.map(({ properties }) => properties)
  const [idColumn, nameColumn] = [column(all, idName), column(all, nameName)]
  const columnNames = idColumn !== undefined && names(valuesOf(all, idColumn))
  const isCounted = columnNames && isCounting(features.map(({ id }) => label(id)))
  return ({ id, properties }) => {
    const inColumn = idColumn === undefined ? undefined : label(properties[idColumn])
    const key = isCounted ? inColumn : (label(id) ?? inColumn)
    const name = nameColumn === undefined ? undefined : label(properties[nameColumn])
    return { ...(key === undefined ? {} : { id: key }), ...(name === undefined ? {} : { name }) }
  }
}

const idName = /^([\p{L}\d]+_)*(id|key|code|nr|nummer|schluessel|schlüssel|ags|ars)$/iu
const nameName = /^([\p{L}\d]+_)*(name|bezeichnung|gen)$/iu

const column = (all: ReadonlyArray<AreaProperties>, called: RegExp): string | undefined => {
  const candidates = [
    ...new Set(all.flatMap((properties) => Object.keys(properties).filter((key) => called.test(key)))),
  ]
  return (
    candidates.find((key) => names(valuesOf(all, key))) ??
    candidates.find((key) => isUnique(valuesOf(all, key))) ??
    candidates[0]
  )
}

const valuesOf = (all: ReadonlyArray<AreaProperties>, key: string): ReadonlyArray<string | undefined> =>
  all.map((properties) => label(properties[key]))

/** Whether values tell areas apart, also in another file. */
const names = (values: ReadonlyArray<string | undefined>): boolean => isUnique(values) && !isCounting(values)

const isUnique = (values: ReadonlyArray<string | undefined>): boolean =>
  !values.includes(undefined) && new Set(values).size === values.length

/** Whether values are the numbers from 0 or 1 on, each once, in any order; `01` is a key. */
const isCounting = (values: ReadonlyArray<string | undefined>): boolean => {
  const numbers = values.map((value) =>
    value !== undefined && /^(?:0|[1-9]\d{0,8})$/.test(value) ? Number(value) : -1,
  )
  const first = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)
  return isUnique(values) && (first === 0 || first === 1) && numbers.every((number) => number < first + values.length)
}

const label = (value: unknown): string | undefined => {
  if (typeof value === "number") return String(value)
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined
}
