/** Values of a network by the list that they stand in: which schema each has, and by what it is known. */
import type * as z from "zod"
import { Conference, Membership, SubGroup } from "../conference/index.js"
import { Fund, FundApplication } from "../funding/index.js"
import { ContactPoint, Institution, Provider, Site } from "../institution/index.js"
import { AgendaProposal, Meeting } from "../meeting/index.js"
import { Offer } from "../offer/index.js"
import {
  CooperationAgreement,
  IndicatorDefinition,
  IndicatorValue,
  Measure,
  Need,
  ParticipationResult,
  PlanningPeriod,
} from "../planning/index.js"
import { Booking, DamageReport, Resource, ResourceRequest, ResourceRestriction } from "../sharing/index.js"
import { Area } from "../sozialraum/index.js"
import type { Network } from "./network.js"
import { Tie } from "./tie.js"

/** A list of a network. @german Werteliste */
export type NetworkList = keyof Network

/** A value of a network, and the list that it stands in. @german Netzwerkwert */
export type NetworkValue = {
  readonly [List in NetworkList]: { readonly list: List; readonly value: Network[List][number] }
}[NetworkList]

type SchemaOf<List extends NetworkList> = z.ZodType<Network[List][number]>

/** The schema of the values of each list. */
export const networkSchemas: { readonly [List in NetworkList]: SchemaOf<List> } = {
  areas: Area,
  providers: Provider,
  sites: Site,
  institutions: Institution,
  contactPoints: ContactPoint,
  offers: Offer,
  conferences: Conference,
  memberships: Membership,
  meetings: Meeting,
  agendaProposals: AgendaProposal,
  subGroups: SubGroup,
  resources: Resource,
  bookings: Booking,
  resourceRequests: ResourceRequest,
  restrictions: ResourceRestriction,
  damageReports: DamageReport,
  funds: Fund,
  fundApplications: FundApplication,
  ties: Tie,
  needs: Need,
  measures: Measure,
  participationResults: ParticipationResult,
  planningPeriods: PlanningPeriod,
  indicatorDefinitions: IndicatorDefinition,
  indicatorValues: IndicatorValue,
  agreements: CooperationAgreement,
}

/** The lists of a network, in the order in which they are told. */
export const networkLists = Object.keys(networkSchemas).filter((name): name is NetworkList =>
  Object.hasOwn(networkSchemas, name),
)

/** The id by which a value is known in its list: that of an indicator is its code. */
export const idOf = (value: object): string => String(Reflect.get(value, "id") ?? Reflect.get(value, "code"))

/** All values of a network, list by list. */
export const valuesOf = (network: Partial<Network>): ReadonlyArray<NetworkValue> =>
  networkLists.flatMap((list) => (network[list] ?? []).map((value) => ({ list, value }) as NetworkValue))

/**
 * The network with values written anew: each in the place of the one with its id.
 *
 * @rule P8, P14
 */
export const withValues = (network: Network, values: ReadonlyArray<NetworkValue>): Network => {
  const known = new Map(values.map(({ list, value }) => [`${list} ${idOf(value)}`, value]))
  const lists = networkLists.map((list) => [
    list,
    network[list].map((value) => known.get(`${list} ${idOf(value)}`) ?? value),
  ])
  return { ...network, ...Object.fromEntries(lists) }
}
