/** Adding values as plain data: how a network is founded, restored, or filled with a sample. */
import {
  type AlreadyMember,
  Conference,
  ContactPoint,
  Institution,
  type InvalidValue,
  join,
  Meeting,
  Membership,
  Offer,
  Provider,
  Resource,
  Site,
  Sozialraum,
  SpatialUnit,
  within,
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
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import type { IdTaken } from "./found.js"
import { given } from "./given.js"
import { addAbsent, type Steps, together } from "./steps.js"

type Adding = (
  network: string,
  values: ReadonlyArray<unknown>,
) => Effect.Effect<Steps, InvalidValue | IdTaken | ReadError, Backend>

type Read<A> = (value: unknown, index: number) => Effect.Effect<A, InvalidValue>

/** The steps that write those of some values which the network does not have yet. */
const part =
  <A extends { readonly id: Id }, Id extends string, Index extends string>(
    kind: Collection<A, Id, Index>,
    read: Read<A>,
  ): Adding =>
  (network, values) =>
    Effect.gen(function* () {
      const collection = kind.in(network)
      const parsed = yield* Effect.forEach(values, read)
      const ids = parsed.map(({ id }) => id)
      const repeats = ids.findIndex((id, index) => ids.indexOf(id) < index)
      const id = ids[repeats]
      if (id !== undefined) {
        const path = [kind.name, repeats, "id"]
        return yield* Effect.fail<IdTaken>({ _tag: "IdTaken", path, collection: kind.name, id })
      }
      return yield* addAbsent(collection, parsed)
    })

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
