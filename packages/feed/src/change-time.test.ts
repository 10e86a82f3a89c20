import type { Change } from "@sozialraum/store"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { changeTime } from "./change-time.js"

const change = (at: string, reason = "test"): Change => ({
  cursor: "1",
  key: { network: "bochum", collection: "bookings", id: "b1" },
  revision: 1,
  kind: "put",
  at,
  by: "test",
  reason,
})

test("it is the time of the last change, in whole seconds, and nothing where nothing changed", () => {
  const time = changeTime()
  expect(time.next()).toBeUndefined()
  time.observe([change("2026-03-01T09:00:00.750Z")])
  expect(time.next()).toBe("2026-03-01T09:00:00Z")
})

test("every new state is later than the one before, whatever times the writers gave", () => {
  const time = changeTime()
  const told = ["2026-03-01T09:00:00Z", "2026-02-01T09:00:00Z", "not a time", "2026-03-01T09:00:01Z"].map((at) => {
    time.observe([change(at)])
    return time.next()
  })
  expect(told).toEqual(["2026-03-01T09:00:00Z", "2026-03-01T09:00:01Z", "2026-03-01T09:00:02Z", "2026-03-01T09:00:03Z"])
})

test("one commit of many values is one change", () => {
  const time = changeTime()
  time.observe(Array.from({ length: 5_000 }, () => change("2026-03-01T09:00:00Z", "import")))
  expect(time.next()).toBe("2026-03-01T09:00:00Z")
})

test("no time is told that has not come yet", () => {
  const time = changeTime(() => "2026-11-23T08:00:00Z")
  time.observe([change("2031-01-01T00:00:00Z")])
  expect(time.next()).toBe("2026-11-23T08:00:00Z")
})

test("after a restart it is the same, and rises from there", () => {
  const at = fc.integer({ min: 0, max: 20_000 }).map((ms) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString())
  fc.assert(
    fc.property(fc.array(at, { minLength: 1 }), (times) => {
      const changes = times.map((one, index) => change(one, String(index)))
      const [running, restarted] = [changeTime(), changeTime()]
      const told = changes.map((one) => {
        running.observe([one])
        return running.next() ?? ""
      })
      restarted.observe(changes)
      expect(told.toSorted()).toEqual(told)
      expect(new Set(told).size).toBe(told.length)
      expect(restarted.next()).toBe(told.at(-1))
    }),
  )
})
