/** A file without a fault: a series with exceptions, whole days, a task, free/busy, and the zone that they use. */
const head = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Sozialraum//export-ical//EN
CALSCALE:GREGORIAN
NAME:Hustadt\\; Termine
X-WR-CALNAME:Hustadt\\; Termine
X-WR-TIMEZONE:Europe/Berlin
REFRESH-INTERVAL;VALUE=DURATION:PT4H
X-PUBLISHED-TTL:PT4H
COLOR:steelblue
X-APPLE-CALENDAR-COLOR:#4682B4
`

const zone = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:20240331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20241027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`

const series = `BEGIN:VEVENT
UID:bochum+offer+1@example.org
SEQUENCE:2
DTSTAMP:20260201T093000Z
DTSTART;TZID=Europe/Berlin:20260304T160000
DTEND;TZID=Europe/Berlin:20260304T173000
RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260506T215959Z
EXDATE;TZID=Europe/Berlin:20260401T160000,20260408T160000
SUMMARY:Hausaufgabenhilfe\\, Lesen
DESCRIPTION:Für alle 😀\\nohne Anmeldung
LOCATION:Straße 1\\, Bochum
GEO:51.446679;7.2625
CATEGORIES:Angebot,Lernen
URL:https://example.org/angebote/1?a=1%2C2
STATUS:CONFIRMED
CREATED:20260105T080000Z
LAST-MODIFIED:20260201T093000Z
END:VEVENT
BEGIN:VEVENT
UID:bochum+offer+1@example.org
SEQUENCE:2
DTSTAMP:20260201T093000Z
RECURRENCE-ID;TZID=Europe/Berlin:20260311T160000
DTSTART;TZID=Europe/Berlin:20260312T160000
DTEND;TZID=Europe/Berlin:20260312T173000
SUMMARY:Hausaufgabenhilfe
STATUS:CANCELLED
CREATED:20260105T080000Z
LAST-MODIFIED:20260201T093000Z
END:VEVENT
`

const others = `BEGIN:VEVENT
UID:bochum+closure+1@example.org
DTSTAMP:20260201T093000Z
DTSTART;VALUE=DATE:20260330
DTEND;VALUE=DATE:20260411
SUMMARY:Osterferien
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VTODO
UID:bochum+measure+1@example.org
DTSTAMP:20260201T093000Z
DUE;VALUE=DATE:20260630
SUMMARY:Bedarf erheben
STATUS:NEEDS-ACTION
END:VTODO
BEGIN:VFREEBUSY
UID:bochum+resource+1@example.org
DTSTAMP:20260201T093000Z
DTSTART:20260201T000000Z
DTEND:20260301T000000Z
FREEBUSY;FBTYPE=BUSY:20260203T150000Z/20260203T170000Z
END:VFREEBUSY
`

/** The lines, with a bare line feed at the end of each. */
export const goodLines = `${head}${zone}${series}${others}END:VCALENDAR\n`

/** As a file. */
export const asFile = (lines: string): string => lines.replaceAll("\n", "\r\n")

const alarm = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT15M\nEND:VALARM\n"
const stamped = "DTSTAMP:20260201T093000Z\n"

