import {
  Conference,
  ConferenceId,
  Instant,
  Institution,
  InstitutionId,
  Interval,
  LocalDate,
  MeetingHost,
  MeetingId,
  Membership,
  MembershipId,
  Resource,
  ResourceId,
  SpatialUnit,
  SpatialUnitId,
} from "@sozialraum/core"
import {
  Conferences,
  commit,
  Institutions,
  ListedInstitutions,
  Memberships,
  memoryBackend,
  openStore,
  Resources,
  Sites,
  SpatialUnits,
  type Store,
  type Write,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { interrupted } from "./conference.fixture.js"
import {
  type Act,
  addValues,
  assignAreas,
  bookResource,
  importList,
  inviteToMeeting,
  joinConference,
  leaveConference,
  proposeMeeting,
  restMembership,
  restrictResource,
  scheduleMeeting,
} from "./index.js"

const act: Act = { network: "bochum", by: "test", at: Instant.parse("2027-01-01T08:00:00Z") }
const interval = { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone: "Europe/Berlin" }
const request = (id: string) => ({
  id,
  resource: "aula",
  borrower: "kita",
  interval,
  purpose: "Elternabend",
  responsible: "leitung",
})
const plan = {
  interval: Interval.parse(interval),
  host: MeetingHost.parse({ at: "member", institution: "schule", site: "schule/haus" }),
}
const meeting = MeetingId.parse("s1")
const role = [{ institution: "jugendamt" }]
const house = (id: string) => ({ id, name: id, types: ["kita"], sites: [{ site: `${id}/haus` }] })
const network = {
  institutions: ["schule", "kita"].map(house),
  conferences: [
    {
      id: "sued",
      name: "Süd",
      kind: "sozialraumkonferenz",
      area: "s",
      start: "2026-01-01",
      convenors: role,
      moderators: role,
    },
  ],
  memberships: ["schule", "kita"].map((institution) => ({
    id: institution,
    conference: "sued",
    institution,
    status: "active",
  })),
  resources: [{ id: "aula", owner: "schule", category: "raum", name: "Aula" }],
}

const restriction = {
  id: "rohrbruch",
  resource: "aula",
  kind: "breakdown",
  start: interval.start,
  zone: interval.zone,
  reason: "Rohrbruch",
} as const

const houses = Institutions.in("bochum")
const conferences = Conferences.in("bochum")
const memberships = Memberships.in("bochum")
const resources = Resources.in("bochum")

/** Writes without looking, as somebody else does in between. */
const writing = (...writes: ReadonlyArray<Write>) =>
  commit({ ...act, by: "somebody", reason: "meanwhile", checks: [], writes })

const closed = (id: string) =>
  Effect.flatMap(houses.get(InstitutionId.parse(id)), (found) =>
    writing(houses.put(Institution.parse({ ...found?.value, statuses: [{ status: "closed", from: "2027-01-01" }] }))),
  )

const withStore = async (test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(memoryBackend)
  await store.run(addValues(act, network))
  await store.run(proposeMeeting(act, { id: "s1", conference: "sued", title: "Ferien", state: "proposed" }))
  await test(store)
  await store.close()
}

describe("what is decided on what changed in between is decided again", () => {
  it("a room that somebody else was promised (R38)", () =>
    withStore(async (store) => {
      const asked = interrupted(
        bookResource(act, request("b1"), { by: "leitung" }),
        bookResource(act, request("b2"), { by: "leitung" }),
      )
      await expect(store.run(asked)).rejects.toMatchObject({
        _tag: "BookingRefused",
        findings: [{ _tag: "ResourceTaken", by: ["b2"] }],
      })
    }))

  it("a room that was withdrawn", () =>
    withStore(async (store) => {
      const withdrawn = Effect.flatMap(resources.get(ResourceId.parse("aula")), (found) =>
        writing(resources.put(Resource.parse({ ...found?.value, lendable: false }))),
      )
      const asked = interrupted(bookResource(act, request("b1"), { by: "leitung" }), withdrawn)
      await expect(store.run(asked)).rejects.toMatchObject({
        findings: [{ _tag: "NotLent", because: "withdrawn" }],
      })
    }))

  it("a breakdown, with a booking that was made meanwhile (R43)", () =>
    withStore(async (store) => {
      const { cancelled } = await store.run(
        interrupted(restrictResource(act, restriction), bookResource(act, request("b1"), { by: "leitung" })),
      )
      expect(cancelled.map(({ id }) => id)).toEqual(["b1"])
    }))

  it("a room that broke down (R39)", () =>
    withStore(async (store) => {
      const asked = interrupted(bookResource(act, request("b1"), { by: "leitung" }), restrictResource(act, restriction))
      await expect(store.run(asked)).rejects.toMatchObject({ findings: [{ _tag: "BrokenDownThen" }] })
    }))

  it("a borrower that was closed (R40)", () =>
    withStore(async (store) => {
      const asked = interrupted(bookResource(act, request("b1"), { by: "leitung" }), closed("kita"))
      await expect(store.run(asked)).rejects.toMatchObject({ findings: [{ _tag: "BorrowerInactive" }] })
    }))

  it("a host that was closed (R11)", () =>
    withStore(async (store) => {
      const scheduling = interrupted(scheduleMeeting(act, meeting, plan), closed("schule"))
      await expect(store.run(scheduling)).rejects.toMatchObject({ _tag: "HostNotAvailable", because: "notActive" })
    }))

  it("a host that left the conference (R22)", () =>
    withStore(async (store) => {
      const left = Effect.flatMap(memberships.get(MembershipId.parse("schule")), (found) =>
        writing(memberships.put(Membership.parse({ ...found?.value, status: "left", to: "2027-01-01" }))),
      )
      const scheduling = interrupted(scheduleMeeting(act, meeting, plan), left)
      await expect(store.run(scheduling)).rejects.toMatchObject({ _tag: "HostNotAvailable", because: "notAMember" })
    }))

  it("a lead time that was agreed (R24)", () =>
    withStore(async (store) => {
      await store.run(scheduleMeeting(act, meeting, plan))
      const stricter = Effect.flatMap(conferences.get(ConferenceId.parse("sued")), (found) =>
        writing(conferences.put(Conference.parse({ ...found?.value, procedure: { invitationLeadDays: 100 } }))),
      )
      const inviting = interrupted(
        inviteToMeeting(act, meeting, { invitedOn: LocalDate.parse("2027-03-01") }),
        stricter,
      )
      await expect(store.run(inviting)).rejects.toMatchObject({ _tag: "InvitedTooLate", leadDays: 100 })
    }))

  it("a member that was closed is not invited (R11)", () =>
    withStore(async (store) => {
      await store.run(scheduleMeeting(act, meeting, plan))
      const inviting = interrupted(
        inviteToMeeting(act, meeting, { invitedOn: LocalDate.parse("2027-03-01") }),
        closed("kita"),
      )
      expect((await store.run(inviting)).invited).toEqual(["schule"])
    }))
})

describe("belonging to a conference", () => {
  const joining = (id: string) => ({ id, conference: "sued", institution: "hort", from: "2027-02-01" })
  const periodsOf = (institution: string) => memberships.all({ index: "byInstitution", equals: institution })

  it("is recorded once, whoever else says so at the same moment (R21)", () =>
    withStore(async (store) => {
      await store.run(addValues(act, { institutions: [house("hort")] }))
      const answers = await store.run(
        Effect.all(
          Array.from({ length: 6 }, (_, n) => Effect.result(joinConference(act, joining(`h${n}`)))),
          { concurrency: "unbounded" },
        ),
      )
      expect(answers.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
      const refusals = answers.flatMap((answer) => (answer._tag === "Failure" ? [answer.failure._tag] : []))
      expect(new Set(refusals)).toEqual(new Set(["AlreadyMember"]))
      expect(await store.run(periodsOf("hort"))).toHaveLength(1)
    }))

  it("is refused to the second of two who do not see each other (R21)", () =>
    withStore(async (store) => {
      await store.run(addValues(act, { institutions: [house("hort")] }))
      const first = interrupted(joinConference(act, joining("h1")), joinConference(act, joining("h2")))
      await expect(store.run(first)).rejects.toMatchObject({ _tag: "AlreadyMember", by: ["h2"] })
      const values = { memberships: [{ ...joining("h3"), status: "active" }] }
      await store.run(writing(memberships.remove(MembershipId.parse("h2"))))
      const adding = interrupted(addValues(act, values), joinConference(act, joining("h4")))
      await expect(store.run(adding)).rejects.toMatchObject({ _tag: "AlreadyMember", by: ["h4"] })
    }))

  it("is refused to who did not see what was added as a value (R21)", () =>
    withStore(async (store) => {
      await store.run(addValues(act, { institutions: [house("hort")] }))
      const adding = addValues(act, { memberships: [{ ...joining("h2"), status: "active" }] })
      const first = interrupted(joinConference(act, joining("h1")), adding)
      await expect(store.run(first)).rejects.toMatchObject({ _tag: "AlreadyMember", by: ["h2"] })
    }))

  it("a member that joins while the invitation goes out is invited too (R24)", () =>
    withStore(async (store) => {
      await store.run(addValues(act, { institutions: [house("hort")] }))
      await store.run(scheduleMeeting(act, meeting, plan))
      const invitation = { invitedOn: LocalDate.parse("2027-02-20") }
      const inviting = interrupted(inviteToMeeting(act, meeting, invitation), joinConference(act, joining("h1")))
      expect((await store.run(inviting)).invited).toEqual(["hort", "kita", "schule"])
    }))

  it("a step of a membership starts from what somebody else wrote before it (R21)", () =>
    withStore(async (store) => {
      const step = { conference: ConferenceId.parse("sued"), institution: InstitutionId.parse("kita") }
      const on = LocalDate.parse("2027-02-01")
      const resting = restMembership(act, { ...step, on, id: MembershipId.parse("kita/ruht"), because: "Umbau" })
      const left = leaveConference(act, { ...step, on: LocalDate.parse("2027-01-15") })
      await expect(store.run(interrupted(resting, left))).rejects.toMatchObject({ _tag: "NotAMember" })
      expect((await store.run(periodsOf("kita"))).map(({ value }) => value.to)).toEqual(["2027-01-15"])
    }))
})

describe("what somebody else wrote in between stays", () => {
  const list = (places: number) => `Nummer;Name;Art;Plätze\n1;Kita Süd;Kita;${places}`
  const importing = (places: number) => importList(act, list(places), { source: "kitas" })
  const byHand = Institution.parse({ id: "kitas:1", name: "Von Hand", types: ["kita"] })

  it("when values are added", () =>
    withStore(async (store) => {
      const adding = addValues(act, { institutions: [{ ...byHand, name: "Anders" }] })
      expect(await store.run(interrupted(adding, writing(houses.put(byHand))))).toBe(0)
      expect((await store.run(houses.get(byHand.id)))?.value.name).toBe("Von Hand")
    }))

  it("when a list is imported for the first time", () =>
    withStore(async (store) => {
      await store.run(interrupted(importing(60), writing(houses.put(byHand))))
      expect((await store.run(houses.get(byHand.id)))?.value).toEqual(byHand)
    }))

  it("when a list brings a change", () =>
    withStore(async (store) => {
      await store.run(importing(60))
      const edited = Effect.flatMap(houses.get(byHand.id), (found) =>
        writing(houses.put(Institution.parse({ ...found?.value, capacity: 62 }))),
      )
      const { changes } = await store.run(interrupted(importing(65), edited))
      expect(changes[0]?.kept).toEqual([{ field: "capacity", offered: 65, kept: 62 }])
      expect((await store.run(houses.get(byHand.id)))?.value.capacity).toBe(62)
    }))

  it("when the same source is imported by another program", () =>
    withStore(async (store) => {
      await store.run(importing(60))
      await store.run(interrupted(importing(60), importing(60)))
      const { plan: outcome } = await store.run(interrupted(importing(70), importing(65)))
      expect(outcome).toMatchObject({ changed: 1 })
      const listed = await store.run(ListedInstitutions.in("bochum").all())
      expect(listed.map(({ value, revision }) => [value.listing.capacity, revision])).toEqual([[70, 3]])
    }))
})

describe("what a source said in between", () => {
  it("is what the next delivery is held against, also where only its listing changes", () =>
    withStore(async (store) => {
      const saying = (remark: string) =>
        importList(act, `Nummer;Name;Art;Bemerkung\n1;Kita Süd;Kita;${remark}`, { source: "kitas" })
      await store.run(saying("alt"))
      const { changes } = await store.run(interrupted(saying("neu"), saying("mittel")))
      expect(changes[0]?.fields).toEqual([{ field: "remarks", before: ["mittel"], after: ["neu"] }])
    }))
})

describe("assigning areas", () => {
  const square = (id: string, west: number) =>
    SpatialUnit.parse({
      id,
      kind: "gebiet",
      name: id,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, 51],
            [west + 1, 51],
            [west + 1, 52],
            [west, 52],
            [west, 51],
          ],
        ],
      },
    })

  it("from two files in turn writes nothing once both are assigned", () =>
    withStore(async (store) => {
      await store.run(addValues(act, { sites: [{ id: "s", address: {}, position: { lon: 7.5, lat: 51.5 } }] }))
      const files = [[square("b", 7)], [square("a", 6.8), square("fern", 9)]]
      for (const areas of files) await store.run(assignAreas(act, areas))
      const before = await store.run(Sites.in("bochum").all())
      expect(before[0]?.value.units).toEqual(["a", "b"])
      for (const areas of files)
        expect(await store.run(assignAreas(act, areas))).toMatchObject({ inside: 1, outside: 0 })
      expect(await store.run(Sites.in("bochum").all())).toEqual(before)
    }))

  it("keeps what else is known about an area", () =>
    withStore(async (store) => {
      const parents = [{ unit: "stadt", kind: "stadt" }]
      await store.run(addValues(act, { spatialUnits: [{ ...square("a", 7), name: "alt", parents }] }))
      await store.run(assignAreas(act, [square("a", 7)]))
      const found = await store.run(SpatialUnits.in("bochum").get(SpatialUnitId.parse("a")))
      expect(found?.value).toMatchObject({ name: "a", parents })
    }))
})
