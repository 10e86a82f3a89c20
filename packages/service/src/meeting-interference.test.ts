import {
  AgendaItemId,
  AgendaProposal,
  ConferenceId,
  Instant,
  InstitutionId,
  Interval,
  LocalDate,
  type Measure,
  MeetingHost,
  MeetingId,
} from "@sozialraum/core"
import { AgendaProposals, commit, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { all, done, held, host, interrupted, interval, plan, topic, withNetwork } from "./conference.fixture.js"
import {
  type Act,
  addAgendaItem,
  addValues,
  approveMinutes,
  carryOverItems,
  draftMinutes,
  leaveConference,
  type Network,
  objectToMinutes,
  placeTopics,
  scheduleMeeting,
  setAgenda,
  withdrawTopic,
} from "./index.js"

const act: Act = { network: "bochum", by: "test", at: Instant.parse("2027-01-01T08:00:00Z") }
const [s1, s2] = [MeetingId.parse("s1"), MeetingId.parse("s2")]
const mensa = AgendaItemId.parse("mensa")
const propose = (network: Network, id: string) =>
  done(network.proposeMeeting({ id, conference: "sued", title: id, state: "proposed" }))
const drafted = async (network: Network): Promise<void> => {
  await held(network)
  await done(network.draftMinutes("s1", { by: "moderation", writtenOn: "2027-03-12" }))
  await done(network.circulateMinutes("s1", "2027-03-15"))
}
const approval = { kind: "objectionPeriod", on: LocalDate.parse("2027-05-01") } as const

describe("a meeting that somebody else works on at the same moment", () => {
  it("is not planned in the house of a member that leaves (R22)", () =>
    withNetwork(async (network) => {
      await propose(network, "s1")
      const leaving = { conference: ConferenceId.parse("sued"), institution: InstitutionId.parse("schule") }
      const scheduling = interrupted(
        scheduleMeeting(act, s1, { interval: Interval.parse(interval), host: MeetingHost.parse(host) }),
        leaveConference(act, { ...leaving, on: LocalDate.parse("2027-02-01") }),
      )
      await expect(network.store.run(scheduling)).rejects.toMatchObject({
        _tag: "HostNotAvailable",
        because: "notAMember",
      })
    }))

  it("keeps the items of both who add one (R28)", () =>
    withNetwork(async (network) => {
      await propose(network, "s1")
      const adding = (id: string) => addAgendaItem(act, s1, { item: { id, title: id, kind: "topic" } })
      const { agenda } = await network.store.run(interrupted(adding("a"), adding("b")))
      expect(agenda.map(({ id, order }) => [id, order])).toEqual([
        ["b", 1],
        ["a", 2],
      ])
    }))

  it("does not get a topic that is withdrawn, and of two meetings one gets it (R28)", () =>
    withNetwork(async (network) => {
      for (const id of ["s1", "s2"]) await propose(network, id)
      for (const id of ["mensa", "hof"]) await done(network.proposeTopic(topic(id)))
      const withdrawing = withdrawTopic(act, mensa, { on: LocalDate.parse("2027-02-01") })
      const placing = (meeting: MeetingId, id: AgendaItemId) => placeTopics(act, meeting, { proposals: [id] })
      await expect(network.store.run(interrupted(placing(s1, mensa), withdrawing))).rejects.toMatchObject({
        _tag: "WrongProposalState",
        state: "withdrawn",
      })
      const hof = AgendaItemId.parse("hof")
      await expect(network.store.run(interrupted(placing(s1, hof), placing(s2, hof)))).rejects.toMatchObject({
        _tag: "WrongProposalState",
        state: "placed",
      })
      const meetings = await all(network).meetings
      expect(meetings.map(({ value }) => value.agenda.map(({ id }) => id))).toEqual([[], ["hof"]])
    }))

  it("leaves withdrawn what is withdrawn while its agenda is set (R28)", () =>
    withNetwork(async (network) => {
      await propose(network, "s1")
      await done(network.proposeTopic(topic("mensa")))
      const setting = setAgenda(act, s1, { items: [{ id: "mensa", title: "Mensa", kind: "topic" }] })
      const withdrawing = withdrawTopic(act, mensa, { on: LocalDate.parse("2027-02-01") })
      await network.store.run(interrupted(setting, withdrawing))
      expect((await all(network).proposals).map(({ value }) => value.state.status)).toEqual(["withdrawn"])
    }))

  it("does not take over what is withdrawn (R28)", () =>
    withNetwork(async (network) => {
      await propose(network, "s1")
      await done(network.proposeTopic(topic("mensa")))
      await done(network.placeTopics("s1", { proposals: ["mensa"] }))
      await done(network.cancelMeeting("s1", "Sturm"))
      await propose(network, "s2")
      const proposals = AgendaProposals.in("bochum")
      const state = { status: "withdrawn", on: "2027-02-01" }
      const withdrawing = Effect.flatMap(proposals.get(mensa), (found) =>
        commit({
          ...{ ...act, reason: "elsewhere", checks: [] },
          writes: [proposals.put(AgendaProposal.parse({ ...found?.value, state }))],
        }),
      )
      const { agenda } = await network.store.run(interrupted(carryOverItems(act, s2), withdrawing))
      expect(agenda).toEqual([])
    }))
})

describe("minutes that somebody else works on at the same moment", () => {
  it("are not approved over an objection (R26)", () =>
    withNetwork(async (network) => {
      await drafted(network)
      const objecting = objectToMinutes(act, s1, {
        institution: InstitutionId.parse("kita"),
        on: LocalDate.parse("2027-03-20"),
        text: "Es fehlt der Ort.",
      })
      const approving = interrupted(approveMinutes(act, s1, approval), objecting)
      await expect(network.store.run(approving)).rejects.toMatchObject({ _tag: "ObjectionsOpen" })
      const meeting = await network.store.collection(Meetings, "bochum").get(s1)
      expect(meeting?.value).toMatchObject({
        state: "minutesDraft",
        minutes: { objections: [{ institution: "kita" }] },
      })
    }))

  it("are approved once (R26)", () =>
    withNetwork(async (network) => {
      await drafted(network)
      const later = { ...approval, on: LocalDate.parse("2027-06-01") }
      const approving = interrupted(approveMinutes(act, s1, later), approveMinutes(act, s1, approval))
      await expect(network.store.run(approving)).rejects.toMatchObject({ _tag: "WrongState" })
      const meeting = await network.store.collection(Meetings, "bochum").get(s1)
      expect(meeting?.value).toMatchObject({ approvedOn: "2027-05-01" })
    }))

  it("are written with all of their measures and needs, or with none (R28, R34)", () =>
    withNetwork(async (network) => {
      await held(network)
      const schwimmen = AgendaItemId.parse("schwimmen")
      const draft = (more: object) =>
        draftMinutes(act, s1, {
          ...{ by: "moderation", writtenOn: "2027-03-12", measures: [{ item: schwimmen, plan }], ...more },
        })
      const writing = interrupted(
        draft({}),
        draft({ measures: [{ item: schwimmen, plan: { ...plan, id: "anders" } }] }),
      )
      await expect(network.store.run(writing)).rejects.toMatchObject({ _tag: "WrongState" })
      expect((await network.read()).measures.map(({ id }) => id)).toEqual(["anders"])
    }))

  it("do not plan a measure under an id that somebody else took (R34)", async () => {
    const [measure] = await measuresOf()
    await withNetwork(async (network) => {
      await held(network)
      const measures = [{ item: AgendaItemId.parse("schwimmen"), plan }]
      const writing = interrupted(
        draftMinutes(act, s1, { by: "moderation", writtenOn: "2027-03-12", measures }),
        addValues(act, { measures: [{ ...measure, title: "Von anderen" }] }),
      )
      await expect(network.store.run(writing)).rejects.toMatchObject({ _tag: "IdTaken", id: "kurs" })
      expect((await network.read()).measures.map(({ title }) => title)).toEqual(["Von anderen"])
    })
  })

  /** What a draft plans where nobody interferes. */
  const measuresOf = async () => {
    let planned: ReadonlyArray<Measure> = []
    await withNetwork(async (network) => {
      await held(network)
      const measures = [{ item: "schwimmen", plan }]
      await done(network.draftMinutes("s1", { by: "moderation", writtenOn: "2027-03-12", measures }))
      planned = (await network.read()).measures
    })
    return planned
  }
})
