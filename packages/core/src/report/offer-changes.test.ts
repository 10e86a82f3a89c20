import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { indexNetwork } from "../network/index.js"
import type { Offer } from "../offer/index.js"
import { whatChanged, whatChangedSince } from "./index.js"
import { areas, day, house, offer, site, unit } from "./report.fixture.js"

const state = (offers: ReadonlyArray<Offer>, asOf = "2026-10-01") => ({
  index: indexNetwork({
    areas,
    sites: [site("treff", 0), site("west", 0, { units: ["west"] })],
    institutions: [house("treff", ["jugendtreff"])],
    offers,
  }),
  asOf: day(asOf),
})
const ids = (list: ReadonlyArray<{ readonly offer: string }>) => list.map((one) => one.offer)

describe("what changed between two states", () => {
  it("are new, ended, paused, resumed and changed offers, with the fields that changed (Q29)", () => {
    const pause = { from: "2026-09-01", reason: "Umbau" }
    const before = [
      offer("bleibt"),
      offer("endet"),
      offer("pausiert"),
      offer("geht-weiter", { state: "paused", pause }),
      offer("teurer"),
    ]
    const after = [
      offer("bleibt"),
      offer("endet", { state: "ended" }),
      offer("pausiert", { state: "paused", pause }),
      offer("geht-weiter"),
      offer("teurer", { title: "Neu", costs: [{ kind: "amount", cents: 500, currency: "EUR", per: "termin" }] }),
      offer("kommt"),
      offer("entwurf", { state: "draft" }),
    ]
    const changes = whatChanged(state(before), state(after))
    expect([ids(changes.new), ids(changes.ended), ids(changes.paused), ids(changes.resumed)]).toEqual([
      ["kommt"],
      ["endet"],
      ["pausiert"],
      ["geht-weiter"],
    ])
    expect(changes.changed).toEqual([
      { offer: "teurer", title: "Neu", institution: "treff", fields: ["costs", "title"] },
    ])
  })

  it("are no confirmations and no other order of keys: nothing of that matters to those who come (Q29)", () => {
    const before = offer("a", { verifications: [] })
    const shuffled = Object.fromEntries(Object.entries(before).reverse()) as unknown as Offer
    const now = { ...shuffled, verifications: offer("a").verifications }
    expect(whatChanged(state([before]), state([now])).changed).toEqual([])
  })

  it("are new to an area into which they moved, and have ended in the one that they left (Q29)", () => {
    const before = state([offer("zieht")])
    const after = state([offer("zieht", { places: [{ at: "site", site: "west" }] })])
    const west = whatChanged(before, after, { area: unit("west") })
    const east = whatChanged(before, after, { area: unit("ost") })
    const city = whatChanged(before, after, { area: unit("stadt") })
    expect([ids(west.new), ids(west.ended), ids(east.new), ids(east.ended)]).toEqual([["zieht"], [], [], ["zieht"]])
    expect(city.changed[0]?.fields).toEqual(["places"])
  })

  it("end with their last day, even where nobody wrote down that they did (Q29)", () => {
    const offers = [offer("a", { to: "2026-09-15" })]
    expect(ids(whatChanged(state(offers, "2026-09-14"), state(offers, "2026-09-15")).ended)).toEqual(["a"])
  })

  it("are for everybody without what only the network may know of (P9)", () => {
    const after = state([offer("intern", { public: false })])
    expect(whatChanged(state([]), after).new).toEqual([])
    expect(ids(whatChanged(state([]), after, { audience: "network" }).new)).toEqual(["intern"])
  })

  it("are none between a state and itself, and the way back turns new into ended (Q29)", () => {
    const pool = ["a", "b", "c", "d"].flatMap((id) => [offer(id), offer(id, { title: "anders" })])
    const some = fc.shuffledSubarray(pool).map((list) => [...new Map(list.map((one) => [one.id, one])).values()])
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [state(one), state(other)]
        const [there, back] = [whatChanged(before, after), whatChanged(after, before)]
        expect(Object.values(whatChanged(before, before)).flat()).toEqual([])
        expect(ids(there.new).sort()).toEqual(ids(back.ended).sort())
        expect(ids(there.changed).sort()).toEqual(ids(back.changed).sort())
      }),
    )
  })
})

describe("what changed since a day, told by one state", () => {
  it("began, ended or paused by its own dates, was confirmed, or has none (Q29)", () => {
    const offers = [
      offer("neu", { from: "2026-09-10" }),
      offer("alt", { from: "2025-09-10", verifications: [] }),
      offer("kommt", { from: "2026-10-02" }),
      offer("endet", { from: "2025-01-01", to: "2026-09-10" }),
      offer("laengst", { from: "2025-01-01", to: "2025-09-10" }),
      offer("beendet", { state: "ended" }),
      offer("pausiert", { from: "2025-01-01", state: "paused", pause: { from: "2026-09-05", reason: "Umbau" } }),
      offer("ohne", { verifications: [] }),
      offer("entwurf", { from: "2026-09-10", state: "draft" }),
    ]
    const since = whatChangedSince(state(offers), day("2026-09-01"), { audience: "network" })
    expect(ids(since.new)).toEqual(["neu"])
    expect(ids(since.ended)).toEqual(["endet"])
    expect(ids(since.paused)).toEqual(["pausiert"])
    expect(ids(since.confirmed)).toEqual(["neu", "pausiert"])
    expect(ids(since.undated)).toEqual(["ohne", "beendet"])
  })

  it("keeps to the network who confirmed what and when (P9)", () => {
    expect(whatChangedSince(state([offer("a")]), day("2026-09-01")).confirmed).toEqual([])
  })

  it("counts the first day and the day of the state, and no day beside them (Q29)", () => {
    const born = (on: string) => ids(whatChangedSince(state([offer("a", { from: on })]), day("2026-09-01")).new).length
    expect(["2026-08-31", "2026-09-01", "2026-10-01", "2026-10-02"].map(born)).toEqual([0, 1, 1, 0])
  })
})
