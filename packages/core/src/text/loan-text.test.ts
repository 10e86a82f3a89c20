import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { handoverFindings, returnLoan } from "../loan/index.js"
import { accepted, cameBack, euros, handedOver, handover, loan, playBus } from "../loan/loan.fixture.js"
import { redact } from "../privacy/index.js"
import { Booking, bookingInState, DamageReport, Resource } from "../sharing/index.js"
import { Audience } from "../visibility.js"
import { coreText, describeDamage, findingText, loanMarkdown, loanText, sentence } from "./index.js"

const names = { institution: (id: string) => ({ jugendamt: "Jugendamt", kita: "Kita Süd" })[id] ?? id }
const closed = Booking.parse(
  loan(
    {
      purpose: "Sommerfest *für alle*",
      use: "kinderUndJugendarbeit",
      users: ["verein"],
      state: {
        status: "closed",
        of: {
          status: "inspected",
          accepted,
          handover: { ...handover, briefed: true },
          return: { ...cameBack, items: [{ item: "Stelzen", count: 11 }], note: "Rad quietscht" },
          inspection: { on: "2026-06-08", by: "leitung", complete: false, note: "eine Stelze fehlt" },
        },
        settlement: {
          on: "2026-06-09",
          charges: [{ kind: "fee", amount: euros(57), quantity: 1, per: "weekend", each: euros(57) }],
          deposit: { paid: euros(50), returned: euros(40.5), offset: euros(9.5), reason: "Stelze ersetzt" },
        },
      },
    },
    {
      fee: { kind: "rates", rates: [{ amount: euros(57), per: "weekend" }] },
      deposit: euros(50),
      cancellation: { freeUntilDays: 30, fee: euros(50) },
      duties: ["besenrein zurückgeben"],
    },
  ),
)
const damages = [
  DamageReport.parse({
    id: "s1",
    resource: "spielmobil",
    booking: "b1",
    discoveredAt: "2026-06-07T16:00:00Z",
    reportedBy: "leitung",
    description: "Stelze gebrochen",
    severity: "minor",
    claim: { status: "claimed", amount: euros(9.5), on: "2026-06-08" },
    cleared: { on: "2026-06-09", how: "ersetzt" },
  }),
]
const told = { booking: closed, resource: playBus, damages }

