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
 */
export const labelReader = (
  features: ReadonlyArray<{ readonly id: unknown; readonly properties: AreaProperties }>,
): ((feature: { readonly id: unknown; readonly properties: AreaProperties }) => AreaLabels) => {
  const all = features.map(({ properties }) => properties)
  const [idColumn, nameColumn] = [column(all, idName), column(all, nameName)]
  return ({ id, properties }) => {
    const key = label(id) ?? (idColumn === undefined ? undefined : label(properties[idColumn]))
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
    candidates.find((key) => {
      const values = all.map((properties) => label(properties[key]))
      return !values.includes(undefined) && new Set(values).size === values.length
    }) ?? candidates[0]
  )
}

const label = (value: unknown): string | undefined => {
  if (typeof value === "number") return String(value)
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined
}
