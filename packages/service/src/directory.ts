/** Directory: institutions with what belongs to them, read by what an import wrote. */
import type {
  ContactPoint,
  DeliveryChange,
  DirectoryList,
  Institution,
  Provider,
  Revised,
  Site,
} from "@sozialraum/core"
import {
  type Check,
  type Collection,
  ContactPoints,
  Institutions,
  Providers,
  type Put,
  type Remove,
  Sites,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"

/** A value that an import writes. */
export type DirectoryValue = Institution | Site | ContactPoint | Provider

/** The values that some changes wrote, and the steps that write them anew. */
export interface Directory {
  readonly find: (list: DirectoryList, id: string) => Revised<DirectoryValue> | undefined
  readonly expect: (list: DirectoryList, found: Revised<DirectoryValue>) => Check
  readonly put: (list: DirectoryList, value: DirectoryValue) => Put
  readonly remove: (list: DirectoryList, id: string) => Remove
}

/** Reads every value that some changes wrote. */
export const readDirectory = Effect.fnUntraced(function* (network: string, changes: ReadonlyArray<DeliveryChange>) {
  const found = new Map<string, Revised<DirectoryValue>>()
  for (const list of lists) {
    const ids = changes.flatMap(({ values }) => values.flatMap((one) => (one.list === list ? [one.id] : [])))
    for (const one of yield* kept[list].in(network).getMany([...new Set(ids)]))
      if (one !== undefined) found.set(`${list} ${one.value.id}`, one)
  }
  return {
    find: (list, id) => found.get(`${list} ${id}`),
    expect: (list, one) => kept[list].in(network).expect(one),
    put: (list, value) => kept[list].in(network).put(value),
    remove: (list, id) => kept[list].in(network).remove(id),
  } satisfies Directory
})

const lists = ["institutions", "sites", "contactPoints", "providers"] as const

type AnyCollection = Collection<DirectoryValue, string, string>

/** A list and its collection hold the same sort of values: types cannot follow that through the table. */
const kept = {
  institutions: Institutions,
  sites: Sites,
  contactPoints: ContactPoints,
  providers: Providers,
} as object as Readonly<Record<DirectoryList, AnyCollection>>
