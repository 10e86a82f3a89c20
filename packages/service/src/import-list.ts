/** Importing a list: what is new, what changed, what is missing, in one commit. */
import {
  berlin,
  type DeliveryPlan,
  type DuplicateCandidate,
  dateOf,
  duplicateCandidates,
  type FieldChange,
  type InstitutionId,
  type InstitutionListing,
  type KeptField,
  type Listed,
  planDelivery,
  type SpatialUnitId,
  toLocal,
} from "@sozialraum/core"
import { type CsvOptions, type CsvReport, readList, sourceName } from "@sozialraum/import-csv"
import { ListedInstitutions, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { addEntries, changeEntries } from "./directory-writes.js"

/** What an import does, or would do, with one institution. @german Importänderung */
export interface ListChange {
  readonly id: InstitutionId
  readonly kind: "added" | "changed" | "missing"
  readonly fields: ReadonlyArray<FieldChange>
  /** Fields that a person had changed by hand; they stay as they are. */
  readonly kept: ReadonlyArray<KeptField>
  /** Units that its site still names though the list moved it; `assignAreas` looks anew. */
  readonly staleUnits?: ReadonlyArray<SpatialUnitId>
}

/** What came of an import. @german Importergebnis */
export interface ListImport {
  readonly report: CsvReport
  readonly plan: Readonly<Record<"added" | "changed" | "unchanged" | "missing" | "rejected" | "duplicates", number>>
  readonly changes: ReadonlyArray<ListChange>
  /** Pairs that may be one institution, within the list and with other sources; a person decides. */
  readonly duplicates: ReadonlyArray<DuplicateCandidate>
  /** Whether the store holds the list now; an unchanged list is held already. */
  readonly committed: boolean
}

/**
 * Brings a list into the network: all of it, or nothing.
 *
 * Importing the same list again writes nothing. Institutions that are no longer in the list are marked, never removed.
 * What a person changed since the last import stays. Names of persons are reported, and never stored (R52).
 *
 * @param file - the bytes of the list
 * @param options - the source and what the importer should know; `dryRun` only plans
 * @returns committed is false for a dry run, and for a file from which no institution could be taken
 */
export const importList = (act: Act, file: Uint8Array | string, options: CsvOptions & { readonly dryRun?: boolean }) =>
  decidingAgain(
    Effect.gen(function* () {
      const source = sourceName(options.source)
      const listed = ListedInstitutions.in(act.network)
      const held = yield* listed.all()
      const ofSource = held.filter(({ value }) => value.source === source)
      const report = readList(file, { ...options, known: ofSource.map(({ value }) => value.listing) })
      const delivery = report.accepted.map(({ value }) => withoutPersons(value))
      // A row that stands in the list and was rejected is not missing.
      const rejected = new Set<string | undefined>(report.rejected.map(({ id }) => id))
      // A file from which nothing could be taken says nothing about any institution, least of all that it is missing.
      const before = delivery.length === 0 ? [] : ofSource.filter(({ value }) => !rejected.has(value.listing.id))
      const plan = planDelivery(
        before.map(({ value }) => value),
        delivery,
      )
      const delivered = { source, on: dateOf(toLocal(act.at, berlin)) }
      const changes = yield* changeEntries(act.network, plan, delivered)
      const outcome = outcomeOf(report, plan, {
        kept: changes.kept,
        stale: changes.stale,
        duplicates: duplicatesAmong(
          delivery.map((listing) => ({ source, listing })),
          held.map(({ value }) => value),
        ),
      })
      if (options.dryRun === true || delivery.length === 0) return { ...outcome, committed: false }

      const added = yield* addEntries(act.network, plan.added, delivered)
      const lines = new Map(report.accepted.map((accepted) => [accepted.value.id, accepted.lines]))
      const revisions = new Map(before.map((revised) => [revised.value.listing.id, revised]))
      const relisted = relist(plan, { source, at: act.at, lines })
      yield* write(act, {
        reason: `list ${source} imported`,
        checks: [
          ...relisted.map((value) => {
            const known = revisions.get(value.listing.id)
            return known === undefined ? listed.expectAbsent(value.listing.id) : listed.expect(known)
          }),
          ...added.checks,
          ...changes.checks,
        ],
        writes: [...relisted.map((value): Write => listed.put(value)), ...added.writes, ...changes.writes],
      })
      return { ...outcome, committed: true }
    }),
  )

/** What the source says now, where that differs from what it said before. */
const relist = (
  plan: DeliveryPlan,
  delivery: {
    readonly source: string
    readonly at: Act["at"]
    readonly lines: ReadonlyMap<InstitutionId, ReadonlyArray<number>>
  },
): ReadonlyArray<Listed> => {
  const { source, at, lines } = delivery
  const current = [...plan.added, ...plan.changed.map(({ after }) => after), ...plan.returned]
  return [
    ...current.map((listing) => ({ source, listing, lines: lines.get(listing.id) ?? [] })),
    ...plan.missing.flatMap((gone) => (gone.missingSince === undefined ? [{ ...gone, missingSince: at }] : [])),
  ]
}

const outcomeOf = (
  report: CsvReport,
  plan: DeliveryPlan,
  found: {
    readonly kept: ReadonlyMap<InstitutionId, ReadonlyArray<KeptField>>
    readonly stale: ReadonlyMap<InstitutionId, ReadonlyArray<SpatialUnitId>>
    readonly duplicates: ReadonlyArray<DuplicateCandidate>
  },
): Omit<ListImport, "committed"> => {
  const unlike = (kind: ListChange["kind"]) => (id: InstitutionId) => ({ id, kind, fields: [], kept: [] })
  return {
    report,
    plan: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      missing: plan.missing.length,
      rejected: report.rejected.length,
      duplicates: found.duplicates.length,
    },
    changes: [
      ...plan.added.map(({ id }) => id).map(unlike("added")),
      ...plan.changed.map(({ after, fields }) => ({
        id: after.id,
        kind: "changed" as const,
        fields,
        kept: found.kept.get(after.id) ?? [],
        ...withStaleUnits(found.stale.get(after.id)),
      })),
      ...plan.missing
        .filter((gone) => gone.missingSince === undefined)
        .map(({ listing }) => listing.id)
        .map(unlike("missing")),
    ],
    duplicates: found.duplicates,
  }
}

const withStaleUnits = (units: ReadonlyArray<SpatialUnitId> = []): Pick<ListChange, "staleUnits"> =>
  units.length === 0 ? {} : { staleUnits: units }

/** A name in a list has neither purpose nor day of erasure, without which none is kept. @rule R52 */
const withoutPersons = (listing: InstitutionListing): InstitutionListing =>
  listing.persons.length === 0 ? listing : { ...listing, persons: [] }

/** Pairs of which at least one is in the delivery; what other sources hold is compared with it. */
const duplicatesAmong = (
  delivery: ReadonlyArray<Pick<Listed, "source" | "listing">>,
  held: ReadonlyArray<Listed>,
): ReadonlyArray<DuplicateCandidate> => {
  const delivered = new Set(delivery.map(({ listing }) => listing.id))
  const others = held.filter(({ listing }) => !delivered.has(listing.id))
  return duplicateCandidates([...others, ...delivery]).filter(({ ids }) => ids.some((id) => delivered.has(id)))
}
