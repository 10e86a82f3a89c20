import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { coreText, sentence } from "../text/index.js"
import { parseRule, RecurrenceRule, ruleText, Zone } from "./index.js"

const berlin = Zone.parse("Europe/Berlin")
const read = (text: string, zone?: Zone) => Result.getOrThrow(parseRule(text, zone))
const refused = (text: string, zone?: Zone) => Result.getOrThrow(Result.flip(parseRule(text, zone)))

describe("the text of a rule", () => {
  it("is read in any order and case, with or without its name", () => {
    const rule = {
      freq: "monthly",
      interval: 2,
      byDay: [{ weekday: "su", ordinal: 1 }, { weekday: "su", ordinal: -1 }, { weekday: "mo" }],
      weekStart: "su",
      count: 10,
    }
    expect(read("FREQ=MONTHLY;INTERVAL=2;COUNT=10;WKST=SU;BYDAY=1SU,-1SU,MO")).toEqual(rule)
    expect(read("rrule:count=10;byday=+1su,-1su,mo;wkst=su;interval=2;freq=monthly")).toEqual(rule)
  })

  it("says no more than it must", () => {
    expect(ruleText(read("FREQ=WEEKLY;INTERVAL=1;WKST=MO"))).toBe("FREQ=WEEKLY")
    expect(ruleText(read("BYSETPOS=-1;BYDAY=MO,FR;FREQ=MONTHLY;BYMONTH=1,2"))).toBe(
      "FREQ=MONTHLY;BYMONTH=1,2;BYDAY=MO,FR;BYSETPOS=-1",
    )
  })

  it.each([
    ["2026-12-16T15:00", "FREQ=DAILY;UNTIL=20261216T140000Z"],
    ["2026-07-16T15:00", "FREQ=DAILY;UNTIL=20260716T130000Z"],
    ["2026-12-16", "FREQ=DAILY;UNTIL=20261216T225959Z"],
    ["2026-10-25T02:30", "FREQ=DAILY;UNTIL=20261025T013000Z"],
  ])("gives the end %s in UTC where the series has a zone, and is read back", (until, text) => {
    const rule = RecurrenceRule.parse({ freq: "daily", until })
    expect(ruleText(rule, berlin)).toBe(text)
    expect(read(text, berlin)).toEqual(rule)
  })

  it("gives the end as it is held where there is no zone", () => {
    for (const text of ["FREQ=DAILY;UNTIL=20261216", "FREQ=DAILY;UNTIL=20261216T150000"]) {
      expect(ruleText(read(text))).toBe(text)
      expect(read(text, berlin)).toEqual(read(text))
    }
  })

  it("with an end after the year 2999 stays readable", () => {
    const rule = RecurrenceRule.parse({ freq: "daily", until: "9999-12-31" })
    expect(read(ruleText(rule, Zone.parse("America/New_York")), berlin)).toHaveProperty("until")
  })

  it.each([
    ["", "syntax", "", 0],
    ["WEEKLY", "syntax", "", 0],
    ["FREQ=WEEKLY;", "syntax", "", 12],
    ["FREQ=WEEKLY;COUNT=", "syntax", "", 12],
    ["FREQ=WEEKLY;EASTER=1", "unknown", "EASTER", 12],
    ["FREQ=HOURLY", "notOfDays", "FREQ", 0],
    ["RRULE:FREQ=YEARLY;BYWEEKNO=20", "notOfDays", "BYWEEKNO", 18],
    ["FREQ=YEARLY;FREQ=DAILY", "repeated", "FREQ", 12],
    ["FREQ=FORTNIGHTLY", "value", "FREQ", 0],
    ["FREQ=WEEKLY;BYDAY=MO,XX", "value", "BYDAY", 12],
    ["FREQ=WEEKLY;BYDAY=100MO", "value", "BYDAY", 12],
    ["FREQ=WEEKLY;INTERVAL=-1", "value", "INTERVAL", 12],
    ["FREQ=WEEKLY;BYMONTH=1,,2", "value", "BYMONTH", 12],
    ["FREQ=WEEKLY;WKST=DI", "value", "WKST", 12],
    ["FREQ=WEEKLY;UNTIL=20260230T150000", "value", "UNTIL", 12],
    ["FREQ=WEEKLY;UNTIL=20261301T150000Z", "value", "UNTIL", 12],
    ["FREQ=WEEKLY;UNTIL=20261216T150000Z", "needsZone", "UNTIL", 12],
  ])("%j is refused with its place", (text, because, part, at) => {
    const problem = refused(text)
    expect(problem).toEqual({ _tag: "RuleUnreadable", path: [], because, part, at })
    expect(sentence(problem, "de", [coreText])).toContain(`ab Zeichen ${at + 1} `)
  })

  it.each([
    ["COUNT=3", ["freq"]],
    ["FREQ=YEARLY;BYMONTH=13", ["byMonth", 0]],
    ["FREQ=WEEKLY;INTERVAL=0", ["interval"]],
    ["FREQ=WEEKLY;UNTIL=20260230", ["until"]],
    ["FREQ=WEEKLY;UNTIL=20260216;COUNT=2", ["until"]],
    ["FREQ=WEEKLY;BYMONTHDAY=1", ["byMonthDay"]],
    ["FREQ=DAILY;BYDAY=1MO", ["byDay"]],
    ["FREQ=MONTHLY;BYSETPOS=1", ["bySetPos"]],
  ])("%j is refused at the field", (text, path) => {
    expect(refused(text)).toMatchObject({ _tag: "InvalidValue", path })
  })

  it("never throws, whatever it is", () => {
    const part = fc.constantFrom(
      "FREQ=",
      "DAILY",
      "UNTIL=",
      "00000000T000000Z",
      "99991231T235959Z",
      ";",
      ",",
      "BYDAY=",
      "-1MO",
      "é",
    )
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(part).map((parts) => parts.join("")),
    )
    fc.assert(
      fc.property(text, (text) => {
        expect(["Success", "Failure"]).toContain(parseRule(text, berlin)._tag)
      }),
      { numRuns: 500 },
    )
  })
})
