import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { coreText, sentence } from "../text/index.js"
import { answerOffer, offerPlaces, precedence, promotion, WaitingList, withdrawFromList } from "./index.js"
import { day } from "./offer.fixture.js"

const rule = {
  criteria: [
    { code: "geschwister", name: "Geschwisterkind" },
    { code: "schuleAmOrt", name: "besucht die Schule am Ort" },
  ],
  whenTooFewPlaces: "skip",
  answerWithinDays: 7,
}
const waiting = (code: string, since: string, parts: object = {}) => ({ code, since, state: "waiting", ...parts })
const listOf = (entries: ReadonlyArray<object>, parts: object = {}) =>
  WaitingList.parse({ rule: { ...rule, ...parts }, entries })
const asOf = day("2026-10-01")
const promoted = (list: WaitingList, freePlaces: number) => promotion(list, { freePlaces, asOf })
const codes = (entries: ReadonlyArray<{ readonly code: string }>) => entries.map(({ code }) => code)

describe("a waiting list", () => {
  it("knows codes only: a name or an empty text is no code (P1, P2)", () => {
    const isCode = (code: string) => WaitingList.safeParse({ rule, entries: [waiting(code, "2026-09-01")] }).success
    expect(["W-1", "2026-117", "9f1c2c1e-77d0-4c3b-b6a4-0a8f6c1c0b11"].map(isCode)).toEqual([true, true, true])
    expect(["Mia", "Anna-Lena", "W 1", "Mia Muster 7", "", "1", "-12"].map(isCode)).toEqual(Array(7).fill(false))
    expect(WaitingList.safeParse({ rule, entries: [{ ...waiting("W-1", "2026-09-01"), name: "x" }] }).success).toBe(
      false,
    )
  })

  it("has each code once, and no criterion that its rule does not name (P2)", () => {
    const why = (value: object) => {
      const parsed = WaitingList.safeParse(value)
      return parsed.error?.issues.map((issue) => "params" in issue && issue.params?.["_tag"])
    }
    const twice = [waiting("W-1", "2026-09-01"), waiting("W-1", "2026-09-02")]
    expect(why({ rule, entries: twice })).toEqual(["WaitingCodeTwice"])
    expect(why({ rule, entries: [waiting("W-1", "2026-09-01", { criteria: ["krank"] })] })).toEqual([
      "CriterionNotInRule",
    ])
    expect(why({ rule: { ...rule, criteria: [...rule.criteria, ...rule.criteria] }, entries: [] })).toEqual([
      "CriterionTwice",
    ])
  })
})

describe("promotion", () => {
  it("gives places to those who came first, where no criterion decides", () => {
    const list = listOf([waiting("W-3", "2026-09-03"), waiting("W-1", "2026-09-01"), waiting("W-2", "2026-09-01")])
    const { line, next, left } = promoted(list, 2)
    expect([codes(next), left]).toEqual([["W-1", "W-2"], 0])
    expect(line.map(({ entry, position, behind, verdict }) => [entry.code, position, behind, verdict])).toEqual([
      ["W-1", 1, undefined, { _tag: "next", answerBy: "2026-10-08" }],
      ["W-2", 2, { code: "W-1", because: { by: "order" } }, { _tag: "next", answerBy: "2026-10-08" }],
      ["W-3", 3, { code: "W-2", because: { by: "since" } }, { _tag: "none" }],
    ])
  })

  it("lets those go first who meet a criterion of the rule, the first criterion before the second, and names it", () => {
    const list = listOf([
      waiting("W-1", "2026-09-01"),
      waiting("W-2", "2026-09-02", { criteria: ["schuleAmOrt"] }),
      waiting("W-3", "2026-09-03", { criteria: ["geschwister"] }),
      waiting("W-4", "2026-09-04", { criteria: ["schuleAmOrt", "geschwister"] }),
    ])
    const { line } = promoted(list, 1)
    expect(line.map(({ entry, behind }) => [entry.code, behind?.because])).toEqual([
      ["W-4", undefined],
      ["W-3", { by: "criterion", criterion: "schuleAmOrt" }],
      ["W-2", { by: "criterion", criterion: "geschwister" }],
      ["W-1", { by: "criterion", criterion: "schuleAmOrt" }],
    ])
  })

  it("passes over who wants more places than are free, or stops there, as the rule says", () => {
    const entries = [
      waiting("W-1", "2026-09-01", { places: 2 }),
      waiting("W-2", "2026-09-02"),
      waiting("W-3", "2026-09-03"),
    ]
    const skipping = promoted(listOf(entries), 1)
    expect(skipping.line.map(({ verdict }) => verdict)).toEqual([
      { _tag: "tooFew", free: 1, blocks: false },
      { _tag: "next", answerBy: "2026-10-08" },
      { _tag: "none" },
    ])
    const blocking = promoted(listOf(entries, { whenTooFewPlaces: "block" }), 1)
    expect([blocking.line.map(({ verdict }) => verdict), blocking.left]).toEqual([
      [
        { _tag: "tooFew", free: 1, blocks: true },
        { _tag: "behind", code: "W-1", free: 1 },
        { _tag: "behind", code: "W-1", free: 1 },
      ],
      1,
    ])
  })

  it("keeps places for those who still may answer, and gives them on once the last day is over", () => {
    const offered = { offeredOn: "2026-09-24", places: 2, state: "offered" }
    const list = (answerBy: string) =>
      listOf([waiting("W-1", "2026-09-01", { ...offered, answerBy }), waiting("W-2", "2026-09-02")])
    const still = promoted(list("2026-10-01"), 2)
    expect([still.held, still.left, codes(still.next), still.lapsed]).toEqual([2, 0, [], []])
    const over = promoted(list("2026-09-30"), 2)
    expect([over.held, over.left, codes(over.next), codes(over.lapsed)]).toEqual([0, 1, ["W-2"], ["W-1"]])
  })

  it("does not know who comes later, and gives nothing where nothing is free", () => {
    const list = listOf([waiting("W-1", "2026-10-01"), waiting("W-2", "2026-10-02")])
    expect(codes(promoted(list, 5).next)).toEqual(["W-1"])
    expect([0, -3].map((free) => [promoted(list, free).next, promoted(list, free).left])).toEqual([
      [[], 0],
      [[], 0],
    ])
    expect(promoted(listOf([]), 3)).toEqual({ line: [], next: [], lapsed: [], held: 0, left: 3 })
  })
})

