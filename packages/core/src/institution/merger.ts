/** Merging: two institutions become one, and both keep their history. */
import * as Result from "effect/Result"
import { type Problem, parse } from "../problem.js"
import { holdingOn, type LocalDate, validitiesOverlap } from "../time/index.js"
import { Institution, type InstitutionId, statusOn } from "./institution.js"
import { beforeTheEnd, change, type StatusRefusal, type WrongStatus } from "./lifecycle.js"
import { attribute, changedFields } from "./provenance.js"

/** An institution cannot be merged into itself. */
export type MergedWithItself = Problem<"MergedWithItself", { readonly institution: InstitutionId }>

/** A field that two merged institutions have differently: a person decides what holds. @german Offene Angabe */
export interface UndecidedField {
  readonly field: string
  readonly into?: unknown
  readonly absorbed?: unknown
}

/** What came of a merger. @german Zusammenlegung */
export interface Merger {
  /** Works on, with the ids, types, areas and sites of both. */
  readonly into: Institution
  /** Merged from the day on, with its successor. */
  readonly absorbed: Institution
  readonly undecided: ReadonlyArray<UndecidedField>
}

/**
 * Merges an institution into another one.
 *
 * The sites of the absorbed one become branches of the other. Its contact points stay as they are, until each is
 * redirected; its offers and memberships likewise.
 *
 * @param two - which one ends, and which one works on
 * @param on - the first day of the merged institution
 * @problem MergedWithItself - at `["into"]`
 * @problem WrongStatus - at `["statuses"]`; one of them is closed or merged on that day
 * @problem StatusAhead - at `["statuses"]`; a later change of state of the absorbed one is recorded
 */
export const mergeInstitutions = (
  two: { readonly absorbed: Institution; readonly into: Institution },
  on: LocalDate,
): Result.Result<Merger, StatusRefusal | MergedWithItself> => {
  const { absorbed, into } = two
  if (absorbed.id === into.id) return Result.fail({ _tag: "MergedWithItself", path: ["into"], institution: into.id })
  const status = statusOn(into, on)
  if (!beforeTheEnd.includes(status)) {
    const allowed = beforeTheEnd
    return Result.fail<WrongStatus>({
      _tag: "WrongStatus",
      path: ["statuses"],
      institution: into.id,
      on,
      status,
      allowed,
    })
  }
  const ended = change(absorbed, { status: "merged", successor: into.id, from: on }, beforeTheEnd)
  return Result.flatMap(ended, (merged) =>
    Result.map(parse(Institution, joined(two, on)), (whole) => ({
      into: whole,
      absorbed: merged,
      undecided: undecidedFields(two, on),
    })),
  )
}

const joined = ({ absorbed, into }: { readonly absorbed: Institution; readonly into: Institution }, on: LocalDate) => {
  const branches = absorbed.sites
    .filter(({ to }) => to === undefined || on < to)
    .map(({ use, from, ...rest }) => ({
      ...rest,
      use: use === "ersatzstandort" ? use : ("teilstandort" as const),
      from: from !== undefined && from > on ? from : on,
    }))
    .filter((branch) => !into.sites.some((used) => used.site === branch.site && validitiesOverlap(used, branch)))
  const whole: Institution = {
    ...into,
    types: together(into.types, absorbed.types, String),
    externalIds: together(into.externalIds, absorbed.externalIds, ({ scheme, value }) => `${scheme}\u0000${value}`),
    serves: together(into.serves, absorbed.serves, String),
    sites: [...into.sites, ...branches],
  }
  return attribute(whole, changedFields(into, whole))
}

/** What cannot be added up: each of them may be right, or neither. */
const toDecide = ["name", "nameAddition", "shortName", "capacity", "openingHours", "school", "qualityLabels", "verbund"]

const undecidedFields = (
  { absorbed, into }: { readonly absorbed: Institution; readonly into: Institution },
  on: LocalDate,
): ReadonlyArray<UndecidedField> => {
  const carriers = (institution: Institution) => holdingOn(institution.providers, on).map(({ provider }) => provider)
  const compared = [
    ...toDecide.map((field) => [field, Reflect.get(into, field), Reflect.get(absorbed, field)] as const),
    ["providers", carriers(into)[0], carriers(absorbed)[0]] as const,
  ]
  return compared.flatMap(([field, ours, theirs]: readonly [string, unknown, unknown]) =>
    theirs === undefined || JSON.stringify(ours) === JSON.stringify(theirs)
      ? []
      : [{ field, ...(ours === undefined ? {} : { into: ours }), absorbed: theirs }],
  )
}

const together = <A>(ours: ReadonlyArray<A>, theirs: ReadonlyArray<A>, key: (value: A) => string): ReadonlyArray<A> =>
  [...new Map([...ours, ...theirs].toReversed().map((value) => [key(value), value])).values()].toReversed()
