import { describe, expect, it } from "vitest"
import { asked, at, aula, evening, network, request } from "../exchange/exchange.fixture.js"
import { fairSuggestions, resourceBalances, resourceUsage } from "../exchange/index.js"
import { Resource } from "../sharing/index.js"
import { dataQuality } from "../upkeep/index.js"
import { catalogueOf, house } from "../upkeep/upkeep.fixture.js"
import { balancesMarkdown, type ExchangeNames, qualityMarkdown, usageMarkdown } from "./index.js"

const name = (id: string) => `Haus ${id}`
const names: ExchangeNames = { institution: name, resource: name, conference: name }
const room = Resource.parse({ id: "gruppenraum", owner: "kita", category: "raum", name: "Gruppenraum" })
const index = network({
  resources: [aula, room],
  bookings: [
    evening("b1", "2026-09-07", { attendance: 20, grant: { at: "2026-08-08T08:00:00Z" } }),
    evening("b2", "2026-09-09", { state: { status: "cancelled", by: "owner", reason: "Rohrbruch" } }),
  ],
  resourceRequests: [
    request("a1", { state: { status: "declined", at: at("2026-10-01T08:00:00Z"), by: "leitung", reason: "_belegt_" } }),
    request("a2", {
      units: 3,
      state: {
        status: "partiallyGranted",
        at: at("2026-10-01T08:00:00Z"),
        dropped: [{ key: "2026-11-18T18:00", because: [{ _tag: "ResourceTaken", rule: "R38" }] }],
        units: 2,
      },
    }),
    request("a3", { state: { status: "submitted", at: at("2026-10-01T08:00:00Z") } }),
  ],
})

describe("the page on giving and taking (Q31, R46)", () => {
  const page = (language: "de" | "en") =>
    balancesMarkdown(
      { balances: resourceBalances(index, asked), suggestions: fairSuggestions(index, asked) },
      { language, names },
    )

  it("tells each side in numbers, and that nobody is refused anything for it", () => {
    expect(page("de")).toContain("| kita | – | 1-mal, 2 Std. | 0 / 0 | 0 | 0 | nimmt nur |")
    expect(page("de")).toContain("Abgelehnt wird deshalb niemand (R46).")
    expect(page("en")).toContain("| kita | – | 1 ×, 2 h | 0 / 0 | 0 | 0 | only takes |")
  })

  it("asks politely", () => {
    expect(
      page("de")
        .split("\n")
        .filter((line) => line.startsWith("- ")),
    ).toEqual([
      "- Haus kita könnte verleihen, was in dieser Zeit niemand ausgeliehen hat: Haus gruppenraum.",
      "- Haus kita könnte zu sich einladen (Haus sued); in dieser Zeit war dort keine Sitzung.",
      "- Haus kita könnte das Protokoll übernehmen (Haus sued); in dieser Zeit kam keines von dort.",
      "- Haus schule zu entlasten: 100 % der verliehenen Stunden (Räume) kommen von dort. Anderswo gibt es auch: Haus gruppenraum.",
    ])
  })

  it("says so where nothing was shared", () => {
    const empty = { balances: [], suggestions: [] }
    expect(balancesMarkdown(empty, { language: "de", names })).toBe(
      "# Geben und Nehmen\n\nIn dieser Zeit wurde nichts geteilt.\n",
    )
  })
})

