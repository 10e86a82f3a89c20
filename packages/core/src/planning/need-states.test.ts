import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse } from "../problem.js"
import { coreText, sentence } from "../text/index.js"
import type { LocalDate } from "../time/index.js"
import {
  confirmNeed,
  dropNeed,
  meetNeed,
  meetNeedPartly,
  mergeNeed,
  Need,
  type NeedState,
  needInState,
  type OfferedProof,
  referNeed,
  rejectNeed,
  reopenNeed,
} from "./index.js"
import { day, measureOf, needIn, needOf, offerOf, refusal, stateFacts, swimming } from "./planning.fixture.js"

const because = "Begründung"
const reviewed: OfferedProof = { kind: "measure", measure: measureOf("reviewed") }
const published: OfferedProof = { kind: "offer", offer: offerOf(), change: "new", on: day("2026-10-01") }

const kinds = ["confirm", "reject", "merge", "refer", "partly", "meet", "drop", "reopen"] as const

/** One step, if the need is in a state that it starts from. */
const walk = (
  need: Need,
  { kind, on, through }: { kind: (typeof kinds)[number]; on: LocalDate; through: ReadonlyArray<OfferedProof> },
): Result.Result<Need, unknown> => {
  const other = needIn("confirmed", { id: "bewegung" })
  if (kind === "confirm") return Result.flatMap(needInState(need, ["registered"]), (one) => confirmNeed(one, { on }))
  if (kind === "reject")
    return Result.flatMap(needInState(need, ["registered"]), (one) => rejectNeed(one, { on, because }))
  if (kind === "merge")
    return Result.flatMap(needInState(need, ["registered", "confirmed", "partlyMet"]), (one) =>
      Result.map(mergeNeed(one, other, { on }), ({ merged }) => merged),
    )
  if (kind === "refer")
    return Result.flatMap(needInState(need, ["registered", "confirmed", "partlyMet"]), (one) =>
      referNeed(one, { on, to: { office: "ag78" } }),
    )
  if (kind === "reopen")
    return Result.flatMap(
      needInState(need, ["rejected", "merged", "referred", "partlyMet", "met", "obsolete"]),
      (one) => reopenNeed(one, { on, because }),
    )
  const open = needInState(need, ["confirmed", "referred", "partlyMet"])
  if (kind === "partly") return Result.flatMap(open, (one) => meetNeedPartly(one, { on, because }))
  if (kind === "meet") return Result.flatMap(open, (one) => meetNeed(one, { on, through }))
  return Result.flatMap(open, (one) => dropNeed(one, { on, because }))
}

