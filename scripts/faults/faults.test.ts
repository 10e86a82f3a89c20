import { afterAll, describe, expect, test } from "vitest"
import { emptyDatabase, startServer } from "../../packages/store-postgres/src/server.fixture.js"
import { bundled } from "../bundled.mjs"
import { clerkOf } from "./clerk.mjs"
import { killClients } from "./client-kills.mjs"
import { cutConnections } from "./cuts.mjs"
import { limitFiles } from "./full-disk.mjs"
import { ledgerOf } from "./ledger.mjs"
import { opened } from "./opened.mjs"
import { withFile } from "./runs.mjs"
import { killServer } from "./server-kills.mjs"
import { witnessOf } from "./witness.mjs"

const seed = "20261123"

interface Commit {
  readonly id: string
  readonly writes: ReadonlyArray<object>
}

describe("the witness of the fault tests", () => {
  const plan = { seed, network: "bochum" }

  /** What it says of a store that answers as a sound one does, and writes the commits as `bend` says. */
  const findings = async (bend: (commit: Commit, number: number) => ReadonlyArray<Commit>): Promise<string> => {
    const [sound, kept] = [await opened("memory:"), await opened("memory:")]
    const [ledger, witness] = [ledgerOf(plan), witnessOf(plan)]
    const clerk = clerkOf(ledger, {
      begun: ({ id }: Commit) => witness.begun(id),
      done: ({ receipt }: { receipt: object }) => witness.confirmed(ledger.count(), receipt),
    })
    const commit = async (given: Commit) => {
      for (const bent of bend(given, ledger.count() + 1)) await kept.commit({ ...bent, checks: [] })
      return sound.commit(given)
    }
    for (let count = 0; count < 20; count += 1) await clerk.writeNext({ commit })
    return [...clerk.wrong, ...(await witness.wrongIn(kept))].join("\n")
  }

  test("finds nothing wrong with a sound store", async () => {
    expect(await findings((commit) => [commit])).toBe("")
  })

  const at7 = (bend: (commit: Commit) => ReadonlyArray<Commit>) => (commit: Commit, number: number) =>
    number === 7 ? bend(commit) : [commit]
  const late: Array<Commit> = []

  test.each([
    ["a commit that is lost", at7(() => []), "commit 7 was confirmed and is lost"],
    ["a part of a commit", at7((one) => [{ ...one, writes: one.writes.slice(1) }]), "c7 is not there as a whole"],
    ["a commit that is done twice", at7((one) => [one, { ...one, id: "c7.1" }]), "after commit 7 came c7.1"],
    [
      "commits in another order",
      (commit: Commit, number: number) => {
        if (number === 7) return void late.push(commit) ?? []
        return number === 8 ? [commit, ...late] : [commit]
      },
      "after commit 6 came c8",
    ],
    [
      "documents that no index finds",
      (commit: Commit, number: number) =>
        number < 18 ? [commit] : [{ ...commit, writes: commit.writes.map((one) => ({ ...one, indexes: [] })) }],
      "the index of all: found",
    ],
    [
      "a document that is another",
      (commit: Commit, number: number) =>
        number < 18 ? [commit] : [{ ...commit, writes: commit.writes.map((one) => ({ ...one, document: "another" })) }],
      "is not as commit 20 left it",
    ],
  ])("finds %s", async (_name, bend, said) => {
    expect(await findings(bend)).toContain(said)
  })
})

// Samples of what `node scripts/faults/main.mjs` does hundreds of times.
describe("whatever breaks, no confirmed commit is lost, none is there in part or twice, and every failure says what it is:", async () => {
  const program = await bundled("faults/child.mjs", `import "./scripts/faults/child.mjs"`)

  test("processes that write to one SQLite file are killed", () =>
    withFile(async (address: string) => {
      const { wrong, commits } = await killClients({ address, program, kills: 6, seed })
      expect(wrong).toEqual([])
      expect(commits).toBeGreaterThan(0)
    }))

  test("the files of an SQLite store cannot grow any more", async () => {
    const { wrong, commits } = await limitFiles({ rounds: 2, seed, program })
    expect(wrong).toEqual([])
    expect(commits).toBeGreaterThan(0)
  })

  test("processes that write to PostgreSQL are killed", async () => {
    const address = await emptyDatabase()
    const { wrong, commits } = await killClients({ address, program, kills: 4, seed })
    expect(wrong).toEqual([])
    expect(commits).toBeGreaterThan(0)
  })

  test("a PostgreSQL server is killed", async () => {
    const server = await startServer({ durable: true })
    afterAll(() => server.remove())
    const { wrong, commits } = await killServer({ address: await server.database(), server, kills: 1, seed, clerks: 6 })
    expect(wrong).toEqual([])
    expect(commits).toBeGreaterThan(0)
  })

  test("the connection to PostgreSQL breaks before, during and after a commit", async () => {
    const only = ["before", "halfway", "after", "inAnswer", "atOnce"]
    const { wrong } = await cutConnections({ address: await emptyDatabase(), count: 1, seed, only })
    expect(wrong).toEqual([])
  })
})
