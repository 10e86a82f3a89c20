import * as Result from "effect/Result"
import { describe, expect, expectTypeOf, it } from "vitest"
import {
  approveMinutes,
  circulateMinutes,
  draftMinutes,
  type HeldMeeting,
  type InvitedMeeting,
  objectToMinutes,
  openObjections,
  resolveObjection,
  reviseMinutes,
} from "./index.js"
import { day, draftWith, guest, held, heldWith, members, rules } from "./minutes.fixture.js"

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

describe("an objection to minutes", () => {
  const refusal = (because: string, limit?: string) => ({
    _tag: "ObjectionNotPossible",
    because,
    ...(limit && { limit }),
  })

  it("is against the version that was sent (R26)", () => {
    expect(objected.minutes.objections).toEqual([{ ...objection, version: 1 }])
  })

  it("is possible from the day on which the minutes were sent to the last day of the period (R26)", () => {
    const on = (date: string) => objectToMinutes(sent, { ...objection, on: day(date) }, members)
    expect(["2026-10-09", "2026-10-23"].map((date) => Result.isSuccess(on(date)))).toEqual([true, true])
    expect(problem(on("2026-10-08"))).toMatchObject(refusal("notYetCirculated", "2026-10-09"))
    expect(problem(on("2026-10-24"))).toMatchObject(refusal("periodOver", "2026-10-23"))
  })

  it("is not possible while the minutes lie with those who wrote them (R26)", () => {
    expect(problem(objectToMinutes(draft, objection, members))).toMatchObject(refusal("notCirculated"))
  })

  it("has no end before the approval where no period is agreed (R26)", () => {
    const open = draftWith({ circulated: { on: "2026-10-09" } })
    expect(Result.isSuccess(objectToMinutes(open, { ...objection, on: day("2027-10-09") }, members))).toBe(true)
  })

  it("comes from members of the conference, or of one that meets with it; not from guests (R26)", () => {
    const by = (one: typeof guest) => objectToMinutes(sent, { ...objection, institution: one.institution }, [one])
    expect(problem(by(guest))).toMatchObject({ ...refusal("notAMember"), path: ["institution"], institution: "verein" })
    const other = { ...guest, kind: "core" as const, conference: held.conference }
    expect(Result.isSuccess(by(other))).toBe(true)
    const joint = draftWith({ circulated: { on: "2026-10-09" } }, { conference: "ag78", jointWith: ["sued"] })
    expect(Result.isSuccess(objectToMinutes(joint, objection, members))).toBe(true)
    const apart = draftWith({ circulated: { on: "2026-10-09" } }, { conference: "ag78" })
    expect(problem(objectToMinutes(apart, objection, members))).toMatchObject(refusal("notAMember"))
  })

  it("is about an item of the agenda, and says something (R26)", () => {
    expect(problem(objectToMinutes(sent, { ...objection, item: "fremd" }, members))._tag).toBe("ItemNotOnAgenda")
    expect(problem(objectToMinutes(sent, { ...objection, text: " " }, members))).toMatchObject({
      _tag: "InvalidValue",
      path: ["minutes", "objections", 0, "text"],
    })
  })

  it("is resolved once, and not before it was made (R26)", () => {
    const resolve = (objection: number, on = "2026-10-13", meeting = objected) =>
      resolveObjection(meeting, { objection, on: day(on), result: "rejected", text: "Doch." })
    const resolved = Result.getOrThrow(resolve(0))
    expect(resolved.minutes.objections[0]?.resolved).toEqual({ on: "2026-10-13", accepted: false, text: "Doch." })
    expect(problem(resolve(1))).toMatchObject({ _tag: "ObjectionNotOpen", objection: 1, because: "unknown" })
    expect(problem(resolve(0, "2026-10-14", resolved))).toMatchObject({ because: "resolved" })
    expect(problem(resolve(0, "2026-10-11"))).toMatchObject({ _tag: "MinutesStepTooEarly", earliest: "2026-10-12" })
  })

  it("that was accepted is open until a new version says it (R26)", () => {
    const accept = { objection: 0, on: day("2026-10-13"), result: "accepted" } as const
    const accepted = Result.getOrThrow(resolveObjection(objected, accept))
    expect(openObjections(accepted.minutes)).toEqual([{ objection: 0, institution, because: "notRevised" }])
    const revised = Result.getOrThrow(reviseMinutes(accepted, { writtenOn: "2026-10-14" }))
    expect(openObjections(revised.minutes)).toEqual([])
  })

  it("that was accepted after the newest version was written is in none of them yet (R26)", () => {
    const revised = Result.getOrThrow(reviseMinutes(objected, { writtenOn: "2026-10-13" }))
    const resolved = (on: string) =>
      Result.getOrThrow(resolveObjection(revised, { objection: 0, on: day(on), result: "accepted" })).minutes
    expect(openObjections(resolved("2026-10-13"))).toEqual([])
    expect(openObjections(resolved("2026-10-14"))).toEqual([{ objection: 0, institution, because: "notRevised" }])
  })
})

