import { describe, expect, it } from "vitest"
import { Measure } from "../planning/index.js"
import { measuresMarkdown, reviewMarkdown, upwardMarkdown } from "../text/index.js"
import { body, conferenceIn, day, held, house, townWith } from "./attendance-report.fixture.js"
import {
  conferenceMeasures,
  type ReviewReason,
  type RuleKept,
  upwardReport,
  type YearlyReview,
  yearlyReview,
} from "./index.js"

const asOf = day("2027-02-01")
const ferien = held("2026-07-22", []).id
const measure = Measure.parse({
  id: "m",
  title: "Lese*fest*",
  preventive: true,
  responsible: "kita",
  agreed: { on: "2026-02-04", conference: "ost", meeting: "s-2026-02-04", agendaItem: 1 },
  start: "2026-03-01",
  due: "2026-06-01",
  review: "2026-09-01",
  state: "running",
  startedOn: "2026-03-02",
  reports: [{ on: "2026-04-01", by: "kita", text: "läuft | gut" }],
})
const index = townWith({
  conferences: [
    body("ost", { procedure: { invitationLeadDays: 10, minMeetingsPerYear: 2 }, reportsTo: { office: "jha" } }),
  ],
  measures: [measure],
  meetings: [
    held("2026-02-04", ["amt"], {
      state: "minutesDraft",
      agenda: [{ id: "lesefest", order: 1, title: "Lesefest", kind: "topic" }],
      minutes: {
        by: "moderation",
        institution: "amt",
        writtenOn: "2026-02-06",
        items: [
          {
            item: "lesefest",
            status: "continued",
            outcomes: [
              { kind: "recommendation", text: "Mehr Platz", to: { office: "jha" }, matter: "planning" },
              {
                kind: "fundDecision",
                text: "Bücher",
                application: "a",
                applicant: "verein",
                cents: 123_405,
                currency: "EUR",
                decision: { mode: "consensus", adopted: true },
              },
              { kind: "caseReferral" },
            ],
          },
        ],
      },
    }),
  ],
})
const review = yearlyReview(index, conferenceIn(index), { year: 2026, asOf, audience: "convenor" })
const pageOf = (language: "de" | "en", more: Partial<YearlyReview> = {}): string =>
  review === undefined ? "" : reviewMarkdown({ ...review, ...more }, { language })

