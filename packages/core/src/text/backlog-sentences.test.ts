import { describe, expect, it } from "vitest"
import { AgendaItem, MeetingTrigger } from "../meeting/index.js"
import { type BacklogEntry, backlog, type MeetingDue, meetingDue } from "../moderation/index.js"
import { LocalDate } from "../time/index.js"
import { asOf, busy, indexOf, need, nextMeeting, proposal, quiet, roundTable } from "./backlog-network.fixture.js"
import {
  agendaMarkdown,
  backlogMarkdown,
  backlogNames,
  describeBacklogEntry,
  describeMeetingDue,
  describeTrigger,
  findingText,
  sentence,
} from "./index.js"

const runde = roundTable({ minMeetingsPerYear: 2, meetingRhythm: { kind: "everyWeeks", weeks: 2 } })
const index = indexOf(busy)
const names = backlogNames(index)
const entries = backlog(index, runde, { asOf })
const lines = (language: "de" | "en") => entries.map((entry) => describeBacklogEntry(entry, names, language))

describe("the backlog in words", () => {
  it("says what waits, since when, by when and how late", () => {
    expect(lines("de")).toEqual([
      "Der vereinbarte Sitzungsrhythmus – seit 1. September 2026, bis 15. September 2026, 16 Tage überfällig",
      "Maßnahme nicht abgeschlossen: Maßnahme m (Haus treff) – bis 30. September 2026, 1 Tag überfällig",
      "Offen geblieben: Ferien – seit 1. August 2026",
      "Bedarf, noch nicht besprochen: Bedarf n – seit 15. September 2026",
      "Ressource, angemeldet von Haus kita: Raum gesucht – seit 20. September 2026",
      "Anmeldung von Haus kita: Thema schulweg – seit 20. September 2026",
      "Bericht der Unterarbeitsgruppe Gruppe g (Haus kita) – seit 1. Januar 2026, bis 20. Oktober 2026",
      "Gesucht: Aula am Ring, 05.11.2026 (Haus kita, auf der Warteliste) – seit 28. September 2026, bis 5. November 2026",
      "Gesucht: Aula am Ring, ab 08.01.2027 (Haus kita, noch ohne Antwort) – seit 10. September 2026, bis 8. Januar 2027",
      "Förderantrag von Haus treff über 1.250,50 €: Stadtteilfonds: Spielfest – seit 20. September 2026, bis 1. Mai 2027",
      "Zu genehmigen: Protokoll der Sitzung vom 01.09.2026 – seit 8. September 2026",
      "Neu dabei: neu – seit 15. September 2026",
      "Die Angaben eines Angebots sind zu prüfen",
    ])
    expect(lines("en")).toContain(
      "Gesucht: Aula am Ring, 05.11.2026 (Haus kita, on the waiting list) – since 28 September 2026, by 5 November 2026",
    )
    expect(lines("en")[1]).toBe("Measure not done: Maßnahme m (Haus treff) – by 30 September 2026, 1 day overdue")
  })

  it("says every kind of entry in both languages, the public's without names", () => {
    const owed = backlog(indexOf(quiet), roundTable({ minMeetingsPerYear: 6 }), { asOf })
    expect(describeBacklogEntry(owed[0] as BacklogEntry, names, "de")).toContain(
      "Vereinbart sind 6 Sitzungen im Jahr 2026, gehalten oder terminiert: 1",
    )
    const open = backlog(indexOf({ agendaProposals: [proposal("t", { public: true })] }), runde, {
      asOf,
      audience: "public",
    })
    expect(open.map((entry) => describeBacklogEntry(entry, names, "de")).at(-1)).toBe(
      "Anmeldung: Thema t – seit 20. September 2026",
    )
  })

  it("is a page: what is reason for a meeting, and what waits for the next one", () => {
    const page = backlogMarkdown(entries, names, { language: "de" })
    expect(page.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      "# Was zu besprechen ist",
      "## Grund für eine Sitzung",
      "## Für die nächste Sitzung",
    ])
    expect(page.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(entries.length)
    expect(backlogMarkdown([], names, { language: "en" })).toBe(
      "# What is to be talked about\n\nNothing waits to be talked about.\n",
    )
  })

  it("takes nothing that members wrote for a mark", () => {
    const sly = indexOf({ agendaProposals: [proposal("t", { title: "# <b>*Fest*</b>\n- neu" })] })
    const page = backlogMarkdown(backlog(sly, roundTable(), { asOf }), names, { language: "de" })
    expect(page).toContain("- Anmeldung von Haus kita: # \\<b\\>\\*Fest\\*\\</b\\> - neu")
  })
})

