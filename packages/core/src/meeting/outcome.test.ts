import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { confirmNeed, Measure, Need, needInState } from "../planning/index.js"
import {
  agreedAt,
  agreeMeasure,
  Decision,
  draftMinutes,
  measuresOf,
  needOutcome,
  Outcome,
  outcomeFindings,
  outcomesOf,
  recordOutcome,
} from "./index.js"
import { draftWith, held, item, ruled, sued } from "./minutes.fixture.js"

const problem = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
const agreed = Decision.parse({ mode: "consensus", adopted: true })

describe("what only the committee decides (R30)", () => {
  it("cannot be agreed on, planned or paid, only recommended (R30)", () => {
    const notes = [
      { kind: "agreement", text: "Die Stadt bezahlt den Kurs." },
      { kind: "measure", text: "Die Stadt baut ein Becken.", measure: "becken" },
      {
        kind: "fundDecision",
        text: "Aus dem Haushalt.",
        application: "a1",
        applicant: "kita",
        cents: 100,
        currency: "EUR",
        decision: agreed,
      },
    ] as const
    for (const note of notes) {
      expect(recordOutcome(sued, { ...note, matter: "budget" })).toEqual(
        Result.fail({
          _tag: "CommitteeDecides",
          path: ["matter"],
          matter: "budget",
          kind: note.kind,
          instead: "recommendation",
        }),
      )
    }
    const advice = { kind: "recommendation", text: "Der Plan wird beschlossen.", to: { office: "jha" } } as const
    expect(recordOutcome(sued, { ...advice, matter: "planning" })).toEqual(
      Result.succeed({ ...advice, matter: "planning" }),
    )
  })

  it("cannot be said by any stored outcome but a recommendation (R30)", () => {
    const said = { text: "Die Stadt bezahlt.", matter: "budget" }
    expect(Outcome.safeParse({ kind: "agreement", ...said }).success).toBe(false)
    expect(Outcome.safeParse({ kind: "information", ...said }).success).toBe(false)
    expect(Outcome.safeParse({ kind: "recommendation", to: { office: "jha" }, ...said }).success).toBe(true)
  })
})

describe("a decision about a fund (R29, R30)", () => {
  const note = {
    kind: "fundDecision",
    text: "Material",
    application: "a1",
    applicant: "kita",
    cents: 50_000,
    currency: "EUR",
    decision: Decision.parse({ mode: "consensus", excluded: ["kita"], adopted: true }),
  } as const

  it("takes a fund of the conference's own (R30)", () => {
    expect(Result.isSuccess(recordOutcome(sued, note))).toBe(true)
    const { fund: _fund, ...poor } = sued
    expect(recordOutcome(poor, note)).toEqual(
      Result.fail({ _tag: "NoFundOfItsOwn", path: ["kind"], conference: "sued" }),
    )
  })

  it("excludes the applicant (R29)", () => {
    expect(recordOutcome(sued, { ...note, decision: agreed })).toEqual(
      Result.fail({ _tag: "ApplicantNotExcluded", path: ["decision", "excluded"], applicant: "kita" }),
    )
  })

  it("does not let the applicant block its own matter (R29)", () => {
    const blocked = { institution: "kita", because: "Wir brauchen mehr." }
    const decision = Decision.parse({ mode: "consensus", adopted: false, objections: [blocked], excluded: ["kita"] })
    expect(recordOutcome(sued, { ...note, decision })).toEqual(
      Result.fail({ _tag: "ApplicantVoted", path: ["decision", "objections", 0], applicant: "kita" }),
    )
  })
})

