/** Money: whole cents of a currency. */
import * as z from "zod"

/**
 * An amount of money in whole cents; nothing to pay is 0, and said.
 *
 * @german Geldbetrag
 * @rule R44
 */
export const Money = z.strictObject({ cents: z.int().nonnegative(), currency: z.literal("EUR") }).readonly()
export type Money = z.infer<typeof Money>
