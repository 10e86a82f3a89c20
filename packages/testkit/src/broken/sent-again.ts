/** Backends that do not take the ids of commits seriously. */
import { BackendFailure, type Commit, type Receipt } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, conflictOf, type Port, whenTold } from "./broken.js"

/** Remembers the ids of commits that were refused. */
const unforgiving: Broken = {
  name: "takes the id of a refused commit for used",
  breaks: "A commit that was refused leaves its id free.",
  wrap: (sound) => {
    const refused = new Set<string>()
    return {
      ...sound,
      commit: (request) => {
        const { id, at, by, reason } = request
        if (id !== undefined && refused.has(id) && request.checks.every(({ revision }) => revision === 0)) {
          const cause = { _tag: "CommitIdTaken", path: ["id"], id, at, by, reason }
          return Effect.fail(new BackendFailure({ operation: "commit", retryable: false, cause }))
        }
        return Effect.tapError(sound.commit(request), ({ _tag }) =>
          Effect.sync(() => id !== undefined && _tag === "RevisionConflict" && refused.add(id)),
        )
      },
    }
  },
}

/** Looks for the id before the commit, and writes it down after. */
const hasty: Broken = {
  name: "does not see the same commit on its way",
  breaks: "A commit sent several times at once is done once, and each sender gets the same receipt.",
  wrap: (sound) => {
    const onTheirWay = new Map<string, number>()
    const commit: Port["commit"] = Effect.fnUntraced(function* (request) {
      if (request.id === undefined) return yield* sound.commit(request)
      const { id } = request
      const before = onTheirWay.get(id) ?? 0
      onTheirWay.set(id, before + 1)
      yield* Effect.yieldNow
      const sent = before === 0 ? request : { ...request, id: `${id}#${before}` }
      const done = sound.commit(sent)
      return yield* Effect.ensuring(
        done,
        Effect.sync(() => onTheirWay.set(id, (onTheirWay.get(id) ?? 1) - 1)),
      )
    })
    return { ...sound, commit }
  },
}

/** Remembers receipts by id, whatever else the commit says. */
const remembering = (isTheSame: (first: Commit, second: Commit) => boolean) => (sound: Port) => {
  const done: Array<{ readonly request: Commit; readonly receipt: Receipt }> = []
  const commit: Port["commit"] = (request) => {
    const known = done.find((other) => other.request.id === request.id && isTheSame(other.request, request))
    if (known !== undefined && request.id !== undefined) return Effect.succeed(known.receipt)
    return Effect.tap(sound.commit(request), (receipt) => Effect.sync(() => done.push({ request, receipt })))
  }
  return { ...sound, commit }
}

/** Backends that do not take the ids of commits seriously. */
export const brokenSentAgain: ReadonlyArray<Broken> = [
  unforgiving,
  hasty,
  {
    name: "looks at the checks before the id",
    breaks: "A commit sent again answers its first receipt, and writes nothing twice.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        const conflict = request.id === undefined ? undefined : yield* conflictOf(sound, request.checks)
        return conflict === undefined ? yield* sound.commit(request) : yield* conflict
      }),
    }),
  },
  {
    name: "takes every commit of an id for the first",
    breaks:
      "Another commit with an id that was used is refused with the facts of the first, and not to be tried again.",
    wrap: remembering((first, second) => first.network === second.network),
  },
  {
    name: "knows an id in every network",
    breaks: "An id that was used in one network is free in every other.",
    wrap: remembering((first, second) => first.network !== second.network),
  },
  {
    name: "does not name the commit of a change",
    breaks: "Every change names the commit that made it, where that had an id.",
    wrap: whenTold((told) => told.map(({ commit: _commit, ...change }) => change)),
  },
]