describe("an outcome", () => {
  const agreement = { kind: "agreement", text: "Alle helfen.", decision: agreed } as const

  it("is decided as the conference has agreed to decide (R29)", () => {
    expect(Result.isSuccess(recordOutcome(ruled({ decisionMode: "consensus" }), agreement))).toBe(true)
    expect(problem(recordOutcome(ruled({ decisionMode: "simpleMajority" }), agreement))).toEqual({
      _tag: "DecidedOtherwise",
      path: ["decision", "mode"],
      agreed: "simpleMajority",
      mode: "consensus",
    })
    expect(problem(recordOutcome(ruled({ decisionMode: "noDecisions" }), agreement))._tag).toBe("DecisionsNotProvided")
  })

  it("needs no formal decision at all (R29)", () => {
    const { decision: _decision, ...plain } = agreement
    expect(Result.isSuccess(recordOutcome(ruled({ decisionMode: "noDecisions" }), plain))).toBe(true)
  })

  it("of a single case has no words, only to whom it was handed on (P1, R28)", () => {
    const handedOn = { kind: "caseReferral", to: "asd" } as const
    expect(recordOutcome(sued, handedOn)).toEqual(Result.succeed(handedOn))
    const told = { ...handedOn, text: "Das Kind" }
    expect(problem(recordOutcome(sued, told))).toMatchObject({ _tag: "InvalidValue" })
  })
})

describe("an agreement that implies action (R28)", () => {
  const verein = Institution.parse({ id: "verein", name: "Verein", types: ["verein"] })
  const days = { start: "2026-11-01", due: "2027-03-31", review: "2027-05-31" }
  const plan = { id: "kurs", title: "Schwimmkurs", needs: ["schwimmen"], responsible: "verein", ...days }
  const toAgree = { item: item("schwimmen"), plan }

  it("makes a measure with one owner and a due date, which knows where it was agreed (R28, R34)", () => {
    const { measure, outcome } = Result.getOrThrow(
      agreeMeasure(held, { ...toAgree, text: "Ein Kurs beginnt.", decision: agreed }, verein),
    )
    expect(measure).toMatchObject({
      state: "planned",
      responsible: "verein",
      due: "2027-03-31",
      agreed: { on: "2026-10-07", conference: "sued", meeting: "herbst", agendaItem: 2 },
    })
    expect(Measure.parse(measure)).toEqual(measure)
    expect(outcome).toEqual({
      kind: "agreement",
      text: "Ein Kurs beginnt.",
      decision: agreed,
      action: { owner: "verein", due: "2027-03-31", measure: "kurs" },
    })
    const items = [{ item: "schwimmen", status: "settled" as const, outcomes: [outcome] }]
    const draft = Result.getOrThrow(draftMinutes(held, { by: "moderation", writtenOn: "2026-10-08", items }))
    expect(measuresOf(draft)).toEqual(["kurs"])
    expect(outcomeFindings(draft)).toEqual([])
  })

  it("is called as its measure, where nothing else is said (R28)", () => {
    expect(Result.getOrThrow(agreeMeasure(held, toAgree, verein)).outcome.text).toBe("Schwimmkurs")
  })

  it("is refused under an item that is not on the agenda, when voted down, and without an owner that works (R28, R34)", () => {
    const refused = (more: object, responsible: Institution | undefined = verein) =>
      problem(agreeMeasure(held, { ...toAgree, ...more }, responsible))
    expect(refused({ item: item("fremd") })).toMatchObject({ _tag: "ItemNotOnAgenda", path: ["item"] })
    const voted = { mode: "simpleMajority", unit: "institution", votes: { yes: 1, no: 2 }, adopted: false }
    expect(refused({ decision: Decision.parse(voted) })).toEqual({
      _tag: "AgreementNotAdopted",
      path: ["decision", "adopted"],
      item: "schwimmen",
    })
    expect(problem(agreeMeasure(held, toAgree, undefined))).toMatchObject({
      _tag: "ResponsibleNotActive",
      path: ["plan", "responsible"],
      on: "2026-11-01",
    })
    expect(refused({ plan: { ...plan, due: "2026-10-01" } })).toMatchObject({
      _tag: "InvalidValue",
      path: ["plan", "due"],
      issues: [{ path: ["plan", "due"] }],
    })
    expect(refused({ text: " " })).toMatchObject({ _tag: "InvalidValue", path: ["text"] })
  })

  it("without owner, day or measure is worth a look; one that was voted down is not (R28)", () => {
    const action = (facts: object, decision?: object) => ({ kind: "agreement", text: "T", action: facts, ...decision })
    const against = { mode: "consensus", objections: [{ institution: "kita", because: "Nein." }], adopted: false }
    const draft = draftWith({
      items: [
        { item: "ferien", status: "settled", outcomes: [{ kind: "agreement", text: "Nur so." }] },
        {
          item: "schwimmen",
          status: "settled",
          outcomes: [
            action({ owner: "kita", due: "2026-12-01", measure: "m" }),
            action({ owner: "kita" }),
            action({}, { decision: against }),
          ],
        },
      ],
    })
    expect(outcomeFindings(draft)).toEqual([
      {
        _tag: "AgreementWithoutOwner",
        rule: "R28",
        severity: "warning",
        path: ["minutes", "items", 1, "outcomes", 1, "action"],
        meeting: "herbst",
        item: "schwimmen",
        missing: ["due", "measure"],
      },
    ])
    expect(outcomeFindings(held)).toEqual([])
  })
})

