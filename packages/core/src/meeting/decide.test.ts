import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { type Assembly, Decision, decide, type Voices } from "./index.js"
import { held, ruled, sued, voting } from "./minutes.fixture.js"

const id = (text: string) => InstitutionId.parse(text)
const assembly: Assembly = { voting, attendance: held.attendance }
const consensus = ruled({ decisionMode: "consensus" })
const majority = ruled({ decisionMode: "simpleMajority" })
const problem = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
const objection = { institution: "kita", because: "Zu wenig Personal." }

describe("consensus (R29)", () => {
  it("is there where nobody objects, and any recorded objection blocks it (R29)", () => {
    expect(decide(consensus, {}, assembly)).toEqual(
      Result.succeed({ mode: "consensus", objections: [], excluded: [], adopted: true }),
    )
    expect(Result.getOrThrow(decide(consensus, { objections: [objection] }, assembly))).toMatchObject({
      objections: [objection],
      adopted: false,
    })
  })

  it("counts no votes (R29)", () => {
    expect(decide(consensus, { votes: { yes: 3, no: 0 } }, assembly)).toEqual(
      Result.fail({ _tag: "DecidedOtherwise", path: ["votes"], agreed: "consensus", mode: "simpleMajority" }),
    )
  })

  it("hears an objection of a member that sent word, and none of one without a vote (R29)", () => {
    const by = (institution: string) => decide(consensus, { objections: [{ ...objection, institution }] }, assembly)
    expect(Result.getOrThrow(by("treff")).adopted).toBe(false)
    expect(by("verein")).toEqual(
      Result.fail({
        _tag: "NoVotingRight",
        path: ["objections", 0],
        institution: "verein",
        because: "notEntitled",
      }),
    )
  })
})

describe("the simple majority (R29)", () => {
  const voted = (yes: number, no: number, abstained = 0) =>
    decide(majority, { votes: { yes, no, abstained } }, assembly)

  it("takes more votes for it than against it: a tie adopts nothing, abstentions do not count (R29)", () => {
    const adopted = [voted(2, 1), voted(2, 2), voted(1, 2), voted(1, 0, 3), voted(0, 0, 4)]
    expect(adopted.map((one) => Result.getOrThrow(one).adopted)).toEqual([true, false, false, true, false])
  })

  it("counts institutions, unless the conference has agreed otherwise (R29)", () => {
    expect(Result.getOrThrow(voted(2, 1))).toMatchObject({ unit: "institution" })
    const byPerson = ruled({ decisionMode: "simpleMajority", votingUnit: "person" })
    const attendance = held.attendance.map((one) => (one.answer === "present" ? { ...one, persons: 5 } : one))
    expect(Result.getOrThrow(decide(byPerson, { votes: { yes: 9, no: 6 } }, { voting, attendance }))).toMatchObject({
      unit: "person",
    })
    expect(problem(decide(byPerson, { votes: { yes: 9, no: 7 } }, { voting, attendance }))).toMatchObject({
      votes: 16,
      voters: 15,
    })
  })

  it("cannot have more votes than there are voices: present or represented, with a right to vote (R29)", () => {
    expect(Result.isSuccess(voted(2, 1, 1))).toBe(true)
    expect(voted(2, 2, 1)).toEqual(Result.fail({ _tag: "VotesExceedVoters", path: ["votes"], votes: 5, voters: 4 }))
    const raised = { votes: { yes: 2, no: 1 }, voters: [id("schule"), id("kita"), id("kita")] }
    expect(problem(decide(majority, raised, assembly))).toMatchObject({ votes: 3, voters: 2 })
  })

  it("needs the votes that were counted (R29)", () => {
    expect(problem(decide(majority, {}, assembly))).toMatchObject({ _tag: "DecidedOtherwise", mode: "consensus" })
  })

  it("hears who may vote and is there (R29)", () => {
    const by = (name: string) => decide(majority, { votes: { yes: 1, no: 0 }, voters: [id(name)] }, assembly)
    expect(["kita", "hort"].map((name) => Result.isSuccess(by(name)))).toEqual([true, true])
    expect(problem(by("treff"))).toMatchObject({ path: ["voters", 0], because: "notThere" })
    expect(problem(by("verein"))).toMatchObject({ because: "notEntitled" })
  })

  it("does not take votes that are no numbers of voices (R29)", () => {
    expect(problem(voted(-1, 0))).toMatchObject({ _tag: "InvalidValue", path: ["votes", "yes"] })
  })
})

