/** What not every reader may know of the network: a copy in which it is otherwise, and who tells it to those who may. */
import type { Twin } from "./audiences.fixture.js"
import { raw } from "./audiences-network.fixture.js"

/** Something that some readers may know, and others may not. */
export interface Secret {
  readonly twins: ReadonlyArray<Twin>
  /** Which questions tell those who may know it. */
  readonly toldBy: ReadonlyArray<string>
}

const told = (...toldBy: ReadonlyArray<string>) => ({ toldBy })
const booking = (id: string) => raw["bookings"]?.find((one) => one["id"] === id) ?? {}
const asking = (id: string) => raw["resourceRequests"]?.find((one) => one["id"] === id) ?? {}

export const secrets: Readonly<Record<string, Secret>> = {
  "who borrowed": {
    twins: [["bookings", "b-zu", { borrower: "verein" }]],
    ...told("resourceBalance", "resourceBalances", "resourceUsage", "resourceUsages", "networkTies", "networkMap"),
  },
  "who will borrow": { twins: [["bookings", "b-bald", { borrower: "kita" }]], ...told() },
  "who uses it as well": {
    twins: [["bookings", "b-zu", { users: ["treff"] }]],
    ...told("networkTies", "networkMap", "networkOverTime"),
  },
  "for what it is used": {
    twins: [["bookings", "b-bald", { purpose: "Streitschlichtung", use: "beratung" }]],
    ...told(),
  },
  "what a purpose tells of a family": {
    twins: [["bookings", "b-bald", { purpose: "Gespräch mit Familie Yılmaz" }]],
    ...told("dataQuality"),
  },
  "how many came to a use": {
    twins: [["bookings", "b-zu", { attendance: 70, group: { minors: 60, adults: 10 } }]],
    ...told("resourceUsage"),
  },
  "who answers for a use": { twins: [["bookings", "b-bald", { responsible: "vorstand" }]], ...told() },
  "who granted a use, when and on which terms": {
    twins: [
      [
        "bookings",
        "b-zu",
        {
          grant: {
            at: "2026-09-20T08:00:00Z",
            by: "sekretariat",
            terms: { fee: { kind: "rates", rates: [{ amount: { cents: 1000, currency: "EUR" }, per: "hour" }] } },
            conditions: ["Nur mit Hallenschuhen"],
          },
        },
      ],
    ],
    ...told("resourceBalance", "resourceUsage"),
  },
  "why an owner set a rule aside": {
    twins: [
      [
        "bookings",
        "b-zu",
        { grant: { ...Object(booking("b-zu")["grant"]), despite: [{ _tag: "TooSoon", because: "Ein Notfall" }] } },
      ],
    ],
    ...told(),
  },
  "why a use was given up": {
    twins: [["bookings", "b-ab", { state: { status: "cancelled", by: "borrower", reason: "Kein Geld" } }]],
    ...told(),
  },
  "how something came back": {
    twins: [["bookings", "b-zu", { state: withReturn({ clean: false, at: "2026-10-09T16:30:00Z" }) }]],
    ...told("resourceUsage"),
  },
  "what a use cost in the end": {
    twins: [
      ["bookings", "b-zu", { state: withSettlement([{ kind: "late", amount: { cents: 500, currency: "EUR" } }]) }],
    ],
    ...told(),
  },
  "who asked in vain": {
    twins: [["resourceRequests", "a-nein", { borrower: "treff" }]],
    ...told("resourceUsage", "resourceUsages"),
  },
  "why a request was declined": {
    twins: [
      [
        "resourceRequests",
        "a-nein",
        { state: { ...Object(asking("a-nein")["state"]), reason: "Schlechte Erfahrung" } },
      ],
    ],
    ...told("resourceUsage"),
  },
  "that a request was declined": {
    twins: [["resourceRequests", "a-nein", { state: { status: "withdrawn", at: "2026-09-01T08:00:00Z" } }]],
    ...told("resourceUsage"),
  },
  "when somebody asked": {
    twins: [["resourceRequests", "a-zu", { submittedAt: "2026-08-01T08:00:00Z" }]],
    ...told("resourceUsage"),
  },
  "what the owner and a borrower wrote each other": {
    twins: [["resourceRequests", "a-frage", { clarifications: [] }]],
    ...told(),
  },
  "what they wrote each other of a family": {
    twins: [
      [
        "resourceRequests",
        "a-frage",
        { clarifications: [{ at: "2026-09-01T08:00:00Z", from: "borrower", text: "Es geht um Familie Yılmaz." }] },
      ],
    ],
    ...told("dataQuality"),
  },
  "what is wrong with a resource": {
    twins: [["restrictions", "heizung", { reason: "Schimmel" }]],
    ...told("roomsAvailable"),
  },
  "who told that something is wrong": {
    twins: [["restrictions", "heizung", { reportedBy: "leitung" }]],
    ...told(),
  },
  "what a damage is, and in which use": {
    twins: [["damageReports", "d", { description: "Graffiti", booking: "b-weg" }]],
    ...told(),
  },
  "what a damage says of a family": {
    twins: [["damageReports", "d", { description: "Das war Familie Yılmaz." }]],
    ...told("dataQuality"),
  },
  "what is claimed for a damage": {
    twins: [["damageReports", "d", { claim: { status: "waived", reason: "Verschleiß" } }]],
    ...told(),
  },
  "on which terms something is lent": {
    twins: [
      ["resources", "aula", { terms: { fee: { kind: "free" }, excludedPurposes: ["politik"], duties: ["Kehren"] } }],
    ],
    ...told("roomsAvailable"),
  },
  "to whom something is lent, and how much": {
    twins: [
      [
        "resources",
        "aula",
        { lentTo: [{ kind: "types", types: ["kita"] }], rules: [{ rule: { kind: "notAtOnce" }, because: "Für alle" }] },
      ],
    ],
    ...told("roomsAvailable"),
  },
  "what an application is for, and how much it asks": {
    twins: [["fundApplications", "f-fest", { purpose: "Ein Zelt", amount: { cents: 50000, currency: "EUR" } }]],
    ...told(),
  },
  "what became of an application": {
    twins: [["fundApplications", "f-nein", { state: { status: "withdrawn", on: "2026-04-01" } }]],
    ...told(),
  },
  "a tie that is not public": { twins: [["ties", "t-still", "gone"]], ...told("networkTies", "networkMap") },
  "how close a tie is": {
    twins: [["ties", "t-offen", { intensity: 5, confirmed: true }]],
    ...told("networkTies", "networkMap"),
  },
  "which offer is not public": { twins: [["offers", "intern", "gone"]], ...told("networkTies", "dataQuality") },
  "which measure is not public": { twins: [["measures", "platz", "gone"]], ...told("networkTies", "dataQuality") },
  "who sits in a body": {
    twins: [["memberships", "m-treff", { institution: "verein" }]],
    ...told("networkTies", "networkMap"),
  },
  "why a member rests": {
    twins: [["memberships", "m-treff", { because: "Streit" }]],
    ...told(),
  },
  "who wrote the minutes": {
    twins: [["meetings", "herbst", { minutes: { by: "leitung", institution: "treff", writtenOn: "2026-11-05" } }]],
    ...told("resourceBalance", "fairSuggestions"),
  },
  "who came to a meeting": {
    twins: [
      [
        "meetings",
        "herbst",
        {
          attendance: [
            { institution: "schule", answer: "excused" },
            { institution: "kita", answer: "present", functions: ["leitung"] },
          ],
        },
      ],
    ],
    ...told(),
  },
  "that there is a need that was not released": { twins: [["needs", "still", "gone"]], ...told("dataQuality") },
  "what such a need says of a family": {
    twins: [["needs", "still", { description: "Familie Yılmaz sucht einen Platz in der OGS" }]],
    ...told("dataQuality"),
  },
  "who raised a need": {
    twins: [["needs", "offen", { raisedBy: { kind: "institution", institution: "kita" } }]],
    ...told("dataQuality"),
  },
  "the name of a contact person": {
    twins: [["contactPoints", "c", { person: { name: "A. B.", purpose: "Kontakt", eraseOn: "2028-01-01" } }]],
    ...told(),
  },
  "that a person is named at all": {
    twins: [["contactPoints", "c", { person: undefined }]],
    ...told("dataQuality"),
  },
}

function closed(): { readonly of: object; readonly settlement: object } {
  return Object(booking("b-zu")["state"])
}

function withReturn(parts: object): object {
  const { of, ...state } = closed()
  return { ...state, of: { ...of, return: { byBorrower: "leitung", items: [], ...parts } } }
}

function withSettlement(charges: ReadonlyArray<object>): object {
  return { ...closed(), settlement: { on: "2026-10-20", charges } }
}
