/** Calendar changes: what one delivery of a calendar did, so that it can be told and undone. */
import * as z from "zod"
import { IdText } from "../id.js"
import { DeliveryId } from "../institution/index.js"
import { ListedEntry } from "./listed-entry.js"

/** The list of a network in which a calendar writes a value. @german Liste eines Kalenderwerts */
export const CalendarList = z.enum(["offers", "closureCalendars", "resources"])
export type CalendarList = z.infer<typeof CalendarList>

/** A value that a delivery wrote; without `before` it added it. @german Geschriebener Kalenderwert */
export const WrittenByCalendar = z
  .strictObject({ list: CalendarList, id: IdText, before: z.json().exactOptional(), after: z.json() })
  .readonly()
export type WrittenByCalendar = z.infer<typeof WrittenByCalendar>

/** What is known of one entry, as a delivery changed it. @german Änderung eines Kalendereintrags */
export interface CalendarEntryChange {
  readonly id: string
  readonly kind: "added" | "changed" | "missing" | "returned"
  /** What was known of it before; left out where it was not known. */
  readonly before?: ListedEntry
}

/** What one delivery did to what is known of one entry, or wrote of them together. @german Änderung durch einen Kalender */
export interface CalendarChange {
  /** Made of the delivery and of what changed. */
  readonly id: string
  readonly delivery: DeliveryId
  /** Counts the deliveries of the source. */
  readonly number: number
  readonly entry?: CalendarEntryChange
  readonly wrote?: WrittenByCalendar
}

/** The type is written out: what is inferred from all that an entry can say is too deep for the compiler. */
export const CalendarChange: z.ZodType<CalendarChange> = z
  .strictObject({
    id: z
      .string()
      .regex(/^\P{Cc}+$/u)
      .max(500),
    delivery: DeliveryId,
    number: z.int().positive(),
    entry: z
      .strictObject({
        id: IdText,
        kind: z.enum(["added", "changed", "missing", "returned"]),
        before: ListedEntry.exactOptional(),
      })
      .readonly()
      .exactOptional(),
    wrote: WrittenByCalendar.exactOptional(),
  })
  .readonly()