describe("the steps of a waiting list", () => {
  const list = listOf([waiting("W-1", "2026-09-01"), waiting("W-2", "2026-09-02")])
  const offered = offerPlaces(list, { freePlaces: 1, asOf })
  const states = ({ entries }: WaitingList) => entries.map(({ state }) => state)
  const why = (result: ReturnType<typeof answerOffer>) => Result.getOrThrow(Result.flip(result))

  it("offer places with a last day for the answer, once", () => {
    expect(offered.entries[0]).toEqual({
      ...list.entries[0],
      state: "offered",
      offeredOn: "2026-10-01",
      answerBy: "2026-10-08",
    })
    expect(offerPlaces(offered, { freePlaces: 1, asOf })).toEqual(offered)
    expect(states(offerPlaces(offered, { freePlaces: 1, asOf: day("2026-10-09") }))).toEqual(["lapsed", "offered"])
  })

  it("take an answer up to the last day, and refuse it before and after", () => {
    const accepted = (on: string) => answerOffer(offered, "W-1", { answer: "accepted", on: day(on) })
    expect(states(Result.getOrThrow(accepted("2026-10-08")))).toEqual(["accepted", "waiting"])
    expect(why(accepted("2026-10-09"))).toEqual({
      _tag: "WaitingStepRefused",
      path: ["entries", 0],
      code: "W-1",
      because: "tooLate",
    })
    expect(why(accepted("2026-09-30")).because).toBe("notOffered")
    const declined = Result.getOrThrow(answerOffer(offered, "W-1", { answer: "declined", on: asOf }))
    expect(states(offerPlaces(declined, { freePlaces: 1, asOf }))).toEqual(["declined", "offered"])
    expect(why(answerOffer(offered, "W-2", { answer: "accepted", on: asOf })).because).toBe("notOffered")
    const unknown = why(answerOffer(offered, "W-9", { answer: "accepted", on: asOf }))
    expect([unknown.path, sentence(unknown, "de", [coreText])]).toEqual([
      ["entries"],
      "Die Nummer W-9 steht nicht auf der Warteliste.",
    ])
  })

  it("take somebody off who does not wait any more, and free what was on offer to them", () => {
    const gone = Result.getOrThrow(withdrawFromList(offered, "W-1", asOf))
    expect(gone.entries[0]).toEqual({
      code: "W-1",
      places: 1,
      since: "2026-09-01",
      criteria: [],
      withdrawnOn: "2026-10-01",
      state: "withdrawn",
    })
    expect(codes(promotion(gone, { freePlaces: 1, asOf }).next)).toEqual(["W-2"])
    expect(why(withdrawFromList(gone, "W-1", asOf)).because).toBe("notWaiting")
  })

  it("give values that can be stored", () => {
    const accepted = Result.getOrThrow(answerOffer(offered, "W-1", { answer: "accepted", on: asOf }))
    const gone = Result.getOrThrow(withdrawFromList(accepted, "W-2", asOf))
    for (const each of [list, offered, accepted, gone])
      expect(WaitingList.parse(JSON.parse(JSON.stringify(each)))).toEqual(each)
  })
})

