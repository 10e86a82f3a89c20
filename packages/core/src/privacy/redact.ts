/** Redaction: what a reader may not see is not there. */
import * as z from "zod"
import { type Audience, audienceOf, maySee } from "../visibility.js"

/** A value of which an audience sees only part: any field may be missing. @german Ausgeblendete Fassung */
export type Redacted<A> =
  A extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Redacted<Item>>
    : A extends string | number | boolean | null
      ? A
      : { readonly [Key in keyof A]?: Redacted<A[Key]> }

/**
 * Leaves out every field that an audience may not see, as the schema declares it.
 *
 * A field that the schema does not know is left out too: nobody declared who may see it.
 *
 * @param schema - the schema of the value
 * @returns a copy; the value stays untouched
 * @rule P9
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
  audience: Audience,
): Redacted<z.output<Schema>> => reduce(schema, value, audience) as Redacted<z.output<Schema>>

const reduce = (schema: z.core.$ZodType, value: unknown, audience: Audience): unknown => {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => reduce(inner.element, item, audience))
  if (inner instanceof z.ZodObject && isRecord(value)) return reduceObject(inner, value, audience)
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner, value)
    return option === undefined ? undefined : reduce(option, value, audience)
  }
  return value
}

/** The part of a union that a value belongs to; its discriminator tells without reading the whole value. */
const optionFor = (union: z.ZodUnion, value: unknown): z.core.$ZodType | undefined => {
  if (!(union instanceof z.ZodDiscriminatedUnion) || !isRecord(value)) {
    return union.options.find((option: z.core.$ZodType) => z.safeParse(option, value).success)
  }
  const { discriminator } = union.def
  const state = value[discriminator]
  return union.options.find((option: z.core.$ZodType) =>
    [...(option._zod.propValues?.[discriminator] ?? [])].some((named) => named === state),
  )
}

const reduceObject = (schema: z.ZodObject, value: Readonly<Record<string, unknown>>, audience: Audience): unknown =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const field = schema.shape[key]
      return field === undefined || !maySee(audience, audienceOf(field)) ? [] : [[key, reduce(field, part, audience)]]
    }),
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** The schema inside wrappers that do not change the shape. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  if (
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  ) {
    return unwrapped(schema.unwrap())
  }
  return schema
}
