import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { ConferenceId } from "../conference/index.js"
import { InstitutionId, SiteId } from "../institution/index.js"
import { Meeting, MeetingId } from "../meeting/index.js"
import { type DateQuestion, findDates, meetingDateFindings } from "../scheduling/index.js"
import { berlin, Interval, LocalDate } from "../time/index.js"
import { sentence } from "./catalogue.js"
import { dateProposalsMarkdown, describeDateProposal, describeExcludedDates } from "./dates-sentences.js"
import { findingText } from "./findings.js"

const day = (text: string) => LocalDate.parse(text)
const [amt, kita] = [InstitutionId.parse("amt"), InstitutionId.parse("kita")]
const between = (start: string, end: string) => Interval.parse({ start, end, zone: berlin })
const names = {
  institution: (id: InstitutionId) => ({ amt: "Jugendamt", kita: "Kita Nord" })[String(id)] ?? id,
  conference: () => "AK Kita",
}
const ferien = ClosureCalendar.parse({
  id: "ferien-nw",
  name: "Schulferien",
  scope: { kind: "land", id: "NW" },
  source: { name: "Test" },
  known: { from: "2026-08-01", to: "2027-08-01" },
  kinds: ["schulferien"],
  closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien" }],
})
const question: DateQuestion = {
  windows: [{ from: day("2026-10-21"), to: day("2026-10-22"), hours: { from: "14:00", to: "16:30" } }],
  participants: [
    {
      institution: amt,
      attendance: "required",
      busy: [
        {
          interval: between("2026-10-21T14:00", "2026-10-21T14:30"),
          because: { kind: "other", asWritten: "Dienstbesprechung" },
        },
      ],
    },
    { institution: kita, attendance: "optional" },
  ],
  otherMeetings: [
    {
      meeting: MeetingId.parse("m"),
      conference: ConferenceId.parse("ak"),
      interval: between("2026-10-21T16:00", "2026-10-21T18:00"),
      institutions: [kita],
    },
  ],
  hosts: [
    {
      institution: amt,
      site: SiteId.parse("rathaus"),
      rooms: [{ id: "saal", name: "Saal", site: SiteId.parse("rathaus"), seats: 30 }],
    },
  ],
  room: { seats: 12 },
  avoided: { calendars: [ferien], never: [], ratherNot: ["schulferien"] },
  leadTime: { earliest: day("2026-10-11"), days: 10 },
}

describe("a date proposal in words", () => {
  it("says when and where, what speaks for it and what against it (Q1)", () => {
    const found = findDates(question)
    expect(found.proposals.map((one) => describeDateProposal(one, "de", names))).toEqual([
      [
        "Mittwoch, 21. Oktober 2026, 14:30–16:30 Uhr, Jugendamt, Saal",
        "- Dafür: Jugendamt ist der einzige mögliche Gastgeber; Saal ist frei und hat 30 Plätze; die Einladungsfrist von 10 Tagen ist gewahrt, wenn bis zum 11. Oktober 2026 eingeladen wird",
        "- Dagegen: Kita Nord: Sitzung AK Kita, Mittwoch, 21. Oktober 2026, 16:00–18:00 Uhr; fällt in eine Zeit, die die Konferenz lieber meidet (Herbstferien, 17. Oktober 2026 – 31. Oktober 2026)",
        "- 8 Punkte (1 × frei, soweit bekannt: 24; 2 × gemiedene Zeit: -16)",
      ].join("\n"),
    ])
  })

  it("says why the others are not possible, and what would open them", () => {
    const found = findDates({ ...question, room: { seats: 50 } })
    expect(describeExcludedDates(found, "de", names).split("\n")).toEqual([
      "Keiner der 2 geprüften Termine ist möglich.",
      "- kein Gastgeber hat einen passenden Raum frei: schließt 2 Termine aus; ohne diese Bedingung wäre 1 davon möglich",
      "- 50 Plätze werden gebraucht; frei wäre ein Raum mit 30: schließt 1 Termin aus; ohne diese Bedingung wäre 1 davon möglich",
      "- Jugendamt muss dabei sein und kann nicht (1-mal anderweitig belegt): schließt 1 Termin aus; auch ohne diese Bedingung wäre keiner davon möglich",
      "Kein Kalender nennt Feiertage für: Jugendamt und Kita Nord.",
      "Kein Kalender nennt Schließtage für: Jugendamt und Kita Nord.",
    ])
    expect(describeExcludedDates(findDates({ ...question, durationMinutes: 600 }), "en", names).split("\n")[0]).toBe(
      "No date of this length lies in these days and hours.",
    )
  })

  it("calls free only what calendars tell", () => {
    const { avoided: _avoided, ...rest } = question
    const told = { ...rest, avoided: { calendars: [ferien], never: ["schulferien"] as const, ratherNot: [] } }
    const windows = [{ from: day("2026-11-04"), to: day("2026-11-05"), hours: { from: "14:00", to: "16:00" } }]
    const text = dateProposalsMarkdown(findDates({ ...told, windows }), names, "de")
    expect(text).toContain("- Dafür: alle 2 können, soweit bekannt; keine Schulferien;")
  })

  it("has every sentence in English too", () => {
    const text = dateProposalsMarkdown(findDates(question), names, "en")
    expect(text).toContain("1. **Wednesday, 21 October 2026, 14:30–16:30, Jugendamt, Saal**")
    expect(text).toContain("1 of 2 dates looked at is possible.")
    expect(text).not.toMatch(/undefined|\[object/)
  })

  it("tells holidays under a meeting in both languages (R25)", () => {
    const meeting = Meeting.parse({
      id: "s1",
      conference: "sued",
      title: "Sitzung",
      state: "scheduled",
      interval: question.otherMeetings?.[0]?.interval,
      host: { at: "member", institution: "kita", site: "haus" },
    })
    const [found] = meetingDateFindings(meeting, { calendars: [ferien], schools: [] })
    expect(found && sentence(found, "de", [findingText])).toBe(
      "Die Sitzung s1 am 21. Oktober 2026 fällt in die Schulferien: Herbstferien, 17. Oktober 2026 – 31. Oktober 2026 (Schulferien) (R25).",
    )
    expect(found && sentence(found, "en", [findingText])).toContain("falls into the school holidays")
  })
})
