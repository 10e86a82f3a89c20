/** Recurrence lines: RRULE, EXDATE and RECURRENCE-ID of an entry that returns. */
import { type LocalDate, type LocalDateTime, rfc5545, ruleText, toInstant } from "@sozialraum/core"
import { type EventOverride, type EventRecurrence, type EventTime, isWholeDays } from "../entry/event.js"
import { dayText, stampText } from "./date-text.js"

/**
 * The lines of a rule and of what it excludes, in the form of the start.
 *
 * @param when - the start
 * @source RFC 5545, sections 3.8.5.1 and 3.8.5.3
 */
export const recurrenceLines = ({ rule, excluded }: EventRecurrence, when: EventTime): ReadonlyArray<string> => {
  const { until } = rule
  const days = until === undefined ? rule : { ...rule, until: dayOf(until) }
  return [
    `RRULE:${isWholeDays(when) ? ruleText(days) : ruleText(rule, when.zone)}`,
    ...(excluded.length === 0 ? [] : [`EXDATE${startsText(excluded, when)}`]),
  ]
}

/** The line that names the date of a rule that is otherwise. @source RFC 5545, section 3.8.4.4 */
export const recurrenceIdLine = ({ key }: EventOverride, when: EventTime): string =>
  `RECURRENCE-ID${startsText([key], when)}`

// The first ten characters of a checked day or time are a day.
const dayOf = (start: LocalDate | LocalDateTime): LocalDate => start.slice(0, 10) as LocalDate

/** The form of starts, and the starts: whole days, by the clock of a zone, or of UTC. */
const startsText = (starts: ReadonlyArray<LocalDateTime>, when: EventTime): string => {
  if (isWholeDays(when)) return `;VALUE=DATE:${starts.map((start) => dayText(dayOf(start))).join(",")}`
  const { zone } = when
  if (zone === "UTC") return `:${starts.map((start) => stampText(toInstant(start, zone, rfc5545).instant)).join(",")}`
  return `;TZID=${zone}:${starts.map((start) => `${start.replaceAll(/[-:]/g, "")}00`).join(",")}`
}
