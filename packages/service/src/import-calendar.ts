/** Importing a calendar of another program: closures, offers or busy times, in one commit. */
import { localHolidays } from "@sozialraum/calendar-de"
import {
  berlin,
  type CalendarChange,
  type Delivery,
  dateOf,
  InstitutionId,
  type ListedEntry,
  type ResourceId,
  toLocal,
  type WrittenByCalendar,
} from "@sozialraum/core"
import {
  type CalendarOptions,
  type CalendarPlan,
  type CalendarReport,
  calendarSource,
  type KnownPlace,
  planCalendar,
  readCalendar,
} from "@sozialraum/import-ical"
import { CalendarChanges, CalendarDeliveries, Institutions, ListedEntries, Sites, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { calendarDeliveriesOf } from "./calendar-deliveries.js"
import { bytesOf, sha256 } from "./checksum.js"
import { decidingAgain, write } from "./decide.js"
import { type AboutList, nextDelivery } from "./deliveries.js"
import { found } from "./found.js"
import { writeBusy } from "./import-calendar-busy.js"
import { writeClosures } from "./import-calendar-closures.js"
import { writeOffers } from "./import-calendar-offers.js"
import { type CalendarImport, calendarOutcome, type ImportNeeds } from "./import-calendar-outcome.js"
import { together } from "./steps.js"

/** What the caller of an import knows about a calendar, and about the file. @german Angaben zum Kalenderimport */
export interface CalendarImportOptions
  extends Omit<CalendarOptions, "known" | "places" | "partly" | "keepPrivate" | "about"> {
  /** What the busy times of the calendar take; private entries count as such. */
  readonly resource?: ResourceId
  /** Only plans. */
  readonly dryRun?: boolean
  readonly fileName?: string
  readonly about?: AboutList
}

/**
 * Brings a calendar into the network: all of it, or nothing.
 *
 * Its entries are compared with those of the last delivery by their UIDs. New offers are drafts. What a person changed since
 * stays; an older version of an entry never takes the place of a newer one; what is no longer in the calendar and not over is
 * marked. Importing the same file again writes nothing. `undoCalendarImport` takes an import back.
 *
 * @param file - the bytes of the file, or its text
 * @returns committed is false for a dry run, and for a file from which nothing could be taken
 * @problem ImportNeeds - at `["institution"]` for offers, at `["resource"]` for busy times
 * @problem NotFound - at the same places
 * @rule R25, R52
 */
export const importCalendar = (act: Act, file: Uint8Array | string, options: CalendarImportOptions) =>
  Effect.flatMap(factsOf(file, options.fileName), (facts) => decidingAgain(importOnce(act, { file, facts, options })))

interface Importing {
  readonly file: Uint8Array | string
  readonly facts: Delivery["file"]
  readonly options: CalendarImportOptions
}

const importOnce = Effect.fnUntraced(function* (act: Act, { file, facts, options }: Importing) {
  const { network } = act
  const source = calendarSource(options.source)
  const today = dateOf(toLocal(act.at, berlin))
  const held = yield* ListedEntries.in(network).all({ index: "bySource", equals: source })
  const deliveries = yield* calendarDeliveriesOf(network, source)
  const report = readCalendar(
    file,
    yield* readingOf(
      act,
      options,
      held.map(({ value }) => value),
    ),
  )
  yield* needed(network, report, options)
  const rejected = new Set(report.rejected.flatMap(({ id }) => id ?? []))
  // A file from which nothing could be taken says nothing about any entry, least of all that it is missing.
  const before = report.listed.length === 0 ? [] : held
  const plan = planCalendar(
    before.map(({ value }) => value),
    report.listed,
    { today, rejected },
  )
  const offers = yield* writeOffers(network, plan, today)
  const closures = yield* writeClosures(network, report)
  const isBusy =
    options.resource !== undefined &&
    (report.as === "busy" || report.busy.length > 0 || plan.missing.some(({ said }) => said.as === "busy"))
  const busy =
    isBusy && options.resource !== undefined
      ? yield* writeBusy(network, report.busy, { resource: options.resource, source, today })
      : { checks: [], writes: [], wrote: [], kept: new Map() }
  const kept = new Map([...offers.kept, ...closures.kept, ...busy.kept])
  const outcome = calendarOutcome(report, plan, { kept, held: closures.held, at: act.at })
  if (options.dryRun === true || report.listed.length === 0)
    return { ...outcome, committed: false } satisfies CalendarImport

  const next = nextDelivery(source, deliveries)
  const relisted = relistedBy(plan, { at: act.at, delivery: next.id })
  const revisions = new Map(held.map((revised) => [revised.value.id, revised]))
  const entries = ListedEntries.in(network)
  const parts = [offers, closures, busy]
  const done = deliveries.filter(({ state }) => state.status === "done")
  const isAgain = done[0] !== undefined && done[0] === deliveries[0] && done[0].file.sha256 === facts.sha256
  if (isAgain && relisted.length === 0 && parts.every(({ writes }) => writes.length === 0))
    return { ...outcome, committed: true } satisfies CalendarImport
  const record = recordOf(report, {
    ...next,
    source,
    at: act.at,
    by: act.by,
    file: facts,
    about: options.about,
    last: done[0],
    plan,
  })
  const wrote = parts.flatMap((part) => part.wrote)
  yield* write(act, {
    reason: `calendar ${source} imported`,
    ...together([
      ...parts,
      {
        checks: relisted.map(({ id }) => {
          const known = revisions.get(id)
          return known === undefined ? entries.expectAbsent(id) : entries.expect(known)
        }),
        writes: relisted.map((value): Write => entries.put(value)),
      },
      {
        checks: [CalendarDeliveries.in(network).expectAbsent(record.id)],
        writes: [
          CalendarDeliveries.in(network).put(record),
          ...changesBy(record, plan, wrote).map((change): Write => CalendarChanges.in(network).put(change)),
        ],
      },
    ]),
  })
  return { ...outcome, committed: true, delivery: record } satisfies CalendarImport
})

/** What the reader is told of the network. */
const readingOf = Effect.fnUntraced(function* (
  act: Act,
  options: CalendarImportOptions,
  known: ReadonlyArray<ListedEntry>,
) {
  const { resource, dryRun: _dryRun, fileName: _fileName, about = {}, ...rest } = options
  const { publisher, ...terms } = about
  const today = dateOf(toLocal(act.at, berlin))
  const reading: CalendarOptions = {
    ...rest,
    known,
    places: yield* placesIn(act.network),
    partly: localHolidays.map(({ land, listedAs, onlyIn }) => ({ land, listedAs, onlyIn })),
    keepPrivate: resource !== undefined,
    about: {
      ...(publisher === undefined ? {} : { name: publisher }),
      ...(terms.url === undefined ? {} : { url: terms.url }),
      ...(terms.licence === undefined ? {} : { licence: terms.licence }),
      ...(terms.attribution === undefined ? {} : { attribution: terms.attribution }),
      retrievedOn: today,
    },
  }
  return reading
})

const placesIn = Effect.fnUntraced(function* (network: string) {
  const sites = yield* Sites.in(network).all()
  const houses = yield* Institutions.in(network).all()
  const named = new Map<string, Array<string>>()
  for (const { value } of houses)
    for (const { site } of value.sites) named.set(site, [...(named.get(site) ?? []), value.name])
  return sites.map(
    ({ value: { id, name, address } }): KnownPlace => ({
      id,
      names: [...(name === undefined ? [] : [name]), ...(named.get(id) ?? [])],
      address,
    }),
  )
})

/** For whom offers are, and what busy times take, has to be said and known. */
const needed = Effect.fnUntraced(function* (
  network: string,
  { as, offers }: CalendarReport,
  { institution, resource, dryRun }: CalendarImportOptions,
) {
  if (as === "offers" && offers.length > 0) {
    if (institution !== undefined)
      yield* found(Institutions.in(network), InstitutionId.parse(institution), "institution")
    else if (dryRun !== true) return yield* Effect.fail(needs("institution"))
  }
  if (as === "busy" && resource === undefined && dryRun !== true) return yield* Effect.fail(needs("resource"))
})

const needs = (what: ImportNeeds["what"]): ImportNeeds => ({ _tag: "ImportNeeds", path: [what], what })

/** What the source says now, where that differs from what it said before. */
const relistedBy = (
  plan: CalendarPlan,
  { at, delivery }: { readonly at: Act["at"]; readonly delivery: Delivery["id"] },
): ReadonlyArray<ListedEntry> => [
  ...plan.added.map((listed) => ({ ...listed, delivery })),
  ...plan.changed.map(({ after }) => ({ ...after, delivery })),
  ...plan.returned.map(({ missingSince: _, ...before }) => before),
  ...plan.missing.flatMap((gone) => (gone.missingSince === undefined ? [{ ...gone, missingSince: at }] : [])),
]

/** What a delivery did, for whoever undoes it. */
const changesBy = (
  { id: delivery, number }: Delivery,
  plan: CalendarPlan,
  wrote: ReadonlyArray<WrittenByCalendar>,
): ReadonlyArray<CalendarChange> => {
  const entry = (
    kind: "added" | "changed" | "missing" | "returned",
    id: string,
    before?: ListedEntry,
  ): CalendarChange => ({
    ...{ id: `${delivery} entry ${id}`, delivery, number },
    entry: { id, kind, ...(before === undefined ? {} : { before }) },
  })
  return [
    ...plan.added.map(({ id }) => entry("added", id)),
    ...plan.changed.map(({ before }) => entry("changed", before.id, before)),
    ...plan.returned.map((before) => entry("returned", before.id, before)),
    ...plan.missing.flatMap((before) =>
      before.missingSince === undefined ? [entry("missing", before.id, before)] : [],
    ),
    ...wrote.map((one): CalendarChange => ({ id: `${delivery} ${one.list} ${one.id}`, delivery, number, wrote: one })),
  ]
}

interface Recorded extends Pick<Delivery, "id" | "number" | "source" | "at" | "by" | "file"> {
  readonly about: AboutList | undefined
  readonly last: Delivery | undefined
  readonly plan: CalendarPlan
}

/** A delivery of a calendar has no columns; its parts are set apart by colons. */
const recordOf = (report: CalendarReport, { about = {}, last, plan, ...facts }: Recorded): Delivery => {
  const terms = (["publisher", "url", "licence", "attribution"] as const).flatMap((name) => {
    const said = about[name] ?? last?.[name]
    return said === undefined ? [] : [[name, said] as const]
  })
  return {
    ...facts,
    ...Object.fromEntries(terms),
    ...(about.retrievedOn === undefined ? {} : { retrievedOn: about.retrievedOn }),
    dialect: { encoding: report.dialect.encoding, delimiter: ":", quote: null, headerLine: null },
    columns: [],
    records: report.components,
    counts: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      spelling: 0,
      returned: plan.returned.length,
      missing: plan.missing.length,
      rejected: report.rejected.length,
    },
    state: { status: "done" },
  }
}

const factsOf = (file: Uint8Array | string, name: string | undefined) => {
  const bytes = bytesOf(file)
  return Effect.map(sha256(bytes), (sum) => ({
    ...(name === undefined || name === "" ? {} : { name }),
    bytes: bytes.byteLength,
    sha256: sum,
  }))
}
