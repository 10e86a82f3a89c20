/** Names for things: our own ids, and the ids that others gave. */
import * as z from "zod"
import { isMisspeltScheme, isWellFormedKey } from "./official-key.js"
import { violates } from "./problem.js"

/**
 * The text of an id: no blanks or control characters, so that it can stand in a URL or in a line of text.
 *
 * @german Kennung
 */
export const IdText = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}\p{Z}]+$/u)

/** Why something was done, in words: at least one that can be seen. @german Begründung */
export const Reason = z.string().regex(/\S/)
export type Reason = z.infer<typeof Reason>

/**
 * The name that another system gave to the same thing: kept beside our own id, never instead of it.
 *
 * Under an official scheme the value has the form of its keys: `de-ags` refuses `5911000`, `repairKey` makes it whole. Such
 * a scheme has one name: `AGS` is refused, so that nothing passes unchecked and equal keys are seen to be equal.
 *
 * @german Fremdschlüssel
 * @rule R1
 */
export const ExternalId = z
  .strictObject({
    /** Who gave it, for example `de-nw-schulnummer`. */
    scheme: IdText,
    /** As given there: always text, so that leading zeros stay. */
    value: z.string().min(1).max(500),
  })
  .refine(({ scheme }) => !isMisspeltScheme(scheme), violates("SchemeMisspelt", ["scheme"]))
  .refine(({ scheme, value }) => isWellFormedKey(scheme, value), violates("KeyMalformed", ["value"]))
  .readonly()
export type ExternalId = z.infer<typeof ExternalId>
