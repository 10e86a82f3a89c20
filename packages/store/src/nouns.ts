/** The collections of institutions, areas, conferences and offers: how each is kept, and by what it is found. */
import {
  AgendaProposal,
  AreaChange,
  ClosureCalendar,
  Conference,
  ContactPoint,
  conferencesOf,
  Institution,
  Meeting,
  type MeetingId,
  Membership,
  MembershipRoster,
  Offer,
  OpenInvitation,
  Provider,
  Site,
  Sozialraum,
  SpatialUnit,
  SubGroup,
} from "@sozialraum/core"
import { collection } from "./collection.js"

/** Institutions, by type, by unit served, by provider, and by the sites that they use. @german Einrichtungen */
export const Institutions = collection({
  name: "institutions",
  schema: Institution,
  id: (institution) => institution.id,
  indexes: {
    byType: (institution) => institution.types,
    byUnit: (institution) => institution.serves,
    byProvider: (institution) => institution.providers.map(({ provider }) => provider),
    bySite: (institution) => institution.sites.map(({ site }) => site),
  },
})

/** Sites, by spatial unit. @german Standorte */
export const Sites = collection({
  name: "sites",
  schema: Site,
  id: (site) => site.id,
  indexes: { byUnit: (site) => site.units },
})

/** Contact points, by institution. @german Ansprechstellen */
export const ContactPoints = collection({
  name: "contactPoints",
  schema: ContactPoint,
  id: (contact) => contact.id,
  indexes: { byInstitution: (contact) => contact.institution },
})

/** Providers. @german Träger */
export const Providers = collection({ name: "providers", schema: Provider, id: (provider) => provider.id, indexes: {} })

/** Spatial units, by kind. @german Gebietseinheiten */
export const SpatialUnits = collection({
  name: "spatialUnits",
  schema: SpatialUnit,
  id: (unit) => unit.id,
  indexes: { byKind: (unit) => unit.kind },
})

/** Sozialräume, by the units they consist of. @german Sozialräume */
export const Sozialraeume = collection({
  name: "sozialraeume",
  schema: Sozialraum,
  id: (area) => area.id,
  indexes: { byUnit: (area) => area.composedOf },
})

/** Changes of areas, by day, and by the units that end or begin with them. @german Gebietsänderungen */
export const AreaChanges = collection({
  name: "areaChanges",
  schema: AreaChange,
  id: (change) => change.id,
  indexes: {
    byDay: (change) => change.on,
    byUnit: (change) => change.transfers.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  },
})

/** Closure calendars, one for each delivery, by that to which they apply. @german Schließkalender */
export const ClosureCalendars = collection({
  name: "closureCalendars",
  schema: ClosureCalendar,
  id: (calendar) => deliveryOf(calendar),
  indexes: { byScope: ({ scope }) => scope.id },
})

/** Conferences, by area. @german Konferenzen */
export const Conferences = collection({
  name: "conferences",
  schema: Conference,
  id: (conference) => conference.id,
  indexes: { byArea: (conference) => conference.area },
})

/** Memberships, by conference and by institution. @german Mitgliedschaften */
export const Memberships = collection({
  name: "memberships",
  schema: Membership,
  id: (membership) => membership.id,
  indexes: {
    byConference: (membership) => membership.conference,
    byInstitution: (membership) => membership.institution,
  },
})

/** Rosters, one for each conference. @german Mitgliederstände */
export const Rosters = collection({
  name: "rosters",
  schema: MembershipRoster,
  id: (roster) => roster.conference,
  indexes: {},
})

/** Meetings, by every conference that meets, by hosting institution, and by the time at which they begin. @german Sitzungen */
export const Meetings = collection({
  name: "meetings",
  schema: Meeting,
  id: (meeting) => meeting.id,
  indexes: {
    byConference: (meeting) => conferencesOf(meeting),
    byStart: (meeting) => ("interval" in meeting ? meeting.interval?.start : undefined),
    byHost: (meeting) => ("host" in meeting && meeting.host?.at === "member" ? meeting.host.institution : undefined),
  },
})

/** What calendar messages told of each meeting, by the meeting. @german Versandte Einladungen */
export const SentInvitations = collection({
  name: "sentInvitations",
  schema: OpenInvitation,
  id: (sent): MeetingId => sent.meeting,
  indexes: {},
})

/** Agenda proposals, by conference, and by whether they wait. @german Anmeldungen zur Tagesordnung */
export const AgendaProposals = collection({
  name: "agendaProposals",
  schema: AgendaProposal,
  id: (proposal) => proposal.id,
  indexes: { byConference: (proposal) => proposal.conference, byStatus: (proposal) => proposal.state.status },
})

/** Sub-groups, by conference. @german Unterarbeitsgruppen */
export const SubGroups = collection({
  name: "subGroups",
  schema: SubGroup,
  id: (group) => group.id,
  indexes: { byConference: (group) => group.conference },
})

/** Offers, by institution, by topic, and by the state that they are in. @german Angebote */
export const Offers = collection({
  name: "offers",
  schema: Offer,
  id: (offer) => offer.id,
  indexes: {
    byInstitution: (offer) => offer.institution,
    byTopic: (offer) => offer.topics,
    byState: (offer) => offer.state,
  },
})

/** Deliveries of a calendar have one id; they are told apart by the first day that they know. */
export const deliveryOf = ({ id, known }: ClosureCalendar): string =>
  known.from === undefined ? id : `${id}@${known.from}`
