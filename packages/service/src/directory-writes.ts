/** Writing institutions with what belongs to them: new ones, and those that a source changed. */
import {
  type DeliveryPlan,
  type DirectoryEntry,
  directoryEntry,
  type InstitutionId,
  type InstitutionListing,
  type KeptField,
  type Provider,
  type Revised,
  takeOver,
} from "@sozialraum/core"
import {
  type Check,
  ContactPoints,
  Institutions,
  type NetworkCollection,
  Providers,
  Sites,
  type Write,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** Conditions and steps of a commit. @german Schreibvorhaben */
export interface Steps {
  readonly checks: ReadonlyArray<Check>
  readonly writes: ReadonlyArray<Write>
}

/** The steps that write institutions which the network does not have yet, and their providers. */
export const addEntries = Effect.fnUntraced(function* (network: string, listings: ReadonlyArray<InstitutionListing>) {
  const entries = listings.map(directoryEntry)
  const writes = entries.flatMap(({ institution, site, contactPoint }) => [
    Institutions.in(network).put(institution),
    Sites.in(network).put(site),
    ContactPoints.in(network).put(contactPoint),
  ])
  return { checks: [], writes: [...writes, ...(yield* newProviders(network, entries))] } satisfies Steps
})

/** The steps that take over what a source changed, and what people had changed by hand meanwhile. */
export const changeEntries = Effect.fnUntraced(function* (network: string, plan: DeliveryPlan) {
  const pairs = plan.changed.map(
    ({ before, after }) => [directoryEntry(before.listing), directoryEntry(after)] as const,
  )
  const [institutions, sites, contacts] = [Institutions.in(network), Sites.in(network), ContactPoints.in(network)]
  const houses = yield* institutions.getMany(pairs.map(([, entry]) => entry.institution.id))
  const places = yield* sites.getMany(pairs.map(([, entry]) => entry.site.id))
  const points = yield* contacts.getMany(pairs.map(([, entry]) => entry.contactPoint.id))
  const steps: { checks: Array<Check>; writes: Array<Write> } = { checks: [], writes: [] }
  const kept = new Map<InstitutionId, ReadonlyArray<KeptField>>()
  for (const [index, [base, next]] of pairs.entries()) {
    kept.set(next.institution.id, [
      ...merge(steps, institutions, houses[index], [base.institution, next.institution]),
      ...merge(steps, sites, places[index], [base.site, next.site]),
      ...merge(steps, contacts, points[index], [base.contactPoint, next.contactPoint]),
    ])
  }
  steps.writes.push(
    ...(yield* newProviders(
      network,
      pairs.map(([, entry]) => entry),
    )),
  )
  return { ...steps, kept }
})

/** Adds the steps that one value needs, and answers with what stays as a person wrote it. Removed by hand stays removed. */
const merge = <A extends object, Id extends string, Index extends string>(
  steps: { readonly checks: Array<Check>; readonly writes: Array<Write> },
  collection: NetworkCollection<A, Id, Index>,
  current: Revised<A> | undefined,
  [base, next]: readonly [A, A],
): ReadonlyArray<KeptField> => {
  if (current === undefined) return []
  const { value, kept } = takeOver(base, current.value, next)
  if (JSON.stringify(value) !== JSON.stringify(current.value)) {
    steps.checks.push(collection.expect(current))
    steps.writes.push(collection.put(value))
  }
  return kept
}

/** Providers that the network does not have yet, each once; one that it has keeps the name it bears here. */
const newProviders = Effect.fnUntraced(function* (network: string, entries: ReadonlyArray<DirectoryEntry>) {
  const providers = Providers.in(network)
  const named = new Map<Provider["id"], Provider>()
  for (const { provider } of entries) {
    if (provider !== undefined && !named.has(provider.id)) named.set(provider.id, provider)
  }
  const known = yield* providers.getMany([...named.keys()])
  return [...named.values()].filter((_, index) => known[index] === undefined).map(providers.put)
})
