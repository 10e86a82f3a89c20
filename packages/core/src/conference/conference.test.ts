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

  it("is moderated once by an institution in one function on any day (R20)", () => {
    const twice = (more: object) =>
      Conference.safeParse({
        ...sued,
        moderators: [
          { institution: "jugendamt", to: "2026-01-01" },
          { institution: "jugendamt", ...more },
        ],
      }).success
    expect([twice({ from: "2026-01-01" }), twice({ function: "moderation" }), twice({ from: "2025-12-31" })]).toEqual([
      true,
      true,
      false,
    ])
  })

  it("neither rests nor ends before it has begun, and does not go over into itself (R20)", () => {
    const having = (status: object) => Conference.safeParse({ ...sued, statuses: [status] }).success
    expect(having({ status: "dormant", from: sued.start, to: "2025-01-01" })).toBe(true)
    expect(having({ status: "dormant", from: "2024-07-31", to: "2025-01-01" })).toBe(false)
    expect(having({ status: "dissolved", from: "2020-01-01" })).toBe(false)
    const merged = (successor: string) => having({ status: "merged", from: "2026-01-01", successor })
    expect([merged("ost"), merged("sued")]).toEqual([true, false])
  })
})
