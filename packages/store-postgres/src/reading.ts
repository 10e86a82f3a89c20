/** Reading: documents by key, pages by id or index, earlier states, and the stream of changes. */
import type * as PgConnection from "@effect/sql-pg/PgConnection"
import * as PgTypes from "@effect/sql-pg/PgTypes"
import {
  type Change,
  type ChangesQuery,
  isStorable,
  type Key,
  type Page,
  type Query,
  type Stored,
  type Version,
  type VersionRef,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { DriverError } from "./failure.js"
import type { Sessions } from "./sessions.js"
import { type ReadingSql, readingSql } from "./sql/reading-sql.js"

type Asked<A> = Effect.Effect<A, DriverError>

/** What can be asked of a server. */
export interface Reader {
  readonly get: (keys: ReadonlyArray<Key>) => Asked<ReadonlyArray<Stored | undefined>>
  readonly query: (query: Query) => Asked<Page>
  /** `undefined` where the server has not given the cursor yet. */
  readonly changes: (query: ChangesQuery) => Asked<ReadonlyArray<Change> | undefined>
  readonly versions: (wanted: ReadonlyArray<VersionRef>) => Asked<ReadonlyArray<Version | undefined>>
  readonly networks: (after: string, limit: number) => Asked<ReadonlyArray<string>>
  /** How many changes the server knows of a network. */
  readonly cursor: (network: string) => Asked<number>
}

/** @param s - the quoted name of the schema */
export const reader = (sessions: Sessions, s: string): Reader => {
  const sql = readingSql(s)
  const rows: Rows = (text, ...parameters) => sessions.ask(text, parameters)

  const cursor: Reader["cursor"] = (network) =>
    Effect.map(rows(sql.cursor, network), ([row]) => Number(row?.["cursor"] ?? 0))

  return {
    cursor,
    get: (keys) => {
      const askable = keys.filter(isAskable)
      const [first] = askable
      if (first === undefined) return Effect.succeed(keys.map(() => undefined))
      const { network, collection, id } = first
      if (keys.length === 1)
        return Effect.map(rows(sql.one, network, collection, id), ([row]) => [row && storedOf(first, row)])
      return Effect.map(rows(sql.many, ...keyArrays(askable)), (found) => inOrder(keys, askable, found, storedOf))
    },
    query: (request) => page(rows, sql, request),
    changes: ({ network, after, limit, of }) => {
      const read = after === "" ? 0 : cursorOf(after)
      if (read === undefined || !isStorable(network)) return Effect.succeed(after === "" ? [] : undefined)
      if (of !== undefined && !isAskable({ network, ...of })) return Effect.succeed([])
      const found =
        of === undefined
          ? rows(sql.changes, network, BigInt(read), BigInt(limit))
          : rows(sql.changesOf, network, BigInt(read), BigInt(limit), of.collection, of.id)
      // Where something follows, the cursor was given; otherwise it may be one that never was.
      return Effect.flatMap(found, (page) =>
        page.length > 0 || read === 0
          ? Effect.succeed(page.map((row) => changeOf(network, row)))
          : Effect.map(cursor(network), (last) => (read <= last ? [] : undefined)),
      )
    },
    versions: (wanted) => {
      const askable = wanted.filter(({ key, revision }) => isAskable(key) && Number.isSafeInteger(revision))
      if (askable.length === 0) return Effect.succeed(wanted.map(() => undefined))
      const revisions = askable.map(({ revision }) => BigInt(revision))
      const keys = keyArrays(askable.map(({ key }) => key))
      return Effect.map(rows(sql.versions, ...keys, array(revisions, PgTypes.OID.int8)), (found) =>
        inOrder(wanted, askable, found, (_, row) => versionOf(row)),
      )
    },
    networks: (after, limit) =>
      Effect.map(rows(sql.networks, after, BigInt(limit)), (found) => found.map((row) => String(row["network"]))),
  }
}

type Rows = (text: string, ...parameters: ReadonlyArray<unknown>) => Asked<ReadonlyArray<PgConnection.Row>>

const page = (rows: Rows, sql: ReadingSql, query: Query): Asked<Page> => {
  const { network, collection, index, after, limit } = query
  const asked = [network, collection, index?.name, index?.from, index?.to, after?.value, after?.id]
  if (![network, collection].every(isStorable) || !asked.every(isText)) return Effect.succeed({ items: [] })
  return Effect.map(rows(...statementOf(sql, query)), (answer) => {
    const shown = answer.slice(0, limit)
    const items = shown.map((row) => storedOf({ network, collection, id: String(row["id"]) }, row))
    const last = shown.at(-1)
    if (answer.length <= limit || last === undefined) return { items }
    return { items, next: { value: String(last["value"] ?? ""), id: String(last["id"]) } }
  })
}

type Statement = readonly [text: string, ...parameters: ReadonlyArray<unknown>]

const statementOf = (sql: ReadingSql, { network, collection, index, after, limit }: Query): Statement => {
  const many = BigInt(limit) + 1n
  if (index === undefined) return [sql.byId, network, collection, after?.id ?? "", many]
  const { name, from = "", to } = index
  // Nothing lies between a value and the end of a range that holds only it.
  if (to === `${from}\u0001` && from !== "" && (after === undefined || after.value === from))
    return [sql.byValue, network, collection, name, from, many, after?.id ?? ""]
  const text = sql.byIndex(to !== undefined, after !== undefined)
  const position = after === undefined ? [] : [after.value, after.id]
  return [text, network, collection, name, from, many, ...(to === undefined ? [] : [to]), ...position]
}

/** What no key is made of finds nothing; the server would refuse to look, or look for something else. */
const isAskable = ({ network, collection, id }: Key): boolean => [network, collection, id].every(isStorable)

/** Whether the server can compare the text with others. */
const isText = (text: string | undefined): boolean =>
  text === undefined || !(text.includes("\u0000") || /\p{Cs}/u.test(text))

/** Cursors are numbers, spelled in one way. */
const cursorOf = (text: string): number | undefined => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined)

