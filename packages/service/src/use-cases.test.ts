import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Booking, isGranted, overlaps, type Plain } from "@sozialraum/core"
import { Bookings, Meetings, memoryBackend } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { afterAll, describe, expect, it } from "vitest"
import { type Network, openNetwork } from "./index.js"

const folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const backends = [
  ["memory", () => memoryBackend],
  ["SQLite", () => sqliteBackend(join(folder, `${files++}.db`))],
] as const

const interval = { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone: "Europe/Berlin" }
const request = (id: string, more: object = {}): Plain<typeof Booking> => ({
  id,
  resource: "aula",
  borrower: "kita",
  interval,
  purpose: "Elternabend",
  responsible: "leitung",
  ...more,
})
const granted = { by: "leitung" }
const role = [{ institution: "jugendamt" }]
const member = (institution: string) => ({ id: institution, conference: "sued", institution, status: "active" })
const house = (id: string, more: object = {}) => ({
  id,
  name: id,
  types: ["kita"],
  sites: [{ site: `${id}/haus` }],
  ...more,
})

describe.each(backends)("with the %s backend", (_name, backend) => {
  const withNetwork = async (test: (network: Network) => Promise<void>): Promise<void> => {
    const network = await openNetwork(backend(), { network: "bochum", by: "test", now: () => "2027-01-01T08:00:00Z" })
    await network.addValues({
      institutions: [
        house("schule"),
        house("kita"),
        house("hort", { statuses: [{ status: "closed", from: "2027-01-01" }] }),
      ],
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
      memberships: ["schule", "hort"].map(member),
      resources: [{ id: "aula", owner: "schule", category: "raum", name: "Aula" }],
    })
    await test(network)
    await network.close()
  }
  const hosted = (institution: string) => ({ at: "member", institution, site: `${institution}/haus` }) as const

  it("a room is promised to one of many who ask at the same moment (R38)", () =>
    withNetwork(async (network) => {
      const asked = Array.from({ length: 8 }, (_, index) => network.bookResource(request(`b${index}`), granted))
      const answers = await Promise.all(asked)
      expect(answers.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
      const refusals = answers.flatMap((answer) => (answer._tag === "Failure" ? [answer.failure._tag] : []))
      expect(new Set(refusals)).toEqual(new Set(["BookingRefused"]))
      const held = (await network.store.collection(Bookings, "bochum").all()).map(({ value }) => value)
      expect(held.filter(isGranted)).toHaveLength(1)
    }))

  it("a room is never held twice, whatever is asked for at the same moment (R38)", () =>
    withNetwork(async (network) => {
      const hour = (value: number) => `2027-03-10T${String(value).padStart(2, "0")}:00`
      const asked = Array.from({ length: 12 }, (_, index) =>
        network.bookResource(
          request(`b${index}`, { interval: { ...interval, start: hour(8 + index), end: hour(10 + index) } }),
          granted,
        ),
      )
      await Promise.all(asked)
      const held = (await network.store.collection(Bookings, "bochum").all()).map(({ value }) => value)
      expect(held.length).toBeGreaterThanOrEqual(4)
      const clashes = held.flatMap((a, index) => held.slice(index + 1).filter((b) => overlaps(a.interval, b.interval)))
      expect(clashes).toEqual([])
    }))

  it("a booking that was given up frees the room, and stays on record", () =>
    withNetwork(async (network) => {
      await network.bookResource(request("b1"), granted)
      await network.giveUpBooking("b1", { by: "borrower", reason: "erkrankt" })
      expect((await network.bookResource(request("b2"), granted))._tag).toBe("Success")
      const kept = await network.store.collection(Bookings, "bochum").all()
      expect(kept.map(({ value, revision }) => [value.state.status, revision])).toEqual([
        ["cancelled", 2],
        ["granted", 1],
      ])
    }))

  it.each([
    ["an id that is taken", request("b1"), "IdTaken", ["id"]],
    ["an unknown resource", request("b2", { resource: "zelt" }), "NotFound", ["resource"]],
    ["an unknown borrower", request("b2", { borrower: "niemand" }), "NotFound", ["borrower"]],
    ["a borrower that is closed (R40)", request("b2", { borrower: "hort" }), "BookingRefused", ["borrower"]],
    ["the owner itself (R40)", request("b2", { borrower: "schule" }), "BookingRefused", ["borrower"]],
    ["a value that does not fit", request("b2", { units: 0 }), "InvalidValue", ["units"]],
  ])("a request with %s is refused at its place", (_what, asked, tag, path) =>
    withNetwork(async (network) => {
      await network.bookResource(
        request("b1", { interval: { ...interval, start: "2027-03-10T16:00", end: "2027-03-10T16:30" } }),
        granted,
      )
      const answer = await network.bookResource(asked, granted)
      expect(answer._tag === "Failure" && answer.failure).toMatchObject({ _tag: tag, path })
    }),
  )

  it("a meeting goes from proposal to invitation, and no step is taken twice (R26)", () =>
    withNetwork(async (network) => {
      const proposal = { id: "s1", conference: "sued", title: "Ferien", state: "proposed" } as const
      expect((await network.proposeMeeting(proposal))._tag).toBe("Success")
      const plan = { meeting: "s1", interval, host: hosted("schule") }
      expect((await network.scheduleMeeting(plan))._tag).toBe("Success")
      const again = await network.scheduleMeeting(plan)
      expect(again._tag === "Failure" && again.failure).toMatchObject({ _tag: "WrongState", state: "scheduled" })
      await network.inviteToMeeting("s1", "2027-02-01")
      const stored = await network.store.collection(Meetings, "bochum").all({ index: "byHost", equals: "schule" })
      expect(stored[0]).toMatchObject({ revision: 3, value: { state: "invited", invited: ["schule"] } })
      await network.cancelMeeting("s1", "Sturm")
      const answer = await network.cancelMeeting("s1", "Sturm")
      expect(answer._tag === "Failure" && answer.failure._tag).toBe("WrongState")
    }))

  it("free text that a value cannot hold is refused before it is stored", () =>
    withNetwork(async (network) => {
      await network.proposeMeeting({ id: "s1", conference: "sued", title: "Ferien", state: "proposed" })
      await network.bookResource(request("b1"), granted)
      const answers = [
        await network.cancelMeeting("s1", ""),
        await network.giveUpBooking("b1", { by: "owner", reason: "" }),
      ]
      expect(answers.map((answer) => answer._tag === "Failure" && answer.failure._tag)).toEqual([
        "InvalidValue",
        "InvalidValue",
      ])
      expect(await network.store.collection(Meetings, "bochum").all()).toHaveLength(1)
    }))

  it("a refusal names the place in the caller's words", () =>
    withNetwork(async (network) => {
      const plan = { meeting: "s1", interval: { ...interval, end: interval.start }, host: hosted("schule") }
      const [scheduled, added, twice] = [
        await network.scheduleMeeting(plan),
        await network.addValues({
          sites: [
            { id: "a", address: {} },
            { id: "", address: {} },
          ],
        }),
        await network.addValues({
          sites: [
            { id: "a", address: {} },
            { id: "a", address: {} },
          ],
        }),
      ]
      const placeOf = (answer: typeof scheduled | typeof added | typeof twice) =>
        answer._tag === "Failure" && answer.failure.path
      expect([scheduled, added, twice].map(placeOf)).toEqual([
        ["interval", "end"],
        ["sites", 1, "id"],
        ["sites", 1, "id"],
      ])
    }))

  it("no institution is added as a member twice for the same time (R21)", () =>
    withNetwork(async (network) => {
      const answer = await network.addValues({ memberships: [{ ...member("schule"), id: "again" }] })
      expect(answer._tag === "Failure" && answer.failure).toMatchObject({
        _tag: "AlreadyMember",
        path: ["memberships", 0, "institution"],
      })
    }))

  it("a meeting is refused a host that is closed on the day (R11)", () =>
    withNetwork(async (network) => {
      await network.proposeMeeting({ id: "s1", conference: "sued", title: "Ferien", state: "proposed" })
      const answer = await network.scheduleMeeting({ meeting: "s1", interval, host: hosted("hort") })
      expect(answer._tag === "Failure" && answer.failure).toMatchObject({
        _tag: "HostNotAvailable",
        because: "notActive",
      })
    }))
})
