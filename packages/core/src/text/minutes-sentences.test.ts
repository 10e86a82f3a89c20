import { describe, expect, it } from "vitest"
import { ConferenceId } from "../conference/index.js"
import { InstitutionId } from "../institution/index.js"
import { AgendaItemId, MeetingId, type MinutesProblem, type OutcomeProblem } from "../meeting/index.js"
import type { NothingToErase, PersonInMinutes } from "../privacy/index.js"
import { LocalDate } from "../time/index.js"
import { sentence } from "./catalogue.js"
import { minutesFindingText, minutesProblemText } from "./minutes-sentences.js"
import { outcomeFindingText, outcomeProblemText } from "./outcome-sentences.js"

const catalogues = [minutesProblemText, minutesFindingText, outcomeProblemText, outcomeFindingText]
const [on, earliest] = [LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-13")]
const institution = InstitutionId.parse("kita")
const meeting = MeetingId.parse("herbst")
const item = AgendaItemId.parse("ferien")
const conference = ConferenceId.parse("sued")
const path = ["on"]

const minutesProblems: ReadonlyArray<MinutesProblem | NothingToErase> = [
  { _tag: "AlreadyCirculated", path, version: 2, circulated: { on } },
  { _tag: "ApprovedOtherwise", path, agreed: "objectionPeriod", by: "moderation" },
  { _tag: "ApprovingMeetingUnfit", path, meeting, because: "notLater" },
  { _tag: "ApprovingMeetingUnfit", path, meeting, because: "otherConference" },
  { _tag: "MinutesStepTooEarly", path, on, earliest },
  { _tag: "NothingToErase", path, meeting, words: [] },
  { _tag: "NothingToErase", path, meeting, words: [0, 2] },
  { _tag: "ObjectionNotOpen", path, objection: 0, because: "unknown" },
  { _tag: "ObjectionNotOpen", path, objection: 0, because: "resolved" },
  { _tag: "ObjectionNotPossible", path, institution, because: "notCirculated", on },
  { _tag: "ObjectionNotPossible", path, institution, because: "notYetCirculated", on, limit: earliest },
  { _tag: "ObjectionNotPossible", path, institution, because: "periodOver", on, limit: earliest },
  { _tag: "ObjectionNotPossible", path, institution, because: "notAMember", on },
  { _tag: "ObjectionPeriodOpen", path, on },
  { _tag: "ObjectionPeriodOpen", path, on, until: earliest },
  { _tag: "ObjectionsOpen", path, objections: [{ objection: 0, institution, because: "unresolved" }] },
]
const outcomeProblems: ReadonlyArray<OutcomeProblem> = [
  { _tag: "AgreementNotAdopted", path, item },
  { _tag: "ApplicantNotExcluded", path, applicant: institution },
  { _tag: "ApplicantVoted", path, applicant: institution },
  { _tag: "CommitteeDecides", path, matter: "budget", kind: "agreement", instead: "recommendation" },
  { _tag: "CommitteeDecides", path, matter: "planning", kind: "measure", instead: "recommendation" },
  { _tag: "DecidedOtherwise", path, agreed: "consensus", mode: "simpleMajority" },
  { _tag: "DecidedOtherwise", path, agreed: "simpleMajority", mode: "consensus" },
  { _tag: "DecisionsNotProvided", path, conference },
  { _tag: "NoFundOfItsOwn", path, conference },
  { _tag: "NotQuorate", path, there: 2, needed: 3, entitled: 5 },
  { _tag: "NoVotingRight", path, institution, because: "notEntitled" },
  { _tag: "NoVotingRight", path, institution, because: "notThere" },
  { _tag: "VotesExceedVoters", path, votes: 5, voters: 4 },
]

describe("the sentences about minutes and outcomes", () => {
  it("name their rule in both languages, and say each reason in its own words (R26, R28, R29, R30)", () => {
    for (const language of ["de", "en"] as const) {
      const said = [...minutesProblems, ...outcomeProblems].map((one) => sentence(one, language, catalogues))
      for (const one of said) expect(one).toMatch(/ \((R26|R28|R29|R30|P14)\)\.$/)
      expect(said.join()).not.toMatch(/undefined|\[object/)
      expect(new Set(said).size).toBe(said.length)
    }
  })

  it("count objections as people do, and say whose they are and what is to be done (R26)", () => {
    const objections = [
      { objection: 0, institution, because: "unresolved" },
      { objection: 2, institution, because: "notRevised" },
    ] as const
    expect(sentence({ _tag: "ObjectionsOpen", path, ...{ objections } }, "de", catalogues)).toBe(
      "Vor der Genehmigung sind Einwendungen zu erledigen: 1. von kita (noch nicht beantwortet), 3. von kita (angenommen, aber noch nicht eingearbeitet) (R26).",
    )
  })

  it("about an agreement say what it lacks (R28)", () => {
    const finding = { _tag: "AgreementWithoutOwner", path, meeting, item, missing: ["owner", "due", "measure"] }
    expect(sentence(finding, "de", catalogues)).toBe(
      "Bei einer Vereinbarung zu ferien (Sitzung herbst) ist noch offen: wer zuständig ist, bis wann und durch welche Maßnahme (R28).",
    )
  })

  it("about a person in the minutes say under which item, and not what is written there (P10)", () => {
    const finding: PersonInMinutes = {
      _tag: "PersonInMinutes",
      rule: "R50",
      severity: "warning",
      path: ["minutes", "items", 0, "text"],
      meeting,
      kind: "name",
      start: 0,
      end: 14,
      item,
      order: 3,
    }
    const { item: _item, order: _order, ...elsewhere } = finding
    expect(sentence(finding, "de", catalogues)).toMatch(/^TOP 3: In „Text“ steht wohl der Name/)
    expect(sentence(elsewhere, "en", catalogues)).toMatch(/^Minutes: “Text” seems to hold the name/)
    const at = (language: "de" | "en", ...place: PersonInMinutes["path"]) =>
      /[„“]([^“”]+)[“”]/.exec(sentence({ ...elsewhere, path: place }, language, catalogues))?.[1]
    const places = [
      ["minutes", "items", 4, "outcomes", 1, "text"],
      ["minutes", "earlier", 0, "items", 2, "text"],
      ["minutes", "objections", 2, "resolved", "text"],
      ["addenda", 0, "text"],
      ["agenda", 3, "title"],
      ["minutes", "remarks"],
      ["minutes", "next"],
      ["title"],
      ["guests", 0, "asWritten"],
    ]
    expect(places.map((place) => at("de", ...place))).toEqual([
      "Ergebnis 2",
      "Frühere Fassung 1",
      "Einwendung 3",
      "Nachtrag 1",
      "Titel",
      "Anmerkungen",
      "Nächste Sitzung",
      "Titel der Sitzung",
      "guests[0].asWritten",
    ])
    expect(places.slice(0, 4).map((place) => at("en", ...place))).toEqual([
      "Outcome 2",
      "Earlier version 1",
      "Objection 3",
      "Addendum 1",
    ])
  })
})
