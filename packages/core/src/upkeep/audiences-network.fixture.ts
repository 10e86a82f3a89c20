/** A network as somebody writes it: a school with a hall, houses that borrow it, a fund, ties, needs and what comes of them. */
import * as z from "zod"
import type { Network } from "../network/index.js"
import { networkSchemas } from "../network/index.js"

/** Values as they are written, list by list. */
export type RawNetwork = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, unknown>>>>>

/** The values as their schemas read them. */
export const networkOf = (raw: RawNetwork): Partial<Network> =>
  Object.fromEntries(
    Object.entries(networkSchemas).map(([list, schema]) => [list, z.array<z.ZodType>(schema).parse(raw[list] ?? [])]),
  )

const at = "2026-09-01T08:00:00Z"
const on = (day: string, [start, end] = ["16:00", "18:00"]) => ({
  start: `${day}T${start}`,
  end: `${day}T${end}`,
  zone: "Europe/Berlin",
})
const euros = (count: number) => ({ cents: count * 100, currency: "EUR" })
const use = { resource: "aula", purpose: "Elternabend", responsible: "leitung" }
const accepted = { on: "2026-09-01", by: "leitung" }
const handover = { at: "2026-10-07T13:30:00Z", byOwner: "hausmeister", byBorrower: "leitung", items: [] }

const bookings = [
  {
    ...use,
    id: "b-zu",
    borrower: "kita",
    request: "a-zu",
    interval: on("2026-10-07"),
    grant: { at, by: "leitung", terms: { fee: { kind: "free" } } },
    attendance: 30,
    state: {
      status: "closed",
      of: {
        status: "inspected",
        accepted,
        handover,
        return: { at: "2026-10-07T16:30:00Z", byBorrower: "leitung", items: [] },
        inspection: { on: "2026-10-08", by: "hausmeister", complete: true },
      },
      settlement: { on: "2026-10-20", charges: [] },
    },
  },
  { ...use, id: "b-bald", borrower: "treff", interval: on("2027-02-10"), state: { status: "granted" } },
  {
    ...use,
    id: "b-ab",
    borrower: "verein",
    interval: on("2026-12-09"),
    state: { status: "cancelled", by: "borrower", reason: "Krankheit" },
  },
  { ...use, id: "b-weg", borrower: "treff", interval: on("2026-12-16"), state: { status: "noShow", on: at } },
  {
    ...use,
    id: "b-aus",
    resource: "stuehle",
    borrower: "kita",
    units: 20,
    interval: on("2027-01-13"),
    state: { status: "handedOver", accepted, handover: { ...handover, at: "2027-01-13T14:00:00Z" } },
  },
]

const time = (day: string) => ({ kind: "once", interval: on(day) })

