/** All collections there are, by name: for whoever reads, moves, checks or clears a whole network. */
import type { Network } from "@sozialraum/core"
import type { AnyCollection } from "./collection.js"
import {
  AgendaProposals,
  AreaChanges,
  ClosureCalendars,
  Conferences,
  ContactPoints,
  Institutions,
  Meetings,
  Memberships,
  Offers,
  Providers,
  Rosters,
  SentInvitations,
  Sites,
  Sozialraeume,
  SpatialUnits,
  SubGroups,
} from "./nouns.js"
import { FeedTokens } from "./nouns-feeds.js"
import {
  CalendarChanges,
  CalendarDeliveries,
  Deliveries,
  DeliveryChanges,
  ImportProfiles,
  ListedEntries,
  ListedInstitutions,
} from "./nouns-imports.js"
import {
  Agreements,
  IndicatorDefinitions,
  IndicatorValues,
  Measures,
  Needs,
  ParticipationResults,
  PlanningPeriods,
} from "./nouns-planning.js"
import {
  BookingPlans,
  Bookings,
  BorrowingPlans,
  DamageReports,
  FundApplications,
  Funds,
  Publications,
  ResourceRequests,
  ResourceRestrictions,
  Resources,
  Ties,
} from "./nouns-sharing.js"

/** The collection of each list of a network, by its name, which is that of the list; areas are kept in two. @german Sammlungen eines Netzwerks */
export const networkCollections = {
  providers: Providers,
  sites: Sites,
  institutions: Institutions,
  contactPoints: ContactPoints,
  offers: Offers,
  conferences: Conferences,
  memberships: Memberships,
  meetings: Meetings,
  agendaProposals: AgendaProposals,
  subGroups: SubGroups,
  resources: Resources,
  bookings: Bookings,
  resourceRequests: ResourceRequests,
  restrictions: ResourceRestrictions,
  damageReports: DamageReports,
  funds: Funds,
  fundApplications: FundApplications,
  ties: Ties,
  needs: Needs,
  measures: Measures,
  participationResults: ParticipationResults,
  planningPeriods: PlanningPeriods,
  indicatorDefinitions: IndicatorDefinitions,
  indicatorValues: IndicatorValues,
  agreements: Agreements,
} as const satisfies { readonly [List in Exclude<keyof Network, "areas">]: AnyCollection }

/** Every collection, by its name. Whatever is kept of a network lies in one of them. @german Sammlungen */
export const allCollections = {
  ...networkCollections,
  spatialUnits: SpatialUnits,
  sozialraeume: Sozialraeume,
  areaChanges: AreaChanges,
  closureCalendars: ClosureCalendars,
  rosters: Rosters,
  sentInvitations: SentInvitations,
  bookingPlans: BookingPlans,
  borrowingPlans: BorrowingPlans,
  publications: Publications,
  listed: ListedInstitutions,
  deliveries: Deliveries,
  deliveryChanges: DeliveryChanges,
  importProfiles: ImportProfiles,
  listedEntries: ListedEntries,
  calendarDeliveries: CalendarDeliveries,
  calendarChanges: CalendarChanges,
  feedTokens: FeedTokens,
} as const satisfies Readonly<Record<string, AnyCollection>>
