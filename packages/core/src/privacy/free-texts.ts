/** Texts of values, as their schemas declare them: those into which people write whatever they like, and those of one kind. */
import * as z from "zod"
import type { Path } from "../problem.js"
import { expiring } from "../visibility.js"
import { fieldAt, layersOf, optionFor, partsOf } from "./schema-layers.js"

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
export const freeTexts = (schema: z.core.$ZodType, value: unknown): ReadonlyArray<FreeText> =>
  textsIn(schema, value, { isWanted: isFreeText, path: [] })

/** The texts of a value that one schema describes, wherever it is used and however it is marked there. */
export const textsOfKind = (schema: z.ZodType, value: unknown, kind: z.ZodString): ReadonlyArray<FreeText> =>
  textsIn(schema, value, { isWanted: ofKind(kind), path: [] })

/** What is marked is a copy of the schema with the same definition. */
const ofKind = (kind: z.ZodString): IsWanted => {
  const known = kinds.get(kind) ?? ((text: z.core.$ZodType) => text._zod.def === kind._zod.def)
  kinds.set(kind, known)
  return known
}

const kinds = new WeakMap<z.ZodString, IsWanted>()

/** Whether a schema takes whatever words. */
export const isFreeText = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString &&
  (schema.def.checks ?? []).every(({ _zod: { def } }) => {
    if (def.check === "min_length") return Reflect.get(def, "minimum") === 1
    return def.check === "string_format" && String(Reflect.get(def, "pattern")) === String(/\S/)
  })

type IsWanted = (schema: z.core.$ZodType) => boolean

interface Search {
  readonly isWanted: IsWanted
  readonly path: Path
}

const textsIn = (schema: z.core.$ZodType, value: unknown, search: Search): ReadonlyArray<FreeText> => {
  if (typeof value !== "string" && (typeof value !== "object" || value === null)) return []
  const { isWanted, path } = search
  const layers = layersOf(schema)
  const inner = layers.at(-1) ?? schema
  // `get` and not `has`: a mark holds for what was made of the marked schema.
  if (layers.some((layer) => expiring.get(layer) !== undefined)) return []
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner, value)
    return option === undefined ? [] : textsIn(option, value, search)
  }
  if (typeof value === "string") return isWanted(inner) ? [{ path, text: value }] : []
  // Of an array, the keys are its indexes.
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, part]) => {
    const at = isList ? Number(key) : key
    const field = fieldAt(inner, at)
    if (field === undefined || !mayHold(field, isWanted)) return []
    return textsIn(field, part, { isWanted, path: [...path, at] })
  })
}

/** Whether a value of a schema can have a text that is wanted: most parts of a booking have none, and need not be read. */
const mayHold = (schema: z.core.$ZodType, isWanted: IsWanted): boolean => {
  const known = holding.get(isWanted) ?? new WeakMap<z.core.$ZodType, boolean>()
  holding.set(isWanted, known)
  const found = known.get(schema)
  if (found !== undefined) return found
  // A schema may have itself as a part; until that is known, it may hold one.
  known.set(schema, true)
  const inner = layersOf(schema).at(-1) ?? schema
  const holds = isWanted(inner) || partsOf(inner).some((part) => mayHold(part, isWanted))
  known.set(schema, holds)
  return holds
}

const holding = new WeakMap<IsWanted, WeakMap<z.core.$ZodType, boolean>>()