const keyArrays = (keys: ReadonlyArray<Key>) =>
  (["network", "collection", "id"] as const).map((part) =>
    array(
      keys.map((key) => key[part]),
      PgTypes.OID.text,
    ),
  )

/** Texts and whole numbers always make an array. */
const array = (values: ReadonlyArray<unknown>, type: number) => Result.getOrThrow(PgTypes.array(values, type))

/** Brings rows, each with the place of its question in `place`, into the order of all that was wanted. */
const inOrder = <Wanted, A>(
  wanted: ReadonlyArray<Wanted>,
  asked: ReadonlyArray<Wanted>,
  rows: ReadonlyArray<PgConnection.Row>,
  read: (wanted: Wanted, row: PgConnection.Row) => A,
): ReadonlyArray<A | undefined> => {
  const found = new Map(rows.map((row) => [Number(row["place"]), row]))
  let place = 0
  return wanted.map((one) => {
    if (one !== asked[place]) return undefined
    place += 1
    const row = found.get(place)
    return row && read(one, row)
  })
}

const storedOf = (key: Key, row: PgConnection.Row): Stored => ({
  key: { ...key },
  revision: Number(row["revision"]),
  createdAt: String(row["created_at"]),
  changedAt: String(row["changed_at"]),
  schema: Number(row["schema"]),
  document: JSON.parse(String(row["document"])),
})

const versionOf = (row: PgConnection.Row): Version => ({
  schema: Number(row["schema"]),
  document: JSON.parse(String(row["document"])),
})

const changeOf = (network: string, row: PgConnection.Row): Change => ({
  cursor: String(row["cursor"]),
  key: { network, collection: String(row["collection"]), id: String(row["id"]) },
  revision: Number(row["revision"]),
  kind: row["kind"] === "put" ? "put" : "remove",
  at: String(row["at"]),
  by: String(row["by_role"]),
  reason: String(row["reason"]),
  ...(typeof row["commit"] === "string" ? { commit: row["commit"] } : {}),
})