/** Faults: the rule that each one breaks, and what is written in place of what. */
export const faults: ReadonlyArray<readonly [rule: string, found: string, put: string]> = [
  ["attendee", "STATUS:CANCELLED", "ORGANIZER:mailto:a@b.example\nATTENDEE:mailto:a@b.example\nSTATUS:CANCELLED"],
  ["calendarUid", "CALSCALE", "UID:1\nCALSCALE"],
  ["control", "Für alle", "Für\u0007 alle"],
  ["control", "Für alle", "Für\u0085 alle"],
  ["control", "Für alle", "Für\u2028END:VEVENT"],
  ["dateType", "DTEND;TZID=Europe/Berlin:20260304T173000", "DTEND:20260304T163000Z"],
  ["dateType", "DTEND;VALUE=DATE:20260411", "DTEND:20260411T000000Z"],
  ["dateType", "EXDATE;TZID=Europe/Berlin:20260401T160000,20260408T160000", "EXDATE:20260401T140000Z"],
  ["dateType", "EXDATE;TZID=Europe/Berlin:20260401T160000,20260408T160000", "EXDATE;VALUE=DATE:20260401"],
  ["dateType", "RECURRENCE-ID;TZID=Europe/Berlin:20260311T160000", "RECURRENCE-ID:20260311T150000Z"],
  ["emptyLine", "CALSCALE", "\nCALSCALE"],
  ["endAfterStart", "DTEND;TZID=Europe/Berlin:20260304T173000", "DTEND;TZID=Europe/Berlin:20260304T160000"],
  ["endAfterStart", "DTEND;VALUE=DATE:20260411", "DTEND;VALUE=DATE:20260330"],
  ["endOnce", "DTEND;VALUE=DATE:20260411", "DURATION:P1D\nDTEND;VALUE=DATE:20260411"],
  ["excludedDate", "20260401T160000,", "20260402T160000,"],
  ["excludedDate", "20260401T160000,", "20260401T150000,"],
  ["override", "20260401T160000,", "20260311T160000,"],
  ["floating", "DTSTART;TZID=Europe/Berlin:20260312", "DTSTART:20260312"],
  ["lineLength", "Lesen", `Lesen ${"a".repeat(80)}`],
  ["lineLength", "Lesen", `Lesen ${"ü".repeat(30)}`],
  ["mail", "Lesen", "bei a.b@schule.example"],
  ["mail", "Angebot,", "a@schule.example,"],
  ["method", "CALSCALE", "METHOD:PUBLISH\nCALSCALE"],
  ["nesting", "END:VTODO\n", ""],
  ["nesting", "BEGIN:VTODO\n", ""],
  ["nesting", "BEGIN:VTODO", "BEGIN:STANDARD\nEND:STANDARD\nBEGIN:VTODO"],
  ["order", "END:VCALENDAR", "X-WR-CALDESC:zu spät\nEND:VCALENDAR"],
  ["order", "END:VCALENDAR", `${zone}END:VCALENDAR`],
  ["organizer", "STATUS:CANCELLED", "ATTENDEE:mailto:a@b.example\nSTATUS:CANCELLED"],
  ["override", "RECURRENCE-ID;TZID=Europe/Berlin:20260311", "RECURRENCE-ID;TZID=Europe/Berlin:20260313"],
  ["override", "UID:bochum+offer+1@example.org\nSEQUENCE:2\nDTSTAMP:20260201T093000Z\nREC", `UID:2\n${stamped}REC`],
  ["parameter", "DTSTART;VALUE=DATE", "DTSTART;VALUE"],
  ["parameter", "FBTYPE=BUSY", "FBTYPE=BUSY;FBTYPE=BUSY"],
  ["private", "STATUS:CANCELLED", "CLASS:PRIVATE\nSTATUS:CANCELLED"],
  ["private", "END:VEVENT\nBEGIN:VTODO", `${alarm}END:VEVENT\nBEGIN:VTODO`],
  ["property", "X-WR-TIMEZONE", "TIMEZONE-ID"],
  ["property", "RRULE:FREQ=WEEKLY", "EXRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"],
  ["required", "PRODID:-//Sozialraum//export-ical//EN\n", ""],
  ["required", "UID:bochum+measure+1@example.org\n", ""],
  ["required", `closure+1@example.org\n${stamped}`, "closure+1@example.org\n"],
  ["required", "DTSTART;VALUE=DATE:20260330\n", ""],
  ["rule", "FREQ=WEEKLY", "FREQ=FORTNIGHTLY"],
  ["rule", "FREQ=WEEKLY", "FREQ=WEEKLY;BYHOUR=3"],
  ["rule", "EXDATE", "RRULE:FREQ=DAILY\nEXDATE"],
  ["ruleEnd", "UNTIL=20260506T215959Z", "UNTIL=20260506T215959"],
  ["ruleEnd", "UNTIL=20260506T215959Z", "UNTIL=20260506"],
  ["ruleEnd", "UNTIL=20260506T215959Z", "UNTIL=20260506T215959Z;COUNT=3"],
  ["ruleEnd", "UNTIL=20260506T215959Z", "UNTIL=20260303T215959Z"],
  ["single", "STATUS:CANCELLED", "STATUS:CANCELLED\nSTATUS:CANCELLED"],
  ["stampOrder", "CREATED:20260105T080000Z", "CREATED:20260301T080000Z"],
  ["stampOrder", "LAST-MODIFIED:20260201T093000Z", "LAST-MODIFIED:20260202T093000Z"],
  ["startOnRule", "BYDAY=WE", "BYDAY=TH"],
  ["startOnRule", "FREQ=WEEKLY;BYDAY=WE", "FREQ=MONTHLY;BYDAY=2WE"],
  ["syntax", "CALSCALE:GREGORIAN", "CALSCALE"],
  ["textEscape", "Hausaufgabenhilfe\\, Lesen", "Hausaufgabenhilfe, Lesen"],
  ["textEscape", "\\nohne", "\\tohne"],
  ["twins", "X-WR-CALNAME:Hustadt", "X-WR-CALNAME:Querenburg"],
  ["twins", "X-PUBLISHED-TTL:PT4H", "X-PUBLISHED-TTL:PT8H"],
  ["uidUnique", "closure+1@", "offer+1@"],
  ["utc", `closure+1@example.org\n${stamped}`, "closure+1@example.org\nDTSTAMP:20260201T093000\n"],
  ["value", "DTSTART;VALUE=DATE:20260330", "DTSTART;VALUE=DATE:20260230"],
  ["value", "DTSTART;VALUE=DATE:20260330", "DTSTART:20260330"],
  ["value", "GEO:51.446679;7.2625", "GEO:151.446679;7.2625"],
  ["value", "SEQUENCE:2", "SEQUENCE:-2"],
  ["value", "STATUS:CONFIRMED", "STATUS:COMPLETED"],
  ["value", "REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL"],
  ["value", "20260203T150000Z/20260203T170000Z", "20260203T150000Z/20260203T150000Z"],
  ["value", "https://example.org/angebote/1", "example org"],
  ["zoneComplete", "TZOFFSETTO:+0200\n", ""],
  ["zoneComplete", "DTSTART:20240331T020000", "DTSTART:20240331T020000Z"],
  ["zoneCovers", zone, zone.replace("20240331", "20260329").replace("20241027", "20261025")],
  ["zoneDefined", zone, ""],
  ["zoneDefined", zone, zone + zone],
  ["zoneDefined", zone, zone + zone.replace("Berlin", "Paris")],
  ["zoneOffset", zone, zone.replace("20240331", "20240428").replace("BYMONTH=3", "BYMONTH=4")],
  ["zoneRule", "BYMONTH=3", "BYMONTH=4"],
  ["zoneOffset", "TZOFFSETTO:+0200", "TZOFFSETTO:+0300"],
  ["zoneParameter", "DTSTART;VALUE=DATE:20260330", "DTSTART;TZID=Europe/Berlin;VALUE=DATE:20260330"],
  ["zoneRule", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"],
]
