/** Reading a network: all of its values together, for questions that look at the whole. */
import type { Network } from "@sozialraum/core"
import {
  AgendaProposals,
  Agreements,
  type Backend,
  Bookings,
  type Collection,
  Conferences,
  ContactPoints,
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
  Resources,
  Sites,
  Sozialraeume,
  SpatialUnits,
  SubGroups,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"

/**
 * Reads every value of a network, as `indexNetwork` takes them: each list in the order of its ids.
 *
 * What others write meanwhile may or may not be among it.
 */
export const readNetwork = (network: string): Effect.Effect<Network, ReadError, Backend> => {
  const all = <A, Id extends string, Index extends string>(kind: Collection<A, Id, Index>) =>
    Effect.map(kind.in(network).all(), (found) => found.map(({ value }) => value))
  return Effect.gen(function* () {
    return {
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
      needs: yield* all(Needs),
      measures: yield* all(Measures),
      participationResults: yield* all(ParticipationResults),
      planningPeriods: yield* all(PlanningPeriods),
      indicatorDefinitions: yield* all(IndicatorDefinitions),
      indicatorValues: yield* all(IndicatorValues),
      agreements: yield* all(Agreements),
    }
  })
}
