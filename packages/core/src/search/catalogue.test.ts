import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { ContactPoint, Institution } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { dateOf } from "../time/index.js"
import { type CatalogueOptions, offerCatalogue, offerContact } from "./index.js"
import { asOf, autumn, day, offerOf, row, rows } from "./match.fixture.js"

const areas = [
  { id: "bochum", kind: "stadt", name: "Bochum", externalIds: [{ scheme: "de-ags", value: "05911000" }] },
  { id: "querenburg", kind: "ortsteil", name: "Querenburg", parents: [{ unit: "bochum", kind: "stadt" }] },
].map((unit) => SpatialUnit.parse(unit))
const verein = Institution.parse({ id: "verein", name: "Sportverein", types: ["sportverein"] })
const movable = ClosureCalendar.parse({
  id: "frei-waldschule",
  name: "Bewegliche Ferientage",
  scope: { kind: "schule", id: "waldschule" },
  source: { name: "Schulkonferenz" },
  known: { from: "2026-08-01", to: "2027-08-01" },
  kinds: ["beweglicherFerientag"],
  closures: [{ kind: "beweglicherFerientag", from: "2026-10-07", to: "2026-10-08", reason: "Ortsbrauchtum" }],
})

const catalogueOf = (network: Partial<Network>, options: Partial<CatalogueOptions> = {}) =>
  offerCatalogue(indexNetwork({ areas, institutions: [verein], ...network }), {
    asOf,
    period: autumn,
    calendars: [movable],
    ...options,
  })

describe("a catalogue of offers", () => {
  it("keeps from a reader how many came, unless they plan (P9)", () => {
    const offers = [offerOf({ participants: [{ year: 2025, total: 40 }] })]
    const told = (audience: "public" | "planning") =>
      catalogueOf({ offers }, { audience }).entries[0]?.offer.participants
    expect([told("public"), told("planning")?.length]).toEqual([undefined, 1])
  })

  it("has an offer for a city in each of its quarters, and one for a quarter in its city", () => {
    const [city, quarter] = ["bochum", "querenburg"].map((serves) =>
      [...(catalogueOf({ offers: [offerOf({ places: [], serves: [serves] })] }).entries[0]?.areas ?? [])].sort(),
    )
    const both = ["bochum", "querenburg"].map((id) => SpatialUnitId.parse(id))
    expect([city, quarter]).toEqual([both, both])
  })

  it("leaves out what an institution offers that is closed, or that nobody knows (R11)", () => {
    const closed = Institution.parse({ ...verein, statuses: [{ status: "closed", from: "2026-09-01" }] })
    const offers = [offerOf()]
    const counts = [[verein], [closed], []].map((institutions) => catalogueOf({ offers, institutions }).entries.length)
    expect(counts).toEqual([1, 0, 0])
  })

  it("goes by the movable days of the school with which an offer is made (R18)", () => {
    const holidays = { kind: "rests", on: ["beweglicherFerientag"] }
    const slots = rows(row("we", "15:00", "16:30", { holidays }))
    const partners = [{ institution: "waldschule", schoolKind: "grundschule" }]
    const [entry] = catalogueOf({ offers: [offerOf({ ...slots, partners })] }).entries
    expect(entry?.dates.dropped.map(({ occurrence }) => dateOf(occurrence.start))).toEqual(["2026-10-07"])
    const [alone] = catalogueOf({ offers: [offerOf(slots)] }).entries
    expect([alone?.dates.dropped, alone?.dates.notTold]).toEqual([[], ["beweglicherFerientag"]])
  })
})

describe("the contact of an offer", () => {
  it("is the house before its head, a deputy last, and the one that the offer names before all (P5)", () => {
    const contactPoints = [
      { id: "stellvertretung", function: "einrichtung", deputyOf: "haus" },
      { id: "leitung", function: "leitung" },
      { id: "haus", function: "einrichtung" },
      { id: "planung", function: "planung" },
    ].map((one) => ContactPoint.parse({ institution: "verein", phones: [`+49 234 ${one.id.length}00`], ...one }))
    const to = (ids: ReadonlyArray<string>, named?: string) => {
      const offer = offerOf(named === undefined ? {} : { contactPoint: named })
      const points = contactPoints.filter(({ id }) => ids.includes(id))
      return offerContact(catalogueOf({ offers: [offer], contactPoints: points }), offer, day("2026-10-01"))?.phones[0]
    }
    expect(to(["stellvertretung", "leitung", "haus", "planung"])).toBe("+49 234 400")
    expect(to(["stellvertretung", "planung"])).toBe("+49 234 700")
    expect(to(["haus", "planung"], "planung")).toBe("+49 234 700")
    expect(to([])).toBeUndefined()
  })
})
