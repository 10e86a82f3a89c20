/** Writing institutions with what belongs to them: new ones, and those that a source changed. */
import {
  type Attributed,
  type DeliveryId,
  type DeliveryPlan,
  type DirectoryEntry,
  DirectoryList,
  directoryEntry,
  type InstitutionId,
  type InstitutionListing,
  type KeptField,
  LocalDate,
  type Origin,
  type Provider,
  recordTakeOver,
  type Site,
  type TakenOver,
  takeOver,
  takeOverInstitution,
  type WrittenValue,
} from "@sozialraum/core"
import { ContactPoints, Institutions, type NetworkCollection, Providers, Sites, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { addAbsent, together } from "./steps.js"
import { writtenFor, writtenIn } from "./written-values.js"

/** A delivery of a source, and the day on which it came. */
export interface Delivered {
  readonly source: string
  readonly on: LocalDate
  readonly delivery: DeliveryId
}

/**
 * The steps that write institutions which the network does not have yet, with what belongs to them, and the providers that
 * new and changed ones name.
 *
 * What is there already was written by somebody else: it stays as it is.
 */
export const addEntries = Effect.fnUntraced(function* (network: string, plan: DeliveryPlan, delivery: Delivered) {
  const entries = plan.added.map((listing) => deliveredEntry(listing, delivery))
  const changed = plan.changed.map(({ after }) => deliveredEntry(after, delivery))
  const houses = entries.map(({ institution }) => institution)
  const places = entries.map(({ site }) => site)
  const points = entries.map(({ contactPoint }) => contactPoint)
  const added = {
    institutions: yield* addAbsent(Institutions.in(network), houses),
    sites: yield* addAbsent(Sites.in(network), places),
    contactPoints: yield* addAbsent(ContactPoints.in(network), points),
    providers: yield* addProviders(network, [...entries, ...changed]),
  }
  const wrote = Object.entries(added).flatMap(([list, { writes }]) =>
    writes.map(({ key: { id } }): WrittenValue => ({ wrote: "all", list: DirectoryList.parse(list), id })),
  )
  return { ...together(Object.values(added)), written: writtenFor([...entries, ...changed], wrote) }
})

/** The values that a delivery makes of a listing, with where their fields come from. */
export const deliveredEntry = (listing: InstitutionListing, delivery: Delivered): DirectoryEntry =>
  directoryEntry(listing, originOf(listing, delivery))

/**
 * The steps that take over what a source changed, from the day of its delivery on, and what people had changed by hand
 * meanwhile.
 */
export const changeEntries = Effect.fnUntraced(function* (network: string, plan: DeliveryPlan, delivery: Delivered) {
  const pairs = plan.changed.map(({ before, after }) => ({
    base: directoryEntry(before.listing),
    next: directoryEntry(after),
    origin: originOf(after, delivery),
  }))
  const houses = yield* merged(Institutions.in(network), pairs.map(said("institution")), (two, current) =>
    takeOverInstitution(two, current, delivery.on),
  )
  const places = yield* merged(Sites.in(network), pairs.map(said("site")), mergeFields)
  const points = yield* merged(ContactPoints.in(network), pairs.map(said("contactPoint")), mergeFields)
  const renamed = [...new Map(pairs.flatMap(sameProvider).map((two) => [two.next.id, two])).values()]
  const providers = yield* merged(Providers.in(network), renamed, mergeFields)
  const keptOf = new Map(renamed.map(({ next }, index) => [next.id, providers.kept[index] ?? []]))
  const kept = new Map<InstitutionId, ReadonlyArray<KeptField>>(
    pairs.map(({ next }, index) => [
      next.institution.id,
      [
        ...[houses, places, points].flatMap((part) => part.kept[index] ?? []),
        ...(next.provider === undefined ? [] : (keptOf.get(next.provider.id) ?? [])).map(ofProvider),
      ],
    ]),
  )
  const moved = new Map(places.changed.map((two) => [two.after.id, staleUnits(two)]))
  const stale = new Map(pairs.map(({ next }) => [next.institution.id, moved.get(next.site.id) ?? []]))
  const written = writtenFor(
    pairs.map(({ next }) => next),
    [
      ...writtenIn("institutions", houses.changed),
      ...writtenIn("sites", places.changed),
      ...writtenIn("contactPoints", points.changed),
      ...writtenIn("providers", providers.changed),
    ],
  )
  return { ...together([houses, places, points, providers]), kept, stale, written }
})

/** What a source says of a provider that it named last time too, under the same number. */
const sameProvider = ({ base, next, origin }: Said<DirectoryEntry>): ReadonlyArray<Said<Provider>> =>
  base.provider === undefined || base.provider.id !== next.provider?.id
    ? []
    : [{ base: base.provider, next: next.provider, origin }]

const ofProvider = (kept: KeptField): KeptField => ({ ...kept, field: `provider.${kept.field}` })

/** The units in which a site lay before a source moved it, and which it still names: nobody has looked anew. */
const staleUnits = ({ before, after }: { readonly before: Site; readonly after: Site }): Site["units"] =>
  JSON.stringify(before.position) === JSON.stringify(after.position) ? [] : after.units

/** Each provider once: many institutions name the same. */
const addProviders = (network: string, entries: ReadonlyArray<DirectoryEntry>) => {
  const named = entries.flatMap(({ provider }) => (provider === undefined ? [] : [[provider.id, provider] as const]))
  return addAbsent(Providers.in(network), [...new Map(named).values()])
}

/** Where a listing comes from: its own day of retrieval where the list tells it, else the day of the delivery. */
const originOf = ({ retrievedOn }: InstitutionListing, { source, on, delivery }: Delivered): SourceOrigin => ({
  source,
  delivery,
  on: retrievedOn === undefined ? on : LocalDate.parse(retrievedOn),
})

type SourceOrigin = Extract<Origin, { readonly source: string }>

/** What a source said about one thing last time, what it says now, and when. */
interface Said<A> {
  readonly base: A
  readonly next: A
  readonly origin: SourceOrigin
}

const said =
  <Part extends "institution" | "site" | "contactPoint">(part: Part) =>
  ({ base, next, origin }: Said<DirectoryEntry>): Said<DirectoryEntry[Part]> => ({
    base: base[part],
    next: next[part],
    origin,
  })

const mergeFields = <A extends object>({ base, next }: Said<A>, current: A): TakenOver<A> =>
  takeOver(base, current, next)

/** The steps for those values that change; what was removed by hand stays removed. */
const merged = Effect.fnUntraced(function* <
  A extends Attributed & { readonly id: Id },
  Id extends string,
  Index extends string,
>(
  collection: NetworkCollection<A, Id, Index>,
  pairs: ReadonlyArray<Said<A>>,
  merge: (two: Said<A>, current: A) => TakenOver<A>,
) {
  const current = yield* collection.getMany(pairs.map(({ next }) => next.id))
  const taken = pairs.map((two, index) => {
    const found = current[index]
    return found === undefined
      ? undefined
      : { found, ...recordTakeOver(found.value, merge(two, found.value), two.origin) }
  })
  const changed = taken.flatMap((one) =>
    one === undefined || JSON.stringify(one.value) === JSON.stringify(one.found.value) ? [] : [one],
  )
  return {
    checks: changed.map(({ found }) => collection.expect(found)),
    writes: changed.map(({ value }): Write => collection.put(value)),
    kept: taken.map((one) => one?.kept ?? []),
    changed: changed.map(({ found, value }) => ({ before: found.value, after: value })),
  }
})
