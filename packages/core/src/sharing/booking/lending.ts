/** Lendings: everything that a decision on a booking depends on, read together. */
import type { ClosureCalendar } from "../../calendar/index.js"
import type { Membership } from "../../conference/index.js"
import type { OpeningHours } from "../../hours/index.js"
import type { Institution } from "../../institution/index.js"
import type { Instant } from "../../time/index.js"
import type { DamageReport } from "../resource/damage-report.js"
import type { Resource } from "../resource/resource.js"
import type { ResourceRestriction } from "../resource/restriction.js"
import type { Booking } from "./booking.js"

/**
 * What a decision on a booking of one resource for one borrower depends on. More than is needed may be among it: what does
 * not concern the resource or the borrower counts for nothing.
 *
 * @german Entscheidungsgrundlage
 */
export interface Lending {
  readonly resource: Resource
  readonly borrower: Institution
  /** The lender: whether its rooms are those of a school is known only with it. */
  readonly owner?: Institution
  /** Those of the resource, and those of the borrower on others. */
  readonly bookings: ReadonlyArray<Booking>
  /** The resources of these bookings, as far as rules count beyond the one. */
  readonly resources: ReadonlyArray<Resource>
  readonly restrictions: ReadonlyArray<ResourceRestriction>
  readonly damages: ReadonlyArray<DamageReport>
  /** Of the borrower, where only members of a conference may borrow. */
  readonly memberships: ReadonlyArray<Membership>
  /** All that apply at the place of the resource, as `calendarsFor` gives them. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Of the house of the resource. */
  readonly openingHours?: OpeningHours
  readonly now: Instant
}
