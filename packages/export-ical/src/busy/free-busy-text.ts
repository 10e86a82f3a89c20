/** VFREEBUSY: busy times of one resource as finished lines. */
import type { TimeSpan } from "@sozialraum/core"
import { joinLines, textLine } from "../writing/content-line.js"
import { utcText } from "../writing/date-text.js"
import type { BusyTimes } from "./busy-times.js"

/** What is told of one resource. @german Belegungsauskunft */
export interface FreeBusy {
  readonly uid: string
  readonly name: string
  readonly busy: BusyTimes
  readonly window: TimeSpan
  /** @unit milliseconds since 1970 */
  readonly changedMs: number
}

/** A VFREEBUSY, folded. @source RFC 5545, section 3.6.4 */
export const freeBusyText = ({ uid, name, busy, window, changedMs }: FreeBusy): string =>
  joinLines([
    "BEGIN:VFREEBUSY",
    textLine("UID", uid),
    `DTSTAMP:${utcText(changedMs)}`,
    `DTSTART:${utcText(window.from)}`,
    `DTEND:${utcText(window.to)}`,
    textLine("COMMENT", name),
    ...periodLines("BUSY", busy.busy),
    ...periodLines("BUSY-TENTATIVE", busy.tentative),
    ...periodLines("BUSY-UNAVAILABLE", busy.unavailable),
    "END:VFREEBUSY",
  ])

/** One property for each period: a list is allowed as well, and icalendar for Python rejects the whole file for it. */
const periodLines = (type: string, spans: ReadonlyArray<TimeSpan>): ReadonlyArray<string> =>
  spans.map(({ from, to }) => `FREEBUSY;FBTYPE=${type}:${utcText(from)}/${utcText(to)}`)