describe("the page of a loan", () => {
  it("reads like a contract: who, when, terms, protocols, account (R42, R43, R44)", () => {
    expect(loanMarkdown(told, names, { language: "de", audience: "convenor" })).toBe(`# Überlassung: Spielmobil

- **Überlassen von:** Jugendamt
- **Überlassen an:** Kita Süd
- **Mit dabei:** verein
- **Zweck:** Sommerfest \\*für alle\\* (Kinder- und Jugendarbeit)
- **Verantwortlich:** Leitung
- **Nutzung:** 6. Juni 2026, 10:00 Uhr – 7. Juni 2026, 18:00 Uhr
- **Stand:** abgeschlossen
- **Zugesagt:** 1. Mai 2026, 10:00 Uhr, Leitung

## Nutzungsbedingungen bei der Zusage

- Entgelt: 57 € je Wochenende
- Kaution: 50 €
- Haftung: nach dem Gesetz
- Weitergabe ist nicht erlaubt.
- Absage: bis 30 Tage vorher kostenlos, danach 50 €
- besenrein zurückgeben

## Bedingungen angenommen

- 3. Mai 2026, Leitung

## Übergabeprotokoll

- 6. Juni 2026, 10:00 Uhr
- Anwesend: Leitung der überlassenden, Vertretung der nutzenden Einrichtung
- 12 × Stelzen: in Ordnung
- Schlüssel: 2
- Kilometerstand: 10.000 km
- Eingewiesen

## Rückgabeprotokoll

- 7. Juni 2026, 18:00 Uhr
- Anwesend: Leitung der überlassenden, Vertretung der nutzenden Einrichtung
- 11 × Stelzen: in Ordnung
- Schlüssel: 2
- Kilometerstand: 10.040,5 km
- Rad quietscht
- Auffällig: Es fehlt: Stelzen (übergeben 12, zurückgekommen 11) (R43).

## Abnahme

- 8. Juni 2026, Leitung: nicht vollständig
- eine Stelze fehlt

## Schäden

- 7. Juni 2026, 18:00 Uhr: Stelze gebrochen; behoben am 9. Juni 2026: ersetzt; Forderung: gefordert (9,50 €)

## Abrechnung

- 9. Juni 2026
- Entgelt: 1 × 57 € je Wochenende = 57 €
- Zusammen: 57 €
- Kaution 50 €: zurückgezahlt 40,50 €, verrechnet 9,50 € (Stelze ersetzt)
`)
  })

  it.each(Audience.options)("tells %s no word that redact takes away (P9)", (audience) => {
    const marks = [
      "Sommerfest",
      "Kita Süd",
      "verein",
      "Vertretung",
      "Stelzen",
      "Rad quietscht",
      "Stelze ersetzt",
      "3. Mai",
    ]
    const given = JSON.stringify(redact(Booking, closed, audience))
    const isTold = (mark: string): boolean => {
      const kept = { "Kita Süd": "kita", Vertretung: "vertretung", "3. Mai": "2026-05-03" }[mark] ?? mark
      return given.includes(kept)
    }
    const text = loanMarkdown({ ...told, damages: [] }, names, { language: "de", audience })
    expect(marks.filter((mark) => text.includes(mark))).toEqual(marks.filter(isTold))
  })

  it("tells the public no more than who lends what, when, and how far it is (P9)", () => {
    expect(loanText(told, names, { language: "en", audience: "public" })).toBe(`Loan: Spielmobil
================

Lent by: Jugendamt
Use: 6 June 2026, 10:00 – 7 June 2026, 18:00
State: closed
`)
  })

  it("as plain text keeps to 76 columns, whatever others wrote", () => {
    const wordy = loan({ purpose: `${"Fest und ".repeat(40)}${"ä".repeat(200)}` })
    const lines = loanText({ booking: wordy, resource: playBus }, names, { language: "de" }).split("\n")
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76)
  })

  it("of a late cancellation says what is owed for it (R44)", () => {
    const charge = { kind: "cancellation" as const, amount: euros(50) }
    const state = {
      status: "cancelled" as const,
      by: "borrower" as const,
      on: "2026-06-01T08:00:00Z",
      reason: "Regen",
      charge,
    }
    const text = loanMarkdown({ booking: loan({ state }), resource: playBus }, names, {
      language: "de",
      audience: "convenor",
    })
    expect(text).toContain("- **Stand:** abgesagt durch die nutzende Einrichtung, 1. Juni 2026, 10:00 Uhr")
    expect(text).toContain("## Abrechnung\n\n- Späte Absage: 50 €")
    const network = loanMarkdown({ booking: loan({ state }), resource: playBus }, names, { language: "de" })
    expect(network).not.toContain("Abrechnung")
  })

  it("of a missed handover says what was paid of it, and of a price for whom it is (R44)", () => {
    const settlement = { on: "2026-06-10", charges: [] }
    const charge = { kind: "missedHandover" as const, amount: euros(20) }
    const booking = loan(
      { state: { status: "noShow", on: "2026-06-06T08:30:00Z", charge, settlement } },
      { fee: { kind: "rates", rates: [{ amount: euros(1), per: "hour", purposes: ["sport"], income: false }] } },
    )
    const text = loanMarkdown({ booking, resource: playBus }, names, { language: "de", audience: "convenor" })
    expect(text).toContain("- **Stand:** nicht in Anspruch genommen, 6. Juni 2026, 10:30 Uhr")
    expect(text).toContain("1 € je angefangene Stunde (nur für Sport; wenn keine Einnahmen erzielt werden)")
    expect(text).toContain("## Abrechnung\n\n- 10. Juni 2026\n- Zusammen: 0 €")
    expect(text).not.toContain("Versäumte Übergabe")
  })
})

describe("sentences about a loan", () => {
  it("say in which state it is, and from which the step starts (R42, R43)", () => {
    const refused = Result.getOrThrow(Result.flip(bookingInState(loan(), ["handedOver", "inUse"])))
    expect(sentence(refused, "de", [coreText])).toBe(
      "Die Überlassung b1 ist „zugesagt“; dieser Schritt ist nur möglich, wenn sie „übergeben“ oder „in Nutzung“ ist (R42, R43).",
    )
    expect(sentence(refused, "en", [coreText])).toContain("“granted”; the step starts from: handed over, in use")
  })

  it("describe a proposed damage without the rule (R43)", () => {
    const out = Result.getOrThrow(bookingInState(handedOver(), ["handedOver"]))
    const { damages: drafts, findings } = Result.getOrThrow(returnLoan(out, { ...cameBack, keys: 1 }))
    expect(drafts.map((draft) => describeDamage(draft, "de"))).toEqual(["Schlüssel: 2 übergeben, 1 zurückgekommen."])
    expect(findings.map((one) => sentence(one, "en", [findingText]))).toEqual([
      "Keys: 2 handed over, 1 returned (R43).",
    ])
  })

  it("say what was skipped, short or early at the handover (R43)", () => {
    const bus = Resource.parse({ ...playBus, checklist: ["14 Stelzen", "Anhänger"] })
    const early = { ...handover, at: "2026-06-05T08:00:00Z" }
    const out = loan({ state: { status: "handedOver", accepted, handover: early } })
    const found = handoverFindings(Result.getOrThrow(bookingInState(out, ["handedOver"])), bus)
    expect(found.map((one) => sentence(one, "de", [findingText]))).toEqual([
      "Unvollständig übergeben: Stelzen (laut Prüfliste 14, übergeben 12) (R43).",
      "Bei der Übergabe nicht geprüft: Anhänger (R43).",
      "Schon am 5. Juni 2026, 10:00 Uhr, übergeben; vereinbart war der 6. Juni 2026, 10:00 Uhr (R43).",
    ])
  })
})
