import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { OfferId } from "../offer/index.js"
import { Weekday } from "../time/index.js"
import { anyOffers, areas, catalogueOf, offer, restsInHolidays, slot } from "./coverage.fixture.js"
import {
  coverage,
  coverageDifference,
  pointsOfInstitutions,
  reach,
  schoolSeasons,
  usualAgeSpans,
  whatIf,
  withChange,
} from "./index.js"

const asked = { weekdays: Weekday.options, topics: ["sport", "musik"] } as const
const music = (more: object = {}) =>
  offer("musik", { topics: ["musik"], schedule: { kind: "dates", slots: [slot("mo", "15:00", "16:00")] }, ...more })

describe("what if (Q24)", () => {
  it("one more offer were there: the cells that it would gain, and the schools that it would reach", () => {
    const catalogue = catalogueOf([offer("turnen")])
    const { points } = pointsOfInstitutions(catalogue, { types: ["grundschule"] })
    const draft = music({ state: "draft", places: [{ at: "site", site: "hustadtring144" }] })
    const answer = whatIf(catalogue, { add: [draft] }, { coverage: asked, reach: { points, withinMetres: 600 } })
    expect(answer.coverage?.gained.map(({ place, before, after }) => [place, before, after?.offers])).toEqual([
      [{ topic: "musik", weekday: "mo" }, undefined, ["musik"]],
    ])
    expect([answer.coverage?.lost, answer.coverage?.changed]).toEqual([[], []])
    expect(answer.reach?.gained.map(({ point }) => point)).toEqual(["waldschule"])
    expect([answer.reach?.before.share, answer.reach?.after.share]).toEqual([0.5, 1])
  })

  it("names added offers that would change nothing, because nobody active would make them or they lie elsewhere in time", () => {
    const added = [
      music(),
      music({ id: "fremd", institution: "unbekannt" }),
      music({ id: "spaeter", from: "2027-01-01" }),
    ]
    expect(whatIf(catalogueOf([]), { add: added }, {})).toEqual({ withoutEffect: ["fremd", "spaeter"] })
  })

  it("tells what keeps an idea out of all cells", () => {
    const idea = music({ schedule: undefined, state: "draft" })
    const { coverage: change } = whatIf(catalogueOf([offer("turnen")]), { add: [idea] }, { coverage: asked })
    expect(change).toEqual({
      gained: [],
      lost: [],
      changed: [],
      notCounted: [{ offer: "musik", because: ["noSchedule"] }],
    })
    const there = whatIf(catalogueOf([music({ schedule: undefined })]), { add: [idea] }, { coverage: asked })
    expect(there.coverage?.notCounted).toEqual([])
  })

  it("an offer were gone, or moved to another day", () => {
    const catalogue = catalogueOf([offer("turnen"), music()])
    const gone = whatIf(catalogue, { remove: ["musik" as OfferId] }, { coverage: asked })
    expect(gone.coverage?.lost.map(({ place, after }) => [place, after])).toEqual([
      [{ topic: "musik", weekday: "mo" }, undefined],
    ])
    const moved = music({ schedule: { kind: "dates", slots: [slot("tu", "15:00", "16:00")] } })
    const { coverage: change } = whatIf(catalogue, { add: [moved] }, { coverage: asked })
    expect(change?.lost.map(({ place }) => place.weekday)).toEqual(["mo"])
    expect(change?.gained.map(({ place }) => place.weekday)).toEqual(["tu"])
  })

  it("tells more of the same apart from what is new", () => {
    const catalogue = catalogueOf([offer("turnen")])
    const { coverage: change } = whatIf(catalogue, { add: [offer("ringen")] }, { coverage: asked })
    expect(change?.gained).toEqual([])
    expect(change?.changed.map(({ before, after }) => [before?.offers, after?.offers])).toEqual([
      [["turnen"], ["ringen", "turnen"]],
    ])
    const young = offer("kleine", { targetGroups: [{ ages: { fromMonths: 96, toMonths: 107 } }] })
    const partly = whatIf(catalogueOf([]), { add: [young] }, { coverage: { ages: usualAgeSpans } }).coverage
    expect([partly?.gained, partly?.changed.map(({ before, after }) => [before, after?.partly])]).toEqual([
      [],
      [[undefined, ["kleine"]]],
    ])
  })

  it("holds an added offer against the same calendars as all others (R18)", () => {
    const schedule = { kind: "dates", slots: [slot("we", "15:00", "16:00")], holidays: restsInHolidays }
    const added = withChange(catalogueOf([]), { add: [offer("neu", { schedule })] })
    const there = catalogueOf([offer("neu", { schedule })])
    const seasons = { seasons: schoolSeasons, areas: areas.map(({ id }) => id) }
    expect(coverage(added, seasons)).toEqual(coverage(there, seasons))
    const paused = offer("neu", { schedule, state: "paused", pause: { from: "2026-09-01", reason: "Umbau" } })
    expect(coverage(withChange(catalogueOf([paused]), { add: [paused] }), seasons)).toEqual(coverage(there, seasons))
    const returned = offer("neu", { schedule, state: "returned", returnedBecause: "Ort fehlt" })
    expect(coverage(withChange(catalogueOf([]), { add: [returned] }), seasons)).toEqual(coverage(there, seasons))
  })

  it("is the coverage of the network that would be, for any offers added and removed", () => {
    const axes = { areas: areas.map(({ id }) => id), weekdays: Weekday.options, ages: usualAgeSpans }
    fc.assert(
      fc.property(anyOffers(5), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (offers, a, b) => {
        const [before, rest] = [offers.slice(0, a), offers.slice(a)]
        const remove = before.slice(0, b).map(({ id }) => id)
        const then = [...before.slice(b), ...rest]
        const expected = coverageDifference(coverage(catalogueOf(before), axes), coverage(catalogueOf(then), axes))
        expect(whatIf(catalogueOf(before), { add: rest, remove }, { coverage: axes }).coverage).toEqual(expected)
        const { points } = pointsOfInstitutions(catalogueOf([]), { types: ["grundschule"] })
        expect(reach(withChange(catalogueOf(before), { add: rest, remove }), { points, withinMetres: 700 })).toEqual(
          reach(catalogueOf(then), { points, withinMetres: 700 }),
        )
      }),
      { numRuns: 40 },
    )
  })
})
