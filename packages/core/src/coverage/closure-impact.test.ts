import { describe, expect, it } from "vitest"
import { Membership } from "../conference/index.js"
import { distanceMetres } from "../geo/index.js"
import { type Institution, InstitutionId, Site } from "../institution/index.js"
import { type Offer, weeklySeries } from "../offer/index.js"
import type { OfferCatalogue } from "../search/index.js"
import type { Weekday } from "../time/index.js"
import {
  areas,
  catalogueOf,
  day,
  institution,
  institutions,
  offer,
  positions,
  restsInHolidays,
  sites,
  slot,
} from "./coverage.fixture.js"
import { closureImpact, usualAgeSpans } from "./index.js"

const on = day("2026-10-01")

describe("what is near instead of a closed institution (Q22)", () => {
  const others = ["a", "b", "c", "d"].map((id) => institution(id, "kita", "markstr290"))
  const impact = (closed: Institution, rest: ReadonlyArray<Institution>, count?: number) =>
    closureImpact(
      catalogueOf([], {}, { institutions: [closed, ...rest] }),
      { institution: closed.id, on },
      count === undefined ? {} : { count },
    )
  const nearest = (...args: Parameters<typeof impact>) =>
    impact(...args)?.alternatives.flatMap((one) => one.nearest.map((near) => near.institution))
  const kiwi = institution("kiwi-nest", "kita", "markstr290", { capacity: 45 })
  const johannes = institution("st-johannes", "kita", "borgholzstr27", { capacity: 69 })

  it("are the nearest institutions of the same type, with their places", () => {
    const answer = impact(kiwi, [johannes, ...institutions])
    expect(answer?.capacity).toBe(45)
    expect(answer?.alternatives).toEqual([
      {
        type: "kita",
        nearest: [
          {
            institution: "st-johannes",
            site: "borgholzstr27",
            capacity: 69,
            metres: distanceMetres(positions.markstr290, positions.borgholzstr27),
            walkingMinutes: expect.closeTo(5.9, 1),
          },
        ],
      },
    ])
    const unknown = { institution: InstitutionId.parse("unbekannt"), on }
    expect(closureImpact(catalogueOf([]), unknown)).toBeUndefined()
  })

  it("are as many as asked for, without the one that closes", () => {
    expect(nearest(kiwi, others, 2)).toEqual(["a", "b"])
    expect(nearest(kiwi, others)).toHaveLength(3)
    expect(nearest(johannes, [institution("z", "kita", "borgholzstr27"), ...others], 5)).toHaveLength(5)
  })

  it("is seen from the site that it uses on the day before, the main one where that has a position", () => {
    const moves = institution("umzug", "kita", "", {
      sites: [
        { site: "hustadtring144", to: "2026-10-01" },
        { site: "markstr290", from: "2026-10-01" },
      ],
    })
    expect(impact(moves, [johannes])?.seenFrom).toBe("hustadtring144")
    const main = institution("zwei", "kita", "", {
      sites: [
        { site: "borgholzstr27", use: "teilstandort" },
        { site: "markstr290", use: "hauptstandort" },
      ],
    })
    expect(impact(main, [johannes])?.seenFrom).toBe("markstr290")
    const nowhere = institution("nirgends", "kita", "ohne-ort")
    expect(impact(nowhere, [johannes])).not.toHaveProperty("seenFrom")
    expect(nearest(nowhere, [johannes])).toEqual([])
  })
})

const closing = (catalogue: OfferCatalogue, options: Parameters<typeof closureImpact>[2] = {}) =>
  closureImpact(catalogue, { institution: InstitutionId.parse("treff"), on }, options)

