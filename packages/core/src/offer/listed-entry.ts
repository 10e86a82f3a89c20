/** What a calendar said last: kept beside the network, so that its next delivery can be compared with it. */
import * as z from "zod"
import { Closure } from "../calendar/index.js"
import { IdText } from "../id.js"
import { DeliveryId } from "../institution/index.js"
import { Instant, Series } from "../time/index.js"
import { Offer } from "./offer.js"

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
