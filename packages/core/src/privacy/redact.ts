/** Redaction: what a reader may not see is not there. */
import * as z from "zod"
import { LocalDate } from "../time/index.js"
import { type Audience, audienceOf, expiring, hidden, maySee } from "../visibility.js"
import { layersOf, optionFor } from "./schema-layers.js"

/**
 * Who reads a value, and on which day.
 *
 * @german Leserin oder Leser
 * @rule P9, R52
 */
export interface Reader {
  readonly audience: Audience
  readonly asOf: LocalDate
}

/** A value of which an audience sees only part: each field may be missing. @german Ausgeblendete Fassung */
export type Redacted<A> =
  A extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Redacted<Item>>
    : A extends string | number | boolean | null
      ? A
      : { readonly [Key in keyof A]?: Redacted<A[Key]> }

/**
 * Leaves out every field that an audience may not see, as the schema declares it.
 *
 * A field that the schema does not know is left out too: nobody declared who may see it. What is kept for a time only,
 * such as the name of a person, is there only for a reader of a day before its time is over.
 *
 * @param schema - the schema of the value
 * @param reader - the audience alone sees nothing that is kept for a time only
 * @returns a copy; the value stays untouched
 * @rule P9, P11, R52
 * @example
 * import { Booking, parse, redact } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const interval = { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }
 * const booking = Result.getOrThrow(
 *   parse(Booking, { id: "b1", resource: "aula", borrower: "kita", interval, purpose: "Elternabend", responsible: "leitung" }),
 * )
 * redact(Booking, booking, "public").purpose // => undefined
 */
export const redact = <Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema>,
  reader: Audience | Reader,
): Redacted<z.output<Schema>> =>
  reduce(schema, value, typeof reader === "string" ? { audience: reader } : reader) as Redacted<z.output<Schema>>

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
