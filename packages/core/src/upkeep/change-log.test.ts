import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Instant } from "../time/index.js"
import { changeLog, type TrailEntry } from "./index.js"

const entry = (revision: number, kind: TrailEntry["kind"], more: Partial<TrailEntry> = {}): TrailEntry => ({
  collection: "offers",
  id: "treff",
  kind,
  revision,
  at: Instant.parse(`2026-10-${String(revision).padStart(2, "0")}T08:00:00Z`),
  by: "jugendhaus",
  reason: "geprüft",
  ...more,
})
const of = { collection: "offers", id: "treff" }
const whats = (trail: ReadonlyArray<TrailEntry>) => changeLog(trail, of).map(({ what }) => what)

describe("the change log of a value (Q34)", () => {
  it("says what became of it, when, by which role and why (P8)", () => {
    const trail = [entry(1, "put"), entry(2, "put", { by: "jugendamt", reason: "neue Zeiten" }), entry(3, "remove")]
    expect(changeLog(trail, of)).toEqual([
      { at: "2026-10-01T08:00:00Z", by: "jugendhaus", reason: "geprüft", revision: 1, what: "created" },
      { at: "2026-10-02T08:00:00Z", by: "jugendamt", reason: "neue Zeiten", revision: 2, what: "changed" },
      { at: "2026-10-03T08:00:00Z", by: "jugendhaus", reason: "geprüft", revision: 3, what: "removed" },
    ])
  })

  it("tells what was written again after it was gone from what was only changed", () => {
    expect(whats([entry(1, "put"), entry(2, "remove"), entry(3, "put"), entry(4, "put")])).toEqual([
      "created",
      "removed",
      "restored",
      "changed",
    ])
  })

  it("does not take the first entry of a part of the trail for the beginning", () => {
    expect(whats([entry(7, "put"), entry(8, "put")])).toEqual(["changed", "changed"])
  })

  it("leaves out the same id in another collection, and other ids, however they lie between", () => {
    const others = fc.array(
      fc.record({ collection: fc.constantFrom("offers", "needs"), id: fc.constantFrom("treff", "andere") }),
    )
    fc.assert(
      fc.property(others, (ids) => {
        const foreign = ids
          .filter(({ collection, id }) => collection !== of.collection || id !== of.id)
          .map((key) => entry(1, "remove", key))
        const own = [entry(1, "put"), entry(2, "remove"), entry(3, "put")]
        const mixed = own.flatMap((one) => [...foreign, one])
        expect(changeLog(mixed, of)).toEqual(changeLog(own, of))
      }),
    )
    expect(changeLog([], of)).toEqual([])
  })
})
