import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Instant } from "../time/index.js"
import {
  askedCriteria,
  findOffers,
  type OfferCatalogue,
  type OfferQuestion,
  offerJudge,
  type SearchPart,
  withoutCriterion,
} from "./index.js"
import {
  anyOffers,
  anyQuestion,
  catalogueOf,
  northOf,
  offerOf,
  questionOf,
  row,
  rows,
  school,
} from "./match.fixture.js"

const ids = (catalogue: OfferCatalogue, question: object, options: object = {}) =>
  findOffers(catalogue, questionOf(question), options).offers.map(({ offer }) => offer)

describe("finding offers", () => {
  const near = { position: school }
  const stop = (metres: number) => [{ at: "mobile", unit: "steinkuhl", position: northOf(metres) }]

  it("ranks by text first, then by distance, then by the next date, then by title and id (Q25)", () => {
    const catalogue = catalogueOf([
      offerOf({ id: "far", title: "Tanz", places: stop(900), topics: [] }),
      offerOf({ id: "later", title: "Tanz", places: stop(100), topics: [], ...rows(row("th", "15:00", "16:00")) }),
      offerOf({ id: "b", title: "Tanz", places: stop(100), topics: [], ...rows(row("mo", "15:00", "16:00")) }),
      offerOf({ id: "a", title: "Tanz", places: stop(100), topics: [], ...rows(row("mo", "15:00", "16:00")) }),
      offerOf({ id: "told", title: "Chor", places: stop(1), topics: [], description: "Mit ein wenig Tanz" }),
      offerOf({ id: "nowhere", title: "Tanz", places: stop(1).map(({ position: _, ...at }) => at), topics: [] }),
    ])
    expect(ids(catalogue, { near }, { text: "Tanz" })).toEqual(["later", "a", "b", "far", "nowhere", "told"])
    expect(ids(catalogue, { near }, { text: "Tanz", now: Instant.parse("2026-10-01T20:00:00Z") })).toEqual([
      ...["a", "b", "later", "far", "nowhere", "told"],
    ])
    expect(ids(catalogue, { near })[0]).toBe("told")
  })

  it("puts what is not recorded behind what is known to fit", () => {
    const catalogue = catalogueOf([
      offerOf({ id: "unknown", title: "A", places: [{ at: "site", site: "keller" }] }),
      offerOf({ id: "known", title: "B" }),
    ])
    const { offers, total } = findOffers(catalogue, { stepFree: true })
    expect(total).toBe(2)
    expect(offers.map(({ offer, fits }) => [offer, fits[0]?.fits])).toEqual([
      ["known", true],
      ["unknown", "unknown"],
    ])
  })

  it("tells distance, way on foot, next date, costs, registration and where the words stand", () => {
    const catalogue = catalogueOf([offerOf()])
    const [first] = findOffers(catalogue, { near }, { text: "turnen" }).offers
    expect(first).toMatchObject({
      offer: "turnen",
      relevance: 10,
      metres: 500,
      minutes: 9,
      costs: [{ kind: "free" }],
      registration: { kind: "none" },
      next: { occurrence: { start: "2026-10-07T15:00" } },
    })
    expect(first?.text?.matches[0]).toEqual({ field: "title", text: "Turnen", words: ["Turnen"] })
  })

  it("takes the next date from the period that is asked for", () => {
    const period = { from: "2026-11-02", to: "2026-11-10" }
    const [first] = findOffers(catalogueOf([offerOf()]), questionOf({ period })).offers
    expect(first?.next?.occurrence.start).toBe("2026-11-04T15:00")
  })

  it("measures an offer with several places to the one that fits", () => {
    const places = [
      { at: "site", key: "a", site: "halle" },
      { at: "site", key: "b", site: "haus" },
    ]
    const slots = rows(row("mo", "15:00", "16:00", { place: "a" }), row("we", "15:00", "16:00", { place: "b" }))
    const catalogue = catalogueOf([offerOf({ places, ...slots })])
    expect(findOffers(catalogue, questionOf({ near, weekdays: ["we"] })).offers[0]?.metres).toBe(1800)
    expect(findOffers(catalogue, questionOf({ near })).offers[0]?.metres).toBe(500)
    const two = catalogueOf([offerOf({ places, ...slots }), offerOf({ id: "b", places: stop(900) })])
    expect(ids(two, { near, weekdays: ["we"] })).toEqual(["b", "turnen"])
  })

  it("says what each part alone keeps away where nothing is found", () => {
    const catalogue = catalogueOf([
      offerOf({ id: "a" }),
      offerOf({ id: "b" }),
      offerOf({ id: "c", form: "beratung", title: "Chor" }),
    ])
    const openAt = Instant.parse("2026-10-07T13:30:00Z")
    const { total, relaxations } = findOffers(catalogue, { forms: ["beratung"] }, { text: "Turnen", openAt })
    expect(total).toBe(0)
    expect(relaxations).toEqual([
      { without: "forms", offers: 2 },
      { without: "text", offers: 1 },
      { without: "openAt", offers: 0 },
    ])
    expect(findOffers(catalogue, {}).relaxations).toEqual([])
  })

  it("does not narrow by a text without a word, and finds nothing by one that nobody uses", () => {
    const catalogue = catalogueOf([offerOf()])
    expect(findOffers(catalogue, {}, { text: "für!" }).total).toBe(1)
    expect(findOffers(catalogue, {}, { text: "xyzxyz" }).relaxations).toEqual([{ without: "text", offers: 1 }])
  })

  it("answers an empty catalogue", () => {
    expect(findOffers(catalogueOf([]), { forms: ["offen"] }, { text: "Tanz" })).toMatchObject({ total: 0, offers: [] })
  })
})

