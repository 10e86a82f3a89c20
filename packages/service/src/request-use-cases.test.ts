import { describe, expect, it } from "vitest"
import type { Network } from "./index.js"
import {
  backends,
  done,
  granted,
  interval,
  type OpenBackend,
  refused,
  request,
  storedValue,
  wish,
  withSharing,
} from "./sharing.fixture.js"

const [first, second, easter, last] = ["2027-03-10", "2027-03-17", "2027-03-24", "2027-04-14"].map(
  (day) => `${day}T17:00`,
)
const at = (key: string | undefined): string => key ?? ""
const given = { key: at(second), by: "borrower", reason: "Ausflug" } as const

/** The request r1, granted for all dates that are not in the holidays. */
const withGranted = (backend: OpenBackend, test: (network: Network) => Promise<void>) =>
  withSharing(backend, async (network) => {
    await done(network.requestResource(request("r1")))
    await done(network.grantRequest("r1", granted))
    await test(network)
  })

describe.each(backends)("a request, kept with the %s backend,", (_name, backend) => {
  it("is handed in, asked back, answered and granted but for the holidays, with the reasons (R39, R42)", () =>
    withSharing(backend, async (network) => {
      const { plan, bookings } = await done(network.requestResource(request("r1")))
      expect([plan.bookable.length, bookings]).toEqual([4, []])
      await done(network.askBorrower("r1", "Wie viele kommen?"))
      await done(network.answerOwner("r1", "Zwanzig."))
      expect((await done(network.planResourceRequest("r1", "2027-03-31"))).bookable).toHaveLength(2)
      const made = await done(network.grantRequest("r1", granted))
      expect(made.bookings.map(({ key }) => key)).toEqual([first, second, "2027-04-07T17:00", last])
      expect(plan.dropped.map(({ key }) => key)).toEqual([easter, "2027-03-31T17:00"])
      expect(made.request.state).toMatchObject({ status: "granted" })
      expect(await storedValue(network, "bookings", `r1/${first}`)).toMatchObject({ request: "r1", key: first })
    }))

  it("is granted at once where the owner lets the rules decide, and waits where nothing is free", () =>
    withSharing(backend, async (network) => {
      const chairs = { resource: "stuehle", units: 6 }
      expect((await done(network.requestResource(request("r1", chairs)))).bookings).toHaveLength(4)
      const beside = await done(network.requestResource(request("r2", { ...chairs, borrower: "hort" })))
      expect([beside.request.state.status, beside.bookings, beside.plan.refused.length]).toEqual(["submitted", [], 4])
      await done(network.queueRequest("r2"))
      expect((await done(network.promotionFor("stuehle"))).line).toHaveLength(1)
      await done(network.giveUpFollowing("r1", { key: at(first), by: "borrower", reason: "entfällt" }))
      expect(await done(network.promotionFor("stuehle"))).toMatchObject({ next: [{ request: { id: "r2" } }] })
      expect((await done(network.grantRequest("r2", granted))).bookings).toHaveLength(4)
    }))

  it("is declined or withdrawn, and then decided about no more", () =>
    withSharing(backend, async (network) => {
      await done(network.requestResource(request("r1")))
      await done(network.requestResource(request("r2")))
      await done(network.declineRequest("r1", { by: "leitung", reason: "Umbau" }))
      await done(network.withdrawRequest("r2"))
      for (const id of ["r1", "r2"])
        expect(await refused(network, () => network.grantRequest(id, granted))).toMatchObject({
          ...{ _tag: "WrongRequestState", path: ["state"] },
        })
    }))

  it("has single dates moved, given up and taken up again", () =>
    withGranted(backend, async (network) => {
      await done(network.moveDate("r1", { key: at(first), start: "2027-03-11T17:00" }))
      await done(network.cancelDate("r1", given))
      expect(await refused(network, () => network.cancelDate("r1", given))).toMatchObject({
        ...{ _tag: "DateNotChanged", path: ["key"], because: "notBooked" },
      })
      const back = await done(network.rebookDates("r1", { ...granted, keys: [at(second)] }))
      expect(back.bookings.map(({ id }) => id)).toEqual([`r1/${second}/2`])
      expect(await storedValue(network, "bookings", `r1/${first}`)).toMatchObject({
        interval: { start: "2027-03-11T17:00" },
      })
    }))

  it("changes from one date on, or ends there", () =>
    withGranted(backend, async (network) => {
      const change = { from: at(second), id: "r2", to: { start: "2027-03-17T18:00" } }
      const why = { ...granted, wishedBy: "borrower", because: "Später" } as const
      const taken = { ...why, change: { ...change, id: "r1" } }
      expect(await refused(network, () => network.changeFollowing("r1", taken))).toMatchObject({ id: "r1" })
      const changed = await done(network.changeFollowing("r1", { ...why, change }))
      expect(changed.bookings.map(({ interval: { start } }) => start)).toContain("2027-04-07T18:00")
      await done(network.giveUpFollowing("r2", { key: "2027-04-07T18:00", by: "owner", reason: "Umbau" }))
      expect(await storedValue(network, "bookings", `r1/${last}`)).toMatchObject({ state: { status: "cancelled" } })
      expect(await storedValue(network, "bookings", `r1/${second}`)).toMatchObject({ state: { status: "granted" } })
    }))

  it("is not moved onto the time of others (R38)", () =>
    withGranted(backend, async (network) => {
      const other = { ...interval, start: "2027-03-11T17:00", end: "2027-03-11T19:00" }
      await done(network.bookResource(wish("b1", { borrower: "hort", interval: other }), granted))
      const moving = () => network.moveDate("r1", { key: at(first), start: "2027-03-11T18:00" })
      expect(await refused(network, moving)).toMatchObject({ _tag: "DateRefused", path: ["start"] })
    }))

  it("is refused at its place what does not fit, and nothing is written", () =>
    withGranted(backend, async (network) => {
      const change = { from: at(second), id: "r2", to: { start: "2027-03-17T18:00" } }
      const why = { ...granted, wishedBy: "borrower", because: "Später" } as const
      const cases = [
        [() => network.requestResource(request("r1")), "IdTaken", ["id"]],
        [() => network.requestResource(request("r2", { resource: "zelt" })), "NotFound", ["resource"]],
        [() => network.requestResource(request("r2", { borrower: "zelt" })), "NotFound", ["borrower"]],
        [() => network.requestResource(request("r2", { units: 0 })), "InvalidValue", ["units"]],
        [() => network.grantRequest("r9", granted), "NotFound", ["request"]],
        [() => network.grantRequest("r1", { ...granted, which: ["gestern"] }), "InvalidValue", ["which", 0]],
        [() => network.grantRequest("r1", { ...granted, until: "bald" }), "InvalidValue", ["until"]],
        [() => network.rebookDates("r1", { ...granted, keys: ["x"] }), "InvalidValue", ["keys", 0]],
        [() => network.rebookDates("r1", { ...granted, keys: [at(first)] }), "DatesNotOpen", ["keys"]],
        [() => network.moveDate("r1", { key: "x", start: at(first) }), "InvalidValue", ["key"]],
        [() => network.moveDate("r1", { key: at(easter), start: at(first) }), "DateNotChanged", ["key"]],
        [() => network.cancelDate("r1", { ...given, restriction: "" }), "InvalidValue", ["restriction"]],
        [
          () => network.changeFollowing("r1", { ...why, change: { ...change, from: "x" } }),
          "InvalidValue",
          ["change", "from"],
        ],
        [
          () => network.changeFollowing("r1", { ...why, change: { ...change, to: { start: "x" } } }),
          "InvalidValue",
          ["change", "to", "start"],
        ],
        [() => network.giveUpFollowing("r1", { ...given, key: "x" }), "InvalidValue", ["key"]],
        [() => network.planResourceRequest("r1", "x"), "InvalidValue", ["until"]],
        [() => network.askBorrower("r1", "?"), "WrongRequestState", ["state"]],
        [() => network.answerOwner("r1", "!"), "WrongRequestState", ["state"]],
        [() => network.withdrawRequest("r1"), "WrongRequestState", ["state"]],
        [() => network.queueRequest("r1"), "WrongRequestState", ["state"]],
        [() => network.promotionFor("zelt"), "NotFound", ["resource"]],
      ] as const
      for (const [step, _tag, path] of cases) expect(await refused<object>(network, step)).toMatchObject({ _tag, path })
    }))
})
