import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  ageSpanOfYears,
  closureImpact,
  coverage,
  coverageGaps,
  InstitutionId,
  indexNetwork,
  LocalDate,
  Offer,
  offerCatalogue,
  offerOverlaps,
  pointsOfInstitutions,
  reach,
  SpatialUnitId,
  schoolSeasons,
  whatIf,
  whoCoversHoliday,
} from "@sozialraum/core"
import { describeGap } from "@sozialraum/core/text"
import { beforeAll, describe, expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const unit = (text: string) => SpatialUnitId.parse(text)
const period = { from: day("2026-09-01"), to: day("2027-02-01") }
const [querenburg, stiepel] = [unit("bochum/sued/querenburg"), unit("bochum/sued/stiepel")]

const catalogueOfSample = async () =>
  offerCatalogue(indexNetwork(await sampleNetwork()), {
    asOf: period.from,
    period,
    calendars: [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())],
  })
let catalogue: Awaited<ReturnType<typeof catalogueOfSample>>
beforeAll(async () => {
  catalogue = await catalogueOfSample()
})

describe("the sample network, with numbers counted by hand", () => {
  it("has football and the Spielmobil on the 17 Tuesdays of term, and homework help on the 18 Thursdays (Q18)", () => {
    const { cells } = coverage(catalogue, {
      areas: [querenburg],
      ages: [ageSpanOfYears(6, 9)],
      topics: ["bewegung", "lernhilfe"],
      seasons: schoolSeasons,
      weekdays: ["tu", "th"],
      hours: { from: 16 * 60, to: 17 * 60, step: 60 },
    })
    // Tuesdays: 8 September to 13 October 6, 3 November to 22 December 8, 12 to 26 January 3.
    // Thursdays: 3 September to 15 October 7, 5 November to 17 December 7, 7 to 28 January 4.
    expect(cells.map(({ topic, season, weekday, offers, weeks }) => [topic, season, weekday, offers, weeks])).toEqual([
      [
        "bewegung",
        "term",
        "tu",
        ["fussball-grundschulkinder", "spielmobil-hustadt"],
        { certain: 17, uncertain: 0, of: 17 },
      ],
      ["lernhilfe", "term", "tu", ["hausaufgabenhilfe-hustadt"], { certain: 17, uncertain: 0, of: 17 }],
      ["lernhilfe", "term", "th", ["hausaufgabenhilfe-hustadt"], { certain: 18, uncertain: 0, of: 18 }],
    ])
  })

  it("has football on Tuesdays from 4 to half past 5 alone: all other school afternoons are gaps for 6 to 9 (Q18)", () => {
    const gaps = coverageGaps(
      coverage(catalogue, {
        areas: [querenburg, stiepel],
        ages: [ageSpanOfYears(6, 9)],
        topics: ["sport"],
        seasons: ["term"],
        weekdays: ["mo", "tu", "we", "th", "fr"],
        hours: { from: 15 * 60, to: 18 * 60, step: 60 },
      }),
    )
    expect(gaps.map((gap) => describeGap(gap, catalogue, "de"))).toEqual([
      "Mo, Mi–Fr 15–18 Uhr, in der Schulzeit, 6–9 Jahre, Sport, Querenburg: kein Angebot.",
      "Di 15–16 Uhr, in der Schulzeit, 6–9 Jahre, Sport, Querenburg: kein Angebot.",
      "Mo–Fr 15–18 Uhr, in der Schulzeit, 6–9 Jahre, Sport, Stiepel: kein Angebot.",
    ])
  })

  it("has sport within a quarter of an hour of one primary school of five; one offer more would be for three (Q18, Q24)", () => {
    const { points } = pointsOfInstitutions(catalogue, { types: ["grundschule"] })
    const asked = { points, withinMinutes: 15, offers: { topics: ["sport"] } } as const
    const draft = Offer.parse({
      id: "ringen",
      title: "Ringen",
      institution: "partner:P6",
      form: "gruppe",
      topics: ["sport"],
      places: [{ at: "site", site: "schulen:169/standort" }],
      state: "draft",
    })
    const { reach: change } = whatIf(catalogue, { add: [draft] }, { reach: asked })
    expect(change?.before).toEqual(reach(catalogue, asked))
    expect([change?.before.share, change?.after.share]).toEqual([0.2, 0.6])
    expect(change?.gained.map(({ point }) => point)).toEqual(["schulen:169", "schulen:196"])
  })

  it("has two offers in Querenburg that move children on the same Tuesday afternoons", () => {
    expect(offerOverlaps(catalogue, { withinMetres: 500 }).map(({ offers, times }) => [offers, times])).toEqual([
      [
        ["fussball-grundschulkinder", "spielmobil-hustadt"],
        [{ weekday: "tu", from: 16 * 60, to: 17 * 60 + 30, dates: 17 }],
      ],
    ])
  })

  it("would lose six offers with the youth house, and the fathers their kitchen (Q22)", () => {
    const impact = closureImpact(catalogue, { institution: InstitutionId.parse("partner:P3"), on: day("2027-01-01") })
    expect(impact?.offers.map(({ offer }) => offer)).toEqual([
      "offener-treff",
      "ferienprogramm-jugendhaus",
      "maedchentreff",
      "jugendcafe",
      "mitternachtssport",
      "theater-ag",
    ])
    expect(impact?.displaced).toEqual(["kochen-mit-vaetern"])
    expect(impact?.offers[0]?.alternatives.map(({ offer }) => offer)).toEqual(["spielmobil-hustadt"])
    expect(impact?.needs.map(({ area, topics }) => [area, topics])).toEqual([
      ["bochum/sued/wiemelhausen-brenschede", ["ferien", "spiel"]],
      ["bochum/sued/wiemelhausen-brenschede", ["begegnung"]],
      ["bochum/sued", ["sport"]],
      ["bochum/sued/querenburg", ["theater"]],
    ])
  })

  it("cares for nobody between Christmas and New Year, when both houses of the OGS are closed (Q12)", () => {
    const { gaps, closings } = whoCoversHoliday(catalogue, { area: unit("bochum/sued") })
    const closed = [{ from: "2026-12-24", to: "2027-01-01", days: 5 }]
    expect(gaps).toEqual(closed)
    expect(closings.map(({ institution, withoutCare }) => [institution, withoutCare])).toEqual([
      ["ogs-kirchviertel", closed],
      ["ogs-waldschule", closed],
    ])
    const [autumn] = whoCoversHoliday(catalogue, { area: querenburg }).gaps.slice(1)
    expect(autumn).toEqual({ from: "2026-10-19", to: "2026-10-31", days: 10 })
  })
})
