import { describe, expect, it } from "vitest"
import { Meeting } from "../meeting/index.js"
import { minutesHints } from "./index.js"

const name = "Familie Yılmaz"
const stored = {
  id: "herbst",
  conference: "sued",
  title: "Sozialraumkonferenz",
  agenda: [
    { id: "ferien", order: 1, title: "Herbstferien", kind: "topic" },
    { id: "fragen", order: 2, title: `Frage von ${name}`, kind: "topic" },
  ],
  interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
  invitedOn: "2026-10-01",
  invited: [],
  attendance: [],
  minutes: {
    by: "moderation",
    version: 2,
    writtenOn: "2026-10-23",
    items: [
      {
        item: "ferien",
        status: "settled",
        text: "Alle Häuser öffnen.",
        outcomes: [{ kind: "information", text: `Für ${name} fehlt ein Platz.` }],
      },
    ],
    remarks: `Dank an ${name}`,
    earlier: [{ version: 1, writtenOn: "2026-10-22", items: [{ item: "fragen", status: "settled", text: name }] }],
    objections: [{ institution: "kita", on: "2026-10-24", text: `${name} war nicht gemeint.`, item: "ferien" }],
  },
  approvedOn: "2026-11-10",
  approvedBy: { kind: "moderation" },
  addenda: [{ on: "2026-11-12", by: "moderation", text: `Betrifft ${name}.` }],
  state: "minutesApproved",
}

describe("hints on minutes (P10)", () => {
  it("find names in every free text, of every version, with the item under which they stand (P10, R50)", () => {
    const hints = minutesHints(Meeting.parse(stored))
    expect(hints.map(({ path, order }) => [path.join("."), order])).toEqual([
      ["agenda.1.title", 2],
      ["minutes.items.0.outcomes.0.text", 1],
      ["minutes.remarks", undefined],
      ["minutes.earlier.0.items.0.text", 2],
      ["minutes.objections.0.text", 1],
      ["addenda.0.text", undefined],
    ])
    expect(hints.every(({ rule, severity, kind }) => rule === "R50" && severity === "warning" && kind === "name")).toBe(
      true,
    )
  })

  it("do not repeat what is written there (P10)", () => {
    expect(JSON.stringify(minutesHints(Meeting.parse(stored)))).not.toContain("Yılmaz")
  })

  it("have nothing to say about results, institutions and functions (P10)", () => {
    const clean = {
      ...stored.minutes,
      remarks: "Dank an die Anna-Freud-Schule.",
      items: [],
      earlier: [],
      objections: [],
    }
    const meeting = Meeting.parse({ ...stored, agenda: [], minutes: clean, addenda: [] })
    expect(minutesHints(meeting)).toEqual([])
  })
})
