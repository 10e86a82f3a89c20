import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { holdingOn } from "../time/index.js"
import { day, memberOf } from "./bodies.fixture.js"
import { changeDelegates, eligibleFunctions, Membership } from "./index.js"

const house = (type: string) => Institution.parse({ id: "haus", name: "Haus", types: [type] })
const on = day("2026-10-21")

describe("who speaks for a member (R27)", () => {
  it("is any of its delegates that hold on the day, deputies last (R27)", () => {
    const member = memberOf("kita", {
      delegates: [
        { function: "vertretung", deputy: true },
        { function: "leitung" },
        { function: "erzieher", to: "2026-10-21" },
        { function: "planung", from: "2026-10-22" },
        { function: "leitung", from: "2026-01-01" },
      ],
    })
    expect(eligibleFunctions(member, on)).toEqual(["leitung", "vertretung"])
  })

  it("is the head, the teaching staff or the all-day staff of a school that has named nobody (R27, S10)", () => {
    for (const type of ["grundschule", "foerderschule", "weiterfuehrendeSchule", "berufskolleg"])
      expect(eligibleFunctions(memberOf("haus"), on, house(type))).toEqual([
        "leitung",
        "lehrkraft",
        "ogsLeitung",
        "ogsFachkraft",
      ])
  })

  it("is anybody whom a house that is no school and has named nobody sends (R27)", () => {
    expect(eligibleFunctions(memberOf("haus"), on, house("kita"))).toBe("any")
    expect(eligibleFunctions(memberOf("haus"), on)).toBe("any")
  })

  it("is nobody once everybody who was named has gone (R27)", () => {
    const member = memberOf("haus", { delegates: [{ function: "leitung", to: "2026-10-01" }] })
    expect(eligibleFunctions(member, on, house("grundschule"))).toEqual([])
  })
})

describe("a change of delegates (R27)", () => {
  const member = memberOf("kita", {
    delegates: [
      { function: "alt", to: "2025-08-01" },
      { function: "leitung", from: "2024-08-01" },
      { function: "erzieher" },
      { function: "planung", from: "2027-01-01" },
    ],
  })
  const { conference, institution } = member
  const change = (
    delegates: ReadonlyArray<{ function: string; deputy?: boolean; from?: string; email?: string }>,
    day = on,
  ) => changeDelegates([member], { conference, institution, on: day, delegates })

  it("ends who is not named again, keeps since when the others speak, and what was (R27)", () => {
    const changed = Result.getOrThrow(change([{ function: "leitung" }, { function: "lehrkraft" }]))
    expect(changed.delegates.map(({ function: name, from, to }) => [name, from, to])).toEqual([
      ["alt", undefined, "2025-08-01"],
      ["erzieher", undefined, "2026-10-21"],
      ["leitung", "2024-08-01", undefined],
      ["lehrkraft", "2026-10-21", undefined],
    ])
    expect(Membership.parse(changed)).toEqual(changed)
    expect(eligibleFunctions(changed, on)).toEqual(["leitung", "lehrkraft"])
    expect(eligibleFunctions(changed, day("2026-10-20"))).toEqual(["erzieher", "leitung"])
  })

  it("may name who speaks for it only later, and begins a new one where deputy or mailbox differ (R27)", () => {
    const later = Result.getOrThrow(change([{ function: "planung", from: "2027-01-01" }]))
    expect(eligibleFunctions(later, day("2027-01-01"))).toEqual(["planung"])
    expect(eligibleFunctions(later, on)).toEqual([])
    const deputy = Result.getOrThrow(change([{ function: "leitung", deputy: true }]))
    expect(holdingOn(deputy.delegates, on)).toEqual([{ function: "leitung", deputy: true, from: on }])
  })

  it("names functions, and is refused where a name stands instead (R27, P5)", () => {
    expect(change([{ function: "leitung" }, { function: "Frau Beispiel" }])).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["delegates", 1, "function"] },
    })
  })

  it("is for members of the day (R27)", () => {
    expect(change([{ function: "leitung" }], day("2024-07-31"))).toMatchObject({ failure: { _tag: "NotAMember" } })
  })
})
