import { describe, expect, it } from "vitest"
import { Conference, Membership } from "../conference/index.js"
import { Meeting } from "../meeting/index.js"
import { areaReportMarkdown } from "../text/index.js"
import { areaReport } from "./index.js"
import { catalogueOf, day, small, unit } from "./report.fixture.js"

const conference = (id: string, area: string) =>
  Conference.parse({
    id,
    name: id,
    kind: "sozialraumkonferenz",
    area,
    start: "2020-01-01",
    convenors: [{ institution: "treff" }],
    moderators: [{ institution: "treff" }],
  })
const member = (of: string, institution: string) =>
  Membership.parse({ id: `${of}-${institution}`, conference: of, institution, status: "active" })

const network = {
  ...small,
  conferences: [conference("osten", "ost"), conference("westen", "west")],
  memberships: [member("osten", "treff"), member("osten", "kita"), member("westen", "waldschule")],
  meetings: [
    Meeting.parse({
      id: "gemeinsam",
      conference: "osten",
      jointWith: ["westen"],
      title: "gemeinsam",
      state: "held",
      interval: { start: "2026-03-01T14:00", end: "2026-03-01T16:00", zone: "Europe/Berlin" },
      host: { at: "elsewhere", place: "Rathaus", reason: "Umbau" },
      invitedOn: "2026-02-01",
      invited: ["treff", "kita", "waldschule"],
      attendance: [
        { institution: "treff", answer: "present", functions: ["leitung"] },
        { institution: "kita", answer: "represented", by: "treff" },
        { institution: "waldschule", answer: "absent" },
      ],
    }),
  ],
}
const reportOf = (area: string) =>
  areaReport(catalogueOf(network, { asOf: day("2026-12-31"), audience: "convenor" }), { area: unit(area), year: 2026 })

describe("the meetings in the report of an area", () => {
  it("count who was represented as such, in the text too (R27)", () => {
    const report = reportOf("ost")
    const [osten] = report?.conferences ?? []
    expect(osten?.held.map(({ attendance }) => attendance)).toEqual([
      { present: 1, represented: 1, excused: 0, absent: 0 },
    ])
    expect(osten?.attendance?.map(({ institution, represented }) => [institution, represented])).toEqual([
      ["treff", 0],
      ["kita", 1],
    ])
    const text = report === undefined ? "" : areaReportMarkdown(report, { language: "de" })
    expect(text).toContain("1 Einrichtungen anwesend, 1 vertreten, 0 entschuldigt, 0 nicht gekommen")
    expect(text).toContain("| Haus kita | 0 | 1 | 0 | 0 |")
  })

  it("are those held together with other conferences too, each with its own members (R27)", () => {
    const [westen] = reportOf("west")?.conferences ?? []
    expect(westen?.held.map(({ attendance }) => attendance)).toEqual([
      { present: 0, represented: 0, excused: 0, absent: 1 },
    ])
    expect(westen?.attendance?.map(({ institution }) => institution)).toEqual(["waldschule"])
  })
})
