/** Rules of calendar files: what a file has to keep so that every program reads it alike, and where that is written. */

/** What each rule asks. Where no standard is named, the rule is one of programs that are in use. */
export const calendarRules = {
  attendee: "A calendar for subscription names no ATTENDEE: it invites nobody. RFC 5545, 3.8.4.1",
  calendarUid: "No UID stands on the calendar: there are programs that then keep one entry of all",
  characterSplit: "No character is split by folding. RFC 5545, 3.1",
  control: "No control characters but the tab; U+0085, U+2028 and U+2029 end lines for some programs. RFC 5545, 3.1",
  dateType: "DTEND, EXDATE and RECURRENCE-ID have the type and the zone of DTSTART. RFC 5545, 3.8.2.2 and 3.8.5.1",
  emptyLine: "No line is empty. RFC 5545, 3.1",
  encoding: "The bytes are UTF-8 without a mark at the beginning. RFC 5545, 3.1.4",
  endAfterStart: "DTEND is later than DTSTART, and DUE not earlier. RFC 5545, 3.8.2.2",
  endOnce: "DTEND and DURATION exclude each other, and so do DUE and DURATION. RFC 5545, 3.6.1",
  excludedDate: "An EXDATE takes a date out that the rule has, and that no RECURRENCE-ID names. RFC 5545, 3.8.5.1",
  floating: "A time has a zone or stands in UTC: one without is another time at each place. RFC 5545, 3.3.5",
  lineBreak: "Every line ends with CR LF, the last one too. RFC 5545, 3.1",
  lineLength: "No line is longer than 75 octets. RFC 5545, 3.1",
  mail: "A public calendar holds no mail address",
  method: "A calendar for subscription has no METHOD; a message has ORGANIZER and one UID. RFC 5546, 3.2",
  nesting: "Components are closed in the order in which they were opened, and stand where they belong. RFC 5545, 3.6",
  noComponent: "A calendar has at least one component. RFC 5545, 3.6",
  order: "The properties of a component come first, and VTIMEZONE before what uses it. RFC 5545, 3.4",
  organizer: "Where there is an ATTENDEE there is an ORGANIZER. RFC 5545, 3.8.4.3",
  override: "A RECURRENCE-ID names a date of an entry that is in the file. RFC 5545, 3.8.4.4",
  parameter: "Parameters are NAME=VALUE, quoted where : ; or , occur, and each stands once. RFC 5545, 3.2",
  private: "A public calendar has no private entries and no alarms",
  property: "Properties are those of the standards, or begin with X-. RFC 5545, 3.8.8",
  required: "A component has the properties that it needs. RFC 5545, 3.6",
  rule: "An RRULE is readable, and stands once. RFC 5545, 3.3.10",
  ruleEnd: "UNTIL is in UTC or, for whole days, a day; not with COUNT, and not before DTSTART. RFC 5545, 3.3.10",
  single: "A property that may stand once stands once. RFC 5545, 3.6",
  stampOrder:
    "CREATED is not after LAST-MODIFIED, and DTSTAMP of a published entry is its LAST-MODIFIED. RFC 5545, 3.8.7",
  startOnRule: "DTSTART is the first date of its RRULE. RFC 5545, 3.8.5.3",
  syntax: "A line is NAME[;PARAMETERS]:VALUE. RFC 5545, 3.1",
  textEscape: "In texts a backslash stands before \\ ; , or n, and before every ; and , of a text. RFC 5545, 3.3.11",
  twins: "NAME and X-WR-CALNAME agree, and so do REFRESH-INTERVAL and X-PUBLISHED-TTL. RFC 7986, 5",
  uidUnique: "A UID stands once, or once for each RECURRENCE-ID. RFC 5545, 3.8.4.7",
  utc: "DTSTAMP, CREATED, LAST-MODIFIED and COMPLETED are in UTC. RFC 5545, 3.8.7",
  value: "A value is one of its type. RFC 5545, 3.3",
  zoneComplete: "Each part of a VTIMEZONE has a local DTSTART and both offsets. RFC 5545, 3.6.5",
  zoneCovers: "A VTIMEZONE begins before the first time that uses it. RFC 5545, 3.6.5",
  zoneDefined: "Each TZID that is used has one VTIMEZONE, and none stands there unused. RFC 5545, 3.2.19",
  zoneOffset: "A VTIMEZONE has the offsets that the zone of its name has",
  zoneParameter: "A TZID stands neither on a time in UTC nor on a day. RFC 5545, 3.2.19",
  zoneRule: "The rule of a clock change is a weekday of a month in every year: all that Outlook reads",
} as const

/** A rule that a calendar file has to keep. @german Regel für Kalenderdateien */
export type CalendarRule = keyof typeof calendarRules

/** A rule that a file breaks, and where. @german Fehler in einer Kalenderdatei */
export interface CalendarProblem {
  readonly rule: CalendarRule
  /** The physical line, counted from 1. */
  readonly line: number
  /** The property or component in question. */
  readonly of?: string
}