describe("the approval of minutes", () => {
  const later = heldWith({
    id: "winter",
    interval: { start: "2026-12-02T15:00", end: "2026-12-02T17:00", zone: "Europe/Berlin" },
  })
  const byMeeting = (meeting = later) => ({ kind: "meeting", meeting }) as const
  const inTime = (on: string) => ({ kind: "objectionPeriod", on: day(on) }) as const

  it("by a period for objections comes after its last day (R26)", () => {
    const approved = Result.getOrThrow(approveMinutes(sent, fourteenDays, inTime("2026-10-24")))
    expect(approved).toMatchObject({
      state: "minutesApproved",
      approvedOn: "2026-10-24",
      approvedBy: { kind: "objectionPeriod" },
      addenda: [],
      minutes: sent.minutes,
    })
    expect(approveMinutes(sent, fourteenDays, inTime("2026-10-23"))).toEqual(
      Result.fail({ _tag: "ObjectionPeriodOpen", path: ["on"], on: "2026-10-23", until: "2026-10-23" }),
    )
    expect(problem(approveMinutes(draft, fourteenDays, inTime("2026-12-24")))).toEqual({
      _tag: "ObjectionPeriodOpen",
      path: ["on"],
      on: "2026-12-24",
    })
  })

  it("waits for open objections, and says whose (R26)", () => {
    for (const [procedure, step] of [
      [fourteenDays, inTime("2026-12-24")],
      [byNextMeeting, byMeeting()],
      [noRule, { kind: "moderation", on: day("2026-12-24") }],
    ] as const) {
      expect(approveMinutes(objected, procedure, step)).toEqual(
        Result.fail({
          _tag: "ObjectionsOpen",
          path: ["minutes", "objections"],
          objections: [{ objection: 0, institution, because: "unresolved" }],
        }),
      )
    }
  })

  it("goes as the conference has agreed, and where nothing is agreed in any way (R26)", () => {
    const byModeration = { kind: "moderation", on: day("2026-12-24") } as const
    expect(approveMinutes(sent, fourteenDays, byModeration)).toEqual(
      Result.fail({ _tag: "ApprovedOtherwise", path: ["kind"], agreed: "objectionPeriod", by: "moderation" }),
    )
    expect(problem(approveMinutes(sent, byNextMeeting, inTime("2026-12-24")))).toMatchObject({ agreed: "nextMeeting" })
    for (const step of [byModeration, byMeeting(), inTime("2026-12-24")])
      expect(Result.isSuccess(approveMinutes(sent, noRule, step))).toBe(true)
  })

  it("by a meeting takes a later one of the same conference, or one that it joins, on the day of that meeting (R26)", () => {
    expect(Result.getOrThrow(approveMinutes(draft, byNextMeeting, byMeeting()))).toMatchObject({
      approvedOn: "2026-12-02",
      approvedBy: { kind: "meeting", meeting: "winter" },
    })
    const joint = { ...later, conference: heldWith({ conference: "ag78" }).conference, jointWith: [held.conference] }
    expect(Result.isSuccess(approveMinutes(draft, byNextMeeting, byMeeting(joint)))).toBe(true)
    expect(approveMinutes(draft, byNextMeeting, byMeeting({ ...joint, jointWith: [] }))).toEqual(
      Result.fail({
        _tag: "ApprovingMeetingUnfit",
        path: ["meeting"],
        meeting: "winter",
        because: "otherConference",
      }),
    )
    expect(problem(approveMinutes(draft, byNextMeeting, byMeeting(held)))).toMatchObject({ because: "notLater" })
  })

  it("reads two zones by the instants, not by the clocks (R26)", () => {
    const inTokyo = { start: "2026-10-07T21:00", end: "2026-10-07T22:00", zone: "Asia/Tokyo" }
    const earlier = heldWith({ id: "fern", interval: inTokyo })
    expect(problem(approveMinutes(draft, byNextMeeting, byMeeting(earlier)))).toMatchObject({ because: "notLater" })
  })

  it("does not come before the minutes were written or sent (R26)", () => {
    const late = draftWith({ writtenOn: "2026-12-03" })
    expect(problem(approveMinutes(late, byNextMeeting, byMeeting()))).toMatchObject({
      _tag: "MinutesStepTooEarly",
      earliest: "2026-12-03",
    })
    const on = { kind: "moderation", on: day("2026-10-08") } as const
    expect(problem(approveMinutes(sent, noRule, on))).toMatchObject({ path: ["on"], earliest: "2026-10-09" })
    expect(problem(approveMinutes(late, byNextMeeting, byMeeting()))).toMatchObject({ path: ["meeting"] })
  })

  it("does not come before an objection was made and answered (R26)", () => {
    const reject = { objection: 0, on: day("2026-10-15"), result: "rejected" } as const
    const resolved = Result.getOrThrow(resolveObjection(objected, reject))
    const on = (date: string) => approveMinutes(resolved, noRule, { kind: "moderation", on: day(date) })
    expect(problem(on("2026-10-14"))).toMatchObject({ _tag: "MinutesStepTooEarly", earliest: "2026-10-15" })
    expect(Result.isSuccess(on("2026-10-15"))).toBe(true)
  })

  it("takes a meeting that was held: others do not compile (R26)", () => {
    type Approving = Extract<Parameters<typeof approveMinutes>[2], { readonly kind: "meeting" }>["meeting"]
    expectTypeOf<HeldMeeting>().toExtend<Approving>()
    expectTypeOf<InvitedMeeting>().not.toExtend<Approving>()
  })
})
