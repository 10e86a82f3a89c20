import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { answerInvitation, invite, Meeting, MeetingAnswer, MeetingGuest, schedule } from "./index.js"
import {
  day,
  houseOf,
  invited,
  memberOf,
  members,
  plan,
  proposedOf,
  refusal,
  roster,
  scheduled,
  sued,
} from "./meeting.fixture.js"

const ost = Conference.parse({ ...sued, id: "ost" })
const strict = (days: number, conference = sued) =>
  Conference.parse({ ...conference, procedure: { invitationLeadDays: days } })
const guest = (parts: object): MeetingGuest => MeetingGuest.parse(parts)

describe("an invitation (R24)", () => {
  it("goes to every active member, on any day, where the conference has agreed nothing (R24)", () => {
    expect(invited.invited).toEqual(["schule", "kita", "hort"])
    expect(invited.answers).toEqual([])
  })

  it("goes to those who are members on the day of the meeting, guests among them (R24)", () => {
    const memberships = [
      ...members.slice(0, 1),
      memberOf("kita", { status: "dormant" }),
      memberOf("hort", { to: "2026-10-21" }),
      memberOf("asd", { from: "2026-10-21", kind: "standingGuest" }),
      memberOf("polizei", { from: "2026-10-22" }),
      memberOf("fremd", { conference: "nord" }),
    ]
    const sent = invite(scheduled, { invitedOn: day("2026-10-01") }, { ...roster, memberships })
    expect(Result.getOrThrow(sent).invited).toEqual(["schule", "asd"])
  })

  it("does not go to members that are closed for good; one that rests for a time may come (R11)", () => {
    const closed = houseOf("kita", { statuses: [{ status: "closed", from: "2026-01-01" }] })
    const resting = houseOf("hort", { statuses: [{ status: "temporarilyClosed", from: "2026-10-01" }] })
    const institutions = [...roster.institutions.slice(0, 1), closed, resting]
    const sent = invite(scheduled, { invitedOn: day("2026-10-01") }, { ...roster, institutions })
    expect(Result.getOrThrow(sent).invited).toEqual(["schule", "hort"])
  })

  it("names nobody who has stopped moderating, or may not write the minutes any more (R20, R21)", () => {
    const known = { ...roster, conferences: [sued] }
    const planned = Result.getOrThrow(schedule(proposedOf(), { ...plan, minutesBy: "kita" }, known))
    const sent = (parts: object) => invite(planned, { invitedOn: day("2026-10-01") }, { ...known, ...parts })
    const handedOver = Conference.parse({
      ...sued,
      moderators: [
        { institution: "jugendamt", to: "2026-10-01" },
        { institution: "agot", from: "2026-10-01" },
      ],
    })
    expect(refusal(sent({ conferences: [handedOver] }))).toMatchObject({
      _tag: "NotAModerator",
      path: ["moderatedBy"],
      institution: "jugendamt",
      moderators: ["agot"],
    })
    const withoutKita = members.filter(({ institution }) => institution !== "kita")
    expect(refusal(sent({ memberships: withoutKita }))).toMatchObject({ _tag: "NotAMinutesTaker", institution: "kita" })
  })

  it("to a joint meeting goes to the members of every body, to each once (R24)", () => {
    const memberships = [
      ...members,
      memberOf("kita", { id: "m2", conference: "ost" }),
      memberOf("jugendhaus", { conference: "ost" }),
    ]
    const known = { ...roster, conferences: [ost, sued], memberships }
    const joint = Result.getOrThrow(schedule(proposedOf({ jointWith: ["ost"] }), plan, known))
    const sent = Result.getOrThrow(invite(joint, { invitedOn: day("2026-10-01") }, known))
    expect(sent.invited).toEqual(["schule", "kita", "hort", "jugendhaus"])
  })

  it("may be dated after the meeting where nothing is agreed: some are only recorded later (R24)", () => {
    expect(invite(scheduled, { invitedOn: day("2026-10-22") }, roster)._tag).toBe("Success")
  })

  it("keeps the lead time that the conference has agreed, counted in calendar days (R24)", () => {
    const on = (text: string) => invite(scheduled, { invitedOn: day(text) }, { ...roster, conferences: [strict(10)] })
    expect(on("2026-10-11")._tag).toBe("Success")
    expect(refusal(on("2026-10-12"))).toEqual({
      _tag: "InvitedTooLate",
      path: ["invitedOn"],
      leadDays: 10,
      latest: "2026-10-11",
      invitedOn: "2026-10-12",
    })
  })

  it("keeps a lead time across the end of February and the change of the clocks (R24)", () => {
    const before = (start: string, end: string, days: number) => {
      const interval = { start, end, zone: "Europe/Berlin" }
      const known = { ...roster, conferences: [strict(days)] }
      const meeting = Result.getOrThrow(schedule(proposedOf(), { ...plan, interval }, known))
      return refusal(invite(meeting, { invitedOn: day("2028-12-31") }, known))
    }
    expect(before("2028-03-01T00:30", "2028-03-01T02:00", 1)).toMatchObject({ latest: "2028-02-29" })
    expect(before("2028-10-29T23:00", "2028-10-30T01:00", 1)).toMatchObject({ latest: "2028-10-28" })
    expect(before("2028-03-26T00:30", "2028-03-26T03:30", 0)).toMatchObject({ latest: "2028-03-26" })
  })

  it("to a joint meeting keeps the longest lead time that one of the bodies has agreed (R24)", () => {
    const known = {
      ...roster,
      conferences: [strict(7), strict(14, ost)],
      memberships: [...members, memberOf("jugendhaus", { conference: "ost" })],
    }
    const joint = Result.getOrThrow(schedule(proposedOf({ jointWith: ["ost"] }), plan, known))
    expect(refusal(invite(joint, { invitedOn: day("2026-10-08") }, known))).toMatchObject({
      leadDays: 14,
      latest: "2026-10-07",
    })
  })

  it("asks guests too, but no member as a guest (R27)", () => {
    const guests = [guest({ asWritten: "Quartiersmanagement" }), guest({ institution: "polizei" })]
    const sent = Result.getOrThrow(invite(scheduled, { invitedOn: day("2026-10-01"), guests }, roster))
    expect(sent.guestsInvited).toEqual(guests)
    expect(Meeting.parse(sent)).toEqual(sent)
    const twice = [...guests, guest({ institution: "kita" })]
    expect(refusal(invite(scheduled, { invitedOn: day("2026-10-01"), guests: twice }, roster))).toEqual({
      _tag: "GuestIsMember",
      path: ["guestsInvited", 2],
      institution: "kita",
    })
  })
})

