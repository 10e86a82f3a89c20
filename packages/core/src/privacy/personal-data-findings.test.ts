import { describe, expect, it } from "vitest"
import { SubGroup } from "../conference/index.js"
import { ContactPoint, Institution } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { Offer } from "../offer/index.js"
import { Measure, Need, ParticipationResult } from "../planning/index.js"
import { Booking } from "../sharing/index.js"
import { findingText, sentence } from "../text/index.js"
import { personalDataFindings } from "./index.js"

const stored = { id: "o", title: "Treff", institution: "haus", form: "offen", state: "published" }
const told = "Familie Müller war da"

describe("free texts of a value are read for data of persons", () => {
  it("in every field of an offer that takes whatever words, with the place (R50, P10)", () => {
    const offer = Offer.parse({
      ...stored,
      title: told,
      description: told,
      texts: [{ language: "de", level: "leicht", title: told, original: { title: "Treff" } }],
      targetGroups: [{ asWritten: told }],
      schedule: { kind: "byArrangement", note: told },
      places: [{ at: "mobile", unit: "sued", stop: told }],
      costs: [{ kind: "amount", cents: 1, currency: "EUR", per: "tag", payers: told }],
      pause: { from: "2026-01-01", reason: told },
      state: "paused",
    })
    expect(personalDataFindings(Offer, offer).map(({ path }) => path.join("."))).toEqual([
      "title",
      "description",
      "texts.0.title",
      "targetGroups.0.asWritten",
      "places.0.stop",
      "schedule.note",
      "costs.0.payers",
      "pause.reason",
    ])
  })

  it("in needs, measures, minutes, bookings and what children said (R50, P1, P13)", () => {
    const paths = (findings: ReturnType<typeof personalDataFindings>) => findings.map(({ path }) => path.join("."))
    const need = Need.parse({
      id: "n",
      area: "sued",
      topics: ["sport"],
      targetGroups: [{ roles: ["kind"] }],
      description: told,
      raisedBy: { kind: "institution", institution: "haus" },
      raisedOn: "2026-09-01",
      history: [],
      state: "registered",
      since: "2026-09-01",
    })
    expect(paths(personalDataFindings(Need, need))).toEqual(["description"])
    const result = ParticipationResult.parse({
      id: "r",
      method: "nadelmethode",
      on: "2026-06-10",
      area: "sued",
      participants: { kind: "number", number: 24 },
      statements: [{ kind: "avoidedPlace", place: { name: "Park" }, quotes: ["Da wohnt mein Freund.", told] }],
    })
    expect(paths(personalDataFindings(ParticipationResult, result))).toEqual(["statements.0.quotes.1"])
    const measure = Measure.parse({
      id: "m",
      title: "Kurs",
      description: told,
      preventive: true,
      responsible: "haus",
      start: "2027-02-01",
      due: "2027-06-30",
      review: "2027-09-01",
      state: "planned",
    })
    expect(paths(personalDataFindings(Measure, measure))).toEqual(["description"])
    const interval = { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }
    const booking = Booking.parse({
      id: "b",
      resource: "aula",
      borrower: "haus",
      interval,
      purpose: told,
      responsible: "leitung",
    })
    expect(paths(personalDataFindings(Booking, booking))).toEqual(["purpose"])
    const meeting = Meeting.parse({
      id: "s",
      conference: "sued",
      title: "Sitzung",
      occasion: told,
      agenda: [
        { id: "t1", order: 1, title: told, kind: "topic", expectedOutcome: told },
        { id: "t2", order: 2, title: "Ferien", kind: "topic" },
      ],
      interval,
      host: { at: "elsewhere", place: "Rathaus", reason: "Umbau" },
      invitedOn: "2026-09-01",
      invited: [],
      attendance: [],
      guests: [{ asWritten: told }],
      minutes: {
        by: "leitung",
        writtenOn: "2026-10-22",
        remarks: told,
        next: told,
        items: [
          { item: "t1", text: "Einigung", status: "settled" },
          {
            item: "t2",
            text: told,
            status: "settled",
            outcomes: [
              { kind: "information", text: told },
              { kind: "recommendation", text: told, to: { office: "sonstige", asWritten: told } },
              {
                kind: "agreement",
                text: "Fest",
                decision: { mode: "consensus", objections: [{ institution: "haus", because: told }], adopted: false },
              },
              { kind: "caseReferral", to: "haus" },
            ],
          },
        ],
        version: 2,
        earlier: [{ version: 1, writtenOn: "2026-10-21", items: [{ item: "t1", text: told, status: "settled" }] }],
        objections: [
          {
            institution: "haus",
            on: "2026-10-23",
            text: told,
            resolved: { on: "2026-10-24", accepted: false, text: told },
          },
        ],
      },
      approvedOn: "2026-11-18",
      approvedBy: { kind: "moderation" },
      addenda: [{ on: "2026-11-19", by: "leitung", text: told }],
      state: "minutesApproved",
    })
    expect(paths(personalDataFindings(Meeting, meeting)).sort()).toEqual([
      "addenda.0.text",
      "agenda.0.expectedOutcome",
      "agenda.0.title",
      "guests.0.asWritten",
      "minutes.earlier.0.items.0.text",
      "minutes.items.1.outcomes.0.text",
      "minutes.items.1.outcomes.1.text",
      "minutes.items.1.outcomes.1.to.asWritten",
      "minutes.items.1.outcomes.2.decision.objections.0.because",
      "minutes.items.1.text",
      "minutes.next",
      "minutes.objections.0.resolved.text",
      "minutes.objections.0.text",
      "minutes.remarks",
      "occasion",
    ])
    const proposal = AgendaProposal.parse({
      id: "t3",
      conference: "sued",
      title: told,
      kind: "topic",
      expectedOutcome: told,
      submittedBy: "haus",
      submittedOn: "2026-09-01",
      state: { status: "withdrawn", on: "2026-09-02", because: told },
    })
    expect(paths(personalDataFindings(AgendaProposal, proposal))).toEqual(["title", "expectedOutcome", "state.because"])
    const group = SubGroup.parse({
      id: "ag",
      conference: "sued",
      name: told,
      mandate: told,
      lead: "haus",
      start: "2026-01-01",
      reviewOn: "2027-01-01",
      reports: [{ on: "2026-06-01", text: told }],
    })
    expect(paths(personalDataFindings(SubGroup, group))).toEqual(["name", "mandate", "reports.0.text"])
  })

  it("but not ids, telephones and mails, and not a name that has its own field (R52)", () => {
    const contact = ContactPoint.parse({
      id: "c",
      institution: "i",
      function: "leitung",
      phones: ["0171 2345678"],
      emails: ["anna.mueller@example.org"],
      person: { name: "Frau Müller", purpose: "Vertretung", eraseOn: "2027-08-01" },
    })
    expect(personalDataFindings(ContactPoint, contact)).toEqual([])
    expect(personalDataFindings(Offer, Offer.parse({ ...stored, id: "az.4711/0171-2345678" }))).toEqual([])
    expect(
      personalDataFindings(
        Institution,
        Institution.parse({ id: "i", name: "Haus der Familie Bochum", types: ["familienbildung"] }),
      ),
    ).toEqual([])
  })

  it("and a finding says what and where, but never repeats the words (R50)", () => {
    const [finding, ...rest] = personalDataFindings(Offer, Offer.parse({ ...stored, description: told }))
    expect(rest).toEqual([])
    expect(finding).toEqual({
      _tag: "PersonalDataLikely",
      rule: "R50",
      severity: "warning",
      path: ["description"],
      kind: "name",
      start: 0,
      end: 14,
    })
    const said = (["de", "en"] as const).map((language) => finding && sentence(finding, language, [findingText]))
    expect(said).toEqual([
      "In „description“ steht wohl der Name einer Person (Zeichen 1 bis 14); Angaben über Kinder, Familien und andere Personen gehören nicht hierher (R50).",
      "“description” seems to hold the name of a person (characters 1 to 14); nothing about children, families or other persons belongs here (R50).",
    ])
  })
})
