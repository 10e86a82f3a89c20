/** Undoing what an import added: institutions that nothing else needs go, the others wait for a person. */
import {
  berlin,
  type Delivery,
  type DeliveryChange,
  danglingReferences,
  dateOf,
  fieldsByHand,
  indexNetwork,
  type Network,
  toLocal,
  type WrittenValue,
} from "@sozialraum/core"
import { ClosureCalendars, ListedInstitutions, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Directory, DirectoryValue } from "./directory.js"
import { deliveredEntry } from "./directory-writes.js"
import { readNetwork } from "./read-network.js"
import type { Steps } from "./steps.js"
import type { UndoneImport } from "./undo-import.js"

/** What is known when an import is undone. */
interface Undoing {
  readonly delivery: Delivery
  readonly changes: ReadonlyArray<DeliveryChange>
  readonly directory: Directory
  /** The values whose fields are restored, by list and id. */
  readonly restored: { readonly values: ReadonlyMap<string, DirectoryValue> }
}

interface Withdrawn extends Steps, Pick<UndoneImport, "removed" | "review"> {}

/** The steps that remove what an import added and nobody touched or names. */
export const withdrawAdded = Effect.fnUntraced(function* (network: string, undoing: Undoing) {
  const { changes, directory } = undoing
  const added = changes.filter(({ kind, values }) => kind === "added" && values.length > 0)
  const written = changes.flatMap(({ values }) => values.filter(({ wrote }) => wrote === "all"))
  if (written.length === 0) {
    const removed = changes.flatMap(({ kind, institution }) => (kind === "added" ? [institution] : []))
    return { checks: [], writes: [], removed, review: [] } satisfies Withdrawn
  }
  const touched = yield* touchedSince(network, undoing)
  const named = yield* namesIn(network, undoing)
  const isTouched = ({ values }: DeliveryChange): boolean => values.some((one) => isOwn(one) && touched.has(keyOf(one)))
  const keep = new Set(added.filter(isTouched).map(({ institution }) => institution))
  const changed = new Set(keep)
  for (let more = true; more; ) {
    const staying = added.filter(({ institution }) => keep.has(institution)).flatMap(({ values }) => values)
    const needed = named(new Set(staying.map(keyOf)))
    const referred = added.filter(
      ({ institution, values }) => !keep.has(institution) && values.some((one) => isOwn(one) && needed.has(keyOf(one))),
    )
    for (const { institution } of referred) keep.add(institution)
    more = referred.length > 0
  }
  const staying = new Set(
    added.filter(({ institution }) => keep.has(institution)).flatMap(({ values }) => values.filter(isOwn).map(keyOf)),
  )
  const needed = named(staying)
  const going = written.filter((one) => {
    const key = keyOf(one)
    return !staying.has(key) && !needed.has(key) && !touched.has(key) && directory.find(one.list, one.id) !== undefined
  })
  return {
    checks: going.flatMap(({ list, id }) => {
      const found = directory.find(list, id)
      return found === undefined ? [] : [directory.expect(list, found)]
    }),
    writes: going.map(({ list, id }): Write => directory.remove(list, id)),
    removed: changes.flatMap(({ kind, institution }) =>
      kind === "added" && !keep.has(institution) ? [institution] : [],
    ),
    review: [...keep].map((id) => ({
      id,
      because: changed.has(id) ? ("changedSince" as const) : ("referredTo" as const),
    })),
  } satisfies Withdrawn
})

const keyOf = ({ list, id }: Pick<WrittenValue, "list" | "id">): string => `${list} ${id}`

/** A provider belongs to all who name it. */
const isOwn = ({ list }: WrittenValue): boolean => list !== "providers"

/** Values that are no longer as the import wrote them; areas that were assigned since are nobody's edit. */
const touchedSince = Effect.fnUntraced(function* (network: string, { delivery, changes, directory }: Undoing) {
  const ids = changes.map(({ institution }) => institution)
  const listed = yield* ListedInstitutions.in(network).getMany(ids)
  const on = dateOf(toLocal(delivery.at, berlin))
  const touched = new Set<string>()
  for (const [index, { values }] of changes.entries()) {
    const listing = listed[index]?.value.listing
    const entry = listing && deliveredEntry(listing, { source: delivery.source, on, delivery: delivery.id })
    const wrote: Readonly<Record<WrittenValue["list"], object | undefined>> = {
      institutions: entry?.institution,
      sites: entry?.site,
      contactPoints: entry?.contactPoint,
      providers: entry?.provider,
    }
    for (const one of values) {
      const now = directory.find(one.list, one.id)?.value
      if (one.wrote === "all" && now !== undefined && isTouched(now, wrote[one.list])) touched.add(keyOf(one))
    }
  }
  return touched
})

const isTouched = (now: DirectoryValue, wrote: object = {}): boolean =>
  fieldsByHand(now).length > 0 ||
  [...new Set([...Object.keys(now), ...Object.keys(wrote)])].some(
    (field) =>
      field !== "provenance" &&
      field !== "units" &&
      JSON.stringify(Reflect.get(now, field)) !== JSON.stringify(Reflect.get(wrote, field)),
  )

/**
 * Which of the values that the import added others name, for any choice of those that stay.
 *
 * A value that goes with the import names nobody.
 */
const namesIn = Effect.fnUntraced(function* (network: string, { changes, restored }: Undoing) {
  const whole = yield* readNetwork(network)
  const calendars = yield* ClosureCalendars.in(network).all()
  const scopes = calendars.map(({ value }) => value.scope.id)
  const written = new Set(
    changes.flatMap(({ values }) => values.flatMap((one) => (one.wrote === "all" ? [keyOf(one)] : []))),
  )
  return (staying: ReadonlySet<string>): ReadonlySet<string> => {
    const isGone = (key: string): boolean => written.has(key) && !staying.has(key)
    const left = <A extends DirectoryValue>(list: WrittenValue["list"], values: ReadonlyArray<A>): ReadonlyArray<A> =>
      values.flatMap((value) => {
        const key = `${list} ${value.id}`
        // A restored value is of the list of the one that it restores.
        return isGone(key) ? [] : [(restored.values.get(key) as A | undefined) ?? value]
      })
    const rest: Network = {
      ...whole,
      institutions: left("institutions", whole.institutions),
      sites: left("sites", whole.sites),
      contactPoints: left("contactPoints", whole.contactPoints),
      providers: left("providers", whole.providers),
    }
    const dangling = danglingReferences(indexNetwork(rest)).map(({ list, names }) => `${list} ${names}`)
    return new Set([
      ...dangling.filter(isGone),
      ...scopes.flatMap((id) => [`institutions ${id}`, `sites ${id}`].filter(isGone)),
    ])
  }
})
