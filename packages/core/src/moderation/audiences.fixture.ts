/** Two round tables with everything about which readers differ: what one of them may not know has a twin in which it is otherwise. */
import { Conference, Membership, SubGroup } from "../conference/index.js"
import { ContactPoint, Institution, Site } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Measure, Need } from "../planning/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type SharingFacts, sharingFacts, sharingWith } from "./audiences-sharing.fixture.js"
import { conference, day, interval } from "./backlog.fixture.js"

/** What readers may not know, one fact after the other. */
export interface Facts extends SharingFacts {
  readonly attendance: ReadonlyArray<object>
  /** Of the first meetings, when a house that rests now still took part. */
  readonly earlier: ReadonlyArray<object>
  readonly guest: string
  readonly answers: ReadonlyArray<object>
  readonly email: string
  readonly because: string
  readonly person: object
  /** Of the need that is not released. */
  readonly need: object
  /** Another one of which nobody speaks. */
  readonly needs: ReadonlyArray<object>
  /** Of the need that is released. */
  readonly priority: "low" | "high"
  readonly planning: object
  /** Who is a member beside the others. */
  readonly fifth: string
  readonly delegates: ReadonlyArray<object>
  readonly submittedBy: string
  readonly expectedOutcome: string
  readonly reason: string
  readonly poll: object
  readonly minutesBy: string
  readonly results: ReadonlyArray<object>
  readonly lateBecause: string
  readonly agreed: object
  readonly reports: ReadonlyArray<object>
  readonly stopped: string
  readonly subGroupReports: ReadonlyArray<object>
  readonly moderatedBy: string
  readonly guestsInvited: ReadonlyArray<object>
  /** Of the need that is released. */
  readonly raisedBy: string
  /** Of an item that is not public. */
  readonly title: string
  readonly offers: ReadonlyArray<object>
  readonly measures: ReadonlyArray<object>
}

export const today: LocalDate = day("2027-02-01")

const came = (institution: string, more: object = {}): object => ({
  institution,
  answer: "present",
  functions: ["leitung"],
  ...more,
})
const excused = (institution: string): object => ({ institution, answer: "excused" })

/** Who came, with two houses in each other's place. */
export const attendanceOf = (one: string, other: string): ReadonlyArray<object> => [
  came("jugendamt", { functions: ["moderation"] }),
  came(one, { functions: ["leitung", "ogsLeitung"], persons: 3 }),
  excused(other),
]

/** Who came beside them, before one of the two rested. */
export const earlierOf = (one: string, other: string): ReadonlyArray<object> => [came(one), excused(other)]

export const facts: Facts = {
  attendance: attendanceOf("schule", "kita"),
  earlier: earlierOf("klub", "treff"),
  guest: "Quartiersmanagement",
  answers: [{ institution: "schule", answer: "accepted", on: "2027-01-20" }],
  email: "leitung@example.org",
  because: "Die Stelle ist nicht besetzt.",
  person: { name: "N. N.", purpose: "Vertretung", eraseOn: "2027-02-10" },
  need: { description: "Kinder brauchen einen Ort am Nachmittag.", area: "ost", raisedOn: "2026-09-15" },
  needs: [],
  priority: "low",
  planning: { period: "jhp" },
  fifth: "verein",
  delegates: [],
  submittedBy: "kita",
  expectedOutcome: "Eine Begehung verabreden",
  reason: "Sturm",
  poll: { candidates: [interval("2027-03-10"), interval("2027-03-17")], answers: [] },
  minutesBy: "kita",
  results: [{ item: "schulweg", status: "settled", outcomes: [] }],
  lateBecause: "Die Baustelle kam dazwischen.",
  agreed: { on: "2026-09-02", conference: "runde" },
  reports: [],
  stopped: "Der Träger ist fort.",
  ...sharingFacts,
  subGroupReports: [],
  moderatedBy: "jugendamt",
  guestsInvited: [],
  raisedBy: "schule",
  title: "Interne Absprache",
  offers: [],
  measures: [],
}

/** The days of the meetings that were held, so many that a trend is told and a row of absences. */
const days = ["2026-03-04", "2026-05-06", "2026-09-02", "2026-11-04"]

/** The day on which a member begins to rest. */
const rests = "2026-06-01"

const arranged = (on: string): object => ({
  conference: "runde",
  title: "Runde Ost",
  interval: interval(on),
  host: { at: "member", institution: "schule", site: "schule" },
})
const invited = ["jugendamt", "schule", "kita", "treff"]

const meetingsOf = (told: Facts): ReadonlyArray<Meeting> =>
  [
    ...days.map((on) => ({
      ...arranged(on),
      id: `s-${on}`,
      state: "minutesApproved",
      agenda: [
        { id: "schulweg", order: 1, title: "Schulweg", kind: "topic", public: true, ...asked(told) },
        { id: "intern", order: 2, title: told.title, kind: "topic", lateBecause: told.lateBecause },
      ],
      invitedOn: on,
      invited,
      minutesBy: told.minutesBy,
      attendance: [...told.attendance, ...(on < rests ? told.earlier : [excused("treff")])],
      guests: [{ asWritten: told.guest }],
      minutes: { by: "moderation", institution: told.minutesBy, writtenOn: on, items: told.results },
      approvedOn: on,
      approvedBy: { kind: "moderation" },
    })),
    { ...arranged("2026-12-02"), id: "aus", state: "cancelled", reason: told.reason },
    {
      ...arranged("2027-02-17"),
      id: "bald",
      state: "invited",
      invitedOn: "2027-01-20",
      invited,
      minutesBy: told.minutesBy,
      moderatedBy: told.moderatedBy,
      guestsInvited: told.guestsInvited,
      answers: told.answers,
      agenda: [{ id: "neu", order: 1, title: "Neues", kind: "topic", public: true, ...asked(told) }],
    },
    { id: "spaeter", conference: "runde", title: "Runde Ost", state: "proposed", poll: told.poll },
  ].map((meeting) => Meeting.parse(meeting))