describe("the offers that go with an institution (Q22)", () => {
  const own = [
    offer("turnen", { registration: { kind: "provider", capacity: 12 } }),
    offer("zuende", { to: "2026-10-01" }),
    offer("auswaerts", { topics: ["musik"], places: [{ at: "site", site: "hustadtring144" }] }),
  ]
  const others: ReadonlyArray<Offer> = [
    offer("ringen", {
      institution: "verein",
      topics: ["sport"],
      places: [{ at: "site", site: "hustadtring144" }],
      registration: { kind: "provider", capacity: 20 },
      partners: [{ institution: "treff" }],
    }),
    offer("ballett", { institution: "verein", targetGroups: [{ ages: { toMonths: 71 } }] }),
    offer("lesen", { institution: "kirchviertel", topics: ["lesen"] }),
  ]

  it("are those that would have gone on, for whom they were, and on how many days", () => {
    const impact = closing(catalogueOf([...own, ...others]))
    expect(impact?.offers.map((lost) => [lost.offer, lost.capacity, lost.days])).toEqual([
      ["turnen", 12, 4],
      ["auswaerts", undefined, 4],
    ])
    expect(impact?.offers[0]?.targetGroups).toEqual(own[0]?.targetGroups)
    expect(impact?.displaced).toEqual(["ballett", "lesen"])
    expect(impact?.withoutPartner).toEqual(["ringen"])
  })

  it("have alternatives for the same ages on the same topics, with distance and capacity", () => {
    const [turnen, auswaerts] = closing(catalogueOf([...own, ...others]))?.offers ?? []
    expect(turnen?.alternatives).toEqual([
      {
        offer: "ringen",
        institution: "verein",
        topics: ["sport"],
        ages: [{ fromMonths: 72, toMonths: 119 }],
        metres: distanceMetres(positions.borgholzstr27, positions.hustadtring144),
        walkingMinutes: expect.closeTo(33.9, 1),
        capacity: 20,
        topicSteps: 0,
        weekdays: ["we"],
        weeks: { both: 4, of: 4 },
        holidayWeeks: { both: 2, of: 2 },
      },
    ])
    expect(auswaerts?.alternatives).toEqual([])
  })

  const onDays = (id: string, weekdays: ReadonlyArray<Weekday>, more: object = {}, schedule: object = {}) =>
    offer(id, {
      institution: "verein",
      schedule: { kind: "dates", slots: weekdays.map((weekday) => slot(weekday, "15:00", "16:30")), ...schedule },
      ...more,
    })
  const alternativesOf = (...all: ReadonlyArray<Offer>) => closing(catalogueOf(all))?.offers[0]?.alternatives

  it("have alternatives in half of their weeks or in more, in term as in the holidays", () => {
    const twice = { from: "2026-10-19", to: "2026-11-02" }
    const holidays = onDays("ferien", ["we"], {}, { holidays: { kind: "only", on: ["schulferien"] } })
    const rests = onDays("ruht", ["we"], {}, { holidays: restsInHolidays })
    const workshop = onDays("werkstatt", ["we"], { from: "2026-10-28" })
    const found = alternativesOf(offer("turnen"), holidays, rests, workshop)
    expect(found?.map((one) => [one.offer, one.weeks, one.holidayWeeks])).toEqual([
      ["ferien", { both: 2, of: 4 }, { both: 2, of: 2 }],
      ["ruht", { both: 2, of: 4 }, { both: 0, of: 2 }],
    ])
    const camp = offer("ferienspiele", { ...twice, schedule: { kind: "dates", slots: [slot("mo", "08:00", "13:00")] } })
    expect(alternativesOf(camp, rests)).toEqual([])
    expect(alternativesOf(offer("nurInDerSchulzeit", { schedule: rests.schedule }), holidays, rests)).toMatchObject([
      { offer: "ruht", weeks: { both: 2, of: 2 } },
    ])
  })

  it("have alternatives on workdays for workdays, and at the weekend for the weekend", () => {
    const found = alternativesOf(offer("turnen"), onDays("mo", ["mo"]), onDays("sa", ["sa"]), onDays("so", ["su"]))
    expect(found?.map((one) => [one.offer, one.weekdays])).toEqual([["mo", []]])
    expect(
      alternativesOf({ ...onDays("a", ["sa"]), institution: "treff" as InstitutionId }, onDays("so", ["su"])),
    ).toHaveLength(1)
  })

  it("have those nearest in topic first, then those on the same weekdays, then the nearest", () => {
    const near = { places: [{ at: "site", site: "borgholzstr27" }] }
    const far = { places: [{ at: "site", site: "hustadtring144" }] }
    const found = alternativesOf(
      offer("turnen"),
      onDays("a-weiter", ["we"], { ...near, topics: ["bewegung"] }),
      onDays("b-andererTag", ["mo"], near),
      onDays("c-fern", ["we"], far),
    )
    expect(found?.map((one) => [one.offer, one.topicSteps])).toEqual([
      ["c-fern", 0],
      ["b-andererTag", 0],
      ["a-weiter", 1],
    ])
  })

  it("are needs of the areas that they served, where they named any", () => {
    const impact = closing(catalogueOf([offer("fahrt", { serves: ["sued", "querenburg"] })]))
    expect(impact?.needs.map(({ area }) => area)).toEqual(["sued", "querenburg"])
  })

  it("are no need where something near stands behind others that are nearer in topic", () => {
    const far = { places: [{ at: "site", site: "hustadtring144" }] }
    const all = [
      offer("turnen"),
      onDays("c-fern", ["we"], far),
      onDays("a-nah", ["we"], { topics: ["bewegung"] }),
      offer("vorbei", {
        topics: ["musik"],
        schedule: { kind: "dates", slots: [{ ...slot("we", "15:00", "16:00"), to: "2026-09-25" }] },
      }),
    ]
    const impact = closing(catalogueOf(all), { count: 1, withinMetres: 1000 })
    expect(impact?.offers[0]?.alternatives.map((one) => one.offer)).toEqual(["c-fern"])
    expect(impact?.needs).toEqual([])
  })

  it("have no alternatives that take place no more by then", () => {
    const gone = { ...slot("we", "15:00", "16:30"), to: "2026-09-25" }
    const past = offer("vorbei", { institution: "verein", schedule: { kind: "dates", slots: [gone] } })
    const advice = offer("absprache", { institution: "verein", schedule: { kind: "byArrangement" } })
    const impact = closing(catalogueOf([...own, past, advice]))
    expect(impact?.offers[0]?.alternatives.map((one) => one.offer)).toEqual(["absprache"])
  })

  it("have alternatives on no map only where both name the same unit, after all others", () => {
    const stop = { at: "mobile", unit: "wiemelhausen" }
    const mobile = (id: string, unit: string) => offer(id, { institution: "verein", places: [{ ...stop, unit }] })
    const all = [...own, mobile("bus", "wiemelhausen"), mobile("bahn", "querenburg"), ...others]
    expect(closing(catalogueOf(all))?.offers[0]?.alternatives.map((one) => one.offer)).toEqual(["ringen", "bus"])
  })

  it("leave cells without any offer, from the day of the closure on", () => {
    const before = offer("bald", {
      institution: "verein",
      schedule: { kind: "dates", slots: [slot("we", "15:00", "16:30")] },
      to: "2026-09-25",
    })
    const impact = closing(catalogueOf([offer("turnen"), before]), {
      coverage: { topics: ["sport"], weekdays: ["we"] },
    })
    expect(impact?.uncovered.map(({ place, before: cell }) => [place, cell?.offers, cell?.weeks.of])).toEqual([
      [{ topic: "sport", weekday: "we" }, ["turnen"], 4],
    ])
    expect(closing(catalogueOf([offer("turnen"), { ...before, to: day("2027-01-01") }]))?.uncovered).toEqual([])
    expect(closing(catalogueOf([offer("turnen")]))?.uncovered.map(({ place }) => place.area)).toEqual([
      "sued",
      "wiemelhausen",
    ])
  })

  it("are drafts of needs where nothing near replaces them, for the narrowest area", () => {
    const need = (topic: string, area: string) => ({
      area,
      topics: [topic],
      targetGroups: own[0]?.targetGroups,
      evidence: [{ kind: "closure", institution: "treff", on }],
    })
    const catalogue = catalogueOf([...own, ...others])
    expect(closing(catalogue)?.needs).toEqual([need("musik", "querenburg")])
    expect(closing(catalogue, { withinMetres: 1000 })?.needs).toEqual([
      need("sport", "wiemelhausen"),
      need("musik", "querenburg"),
    ])
  })
})

