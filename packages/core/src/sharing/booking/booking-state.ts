/** Booking states: how far a use has come, from the owner's yes to the settled account. */
import * as z from "zod"
import { Reason } from "../../id.js"
import { ContactFunction } from "../../institution/index.js"
import { Instant, LocalDate } from "../../time/index.js"
import { visibleTo } from "../../visibility.js"
import { RestrictionId } from "../resource/restriction-id.js"
import { HandoverProtocol, ReturnProtocol } from "./protocol.js"
import { Charge, Settlement } from "./settlement.js"

/** When and by which function the borrower accepted the terms. @german Annahme der Nutzungsbedingungen @rule R42 */
export const Acceptance = z.strictObject({ on: LocalDate, by: ContactFunction }).readonly()
export type Acceptance = z.infer<typeof Acceptance>

/** The owner's look at what came back. @german Abnahme @rule R43 */
export const Inspection = z
  .strictObject({ on: LocalDate, by: ContactFunction, complete: z.boolean(), note: Reason.exactOptional() })
  .readonly()
export type Inspection = z.infer<typeof Inspection>

/** Of hours and know-how nothing comes back: the borrower confirms what was done. @german Leistungsbestätigung */
export const Performance = z
  .strictObject({
    on: LocalDate,
    confirmedBy: ContactFunction,
    /** @unit minutes */
    minutes: z.int().positive(),
  })
  .readonly()
export type Performance = z.infer<typeof Performance>

const confirmed = { accepted: visibleTo("convenor", Acceptance) }
const handedOver = { ...confirmed, handover: visibleTo("convenor", HandoverProtocol) }
const inUse = { ...handedOver, usedFrom: visibleTo("network", Instant) }
const returned = {
  ...handedOver,
  usedFrom: visibleTo("network", Instant.exactOptional()),
  return: visibleTo("convenor", ReturnProtocol),
}
const inspected = { ...returned, inspection: visibleTo("convenor", Inspection) }
const performed = { ...confirmed, performance: visibleTo("network", Performance) }
/** What is owed although nothing was used, where the terms ask for it. */
const owed = {
  charge: visibleTo("convenor", Charge.exactOptional()),
  /** What was paid of it in the end, and what became of the deposit. */
  settlement: visibleTo("convenor", Settlement.exactOptional()),
}

/**
 * How far a use has come. Overdue and damaged are no states of their own: `isLoanOverdue` tells the one from the clock, a
 * damage report the other.
 *
 * @german Buchungszustand
 * @rule R42, R43
 */
export const BookingState = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("granted") }).readonly(),
  z.strictObject({ status: z.literal("confirmed"), ...confirmed }).readonly(),
  z.strictObject({ status: z.literal("handedOver"), ...handedOver }).readonly(),
  z.strictObject({ status: z.literal("inUse"), ...inUse }).readonly(),
  z.strictObject({ status: z.literal("returned"), ...returned }).readonly(),
  z.strictObject({ status: z.literal("inspected"), ...inspected }).readonly(),
  z.strictObject({ status: z.literal("performed"), ...performed }).readonly(),
  z
    .strictObject({
      status: z.literal("closed"),
      of: z.discriminatedUnion("status", [
        z.strictObject({ status: z.literal("inspected"), ...inspected }).readonly(),
        z.strictObject({ status: z.literal("performed"), ...performed }).readonly(),
        /** A use that no thing changed hands for, or that nobody recorded. */
        z.strictObject({ status: z.literal("confirmed"), ...confirmed }).readonly(),
      ]),
      settlement: visibleTo("convenor", Settlement),
    })
    .readonly(),
  z
    .strictObject({
      status: z.literal("cancelled"),
      by: z.enum(["owner", "borrower"]),
      on: Instant.exactOptional(),
      reason: visibleTo("network", Reason),
      /** The breakdown that took the resource away. */
      restriction: visibleTo("network", RestrictionId.exactOptional()),
      ...owed,
    })
    .readonly(),
  z.strictObject({ status: z.literal("noShow"), on: Instant, ...owed }).readonly(),
])
export type BookingState = z.infer<typeof BookingState>
