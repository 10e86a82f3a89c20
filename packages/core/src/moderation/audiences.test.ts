import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import type * as z from "zod"
import { redact } from "../index.js"
import { indexNetwork, type Network, type NetworkIndex, networkLists, networkSchemas } from "../network/index.js"
import { addDays } from "../time/index.js"
import { Audience } from "../visibility.js"
import { attendanceOf, earlierOf, type Facts, facts, networkWith, runde, today } from "./audiences.fixture.js"
import { day, house } from "./backlog.fixture.js"
import * as moderation from "./index.js"

type Question = (index: NetworkIndex, audience: Audience) => unknown

const asOf = today
const year = { from: day("2026-01-01"), to: day("2027-03-01") }
const houses = ["jugendamt", "schule", "kita", "treff", "verein", "klub"].map(house)
const ofEach = (ask: (institution: (typeof houses)[number]) => unknown): unknown => houses.map(ask)
const invitation = (index: NetworkIndex) =>
  index.network.meetings.flatMap((meeting) => (meeting.state === "invited" ? [meeting] : []))

/** Those that are told who reads. */
const forReaders: Readonly<Record<string, Question>> = {
  agendaDraft: (index, audience) =>
    [undefined, ...index.network.meetings].map((meeting) =>
      moderation.agendaDraft(index, runde, {
        asOf,
        audience,
        ...(meeting === undefined ? {} : { meeting: meeting.id }),
      }),
    ),
  attendanceReport: (index, audience) => moderation.attendanceReport(index, runde, { period: year, asOf, audience }),
  backlog: (index, audience) => moderation.backlog(index, runde, { asOf, audience }),
  conferenceMeasures: (index, audience) =>
    moderation.conferenceMeasures(index, runde, { asOf, period: year, audience }),
  duplicateBodies: (index, audience) => moderation.duplicateBodies(index, { asOf, audience }),
  invitationList: (index, audience) =>
    invitation(index).map((meeting) => moderation.invitationList(index, meeting, { asOf, audience })),
  meetingDue: (index, audience) => moderation.meetingDue(index, runde, { asOf, audience }),
  meetingFindings: (index, audience) =>
    [asOf, addDays(asOf, 300)].map((on) => moderation.meetingFindings(index, runde, { asOf: on, audience })),
  missingPartners: (index, audience) => [
    moderation.missingPartners(index, runde, { asOf, audience }),
    moderation.missingPartners(index, { area: runde.area }, { asOf, audience }),
  ],
  myDuties: (index, audience) => ofEach((institution) => moderation.myDuties(index, institution, { asOf, audience })),
  representationDue: (index, audience) =>
    ofEach((institution) => [
      moderation.representationDue(index, institution, { asOf, audience }),
      moderation.representationDue(index, institution, { asOf, audience, conference: runde.id }),
    ]),
  schoolsRepresented: (index, audience) => moderation.schoolsRepresented(index, runde, { asOf, audience }),
  upwardReport: (index, audience) => moderation.upwardReport(index, runde, { period: year, asOf, audience }),
  yearlyReview: (index, audience) => moderation.yearlyReview(index, runde, { period: year, asOf, audience }),
}

/** Those whose answers are for the network, whoever asks. */
const forTheNetwork: Readonly<Record<string, (index: NetworkIndex) => unknown>> = {
  checkHost: (index) => index.network.meetings.map((meeting) => moderation.checkHost(index, meeting)),
  checkMeetingDate: (index) =>
    index.network.meetings.map((meeting) => moderation.checkMeetingDate(index, meeting, { calendars: [] })),
  hostRotation: (index) => moderation.hostRotation(index, runde, { asOf }),
  minutesRotation: (index) => moderation.minutesRotation(index, runde, { asOf }),
  nextMeetingProposal: (index) =>
    moderation.nextMeetingProposal(index, runde, {
      asOf,
      window: { from: asOf, to: addDays(asOf, 20) },
      calendars: [],
    }),
}

/** All that an audience may see of a network, by what the schemas declare. */
const seenBy = (network: Partial<Network>, audience: Audience): unknown =>
  networkLists.map((list) =>
    (network[list] ?? [])
      .map((value) => redact<z.ZodType>(networkSchemas[list], value, { audience, asOf }))
      .filter((value) => value !== undefined),
  )

