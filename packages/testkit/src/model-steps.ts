/** Steps of the model: arbitrary commits to two networks, and how they are told to a reader. */
import type { Check, Commit, Json, Write } from "@sozialraum/store"
import * as fc from "fast-check"
import { type Model, presentRevision } from "./model-store.js"
import type { Samples } from "./sample.js"

/** The ids that the steps write; two of them look the same. */
export const ids = ["a", "b", "\u00e4", "a\u0308", "\uff5e", "\u{1f600}"]

/** The networks that the steps write to. */
export const networks = ["bochum", "dortmund"] as const

const values = ["", "family", "familya", "youth", "\ue000", "\u{1f468}"]

/** JSON knows no minus zero: what is read from a text that it has written is what a store can keep. */
const asJson = (text: string): Json => JSON.parse(JSON.stringify(JSON.parse(text)))

const documents = fc.oneof(
  fc.constantFrom<Json>("x", "y", null, {}),
  fc.json({ maxDepth: 3, stringUnit: "binary" }).map(asJson),
)
const id = fc.constantFrom(...ids)
const puts = fc.record({
  kind: fc.constant("put" as const),
  id,
  document: documents,
  under: fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }),
  schema: fc.integer({ min: 1, max: 3 }),
})
const removes = fc.record({ kind: fc.constant("remove" as const), id })
const forgets = fc.record({
  kind: fc.constant("forget" as const),
  id,
  below: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
})

const writes = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: puts }, removes, forgets), {
  selector: ({ id, kind }) => `${kind === "forget" ? "forget" : "write"} ${id}`,
  maxLength: 4,
})
const checks = fc.array(fc.record({ id, off: fc.constantFrom(0, 0, 0, 0, 1) }), { maxLength: 2 })

/** A row of commits, each of them to one of the networks. */
export const steps = fc.array(
  fc.record({
    network: fc.constantFrom(...networks),
    by: fc.constantFrom("office", "importer"),
    commit: fc.option(fc.constantFrom("c1", "c2"), { nil: undefined, freq: 3 }),
    writes,
    checks,
  }),
  { minLength: 1, maxLength: 12 },
)

/** One commit, before it is known which revisions its checks have to name. */
export type Step = typeof steps extends fc.Arbitrary<ReadonlyArray<infer S>> ? S : never

/** The commit of a step; its checks mostly name the revision that holds, so that commits get through. */
export const requestOf = (step: Step, { put, remove, forget, commitOf, at }: Samples, { kept }: Model): Commit => {
  const writeOf = (write: Step["writes"][number]): Write => {
    if (write.kind === "remove") return remove(write.id)
    if (write.kind === "forget") return forget(write.id, write.below)
    const entries = write.under.map((value) => ({ name: "byName", value }))
    return put(write.id, write.document, entries, write.schema)
  }
  const checkOf = ({ id, off }: Step["checks"][number]): Check => at(id, (presentRevision(kept.get(id)) ?? 0) + off)
  const request = { ...commitOf(step.writes.map(writeOf), step.checks.map(checkOf)), by: step.by }
  return step.commit === undefined ? request : { ...request, id: step.commit }
}

/** A commit as a line for people. */
export const told = (network: string, { id, by, checks, writes }: Commit): string => {
  const conditions = checks.map(({ key, revision }) => `${shown(key.id)} is at ${revision}`)
  const done = writes.map((write) => {
    if (write._tag === "Remove") return `remove ${shown(write.key.id)}`
    if (write._tag === "Forget")
      return `forget ${shown(write.key.id)}${write.below === undefined ? "" : ` below ${write.below}`}`
    const under = write.indexes.map(({ value }) => shown(value)).join(" and ")
    return `put ${shown(write.key.id)} = ${shown(write.document)}${under === "" ? "" : ` under ${under}`}, schema ${write.schema}`
  })
  const condition = conditions.length === 0 ? "" : `if ${conditions.join(" and ")}, `
  const name = id === undefined ? "" : ` sends ${id}`
  return `${network}: ${by}${name}: ${condition}${done.length === 0 ? "write nothing" : done.join("; ")}`
}

const shown = (value: unknown): string => fc.stringify(value)
