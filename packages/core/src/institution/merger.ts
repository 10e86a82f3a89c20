/** Merging: two institutions become one, and both keep their history. */
import * as Result from "effect/Result"
import { type Problem, parse } from "../problem.js"
import { holdingOn, type LocalDate } from "../time/index.js"
import { Institution, type InstitutionId, statusOn } from "./institution.js"
import { beforeTheEnd, change, type StatusAhead, type StatusRefusal, type WrongStatus } from "./lifecycle.js"
import type { OperatingStatus } from "./operating-status.js"
import { attribute, changedFields } from "./provenance.js"
import { outside } from "./spans.js"

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
 * The sites of the absorbed one become branches of the other, its substitutes too. Its contact points stay as they are, until each is
 * redirected; its offers and memberships likewise.
 *
 * @param two - which one ends, and which one works on
 * @param on - the first day of the merged institution
 * @problem MergedWithItself - at `["into"]`
 * @problem WrongStatus - at `["statuses"]`; one of them is closed or merged on that day, or the other one does not work yet
 * @problem StatusAhead - at `["statuses"]`; a later change of state of the absorbed one is recorded, or the end of the other
 */
export const mergeInstitutions = (
  two: { readonly absorbed: Institution; readonly into: Institution },
  on: LocalDate,
): Result.Result<Merger, StatusRefusal | MergedWithItself> => {
  const { absorbed, into } = two
  if (absorbed.id === into.id) return Result.fail({ _tag: "MergedWithItself", path: ["into"], institution: into.id })
  const unable = whyNotInto(into, on)
  if (unable !== undefined) return Result.fail(unable)
  const ended = change(absorbed, { status: "merged", successor: into.id, from: on }, beforeTheEnd)
  return Result.flatMap(ended, (merged) =>
    Result.map(parse(Institution, joined(two, on)), (whole) => ({
      into: whole,
      absorbed: merged,
      undecided: undecidedFields(two, on),
    })),
  )
}

/** Who takes over must work on that day, or rest for a time, and not be about to end itself. */
const whyNotInto = (into: Institution, on: LocalDate): WrongStatus | StatusAhead | undefined => {
  const allowed: ReadonlyArray<OperatingStatus> = ["active", "temporarilyClosed"]
  const facts = { path: ["statuses"], institution: into.id }
  const status = statusOn(into, on)
  if (!allowed.includes(status)) return { _tag: "WrongStatus", ...facts, on, status, allowed }
  for (const { status: next, from } of into.statuses)
    if (from !== undefined && from > on && (next === "closed" || next === "merged"))
      return { _tag: "StatusAhead", ...facts, status: next, from }
  return undefined
}

const joined = ({ absorbed, into }: { readonly absorbed: Institution; readonly into: Institution }, on: LocalDate) => {
  const branches = absorbed.sites
    .filter(({ to }) => to === undefined || on < to)
    .map(({ use: _use, from, ...rest }) => ({
      ...rest,
      use: "teilstandort" as const,
      from: from !== undefined && from > on ? from : on,
    }))
    .flatMap((branch) =>
      outside(
        branch,
        into.sites.filter((used) => used.site === branch.site),
      ),
    )
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

/** Ours as they are, and what only theirs have. */
const together = <A>(ours: ReadonlyArray<A>, theirs: ReadonlyArray<A>, key: (value: A) => string): ReadonlyArray<A> => {
  const known = new Set(ours.map(key))
  return [
    ...ours,
    ...new Map(theirs.filter((value) => !known.has(key(value))).map((value) => [key(value), value])).values(),
  ]
}
