/** Queries: pages of one collection, by id or by an index. */
import type { Stored } from "./document.js"

/** Where a page ended. Plain data: it stays good while others write. @german Leseposition */
export interface Position {
  /** The value in the index that was read; `""` where the order is by id. */
  readonly value: string
  readonly id: string
}

/** A part of one index: from a value on, up to but without another. @german Indexbereich */
export interface IndexRange {
  readonly name: string
  readonly from?: string
  readonly to?: string
}

/**
 * Asks for a page of one collection of one network.
 *
 * Without `index` the documents come by id. With it they come by the values of that index, then by id; a document
 * with several values in the range comes once, at the smallest of them.
 *
 * @german Abfrage
 */
export interface Query {
  readonly network: string
  readonly collection: string
  readonly index?: IndexRange
  readonly after?: Position
  /** At least 1. */
  readonly limit: number
}

/** A page, in the order of `compareText`. @german Ergebnisseite */
export interface Page<Item = Stored> {
  readonly items: ReadonlyArray<Item>
  /** Where to go on; absent where nothing followed when the page was read. */
  readonly next?: Position
}
