/** Memory: what a calendar said last of each of its entries, so that the next delivery can be compared with it. */
import { IdText } from "@sozialraum/core"
import { Closure } from "@sozialraum/core/calendar"
import { DeliveryId } from "@sozialraum/core/institution"
import { Offer } from "@sozialraum/core/offer"
import { Instant, Series } from "@sozialraum/core/time"
import * as z from "zod"
import { fingerprint } from "./entries/fingerprint.js"

/** What an entry of a calendar says: an offer, closures of a calendar, or busy times. @german Aussage eines Kalendereintrags */
export const SaidEntry = z.discriminatedUnion("as", [
  z
    .strictObject({
      as: z.literal("offer"),
      offer: Offer,
      /** Whether the calendar has cancelled it as a whole. */
      cancelled: z.boolean(),
    })
    .readonly(),
  z.strictObject({ as: z.literal("closure"), closures: z.array(Closure).min(1).readonly() }).readonly(),
  z.strictObject({ as: z.literal("busy"), series: z.array(Series).min(1).readonly() }).readonly(),
])
export type SaidEntry = z.infer<typeof SaidEntry>

/** An entry in the last delivery of a source in which it stood. @german Gelisteter Kalendereintrag */
export const ListedEntry = z
  .strictObject({
    /** Made of the source and the UID. */
    id: IdText,
    source: IdText,
    uid: z.string().min(1).max(600),
    sequence: z.int().nonnegative(),
    modifiedAt: Instant.exactOptional(),
    /** Physical lines of its components, counted from 1. */
    lines: z.array(z.int().positive()).readonly(),
    said: SaidEntry,
    /** The delivery that brought or last changed it. */
    delivery: DeliveryId.exactOptional(),
    /** When a delivery first came without it. */
    missingSince: Instant.exactOptional(),
  })
  .readonly()
export type ListedEntry = z.infer<typeof ListedEntry>

/**
 * The id of what an entry of a source becomes: for as long as its UID stays, this stays.
 *
 * @example
 * import { entryId } from "@sozialraum/import-ical"
 * entryId("jugendhaus", "a1@example.org") // => "jugendhaus:a1@example.org"
 */
export const entryId = (source: string, uid: string): string => {
  const plain = `${source}:${uid}`
  return plain.length <= 160 && IdText.safeParse(plain).success ? plain : `${source.slice(0, 120)}:~${fingerprint(uid)}`
}

/** The name of a source as ids begin with it: letters, digits and hyphens. */
export const calendarSource = (name: string): string => {
  const plain = name
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80)
  return plain === "" ? "kalender" : plain
}
