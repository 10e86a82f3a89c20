/** Backends that are right only as long as one works at a time. */
import { beginning, type Change, type Key, refusalOf, type Stored } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, careless, failed, getOne, nameOf, type Port, whenTold } from "./broken.js"

/** Puts back what it has seen before a commit that was refused. */
const restoring: Broken = {
  name: "restores a snapshot when it refuses",
  breaks: "A refused commit undoes nobody else's work.",
  wrap: (sound) => {
    const restore = (stored: Stored | undefined) =>
      Effect.gen(function* () {
        const found = stored === undefined ? undefined : yield* getOne(sound, stored.key)
        if (stored === undefined || found?.revision === stored.revision) return
        const { key, document, changedAt } = stored
        const steps = [{ _tag: "Put", key, document, indexes: [], schema: 1 }] as const
        yield* sound.commit({ ...request(key), writes: steps, at: changedAt })
      })
    const request = ({ network }: Key) => ({ network, checks: [], by: "office", reason: "restored" })
    return {
      ...sound,
      commit: Effect.fnUntraced(function* (asked) {
        // The losers of a race are refused for a revision that has passed: they stay apart from this.
        const isOurs = asked.checks.some(({ revision }) => revision === 77)
        const before = isOurs ? yield* sound.get(asked.writes.map(({ key }) => key)) : []
        yield* Effect.yieldNow
        return yield* Effect.tapError(sound.commit(asked), () => Effect.forEach(before, restore))
      }),
    }
  },
}

/** Says that it has written what it will never write. */
const resigned: Broken = {
  name: "gives up without a word after a hundred conflicts",
  breaks: "A counter that eight raise at once, each trying again after a conflict, loses none.",
  wrap: (sound) => {
    const conflicts = new Map<string, number>()
    return {
      ...sound,
      commit: (request) =>
        Effect.catchTag(sound.commit(request), "RevisionConflict", (conflict) => {
          const name = nameOf(conflict.key)
          conflicts.set(name, (conflicts.get(name) ?? 0) + 1)
          return (conflicts.get(name) ?? 0) > 100
            ? Effect.succeed({ cursor: beginning, revisions: [conflict.actual] })
            : Effect.fail(conflict)
        }),
    }
  },
}

/** Locks its rows one after the other, as they come. */
const locking: Broken = {
  name: "blocks itself where two write the same keys in different orders",
  breaks: "Commits that write the same keys in different orders all get through.",
  wrap: (sound) => {
    const onTheirWay = new Set<ReadonlyArray<string>>()
    return {
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        const names = request.writes.map(({ key }) => nameOf(key))
        const crosses = [...onTheirWay].some((other) => {
          const [first, last] = [other.indexOf(names[0] ?? ""), other.indexOf(names.at(-1) ?? "")]
          return first > last && last >= 0
        })
        if (crosses) return yield* failed("commit")
        onTheirWay.add(names)
        yield* Effect.yieldNow
        return yield* Effect.ensuring(
          sound.commit(request),
          Effect.sync(() => onTheirWay.delete(names)),
        )
      }),
    }
  },
}

/** Shows the changes in the order in which they were begun, and not in which they were done. */
const interleaving: Broken = {
  name: "mixes the changes of two commits",
  breaks: "The changes of one commit stand together, in the order of its writes, whoever else writes.",
  wrap: whenTold((told) => {
    const mixed: Array<Change> = [...told]
    for (let at = 2; at + 1 < told.length; at += 3) {
      const [first, second, last, next] = told.slice(at - 2, at + 2)
      const isWhole = first?.reason === second?.reason && second?.reason === last?.reason
      if (last === undefined || next === undefined || !isWhole || last.reason === next.reason) continue
      mixed.splice(at, 2, next, last)
    }
    return mixed
  }),
}

/** Numbers its changes when a commit begins, and shows them when it ends. */
export const gappy: Broken = {
  name: "shows the first change of a commit after the second",
  breaks: "Whoever follows the changes misses none while others write.",
  wrap: (sound) => {
    const hidden = new Set<string>()
    const commit: Port["commit"] = Effect.fnUntraced(function* (request) {
      const all = sound.changes({ network: request.network, after: beginning, limit: 10_000 })
      const before = (yield* all).length
      const receipt = yield* sound.commit(request)
      const late = (yield* all)[before]
      const name = late === undefined ? "" : `${nameOf(late.key)} ${late.cursor}`
      hidden.add(name)
      yield* Effect.yieldNow
      yield* Effect.yieldNow
      hidden.delete(name)
      return receipt
    })
    const isShown = ({ key, cursor }: Change) => !hidden.has(`${nameOf(key)} ${cursor}`)
    return { ...whenTold((told) => told.filter(isShown))(sound), commit }
  },
}

/** Backends that are right only as long as one works at a time. */
export const brokenConcurrency: ReadonlyArray<Broken> = [
  restoring,
  resigned,
  locking,
  interleaving,
  gappy,
  {
    name: "checks first and writes a moment later",
    breaks: "Of several who checked the same revision, exactly one writes, and all that it wanted to write.",
    wrap: careless(({ revision }, { checks, writes }) => revision > 0 && checks.length === 1 && writes.length > 1),
  },
  {
    name: "locks only what is there",
    breaks: "Of sixteen who found nothing under a key, exactly one writes there.",
    wrap: careless(({ revision }, { checks }) => revision === 0 && checks.length === 1),
  },
  {
    name: "locks only what it writes",
    breaks: "Of two who read the same two keys and write one each, one is refused, also where there was nothing.",
    wrap: careless(({ key }, { writes }) => !writes.some((write) => write.key.id === key.id)),
  },
  {
    name: "writes documents in two steps where they have index entries",
    breaks: "Whoever reads sees a commit whole or not at all.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        const { writes } = request
        const isSplit = writes.length > 3 && writes.every((write) => write._tag === "Put" && write.indexes.length > 0)
        if (!isSplit || refusalOf(request) !== undefined) return yield* sound.commit(request)
        const first = yield* sound.commit({ ...request, writes: writes.slice(0, 1) })
        yield* Effect.yieldNow
        const rest = yield* sound.commit({ ...request, checks: [], writes: writes.slice(1) })
        return { ...rest, revisions: [...first.revisions, ...rest.revisions] }
      }),
    }),
  },
]