/** The network in which nothing is changed. */
export const raw: RawNetwork = {
  areas: [
    { id: "stadt", kind: "stadt", name: "Stadt" },
    { id: "ost", kind: "ortsteil", name: "Ost", parents: [{ unit: "stadt", kind: "stadt" }] },
  ],
  sites: ["jugendamt", "schule", "kita", "treff", "verein"].map((id) => ({ id, address: {}, units: ["ost"] })),
  institutions: [
    ["jugendamt", "jugendamt"],
    ["schule", "grundschule"],
    ["kita", "kita"],
    ["treff", "jugendzentrum"],
    ["verein", "jugendverband"],
  ].map(([id, type]) => ({ id, name: `Haus ${id}`, types: [type], sites: [{ site: id }] })),
  contactPoints: [
    {
      id: "c",
      institution: "kita",
      function: "elternvertretung",
      phones: ["+49 1"],
      emails: ["rat@example.org"],
      person: { name: "N. N.", purpose: "Kontakt", eraseOn: "2028-01-01" },
    },
  ],
  conferences: [
    {
      id: "runde",
      name: "Runde",
      kind: "sozialraumkonferenz",
      area: "ost",
      start: "2020-01-01",
      convenors: [{ institution: "jugendamt" }],
      moderators: [{ institution: "jugendamt" }],
    },
  ],
  memberships: ["jugendamt", "schule", "kita", "treff"].map((institution) => ({
    id: `m-${institution}`,
    conference: "runde",
    institution,
    status: "active",
    delegates: [{ function: "leitung", email: "leitung@example.org" }],
  })),
  meetings: [
    {
      id: "herbst",
      conference: "runde",
      title: "Runde Ost",
      interval: on("2026-11-04"),
      host: { at: "member", institution: "schule", site: "schule" },
      invitedOn: "2026-10-01",
      invited: ["schule", "kita"],
      attendance: [
        { institution: "schule", answer: "present", functions: ["leitung"] },
        { institution: "kita", answer: "excused" },
      ],
      minutes: { by: "leitung", institution: "kita", writtenOn: "2026-11-05" },
      state: "minutesDraft",
    },
    {
      id: "bald",
      conference: "runde",
      title: "Runde Ost",
      interval: on("2027-02-17"),
      host: { at: "member", institution: "schule", site: "schule" },
      state: "scheduled",
    },
  ],
  offers: [
    {
      id: "chor",
      title: "Chor",
      institution: "schule",
      partners: [{ institution: "treff" }],
      form: "gruppe",
      state: "published",
    },
    {
      id: "intern",
      title: "Intern",
      institution: "kita",
      partners: [{ institution: "verein" }],
      form: "gruppe",
      state: "published",
      public: false,
    },
  ],
  resources: [
    {
      id: "aula",
      name: "Aula",
      owner: "schule",
      category: "raum",
      seats: 120,
      terms: { fee: { kind: "free" } },
      availability: { windows: [{ slots: [{ day: "we", from: "15:00", to: "22:00" }] }] },
    },
    { id: "stuehle", name: "Stühle", owner: "verein", category: "material", use: { mode: "shared", units: 50 } },
    { id: "saal", name: "Saal", owner: "kita", category: "raum", approval: "automatic" },
  ],
  bookings,
  resourceRequests: [
    { ...use, id: "a-zu", borrower: "kita", time: time("2026-10-07"), state: { status: "granted", at } },
    {
      ...use,
      id: "a-nein",
      borrower: "verein",
      time: time("2026-10-14"),
      state: { status: "declined", at, by: "leitung", reason: "Die Aula ist belegt." },
    },
    { ...use, id: "a-wart", borrower: "treff", time: time("2027-02-24"), state: { status: "waiting", since: at } },
    {
      ...use,
      id: "a-frage",
      borrower: "treff",
      time: time("2026-12-02"),
      clarifications: [{ at, from: "owner", text: "Wer schließt ab?" }],
      state: { status: "clarification", at },
    },
  ],
  restrictions: [
    {
      id: "heizung",
      resource: "aula",
      kind: "hint",
      start: "2027-02-01T00:00",
      zone: "Europe/Berlin",
      reason: "Die Heizung fällt aus.",
      reportedBy: "hausmeister",
      state: { status: "active" },
    },
  ],
  damageReports: [
    {
      id: "d",
      resource: "aula",
      booking: "b-zu",
      discoveredAt: "2026-10-08T08:00:00Z",
      reportedBy: "hausmeister",
      description: "Ein Fenster ist gesprungen.",
      severity: "minor",
      claim: { status: "claimed", amount: euros(80), on: "2026-10-09" },
      cleared: { on: "2026-10-20", how: "Die Scheibe ist ersetzt." },
    },
  ],
  funds: [
    {
      id: "topf",
      name: "Verfügungsfonds",
      holder: "jugendamt",
      conference: "runde",
      rules: { maximum: euros(500) },
      budgets: [{ amount: euros(5000), from: "2026-01-01", to: "2028-01-01" }],
    },
  ],
  fundApplications: [
    {
      id: "f-fest",
      fund: "topf",
      applicant: "treff",
      title: "Sommerfest",
      purpose: "Ein Fest für alle",
      amount: euros(400),
      start: "2027-06-01",
      state: { status: "submitted", on: "2027-01-10" },
    },
    {
      id: "f-nein",
      fund: "topf",
      applicant: "verein",
      title: "Trikots",
      purpose: "Trikots",
      amount: euros(300),
      start: "2026-06-01",
      state: {
        status: "rejected",
        decision: { on: "2026-05-01", decider: "conference", reason: "Das zahlt der Verband." },
      },
    },
  ],
  ties: [
    { id: "t-offen", from: "schule", to: "kita", kind: "verweist", validity: {}, public: true, intensity: 2 },
    { id: "t-still", from: "verein", to: "treff", kind: "informiert", validity: {} },
  ],
  needs: [
    {
      id: "still",
      area: "ost",
      topics: ["sport"],
      targetGroups: [{ roles: ["kind"] }],
      description: "Kinder brauchen einen Ort am Nachmittag.",
      raisedBy: { kind: "institution", institution: "treff" },
      raisedOn: "2026-09-15",
      state: "registered",
      since: "2026-09-20",
    },
    {
      id: "offen",
      area: "ost",
      topics: ["sport"],
      targetGroups: [{ roles: ["kind"] }],
      description: "Familie Yılmaz sucht einen Platz in der OGS",
      raisedBy: { kind: "institution", institution: "treff" },
      raisedOn: "2026-09-15",
      state: "registered",
      since: "2026-09-20",
      released: true,
    },
  ],
  measures: [
    {
      id: "platz",
      title: "Platz öffnen",
      preventive: true,
      responsible: "kita",
      participants: ["verein"],
      start: "2026-09-10",
      due: "2026-12-10",
      review: "2027-03-01",
      startedOn: "2026-09-10",
      state: "running",
    },
  ],
}
