import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { day, memberOf as member, members, sued } from "./bodies.fixture.js"
import { activeMembers, join, Membership } from "./index.js"

describe("a membership", () => {
  it("cannot begin while the institution is a member already (R21)", () => {
    expect(join(members, member("kita", { id: "again", from: "2026-01-01" }))).toEqual(
      Result.fail({ _tag: "AlreadyMember", path: ["institution"], by: ["m-kita"] }),
    )
  })

  it("can begin again, as a new period, on the day on which the old one ended (R21)", () => {
    const left = [member("kita", { to: "2025-08-01", status: "left" })]
    expect(Result.isSuccess(join(left, member("kita", { id: "again", from: "2025-08-01" })))).toBe(true)
  })

  it("that was left has an end, and blocks nobody after it (R21)", () => {
    const left = { id: "m", conference: "sued", institution: "kita", status: "left", from: "2024-08-01" }
    expect(Membership.safeParse(left).success).toBe(false)
    expect(Membership.safeParse({ ...left, to: "2025-08-01" }).success).toBe(true)
  })

  it("counts only while it holds and is active", () => {
    const all = [member("kita", { to: "2026-01-01" }), member("schule", { status: "dormant" }), member("hort")]
    expect(activeMembers(all, sued.id, day("2026-06-01")).map((m) => m.institution)).toEqual(["hort"])
  })
})
