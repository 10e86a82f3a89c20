/** Writing: a commit becomes one call of one function, and its answer a receipt. */
import type * as PgConnection from "@effect/sql-pg/PgConnection"
import * as PgTypes from "@effect/sql-pg/PgTypes"
import {
  BackendFailure,
  type Check,
  type Commit,
  type CommitIdTaken,
  compareText,
  type Forget,
  type IndexEntry,
  type Put,
  type Receipt,
  type Remove,
  RevisionConflict,
  refusalOf,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { causeOf, type DriverError, failureOf, isMeeting, isUnanswered, unknownOutcome } from "./failure.js"
import type { Session } from "./session.js"
import type { Sessions } from "./sessions.js"
import { turnsOf } from "./turns.js"

/** Commits to a server. */
export type Writer = (commit: Commit) => Effect.Effect<Receipt, RevisionConflict | BackendFailure>

/** How often a commit is sent again at once when it met another one. */
const meetings = 8

/**
 * How many commits of one network are under way at the same time. The server does them one after the other anyway; the rest
 * of the connections are for other networks, and for reading.
 */
const mostAtOnce = 3

/** @param s - the quoted name of the schema */
export const writer = (sessions: Sessions, s: string, lockMillis: number): Writer => {
  const sql = `SELECT * FROM ${s}.commit(${Array.from({ length: 25 }, (_, at) => `$${at + 1}`).join(", ")})`
  const turns = turnsOf(mostAtOnce)
  return (commit) =>
    Effect.suspend(() => {
      const cause = refusalOf(commit)
      if (cause !== undefined) return Effect.fail(new BackendFailure({ operation: "commit", retryable: false, cause }))
      const encoded = encode(commit)
      if (Result.isFailure(encoded)) {
        return Effect.fail(new BackendFailure({ operation: "commit", retryable: false, cause: encoded.failure }))
      }
      // Behind a pooler a setting cannot belong to the connection: the function sets it for its own transaction.
      const parameters = ({ isDirect }: Session) => encoded.success.with(5, isDirect ? null : `${lockMillis}ms`)
      return turns(commit.network)(sessions.tell(sql, parameters)).pipe(
        Effect.retry({
          while: isMeeting,
          schedule: Schedule.exponential("4 millis").pipe(Schedule.jittered),
          times: meetings,
        }),
        Effect.mapError(whatBecameOf(commit)),
        Effect.flatMap(([row]) => answerOf(commit, row)),
      )
    })
}

/** Only what was sent, and then not answered, may have been written. */
const whatBecameOf =
  ({ id }: Commit) =>
  (error: DriverError): BackendFailure =>
    isUnanswered(error) ? unknownOutcome(id, causeOf(error)) : failureOf("commit")(error)

const answerOf = (
  commit: Commit,
  row: PgConnection.Row | undefined,
): Effect.Effect<Receipt, RevisionConflict | BackendFailure> => {
  if (row === undefined) return Effect.die(new Error("the server answered nothing"))
  switch (row["state"]) {
    case "done":
      return Effect.succeed(receiptOf(row))
    case "taken":
      return Effect.fail(new BackendFailure({ operation: "commit", retryable: false, cause: takenOf(commit, row) }))
    default: {
      const check = commit.checks[Number(row["place"]) - 1]
      return check === undefined
        ? Effect.die(new Error("the server names a check that is none"))
        : Effect.fail(new RevisionConflict({ key: check.key, expected: check.revision, actual: Number(row["actual"]) }))
    }
  }
}

const receiptOf = (row: PgConnection.Row): Receipt => {
  const revisions = row["revisions"]
  return { cursor: String(row["cursor"]), revisions: Array.isArray(revisions) ? revisions.map(Number) : [] }
}

const takenOf = ({ id = "" }: Commit, row: PgConnection.Row): CommitIdTaken => ({
  _tag: "CommitIdTaken",
  path: ["id"],
  id,
  at: String(row["at"]),
  by: String(row["by_role"]),
  reason: String(row["reason"]),
})

type Placed<A> = A & { readonly place: number }

/** The parameters of the function `commit`, in their order. */
const encode = (commit: Commit) =>
  Result.gen(function* () {
    const { network, id, at, by, reason, checks } = commit
    const writes: Array<Placed<Put | Remove>> = []
    const forgets: Array<Placed<Forget>> = []
    for (const [index, write] of commit.writes.entries()) {
      if (write._tag === "Forget") forgets.push({ ...write, place: index + 1 })
      else writes.push({ ...write, place: index + 1 })
    }
    writes.sort(
      (left, right) => compareText(left.key.collection, right.key.collection) || compareText(left.key.id, right.key.id),
    )
    return [
      ...[network, id ?? null, at, by, reason, null],
      yield* texts(checks.map(({ key }) => key.collection)),
      yield* texts(checks.map(({ key }) => key.id)),
      yield* bigints(checks.map(({ revision }) => whole(revision, -1))),
      yield* PgTypes.array(watched(checks, writes), PgTypes.OID.bool),
      yield* texts(writes.map(({ key }) => key.collection)),
      yield* texts(writes.map(({ key }) => key.id)),
      yield* integers(writes.map((write) => (write._tag === "Put" ? write.schema : null))),
      yield* texts(writes.map((write) => (write._tag === "Put" ? JSON.stringify(write.document) : null))),
      yield* texts(writes.map((write) => (write._tag === "Put" ? entriesText(write.indexes) : null))),
      yield* integers(writes.map(({ place }) => place)),
      ...(yield* entryArrays(writes)),
      yield* texts(forgets.map(({ key }) => key.collection)),
      yield* texts(forgets.map(({ key }) => key.id)),
      yield* bigints(forgets.map(({ below = Number.MAX_SAFE_INTEGER }) => whole(below, Number.MAX_SAFE_INTEGER))),
      yield* integers(forgets.map(({ place }) => place)),
    ]
  })

const texts = (values: ReadonlyArray<string | null>) => PgTypes.array(values, PgTypes.OID.text)
const integers = (values: ReadonlyArray<number | null>) => PgTypes.array(values, PgTypes.OID.int4)
const bigints = (values: ReadonlyArray<number>) => PgTypes.array(values.map(BigInt), PgTypes.OID.int8)

/** No revision is a fraction. */
const whole = (number: number, otherwise: number): number => (Number.isSafeInteger(number) ? number : otherwise)

/**
 * Which checks have to be looked at once more at the end: those of keys that the commit does not lock itself. It locks what
 * it puts, and what is there to be removed.
 */
const watched = (checks: ReadonlyArray<Check>, writes: ReadonlyArray<Put | Remove>): ReadonlyArray<boolean> => {
  if (checks.length === 0) return []
  const tags = new Map(writes.map(({ _tag, key }) => [`${key.collection}\u0000${key.id}`, _tag]))
  return checks.map(({ key, revision }) => {
    const tag = tags.get(`${key.collection}\u0000${key.id}`)
    return tag === undefined || (tag === "Remove" && revision === 0)
  })
}

/** Names and values, so that the entries of a document are found again: see the table `documents`. */
const entriesText = (indexes: ReadonlyArray<IndexEntry>): string =>
  JSON.stringify(indexes.map(({ name, value }) => [name, value]))

/** One row for each index entry of each document, in columns: collection, id, name, value, and whether there are several. */
const entryArrays = (writes: ReadonlyArray<Put | Remove>) =>
  Result.gen(function* () {
    const [collections, ids, names, values]: ReadonlyArray<Array<string>> = [[], [], [], []]
    const several: Array<boolean> = []
    for (const write of writes) {
      if (write._tag === "Remove") continue
      for (const [name, found] of valuesByName(write.indexes)) {
        for (const value of found) {
          collections?.push(write.key.collection)
          ids?.push(write.key.id)
          names?.push(name)
          values?.push(value)
          several.push(found.size > 1)
        }
      }
    }
    const columns = yield* Result.all([collections, ids, names, values].map((column) => texts(column ?? [])))
    return [...columns, yield* PgTypes.array(several, PgTypes.OID.bool)]
  })

const valuesByName = (indexes: ReadonlyArray<IndexEntry>): ReadonlyMap<string, ReadonlySet<string>> => {
  const values = new Map<string, Set<string>>()
  for (const { name, value } of indexes) {
    const found = values.get(name)
    if (found === undefined) values.set(name, new Set([value]))
    else found.add(value)
  }
  return values
}
