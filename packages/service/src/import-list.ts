/** Importing a list: what is new, what changed, what is missing, in one commit. */
import { berlin, type Delivery, dateOf, deliveryAlarms, planDelivery, toLocal } from "@sozialraum/core"
import { type CsvOptions, readList, sourceName } from "@sozialraum/import-csv"
import { ListedInstitutions } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { bytesOf, sha256 } from "./checksum.js"
import { decidingAgain, write } from "./decide.js"
import {
  type AboutList,
  deliveredList,
  deliveriesOf,
  keepProfiles,
  lastProfileOf,
  nextDelivery,
  savedProfiles,
} from "./deliveries.js"
import { addEntries, changeEntries } from "./directory-writes.js"
import { type ListImport, outcomeOf } from "./import-outcome.js"
import { changeSteps, changesBy, listedSteps, recordSteps, relist } from "./import-steps.js"
import { together } from "./steps.js"
import { takeBackUnfinished } from "./unfinished.js"
import { bothWritten } from "./written-values.js"

/** What the caller of an import knows about a list, and about the file. @german Importangaben */
export interface ImportOptions extends CsvOptions {
  /** Only plans. */
  readonly dryRun?: boolean
  readonly fileName?: string
  readonly about?: AboutList
}

/**
 * Brings a list into the network: all of it, or nothing.
 *
 * Importing the same list again writes nothing. Institutions that are no longer in the list are marked, never removed.
 * What a person changed since the last import stays. Names of persons, and what leads to a private person, are never stored;
 * with `keepPersons` the report tells them (R52). Every import leaves a delivery, and `undoImport` takes it back.
 *
 * @param file - the bytes of the list
 * @param options - the source and what the importer should know; the mapping of the last delivery is taken again by itself
 * @returns committed is false for a dry run, and for a file from which no institution could be taken
 */
export const importList = (act: Act, file: Uint8Array | string, options: ImportOptions) =>
  Effect.flatMap(fileOf(file, options.fileName), (facts) => decidingAgain(importOnce(act, { file, facts, options })))

interface Import {
  readonly file: Uint8Array | string
  readonly facts: Delivery["file"]
  readonly options: ImportOptions
}

const importOnce = Effect.fnUntraced(function* (act: Act, { file, facts, options }: Import) {
  const source = sourceName(options.source)
  if (options.dryRun !== true) yield* takeBackUnfinished(act, source)
  const held = yield* ListedInstitutions.in(act.network).all()
  const deliveries = yield* deliveriesOf(act.network, source)
  const ofSource = held.filter(({ value }) => value.source === source)
  const last = yield* lastProfileOf(act.network, deliveries)
  const asked = {
    ...last,
    ...options,
    profiles: [...(options.profiles ?? []), ...(yield* savedProfiles(act.network))],
    known: ofSource.map(({ value }) => value.listing),
  }
  // Who asks for persons sees them in the report; what is planned and stored is read without them (R52).
  const report = readList(file, { ...asked, keepPersons: false })
  const delivery = report.accepted.map(({ value }) => value)
  const shown = options.keepPersons === true ? readList(file, { ...asked, known: delivery }) : report
  // A row that stands in the list and was rejected is not missing.
  const rejected = new Set<string | undefined>(report.rejected.map(({ id }) => id))
  // A file from which nothing could be taken says nothing about any institution, least of all that it is missing.
  const before = delivery.length === 0 ? [] : ofSource.filter(({ value }) => !rejected.has(value.listing.id))
  const plan = planDelivery(
    before.map(({ value }) => value),
    delivery,
  )
  const next = nextDelivery(source, deliveries)
  const delivered = { source, on: dateOf(toLocal(act.at, berlin)), delivery: next.id }
  const changes = yield* changeEntries(act.network, plan, delivered)
  const done = deliveries.filter(({ state }) => state.status === "done")
  const isAgain = done[0] !== undefined && done[0] === deliveries[0] && done[0].file.sha256 === facts.sha256
  const list = deliveredList(report, options.about, done[0])
  const outcome = outcomeOf(shown, plan, {
    ...changes,
    alarms: delivery.length === 0 ? [] : deliveryAlarms(plan, list, done[0]),
    held: held.map(({ value }) => value),
    delivered: delivery.map((listing) => ({ source, listing })),
    at: act.at,
    deliveredAt: [...done.map(({ at }) => at), ...(isAgain ? [] : [act.at])],
  })
  if (options.dryRun === true || delivery.length === 0) return { ...outcome, committed: false } satisfies ListImport

  const added = yield* addEntries(act.network, plan, delivered)
  const relisted = relist(plan, { report, source, at: act.at, delivery: next.id })
  const profiles = yield* keepProfiles(act, report, {
    source,
    delivery: next.id,
    last: last.lastProfile,
    named: options.profile ?? undefined,
  })
  const parts = [listedSteps(act.network, relisted, before), added, changes, profiles]
  if (isAgain && parts.every(({ writes }) => writes.length === 0))
    return { ...outcome, committed: true } satisfies ListImport
  const { duplicates: _, ...counts } = outcome.plan
  const record: Delivery = {
    ...next,
    ...list,
    source,
    at: act.at,
    by: act.by,
    file: facts,
    counts,
    state: { status: "done" },
  }
  const written = bothWritten(added.written, changes.written)
  yield* write(act, {
    reason: `list ${source} imported`,
    ...together([
      ...parts,
      recordSteps(act.network, record),
      changeSteps(act.network, changesBy(next.id, { plan, written, report })),
    ]),
  })
  return { ...outcome, committed: true, delivery: record } satisfies ListImport
})

const fileOf = (file: Uint8Array | string, name: string | undefined) => {
  const bytes = bytesOf(file)
  return Effect.map(sha256(bytes), (sum) => ({
    ...(name === undefined || name === "" ? {} : { name }),
    bytes: bytes.byteLength,
    sha256: sum,
  }))
}
