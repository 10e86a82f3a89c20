/** Changed fields: in what two states of a value differ, for whoever may know it. */
import type * as z from "zod"
import type { Audience } from "../visibility.js"
import type { Reader } from "./redact.js"
import { reducerOf } from "./redact-schema.js"

/**
 * The names of the fields in which two states of a value differ, as far as a reader may see them. What stands there is not told.
 *
 * @returns in the order of the fields, those that are new last
 * @rule Q34, P9
 * @example
 * import { changedFields, ContactPoint } from "@sozialraum/core"
 * const before = ContactPoint.parse({ id: "k", institution: "kita", function: "leitung", phones: ["0234 1"] })
 * const person = { name: "Sabine Beispiel", purpose: "Vertretung", eraseOn: "2027-08-01" }
 * const after = ContactPoint.parse({ ...before, phones: ["0234 2"], person })
 * changedFields(ContactPoint, [before, after], "public") // => ["phones"]
 */
export const changedFields = (
  schema: z.core.$ZodType,
  [before, after]: readonly [unknown, unknown],
  reader: Audience | Reader,
): ReadonlyArray<string> => {
  const { audience, asOf }: Pick<Reader, "audience"> & Partial<Reader> =
    typeof reader === "string" ? { audience: reader } : reader
  const [was, is] = [before, after].map((state) => fieldsOf(reducerOf(schema, audience)(state, asOf)))
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
    (field) => JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]),
  )
}

const fieldsOf = (seen: unknown): Readonly<Record<string, unknown>> =>
  typeof seen === "object" && seen !== null ? { ...seen } : {}
