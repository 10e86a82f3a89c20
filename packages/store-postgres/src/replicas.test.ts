import { Freshness } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { NotSent } from "./failure.js"
import type { Reader } from "./reading.js"
import { type Replica, readFrom, replicaOf } from "./replicas.js"
import type { Sessions } from "./sessions.js"

/** What a server says of itself. */
interface Facts {
  readonly standby?: boolean
  /** @unit milliseconds */
  readonly age?: number | null
  readonly replayed?: number
  readonly written?: number
  readonly cursor?: number
  readonly isDown?: boolean
}

const notAsked = () => Effect.die(new Error("nobody asks this here"))

const serverOf = (name: string, facts: Facts, asked: Array<string> = []): readonly [Sessions, Reader] => {
  const answer = <A>(what: string, value: A) =>
    Effect.suspend(() => {
      asked.push(`${name} ${what}`)
      return facts.isDown === true ? Effect.fail(new NotSent({})) : Effect.succeed(value)
    })
  const sessions: Sessions = {
    ask: (sql) => answer(sql.includes("written") ? "written" : "position", [{ standby: true, age: 0, ...facts }]),
    tell: notAsked,
    lend: notAsked,
  }
  const reader: Reader = {
    get: notAsked,
    query: notAsked,
    changes: notAsked,
    versions: notAsked,
    cursor: () => answer("cursor", facts.cursor ?? 0),
    networks: () => answer("read", [name]),
  }
  return [sessions, reader]
}

const replica = (facts: Facts, asked: Array<string> = []): Replica => replicaOf(...serverOf("replica", facts, asked))

const readerOf = (freshness: Freshness, copies: ReadonlyArray<Replica>, facts: Facts = { written: 100 }) => {
  const [leader, primary] = serverOf("primary", facts)
  return Effect.runPromise(
    Effect.provideService(
      readFrom(primary, leader, copies, (reader) => reader.networks("", 1)),
      Freshness,
      freshness,
    ),
  ).then(([name]) => name)
}

const within = (seconds: number): Freshness => ({ _tag: "Within", seconds })
const atLeast = (cursor: string): Freshness => ({ _tag: "AtLeast", network: "bochum", cursor })

test("who wants the latest state reads from the primary", async () => {
  expect(await readerOf({ _tag: "Latest" }, [replica({})])).toBe("primary")
})

test("a replica that has just replayed a transaction is fresh enough", async () => {
  expect(await readerOf(within(5), [replica({ age: 900 })])).toBe("replica")
})

test("a replica of a primary on which nothing is written is no older for it", async () => {
  expect(await readerOf(within(5), [replica({ age: 3_600_000, replayed: 100 })])).toBe("replica")
  expect(await readerOf(within(5), [replica({ age: null, replayed: 100 })])).toBe("replica")
})

test("a replica that is cut off from the primary has all that it received, and is not fresh for it", async () => {
  expect(await readerOf(within(5), [replica({ age: 3_600_000, replayed: 90 })])).toBe("primary")
})

test("a server that follows nobody is no replica", async () => {
  expect(await readerOf(within(5), [replica({ standby: false, age: 0, replayed: 100 })])).toBe("primary")
})

test("a replica is asked how far it is only when what is known of it is too old", async () => {
  const asked: Array<string> = []
  const copy = replica({ age: 0 }, asked)
  for (let time = 0; time < 3; time += 1) await readerOf(within(60), [copy])
  expect(asked).toEqual(["replica position", "replica read", "replica read", "replica read"])
})

test("who has written reads from a replica that has got there, or else from the primary", async () => {
  expect(await readerOf(atLeast("7"), [replica({ cursor: 7 })])).toBe("replica")
  expect(await readerOf(atLeast("8"), [replica({ cursor: 7 })])).toBe("primary")
  expect(await readerOf(atLeast("no number"), [replica({ cursor: 7 })])).toBe("primary")
  expect(await readerOf(atLeast(""), [replica({ cursor: 0 })])).toBe("replica")
})

test("a replica that does not answer is left alone for a while, and the primary answers", async () => {
  const asked: Array<string> = []
  const dead = replica({ isDown: true }, asked)
  for (let time = 0; time < 3; time += 1) expect(await readerOf(within(5), [dead])).toBe("primary")
  expect(asked).toEqual(["replica position"])
  expect(await readerOf(within(5), [dead, replica({ age: 0 })])).toBe("replica")
})

test("where the primary is gone, a replica answers whoever is content with it", async () => {
  expect(await readerOf(within(60), [replica({ age: 900 })], { isDown: true })).toBe("replica")
})
