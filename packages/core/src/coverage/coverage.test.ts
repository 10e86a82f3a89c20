import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Offer } from "../offer/index.js"
import { Weekday } from "../time/index.js"
import {
  anyOffers,
  areas,
  catalogueOf,
  day,
  feiertage,
  ferien,
  offer,
  period,
  querenburg,
  restsInHolidays,
  slot,
  sued,
  wiemelhausen,
} from "./coverage.fixture.js"
import {
  ageSpanOfYears,
  type CoverageCell,
  type CoverageQuestion,
  coverage,
  schoolSeasons,
  usualAgeSpans,
} from "./index.js"

const afternoon = { from: 14 * 60, to: 18 * 60, step: 60 } as const
const covered = (offers: ReadonlyArray<Offer>, question: CoverageQuestion) =>
  coverage(catalogueOf(offers), question).cells
const idsIn = (cells: ReadonlyArray<CoverageCell>) => cells.map(({ offers }) => offers.join(" "))

describe("coverage (Q18)", () => {
  it("of seven weeks with two of holidays: a group that rests there covers 5 of 5 weeks of term, and none of 2", () => {
    const group = offer("turnen", {
      schedule: { kind: "dates", slots: [slot("we", "15:00", "16:30")], holidays: restsInHolidays },
    })
    const answer = coverage(catalogueOf([group]), { seasons: schoolSeasons, weekdays: ["we", "sa"] })
    expect(answer.cells).toEqual([
      { season: "term", weekday: "we", offers: ["turnen"], partly: [], weeks: { certain: 5, uncertain: 0, of: 5 } },
    ])
    // Of the four Saturdays of term one is 3 October, a public holiday.
    expect(answer.weeks).toEqual([
      { season: "term", weekday: "we", of: 5 },
      { season: "term", weekday: "sa", of: 3 },
      { season: "holidays", weekday: "we", of: 2 },
      { season: "holidays", weekday: "sa", of: 3 },
    ])
  })

  it("shows that an offer twice in the period is no weekly one", () => {
    const [once, again] = ["2026-09-23T15:00", "2026-10-07T15:00"]
    const series = { start: once, durationMinutes: 60, zone: "Europe/Berlin", rdates: [again], clockChange: rfc }
    const rare = offer("lesenacht", { schedule: { kind: "dates", slots: [{ series }] } })
    expect(covered([rare], { weekdays: ["we"] }).map(({ weeks }) => weeks)).toEqual([
      { certain: 2, uncertain: 0, of: 7 },
    ])
  })

  it("sums over what is not asked for: every week with any date counts once", () => {
    const often = offer("treff", {
      schedule: { kind: "dates", slots: [slot("mo", "14:00", "18:00"), slot("th", "14:00", "18:00")] },
    })
    expect(covered([often], {})).toEqual([
      { offers: ["treff"], partly: [], weeks: { certain: 7, uncertain: 0, of: 7 } },
    ])
    expect(covered([], {})).toEqual([])
  })

  it("of a span needs all of its ages; some of them are told apart", () => {
    const cells = covered([offer("a"), offer("b", { targetGroups: [{ ages: { fromMonths: 96, toMonths: 143 } }] })], {
      ages: usualAgeSpans,
    })
    expect(cells.map(({ ages, offers, partly }) => [ages?.fromMonths, offers, partly])).toEqual([
      [72, ["a"], ["b"]],
      [120, [], ["b"]],
    ])
    expect(cells.at(-1)?.weeks.certain).toBe(0)
    const almost = offer("fast", { targetGroups: [{ ages: { fromMonths: 72, toMonths: 118 } }] })
    expect(covered([almost], { ages: [ageSpanOfYears(6, 9)] }).map(({ partly }) => partly)).toEqual([["fast"]])
  })

  it("counts weeks from Monday to Sunday, also where the period begins on a Thursday", () => {
    const twice = offer("zweimal", {
      schedule: { kind: "dates", slots: [slot("th", "15:00", "16:00"), slot("we", "15:00", "16:00")] },
    })
    const fortnight = { from: day("2026-09-17"), to: day("2026-10-01") }
    expect(coverage(catalogueOf([twice], { period: fortnight }), {}).cells[0]?.weeks).toEqual({
      certain: 3,
      uncertain: 0,
      of: 3,
    })
  })

  it("keeps the weeks of thousands of cells apart", () => {
    const always = offer("immer", {
      schedule: { kind: "dates", slots: Weekday.options.map((one) => slot(one, "06:00", "23:45")) },
      places: [{ at: "site", site: "borgholzstr27" }],
      serves: ["querenburg"],
    })
    const cells = covered([always], {
      areas: areas.map(({ id }) => id),
      weekdays: Weekday.options,
      hours: { from: 360, to: 1425, step: 15 },
    })
    expect(cells).toHaveLength(3 * 7 * 71)
    expect(new Set(cells.map(({ weeks }) => `${weeks.certain} of ${weeks.of}`))).toEqual(new Set(["7 of 7"]))
  })

  it("of children's ages counts offers for their parents by the children, and others for adults not at all (R13)", () => {
    const groups = {
      elterncafe: [{ roles: ["eltern"], childAges: { toMonths: 35 } }],
      supervision: [{ roles: ["fachkraft"] }],
      fest: [{ roles: ["familie"] }],
      jugend: [{ roles: ["jugendlicher"] }],
      klasse: [{ grades: [1, 2, 3, 4] }],
      zweiGruppen: [{ ages: { fromMonths: 36, toMonths: 53 } }, { ages: { fromMonths: 54, toMonths: 71 } }],
    }
    const offers = Object.entries(groups).map(([id, targetGroups]) => offer(id, { targetGroups }))
    expect(idsIn(covered(offers, { ages: usualAgeSpans }))).toEqual([
      "elterncafe fest",
      "fest zweiGruppen",
      "fest klasse",
      "fest",
      "fest jugend",
      "fest",
    ])
  })

  it("of an hour needs half of the hour, or half of all the time there is", () => {
    const at = (id: string, from: string, to: string) =>
      offer(id, { schedule: { kind: "dates", slots: [slot("we", from, to)] } })
    const cells = covered([at("halb", "14:30", "16:15"), at("vorlesen", "16:50", "17:10")], { hours: afternoon })
    expect(cells.map(({ from, offers }) => [from, offers])).toEqual([
      [840, ["halb"]],
      [900, ["halb"]],
      [960, ["vorlesen"]],
      [1020, ["vorlesen"]],
    ])
  })

  it("goes over midnight: what begins on Friday evening is there on Saturday after midnight", () => {
    const series = { start: "2026-09-18T22:00", durationMinutes: 240, zone: "Europe/Berlin", clockChange: rfc }
    const night = offer("nachtsport", {
      schedule: { kind: "dates", slots: [{ series: { ...series, rule: { freq: "weekly" } } }] },
    })
    const hours = { from: 0, to: 1440, step: 60 } as const
    const cells = covered([night], { weekdays: ["fr", "sa"], hours })
    expect(cells.map(({ weekday, from }) => [weekday, from])).toEqual([
      ["fr", 22 * 60],
      ["fr", 23 * 60],
      ["sa", 0],
      ["sa", 60],
    ])
    expect(covered([night], { weekdays: ["sa"] })).toEqual([])
    const camp = offer("freizeit", {
      schedule: { kind: "dates", slots: [{ series: { ...series, durationMinutes: 3000 } }] },
    })
    expect(covered([camp], { weekdays: Weekday.options }).map(({ weekday }) => weekday)).toEqual(["fr", "sa", "su"])
    const last = { ...series, start: "2026-11-01T22:00" }
    const beyond = offer("silvester", { schedule: { kind: "dates", slots: [{ series: last }] } })
    expect(covered([beyond], { weekdays: ["su", "mo"], hours }).map(({ weekday }) => weekday)).toEqual(["su", "su"])
  })

  it("of a topic includes narrower ones; of an area all that lies in it or is for its children (R19)", () => {
    const cells = covered(
      [
        offer("schwimmen", { topics: ["schwimmen"], places: [{ at: "site", site: "hustadtring144" }] }),
        offer("mobil", { topics: ["spiel"], places: [{ at: "digital" }], serves: ["querenburg"] }),
      ],
      { areas: areas.map(({ id }) => id), topics: ["sport", "freizeit", "musik"] },
    )
    expect(cells.map(({ area, topic, offers }) => [area, topic, offers])).toEqual([
      [sued, "sport", ["schwimmen"]],
      [sued, "freizeit", ["mobil"]],
      [querenburg, "sport", ["schwimmen"]],
      [querenburg, "freizeit", ["mobil"]],
    ])
  })

  it("takes place and languages from the row of the timetable where it has its own", () => {
    const two = offer("zwei", {
      languages: ["de"],
      places: [
        { at: "site", key: "west", site: "borgholzstr27" },
        { at: "site", key: "ost", site: "hustadtring144" },
      ],
      schedule: {
        kind: "dates",
        slots: [
          slot("mo", "15:00", "16:00", { place: "west" }),
          slot("tu", "15:00", "16:00", { place: "ost", languages: ["tr"] }),
        ],
      },
    })
    const asked = { areas: [wiemelhausen, querenburg].flatMap((area) => area ?? []), languages: ["de", "tr"] }
    const cells = covered([two], { ...asked, weekdays: Weekday.options })
    expect(cells.map(({ area, language, weekday }) => [area, language, weekday])).toEqual([
      [wiemelhausen, "de", "mo"],
      [querenburg, "tr", "tu"],
    ])
    const forAll = covered([{ ...two, serves: [sued].flatMap((area) => area ?? []) }], { ...asked, weekdays: ["tu"] })
    expect(forAll.map(({ area }) => area)).toEqual([wiemelhausen, querenburg])
  })

  it("counts what is by arrangement in every week, unless times are asked for: then it is told apart", () => {
    const advice = offer("beratung", { schedule: { kind: "byArrangement" }, topics: ["beratung"] })
    const paused = offer("pause", {
      schedule: { kind: "byArrangement" },
      state: "paused",
      pause: { from: "2026-10-05", to: "2026-10-19", reason: "Umbau" },
    })
    expect(covered([advice], { topics: ["beratung"] })[0]?.weeks).toEqual({ certain: 7, uncertain: 0, of: 7 })
    expect(covered([paused], {})[0]?.weeks).toEqual({ certain: 5, uncertain: 0, of: 7 })
    const timed = coverage(catalogueOf([advice]), { weekdays: ["mo"] })
    expect(timed.cells).toEqual([])
    expect(timed.notCounted).toEqual([{ offer: "beratung", because: ["byArrangement"] }])
  })

  it("names the offers of which something is missing, and what", () => {
    const bare = offer("karg", { targetGroups: [], topics: [], places: [], languages: [], schedule: undefined })
    const { notCounted } = coverage(catalogueOf([bare, offer("ganz")]), {
      ages: usualAgeSpans,
      topics: ["sport"],
      languages: ["de"],
      areas: areas.map(({ id }) => id),
    })
    expect(notCounted).toEqual([
      { offer: "karg", because: ["noArea", "noTopic", "noLanguage", "noTargetGroup", "noSchedule"] },
    ])
  })

  it("tells uncertain weeks apart from certain ones, and days of no known season", () => {
    const soon = { ...ferien, known: { from: day("2026-08-01"), to: day("2026-10-05") }, closures: [] }
    const group = offer("turnen", {
      schedule: {
        kind: "dates",
        slots: [slot("we", "15:00", "16:30")],
        holidays: { kind: "rests", on: ["schulferien"] },
      },
    })
    const catalogue = catalogueOf([group], { calendars: [soon] })
    expect(coverage(catalogue, {}).cells[0]?.weeks).toEqual({ certain: 3, uncertain: 4, of: 7 })
    const bySeason = coverage(catalogue, { seasons: schoolSeasons })
    expect(bySeason.cells.map(({ season, weeks }) => [season, weeks.certain, weeks.of])).toEqual([["term", 3, 3]])
    expect(bySeason.seasonUnknown).toEqual({ first: "2026-10-05", days: 28 })
  })

  it("is empty, not endless, for a period without days or hours without cells", () => {
    const nothing = { from: period.from, to: period.from }
    expect(coverage(catalogueOf([offer("a")], { period: nothing }), { weekdays: ["we"] }).cells).toEqual([])
    expect(covered([offer("a")], { hours: { from: 900, to: 840, step: 60 } })).toEqual([])
    expect(covered([offer("a")], { areas: [] })).toEqual([])
    expect(covered([offer("a")], { weekdays: [], seasons: [] })).toEqual([])
    for (const step of [0, Number.NaN] as ReadonlyArray<number>)
      expect(covered([offer("a")], { hours: { from: 840, to: 1080, step: step as 60 } })).toEqual([])
  })

  it("goes by the school holidays of the region where calendars of several Länder are at hand", () => {
    const bavarian = { ...ferien, id: "schulferien-by", scope: { kind: "land", id: "BY" }, closures: [] } as unknown
    const calendars = [ferien, feiertage, bavarian as typeof ferien]
    const asked = { seasons: ["holidays"], weekdays: ["we"] } as const
    expect(coverage(catalogueOf([], { calendars }), asked).weeks).toEqual([
      { season: "holidays", weekday: "we", of: 2 },
    ])
    expect(coverage(catalogueOf([], { calendars, region: { land: "BY" } }), asked).weeks[0]?.of).toBe(0)
  })
})

