/** A round table of four houses in a small area, with one meeting behind it. */

import { Conference, Membership, SubGroup } from "../conference/index.js"
import { ContactPoint, Institution, InstitutionId } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { indexNetwork, type Network, type NetworkIndex } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Measure, Need } from "../planning/index.js"
import { Sozialraum, SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)
export const house = (id: string): InstitutionId => InstitutionId.parse(id)
export const asOf = day("2026-10-01")

const areas = [
  SpatialUnit.parse({ id: "stadt", kind: "stadt", name: "Stadt" }),
  SpatialUnit.parse({ id: "ost", kind: "ortsteil", name: "Ost", parents: [{ unit: "stadt", kind: "stadt" }] }),
  SpatialUnit.parse({ id: "west", kind: "ortsteil", name: "West", parents: [{ unit: "stadt", kind: "stadt" }] }),
  Sozialraum.parse({ id: "raum", kind: "sozialraum", name: "Raum", composedOf: ["ost"] }),
]

export const institution = (id: string, more: object = {}): Institution =>
  Institution.parse({
    id,
    name: `Haus ${id}`,
    types: ["kita"],
    sites: [{ site: id }],
    verifications: [{ on: "2026-09-01", by: id }],
    ...more,
  })

export const conference = (more: object = {}): Conference =>
  Conference.parse({
    id: "runde",
    name: "Runde Ost",
    kind: "sozialraumkonferenz",
    area: "raum",
    start: "2024-01-01",
    convenors: [{ institution: "jugendamt" }],
    moderators: [{ institution: "jugendamt", function: "moderation" }],
    ...more,
  })

export const member = (id: string, more: object = {}): Membership =>
  Membership.parse({
    id: `m-${id}`,
    conference: "runde",
    institution: id,
    status: "active",
    from: "2024-01-01",
    ...more,
  })

export const interval = (on: string) => ({ start: `${on}T14:00`, end: `${on}T16:00`, zone: "Europe/Berlin" })
const proposed = { conference: "runde", title: "Runde Ost" }
const scheduled = (on: string) => ({
  ...proposed,
  interval: interval(on),
  host: { at: "member", institution: "schule", site: "schule" },
})
const invited = (on: string) => ({ ...scheduled(on), invitedOn: on, invited: ["jugendamt", "schule", "kita", "treff"] })

export const meetingProposed = (id: string, more: object = {}): Meeting =>
  Meeting.parse({ id, ...proposed, state: "proposed", ...more })
export const meetingScheduled = (id: string, on: string, more: object = {}): Meeting =>
  Meeting.parse({ id, ...scheduled(on), state: "scheduled", ...more })
export const meetingInvited = (id: string, on: string, more: object = {}): Meeting =>
  Meeting.parse({ id, ...invited(on), state: "invited", ...more })
export const meetingCancelled = (id: string, on: string, more: object = {}): Meeting =>
  Meeting.parse({ id, ...proposed, interval: interval(on), reason: "Sturm", state: "cancelled", ...more })
export const meetingHeld = (id: string, on: string, more: object = {}): Meeting =>
  Meeting.parse({ id, ...invited(on), attendance: [], state: "held", ...more })
/** With the minutes approved: what came of the items. */
export const meetingClosed = (
  id: string,
  on: string,
  more: { readonly items?: ReadonlyArray<object>; readonly [fact: string]: unknown } = {},
): Meeting => {
  const { items = [], ...facts } = more
  return Meeting.parse({
    id,
    ...invited(on),
    attendance: [],
    minutes: { by: "moderation", writtenOn: on, items },
    approvedOn: on,
    approvedBy: { kind: "moderation" },
    state: "minutesApproved",
    ...facts,
  })
}

export const item = (id: string, order: number, more: object = {}): object => ({
  id,
  order,
  title: `Punkt ${id}`,
  kind: "topic",
  ...more,
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

export const measure = (id: string, more: object = {}): Measure =>
  Measure.parse({
    id,
    title: `Maßnahme ${id}`,
    preventive: true,
    areas: ["ost"],
    responsible: "treff",
    start: "2026-02-01",
    due: "2026-12-01",
    review: "2027-02-01",
    startedOn: "2026-02-01",
    state: "running",
    ...more,
  })

export const subGroup = (id: string, more: object = {}): SubGroup =>
  SubGroup.parse({
    id,
    conference: "runde",
    name: `Gruppe ${id}`,
    mandate: "Ferien abstimmen",
    lead: "kita",
    start: "2026-01-01",
    end: "2027-01-01",
    ...more,
  })

export const offer = (id: string, more: object = {}): Offer =>
  Offer.parse({
    id,
    title: `Angebot ${id}`,
    institution: "treff",
    form: "gruppe",
    verifications: [{ on: "2026-09-01", by: "treff" }],
    state: "published",
    ...more,
  })

/** The last meeting of the round table, to which nothing is left. */
export const lastMeeting = meetingClosed("s1", "2026-09-01")

/** Four houses at peace: nothing is open, nothing is overdue. */
export const quiet: Partial<Network> = {
  areas,
  institutions: ["jugendamt", "schule", "kita", "treff"].map((id) => institution(id)),
  contactPoints: ["jugendamt", "schule", "kita", "treff"].map((id) =>
    ContactPoint.parse({ id, institution: id, function: "einrichtung", emails: [`${id}@example.org`] }),
  ),
  conferences: [conference()],
  memberships: ["jugendamt", "schule", "kita", "treff"].map((id) => member(id)),
  meetings: [lastMeeting],
}

/** The same round table with other values: those of each list that is named take the place of the quiet ones. */
export const networkOf = (values: Partial<Network> = {}): NetworkIndex => indexNetwork({ ...quiet, ...values })
