import { describe, expect, it } from "vitest"
import { type CoverageGap, type OfferOverlap, usualAgeSpans } from "../coverage/index.js"
import { Institution, Offer, OfferId } from "../index.js"
import { indexNetwork } from "../network/index.js"
import { offerCatalogue } from "../search/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { describeGap, describeOverlap, describeReach, gapsMarkdown } from "./index.js"

const period = { from: LocalDate.parse("2026-09-01"), to: LocalDate.parse("2027-02-01") }
const offers = ["treff", "turnen"].map((id) =>
  Offer.parse({ id, title: `${id} *neu*`, institution: "haus", form: "gruppe", state: "published" }),
)
const querenburg = SpatialUnit.parse({ id: "querenburg", kind: "statistischerBezirk", name: "Querenburg" })
const catalogue = offerCatalogue(
  indexNetwork({
    areas: [querenburg],
    institutions: [Institution.parse({ id: "haus", name: "Haus", types: ["jugendzentrum"] })],
    offers,
  }),
  { asOf: period.from, period, calendars: [] },
)
const [, , primary, upper] = usualAgeSpans
const [treff, turnen] = ["treff", "turnen"].map((id) => OfferId.parse(id))
const none = { seldom: [], partly: [] }
const ids = (...all: ReadonlyArray<OfferId | undefined>) => all.flatMap((id) => id ?? [])

describe("a gap in words", () => {
  const gap: CoverageGap = {
    weekdays: ["mo", "tu", "we"],
    from: 16 * 60,
    to: 18 * 60,
    ages: [primary, upper].flatMap((ages) => ages ?? []),
    topics: ["sport", "musik"],
    area: querenburg.id,
    ...none,
  }

  it("says when, for whom, on what and where", () => {
    expect(describeGap(gap, catalogue, "de")).toBe(
      "Mo–Mi 16–18 Uhr, 6–13 Jahre, Sport / Musik, Querenburg: kein Angebot.",
    )
    expect(describeGap(gap, catalogue, "en")).toBe(
      "Mon–Wed 16:00–18:00, 6–13 years, Sport / Music, Querenburg: no offer.",
    )
  })

  it("names what is too seldom, and what is for some of the ages only", () => {
    const some = { weekdays: ["sa", "mo"], from: 990, to: 1440, seasons: ["holidays"], language: "tr" } as const
    const named = { ...some, seldom: ids(treff), partly: ids(turnen) }
    expect(describeGap(named, catalogue, "de")).toBe(
      "Mo, Sa 16:30–24:00 Uhr, in den Ferien, Sprache tr: zu selten: „treff *neu*“; nur für einen Teil dieses Alters: „turnen *neu*“.",
    )
    expect(describeGap(named, catalogue, "en")).toBe(
      "Mon, Sat 16:30–24:00, in the holidays, language tr: too seldom: “treff *neu*”; only for some of these ages: “turnen *neu*”.",
    )
  })

  it("tells months where ages are no whole years, and is short where nothing was asked for", () => {
    const babies = {
      ages: [
        { fromMonths: 0, toMonths: 11 },
        { fromMonths: 18, toMonths: 29 },
      ],
      ...none,
    }
    expect(describeGap(babies, catalogue, "de")).toBe("0 Jahre / 18–29 Monate: kein Angebot.")
    expect(describeGap(none, catalogue, "de")).toBe("kein Angebot.")
  })
})

describe("gaps as a page", () => {
  it("has a heading for each area, and shows names as they are", () => {
    const gaps = [
      { area: querenburg.id, weekdays: ["mo"], ...none },
      { area: querenburg.id, ...none, seldom: ids(treff) },
    ] as const
    expect(gapsMarkdown(gaps, catalogue, "de")).toBe(
      "# Lücken im Angebot\n\nVom 01.09.2026 bis vor den 01.02.2027.\n\n## Querenburg\n\n- **Mo**: kein Angebot.\n- zu selten: „treff \\*neu\\*“.\n",
    )
    expect(gapsMarkdown([{ ...none }], catalogue, "en")).toBe(
      "# Gaps in what is offered\n\nFrom 2026-09-01 until before 2027-02-01.\n\n## No area\n\n- no offer.\n",
    )
    expect(gapsMarkdown([], catalogue, "de")).toContain("Keine Lücken gefunden.")
  })
})

describe("an overlap in words", () => {
  it("says what coincides", () => {
    const overlap = {
      offers: [treff, turnen] as unknown as OfferOverlap["offers"],
      topics: ["sport"],
      ages: [{ fromMonths: 96 }],
      times: [{ weekday: "we", from: 960, to: 990, dates: 12 }],
      metres: 353.4,
    } as const
    expect(describeOverlap(overlap, catalogue, "de")).toBe(
      "„treff *neu*“ und „turnen *neu*“ liegen zusammen: Mi 16:00–16:30 Uhr (12 Tage), ab 8 Jahre, Sport, 353 m voneinander.",
    )
    expect(describeOverlap({ ...overlap, ages: [] }, catalogue, "en")).toBe(
      "“treff *neu*” and “turnen *neu*” coincide: Wed 16:00–16:30 (12 days), Sport, 353 m apart.",
    )
  })
})

describe("reach in words", () => {
  it("counts the places", () => {
    const reached = { points: 8, reachedPoints: 3, weight: 8, reachedWeight: 3, of: [], byArea: [], nowhere: [] }
    expect(describeReach({ ...reached, share: 0.375 }, "de")).toBe(
      "Von 8 Orten haben 3 mindestens ein Angebot in Reichweite (38 %).",
    )
    expect(describeReach({ ...reached, points: 1, reachedPoints: 1, share: 1 }, "en")).toBe(
      "Of 1 place 1 has at least one offer in reach (100 %).",
    )
    expect(describeReach({ ...reached, points: 0, reachedPoints: 0 }, "de")).toBe(
      "Von 0 Orten haben 0 mindestens ein Angebot in Reichweite.",
    )
  })
})
