import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { picture, type Row, table } from "./cell-table.fixture.js"
import { CellTable, type ProtectedTable, possibleCounts, type SuppressionOptions, suppress } from "./index.js"

const shown = (from: CellTable, options: SuppressionOptions = {}) => Result.getOrThrow(suppress(from, options))
const reasons = ({ cells }: ProtectedTable) =>
  cells.flatMap((cell) => (cell.state === "suppressed" ? [[cell.unit, cell.category ?? "", cell.because]] : []))

describe("a small count", () => {
  const ost = table([
    ["ost", undefined],
    ["laer", "ost", [3]],
    ["werne", "ost", [12]],
    ["langendreer", "ost", [31]],
  ])

  it("is held back together with the smallest other one, or it would be the sum less the others (R51, P3)", () => {
    expect(picture(shown(ost))).toEqual(["46", "•", "•", "31"])
    expect(reasons(shown(ost))).toEqual([
      ["laer", "", "belowMinimum"],
      ["werne", "", "complement"],
    ])
  })

  it("is one below the minimum: 5 where nobody asks for more, and the minimum itself is shown (P3)", () => {
    const four = table([
      ["s", undefined],
      ["a", "s", [4]],
      ["b", "s", [5]],
      ["c", "s", [50]],
    ])
    expect(picture(shown(four))).toEqual(["59", "•", "•", "50"])
    expect(reasons(shown(four)).map(([, , because]) => because)).toEqual(["belowMinimum", "complement"])
    expect(picture(shown(four, { policy: { minimum: 3 } }))).toEqual(["59", "4", "5", "50"])
    expect(picture(shown(four, { policy: { minimum: 10 } }))).toEqual(["59", "•", "•", "•"])
  })

  it("is nought nobody: it is shown, and holds nothing back (P3)", () => {
    expect(
      picture(
        shown(
          table([
            ["s", undefined],
            ["a", "s", [0]],
            ["b", "s", [7]],
          ]),
        ),
      ),
    ).toEqual(["7", "0", "7"])
  })

  it("needs no complement where others too small leave it room, and one where they do not (R51)", () => {
    const rows = (...counts: ReadonlyArray<number>) =>
      table([["s", undefined], ...counts.map((count, at): Row => [`u${at}`, "s", [count]])])
    expect(picture(shown(rows(4, 4, 50)))).toEqual(["58", "•", "•", "50"])
    // 1 and 1 are 2 together: each is 1, for who knows that noughts are shown.
    expect(picture(shown(rows(1, 1, 50, 60)))).toEqual(["112", "•", "•", "•", "60"])
  })

  it("hides its own sum where the sum is small or tells it (R51)", () => {
    expect(
      picture(
        shown(
          table([
            ["s", undefined],
            ["a", "s", [3, 0]],
            ["b", "s", [40, 50]],
          ]),
        ),
      ),
    ).toEqual(["43 50 93", "• 0 •", "• 50 •"])
  })

  it("is protected through all levels: Viertel, Ortsteil, Bezirk (R51)", () => {
    const levels = table([
      ["stadt", undefined],
      ["west", "stadt"],
      ["ost", "stadt"],
      ["w1", "west", [20]],
      ["w2", "west", [3]],
      ["o1", "ost", [30]],
      ["o2", "ost", [40]],
    ])
    expect(picture(shown(levels))).toEqual(["93", "23", "70", "•", "•", "30", "40"])
    const alone = table([
      ["stadt", undefined],
      ["west", "stadt"],
      ["ost", "stadt"],
      ["w1", "west", [3]],
      ["o1", "ost", [30]],
      ["o2", "ost", [40]],
    ])
    // West is its only Viertel, so it must not be what the city has more than Ost.
    expect(picture(shown(alone))).toEqual(["73", "•", "•", "•", "•", "40"])
  })

  it("does not keep a complement that a later one made needless (R51)", () => {
    const rows: ReadonlyArray<Row> = [
      ["s", undefined],
      ["a", "s", [5, 3, 5]],
      ["b", "s", [29, 8, 1]],
    ]
    expect(picture(shown(table(rows)))).toEqual(["34 • • 51", "5 • • 13", "29 • • 38"])
  })

  it("is protected however deep the levels are (R51)", () => {
    const chain = Array.from({ length: 400 }, (_, level): Row => {
      const place = [`y${level}`, level === 0 ? "s" : `y${level - 1}`] as const
      return level === 399 ? [...place, [50]] : place
    })
    const deep = table([["s", undefined], ["x", "s", [3]], ...chain])
    // The sum or the whole chain: either would do.
    expect(possibleCounts(deep, shown(deep))[1]).toEqual({ unit: "x", from: 0 })
  })
})

