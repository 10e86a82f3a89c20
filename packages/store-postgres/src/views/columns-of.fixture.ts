/**
 * ColumnsOf: finds the columns of a view in the schema of its collection.
 *
 * A field becomes a column where planners may see all of it; an object of such fields becomes a column for each of them.
 */
import { readersOf } from "@sozialraum/core"

/** The parts of a zod schema that matter here; zod itself is no dependency of this package. */
interface Shape {
  readonly type: string
  readonly innerType?: Schema
  readonly element?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly options?: ReadonlyArray<Schema>
  readonly items?: ReadonlyArray<Schema>
  readonly valueType?: Schema
  readonly values?: ReadonlyArray<unknown>
  readonly left?: Schema
  readonly right?: Schema
  readonly getter?: () => Schema
  readonly format?: string
}

type Schema = Parameters<typeof readersOf>[0]

const shapeOf = (schema: Schema): Shape => schema._zod.def as Shape

/** What is inside of `readonly`, `optional` and the like. */
const bare = (schema: Schema): Schema => {
  const { innerType } = shapeOf(schema)
  return innerType === undefined ? schema : bare(innerType)
}

/** `path:type` for each column, in the order of the fields. */
export const columnsOf = (schema: Schema): ReadonlyArray<string> => {
  const columns = [...fieldsOf(schema)]
    .filter(([name]) => name !== "id")
    .flatMap(([name, fields]) => (fields.every((field) => isOpen(field)) ? partsOf : openParts)(name, fields))
  return [...new Map(columns)].map(([path, type]) => `${path}:${type}`)
}

/** All fields of an object, or of all the objects of a union, with the schemas that each has. */
const fieldsOf = (schema: Schema): ReadonlyMap<string, ReadonlyArray<Schema>> => {
  const found = new Map<string, ReadonlyArray<Schema>>()
  const add = (part: Schema): void => {
    const { type, shape, options, left, right } = shapeOf(bare(part))
    for (const inner of type === "union" ? (options ?? []) : type === "intersection" ? [left, right] : []) {
      if (inner !== undefined) add(inner)
    }
    for (const [name, field] of Object.entries(shape ?? {})) found.set(name, [...(found.get(name) ?? []), field])
  }
  add(schema)
  return found
}

const partsOf = (name: string, fields: ReadonlyArray<Schema>): ReadonlyArray<readonly [string, string]> => {
  const kinds = new Set(fields.map((field) => kindOf(bare(field))))
  const [kind] = kinds
  if (kinds.size > 1) return [[name, "json"]]
  if (kind !== "object") return [[name, kind ?? "json"]]
  const inner = [...fields.flatMap((field) => [...fieldsOf(field)])]
  const parts = new Map(inner.map(([part, schemas]) => [`${name}.${part}`, kindsOf(schemas)]))
  if (parts.has(`${name}.lon`) && parts.has(`${name}.lat`)) parts.set(name, "point")
  return [...parts].map(([path, type]) => [path, type === "object" ? "json" : type])
}

/** Of an object of which planners may see only part. */
const openParts = (name: string, fields: ReadonlyArray<Schema>): ReadonlyArray<readonly [string, string]> => {
  if (!fields.every((field) => isShown(field) && kindOf(bare(field)) === "object")) return []
  const open = fields
    .flatMap((field) => [...fieldsOf(field)])
    .filter(([, schemas]) => schemas.every((part) => isOpen(part)))
  return open.map(([part, schemas]) => [`${name}.${part}`, kindsOf(schemas) === "object" ? "json" : kindsOf(schemas)])
}

const kindsOf = (schemas: ReadonlyArray<Schema>): string => {
  const kinds = new Set(schemas.map((schema) => kindOf(bare(schema))))
  const [kind = "json"] = kinds
  return kinds.size === 1 ? kind : "json"
}

/** The type of a column: what is none of these stays JSON. */
const kindOf = (schema: Schema): string => {
  const { type, format, element, values, options } = shapeOf(schema)
  if (type === "string") return format === "date" ? "date" : "text"
  if (type === "enum" || type === "template_literal") return "text"
  if (type === "literal") return values?.every((value) => typeof value === "string") ? "text" : "json"
  if (type === "number" || type === "int") return "number"
  if (type === "boolean") return "boolean"
  if (type === "object") return "object"
  if (type === "array" && element !== undefined)
    return ["text", "date"].includes(kindOf(bare(element))) ? "texts" : "json"
  if (type === "union" && options !== undefined) {
    const kinds = new Set(options.map((option) => kindOf(bare(option))))
    const [kind = "json"] = kinds
    return kinds.size === 1 && kind !== "object" ? kind : "json"
  }
  return "json"
}

const isShown = (schema: Schema): boolean => {
  if (!readersOf(schema, {}, []).includes("planning")) return false
  const { innerType } = shapeOf(schema)
  return innerType === undefined || isShown(innerType)
}

/** Whether planners may see all of it, whatever is inside. */
const isOpen = (schema: Schema, within: ReadonlySet<Schema> = new Set()): boolean => {
  if (within.has(schema)) return true
  if (!readersOf(schema, {}, []).includes("planning")) return false
  const { innerType, element, shape, options, items, valueType, left, right, getter } = shapeOf(schema)
  const inside = [
    ...[innerType, element, valueType, left, right, getter?.()],
    ...[...(options ?? []), ...(items ?? []), ...Object.values(shape ?? {})],
  ]
  const known = new Set(within).add(schema)
  return inside.every((part) => part === undefined || isOpen(part, known))
}
