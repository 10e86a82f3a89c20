/** Bookings: which institution uses which shared resource, and when. */
import * as z from "zod"
import { Reason } from "../../id.js"
import { ContactFunction, InstitutionId } from "../../institution/index.js"
import { type Problem, violates } from "../../problem.js"
import { Instant, Interval, LocalDateTime } from "../../time/index.js"
import { visibleTo } from "../../visibility.js"
import { ResourceId } from "../resource/resource.js"
import { ResourceTerms, UsePurpose } from "../resource/resource-terms.js"
import { BookingId, ResourceRequestId } from "./booking-id.js"
import { BookingState } from "./booking-state.js"
import { GrantException } from "./grant-exception.js"
import { UserGroup } from "./resource-request.js"

/**
 * The owner's yes: by which function, when, and the terms as they were then, whatever becomes of them later.
 *
 * @german Zusage
 * @rule R42
 */
export const Grant = z
  .strictObject({
    at: Instant,
    /** Left out where no rule stood against it and the owner grants such bookings at once. */
    by: ContactFunction.exactOptional(),
    terms: ResourceTerms.exactOptional(),
    /** What the owner asks of this use beside the terms. */
    conditions: z.array(Reason).readonly().default([]),
    /** What stood against it by the owner's own rules, and was set aside. */
    despite: z.array(GrantException).min(1).readonly().exactOptional(),
  })
  .readonly()
export type Grant = z.infer<typeof Grant>

/**
 * An accepted use of a shared resource.
 *
 * @german Überlassung
 * @rule R38, R40
 */
export const Booking = z
  .strictObject({
    id: BookingId,
    resource: ResourceId,
    /** The request that asked for it, and for a series the key of its date there. */
    request: visibleTo("network", ResourceRequestId.exactOptional()),
    key: visibleTo("network", LocalDateTime.exactOptional()),
    borrower: visibleTo("network", InstitutionId),
    /** All others who use it with the borrower. */
    users: visibleTo("network", z.array(InstitutionId).readonly().default([])),
    interval: Interval,
    /** When it is fetched, where that is before the use, by the clock of the interval. */
    pickUp: LocalDateTime.exactOptional(),
    /** When it is brought back, where that is after the use. */
    bringBack: LocalDateTime.exactOptional(),
    purpose: visibleTo("network", z.string().min(1)),
    use: visibleTo("network", UsePurpose.exactOptional()),
    /** The adult in charge, as a function of the borrower; supervision is the borrower's. */
    responsible: visibleTo("convenor", ContactFunction),
    /** How many units of a shared resource it takes. */
    units: z.int().positive().default(1),
    /** @unit persons */
    attendance: visibleTo("network", z.int().positive().exactOptional()),
    group: visibleTo("network", UserGroup.exactOptional()),
    /** Whether the borrower takes money for it: admission, sales. */
    income: visibleTo("network", z.boolean().exactOptional()),
    /** Who granted it and on which terms, as they were then. */
    grant: visibleTo("network", Grant.exactOptional()),
    state: BookingState.default({ status: "granted" }),
  })
  .refine(
    ({ pickUp, interval }) => pickUp === undefined || pickUp <= interval.start,
    violates("PickUpAfterStart", ["pickUp"]),
  )
  .refine(
    ({ bringBack, interval }) => bringBack === undefined || interval.end <= bringBack,
    violates("BringBackBeforeEnd", ["bringBack"]),
  )
  .readonly()
export type Booking = z.infer<typeof Booking>

/** The booking was given up already, or is none yet. */
export type BookingNotGranted = Problem<"BookingNotGranted", { readonly booking: BookingId }>

/** What is to be done with a resource is about another one. */
export type NotLendable = Problem<"NotLendable", { readonly resource: ResourceId; readonly because: "otherResource" }>

/** Whether a booking counts against others. */
export const isGranted = ({ state }: Booking): boolean => state.status !== "cancelled" && state.status !== "noShow"