describe("a policy", () => {
  it("of counts that are together too large to be added up exactly is refused", () => {
    const counts = [
      { unit: "a", count: Number.MAX_SAFE_INTEGER },
      { unit: "b", count: 1 },
    ]
    const huge = { units: [{ unit: "a" }, { unit: "b" }], counts }
    expect(Result.getOrThrow(Result.flip(suppress(huge)))).toMatchObject({ path: ["table", "counts"] })
  })

  it.each([2, 0, -1, 2.5])("with a minimum of %d is refused: never below 3 (P3)", (minimum) => {
    const refused = suppress(table([["a", undefined, [7]]]), { policy: { minimum } })
    expect(Result.getOrThrow(Result.flip(refused))).toMatchObject({ _tag: "InvalidValue", path: ["policy", "minimum"] })
  })
})

describe("a dominated count", () => {
  const cases = (...contributions: ReadonlyArray<number>) => ({
    count: contributions.reduce((sum, one) => sum + one, 0),
    contributions: contributions.map((count, at) => ({ by: `traeger-${at}`, count })),
  })
  const withContributions = (first: object, second: object, third: object) =>
    CellTable.parse({
      units: [{ unit: "s" }, ...["a", "b", "c"].map((unit) => ({ unit, parent: "s" }))],
      counts: [
        { unit: "a", ...first },
        { unit: "b", ...second },
        { unit: "c", ...third },
      ],
    })

  it("is held back where one has more than half of it (P3)", () => {
    const from = withContributions(cases(60, 20, 20), cases(20, 20, 20), cases(30, 30, 30, 30))
    expect(reasons(shown(from))).toEqual([
      ["a", "", "dominance"],
      ["b", "", "complement"],
    ])
    const range = possibleCounts(from, shown(from))[1]
    // With 120 in all, 60 would be no more than half.
    expect(range?.to).toBeGreaterThanOrEqual(120)
  })

  it("may, for all that is shown, be so much larger that nobody would dominate it (P3)", () => {
    const from = withContributions(cases(60, 5, 5), cases(12, 12, 12), cases(30, 30, 30, 30))
    // The 36 of b alone would let it be 106 at most.
    expect(possibleCounts(from, shown(from))[1]?.to).toBeGreaterThanOrEqual(120)
  })

  it("is held back where two contributors would know of each other (P3)", () => {
    const from = withContributions(cases(20, 20), cases(20, 20, 20), cases(30, 30, 30, 30))
    expect(reasons(shown(from))[0]).toEqual(["a", "", "dominance"])
  })

  it("is shown where nobody has more than half, or the contributors are not known (P3)", () => {
    const from = withContributions(cases(50, 25, 25), { count: 60 }, cases(30, 30, 30))
    expect(reasons(shown(from))).toEqual([])
  })

  it("is seen in the sums too: the same provider in several areas is one contributor (P3)", () => {
    const one = { count: 30, contributions: [8, 11, 11].map((count, at) => ({ by: `x${at}`, count })) }
    const own = (by: string) => ({
      count: 90,
      contributions: [44, 23, 23].map((count, at) => ({ by: at === 0 ? "awo" : `${by}${at}`, count })),
    })
    const from = withContributions(own("b"), own("c"), one)
    expect(reasons(shown(from))).toEqual([])
    const dominated = withContributions(own("b"), own("c"), { count: 30, contributions: [{ by: "awo", count: 30 }] })
    expect(reasons(shown(dominated)).map(([unit]) => unit)).toContain("s")
  })
})

describe("sums that everybody knows", () => {
  it("are shown, and others than they hide what is small: here who is not counted (P3, R51)", () => {
    const from = table([
      ["sued", undefined],
      ["stiepel", "sued", [4, 896]],
      ["querenburg", "sued", [620, 1380]],
      ["wiemelhausen", "sued", [160, 1840]],
    ])
    const known = shown(from, { sums: "publishedElsewhere" })
    expect(picture(known)).toEqual(["784 4116 4900", "• • 900", "620 1380 2000", "• • 2000"])
    expect(known.exposed).toEqual([])
  })

  it("are none in a table without categories (R51)", () => {
    const from = table([
      ["s", undefined],
      ["a", "s", [3]],
      ["b", "s", [12]],
      ["c", "s", [31]],
    ])
    expect(shown(from, { sums: "publishedElsewhere" })).toEqual(shown(from))
  })

  it("leave too little room where there are hardly any people, and that is said (R51)", () => {
    const known = shown(
      table([
        ["s", undefined],
        ["a", "s", [1, 1]],
        ["b", "s", [40, 50]],
      ]),
      { sums: "publishedElsewhere" },
    )
    expect(picture(known)).toEqual(["41 51 92", "• • 2", "• • 90"])
    expect(known.exposed.map(({ unit, category, possible, needed }) => [unit, category, possible, needed])).toEqual([
      ["a", "a", 3, 6],
      ["a", "b", 3, 6],
    ])
  })
})
