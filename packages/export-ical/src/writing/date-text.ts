/** Date texts: days and instants as calendars write them. */
import type { LocalDate } from "@sozialraum/core"

/** A day: `20261021`. @source RFC 5545, section 3.3.4 */
export const dayText = (day: LocalDate): string => day.replaceAll("-", "")

/**
 * An instant in UTC: `20261021T130000Z`; the year 1970 for what is none.
 *
 * @source RFC 5545, section 3.3.5
 */
export const stampText = (instant: string): string => utcText(Date.parse(instant))

/** The same of a count of milliseconds since 1970; parts of a second are cut off. */
export const utcText = (ms: number): string =>
  Number.isFinite(ms) && Math.abs(ms) <= 8.64e15
    ? `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`
    : "19700101T000000Z"
