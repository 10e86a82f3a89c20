import { describe, expect, it } from "vitest"
import { InstitutionId, ProviderId } from "../institution/index.js"
import { Offer } from "../offer/index.js"
import {
  AgreementId,
  agreementFindings,
  CooperationAgreement,
  closingFindings,
  entitlementFindings,
  offersWithoutAgreement,
} from "../planning/index.js"
import type { AgreementRow } from "../report/index.js"
import { LocalDate } from "../time/index.js"
import { agreementListMarkdown, coreText, findingText, sentence } from "./index.js"

const day = (text: string) => LocalDate.parse(text)

const parties = { id: "ogs-kirchviertel", school: "kirchviertel", schoolBody: "stadt", carrier: "ganztag" }
const plannedOf = () =>
  CooperationAgreement.parse({ ...parties, term: { kind: "untilNotice", from: "2023-08-01" }, state: "planned" })
const agreementOf = (parts: object) =>
  CooperationAgreement.parse({
    ...plannedOf(),
    scope: { places: 20 },
    staff: [{ function: "ogsLeitung", weeklyHours: 39, employer: "carrier" }],
    rooms: [{ site: "markstr290", name: "Mensa" }],
    funding: [{ payer: "schoolBody", cents: 242_600, currency: "EUR", per: "platzUndSchuljahr" }],
    concept: { on: "2022-06-15" },
    concludedOn: "2023-05-22",
    ...parts,
    state: "concluded",
  })

const told = (problems: ReadonlyArray<{ readonly _tag: string }>) =>
  (["de", "en"] as const).map((language) => problems.map((one) => sentence(one, language, [coreText, findingText])))

describe("sentences about agreements", () => {
  it("say what is worth a look (R47, R48)", () => {
    const agreement = agreementOf({ rooms: [], annexes: [{ kind: "kinderschutz" }], reviewOn: "2026-10-01" })
    expect(told(agreementFindings(agreement, { asOf: day("2028-01-01"), conceptYears: 5 }))).toEqual([
      [
        "Der Vereinbarung ogs-kirchviertel fehlt eine Angabe: die Räume (R47).",
        "Das Ganztagskonzept zur Vereinbarung ogs-kirchviertel ist vom 2022-06-15; es soll spätestens nach 5 Jahren fortgeschrieben werden (R48).",
        "Die Vereinbarung ogs-kirchviertel hat keine Anlage zu: Datenschutz, Beteiligung, Beschwerden, Konflikte (R47).",
        "Die Überprüfung der Vereinbarung ogs-kirchviertel ist seit dem 2026-10-01 fällig (R47).",
      ],
      [
        "The agreement ogs-kirchviertel does not tell the rooms (R47).",
        "The all-day concept of the agreement ogs-kirchviertel is of 2022-06-15; it should be carried on after 5 years (R48).",
        "The agreement ogs-kirchviertel has no annex about: data protection, participation, complaints, conflicts (R47).",
        "The agreement ogs-kirchviertel has been due for review since 2026-10-01 (R47).",
      ],
    ])
  })

  it("say which offer runs without one (R48)", () => {
    const offer = Offer.parse({
      id: "ogs",
      title: "OGS",
      form: "betreuung",
      institution: "haus",
      topics: ["ogs"],
      partners: [{ institution: "kirchviertel", schoolKind: "grundschule" }],
      state: "published",
    })
    const around = { institutions: new Map(), asOf: day("2026-11-22") }
    const found = [[plannedOf()], []].flatMap((agreements) =>
      offersWithoutAgreement([offer], { ...around, agreements }),
    )
    expect(told(found)).toEqual([
      [
        "Das Ganztagsangebot ogs läuft an kirchviertel ohne unterschriebene Vereinbarung; geplant ist ogs-kirchviertel (R48).",
        "Das Ganztagsangebot ogs läuft an kirchviertel ohne unterschriebene Vereinbarung (R48).",
      ],
      [
        "The all-day offer ogs runs at kirchviertel without a signed agreement; ogs-kirchviertel is planned (R48).",
        "The all-day offer ogs runs at kirchviertel without a signed agreement (R48).",
      ],
    ])
  })

  it("say what the claim to all-day care asks for (R49)", () => {
    const hours = ["mo", "tu", "we", "th"].map((weekday) => ({ day: weekday, from: "08:00", to: "16:00" }))
    const scope = { grades: [2, 3], hours: [...hours, { day: "fr", from: "08:00", to: "14:20" }] }
    const outside = [day("2027-11-12")]
    const inHolidays = Array.from({ length: 21 }, () => day("2027-08-02"))
    const found = [
      ...entitlementFindings(agreementOf({ scope }), day("2026-09-01")),
      ...closingFindings({ inHolidays, outsideHolidays: outside, unknown: [] }),
    ]
    expect(told(found)).toEqual([
      [
        "Die Vereinbarung ogs-kirchviertel lässt Jahrgänge aus, die einen Anspruch haben: 1 (R49).",
        "Nach der Vereinbarung ogs-kirchviertel werden Kinder freitags 6,33 Stunden betreut; der Anspruch geht auf 8 Stunden, den Unterricht mitgerechnet (R49).",
        "Im Jahr ist an 21 Ferientagen geschlossen; bis zu 20 sind möglich, das sind vier Wochen. Der erste Tag darüber ist der 2027-08-02 (R49).",
        "An einem Tag ist außerhalb der Ferien geschlossen; Schließzeiten sieht das Gesetz nur in den Ferien vor: 2027-11-12 (R49).",
      ],
      [
        "The agreement ogs-kirchviertel leaves out grades that have a claim: 1 (R49).",
        "By the agreement ogs-kirchviertel, children are cared for 6.33 hours on Fridays; the claim is for 8 hours, lessons among them (R49).",
        "In the year it is closed on 21 days of the holidays; up to 20 are possible, which is four weeks. The first day beyond is 2027-08-02 (R49).",
        "It is closed on one day outside the holidays, where the law knows no closing: 2027-11-12 (R49).",
      ],
    ])
  })

  it("say why a step is refused (R47)", () => {
    const agreement = AgreementId.parse("a")
    const path: ReadonlyArray<string> = []
    const missing = ["staff", "concept"] as const
    expect(
      told(
        [
          { _tag: "AgreementNotConcludable", agreement, missing },
          { _tag: "AgreementNotConcludable", agreement, missing: ["funding"] },
          { _tag: "NoticeTooShort", agreement, on: "2026-08-01", earliest: "2027-08-01" },
          { _tag: "WrongAgreementState", agreement, state: "concluded", allowed: ["planned"] },
        ].map((problem) => ({ ...problem, path })),
      ),
    ).toEqual([
      [
        "Die Vereinbarung a kann nicht geschlossen werden; es fehlen: das Personal, das Ganztagskonzept (R47).",
        "Die Vereinbarung a kann nicht geschlossen werden; es fehlt: die Finanzierung (R47).",
        "Die Vereinbarung a kann nicht am 2026-08-01 enden, sondern frühestens am 2027-08-01, es sei denn, alle Seiten wollen es (R47).",
        "Die Vereinbarung a ist „geschlossen“; dieser Schritt ist nur möglich, wenn sie „geplant“ ist (R47).",
      ],
      [
        "The agreement a cannot be concluded; missing: the staff, the all-day concept (R47).",
        "The agreement a cannot be concluded; missing: the funding (R47).",
        "The agreement a cannot end on 2026-08-01, but on 2027-08-01 at the earliest, unless all parties want it (R47).",
        "The agreement a is in the state “concluded”; the step starts from: planned (R47).",
      ],
    ])
  })
})

