/** Opened stores: those that are there already, and the networks in them. */
import { existsSync } from "node:fs"
import { openStore, type Store } from "@sozialraum/store"
import { type Context, text } from "../context.js"
import type { FileFailure, NetworkUnknown } from "../failure.js"
import { backendOf } from "../store-url.js"

/**
 * Does something with a store that is there: a file that is misspelt is not made.
 *
 * @problem FileFailure - thrown; there is no such file
 */
export const withStore = async <A>({ store: url }: Context, use: (store: Store) => Promise<A>): Promise<A> => {
  existingFileOf(url)
  return withNewStore(url, use)
}

/** Does something with a store, which is made where there is none. */
export const withNewStore = async <A>(url: string, use: (store: Store) => Promise<A>): Promise<A> => {
  const store = await openStore(await backendOf(url, "create"))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** The file of a store that is one. @problem FileFailure - thrown; there is no such file */
export const existingFileOf = (url: string): string | undefined => {
  const file = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : undefined
  if (file !== undefined && file !== "" && !existsSync(file)) throw noSuchFile(file)
  return file === "" ? undefined : file
}

/** The networks that are meant: the one that was named, or all. @problem NetworkUnknown - thrown */
export const networksOf = async (store: Store, context: Context): Promise<ReadonlyArray<string>> =>
  text(context.options, "network") === undefined ? store.networks() : [await knownNetwork(store, context)]

/** The network of the command, where anything ever happened in it. @problem NetworkUnknown - thrown */
export const knownNetwork = async (store: Store, { network }: Context): Promise<string> => {
  const known = await store.networks()
  if (!known.includes(network)) throw { _tag: "NetworkUnknown", path: [], network, known } satisfies NetworkUnknown
  return network
}

const noSuchFile = (file: string): FileFailure => ({
  _tag: "FileFailure",
  path: [],
  file,
  operation: "read",
  code: "ENOENT",
  retryable: false,
})
