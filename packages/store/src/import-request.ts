/** Requests to import: from where to where, and what to do with what does not fit. */
import type * as Effect from "effect/Effect"
import type { Backend } from "./backend.js"
import type { AnyCollection } from "./collection.js"
import type { BackendFailure } from "./errors.js"
import type { ImportRefused } from "./import-refused.js"

/** How to import. @german Übernahmeauftrag */
export interface ImportRequest {
  /** Of every kind that the export may hold: documents are read and indexed by them. */
  readonly collections: ReadonlyArray<AnyCollection>
  /** Where to; the network of the export where nothing is said. */
  readonly network?: string | undefined
  /** A role or a system, never a person (P8). It is said, as `reason` and `at` are, where the export has no history. */
  readonly by: string
  readonly reason: string
  /** Instant, ISO 8601 with `Z`. */
  readonly at: string
  /**
   * What to do with a document that does not fit its collection: stop there, where nothing is said; or keep it as it is, to
   * be found by its id alone, and to be mended later.
   */
  readonly unfit?: "refuse" | "keep" | undefined
}

/** What an import did. @german Ergebnis einer Übernahme */
export interface Imported {
  readonly network: string
  /** Whether the export told every change. */
  readonly history: boolean
  /** Changes or documents that the export holds. */
  readonly lines: number
  /** How many of them an earlier, unfinished import had written already. */
  readonly before: number
  /** Of the others, how many do not fit their collection. */
  readonly unfit: number
}

/** Where and how an import writes. */
export interface ImportInto extends ImportRequest {
  readonly network: string
  readonly mode: "read" | "write"
}

/** What one group of lines did. */
export type GroupDone = Pick<Imported, "lines" | "before" | "unfit">

/** What becomes of the groups of an export. */
export interface Taker<Group> {
  readonly take: (group: Group) => Effect.Effect<GroupDone, ImportRefused | BackendFailure, Backend>
  /** What is to be said when nothing follows. */
  readonly finish: Effect.Effect<void, ImportRefused>
}
