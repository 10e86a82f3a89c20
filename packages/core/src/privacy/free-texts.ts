/** Free texts: the fields of a value into which people write whatever they like. */
import * as z from "zod"
import type { Path } from "../problem.js"
import { expiring } from "../visibility.js"
import { layersOf, optionFor } from "./schema-layers.js"

/** A text of a value, and where it stands. @german Freitext */
export interface FreeText {
  readonly path: Path
  readonly text: string
}

/**
 * The free texts of a value, as its schema declares them: texts of which it asks nothing but that they are not empty.
 *
 * Ids, days, telephones, mails and codes are none, and neither is what is kept for a time only: there a name is expected.
 *
 * @returns in the order of the fields
 */
export const freeTexts = (schema: z.core.$ZodType, value: unknown, path: Path = []): ReadonlyArray<FreeText> => {
  const layers = layersOf(schema)
  const inner = layers.at(-1) ?? schema
  if (layers.some((layer) => expiring.get(layer) !== undefined)) return []
  if (typeof value === "string") return inner instanceof z.ZodString && isFree(inner) ? [{ path, text: value }] : []
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner, value)
    return option === undefined ? [] : freeTexts(option, value, path)
  }
  if (typeof value !== "object" || value === null) return []
  const schemaOf = partsOf(inner)
  // Of an array, the keys are its indexes.
  return Object.entries(value).flatMap(([key, part]) => {
    const at = Array.isArray(value) ? Number(key) : key
    const field = schemaOf(at)
    return field === undefined ? [] : freeTexts(field, part, [...path, at])
  })
}

const partsOf = (schema: z.core.$ZodType): ((key: string | number) => z.core.$ZodType | undefined) => {
  if (schema instanceof z.ZodArray) return () => schema.element
  if (schema instanceof z.ZodTuple) return (key) => schema.def.items[Number(key)]
  if (schema instanceof z.ZodRecord) return () => schema.valueType
  if (schema instanceof z.ZodObject) return (key) => (Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined)
  return () => undefined
}

const isFree = (schema: z.ZodString): boolean =>
  (schema.def.checks ?? []).every(({ _zod: { def } }) => {
    if (def.check === "min_length") return Reflect.get(def, "minimum") === 1
    return def.check === "string_format" && String(Reflect.get(def, "pattern")) === String(/\S/)
  })
