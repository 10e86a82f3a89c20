/** Booking rules: how much one borrower may have, so that there is something for the others. */
import * as z from "zod"
import { ConferenceId } from "../../conference/index.js"
import { Reason } from "../../id.js"
import { InstitutionId, InstitutionType, ProviderId } from "../../institution/index.js"
import { SpatialUnitId } from "../../sozialraum/index.js"
import { Weekday } from "../../time/index.js"
import { WeeklySpan } from "../resource/weekly-hours.js"

/**
 * On which resources bookings count: on this one, on the owner's of its category, on all of the owner, on all of its
 * category whoever owns them, on all there are.
 *
 * @german Zählbereich
 */
export const RuleScope = z.enum(["resource", "category", "owner", "networkCategory", "network"])
export type RuleScope = z.infer<typeof RuleScope>

/**
 * In which time is counted: a period of the calendar, or any so many days in a row.
 *
 * A booking counts where it begins, its days and hours where they lie: a weekend over the end of a month has a part in both.
 *
 * @german Zählzeitraum
 */
export const QuotaPeriod = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["day", "schoolYear", "year"]) }).readonly(),
  /** `firstDay` where the week does not begin on Monday. */
  z.strictObject({ kind: z.literal("week"), firstDay: Weekday.exactOptional() }).readonly(),
  /** `firstDay` where the month does not begin on its first: every month has a 28th. */
  z.strictObject({ kind: z.literal("month"), firstDay: z.int().min(1).max(28).exactOptional() }).readonly(),
  z.strictObject({ kind: z.literal("days"), days: z.int().positive().max(3660) }).readonly(),
])
export type QuotaPeriod = z.infer<typeof QuotaPeriod>

const Scoped = { scope: RuleScope.default("resource") }

/**
 * One rule of an owner on what a borrower may have. What is fetched before its use or brought back after it counts all that
 * time: nobody else has it.
 *
 * @german Buchungsregel
 * @source CommonsBooking, booking rules; LibreBooking, quotas
 */
export const BookingRule = z.discriminatedUnion("kind", [
  /** Not two things at once, or no more than so many. */
  z.strictObject({ kind: z.literal("notAtOnce"), atMost: z.int().positive().default(1), ...Scoped }).readonly(),
  /** Between two bookings of one borrower lie so many days on which others could have it. */
  z.strictObject({ kind: z.literal("noChain"), gapDays: z.int().positive(), ...Scoped }).readonly(),
  z
    .strictObject({
      kind: z.literal("quota"),
      /** A day counts as soon as a part of it is taken, once for each resource. */
      of: z.enum(["bookings", "days", "hours"]),
      atMost: z.int().nonnegative(),
      /** Without it, all running and future bookings count together. */
      per: QuotaPeriod.exactOptional(),
      /** Only what lies in these hours counts: evenings, weekends. */
      during: z.array(WeeklySpan).min(1).readonly().exactOptional(),
      /** Whether uses that are over count. */
      countFinished: z.boolean().default(true),
      /**
       * Whether those count as used that nobody came to, or that were given up too late: after the time in which that costs
       * nothing, and without such terms after they began.
       */
      countLateCancellations: z.boolean().default(false),
      ...Scoped,
    })
    .readonly(),
  /** At most so many units in one booking. */
  z.strictObject({ kind: z.literal("unitsAtOnce"), atMost: z.int().positive() }).readonly(),
])
export type BookingRule = z.infer<typeof BookingRule>

/** A rule, and for whom it does not hold. @german Buchungsregel mit Ausnahmen */
export const OwnersRule = z
  .strictObject({
    rule: BookingRule,
    /** Only these are bound by it, by type or by name; without them, everybody who is not exempt. */
    onlyTypes: z.array(InstitutionType).min(1).readonly().exactOptional(),
    onlyInstitutions: z.array(InstitutionId).min(1).readonly().exactOptional(),
    exempt: z.array(InstitutionId).readonly().default([]),
    exemptTypes: z.array(InstitutionType).readonly().default([]),
    /** Why there is this rule, as borrowers read it. */
    because: Reason.exactOptional(),
  })
  .readonly()
export type OwnersRule = z.infer<typeof OwnersRule>

/**
 * Who may borrow: whoever meets one of these. Without any, every institution of the network.
 *
 * @german Leihberechtigung
 * @rule R40
 */
export const Eligibility = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("institutions"), institutions: z.array(InstitutionId).min(1).readonly() })
    .readonly(),
  z.strictObject({ kind: z.literal("types"), types: z.array(InstitutionType).min(1).readonly() }).readonly(),
  z.strictObject({ kind: z.literal("providers"), providers: z.array(ProviderId).min(1).readonly() }).readonly(),
  /** Who works in a conference on every day of the use, for good or as a standing guest; who came to one theme does not. */
  z.strictObject({ kind: z.literal("members"), conference: ConferenceId }).readonly(),
  /** Those that name one of these units as the area that they serve. */
  z.strictObject({ kind: z.literal("serving"), units: z.array(SpatialUnitId).min(1).readonly() }).readonly(),
])
export type Eligibility = z.infer<typeof Eligibility>
