/** A school that lends an assembly hall, chairs, a bus and hours, for tests; on every backend that there is. */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Instant, type Network as Values } from "@sozialraum/core"
import { beginning, memoryBackend, openStore, type Store } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import * as Result from "effect/Result"
import { type Act, addValues, type Network, openNetwork } from "./index.js"

const folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
let files = 0
export const backends = [
  ["memory", () => memoryBackend],
  ["SQLite", () => sqliteBackend(join(folder, `${files++}.db`))],
] as const
export type OpenBackend = (typeof backends)[number][1]

export const zone = "Europe/Berlin"
const now = "2027-01-01T08:00:00Z"
export const act: Act = { network: "bochum", by: "test", at: Instant.parse(now) }
export const at = (time: string): Act => ({ ...act, at: Instant.parse(time) })
export const interval = { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone }
export const granted = { by: "leitung" } as const
const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" as const })

const lent = (id: string, category: string, more: object = {}) => ({ id, owner: "schule", category, name: id, ...more })
const values = {
  spatialUnits: [
    { id: "bochum", kind: "gemeinde", name: "Bochum", externalIds: [{ scheme: "de-ags", value: "05911000" }] },
  ],
  institutions: ["schule", "kita", "hort", "treff"].map((id) => ({ id, name: id, types: ["kita"] })),
  resources: [
    lent("aula", "raum", { terms: { fee: { kind: "free" }, deposit: euros(50) } }),
    lent("stuehle", "material", { use: { mode: "shared", units: 10 }, approval: "automatic" }),
    lent("bus", "fahrzeug", { terms: { fee: { kind: "free" } } }),
    lent("beratung", "personalstunden", { terms: { fee: { kind: "free" } } }),
  ],
}

/** A wish for the hall, on the evening of 10 March 2027. */
export const wish = (id: string, more: object = {}) => ({
  ...{ id, resource: "aula", borrower: "kita", interval, purpose: "Elternabend", responsible: "leitung" },
  ...more,
})

/** A request for the hall, on six Wednesdays from 10 March 2027 on: the third and the fourth are in the Easter holidays. */
const series = {
  ...{ start: interval.start, durationMinutes: 120, zone, rule: { freq: "weekly" as const, count: 6 } },
  clockChange: { missing: "shift" as const, repeated: "first" as const },
}
export const request = (id: string, more: object = {}) => ({
  ...{ id, resource: "aula", borrower: "kita", purpose: "Chor", responsible: "leitung" },
  ...{ time: { kind: "series" as const, series }, state: { status: "draft" as const }, ...more },
})

/** Opens a network of its own for a test; `at` sets its clock. */
export const withSharing = async (
  backend: OpenBackend,
  test: (network: Network, clock: { at: string }) => Promise<void>,
): Promise<void> => {
  const clock = { at: now }
  const network = await openNetwork(backend(), { network: "bochum", by: "test", now: () => clock.at })
  Result.getOrThrow(await network.addValues(values))
  await test(network, clock)
  await network.close()
}

/** The same below the face. */
export const withStore = async (backend: OpenBackend, test: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(backend())
  await store.run(addValues(act, values))
  await test(store)
  await store.close()
}

export const done = async <A>(answer: Promise<Result.Result<A, unknown>>): Promise<A> => Result.getOrThrow(await answer)

/** What a use case refuses, once it is sure that it wrote nothing. */
export const refused = async <P extends object>(
  network: Network,
  asked: () => Promise<Result.Result<unknown, P>>,
): Promise<P> => {
  const written = async () =>
    (await network.store.changes({ network: act.network, after: beginning, limit: 10_000 })).length
  const before = await written()
  const problem = Result.getOrThrow(Result.flip(await asked()))
  if ((await written()) !== before) throw new Error("refused, and something was written")
  return problem
}

/** The value of an id in a list of the network. */
export const storedValue = async (network: Network, list: keyof Values, id: string): Promise<unknown> => {
  const all: ReadonlyArray<unknown> = (await network.read())[list]
  return all.find((value) => Reflect.get(Object(value), "id") === id)
}
