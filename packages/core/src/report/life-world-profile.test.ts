import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { straightLineWalking } from "../geo/index.js"
import { Institution, InstitutionId, SiteId } from "../institution/index.js"
import type { Network } from "../network/index.js"
import {
  CooperationAgreement,
  IndicatorDefinition,
  IndicatorValue,
  Measure,
  Need,
  ParticipationResult,
} from "../planning/index.js"
import { Weekday } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { agesOfSchool, lifeWorldProfile, type ProfileQuestion, walkableMinutes } from "./index.js"
import {
  asOf,
  catalogueOf,
  day,
  house,
  metresEast,
  offer,
  school,
  site,
  small,
  tuesdays,
  unit,
} from "./report.fixture.js"

const profileOf = (
  network: Partial<Network> = {},
  { audience = "public", ...question }: Partial<ProfileQuestion> & { readonly audience?: Audience } = {},
) => {
  const profile = lifeWorldProfile(catalogueOf({ ...small, ...network }, { audience }), { school, ...question })
  if (profile === undefined) throw new Error("the network knows the school")
  return profile
}

describe("the children of a school", () => {
  it("are as old as its kind says, and of any age where it is none", () => {
    const ages = (...types: ReadonlyArray<string>) => agesOfSchool(house("x", types))
    expect(ages("grundschule")).toEqual({ fromMonths: 72, toMonths: 131 })
    expect(ages("grundschule", "weiterfuehrendeSchule")).toEqual({ fromMonths: 72, toMonths: 227 })
    expect(ages("buecherei")).toEqual({})
  })

  it("are as old as the Schulform says where the type says nothing", () => {
    const gymnasium = house("x", ["schule"], { school: { land: "NW", schulform: "20" } })
    expect(agesOfSchool(gymnasium)).toEqual({ fromMonths: 120, toMonths: 227 })
  })

  it("go as far on foot as the way is walkable: 2 km in primary school, 3.5 and 5 km later", () => {
    const minutes = (type: string) => walkableMinutes(house("x", [type]))
    expect(["grundschule", "weiterfuehrendeSchule", "berufskolleg", "buecherei"].map(minutes)).toEqual([25, 45, 65, 25])
  })
})

