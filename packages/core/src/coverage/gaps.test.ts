import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Weekday } from "../time/index.js"
import { anyOffers, areas, catalogueOf, offer, querenburg, restsInHolidays, slot } from "./coverage.fixture.js"
import { cellPlaces, placeKey } from "./coverage-axes.js"
import {
  ageSpanOfYears,
  type Coverage,
  type CoverageGap,
  coverage,
  coverageGaps,
  schoolSeasons,
  usualAgeSpans,
} from "./index.js"

const afternoon = { from: 14 * 60, to: 18 * 60, step: 60 } as const
const workdays = Weekday.options.slice(0, 5)
const [u3, kita, primary] = usualAgeSpans

describe("gaps (Q18)", () => {
  it("come as blocks: Mo to We from 16 to 18 o'clock, where something is before and on the other days", () => {
    const offers = [
      offer("frueh", {
        schedule: { kind: "dates", slots: ["mo", "tu", "we"].map((day) => slot(day as Weekday, "14:00", "16:00")) },
      }),
      offer("lang", {
        schedule: { kind: "dates", slots: [slot("th", "14:00", "18:00"), slot("fr", "14:00", "18:00")] },
      }),
    ]
    const gaps = coverageGaps(
      coverage(catalogueOf(offers), {
        areas: [querenburg, areas[1]?.id].flatMap((id) => id ?? []),
        topics: ["sport"],
        ages: [ageSpanOfYears(6, 9)],
        weekdays: workdays,
        hours: afternoon,
      }),
    )
    const told = { topics: ["sport"], ages: [primary], partly: [], seldom: [] }
    expect(gaps).toEqual([
      { ...told, area: "querenburg", weekdays: workdays, from: 840, to: 1080 },
      { ...told, area: "wiemelhausen", weekdays: ["mo", "tu", "we"], from: 960, to: 1080 },
    ])
  })

  it("are where something is too seldom, and name what that is", () => {
    const rare = offer("selten", {
      schedule: { kind: "dates", slots: [{ ...slot("we", "15:00", "16:00"), to: "2026-09-30" }] },
    })
    const answer = coverage(catalogueOf([rare]), { weekdays: ["we"] })
    expect(answer.cells[0]?.weeks).toEqual({ certain: 2, uncertain: 0, of: 7 })
    expect(coverageGaps(answer)).toEqual([{ weekdays: ["we"], seldom: ["selten"], partly: [] }])
    expect(coverageGaps(answer, { leastShare: 0 })).toEqual([])
    expect(coverageGaps(answer, { leastShare: 2 / 7 })).toEqual([])
  })

  it("are left by what is there for some of the ages only", () => {
    const answer = coverage(catalogueOf([offer("ab8", { targetGroups: [{ ages: { fromMonths: 96 } }] })]), {
      ages: [primary, ageSpanOfYears(8, 9)].flatMap((ages) => ages ?? []),
    })
    expect(coverageGaps(answer)).toEqual([{ ages: [primary], seldom: [], partly: ["ab8"] }])
  })

  it("name an offer only where it is: what is there on one day for some of the ages is a block of its own", () => {
    const slots = { kind: "dates", slots: [slot("tu", "14:00", "15:00")] }
    const young = offer("ab8", { targetGroups: [{ ages: { fromMonths: 96 } }], schedule: slots })
    const asked = { ages: [kita, primary].flatMap((ages) => ages ?? []), weekdays: ["mo", "tu"] } as const
    expect(coverageGaps(coverage(catalogueOf([young]), asked))).toEqual([
      { ages: [kita], weekdays: ["mo", "tu"], seldom: [], partly: [] },
      { ages: [primary], weekdays: ["mo"], seldom: [], partly: [] },
      { ages: [primary], weekdays: ["tu"], seldom: [], partly: ["ab8"] },
    ])
  })

  it("are none of ages that were asked for twice", () => {
    const twice = { ages: [primary, primary].flatMap((ages) => (ages === undefined ? [] : { ...ages })) }
    expect(coverageGaps(coverage(catalogueOf([offer("turnen")]), twice))).toEqual([])
  })

  it("are in the holidays what rests there, and nowhere in a season that the period does not have", () => {
    const schedule = { kind: "dates", slots: [slot("we", "15:00", "16:00")], holidays: restsInHolidays }
    const asked = { seasons: schoolSeasons, weekdays: ["we"] } as const
    expect(coverageGaps(coverage(catalogueOf([offer("turnen", { schedule })]), asked))).toEqual([
      { seasons: ["holidays"], weekdays: ["we"], seldom: [], partly: [] },
    ])
    const september = { from: "2026-09-14", to: "2026-10-05" } as Coverage["period"]
    expect(coverageGaps(coverage(catalogueOf([offer("t", { schedule })], { period: september }), asked))).toEqual([])
  })

  it("put topics with the same gaps together, and ages, but not areas", () => {
    const spans = [u3, kita].flatMap((ages) => ages ?? [])
    const nothing = coverage(catalogueOf([]), {
      areas: areas.map(({ id }) => id),
      topics: ["sport", "musik"],
      ages: spans,
    })
    expect(coverageGaps(nothing)).toEqual(
      areas.map(({ id }) => ({ area: id, topics: ["sport", "musik"], ages: spans, seldom: [], partly: [] })),
    )
  })

  it("hold every cell that is not covered often enough exactly once", () => {
    const axes = {
      areas: areas.map(({ id }) => id),
      topics: ["sport", "musik"],
      ages: [ageSpanOfYears(0, 5), ageSpanOfYears(6, 9), ageSpanOfYears(10, 13)],
      seasons: schoolSeasons,
      weekdays: Weekday.options,
      hours: { from: 13 * 60, to: 20 * 60, step: 60 },
    } as const
    fc.assert(
      fc.property(anyOffers(5), fc.constantFrom(0, 0.3, 0.5, 1), (offers, leastShare) => {
        const answer = coverage(catalogueOf(offers), axes)
        const covered = new Map(answer.cells.map((cell) => [placeKey(cell), cell]))
        const { rows, inner } = cellPlaces(axes)
        const expected = rows
          .flatMap((row) => inner.map((place) => ({ ...row, ...place })))
          .filter((place) => {
            const cell = covered.get(placeKey(place))
            const weeks = (cell?.weeks.certain ?? 0) + (cell?.weeks.uncertain ?? 0)
            return cell === undefined || cell.offers.length === 0 || weeks < leastShare * cell.weeks.of
          })
          .map(placeKey)
          .sort()
        const found = coverageGaps(answer, { leastShare }).flatMap(cellsOf).sort()
        expect(found).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

/** A block taken apart again. */
const cellsOf = ({ area, topics, ages, seasons, weekdays, from, to }: CoverageGap): ReadonlyArray<string> =>
  (topics ?? []).flatMap((topic) =>
    (ages ?? []).flatMap((one) =>
      (seasons ?? []).flatMap((season) =>
        (weekdays ?? []).flatMap((weekday) =>
          Array.from({ length: ((to ?? 0) - (from ?? 0)) / 60 }, (_, hour) => {
            const start = (from ?? 0) + hour * 60
            return placeKey({ area, topic, ages: one, season, weekday, from: start, to: start + 60 })
          }),
        ),
      ),
    ),
  )
