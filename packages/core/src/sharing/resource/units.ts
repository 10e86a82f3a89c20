/** Units: how many a resource has, and how many of them a booking takes. */
import type { Booking } from "../booking/booking.js"
import type { Resource } from "./resource.js"

/** How many units there are: of what only one can use, the one. */
export const unitsThere = ({ use }: Pick<Resource, "use">): number => (use.mode === "shared" ? use.units : 1)

/** How many units of a resource a booking takes: of what only one can use, the one. */
export const unitsTaken = ({ use }: Pick<Resource, "use">, { units }: Pick<Booking, "units">): number =>
  use.mode === "shared" ? units : 1
