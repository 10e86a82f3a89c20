/** Grammar: which properties a component needs, may have once, and may have again. */
import { type Component, propertiesOf } from "./components.js"
import type { CalendarProblem } from "./rules.js"

/** Which properties a component has, by the tables of the standards. @source RFC 5545, section 3.6; RFC 7986, section 4 */
interface Table {
  readonly needed: ReadonlyArray<string>
  readonly once: ReadonlyArray<string>
  readonly often: ReadonlyArray<string>
}

const words = (text: string): ReadonlyArray<string> => (text === "" ? [] : text.split(" "))

const table = (needed: string, once: string, often: string): Table => ({
  needed: words(needed),
  once: words(once),
  often: words(often),
})

const entryOnce = "CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY SEQUENCE STATUS SUMMARY URL"
const entryOften =
  "ATTACH ATTENDEE CATEGORIES COMMENT CONTACT EXDATE REQUEST-STATUS RELATED-TO RESOURCES RDATE IMAGE CONFERENCE " +
  "STRUCTURED-DATA STYLED-DESCRIPTION"
const observance = table("DTSTART TZOFFSETFROM TZOFFSETTO", "RRULE", "COMMENT RDATE TZNAME")

const tables: ReadonlyMap<string, Table> = new Map([
  [
    "VCALENDAR",
    table(
      "VERSION PRODID",
      "CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE X-PUBLISHED-TTL",
      "NAME DESCRIPTION CATEGORIES IMAGE",
    ),
  ],
  ["VEVENT", table("UID DTSTAMP", `${entryOnce} DTSTART DTEND DURATION RECURRENCE-ID RRULE TRANSP COLOR`, entryOften)],
  [
    "VTODO",
    table(
      "UID DTSTAMP",
      `${entryOnce} DTSTART DUE DURATION RECURRENCE-ID RRULE COMPLETED PERCENT-COMPLETE COLOR`,
      entryOften,
    ),
  ],
  ["VJOURNAL", table("UID DTSTAMP", `${entryOnce} DTSTART RECURRENCE-ID RRULE COLOR`, entryOften)],
  [
    "VFREEBUSY",
    table("UID DTSTAMP", "CONTACT DTSTART DTEND ORGANIZER URL", "ATTENDEE COMMENT FREEBUSY REQUEST-STATUS"),
  ],
  ["VTIMEZONE", table("TZID", "LAST-MODIFIED TZURL", "")],
  ["STANDARD", observance],
  ["DAYLIGHT", observance],
  [
    "VALARM",
    table("ACTION TRIGGER", "DURATION REPEAT DESCRIPTION SUMMARY UID ACKNOWLEDGED", "ATTACH ATTENDEE RELATED-TO"),
  ],
])

/** What is missing in a component, stands there too often, or belongs nowhere. */
export const grammarProblems = (component: Component): ReadonlyArray<CalendarProblem> => {
  const known = tables.get(component.name)
  if (known === undefined) return []
  const { line } = component
  const missing = known.needed.filter((name) => propertiesOf(component, name).length === 0)
  const seen = new Set<string>()
  const others = component.properties.flatMap((property): ReadonlyArray<CalendarProblem> => {
    const { name } = property
    const isOnce = known.needed.includes(name) || known.once.includes(name)
    if (!isOnce && !known.often.includes(name) && !name.startsWith("X-"))
      return [{ rule: "property", line: property.line, of: name }]
    if (!isOnce || !seen.has(name)) {
      seen.add(name)
      return []
    }
    return [{ rule: name === "RRULE" ? "rule" : "single", line: property.line, of: name }]
  })
  const rule = known === observance ? "zoneComplete" : "required"
  return [...missing.map((of): CalendarProblem => ({ rule, line, of })), ...others]
}
