import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { MeetingId } from "../meeting/index.js"
import type { HostObstacle, InvitationFinding, WriterObstacle } from "../moderation/index.js"
import type { HostFinding } from "../scheduling/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { describeTurns, findingText, sentence } from "./index.js"

const institution = InstitutionId.parse("kita")
const meeting = MeetingId.parse("s1")
const on = LocalDate.parse("2026-11-04")
const about = { severity: "warning", path: [], institution } as const
const both = (finding: HostFinding | InvitationFinding) =>
  (["de", "en"] as const).map((language) => sentence(finding, language, [findingText]))

describe("sentences about hosts and invitations", () => {
  it("name the host, the area and who would be next (R22, R23)", () => {
    const outside = {
      _tag: "HostOutsideArea",
      rule: "R22",
      ...about,
      meeting,
      site: "aula" as never,
      area: SpatialUnitId.parse("sued"),
    } as const
    expect(both(outside)[0]).toBe(
      "Die Sitzung s1 findet bei kita am Standort aula statt; der liegt außerhalb des Gebiets sued (R22).",
    )
    const others = ["a", "b", "c", "d"].map((one) => InstitutionId.parse(one))
    const twice = { _tag: "HostTwiceInARow", rule: "R23", ...about, meeting, before: meeting, on, others } as const
    expect(both(twice)).toEqual([
      "kita ist Gastgeber der Sitzung s1 und war es schon beim letzten Mal, am 2026-11-04; an der Reihe wären a, b und c (R23).",
      "kita hosts the meeting s1 and did so the last time, on 2026-11-04; next in turn are a, b and c (R23).",
    ])
    expect(both({ ...twice, others: others.slice(0, 1) })[1]).toContain("next in turn is a (R23)")
  })

  it("say which invitation does not arrive, and why (R10, R24)", () => {
    const late = {
      _tag: "InvitationOverdue",
      rule: "R24",
      severity: "warning",
      path: [],
      meeting,
      leadDays: 1,
      latest: on,
    } as const
    expect(both(late)[0]).toContain("Die Frist beträgt 1 Tag (R24)")
    const phone = { _tag: "NoFunctionalMailbox", rule: "R10", ...about, reach: "phone" } as const
    expect(both(phone)).toEqual([
      "kita hat keine Funktionsadresse für die Einladung; es gibt nur ein Telefon (R10).",
      "kita has no functional mailbox for the invitation; there is a telephone only (R10).",
    ])
    const closed = { _tag: "InviteeNotActive", rule: "R11", ...about, status: "temporarilyClosed", on } as const
    expect(both(closed)[0]).toBe("kita ist am 2026-11-04 vorübergehend geschlossen (R11).")
  })

  it("name every obstacle of a host, first of all that is said of it (Q2)", () => {
    const unavailable: ReadonlyArray<HostObstacle | WriterObstacle> = [
      { kind: "noRoom", seats: 30, most: 12 },
      { kind: "notStepFree" },
      { kind: "outsideArea" },
      { kind: "closed", because: [] },
      { kind: "notActive" },
      { kind: "noSite" },
      { kind: "declined" },
      { kind: "guest" },
      { kind: "dormant" },
    ]
    const turn = { institution, meeting, on, state: "planned" } as const
    const place = {
      unavailable,
      reasons: [
        { kind: "behind", turns: 1, due: 2.5 },
        { kind: "plannedTurn", turn },
        { kind: "twiceInARow", turn },
      ],
    } as const
    const german = describeTurns(place, { language: "de" })
    expect(german).toHaveLength(12)
    expect(german.slice(0, 2)).toEqual(["kein Raum mit 30 Plätzen, der größte hat 12", "nicht stufenlos zugänglich"])
    expect(german.slice(-3)).toEqual([
      "war seltener an der Reihe, als es ihrem Anteil entspricht",
      "vorgesehen am 4. November 2026",
      "wäre zweimal nacheinander an der Reihe",
    ])
    expect(describeTurns(place, { language: "en" })[5]).toBe("has no site")
  })
})
