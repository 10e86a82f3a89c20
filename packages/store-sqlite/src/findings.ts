/** Findings: what in a file does not fit together. */
import type { DatabaseSync } from "node:sqlite"
import type { Key } from "@sozialraum/store"
import { questions } from "./questions.js"

/** A damaged place in the file itself; after that, nothing else can be asked. @german Beschädigte Seiten */
export interface PagesDamaged {
  readonly _tag: "PagesDamaged"
  /** What SQLite says of it. */
  readonly said: string
}

/** A document, present or earlier, that is no JSON. @german Unlesbares Dokument */
export interface DocumentUnreadable {
  readonly _tag: "DocumentUnreadable"
  readonly key: Key
  readonly revision: number
}

/** A document is not found in an index where it should be, or is found where it should not. @german Falscher Indexeintrag */
export interface EntryWrong {
  readonly _tag: "EntryMissing" | "EntryAstray"
  readonly key: Key
  readonly name: string
  readonly value: string
}

/** A key has another revision than there are changes of it. @german Falscher Stand */
export interface RevisionWrong {
  readonly _tag: "RevisionWrong"
  readonly key: Key
  readonly revision: number
  readonly changes: number
}

/** An earlier document that belongs to no change. @german Verwaister früherer Stand */
export interface VersionAstray {
  readonly _tag: "VersionAstray"
  /** The number of the document in the file. */
  readonly number: number
  readonly revision: number
}

/** A change that belongs to no commit, or to no key. @german Verwaiste Änderung */
export interface ChangeAstray {
  readonly _tag: "ChangeAstray"
  readonly key: Key
  readonly cursor: string
}

/** Changes that were numbered and are not there. @german Fehlende Änderungen */
export interface ChangesMissing {
  readonly _tag: "ChangesMissing"
  readonly network: string
  readonly from: string
  readonly to: string
}

/** Something in a file that is not as it should be. @german Prüfbefund */
export type FileFinding =
  | PagesDamaged
  | DocumentUnreadable
  | EntryWrong
  | RevisionWrong
  | VersionAstray
  | ChangeAstray
  | ChangesMissing

const most = 100

/** Asks everything: at most a hundred findings of each kind. */
export const findingsOf = (db: DatabaseSync): ReadonlyArray<FileFinding> => {
  const rows = db.prepare(`PRAGMA integrity_check(${most})`).all()
  const damages = rows.map((row) => String(row["integrity_check"])).filter((said) => said !== "ok")
  if (damages.length > 0) return damages.map((said) => ({ _tag: "PagesDamaged", said }))
  return questions.flatMap(({ sql, finding }) => db.prepare(`${sql} LIMIT ${most}`).all().map(finding))
}
