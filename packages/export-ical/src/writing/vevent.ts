/** VEVENT: one entry as lines, written by ical-generator from values that it cannot get wrong. */
import { epochMs, type Instant, type LocalDateTime, type Position } from "@sozialraum/core"
import {
  ICalCalendar,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalLuxonDateTimeStub,
} from "ical-generator"
import type { CalendarEvent, EventOverride } from "../entry/event.js"
import { type WrittenTime, writtenTime } from "../entry/event-time.js"
import { cleanLine, cleanText, uriText } from "./content-line.js"
import { recurrenceIdLine, recurrenceLines } from "./recurrence-lines.js"

/**
 * The lines of one entry, unfolded and without the last line break; of one that returns also those of each date that is
 * otherwise.
 *
 * They depend on the entry alone: what was written for an unchanged entry can be kept and used again.
 *
 * @param time - how its times are written
 */
export const eventLines = (event: CalendarEvent, time: WrittenTime): string => {
  const { recurrence } = event
  if (recurrence === undefined) return componentOf(event, time, [])
  return [
    componentOf(event, time, recurrenceLines(recurrence, event.when)),
    ...recurrence.overrides.map((override) =>
      componentOf(overridden(event, override), writtenTime(override.when), [recurrenceIdLine(override, event.when)]),
    ),
  ].join("\r\n")
}

/** What a date that is otherwise does not say, the entry says. */
const overridden = (event: CalendarEvent, { key: _original, ...own }: EventOverride): CalendarEvent => ({
  ...event,
  ...own,
})

/** @param more - lines that ical-generator cannot write */
const componentOf = (event: CalendarEvent, time: WrittenTime, more: ReadonlyArray<string>): string => {
  const written = new ICalEvent({ ...identity(event), ...timesOf(time), ...contentOf(event) }, withoutZone)
  const text = written.toString().trimEnd()
  const lines = [...more, ...(event.color === undefined ? [] : [`COLOR:${event.color}`])]
  return lines.length === 0 ? text : [text.slice(0, -end.length), ...lines.map((line) => `${line}\r\n`), end].join("")
}

const end = "END:VEVENT"

/** A zone on the calendar would turn every stamp into local time. */
const withoutZone = new ICalCalendar()

const identity = ({ uid, sequence, createdAt, changedAt }: CalendarEvent) => ({
  id: uid,
  sequence,
  stamp: changedAt,
  created: createdAt,
  lastModified: changedAt,
})

const timesOf = (time: WrittenTime): Pick<ICalEventData, "start" | "end" | "timezone" | "allDay"> => {
  if (time.form === "days") return { start: time.days.from, end: time.days.to, allDay: true }
  const { start, end } = time
  if (time.form === "utc") return { start, end }
  const { interval } = time
  return { start: clock(interval.start, start), end: clock(interval.end, end), timezone: interval.zone }
}

/**
 * A wall-clock time in the shape of Luxon's.
 *
 * Given a `Date` or a text, ical-generator writes what the clock of the running process shows at that instant. Given
 * this, it writes the digits that it is told.
 */
const clock = (local: LocalDateTime, instant: Instant): ICalLuxonDateTimeStub => {
  const [date = "", time = ""] = local.split("T").map((part) => part.replaceAll(/\D/g, ""))
  const digits: ICalLuxonDateTimeStub = {
    isValid: true,
    zone: { type: "iana" },
    setZone: () => digits,
    toFormat: (format) => (format.startsWith("yyyy") ? date : `${time}00`),
    toJSDate: () => new Date(epochMs(instant)),
    toJSON: () => instant,
  }
  return digits
}

const contentOf = (event: CalendarEvent): Omit<ICalEventData, "start"> => ({
  summary: cleanLine(event.summary),
  ...(event.description === undefined ? {} : { description: { plain: cleanText(event.description) } }),
  ...locationOf(event),
  status: statuses[event.status],
  // What does not take place keeps nobody busy.
  ...(event.status === "cancelled" || event.busy === "free" ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
  categories: event.categories.map((name) => ({ name: cleanLine(name) })),
  ...(event.url === undefined ? {} : { url: uriText(event.url) }),
})

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const

const locationOf = ({ location, position }: CalendarEvent): Pick<ICalEventData, "location"> => {
  const title = cleanLine(location ?? "")
  const geo = position === undefined ? undefined : { lat: degrees(position.lat), lon: degrees(position.lon) }
  if (title === "") return geo === undefined ? {} : { location: { geo } }
  return { location: { title, ...(geo === undefined ? {} : { geo }) } }
}

/** Six decimals are eleven centimetres. On the equator and in Greenwich ical-generator would leave the position out. */
const degrees = (value: Position["lat"]): number => Math.round(value * 1e6) / 1e6 || 1e-6
