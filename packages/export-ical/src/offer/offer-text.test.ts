import { Institution, Site } from "@sozialraum/core"
import { describe, expect, it } from "vitest"
import type { CalendarContent } from "../content.js"
import { offerOf, revised } from "./offer.fixture.js"
import { line, plain, scheduled, wednesdays, written } from "./offer-written.fixture.js"

describe("who may know of an offer (P9)", () => {
  const draft = plain(wednesdays, { state: "draft" })

  it.each(["draft", "submitted"])(
    "decides: one that is %s is in no calendar, and for the public not named",
    (state) => {
      expect(written(plain(wednesdays, { state }))).toMatchObject({ events: [], lost: [] })
      expect(written(draft, { audience: "convenor" })).toMatchObject({
        events: [],
        lost: [{ because: "notPublished" }],
      })
    },
  )

  it("decides: one for the network, or in the archive, is in the calendar of members alone", () => {
    for (const parts of [{ public: false }, { state: "archived", to: "2026-12-01" }]) {
      expect(written(plain(wednesdays, parts))).toMatchObject({ events: [], lost: [] })
      expect(written(plain(wednesdays, parts), { audience: "network" }).events).toHaveLength(1)
    }
  })

  it("decides nothing about numbers of participants and mail addresses: the public reads neither", () => {
    const reason = "Fragen an leitung@example.org"
    const series = { ...wednesdays, overrides: [{ kind: "cancelled", key: "2026-10-21T15:00", reason }] }
    const offer = plain(series, { participants: [{ year: 2026, total: 4711 }] })
    expect(written(offer).text).not.toMatch(/4711|leitung@example/)
    expect(written(offer, { audience: "network" }).text).toContain("leitung@example.org")
  })
})

describe("what an entry says", () => {
  const facts = {
    description: "Turnen und Toben.",
    texts: [
      {
        ...{ language: "de", level: "leicht", title: "Turnen für Kinder", description: "Kinder turnen." },
        original: { title: "Turnen", description: "Turnen und Toben." },
      },
    ],
    targetGroups: [{ roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 }, grades: [1, 2, 3, 4] }],
    costs: [{ kind: "amount", cents: 250, currency: "EUR", per: "termin" }],
    registration: {
      kind: "provider",
      deadline: { kind: "beforeDate", days: 3 },
      website: "https://example.org/turnen",
    },
    languages: ["de", "tr"],
    topics: ["sport"],
    partners: [{ institution: "schule", schoolKind: "grundschule" }],
    places: [
      { at: "site", key: "halle", site: "halle", room: "Halle 2" },
      { at: "mobile", key: "platz", unit: "hustadt", stop: "Brunnenplatz", position: { lon: 7.25, lat: 51.45 } },
    ],
  }
  const around: Partial<CalendarContent> = {
    institutions: [
      revised(
        Institution.parse({ id: "verein", name: "Sportverein", types: ["sportverein"], sites: [{ site: "halle" }] }),
      ),
      revised(Institution.parse({ id: "schule", name: "Waldschule", types: ["grundschule"] })),
    ],
    sites: [
      revised(
        Site.parse({
          ...{ id: "halle", address: { street: "Markstr.", houseNumber: "1", city: "Bochum" } },
          ...{ position: { lon: 7.2, lat: 51.4 }, accessibility: { stepFree: true } },
        }),
      ),
    ],
  }

  it("tells parents and teachers what, for whom, for how much, how to sign up, and with whom", () => {
    const { events, lost } = written(scheduled([{ series: wednesdays, place: "halle" }], facts), {}, around)
    expect(line(events[0], "DESCRIPTION")?.split("\\n")).toEqual([
      "DESCRIPTION:Turnen und Toben.",
      "Für: Kinder\\, 6–10 Jahre\\, Klasse 1–4",
      "Kosten: 2\\,50 € je Termin",
      "Anmeldung: beim Anbieter\\, bis 3 Tage vorher\\, https://example.org/turnen",
      "Sprachen: Deutsch\\, Türkisch",
      "Barrierefreiheit: stufenlos",
      "Nicht in den Schulferien.",
      "Von: Sportverein",
      "Gemeinsam mit: Waldschule",
    ])
    expect(events[0]).toEqual(
      expect.arrayContaining([
        "LOCATION:Halle 2\\, Sportverein\\, Markstr. 1\\, Bochum",
        "GEO:51.4;7.2",
        "CATEGORIES:Angebot,Sport",
        "URL;VALUE=URI:https://example.org/turnen",
        "COLOR:seagreen",
      ]),
    )
    expect(lost.map(({ because }) => because)).toEqual(["holidaysUnknown"])
  })

  it("is in the language and at the level asked for", () => {
    const offer = scheduled([{ series: wednesdays, place: "platz" }], facts)
    expect(line(written(offer, { level: "leicht" }).events[0], "SUMMARY")).toBe("SUMMARY:Turnen für Kinder")
    const english = written(offer, { language: "en" }, around).events[0]
    expect(line(english, "SUMMARY")).toBe("SUMMARY:Turnen")
    expect(line(english, "DESCRIPTION")).toContain(
      "Cost: 2.50 € each time\\nRegistration: with the provider\\, until 3 days",
    )
    expect(line(english, "LOCATION")).toBe("LOCATION:Brunnenplatz")
  })

  it("names every place where a row does not say which, and no position then", () => {
    const { events } = written(scheduled([{ series: wednesdays }], facts), {}, around)
    expect(line(events[0], "LOCATION")).toBe("LOCATION:Halle 2\\, Sportverein\\, Markstr. 1\\, Bochum\\; Brunnenplatz")
    expect(line(events[0], "GEO")).toBeUndefined()
  })

  it("names in what is lost a site that nobody knows, and an offer by arrangement", () => {
    expect(written(plain(wednesdays, { places: [{ at: "site", site: "weg" }] })).lost).toEqual([
      { id: "bochum+offer+turnen@sozialraum.invalid", path: ["places", 0, "site"], because: "unknown" },
    ])
    expect(written(offerOf({ schedule: { kind: "byArrangement" } })).lost).toMatchObject([{ because: "byArrangement" }])
    expect(written(offerOf()).lost).toMatchObject([{ because: "noDate" }])
  })
})
