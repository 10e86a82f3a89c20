/** Area changes: units that are split, merged, moved, renamed or given up, and how much of the old is in the new. */
import * as z from "zod"
import { groupedBy } from "../grouped.js"
import { IdText, Reason } from "../id.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { SpatialUnitId } from "./spatial-unit.js"

/** Identifies one change of areas for as long as records are kept. */
export const AreaChangeId = IdText.brand<"AreaChangeId">()
export type AreaChangeId = z.infer<typeof AreaChangeId>

/** How much of an old unit becomes part of a new one; without `to` it becomes part of none. @german Übergang */
export const AreaTransfer = z
  .strictObject({
    from: SpatialUnitId,
    to: SpatialUnitId.exactOptional(),
    /** Of the old unit; 1 is all of it. */
    share: z.number().gt(0).max(1),
  })
  .readonly()
export type AreaTransfer = z.infer<typeof AreaTransfer>

/** What happened to the units. @german Art der Gebietsänderung */
export const AreaChangeKind = z.enum(["split", "merge", "boundaryShift", "rename", "dissolution"])
export type AreaChangeKind = z.infer<typeof AreaChangeKind>

/** Published shares are rounded: three thirds may be 0.999. */
const roundingOfShares = 0.002

interface Transfers {
  readonly transfers: ReadonlyArray<AreaTransfer>
}

const eachWhole = ({ transfers }: Transfers): boolean =>
  [...groupedBy(transfers, ({ from }) => from).values()].every(
    (parts) => Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) <= roundingOfShares,
  )

const eachOnce = ({ transfers }: Transfers): boolean =>
  new Set(transfers.map(({ from, to }) => `${from} ${to ?? ""}`)).size === transfers.length

const oldOrNew = ({ transfers }: Transfers): boolean => {
  const old = new Set(transfers.map(({ from }) => from))
  return transfers.every(({ to }) => to === undefined || !old.has(to))
}

const measured = ({ transfers, sharesOf }: Transfers & { readonly sharesOf?: string }): boolean =>
  sharesOf !== undefined || transfers.every(({ share }) => share === 1)

const asItsKindSays = ({ kind, transfers }: Transfers & { readonly kind: AreaChangeKind }): boolean => {
  const before = new Set(transfers.map(({ from }) => from)).size
  const after = new Set(transfers.flatMap(({ to }) => to ?? [])).size
  return {
    split: before === 1 && after > 1,
    merge: before > 1 && after === 1,
    boundaryShift: after > 0,
    rename: transfers.length === 1 && after === 1,
    dissolution: after === 0,
  }[kind]
}

/**
 * A decision after which units are other units: those before it end on a day, those after it begin.
 *
 * A unit whose border or name changes is a new unit with a new id: what was counted in the old one stays true of that one.
 *
 * @german Gebietsänderung
 * @source Amt für Statistik Berlin-Brandenburg: the LOR of 2006 ended and those of 2021 began on 2021-01-01
 */
export const AreaChange = z
  .strictObject({
    id: AreaChangeId,
    kind: AreaChangeKind,
    /** The first day of the new units; the old ones are no more. */
    on: LocalDate,
    transfers: z.array(AreaTransfer).min(1).readonly(),
    /** What the shares are parts of; needed where any unit is parted. */
    sharesOf: z.enum(["area", "population"]).exactOptional(),
    /** Where the decision can be read. */
    source: Reason,
  })
  .refine(eachOnce, violates("TransferTwice", ["transfers"]))
  .refine(eachWhole, violates("TransfersNotWhole", ["transfers"]))
  .refine(oldOrNew, violates("UnitOldAndNew", ["transfers"]))
  .refine(asItsKindSays, violates("ChangeOfOtherKind", ["kind"]))
  .refine(measured, violates("SharesUnmeasured", ["sharesOf"]))
  .readonly()
export type AreaChange = z.infer<typeof AreaChange>
