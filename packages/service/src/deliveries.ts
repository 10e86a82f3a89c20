/** Deliveries: the record of each import, and the mappings with which the next one is read. */
import { type Delivery, DeliveryId, type Instant, type StoredProfile } from "@sozialraum/core"
import {
  type CsvOptions,
  type CsvReport,
  mappingOf,
  type Profile,
  readProfile,
  sourceName,
} from "@sozialraum/import-csv"
import { Deliveries, ImportProfiles, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import type { Steps } from "./steps.js"

/** What somebody says about a list as a whole: whose it is, and under which terms. @german Angaben zur Quelle */
export interface AboutList {
  readonly publisher?: string
  readonly url?: string
  readonly licence?: string
  readonly attribution?: string
  /** An ISO day. */
  readonly retrievedOn?: string
}

/**
 * Every import of a source, the newest first; those that were undone are among them.
 *
 * @param source - as it was given to the import
 */
export const deliveriesOf = (network: string, source: string) =>
  Effect.map(
    Deliveries.in(network).all({ index: "bySource", equals: sourceName(source) }),
    (found): ReadonlyArray<Delivery> => found.map(({ value }) => value).toSorted((a, b) => b.number - a.number),
  )

/** The mappings that people named, for `profiles` of an import; one that no longer fits its schema is left out. */
export const savedProfiles = (network: string) =>
  Effect.map(ImportProfiles.in(network).all({ index: "byUse", equals: "named" }), (found) =>
    found.flatMap(({ value }) => profileIn(value)),
  )

/**
 * The mapping of the last delivery of a source that still holds, as readList takes it.
 *
 * @param deliveries - of the source, the newest first
 */
export const lastProfileOf = (network: string, deliveries: ReadonlyArray<Delivery>) => {
  const ids = deliveries.flatMap(({ state, id }) => (state.status === "undone" ? [] : [`source/${id}`]))
  return Effect.map(ImportProfiles.in(network).getMany(ids), (found): Pick<CsvOptions, "lastProfile"> => {
    const [lastProfile] = found.flatMap((one) => (one === undefined ? [] : profileIn(one.value)))
    return lastProfile === undefined ? {} : { lastProfile }
  })
}

const profileIn = ({ profile }: StoredProfile): ReadonlyArray<Profile> => {
  const read = readProfile(profile)
  return Result.isSuccess(read) ? [read.success] : []
}

interface Mapped {
  readonly source: string
  readonly delivery: DeliveryId
  readonly last: Profile | undefined
  readonly named: Profile | undefined
}

/**
 * The steps that keep the mapping of a delivery for the next one, where it is another than the last one, and a profile that a
 * person named for every list.
 */
export const keepProfiles = Effect.fnUntraced(function* (
  act: Act,
  report: CsvReport,
  { source, delivery, last, named }: Mapped,
) {
  const stored = ImportProfiles.in(act.network)
  const mapping = mappingOf(report, source)
  const wanted = [
    ...(JSON.stringify(mapping) === JSON.stringify(last) ? [] : [storedProfile("source", delivery, mapping, act.at)]),
    ...(named === undefined ? [] : [storedProfile("named", named.id, named, act.at)]),
  ]
  const known = yield* stored.getMany(wanted.map(({ use, id }) => `${use}/${id}`))
  const changed = wanted.flatMap((value, index) => {
    const before = known[index]
    if (before === undefined) return [{ check: stored.expectAbsent(`${value.use}/${value.id}`), value }]
    if (JSON.stringify(before.value.profile) === JSON.stringify(value.profile)) return []
    return isOlder(value, before.value) ? [] : [{ check: stored.expect(before), value }]
  })
  return {
    checks: changed.map(({ check }) => check),
    writes: changed.map(({ value }): Write => stored.put(value)),
  } satisfies Steps
})

/**
 * The steps that take back the profile which a person named for a delivery first, unless another delivery is read with it.
 *
 * Else the next list of the same headers would be read as wrongly as the one that is undone.
 */
export const withdrawProfile = Effect.fnUntraced(function* (network: string, { id, profile, at }: Delivery) {
  const stored = ImportProfiles.in(network)
  const found = profile === undefined ? undefined : yield* stored.get(`named/${profile.id}`)
  const none: Steps = { checks: [], writes: [] }
  if (found === undefined || found.value.savedAt !== at) return none
  const isOther = (other: Delivery): boolean =>
    other.id !== id && other.state.status !== "undone" && other.profile?.id === found.value.id
  const others = yield* Deliveries.in(network).all()
  if (others.some(({ value }) => isOther(value))) return none
  return { checks: [stored.expect(found)], writes: [stored.remove(`named/${found.value.id}`)] } satisfies Steps
})

/** A profile that somebody named once does not take the place of its own later version. */
const isOlder = (now: StoredProfile, before: StoredProfile): boolean =>
  now.use === "named" && Number(now.profile["version"]) < Number(before.profile["version"])

const storedProfile = (use: StoredProfile["use"], id: string, profile: Profile, savedAt: Instant): StoredProfile => ({
  use,
  id,
  savedAt,
  // A profile is plain JSON.
  profile: JSON.parse(JSON.stringify(profile)),
})

/** The id of the next delivery of a source. */
export const nextDelivery = (source: string, all: ReadonlyArray<Delivery>): Pick<Delivery, "id" | "number"> => {
  const number = (all[0]?.number ?? 0) + 1
  return { number, id: DeliveryId.parse(`${source}@${String(number).padStart(4, "0")}`) }
}

/**
 * What a report says about the list that was delivered.
 *
 * @param last - the delivery before it: whose a list is, and under which terms, holds until somebody says otherwise
 */
export const deliveredList = (
  { dialect, columns, key, profile, records }: CsvReport,
  about: AboutList = {},
  last?: Delivery,
) => {
  const { retrievedAt, ...known } = profile?.profile.about ?? {}
  const { encoding, delimiter, quote, headerLine } = dialect
  const header = key == null ? undefined : columns.find(({ index }) => index === key)?.header
  return {
    ...termsOf(last),
    ...known,
    ...(retrievedAt === undefined ? {} : { retrievedOn: retrievedAt }),
    ...about,
    ...(profile === undefined ? {} : { profile: { id: profile.id, version: profile.version } }),
    ...(header === undefined ? {} : { key: header }),
    dialect: { encoding, delimiter, quote, headerLine },
    columns: columns.map((column) => ({ header: column.header, field: column.field })),
    records,
  } satisfies Partial<Delivery>
}

const termsOf = ({ publisher, url, licence, attribution }: Partial<Delivery> = {}) => ({
  ...(publisher === undefined ? {} : { publisher }),
  ...(url === undefined ? {} : { url }),
  ...(licence === undefined ? {} : { licence }),
  ...(attribution === undefined ? {} : { attribution }),
})
