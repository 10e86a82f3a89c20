import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { attendanceMarkdown, findingText, representationMarkdown, sentence } from "../text/index.js"
import { conferenceIn, day, held, house, member, townWith } from "./attendance-report.fixture.js"
import { attendanceReport, representationDue, schoolsRepresented } from "./index.js"

const asOf = day("2026-12-01")
const period = { from: day("2026-01-01"), to: day("2027-01-01") }
const index = townWith({
  institutions: [
    ...["amt", "kita"].map((id) => house(id, [id])),
    { ...house("schule", ["grundschule"]), name: "Schule | *Süd*" },
  ],
  memberships: [member("amt"), member("schule"), member("kita", { kind: "guest" })],
  meetings: [
    held("2026-02-04", ["amt", "!schule"]),
    held("2026-04-15", ["amt", "-schule"]),
    held("2026-06-10", ["amt", "-schule", "kita"], { title: "Ferien <b>", guests: [{ asWritten: "Polizei" }] }),
  ],
})
const asked = { asOf, audience: "convenor" } as const
const report = attendanceReport(index, conferenceIn(index), { period, ...asked })

describe("an attendance report as a page", () => {
  it("has its meetings and institutions in tables, without columns in which nobody has anything (Q5)", () => {
    expect(attendanceMarkdown(report, { language: "de" })).toBe(`# Anwesenheit: Konferenz ost

Berichtet wird vom 1. Januar 2026 bis zum 1. Dezember 2026.

## Sitzungen

| Sitzung | Mitglieder | Anwesend | Entschuldigt | Nicht gekommen | Personen | Gäste | Beteiligung |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 4. Februar 2026: Sitzung 2026-02-04 | 2 | 1 | 1 | 0 | 1 | 0 | 50 % |
| 15. April 2026: Sitzung 2026-04-15 | 2 | 1 | 0 | 1 | 1 | 0 | 50 % |
| 10. Juni 2026: Ferien \\<b\\> | 2 | 1 | 0 | 1 | 1 | 2 | 50 % |
| Zusammen | 6 | 3 | 1 | 2 | 3 | 2 | 50 % |

## Einrichtungen

| Einrichtung | Sitzungen | Anwesend | Entschuldigt | Nicht gekommen | Ohne Vermerk | Beteiligung | Funktionen | Zuletzt da | Bemerkung |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Haus amt | 3 | 3 | 0 | 0 | 0 | 100 % | Leitung 3× | 10. Juni 2026 | 3-mal in Folge dabei |
| Haus kita (Gast) | 3 | 1 | 0 | 0 | 2 | 33 % | Leitung 1× | 10. Juni 2026 |  |
| Schule \\| \\*Süd\\* | 3 | 0 | 1 | 2 | 0 | 0 % |  |  | 3-mal in Folge gefehlt, davon zuletzt 2-mal unentschuldigt |

## Nachfragen

- Schule \\| \\*Süd\\*: 3 Sitzungen in Folge gefehlt, die erste am 4. Februar 2026. Will die Einrichtung weiter mitarbeiten?
`)
  })

  it("says in English too that there was no meeting (Q5)", () => {
    const none = attendanceReport(townWith({}), conferenceIn(index), { period, ...asked })
    expect(attendanceMarkdown(none, { language: "en" })).toBe(
      "# Attendance: Konferenz ost\n\nReported from 1 January 2026 to 1 December 2026.\n\nThere was no meeting in this time.\n",
    )
  })

  it("shows others the numbers alone, and everybody the dates (P9)", () => {
    const told = (audience: "network" | "public") =>
      attendanceMarkdown(attendanceReport(index, conferenceIn(index), { period, asOf, audience }), { language: "en" })
    expect(told("network")).toContain("| Together | 6 | 3 | 1 | 2 | 3 | 2 | 50% |")
    expect(told("network")).not.toMatch(/Haus|Schule/)
    expect(told("public")).toContain("- 4 February 2026: Sitzung 2026-02-04\n")
    expect(told("public")).not.toContain("|")
  })

  it("says of what is worth a look why, and what to ask (Q5)", () => {
    const [finding] = report.findings
    if (finding === undefined) throw new Error("no finding")
    expect([sentence(finding, "de", [findingText]), sentence(finding, "en", [findingText])]).toEqual([
      "Schule | *Süd* hat die letzten 3 Sitzungen, die erste am 4. Februar 2026, versäumt; zu fragen ist, ob die Einrichtung weiter mitarbeiten will (Q5).",
      "Schule | *Süd* has missed the last 3 meetings, the first on 4 February 2026; it should be asked whether it still wants to take part (Q5).",
    ])
  })
})

describe("who sends somebody, as a page", () => {
  it("says of each institution what is due and why, and when it was last there itself (Q15)", () => {
    const answers = ["amt", "schule"].flatMap((id) => representationDue(index, InstitutionId.parse(id), asked))
    expect(representationMarkdown(answers, { language: "de" })).toBe(`# Wer schickt jemanden?

| Einrichtung | Konferenz | Stand | Zuletzt selbst da |
| --- | --- | --- | --- |
| Haus amt | Konferenz ost | nimmt teil | 10. Juni 2026 (vor 174 Tagen) |
| Schule \\| \\*Süd\\* | Konferenz ost | **Vertretung fällig**: 1-mal entschuldigt, 2-mal nicht gekommen | noch nie |
`)
  })

  it("says to others that they are not told (P9, Q15)", () => {
    const told = schoolsRepresented(index, conferenceIn(index), { asOf })
    expect(representationMarkdown(told, { language: "en" })).toContain("| not told to these readers |  |")
    expect(representationMarkdown([], { language: "en" })).toContain("No institution is recorded for this.")
  })
})
