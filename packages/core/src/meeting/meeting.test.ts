import * as Result from "effect/Result"
import { describe, expect, expectTypeOf, it } from "vitest"
import { Conference } from "../conference/index.js"
import {
  addAgendaItem,
  answerInvitation,
  type answerPoll,
  type attendanceMissing,
  type CancelledMeeting,
  cancel,
  carryOver,
  draftMinutes,
  type HeldMeeting,
  type hold,
  type InvitedMeeting,
  inState,
  invite,
  Meeting,
  MeetingAnswer,
  MeetingId,
  type MinutesApprovedMeeting,
  type MinutesDraftMeeting,
  type PostponedMeeting,
  type ProposedMeeting,
  placeProposals,
  postpone,
  rearrange,
  reschedule,
  type ScheduledMeeting,
  schedule,
} from "./index.js"
import {
  day,
  held,
  host,
  interval,
  invited,
  itemsOf,
  meetingOf,
  memberOf,
  plan,
  proposed,
  proposedOf,
  refusal,
  roster,
  scheduled,
  sued,
} from "./meeting.fixture.js"

describe("a meeting that has a date", () => {
  const later = { start: "2026-10-28T15:00", end: "2026-10-28T17:00", zone: "Europe/Berlin" }
  const answered = Result.getOrThrow(
    answerInvitation(invited, MeetingAnswer.parse({ institution: "kita", answer: "accepted", on: "2026-10-05" })),
  )

  it("is moved to another time and has to be invited to again (R24, R26)", () => {
    const moved = Result.getOrThrow(reschedule(answered, { interval: later }, roster))
    expect(moved).toEqual({ ...scheduled, interval: later })
    expect(Meeting.parse(moved)).toEqual(moved)
    const strict = Conference.parse({ ...sued, procedure: { invitationLeadDays: 14 } })
    const again = invite(moved, { invitedOn: day("2026-10-15") }, { ...roster, conferences: [strict] })
    expect(refusal(again)).toMatchObject({ _tag: "InvitedTooLate", latest: "2026-10-14" })
  })

  it("is looked at again for the new day: the house, and who moderates (R20, R22)", () => {
    const leaving = { ...roster, memberships: [memberOf("schule", { to: "2026-10-25" }), memberOf("kita")] }
    expect(refusal(reschedule(invited, { interval: later }, leaving))).toMatchObject({
      _tag: "HostNotAvailable",
      on: "2026-10-28",
    })
    const other = { at: "member", institution: "kita", site: "haus-kita" } as const
    expect(Result.getOrThrow(reschedule(invited, { interval: later, host: other }, leaving)).host).toEqual(other)
    const changing = Conference.parse({
      ...sued,
      moderators: [
        { institution: "jugendamt", to: "2026-10-25" },
        { institution: "agot", from: "2026-10-25" },
      ],
    })
    const handedOver = { ...roster, conferences: [changing] }
    expect(refusal(reschedule(invited, { interval: later }, handedOver))).toMatchObject({ _tag: "NotAModerator" })
    expect(reschedule(invited, { interval: later, moderatedBy: "agot" }, handedOver)._tag).toBe("Success")
  })

  it("stays invited, with its answers, where only the place or a duty changes (R22)", () => {
    const kita = { at: "member", institution: "kita", site: "haus-kita" } as const
    const moved = Result.getOrThrow(rearrange(answered, { host: kita, minutesBy: "hort" }, roster))
    expect(moved).toEqual({ ...answered, host: kita, minutesBy: "hort" })
    expectTypeOf(moved).toEqualTypeOf<InvitedMeeting>()
    const fremd = { at: "member", institution: "fremd", site: "x" } as const
    expect(refusal(rearrange(answered, { host: fremd }, roster))).toMatchObject({ because: "notAMember" })
    expect(refusal(rearrange(answered, { online: "http://example.org" }, roster))).toMatchObject({
      _tag: "InvalidValue",
      path: ["online"],
    })
  })
})

