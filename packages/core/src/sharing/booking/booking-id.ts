/** Ids of bookings and requests: apart from their nouns, which name each other. */
import type * as z from "zod"
import { IdText } from "../../id.js"

/** Identifies one booking for as long as records are kept. */
export const BookingId = IdText.brand<"BookingId">()
export type BookingId = z.infer<typeof BookingId>

/** Identifies a request for a resource for as long as records are kept; the ids of its bookings begin with it. */
export const ResourceRequestId = IdText.max(170).brand<"ResourceRequestId">()
export type ResourceRequestId = z.infer<typeof ResourceRequestId>
