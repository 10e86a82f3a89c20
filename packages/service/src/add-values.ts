/** Adding values as plain data: how a network is founded, restored, or filled with a sample. */
import {
  type AlreadyMember,
  Conference,
  ContactPoint,
  CooperationAgreement,
  IndicatorDefinition,
  IndicatorValue,
  Institution,
  type InvalidValue,
  join,
  Measure,
  Meeting,
  Membership,
  Need,
  Offer,
  ParticipationResult,
  PlanningPeriod,
  Provider,
  Resource,
  Site,
  Sozialraum,
  SpatialUnit,
  within,
} from "@sozialraum/core"
import {
  Agreements,
  type Backend,
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
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import type { IdTaken } from "./found.js"
import { given } from "./given.js"
import { addAbsentBy, type Steps, together } from "./steps.js"

type Adding = (
  network: string,
  values: ReadonlyArray<unknown>,
) => Effect.Effect<Steps, InvalidValue | IdTaken | ReadError, Backend>

type Read<A> = (value: unknown, index: number) => Effect.Effect<A, InvalidValue>

/** The steps that write those of some values which the network does not have yet. */
const partBy =
  <A, Id extends string, Index extends string>(
    kind: Collection<A, Id, Index>,
    idOf: (value: A) => Id,
    read: Read<A>,
  ): Adding =>
  (network, values) =>
    Effect.gen(function* () {
      const collection = kind.in(network)
      const parsed = yield* Effect.forEach(values, read)
      const ids = parsed.map(idOf)
      const repeats = ids.findIndex((id, index) => ids.indexOf(id) < index)
      const id = ids[repeats]
      if (id !== undefined) {
        const path = [kind.name, repeats, "id"]
        return yield* Effect.fail<IdTaken>({ _tag: "IdTaken", path, collection: kind.name, id })
      }
      return yield* addAbsentBy(collection, parsed, idOf)
    })

const part = <A extends { readonly id: Id }, Id extends string, Index extends string>(
  kind: Collection<A, Id, Index>,
  read: Read<A>,
): Adding => partBy(kind, ({ id }) => id, read)

const parts = {
  spatialUnits: part(SpatialUnits, (value, index) => given(SpatialUnit, value, ["spatialUnits", index])),
  sozialraeume: part(Sozialraeume, (value, index) => given(Sozialraum, value, ["sozialraeume", index])),
  providers: part(Providers, (value, index) => given(Provider, value, ["providers", index])),
  sites: part(Sites, (value, index) => given(Site, value, ["sites", index])),
  institutions: part(Institutions, (value, index) => given(Institution, value, ["institutions", index])),
  contactPoints: part(ContactPoints, (value, index) => given(ContactPoint, value, ["contactPoints", index])),
  conferences: part(Conferences, (value, index) => given(Conference, value, ["conferences", index])),
  memberships: part(Memberships, (value, index) => given(Membership, value, ["memberships", index])),
  offers: part(Offers, (value, index) => given(Offer, value, ["offers", index])),
  resources: part(Resources, (value, index) => given(Resource, value, ["resources", index])),
  meetings: part(Meetings, (value, index) => given(Meeting, value, ["meetings", index])),
  planningPeriods: part(PlanningPeriods, (value, index) => given(PlanningPeriod, value, ["planningPeriods", index])),
  participationResults: part(ParticipationResults, (value, index) =>
    given(ParticipationResult, value, ["participationResults", index]),
  ),
  indicatorDefinitions: partBy(
    IndicatorDefinitions,
    ({ code }) => code,
    (value, index) => given(IndicatorDefinition, value, ["indicatorDefinitions", index]),
  ),
  indicatorValues: part(IndicatorValues, (value, index) => given(IndicatorValue, value, ["indicatorValues", index])),
  needs: part(Needs, (value, index) => given(Need, value, ["needs", index])),
  measures: part(Measures, (value, index) => given(Measure, value, ["measures", index])),
  agreements: part(Agreements, (value, index) => given(CooperationAgreement, value, ["agreements", index])),
} as const satisfies Readonly<Record<string, Adding>>

/** Values by collection, as plain data. @german Netzwerkinhalt */
export type NetworkValues = Readonly<Partial<Record<keyof typeof parts, ReadonlyArray<unknown>>>>

/**
 * Adds values to a network, all of them or none; what is there already stays as it is.
 *
 * @returns how many were added
 * @problem InvalidValue - at the collection and the number of the first value that does not fit
 * @problem IdTaken - at the second of two values with one id
 * @problem AlreadyMember - at the number of the membership
 * @rule R21
 */
export const addValues = (act: Act, values: NetworkValues) =>
  decidingAgain(
    Effect.gen(function* () {
      const names = Object.keys(parts) as ReadonlyArray<keyof typeof parts>
      const steps = yield* Effect.forEach(names, (name) => parts[name](act.network, values[name] ?? []))
      yield* joinAll(act.network, values.memberships ?? [])
      const all = together(steps)
      yield* write(act, { reason: "values added", ...all })
      return all.writes.length
    }),
  )

/** Whether each membership can begin beside those that are there, and those added before it. */
const joinAll = Effect.fnUntraced(function* (network: string, values: ReadonlyArray<unknown>) {
  const memberships = Memberships.in(network)
  const joining = yield* Effect.forEach(values, (value, index) => given(Membership, value, ["memberships", index]))
  const conferences = [...new Set(joining.map(({ conference }) => conference))]
  const stored = yield* Effect.forEach(conferences, (equals) => memberships.all({ index: "byConference", equals }))
  let all: ReadonlyArray<Membership> = stored.flat().map(({ value }) => value)
  for (const [index, membership] of joining.entries()) {
    if (all.some(({ id }) => id === membership.id)) continue
    const joined = Result.mapError(join(all, membership), (problem: AlreadyMember) =>
      within(["memberships", index], problem),
    )
    all = yield* Effect.fromResult(joined)
  }
})
