/** Booking plans: the one record that every booking of a resource changes. */
import * as z from "zod"
import { BookingId } from "./booking.js"
import { ResourceId } from "./resource.js"

/**
 * Which request a resource was promised to last.
 *
 * Two requests that do not see each other's booking both expect the plan as they read it, and only one of them can be
 * first: that is how a store keeps R38 while many write.
 *
 * @german Belegungsplan
 * @rule R38
 */
export const BookingPlan = z.strictObject({ resource: ResourceId, lastRequest: BookingId }).readonly()
export type BookingPlan = z.infer<typeof BookingPlan>
