import * as Result from "effect/Result"
import { describe, expect, expectTypeOf, it } from "vitest"
import { Institution } from "../institution/index.js"
import { Interval, LocalDate } from "../time/index.js"
import {
  activeMembers,
  approveMinutes,
  Conference,
  cancel,
  convenorOn,
  draftMinutes,
  type HeldMeeting,
  hold,
  type InvitedMeeting,
  inState,
  invite,
  join,
  Meeting,
  MeetingHost,
  MeetingId,
  Membership,
  type ProposedMeeting,
  postpone,
  type ScheduledMeeting,
  schedule,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const sued = Conference.parse({
  id: "sued",
  name: "Sozialraumkonferenz Bochum-Süd",
  kind: "sozialraumkonferenz",
  area: "bochum-sued",
  start: "2024-08-01",
  convenors: [{ institution: "jugendamt" }],
  moderators: [{ institution: "jugendamt", function: "moderation" }],
})
const member = (institution: string, more: object = {}): Membership =>
  Membership.parse({
    id: `m-${institution}`,
    conference: "sued",
    institution,
    status: "active",
    from: "2024-08-01",
    ...more,
  })
const school = Institution.parse({ id: "schule", name: "Schule", types: ["grundschule"], sites: [{ site: "aula" }] })
const interval = Interval.parse({ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" })
const host = MeetingHost.parse({ at: "member", institution: "schule", site: "aula" })
const proposed: ProposedMeeting = Result.getOrThrow(
  inState(Meeting.parse({ id: "s1", conference: "sued", title: "Ferien", state: "proposed" }), ["proposed"]),
)
const members = [member("schule", { delegates: [{ function: "leitung" }, { function: "ogsLeitung" }] }), member("kita")]
const scheduled = Result.getOrThrow(schedule(proposed, { interval, host, institution: school }, members))
const invitation = { memberships: members, institutions: [school] }
const invited = Result.getOrThrow(invite(scheduled, sued, { ...invitation, invitedOn: day("2026-10-21") }))

describe("a conference", () => {
  it("has exactly one convenor on any day (R20)", () => {
    const roles = [
      { institution: "jugendamt", to: "2026-01-01" },
      { institution: "agot", from: "2026-01-01" },
    ]
    const handedOver = Conference.parse({ ...sued, convenors: roles })
    expect([convenorOn(handedOver, day("2025-12-31")), convenorOn(handedOver, day("2026-01-01"))]).toEqual([
      "jugendamt",
      "agot",
    ])
    expect(Conference.safeParse({ ...sued, convenors: [{ institution: "a" }, { institution: "b" }] }).success).toBe(
      false,
    )
  })
})

describe("a membership", () => {
  it("cannot begin while the institution is a member already (R21)", () => {
    expect(join(members, member("kita", { id: "again", from: "2026-01-01" }))).toEqual(
      Result.fail({ _tag: "AlreadyMember", path: ["institution"], by: ["m-kita"] }),
    )
  })

  it("can begin again, as a new period, on the day on which the old one ended (R21)", () => {
    const left = [member("kita", { to: "2025-08-01", status: "left" })]
    expect(Result.isSuccess(join(left, member("kita", { id: "again", from: "2025-08-01" })))).toBe(true)
  })

  it("that was left has an end, and blocks nobody after it (R21)", () => {
    const left = { id: "m", conference: "sued", institution: "kita", status: "left", from: "2024-08-01" }
    expect(Membership.safeParse(left).success).toBe(false)
    expect(Membership.safeParse({ ...left, to: "2025-08-01" }).success).toBe(true)
  })

  it("counts only while it holds and is active", () => {
    const all = [member("kita", { to: "2026-01-01" }), member("schule", { status: "dormant" }), member("hort")]
    expect(activeMembers(all, sued.id, day("2026-06-01")).map((m) => m.institution)).toEqual(["hort"])
  })
})

describe("the host of a meeting (R22, R11)", () => {
  const attempt = (more: object, memberships = members) =>
    schedule(proposed, { interval, host, institution: school, ...more }, memberships)
  const refused = (because: string) =>
    Result.fail({
      _tag: "HostNotAvailable",
      path: ["host"],
      institution: "schule",
      site: "aula",
      on: "2026-10-21",
      because,
    })

  it("is an active member", () => {
    expect(attempt({}, [member("kita")])).toEqual(refused("notAMember"))
  })

  it("is open on that day", () => {
    const closed = Institution.parse({
      ...school,
      statuses: [{ status: "temporarilyClosed", from: "2026-10-01", to: "2026-11-01" }],
    })
    expect(attempt({ institution: closed })).toEqual(refused("notActive"))
  })

  it("uses the site on that day", () => {
    const moved = Institution.parse({ ...school, sites: [{ site: "aula", to: "2026-10-21" }] })
    expect(attempt({ institution: moved })).toEqual(refused("siteNotInUse"))
  })

  it("may be a place elsewhere, with a reason", () => {
    const elsewhere = MeetingHost.parse({ at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau der Aula" })
    expect(Result.isSuccess(attempt({ host: elsewhere, institution: undefined }, []))).toBe(true)
    expect(MeetingHost.safeParse({ at: "elsewhere", place: "Stadtteilbüro" }).success).toBe(false)
  })
})

describe("an invitation (R24)", () => {
  it("goes to every active member, on any day, where the conference has agreed nothing", () => {
    expect(invited.invited).toEqual(["schule", "kita"])
  })

  it("does not go to members that are closed for good (R11)", () => {
    const closed = Institution.parse({
      id: "kita",
      name: "Kita",
      types: ["kita"],
      statuses: [{ status: "closed", from: "2026-01-01" }],
    })
    const sent = invite(scheduled, sued, {
      ...invitation,
      institutions: [school, closed],
      invitedOn: day("2026-10-01"),
    })
    expect(Result.getOrThrow(sent).invited).toEqual(["schule"])
  })

  it("may be dated after the meeting where nothing is agreed: some are only recorded later", () => {
    expect(Result.isSuccess(invite(scheduled, sued, { ...invitation, invitedOn: day("2026-10-22") }))).toBe(true)
  })

  it("keeps the lead time that the conference has agreed, counted in calendar days", () => {
    const strict = Conference.parse({ ...sued, procedure: { invitationLeadDays: 10 } })
    const on = (text: string) => invite(scheduled, strict, { ...invitation, invitedOn: day(text) })
    expect(Result.isSuccess(on("2026-10-11"))).toBe(true)
    expect(on("2026-10-12")).toEqual(
      Result.fail({
        _tag: "InvitedTooLate",
        path: ["invitedOn"],
        leadDays: 10,
        latest: "2026-10-11",
        invitedOn: "2026-10-12",
      }),
    )
  })
})

describe("attendance (R27)", () => {
  const present = (institution: string, functions: ReadonlyArray<string>) => [
    { institution, answer: "present", functions },
  ]
  const held = (attendance: ReadonlyArray<object>) =>
    hold(invited, attendance as unknown as HeldMeeting["attendance"], members)

  it("is given by any one function that speaks for the member", () => {
    expect(Result.isSuccess(held(present("schule", ["ogsLeitung"])))).toBe(true)
    expect(Result.isSuccess(held(present("kita", ["erzieher"])))).toBe(true)
  })

  it("is not given by a function that does not", () => {
    expect(held(present("schule", ["hausmeister"]))).toEqual(
      Result.fail({ _tag: "NotADelegate", path: ["attendance", 0], institution: "schule", functions: ["hausmeister"] }),
    )
  })

  it("is not given by a function that no longer speaks for it on the day", () => {
    const former = [member("schule", { delegates: [{ function: "leitung", to: "2026-10-21" }] })]
    const attendance = present("schule", ["leitung"]) as unknown as HeldMeeting["attendance"]
    expect(Result.isFailure(hold(invited, attendance, former))).toBe(true)
  })

  it("is recorded for members, and once for each", () => {
    const absent = (institution: string) => ({ institution, answer: "absent" })
    const refused = (institution: string, because: string, index: number) =>
      Result.fail({ _tag: "AttendanceUnclear", path: ["attendance", index], institution, because })
    expect(held([absent("fremd")])).toEqual(refused("fremd", "notAMember", 0))
    expect(held([absent("kita"), absent("kita")])).toEqual(refused("kita", "notedTwice", 1))
  })
})

describe("a meeting", () => {
  const held = Result.getOrThrow(hold(invited, [], members))
  const minutes = { by: "moderation", writtenOn: day("2026-10-28"), results: ["Ferienprogramm abgestimmt"] }
  const approved = approveMinutes(Result.getOrThrow(draftMinutes(held, minutes)), day("2027-01-20"))

  it("is a valid value in every state on its way", () => {
    const cancelled = Result.getOrThrow(cancel(invited, "Sturm"))
    const postponed = Result.getOrThrow(postpone(invited, { successor: MeetingId.parse("s2"), reason: "Sturm" }))
    for (const meeting of [proposed, scheduled, invited, held, approved, cancelled, postponed]) {
      expect(Meeting.parse(JSON.parse(JSON.stringify(meeting)))).toEqual(meeting)
    }
  })

  it("keeps its date when it is cancelled, so that calendars can show what is off", () => {
    expect(Result.getOrThrow(cancel(invited, "Sturm"))).toMatchObject({ state: "cancelled", interval, reason: "Sturm" })
  })

  it("is not called off without a reason, nor postponed to itself", () => {
    expect(["", " \n"].map((reason) => Result.isFailure(cancel(invited, reason)))).toEqual([true, true])
    expect(postpone(invited, { successor: invited.id, reason: "Sturm" })).toEqual(
      Result.fail({ _tag: "PostponedToItself", path: ["successor"], meeting: "s1" }),
    )
  })

  it("taken from the store in a wrong state is refused, naming the states that would do (R26)", () => {
    expect(inState(approved, ["proposed", "scheduled"])).toEqual(
      Result.fail({
        _tag: "WrongState",
        path: ["state"],
        meeting: "s1",
        state: "minutesApproved",
        allowed: ["proposed", "scheduled"],
      }),
    )
  })

  it("does not compile on an illegal step (R26)", () => {
    expectTypeOf<ProposedMeeting>().not.toExtend<Parameters<typeof invite>[0]>()
    expectTypeOf<ScheduledMeeting>().not.toExtend<Parameters<typeof hold>[0]>()
    expectTypeOf<InvitedMeeting>().not.toExtend<Parameters<typeof draftMinutes>[0]>()
    expectTypeOf<HeldMeeting>().not.toExtend<Parameters<typeof cancel>[0]>()
    expectTypeOf<typeof approved>().not.toExtend<Parameters<typeof approveMinutes>[0]>()
  })

  it("has no two agenda items with one number (R28)", () => {
    const item = { order: 1, title: "Begrüßung", kind: "information" }
    expect(Meeting.safeParse({ ...proposed, agenda: [item, { ...item, title: "Berichte" }] }).success).toBe(false)
  })
})
