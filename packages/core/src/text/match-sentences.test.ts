import { describe, expect, it } from "vitest"
import { criteria, type Fit, OfferQuestion } from "../search/index.js"
import { LocalDate } from "../time/index.js"
import {
  coreText,
  describeFit,
  describeHint,
  describeQuestion,
  describeSearchPart,
  describeWeekdays,
  sentence,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const time = { slot: 0, weekday: "we", from: 990, to: 1080 } as const

/** One of every kind, as people read it. */
const told: ReadonlyArray<readonly [Fit, string, string]> = [
  [{ criterion: "ages", fits: true, ages: { fromMonths: 72, toMonths: 131 } }, "Alter: 6–10.", "Age: 6–10."],
  [
    { criterion: "ages", fits: false, shortfall: 0.5, ages: { fromMonths: 96 }, tooYoungMonths: 24, tooOldMonths: 0 },
    "Alter: ab 8, 2 Jahre zu jung.",
    "Age: from 8, 2 years too young.",
  ],
  [
    {
      criterion: "ages",
      fits: false,
      shortfall: 0.5,
      ages: { fromMonths: 6, toMonths: 17 },
      tooYoungMonths: 1,
      tooOldMonths: 13,
    },
    "Alter: 6–17 Monate, 1 Monat zu jung und 1 Jahr 1 Monat zu alt.",
    "Age: 6–17 months, 1 month too young and 1 year 1 month too old.",
  ],
  [
    { criterion: "childAges", fits: "unknown", missing: "childAges" },
    "Alter der Kinder: nicht angegeben, bitte nachfragen.",
    "Age of the children: not recorded, please ask.",
  ],
  [{ criterion: "roles", fits: true, roles: [] }, "Zielgruppe: alle.", "Target group: everybody."],
  [
    { criterion: "roles", fits: false, shortfall: 1, roles: ["mutter"] },
    "Zielgruppe: nur Mütter.",
    "Target group: only Mothers.",
  ],
  [
    { criterion: "grades", fits: false, shortfall: 0.5, grades: [5, 6], gradesOff: 1 },
    "Jahrgangsstufe: nur 5 und 6.",
    "Grade: only 5 and 6.",
  ],
  [{ criterion: "grades", fits: true, grades: [] }, "Jahrgangsstufe: dem Alter nach.", "Grade: by age."],
  [
    { criterion: "topics", fits: false, shortfall: 1, topics: ["schwimmen"] },
    "Thema: nur Schwimmen.",
    "Topic: only Swimming.",
  ],
  [{ criterion: "forms", fits: true, form: "offen" }, "Form: Offenes Angebot.", "Form: Open offer."],
  [
    { criterion: "area", fits: false, shortfall: 1, place: 0 },
    "Gebiet: weder dort noch für dessen Kinder.",
    "Area: neither there nor for its children.",
  ],
  [
    { criterion: "near", fits: false, shortfall: 0.4, place: 0, metres: 1800, metresTooFar: 800 },
    "Entfernung: 1.800 m, 800 m zu weit.",
    "Distance: 1,800 m, 800 m too far.",
  ],
  [
    { criterion: "near", fits: false, shortfall: 0.4, place: 0, metres: 700, minutes: 12, minutesTooFar: 1 },
    "Entfernung: 700 m, 12 Minuten zu Fuß, 1 Minute zu weit.",
    "Distance: 700 m, 12 minutes on foot, 1 minute too far.",
  ],
  [
    { criterion: "near", fits: false, shortfall: 1, place: 0, metres: 700 },
    "Entfernung: 700 m, kein Fußweg.",
    "Distance: 700 m, no way on foot.",
  ],
  [
    { criterion: "near", fits: false, shortfall: 1, place: 0, digital: true },
    "Entfernung: nur online.",
    "Distance: only online.",
  ],
  [
    { criterion: "weekdays", fits: false, shortfall: 1, slot: 0, weekday: "we" },
    "Wochentag: nur Mittwoch.",
    "Weekday: only Wednesday.",
  ],
  [{ criterion: "weekdays", fits: false, shortfall: 1 }, "Wochentag: kein Termin.", "Weekday: no date."],
  [
    { criterion: "hours", fits: false, shortfall: 0.3, ...time, startsTooLateMinutes: 30 },
    "Uhrzeit: Mi 16:30–18:00, beginnt um 16:30 statt um 16:00 (30 Minuten zu spät).",
    "Time of day: Wed 16:30–18:00, begins at 16:30 instead of 16:00 (30 minutes too late).",
  ],
  [
    { criterion: "hours", fits: false, shortfall: 0.3, ...time, startsTooEarlyMinutes: 30, endsTooLateMinutes: 60 },
    "Uhrzeit: Mi 16:30–18:00, beginnt um 16:30 statt um 17:00 (30 Minuten zu früh), endet um 18:00 statt um 17:00 (60 Minuten zu spät).",
    "Time of day: Wed 16:30–18:00, begins at 16:30 instead of 17:00 (30 minutes too early), ends at 18:00 instead of 17:00 (60 minutes too late).",
  ],
  [
    { criterion: "hours", fits: false, shortfall: 0.3, ...time, endsTooEarlyMinutes: 1 },
    "Uhrzeit: Mi 16:30–18:00, endet um 18:00 statt um 18:01 (1 Minute zu früh).",
    "Time of day: Wed 16:30–18:00, ends at 18:00 instead of 18:01 (1 minute too early).",
  ],
  [
    { criterion: "hours", fits: false, shortfall: 0.3, ...time, tooShortMinutes: 30 },
    "Uhrzeit: Mi 16:30–18:00, in der gesuchten Zeit 30 Minuten zu kurz.",
    "Time of day: Wed 16:30–18:00, 30 minutes too short in the time asked for.",
  ],
  [
    { criterion: "hours", fits: true, ...time, comeAndGo: true },
    "Uhrzeit: Mi 16:30–18:00, kommen und gehen jederzeit.",
    "Time of day: Wed 16:30–18:00, come and go at any time.",
  ],
  [
    { criterion: "hours", fits: false, shortfall: 0.5, ...time, comeAndGo: true, startsTooLateMinutes: 30 },
    "Uhrzeit: Mi 16:30–18:00, kommen und gehen jederzeit, beginnt um 16:30 statt um 16:00 (30 Minuten zu spät).",
    "Time of day: Wed 16:30–18:00, come and go at any time, begins at 16:30 instead of 16:00 (30 minutes too late).",
  ],
  [
    { criterion: "period", fits: true, dates: 1, first: day("2026-10-14") },
    "Zeitraum: 1 Termin ab 14. Oktober 2026.",
    "Period: 1 date from 14 October 2026.",
  ],
  [
    { criterion: "period", fits: false, shortfall: 0.5, nearest: day("2026-10-14"), daysOff: 7 },
    "Zeitraum: kein Termin, der nächste am 14. Oktober 2026 (7 Tage daneben).",
    "Period: no date, the nearest on 14 October 2026 (7 days off).",
  ],
  [
    { criterion: "holidays", fits: false, shortfall: 0.4, holidays: [{ reason: "Herbstferien NW", days: 3, of: 5 }] },
    "Ferien: Herbstferien NW an 3 von 5 Tagen.",
    "Holidays: Herbstferien NW on 3 of 5 days.",
  ],
  [
    { criterion: "holidays", fits: false, shortfall: 1, holidays: [{ reason: "Herbstferien NW", days: 0, of: 5 }] },
    "Ferien: nur in der Schulzeit.",
    "Holidays: only in term.",
  ],
  [
    { criterion: "languages", fits: false, shortfall: 1, languages: ["de", "tr"], interpreted: ["xx"] },
    "Sprache: nur Deutsch und Türkisch, auf Wunsch übersetzt: xx.",
    "Language: only German and Turkish, interpreted if asked: xx.",
  ],
  [{ criterion: "cost", fits: true }, "Kosten: kostenlos.", "Cost: free."],
  [
    { criterion: "cost", fits: false, shortfall: 0.2, price: { cents: 2550, per: "monat" }, centsTooMuch: 500 },
    "Kosten: 25,50 € im Monat, 5 € im Monat zu viel.",
    "Cost: 25.50 € a month, 5 € a month too much.",
  ],
  [{ criterion: "cost", fits: false, shortfall: 0.2 }, "Kosten: zu teuer.", "Cost: too dear."],
  [
    { criterion: "cost", fits: false, shortfall: 1, educationPackage: false },
    "Kosten: nicht über Bildung und Teilhabe.",
    "Cost: the education package does not pay.",
  ],
  [
    { criterion: "cost", fits: "unknown", missing: "income", price: { cents: 4000, per: "monat" } },
    "Kosten: 40 € im Monat, hängt vom Einkommen ab.",
    "Cost: 40 € a month, depends on the income.",
  ],
  [
    { criterion: "stepFree", fits: "unknown", missing: "accessibility" },
    "Stufenlos: nicht angegeben, bitte nachfragen.",
    "Step-free: not recorded, please ask.",
  ],
  [{ criterion: "accessibleToilet", fits: true, place: 0 }, "Toilette für Rollstühle: ja.", "Wheelchair toilet: yes."],
  [
    { criterion: "communication", fits: false, shortfall: 1, lacking: ["hoeranlage"] },
    "Kommunikationshilfen: nicht vorhanden: Höranlage.",
    "Communication aids: not there: Hearing loop.",
  ],
  [{ criterion: "easyLanguage", fits: false, shortfall: 1 }, "Leichte Sprache: nein.", "Easy language: no."],
  [
    { criterion: "registration", fits: true, kind: "provider", until: day("2026-10-07") },
    "Anmeldung: möglich bis 7. Oktober 2026.",
    "Registration: possible until 7 October 2026.",
  ],
  [
    { criterion: "registration", fits: false, shortfall: 0.5, kind: "provider", daysTooLate: 1 },
    "Anmeldung: seit 1 Tag vorbei.",
    "Registration: over for 1 day.",
  ],
  [
    {
      criterion: "registration",
      fits: false,
      shortfall: 1,
      kind: "provider",
      full: { on: day("2026-10-01"), waitingList: true },
    },
    "Anmeldung: alles belegt (Stand: 1. Oktober 2026), mit Warteliste.",
    "Registration: full (as of 1 October 2026), with a waiting list.",
  ],
  [
    { criterion: "freePlaces", fits: "unknown", missing: "freePlaces" },
    "Freie Plätze: nicht bekannt, bitte nachfragen.",
    "Free places: not known, please ask.",
  ],
  [
    { criterion: "freePlaces", fits: false, shortfall: 0.2, free: 8, placesTooFew: 2 },
    "Freie Plätze: höchstens 8, 2 zu wenig.",
    "Free places: at most 8, 2 too few.",
  ],
  [
    { criterion: "freePlaces", fits: true, free: 3, countedOn: day("2026-10-01") },
    "Freie Plätze: 3 (Stand: 1. Oktober 2026).",
    "Free places: 3 (as of 1 October 2026).",
  ],
]

describe("how an offer stands to a criterion", () => {
  it.each(told)("%j is told in German and English", (fit, german, english) => {
    expect([describeFit(fit, "de"), describeFit(fit, "en")]).toEqual([german, english])
  })

  it("has a sentence for every criterion", () => {
    expect([...new Set(told.map(([{ criterion }]) => criterion))]).toEqual(criteria)
  })
})

describe("a search", () => {
  it("is told in words: each of its parts, days in the order of the week, and what to say beside counselling", () => {
    for (const part of [...criteria, "text", "openAt"] as const) {
      expect(describeSearchPart(part, "de")).toMatch(/^[A-ZÄÖÜ][^:;]+$/)
      expect(describeSearchPart(part, "en")).toMatch(/^[A-Z][^:;]+$/)
    }
    expect(describeSearchPart("topics", "de")).toBe("Thema")
    expect(describeWeekdays(["su", "we", "mo", "tu", "mo"], "en")).toBe("Mon–Wed, Sun")
    expect(describeWeekdays([], "de")).toBe("")
    expect(describeHint("adviceWithoutData", "de")).toContain("ohne den Namen zu nennen")
  })
})

describe("a question", () => {
  it("is told part by part", () => {
    const question = OfferQuestion.parse({
      ages: { fromMonths: 72, toMonths: 131, cover: "some" },
      roles: ["kind"],
      forms: ["gruppe", "bildungskurs"],
      area: "querenburg",
      near: { position: { lon: 7.2, lat: 51.4 }, metres: 1000, minutes: 15 },
      weekdays: ["fr", "mo", "tu", "we"],
      hours: { kind: "throughout", from: "16:00", to: "17:30" },
      period: { from: "2026-10-01", to: "2026-12-01" },
      holidays: { cover: "all" },
      cost: { kind: "atMost", cents: 500, per: "termin" },
      stepFree: true,
    })
    expect(describeQuestion(question, "de", { area: "Querenburg" }).split("; ")).toEqual([
      "Alter: teilweise 6–10",
      "Zielgruppe: Kind",
      "Form: Gruppe oder Kurs",
      "Gebiet: Querenburg",
      "Entfernung: höchstens 1.000 m und 15 Minuten",
      "Wochentag: Mo–Mi, Fr",
      "Uhrzeit: durchgehend von 16:00 bis 17:30",
      "Zeitraum: 1. Oktober 2026 – 30. November 2026",
      "Ferien: an allen Tagen",
      "Kosten: höchstens 5 € je Termin",
      "Stufenlos: ja",
    ])
    expect(describeQuestion(question, "en")).toMatch(
      /^Age: some of 6–10; Target group: Child; Form: Group or Course; Area: q/,
    )
  })

  it("that is no need says why", () => {
    const vague = { _tag: "QuestionTooVague", path: ["area"], missing: ["area", "topics"] } as const
    expect(sentence(vague, "de", [coreText])).toBe(
      "Für einen Bedarf sagt die Suche zu wenig; es fehlt: das Gebiet, ein Thema.",
    )
    const suits = { _tag: "OfferSuits", path: ["hits"], offers: ["turnen"] } as const
    expect(sentence(suits, "en", [coreText])).toBe("This is no need, as there are offers that suit: turnen.")
  })
})