/**
 * The Kinder- und Jugendtreff at Peter-Parler-Weg 7 in Querenburg closed at the end of 2021, and its children went to the
 * house at Alte Markstraße.
 *
 * @source WAZ, Bochum, 2021 and 2022; offers, hours and positions are made up
 */
describe("what is to be done when a house closes", () => {
  it("is for those who may see it: members are for the network, offers for whoever finds them (P9)", () => {
    const memberships = [{ id: "m", conference: "k", institution: "treff", status: "active" }].map((value) =>
      Membership.parse(value),
    )
    const offers = [offer("offen"), offer("intern", { public: false })]
    const proposed = (audience: "public" | "network") =>
      closureImpact(catalogueOf(offers, { audience }, { memberships }), {
        institution: InstitutionId.parse("treff"),
        on,
      })?.proposals
    const ending = (id: string) => ({ proposal: "endOrHandOverOffer", offer: id })
    expect(proposed("public")).toEqual([ending("offen")])
    expect(proposed("network")).toEqual([
      ending("offen"),
      ending("intern"),
      { proposal: "endMembership", membership: "m" },
    ])
  })
})

describe("the closed Kindertreff in Querenburg (Q22, R11)", () => {
  const house = (id: string, lon: number, lat: number) => ({
    site: Site.parse({ id, address: {}, position: { lon, lat }, units: ["querenburg"] }),
    institution: institution(id, "jugendzentrum", id),
  })
  const [iniq, juma] = [house("peter-parler-weg-7", 7.2702, 51.4441), house("alte-markstrasse", 7.2523, 51.4405)]
  const weekdays = ["mo", "tu", "we", "th", "fr"] as const
  const open = (id: string) =>
    offer(`treff-${id}`, {
      institution: id,
      form: "offen",
      topics: ["freizeit"],
      targetGroups: [{ ages: { fromMonths: 72, toMonths: 167 } }],
      places: [{ at: "site", site: id }],
      schedule: {
        kind: "dates",
        slots: weekdays.map((one) => ({
          series: weeklySeries({ day: one, from: "15:00", to: "19:00" }, day("2021-08-18")),
        })),
      },
    })
  const catalogue = catalogueOf(
    ["peter-parler-weg-7", "alte-markstrasse"].map(open),
    { asOf: day("2021-12-01"), period: { from: day("2021-12-01"), to: day("2022-07-01") }, calendars: [] },
    {
      sites: [...sites, iniq.site, juma.site],
      institutions: [iniq.institution, juma.institution],
      areas,
    },
  )
  const impact = closureImpact(catalogue, { institution: iniq.institution.id, on: day("2022-01-01") })

  it("leaves the quarter an offer less, and no other within a kilometre", () => {
    expect(impact?.proposals).toEqual([{ proposal: "endOrHandOverOffer", offer: "treff-peter-parler-weg-7" }])
    const [lost] = impact?.offers ?? []
    expect(lost?.days).toBe(129)
    expect(
      lost?.alternatives.map(({ offer: id, institution: at, metres }) => [id, at, Math.round(metres ?? 0)]),
    ).toEqual([["treff-alte-markstrasse", "alte-markstrasse", 1304]])
    expect(impact?.alternatives[0]?.nearest.map((near) => near.institution)).toEqual(["alte-markstrasse"])
  })

  it("leaves no cell of the whole district empty, but a need where children cannot walk that far", () => {
    expect(impact?.uncovered).toEqual([])
    const near = closureImpact(
      catalogue,
      { institution: iniq.institution.id, on: day("2022-01-01") },
      { withinMetres: 1000, coverage: { ages: usualAgeSpans } },
    )
    expect(near?.needs).toEqual([
      {
        area: "querenburg",
        topics: ["freizeit"],
        targetGroups: [{ ages: { fromMonths: 72, toMonths: 167 } }],
        evidence: [{ kind: "closure", institution: "peter-parler-weg-7", on: "2022-01-01" }],
      },
    ])
  })
})
