import {
  Audience,
  attendanceReport,
  ConferenceId,
  type HeldMeeting,
  InstitutionId,
  indexNetwork,
  LocalDate,
  Meeting,
  representationDue,
  schoolsRepresented,
} from "@sozialraum/core"
import { attendanceMarkdown, type Language, representationMarkdown } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const index = indexNetwork(await sampleNetwork())
const sued = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
if (sued === undefined) throw new Error("the sample has no conference")
const period = { from: day("2026-01-01"), to: day("2026-10-01") }
const asOf = day("2026-10-01")
const reportFor = (audience: Audience) => attendanceReport(index, sued, { period, asOf, audience })
const names = index.network.institutions.map(({ name }) => name)
const named = (text: string) => names.filter((name) => text.includes(name))

describe("the attendance of the Sozialraumkonferenz Bochum-Süd", () => {
  it("says of every member how often it came, excused itself or stayed away (Q5, R27)", () => {
    const rows = reportFor("convenor").institutions ?? []
    const invited = index.network.meetings.flatMap((meeting) => ("invited" in meeting ? (meeting.invited ?? []) : []))
    expect(new Set(rows.map(({ institution }) => institution))).toEqual(new Set(invited))
    for (const { present, represented, excused, absent, unrecorded, meetings } of rows) {
      expect(present + represented + excused + absent + unrecorded).toBe(meetings)
    }
    const waldschule = rows.find(({ institution }) => institution === "schulen:306")
    expect(waldschule).toMatchObject({
      present: 2,
      regularity: 1,
      functions: [
        { function: "leitung", times: 1 },
        { function: "ogsLeitung", times: 1 },
      ],
    })
  })

  it("asks those who miss a third meeting in a row whether they still want to take part (Q5)", () => {
    expect(reportFor("convenor").findings).toEqual([])
    const last = index.network.meetings.find(({ id }) => id === "sued-2026-09-16") as HeldMeeting
    const { minutes: _minutes, ...held } = { minutes: undefined, ...last }
    const next = Meeting.parse({
      ...held,
      id: "sued-2026-11-18",
      state: "held",
      interval: { start: "2026-11-18T14:00", end: "2026-11-18T16:00", zone: "Europe/Berlin" },
    })
    const later = indexNetwork({ ...index.network, meetings: [...index.network.meetings, next] })
    const asked = { period: { from: day("2026-01-01"), to: day("2027-01-01") }, asOf: day("2026-12-01") }
    const { findings } = attendanceReport(later, sued, { ...asked, audience: "convenor" })
    expect(findings.map(({ institution, missed }) => [institution, missed])).toEqual([
      ["partner:P3", 3],
      ["partner:P4", 3],
      ["partner:P5", 3],
    ])
  })

  it("names institutions to those who convene only, as data and as a page (P9)", () => {
    for (const audience of Audience.options) {
      const report = reportFor(audience)
      const pages = (["de", "en"] as const satisfies ReadonlyArray<Language>).map((language) =>
        attendanceMarkdown(report, { language }),
      )
      const isNamed = named([JSON.stringify(report), ...pages].join()).length > 0
      expect([audience, isNamed]).toEqual([audience, audience === "convenor"])
    }
  })

  it("says which schools send somebody, and which of the area are no members (Q15, S10)", () => {
    const schools = schoolsRepresented(index, sued, { asOf, audience: "convenor", meetings: 2 })
    const state = (wanted: string) => schools.filter((one) => one.state === wanted).map(({ name }) => name)
    expect(state("kept")).toEqual(["Gräfin-Imma-Schule", "Hufelandschule", "Schule im Kirchviertel", "Waldschule"])
    expect(state("due")).toEqual([])
    expect(state("notActive").length).toBeGreaterThan(0)
    expect(representationMarkdown(schools, { language: "de" })).toContain("| Waldschule | Sozialraumkonferenz")
  })

  it("says of any other institution whether somebody should come, to those who convene (Q15, P9)", () => {
    const asked = { asOf, meetings: 2 } as const
    const centre = InstitutionId.parse("partner:P5")
    expect(representationDue(index, centre, { ...asked, audience: "convenor" })).toMatchObject([
      { state: "due", reasons: [{ kind: "missed", excused: 1, absent: 1 }] },
    ])
    expect(representationDue(index, centre, asked)).toMatchObject([{ state: "notTold" }])
  })
})
