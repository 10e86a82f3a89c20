/** Backends that do not take commits seriously. */
import { RevisionConflict } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Broken, failed, getOne, nameOf, whenCommitted, whenDone } from "./broken.js"

/** Thinks that a removed document is still there. */
const haunted: Broken = {
  name: "takes a tombstone for a document",
  breaks: "Revision 0 demands that there is no document, and a removed one is none.",
  wrap: (sound) => {
    const removed = new Set<string>()
    return {
      ...sound,
      commit: (request) => {
        const ghost = request.checks.find(({ key, revision }) => revision === 0 && removed.has(key.id))
        if (ghost !== undefined) return Effect.fail(new RevisionConflict({ key: ghost.key, expected: 0, actual: 2 }))
        for (const write of request.writes) if (write._tag === "Remove") removed.add(write.key.id)
        return sound.commit(request)
      },
    }
  },
}

/** Backends that do not take commits seriously. */
export const brokenCommits: ReadonlyArray<Broken> = [
  haunted,
  {
    name: "accepts a check on a revision to come",
    breaks: "A check holds at the current revision only, neither before nor after it.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        const checks = yield* Effect.forEach(request.checks, (check) =>
          Effect.map(getOne(sound, check.key), (found) => {
            const written = request.writes.some((write) => write.key.id === check.key.id)
            const tooNew = written && check.revision === (found?.revision ?? 0) + 1
            return tooNew ? { ...check, revision: check.revision - 1 } : check
          }),
        )
        return yield* sound.commit({ ...request, checks })
      }),
    }),
  },
  {
    name: "names the last conflict",
    breaks: "A conflict names the first check that does not hold, and what was found.",
    wrap: whenCommitted((commit) => ({ ...commit, checks: commit.checks.toReversed() })),
  },
  {
    name: "writes before it has checked",
    breaks: "A refused commit writes nothing, however much it wanted to write.",
    wrap: (sound) => ({
      ...sound,
      commit: (request) =>
        Effect.tapError(sound.commit(request), () => {
          const half = { ...request, checks: [], writes: request.writes.slice(0, 2) }
          return request.checks.length > 0 && request.writes.length > 4 ? sound.commit(half) : Effect.succeed(undefined)
        }),
    }),
  },
  {
    name: "checks only what it writes",
    breaks: "A check may be about a key that is not written, and a commit may write nothing.",
    wrap: whenCommitted((commit) => ({
      ...commit,
      checks: commit.checks.filter(
        ({ key }) => key.id !== "plan" || commit.writes.some((write) => write.key.id === key.id),
      ),
    })),
  },
  {
    name: "raises the revision of what is not there",
    breaks: "Removing what is not there changes nothing.",
    wrap: whenDone((receipt, { writes }) =>
      writes.length === 1 && writes[0]?._tag === "Remove" && receipt.revisions[0] === 0
        ? { ...receipt, revisions: [1] }
        : receipt,
    ),
  },
  {
    name: "gives the revisions of a commit backwards",
    breaks: "A receipt names the revision of each write, in the order of the writes.",
    wrap: whenDone((receipt) => ({ ...receipt, revisions: receipt.revisions.toReversed() })),
  },
  {
    name: "takes no more than five thousand writes",
    breaks: "One commit may write ten thousand documents, and one call may ask for twice as many.",
    wrap: (sound) => ({
      ...sound,
      commit: (request) => (request.writes.length > 5000 ? failed("commit") : sound.commit(request)),
    }),
  },
  {
    name: "lets the last of two writes win",
    breaks: "A commit that no store may accept is refused whole, and not to be tried again.",
    wrap: whenCommitted((commit) => ({
      ...commit,
      writes: [
        ...new Map(commit.writes.map((write) => [`${write._tag === "Forget"} ${nameOf(write.key)}`, write])).values(),
      ],
    })),
  },
]