describe("the steps of a need", () => {
  it("lead from the list to the proof, and every value on the way can be stored", () => {
    const registered = needIn("registered", { since: "2026-09-01" })
    const confirmed = Result.getOrThrow(confirmNeed(registered, { on: day("2026-09-24") }))
    expect(confirmed).toEqual({
      ...registered,
      state: "confirmed",
      since: "2026-09-24",
      history: [{ state: "registered", since: "2026-09-01" }],
    })
    const referred = Result.getOrThrow(referNeed(confirmed, { on: day("2026-10-01"), because, to: { office: "jha" } }))
    expect(referred).toMatchObject({ state: "referred", to: { office: "jha" }, because })
    const partly = Result.getOrThrow(meetNeedPartly(referred, { on: day("2027-01-10"), because, through: [published] }))
    expect(partly).not.toHaveProperty("to")
    const met = Result.getOrThrow(meetNeed(partly, { on: day("2027-09-02"), through: [reviewed, published] }))
    expect(met).not.toHaveProperty("because")
    expect(met.through).toEqual([
      { kind: "measure", measure: "schwimmkurs", reviewedOn: "2027-09-01" },
      { kind: "offer", offer: "kurs", change: "new", on: "2026-10-01" },
    ])
    expect(met.history.map(({ state, since }) => [state, since])).toEqual([
      ["registered", "2026-09-01"],
      ["confirmed", "2026-09-24"],
      ["referred", "2026-10-01"],
      ["partlyMet", "2027-01-10"],
    ])
    const again = Result.getOrThrow(reopenNeed(met, { on: day("2028-02-01"), because: "Der Kurs ist eingestellt." }))
    expect(again).toMatchObject({ state: "registered", because: "Der Kurs ist eingestellt." })
    expect(again.history.at(-1)).toEqual({ state: "met", since: "2027-09-02", through: met.through })
    for (const step of [registered, confirmed, referred, partly, met, again])
      expect(Need.parse(JSON.parse(JSON.stringify(step)))).toEqual(step)
  })

  it("start from the states they are allowed from: a stored need in another is refused with state and place", () => {
    const refused = refusal(needInState(needOf({ state: "met", ...stateFacts.met }), ["registered"]))
    expect(refused).toEqual({
      _tag: "WrongNeedState",
      path: ["state"],
      need: "schwimmen",
      state: "met",
      allowed: ["registered"],
    })
    expect(sentence(refused, "de", [coreText])).toBe(
      "Der Bedarf schwimmen ist „gedeckt“; dieser Schritt ist nur möglich, wenn er „angemeldet“ ist (R35).",
    )
    const on = day("2027-09-02")
    // @ts-expect-error: what nobody discussed is not met.
    meetNeed(needIn("registered"), { on, through: [reviewed] })
    // @ts-expect-error: what is met is not dropped.
    dropNeed(needIn("met"), { on, because })
    // @ts-expect-error: what was confirmed is not rejected.
    rejectNeed(needIn("confirmed"), { on, because })
    // @ts-expect-error: nothing becomes part of a need that is closed, so that no circle arises.
    mergeNeed(needIn("registered"), needIn("merged", { id: "bewegung", into: "sport" }), { on })
  })

  it("ask for a reason that can be read, and for a day that is not before the last one", () => {
    const [registered, confirmed] = [needIn("registered"), needIn("confirmed")]
    const on = day("2026-10-01")
    expect(refusal(rejectNeed(registered, { on, because: " " })).path).toEqual(["because"])
    expect(refusal(dropNeed(confirmed, { on, because: "" })).path).toEqual(["because"])
    expect(refusal(meetNeedPartly(confirmed, { on, because: "" })).path).toEqual(["because"])
    expect(refusal(reopenNeed(needIn("met"), { on, because: "" })).path).toEqual(["because"])
    expect(refusal(confirmNeed(registered, { on: day("2026-09-23") })).path).toEqual(["history"])
    expect(refusal(referNeed(confirmed, { on, to: { office: "sonstige" } })).path).toEqual(["to", "asWritten"])
  })

  it("lead back to the list where what met a part is there no more, and its proof counts no more", () => {
    const partly = needIn("partlyMet", { through: [{ kind: "offer", offer: "kurs", change: "new", on: "2026-09-20" }] })
    const again = Result.getOrThrow(reopenNeed(partly, { on: day("2027-01-10"), because: "Der Kurs ist eingestellt." }))
    expect(again).toMatchObject({ state: "registered", since: "2027-01-10" })
    expect(again.history.at(-1)).toMatchObject({ state: "partlyMet", through: partly.through })
    const confirmed = Result.getOrThrow(confirmNeed(again, { on: day("2027-01-12") }))
    expect(refusal(meetNeed(confirmed, { on: day("2027-02-01"), through: [published] }))).toMatchObject({
      _tag: "NeedNotMet",
      because: "olderThanNeed",
    })
  })

  it("merge two needs without losing what either rests on, nor that young people raised it", () => {
    const observation = { kind: "observation", by: "kita", on: "2026-09-01", text: "Niemand schwimmt." }
    const report = { kind: "memberReport", by: ["asd"], on: "2026-09-02", text: "Eltern fragen." }
    const raisedBy = { kind: "youngPeople", result: "nadeln-2026" }
    const need = needIn("registered", { evidence: [observation, report], raisedBy })
    const into = needIn("confirmed", { id: "bewegung", evidence: [observation] })
    const { merged, into: target } = Result.getOrThrow(mergeNeed(need, into, { on: day("2026-10-01") }))
    expect(merged).toMatchObject({ state: "merged", into: "bewegung", evidence: need.evidence })
    expect(target).toEqual({
      ...into,
      evidence: [observation, report, { kind: "participation", result: "nadeln-2026" }],
    })
    expect(refusal(mergeNeed(need, need, { on: day("2026-10-01") })).path).toEqual(["into"])
  })

  it("are those that a stored history may have, no more and no fewer", () => {
    const on = day("2026-10-01")
    const through = [{ ...published, on }]
    const states = Object.keys(stateFacts) as ReadonlyArray<NeedState>
    const taken = states.flatMap((from) =>
      kinds.flatMap((kind) => {
        const result = walk(needIn(from), { kind, on, through })
        return Result.isSuccess(result) ? [`${from} ${result.success.state}`] : []
      }),
    )
    const stored = states.flatMap((from) =>
      states.flatMap((to) => {
        const history = [{ state: from, since: "2026-09-24", ...stateFacts[from] }]
        const value = { ...swimming, state: to, since: "2026-10-01", ...stateFacts[to], history }
        return Result.isSuccess(parse(Need, value)) ? [`${from} ${to}`] : []
      }),
    )
    expect(taken.toSorted()).toEqual(stored.toSorted())
    expect(taken).toHaveLength(23)
  })
})