describe("the review of a conference as a page", () => {
  it("begins with whether it is still needed, and leaves the decision to people", () => {
    expect(pageOf("de")).toMatch(
      /^# Jahresauswertung: Konferenz ost\n\nAusgewertet wird vom 1\. Januar 2026 bis zum 31\. Dezember 2026\.\n/,
    )
    expect(pageOf("de")).toContain(`## Wird die Konferenz noch gebraucht?

**Vorschlag: fortführen.** Entscheiden müssen das die Beteiligten.

- 1 offene Maßnahme
- 1 vertagter Punkt
- 1 Sitzung fand statt
- Nur 25 % der Mitglieder kamen.
`)
  })

  it("has minutes, items carried over, rules and measures, in both languages (Q6, R24)", () => {
    for (const line of [
      "0 genehmigt, 1 im Entwurf, 0 fehlen. Geschrieben im Mittel nach 2 Tagen, spätestens nach 2 Tagen.",
      "- Lesefest: 1-mal vertagt, noch offen",
      "- Einladung 10 Tage vorher: 0-mal eingehalten, 1-mal nicht (Sitzung am 4. Februar 2026, eingeladen am 4. Februar 2026)",
      "- Mindestens 2 Sitzungen: 1 gehalten, nicht eingehalten",
      "| Lese\\*fest\\* | Haus kita | Abschluss 1. Juni 2026 | 245 Tage |  | 4. Februar 2026, TOP 1: Lesefest | 1. April 2026: läuft \\| gut |",
      "| Haus amt | 1 | 1 | 0,25 |",
    ]) {
      expect(pageOf("de")).toContain(line)
    }
    for (const line of [
      "0 approved, 1 drafted, 0 missing.",
      "- Lesefest: carried over 1 time, still open",
      "- At least 2 meetings: 1 held, not kept",
      "completion 1 June 2026 | 245 days",
    ]) {
      expect(pageOf("en")).toContain(line)
    }
  })

  it("has a sentence for every reason, every suggestion and every rule", () => {
    const reasons: ReadonlyArray<ReviewReason> = [
      { kind: "openNeeds", count: 2 },
      { kind: "openMeasures", count: 2 },
      { kind: "openItems", count: 2 },
      { kind: "meetingsHeld", count: 2 },
      { kind: "meetingsAhead", count: 2 },
      { kind: "nothingOpen" },
      { kind: "noMeeting" },
      { kind: "noMeeting", lastMeeting: day("2025-01-01"), days: 300 },
      { kind: "fewCome", share: 0.2 },
      ...(["joinsOther", "takesIn", "rests", "otherRests", "delimit"] as const).map((proposal) => ({
        kind: "duplicateBody" as const,
        conference: conferenceIn(index).id,
        name: "Runder Tisch",
        proposal,
      })),
      ...(["dormant", "merged", "dissolved"] as const).map((status) => ({ kind: "status" as const, status })),
    ]
    const rules: ReadonlyArray<RuleKept> = [
      ...(["kept", "broken", "open"] as const).map((state) => ({
        rule: "meetingsPerYear" as const,
        required: 4,
        held: 1,
        state,
      })),
      {
        rule: "meetingEveryWeeks",
        weeks: 8,
        kept: 2,
        broken: [
          { from: day("2026-01-07"), to: day("2026-04-15"), days: 98 },
          { from: day("2026-04-15"), days: 260 },
        ],
      },
      { rule: "avoidSchoolHolidays", kept: 2, broken: [{ meeting: ferien, on: day("2026-07-22") }], unknown: 1 },
    ]
    for (const language of ["de", "en"] as const) {
      for (const suggestion of ["continue", "rest", "merge", "dissolve", "none"] as const) {
        const hosts = [{ institution: house("kita", ["kita"]).id, name: "Kita", inPeriod: 1, turns: 2 }]
        const page = pageOf(language, { stillNeeded: { suggestion, reasons }, rules, hosts })
        if (language === "de") {
          for (const line of [
            "- Alle 8 Wochen eine Sitzung: 2-mal eingehalten, 2-mal nicht (98 Tage ohne Sitzung seit dem 7. Januar 2026, bis zum 15. April 2026; 260 Tage ohne Sitzung seit dem 15. April 2026)",
            "- Keine Sitzung in den Schulferien: 2-mal eingehalten, 1-mal nicht, 1-mal nicht zu prüfen, weil kein Ferienkalender reicht (22. Juli 2026)",
            "| Kita (nicht mehr dabei) | 1 | 2 |  |",
          ])
            expect(page).toContain(line)
        }
        expect(page).not.toMatch(/undefined|\[object|NaN/)
        expect(page.split("\n").filter((line) => line.startsWith("- ")).length).toBeGreaterThan(reasons.length)
      }
    }
  })

  it("shows readers outside the network no more than how often it met (P9)", () => {
    const open = yearlyReview(index, conferenceIn(index), { year: 2026, asOf, audience: "public" })
    expect(open === undefined ? "" : reviewMarkdown(open, { language: "de" })).toBe(`# Jahresauswertung: Konferenz ost

Ausgewertet wird vom 1. Januar 2026 bis zum 31. Dezember 2026.

## Sitzungen und Beteiligung

1 Sitzung fand statt.

- 4. Februar 2026: Sitzung 2026-02-04
`)
  })
})

describe("open measures as a page", () => {
  it("begin with those overdue, or say that there are none (Q6)", () => {
    const measures = conferenceMeasures(index, conferenceIn(index), { asOf })
    expect(measuresMarkdown(measures, { language: "de" })).toContain("| Abschluss 1. Juni 2026 | 245 Tage |")
    expect(measuresMarkdown({ open: [], overdue: 0 }, { language: "en" })).toBe(
      "# Open measures\n\nNo open measures.\n",
    )
  })
})

describe("a report upwards as a page", () => {
  const period = { from: day("2026-01-01"), to: day("2027-01-01") }
  const report = upwardReport(index, conferenceIn(index), { period, asOf })
  const text = (language: "de" | "en") => (report === undefined ? "" : upwardMarkdown(report, { language }))

  it("tells the committee what is recommended, granted and handed on (R30, P1, P3)", () => {
    for (const line of [
      "Sozialraumkonferenz für Ort. Berichtet wird vom 1. Januar 2026 bis zum 31. Dezember 2026. Einberufen von: Haus amt. Berichtet an: Jugendhilfeausschuss.",
      "- Mehr Platz (an: Jugendhilfeausschuss; Entscheidung über Planung; 4. Februar 2026, Protokoll noch nicht genehmigt)",
      "Zusammen bewilligt: 1.234,05 €.",
      "- Hinweise auf Einzelfälle, ohne Inhalt weitergegeben: weniger als fünf",
      "- Lese\\*fest\\*",
    ]) {
      expect(text("de")).toContain(line)
    }
    for (const line of ["Granted together: 1,234.05 €.", "fewer than five", "a decision about planning"]) {
      expect(text("en")).toContain(line)
    }
    expect(text("de") + text("en")).not.toMatch(/undefined|NaN|\[object/)
  })

  it("names nobody who came or stayed away (P9)", () => {
    expect(text("de")).not.toMatch(/Haus (schule|kita)/)
  })
})