describe("triggers in words", () => {
  const said = (trigger: object) => describeTrigger(MeetingTrigger.parse(trigger), names, "de")

  it("name what a meeting is about, each kind of it", () => {
    expect(
      [
        { kind: "need", need: "n" },
        { kind: "measure", measure: "m" },
        { kind: "proposal", proposal: "schulweg" },
        { kind: "openItem", item: "ferien" },
        { kind: "resourceRequest", request: "anfrage" },
        { kind: "members", institutions: ["kita", "treff"] },
        { kind: "members", institutions: ["kita"] },
        { kind: "moderation", institution: "jugendamt" },
        { kind: "rhythm" },
        { kind: "minimumPerYear" },
      ].map(said),
    ).toEqual([
      "Bedarf: Bedarf n",
      "Maßnahme: Maßnahme m",
      "Anmeldung: Thema schulweg",
      "offen geblieben: Ferien",
      "Ressource: Aula am Ring",
      "Haus kita und Haus treff bitten um eine Sitzung",
      "Haus kita bittet um eine Sitzung",
      "Haus jugendamt hält eine Sitzung für nötig",
      "der vereinbarte Rhythmus",
      "die vereinbarte Mindestzahl im Jahr",
    ])
  })

  it("do not describe a need that was not released (P9)", () => {
    expect(said({ kind: "need", need: "geheim" })).toBe("ein Bedarf")
    expect(said({ kind: "need", need: "unbekannt" })).toBe("ein Bedarf")
  })
})

describe("whether a meeting is due, in words", () => {
  it("begins with the answer, and ends with the reasons", () => {
    const due = meetingDue(indexOf({ measures: busy.measures ?? [] }), roundTable(), { asOf })
    expect(describeMeetingDue(due, names, "de")).toBe(
      "Eine Sitzung ist fällig, spätestens am 1. Oktober 2026. Zuletzt getagt: 1. September 2026.\n- Maßnahme: Maßnahme m (1 Tag überfällig)",
    )
    const meetings = [...(quiet.meetings ?? []), nextMeeting]
    const planned = meetingDue(indexOf({ needs: [need("n")], meetings }), roundTable(), { asOf })
    expect(describeMeetingDue(planned, names, "en")).toBe(
      "A meeting is planned and can take up what waits. Last meeting: 1 September 2026. Next meeting: 20 October 2026, invited.\n- need: Bedarf n",
    )
  })

  it("tells a need to planners, though it was not released, and to nobody else (P9)", () => {
    const index = indexOf({ needs: [need("geheim", { released: false })] })
    const told = (audience: "network" | "planning") =>
      describeMeetingDue(meetingDue(index, roundTable(), { asOf, audience }), backlogNames(index), "de")
    expect(told("planning")).toContain("- Bedarf: Bedarf geheim")
    expect(told("network")).not.toContain("Bedarf")
  })

  it("says of a conference at rest that it rests", () => {
    const answers = (["notBegun", "dormant", "merged", "dissolved"] as const).map(
      (status): MeetingDue => ({ conference: runde.id, reasons: [], answer: "atRest", status }),
    )
    expect(new Set(answers.map((due) => describeMeetingDue(due, names, "de"))).size).toBe(4)
  })
})

describe("an agenda in words", () => {
  it("has the items by number, by whom, how long and to which end, and how long it takes in all", () => {
    const agenda = [
      { id: "b", order: 2, title: "Raum", durationMinutes: 15, carriedFrom: "s1", expectedOutcome: "Zusage" },
      { id: "a", order: 1, title: "Ferien", durationMinutes: 30, submittedBy: "kita" },
      { id: "c", order: 3, title: "Verschiedenes" },
    ].map((one) => AgendaItem.parse({ kind: "topic", ...one }))
    expect(agendaMarkdown(agenda, names, { language: "de" })).toBe(
      [
        "# Tagesordnung",
        "",
        "1. Ferien (angemeldet von Haus kita; 30 Minuten)",
        "2. Raum (15 Minuten; offen geblieben am 1. September 2026; Ziel: Zusage)",
        "3. Verschiedenes",
        "",
        "Zusammen 45 Minuten; ein Punkt ohne Zeitangabe.",
        "",
      ].join("\n"),
    )
    expect(agendaMarkdown([], names, { language: "de" })).toContain("Die Tagesordnung ist leer.")
  })
})

describe("a conference without a meeting, in words", () => {
  it("is said in both languages (R32)", () => {
    const finding = {
      _tag: "ConferenceWithoutMeeting",
      rule: "R32",
      severity: "warning",
      path: ["meetings"],
      conference: runde.id,
      name: "Runde Ost",
      since: LocalDate.parse("2026-01-10"),
      needs: [need("n").id],
      measures: [],
    } as const
    expect(sentence(finding, "de", [findingText])).toBe(
      "„Runde Ost“ hat seit dem 10. Januar 2026 nicht getagt und keinen Termin für die nächste Sitzung; offen: 1 Bedarf (R32).",
    )
    expect(sentence(finding, "en", [findingText])).toContain("has not met since 10 January 2026")
  })
})

describe("a meeting that takes up an entry", () => {
  it("is named with it", () => {
    const meetings = [...(quiet.meetings ?? []), nextMeeting]
    const taken = indexOf({ agendaProposals: [proposal("schulweg")], meetings })
    const [entry] = backlog(taken, roundTable(), { asOf })
    expect(entry && describeBacklogEntry(entry, backlogNames(taken), "de")).toBe(
      "Anmeldung von Haus kita: Schulweg – seit 20. September 2026, steht auf der Tagesordnung: Runde im Oktober",
    )
  })
})
