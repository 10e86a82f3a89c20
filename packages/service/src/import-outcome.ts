/** The outcome of an import: what it does, or would do, with each institution, and what a person should look at. */
import {
  type Delivery,
  type DeliveryAlarm,
  type DeliveryPlan,
  type DuplicateCandidate,
  duplicateCandidates,
  type FieldChange,
  type Instant,
  type InstitutionId,
  type InstitutionListing,
  type KeptField,
  type Listed,
  type SpatialUnitId,
  type WorksAtCandidate,
  worksAtCandidates,
} from "@sozialraum/core"
import type { CsvReport } from "@sozialraum/import-csv"

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

/** An institution that the list no longer has: to be looked at, never a reason to delete. @german Vermisste Einrichtung */
export interface MissingInstitution {
  readonly id: InstitutionId
  readonly name: string
  /** When a delivery first came without it. */
  readonly since: Instant
  /** How many deliveries came without it, this one included. */
  readonly deliveries: number
}

type Counted = "added" | "changed" | "unchanged" | "spelling" | "missing" | "returned" | "rejected" | "duplicates"

/** What came of an import. @german Importergebnis */
export interface ListImport {
  readonly report: CsvReport
  /** `spelling` and `returned` are among the unchanged ones. */
  readonly plan: Readonly<Record<Counted, number>>
  readonly changes: ReadonlyArray<ListChange>
  /** What is only spelled otherwise than in the last delivery; the network keeps what it has. */
  readonly spelling: ReadonlyArray<{ readonly id: InstitutionId; readonly fields: ReadonlyArray<FieldChange> }>
  readonly missing: ReadonlyArray<MissingInstitution>
  /** Pairs that may be one institution, within the list and with other sources; a person decides. */
  readonly duplicates: ReadonlyArray<DuplicateCandidate>
  /** Institutions that seem to work at the site of another; they are no duplicates. */
  readonly relations: ReadonlyArray<WorksAtCandidate>
  /** The names of all that duplicates and relations tell of, also of those that other sources brought. */
  readonly names: Readonly<Record<InstitutionId, string>>
  /** What looks as if the list had changed rather than the institutions. */
  readonly alarms: ReadonlyArray<DeliveryAlarm>
  /** Whether the store holds the list now; an unchanged list is held already. */
  readonly committed: boolean
  /** The record of the import; left out where nothing was written. */
  readonly delivery?: Delivery
}

/** What was found out about a delivery beside its plan. */
export interface Found {
  readonly kept: ReadonlyMap<InstitutionId, ReadonlyArray<KeptField>>
  readonly stale: ReadonlyMap<InstitutionId, ReadonlyArray<SpatialUnitId>>
  readonly alarms: ReadonlyArray<DeliveryAlarm>
  /** What all sources have said, this one before the delivery; compared with what is delivered. */
  readonly held: ReadonlyArray<Listed>
  readonly delivered: ReadonlyArray<Pick<Listed, "source" | "listing">>
  readonly at: Instant
  /** When the deliveries of the source before this one came, this one included where it is a new one. */
  readonly deliveredAt: ReadonlyArray<Instant>
}

/** The outcome of an import, as it is told. */
export const outcomeOf = (report: CsvReport, plan: DeliveryPlan, found: Found): Omit<ListImport, "committed"> => {
  const ids = new Set(found.delivered.map(({ listing }) => listing.id))
  const compared = [...found.held.filter(({ listing }) => !ids.has(listing.id)), ...found.delivered]
  const duplicates = withoutDrifted(duplicateCandidates(compared, ids), found.alarms)
  const relations = worksAtCandidates(compared, ids)
  return {
    report,
    plan: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      spelling: plan.spelling.length,
      missing: plan.missing.length,
      returned: plan.returned.length,
      rejected: report.rejected.length,
      duplicates: duplicates.length,
    },
    changes: changesOf(plan, found),
    spelling: plan.spelling.map(({ after, fields }) => ({ id: after.id, fields })),
    missing: plan.missing.map(missingOf(found)),
    duplicates,
    relations,
    names: namesOf(compared, new Set([...duplicates.flatMap((pair) => pair.ids), ...relations.flatMap(bothOf)])),
    alarms: found.alarms,
  }
}

const bothOf = ({ guest, host }: WorksAtCandidate): ReadonlyArray<InstitutionId> => [guest, host]

const namesOf = (
  compared: Found["delivered"],
  ids: ReadonlySet<InstitutionId>,
): Readonly<Record<InstitutionId, string>> =>
  Object.fromEntries(compared.flatMap(({ listing: { id, name } }) => (ids.has(id) ? [[id, name] as const] : [])))

const changesOf = (plan: DeliveryPlan, found: Found): ReadonlyArray<ListChange> => [
  ...plan.added.map(changeWithoutFields("added")),
  ...plan.changed.map(fieldsChanged(found)),
  ...firstMissing(plan.missing),
]

/** A change of an institution of which no field is told. */
export const changeWithoutFields =
  (kind: ListChange["kind"]) =>
  ({ id }: InstitutionListing): ListChange => ({ id, kind, fields: [], kept: [] })

/** A change of an institution, field by field. */
export const fieldsChanged =
  ({ kept, stale }: Pick<Found, "kept" | "stale">) =>
  ({ after: { id }, fields }: DeliveryPlan["changed"][number]): ListChange => ({
    ...{ id, kind: "changed", fields, kept: kept.get(id) ?? [] },
    ...withStaleUnits(stale.get(id)),
  })

/** The changes of those that no delivery came without before. */
export const firstMissing = (missing: ReadonlyArray<Listed>): ReadonlyArray<ListChange> =>
  missing
    .filter(({ missingSince }) => missingSince === undefined)
    .map(({ listing }) => changeWithoutFields("missing")(listing))

/** An institution that a delivery came without, and for how long already. */
export const missingOf =
  ({ at, deliveredAt }: Pick<Found, "at" | "deliveredAt">) =>
  ({ listing: { id, name }, missingSince: since = at }: Listed): MissingInstitution => ({
    ...{ id, name, since },
    deliveries: Math.max(1, deliveredAt.filter((one) => one >= since).length),
  })

const withStaleUnits = (units: ReadonlyArray<SpatialUnitId> = []): Pick<ListChange, "staleUnits"> =>
  units.length === 0 ? {} : { staleUnits: units }

/** What is told as one institution under a new id is not told twice. */
const withoutDrifted = (
  candidates: ReadonlyArray<DuplicateCandidate>,
  alarms: ReadonlyArray<DeliveryAlarm>,
): ReadonlyArray<DuplicateCandidate> => {
  const drifted = new Set(
    alarms.flatMap((alarm) =>
      alarm._tag === "IdsDrift" ? alarm.pairs.map(({ before, now }) => `${before} ${now}`) : [],
    ),
  )
  return candidates.filter(
    ({ ids: [one, other] }) => !drifted.has(`${one} ${other}`) && !drifted.has(`${other} ${one}`),
  )
}