describe("a need is met only by a reviewed measure or a new or changed published offer (R35)", () => {
  const confirmed = needIn("confirmed")
  const on = day("2027-09-02")
  const why = (through: ReadonlyArray<OfferedProof>, need = confirmed) => {
    const refused = refusal(meetNeed(need, { on, through }))
    return refused._tag === "NeedNotMet" ? [refused.because, refused.by, refused.path] : [refused]
  }

  it("so without any proof it is not", () => {
    expect(why([])).toEqual(["noProof", undefined, ["through"]])
    expect(sentence(refusal(meetNeed(confirmed, { on, through: [] })), "de", [coreText])).toBe(
      "Der Bedarf schwimmen ist damit nicht als gedeckt belegt: es fehlt eine ausgewertete Maßnahme oder ein neues oder geändertes veröffentlichtes Angebot (R35).",
    )
  })

  it("so a measure proves it once it was looked back on, and for this need only", () => {
    for (const state of ["planned", "running", "done", "stopped"] as const)
      expect(why([{ kind: "measure", measure: measureOf(state) }])).toEqual([
        "measureNotReviewed",
        "schwimmkurs",
        ["through", 0],
      ])
    const other: OfferedProof = { kind: "measure", measure: measureOf("reviewed", { needs: ["lesen"] }) }
    expect(why([reviewed, other])).toEqual(["measureForAnotherNeed", "schwimmkurs", ["through", 1]])
    expect(Result.isSuccess(meetNeed(confirmed, { on, through: [reviewed] }))).toBe(true)
  })

  it("so an offer proves it while it is published and takes place", () => {
    const offered = (parts: object): OfferedProof => ({ ...published, offer: offerOf(parts) })
    expect(why([offered({ state: "draft" })])).toEqual(["offerNotPublished", "kurs", ["through", 0]])
    const pause = { from: "2027-01-01", reason: "Umbau" }
    expect(why([offered({ state: "paused", pause })])[0]).toBe("offerNotPublished")
    expect(why([offered({ from: "2027-09-03" })])[0]).toBe("offerNotInPlace")
    expect(why([offered({ to: "2027-09-02" })])[0]).toBe("offerNotInPlace")
    expect(Result.isSuccess(meetNeed(confirmed, { on, through: [offered({ from: "2027-09-02" })] }))).toBe(true)
  })

  it("so what was there before the need, or comes later, does not prove it", () => {
    const at = (text: string): OfferedProof => ({ ...published, on: day(text) })
    expect(why([at("2026-08-31")])[0]).toBe("olderThanNeed")
    expect(why([at("2027-09-03")])[0]).toBe("laterThanStep")
    for (const text of ["2026-09-01", "2027-09-02"])
      expect(Result.isSuccess(meetNeed(confirmed, { on, through: [at(text)] }))).toBe(true)
  })

  it("so a need that was met and came back is not met again by what met it before", () => {
    const met = Result.getOrThrow(meetNeed(confirmed, { on, through: [published] }))
    const back = Result.getOrThrow(reopenNeed(met, { on: day("2028-02-01"), because }))
    const again = Result.getOrThrow(confirmNeed(back, { on: day("2028-03-01") }))
    const step = { on: day("2028-09-01") }
    for (const offered of [published, { ...published, on: day("2028-01-31") }])
      expect(refusal(meetNeed(again, { ...step, through: [offered] }))).toMatchObject({ because: "olderThanNeed" })
    const changed: OfferedProof = { ...published, change: "changed", on: day("2028-02-01") }
    expect(Result.isSuccess(meetNeed(again, { ...step, through: [changed] }))).toBe(true)
  })

  it("so no sequence of steps leads there without proof, and every value on the way can be stored", () => {
    const noProof = fc.subarray<OfferedProof>([
      { kind: "measure", measure: measureOf("done") },
      { kind: "measure", measure: measureOf("reviewed", { needs: ["lesen"] }) },
      { ...published, offer: offerOf({ state: "draft" }) },
      { ...published, on: day("2020-01-01") },
    ])
    const step = fc.record({
      kind: fc.constantFrom(...kinds),
      days: fc.integer({ min: -2, max: 60 }),
      through: noProof,
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let need: Need = needOf()
        let now = Date.parse("2026-09-01")
        for (const { kind, days, through } of steps) {
          now += days * 86_400_000
          const on = day(new Date(now).toISOString().slice(0, 10))
          const next = walk(need, { kind, on, through })
          if (Result.isSuccess(next)) need = next.success
          expect(need.state).not.toBe("met")
          expect(Need.parse(JSON.parse(JSON.stringify(need)))).toEqual(need)
        }
      }),
    )
  })
})
