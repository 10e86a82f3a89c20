import { describe, expect, it } from "vitest"
import { Offer, OfferParticipants } from "./index.js"
import { offerOf } from "./offer.fixture.js"

const why = (parts: object) => {
  const parsed = OfferParticipants.safeParse({ year: 2025, total: 20, ...parts })
  return parsed.error?.issues.map((issue) => ["params" in issue && issue.params?.["_tag"], ...issue.path])
}
const ages = (fromMonths: number | undefined, toMonths: number | undefined) => ({
  ...(fromMonths === undefined ? {} : { fromMonths }),
  ...(toMonths === undefined ? {} : { toMonths }),
})

describe("the participants of an offer", () => {
  it("are numbers of a year, by sex and age as far as they are known (P2, R51)", () => {
    expect(
      why({
        bySex: [
          { sex: "weiblich", count: 8 },
          { sex: "divers", count: 0 },
        ],
      }),
    ).toBeUndefined()
    expect(
      why({
        byAge: [
          { ages: ages(120, 167), count: 15 },
          { ages: ages(undefined, 119), count: 5 },
        ],
      }),
    ).toBeUndefined()
    expect(why({ bySex: [{ sex: "weiblich", count: 21 }] })).toEqual([["ParticipantsAboveTotal", "bySex"]])
    expect(
      why({
        byAge: [
          { ages: ages(72, 119), count: 15 },
          { ages: ages(120, 167), count: 6 },
        ],
      }),
    ).toEqual([["ParticipantsAboveTotal", "byAge"]])
    expect(why({ names: ["x"] })).toHaveLength(1)
  })

  it("are counted in one sex and one age band only", () => {
    const twice = [
      { sex: "weiblich", count: 8 },
      { sex: "weiblich", count: 2 },
    ]
    expect(why({ bySex: twice })).toEqual([["ParticipantsCountedTwice", "bySex"]])
    const bands = (...list: ReadonlyArray<object>) => why({ byAge: list.map((band) => ({ ages: band, count: 1 })) })
    expect(bands(ages(72, 120), ages(120, 167))).toEqual([["ParticipantsCountedTwice", "byAge"]])
    expect(bands(ages(120, 167), ages(72, undefined))).toEqual([["ParticipantsCountedTwice", "byAge"]])
    expect(bands(ages(120, 167), ages(72, 119), ages(168, undefined))).toBeUndefined()
  })

  it("stand once for a year", () => {
    const count = { year: 2025, total: 3 }
    const parts = (years: ReadonlyArray<object>) => Offer.safeParse({ ...offerOf(), participants: years }).success
    expect([parts([count]), parts([count, { ...count, year: 2026 }]), parts([count, count])]).toEqual([
      true,
      true,
      false,
    ])
  })
})
