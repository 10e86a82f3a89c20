/** Ids of restrictions: apart from their noun, because bookings name the one that took a resource away. */
import type * as z from "zod"
import { IdText } from "../../id.js"

/** Identifies a restriction for as long as records are kept. */
export const RestrictionId = IdText.brand<"RestrictionId">()
export type RestrictionId = z.infer<typeof RestrictionId>
