import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { inState, Meeting, type MinutesDraftMeeting } from "../meeting/index.js"
import { LocalDate } from "../time/index.js"
import { type InvitationStyle, invitationMarkdown, invitationText, type MeetingNames } from "./index.js"

const names: MeetingNames = {
  institution: (id) => ({ schule: "Schule im Kirchviertel", kita: "Kita Lennershof" })[id as string] ?? id,
  conference: (id) => ({ sued: "Sozialraumkonferenz Süd", nord: "Stadtteilkonferenz Nord" })[id as string] ?? id,
  site: () => ({ address: "Markstr. 290, 44801 Bochum", stepFree: true }),
  meeting: () => ({ title: "Ferien", on: LocalDate.parse("2026-09-16") }),
}
const item = (order: number, title: string, more: object = {}) => ({
  id: `i${order}`,
  order,
  title,
  kind: "topic",
  ...more,
})
const value = (more: object = {}) => ({
  id: "s",
  conference: "sued",
  title: "Ferien 2027",
  occasion: "Es fehlen Plätze in den Osterferien",
  interval: { start: "2026-12-02T14:30", end: "2026-12-02T16:30", zone: "Europe/Berlin" },
  host: { at: "member", institution: "schule", site: "aula", room: "Aula" },
  moderatedBy: "amt",
  minutesBy: "kita",
  online: "https://example.org/raum?id=1&x=2",
  agenda: [
    item(2, "Berichte", { submittedBy: "kita", durationMinutes: 20, expectedOutcome: "Überblick", carriedFrom: "s0" }),
    item(1, "Vorstellung der Schule", { public: true, durationMinutes: 1 }),
  ],
  state: "scheduled",
  ...more,
})
const scheduled = (more: object = {}) =>
  Result.getOrThrow(inState(Meeting.parse(value(more)), ["scheduled", "invited"]))
const german: InvitationStyle = { language: "de" }
const draft = (version: number): MinutesDraftMeeting =>
  Result.getOrThrow(
    inState(
      Meeting.parse({
        ...value({
          title: "Übergang",
          state: "minutesDraft",
          agenda: [],
          invitedOn: "2026-09-01",
          invited: [],
          attendance: [],
        }),
        interval: { start: "2026-09-16T14:30", end: "2026-09-16T16:30", zone: "Europe/Berlin" },
        minutes: { by: "leitung", writtenOn: "2026-09-20", version },
      }),
      ["minutesDraft"],
    ),
  )