describe("an applicant (R29)", () => {
  const applying: Assembly = { ...assembly, applicants: [id("kita")] }

  it("has no vote about its own application, and is named as without one (R29)", () => {
    expect(Result.getOrThrow(decide(majority, { votes: { yes: 2, no: 0 } }, applying)).excluded).toEqual(["kita"])
    expect(problem(decide(majority, { votes: { yes: 3, no: 0 } }, applying))).toMatchObject({
      _tag: "VotesExceedVoters",
      voters: 2,
    })
    expect(decide(majority, { votes: { yes: 1, no: 0 }, voters: [id("schule"), id("kita")] }, applying)).toEqual(
      Result.fail({ _tag: "ApplicantVoted", path: ["voters", 1], applicant: "kita" }),
    )
  })

  it("does not vote on it for a member that it represents either; for others it does (R29)", () => {
    const votedBy = (name: string, applicant: string) =>
      decide(majority, { votes: { yes: 1, no: 0 }, voters: [id(name)] }, { ...assembly, applicants: [id(applicant)] })
    expect(votedBy("hort", "kita")).toEqual(
      Result.fail({ _tag: "ApplicantVoted", path: ["voters", 0], applicant: "kita" }),
    )
    expect(Result.isSuccess(votedBy("hort", "schule"))).toBe(true)
  })

  it("does not block what others agree on about it (R29)", () => {
    expect(problem(decide(consensus, { objections: [objection] }, applying))).toMatchObject({
      _tag: "ApplicantVoted",
      path: ["objections", 0],
    })
  })
})

describe("a conference (R29)", () => {
  it("that has agreed not to decide takes no decision (R29)", () => {
    expect(decide(ruled({ decisionMode: "noDecisions" }), {}, assembly)).toEqual(
      Result.fail({ _tag: "DecisionsNotProvided", path: ["mode"], conference: "sued" }),
    )
  })

  it("that has agreed nothing decides by the votes that were counted, otherwise by consensus (R29)", () => {
    expect(Result.getOrThrow(decide(sued, {}, assembly)).mode).toBe("consensus")
    expect(Result.getOrThrow(decide(sued, { votes: { yes: 1, no: 0 } }, assembly)).mode).toBe("simpleMajority")
  })

  it("with a quorum decides only if enough members are there; without one, any number will do (R29)", () => {
    const atLeast = (quorum: number) => decide(ruled({ quorum }), {}, assembly)
    expect(Result.isSuccess(atLeast(0.8))).toBe(true)
    expect(atLeast(0.81)).toEqual(
      Result.fail({ _tag: "NotQuorate", path: ["attendance"], there: 4, needed: 5, entitled: 5 }),
    )
    expect(Result.isSuccess(decide(sued, {}, { voting: [], attendance: [] }))).toBe(true)
  })

  it("whatever is said, decides validly or says why not, and never counts a vote too many (R29)", () => {
    const name = fc.constantFrom("jugendamt", "schule", "kita", "hort", "treff", "verein").map(id)
    const names = fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.array(name, { maxLength: 3 }))
    const voices = fc.record(
      {
        votes: fc.record({ yes: fc.nat({ max: 4 }), no: fc.nat({ max: 2 }), abstained: fc.nat({ max: 1 }) }),
        voters: names,
        objections: fc.array(
          name.map((institution) => ({ institution, because: "Nein." })),
          { maxLength: 1 },
        ),
      },
      { requiredKeys: [] },
    )
    const conference = fc.constantFrom(sued, consensus, majority, ruled({ decisionMode: "noDecisions" }))
    let decided = 0
    fc.assert(
      fc.property(conference, voices, names, (one, said: Voices, applicants) => {
        const decision = decide(one, said, { ...assembly, applicants })
        if (Result.isFailure(decision)) return
        decided++
        expect(Decision.parse(decision.success)).toEqual(decision.success)
        const { votes } = said
        if (votes !== undefined) expect(votes.yes + votes.no + (votes.abstained ?? 0)).toBeLessThanOrEqual(4)
        for (const applicant of applicants) expect(said.voters ?? []).not.toContain(applicant)
      }),
      { numRuns: 500 },
    )
    // About a tenth; what matters is that there are some.
    expect(decided).toBeGreaterThan(20)
  })
})
