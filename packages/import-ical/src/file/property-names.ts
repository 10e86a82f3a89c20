/** Property names of iCalendar: which there are, and which take text over several lines. */

/** Whether a name, in capitals, is one of a property; names of other makers begin with `X-`. */
export const isPropertyName = (name: string): boolean => name.startsWith("X-") || names.has(name)

/** Whether a property takes running text, into which people write line breaks. */
export const takesText = (name: string): boolean => texts.has(name)

const texts = new Set(["DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "X-ALT-DESC", "STYLED-DESCRIPTION"])

/** @source RFC 5545, section 8.3.2; RFC 7986; RFC 9073; RFC 9074 */
const names = new Set(
  `BEGIN END CALSCALE METHOD PRODID VERSION ATTACH CATEGORIES CLASS COMMENT DESCRIPTION GEO LOCATION PERCENT-COMPLETE PRIORITY
  RESOURCES STATUS SUMMARY COMPLETED DTEND DUE DTSTART DURATION FREEBUSY TRANSP TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL
  ATTENDEE CONTACT ORGANIZER RECURRENCE-ID RELATED-TO URL UID EXDATE EXRULE RDATE RRULE ACTION REPEAT TRIGGER CREATED DTSTAMP
  LAST-MODIFIED SEQUENCE REQUEST-STATUS NAME REFRESH-INTERVAL SOURCE COLOR IMAGE CONFERENCE CALENDAR-ADDRESS LOCATION-TYPE
  PARTICIPANT-TYPE RESOURCE-TYPE STRUCTURED-DATA STYLED-DESCRIPTION ACKNOWLEDGED PROXIMITY BUSYTYPE TZUNTIL TZID-ALIAS-OF
  CONCEPT LINK REFID`.split(/\s+/),
)
