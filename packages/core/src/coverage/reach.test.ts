import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distanceMetres, straightLineWalking } from "../geo/index.js"
import { SiteId } from "../institution/index.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import {
  anyOffers,
  catalogueOf,
  institution,
  institutions,
  offer,
  positions,
  querenburg,
  sites,
} from "./coverage.fixture.js"
import { pointsOfInstitutions, type ReachPoint, reach } from "./index.js"

const swimming = offer("schwimmen", { topics: ["schwimmen"], places: [{ at: "site", site: "hustadtring144" }] })
const schools = (offers = [swimming]) => pointsOfInstitutions(catalogueOf(offers), { types: ["grundschule"] }).points

describe("reach (Q18)", () => {
  it("is the share of schools that have an offer within a distance, and names those that have none", () => {
    const answer = reach(catalogueOf([swimming]), { points: schools(), withinMetres: 1000 })
    expect([answer.points, answer.reachedPoints, answer.share]).toEqual([2, 1, 0.5])
    expect(answer.of).toEqual([
      {
        point: "kirchviertel",
        weight: 1,
        isReached: false,
        nearest: { offer: "schwimmen", metres: distanceMetres(positions.markstr290, positions.hustadtring144) },
      },
      { point: "waldschule", weight: 1, isReached: true, nearest: { offer: "schwimmen", metres: 0 } },
    ])
  })

  it("is told for each area, by the weight of its points", () => {
    const points = schools().map((point) => ({ ...point, weight: point.id === "waldschule" ? 30 : 90 }))
    const { byArea, share } = reach(catalogueOf([swimming]), { points, withinMetres: 500 })
    expect(share).toBe(0.25)
    expect(byArea.map(({ area, weight, share: part }) => [area, weight, part])).toEqual([
      ["querenburg", 30, 1],
      ["sued", 120, 0.25],
      ["wiemelhausen", 90, 0],
    ])
    const asked = [querenburg].flatMap((area) => area ?? [])
    expect(reach(catalogueOf([swimming]), { points, areas: asked }).byArea.map(({ area }) => area)).toEqual(asked)
  })

  it("counts only the offers asked for, and names those on no map", () => {
    const mobile = offer("mobil", { places: [{ at: "mobile", unit: "querenburg" }] })
    const offers = [swimming, offer("musik", { topics: ["musik"] }), mobile]
    const asked = { points: schools(), withinMetres: 1000 }
    expect(reach(catalogueOf(offers), asked).share).toBe(1)
    expect(reach(catalogueOf(offers), asked).nowhere).toEqual(["mobil"])
    expect(reach(catalogueOf(offers), { ...asked, offers: { topics: ["sport"] } }).share).toBe(0.5)
    expect(reach(catalogueOf(offers), { ...asked, offers: { topics: ["theater"] } }).of[0]).toEqual({
      point: "kirchviertel",
      weight: 1,
      isReached: false,
    })
  })

  it("on foot goes by the way, not by the straight line: behind a river a farther offer is nearer", () => {
    const river = {
      line: [
        { lon: 7.229, lat: 51.44 },
        { lon: 7.229, lat: 51.46 },
      ],
    }
    const walking = straightLineWalking({ barriers: [river] })
    const offers = [offer("drueben"), swimming]
    const points = schools(offers).slice(0, 1)
    const [school] = reach(catalogueOf(offers), { points, withinMinutes: 60, walking }).of
    expect(school?.nearest?.offer).toBe("schwimmen")
    expect(reach(catalogueOf(offers), { points, withinMinutes: 10 }).of[0]?.nearest?.offer).toBe("drueben")
    const none = reach(catalogueOf([offer("drueben")]), { points, withinMinutes: 60, walking }).of[0]
    expect([none?.isReached, none?.nearest?.offer, none?.nearest?.walkingMinutes]).toEqual([
      false,
      "drueben",
      undefined,
    ])
  })

  it("starts from the first site of an institution that has a position, and names those that have none", () => {
    const nowhere = SiteId.parse("ohne-lage")
    const lost = institution("lost", "grundschule", nowhere)
    const two = institution("zwei", "grundschule", nowhere, { sites: [{ site: nowhere }, { site: "markstr290" }] })
    const closed = institution("zu", "grundschule", "markstr290", { statuses: [{ status: "closed" }] })
    const catalogue = catalogueOf([], {}, { institutions: [...institutions, lost, two, closed] })
    const { points, withoutPosition } = pointsOfInstitutions(catalogue, { types: ["grundschule"] })
    expect(points.map(({ id }) => id)).toEqual(["kirchviertel", "waldschule", "zwei"])
    expect(withoutPosition).toEqual(["lost"])
    const inQuerenburg = pointsOfInstitutions(catalogue, {
      types: ["grundschule"],
      area: SpatialUnitId.parse("querenburg"),
    })
    expect(inQuerenburg.points.map(({ id }) => id)).toEqual(["waldschule"])
  })

  it("of no points has no share", () => {
    expect(reach(catalogueOf([swimming]), { points: [] })).toEqual({
      points: 0,
      reachedPoints: 0,
      weight: 0,
      reachedWeight: 0,
      of: [],
      byArea: [],
      nowhere: [],
    })
  })

  it("finds the offer that is nearest on foot among all, whatever the order", () => {
    const anyPoint: fc.Arbitrary<ReachPoint> = fc
      .record({
        lon: fc.double({ min: 7.22, max: 7.26, noNaN: true }),
        lat: fc.double({ min: 51.44, max: 51.46, noNaN: true }),
      })
      .map((position) => ({ id: "punkt", position }))
    fc.assert(
      fc.property(anyOffers(6), anyPoint, fc.integer({ min: 1, max: 60 }), (offers, point, withinMinutes) => {
        const walking = straightLineWalking()
        const minutes = offers.flatMap(({ places }) =>
          places.flatMap((place) => {
            const site = sites.find(({ id }) => place.at === "site" && id === place.site)
            return site?.position === undefined ? [] : (walking(point.position, site.position) ?? [])
          }),
        )
        const best = Math.min(...minutes)
        const answer = reach(catalogueOf(offers), { points: [point], withinMinutes })
        expect(answer.of[0]?.isReached).toBe(best <= withinMinutes)
        if (best <= withinMinutes) expect(answer.of[0]?.nearest?.walkingMinutes).toBe(best)
        expect(reach(catalogueOf(offers.toReversed()), { points: [point], withinMinutes })).toEqual(answer)
        expect(reach(catalogueOf(offers), { points: [point], withinMinutes, walking })).toEqual(answer)
      }),
      { numRuns: 60 },
    )
  })
})
