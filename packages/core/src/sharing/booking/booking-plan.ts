/** Booking plans: the records that bookings change, so that of two decisions at the same moment one is made anew. */
import * as z from "zod"
import { IdText } from "../../id.js"
import { InstitutionId } from "../../institution/index.js"
import { ResourceId } from "../resource/resource.js"

/**
 * What a resource was promised to last, or what took it away: the id of a booking, a request or a restriction.
 *
 * Two requests that do not see each other's booking both expect the plan as they read it, and only one of them can be
 * first: that is how a store keeps R38 while many write.
 *
 * @german Belegungsplan
 * @rule R38
 */
export const BookingPlan = z.strictObject({ resource: ResourceId, lastChange: IdText }).readonly()
export type BookingPlan = z.infer<typeof BookingPlan>

/**
 * What an institution borrowed last, where a rule counts what it has on several resources: of two bookings of different
 * resources at the same moment, each would see less than there is.
 *
 * @german Leihstand
 * @rule R40
 */
export const BorrowingPlan = z.strictObject({ borrower: InstitutionId, lastChange: IdText }).readonly()
export type BorrowingPlan = z.infer<typeof BorrowingPlan>
