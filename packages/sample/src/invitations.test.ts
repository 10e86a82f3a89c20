import {
  type Audience,
  indexNetwork,
  inState,
  invitationList,
  LocalDate,
  Meeting,
  Membership,
  redact,
} from "@sozialraum/core"
import { invitationListMarkdown, invitationMarkdown, invitationText, meetingNames } from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const network = await sampleNetwork()
const index = indexNetwork(network)
const meeting = Meeting.parse({
  id: "sued-2027-01-20",
  conference: "sozialraumkonferenz-sued",
  title: "Ferien 2027",
  interval: { start: "2027-01-20T14:30", end: "2027-01-20T16:30", zone: "Europe/Berlin" },
  host: { at: "member", institution: "schulen:169", site: "schulen:169/standort", room: "Aula" },
  agenda: [{ id: "ferien", order: 1, title: "Ferienprogramm", kind: "topic", submittedBy: "schulen:169" }],
  state: "scheduled",
})
const scheduled = Result.getOrThrow(inState(meeting, ["scheduled"]))
const listFor = (audience: Audience) => invitationList(index, scheduled, { asOf: day("2027-01-04"), audience })

describe("the invitation to a meeting of the sample conference", () => {
  it("goes to all members of the day by their functional mailbox, ten days before at the latest (Q3, R24)", () => {
    const list = listFor("convenor")
    expect(list.sendBy).toEqual({ leadDays: 10, latest: "2027-01-10" })
    expect(list.invitees).toHaveLength(13)
    expect(list.invitees.every(({ as, contact }) => as === "member" && contact?.emails.length === 1)).toBe(true)
    expect(list.invitees.find(({ institution }) => institution === "partner:P3")?.lastAttendance).toEqual({
      meeting: "sued-2026-09-16",
      on: "2026-09-16",
      answer: "excused",
    })
    const late = invitationList(index, scheduled, { asOf: day("2027-01-11") })
    expect(late.findings[0]?._tag).toBe("InvitationOverdue")
  })

  it("shows no reader more of the memberships than their own redaction does (P9)", () => {
    for (const audience of ["public", "network", "planning", "convenor"] as const) {
      const shown = listFor(audience).invitees.map(({ institution }) => institution)
      const members = network.memberships.map((membership) => redact(Membership, membership, audience).institution)
      expect(shown.every((institution) => members.includes(institution))).toBe(true)
      expect(shown.length > 0).toBe(audience !== "public")
    }
    expect(JSON.stringify(listFor("network"))).not.toMatch(/lastAttendance|"person"|excused/)
  })

  it("stands in a table with what to look at, by the names of the houses (Q3, R10)", () => {
    const german = invitationListMarkdown(listFor("convenor"), { language: "de" })
    expect(german).toContain("Einladen bis spätestens 10. Januar 2027: Die Frist beträgt 10 Tage.")
    expect(german).toContain("| Letzte Teilnahme | Rückmeldung |")
    expect(german).toContain("16. September 2026: entschuldigt")
    expect(german).toContain("- Die Angaben von Waldschule hat noch niemand bestätigt (R10).")
    const english = invitationListMarkdown(listFor("network"), { language: "en" })
    expect(english).not.toContain("Last attendance")
    expect(invitationListMarkdown(listFor("public"), { language: "de" })).toContain("Auf der Liste steht niemand.")
  })

  it("calls houses and the address by their names, and is the same twice, byte for byte (Q3)", () => {
    const write = () => invitationMarkdown(scheduled, meetingNames(indexNetwork(network)), { language: "de" })
    expect(write()).toContain("- **Wo:** Schule im Kirchviertel, Raum: Aula, Markstr. 290, 44801 Bochum")
    expect(write()).toContain("| 1 | Ferienprogramm | Schule im Kirchviertel |  |")
    expect(write()).toBe(write())
    expect(invitationText(scheduled, meetingNames(index), { language: "de" })).toContain("TOP 1 Ferienprogramm")
  })
})
