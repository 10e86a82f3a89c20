import { describe, expect, it } from "vitest"
import { Instant } from "../time/index.js"
import { affectedByOverdue } from "./index.js"
import { chairs, confirmed, handedOver, loan, playBus, returned } from "./loan.fixture.js"

/** Agreed until Sunday 18:00. */
const overdue = handedOver({ id: "b0" })
const on = (day: string, more = {}) =>
  confirmed({ interval: { start: `${day}T09:00`, end: `${day}T16:00`, zone: "Europe/Berlin" }, ...more })
const now = Instant.parse("2026-06-08T08:00:00Z")

describe("a loan that is overdue", () => {
  it("concerns those who should have the resource by now, and the next to come (R43)", () => {
    const bookings = [
      on("2026-06-20", { id: "b3" }),
      on("2026-06-10", { id: "b2", users: ["ogs"] }),
      on("2026-06-08", { id: "b1" }),
      on("2026-06-07", { id: "over" }),
      on("2026-06-08", { id: "other", resource: "stuehle" }),
    ]
    expect(affectedByOverdue(overdue, { resource: playBus, bookings, now })).toEqual([
      { booking: "b1", institutions: ["kita"], responsible: "leitung", effect: "begun" },
      { booking: "b2", institutions: ["kita", "ogs"], responsible: "leitung", effect: "toKnow" },
    ])
    const back = returned({ at: "2026-06-07T07:00:00Z" }, undefined, { id: "b0" })
    const during = Instant.parse("2026-06-07T09:00:00Z")
    expect(affectedByOverdue(back, { resource: playBus, bookings, now: during })).toEqual([])
    const before = Instant.parse("2026-06-07T15:00:00Z")
    expect(affectedByOverdue(overdue, { resource: playBus, bookings, now: before })).toEqual([])
  })

  it("of things with units concerns those for whom not enough is left (R38)", () => {
    const out = handedOver({ id: "b0", resource: "stuehle", units: 4 })
    const wants = (id: string, units: number, day: string) => on(day, { id, resource: "stuehle", units })
    const bookings = [
      out,
      handedOver({
        id: "b9",
        resource: "stuehle",
        units: 3,
        interval: { start: "2026-06-06T10:00", end: "2026-06-09T18:00", zone: "Europe/Berlin" },
      }),
      wants("b1", 3, "2026-06-08"),
      wants("b2", 4, "2026-06-08"),
      wants("b3", 6, "2026-06-10"),
      wants("b4", 7, "2026-06-11"),
      loan({ id: "b5", resource: "stuehle", state: { status: "noShow", on: "2026-06-06T08:00:00Z" } }),
    ]
    const told = affectedByOverdue(out, { resource: chairs, bookings, now })
    expect(told.map(({ booking, effect }) => [booking, effect])).toEqual([
      ["b2", "begun"],
      ["b4", "toKnow"],
    ])
  })
})
