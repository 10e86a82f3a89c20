/** A round table where something of every kind waits to be talked about. */

import { Conference, Membership } from "../conference/index.js"
import { Fund, FundApplication } from "../funding/index.js"
import { Institution } from "../institution/index.js"
import { Meeting } from "../meeting/index.js"
import { measure, need, proposal, subGroup } from "../moderation/backlog.fixture.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Resource, ResourceRequest } from "../sharing/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"

export { need, proposal } from "../moderation/backlog.fixture.js"

export const asOf = LocalDate.parse("2026-10-01")

export const roundTable = (procedure: object = {}): Conference =>
  Conference.parse({
    id: "runde",
    name: "Runde Ost",
    kind: "sozialraumkonferenz",
    area: "ost",
    start: "2024-01-01",
    convenors: [{ institution: "jugendamt" }],
    moderators: [{ institution: "jugendamt" }],
    procedure,
  })

const held = (id: string, on: string, more: object): Meeting =>
  Meeting.parse({
    id,
    conference: "runde",
    title: "Runde Ost",
    interval: { start: `${on}T14:00`, end: `${on}T16:00`, zone: "Europe/Berlin" },
    host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
    invitedOn: on,
    invited: [],
    attendance: [],
    agenda: [{ id: "ferien", order: 1, title: "Ferien", kind: "topic" }],
    minutes: {
      by: "moderation",
      writtenOn: "2026-09-08",
      items: "agenda" in more ? [{ item: "ferien", status: "continued" }] : [],
    },
    ...more,
  })

export const nextMeeting = Meeting.parse({
  id: "s2",
  conference: "runde",
  title: "Runde im Oktober",
  agenda: [{ id: "schulweg", order: 1, title: "Schulweg", kind: "topic" }],
  interval: { start: "2026-10-20T14:00", end: "2026-10-20T16:00", zone: "Europe/Berlin" },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
  invitedOn: "2026-10-01",
  invited: [],
  state: "invited",
})

const houses = ["jugendamt", "schule", "kita", "treff"]

/** The same round table where nothing waits. */
export const quiet: Partial<Network> = {
  areas: [SpatialUnit.parse({ id: "ost", kind: "ortsteil", name: "Ost" })],
  institutions: houses.map((id) => Institution.parse({ id, name: `Haus ${id}`, types: ["kita"] })),
  conferences: [roundTable()],
  memberships: houses.map((id) =>
    Membership.parse({ id, conference: "runde", institution: id, status: "active", from: "2024-01-01" }),
  ),
  meetings: [
    held("s1", "2026-09-01", {
      agenda: [],
      minutes: { by: "moderation", writtenOn: "2026-09-08" },
      state: "minutesApproved",
      approvedOn: "2026-09-20",
      approvedBy: { kind: "moderation" },
    }),
  ],
}

const asked = {
  resource: "aula",
  borrower: "kita",
  time: {
    kind: "once",
    interval: { start: "2026-11-05T15:00", end: "2026-11-05T17:00", zone: "Europe/Berlin" },
  },
  purpose: "Laternenfest",
  responsible: "leitung",
}

export const busy: Partial<Network> = {
  ...quiet,
  memberships: [
    ...(quiet.memberships ?? []),
    Membership.parse({ id: "neu", conference: "runde", institution: "neu", status: "active", from: "2026-09-15" }),
  ],
  meetings: [
    held("s0", "2026-08-01", {
      state: "minutesApproved",
      approvedOn: "2026-09-08",
      approvedBy: { kind: "moderation" },
    }),
    held("s1", "2026-09-01", {
      agenda: [],
      minutes: { by: "moderation", writtenOn: "2026-09-08" },
      state: "minutesDraft",
    }),
  ],
  agendaProposals: [proposal("schulweg"), proposal("raum", { kind: "resourceExchange", title: "Raum gesucht" })],
  needs: [need("n"), need("geheim", { released: false })],
  measures: [measure("m", { due: "2026-09-30" })],
  subGroups: [subGroup("g", { end: "2026-10-20" })],
  resources: [Resource.parse({ id: "aula", name: "Aula am Ring", owner: "schule", category: "raum" })],
  resourceRequests: [
    ResourceRequest.parse({ ...asked, id: "anfrage", state: { status: "waiting", since: "2026-09-28T08:00:00Z" } }),
    ResourceRequest.parse({
      ...asked,
      id: "reihe",
      time: {
        kind: "series",
        series: {
          start: "2027-01-08T15:00",
          durationMinutes: 90,
          zone: "Europe/Berlin",
          rule: { freq: "weekly" },
          clockChange: { missing: "shift", repeated: "first" },
        },
      },
      state: { status: "submitted", at: "2026-09-10T08:00:00Z" },
    }),
  ],
  funds: [Fund.parse({ id: "fonds", name: "Stadtteilfonds", holder: "jugendamt", conference: "runde", rules: {} })],
  fundApplications: [
    FundApplication.parse({
      id: "fest",
      fund: "fonds",
      applicant: "treff",
      title: "Spielfest",
      purpose: "Fest für alle Kinder des Viertels",
      amount: { cents: 125_050, currency: "EUR" },
      start: "2027-05-01",
      state: { status: "checked", submittedOn: "2026-09-20", on: "2026-09-25" },
    }),
  ],
  offers: [Offer.parse({ id: "alt", title: "Angebot alt", institution: "treff", form: "gruppe", state: "published" })],
}

export const indexOf = (values: Partial<Network>) => indexNetwork({ ...quiet, ...values })
