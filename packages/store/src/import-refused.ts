/** Refused imports: why a line of an export was not taken. */
import type { Problem } from "@sozialraum/core"
import * as Data from "effect/Data"
import type { CorruptRecord } from "./errors.js"
import type { CommitIdTaken, CommitRefused } from "./refusal.js"
import { storeText } from "./text.js"

/** The text is no export of a network, or one of a newer program. */
export type NotAnExport = Problem<"NotAnExport", { readonly because: "empty" | "foreign" | "newer" }>

/** The line is no JSON, or lacks what a line has; `path` names the first part that does not fit. */
export type LineUnreadable = Problem<"LineUnreadable">

/** The export ends too early, or its last line counts other lines than there are. */
export type ExportIncomplete = Problem<"ExportIncomplete", { readonly expected?: number; readonly found: number }>

/** The program knows no such collection; `known` names those that it does, where somebody asked by hand. */
export type CollectionUnknown = Problem<
  "CollectionUnknown",
  { readonly collection: string; readonly known?: ReadonlyArray<string> }
>

/** The line tells of another revision than the one that comes next: lines are missing, doubled or in another order. */
export type RevisionOutOfOrder = Problem<
  "RevisionOutOfOrder",
  { readonly collection: string; readonly id: string; readonly expected: number; readonly found: number }
>

/** In the network something else happened than what the line tells. */
export type NetworkNotEmpty = Problem<"NetworkNotEmpty", { readonly network: string }>

/** Why an import stopped. @german Grund einer abgebrochenen Übernahme */
export type ImportProblem =
  | NotAnExport
  | LineUnreadable
  | ExportIncomplete
  | CollectionUnknown
  | CorruptRecord
  | RevisionOutOfOrder
  | NetworkNotEmpty
  | CommitRefused
  | CommitIdTaken

/**
 * An import stopped at a line. What came before it is written, nothing of its commit is; the import goes on from there when
 * the same export, mended or not, is imported again.
 *
 * @german Abgebrochene Übernahme
 */
export class ImportRefused extends Data.TaggedError("ImportRefused")<{
  /** Counted from 1. */
  readonly line: number
  readonly problem: ImportProblem
}> {
  override get message(): string {
    return storeText.en.ImportRefused(this)
  }
}
