/** The id of a need, which measures and needs name. */
import type * as z from "zod"
import { IdText } from "../id.js"

/** Identifies a need for as long as records are kept. */
export const NeedId = IdText.brand<"NeedId">()
export type NeedId = z.infer<typeof NeedId>
