import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { closureImpact, whoCoversHoliday } from "../coverage/index.js"
import { Institution, InstitutionId, Site } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { Offer, weeklySeries } from "../offer/index.js"
import { offerCatalogue } from "../search/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { LocalDate, type Weekday } from "../time/index.js"
import { closureMarkdown, holidayCareMarkdown } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const period = { from: day("2026-10-05"), to: day("2026-11-02") }
const calendar = (id: string, scope: object, closures: ReadonlyArray<object>) =>
  ClosureCalendar.parse({
    id,
    name: id,
    scope,
    source: { name: id },
    known: { from: "2026-08-01", to: "2027-08-01" },
    kinds: ["schulferien", "schliesstag", "feiertag"],
    closures,
  })
const herbst = { kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }
const ferien = calendar("ferien", { kind: "land", id: "NW" }, [herbst])
const studientag = calendar("schliesstage", { kind: "einrichtung", id: "ogs" }, [
  { kind: "schliesstag", from: "2026-10-09", to: "2026-10-10", reason: "Studientag" },
  { kind: "schliesstag", from: "2026-10-26", to: "2026-10-31", reason: "Schließzeit" },
])

const site = (id: string, lon: number) =>
  Site.parse({ id, address: {}, position: { lon, lat: 51.45 }, units: ["sued"] })
const house = (id: string, name: string, more: object = {}) =>
  Institution.parse({ id, name, types: ["jugendfreizeithaus"], sites: [{ site: id }], ...more })
const offer = (id: string, institution: string, weekdays: ReadonlyArray<Weekday>, more: object = {}) =>
  Offer.parse({
    id,
    title: id,
    institution,
    form: "gruppe",
    topics: ["sport"],
    targetGroups: [{ ages: { fromMonths: 72, toMonths: 119 } }],
    places: [{ at: "site", site: institution }],
    schedule: {
      kind: "dates",
      slots: weekdays.map((weekday) => ({
        series: weeklySeries({ day: weekday, from: "15:00", to: "17:00" }, period.from),
      })),
    },
    state: "published",
    ...more,
  })

const catalogueOf = (offers: ReadonlyArray<Offer>) =>
  offerCatalogue(
    indexNetwork({
      areas: [SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Bochum-Süd" })],
      sites: [site("treff", 7.23), site("verein", 7.24), site("ogs", 7.25)],
      institutions: [
        house("treff", "Treff *am* Park", { capacity: 60 }),
        house("verein", "Verein"),
        house("ogs", "OGS"),
      ],
      offers,
    }),
    { asOf: period.from, period, calendars: [ferien, studientag], region: { land: "NW" } },
  )

describe("a closure as a page", () => {
  const treff = InstitutionId.parse("treff")
  const page = (offers: ReadonlyArray<Offer>, language: "de" | "en" = "de") => {
    const catalogue = catalogueOf(offers)
    const impact = closureImpact(catalogue, { institution: treff, on: day("2026-10-12") })
    return impact === undefined ? "" : closureMarkdown(impact, catalogue, language)
  }
  const registration = { kind: "provider", capacity: 12 }

  it("says what goes, what is near instead and what speaks against it, and what is to be decided", () => {
    const turnen = offer("turnen", "treff", ["mo", "we"], { registration })
    const ringen = offer("ringen", "verein", ["we"], { topics: ["bewegung"], registration })
    const musik = offer("musik", "treff", ["th"], { topics: ["musik"], serves: ["sued"] })
    expect(page([turnen, ringen, musik])).toBe(`# Was fehlt, wenn Treff \\*am\\* Park schließt

Geschlossen ab dem 12.10.2026; 60 Plätze fallen weg.

## Angebote, die wegfallen

Gezählt sind die Tage bis vor den 02.11.2026.

- **„turnen“**: Mo, Mi 15–17 Uhr, an 6 Tagen, 12 Plätze
  - „ringen“ (Verein): 6–9 Jahre, nur verwandtes Thema: Bewegung, auch Mi, in 3 von 3 Wochen, in 2 von 2 Ferienwochen, 693 m entfernt, 12 Minuten zu Fuß, 12 Plätze
- **„musik“**: Do 15–17 Uhr, an 3 Tagen
  - kein vergleichbares Angebot

## Wo dann nichts mehr ist

- Musik: 6–9 Jahre Do (Bochum-Süd)
- Sport: 6–9 Jahre Mo, Mi (Bochum-Süd)

## Einrichtungen derselben Art in der Nähe

- Jugendfreizeithaus: Verein (693 m), OGS (1386 m)

## Bedarfe, über die zu entscheiden ist

- Bochum-Süd, Musik, 6–9 Jahre

## Außerdem zu entscheiden

- Angebote beenden oder übergeben: 2
`)
  })

  it("names the offers of others that lose their place or their partner, in English too", () => {
    const guest = offer("gast", "verein", ["we"], { places: [{ at: "site", site: "treff" }] })
    const joint = offer("gemeinsam", "verein", ["we"], { partners: [{ institution: "treff" }] })
    expect(page([guest, joint], "en")).toBe(`# What is missing when Treff \\*am\\* Park closes

Closed from 2026-10-12 on; 60 places go.

## Offers that go

None.

## Offers of others that lose their place

- “gast”

## Offers of others that lose their partner

- “gemeinsam”

## Institutions of the same kind nearby

- Youth centre: Verein (693 m), OGS (1386 m)
`)
  })
})

describe("holiday care as a page", () => {
  const area = SpatialUnitId.parse("sued")
  const page = (offers: ReadonlyArray<Offer>, language: "de" | "en" = "de") => {
    const catalogue = catalogueOf(offers)
    return holidayCareMarkdown(whoCoversHoliday(catalogue, { area }), catalogue, language)
  }
  const workdays = ["mo", "tu", "we", "th", "fr"] as const

  it("says for each of the holidays who cares, what else is on, and on which days nobody cares", () => {
    const care = offer("betreuung", "ogs", workdays, { form: "betreuung" })
    const treff = offer("treff", "treff", ["we"], { form: "offen" })
    expect(page([care, treff])).toBe(`# Wer in den Ferien betreut: Bochum-Süd, 6–9 Jahre

Vom 05.10.2026 bis vor den 02.11.2026.

## Schließtage in der Schulzeit: 09.10.2026 (1 Tag)

- **Ohne Betreuung**: 09.10.2026 (1 Tag)

## Herbstferien NW: 19.10.2026–30.10.2026 (10 Tage)

- Betreuung: „betreuung“ (OGS), 15–17 Uhr, an 5 Tagen
- Programm: „treff“ (Treff \\*am\\* Park), 15–17 Uhr, an 2 Tagen
- **Ohne Betreuung**: 26.10.2026–30.10.2026 (5 Tage)

## Geschlossene Häuser

- OGS: 6 Schließtage, davon ohne Betreuung 09.10.2026 (1 Tag), 26.10.2026–30.10.2026 (5 Tage)
`)
  })

  it("says in English, where there is nothing, that there is nothing", () => {
    expect(page([], "en")).toContain("- **Nobody cares**: 2026-10-19–2026-10-30 (10 days)")
  })
})