describe("what a meeting says about a need (R28)", () => {
  const stored = Need.parse({
    id: "schwimmen",
    area: "querenburg",
    topics: ["schwimmen"],
    targetGroups: [{ roles: ["kind"] }],
    description: "Viele Kinder können nicht schwimmen.",
    raisedBy: { kind: "institution", institution: "schule" },
    raisedOn: "2026-09-01",
    state: "registered",
    since: "2026-09-01",
  })
  const registered = Result.getOrThrow(needInState(stored, ["registered"]))

  it("is a step of the need that names the meeting and the item, and an outcome (R28)", () => {
    const at = Result.getOrThrow(agreedAt(held, item("schwimmen")))
    const confirmed = Result.getOrThrow(confirmNeed(registered, { ...at, because: "Auch im Kirchviertel." }))
    expect(confirmed).toMatchObject({
      state: "confirmed",
      since: "2026-10-07",
      agreed: { meeting: "herbst", agendaItem: 2 },
    })
    expect(Need.parse(confirmed)).toEqual(confirmed)
    expect(needOutcome(confirmed, "Die Konferenz sieht ihn auch.")).toEqual(
      Result.succeed({
        kind: "need",
        text: "Die Konferenz sieht ihn auch.",
        need: "schwimmen",
        step: "confirmed",
      }),
    )
    expect(Result.isFailure(needOutcome(confirmed, ""))).toBe(true)
  })

  it("stands under an item of the agenda (R28)", () => {
    expect(agreedAt(held, item("fremd"))).toEqual(
      Result.fail({ _tag: "ItemNotOnAgenda", path: ["item"], meeting: "herbst", item: "fremd" }),
    )
  })
})

describe("the outcomes of a meeting (R28)", () => {
  it("are one list, item by item, and none before there are minutes (R28)", () => {
    const draft = draftWith({
      items: [
        { item: "schwimmen", status: "settled", outcomes: [{ kind: "measure", text: "Läuft.", measure: "m1" }] },
        {
          item: "ferien",
          status: "settled",
          outcomes: [
            { kind: "information", text: "Offen." },
            { kind: "agreement", text: "Weiter.", action: { measure: "m1" } },
          ],
        },
      ],
    })
    expect(outcomesOf(draft).map(({ item: of, outcome }) => [of, outcome.kind])).toEqual([
      ["schwimmen", "measure"],
      ["ferien", "information"],
      ["ferien", "agreement"],
    ])
    expect(measuresOf(draft)).toEqual(["m1"])
    expect([outcomesOf(held), measuresOf(held)]).toEqual([[], []])
  })
})
