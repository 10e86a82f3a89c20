import {
  AgendaItemId,
  type Audience,
  addAddendum,
  agreeMeasure,
  approveMinutes,
  Conference,
  circulateMinutes,
  decide,
  draftMinutes,
  type HeldMeeting,
  InstitutionId,
  indexNetwork,
  inState,
  LocalDate,
  Meeting,
  measuresOf,
  minutesHints,
  objectToMinutes,
  outcomeFindings,
  recordOutcome,
  resolveObjection,
  reviseMinutes,
  votingMembers,
} from "@sozialraum/core"
import { type Language, meetingNames, minutesHtml, minutesMarkdown, minutesText } from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const done = Result.getOrThrow
const index = indexNetwork(await sampleNetwork())
const { memberships } = index.network
const [known] = index.network.conferences
const sued = Conference.parse({
  ...known,
  procedure: { ...known?.procedure, decisionMode: "consensus", minutesApproval: { kind: "objectionPeriod", days: 14 } },
  fund: "Verfügungsfonds Bochum-Süd",
})

const present = (institution: string, functions: ReadonlyArray<string>) => ({
  institution,
  answer: "present",
  functions,
})
const held: HeldMeeting = done(
  inState(
    Meeting.parse({
      id: "sued-2026-11-18",
      conference: sued.id,
      title: "Sozialraumkonferenz im November",
      agenda: [
        { id: "protokoll", order: 1, title: "Protokoll der letzten Sitzung", kind: "misc", public: true },
        {
          id: "weihnachtsferien",
          order: 2,
          title: "Wer öffnet in den Weihnachtsferien?",
          kind: "topic",
          public: true,
          submittedBy: "schulen:245",
        },
        { id: "schwimmen", order: 3, title: "Zu wenige Schwimmkurse", kind: "need", submittedBy: "schulen:169" },
        { id: "fonds", order: 4, title: "Anträge an den Verfügungsfonds", kind: "fund" },
        { id: "verschiedenes", order: 5, title: "Verschiedenes", kind: "misc", recurring: true },
      ],
      interval: { start: "2026-11-18T14:00", end: "2026-11-18T16:00", zone: "Europe/Berlin" },
      host: { at: "member", institution: "schulen:306", site: "schulen:306/standort", room: "Mensa" },
      moderatedBy: "partner:P1",
      minutesBy: "kitas:22345",
      invitedOn: "2026-11-02",
      invited: ["partner:P1", "schulen:169", "schulen:245", "schulen:306", "kitas:22345", "kitas:22574", "partner:P3"],
      attendance: [
        present("partner:P1", ["moderation"]),
        { ...present("schulen:169", ["ogsLeitung"]), arrived: "2026-11-18T14:20" },
        present("schulen:306", ["leitung", "ogsLeitung"]),
        present("kitas:22345", ["leitung"]),
        { institution: "kitas:22574", answer: "represented", by: "kitas:22345" },
        { institution: "schulen:245", answer: "excused" },
      ],
      guests: [{ asWritten: "Quartiersmanagement", function: "leitung" }],
      state: "held",
    }),
    ["held"],
  ),
)
const assembly = {
  voting: votingMembers(sued, { memberships, meetings: index.network.meetings }, day("2026-11-18")),
  attendance: held.attendance,
}
const plan = {
  id: "ferienplan-weihnachten",
  title: "Gemeinsamer Ferienplan",
  description: "Ein Blatt mit allen offenen Häusern",
  preventive: true,
  responsible: "schulen:306",
  start: "2026-11-19",
  due: "2026-12-11",
  review: "2027-01-20",
}
const agreed = done(
  agreeMeasure(
    held,
    {
      item: AgendaItemId.parse("weihnachtsferien"),
      text: "Die Schulen stellen einen gemeinsamen Ferienplan zusammen.",
      decision: done(decide(sued, {}, assembly)),
      plan,
    },
    index.institutions.get(InstitutionId.parse("schulen:306")),
  ),
)
const applicants = [InstitutionId.parse("schulen:169")]
const outcome = (note: Parameters<typeof recordOutcome>[1]) => done(recordOutcome(sued, note))
const items = [
  { item: "protokoll", status: "settled" as const, text: "Keine Einwendungen." },
  {
    item: "weihnachtsferien",
    status: "settled" as const,
    text: "Drei Häuser öffnen in der ersten Woche, eines in der zweiten.",
    outcomes: [agreed.outcome, outcome({ kind: "information", text: "Der Jugendtreff öffnet am 2. Januar." })],
  },
  {
    item: "schwimmen",
    status: "continued" as const,
    outcomes: [
      outcome({
        kind: "recommendation",
        text: "Die Stadt soll die Wasserzeiten im Lehrschwimmbecken sichern.",
        to: { office: "jha" },
        matter: "budget",
        decision: done(decide(sued, {}, assembly)),
      }),
      outcome({
        kind: "referral",
        text: "Freie Wasserzeiten im Winter.",
        to: { office: "sonstige", asWritten: "Sportamt" },
      }),
    ],
  },
  {
    item: "fonds",
    status: "settled" as const,
    outcomes: [
      outcome({
        kind: "fundDecision",
        text: "Material für das Ferienprogramm der OGS.",
        application: "antrag-2026-7",
        applicant: "schulen:169",
        cents: 45_000,
        currency: "EUR",
        decision: done(decide(sued, {}, { ...assembly, applicants })),
      }),
      outcome({ kind: "caseReferral", to: "partner:P1" }),
    ],
  },
]
const draft = done(
  draftMinutes(held, {
    by: "leitung",
    institution: "kitas:22345",
    writtenOn: "2026-11-20",
    items,
    next: "Am 20. Januar 2027 in der Kita; Thema: Übergang in die Schule.",
  }),
)
const sent = done(circulateMinutes(draft, sued.procedure, day("2026-11-23")))
const objection = { institution: "schulen:169", on: day("2026-11-25"), item: "weihnachtsferien" }
const objected = done(
  objectToMinutes(sent, { ...objection, text: "Es öffnen zwei Häuser in der zweiten Woche." }, memberships),
)
const accepted = done(resolveObjection(objected, { objection: 0, on: day("2026-11-26"), result: "accepted" }))
const corrected = items.map((one) =>
  one.item === "weihnachtsferien"
    ? { ...one, text: "Drei Häuser öffnen in der ersten Woche, zwei in der zweiten." }
    : one,
)
const revised = done(reviseMinutes(accepted, { writtenOn: "2026-11-26", items: corrected }))
const again = done(circulateMinutes(revised, sued.procedure, day("2026-11-27")))
const approved = done(approveMinutes(again, sued.procedure, { kind: "objectionPeriod", on: day("2026-12-12") }))
const final = done(
  addAddendum(approved, {
    on: "2026-12-15",
    by: "moderation",
    item: "fonds",
    text: "Das Geld wurde am 14. Dezember überwiesen.",
  }),
)
const withMeasure = indexNetwork({ ...index.network, measures: [...index.network.measures, agreed.measure] })
const names = meetingNames(withMeasure)