interface Secret {
  readonly twin: Partial<Facts>
  /** Which questions tell those who may know it. */
  readonly toldBy: ReadonlyArray<string>
}

const secrets: Readonly<Record<string, Secret>> = {
  "which of two houses came to the meetings": {
    twin: { attendance: attendanceOf("kita", "schule") },
    toldBy: ["attendanceReport", "invitationList", "representationDue", "schoolsRepresented", "yearlyReview"],
  },
  "that a member came before it rested": {
    twin: { earlier: earlierOf("treff", "klub") },
    toldBy: ["attendanceReport", "representationDue"],
  },
  "which guest came": { twin: { guest: "Polizei" }, toldBy: [] },
  "who answered the invitation": {
    twin: { answers: [{ institution: "kita", answer: "declined", on: "2027-01-20" }] },
    toldBy: ["invitationList", "myDuties"],
  },
  "the address of a delegate": { twin: { email: "ogs@example.org" }, toldBy: ["invitationList"] },
  "why a member rests": { twin: { because: "Streit mit dem Treff." }, toldBy: [] },
  "the name of a contact person": {
    twin: { person: { name: "A. B.", purpose: "Vertretung", eraseOn: "2028-01-01" } },
    toldBy: ["myDuties"],
  },
  "what a need is about that was not released": {
    twin: {
      need: {
        description: "Kinder meiden die Unterführung.",
        raisedOn: "2026-08-01",
        history: [{ state: "registered", since: "2026-08-01" }],
        state: "confirmed",
        because: "Drei Häuser sagen das Gleiche.",
        raisedBy: { kind: "institution", institution: "kita" },
      },
    },
    toldBy: ["backlog", "agendaDraft", "yearlyReview", "upwardReport"],
  },
  "where a need was seen that was not released": {
    twin: { need: { ...facts.need, area: "west" } },
    toldBy: ["backlog", "agendaDraft", "meetingDue", "yearlyReview", "upwardReport"],
  },
  "that there is another need": { twin: { needs: [{}] }, toldBy: ["backlog", "meetingDue", "meetingFindings"] },
  "how urgent a need is": { twin: { priority: "high" }, toldBy: [] },
  "to which plan a need belongs": { twin: { planning: { period: "kjfp" } }, toldBy: [] },
  "which houses are members": { twin: { fifth: "klub" }, toldBy: ["invitationList", "representationDue"] },
  "who handed in a topic, and what for": {
    twin: { submittedBy: "treff", expectedOutcome: "Ein Brief an die Stadt" },
    toldBy: ["agendaDraft", "backlog", "myDuties"],
  },
  "why a meeting was called off": { twin: { reason: "Niemand konnte." }, toldBy: [] },
  "who can come when": {
    twin: {
      poll: {
        ...facts.poll,
        answers: [0, 1].map((candidate) => ({ institution: "kita", candidate, answer: "no", on: "2027-01-28" })),
      },
    },
    toldBy: ["myDuties"],
  },
  "whose turn the minutes are": { twin: { minutesBy: "treff" }, toldBy: ["myDuties", "yearlyReview"] },
  "what the minutes say": {
    twin: {
      results: [
        {
          item: "schulweg",
          status: "continued",
          outcomes: [{ kind: "recommendation", text: "Tempo 30", to: { office: "jha" } }],
        },
      ],
    },
    toldBy: ["backlog", "agendaDraft", "meetingDue", "upwardReport", "yearlyReview"],
  },
  "why an item came late": { twin: { lateBecause: "Vergessen." }, toldBy: ["agendaDraft"] },
  "when a measure was agreed": {
    twin: { agreed: { on: "2027-02-20", conference: "runde" } },
    toldBy: ["backlog", "conferenceMeasures"],
  },
  "which conference agreed a measure": {
    twin: { agreed: { on: "2026-09-02", conference: "tisch" } },
    toldBy: ["backlog", "conferenceMeasures"],
  },
  "that there is another measure": {
    twin: { measures: [{ areas: ["ost"] }] },
    toldBy: ["backlog", "meetingDue", "meetingFindings", "myDuties"],
  },
  "that there is another offer": {
    twin: { offers: [{ public: false }] },
    toldBy: ["backlog", "myDuties"],
  },
  "what an item is called that is not public": { twin: { title: "Streit im Haus" }, toldBy: ["agendaDraft"] },
  "who moderates a meeting": { twin: { moderatedBy: "treff" }, toldBy: ["myDuties"] },
  "who is asked to come as a guest": {
    twin: { guestsInvited: [{ institution: "klub" }] },
    toldBy: ["invitationList", "myDuties"],
  },
  "who raised a need": { twin: { raisedBy: "kita" }, toldBy: ["backlog", "agendaDraft"] },
  "how far a measure has come": {
    twin: { reports: [{ on: "2026-12-01", by: "treff", text: "Der Raum fehlt." }] },
    toldBy: ["conferenceMeasures", "yearlyReview"],
  },
  "why a measure was given up": { twin: { stopped: "Kein Geld." }, toldBy: [] },
  "who borrows what": { twin: { borrower: "treff" }, toldBy: ["myDuties"] },
  "when a loan came back": {
    twin: { cameBack: { ...facts.cameBack, at: "2027-01-08T18:00:00Z" } },
    toldBy: ["myDuties"],
  },
  "what is owed for a use that was given up": {
    twin: { charge: { charge: { kind: "cancellation", amount: { cents: 2_000, currency: "EUR" } } } },
    toldBy: ["myDuties"],
  },
  "who waits for a resource": { twin: { waits: "treff" }, toldBy: ["backlog", "agendaDraft"] },
  "what owner and borrower wrote each other about a request": {
    twin: { clarifications: [{ at: "2027-01-21T08:00:00Z", from: "owner", text: "Wie viele kommen?" }] },
    toldBy: [],
  },
  "which function reported a damage": { twin: { reportedBy: "ogsLeitung" }, toldBy: [] },
  "how much is asked of a fund": {
    twin: { application: { amount: { cents: 60_000, currency: "EUR" } } },
    toldBy: ["backlog"],
  },
  "that a fund has still to decide": {
    twin: {
      application: {
        ...facts.application,
        state: { status: "returned", on: "2027-01-25", reason: "Die Kosten fehlen." },
      },
    },
    toldBy: ["backlog", "agendaDraft", "myDuties"],
  },
  "what a sub-group told": {
    twin: { subGroupReports: [{ on: "2027-01-20", text: "Die Ferien sind abgestimmt." }] },
    toldBy: ["backlog", "agendaDraft", "myDuties"],
  },
}