describe("whatever the offers and the question", () => {
  const all = { limit: 100 }

  it("finds those that miss no criterion, each once (R13)", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, (offers, question) => {
        const catalogue = catalogueOf(offers)
        const { accepts } = offerJudge(catalogue, question)
        const found = findOffers(catalogue, question, all)
        const accepted = catalogue.entries.filter(accepts).map(({ offer }) => offer.id)
        expect(found.offers.map(({ offer }) => offer).sort()).toEqual(accepted.sort())
        expect(found.total).toBe(accepted.length)
      }),
      { numRuns: 100 },
    )
  })

  it("counts in each facet what choosing the value finds, and only values that fit", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, (offers, question) => {
        const catalogue = catalogueOf(offers)
        const { facets } = findOffers(catalogue, question)
        for (const [criterion, counts] of Object.entries(facets))
          for (const { value, offers: fitting, unknown } of counts) {
            const chosen = { ...question, ...asks(criterion, value) }
            const { total, offers: found } = findOffers(catalogue, chosen, all)
            expect([criterion, value, fitting + unknown]).toEqual([criterion, value, total])
            const met = found.filter(({ fits }) => fits.some((fit) => fit.criterion === criterion && fit.fits === true))
            expect([criterion, value, fitting]).toEqual([criterion, value, met.length])
          }
      }),
      { numRuns: 60 },
    )
  })

  it("counts every value that fits anything", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, fc.constantFrom("mo", "we", "su"), (offers, question, weekday) => {
        const catalogue = catalogueOf(offers)
        const { offers: found } = findOffers(catalogue, { ...question, weekdays: [weekday] }, all)
        const met = found.filter(({ fits }) => fits.some((fit) => fit.criterion === "weekdays" && fit.fits === true))
        const counted = findOffers(catalogue, question).facets.weekdays.find(({ value }) => value === weekday)
        expect(counted?.offers ?? 0).toBe(met.length)
      }),
      { numRuns: 60 },
    )
  })

  it("says for each part what the search finds without it, where it finds nothing", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, (offers, question) => {
        const catalogue = catalogueOf(offers)
        const { total, relaxations } = findOffers(catalogue, question)
        fc.pre(total === 0)
        const expected: ReadonlyArray<readonly [SearchPart, number]> = askedCriteria(question).map((criterion) => [
          criterion,
          findOffers(catalogue, withoutCriterion(question, criterion)).total,
        ])
        expect(new Map(relaxations.map(({ without, offers: count }) => [without, count]))).toEqual(new Map(expected))
      }),
      { numRuns: 60 },
    )
  })

  it("gives the same order by pages as at once, and each time", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, fc.integer({ min: 1, max: 3 }), (offers, question, limit) => {
        const catalogue = catalogueOf(offers)
        const options = { text: "Angebot" }
        const whole = ids(catalogue, question, { ...options, ...all })
        const pages = [0, 1, 2, 3, 4, 5].flatMap((page) =>
          ids(catalogue, question, { ...options, limit, offset: page * limit }),
        )
        expect(pages).toEqual(whole.slice(0, 6 * limit))
        expect(ids(catalogueOf([...offers].reverse()), question, { ...options, ...all })).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })

  it("does not change what it is given", () => {
    fc.assert(
      fc.property(anyOffers, anyQuestion, (offers, question) => {
        const before = JSON.stringify([offers, question])
        findOffers(catalogueOf(offers), question, { text: "Angebot" })
        expect(JSON.stringify([offers, question])).toBe(before)
      }),
      { numRuns: 20 },
    )
  })
})

const asks = (criterion: string, value: unknown): Partial<OfferQuestion> => {
  if (criterion === "ages") {
    const [from = 0, to = 0] = String(value).split("-").map(Number)
    return questionOf({ ages: { fromMonths: 12 * from, toMonths: 12 * to + 11, cover: "some" } })
  }
  if (criterion === "cost") return questionOf({ cost: { kind: value } })
  return questionOf({ [criterion]: criterion === "area" || criterion === "stepFree" ? value : [value] })
}
