/** VTIMEZONE: the clocks of a zone, from the tz data of the running process, for the years that a calendar uses. */
import { type ClockChange, clockChanges, offsetMs, type Zone } from "@sozialraum/core"
import { type ClockRule, clockRule } from "./clock-rule.js"

/** From the first to the last instant for which a zone is used. @unit milliseconds since 1970 */
export interface ZoneUse {
  readonly zone: Zone
  readonly first: number
  readonly last: number
  /** Of an entry that returns without end. */
  readonly endless?: true
}

/**
 * The lines of a VTIMEZONE that is right from two years before the first use to ten years after the last.
 *
 * Changes that follow a yearly rule to the end are written as that rule, which is all that Outlook reads; others one by
 * one. Where no change comes before the first use, the offset of that time comes first, as standard time.
 *
 * @source RFC 5545, section 3.6.5
 */
export const timezoneLines = ({ zone, first, last }: ZoneUse): ReadonlyArray<string> => {
  const lastYear = yearOf(last) + yearsAfter
  const from = Math.max(0, Date.UTC(yearOf(first) - yearsBefore, 0, 1))
  const start = offsetMs(zone, from)
  const changes = clockChanges(zone, from + 1, Date.UTC(lastYear + 1, 0, 1))
  const covered = changes.some((change) => change.at <= first)
  const rules = [changes.filter(isForward), changes.filter((change) => !isForward(change))].map((ofOneDirection) =>
    clockRule(ofOneDirection, lastYear),
  )
  const written = rules.every((rule) => rule !== undefined) ? rules : []
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...(covered ? [] : observance({ at: from, beforeMs: start, afterMs: start })),
    ...changes.flatMap((change) => {
      const rule = written.find((candidate) => candidate.changes.includes(change))
      return rule === undefined || rule.changes[0] === change ? observance(change, rule) : []
    }),
    "END:VTIMEZONE",
  ]
}

/** One would do, but some readers lose the first change of a rule. */
const yearsBefore = 2
const yearsAfter = 10

const isForward = ({ beforeMs, afterMs }: ClockChange): boolean => afterMs > beforeMs

const observance = (change: ClockChange, rule?: ClockRule): ReadonlyArray<string> => {
  const name = isForward(change) ? "DAYLIGHT" : "STANDARD"
  return [
    `BEGIN:${name}`,
    `DTSTART:${wallClock(change)}`,
    `TZOFFSETFROM:${offsetText(change.beforeMs)}`,
    `TZOFFSETTO:${offsetText(change.afterMs)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule.text}`]),
    `END:${name}`,
  ]
}

/** What the clock shows that the change ends. */
const wallClock = ({ at, beforeMs }: ClockChange): string =>
  new Date(at + beforeMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")

const offsetText = (ms: number): string => {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"))
  return `${ms < 0 && minutes > 0 ? "-" : "+"}${digits.join("")}`
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear()
