import { Meetings } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import { all, done, host, interval, item, refused, topic, withNetwork } from "./conference.fixture.js"

describe("memberships", () => {
  it("rest, wake and are left in periods that leave no day out (R21)", () =>
    withNetwork(async (network) => {
      const kita = { conference: "sued", institution: "kita" }
      await done(network.restMembership({ ...kita, on: "2027-02-01", id: "ruht", because: "Umbau" }))
      await done(network.wakeMembership({ ...kita, on: "2027-04-01", id: "wieder" }))
      await done(network.changeDelegates({ ...kita, on: "2027-05-01", delegates: [{ function: "leitung" }] }))
      await done(network.leaveConference({ ...kita, on: "2027-06-01" }))
      const { memberships } = await network.read()
      expect(
        memberships.filter(({ institution }) => institution === "kita").map(({ status, to }) => [status, to]),
      ).toEqual([
        ["active", "2027-02-01"],
        ["dormant", "2027-04-01"],
        ["active", "2027-06-01"],
      ])
    }))

  it("begin with an invitation, of institutions that the network knows (R21)", () =>
    withNetwork(async (network) => {
      const period = { id: "hort", conference: "sued", institution: "hort", from: "2027-02-01" }
      await done(network.inviteMember({ ...period, kind: "guest" }))
      const step = { conference: "sued", institution: "hort", on: "2027-03-01" }
      await done(network.activateMembership({ ...step, id: "dabei" }))
      await done(network.changeMembershipKind({ ...step, on: "2027-04-01", id: "fest", kind: "core" }))
      expect(await refused(network.joinConference({ ...period, id: "hort2" }))).toMatchObject({ _tag: "AlreadyMember" })
      expect(await refused(network.joinConference({ ...period, institution: "niemand" }))).toMatchObject({
        _tag: "NotFound",
        path: ["institution"],
      })
      expect(
        await refused(network.joinConference({ ...period, institution: "agot", conference: "nord" })),
      ).toMatchObject({
        _tag: "NotFound",
        path: ["conference"],
      })
    }))

  it("of two conferences do not share an id (R21)", () =>
    withNetwork(async (network) => {
      const again = { id: "kita", conference: "mitte", institution: "kita" }
      expect(await refused(network.joinConference(again))).toMatchObject({ _tag: "IdTaken", id: "kita" })
    }))

  it("name a day that is none at its place", () =>
    withNetwork(async (network) => {
      const step = { conference: "sued", institution: "kita", on: "2027-02-30" }
      expect(await refused(network.leaveConference(step))).toMatchObject({ _tag: "InvalidValue", path: ["on"] })
    }))
})

