/** Importing a long list: part by part, under one delivery that is taken back where it cannot be finished. */
import { berlin, type Delivery, dateOf, deliveredCount, listAlarms, planDelivery, toLocal } from "@sozialraum/core"
import { type CsvReport, type LongList, type OpenList, readLongList, sourceName } from "@sozialraum/import-csv"
import { Deliveries, ListedInstitutions } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { deliveredList, deliveriesOf, keepProfiles, lastProfileOf, nextDelivery, savedProfiles } from "./deliveries.js"
import { addEntries, changeEntries } from "./directory-writes.js"
import type { ImportOptions } from "./import-list.js"
import type { ListImport } from "./import-outcome.js"
import { changeSteps, changesBy, listedSteps, recordSteps, relist } from "./import-steps.js"
import { addMissing, addPart, countsOf, newTally, type Tally, tallied } from "./import-tally.js"
import { markMissing } from "./mark-missing.js"
import { together } from "./steps.js"
import { undoImport } from "./undo-import.js"
import { stillRunning, takeBackUnfinished } from "./unfinished.js"
import { bothWritten } from "./written-values.js"

/** What the caller of an import knows about a long list and its file. @german Importangaben einer langen Liste */
export interface LongImportOptions extends Omit<ImportOptions, "dryRun" | "fileName" | "keepPersons" | "known"> {
  /** The checksum is that of all its bytes, in hexadecimal digits. */
  readonly file: Delivery["file"]
}

/**
 * Brings a list of any length into the network, with memory for a part of it.
 *
 * It is written in several commits under one delivery. Where it cannot be finished, what it wrote is taken back; where the
 * process ends in the middle of it, the next import of the source does that first. What `importList` compares across a
 * whole list is left out: duplicates, relations and drifting ids are not looked for. Changes, refused rows and findings are
 * all counted, and the first thousand of each are told.
 *
 * @param open - opens the list from its beginning, each time it is called
 */
export const importLongList = (act: Act, open: OpenList, options: LongImportOptions) =>
  Effect.gen(function* () {
    const source = sourceName(options.source)
    yield* takeBackUnfinished(act, source)
    const deliveries = yield* deliveriesOf(act.network, source)
    const last = yield* lastProfileOf(act.network, deliveries)
    const profiles = [...(options.profiles ?? []), ...(yield* savedProfiles(act.network))]
    const list = yield* Effect.promise(() => readLongList(open, { ...last, ...options, profiles }))
    const tally = newTally(list.sample)
    if (list.sample.accepted.length === 0) return { ...tallied(tally, []), committed: false } satisfies ListImport
    const running: Delivery = {
      ...nextDelivery(source, deliveries),
      ...deliveredList(list.sample, options.about),
      source,
      at: act.at,
      by: act.by,
      file: options.file,
      counts: countsOf(tally),
      state: { status: "running" },
    }
    yield* write(act, { reason: `list ${source} begun`, ...recordSteps(act.network, running) })
    return yield* Effect.onError(finish(act, { running, list, tally, last, options, deliveries }), () =>
      Effect.ignore(undoImport(act, { delivery: running.id })),
    )
  })

interface Running {
  readonly running: Delivery
  readonly list: LongList
  readonly tally: Tally
  readonly last: Pick<LongImportOptions, "lastProfile">
  readonly options: LongImportOptions
  /** Those before this one, the newest first. */
  readonly deliveries: ReadonlyArray<Delivery>
}

const finish = Effect.fnUntraced(function* (act: Act, run: Running) {
  const { running, list, tally, deliveries } = run
  const parts = list.parts()
  for (let next = yield* following(parts); next.done !== true; next = yield* following(parts))
    addPart(tally, next.value, yield* decidingAgain(importPart(act, running, next.value)))
  const before = deliveries.filter(({ state }) => state.status === "done")
  const times = { at: act.at, deliveredAt: [...before.map(({ at }) => at), act.at] }
  if (deliveries.length > 0)
    yield* markMissing(act, running, tally.seen, (missing) => addMissing(tally, missing, times))
  const done: Delivery = { ...running, records: tally.records, counts: countsOf(tally), state: { status: "done" } }
  yield* decidingAgain(close(act, done, run))
  const alarms = listAlarms(done, deliveredCount(done), before[0])
  return { ...tallied(tally, alarms), committed: true, delivery: done } satisfies ListImport
})

/** Writes that a delivery is done, and how it was read. */
const close = Effect.fnUntraced(function* (act: Act, done: Delivery, { list, last, options }: Running) {
  const deliveries = Deliveries.in(act.network)
  const record = yield* stillRunning(act.network, done.id)
  const profiles = yield* keepProfiles(act, list.sample, {
    source: done.source,
    delivery: done.id,
    last: last.lastProfile,
    named: options.profile ?? undefined,
  })
  yield* write(act, {
    reason: `list ${done.source} imported`,
    ...together([profiles, { checks: [deliveries.expect(record)], writes: [deliveries.put(done)] }]),
  })
})

const following = (parts: ReturnType<LongList["parts"]>) => Effect.promise(() => parts.next())

/** Plans and writes one part; nothing of what other parts hold is needed for it. */
const importPart = Effect.fnUntraced(function* (act: Act, { source, id, at }: Delivery, part: CsvReport) {
  const listings = part.accepted.map(({ value }) => value)
  const record = yield* stillRunning(act.network, id)
  const found = yield* ListedInstitutions.in(act.network).getMany(listings.map((listing) => listing.id))
  const held = found.filter((one) => one !== undefined)
  const plan = planDelivery(
    held.map(({ value }) => value),
    listings,
  )
  const delivered = { source, on: dateOf(toLocal(at, berlin)), delivery: id }
  const changes = yield* changeEntries(act.network, plan, delivered)
  const added = yield* addEntries(act.network, plan, delivered)
  yield* write(act, {
    reason: `list ${source}, a part`,
    ...together([
      // Whoever takes the delivery back meanwhile ends this import.
      { checks: [Deliveries.in(act.network).expect(record)], writes: [] },
      listedSteps(act.network, relist(plan, { report: part, source, at, delivery: id }), held),
      added,
      changes,
      changeSteps(
        act.network,
        changesBy(id, { plan, written: bothWritten(added.written, changes.written), report: part }),
      ),
    ]),
  })
  return { plan, kept: changes.kept, stale: changes.stale }
})
