/** Layers of schemas: what a schema wraps, what it is made of, and to which part of a union a value belongs. */
import * as z from "zod"

/** A schema and what it wraps, from the outside in: each layer may carry a mark. */
export const layersOf = (schema: z.core.$ZodType): ReadonlyArray<z.core.$ZodType> => {
  const known = layers.get(schema)
  if (known !== undefined) return known
  const found = isWrapper(schema) ? [schema, ...layersOf(schema.unwrap())] : [schema]
  layers.set(schema, found)
  return found
}

/** A schema never changes, and a network has many values of each: what was found once is kept. */
const layers = new WeakMap<z.core.$ZodType, ReadonlyArray<z.core.$ZodType>>()

const isWrapper = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodReadonly ||
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodExactOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault

/** The part of a union that a value belongs to; its discriminator tells without reading the whole value. */
export const optionFor = (union: z.ZodUnion, value: unknown): z.core.$ZodType | undefined => {
  if (!(union instanceof z.ZodDiscriminatedUnion) || typeof value !== "object" || value === null) {
    return union.options.find((option: z.core.$ZodType) => z.safeParse(option, value).success)
  }
  const { discriminator } = union.def
  const state: unknown = Reflect.get(value, discriminator)
  return union.options.find((option: z.core.$ZodType) =>
    option._zod.propValues?.[discriminator]?.has(state as z.core.util.Primitive),
  )
}

/** The schema of a part of a value: of a field, of an item, of an entry. */
export const fieldAt = (schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined => {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)]
  return schema instanceof z.ZodRecord ? schema.valueType : undefined
}

/** The schemas of all parts of a value: of its fields, its items, its entries, and of each part of a union. */
export const partsOf = (schema: z.core.$ZodType): ReadonlyArray<z.core.$ZodType> => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape)
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodTuple) return schema.def.items
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  return schema instanceof z.ZodUnion ? schema.options : []
}
