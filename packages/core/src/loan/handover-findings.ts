/** Handover findings: what is worth a look when a resource was handed over. */
import type { Finding } from "../problem.js"
import type { Booking, BookingId, BookingIn, Resource } from "../sharing/index.js"
import { dayAt, localAt, takenFrom } from "../sharing/index.js"
import { dateOf, type LocalDateTime } from "../time/index.js"
import { nameOf, numbered, thereOf, thingsOf } from "./things.js"

/** Nobody counted or looked at a thing that the checklist of the resource names. @german Übergangener Prüfpunkt */
export type ChecklistSkipped = Finding<"ChecklistSkipped", { readonly booking: BookingId; readonly item: string }>
/** Less of a thing was handed over than the checklist of the resource names. @german Unvollständige Übergabe */
export type HandedOverShort = Finding<
  "HandedOverShort",
  { readonly booking: BookingId; readonly item: string; readonly listed: number; readonly actual: number }
>
/** It was fetched before the agreed day, and is not there for anybody else from then on. @german Vorzeitige Übergabe */
export type HandedOverEarly = Finding<
  "HandedOverEarly",
  { readonly booking: BookingId; readonly agreed: LocalDateTime; readonly at: LocalDateTime }
>

/** What is worth a look about a handover. @german Hinweise zur Übergabe */
export type HandoverFinding = ChecklistSkipped | HandedOverShort | HandedOverEarly

/** A booking whose resource was handed over, however much further it went. @german Übergebene Überlassung */
export type HandedOverBooking = Omit<Booking, "state"> & {
  readonly state: Pick<BookingIn<"handedOver">["state"], "handover">
}

/**
 * What was skipped or is short by the checklist of the resource, in its order, and whether it was fetched before its day.
 *
 * What is not noted at the handover cannot be missed at the return: nobody has to pay for it.
 *
 * @param resource - that of the booking, with its checklist as it was at the handover; `12 Stelzen` on it are twelve of the
 *   thing `Stelzen`
 * @rule R43
 */
export const handoverFindings = (
  booking: HandedOverBooking,
  { checklist }: Pick<Resource, "checklist">,
): ReadonlyArray<HandoverFinding> => {
  const { items } = booking.state.handover
  const given = thingsOf(items)
  return [
    ...checklist.flatMap((line): ReadonlyArray<HandoverFinding> => {
      const { item, count: listed = 1 } = numbered(line)
      const thing = given.get(nameOf(line))
      const place = found(booking, "items")
      if (thing === undefined) return [{ _tag: "ChecklistSkipped", ...place, item }]
      const actual = thereOf(thing.lines)
      return actual < listed ? [{ _tag: "HandedOverShort", ...place, item, listed, actual }] : []
    }),
    ...earlyFindings(booking),
  ]
}

const found = ({ id }: HandedOverBooking, part: string) =>
  ({ rule: "R43", severity: "warning", path: ["state", "handover", part], booking: id }) as const

const earlyFindings = (booking: HandedOverBooking): ReadonlyArray<HandedOverEarly> => {
  const { at } = booking.state.handover
  const agreed = takenFrom(booking)
  return dayAt(booking, at) < dateOf(agreed)
    ? [{ _tag: "HandedOverEarly", ...found(booking, "at"), agreed, at: localAt(booking, at) }]
    : []
}
