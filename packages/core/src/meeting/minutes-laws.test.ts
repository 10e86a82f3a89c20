import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../time/index.js"
import {
  addAddendum,
  approveMinutes,
  circulateMinutes,
  draftMinutes,
  inState,
  Meeting,
  type MinutesDraftMeeting,
  objectToMinutes,
  openObjections,
  resolveObjection,
  reviseMinutes,
} from "./index.js"
import { day, held, heldWith, members, rules } from "./minutes.fixture.js"

const later = heldWith({
  id: "winter",
  interval: { start: "2026-11-02T15:00", end: "2026-11-02T17:00", zone: "Europe/Berlin" },
})
const procedures = [
  rules({}),
  rules({ minutesApproval: { kind: "nextMeeting" } }),
  rules({ minutesApproval: { kind: "objectionPeriod", days: 7 } }),
]

/** After every other day that is taken here. */
const late = day("2027-01-01")
const anyDay = fc.integer({ min: -3, max: 60 }).map((days) => addDays(day("2026-10-07"), days))
const items = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom("ferien", "schwimmen", "fremd"),
    status: fc.constantFrom("settled" as const, "continued" as const),
  }),
  { selector: ({ item }) => item, maxLength: 3 },
)
const institution = fc.constantFrom("kita", "hort", "fremd")

/** Each step as those who call it from a store would: it takes the meeting only in the state that it starts from. */
const step = fc.oneof(
  fc.record({ on: anyDay, items }).map(
    ({ on, items: told }) =>
      (meeting: Meeting) =>
        Result.flatMap(inState(meeting, ["held"]), (one) =>
          draftMinutes(one, { by: "moderation", writtenOn: on, items: told }),
        ),
  ),
  fc.record({ on: anyDay, items }).map(
    ({ on, items: told }) =>
      (meeting: Meeting) =>
        Result.flatMap(inState(meeting, ["minutesDraft"]), (one) => reviseMinutes(one, { writtenOn: on, items: told })),
  ),
  fc.record({ on: anyDay, procedure: fc.constantFrom(...procedures) }).map(
    ({ on, procedure }) =>
      (meeting: Meeting) =>
        Result.flatMap(inState(meeting, ["minutesDraft"]), (one) => circulateMinutes(one, procedure, on)),
  ),
  fc
    .record({ on: anyDay, institution })
    .map(
      (objection) => (meeting: Meeting) =>
        Result.flatMap(inState(meeting, ["minutesDraft"]), (one) =>
          objectToMinutes(one, { ...objection, text: "Einwand" }, members),
        ),
    ),
  fc
    .record({
      objection: fc.nat({ max: 2 }),
      on: anyDay,
      result: fc.constantFrom("accepted" as const, "rejected" as const),
    })
    .map(
      (resolution) => (meeting: Meeting) =>
        Result.flatMap(inState(meeting, ["minutesDraft"]), (one) => resolveObjection(one, resolution)),
    ),
  fc
    .record({
      on: anyDay,
      kind: fc.constantFrom("meeting" as const, "objectionPeriod" as const, "moderation" as const),
      procedure: fc.constantFrom(...procedures),
    })
    .map(
      ({ on, kind, procedure }) =>
        (meeting: Meeting) =>
          Result.flatMap(inState(meeting, ["minutesDraft"]), (one) =>
            approveMinutes(one, procedure, kind === "meeting" ? { kind, meeting: later } : { kind, on }),
          ),
    ),
  fc
    .oneof(anyDay, fc.constant(late))
    .map(
      (on) => (meeting: Meeting) =>
        Result.flatMap(inState(meeting, ["minutesApproved"]), (one) =>
          addAddendum(one, { on, by: "moderation", text: "Nachtrag" }),
        ),
    ),
)

/** Everything that a sequence of steps leaves behind, refused steps left out. */
const livesOf = (
  steps: ReadonlyArray<(meeting: Meeting) => Result.Result<Meeting, unknown>>,
): ReadonlyArray<Meeting> => {
  const lives: Array<Meeting> = [held]
  for (const take of steps) {
    const next = take(lives.at(-1) ?? held)
    if (Result.isSuccess(next)) lives.push(next.success)
  }
  return lives
}
const inDraft =
  (take: (meeting: MinutesDraftMeeting) => Result.Result<Meeting, unknown>) =>
  (meeting: Meeting): Result.Result<Meeting, unknown> =>
    Result.flatMap(inState(meeting, ["minutesDraft"]), take)

/** What settles whatever is still open: a draft, an answer to each objection, a version that says it, the approval. */
const towardsApproval = [
  (meeting: Meeting) =>
    Result.flatMap(inState(meeting, ["held"]), (one) =>
      draftMinutes(one, { by: "moderation", writtenOn: "2026-10-08" }),
    ),
  ...Array.from({ length: 40 }, (_, objection) =>
    inDraft((one) => resolveObjection(one, { objection, on: late, result: "accepted" })),
  ),
  inDraft((one) => reviseMinutes(one, { writtenOn: late })),
  inDraft((one) => approveMinutes(one, rules({}), { kind: "moderation", on: late })),
]
const steps = fc.array(step, { minLength: 5, maxLength: 40 })

describe("whatever steps are taken, minutes", () => {
  it("do not change once they are approved: not the minutes, not the day, not an addendum (R26)", () => {
    let added = 0
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const frozen = livesOf([...before, ...towardsApproval, ...after]).filter(
          (one) => one.state === "minutesApproved",
        )
        expect(frozen.length).toBeGreaterThan(0)
        for (const [index, one] of frozen.entries()) {
          const { addenda, ...rest } = one
          const { addenda: earlier, ...first } = frozen[index - 1] ?? one
          expect(rest).toEqual(first)
          expect(addenda.slice(0, earlier.length)).toEqual(earlier)
          added += addenda.length - earlier.length
        }
      }),
      { numRuns: 200 },
    )
    expect(added).toBeGreaterThan(20)
  })

  it("are a valid value at every step, with one result for each item and their days in order (R26, R28)", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const one of livesOf(taken)) {
          expect(Meeting.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
          if (one.state !== "minutesDraft" && one.state !== "minutesApproved") continue
          const { items: results, earlier, writtenOn, circulated } = one.minutes
          expect(results.map((result) => result.item)).toEqual(["ferien", "schwimmen"])
          const days = [...earlier, { writtenOn, ...(circulated && { circulated }) }].flatMap((version) => [
            version.writtenOn,
            version.circulated?.on ?? version.writtenOn,
          ])
          expect(["2026-10-07", ...days].toSorted()).toEqual(["2026-10-07", ...days])
        }
      }),
      { numRuns: 200 },
    )
  })

  it("are approved only after every objection is settled, and no version is lost (R26)", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const one of livesOf(taken)) {
          if (one.state !== "minutesDraft" && one.state !== "minutesApproved") continue
          const versions = [...one.minutes.earlier, one.minutes].map(({ version }) => version)
          expect(versions).toEqual(versions.map((_, index) => index + 1))
          if (one.state === "minutesApproved") expect(openObjections(one.minutes)).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })
})
