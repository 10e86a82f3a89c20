import { describe, expect, it } from "vitest"
import { ConferenceId, MembershipId, SubGroupId } from "../conference/index.js"
import { InstitutionId, ProviderId } from "../institution/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { type CoreFinding, type CoreProblem, coreText, findingText, type Language, sentence } from "./index.js"

const conference = ConferenceId.parse("sued")
const institution = InstitutionId.parse("kita")
const membership = MembershipId.parse("m1")
const subGroup = SubGroupId.parse("ferien")
const [on, later] = [LocalDate.parse("2026-10-21"), LocalDate.parse("2027-01-01")]
const at = { path: [] }

const refusals: ReadonlyArray<readonly [problem: CoreProblem, german: string]> = [
  [
    { _tag: "AlreadyMember", ...at, by: [membership] },
    "Die Einrichtung ist in dieser Zeit schon Mitglied der Konferenz: m1 (R21).",
  ],
  [
    { _tag: "MembershipAhead", ...at, by: [membership] },
    "Für später ist schon eingetragen, dass die Einrichtung dazugehört: m1; bitte zuerst klären, ob das noch gilt (R21).",
  ],
  [
    { _tag: "MembershipIdTaken", ...at, membership },
    "Eine Mitgliedschaft mit der Kennung m1 gibt es schon; jede neue Zeit braucht eine eigene (R21).",
  ],
  [
    { _tag: "MembershipKindUnchanged", ...at, membership, kind: "standingGuest" },
    "In der Mitgliedschaft m1 ist die Einrichtung schon ständiger Gast (R21).",
  ],
  [
    { _tag: "NotAMember", ...at, conference, institution, on },
    "kita gehört am 2026-10-21 nicht zur Konferenz sued (R21).",
  ],
  [
    { _tag: "WrongMembershipStatus", ...at, membership, status: "invited", on, allowed: ["active", "dormant"] },
    "Die Mitgliedschaft m1 ist am 2026-10-21 „eingeladen“; dieser Schritt ist nur möglich, wenn sie „aktiv“ oder „ruhend“ ist (R21).",
  ],
  [
    { _tag: "SubGroupEnded", ...at, subGroup, end: on },
    "Die Unterarbeitsgruppe ferien ist schon am 2026-10-21 zu Ende gegangen (R31).",
  ],
  [
    { _tag: "SubGroupNotProlonged", ...at, subGroup, on: later, because: "ended", until: on },
    "Die Unterarbeitsgruppe ferien ist seit dem 2026-10-21 zu Ende und kann am 2027-01-01 nicht verlängert werden (R31).",
  ],
  [
    { _tag: "SubGroupNotProlonged", ...at, subGroup, on: later, because: "notAhead", until: on },
    "Der neue Tag 2026-10-21 der Unterarbeitsgruppe ferien liegt nicht nach dem 2027-01-01, an dem verlängert wird (R31).",
  ],
  [
    { _tag: "SubGroupOutsider", ...at, subGroup, institution, on },
    "kita ist am 2026-10-21 kein aktives Mitglied und kann in der Unterarbeitsgruppe ferien nicht mitarbeiten (R31).",
  ],
  [
    { _tag: "SubGroupsNotAllowed", ...at, conference },
    "Die Geschäftsordnung der Konferenz sued sieht keine Unterarbeitsgruppen vor (R31).",
  ],
  ...(
    [
      ["itself", "Die Konferenz sued kann nicht in sich selbst aufgehen (R20)."],
      ["notStarted", "Die Konferenz mitte gibt es am 2026-10-21 noch nicht; sued kann nicht in ihr aufgehen (R20)."],
      ["ended", "Die Konferenz mitte gibt es am 2026-10-21 nicht mehr; sued kann nicht in ihr aufgehen (R20)."],
      ["circle", "Die Konferenz mitte soll selbst einmal in sued aufgehen (R20)."],
    ] as const
  ).map(([because, german]): readonly [CoreProblem, string] => [
    { _tag: "ConferenceNotMergeable", ...at, conference, successor: ConferenceId.parse("mitte"), because, on },
    german,
  ]),
  [
    { _tag: "ConferenceRoleAhead", ...at, conference, role: "convenor", institution, from: later },
    "Ab dem 2027-01-01 soll schon kita die Konferenz sued einberufen; bitte zuerst klären, ob das noch gilt (R20).",
  ],
  [
    { _tag: "ConferenceRoleHeld", ...at, conference, role: "convenor", institution, on },
    "kita beruft die Konferenz sued am 2026-10-21 schon ein (R20).",
  ],
  [
    { _tag: "ConferenceRoleHeld", ...at, conference, role: "moderator", institution, on },
    "kita moderiert die Konferenz sued am 2026-10-21 schon (R20).",
  ],
  [
    { _tag: "ConferenceStatusAhead", ...at, conference, status: "dormant", from: later },
    "Die Konferenz sued soll ab dem 2027-01-01 „ruhend“ sein; bitte zuerst klären, ob das noch gilt (R20).",
  ],
  [
    { _tag: "ModeratorMissing", ...at, conference, from: on, to: later },
    "Die Konferenz sued hätte ab dem 2026-10-21 bis vor dem 2027-01-01 keine Moderation (R20).",
  ],
  [
    { _tag: "ModeratorUnknown", ...at, conference, institution, on },
    "kita moderiert die Konferenz sued am 2026-10-21 nicht (R20).",
  ],
  [
    { _tag: "WrongConferenceStatus", ...at, conference, status: "notStarted", on, allowed: ["active"] },
    "Die Konferenz sued ist am 2026-10-21 „noch nicht eingerichtet“; dieser Schritt ist nur möglich, wenn sie „aktiv“ ist (R20).",
  ],
]