describe("any promotion", () => {
  const entry = fc.record({
    since: fc.constantFrom("2026-09-01", "2026-09-02", "2026-09-03", "2026-10-02"),
    places: fc.integer({ min: 1, max: 4 }),
    criteria: fc.subarray(["geschwister", "schuleAmOrt"]),
    state: fc.oneof(
      fc.constant({ state: "waiting" }),
      fc
        .constantFrom("2026-09-30", "2026-10-01")
        .map((answerBy) => ({ state: "offered", offeredOn: "2026-09-20", answerBy })),
    ),
  })
  const lists = fc
    .tuple(fc.array(entry, { maxLength: 12 }), fc.constantFrom("skip", "block"))
    .map(([entries, whenTooFewPlaces]) =>
      listOf(
        entries.map(({ state, ...parts }, index) => ({ code: `W-${index}`, ...parts, ...state })),
        { whenTooFewPlaces },
      ),
    )
  const free = fc.integer({ min: -2, max: 12 })
  const sum = (entries: ReadonlyArray<{ readonly places: number }>) =>
    entries.reduce((all, { places }) => all + places, 0)

  it("never gives more places than are free, and accounts for each", () => {
    fc.assert(
      fc.property(lists, free, (list, freePlaces) => {
        const { next, held, left } = promoted(list, freePlaces)
        expect(sum(next) + left).toBe(Math.max(0, freePlaces - held))
        const after = offerPlaces(list, { freePlaces, asOf })
        expect(promoted(after, freePlaces).next).toEqual([])
      }),
    )
  })

  it("says of everybody who waits exactly once what comes of it", () => {
    fc.assert(
      fc.property(lists, free, (list, freePlaces) => {
        const { line, next } = promoted(list, freePlaces)
        const inTime = list.entries.filter(({ state, since }) => state === "waiting" && since <= asOf)
        expect(codes(line.map(({ entry: one }) => one)).sort()).toEqual(codes(inTime).sort())
        expect(line.map(({ position }) => position)).toEqual(line.map((_, index) => index + 1))
        expect(codes(next)).toEqual(
          line.flatMap(({ entry: one, verdict }) => (verdict._tag === "next" ? [one.code] : [])),
        )
      }),
    )
  })

  it("has an order that its reasons make again", () => {
    const place = (list: WaitingList, code: string) => list.entries.findIndex((one) => one.code === code)
    fc.assert(
      fc.property(lists, free, (list, freePlaces) => {
        const { line } = promoted(list, freePlaces)
        for (const [index, a] of line.entries()) {
          for (const b of line.slice(index + 1)) {
            const because = precedence(list, a.entry, b.entry)
            const meets = (criteria: ReadonlyArray<string>) =>
              because.by === "criterion" && criteria.includes(because.criterion)
            if (because.by === "criterion")
              expect([meets(a.entry.criteria), meets(b.entry.criteria)]).toEqual([true, false])
            else if (because.by === "since") expect(a.entry.since < b.entry.since).toBe(true)
            else expect(place(list, a.entry.code) < place(list, b.entry.code)).toBe(true)
            if (b.position === a.position + 1) expect(b.behind).toEqual({ code: a.entry.code, because })
          }
        }
      }),
    )
  })

  it("lets nobody pass without a reason that is named", () => {
    fc.assert(
      fc.property(lists, free, (list, freePlaces) => {
        const { line } = promoted(list, freePlaces)
        for (const [index, passed] of line.entries()) {
          if (passed.verdict._tag === "next") continue
          const later = line.slice(index + 1).filter(({ verdict }) => verdict._tag === "next")
          if (later.length === 0) continue
          expect(passed.verdict).toEqual({ _tag: "tooFew", free: expect.any(Number), blocks: false })
          expect(list.rule.whenTooFewPlaces).toBe("skip")
          if (passed.verdict._tag === "tooFew") expect(passed.verdict.free).toBeLessThan(passed.entry.places)
        }
      }),
    )
  })
})
