/** Tallies: what a long import did, counted as it goes; of long accounts the beginning is kept. */
import type { Delivery, DeliveryAlarm, DeliveryPlan, Listed } from "@sozialraum/core"
import type { CsvReport } from "@sozialraum/import-csv"
import {
  changeWithoutFields,
  type Found,
  fieldsChanged,
  firstMissing,
  type ListChange,
  type ListImport,
  type MissingInstitution,
  missingOf,
} from "./import-outcome.js"

/** What was done so far. It grows; everything else here is made anew. */
export interface Tally {
  readonly sample: CsvReport
  records: number
  readonly counts: { -readonly [Kind in keyof Delivery["counts"]]: number }
  /** Ids that stand in the list, those of refused rows among them. */
  readonly seen: Set<string>
  readonly changes: Array<ListChange>
  readonly missing: Array<MissingInstitution>
  readonly rejected: Array<CsvReport["rejected"][number]>
  readonly findings: Array<CsvReport["findings"][number]>
}

export const newTally = (sample: CsvReport): Tally => ({
  sample,
  records: 0,
  counts: { added: 0, changed: 0, unchanged: 0, spelling: 0, returned: 0, missing: 0, rejected: 0 },
  seen: new Set(),
  changes: [],
  missing: [],
  rejected: [],
  findings: sample.findings.filter(({ line }) => line === undefined),
})

/** So many entries of each account are kept. */
const mostTold = 1000

const keep = <A>(account: Array<A>, more: ReadonlyArray<A>): void => {
  account.push(...more.slice(0, Math.max(0, mostTold - account.length)))
}

/** Adds what was done with one part. */
export const addPart = (
  tally: Tally,
  part: CsvReport,
  { plan, ...found }: Pick<Found, "kept" | "stale"> & { readonly plan: DeliveryPlan },
): void => {
  tally.records += part.records
  for (const kind of ["added", "changed", "unchanged", "spelling", "returned"] as const)
    tally.counts[kind] += plan[kind].length
  tally.counts.rejected += part.rejected.length
  for (const { value } of part.accepted) tally.seen.add(value.id)
  for (const { id } of part.rejected) if (id !== undefined) tally.seen.add(id)
  keep(tally.rejected, part.rejected)
  keep(tally.findings, part.findings)
  keep(tally.changes, plan.changed.map(fieldsChanged(found)))
  keep(tally.changes, plan.added.map(changeWithoutFields("added")))
}

/** Adds what the list came without, as it was known before. */
export const addMissing = (
  tally: Tally,
  missing: ReadonlyArray<Listed>,
  times: Pick<Found, "at" | "deliveredAt">,
): void => {
  tally.counts.missing += missing.length
  keep(tally.changes, firstMissing(missing))
  keep(tally.missing, missing.map(missingOf(times)))
}

/** How many of each, as a delivery tells it. */
export const countsOf = ({ counts }: Tally): Delivery["counts"] => ({ ...counts })

/** The tally as the outcome of an import. */
export const tallied = (tally: Tally, alarms: ReadonlyArray<DeliveryAlarm>): Omit<ListImport, "committed"> => ({
  report: {
    ...tally.sample,
    records: tally.records,
    accepted: [],
    rejected: tally.rejected,
    findings: tally.findings,
  },
  plan: { ...tally.counts, duplicates: 0 },
  changes: tally.changes,
  spelling: [],
  missing: tally.missing,
  duplicates: [],
  relations: [],
  names: {},
  alarms,
})
