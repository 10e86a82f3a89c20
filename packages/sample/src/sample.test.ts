import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  type Audience,
  CooperationAgreement,
  calendarsFor,
  closingFindings,
  closingTime,
  danglingReferences,
  directoryOn,
  indexNetwork,
  indicatorCatalogue,
  LocalDate,
  Measure,
  missingParts,
  Need,
  Offer,
  offerCatalogue,
  offerTopics,
  ParticipationResult,
  personalDataFindings,
  redact,
  SiteId,
} from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const network = await sampleNetwork()
const index = indexNetwork(network)
const asOf = LocalDate.parse("2026-11-23")

describe("the sample network", () => {
  it("names nothing that is not in it (Q33)", () => {
    expect(danglingReferences(index)).toEqual([])
  })

  it("holds no free text that looks like personal data (R50, P10)", () => {
    const { offers, needs, measures, participationResults: results } = network
    const found = [
      ...offers.flatMap((offer) => personalDataFindings(Offer, offer)),
      ...needs.flatMap((need) => personalDataFindings(Need, need)),
      ...measures.flatMap((measure) => personalDataFindings(Measure, measure)),
      ...results.flatMap((result) => personalDataFindings(ParticipationResult, result)),
    ]
    expect(found).toEqual([])
  })

  it("has every id once", () => {
    const lists: ReadonlyArray<ReadonlyArray<{ readonly id?: string; readonly code?: string }>> = Object.values(network)
    for (const list of lists) {
      const ids = list.map(({ id, code }) => id ?? code)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it("has no list without a value, but those that plans fill", () => {
    const empty = Object.entries(network).filter(([, list]) => list.length === 0)
    expect(empty.map(([name]) => name).sort()).toEqual(["bookings", "indicatorDefinitions", "resourceRequests"])
  })

  it("has all that a published offer must have (R14, R19)", () => {
    const lacking = network.offers
      .filter(({ state }) => state === "published" || state === "paused")
      .flatMap((offer) => {
        const institution = index.institutions.get(offer.institution)
        const contactPoints = index.contactPointsOf.get(offer.institution) ?? []
        const around = { contactPoints, sites: index.sites, units: index.areas, asOf }
        return missingParts(offer, institution === undefined ? around : { ...around, institution })
      })
    expect(lacking).toEqual([])
  })

  it("knows topics and indicators that the library knows", () => {
    const topics = new Set<string>(offerTopics.map(({ code }) => code))
    const codes = new Set<string>(indicatorCatalogue.map(({ code }) => code))
    const used = [...network.offers, ...network.needs].flatMap((value) => value.topics)
    expect(used.filter((topic) => !topics.has(topic))).toEqual([])
    expect(network.indicatorValues.filter(({ indicator }) => !codes.has(indicator))).toEqual([])
  })

  it("lies in its three statistical districts, each site in one of them", () => {
    const directory = directoryOn(index, asOf)
    const districts = network.sites.map(({ id }) =>
      directory
        .areasOf(id)
        .filter(({ kind }) => kind === "statistischerBezirk")
        .map(({ unit }) => unit),
    )
    expect(districts.filter((found) => found.length !== 1)).toEqual([])
    expect(new Set(districts.flat()).size).toBe(3)
    const areas = directory.areasOf(SiteId.parse("schulen:306/standort")).map(({ unit }) => unit)
    expect(areas).toEqual(
      expect.arrayContaining(["bochum/sued/querenburg", "bochum/sued", "bochum", "sozialraum-bochum-sued"]),
    )
  })

  it("has offers for term and for the holidays, with their dates held against the calendars (R18)", async () => {
    const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
    const period = { from: LocalDate.parse("2027-03-22"), to: LocalDate.parse("2027-04-03") }
    const catalogue = offerCatalogue(index, { asOf, period, calendars })
    const inEaster = catalogue.entries.filter(({ times }) => times.length > 0).map(({ offer }) => offer.id)
    expect(inEaster).toEqual(["ferienbetreuung-kirchviertel", "ferienprogramm-jugendhaus", "osterwerkstatt"])
  })

  it("says when all-day offers close, for calendars of a house", async () => {
    const calendars = calendarsFor(await sampleClosures(), { institution: "ogs-kirchviertel", school: "schulen:169" })
    expect(calendars.map(({ id }) => id)).toEqual(["schliesstage-ogs-kirchviertel", "beweglich-kirchviertel"])
  })

  it("has an all-day school that closes as Bochum does: four days too many, and a day outside the holidays (R49)", async () => {
    const all = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
    const calendars = calendarsFor(all, { land: "NW", school: "schulen:169", institution: "ogs-kirchviertel" })
    const closed = closingTime(calendars, { from: LocalDate.parse("2027-01-01"), to: LocalDate.parse("2028-01-01") })
    const august = Array.from({ length: 17 }, (_, n) => n + 9 + Math.floor(n / 5) * 2)
    expect(closed).toEqual({
      inHolidays: [
        "2027-02-08",
        ...august.map((date) => `2027-08-${String(date).padStart(2, "0")}`),
        ...[24, 27, 28, 29, 30, 31].map((date) => `2027-12-${date}`),
      ],
      outsideHolidays: ["2027-11-12"],
      unknown: [],
    })
    expect(closingFindings(closed)).toMatchObject([{ days: 24, allowed: 20, first: "2027-12-28" }, {}])
  })

  it("shows staff and money of agreements to the planners alone (P9)", () => {
    const [agreement] = network.agreements
    const seenBy = (audience: Audience) => agreement && redact(CooperationAgreement, agreement, { audience, asOf })
    expect(seenBy("planning")).toEqual(agreement)
    expect(seenBy("network")).toHaveProperty("concept")
    for (const audience of ["public", "network", "convenor"] as const) {
      expect(seenBy(audience)).not.toHaveProperty("staff")
      expect(seenBy(audience)).not.toHaveProperty("funding")
    }
  })

  it("keeps to the network what is not released (P9)", () => {
    const hidden = CooperationAgreement.parse({ ...network.agreements[0], public: false })
    expect(redact(CooperationAgreement, hidden, "public")).toBeUndefined()
    expect(redact(CooperationAgreement, hidden, "network")).toBeDefined()
  })
})
