/** Replicas: servers that follow the primary, and what they are known to have. */
import { Freshness } from "@sozialraum/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { DriverError } from "./failure.js"
import type { Reader } from "./reading.js"
import type { Sessions } from "./sessions.js"

/** A server that follows. What it has it never loses, so what is known of it stays true. */
export interface Replica {
  readonly sessions: Sessions
  readonly reader: Reader
  readonly known: {
    /** It has everything that was committed before this moment. @unit milliseconds of our clock */
    until: number
    /** It did not answer; it is not asked again before. */
    restsUntil: number
    /** The newest cursor of a network that was seen on it. */
    readonly cursors: Map<string, number>
  }
}

/** A replica of which nothing is known yet. */
export const replicaOf = (sessions: Sessions, reader: Reader): Replica => ({
  sessions,
  reader,
  known: { until: Number.NEGATIVE_INFINITY, restsUntil: 0, cursors: new Map() },
})

/** How long a replica that failed is left alone. */
const restMillis = 5_000
/** How often, and how many times, a replica is asked whether it has got there. */
const [waitMillis, waits] = [20, 10]
/** Of more networks nothing is remembered: asking again costs one round trip. */
const mostNetworks = 10_000

/**
 * Reads from a replica that is fresh enough, or else from the primary.
 *
 * Whatever goes wrong with a replica, the primary answers.
 */
export const readFrom = <A>(
  primary: Reader,
  leader: Sessions,
  replicas: ReadonlyArray<Replica>,
  ask: (reader: Reader) => Effect.Effect<A, DriverError>,
): Effect.Effect<A, DriverError> => {
  if (replicas.length === 0) return ask(primary)
  return Effect.gen(function* () {
    const wanted = yield* Freshness
    if (wanted._tag === "Latest") return yield* ask(primary)
    const now = yield* Clock.currentTimeMillis
    for (const replica of inTurn(replicas)) {
      if (replica.known.restsUntil > now) continue
      const has = wanted._tag === "Within" ? isWithin(leader, replica, wanted.seconds) : hasCursor(replica, wanted)
      const found = yield* Effect.option(
        Effect.flatMap(has, (isFresh) => (isFresh ? Effect.asSome(ask(replica.reader)) : Effect.succeedNone)).pipe(
          Effect.tapError(() => rest(replica)),
        ),
      )
      if (found._tag === "Some" && found.value._tag === "Some") return found.value.value
    }
    return yield* ask(primary)
  })
}

let turn = 0

/** Each in its turn is the first to be asked. */
const inTurn = (replicas: ReadonlyArray<Replica>): ReadonlyArray<Replica> => {
  turn = (turn + 1) % replicas.length
  return [...replicas.slice(turn), ...replicas.slice(0, turn)]
}

const rest = ({ known }: Replica): Effect.Effect<void> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    known.restsUntil = now + restMillis
  })

const hasCursor = (
  { reader, known }: Replica,
  { network, cursor }: Extract<Freshness, { _tag: "AtLeast" }>,
): Effect.Effect<boolean, DriverError> =>
  Effect.gen(function* () {
    const wanted = Number(cursor)
    if ((known.cursors.get(network) ?? 0) >= wanted) return true
    for (let time = 0; time <= waits; time += 1) {
      if (time > 0) yield* Effect.sleep(waitMillis)
      const there = yield* reader.cursor(network)
      if (known.cursors.size >= mostNetworks) known.cursors.clear()
      known.cursors.set(network, there)
      if (there >= wanted) return true
    }
    return false
  })

const position = `SELECT pg_is_in_recovery() AS standby,
  (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::float8 AS age,
  (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::float8 AS replayed`
const written = "SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::float8 AS written"

/**
 * Whether nothing is missing but what is younger than some seconds.
 *
 * The replica knows when the last transaction was committed that it has. Where nothing is written for a while that says
 * little; and that it has everything that it received says nothing where the line to the primary is cut. So the primary is
 * asked how far it has written, and the replica whether it is there.
 */
const isWithin = (leader: Sessions, replica: Replica, seconds: number): Effect.Effect<boolean, DriverError> =>
  Effect.gen(function* () {
    const { known } = replica
    const oldest = (yield* Clock.currentTimeMillis) - seconds * 1000
    if (known.until >= oldest) return true
    const before = yield* Clock.currentTimeMillis
    const first = yield* positionOf(replica)
    // A server that follows nobody may stand still for ever.
    if (first === undefined) return false
    known.until = Math.max(known.until, before - first.age)
    if (known.until >= oldest) return true
    const asked = yield* Clock.currentTimeMillis
    const target = yield* Effect.option(leader.ask(written, []))
    if (target._tag === "None") return false
    const end = Number(target.value[0]?.["written"])
    for (let time = 0; time <= waits; time += 1) {
      if (time > 0) yield* Effect.sleep(waitMillis)
      const there = yield* positionOf(replica)
      if (there === undefined) return false
      if (there.replayed >= end) {
        known.until = Math.max(known.until, asked)
        return true
      }
    }
    return false
  })

const positionOf = (replica: Replica) =>
  Effect.map(replica.sessions.ask(position, []), ([row]) =>
    row?.["standby"] === true
      ? {
          age: typeof row["age"] === "number" ? Math.max(0, row["age"]) : Number.POSITIVE_INFINITY,
          replayed: Number(row["replayed"]),
        }
      : undefined,
  )
