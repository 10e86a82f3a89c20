import * as Result from "effect/Result"
import { describe, expect, expectTypeOf, it } from "vitest"
import {
  addAddendum,
  approveMinutes,
  circulateMinutes,
  draftMinutes,
  type HeldMeeting,
  type InvitedMeeting,
  inState,
  type Meeting,
  type MinutesApprovedMeeting,
  type MinutesDraftMeeting,
  objectToMinutes,
  type resolveObjection,
  reviseMinutes,
} from "./index.js"
import { day, held, item, members, rules } from "./minutes.fixture.js"

const fourteenDays = rules({ minutesApproval: { kind: "objectionPeriod", days: 14 } })
const byNextMeeting = rules({ minutesApproval: { kind: "nextMeeting" } })
const noRule = rules({})
const text = { by: "moderation", writtenOn: "2026-10-08" }
const draft = Result.getOrThrow(draftMinutes(held, text))
const sent = Result.getOrThrow(circulateMinutes(draft, fourteenDays, day("2026-10-09")))
const institution = members[2]?.institution ?? ""
const objection = { institution, on: day("2026-10-12"), text: "So war es nicht.", item: "ferien" }
const objected = Result.getOrThrow(objectToMinutes(sent, objection, members))
const problem = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))

describe("the draft of minutes", () => {
  it("has a result for each item of the agenda, in its order: what nobody spoke about was not reached (R26, R28)", () => {
    const written = draftMinutes(held, { ...text, items: [{ item: "schwimmen", status: "continued" }] })
    expect(Result.getOrThrow(written).minutes.items).toEqual([
      { item: "ferien", status: "notReached", outcomes: [] },
      { item: "schwimmen", status: "continued", outcomes: [] },
    ])
  })

  it("has no result for what was not on the agenda (R28)", () => {
    const items = [
      { item: "ferien", status: "settled" as const },
      { item: "fremd", status: "settled" as const },
    ]
    expect(draftMinutes(held, { ...text, items })).toEqual(
      Result.fail({ _tag: "ItemNotOnAgenda", path: ["minutes", "items", 1], meeting: "herbst", item: "fremd" }),
    )
  })

  it("is not written before the meeting was held (R26)", () => {
    expect(draftMinutes(held, { ...text, writtenOn: "2026-10-06" })).toEqual(
      Result.fail({
        _tag: "MinutesStepTooEarly",
        path: ["minutes", "writtenOn"],
        on: "2026-10-06",
        earliest: "2026-10-07",
      }),
    )
    expect(Result.isSuccess(draftMinutes(held, { ...text, writtenOn: "2026-10-07" }))).toBe(true)
  })

  it("is refused where one item has two results, naming the place (R28)", () => {
    const twice = { item: "ferien", status: "settled" as const }
    expect(problem(draftMinutes(held, { ...text, items: [twice, twice] }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["minutes", "items"],
    })
  })

  it("begins with its first version, whatever else was handed over with the text (R26)", () => {
    const handed = { ...text, version: 7, circulated: { on: "2026-10-08" } }
    expect(Result.getOrThrow(draftMinutes(held, handed)).minutes).toMatchObject({ version: 1, earlier: [] })
    expect(Result.getOrThrow(draftMinutes(held, handed)).minutes).not.toHaveProperty("circulated")
  })

  it("does not compile for a meeting that was not held, nor a second time (R26)", () => {
    expectTypeOf<InvitedMeeting>().not.toExtend<Parameters<typeof draftMinutes>[0]>()
    expectTypeOf<MinutesDraftMeeting>().not.toExtend<Parameters<typeof draftMinutes>[0]>()
    expectTypeOf<HeldMeeting>().not.toExtend<Parameters<typeof approveMinutes>[0]>()
  })
})

describe("a new version of minutes", () => {
  const revision = { writtenOn: "2026-10-20", items: [{ item: "ferien", status: "settled" as const }], next: "Im Mai" }
  const revised = Result.getOrThrow(reviseMinutes(objected, revision))

  it("keeps the one before it, when that was sent, and the objections (R26)", () => {
    expect(revised.minutes.earlier).toEqual([
      {
        version: 1,
        writtenOn: "2026-10-08",
        items: draft.minutes.items,
        circulated: { on: "2026-10-09", objectionsUntil: "2026-10-23" },
      },
    ])
    expect(revised.minutes.objections).toEqual(objected.minutes.objections)
  })

  it("changes what is said anew and nothing else, in the order of the agenda (R26)", () => {
    expect(revised.minutes).toMatchObject({ version: 2, writtenOn: "2026-10-20", next: "Im Mai", by: "moderation" })
    expect(revised.minutes.items.map((one) => [one.item, one.status])).toEqual([
      ["ferien", "settled"],
      ["schwimmen", "notReached"],
    ])
  })

  it("has to go to the members again (R26)", () => {
    expect(revised.minutes).not.toHaveProperty("circulated")
    const again = Result.getOrThrow(circulateMinutes(revised, fourteenDays, day("2026-10-21")))
    expect(again.minutes.circulated).toEqual({ on: "2026-10-21", objectionsUntil: "2026-11-04" })
  })

  it("is not older than the day on which the one before it was sent (R26)", () => {
    expect(problem(reviseMinutes(sent, { ...revision, writtenOn: "2026-10-08" }))).toMatchObject({
      _tag: "MinutesStepTooEarly",
      earliest: "2026-10-09",
    })
  })

  it("tells of items of the agenda only (R28)", () => {
    const items = [{ item: "fremd", status: "settled" as const }]
    expect(problem(reviseMinutes(sent, { writtenOn: "2026-10-20", items }))._tag).toBe("ItemNotOnAgenda")
  })
})

describe("minutes that are sent", () => {
  it("say until when members may object, if the conference has agreed on a period (R26)", () => {
    expect(sent.minutes.circulated).toEqual({ on: "2026-10-09", objectionsUntil: "2026-10-23" })
    const without = Result.getOrThrow(circulateMinutes(draft, byNextMeeting, day("2026-10-09")))
    expect(without.minutes.circulated).toEqual({ on: "2026-10-09" })
  })

  it("are sent once in each version, and not before they are written (R26)", () => {
    expect(circulateMinutes(sent, fourteenDays, day("2026-10-10"))).toEqual(
      Result.fail({
        _tag: "AlreadyCirculated",
        path: ["minutes", "circulated"],
        version: 1,
        circulated: { on: "2026-10-09", objectionsUntil: "2026-10-23" },
      }),
    )
    expect(problem(circulateMinutes(draft, noRule, day("2026-10-07")))).toMatchObject({ earliest: "2026-10-08" })
  })
})

describe("approved minutes", () => {
  const approved = Result.getOrThrow(
    approveMinutes(sent, fourteenDays, { kind: "objectionPeriod", on: day("2026-10-24") }),
  )
  const addendum = { on: "2026-11-02", by: "moderation", text: "Der Treff öffnet doch nicht.", item: "ferien" }

  it("are corrected by addenda, which are only added (R26)", () => {
    const first = Result.getOrThrow(addAddendum(approved, addendum))
    const second = Result.getOrThrow(addAddendum(first, { ...addendum, text: "Und der Hort." }))
    expect(second).toEqual({ ...approved, addenda: [addendum, { ...addendum, text: "Und der Hort." }] })
  })

  it("take no addendum from before the approval, about an unknown item, or without words (R26)", () => {
    const place = ["addenda", 0]
    expect(problem(addAddendum(approved, { ...addendum, on: "2026-10-23" }))).toMatchObject({
      path: [...place, "on"],
      earliest: "2026-10-24",
    })
    expect(problem(addAddendum(approved, { ...addendum, item: "fremd" }))).toEqual({
      _tag: "ItemNotOnAgenda",
      path: [...place, "item"],
      meeting: "herbst",
      item: item("fremd"),
    })
    expect(problem(addAddendum(approved, { ...addendum, text: "" }))).toMatchObject({
      _tag: "InvalidValue",
      path: [...place, "text"],
      issues: [{ path: [...place, "text"] }],
    })
  })

  it("have no step back: nothing else takes them (R26)", () => {
    expectTypeOf<MinutesApprovedMeeting>().not.toExtend<Parameters<typeof reviseMinutes>[0]>()
    expectTypeOf<MinutesApprovedMeeting>().not.toExtend<Parameters<typeof circulateMinutes>[0]>()
    expectTypeOf<MinutesApprovedMeeting>().not.toExtend<Parameters<typeof objectToMinutes>[0]>()
    expectTypeOf<MinutesApprovedMeeting>().not.toExtend<Parameters<typeof resolveObjection>[0]>()
    expectTypeOf<MinutesApprovedMeeting>().not.toExtend<Parameters<typeof approveMinutes>[0]>()
    const fromStore: Meeting = approved
    expect(Result.isFailure(inState(fromStore, ["minutesDraft"]))).toBe(true)
  })
})
