/** Redaction by walking: the schema read anew for every value, against which the quick way is held. */
import * as z from "zod"
import { LocalDate } from "../time/index.js"
import { audienceOf, expiring, hidden, maySee } from "../visibility.js"
import type { Reader } from "./redact.js"
import { layersOf, optionFor } from "./schema-layers.js"

/** Reads the schema anew for every value: what redaction means, step by step, and slow. */
export const redactByWalking = (schema: z.core.$ZodType, value: unknown, reader: AnyReader): unknown =>
  reduce(schema, value, reader)

type AnyReader = Pick<Reader, "audience"> & Partial<Reader>

/** The part of a value that a reader may see; `undefined` where that is nothing. */
const reduce = (schema: z.core.$ZodType, value: unknown, reader: AnyReader): unknown => {
  const layers = layersOf(schema)
  const inner = layers.at(-1) ?? schema
  if (layers.some((layer) => !maySee(reader.audience, audienceOf(layer)) || isHidden(layer, value, reader)))
    return undefined
  if (typeof value !== "object" || value === null) return value
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => reduce(inner.element, item, reader)).filter((item) => item !== undefined)
  }
  if (inner instanceof z.ZodTuple && Array.isArray(value)) {
    return value.map((item, index) => reduce(inner.def.items[index] ?? unknownSchema, item, reader))
  }
  if (inner instanceof z.ZodRecord) return reduceEntries(value, () => inner.valueType, reader)
  if (inner instanceof z.ZodObject) {
    return reduceEntries(value, (key) => (Object.hasOwn(inner.shape, key) ? inner.shape[key] : undefined), reader)
  }
  const option = inner instanceof z.ZodUnion ? optionFor(inner, value) : undefined
  // What no schema describes is not shown: nobody declared who may see it.
  return option === undefined ? undefined : reduce(option, value, reader)
}

const unknownSchema = z.unknown()

const reduceEntries = (
  value: object,
  schemaOf: (key: string) => z.core.$ZodType | undefined,
  reader: AnyReader,
): unknown =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const schema = schemaOf(key)
      const seen = schema === undefined ? undefined : reduce(schema, part, reader)
      return seen === undefined ? [] : [[key, seen]]
    }),
  )

const isHidden = (schema: z.core.$ZodType, value: unknown, { audience, asOf }: AnyReader): boolean => {
  if (typeof value !== "object" || value === null) return false
  const mark = hidden.get(schema)
  if (mark !== undefined && Reflect.get(value, mark.unless) !== true && !maySee(audience, mark.audience)) return true
  const days = expiring.get(schema)?.days ?? []
  return days.some((path) => hasCome(dayAt(value, path), asOf))
}

/** A day that nobody set never comes; one that no calendar knows has come, and without `asOf` every one. */
const hasCome = (day: unknown, asOf: LocalDate | undefined): boolean => {
  if (day === undefined) return false
  const known = LocalDate.safeParse(day)
  return !known.success || asOf === undefined || known.data <= asOf
}

const dayAt = (value: object, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )
