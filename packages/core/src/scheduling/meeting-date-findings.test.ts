import { describe, expect, it } from "vitest"
import { Meeting } from "../meeting/index.js"
import { calendar, house } from "./find-dates.fixture.js"
import { type MeetingCalendars, meetingDateFindings } from "./meeting-date-findings.js"

const on = (start: string, end: string, more: object = {}) =>
  Meeting.parse({
    id: "s1",
    conference: "sued",
    title: "Sitzung",
    state: "scheduled",
    interval: { start, end, zone: "Europe/Berlin" },
    host: { at: "member", institution: "kita", site: "haus" },
    ...more,
  })
const calendars = [
  calendar("ferien", "schulferien", [["2026-10-17", "2026-11-01"]]),
  calendar("feiertage", "feiertag", [["2026-11-01", "2026-11-02"]]),
]
const movable = calendar("rosenmontag", "beweglicherFerientag", [["2027-02-08", "2027-02-09"]])
const school = (id: string, isFree: boolean) => ({ institution: house(id), calendars: isFree ? [movable] : [] })
const around: MeetingCalendars = { calendars, schools: [] }
const tags = (meeting: Meeting, known: MeetingCalendars) => meetingDateFindings(meeting, known).map(({ _tag }) => _tag)

describe("the date of a meeting", () => {
  it("in the school holidays is found, with the calendar and its days (R25)", () => {
    expect(meetingDateFindings(on("2026-10-21T15:00", "2026-10-21T17:00"), around)).toEqual([
      {
        _tag: "MeetingInHolidays",
        severity: "warning",
        path: ["interval"],
        rule: "R25",
        meeting: "s1",
        on: "2026-10-21",
        holiday: "schulferien",
        because: [{ calendar: "ferien", name: "Kalender ferien", closure: calendars[0]?.closures[0] }],
      },
    ])
  })

  it("on an ordinary day is fine; the day on which school begins again is one (R25)", () => {
    expect(tags(on("2026-11-02T15:00", "2026-11-02T17:00"), around)).toEqual([])
    expect(tags(on("2026-11-01T15:00", "2026-11-01T17:00"), around)).toEqual(["MeetingInHolidays"])
  })

  it("on a movable day is found from a third of the schools among the members on (R25)", () => {
    const meeting = on("2027-02-08T15:00", "2027-02-08T17:00")
    const share = (free: number, of: number) =>
      tags(meeting, { calendars, schools: Array.from({ length: of }, (_, n) => school(`schule-${n}`, n < free)) })
    expect([share(0, 0), share(0, 3), share(1, 4), share(2, 7)]).toEqual([[], [], [], []])
    expect([share(1, 3), share(1, 1), share(2, 6)]).toEqual(Array(3).fill(["MeetingOnMovableDay"]))
    const schools = [school("a", true), school("b", false)]
    expect(meetingDateFindings(meeting, { calendars, schools })[0]).toMatchObject({
      schools: ["a"],
      of: 2,
      because: [{ name: "Kalender rosenmontag" }],
    })
  })

  it("that calendars do not know yet is told as such, and not as free (R25)", () => {
    expect(meetingDateFindings(on("2027-08-04T15:00", "2027-08-04T17:00"), around)).toMatchObject([
      { _tag: "MeetingDayUnknown", severity: "info", holiday: "feiertag", calendars: [{ calendar: "feiertage" }] },
      { _tag: "MeetingDayUnknown", severity: "info", holiday: "schulferien" },
    ])
  })

  it("counts on every day of it, and not on the day at whose first moment it ends (R25)", () => {
    expect(tags(on("2026-10-16T20:00", "2026-10-17T00:00"), around)).toEqual([])
    expect(tags(on("2026-10-16T20:00", "2026-10-17T00:30"), around)).toEqual(["MeetingInHolidays"])
  })

  it("does not matter of a meeting that is called off, or has none", () => {
    const off = { state: "cancelled", reason: "Sturm" }
    expect(tags(on("2026-10-21T15:00", "2026-10-21T17:00", off), around)).toEqual([])
    const proposed = Meeting.parse({ id: "s1", conference: "sued", title: "Sitzung", state: "proposed" })
    expect(tags(proposed, around)).toEqual([])
  })
})
