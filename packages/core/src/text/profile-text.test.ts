import { describe, expect, it } from "vitest"
import { Institution, InstitutionId, Site } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer, weeklySeries } from "../offer/index.js"
import { IndicatorValue } from "../planning/index.js"
import { lifeWorldProfile, type ProfileQuestion } from "../report/index.js"
import { offerCatalogue } from "../search/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { type ProfileStyle, profileMarkdown } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const at = (id: string, lon: number) => Site.parse({ id, address: {}, position: { lon, lat: 51.45 }, units: ["ost"] })
const house = (id: string, types: ReadonlyArray<string>, name = id) =>
  Institution.parse({ id, name, types, sites: [{ site: id }] })

const turnen = {
  id: "turnen",
  title: "Turnen",
  institution: "treff",
  form: "gruppe",
  targetGroups: [{ ages: { fromMonths: 72, toMonths: 131 } }],
  topics: ["sport"],
  places: [{ at: "site", site: "treff" }],
  state: "published",
}
const weekly = (...days: ReadonlyArray<"mo" | "tu" | "we" | "fr">) => ({
  kind: "dates",
  slots: days.map((one) => ({
    series: weeklySeries({ day: one, from: "15:00", to: "16:30" }, day("2026-09-01")),
  })),
})

const base: Partial<Network> = {
  areas: [SpatialUnit.parse({ id: "ost", kind: "ortsteil", name: "Ost" })],
  sites: [at("schule", 7.25), at("treff", 7.252)],
  institutions: [house("schule", ["grundschule"]), house("treff", ["jugendtreff"])],
}
const pageOf = (
  network: Partial<Network> = {},
  style: ProfileStyle = { language: "de" },
  question: Partial<ProfileQuestion> = {},
): string => {
  const [asOf, to] = [day("2026-10-01"), day("2027-02-01")]
  const index = indexNetwork({ ...base, ...network })
  const catalogue = offerCatalogue(index, { asOf, period: { from: asOf, to }, calendars: [] })
  const profile = lifeWorldProfile(catalogue, { school: InstitutionId.parse("schule"), ...question })
  return profile === undefined ? "" : profileMarkdown(profile, style)
}

describe("the page of a life-world profile", () => {
  it("puts the weekdays of an offer in one row, three in a row as from and to", () => {
    const offers = [Offer.parse({ ...turnen, schedule: weekly("mo", "tu", "we", "fr") })]
    expect(pageOf({ offers })).toContain(
      "| Mo–Mi, Fr 15:00–16:30 | Turnen | treff, 3 Minuten | 6–10 | nicht angegeben | 2. Oktober 2026 |",
    )
    expect(pageOf({ offers }, { language: "en" })).toContain(
      "| Mon–Wed, Fri 15:00–16:30 | Turnen | treff, 3 minutes | 6–10 | not stated | 2 October 2026 |",
    )
  })

  it("puts an offer that rests apart, and announces a pause that is still to come", () => {
    const pausing = (from: string) =>
      pageOf({
        offers: [Offer.parse({ ...turnen, schedule: weekly("mo"), state: "paused", pause: { from, reason: "Umbau" } })],
      })
    expect(pausing("2026-10-01")).toContain("Macht gerade Pause:\n\n- Turnen")
    expect(pausing("2026-11-02")).toContain("| 5. Oktober 2026; Pause ab 2. November 2026 |")
  })

  it("says prices as people do, what is not stated among them (R44)", () => {
    const cost = (costs: unknown) => pageOf({ offers: [Offer.parse({ ...turnen, schedule: weekly("mo"), costs })] })
    const priced = { currency: "EUR", per: "monat" }
    expect(cost([{ kind: "free" }])).toContain("| kostenlos |")
    expect(cost([{ kind: "amount", cents: 250, ...priced }])).toContain("| 2,50 € im Monat |")
    expect(cost([{ kind: "amount", cents: 600, ...priced, item: "Essen" }])).toContain("| 6 € im Monat (Essen) |")
    expect(cost([{ kind: "sliding", fromCents: 500, toCents: 2000, ...priced }])).toContain(
      "| nach Einkommen ab 5 € bis 20 € im Monat |",
    )
  })

  it("tells offers in easier words where there are some, and that they are out of date", () => {
    const simple = { language: "de", level: "leicht", title: "Wir turnen", original: { title: "Turnen" } }
    const offers = (original: string) => [
      Offer.parse({ ...turnen, schedule: weekly("mo"), texts: [{ ...simple, original: { title: original } }] }),
    ]
    const leicht = { language: "de", level: "leicht" } as const
    expect(pageOf({ offers: offers("Turnen") }, leicht)).toContain("| Wir turnen |")
    expect(pageOf({ offers: offers("Früher") }, leicht)).toContain("| Wir turnen (Text nicht auf dem neuesten Stand) |")
    expect(pageOf({ offers: offers("Turnen") })).toContain("| Turnen |")
  })

  it("takes nothing in a name for a mark of its own", () => {
    const name = "A | B\n# [C](http://x) <b>*d*</b> `e`"
    const page = pageOf({
      institutions: [house("schule", ["grundschule"], name), house("treff", ["jugendtreff"], name)],
    })
    const escaped = "A \\| B # \\[C\\](http://x) \\<b\\>\\*d\\*\\</b\\> \\`e\\`"
    expect(page.split("\n")[0]).toBe(`# Lebensweltprofil: ${escaped}`)
    expect(page).toContain(`| Jugendtreff | 1 | ${escaped} | 3 Minuten |`)
  })

  it("says of everything that is not known that it is not known", () => {
    const page = pageOf({ sites: [], institutions: [house("schule", ["grundschule"])] })
    expect(page).toContain("Die Schule hat keine Lage auf der Karte")
    expect(page).toContain("Orte in der Nähe sind nicht bekannt.")
    expect(page).toContain("Für Kinder dieser Schule ist kein Angebot in der Nähe bekannt.")
    expect(page).toContain("Ergebnisse einer Beteiligung sind nicht eingetragen.")
    expect(page).not.toMatch(/undefined|NaN|\[object|null/)
  })

  it("shows a dot for a number that is held back, and says what it means (R51)", () => {
    const value = IndicatorValue.parse({
      id: "v",
      indicator: "sgb2Quote",
      unit: "ost",
      on: "2025-12-31",
      source: { name: "Amt" },
      released: true,
      state: "suppressed",
    })
    const page = pageOf({ indicatorValues: [value] })
    expect(page).toContain("| SGB-II-Quote | Ost | • |  | 31. Dezember 2025 |")
    expect(page).toContain("• Der Wert wird zurückgehalten")
  })

  it("stays a page that somebody reads: at most forty rows of offers, the others by number", () => {
    const offers = Array.from({ length: 45 }, (_, n) => Offer.parse({ ...turnen, id: `o${n}`, schedule: weekly("mo") }))
    const page = pageOf({ offers })
    expect(page.split("\n").filter((line) => line.startsWith("| Mo 15:00")).length).toBe(40)
    expect(page).toContain("Und 5 weitere")
  })

  it("goes by the topics of a network that has its own", () => {
    const taxonomy = [{ code: "sport", german: "Leibesübungen", english: "Exercise" }]
    const offers = [Offer.parse({ ...turnen, schedule: weekly("mo") })]
    expect(pageOf({ offers }, { language: "de", taxonomy })).toContain("- Leibesübungen: Turnen")
    expect(pageOf({ offers })).toContain("- Bewegung: Turnen")
  })
})
