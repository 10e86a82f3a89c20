/** Adding values as plain data: how a network is founded, restored, or filled with a sample. */
import {
  Conference,
  ContactPoint,
  Institution,
  type InvalidValue,
  Meeting,
  Membership,
  Offer,
  Provider,
  parse,
  Resource,
  Site,
  Sozialraum,
  SpatialUnit,
} from "@sozialraum/core"
import {
  type Backend,
  type Collection,
  Conferences,
  ContactPoints,
  Institutions,
  Meetings,
  Memberships,
  Offers,
  Providers,
  type ReadError,
  Resources,
  Sites,
  Sozialraeume,
  SpatialUnits,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import type { Steps } from "./directory-writes.js"

type Schema = Parameters<typeof parse>[0]
type Adding = (
  network: string,
  values: ReadonlyArray<unknown>,
) => Effect.Effect<Steps, InvalidValue | ReadError, Backend>

/** The steps that write those of some values which the network does not have yet. */
const part =
  <A extends { readonly id: Id }, Id extends string, Index extends string>(
    kind: Collection<A, Id, Index>,
    read: (value: unknown) => Effect.Effect<A, InvalidValue>,
  ): Adding =>
  (network, values) =>
    Effect.gen(function* () {
      const collection = kind.in(network)
      const parsed = yield* Effect.forEach(values, read)
      const known = yield* collection.getMany(parsed.map(({ id }) => id))
      const absent = parsed.filter((_, index) => known[index] === undefined)
      return { checks: absent.map(({ id }) => collection.expectAbsent(id)), writes: absent.map(collection.put) }
    })

const as =
  <S extends Schema>(schema: S) =>
  (value: unknown) =>
    Effect.fromResult(parse(schema, value))

const parts = {
  spatialUnits: part(SpatialUnits, as(SpatialUnit)),
  sozialraeume: part(Sozialraeume, as(Sozialraum)),
  providers: part(Providers, as(Provider)),
  sites: part(Sites, as(Site)),
  institutions: part(Institutions, as(Institution)),
  contactPoints: part(ContactPoints, as(ContactPoint)),
  conferences: part(Conferences, as(Conference)),
  memberships: part(Memberships, as(Membership)),
  offers: part(Offers, as(Offer)),
  resources: part(Resources, as(Resource)),
  meetings: part(Meetings, as(Meeting)),
} as const satisfies Readonly<Record<string, Adding>>

/** Values by collection, as plain data. @german Netzwerkinhalt */
export type NetworkValues = Readonly<Partial<Record<keyof typeof parts, ReadonlyArray<unknown>>>>

/**
 * Adds values to a network, all of them or none; what is there already stays as it is.
 *
 * @returns how many were added
 * @problem InvalidValue - of the first value that does not fit
 */
export const addValues = (act: Act, values: NetworkValues) =>
  decidingAgain(
    Effect.gen(function* () {
      const names = Object.keys(parts) as ReadonlyArray<keyof typeof parts>
      const steps = yield* Effect.forEach(names, (name) => parts[name](act.network, values[name] ?? []))
      const writes = steps.flatMap((step) => step.writes)
      yield* write(act, { reason: "values added", checks: steps.flatMap((step) => step.checks), writes })
      return writes.length
    }),
  )
