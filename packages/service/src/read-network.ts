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
} as const satisfies { readonly [List in Exclude<keyof Network, "areas">]: object }

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
  const all = (kind: AnyCollection) =>
    Effect.map(kind.in(network).all(), (found) =>
      found.map((one) => {
        revisions.set(one.value, one)
        return one.value
      }),
    )
  const areas = [...(yield* all(anyOf(SpatialUnits))), ...(yield* all(anyOf(Sozialraeume)))]
  const lists = yield* Effect.forEach(Object.entries(collections), ([list, kind]) =>
    Effect.map(all(anyOf(kind)), (values) => [list, values] as const),
  )
  // Each list has its collection, and every list is in the table: types cannot follow that through it.
  const values = { areas, ...Object.fromEntries(lists) } as unknown as Network
  return { network: values, renew: renewing(network, { values, revisions }) } satisfies ReadNetwork
})

type AnyCollection = Collection<object, string, string>

/** A collection of whatever values: what is read from it is written to the same one. */
const anyOf = (kind: object): AnyCollection => kind as AnyCollection

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
    const stored = anyOf(kind).in(network)
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
