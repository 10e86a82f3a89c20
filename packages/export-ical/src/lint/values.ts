/** Values: whether what stands behind the colon is of the type that its property has. */
import { LocalDate, LocalDateTime } from "@sozialraum/core"
import type { ContentLine } from "./lines.js"
import type { CalendarProblem, CalendarRule } from "./rules.js"

type Check = (value: string, line: ContentLine) => CalendarRule | undefined

/** What is wrong with the values of one component's properties. */
export const valueProblems = (
  component: string,
  properties: ReadonlyArray<ContentLine>,
): ReadonlyArray<CalendarProblem> =>
  properties.flatMap((property) => {
    const check = checks.get(`${component} ${property.name}`) ?? checks.get(property.name)
    const rule = check?.(property.value, property)
    return rule === undefined ? [] : [{ rule, line: property.line, of: property.name }]
  })

/** A day of eight digits that the calendar has. */
export const isDate = (value: string): boolean => /^\d{8}$/.test(value) && LocalDate.safeParse(dashed(value)).success

/** A date and time of iCalendar as a wall-clock time, whole minutes; `undefined` where it is none. */
export const wallClockIn = (value: string): LocalDateTime | undefined => {
  const [, day, hour, minute, second] = /^(\d{8})T(\d\d)(\d\d)([0-5]\d|60)Z?$/.exec(value) ?? []
  if (day === undefined || second === undefined) return undefined
  const read = LocalDateTime.safeParse(`${dashed(day)}T${hour}:${minute}`)
  return read.success ? read.data : undefined
}

/** `20261021` as `2026-10-21`. */
export const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`

/** Minutes that a UTC offset stands for; `undefined` where it is none. */
export const offsetMinutes = (value: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/.exec(value) ?? []
  if (sign === undefined || /^-00+$/.test(value)) return undefined
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const when =
  (isGood: (value: string) => boolean): Check =>
  (value) =>
    isGood(value) ? undefined : "value"

const oneOf = (choices: string): Check => when((value) => choices.split(" ").includes(value.toUpperCase()))

const whole = (most: number): Check => when((value) => /^\d{1,9}$/.test(value) && Number(value) <= most)

/** Escapes are known, and no sign that would have to be escaped stands bare. */
const text: Check = (value) => (/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value) ? undefined : "textEscape")
const texts: Check = (value) => (/^(?:[^\\;]|\\[\\;,nN])*$/.test(value) ? undefined : "textEscape")

const isMoment = (value: string): boolean => wallClockIn(value) !== undefined
const times: Check = (value, { parameters }) => {
  const type = parameters.get("VALUE")?.toUpperCase()
  const isGood = type === "DATE" ? isDate : isMoment
  return (type !== undefined && type !== "DATE" && type !== "DATE-TIME") || !value.split(",").every(isGood)
    ? "value"
    : undefined
}
const time: Check = (value, line) => (value.includes(",") ? "value" : times(value, line))
const utc: Check = (value) => {
  if (!isMoment(value)) return "value"
  return value.endsWith("Z") ? undefined : "utc"
}

/** Before or after the entry, or at an instant. */
const trigger: Check = (value, { parameters }) => {
  if (parameters.get("VALUE")?.toUpperCase() !== "DATE-TIME") return isDuration(value) ? undefined : "value"
  return isMoment(value) && value.endsWith("Z") ? undefined : "utc"
}

const durationText = /^[+-]?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/
const isDuration = (value: string): boolean => durationText.test(value) && /\d/.test(value) && !/T$/.test(value)
const isUri = (value: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\u0080-\uffff]+$/.test(value)
const isPosition = (value: string): boolean => {
  const [lat = "", lon = "", ...more] = value.split(";")
  const numbers = [lat, lon].every((part) => /^[+-]?\d{1,3}(\.\d{1,18})?$/.test(part))
  return more.length === 0 && numbers && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180
}
const isPeriod = (value: string): boolean => {
  const [start = "", end = "", ...more] = value.split("/")
  const ends = end.startsWith("P") ? isDuration(end) : isMoment(end) && end.endsWith("Z") && end > start
  return more.length === 0 && isMoment(start) && start.endsWith("Z") && ends
}

const each = (names: string, check: Check): ReadonlyArray<readonly [string, Check]> =>
  names.split(" ").map((name) => [name, check])

const checks: ReadonlyMap<string, Check> = new Map([
  ...each("PRODID DESCRIPTION LOCATION SUMMARY COMMENT CONTACT UID TZID TZNAME NAME RELATED-TO", text),
  ...each("X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE", text),
  ...each("CATEGORIES RESOURCES", texts),
  ...each("DTSTAMP CREATED LAST-MODIFIED COMPLETED ACKNOWLEDGED", utc),
  ...each("DTSTART DTEND DUE RECURRENCE-ID", time),
  ...each("EXDATE RDATE", times),
  ...each("DURATION X-PUBLISHED-TTL", when(isDuration)),
  ...each("REFRESH-INTERVAL", (value, { parameters }) =>
    isDuration(value) && !value.startsWith("-") && parameters.get("VALUE") === "DURATION" ? undefined : "value",
  ),
  ...each("URL TZURL CONFERENCE ORGANIZER ATTENDEE", when(isUri)),
  ...each("SOURCE", (value, { parameters }) =>
    isUri(value) && parameters.get("VALUE") === "URI" ? undefined : "value",
  ),
  ...each(
    "TZOFFSETFROM TZOFFSETTO",
    when((value) => offsetMinutes(value) !== undefined),
  ),
  ...each("TRIGGER", trigger),
  ...each("SEQUENCE", whole(2_147_483_647)),
  ...each("PRIORITY", whole(9)),
  ...each("PERCENT-COMPLETE", whole(100)),
  ...each("GEO", when(isPosition)),
  ...each(
    "FREEBUSY",
    when((value) => value.split(",").every(isPeriod)),
  ),
  ...each(
    "VERSION",
    when((value) => value === "2.0"),
  ),
  ...each("CALSCALE", oneOf("GREGORIAN")),
  ...each("METHOD", oneOf("PUBLISH REQUEST REPLY ADD CANCEL REFRESH COUNTER DECLINECOUNTER")),
  ...each("CLASS", oneOf("PUBLIC PRIVATE CONFIDENTIAL")),
  ...each("TRANSP", oneOf("OPAQUE TRANSPARENT")),
  ...each(
    "COLOR",
    when((value) => /^[A-Za-z]{3,20}$/.test(value)),
  ),
  ...each(
    "X-APPLE-CALENDAR-COLOR",
    when((value) => /^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$/.test(value)),
  ),
  ["VEVENT STATUS", oneOf("TENTATIVE CONFIRMED CANCELLED")],
  ["VTODO STATUS", oneOf("NEEDS-ACTION COMPLETED IN-PROCESS CANCELLED")],
  ["VJOURNAL STATUS", oneOf("DRAFT FINAL CANCELLED")],
])