const rfc = { missing: "shift", repeated: "first" } as const

const everything = {
  areas: areas.map(({ id }) => id),
  topics: ["bewegung", "schwimmen", "musik"],
  languages: ["de", "tr"],
  ages: [ageSpanOfYears(0, 5), ageSpanOfYears(6, 9), ageSpanOfYears(10, 13)],
  seasons: schoolSeasons,
  weekdays: Weekday.options,
  hours: { from: 13 * 60, to: 21 * 60, step: 30 },
} as const
/** Any choice of the axes. */
const anyQuestion = fc
  .subarray(Object.keys(everything))
  .map((keys): CoverageQuestion => Object.fromEntries(Object.entries(everything).filter(([key]) => keys.includes(key))))

const placeOf = ({ offers: _offers, partly: _partly, weeks: _weeks, ...place }: CoverageCell) => JSON.stringify(place)
const byPlace = (cells: ReadonlyArray<CoverageCell>) => new Map(cells.map((cell) => [placeOf(cell), cell]))

describe("laws of coverage", () => {
  it("coverage of a union of offers is the union of their coverages", () => {
    fc.assert(
      fc.property(anyOffers(6), fc.integer({ min: 0, max: 6 }), anyQuestion, (offers, cut, question) => {
        const [left, right] = [covered(offers.slice(0, cut), question), covered(offers.slice(cut), question)]
        const union = new Map<string, ReadonlyArray<string>>()
        for (const cell of [...left, ...right]) {
          const key = placeOf(cell)
          union.set(key, [...(union.get(key) ?? []), ...cell.offers, ...cell.partly.map((id) => `partly ${id}`)].sort())
        }
        const whole = covered(offers, question).map(
          (cell) => [placeOf(cell), [...cell.offers, ...cell.partly.map((id) => `partly ${id}`)].sort()] as const,
        )
        expect(new Map(whole)).toEqual(union)
      }),
      { numRuns: 60 },
    )
  })

  it("one more offer lowers no cell, and raises none by more than its own weeks", () => {
    fc.assert(
      fc.property(anyOffers(5), anyQuestion, (offers, question) => {
        const [less, more] = [byPlace(covered(offers.slice(1), question)), byPlace(covered(offers, question))]
        const own = byPlace(covered(offers.slice(0, 1), question))
        for (const [place, { weeks }] of less) {
          const after = more.get(place)?.weeks
          expect(after?.certain).toBeGreaterThanOrEqual(weeks.certain)
          expect(after?.certain).toBeLessThanOrEqual(weeks.certain + (own.get(place)?.weeks.certain ?? 0))
        }
      }),
      { numRuns: 60 },
    )
  })

  it("is the same whatever the order of the offers", () => {
    fc.assert(
      fc.property(anyOffers(5), anyQuestion, (offers, question) => {
        expect(covered(offers.toReversed(), question)).toEqual(covered(offers, question))
      }),
      { numRuns: 60 },
    )
  })

  it("says of every date of every offer in which cells it lies", () => {
    fc.assert(
      fc.property(anyOffers(4), (offers) => {
        const catalogue = catalogueOf(offers)
        const hours = { from: 0, to: 1440, step: 15 } as const
        const cells = coverage(catalogue, { weekdays: Weekday.options, hours }).cells
        const expected = new Map<string, Set<string>>()
        for (const { offer: one, times } of catalogue.entries)
          for (const { weekday, from, to, dates } of times)
            for (let start = from; start < to && dates.length > 0; start += 15) {
              const key = `${weekday} ${start}`
              expected.set(key, (expected.get(key) ?? new Set()).add(one.id))
            }
        const found = cells.map(
          ({ weekday, from, offers: ids }) => [`${weekday} ${from}`, new Set<string>(ids)] as const,
        )
        expect(new Map(found)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})
