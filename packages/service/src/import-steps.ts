/** Import steps: what an import keeps beside the network, so that it can be compared, told and undone. */
import type {
  Delivery,
  DeliveryChange,
  DeliveryId,
  DeliveryPlan,
  InstitutionId,
  InstitutionListing,
  Listed,
  Revised,
} from "@sozialraum/core"
import type { CsvReport } from "@sozialraum/import-csv"
import { Deliveries, DeliveryChanges, ListedInstitutions, type Write } from "@sozialraum/store"
import type { Act } from "./act.js"
import type { Steps } from "./steps.js"
import type { WrittenValues } from "./written-values.js"

/** What the source says now, where that differs from what it said before. */
export const relist = (
  plan: DeliveryPlan,
  now: {
    readonly report: CsvReport
    readonly source: string
    readonly at: Act["at"]
    readonly delivery: DeliveryId
  },
): ReadonlyArray<Listed> => {
  const { report, source, at, delivery } = now
  const records = new Map(report.accepted.map((accepted) => [accepted.value.id, accepted]))
  const said = (listing: InstitutionListing): Listed => ({
    source,
    listing,
    lines: records.get(listing.id)?.lines ?? [],
    raw: records.get(listing.id)?.raw ?? [],
    delivery,
  })
  return [
    ...plan.added.map(said),
    ...plan.changed.map(({ after }) => said(after)),
    ...plan.returned.map(({ missingSince: _, ...before }) => before),
    ...plan.missing.flatMap((gone) => (gone.missingSince === undefined ? [{ ...gone, missingSince: at }] : [])),
  ]
}

/** The steps that keep what the source says, unless somebody else changed it meanwhile. */
export const listedSteps = (
  network: string,
  relisted: ReadonlyArray<Listed>,
  before: ReadonlyArray<Revised<Listed>>,
): Steps => {
  const listed = ListedInstitutions.in(network)
  const revisions = new Map(before.map((revised) => [revised.value.listing.id, revised]))
  return {
    checks: relisted.map(({ listing: { id } }) => {
      const known = revisions.get(id)
      return known === undefined ? listed.expectAbsent(id) : listed.expect(known)
    }),
    writes: relisted.map((value): Write => listed.put(value)),
  }
}

/** What a delivery did to each institution, for whoever undoes it. */
export const changesBy = (
  delivery: DeliveryId,
  {
    plan,
    written,
    report,
  }: { readonly plan: DeliveryPlan; readonly written: WrittenValues; readonly report: CsvReport },
): ReadonlyArray<DeliveryChange> => {
  const changed = (kind: DeliveryChange["kind"], institution: InstitutionId, before?: Listed): DeliveryChange => ({
    delivery,
    institution,
    kind,
    ...(before === undefined ? {} : { before }),
    values: written.get(institution) ?? [],
  })
  const changes = [
    ...plan.added.map(({ id }) => changed("added", id)),
    ...plan.changed.map(({ before, after }) => changed("changed", after.id, before)),
    ...plan.returned.map((before) => changed("returned", before.listing.id, before)),
    ...plan.missing.flatMap((before) =>
      before.missingSince === undefined ? [changed("missing", before.listing.id, before)] : [],
    ),
  ]
  return withoutPrivatePast(changes, report)
}

/** A delivery of this number must not be there: who was faster has changed what this one was planned from. */
export const recordSteps = (network: string, record: Delivery): Steps => ({
  checks: [Deliveries.in(network).expectAbsent(record.id)],
  writes: [Deliveries.in(network).put(record)],
})

/** The steps that keep what a delivery did. */
export const changeSteps = (network: string, changes: ReadonlyArray<DeliveryChange>): Steps => ({
  checks: [],
  writes: changes.map((change): Write => DeliveryChanges.in(network).put(change)),
})

/**
 * The changes without what was known of institutions that turn out to be private persons: an undo leaves them as they are.
 *
 * @rule R52
 */
const withoutPrivatePast = (
  changes: ReadonlyArray<DeliveryChange>,
  { accepted, findings }: CsvReport,
): ReadonlyArray<DeliveryChange> => {
  const lines = new Set(findings.flatMap(({ _tag, line }) => (_tag === "PrivatePersonRow" ? [line] : [])))
  const now = new Map(
    accepted.flatMap((one) => (one.lines.some((line) => lines.has(line)) ? [[one.value.id, one.value] as const] : [])),
  )
  return changes.map((change) => {
    const listing = now.get(change.institution)
    if (listing === undefined || change.before === undefined) return change
    const { raw: _raw, ...before } = change.before
    return { ...change, before: { ...before, listing }, values: [] }
  })
}