describe("the page on how a resource was used (Q32)", () => {
  const page = (language: "de" | "en", resource = aula) =>
    usageMarkdown(resourceUsage(index, resource, { ...asked, calendars: [] }), { language, names })

  it("tells how much, how long, how far ahead, by whom, and what was not possible", () => {
    expect(page("de")).toBe(`# Nutzung: aula

1. August 2026 – 31. Juli 2027

- Eine Nutzung, 2 Stunden.
- Auslastung: 0,1 % von 1.560 Stunden, die bisher zur Verfügung standen.
- Dauer: im Durchschnitt 2 Stunden, höchstens 2 Stunden.
- Vorlauf der Anfragen: meist um 30 Tage, mindestens 30 Tage.
- Teilnehmende, soweit angegeben: 20.
- Abgesagt: 1 von der verleihenden, 0 von der ausleihenden Seite; nicht erschienen: 0.

## Nach Einrichtung

| Einrichtung | Nutzungen | Stunden |
| --- | --- | --- |
| Haus kita | 1 | 2 |

## Nach Wochentag

| Wochentag | Nutzungen | Stunden |
| --- | --- | --- |
| Mo | 1 | 2 |

## Nach Monat

| Monat | Nutzungen | Stunden |
| --- | --- | --- |
| September 2026 | 1 | 2 |

## Nicht gedeckter Bedarf

- Haus kita: abgelehnt: \\_belegt\\_
- Haus kita: nur zum Teil bewilligt: ein Termin fehlt (Regel R38: 1), ein Stück fehlt
- Haus kita: nicht rechtzeitig beantwortet
`)
    expect(page("en")).toContain("- Asked for: mostly about 30 days before, at least 30 days.")
    expect(page("en")).toContain("granted only in part: one date missing (rule R38: 1), one unit missing")
  })

  it("says why it cannot tell, where nobody said when it can be used", () => {
    expect(page("de", room)).toContain("- Keine Nutzung in dieser Zeit.\n- Die Auslastung lässt sich nicht berechnen")
  })
})

describe("the page on the state of data (Q33)", () => {
  const values = {
    institutions: [
      house("nord", { providers: undefined }),
      house("sued", { name: "Haus *Süd*", verifications: undefined }),
    ],
  }
  const page = (language: "de" | "en") =>
    qualityMarkdown(dataQuality(catalogueOf(values)), {
      language,
      names: { institution: name, value: (_list, id) => (id === "nord" ? "Jugendhaus Nord" : "Haus *Süd*") },
    })

  it("says what is to be mended with names, not with ids and paths", () => {
    expect(page("de")).toBe(`# Datenqualität

| Liste | Werte | mit Hinweisen |
| --- | --- | --- |
| Einrichtungen | 2 | 2 |

## Es fehlt etwas

- Jugendhaus Nord hat keinen Träger ab 2026-11-02 (R6).

## Lange nicht geprüft

- Die Angaben von Haus \\*Süd\\* hat noch niemand bestätigt (R10).

## Wer etwas zu ergänzen hat

| Einrichtung | Hinweise |
| --- | --- |
| Haus nord | 1 |
| Haus sued | 1 |
`)
    expect(page("en")).toContain("- Jugendhaus Nord has no provider from 2026-11-02 (R6).")
  })

  it("does not take part of a longer id for the id", () => {
    const twice = house("nord-2", { name: "Jugendhaus nord", sites: [{ site: "haus-nord" }], providers: undefined })
    const like = { institutions: [house("nord"), house("sued"), twice] }
    const told = qualityMarkdown(dataQuality(catalogueOf(like)), {
      language: "de",
      names: { institution: name, value: (_list, id) => (id === "nord" ? "Nordhaus" : "Zweithaus") },
    })
    expect(told).toContain("(Nordhaus) und")
    expect(told).toContain("(nord-2) sind vielleicht dieselbe Einrichtung")
    expect(told).toContain("- Zweithaus hat keinen Träger")
  })

  it("says what many have in common once, with all of their names", () => {
    const many = ["a", "b", "c", "d"].map((id) => house(id, { providers: undefined, name: `Haus ${id}` }))
    const told = (institutions: typeof many) =>
      qualityMarkdown(dataQuality(catalogueOf({ institutions })), {
        language: "de",
        names: { institution: name, value: (_, id) => `Haus ${id}` },
      })
    expect(told(many)).toContain("\n- … hat keinen Träger ab 2026-11-02 (R6). 4-mal: Haus a; Haus b; Haus c; Haus d\n")
    expect(told(many.slice(1))).toContain("\n- Haus b hat keinen Träger ab 2026-11-02 (R6).\n- Haus c hat")
  })

  it("says so where there is nothing", () => {
    const told = qualityMarkdown(dataQuality(catalogueOf({})), {
      language: "en",
      names: { institution: name, value: name },
    })
    expect(told).toBe("# Data quality\n\nThere is nothing to mend.\n")
  })
})