describe("the answer to an invitation", () => {
  const answer = (institution: string, said: string, on = "2026-10-05") =>
    MeetingAnswer.parse({ institution, answer: said, on })

  it("comes from who was invited, member or guest, and from nobody else (R24)", () => {
    const guests = [guest({ institution: "polizei" })]
    const sent = Result.getOrThrow(invite(scheduled, { invitedOn: day("2026-10-01"), guests }, roster))
    expect(Result.getOrThrow(answerInvitation(sent, answer("polizei", "accepted"))).answers).toHaveLength(1)
    expect(refusal(answerInvitation(sent, answer("fremd", "accepted")))).toEqual({
      _tag: "NotInvited",
      path: ["institution"],
      institution: "fremd",
    })
  })

  it("may be given again: the last one counts, and stays one (R24)", () => {
    const answered = [answer("kita", "tentative"), answer("hort", "accepted"), answer("kita", "declined", "2026-10-07")]
    const meeting = answered.reduce((known, said) => Result.getOrThrow(answerInvitation(known, said)), invited)
    expect(meeting.answers.map(({ institution, answer: said }) => `${institution} ${said}`)).toEqual([
      "hort accepted",
      "kita declined",
    ])
    expect(Meeting.parse(meeting)).toEqual(meeting)
  })
})
