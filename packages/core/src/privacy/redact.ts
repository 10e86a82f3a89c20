/** Redaction: what a reader may not see is not there. */
import type * as z from "zod"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { reducerOf } from "./redact-schema.js"

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
): Redacted<z.output<Schema>> => {
  const { audience, asOf }: Pick<Reader, "audience"> & Partial<Reader> =
    typeof reader === "string" ? { audience: reader } : reader
  return reducerOf(schema, audience)(value, asOf) as Redacted<z.output<Schema>>
}
