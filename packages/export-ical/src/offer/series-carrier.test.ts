import { parseRule, ruleText, Series } from "@sozialraum/core"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { carriersOf } from "./series-carrier.js"

/** The carriers of a rule that starts on Wednesday, 2 September 2026; those with too many dates in brackets. */
const carriers = (text: string, start = "2026-09-02T15:00"): ReadonlyArray<string> => {
  const rule = Result.getOrThrow(parseRule(text, undefined))
  const clockChange = { missing: "shift", repeated: "first" }
  const series = Series.parse({ start, durationMinutes: 60, zone: "Europe/Berlin", rule, clockChange })
  return carriersOf(series).map((carrier) => (carrier.exact ? ruleText(carrier.rule) : `(${ruleText(carrier.rule)})`))
}

test.each([
  ["FREQ=WEEKLY", ["FREQ=WEEKLY;BYDAY=WE"]],
  ["FREQ=WEEKLY;COUNT=10", ["FREQ=WEEKLY;BYDAY=WE"]],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,MO;WKST=SU", ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU"]],
  ["FREQ=DAILY", ["FREQ=DAILY"]],
  ["FREQ=DAILY;INTERVAL=3", ["FREQ=DAILY;INTERVAL=3"]],
  ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]],
  ["FREQ=MONTHLY", ["FREQ=MONTHLY;BYMONTHDAY=2"]],
  ["FREQ=MONTHLY;BYDAY=-1WE", ["FREQ=MONTHLY;BYDAY=-1WE"]],
  ["FREQ=MONTHLY;BYDAY=WE;BYSETPOS=1", ["FREQ=MONTHLY;BYDAY=1WE"]],
  ["FREQ=MONTHLY;BYDAY=WE", ["FREQ=WEEKLY;BYDAY=WE"]],
  ["FREQ=YEARLY", ["FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2"]],
  ["FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", ["FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"]],
])("%s is carried by a rule that every program reads alike, written out", (text, expected) => {
  expect(carriers(text)).toEqual(expected)
})

test("what Outlook has no pattern for comes apart: the first and the third Wednesday are two rules", () => {
  expect(carriers("FREQ=MONTHLY;BYDAY=1WE,3WE")).toEqual(["FREQ=MONTHLY;BYDAY=1WE", "FREQ=MONTHLY;BYDAY=3WE"])
  expect(carriers("FREQ=MONTHLY;BYMONTHDAY=1,15")).toEqual(["FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY;BYMONTHDAY=15"])
})

test("a rule of some months, or of fifth weekdays, is carried by one that has more dates", () => {
  expect(carriers("FREQ=WEEKLY;BYMONTH=5,6,7,8,9")).toEqual(["(FREQ=WEEKLY;BYDAY=WE)"])
  expect(carriers("FREQ=MONTHLY;BYDAY=5WE")).toEqual(["(FREQ=WEEKLY;BYDAY=WE)"])
  expect(carriers("FREQ=DAILY;INTERVAL=2;BYDAY=MO")).toEqual(["(FREQ=DAILY;INTERVAL=2)"])
})

test.each([
  ["FREQ=MONTHLY", "2026-08-31T15:00"],
  ["FREQ=MONTHLY;BYMONTHDAY=29", "2026-09-02T15:00"],
  ["FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-09-02T15:00"],
  ["FREQ=YEARLY", "2028-02-29T15:00"],
  ["FREQ=YEARLY;BYDAY=20MO", "2026-09-02T15:00"],
  ["FREQ=WEEKLY;INTERVAL=100", "2026-09-02T15:00"],
])("%s from %s has single dates only, since programs turn it into other rules", (text, start) => {
  expect(carriers(text, start)).toEqual([])
})
