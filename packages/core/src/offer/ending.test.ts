import { describe, expect, it } from "vitest"
import { Series } from "../time/index.js"
import { overdueOffers } from "./index.js"
import { day, offerOf, wednesdays } from "./offer.fixture.js"

const because = (parts: object, asOf: string) =>
  overdueOffers([offerOf(parts)], day(asOf)).map((overdue) => overdue.because)
const dated = (series: object, row: object = {}) => ({
  schedule: { kind: "dates", slots: [{ series: Series.parse({ ...wednesdays, ...series }), ...row }] },
})

describe("an offer is over", () => {
  it("from the day on which it no longer holds", () => {
    expect(because({ to: "2026-11-05" }, "2026-11-04")).toEqual([])
    expect(because({ to: "2026-11-05" }, "2026-11-05")).toEqual(["validity"])
    expect(because({ schedule: { kind: "byArrangement" }, to: "2026-11-01" }, "2026-11-01")).toEqual(["validity"])
  })

  it("once its timetable has no more dates; one on the very day is still to come", () => {
    const single = { rule: { freq: "weekly", count: 2 } }
    expect(because(dated(single), "2026-10-21")).toEqual([])
    expect(because(dated(single), "2026-10-22")).toEqual(["noMoreDates"])
    expect(because(dated({}, { to: "2026-10-22" }), "2026-10-22")).toEqual(["noMoreDates"])
    expect(because({ ...dated({}), to: "2026-10-21" }, "2026-10-15")).toEqual(["noMoreDates"])
    expect(because(dated(single, { from: "2026-11-15" }), "2026-10-15")).toEqual(["noMoreDates"])
    const exdates = ["2026-10-21"]
    expect(because(dated({ ...single, exdates }), "2026-10-15")).toEqual(["noMoreDates"])
  })

  it("never by itself: without an end, before its first date, by arrangement, or in another state", () => {
    expect(because({}, "2999-01-01")).toEqual([])
    expect(because({ schedule: { kind: "byArrangement" } }, "2026-10-22")).toEqual([])
    expect(because(dated({}, { from: "2027-01-01" }), "2026-10-22")).toEqual([])
    expect(because({ to: "2026-11-01", state: "ended" }, "2026-11-02")).toEqual([])
    expect(because({ to: "2026-11-01", state: "draft" }, "2026-11-02")).toEqual([])
    const pause = { from: "2026-10-01", reason: "Umbau" }
    expect(because({ to: "2026-11-01", state: "paused", pause }, "2026-11-02")).toEqual(["validity"])
  })
})
