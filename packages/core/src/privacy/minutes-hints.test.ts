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

  const said = (text: string) => {
    const { minutes, ...rest } = stored
    const only = { by: minutes.by, writtenOn: minutes.writtenOn, remarks: text }
    return minutesHints(Meeting.parse({ ...rest, agenda: [], minutes: only, addenda: [] }))
  }

  it.each([
    ["Familie Yilmaz braucht einen Kitaplatz.", "Familie Yilmaz"],
    ["Fam Yilmaz sucht eine Wohnung.", "Fam Yilmaz"],
    ["Die Familien Yilmaz und Schmidt ziehen um.", "Familien Yilmaz und Schmidt"],
    ["Pflegefamilie Schulz war eingeladen.", "Pflegefamilie Schulz"],
    ["Kind M., 7 Jahre, fehlt oft.", "Kind M., 7 Jahre"],
    ["M., 7 Jahre, aus der 2b fehlt oft.", "M., 7 Jahre"],
    ["M. (7) fehlt oft.", "M. (7)"],
    ["Emre (7 Jahre) fehlt oft.", "Emre (7 Jahre)"],
    ["Emre Y., 7 Jahre, fehlt oft.", "Emre Y., 7 Jahre"],
    ["Tim K. aus der 3b stört.", "Tim K. aus der 3b"],
    ["Der Jugendliche Ben wurde verwiesen.", "Der Jugendliche Ben"],
    ["Ein Jugendlicher K. wurde verwiesen.", "Ein Jugendlicher K."],
    ["Frau Kaya von der Kita berichtet.", "Frau Kaya"],
    ["Rückruf unter 0176 12345678.", "0176 12345678"],
    ["Az. 51-1234/26", "Az. 51-1234/26"],
    ["geb. 3.4.2019", "geb. 3.4.2019"],
  ])("point at what is said about somebody: %s (P10)", (text, part) => {
    expect(said(text).map(({ start, end }) => text.slice(start, end))).toEqual([part])
  })

  it.each([
    "Das Familienzentrum Süd und das Kinderhaus Ost öffnen in den Ferien; die Pflegefamilien treffen sich.",
    "Eine Familie aus der Hustadt sucht einen Platz; drei Familien suchen Kitaplätze. Familie mit drei Kindern.",
    "Den Jugendlichen Räume geben; ein Jugendlicher aus dem Beirat; die Jugendlichen Bochums; jugendliche Mütter.",
    "Schwimmkurs (6 Jahre), Turnen, 7 Jahre, Kinder (3 Jahre), Grundschule, 10 Jahre, 40 Jahre, TOP 3 (2), § 8 (3)",
    "Klasse 3b, Kinder aus der 3b, Hustadtring 3b, 20 Jahre Treff, Kita Regenbogen, 25 Jahre, St. Marien, 3 Jahre",
    "Jugendamt, Tel. 0234 910-5100; info@kita.example.org; Einzelfall an den ASD verwiesen; z. B. (7), u. a. (3)",
    "Familien Brunch und Spielplatz; Familien Bildung und Beratung; Anlage A, 3 Jahre; Gruppe A (7)",
  ])("do not point at the work of institutions: %s (P10)", (text) => {
    expect(said(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})