describe("the minutes of a sample meeting, from the draft to an addendum (R26, R28, R29, R30)", () => {
  it("read as the pages that were agreed (R26)", async () => {
    const style = (language: Language, audience: Audience) => ({ language, audience })
    const golden = [
      ["minutes-entwurf.html", minutesHtml(sent, names, style("de", "convenor"))],
      ["minutes-genehmigt.md", minutesMarkdown(final, names, style("de", "network"))],
      ["minutes-approved.txt", minutesText(final, names, style("en", "convenor"))],
      ["minutes-public.md", minutesMarkdown(final, names, style("de", "public"))],
    ] as const
    for (const [file, text] of golden) await expect(text).toMatchFileSnapshot(`../golden/${file}`)
  })

  it("have a measure with an owner behind every agreement, and no names (R28, P10)", () => {
    expect(measuresOf(final)).toEqual(["ferienplan-weihnachten"])
    expect(outcomeFindings(final)).toEqual([])
    expect(minutesHints(final)).toEqual([])
    expect(agreed.measure.agreed).toEqual({
      on: "2026-11-18",
      conference: "sozialraumkonferenz-sued",
      meeting: "sued-2026-11-18",
      agendaItem: 2,
    })
  })

  it("is a valid value that reads the same when it comes back from a store (R26)", () => {
    expect(Meeting.parse(JSON.parse(JSON.stringify(final)))).toEqual(final)
  })
})
