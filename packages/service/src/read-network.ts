/** Reading a network: all of its values together, for questions and decisions that look at the whole. */
import { isSozialraum, type Network, type NetworkValue, type Revised } from "@sozialraum/core"
import {
  AgendaProposals,
  Agreements,
  type Backend,
  Bookings,
  type Collection,
  Conferences,
  ContactPoints,
  DamageReports,
  FundApplications,
  Funds,
  IndicatorDefinitions,
  IndicatorValues,
  Institutions,
  Measures,
  Meetings,
  Memberships,
  Needs,
  Offers,
  ParticipationResults,
  PlanningPeriods,
  Providers,
  type ReadError,
  ResourceRequests,
  ResourceRestrictions,
  Resources,
  Sites,
  Sozialraeume,
  SpatialUnits,
  SubGroups,
  Ties,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Steps } from "./steps.js"

/** The collection of each list of a network; areas are kept in two. */
export const collections = {
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
} as const

/** A network as it was read, with what writing into it takes. @german Gelesenes Netzwerk */
export interface ReadNetwork {
  readonly network: Network
  /** The step that writes a value anew, on the condition that it is still as it was read. */
  readonly renew: (value: NetworkValue) => Steps
}

/**
 * Reads every value of a network, as `indexNetwork` takes them: each list in the order of its ids.
 *
 * What others write meanwhile may or may not be among it.
 */
export const readNetwork = (network: string): Effect.Effect<Network, ReadError, Backend> =>
  Effect.map(readToChange(network), (read) => read.network)

/** Reads a network in order to change some of its values. */
export const readToChange = Effect.fnUntraced(function* (network: string) {
  const revisions = new Map<object, Revised<unknown>>()
  const all = <A extends object, Id extends string, Index extends string>(kind: Collection<A, Id, Index>) =>
    Effect.map(kind.in(network).all(), (found) =>
      found.map((one) => {
        revisions.set(one.value, one)
        return one.value
      }),
    )
  const values: Network = {
    areas: [...(yield* all(SpatialUnits)), ...(yield* all(Sozialraeume))],
    providers: yield* all(Providers),
    sites: yield* all(Sites),
    institutions: yield* all(Institutions),
    contactPoints: yield* all(ContactPoints),
    offers: yield* all(Offers),
    conferences: yield* all(Conferences),
    memberships: yield* all(Memberships),
    meetings: yield* all(Meetings),
    agendaProposals: yield* all(AgendaProposals),
    subGroups: yield* all(SubGroups),
    resources: yield* all(Resources),
    bookings: yield* all(Bookings),
    resourceRequests: yield* all(ResourceRequests),
    restrictions: yield* all(ResourceRestrictions),
    damageReports: yield* all(DamageReports),
    funds: yield* all(Funds),
    fundApplications: yield* all(FundApplications),
    ties: yield* all(Ties),
    needs: yield* all(Needs),
    measures: yield* all(Measures),
    participationResults: yield* all(ParticipationResults),
    planningPeriods: yield* all(PlanningPeriods),
    indicatorDefinitions: yield* all(IndicatorDefinitions),
    indicatorValues: yield* all(IndicatorValues),
    agreements: yield* all(Agreements),
  }
  return { network: values, renew: renewing(network, { values, revisions }) } satisfies ReadNetwork
})

interface Known {
  readonly values: Network
  readonly revisions: ReadonlyMap<object, Revised<unknown>>
}

const renewing =
  (network: string, { values, revisions }: Known): ReadNetwork["renew"] =>
  ({ list, value }) => {
    const named = idOf(value)
    const before = knownIn(values[list]).get(named)
    const read = before === undefined ? undefined : revisions.get(before)
    const kind = list !== "areas" ? collections[list] : isSozialraum(value) ? Sozialraeume : SpatialUnits
    // A list and its values belong together, and each list has its collection: types cannot follow that through a table.
    const stored = (kind as unknown as Collection<object, string, string>).in(network)
    return {
      checks: read === undefined ? [stored.expectAbsent(named)] : [stored.expect({ ...read, value: before ?? value })],
      writes: [stored.put(value)],
    }
  }

const knownByList = new WeakMap<object, ReadonlyMap<string, object>>()

/** The values of a list by their ids: made once, for whoever changes many of them. */
const knownIn = (list: ReadonlyArray<object>): ReadonlyMap<string, object> => {
  const known = knownByList.get(list) ?? new Map(list.map((value) => [idOf(value), value]))
  knownByList.set(list, known)
  return known
}

const idOf = (value: object): string => String(Reflect.get(value, "id") ?? Reflect.get(value, "code"))