const cases = Object.entries(secrets).flatMap(([secret, { twin, toldBy }]) =>
  Audience.options.map((audience) => {
    const [one, other] = [networkWith(facts), networkWith({ ...facts, ...twin })]
    const mayKnow = !isDeepStrictEqual(seenBy(one, audience), seenBy(other, audience))
    return { secret, audience, mayKnow, toldBy, one: indexNetwork(one), other: indexNetwork(other) }
  }),
)

describe("what a reader may not know of a network", () => {
  it.each(cases.filter(({ mayKnow }) => !mayKnow))(
    "changes no answer of moderation: $secret, for $audience (P9)",
    ({ audience, one, other }) => {
      for (const [name, ask] of Object.entries(forReaders))
        expect([name, ask(other, audience)]).toEqual([name, ask(one, audience)])
      if (audience === "public") return
      for (const [name, ask] of Object.entries(forTheNetwork)) expect([name, ask(other)]).toEqual([name, ask(one)])
    },
  )

  it.each(cases.filter(({ mayKnow, toldBy }) => mayKnow && toldBy.length > 0))(
    "is told to those who may: $secret, for $audience (P9)",
    ({ audience, one, other, toldBy }) => {
      const telling = Object.entries(forReaders).filter(
        ([, ask]) => !isDeepStrictEqual(ask(one, audience), ask(other, audience)),
      )
      expect(telling.map(([name]) => name)).toEqual(expect.arrayContaining([...toldBy]))
    },
  )

  it("is asked of every question that moderation has", () => {
    const all = Object.entries(moderation).flatMap(([name, value]) => (typeof value === "function" ? [name] : []))
    expect(all.filter((name) => !(name in forReaders) && !(name in forTheNetwork))).toEqual([])
  })

  it("is known to somebody: each fact is one that an audience may see and another may not", () => {
    const known = (secret: string, mayKnow: boolean) =>
      cases.some((one) => one.secret === secret && one.mayKnow === mayKnow)
    expect(Object.keys(secrets).filter((secret) => !known(secret, true) || !known(secret, false))).toEqual([])
  })
})
