/** Schema versions: how a document that an older program wrote becomes one of today. */
import type { InvalidValue, Problem } from "@sozialraum/core"
import * as Result from "effect/Result"
import type { Json, Version } from "./document.js"
import type { CommitRefused } from "./refusal.js"

/**
 * Makes a document of one version of a schema one of the next: a pure function of the JSON.
 *
 * @german Hochstufung
 */
export type Upgrade = (document: Json) => Json

/** A newer program wrote the document: what this one would read into it, nobody knows. */
export type SchemaNewer = Problem<"SchemaNewer", { readonly found: number; readonly known: number }>

/** An upgrade could do nothing with the document: the one from this version to the next. */
export type UpgradeFailed = Problem<"UpgradeFailed", { readonly from: number; readonly because: string }>

/** The document carries another id than the one under which it lies. */
export type IdDiffers = Problem<"IdDiffers", { readonly id: string }>

/**
 * Why a stored document cannot be read as what its collection holds, or not be written as it would be today.
 *
 * @german Fehler eines Datensatzes
 */
export type RecordProblem = InvalidValue | SchemaNewer | UpgradeFailed | IdDiffers | CommitRefused

/** The version that a program with these upgrades writes. */
export const versionAfter = (upgrades: ReadonlyArray<Upgrade>): number => upgrades.length + 1

/** Takes a document through the upgrades that it has not seen yet. */
export const upgraded = (
  { schema, document }: Version,
  upgrades: ReadonlyArray<Upgrade>,
): Result.Result<Json, SchemaNewer | UpgradeFailed> => {
  const known = versionAfter(upgrades)
  if (schema > known) return Result.fail({ _tag: "SchemaNewer", path: [], found: schema, known })
  let present = document
  for (let from = schema; from < known; from += 1) {
    const upgrade = upgrades[from - 1]
    try {
      present = upgrade === undefined ? present : upgrade(present)
    } catch (error) {
      // An upgrade takes the shape of its documents for granted; of one that has another, its owner is told.
      return Result.fail({ _tag: "UpgradeFailed", path: [], from, because: String(error) })
    }
  }
  return Result.succeed(present)
}
