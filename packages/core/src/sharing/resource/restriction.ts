/** Restrictions: what is wrong with a resource for a time. */
import * as z from "zod"
import { Reason } from "../../id.js"
import { ContactFunction } from "../../institution/index.js"
import { violates } from "../../problem.js"
import { Instant, LocalDateTime, Zone } from "../../time/index.js"
import { visibleTo } from "../../visibility.js"
import { ResourceId } from "./resource.js"
import { RestrictionId } from "./restriction-id.js"

/**
 * A hint, which borrowers should know, or a breakdown, which takes the resource away: it cancels what overlaps, and when it
 * is solved nothing comes back by itself.
 *
 * @german Einschränkung
 * @rule R39, R43
 * @source CommonsBooking, restrictions
 */
export const ResourceRestriction = z
  .strictObject({
    id: RestrictionId,
    resource: ResourceId,
    kind: z.enum(["hint", "breakdown"]),
    start: LocalDateTime,
    /** Left out where nobody knows. */
    end: LocalDateTime.exactOptional(),
    zone: Zone,
    /** How many units of a shared resource it takes away; without it, all. */
    units: z.int().positive().exactOptional(),
    reason: visibleTo("network", Reason),
    reportedBy: visibleTo("convenor", ContactFunction.exactOptional()),
    state: z.discriminatedUnion("status", [
      z.strictObject({ status: z.literal("active") }).readonly(),
      z.strictObject({ status: z.literal("solved"), at: Instant }).readonly(),
    ]),
  })
  .refine(({ start, end }) => end === undefined || start < end, violates("RestrictionEmpty", ["end"]))
  .readonly()
export type ResourceRestriction = z.infer<typeof ResourceRestriction>