const found = { ...at, severity: "warning", rule: "R" } as const
const findings: ReadonlyArray<readonly [finding: CoreFinding, german: string]> = [
  [
    { _tag: "ConferenceRoleMissing", ...found, conference, role: "convenor", from: on },
    "Die Konferenz sued hat ab dem 2026-10-21 niemanden, der sie einberuft (R20).",
  ],
  [
    { _tag: "ConvenorNotPublic", ...found, conference, institution, provider: ProviderId.parse("verein") },
    "Die Konferenz sued wird von kita (verein) einberufen und nicht vom öffentlichen Träger der Jugendhilfe (R20).",
  ],
  [
    {
      _tag: "PartnerMissing",
      ...found,
      area: SpatialUnitId.parse("hustadt"),
      name: "Hustadt",
      named: [{ by: "kkg", code: "schule", german: "Schulen", english: "Schools" }],
      types: [],
      candidates: [],
    },
    "In Hustadt gibt es niemanden aus dieser Gruppe: Schulen (R33).",
  ],
  [
    { _tag: "SubGroupReviewDue", ...found, subGroup, reviewOn: on, reported: true },
    "Ob die Unterarbeitsgruppe ferien weiter gebraucht wird, war am 2026-10-21 zu prüfen; berichtet hat sie (R31).",
  ],
  [
    { _tag: "SubGroupReviewDue", ...found, subGroup, reviewOn: on, reported: false },
    "Ob die Unterarbeitsgruppe ferien weiter gebraucht wird, war am 2026-10-21 zu prüfen, und sie hat noch nicht berichtet (R31).",
  ],
  [
    { _tag: "SubGroupWithoutLead", ...found, subGroup, lead: institution, on },
    "kita leitet die Unterarbeitsgruppe ferien und ist am 2026-10-21 kein aktives Mitglied der Konferenz (R31).",
  ],
]

describe("sentences about bodies and memberships (R20, R21, R31, R33)", () => {
  it("say in German what was refused, and by which rule (R20, R21, R31)", () => {
    for (const [problem, german] of refusals) expect(sentence(problem, "de", [coreText])).toBe(german)
  })

  it("say in German what is worth a look (R20, R31, R33)", () => {
    for (const [finding, german] of findings) expect(sentence(finding, "de", [findingText])).toBe(german)
  })

  it("have every fact in both languages", () => {
    const told = (language: Language) =>
      [...refusals, ...findings].map(([one]) => sentence(one, language, [coreText, findingText]))
    for (const text of [...told("de"), ...told("en")]) {
      expect(text).toMatch(/^[A-ZÄÖÜk].*\(R\d\d\)\.$/)
      expect(text).not.toMatch(/undefined|null|\[object/)
    }
  })
})
