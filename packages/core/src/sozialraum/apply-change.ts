/** Applying a change: old units end, new ones begin, and what lay in the old ones follows where that is sure. */
import * as Result from "effect/Result"
import { groupedBy } from "../grouped.js"
import type { Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { type Area, isSozialraum } from "./area.js"
import type { AreaChange, AreaTransfer } from "./area-change.js"
import { followComposition, followParents, type TransfersByUnit } from "./followed-relations.js"
import type { SpatialUnitId } from "./spatial-unit.js"

/** The change does not fit the areas that are known. */
export type ChangeNotApplicable = Problem<
  "ChangeNotApplicable",
  {
    readonly unit: SpatialUnitId
    readonly on: LocalDate
    readonly because:
      | "unknown"
      | "notValid"
      | "successorMissing"
      | "otherKind"
      | "idTaken"
      | "notASuccessor"
      | "otherStart"
  }
>

/** An area that lay in an old unit, or consisted of it, and of which nobody knows where it belongs now. @german Ungeklärte Zuordnung */
export interface UndecidedArea {
  readonly unit: SpatialUnitId
  /** The field in which the old unit stood. */
  readonly field: "parents" | "composedOf"
  readonly was: SpatialUnitId
  /** What became of the old unit, with the shares of that one; empty where nothing did. */
  readonly candidates: ReadonlyArray<AreaTransfer>
}

/** The areas after a change, old ones included, and what people must decide. @german Vollzogene Gebietsänderung */
export interface AppliedChange {
  readonly areas: ReadonlyArray<Area>
  readonly undecided: ReadonlyArray<UndecidedArea>
}

/**
 * Carries out a change of areas: nothing is overwritten, the old units get an end and the new ones a beginning.
 *
 * Areas below an old unit with one successor are below the successor from then on. A Sozialraum consists of a new unit as
 * well where it consisted of everything that the new unit was made of. All else is undecided: its relation to the old unit
 * ends, and no other begins.
 *
 * @param areas - all that are known
 * @param successors - the new units as the change names them, apart from those that are known and wait for the day; one
 *   without a first day begins on the day of the change
 * @returns the areas in their order, then the successors
 * @problem ChangeNotApplicable - at the transfer or the successor; an old unit that nobody knows (`unknown`) or that does
 *   not exist then (`notValid`), a new one that is missing, is of another kind, exists already, is not in the change or
 *   begins on another day
 * @rule R2, R3, R5
 */
export const applyChange = (
  areas: ReadonlyArray<Area>,
  change: AreaChange,
  successors: ReadonlyArray<Area>,
): Result.Result<AppliedChange, ChangeNotApplicable> => {
  const refusal = refused(areas, change, successors)
  if (refusal !== undefined) return Result.fail(refusal)
  const transfers = groupedBy(change.transfers, ({ from }) => from)
  const followed = areas.map((area) => follow(area, change, transfers))
  return Result.succeed({
    areas: [...followed.flatMap((one) => one.areas), ...successors.map((area) => ({ ...area, from: change.on }))],
    undecided: followed.flatMap((one) => one.undecided),
  })
}

const follow = (area: Area, change: AreaChange, transfers: TransfersByUnit): AppliedChange => {
  if (transfers.has(area.id)) return { areas: [{ ...area, to: change.on }], undecided: [] }
  const before = [...area.parents.map(({ unit }) => unit), ...(isSozialraum(area) ? area.composedOf : [])]
  const ended = area.to !== undefined && area.to <= change.on
  if (ended || !before.some((unit) => transfers.has(unit))) return { areas: [area], undecided: [] }
  const followed = followParents(area.parents, change.on, transfers)
  const composed = isSozialraum(area) ? followComposition(area.composedOf, change.transfers) : { kept: [], open: [] }
  // A successor may have lain in the old unit itself: it does not come to lie in itself.
  const parents = followed.kept.filter(({ unit }) => unit !== area.id)
  const composedOf = composed.kept.filter((unit) => unit !== area.id)
  const undecided = (field: UndecidedArea["field"], open: ReadonlyArray<SpatialUnitId>) =>
    open.map((was) => ({
      unit: area.id,
      field,
      was,
      candidates: (transfers.get(was) ?? []).filter(({ to }) => to !== undefined),
    }))
  return {
    areas: [isSozialraum(area) ? { ...area, parents, composedOf } : { ...area, parents }],
    undecided: [...undecided("parents", followed.open), ...undecided("composedOf", composed.open)],
  }
}

const refused = (
  areas: ReadonlyArray<Area>,
  { on, transfers }: AreaChange,
  successors: ReadonlyArray<Area>,
): ChangeNotApplicable | undefined => {
  const known = new Map(areas.map((area) => [area.id, area]))
  const opened = new Map(successors.map((area) => [area.id, area]))
  const problem = (
    unit: SpatialUnitId,
    because: ChangeNotApplicable["because"],
    path: ReadonlyArray<string | number>,
  ): ChangeNotApplicable => ({ _tag: "ChangeNotApplicable", path, unit, on, because })
  for (const [at, { from, to }] of transfers.entries()) {
    const old = known.get(from)
    if (old === undefined) return problem(from, "unknown", ["transfers", at, "from"])
    if (!existsUntil(old, on)) return problem(from, "notValid", ["transfers", at, "from"])
    if (to === undefined) continue
    const waiting = known.get(to)?.from === on
    if (known.has(to) && (!waiting || opened.has(to))) return problem(to, "idTaken", ["transfers", at, "to"])
    const successor = waiting ? known.get(to) : opened.get(to)
    if (successor === undefined) return problem(to, "successorMissing", ["transfers", at, "to"])
    if (successor.kind !== old.kind) return problem(to, "otherKind", ["transfers", at, "to"])
  }
  const named = new Set(transfers.map(({ to }) => to))
  for (const [at, { id, from, to }] of successors.entries()) {
    if (!named.has(id)) return problem(id, "notASuccessor", ["successors", at, "id"])
    if (opened.get(id) !== successors[at]) return problem(id, "idTaken", ["successors", at, "id"])
    if (from !== undefined && from !== on) return problem(id, "otherStart", ["successors", at, "from"])
    if (to !== undefined && to <= on) return problem(id, "notValid", ["successors", at, "to"])
  }
  return undefined
}

/** Whether a unit begins before a day and does not end before it; an end on the day was known in advance. */
const existsUntil = ({ from, to }: Area, on: LocalDate): boolean =>
  (from === undefined || from < on) && (to === undefined || to >= on)
