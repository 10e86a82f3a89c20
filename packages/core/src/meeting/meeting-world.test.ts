import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { coreText, sentence } from "../text/index.js"
import { anyCommand, perform } from "./meeting-commands.fixture.js"
import { broken } from "./meeting-rules.fixture.js"
import { type Command, type World, world } from "./meeting-world.fixture.js"

/** The rule for the sake of which a step is refused. */
const ruleOf: Readonly<Record<string, string>> = {
  AgendaSubmittedLate: "R24",
  AlreadyCirculated: "R26",
  AlreadyMember: "R21",
  ApprovedOtherwise: "R26",
  AttendanceUnclear: "R27",
  CandidateTwice: "R26",
  ConferenceNotActive: "R20",
  GuestIsMember: "R27",
  HostNotAvailable: "R22",
  InvitedTooLate: "R24",
  ItemNotOnAgenda: "R28",
  ItemOnAgenda: "R28",
  MinutesStepTooEarly: "R26",
  ModeratorUnknown: "R20",
  NotADelegate: "R27",
  NotAMember: "R21",
  NotAMinutesTaker: "R21",
  NotAModerator: "R20",
  NotInvited: "R24",
  ObjectionNotOpen: "R26",
  ObjectionNotPossible: "R26",
  ObjectionPeriodOpen: "R26",
  ObjectionsOpen: "R26",
  PollAnswerRefused: "R21",
  PostponedToItself: "R26",
  ProposalElsewhere: "R28",
  ValidityEmpty: "R21",
  WrongConferenceStatus: "R20",
  WrongMembershipStatus: "R21",
  WrongProposalState: "R28",
  WrongState: "R26",
}

/** What was refused; of a value that does not fit, which of its own rules it breaks. */
const nameOf = (problem: { readonly _tag: string }): string =>
  problem._tag === "InvalidValue"
    ? (/"_tag":"(?!Invalid)(\w+)"/.exec(JSON.stringify(problem))?.[1] ?? "InvalidValue")
    : problem._tag

/** What a sequence led to: the rules broken on the way, the refusals, and the states that were seen. */
const run = (commands: ReadonlyArray<Command>) => {
  const violations: Array<string> = []
  const refusals: Array<{ readonly _tag: string }> = []
  const states = new Set<string>()
  let current: World = world
  for (const command of commands) {
    const done = perform(current, command)
    if (Result.isFailure(done)) {
      refusals.push(done.failure)
      continue
    }
    violations.push(...broken(current, done.success, command))
    current = done.success
    for (const { state } of current.meetings) states.add(state)
  }
  return { violations, refusals, states }
}

const sequence = fc.array(anyCommand, { minLength: 30, maxLength: 90, size: "max" })

describe("conferences and meetings, whatever is done in whatever order", () => {
  it("never reach a state that the rules forbid (R20, R21, R22, R24, R26, R27, R28)", () => {
    fc.assert(
      fc.property(sequence, (commands) => {
        expect(run(commands).violations).toEqual([])
      }),
      { numRuns: 400, endOnFailure: true },
    )
  })

  it("are refused a step for the sake of a rule, which the sentence names (R20, R21, R22, R24, R26, R27, R28)", () => {
    const told = fc.sample(sequence, { numRuns: 250, seed: 5 }).map(run)
    const refusals = new Map(told.flatMap((each) => each.refusals).map((problem) => [nameOf(problem), problem]))
    const unnamed = [...refusals.values()].filter(
      (problem) =>
        problem._tag !== "InvalidValue" && !/\(R\d\d\)|\(R\d\d, R\d\d\)/.test(sentence(problem, "de", [coreText])),
    )
    expect([...refusals.keys()].filter((tag) => ruleOf[tag] === undefined)).toEqual([])
    expect(unnamed).toEqual([])
    expect(Object.keys(ruleOf).filter((tag) => !refusals.has(tag))).toEqual([])
    expect(new Set(told.flatMap(({ states }) => [...states])).size).toBe(8)
  })
})
