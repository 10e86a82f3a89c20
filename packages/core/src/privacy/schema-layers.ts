/** Layers of schemas: what a schema wraps, and to which part of a union a value belongs. */
import * as z from "zod"

/** A schema and what it wraps, from the outside in: each layer may carry a mark. */
export const layersOf = (schema: z.core.$ZodType): ReadonlyArray<z.core.$ZodType> =>
  schema instanceof z.ZodReadonly ||
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodExactOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault
    ? [schema, ...layersOf(schema.unwrap())]
    : [schema]

/** The part of a union that a value belongs to; its discriminator tells without reading the whole value. */
export const optionFor = (union: z.ZodUnion, value: unknown): z.core.$ZodType | undefined => {
  if (!(union instanceof z.ZodDiscriminatedUnion) || typeof value !== "object" || value === null) {
    return union.options.find((option: z.core.$ZodType) => z.safeParse(option, value).success)
  }
  const { discriminator } = union.def
  const state: unknown = Reflect.get(value, discriminator)
  return union.options.find((option: z.core.$ZodType) =>
    [...(option._zod.propValues?.[discriminator] ?? [])].some((named) => named === state),
  )
}