describe("the list of agreements as a table (Q11)", () => {
  const row: AgreementRow = {
    agreement: AgreementId.parse("neu"),
    status: "planned",
    school: { id: InstitutionId.parse("kirchviertel"), name: "Schule im Kirchviertel", schulnummer: "102345" },
    carrier: { id: ProviderId.parse("ganztag"), name: "Ganztag | Ruhr", legalForm: "gGmbH" },
    recognised: true,
    fields: ["sport"],
    from: day("2025-08-01"),
    to: day("2028-08-01"),
  }

  it("has a line for each agreement, in which a text of a list stays a text", () => {
    const lines = agreementListMarkdown([row], { language: "de" }).split("\n")
    expect(lines[4]).toBe(
      "| Schule im Kirchviertel | 102345 | Ganztag \\| Ruhr gGmbH | anerkannter Träger der Jugendhilfe | Sport | geplant | 2025-08-01 bis vor 2028-08-01 | nicht bekannt |",
    )
    const city: AgreementRow = {
      ...row,
      carrier: { id: ProviderId.parse("stadt"), name: "Stadt", kind: "oeffentlich" },
    }
    expect(agreementListMarkdown([city], { language: "de" })).toContain("| Stadt | öffentlicher Träger | Sport |")
    const { to: _to, recognised: _known, ...open } = row
    const signed: AgreementRow = { ...open, status: "concluded", concludedOn: day("2025-06-01"), places: 20 }
    expect(agreementListMarkdown([signed], { language: "en" })).toContain(
      "| not known | Sport | concluded on 2025-06-01 | from 2025-08-01 | 20 |",
    )
  })

  it("says where there is none", () => {
    expect(agreementListMarkdown([], { language: "en" })).toBe(
      "# Cooperation agreements, concluded and planned\n\nNo agreement is concluded or planned.\n",
    )
  })
})
