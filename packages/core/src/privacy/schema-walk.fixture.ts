/** A walk through schemas: every field there is, with its path and what describes it. */
import * as z from "zod"
import { expiring } from "../visibility.js"
import { layersOf } from "./schema-layers.js"

/** A place in a schema: the names of the fields on the way to it, lists and records left out. */
export interface SchemaPlace {
  readonly path: ReadonlyArray<string>
  /** What describes it, without its wrappers. */
  readonly schema: z.core.$ZodType
  /** Whether it is kept for a time only, as a name is. */
  readonly expires: boolean
}

/** Every place of a schema, the schema itself first; of a union, the places of all parts. */
export const placesOf = (root: z.core.$ZodType): ReadonlyArray<SchemaPlace> => {
  const places: Array<SchemaPlace> = []
  const walk = (
    schema: z.core.$ZodType,
    path: ReadonlyArray<string>,
    { above, expires }: { readonly above: ReadonlyArray<z.core.$ZodType>; readonly expires: boolean },
  ): void => {
    const layers = layersOf(schema)
    const inner = layers.at(-1) ?? schema
    // A schema that holds itself was walked on the way down.
    if (above.includes(inner)) return
    const ends = expires || layers.some((layer) => expiring.get(layer) !== undefined)
    places.push({ path, schema: inner, expires: ends })
    for (const [key, part] of partsOf(inner))
      walk(part, key === undefined ? path : [...path, key], { above: [...above, inner], expires: ends })
  }
  walk(root, [], { above: [], expires: false })
  return places
}

const partsOf = (schema: z.core.$ZodType): ReadonlyArray<readonly [string | undefined, z.core.$ZodType]> => {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape)
  if (schema instanceof z.ZodArray) return [[undefined, schema.element]]
  if (schema instanceof z.ZodRecord)
    return [
      [undefined, schema.keyType],
      [undefined, schema.valueType],
    ]
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item) => [undefined, item] as const)
  if (schema instanceof z.ZodUnion) return schema.options.map((option: z.core.$ZodType) => [undefined, option] as const)
  return []
}
