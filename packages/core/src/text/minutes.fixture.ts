/** Minutes for tests: a meeting with every kind of outcome, and the names of what it speaks of. */
import * as Result from "effect/Result"
import { InstitutionId } from "../institution/index.js"
import { inState, Meeting } from "../meeting/index.js"
import { LocalDate } from "../time/index.js"
import type { MeetingNames } from "./meeting-names.js"
import type { WrittenMeeting } from "./minutes-pen.js"

const objected = { institution: "kita", because: "Zu wenig Personal am Nachmittag." }
const majority = { mode: "simpleMajority", unit: "institution", votes: { yes: 2, no: 1, abstained: 1 }, adopted: true }

/** The minutes, as they are stored: a second version that is with the members. */
export const stored = {
  id: "herbst",
  conference: "sued",
  jointWith: ["ag78"],
  title: "Herbstferien und Schwimmen",
  agenda: [
    { id: "schwimmen", order: 2, title: "Schwimmkurse", kind: "need", submittedBy: "schule", public: true },
    { id: "ferien", order: 1, title: "Wer öffnet in den Herbstferien?", kind: "topic", carriedFrom: "sommer" },
    { id: "verschiedenes", order: 3, title: "Verschiedenes", kind: "misc" },
  ],
  interval: { start: "2026-10-07T15:00", end: "2026-10-07T17:00", zone: "Europe/Berlin" },
  host: { at: "member", institution: "schule", site: "aula", room: "Mensa" },
  moderatedBy: "jugendamt",
  minutesBy: "kita",
  invitedOn: "2026-09-20",
  invited: ["jugendamt", "schule", "kita", "hort", "treff"],
  attendance: [
    { institution: "hort", answer: "absent" },
    { institution: "jugendamt", answer: "present", functions: ["moderation", "planung"] },
    {
      institution: "schule",
      answer: "present",
      functions: ["ogsLeitung"],
      persons: 2,
      arrived: "2026-10-07T15:20",
      left: "2026-10-07T16:30",
    },
    { institution: "kita", answer: "represented", by: "schule" },
  ],
  guests: [{ asWritten: "Quartiersmanagement", function: "leitung" }, { institution: "verein" }],
  minutes: {
    by: "leitung",
    institution: "kita",
    version: 2,
    writtenOn: "2026-10-12",
    items: [
      {
        item: "ferien",
        status: "settled",
        text: "Drei Häuser öffnen.\nDie Kita schließt in der zweiten Woche.",
        outcomes: [
          { kind: "information", text: "Der Treff öffnet in beiden Wochen." },
          {
            kind: "agreement",
            text: "Die Schule leiht die Turnhalle.",
            action: { owner: "schule", due: "2026-10-19" },
            decision: { mode: "consensus", adopted: true },
          },
          { kind: "agreement", text: "Jemand schreibt einen Aushang.", action: {} },
          { kind: "caseReferral", to: "asd" },
          {
            kind: "fundDecision",
            text: "Material für das Ferienprogramm.",
            application: "antrag-4",
            applicant: "treff",
            cents: 123456,
            currency: "EUR",
            decision: { ...majority, objections: [objected], excluded: ["treff"] },
          },
        ],
      },
      {
        item: "schwimmen",
        status: "continued",
        outcomes: [
          { kind: "need", text: "Die Konferenz sieht den Bedarf auch.", need: "schwimmen", step: "confirmed" },
          { kind: "need", text: "Ein zweiter Bedarf ist angemeldet.", need: "geheim", step: "registered" },
          { kind: "agreement", text: "Ein Schwimmkurs beginnt.", action: { measure: "kurs" } },
          { kind: "measure", text: "Der Fahrdienst läuft weiter.", measure: "fahrdienst" },
          {
            kind: "agreement",
            text: "Alle kaufen ein Becken.",
            action: { owner: "hort" },
            decision: { mode: "consensus", objections: [objected], adopted: false },
          },
          {
            kind: "recommendation",
            text: "Das Lehrschwimmbecken bleibt.",
            to: { office: "jha" },
            matter: "budget",
            decision: { ...majority, votes: { yes: 3, no: 0 } },
          },
          { kind: "referral", text: "Die Wasserzeiten.", to: { office: "sonstige", asWritten: "Sportamt" } },
        ],
      },
    ],
    remarks: "Dank an die Schule.",
    next: "Am 2. Dezember in der Kita.",
    earlier: [{ version: 1, writtenOn: "2026-10-08", items: [], circulated: { on: "2026-10-09" } }],
    circulated: { on: "2026-10-13", objectionsUntil: "2026-10-27" },
    objections: [
      {
        institution: "hort",
        on: "2026-10-10",
        text: "Der Hort war entschuldigt.",
        item: "ferien",
        version: 1,
        resolved: { on: "2026-10-11", accepted: true, text: "Wird geändert." },
      },
    ],
  },
  state: "minutesDraft",
}

/** The draft. */
export const draft: WrittenMeeting = Result.getOrThrow(inState(Meeting.parse(stored), ["minutesDraft"]))

/** The same, approved, with an addendum. */
export const approved: WrittenMeeting = Result.getOrThrow(
  inState(
    Meeting.parse({
      ...stored,
      approvedOn: "2026-10-28",
      approvedBy: { kind: "objectionPeriod" },
      addenda: [{ on: "2026-11-02", by: "moderation", item: "ferien", text: "Der Treff öffnet nur in einer Woche." }],
      state: "minutesApproved",
    }),
    ["minutesApproved"],
  ),
)

const institutions: Readonly<Record<string, string>> = {
  jugendamt: "Jugendamt",
  schule: "Schule im Kirchviertel",
  kita: "Kita Regenbogen",
}

/** Names of some of what the minutes speak of. */
export const names: MeetingNames = {
  institution: (id) => institutions[id] ?? id,
  conference: (id) => (id === "sued" ? "Sozialraumkonferenz Süd" : id),
  site: () => ({ name: "Hauptgebäude", address: "Markstr. 290, 44801 Bochum", stepFree: true }),
  meeting: () => ({ title: "Sommer", on: LocalDate.parse("2026-06-10") }),
  measure: (id) =>
    id === "kurs"
      ? { title: "Schwimmkurs", responsible: InstitutionId.parse("verein"), due: LocalDate.parse("2027-03-31") }
      : undefined,
  need: (id) =>
    id === "schwimmen"
      ? { description: "Viele Kinder können nicht schwimmen.", released: true }
      : { description: "Nur für die Planung.", released: false },
}

/** The same meeting with other facts. */
export const withFacts = (meeting: WrittenMeeting, facts: object): WrittenMeeting =>
  Result.getOrThrow(inState(Meeting.parse({ ...meeting, ...facts }), ["minutesDraft", "minutesApproved"]))