describe("an invitation", () => {
  it("says when, with the weekday, where, whether without steps, who leads and writes, what for, and until when to answer (Q3)", () => {
    const style = {
      ...german,
      answerBy: LocalDate.parse("2026-11-25"),
      answerTo: "konferenz@example.org",
      minutesToApprove: [draft(2)],
    }
    expect(invitationMarkdown(scheduled(), names, style)).toBe(`# Einladung: Ferien 2027

Sozialraumkonferenz Süd

Anlass: Es fehlen Plätze in den Osterferien

- **Wann:** Mittwoch, 2. Dezember 2026, 14:30–16:30 Uhr
- **Wo:** Schule im Kirchviertel, Raum: Aula, Markstr. 290, 44801 Bochum
- **Zugang:** stufenlos
- **Online dabei sein:** <https://example.org/raum?id=1&x=2>
- **Moderation:** amt
- **Protokoll:** Kita Lennershof
- **Rückmeldung:** bis Mittwoch, 25. November 2026 an konferenz@example.org

## Tagesordnung

| TOP | Thema | Angemeldet von | Dauer |
| --- | --- | --- | --- |
| 1 | Vorstellung der Schule |  | 1 Minute |
| 2 | Berichte<br>Ziel: Überblick<br>offen seit der Sitzung vom 16. September 2026 | Kita Lennershof | 20 Minuten |

## Protokoll zur Genehmigung

- Übergang, Sitzung vom 16. September 2026, Fassung 2

Bitte nennen Sie in der Sitzung keine Namen von Kindern und Familien.
`)
  })

  it("reads in a mail without marks, in English too (Q3)", () => {
    expect(invitationText(scheduled({ occasion: "Holidays" }), names, { language: "en" })).toBe(`Invitation: Ferien 2027
=======================

Sozialraumkonferenz Süd

Occasion: Holidays

When: Wednesday, 2 December 2026, 14:30–16:30
Where: Schule im Kirchviertel, room: Aula, Markstr. 290, 44801 Bochum
Access: step-free
Join online: https://example.org/raum?id=1&x=2
Moderated by: amt
Minutes by: Kita Lennershof

Agenda
------

1. Vorstellung der Schule
   1 minute

2. Berichte
   proposed by Kita Lennershof, 20 minutes
   aim: Überblick
   open since the meeting of 16 September 2026

Please mention no names of children and families in the meeting.
`)
  })

  it("is written in short sentences at the easier levels", () => {
    const text = invitationText(scheduled(), names, { ...german, level: "einfach" })
    expect(text).toContain("Es beginnt um 14:30 Uhr.")
    expect(text).toContain("Kommt man ohne Stufen hinein? Ja.")
    expect(text).toContain("Das wollen wir erreichen: Überblick")
    expect(text).toBe(invitationText(scheduled(), names, { ...german, level: "leicht" }))
    expect(invitationText(scheduled(), names, { language: "en", level: "einfach" })).toContain("It starts at 14:30.")
  })

  it("names all who meet together, and not again what the title says", () => {
    expect(invitationMarkdown(scheduled({ jointWith: ["nord"] }), names, german)).toContain(
      "Gemeinsame Sitzung: Sozialraumkonferenz Süd und Stadtteilkonferenz Nord",
    )
    const alone = invitationMarkdown(scheduled({ title: "Sozialraumkonferenz Süd" }), names, german)
    expect(alone.match(/Sozialraumkonferenz Süd/g)).toHaveLength(1)
  })

  it("says that steps are there, or that nobody knows, and names a place elsewhere as it was written", () => {
    const access = (site: object | undefined) => invitationText(scheduled(), { ...names, site: () => site }, german)
    expect(access({ stepFree: false })).toContain("Zugang: nicht stufenlos")
    expect(access(undefined)).toContain("Zugang: ob stufenlos, ist nicht bekannt")
    const elsewhere = scheduled({ host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" } })
    expect(invitationText(elsewhere, names, german)).toContain("Wo: Stadtteilbüro\n")
  })

  it("tells both days of a meeting that lasts longer, and the zone where it is another", () => {
    const interval = { start: "2026-12-02T14:30", end: "2026-12-03T12:00", zone: "Europe/London" }
    expect(invitationText(scheduled({ interval }), names, german).replaceAll(/\s+/g, " ")).toContain(
      "Mittwoch, 2. Dezember 2026, 14:30 Uhr, bis Donnerstag, 3. Dezember 2026, 12:00 Uhr (Europe/London)",
    )
  })

  it("asks for topics as long as there are none (R28)", () => {
    expect(invitationText(scheduled({ agenda: [] }), names, german)).toContain("Themen können angemeldet werden.")
  })

  it("tells readers outside the network when and where, and the public items alone, not who proposed them (P9)", () => {
    const style = { ...german, audience: "public", minutesToApprove: [draft(1)] } as const
    const asked = scheduled({
      agenda: [
        item(1, "Vorstellung der Schule", {
          public: true,
          submittedBy: "kita",
          expectedOutcome: "Überblick",
          carriedFrom: "s0",
        }),
        item(2, "Berichte"),
      ],
    })
    for (const text of [invitationMarkdown(asked, names, style), invitationText(asked, names, style)]) {
      expect(text).toContain("Vorstellung der Schule")
      expect(text).toContain("14:30–16:30 Uhr")
      expect(text).not.toMatch(/Berichte|Osterferien|https|Kita|amt|Überblick|Übergang|16\. September/)
    }
  })
})

describe("any invitation", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "| x |",
      "# h",
      "<script>",
      "[a](javascript:1)",
      "a\nb\n\n## c",
      "`x`",
      "**x**",
      "> x",
      "~x~",
      "äöüß ẞ",
      "\\",
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
  )
  const text = hostile.map((one) => `x${one}`)
  const meeting = fc
    .record({
      title: text,
      occasion: text,
      room: text,
      items: fc.array(
        fc.record({ title: text, aim: text, open: fc.boolean(), minutes: fc.integer({ min: 1, max: 1440 }) }),
        { maxLength: 4 },
      ),
    })
    .map(({ title, occasion, room, items }) =>
      scheduled({
        title,
        occasion,
        host: { at: "member", institution: "schule", site: "aula", room },
        agenda: items.map((one, place) =>
          item(place + 1, one.title, { expectedOutcome: one.aim, public: one.open, durationMinutes: one.minutes }),
        ),
      }),
    )
  const style = fc.record({
    language: fc.constantFrom("de" as const, "en" as const),
    level: fc.constantFrom("standard" as const, "einfach" as const),
    audience: fc.constantFrom("public" as const, "network" as const, "convenor" as const),
  })

  it("has one heading more than its sections, as many rows as items, and no mark of others: texts stay texts", () => {
    fc.assert(
      fc.property(meeting, style, (value, how) => {
        const lines = invitationMarkdown(value, names, how).split("\n")
        const shown = value.agenda.filter((one) => one.public || how.audience !== "public").length
        expect(lines.filter((line) => line.startsWith("#"))).toHaveLength(2)
        expect(lines.filter((line) => line.startsWith("|"))).toHaveLength(shown === 0 ? 0 : shown + 2)
        for (const row of lines.filter((line) => line.startsWith("|"))) {
          expect(row.replaceAll(/\\\\/g, "").replaceAll(/\\\|/g, "").match(/\|/g)).toHaveLength(5)
        }
        expect(
          lines
            .join("\n")
            .replaceAll("\\<", "")
            .match(/<(?!br>|https:\/\/example)/g),
        ).toBeNull()
      }),
    )
  })

  it("has no characters that nobody sees: none that turn the direction of a line (P10)", () => {
    fc.assert(
      fc.property(meeting, style, (value, how) => {
        const both = invitationMarkdown(value, names, how) + invitationText(value, names, how)
        expect(both.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
    const turned = scheduled({ title: "Ferien\u202E 7202" })
    expect(invitationMarkdown(turned, names, german)).toContain("# Einladung: Ferien 7202")
  })

  it("fits into the columns of a mail, where long words are cut; a link is not", () => {
    const long = "Donaudampfschifffahrtsgesellschaft".repeat(4)
    fc.assert(
      fc.property(meeting, style, (value, how) => {
        const lines = invitationText({ ...value, occasion: `${long} 😀` }, names, how).split("\n")
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(76)
      }),
    )
    const online = `https://example.org/${"raum/".repeat(20)}`
    expect(invitationText(scheduled({ online }), names, german).split("\n")).toContain(`  ${online}`)
  })
})

describe("names", () => {
  it("are ids where nobody knows one", () => {
    const bare = { institution: (id: InstitutionId) => id }
    expect(invitationText(scheduled({ minutesBy: InstitutionId.parse("verein") }), bare, german)).toContain(
      "Protokoll: verein",
    )
  })
})
