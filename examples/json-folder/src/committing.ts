/** Committing: what a commit makes of a shelf, thought through to the end before anything is written. */
import {
  type Commit,
  type CommitIdTaken,
  type Forget,
  type Put,
  type Receipt,
  type Remove,
  RevisionConflict,
} from "@sozialraum/store"
import * as Result from "effect/Result"
import type { Contents } from "./files.js"
import { commitFile, documentFile, earlierFile } from "./names.js"
import {
  addCommit,
  type CommitFile,
  type DocumentFile,
  type Done,
  place,
  type Row,
  rowOf,
  type Shelf,
  storedAt,
} from "./shelf.js"

/** What is to be done for a commit: first the files, then the shelf. */
export interface Plan {
  readonly receipt: Receipt
  readonly contents: Contents
  readonly adopt: () => void
}

/** Plans a commit that is fit; the shelf and the files stay as they are. */
export const planOf = (shelf: Shelf, commit: Commit): Result.Result<Plan, RevisionConflict | CommitIdTaken> => {
  const known = shelf.done.get(commit.id ?? "")
  if (known !== undefined) return answerAgain(known, commit)
  for (const { key, revision } of commit.checks) {
    const actual = storedAt(shelf, key)?.revision ?? 0
    if (actual !== revision) return Result.fail(new RevisionConflict({ key, expected: revision, actual }))
  }
  return Result.succeed(planFit(shelf, commit))
}

const answerAgain = (known: Done, commit: Commit): Result.Result<Plan, CommitIdTaken> => {
  const { id = "", at, by, reason, revisions, cursor } = known
  const isSame =
    at === commit.at && by === commit.by && reason === commit.reason && revisions.length === commit.writes.length
  return isSame
    ? Result.succeed({ receipt: { cursor, revisions }, contents: new Map(), adopt: () => undefined })
    : Result.fail({ _tag: "CommitIdTaken", path: ["id"], id, at, by, reason })
}

const planFit = (shelf: Shelf, commit: Commit): Plan => {
  const { network, id, at, by, reason, writes } = commit
  const contents = new Map<string, string | null>()
  const rows = new Map<string, Row>()
  const changes: Array<CommitFile["changes"][number]> = []
  for (const write of writes) {
    if (write._tag === "Forget") continue
    const old = rowOf(shelf, write.key)
    if (write._tag === "Remove" && old?.text === undefined) continue
    const row = rowAfter(old, write, at)
    if (old?.text !== undefined) contents.set(earlierFile(write.key, old.revision), earlierText(old))
    rows.set(documentFile(write.key), row)
    changes.push({ key: row.key, revision: row.revision, kind: write._tag === "Put" ? "put" : "remove" })
  }
  for (const write of writes) {
    const row = rows.get(documentFile(write.key)) ?? rowOf(shelf, write.key)
    if (write._tag !== "Forget" || row === undefined) continue
    for (const revision of forgotten(row, write)) contents.set(earlierFile(write.key, revision), null)
    const earlier = row.earlier.filter((revision) => !forgotten(row, write).includes(revision))
    rows.set(documentFile(write.key), { ...row, earlier })
  }
  for (const [path, row] of rows) contents.set(path, documentText(row))

  const revisions = writes.map(({ key }) => (rows.get(documentFile(key)) ?? rowOf(shelf, key))?.revision ?? 0)
  const done: CommitFile = { ...(id === undefined ? {} : { id }), at, by, reason, revisions, changes }
  if (changes.length > 0) contents.set(commitFile(network, shelf.commits + 1), JSON.stringify(done, null, 2))
  return {
    receipt: { cursor: cursorAfter(shelf, changes.length), revisions },
    contents,
    adopt: () => {
      for (const row of rows.values()) place(shelf, row)
      if (changes.length > 0) addCommit(shelf, done)
    },
  }
}

const cursorAfter = ({ feed }: Shelf, more: number): string => {
  const length = feed.length + more
  return length === 0 ? "" : String(length)
}

const rowAfter = (old: Row | undefined, write: Put | Remove, at: string): Row => {
  const { key } = write
  const revision = (old?.revision ?? 0) + 1
  const earlier = [...(old?.earlier ?? []), ...(old?.text === undefined ? [] : [old.revision])]
  const createdAt = old?.text === undefined ? at : old.createdAt
  const common = { key: { ...key }, revision, createdAt, changedAt: at, earlier }
  return write._tag === "Put"
    ? {
        ...common,
        schema: write.schema,
        indexes: write.indexes.map((entry) => ({ ...entry })),
        text: JSON.stringify(write.document),
      }
    : { ...common, schema: 0, indexes: [], text: undefined }
}

const forgotten = ({ earlier }: Row, { below = Number.POSITIVE_INFINITY }: Forget): ReadonlyArray<number> =>
  earlier.filter((revision) => revision < below)

const earlierText = ({ schema, text = "null" }: Row): string =>
  JSON.stringify({ schema, document: JSON.parse(text) }, null, 2)

/** Written for people, too: that is what one keeps data in such files for. */
const documentText = ({ text, ...row }: Row): string => {
  const file: DocumentFile = text === undefined ? row : { ...row, document: JSON.parse(text) }
  return JSON.stringify(file, null, 2)
}
