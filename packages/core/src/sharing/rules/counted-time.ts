/** Counted time: from when to when a booking counts under a rule, and on which days. */
import { addDays, dateOf, type LocalDate, type Zone } from "../../time/index.js"
import { localAt, spanOf } from "../availability/local-clock.js"
import type { TimeSpan } from "../availability/span.js"
import type { Booking } from "../booking/booking.js"
import { takenInterval, takenTime } from "../booking/taken-time.js"
import type { QuotaDays } from "./quota-period.js"

/** A booking with the time that counts of it, and the days of that time by the clock of the resource that is asked for. */
export interface CountedBooking {
  readonly booking: Booking
  readonly span: TimeSpan
  readonly days: QuotaDays
}

/** What a booking takes, what came back early only until then; nothing of one that takes nothing. */
export const asTaken = (booking: Booking, zone: Zone): CountedBooking | undefined => {
  const known = remembered.get(booking)
  if (known !== undefined && known.zone === zone) return known.counted
  const span = takenTime(booking)
  const counted = span && { booking, span, days: daysOfSpan(span, zone) }
  remembered.set(booking, { zone, counted })
  return counted
}

/** From picking up to bringing back, as it was agreed. */
export const asAgreed = (booking: Booking, zone: Zone): CountedBooking => {
  const span = spanOf(takenInterval(booking))
  return { booking, span, days: daysOfSpan(span, zone) }
}

/** A search for another time asks about the same bookings again and again. */
const remembered = new WeakMap<Booking, { readonly zone: Zone; readonly counted: CountedBooking | undefined }>()

const daysOfSpan = ({ from, to }: TimeSpan, zone: Zone): QuotaDays => ({
  from: dayOf(from, zone),
  to: addDays(dayOf(to - 1, zone), 1),
})

const dayOf = (ms: number, zone: Zone): LocalDate => dateOf(localAt(ms, zone))
