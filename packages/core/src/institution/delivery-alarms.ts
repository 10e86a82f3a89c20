/** Alarms of a delivery: what in it looks as if the list had changed rather than the institutions. */
import type { Finding } from "../problem.js"
import { type DeliveredColumn, type Delivery, deliveredCount } from "./delivery.js"
import { duplicateCandidates } from "./duplicates.js"
import type { InstitutionId } from "./institution.js"
import type { DeliveryPlan } from "./listed.js"
import type { InstitutionListing } from "./listing.js"

/** One institution under a new id, perhaps. @german Vermuteter Kennungswechsel */
export interface DriftedId {
  readonly before: InstitutionId
  readonly now: InstitutionId
  readonly name: string
  /** From 0 to 1. */
  readonly score: number
}

/** Institutions that are missing seem to stand in the list under other ids. @rule R1 @german Kennungen wandern */
export type IdsDrift = Finding<"IdsDrift", { readonly pairs: ReadonlyArray<DriftedId> }>

/** Far more or far fewer institutions than in the delivery before. @german Sprung der Anzahl */
export type CountSudden = Finding<"CountSudden", { readonly before: number; readonly now: number }>

/** Another column than before tells the institutions apart. @rule R1 @german Schlüsselspalte gewechselt */
export type KeyColumnChanged = Finding<
  "KeyColumnChanged",
  { readonly before: string | null; readonly now: string | null }
>

/** Nothing of the list says any more what these columns said. @german Spalten entfallen */
export type ColumnsGone = Finding<"ColumnsGone", { readonly columns: ReadonlyArray<DeliveredColumn> }>

/** Columns of the same header were taken for something else before. @german Spalten anders gelesen */
export type ColumnsReread = Finding<
  "ColumnsReread",
  { readonly columns: ReadonlyArray<DeliveredColumn & { readonly before: string }> }
>

/** What in a delivery looks as if the list had changed. @german Alarm zur Lieferung */
export type DeliveryAlarm = IdsDrift | CountSudden | KeyColumnChanged | ColumnsGone | ColumnsReread

/** What is known of a list before it is imported. @german Gelesene Liste */
export interface ListShape {
  readonly columns: ReadonlyArray<DeliveredColumn>
  readonly key?: string | undefined
}

/**
 * What in a delivery looks as if the list had changed rather than the institutions, held against the one before it.
 *
 * Alarms stop nothing: the import can be undone.
 *
 * @param last - the last delivery of the source that was not undone; a first delivery is no alarm
 * @rule R1
 */
export const deliveryAlarms = (
  plan: DeliveryPlan,
  list: ListShape,
  last: Delivery | undefined,
): ReadonlyArray<DeliveryAlarm> => {
  const institutions = plan.added.length + plan.changed.length + plan.unchanged.length
  return [...idsDrift(plan, institutions), ...listAlarms(list, institutions, last)]
}

/**
 * The same without what takes a look at every institution: sudden counts, another key, other columns.
 *
 * @param institutions - how many the list has now
 * @rule R1
 */
export const listAlarms = (
  list: ListShape,
  institutions: number,
  last: Delivery | undefined,
): ReadonlyArray<DeliveryAlarm> =>
  last === undefined
    ? []
    : [...countSudden(deliveredCount(last), institutions), ...keyChanged(list, last), ...columnsChanged(list, last)]

const firstMissing = ({ missing }: DeliveryPlan): ReadonlyArray<InstitutionListing> =>
  missing.flatMap(({ listing, missingSince }) => (missingSince === undefined ? [listing] : []))

/** From this share of the list on, ids that change are no single case. */
const driftShare = 0.05

const idsDrift = (plan: DeliveryPlan, institutions: number): ReadonlyArray<IdsDrift> => {
  const pairs = driftedIds(firstMissing(plan), plan.added)
  const isMany = pairs.length >= 3 && pairs.length >= driftShare * institutions
  return pairs.length === 0
    ? []
    : [{ _tag: "IdsDrift", rule: "R1", severity: isMany ? "warning" : "info", path: [], pairs }]
}

/** Each one at most once; the most alike first. */
const driftedIds = (
  missing: ReadonlyArray<InstitutionListing>,
  added: ReadonlyArray<InstitutionListing>,
): ReadonlyArray<DriftedId> => {
  if (missing.length === 0 || added.length === 0) return []
  const gone = new Map(missing.map((listing) => [listing.id, listing]))
  // As of two sources: within one, what has another id is another institution.
  const candidates = duplicateCandidates([
    ...missing.map((listing) => ({ source: "before", listing })),
    ...added.map((listing) => ({ source: "now", listing })),
  ]).filter(({ ids: [one, other] }) => gone.has(one) && !gone.has(other))
  const taken = new Set<string>()
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ ids: [before, now], score }) => {
      if (taken.has(before) || taken.has(now)) return []
      taken.add(before).add(now)
      return [{ before, now, name: gone.get(before)?.name ?? "", score }]
    })
}

/**
 * Real deliveries differ by one or two institutions in a hundred (Berlin's Kitas within two months: 47 new and 8 missing of
 * 2,852); a tenth, and five at least, is a filter, a cut file or another list.
 */
const suddenShare = 0.1

const suddenLeast = 5

const countSudden = (before: number, now: number): ReadonlyArray<CountSudden> => {
  const difference = Math.abs(now - before)
  return difference < suddenLeast || difference < suddenShare * before
    ? []
    : [{ _tag: "CountSudden", rule: "–", severity: "warning", path: [], before, now }]
}

const keyChanged = ({ key }: ListShape, last: Delivery): ReadonlyArray<KeyColumnChanged> =>
  key === last.key
    ? []
    : [
        {
          _tag: "KeyColumnChanged",
          rule: "R1",
          severity: "warning",
          path: ["key"],
          before: last.key ?? null,
          now: key ?? null,
        },
      ]

const columnsChanged = ({ columns }: ListShape, last: Delivery): ReadonlyArray<ColumnsGone | ColumnsReread> => {
  const fields = new Set(columns.map(({ field }) => field))
  const read = new Map(columns.map((column) => [column.header, column]))
  const gone = last.columns.filter(
    ({ header, field }) => field !== null && field !== "person" && !read.has(header) && !fields.has(field),
  )
  const reread = last.columns.flatMap(({ header, field: before }) => {
    const now = read.get(header)
    return now === undefined || before === null || now.field === before || header === "" ? [] : [{ ...now, before }]
  })
  const facts = { rule: "–", severity: "warning", path: ["columns"] } as const
  return [
    ...(gone.length === 0 ? [] : [{ _tag: "ColumnsGone", ...facts, columns: gone } as const]),
    ...(reread.length === 0 ? [] : [{ _tag: "ColumnsReread", ...facts, columns: reread } as const]),
  ]
}
