import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distanceMetres } from "../geo/index.js"
import type { Offer } from "../offer/index.js"
import { anyOffers, catalogueOf, offer, positions, slot } from "./coverage.fixture.js"
import { offerOverlaps } from "./index.js"

const at = (site: string) => [{ at: "site", site }]
const school = (more: object = {}) =>
  offer("b-schule", { institution: "kirchviertel", places: at("markstr290"), ...more })
const overlaps = (offers: ReadonlyArray<Offer>, withinMetres = 1000) =>
  offerOverlaps(catalogueOf(offers), { withinMetres })

const everyOtherWeek = {
  start: "2026-09-16T15:00",
  durationMinutes: 60,
  zone: "Europe/Berlin",
  rule: { freq: "weekly", interval: 2 },
  clockChange: { missing: "shift", repeated: "first" },
}
const otherWeeks = { ...everyOtherWeek, start: "2026-09-23T15:00" }

describe("overlaps", () => {
  it("are offers of two houses for the same ages, on the same topic, at the same time, near each other", () => {
    const later = school({
      topics: ["schwimmen"],
      targetGroups: [{ ages: { fromMonths: 96 } }],
      schedule: { kind: "dates", slots: [slot("we", "16:00", "18:00")] },
    })
    expect(overlaps([offer("a-treff"), later])).toEqual([
      {
        offers: ["a-treff", "b-schule"],
        topics: ["sport"],
        ages: [{ fromMonths: 96, toMonths: 119 }],
        times: [{ weekday: "we", from: 960, to: 990, dates: 7 }],
        metres: distanceMetres(positions.borgholzstr27, positions.markstr290),
      },
    ])
  })

  it("are none as soon as one of these differs, or they are of one house", () => {
    const others = {
      house: offer("b-schule"),
      ages: school({ targetGroups: [{ ages: { fromMonths: 120 } }] }),
      topic: school({ topics: ["musik"] }),
      sibling: school({ topics: ["tanz"] }),
      day: school({ schedule: { kind: "dates", slots: [slot("th", "15:00", "16:30")] } }),
      hours: school({ schedule: { kind: "dates", slots: [slot("we", "16:30", "18:00")] } }),
      weeks: school({ to: "2026-09-16" }),
      dates: school({ schedule: { kind: "dates", slots: [{ series: everyOtherWeek }] } }),
      place: school({ places: at("hustadtring144") }),
      screen: school({ places: [{ at: "digital" }] }),
    }
    const treff = offer("a-treff", { schedule: { kind: "dates", slots: [{ series: otherWeeks }] } })
    for (const [differs, other] of Object.entries(others))
      expect([differs, overlaps([differs === "dates" ? treff : offer("a-treff"), other])]).toEqual([differs, []])
    expect(overlaps([offer("a-treff"), school()], 100)).toEqual([])
  })

  it("are told once for all topics that two offers share, whichever comes first in them", () => {
    const both = overlaps([
      offer("a-treff", { topics: ["musik", "sport"] }),
      school({ topics: ["theater", "musik", "sport"] }),
    ])
    expect(both.map(({ topics }) => topics)).toEqual([["musik", "sport"]])
    const second = overlaps([
      offer("a-treff", { topics: ["lesen", "sport"] }),
      school({ topics: ["theater", "sport"] }),
    ])
    expect(second.map(({ topics }) => topics)).toEqual([["sport"]])
  })

  it("of what is on no map are those that name the same unit", () => {
    const bus = (unit: string) => school({ places: [{ at: "mobile", unit }] })
    expect(overlaps([offer("a-treff"), bus("wiemelhausen")])).toHaveLength(1)
    expect(overlaps([offer("a-treff"), bus("wiemelhausen")])[0]).not.toHaveProperty("metres")
    expect(overlaps([offer("a-treff"), bus("querenburg")])).toEqual([])
  })

  it("of offers for grown-ups need the same role", () => {
    const parents = { targetGroups: [{ roles: ["eltern"] }] }
    expect(overlaps([offer("a-treff", parents), school(parents)]).map(({ ages }) => ages)).toEqual([[]])
    expect(overlaps([offer("a-treff", parents), school({ targetGroups: [{ roles: ["fachkraft"] }] })])).toEqual([])
    expect(overlaps([offer("a-treff", parents), school()])).toEqual([])
    const cafe = { targetGroups: [{ roles: ["eltern"], childAges: { fromMonths: 36, toMonths: 95 } }] }
    expect(overlaps([offer("a-treff", cafe), school()])).toEqual([])
    expect(overlaps([offer("a-treff", cafe), school(cafe)]).map(({ ages }) => ages)).toEqual([
      [{ fromMonths: 36, toMonths: 95 }],
    ])
    const family = { targetGroups: [{ roles: ["familie"], childAges: { fromMonths: 36, toMonths: 95 } }] }
    expect(overlaps([offer("a-treff", family), school()]).map(({ ages }) => ages)).toEqual([
      [{ fromMonths: 72, toMonths: 95 }],
    ])
  })

  it("are all pairs of which two offers alone are one, whatever the order", () => {
    fc.assert(
      fc.property(anyOffers(6), fc.constantFrom(100, 1000, 5000), (offers, withinMetres) => {
        const all = overlaps(offers, withinMetres)
        const pairs = offers.flatMap((one, place) =>
          offers.slice(place + 1).flatMap((other) => overlaps([one, other], withinMetres)),
        )
        const key = ({ offers: ids }: (typeof all)[number]) => ids.join(" ")
        expect(all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
          pairs.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
        )
        expect(overlaps(offers.toReversed(), withinMetres)).toEqual(all)
      }),
      { numRuns: 60 },
    )
  })
})
