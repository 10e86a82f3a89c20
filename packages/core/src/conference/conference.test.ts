import { describe, expect, it } from "vitest"
import { day, sued } from "./bodies.fixture.js"
import { Conference, convenorOn } from "./index.js"

describe("a conference", () => {
  it("has exactly one convenor on any day (R20)", () => {
    const roles = [
      { institution: "jugendamt", to: "2026-01-01" },
      { institution: "agot", from: "2026-01-01" },
    ]
    const handedOver = Conference.parse({ ...sued, convenors: roles })
    expect([convenorOn(handedOver, day("2025-12-31")), convenorOn(handedOver, day("2026-01-01"))]).toEqual([
      "jugendamt",
      "agot",
    ])
    expect(Conference.safeParse({ ...sued, convenors: [{ institution: "a" }, { institution: "b" }] }).success).toBe(
      false,
    )
  })
})
