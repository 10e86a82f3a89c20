/** The collections of sharing, funds and ties: how each is kept, and by what it is found. */
import {
  Booking,
  BookingPlan,
  BorrowingPlan,
  DamageReport,
  endOf,
  Fund,
  FundApplication,
  type Instant,
  Publication,
  Resource,
  type ResourceId,
  ResourceRequest,
  ResourceRestriction,
  Tie,
  takenInterval,
} from "@sozialraum/core"
import { collection } from "./collection.js"

/** Resources, by owner and by category. @german Ressourcen */
export const Resources = collection({
  name: "resources",
  schema: Resource,
  id: (resource) => resource.id,
  indexes: { byOwner: (resource) => resource.owner, byCategory: (resource) => resource.category },
})

/** Bookings, by resource in the order in which they end, those that are out last, and by borrower. @german Überlassungen */
export const Bookings = collection({
  name: "bookings",
  schema: Booking,
  id: (booking) => booking.id,
  indexes: {
    byResource: (booking) => bookingOrder(booking.resource, isOut(booking) ? stillOut : endOf(takenInterval(booking))),
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

/** Applications to funds, by fund, by applicant, and by how far they have come. @german Förderanträge */
export const FundApplications = collection({
  name: "fundApplications",
  schema: FundApplication,
  id: (application) => application.id,
  indexes: {
    byFund: (application) => application.fund,
    byApplicant: (application) => application.applicant,
    byStatus: (application) => application.state.status,
  },
})

/** Ties that somebody told of, by either side. @german Netzwerkbeziehungen */
export const Ties = collection({
  name: "ties",
  schema: Tie,
  id: (tie) => tie.id,
  indexes: { byInstitution: ({ from, to }) => [from, to] },
})

/**
 * Selects all bookings of a resource that do not end before an instant; what is out has not ended, however late it is.
 *
 * The index was written with the zone rules of its day. A day to spare covers every later change of such a rule.
 */
export const bookingsSince = (resource: ResourceId, instant: Instant) => {
  const dayBefore = new Date(Date.parse(instant) - 86_400_000).toISOString()
  return { index: "byResource", from: bookingOrder(resource, dayBefore), to: `${resource}!` } as const
}

/** Selects all bookings of a resource, in the order in which they end; those that are out come last. */
export const bookingsOf = (resource: ResourceId) => ({ index: "byResource", prefix: `${resource} ` }) as const

/** Ids hold no blanks: a blank ends the id of the resource, and `!` is the first character after it. */
const bookingOrder = (resource: string, end: string): string => `${resource} ${end}`

/** Nobody knows when it comes back: after every instant. */
const stillOut = "~"

const isOut = ({ state }: Booking): boolean => state.status === "handedOver" || state.status === "inUse"
