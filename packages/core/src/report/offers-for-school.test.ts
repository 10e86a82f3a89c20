import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { weeklySeries } from "../offer/index.js"
import { offersForSchool, type SchoolSearch } from "./index.js"
import { catalogueOf, day, offer, school, small } from "./report.fixture.js"

const slot = (weekday: "mo" | "tu") => ({
  series: weeklySeries({ day: weekday, from: "15:00", to: "16:00" }, day("2026-09-01")),
})
const offers = [
  offer("zwei-tage", { schedule: { kind: "dates", slots: [slot("mo"), slot("tu")] } }),
  offer("nah", { places: [{ at: "site", site: "kita" }], topics: ["schwimmen"] }),
  offer("vereinbart", { schedule: { kind: "byArrangement" }, topics: ["musik"] }),
  offer("teuer", {
    topics: ["musik"],
    costs: [{ kind: "amount", cents: 900, currency: "EUR", per: "monat" }],
    registration: { kind: "provider", capacity: 12 },
  }),
  offer("weit", { places: [{ at: "site", site: "fern" }] }),
  offer("netz", { places: [{ at: "digital" }], topics: ["medien"] }),
]
const search = (asked: Partial<SchoolSearch> = {}) =>
  offersForSchool(catalogueOf({ ...small, offers }), { school, ...asked }) ?? []
const ids = (asked: Partial<SchoolSearch> = {}) => search(asked).map((one) => one.offer)

describe("offers for a school", () => {
  it("are those within the walkable way, the nearest first (Q10)", () => {
    expect(ids()).toEqual(["nah", "zwei-tage", "vereinbart", "teuer", "netz"])
  })

  it("are those within so many minutes or metres, if asked (Q10)", () => {
    expect(ids({ maxWalkMinutes: 4 })).toEqual(["nah", "netz"])
    expect(ids({ maxMetres: 250 })).toEqual(["nah", "netz"])
    expect(ids({ maxMetres: 6000 })).toContain("weit")
  })

  it("take place on the weekdays asked for, and tell no other times; by arrangement any day fits (Q10)", () => {
    expect(ids({ weekdays: ["mo"] })).toEqual(["zwei-tage", "vereinbart"])
    expect(search({ weekdays: ["mo"] })[0]?.times.map(({ weekday }) => weekday)).toEqual(["mo"])
    expect(search({ weekdays: ["mo"] })[1]?.fits[0]).toMatchObject({ criterion: "weekdays", fits: "unknown" })
  })

  it("are on a topic, narrower ones among them, and meet any other criterion of a question (Q10)", () => {
    expect(ids({ topics: ["sport"] })).toEqual(["nah", "zwei-tage"])
    expect(ids({ topics: ["musik"], cost: { kind: "free" } })).toEqual(["vereinbart"])
  })

  it("are for ages that are asked for instead of those of the school (Q10)", () => {
    expect(ids({ ages: { fromMonths: 200 } })).toEqual([])
  })

  it("say how many places there are, and how many are free where somebody knows (Q10)", () => {
    const freePlaces = (id: string) => (id === "teuer" ? 3 : undefined)
    const found = offersForSchool(catalogueOf({ ...small, offers }), { school }, { freePlaces }) ?? []
    expect(found.map(({ room }) => room)).toEqual([{}, {}, {}, { capacity: 12, free: 3 }, {}])
  })

  it("name a mailbox, and no person (P5, Q10)", () => {
    expect(search()[1]?.contact).toEqual({
      function: "einrichtung",
      phones: [],
      emails: ["treff@example.org"],
      websites: [],
      languages: [],
    })
    expect(JSON.stringify(search())).not.toContain("Person")
  })

  it("are none where their dates are over, and nothing is said of a school that nobody knows", () => {
    const past = offer("vorbei", { to: "2026-09-20" })
    const catalogue = catalogueOf({ ...small, offers: [past] }, { asOf: day("2026-09-16") })
    expect(offersForSchool(catalogue, { school, weekdays: ["tu"] })).toEqual([])
    expect(offersForSchool(catalogue, { school: InstitutionId.parse("keine") })).toBeUndefined()
  })
})
