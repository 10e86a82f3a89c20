import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  counsellingNear,
  findOffers,
  holidayProgramme,
  Instant,
  indexNetwork,
  LocalDate,
  matchNeed,
  matchOffers,
  type OfferCatalogue,
  OfferQuestion,
  offerCatalogue,
  offerContact,
  offerDetails,
  runsAt,
  textIndex,
} from "@sozialraum/core"
import { beforeAll, describe, expect, it } from "vitest"
import { sampleNetwork } from "./network.js"

const period = { from: LocalDate.parse("2026-09-01"), to: LocalDate.parse("2027-06-01") }
let catalogue: OfferCatalogue
beforeAll(async () => {
  const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
  const index = indexNetwork(await sampleNetwork())
  catalogue = offerCatalogue(index, { asOf: period.from, period, calendars, region: { land: "NW" } })
})

describe("what people type, on the sample network", () => {
  const first = (text: string) => {
    const [hit] = textIndex(catalogue).search(text) ?? []
    return hit && catalogue.entries[hit.row]?.offer.id
  }

  it.each([
    ["Schwimkurs", "schwimmkurs-anfaenger"],
    ["wo kann mein kind schwimmen lernen", "schwimmkurs-anfaenger"],
    ["Seepferdchen machen", "schwimmkurs-anfaenger"],
    ["swimming lessons", "schwimmkurs-anfaenger"],
    ["Babyschwimmen", "schwimmkurs-anfaenger"],
    ["Nachhilfe Mathe", "mathe-online"],
    ["mathenachhilfe", "mathe-online"],
    ["Hausaufgabenbetreuung", "hausaufgabenhilfe-hustadt"],
    ["homework help", "hausaufgabenhilfe-hustadt"],
    ["fusbal", "fussball-grundschulkinder"],
    ["Fußballverein", "fussball-grundschulkinder"],
    ["gratis sport", "mitternachtssport"],
    ["umsonst Fußball", "mitternachtssport"],
    ["Sport am Samstag", "mitternachtssport"],
    ["mit Baby", "eltern-kind-gruppe"],
    ["krabbelgruppen", "krabbelgruppe-stiepel"],
    ["Herbstferien Ausflug", "ferienprogramm-jugendhaus"],
    ["was kann man in den Herbstferien machen", "ferienbetreuung-kirchviertel"],
    ["osterferien programm", "ferienprogramm-jugendhaus"],
    ["Betreuung Ganztagsschule Kirchviertel", "ogs-betreuung-kirchviertel"],
    ["madchen", "maedchentreff"],
    ["mädchengruppe", "maedchentreff"],
    ["Eltern Cafe", "elterncafe-kiwi-nest"],
    ["Café arabisch", "elterncafe-kiwi-nest"],
    ["Jugendcafe Freitagabend", "jugendcafe"],
    ["Vorlesen türkisch", "vorlesestunde"],
    ["Türkçe futbol", "offener-treff"],
    ["Deutsch lernen Mütter", "sprachcafe-muetter"],
    ["Flüchtlinge", "sprachcafe-muetter"],
    ["hiphop", "hiphop-querenburg"],
    ["Klavierunterricht", "instrumentenkarussell"],
    ["singen", "kinderchor"],
    ["basteln", "osterwerkstatt"],
    ["programmieren lernen", "medienwerkstatt"],
    ["kochkurs", "kochen-mit-vaetern"],
    ["Papa kochen", "kochen-mit-vaetern"],
    ["Alleinerziehend", "familienberatung-bsd"],
    ["anonyme Familienberatung", "familienberatung-bsd"],
    ["Stress mit den Eltern", "erziehungsberatung-sprechstunde"],
    ["Jugendzentrum", "jugendcafe"],
    ["Rollstuhl Bücher", "vorlesestunde"],
    ["xylophonisch", undefined],
  ])("%s finds %s first", (text, offer) => {
    expect(first(text)).toBe(offer)
  })

  it("Türkisch finds every offer in Turkish, umsonst all that are free, and neither a Garten", () => {
    const found = (text: string) => findOffers(catalogue, {}, { text, limit: 100 }).offers.map(({ offer }) => offer)
    const those = (question: object) =>
      matchOffers(catalogue, OfferQuestion.parse(question)).hits.map(({ offer }) => offer.id)
    expect(found("Türkisch")).toEqual(expect.arrayContaining(those({ languages: ["tr"] })))
    expect(found("umsonst").sort()).toEqual([...those({ cost: { kind: "free" } })].sort())
    expect(found("Garten")).toEqual([])
  })
})

describe("somebody who asks for swimming on Wednesday afternoon", () => {
  it("is told the course on Saturday before a play on Wednesday", () => {
    const asked = {
      topics: ["schwimmen"],
      ages: { fromMonths: 72, toMonths: 95, cover: "some" },
      weekdays: ["we"],
      hours: { kind: "within", from: "15:00", to: "17:00" },
    }
    const { nearMisses } = matchOffers(catalogue, OfferQuestion.parse(asked))
    expect(nearMisses[0]?.offer.id).toBe("schwimmkurs-anfaenger")
    expect(nearMisses.slice(0, 3).map(({ offer }) => offer.id)).not.toContain("theater-ag")
  })

  it("an open house is no miss where somebody can come and go in between", () => {
    const hours = { kind: "within", from: "15:00", to: "17:00" } as const
    const { hits } = matchOffers(catalogue, { forms: ["offen"], weekdays: ["mo"], hours })
    expect(hits.map(({ offer }) => offer.id)).toContain("offener-treff")
  })
})

describe("answers about offers", () => {
  it("are plain data: what is sent as JSON is what comes back", () => {
    const now = Instant.parse("2026-10-07T13:30:00Z")
    const near = { position: { lon: 7.2698, lat: 51.4489 }, metres: 2000, minutes: 30 }
    const question = OfferQuestion.parse({
      near,
      ages: { fromMonths: 72, toMonths: 131, cover: "some" },
      hours: { kind: "within", from: "15:00", to: "18:00" },
      period: { from: "2026-10-01", to: "2026-12-01" },
      holidays: { cover: "some" },
      cost: { kind: "free" },
      registration: "possible",
      freePlaces: 1,
      stepFree: true,
    })
    const { entries, index } = catalogue
    const answers = [
      matchOffers(catalogue, question, { nearMisses: 100 }),
      ...index.network.needs.map((need) => matchNeed(catalogue, need)),
      findOffers(catalogue, { near }, { now, openAt: now, text: "Kinder Treff", limit: 100 }),
      findOffers(catalogue, question, { now, text: "Theater" }),
      holidayProgramme(catalogue, { near }, { now }),
      counsellingNear(catalogue, { near: { position: near.position } }, { now }),
      ...entries.flatMap((entry) => [
        runsAt(catalogue, entry, now),
        offerContact(catalogue, entry.offer, period.from) ?? null,
        offerDetails(catalogue, entry.offer.id, { language: "de", level: "leicht", now }),
      ]),
      textIndex(catalogue).search("Schwimkurs umsonst"),
    ]
    for (const answer of answers) expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer)
  })
})
