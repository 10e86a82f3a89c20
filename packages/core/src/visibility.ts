/** Who may see what: declared once, on the fields of the schemas. */
import * as z from "zod"

/**
 * Who reads: everybody, the members of the network, those who convene, or the planners.
 *
 * @german Leserkreis
 * @rule P9
 */
export const Audience = z.enum(["public", "network", "convenor", "planning"])
export type Audience = z.infer<typeof Audience>

const declared = z.registry<{ readonly audience: Audience }>()

/**
 * Marks a schema as visible to one audience and those that include it. Unmarked means public.
 *
 * @example
 * import { visibleTo } from "@sozialraum/core"
 * import * as z from "zod"
 * const Contact = z.strictObject({ mail: z.email(), name: visibleTo("convenor", z.string().optional()) })
 * Contact.parse({ mail: "leitung@example.org" }) // => { mail: "leitung@example.org" }
 */
export const visibleTo = <Schema extends z.ZodType>(audience: Audience, schema: Schema): Schema => {
  // A fresh instance: the mark belongs to this field, not to every use of the same schema.
  const marked = schema.clone() as Schema
  declared.add(marked, { audience })
  return marked
}

/** Values that hide as a whole: from those below `audience`, unless the field named in `unless` is true. */
export const hidden = z.registry<{ readonly unless: string; readonly audience: Audience }>()

/** Values that are kept for a time only: hidden from the first of these days on. */
export const expiring = z.registry<{ readonly days: ReadonlyArray<ReadonlyArray<string>> }>()

/**
 * Marks a schema as kept for a time only.
 *
 * @param days - paths within the value to the days from which on it is no longer shown; the first one to come counts
 * @rule R52, P11
 */
export const keptUntil = <Schema extends z.ZodType>(
  days: ReadonlyArray<ReadonlyArray<string>>,
  schema: Schema,
): Schema => {
  const marked = schema.clone() as Schema
  expiring.add(marked, { days })
  return marked
}

/** The audience that a schema was marked with, `public` if none. */
export const audienceOf = (schema: z.core.$ZodType): Audience => declared.get(schema)?.audience ?? "public"

/** Planners see indicators and needs, but not the contact persons that convenors see. */
const includes: Readonly<Record<Audience, ReadonlyArray<Audience>>> = {
  public: ["public"],
  network: ["public", "network"],
  convenor: ["public", "network", "convenor"],
  planning: ["public", "network", "planning"],
}

/** Whether a reader of audience `reader` may see what is meant for `audience`. */
export const maySee = (reader: Audience, audience: Audience): boolean => includes[reader].includes(audience)
