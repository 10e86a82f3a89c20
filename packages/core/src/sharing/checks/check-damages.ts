/** Open damages: what a borrower should know about the state of a resource before it is promised. */
import type { Finding } from "../../problem.js"
import { epochMs, type Instant } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import type { DamageReport, DamageReportId } from "../resource/damage-report.js"
import type { ResourceId } from "../resource/resource.js"

/** A damage of the resource is not cleared: until it is, nothing is handed over. @german Offener Schaden */
export type DamageOpen = Finding<
  "DamageOpen",
  {
    readonly resource: ResourceId
    readonly report: DamageReportId
    readonly damage: DamageReport["severity"]
    readonly description: string
    readonly since: Instant
  }
>

/**
 * The open damages of a resource, the oldest first. They refuse no booking: what is promised for next month may be repaired
 * by then.
 *
 * @rule R43
 */
export const damageFindings = ({ resource, damages }: Lending, _wanted: Booking): ReadonlyArray<DamageOpen> =>
  damages
    .filter((report) => report.resource === resource.id && report.cleared === undefined)
    .sort((a, b) => epochMs(a.discoveredAt) - epochMs(b.discoveredAt) || (a.id < b.id ? -1 : 1))
    .map((report) => ({
      _tag: "DamageOpen",
      rule: "R43",
      severity: report.severity === "minor" ? "info" : "warning",
      path: ["resource"],
      resource: resource.id,
      report: report.id,
      damage: report.severity,
      description: report.description,
      since: report.discoveredAt,
    }))
