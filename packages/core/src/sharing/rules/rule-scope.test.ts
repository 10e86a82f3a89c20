import { describe, expect, it } from "vitest"
import type { Institution } from "../../institution/index.js"
import type { Booking } from "../booking/booking.js"
import { gym, kita, lendingOf, wish } from "../booking/lending.fixture.js"
import type { Lending } from "../booking/lending.js"
import { Resource, ruleFindings } from "../index.js"
import type { OwnersRule } from "./booking-rule.js"

type Input = typeof OwnersRule._zod.input

const found = (rule: Input["rule"], bookings: ReadonlyArray<Booking>, wanted: Booking, more: Partial<Lending> = {}) =>
  foundBy([{ rule }], bookings, wanted, more)

const foundBy = (
  rules: ReadonlyArray<Input>,
  bookings: ReadonlyArray<Booking>,
  wanted: Booking,
  more: Partial<Lending> = {},
) => ruleFindings(lendingOf(gym({ rules: [...rules] }), { bookings, ...more }), wanted)

const use = (id: string, day: string, more: object = {}) => wish(`${day}T10:00`, `${day}T12:00`, { id, ...more })

const quota = (more: object) => ({ kind: "quota", of: "bookings", atMost: 1, ...more }) as Input["rule"]

describe("the scope of a rule", () => {
  const other = (id: string, owner: string, category: "sporthalle" | "raum") =>
    Resource.parse({ id, owner, category, name: id })
  const resources = [
    other("a", "schule", "sporthalle"),
    other("b", "schule", "raum"),
    other("c", "verein", "sporthalle"),
    other("d", "verein", "raum"),
  ]
  const bookings = ["turnhalle", "a", "b", "c", "d"].map((resource) => use(resource, "2026-10-20", { resource }))
  const counted = (scope: string) =>
    found(quota({ atMost: 0, per: { kind: "week" }, scope }), bookings, use("w", "2026-10-21"), { resources }).flatMap(
      (finding) => ("by" in finding ? finding.by : []),
    )

  it("is the resource, its kind in the house, all of the house, its kind in the network, or all", () => {
    expect(counted("resource")).toEqual(["turnhalle"])
    expect(counted("category")).toEqual(["a", "turnhalle"])
    expect(counted("owner")).toEqual(["a", "b", "turnhalle"])
    expect(counted("networkCategory")).toEqual(["a", "c", "turnhalle"])
    expect(counted("network")).toEqual(["a", "b", "c", "d", "turnhalle"])
  })

  it("does not count a booking of an unknown resource, and says so where it would matter", () => {
    const rule = quota({ per: { kind: "week" }, scope: "owner" })
    const unknown = use("b1", "2026-10-20", { resource: "weg" })
    expect(found(rule, [unknown], use("w", "2026-10-21"))).toMatchObject([
      {
        _tag: "RuleUncertain",
        severity: "warning",
        kind: "quota",
        limit: 1,
        actual: 2,
        by: ["b1"],
        resources: ["weg"],
      },
    ])
    expect(found(rule, [unknown], use("w", "2026-10-28"))).toEqual([])
    expect(
      found({ ...rule, atMost: 2 } as Input["rule"], [unknown, use("b2", "2026-10-19")], use("w", "2026-10-21")),
    ).toMatchObject([{ _tag: "RuleUncertain", limit: 2, actual: 3, by: ["b1"] }])
    expect(found(rule, [unknown, use("b2", "2026-10-19")], use("w", "2026-10-21"))).toMatchObject([
      { _tag: "QuotaExceeded", by: ["b2"] },
    ])
  })
})

describe("a rule of an owner", () => {
  const tooMany = { kind: "unitsAtOnce", atMost: 2 } as const
  const wanted = use("w", "2026-10-21", { units: 3 })
  const asked = (more: Partial<Input>, borrower: Institution = kita) =>
    foundBy([{ rule: tooMany, ...more }], [], wanted, { borrower })

  it("limits the units of one booking", () => {
    expect(asked({})).toMatchObject([{ _tag: "TooManyUnits", path: ["units"], limit: 2, actual: 3 }])
    expect(foundBy([{ rule: tooMany }], [], use("w", "2026-10-21", { units: 2 }))).toEqual([])
  })

  it("does not bind those who are exempt, by name or by type", () => {
    expect(asked({ exempt: ["kita"] })).toEqual([])
    expect(asked({ exemptTypes: ["kita"] })).toEqual([])
    expect(asked({ exempt: ["verein"], exemptTypes: ["sportverein"] })).toHaveLength(1)
  })

  it("binds only those whom it names, where it names any", () => {
    expect(asked({ onlyTypes: ["sportverein"] })).toEqual([])
    expect(asked({ onlyTypes: ["kita"] })).toHaveLength(1)
    expect(asked({ onlyInstitutions: ["verein"] })).toEqual([])
    expect(asked({ onlyTypes: ["sportverein"], onlyInstitutions: ["kita"] })).toHaveLength(1)
  })

  it("is found by its place, and each for itself", () => {
    const rules: ReadonlyArray<Input> = [
      { rule: { kind: "noChain", gapDays: 1 } },
      { rule: tooMany, exemptTypes: ["kita"] },
      { rule: { kind: "quota", of: "bookings", atMost: 0 } },
      { rule: tooMany },
    ]
    expect(foundBy(rules, [], wanted).map(({ ownersRule }) => ownersRule)).toEqual([2, 3])
  })
})