describe("a meeting", () => {
  const draft = Result.getOrThrow(
    draftMinutes(held, { by: "moderation", writtenOn: "2026-10-28", remarks: "Ferienprogramm abgestimmt" }),
  )
  const approval = { approvedOn: "2027-01-20", approvedBy: { kind: "moderation" }, addenda: [] }
  const approved = Meeting.parse({ ...draft, ...approval, state: "minutesApproved" })

  it("is a valid value in every state on its way (R26)", () => {
    const cancelled = Result.getOrThrow(cancel(invited, "Sturm"))
    const { postponed, successor } = Result.getOrThrow(
      postpone(invited, { successor: MeetingId.parse("s2"), reason: "Sturm" }),
    )
    for (const meeting of [proposed, scheduled, invited, held, draft, approved, cancelled, postponed, successor]) {
      expect(Meeting.parse(JSON.parse(JSON.stringify(meeting)))).toEqual(meeting)
    }
  })

  it("keeps its date when it is cancelled, so that calendars can show what is off (R26)", () => {
    expect(Result.getOrThrow(cancel(invited, "Sturm"))).toMatchObject({
      state: "cancelled",
      interval,
      host,
      reason: "Sturm",
    })
  })

  it("is not called off without a reason, nor postponed to itself (R26)", () => {
    expect(["", " \n"].map((reason) => Result.isFailure(cancel(invited, reason)))).toEqual([true, true])
    expect(refusal(postpone(invited, { successor: invited.id, reason: "Sturm" }))).toEqual({
      _tag: "PostponedToItself",
      path: ["successor"],
      meeting: "s1",
    })
    const stored = { ...proposed, state: "postponed", successor: "s1", reason: "Sturm" }
    expect(Meeting.safeParse(stored).success).toBe(false)
  })

  it("that is postponed hands its occasion, its triggers and its agenda to the one that takes its place (R26)", () => {
    const triggers = [{ kind: "rhythm" }]
    const full = proposedOf({ occasion: "Ferien", triggers, jointWith: ["ost"], agenda: itemsOf("a", "b") })
    const ost = Conference.parse({ ...sued, id: "ost" })
    const planned = Result.getOrThrow(schedule(full, plan, { ...roster, conferences: [sued, ost] }))
    const { postponed, successor } = Result.getOrThrow(
      postpone(planned, { successor: MeetingId.parse("s2"), reason: "Sturm" }),
    )
    expect(postponed).toMatchObject({ state: "postponed", successor: "s2", interval })
    const agenda = full.agenda.map((each) => ({ ...each, carriedFrom: "s1" }))
    expect(successor).toEqual({ ...full, id: "s2", agenda })
  })

  it("names each body that joins once, and never itself", () => {
    expect(Meeting.safeParse({ ...proposed, jointWith: ["ost", "ost"] }).success).toBe(false)
    expect(Meeting.safeParse({ ...proposed, jointWith: ["sued"] }).success).toBe(false)
  })

  it("taken from the store in a wrong state is refused, naming the states that would do (R26)", () => {
    expect(refusal(inState(meetingOf(approved), ["proposed", "scheduled"]))).toEqual({
      _tag: "WrongState",
      path: ["state"],
      meeting: "s1",
      state: "minutesApproved",
      allowed: ["proposed", "scheduled"],
    })
  })

  it("does not compile on an illegal step (R26)", () => {
    type From<Step extends (meeting: never, ...rest: never) => unknown> = Parameters<Step>[0]
    expectTypeOf<From<typeof schedule>>().toEqualTypeOf<ProposedMeeting>()
    expectTypeOf<From<typeof answerPoll>>().toEqualTypeOf<ProposedMeeting>()
    expectTypeOf<From<typeof reschedule>>().toEqualTypeOf<ScheduledMeeting | InvitedMeeting>()
    expectTypeOf<From<typeof invite>>().toEqualTypeOf<ScheduledMeeting>()
    expectTypeOf<From<typeof answerInvitation>>().toEqualTypeOf<InvitedMeeting>()
    expectTypeOf<From<typeof hold>>().toEqualTypeOf<InvitedMeeting>()
    expectTypeOf<From<typeof draftMinutes>>().toEqualTypeOf<HeldMeeting>()
    expectTypeOf<From<typeof cancel>>().toEqualTypeOf<ProposedMeeting | ScheduledMeeting | InvitedMeeting>()
    expectTypeOf<From<typeof postpone>>().toEqualTypeOf<ScheduledMeeting | InvitedMeeting>()
    expectTypeOf<From<typeof attendanceMissing>>().toEqualTypeOf<
      HeldMeeting | MinutesDraftMeeting | MinutesApprovedMeeting
    >()
    type Over = HeldMeeting | MinutesDraftMeeting | MinutesApprovedMeeting | CancelledMeeting | PostponedMeeting
    const frozen = (meeting: Over) => [
      // @ts-expect-error the agenda is closed once the meeting is held or off
      addAgendaItem(meeting, { item: { id: "a", title: "a", kind: "topic" } }),
      // @ts-expect-error
      placeProposals(meeting, [], { conferences: [] }),
      // @ts-expect-error
      carryOver(meeting, []),
      // @ts-expect-error
      cancel(meeting, "Sturm"),
      // @ts-expect-error
      rearrange(meeting, {}, roster),
    ]
    expect(frozen).toBeTypeOf("function")
  })
})
