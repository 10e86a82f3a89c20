import { Measures, Meetings, Needs } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import { all, done, held, host, interval, need, plan, refused, withNetwork } from "./conference.fixture.js"
import { placesOf } from "./everything.fixture.js"
import type { Network } from "./index.js"

describe("minutes (R26)", () => {
  const minutes = {
    by: "moderation",
    writtenOn: "2027-03-12",
    items: [{ item: "bericht", status: "continued", outcomes: [{ kind: "information", text: "Berichtet" }] }],
    measures: [{ item: "schwimmen", plan }],
    needs: [{ item: "schwimmen", text: "Der Bedarf ist bestätigt.", step: "confirmed", need: "schwimmen" }],
  } as const

  it("are written with the measures and needs that their outcomes make (R28, R34)", () =>
    withNetwork(async (network) => {
      await held(network)
      const raised = {
        ...need,
        id: "raum",
        description: "Ein Raum fehlt.",
        raisedOn: "2027-03-10",
        since: "2027-03-10",
      }
      const draft = await done(
        network.draftMinutes("s1", {
          ...minutes,
          needs: [...minutes.needs, { item: "bericht", text: "Neu auf der Liste.", step: "registered", raised }],
        }),
      )
      expect(
        draft.minutes.items.map(({ item: id, status, outcomes }) => [id, status, outcomes.map(({ kind }) => kind)]),
      ).toEqual([
        ["bericht", "continued", ["information", "need"]],
        ["schwimmen", "settled", ["agreement", "need"]],
      ])
      const { measures, needs } = await network.read()
      expect(measures).toMatchObject([
        { id: "kurs", agreed: { on: "2027-03-10", conference: "sued", meeting: "s1", agendaItem: 2 } },
      ])
      expect(needs.map(({ id, state, agreed }) => [id, state, agreed])).toEqual([
        ["raum", "registered", { meeting: "s1", agendaItem: 1 }],
        ["schwimmen", "confirmed", { meeting: "s1", agendaItem: 2 }],
      ])
    }))

  it.each([
    [
      "a measure whose id is taken",
      { measures: [minutes.measures[0], minutes.measures[0]] },
      "IdTaken",
      ["measures", 1, "plan", "id"],
    ],
    [
      "a measure of nobody",
      { measures: [{ item: "schwimmen", plan: { ...plan, responsible: "niemand" } }] },
      "ResponsibleNotActive",
      ["measures", 0, "plan", "responsible"],
    ],
    [
      "an item that is not on the agenda",
      { measures: [{ item: "anderes", plan }] },
      "ItemNotOnAgenda",
      ["measures", 0, "item"],
    ],
    [
      "a need that nobody knows",
      { needs: [{ ...minutes.needs[0], need: "anderer" }] },
      "NotFound",
      ["needs", 0, "need"],
    ],
    [
      "a need in another state",
      { needs: [minutes.needs[0], minutes.needs[0]] },
      "WrongNeedState",
      ["needs", 1, "state"],
    ],
    [
      "money that is not the conference's (R30)",
      {
        items: [
          { item: "bericht", status: "settled", outcomes: [{ kind: "agreement", text: "Geld", matter: "budget" }] },
        ],
      },
      "CommitteeDecides",
      ["minutes", "items", 0, "outcomes", 0, "matter"],
    ],
  ] as const)("with %s are refused at the place, and nothing is written", (_what, more, tag, path) =>
    withNetwork(async (network) => {
      await held(network)
      expect(await refused(network.draftMinutes("s1", { ...minutes, ...more }))).toMatchObject({ _tag: tag, path })
      const [{ measures, needs }, meetings] = [await network.read(), await all(network).meetings]
      expect([measures.length, needs[0]?.state, meetings[0]?.value.state]).toEqual([0, "registered", "held"])
    }),
  )

  it("are sent, objected to, revised, approved by the rules of the conference, and only added to then", () =>
    withNetwork(async (network) => {
      await held(network)
      await done(network.draftMinutes("s1", minutes))
      const sent = await done(network.circulateMinutes("s1", "2027-03-15"))
      expect(sent.minutes.circulated).toEqual({ on: "2027-03-15", objectionsUntil: "2027-03-29" })
      await done(network.objectToMinutes("s1", { institution: "kita", on: "2027-03-20", text: "Es fehlt der Ort." }))
      const byPeriod = { kind: "objectionPeriod", on: "2027-05-01" } as const
      expect(await refused(network.approveMinutes("s1", byPeriod))).toMatchObject({ _tag: "ObjectionsOpen" })
      await done(network.resolveObjection("s1", { objection: 0, on: "2027-03-21", result: "accepted" }))
      const revised = await done(
        network.reviseMinutes("s1", {
          writtenOn: "2027-03-22",
          measures: [{ item: "bericht", plan: { ...plan, id: "ort" } }],
        }),
      )
      expect(revised.minutes.items.map(({ status, outcomes }) => [status, outcomes.map(({ kind }) => kind)])).toEqual([
        ["continued", ["information", "agreement"]],
        ["settled", ["agreement", "need"]],
      ])
      expect(revised.minutes.version).toBe(2)
      await done(network.circulateMinutes("s1", "2027-03-23"))
      await held2(network)
      expect(await refused(network.approveMinutes("s1", { kind: "meeting", meeting: "s2" }))).toMatchObject({
        _tag: "ApprovedOtherwise",
      })
      await done(network.approveMinutes("s1", byPeriod))
      expect(await refused(network.reviseMinutes("s1", { writtenOn: "2027-05-02" }))).toMatchObject({
        _tag: "WrongState",
      })
      const final = await done(
        network.addAddendum("s1", { on: "2027-05-03", by: "moderation", text: "Der Ort war die Aula." }),
      )
      expect(final.addenda).toHaveLength(1)
      expect((await network.store.collection(Measures, "bochum").all()).map(({ value }) => value.id)).toEqual([
        "kurs",
        "ort",
      ])
      expect(await network.store.collection(Needs, "bochum").all()).toHaveLength(1)
    }))

  it("lose what tells of a person, in every version, also once they are approved (P14)", () =>
    withNetwork(async (network) => {
      await held(network)
      const items = [{ item: "bericht", status: "settled", text: "Familie Yılmaz braucht einen Platz." }] as const
      const written = { by: "moderation", writtenOn: "2027-03-12", items }
      const likely = await refused(network.draftMinutes("s1", written))
      expect(likely).toMatchObject({ _tag: "PersonalDataLikelyHere", path: ["minutes", "items", 0, "text"] })
      if (likely._tag !== "PersonalDataLikelyHere") throw new Error("refused otherwise")
      await done(network.allowingTexts(likely.texts).draftMinutes("s1", written))
      await done(network.circulateMinutes("s1", "2027-03-15"))
      await done(network.approveMinutes("s1", { kind: "objectionPeriod", on: "2027-05-01" }))
      const note = { on: "2027-05-02", by: "moderation", text: "Angaben zu einer Familie entfernt." }
      await done(network.eraseFromMeeting("s1", { words: ["Familie Yılmaz"], note }))
      const [meeting] = await all(network).meetings
      expect(JSON.stringify(meeting?.value)).not.toContain("Yılmaz")
      expect(meeting?.value).toMatchObject({ state: "minutesApproved", addenda: [{ text: note.text }] })
      expect(await placesOf(network.store, "bochum", /Yılmaz/)).toEqual([])
      expect(await refused(network.eraseFromMeeting("s1", { words: ["Familie Yılmaz"], note }))).toMatchObject({
        _tag: "NothingToErase",
      })
      expect(await refused(network.eraseFromMeeting("s9", { words: ["x"], note }))).toMatchObject({
        ...{ _tag: "NotFound", path: ["meeting"] },
      })
    }))

  it("lose what stood in them before they were corrected, and stay as they are (P1, P14)", () =>
    withNetwork(async (network) => {
      await held(network)
      const [meeting] = await all(network).meetings
      if (meeting === undefined) throw new Error("no meeting")
      const meetings = Meetings.in("bochum")
      for (const title of ["Familie Yılmaz", "Süd"])
        await network.store.commit({
          ...{ network: "bochum", by: "test", reason: "hand", at: "2027-03-12T08:00:00Z", checks: [] },
          writes: [meetings.put({ ...meeting.value, title })],
        })
      const note = { on: "2027-05-02", by: "moderation", text: "Angaben zu einer Familie entfernt." }
      const erasing = (...words: ReadonlyArray<string>) => network.eraseFromMeeting("s1", { words, note })
      expect(await refused(erasing("Familie Yılmaz", "Familie Krüger"))).toMatchObject({
        ...{ _tag: "NothingToErase", words: [0, 1] },
      })
      expect(await placesOf(network.store, "bochum", /Yılmaz/)).toHaveLength(1)
      expect(await done(erasing("Familie Yılmaz", "Süd"))).toMatchObject({ title: "[…]" })
      expect(await placesOf(network.store, "bochum", /Yılmaz/)).toEqual([])
      expect(await refused(erasing("Familie Yılmaz"))).toMatchObject({ _tag: "NothingToErase" })
    }))

  it("leave open items that the next meeting can take over (R28)", () =>
    withNetwork(async (network) => {
      await held(network)
      await done(network.draftMinutes("s1", minutes))
      await done(network.proposeMeeting({ id: "s2", conference: "sued", title: "Süd", state: "proposed" }))
      const { agenda } = await done(network.carryOverItems("s2"))
      expect(agenda.map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([["bericht", "s1"]])
    }))

  const held2 = async (network: Network): Promise<void> => {
    await done(network.proposeMeeting({ id: "s2", conference: "sued", title: "Süd", state: "proposed" }))
    const later = { ...interval, start: "2027-04-28T14:00", end: "2027-04-28T16:00" }
    await done(network.scheduleMeeting({ meeting: "s2", interval: later, host }))
    await done(network.inviteToMeeting("s2", "2027-04-01"))
    await done(network.recordMeeting("s2", []))
  }
})
