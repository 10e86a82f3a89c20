/** Bookings as calendar entries: when a shared resource is promised, and to those who may know it, to whom. */
import { Booking, maySee, type Redacted, Resource, type Revised, redact } from "@sozialraum/core"
import type { Directory } from "../content.js"
import { type Drafted, described, type EventOptions, historyOf, markedTitle } from "./draft.js"
import { styleOf } from "./entry-style.js"
import { eventUid } from "./event.js"
import { nameOf, placeOf } from "./place.js"
import { labelled, words } from "./words.js"

/**
 * Turns a booking into a calendar entry.
 *
 * The entry is the use itself; when the resource is fetched and brought back stands in its description. It stands from the
 * owner's yes on, whether or not the terms are accepted yet. The public reads that a resource is taken, members of the network
 * also by whom and for what. A booking that was cancelled, or to which nobody came, stays.
 *
 * @param directory - knows the resource, its owner and site, and the borrower
 * @returns `lost` says what is not known of the resource
 * @rule R38, P9
 */
export const bookingEvent = (booking: Revised<Booking>, directory: Directory, options: EventOptions): Drafted => {
  const { network, audience, language, domain } = options
  const said = words[language]
  const { category, color } = styleOf("booking", language)
  const uid = eventUid({ network, kind: "booking", id: booking.value.id }, domain)
  const seen = redact(Booking, booking.value, audience)
  if (seen.interval === undefined) return { lost: [{ id: uid, path: ["interval"], because: "notVisible" }] }

  const resource = directory.resource(booking.value.resource)
  const lent = resource === undefined ? {} : redact(Resource, resource.value, audience)
  const owner = lent.owner === undefined ? undefined : directory.institution(lent.owner)
  const site = lent.site === undefined ? undefined : directory.site(lent.site)
  const borrower = seen.borrower === undefined ? undefined : directory.institution(seen.borrower)
  const { status } = booking.value.state
  const mark = status === "cancelled" ? said.cancelled : status === "noShow" ? said.unused : undefined
  const title = `${lent.name ?? booking.value.resource}: ${seen.purpose ?? said.taken}`
  const description = [
    ...labelled(said.reason, reasonOf(seen, options)),
    ...labelled(said.borrower, nameOf(borrower, audience)),
    ...labelled(said.owner, nameOf(owner, audience)),
    ...labelled(said.pickUp, seen.pickUp && said.moment(seen.pickUp)),
    ...labelled(said.bringBack, seen.bringBack && said.moment(seen.bringBack)),
    ...labelled(said.units, lent.use?.mode === "shared" ? seen.units : undefined),
    ...labelled(said.attendance, seen.attendance),
    ...labelled(said.responsible, seen.responsible),
    ...labelled(said.conditions, lent.conditions),
    ...(seen.grant?.conditions ?? []).flatMap((condition) => labelled(said.conditions, condition)),
  ]
  return {
    event: {
      uid,
      ...historyOf(booking, [resource, owner, site, borrower]),
      when: booking.value.interval,
      summary: markedTitle(title, mark, options),
      ...described(description),
      ...placeOf({ institution: owner, site }, audience),
      status: mark === undefined ? "confirmed" : "cancelled",
      categories: [category],
      color,
    },
    lost: resource === undefined ? [{ id: uid, path: ["resource"], because: "unknown" }] : [],
  }
}

/** Why it does not take place, or did not; whether anybody came is no matter of the public. */
const reasonOf = ({ state }: Redacted<Booking>, { audience, language }: EventOptions): string | undefined => {
  if (state?.status === "cancelled") return state.reason
  return state?.status === "noShow" && maySee(audience, "network") ? words[language].nobodyCame : undefined
}