const asked = ({ submittedBy, expectedOutcome }: Facts): object => ({ submittedBy, expectedOutcome })

const need = (id: string, more: object): Need =>
  Need.parse({
    id,
    area: "ost",
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: `Bedarf ${id}`,
    raisedBy: { kind: "institution", institution: "schule" },
    raisedOn: "2026-09-15",
    state: "registered",
    since: "2026-09-20",
    ...more,
  })

const measure = (id: string, more: object): Measure =>
  Measure.parse({
    id,
    title: `Maßnahme ${id}`,
    preventive: true,
    responsible: "treff",
    start: "2026-09-10",
    due: "2027-01-10",
    review: "2027-03-01",
    startedOn: "2026-09-10",
    state: "running",
    ...more,
  })

/** The network in which these facts hold. */
export const networkWith = (told: Facts): Partial<Network> => ({
  areas: [
    SpatialUnit.parse({ id: "stadt", kind: "stadt", name: "Stadt" }),
    SpatialUnit.parse({ id: "ost", kind: "ortsteil", name: "Ost", parents: [{ unit: "stadt", kind: "stadt" }] }),
    SpatialUnit.parse({ id: "west", kind: "ortsteil", name: "West", parents: [{ unit: "stadt", kind: "stadt" }] }),
  ],
  sites: ["jugendamt", "schule", "kita", "treff", "verein", "klub"].map((id) =>
    Site.parse({ id, address: {}, units: [id === "verein" || id === "klub" ? "west" : "ost"] }),
  ),
  institutions: [
    ["jugendamt", "jugendamt"],
    ["schule", "grundschule"],
    ["kita", "kita"],
    ["treff", "jugendzentrum"],
    ["verein", "jugendverband"],
    ["klub", "jugendverband"],
  ].map(([id, type]) => Institution.parse({ id, name: `Haus ${id}`, types: [type], sites: [{ site: id }] })),
  contactPoints: [
    ContactPoint.parse({ id: "c", institution: "schule", function: "leitung", phones: ["+49 1"], person: told.person }),
  ],
  conferences: [conference({ area: "ost" }), conference({ id: "tisch", name: "Tisch", area: "ost" })],
  memberships: [
    ...invited
      .flatMap((institution) =>
        ["runde", "tisch"].map((body) => ({ id: `${body}-${institution}`, conference: body, institution })),
      )
      .map((member) => ({ ...member, delegates: [{ function: "leitung", email: told.email }, ...told.delegates] })),
    { id: "fuenfte", conference: "runde", institution: told.fifth, kind: "standingGuest" },
    { id: "da", conference: "runde", institution: "klub", to: rests },
    {
      id: "ruht",
      conference: "runde",
      institution: "klub",
      status: "dormant",
      because: told.because,
      from: rests,
    },
  ].map((one) => Membership.parse({ status: "active", ...one })),
  meetings: meetingsOf(told),
  agendaProposals: [
    AgendaProposal.parse({
      id: "thema",
      title: "Thema",
      kind: "topic",
      conference: "runde",
      public: true,
      submittedOn: "2027-01-20",
      ...asked(told),
    }),
  ],
  subGroups: [
    SubGroup.parse({
      id: "ferien",
      conference: "runde",
      name: "Ferien",
      mandate: "Ferien abstimmen",
      lead: "kita",
      start: "2026-01-01",
      end: "2027-02-10",
      reports: told.subGroupReports,
    }),
  ],
  needs: [
    need("offen", {
      released: true,
      priority: told.priority,
      planning: told.planning,
      raisedBy: { kind: "institution", institution: told.raisedBy },
    }),
    need("still", told.need),
    ...told.needs.map((more, place) => need(`stumm-${place}`, more)),
  ],
  measures: [
    measure("runde", {
      public: true,
      areas: ["ost"],
      agreed: told.agreed,
      reports: told.reports,
    }),
    measure("still", { preventive: false, needs: ["still"], agreed: { on: "2026-09-02" } }),
    measure("aus", {
      public: true,
      areas: ["ost"],
      state: "stopped",
      stopped: { on: "2026-10-01", because: told.stopped },
    }),
    ...told.measures.map((more, place) => measure(`mehr-${place}`, more)),
  ],
  offers: [
    Offer.parse({ id: "treff", title: "Treff", institution: "treff", form: "offen", state: "published" }),
    Offer.parse({ id: "klub", title: "Klub", institution: "klub", form: "offen", state: "published" }),
    ...told.offers.map((more, place) =>
      Offer.parse({
        id: `mehr-${place}`,
        title: "Mehr",
        institution: "treff",
        form: "offen",
        state: "published",
        ...more,
      }),
    ),
  ],
  ...sharingWith(told),
})

/** The conference that is asked about. */
export const runde: Conference = Conference.parse(conference({ area: "ost" }))
