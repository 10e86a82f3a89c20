/** The collections of a network: how every noun of core is kept, and by what it is found. */
import {
  AgendaProposal,
  AreaChange,
  Booking,
  BookingPlan,
  BorrowingPlan,
  ClosureCalendar,
  Conference,
  ContactPoint,
  CooperationAgreement,
  conferencesOf,
  DamageReport,
  endOf,
  Fund,
  FundApplication,
  IndicatorDefinition,
  IndicatorValue,
  type Instant,
  Institution,
  Listed,
  Measure,
  Meeting,
  Membership,
  MembershipRoster,
  Need,
  Offer,
  ParticipationResult,
  PlanningPeriod,
  Provider,
  Publication,
  Resource,
  type ResourceId,
  ResourceRequest,
  ResourceRestriction,
  Site,
  Sozialraum,
  SpatialUnit,
  SubGroup,
  Tie,
  takenInterval,
} from "@sozialraum/core"
import { collection } from "./collection.js"

/** Institutions, by type, by unit served, and by provider. @german Einrichtungen */
export const Institutions = collection({
  name: "institutions",
  schema: Institution,
  id: (institution) => institution.id,
  indexes: {
    byType: (institution) => institution.types,
    byUnit: (institution) => institution.serves,
    byProvider: (institution) => institution.providers.map(({ provider }) => provider),
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

/** What the sources said last, by source. @german Gelistete Einträge */
export const ListedInstitutions = collection({
  name: "listed",
  schema: Listed,
  id: (listed) => listed.listing.id,
  indexes: { bySource: (listed) => listed.source },
})

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

/** Meetings, by every conference that meets, and by hosting institution. @german Sitzungen */
export const Meetings = collection({
  name: "meetings",
  schema: Meeting,
  id: (meeting) => meeting.id,
  indexes: {
    byConference: (meeting) => conferencesOf(meeting),
    byHost: (meeting) => ("host" in meeting && meeting.host?.at === "member" ? meeting.host.institution : undefined),
  },
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

/** Offers, by institution and by topic. @german Angebote */
export const Offers = collection({
  name: "offers",
  schema: Offer,
  id: (offer) => offer.id,
  indexes: { byInstitution: (offer) => offer.institution, byTopic: (offer) => offer.topics },
})

/** Resources, by owner and by category. @german Ressourcen */
export const Resources = collection({
  name: "resources",
  schema: Resource,
  id: (resource) => resource.id,
  indexes: { byOwner: (resource) => resource.owner, byCategory: (resource) => resource.category },
})

/** Bookings, by resource in the order in which they end, and by borrower. @german Überlassungen */
export const Bookings = collection({
  name: "bookings",
  schema: Booking,
  id: (booking) => booking.id,
  indexes: {
    byResource: (booking) => bookingOrder(booking.resource, endOf(takenInterval(booking))),
    byBorrower: (booking) => booking.borrower,
  },
})

/** Booking plans, one for each resource. @german Belegungspläne */
export const BookingPlans = collection({
  name: "bookingPlans",
  schema: BookingPlan,
  id: (plan) => plan.resource,
  indexes: {},
})

/** Borrowing plans, one for each institution that rules count together. @german Leihstände */
export const BorrowingPlans = collection({
  name: "borrowingPlans",
  schema: BorrowingPlan,
  id: (plan) => plan.borrower,
  indexes: {},
})

/** What was published, by day and by format. @german Veröffentlichungen */
export const Publications = collection({
  name: "publications",
  schema: Publication,
  id: (publication) => publication.id,
  indexes: { byDay: ({ at }) => at, byFormat: ({ format }) => format },
})

/** Requests for resources, by resource, by borrower, and by how far they have come. @german Ressourcenanfragen */
export const ResourceRequests = collection({
  name: "resourceRequests",
  schema: ResourceRequest,
  id: (request) => request.id,
  indexes: {
    byResource: (request) => request.resource,
    byBorrower: (request) => request.borrower,
    byStatus: (request) => request.state.status,
  },
})

/** Restrictions, by resource. @german Einschränkungen */
export const ResourceRestrictions = collection({
  name: "restrictions",
  schema: ResourceRestriction,
  id: (restriction) => restriction.id,
  indexes: { byResource: (restriction) => restriction.resource },
})

/** Damage reports, by resource. @german Schadensmeldungen */
export const DamageReports = collection({
  name: "damageReports",
  schema: DamageReport,
  id: (report) => report.id,
  indexes: { byResource: (report) => report.resource },
})

/** Funds, by the conference that decides. @german Verfügungsfonds */
export const Funds = collection({
  name: "funds",
  schema: Fund,
  id: (fund) => fund.id,
  indexes: { byConference: (fund) => fund.conference },
})

/** Applications to funds, by fund and by applicant. @german Förderanträge */
export const FundApplications = collection({
  name: "fundApplications",
  schema: FundApplication,
  id: (application) => application.id,
  indexes: { byFund: (application) => application.fund, byApplicant: (application) => application.applicant },
})

/** Ties that somebody told of, by either side. @german Netzwerkbeziehungen */
export const Ties = collection({
  name: "ties",
  schema: Tie,
  id: (tie) => tie.id,
  indexes: { byInstitution: ({ from, to }) => [from, to] },
})

/** Needs, by area, by topic, and by the state that they are in. @german Bedarfe */
export const Needs = collection({
  name: "needs",
  schema: Need,
  id: (need) => need.id,
  indexes: { byArea: (need) => need.area, byTopic: (need) => need.topics, byState: (need) => need.state },
})

/** Measures, by need, by the institutions that do them, and by the day on which they are due. @german Maßnahmen */
export const Measures = collection({
  name: "measures",
  schema: Measure,
  id: (measure) => measure.id,
  indexes: {
    byNeed: (measure) => measure.needs,
    byInstitution: (measure) => [measure.responsible, ...measure.participants],
    byDue: (measure) => measure.due,
  },
})

/** Participation results, by area. @german Beteiligungsergebnisse */
export const ParticipationResults = collection({
  name: "participationResults",
  schema: ParticipationResult,
  id: (result) => result.id,
  indexes: { byArea: (result) => result.area },
})

/** Planning periods, by area. @german Planungszeiträume */
export const PlanningPeriods = collection({
  name: "planningPeriods",
  schema: PlanningPeriod,
  id: (period) => period.id,
  indexes: { byArea: (period) => period.area },
})

/** Definitions of indicators that a network has beside those of the library, by code. @german Kennzahlen */
export const IndicatorDefinitions = collection({
  name: "indicatorDefinitions",
  schema: IndicatorDefinition,
  id: (definition) => definition.code,
  indexes: {},
})

/** Values of indicators, by area, and by indicator in the order of the reference dates. @german Kennzahlenwerte */
export const IndicatorValues = collection({
  name: "indicatorValues",
  schema: IndicatorValue,
  id: (value) => value.id,
  indexes: { byUnit: (value) => value.unit, byIndicator: (value) => `${value.indicator} ${value.on}` },
})

/** Cooperation agreements, by school and by carrier. @german Kooperationsvereinbarungen */
export const Agreements = collection({
  name: "agreements",
  schema: CooperationAgreement,
  id: (agreement) => agreement.id,
  indexes: { bySchool: (agreement) => agreement.school, byCarrier: (agreement) => agreement.carrier },
})

/**
 * Selects all bookings of a resource that do not end before an instant.
 *
 * The index was written with the zone rules of its day. A day to spare covers every later change of such a rule.
 */
export const bookingsSince = (resource: ResourceId, instant: Instant) => {
  const dayBefore = new Date(Date.parse(instant) - 86_400_000).toISOString()
  return { index: "byResource", from: bookingOrder(resource, dayBefore), to: `${resource}!` } as const
}

/** Selects all bookings of a resource, in the order in which they end. */
export const bookingsOf = (resource: ResourceId) => ({ index: "byResource", prefix: `${resource} ` }) as const

/** Deliveries of a calendar have one id; they are told apart by the first day that they know. */
export const deliveryOf = ({ id, known }: ClosureCalendar): string =>
  known.from === undefined ? id : `${id}@${known.from}`

/** Ids hold no blanks: a blank ends the id of the resource, and `!` is the first character after it. */
const bookingOrder = (resource: string, end: string): string => `${resource} ${end}`