describe("conferences", () => {
  it("change those who convene and moderate, rest and resume (R20)", () =>
    withNetwork(async (network) => {
      await done(network.changeConvenor("sued", { institution: "agot", on: "2027-02-01" }))
      await done(network.addModerator("sued", { institution: "agot", from: "2027-02-01" }))
      await done(network.endModerator("sued", { institution: "amt", on: "2027-03-01" }))
      expect(await refused(network.endModerator("sued", { institution: "agot", on: "2027-04-01" }))).toMatchObject({
        _tag: "ModeratorMissing",
      })
      await done(
        network.changeModerator("sued", { institution: "agot", by: { institution: "kita" }, on: "2027-04-01" }),
      )
      await done(network.restConference("sued", { from: "2027-05-01" }))
      const resumed = await done(network.resumeConference("sued", { on: "2027-06-01" }))
      expect(resumed.statuses).toEqual([{ status: "dormant", from: "2027-05-01", to: "2027-06-01" }])
      expect(resumed.moderators.map(({ institution, from, to }) => [institution, from, to])).toEqual([
        ["amt", undefined, "2027-03-01"],
        ["agot", "2027-02-01", "2027-04-01"],
        ["kita", "2027-04-01", undefined],
      ])
    }))

  it("end in another one that exists, or for good (R20)", () =>
    withNetwork(async (network) => {
      expect(await refused(network.mergeConference("sued", { successor: "nord", from: "2027-02-01" }))).toMatchObject({
        _tag: "NotFound",
        path: ["successor"],
      })
      await done(network.mergeConference("sued", { successor: "mitte", from: "2027-02-01" }))
      const circle = network.mergeConference("mitte", { successor: "sued", from: "2027-03-01" })
      expect(await refused(circle)).toMatchObject({ _tag: "ConferenceNotMergeable" })
      await done(network.dissolveConference("mitte", { from: "2027-04-01" }))
    }))

  it("found sub-groups of their members, and hear from them (R31)", () =>
    withNetwork(async (network) => {
      const group = {
        id: "ag",
        name: "AG",
        mandate: "Kalender",
        lead: "kita",
        start: "2027-01-10",
        reviewOn: "2027-06-01",
      }
      expect(await refused(network.foundSubGroup("sued", { ...group, lead: "hort" }))).toMatchObject({
        _tag: "SubGroupOutsider",
        path: ["lead"],
      })
      await done(network.foundSubGroup("sued", group))
      expect(await refused(network.foundSubGroup("sued", group))).toMatchObject({ _tag: "IdTaken" })
      await done(network.reportOfSubGroup("ag", { on: "2027-02-01", text: "Die Termine stehen." }))
      await done(network.prolongSubGroup("ag", { on: "2027-06-01", end: "2027-12-01" }))
      const ended = await done(network.endSubGroup("ag", { on: "2027-10-01" }))
      expect(ended).toMatchObject({ end: "2027-10-01", reports: [{ text: "Die Termine stehen." }] })
    }))
})

describe("the agenda (R28)", () => {
  it("takes proposals with their ids, and a proposal that is withdrawn leaves it", () =>
    withNetwork(async (network) => {
      for (const id of ["t1", "t2"]) await done(network.proposeTopic(topic(id)))
      await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
      await done(network.placeTopics("s1", { proposals: ["t1", "t2"] }))
      await done(network.addAgendaItem("s1", { item: item("begruessung"), position: 1 }))
      await done(network.withdrawTopic("t1", { on: "2027-01-20", because: "erledigt" }))
      const [meetings, proposals] = [await all(network).meetings, await all(network).proposals]
      expect(meetings[0]?.value.agenda.map(({ id, order }) => [id, order])).toEqual([
        ["begruessung", 1],
        ["t2", 2],
      ])
      expect(proposals.map(({ value }) => value.state)).toEqual([
        { status: "withdrawn", on: "2027-01-20", because: "erledigt" },
        { status: "placed", meeting: "s1" },
      ])
    }))

  it("takes all proposals, or none: one that came too late needs a reason (R24)", () =>
    withNetwork(async (network) => {
      await done(network.proposeTopic(topic("frueh")))
      await done(network.proposeTopic(topic("spaet", { submittedOn: "2027-03-01" })))
      await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
      await done(network.scheduleMeeting({ meeting: "s1", interval, host }))
      const proposals = ["frueh", "spaet"]
      expect(await refused(network.placeTopics("s1", { proposals }))).toMatchObject({
        _tag: "AgendaSubmittedLate",
        path: ["proposals", 1],
      })
      expect((await all(network).proposals).map(({ value }) => value.state.status)).toEqual(["open", "open"])
      const { agenda } = await done(network.placeTopics("s1", { proposals, lateBecause: "Es drängt." }))
      expect(agenda.map(({ lateBecause }) => lateBecause)).toEqual([undefined, "Es drängt."])
    }))

  it("as a whole places the open proposals among its items, and lets the others wait again", () =>
    withNetwork(async (network) => {
      for (const id of ["t1", "t2"]) await done(network.proposeTopic(topic(id)))
      await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
      await done(network.setAgenda("s1", { items: [item("bericht"), topicItem("t1")] }))
      const { agenda } = await done(network.setAgenda("s1", { items: [topicItem("t2"), item("bericht")] }))
      expect(agenda.map(({ id, order }) => [id, order])).toEqual([
        ["t2", 1],
        ["bericht", 2],
      ])
      expect((await all(network).proposals).map(({ value }) => value.state.status)).toEqual(["open", "placed"])
      const twice = network.setAgenda("s1", { items: [item("bericht"), item("bericht")] })
      expect(await refused(twice)).toMatchObject({ _tag: "InvalidValue", path: ["agenda"] })
    }))

  const topicItem = (id: string) => ({ ...item(id), submittedBy: "kita" })
})

