/** Resource times: what decides when a resource can be used, before anybody has booked it. */
import { Availability } from "../availability/availability.js"
import type { Lending } from "../booking/lending.js"
import type { Resource } from "./resource.js"

/**
 * What decides when a resource can be used. Every {@link Lending} is one.
 *
 * @german Nutzungszeiten
 */
export type ResourceTimes = Pick<Lending, "resource" | "restrictions" | "calendars" | "openingHours">

/** The availability of a resource; one that has none asks nothing, by the clocks of Germany. */
export const availabilityOf = ({ availability }: Resource): Availability => availability ?? always

const always = Availability.parse({})
