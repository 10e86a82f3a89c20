import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { invite, MeetingHost, schedule } from "./index.js"
import {
  day,
  houseOf,
  interval,
  memberOf,
  plan,
  proposed,
  proposedOf,
  refusal,
  roster,
  scheduled,
  sued,
} from "./meeting.fixture.js"

describe("the host of a meeting (R22, R11)", () => {
  const attempt = (known: object) => schedule(proposed, plan, { ...roster, ...known })
  const refused = (because: string) => ({
    _tag: "HostNotAvailable",
    path: ["host"],
    institution: "schule",
    site: "aula",
    on: "2026-10-21",
    because,
  })

  it("is an active member (R22)", () => {
    expect(refusal(attempt({ memberships: [memberOf("kita")] }))).toEqual(refused("notAMember"))
    expect(refusal(attempt({ memberships: [memberOf("schule", { status: "dormant" })] }))).toEqual(
      refused("notAMember"),
    )
    expect(refusal(attempt({ memberships: [memberOf("schule", { to: "2026-10-21" })] }))).toEqual(refused("notAMember"))
  })

  it("is no guest: a core member in one body of a joint meeting is enough (R22)", () => {
    const guest = memberOf("schule", { kind: "standingGuest" })
    expect(refusal(attempt({ memberships: [guest] }))).toEqual(refused("onlyGuest"))
    const ost = Conference.parse({ ...sued, id: "ost" })
    const joint = proposedOf({ jointWith: ["ost"] })
    const both = [guest, memberOf("schule", { id: "m2", conference: "ost" })]
    expect(schedule(joint, plan, { ...roster, conferences: [sued, ost], memberships: both })._tag).toBe("Success")
  })

  it("is open on that day, and known (R11)", () => {
    const statuses = [{ status: "temporarilyClosed", from: "2026-10-01", to: "2026-11-01" }]
    expect(refusal(attempt({ institutions: [houseOf("schule", { statuses })] }))).toEqual(refused("notActive"))
    expect(refusal(attempt({ institutions: [] }))).toEqual(refused("notActive"))
  })

  it("uses the site on that day (R22)", () => {
    const moved = houseOf("schule", { sites: [{ site: "aula", to: "2026-10-21" }] })
    expect(refusal(attempt({ institutions: [moved] }))).toEqual(refused("siteNotInUse"))
  })

  it("may be a place elsewhere, with a reason (R22)", () => {
    const elsewhere = { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau der Aula" } as const
    const nobody = { ...roster, memberships: [], institutions: [] }
    expect(schedule(proposed, { interval, host: elsewhere }, nobody)._tag).toBe("Success")
    expect(MeetingHost.safeParse({ at: "elsewhere", place: "Stadtteilbüro" }).success).toBe(false)
  })

  it("is looked at again when the invitation goes out: a house may have closed since (R22)", () => {
    const closed = houseOf("schule", { statuses: [{ status: "closed", from: "2026-10-10" }] })
    const late = invite(scheduled, { invitedOn: day("2026-10-11") }, { ...roster, institutions: [closed] })
    expect(refusal(late)).toEqual(refused("notActive"))
  })
})

describe("a date", () => {
  it("is not given to a body that is not known, rests, or has ended (R20)", () => {
    const joint = proposedOf({ jointWith: ["ost"] })
    expect(refusal(schedule(joint, plan, roster))).toEqual({
      _tag: "ConferenceUnknown",
      path: ["jointWith", 0],
      conference: "ost",
    })
    const resting = Conference.parse({
      ...sued,
      statuses: [{ status: "dormant", from: "2026-10-01", to: "2026-10-22" }],
    })
    const later = Conference.parse({ ...sued, start: "2026-10-22" })
    const status = (conference: Conference) =>
      refusal(schedule(proposed, plan, { ...roster, conferences: [conference] }))
    expect(status(resting)).toEqual({
      _tag: "ConferenceNotActive",
      path: ["conference"],
      conference: "sued",
      on: "2026-10-21",
      status: "dormant",
    })
    expect(status(later)).toMatchObject({ status: "notStarted" })
  })

  it("is a real time: an end before the start is refused", () => {
    const reversed = { ...plan, interval: { ...interval, end: "2026-10-21T14:00" } }
    expect(refusal(schedule(proposed, reversed, roster))).toMatchObject({
      _tag: "InvalidValue",
      path: ["interval", "end"],
    })
  })
})

describe("who moderates and who writes the minutes", () => {
  const changing = Conference.parse({
    ...sued,
    moderators: [
      { institution: "jugendamt", to: "2026-10-21" },
      { institution: "agot", from: "2026-10-21" },
    ],
  })

  it("is the only moderator on the day of the meeting where nobody is named (R20)", () => {
    expect(scheduled.moderatedBy).toBe("jugendamt")
    const handedOver = schedule(proposed, plan, { ...roster, conferences: [changing] })
    expect(Result.getOrThrow(handedOver).moderatedBy).toBe("agot")
    const two = Conference.parse({ ...sued, moderators: [{ institution: "jugendamt" }, { institution: "agot" }] })
    expect(Result.getOrThrow(schedule(proposed, plan, { ...roster, conferences: [two] }))).not.toHaveProperty(
      "moderatedBy",
    )
  })

  it("of a joint meeting is, where nobody is named, who moderates the body that leads; any other may be named (R20)", () => {
    const ost = Conference.parse({ ...sued, id: "ost", moderators: [{ institution: "agot" }] })
    const joint = proposedOf({ jointWith: ["ost"] })
    const known = { ...roster, conferences: [ost, sued] }
    expect(Result.getOrThrow(schedule(joint, plan, known)).moderatedBy).toBe("jugendamt")
    expect(schedule(joint, { ...plan, moderatedBy: "agot" }, known)._tag).toBe("Success")
  })

  it("is somebody who moderates on that day (R20)", () => {
    const named = { ...plan, moderatedBy: "jugendamt" }
    expect(refusal(schedule(proposed, named, { ...roster, conferences: [changing] }))).toEqual({
      _tag: "NotAModerator",
      path: ["moderatedBy"],
      institution: "jugendamt",
      on: "2026-10-21",
      moderators: ["agot"],
    })
  })

  it("writes as an active member, as moderator or as convenor, and as nobody else (R21)", () => {
    const by = (minutesBy: string) => schedule(proposed, { ...plan, minutesBy }, roster)
    expect(["kita", "jugendamt"].map((id) => by(id)._tag)).toEqual(["Success", "Success"])
    expect(refusal(by("fremd"))).toEqual({
      _tag: "NotAMinutesTaker",
      path: ["minutesBy"],
      institution: "fremd",
      on: "2026-10-21",
    })
  })
})