describe("a meeting", () => {
  it("is asked for, moved, arranged and answered (R24, R26)", () =>
    withNetwork(async (network) => {
      await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
      await done(network.openPoll("s1", { candidates: [interval], until: "2027-02-01" }))
      const yes = { institution: "kita", candidate: 0, answer: "yes", on: "2027-01-20" } as const
      const polled = await done(network.answerPoll("s1", [yes]))
      expect(polled.poll?.answers).toEqual([yes])
      expect(await refused(network.answerPoll("s1", [{ ...yes, institution: "hort" }]))).toMatchObject({
        _tag: "PollAnswerRefused",
        path: ["answers", 0],
      })
      const scheduled = await done(network.scheduleMeeting({ meeting: "s1", interval, host, minutesBy: "kita" }))
      expect([scheduled.moderatedBy, scheduled.minutesBy]).toEqual(["amt", "kita"])
      await done(network.inviteToMeeting("s1", "2027-02-01", [{ asWritten: "Polizei" }]))
      const said = { institution: "kita", answer: "accepted", on: "2027-02-10" } as const
      expect((await done(network.answerInvitation("s1", said))).answers).toEqual([{ ...said, functions: [] }])
      await done(network.rearrangeMeeting("s1", { minutesBy: "schule" }))
      const later = { ...interval, start: "2027-03-17T14:00", end: "2027-03-17T16:00" }
      expect(await done(network.rescheduleMeeting("s1", { interval: later }))).toMatchObject({
        state: "scheduled",
        minutesBy: "schule",
      })
    }))

  it("of several conferences invites the members of each, and is found with each (R24)", () =>
    withNetwork(async (network) => {
      await done(network.joinConference({ id: "hort", conference: "mitte", institution: "hort" }))
      const joint = {
        id: "s1",
        conference: "sued",
        jointWith: ["mitte"],
        title: "Süd und Mitte",
        state: "proposed",
      } as const
      expect(await refused(network.proposeMeeting({ ...joint, jointWith: ["nord"] }))).toMatchObject({
        _tag: "NotFound",
        path: ["jointWith"],
      })
      await done(network.proposeMeeting(joint))
      await done(network.scheduleMeeting({ meeting: "s1", interval, host, moderatedBy: "amt" }))
      const invited = await done(network.inviteToMeeting("s1", "2027-02-01"))
      expect(invited.invited).toEqual(["amt", "kita", "schule", "hort"])
      const found = await network.store.collection(Meetings, "bochum").all({ index: "byConference", equals: "mitte" })
      expect(found.map(({ value }) => value.id)).toEqual(["s1"])
    }))

  it("that is postponed is written with its successor, to which proposals go along (R26)", () =>
    withNetwork(async (network) => {
      await done(network.proposeTopic(topic("t1")))
      await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
      await done(network.placeTopics("s1", { proposals: ["t1"] }))
      await done(network.scheduleMeeting({ meeting: "s1", interval, host }))
      expect(await refused(network.postponeMeeting("s1", { successor: "s1", reason: "Sturm" }))).toMatchObject({
        _tag: "PostponedToItself",
      })
      await done(network.postponeMeeting("s1", { successor: "s2", reason: "Sturm" }))
      expect((await all(network).meetings).map(({ value }) => [value.id, value.state])).toEqual([
        ["s1", "postponed"],
        ["s2", "proposed"],
      ])
      await done(network.withdrawTopic("t1", { on: "2027-03-01" }))
      expect((await all(network).meetings).map(({ value }) => value.agenda.length)).toEqual([1, 0])
    }))

  it("that was called off hands its items on, and with them what was proposed (R28)", () =>
    withNetwork(async (network) => {
      const propose = (id: string) => network.proposeMeeting({ id, conference: "sued", title: id, state: "proposed" })
      const states = async () => (await all(network).proposals).map(({ value }) => value.state)
      await done(propose("s1"))
      await done(network.proposeTopic(topic("mensa")))
      await done(network.placeTopics("s1", { proposals: ["mensa"] }))
      await done(network.cancelMeeting("s1", "Sturm"))
      await done(propose("s2"))
      const carried = await done(network.carryOverItems("s2"))
      expect(carried.agenda.map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([["mensa", "s1"]])
      expect(await states()).toEqual([{ status: "placed", meeting: "s2" }])
      const again = await done(network.setAgenda("s2", { items: [item("bericht"), item("mensa")] }))
      expect(again.agenda.map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([
        ["bericht", undefined],
        ["mensa", "s1"],
      ])
      await done(network.withdrawTopic("mensa", { on: "2027-02-01" }))
      expect(await states()).toEqual([{ status: "withdrawn", on: "2027-02-01" }])
      const meetings = await all(network).meetings
      expect(meetings.map(({ value }) => [value.id, value.agenda.map(({ id }) => id)])).toEqual([
        ["s1", ["mensa"]],
        ["s2", ["bericht"]],
      ])
    }))

  it("of the same conferences takes each item over once, whichever of them knows it (R28)", () =>
    withNetwork(async (network) => {
      const joint = { conference: "sued", jointWith: ["mitte"], state: "proposed" } as const
      await done(network.proposeMeeting({ ...joint, id: "s1", title: "Gemeinsam" }))
      await done(network.setAgenda("s1", { items: [item("ferien"), { ...item("bericht"), recurring: true }] }))
      await done(network.cancelMeeting("s1", "Sturm"))
      await done(network.proposeMeeting({ ...joint, id: "s2", title: "Gemeinsam" }))
      const { agenda } = await done(network.carryOverItems("s2"))
      expect(agenda.map(({ id }) => id)).toEqual(["ferien", "bericht"])
    }))

  it("that was called off lets go of what was proposed for it: it can be withdrawn, and is not carried over (R28)", () =>
    withNetwork(async (network) => {
      const propose = (id: string) => network.proposeMeeting({ id, conference: "sued", title: id, state: "proposed" })
      await done(propose("s1"))
      await done(network.proposeTopic(topic("mensa")))
      await done(network.placeTopics("s1", { proposals: ["mensa"] }))
      await done(network.cancelMeeting("s1", "Sturm"))
      expect(await done(network.withdrawTopic("mensa", { on: "2027-02-01" }))).toMatchObject({
        state: { status: "withdrawn", on: "2027-02-01" },
      })
      await done(propose("s2"))
      expect((await done(network.carryOverItems("s2"))).agenda).toEqual([])
    }))

  it("that is postponed to one that exists changes nothing (R26)", () =>
    withNetwork(async (network) => {
      for (const id of ["s1", "s2"])
        await done(network.proposeMeeting({ id, conference: "sued", title: "Süd", state: "proposed" }))
      await done(network.scheduleMeeting({ meeting: "s1", interval, host }))
      const answer = network.postponeMeeting("s1", { successor: "s2", reason: "Sturm" })
      expect(await refused(answer)).toMatchObject({ _tag: "IdTaken", id: "s2" })
      expect((await all(network).meetings).map(({ value }) => value.state)).toEqual(["scheduled", "proposed"])
    }))
})