describe("what surrounds a school", () => {
  it("stands there by kind, the nearest kind first, with the ways on foot (S1, S2)", () => {
    const { places, rings } = profileOf()
    expect(places.map(({ type, places: of }) => [type, of.map(({ name }) => name)])).toEqual([
      ["kita", ["Haus kita"]],
      ["familienzentrum", ["Haus kita"]],
      ["jugendtreff", ["Haus treff"]],
      [undefined, ["Bolzplatz"]],
    ])
    expect(rings.map((ring) => ring.toMinutes)).toEqual([5, 10, 15, 20, 25])
    expect(rings.map((ring) => ring.places)).toEqual([["kita", "treff"], [], ["bolzplatz"], [], []])
    expect(rings.map((ring) => ring.offers)).toEqual([["turnen"], [], [], [], []])
  })

  it("leaves out who has closed, and the school itself", () => {
    const closed = house("kita", ["kita"], { statuses: [{ status: "closed", from: "2026-10-01" }] })
    const institutions = (small.institutions ?? []).map((one) => (one.id === "kita" ? closed : one))
    expect(profileOf({ institutions }).places.map(({ type }) => type)).toEqual(["jugendtreff", undefined])
  })

  it("names what a river keeps away, and does not count it as near", () => {
    const river = { line: [metresEast(250), metresEast(250)].map((at, n) => ({ ...at, lat: 51.4 + n * 0.1 })) }
    const { places, cutOff, offers } = profileOf({}, { walking: straightLineWalking({ barriers: [river] }) })
    expect(places.flatMap(({ places: of }) => of.map(({ name }) => name))).toEqual(["Haus kita", "Haus kita"])
    expect(cutOff.map(({ name, walkingMinutes }) => [name, walkingMinutes])).toEqual([
      ["Haus treff", undefined],
      ["Bolzplatz", undefined],
    ])
    expect(offers).toEqual([])
  })

  it("takes of a house with two sites the one that is nearer on foot", () => {
    const sites = [...(small.sites ?? []), site("zwei", 900)]
    const two = house("doppelt", ["buecherei"], { sites: [{ site: "fern" }, { site: "zwei" }] })
    const { places } = profileOf({ sites, institutions: [...(small.institutions ?? []), two] })
    expect(places.find(({ type }) => type === "buecherei")?.places.map((place) => place.site)).toEqual(["zwei"])
  })

  it("is not known for a school on no map; areas and partners still are", () => {
    const sites = (small.sites ?? []).map((one) => {
      const { position: _nowhere, ...rest } = one
      return one.id === "waldschule" ? rest : one
    })
    const profile = profileOf({ sites })
    expect(profile.school.isOnMap).toBe(false)
    expect([profile.places, profile.cutOff]).toEqual([[], []])
    expect(profile.areas.map((area) => area.unit)).toEqual(["ost", "stadt", "raum"])
    expect(profile.offers.map(({ reach }) => reach)).toEqual([{ by: "area", unit: "ost", site: "treff" }])
  })

  it("names the areas of a school, the narrowest first", () => {
    expect(profileOf().areas.map(({ unit: id, isWider }) => [id, isWider])).toEqual([
      ["ost", false],
      ["stadt", true],
      ["raum", true],
    ])
  })

  it("is nothing at all for a school that nobody knows", () => {
    expect(lifeWorldProfile(catalogueOf(), { school: InstitutionId.parse("keine") })).toBeUndefined()
  })

  it("is the same whatever the order of the network", () => {
    const institutions = small.institutions ?? []
    const sites = small.sites ?? []
    const told = JSON.stringify(profileOf().places)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...institutions], { minLength: institutions.length }),
        fc.shuffledSubarray([...sites], { minLength: sites.length }),
        (houses, grounds) => {
          expect(JSON.stringify(profileOf({ institutions: houses, sites: grounds }).places)).toBe(told)
        },
      ),
      { numRuns: 30 },
    )
  })

  it("never lies farther than asked, and all that is asked wider lies in it too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (distances, minutes) => {
          const sites = [site("waldschule", 0), ...distances.map((metres, n) => site(`s${n}`, metres))]
          const institutions = [
            house("waldschule", ["grundschule"]),
            ...distances.map((_, n) => house(`s${n}`, ["kita"])),
          ]
          const near = profileOf({ sites, institutions, offers: [] }, { withinMinutes: minutes })
          const wide = profileOf({ sites, institutions, offers: [] }, { withinMinutes: minutes + 7 })
          const names = ({ places }: typeof near) => places.flatMap((kind) => kind.places.map(({ name }) => name))
          const all = near.places.flatMap((kind) => kind.places)
          expect(all.every(({ walkingMinutes }) => walkingMinutes <= minutes)).toBe(true)
          expect(names(wide)).toEqual(expect.arrayContaining(names(near)))
          expect(near.rings.flatMap(({ places }) => places).length).toBe(all.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe("offers in reach", () => {
  it("are those for the ages of the school, and for their families (S3)", () => {
    const offers = [
      offer("babys", { targetGroups: [{ ages: { toMonths: 35 } }] }),
      offer("alle", { targetGroups: [{ asWritten: "alle" }] }),
      offer("klasse3", { targetGroups: [{ grades: [3] }] }),
      offer("klasse8", { targetGroups: [{ grades: [8] }] }),
      offer("eltern", { targetGroups: [{ roles: ["eltern"], childAges: { fromMonths: 72 } }] }),
      offer("junge-eltern", { targetGroups: [{ roles: ["eltern"], childAges: { toMonths: 35 } }] }),
      offer("fachkraft", { targetGroups: [{ roles: ["fachkraft"] }] }),
    ]
    expect(profileOf({ offers }).offers.map((one) => [one.offer, one.for])).toEqual([
      ["alle", "children"],
      ["klasse3", "children"],
      ["eltern", "families"],
    ])
  })

  it("come the nearest first, then what is on no map, then what is on a screen", () => {
    const offers = [
      offer("netz", { places: [{ at: "digital" }] }),
      offer("platz", { places: [{ at: "mobile", unit: "ost", stop: "Platz" }] }),
      offer("anderswo", { places: [{ at: "mobile", unit: "west" }] }),
      offer("weit", { places: [{ at: "site", site: "fern" }] }),
      offer("beides", { places: [{ at: "digital" }, { at: "site", site: "kita" }] }),
      offer("treff"),
    ]
    expect(profileOf({ offers }).offers.map((one) => [one.offer, one.reach.by])).toEqual([
      ["beides", "foot"],
      ["treff", "foot"],
      ["platz", "area"],
      ["netz", "digital"],
    ])
  })

  it("say whose house it is where the provider is a guest", () => {
    const [guest] = profileOf({ offers: [offer("gast", { places: [{ at: "site", site: "kita" }] })] }).offers
    expect(guest?.reach).toMatchObject({ site: "kita", place: "Haus kita" })
  })

  it("tell how many of the dates still to come lie in term and how many in holidays", () => {
    const always = offer("immer", { schedule: { kind: "dates", slots: [{ series: tuesdays }] } })
    const [one] = profileOf({ offers: [always] }).offers
    // Tuesdays from 6 October 2026 to 26 January 2027: two in autumn, two at Christmas.
    expect(one?.times).toEqual([
      {
        slot: 0,
        weekday: "tu",
        from: 900,
        to: 990,
        next: "2026-10-06",
        inTerm: 13,
        inHolidays: 4,
        isNextUncertain: false,
      },
    ])
  })

  it("stand in the holidays in which they take place, and nothing is said where no calendar tells holidays", () => {
    const always = offer("immer", { schedule: { kind: "dates", slots: [{ series: tuesdays }] } })
    const { holidays, gaps } = profileOf({ offers: [always, offer("nur-schulzeit")] })
    expect(holidays?.map(({ reason, offers }) => [reason, offers])).toEqual([
      ["Herbstferien", ["immer"]],
      ["Weihnachtsferien", ["immer"]],
    ])
    expect(gaps.holidays).toEqual([])
    const without = lifeWorldProfile(catalogueOf(small, { calendars: [] }), { school })
    expect([without?.holidays, without?.gaps.holidays]).toEqual([undefined, undefined])
  })

  it("are hidden from everybody where only the network may know of them, whatever the catalogue holds (P9)", () => {
    const inside = (audience: Audience) => profileOf({ offers: [offer("intern", { public: false })] }, { audience })
    expect([inside("public").offers.length, inside("network").offers.length]).toEqual([0, 1])
  })
})

describe("a paused offer", () => {
  it("says when it rests, or will, and nothing of a pause that is over", () => {
    const rests = (from: string, to: string) => {
      const paused = offer("a", { state: "paused", pause: { from, to, reason: "Umbau" } })
      return profileOf({ offers: [paused] }).offers[0]?.pause !== undefined
    }
    expect([
      rests("2026-09-01", "2026-10-01"),
      rests("2026-09-01", "2026-10-02"),
      rests("2026-10-02", "2026-11-01"),
    ]).toEqual([false, true, true])
  })
})

describe("when an offer was confirmed", () => {
  it("is for everybody to know: it names an office, and no person", () => {
    expect(profileOf().offers[0]?.lastVerified).toBe("2026-09-01")
  })

  it("is no day that is still to come", () => {
    const verifications = ["2026-09-01", "2026-10-02"].map((on) => ({ on, by: "treff" }))
    const institutions = [house("waldschule", ["grundschule"]), house("treff", ["jugendtreff"], { verifications })]
    const { places, offers } = profileOf(
      { institutions, offers: [offer("a", { verifications })] },
      { audience: "network" },
    )
    const [treff] = places.flatMap((kind) => kind.places).filter(({ institution }) => institution === "treff")
    expect([treff?.lastVerified, offers[0]?.lastVerified]).toEqual(["2026-09-01", "2026-09-01"])
  })
})

describe("what is missing around a school", () => {
  it("are topics, weekdays and holidays without an offer", () => {
    const { gaps } = profileOf()
    expect(gaps.topics).toEqual(["kultur", "freizeit", "bildung", "beteiligung", "betreuung", "gesundheit", "beratung"])
    expect(gaps.weekdays).toEqual(Weekday.options.filter((one) => one !== "tu"))
    expect(gaps.holidays?.map(({ reason }) => reason)).toEqual(["Herbstferien", "Weihnachtsferien"])
  })

  it("is not filled by what is on a screen, has paused or is over; families fill topics, and no day", () => {
    const offers = [
      offer("netz", { topics: ["musik"], places: [{ at: "digital" }] }),
      offer("pause", { topics: ["musik"], state: "paused", pause: { from: "2026-09-01", reason: "Umbau" } }),
      offer("vorbei", { topics: ["musik"], to: "2026-10-01" }),
      offer("eltern", { topics: ["beratung"], targetGroups: [{ roles: ["eltern"] }] }),
    ]
    const { gaps } = profileOf({ offers })
    expect(gaps.topics).toContain("kultur")
    expect(gaps.topics).not.toContain("beratung")
    expect(gaps.weekdays).toEqual(Weekday.options)
  })

  it("is a weekday on which something takes place in the holidays only", () => {
    const holidays = { kind: "only", on: ["schulferien"] }
    const schedule = { kind: "dates", slots: [{ series: tuesdays }], holidays }
    const { gaps } = profileOf({ offers: [offer("ferien", { schedule })] })
    expect(gaps.weekdays).toEqual(Weekday.options)
    expect(gaps.holidays).toEqual([])
  })

  it("are statutory neighbours of whom none is near or in its areas, with the nearest that is known (R33)", () => {
    const { partners } = profileOf().gaps
    expect(partners.map(({ code }) => code)).not.toContain("kita")
    expect(partners.map(({ code }) => code)).toEqual(expect.arrayContaining(["beratung", "asd", "10"]))
    const police = house("wache", ["polizei"])
    const sites = [...(small.sites ?? []), site("wache", 6000, { units: [] })]
    const with10 = profileOf({ sites, institutions: [...(small.institutions ?? []), police] }).gaps.partners
    const nearest = with10.find(({ code }) => code === "10")?.nearest
    expect(nearest?.institution).toBe("wache")
    expect(Math.round((nearest?.metres ?? 0) / 100)).toBe(60)
    const serving = house("wache", ["polizei"], { serves: ["ost"] })
    const served = profileOf({ sites, institutions: [...(small.institutions ?? []), serving] }).gaps.partners
    expect(served.map(({ code }) => code)).not.toContain("10")
  })
})

const result = (id: string, more: object = {}) =>
  ParticipationResult.parse({
    id,
    method: "nadelmethode",
    on: "2026-06-01",
    area: "ost",
    ages: { fromMonths: 72, toMonths: 131 },
    participants: { kind: "number", number: 20 },
    statements: [
      { kind: "wish", topics: ["sport"], text: "ein Bolzplatz", saidBy: { kind: "number", number: 12 } },
      { kind: "wish", text: "ein Zoo", saidBy: { kind: "few" } },
      {
        kind: "likedPlace",
        place: { name: "Brunnen" },
        saidBy: { kind: "number", number: 15 },
        quotes: ["Da ist Wasser."],
      },
    ],
    public: true,
    ...more,
  })

describe("what children said", () => {
  it("is told from five on: neither results nor statements of fewer (P3, P13)", () => {
    const { participants: _nobodyCounted, ...uncounted } = result("ungezaehlt")
    const { voices } = profileOf({
      participationResults: [
        result("viele"),
        result("wenige", { participants: { kind: "few" }, statements: [{ kind: "opinion", text: "geheim" }] }),
        uncounted,
      ],
    })
    expect(voices.sources.map((one) => [one.result, one.participants])).toEqual([["viele", 20]])
    expect(voices.voices.map(({ place, text, saidBy }) => [place ?? text, saidBy])).toEqual([
      ["Brunnen", 15],
      ["ein Bolzplatz", 12],
    ])
    expect(voices.topics).toEqual([{ topic: "sport", statements: 1 }])
    expect(voices.tooFew).toBe(2)
    expect(JSON.stringify(voices)).not.toMatch(/Zoo|geheim/)
  })

  it("is told word for word in the network only, and not at all where it is not public (P9, P13)", () => {
    const participationResults = [result("offen"), result("intern", { public: false })]
    const quotes = (audience: "public" | "network") =>
      profileOf({ participationResults }, { audience }).voices.voices.flatMap((voice) => voice.quotes)
    expect(quotes("public")).toEqual([])
    expect(quotes("network")).toEqual(["Da ist Wasser.", "Da ist Wasser."])
    expect(profileOf({ participationResults }).voices.sources.map((one) => one.result)).toEqual(["offen"])
  })

  it("is about the areas or the site of the school, and about its ages, and not from later", () => {
    const participationResults = [
      result("west", { area: "west" }),
      result("in-der-schule", { area: "west", site: "waldschule" }),
      result("jugend", { ages: { fromMonths: 168 } }),
      result("morgen", { on: "2026-10-02" }),
    ]
    expect(profileOf({ participationResults }).voices.sources.map((one) => one.result)).toEqual(["in-der-schule"])
  })
})

describe("the numbers of the areas", () => {
  const value = (id: string, more: object = {}) =>
    IndicatorValue.parse({
      id,
      indicator: "sgb2Quote",
      unit: "ost",
      on: "2025-12-31",
      source: { name: "Statistik" },
      released: true,
      state: "known",
      value: 20,
      ...more,
    })
  const indicatorsOf = (values: ReadonlyArray<IndicatorValue>, audience: "public" | "planning" = "public") =>
    profileOf({ indicatorValues: values }, { audience }).indicators

  it("are the newest of the narrowest area, beside the city", () => {
    const values = [
      value("alt", { on: "2024-12-31", value: 25 }),
      value("neu"),
      value("raum", { unit: "raum", value: 18 }),
      value("stadt", { unit: "stadt", value: 15.4 }),
      value("spaeter", { on: "2026-12-31", value: 1 }),
    ]
    expect(indicatorsOf(values).map((one) => [one.value, one.number, one.city])).toEqual([["neu", 20, 15.4]])
  })

  it("stay held back: no wider area and no older number stands in for one that is suppressed (P3, R51)", () => {
    const { value: _none, ...suppressed } = { ...value("gesperrt"), state: "suppressed", value: undefined }
    const values = [
      IndicatorValue.parse(suppressed),
      value("alt", { on: "2024-12-31", value: 25 }),
      value("raum", { unit: "raum", value: 18 }),
    ]
    const [only, ...others] = indicatorsOf(values)
    expect([only?.value, only?.number, others]).toEqual(["gesperrt", undefined, []])
  })

  it("are for planners where the city has not released them (P9)", () => {
    const values = [value("intern", { released: false })]
    expect([indicatorsOf(values), indicatorsOf(values, "planning").map((one) => one.number)]).toEqual([[], [20]])
  })

  it("go by the names of the network before those of the catalogue", () => {
    const definition = IndicatorDefinition.parse({
      code: "sgb2Quote",
      german: "Eigene Quote",
      english: "Own quota",
      unit: "percent",
      numerator: { german: "a", english: "a" },
      denominator: { german: "b", english: "b" },
      source: "Amt",
      cadence: "yearly",
      burden: "higher",
      aboutChildren: false,
    })
    const { indicators } = profileOf({ indicatorDefinitions: [definition], indicatorValues: [value("eins")] })
    expect(indicators[0]?.german).toBe("Eigene Quote")
  })
})

describe("partners and plans", () => {
  const measure = (more: object = {}) =>
    Measure.parse({
      id: "schwimmen",
      title: "Schwimmkurs",
      needs: ["bedarf"],
      responsible: "treff",
      participants: ["waldschule"],
      start: "2026-06-01",
      due: "2026-09-01",
      review: "2026-12-01",
      startedOn: "2026-06-01",
      state: "running",
      ...more,
    })
  const need = (more: object = {}) =>
    Need.parse({
      id: "bedarf",
      area: "ost",
      topics: ["schwimmen"],
      targetGroups: [{ roles: ["kind"] }],
      description: "Schwimmen lernen",
      raisedBy: { kind: "institution", institution: "treff" },
      raisedOn: "2026-03-01",
      since: "2026-03-01",
      state: "registered",
      ...more,
    })

  it("are those of offers, agreements and measures; the conference names its members in the network only (P9, S5)", () => {
    const agreement = CooperationAgreement.parse({
      id: "ogs",
      school: "waldschule",
      schoolBody: "stadt",
      carrier: "traeger",
      term: { kind: "untilNotice", from: "2025-08-01" },
      state: "concluded",
      concludedOn: "2025-06-01",
    })
    const network = {
      agreements: [agreement],
      measures: [measure()],
      offers: [offer("ag", { partners: [{ institution: "waldschule", schoolKind: "grundschule" }] })],
    }
    const inside = profileOf(network, { audience: "network" }).partners
    expect(inside.partners.map(({ institution, provider, links }) => [institution ?? provider, links])).toEqual([
      [
        "treff",
        [
          { by: "offer", offer: "ag" },
          { by: "measure", measure: "schwimmen" },
        ],
      ],
      ["traeger", [{ by: "agreement", agreement: "ogs", status: "concluded" }]],
    ])
    expect(inside.conferences[0]).toMatchObject({ schoolIsMember: true, members: [{ institution: "treff" }, {}] })
    const outside = profileOf(network).partners
    expect(outside.partners.map(({ links }) => links)).toEqual([[{ by: "offer", offer: "ag" }]])
    expect(outside.conferences).toEqual([{ conference: "konferenz", name: "Konferenz", members: [] }])
  })

  it("are open needs of the areas for planners, and released ones for everybody (P9)", () => {
    const needs = [
      need(),
      need({ id: "frei", released: true }),
      need({ id: "west", area: "west" }),
      need({
        id: "weg",
        state: "rejected",
        because: "doppelt",
        history: [{ state: "registered", since: "2026-03-01" }],
        since: "2026-04-01",
      }),
    ]
    const open = (audience: "public" | "planning") =>
      profileOf({ needs }, { audience }).plans.needs.map((one) => one.need)
    expect([open("public"), open("planning")]).toEqual([["frei"], ["bedarf", "frei"]])
  })

  it("are measures without the ids of needs that only planners know of (P9)", () => {
    const needsOf = (audience: Audience) =>
      profileOf({ needs: [need()], measures: [measure({ public: true })] }, { audience }).plans.measures[0]?.needs
    expect([needsOf("network"), needsOf("planning")]).toEqual([[], ["bedarf"]])
  })

  it("are measures of its areas and its own, with how late they are", () => {
    const { measures } = profileOf({ needs: [need()], measures: [measure({ public: true })] }).plans
    expect(measures).toMatchObject([
      { measure: "schwimmen", responsibleName: "Haus treff", next: "due", overdueDays: 30 },
    ])
  })
})

describe("the profile as a whole", () => {
  it("is plain data that survives JSON, without a key that has no value", () => {
    const profile = profileOf({ participationResults: [result("viele")] }, { audience: "planning" })
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
  })

  it("holds no name of a person, whoever reads it (P5)", () => {
    expect(JSON.stringify(profileOf({}, { audience: "planning" }))).not.toContain("Person")
  })

  it("tells how much of it was confirmed in the last half year (R10, R15)", () => {
    const stale = offer("alt", { verifications: [{ on: "2026-03-01", by: "treff" }] })
    const unborn = offer("nie", { verifications: [{ on: "2026-10-02", by: "treff" }] })
    const { freshness } = profileOf({ offers: [offer("neu"), stale, unborn] })
    expect(freshness.offers).toEqual({ total: 3, due: 2, neverConfirmed: 1, oldest: "2026-03-01" })
    expect(freshness.places).toEqual({ total: 2, due: 1, neverConfirmed: 1, oldest: "2026-09-01" })
  })

  it("begins on its day, whatever the catalogue tells of the days before", () => {
    expect(profileOf().period).toEqual({ from: asOf, to: "2027-02-01" })
    const later = lifeWorldProfile(catalogueOf(small, { asOf: day("2026-08-01") }), { school })
    expect(later?.period.from).toBe("2026-09-01")
  })

  it("is seen from the site that is asked for", () => {
    const twoSites = house("waldschule", ["grundschule"], { sites: [{ site: "waldschule" }, { site: "fern" }] })
    const institutions = [twoSites, ...(small.institutions ?? []).slice(1)]
    const seen = profileOf({ institutions }, { site: SiteId.parse("fern") })
    expect([seen.school.site, seen.places.map(({ type }) => type)]).toEqual(["fern", ["buecherei"]])
  })

  it("knows a school by its area where it serves one, and lies in none that is recorded", () => {
    const institutions = [
      Institution.parse({ id: "waldschule", name: "Waldschule", types: ["grundschule"], serves: ["west"] }),
    ]
    const profile = profileOf({ institutions })
    expect(profile.areas.map((area) => area.unit)).toEqual([unit("west"), unit("stadt")])
  })
})
