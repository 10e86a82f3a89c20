/** A round table where something of every kind waits to be talked about. */

import { Conference, Membership, SubGroup } from "../conference/index.js"
import { Institution } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Measure, Need } from "../planning/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"

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

export const proposal = (id: string, more: object = {}): AgendaProposal =>
  AgendaProposal.parse({
    id,
    title: `Thema ${id}`,
    kind: "topic",
    conference: "runde",
    submittedBy: "kita",
    submittedOn: "2026-09-20",
    ...more,
  })

export const need = (id: string, more: object = {}): Need =>
  Need.parse({
    id,
    area: "ost",
    topics: ["sport"],
    targetGroups: [{ roles: ["kind"] }],
    description: `Bedarf ${id}`,
    raisedBy: { kind: "institution", institution: "schule" },
    raisedOn: "2026-09-15",
    released: true,
    state: "registered",
    since: "2026-09-15",
    ...more,
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
  measures: [
    Measure.parse({
      id: "m",
      title: "Maßnahme m",
      preventive: true,
      areas: ["ost"],
      responsible: "treff",
      start: "2026-02-01",
      due: "2026-09-30",
      review: "2027-02-01",
      startedOn: "2026-02-01",
      state: "running",
    }),
  ],
  subGroups: [
    SubGroup.parse({
      id: "g",
      conference: "runde",
      name: "Gruppe g",
      mandate: "Ferien abstimmen",
      lead: "kita",
      start: "2026-01-01",
      end: "2026-10-20",
    }),
  ],
  offers: [Offer.parse({ id: "alt", title: "Angebot alt", institution: "treff", form: "gruppe", state: "published" })],
}

export const indexOf = (values: Partial<Network>) => indexNetwork({ ...quiet, ...values })
