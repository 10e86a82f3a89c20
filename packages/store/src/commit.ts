/** Commits: what is to hold and what is to be written, as plain data; and what became of it. */
import type { InvalidValue } from "@sozialraum/core"
import type { IndexEntry, Json } from "./document.js"
import type { Key } from "./key.js"

/** A condition of a commit. Revision 0 says: there must be no such document. @german Vorbedingung */
export interface Check {
  readonly key: Key
  readonly revision: number
}

/** Writes a whole document, new or in place of the old one, together with its index entries. @german Schreiben */
export interface Put {
  readonly _tag: "Put"
  readonly key: Key
  readonly document: Json
  readonly indexes: ReadonlyArray<IndexEntry>
  /** The version of the collection's schema that the document has; see `Stored`. */
  readonly schema: number
  /** Where the value does not fit its collection: then no commit is made of it. */
  readonly unfit?: InvalidValue
}

/** Takes a document away. Where there is none, nothing happens. @german Entfernen */
export interface Remove {
  readonly _tag: "Remove"
  readonly key: Key
}

/**
 * Takes earlier documents of a key out of its history, for good; who wrote them, when and why, stays told.
 *
 * It happens after the other writes of the commit, one of which may be of the same key. It is no change: the key keeps its
 * revision, and the stream of changes says nothing of it.
 *
 * @german Vergessen
 * @rule P8, P14
 */
export interface Forget {
  readonly _tag: "Forget"
  readonly key: Key
  /** Only documents of revisions below this one; without it, all but the present document. */
  readonly below?: number
}

/** One step of a commit. @german Schreibvorgang */
export type Write = Put | Remove | Forget

/**
 * All checks hold and all writes happen, or nothing does.
 *
 * It stays within one network, writes a key at most once, and forgets a key at most once.
 *
 * @german Änderungssatz
 * @rule P8
 */
export interface Commit {
  readonly network: string
  /**
   * Makes it safe to send the commit again where nobody knows what became of it: a commit of an id is done once in its
   * network. `commit` gives a random one where there is none.
   */
  readonly id?: string
  readonly checks: ReadonlyArray<Check>
  readonly writes: ReadonlyArray<Write>
  /** A role or a system, never a person (P8). */
  readonly by: string
  readonly reason: string
  /** Instant, ISO 8601 with `Z`. */
  readonly at: string
}

/**
 * A place in the stream of changes of one network. Only the backend that gave it can read it.
 *
 * @german Lesezeichen
 */
export type Cursor = string

/** Before the first change of all. */
export const beginning: Cursor = ""

/** What a commit did. @german Quittung */
export interface Receipt {
  /** The place after the commit: `changes` from here on hold only what came later. */
  readonly cursor: Cursor
  /** The revision of each written key, in the order of the writes; unchanged where there was nothing to remove. */
  readonly revisions: ReadonlyArray<number>
}

/** Asks what happened in one network. @german Abfrage der Änderungen */
export interface ChangesQuery {
  readonly network: string
  /** `beginning`, or the cursor of a change or receipt of the same network. */
  readonly after: Cursor
  /** At least 1. */
  readonly limit: number
  /** Only what happened to this document. */
  readonly of?: Omit<Key, "network">
}

/**
 * One write that happened: an entry of the audit trail and of the synchronisation feed.
 *
 * @german Änderung
 * @rule Q34
 */
export interface Change {
  readonly cursor: Cursor
  readonly key: Key
  readonly revision: number
  readonly kind: "put" | "remove"
  readonly at: string
  readonly by: string
  readonly reason: string
  /** The id of the commit, where it had one. */
  readonly commit?: string
}
