import { expect, test } from "vitest"
import { feedWindow } from "./feed-window.js"

test("a window begins and ends with a month, and is the same all month long", () => {
  const november = {
    from: "2025-11-01T00:00:00Z",
    to: "2028-11-01T00:00:00Z",
    cancelledFrom: "2026-05-01T00:00:00Z",
    since: "2026-11-01T00:00:00Z",
  }
  for (const now of ["2026-11-01T00:00:00Z", "2026-11-23T08:00:00Z", "2026-11-30T23:59:59.999Z"])
    expect(feedWindow(now), now).toEqual(november)
  expect(feedWindow("2026-12-01T00:00:00Z")).toMatchObject({ from: "2025-12-01T00:00:00Z" })
})

test("it reaches as far as one says", () => {
  expect(feedWindow("2026-01-31T08:00:00Z", { monthsBack: 1, monthsAhead: 3, cancelledMonths: 0 })).toMatchObject({
    from: "2025-12-01T00:00:00Z",
    to: "2026-04-01T00:00:00Z",
    cancelledFrom: "2026-01-01T00:00:00Z",
  })
})
