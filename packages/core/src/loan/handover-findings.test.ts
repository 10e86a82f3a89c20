import { describe, expect, it } from "vitest"
import type { Plain } from "../problem.js"
import { type HandoverProtocol, Resource } from "../sharing/index.js"
import { handoverFindings } from "./index.js"
import { accepted, as, handover, loan, playBus } from "./loan.fixture.js"

const bus = Resource.parse({ ...playBus, checklist: ["12 Stelzen", "2 × Kreide", "Anhänger"] })
const found = (given: Partial<Plain<typeof HandoverProtocol>>, more = {}) =>
  handoverFindings(
    as(loan({ ...more, state: { status: "handedOver", accepted, handover: { ...handover, ...given } } }), "handedOver"),
    bus,
  )
const all = [{ item: "Stelzen", count: 12 }, { item: "kreide", count: 2 }, { item: "Anhänger" }]

describe("a handover", () => {
  it("that follows the checklist of the resource is nothing to look at, however things are typed (R43)", () => {
    expect(found({ items: all })).toEqual([])
    expect(found({ items: [{ item: "12 Stelzen" }, { item: "2x Kreide" }, { item: " Anha\u0308nger " }] })).toEqual([])
  })

  it("names what was skipped, and what is less than the list says (R43)", () => {
    expect(
      found({
        items: [
          { item: "Stelzen", count: 10 },
          { item: "Anhänger", condition: "missing" },
        ],
      }),
    ).toEqual([
      {
        _tag: "HandedOverShort",
        rule: "R43",
        severity: "warning",
        path: ["state", "handover", "items"],
        booking: "b1",
        item: "Stelzen",
        listed: 12,
        actual: 10,
      },
      {
        _tag: "ChecklistSkipped",
        rule: "R43",
        severity: "warning",
        path: ["state", "handover", "items"],
        booking: "b1",
        item: "Kreide",
      },
      expect.objectContaining({ _tag: "HandedOverShort", item: "Anhänger", listed: 1, actual: 0 }),
    ])
  })

  it("before the agreed day is told: from then on nobody else has it (R43)", () => {
    const early = found({ items: all, at: "2026-06-05T21:59:00Z" })
    expect(early).toMatchObject([{ _tag: "HandedOverEarly", agreed: "2026-06-06T10:00", at: "2026-06-05T23:59" }])
    expect(found({ items: all, at: "2026-06-05T22:00:00Z" })).toEqual([])
    expect(found({ items: all, at: "2026-06-05T21:59:00Z" }, { pickUp: "2026-06-05T18:00" })).toEqual([])
  })
})
