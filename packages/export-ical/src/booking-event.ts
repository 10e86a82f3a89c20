/** Bookings as calendar entries: when a shared resource is promised, and to those who may know it, to whom. */
import { Booking, type Redacted, Resource, type Revised, redact } from "@sozialraum/core"
import type { Directory } from "./content.js"
import { type Drafted, described, type EventOptions, historyOf, markedTitle } from "./draft.js"
import { eventUid } from "./event.js"
import { nameOf, placeOf } from "./place.js"
import { labelled, words } from "./words.js"

/**
 * Turns a booking into a calendar entry.
 *
 * The public reads that a resource is taken, members of the network also by whom and for what. A cancelled booking
 * stays.
 *
 * @param directory - knows the resource, its owner and site, and the borrower
 * @returns `lost` says what is not known of the resource
 * @rule R38, P9
 */
export const bookingEvent = (booking: Revised<Booking>, directory: Directory, options: EventOptions): Drafted => {
  const { network, audience, language, domain } = options
  const said = words[language]
  const uid = eventUid({ network, kind: "booking", id: booking.value.id }, domain)
  const seen = redact(Booking, booking.value, audience)
  if (seen.interval === undefined) return { lost: [{ id: uid, path: ["interval"], because: "notVisible" }] }

  const resource = directory.resource(booking.value.resource)
  const lent = resource === undefined ? {} : redact(Resource, resource.value, audience)
  const owner = lent.owner === undefined ? undefined : directory.institution(lent.owner)
  const site = lent.site === undefined ? undefined : directory.site(lent.site)
  const borrower = seen.borrower === undefined ? undefined : directory.institution(seen.borrower)
  const cancelled = booking.value.state.status === "cancelled"
  const title = `${lent.name ?? booking.value.resource}: ${seen.purpose ?? said.taken}`
  const description = [
    ...labelled(said.reason, reasonOf(seen)),
    ...labelled(said.borrower, nameOf(borrower, audience)),
    ...labelled(said.owner, nameOf(owner, audience)),
    ...labelled(said.units, lent.use?.mode === "shared" ? seen.units : undefined),
    ...labelled(said.attendance, seen.attendance),
    ...labelled(said.responsible, seen.responsible),
    ...labelled(said.conditions, lent.conditions),
  ]
  return {
    event: {
      uid,
      ...historyOf(booking, [resource, owner, site, borrower]),
      when: booking.value.interval,
      summary: markedTitle(title, cancelled ? said.cancelled : undefined, options),
      ...described(description),
      ...placeOf({ institution: owner, site }, audience),
      status: cancelled ? "cancelled" : "confirmed",
      categories: [said.booking],
    },
    lost: resource === undefined ? [{ id: uid, path: ["resource"], because: "unknown" }] : [],
  }
}

const reasonOf = ({ state }: Redacted<Booking>): string | undefined =>
  state?.status === "cancelled" ? state.reason : undefined
