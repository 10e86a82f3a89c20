/** Damage reports: what was found broken or missing, and what became of it. */
import * as z from "zod"
import { IdText, Reason } from "../../id.js"
import { ContactFunction } from "../../institution/index.js"
import { Money } from "../../money.js"
import { Instant, LocalDate } from "../../time/index.js"
import { visibleTo } from "../../visibility.js"
import { BookingId } from "../booking/booking-id.js"
import { ResourceId } from "./resource.js"

/** Identifies a damage report for as long as records are kept. */
export const DamageReportId = IdText.brand<"DamageReportId">()
export type DamageReportId = z.infer<typeof DamageReportId>

/**
 * A damage to a resource. Until it is cleared, the resource is not handed over again.
 *
 * @german Schadensmeldung
 * @rule R43
 */
export const DamageReport = z
  .strictObject({
    id: DamageReportId,
    resource: ResourceId,
    /** The use during or after which it was found. */
    booking: visibleTo("network", BookingId.exactOptional()),
    discoveredAt: Instant,
    reportedBy: visibleTo("convenor", ContactFunction),
    description: visibleTo("network", Reason),
    severity: z.enum(["minor", "limitsUse", "unusable"]),
    claim: visibleTo(
      "convenor",
      z.discriminatedUnion("status", [
        z.strictObject({ status: z.literal("open") }).readonly(),
        z.strictObject({ status: z.literal("waived"), reason: Reason }).readonly(),
        z.strictObject({ status: z.literal("claimed"), amount: Money, on: LocalDate }).readonly(),
        z.strictObject({ status: z.literal("settled"), amount: Money, on: LocalDate }).readonly(),
      ]),
    ),
    /** Repaired, replaced, or found to be no obstacle. */
    cleared: z
      .strictObject({ on: LocalDate, how: visibleTo("network", Reason) })
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type DamageReport = z.infer<typeof DamageReport>
