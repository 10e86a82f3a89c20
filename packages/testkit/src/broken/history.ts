/** Backends with a bad memory, or one too good. */
import { type Forget, refusalOf, type Version } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import {
  type Broken,
  conflictOf,
  getOne,
  mapTexts,
  nameOf,
  type Port,
  whenAnswered,
  whenCommitted,
  whenRecalled,
} from "./broken.js"

/** Its history begins with what was replaced. */
const behind: Broken = {
  name: "has no version of the present document",
  breaks: "The present document is a version, too.",
  wrap: whenRecalled((version, { key, revision }, sound) =>
    Effect.map(getOne(sound, key), (present) => (present?.revision === revision ? undefined : version)),
  ),
}

/** Throws the history away together with the document. */
const forgetful: Broken = {
  name: "loses the history of what is removed",
  breaks: "What was removed can be read as it was, also after the key was written again.",
  wrap: (sound) => {
    const lost = new Map<string, number>()
    const recalling = whenRecalled((version, { key, revision }) =>
      Effect.succeed(revision < (lost.get(nameOf(key)) ?? 0) ? undefined : version),
    )(sound)
    const commit: Port["commit"] = (request) =>
      Effect.tap(sound.commit(request), ({ revisions }) =>
        Effect.sync(() => {
          for (const [number, write] of request.writes.entries())
            if (write._tag === "Remove") lost.set(nameOf(write.key), revisions[number] ?? 0)
        }),
      )
    return { ...recalling, commit }
  },
}

/** Looks for the newest state up to a revision. */
const obliging: Broken = {
  name: "answers the state before where there is none",
  breaks: "There is no version where a revision never was, or took the document away.",
  wrap: whenRecalled((version, { key, revision }, sound) =>
    version === undefined && revision > 1 && revision < 10
      ? Effect.map(sound.versions([{ key, revision: revision - 1 }]), ([before]) => before)
      : Effect.succeed(version),
  ),
}

const changedForgets = (change: (forget: Forget) => Forget) =>
  whenCommitted((commit) => ({
    ...commit,
    writes: commit.writes.map((write) => (write._tag === "Forget" ? change(write) : write)),
  }))

/** Forgets all but the last of many. */
const sparing: Broken = {
  name: "leaves one of many earlier documents",
  breaks: "Forgetting takes every earlier document out of the history, and leaves the present one.",
  wrap: (sound) => ({
    ...sound,
    commit: Effect.fnUntraced(function* (request) {
      const writes = yield* Effect.forEach(request.writes, (write) =>
        Effect.map(getOne(sound, write.key), (found) =>
          write._tag === "Forget" && write.below === undefined && found !== undefined && found.revision > 3
            ? { ...write, below: found.revision - 1 }
            : write,
        ),
      )
      return yield* sound.commit({ ...request, writes })
    }),
  }),
}

/** Forgets before it writes. */
const early: Broken = {
  name: "forgets first and writes then",
  breaks: "Forgetting comes after the other writes of its commit, wherever it stands among them.",
  wrap: (sound) => ({
    ...sound,
    commit: Effect.fnUntraced(function* (request) {
      const forgets = request.writes.filter((write) => write._tag === "Forget")
      const others = request.writes.filter((write) => write._tag !== "Forget")
      if (refusalOf(request) !== undefined || request.id !== undefined || others.length === 0)
        return yield* sound.commit(request)
      yield* sound.commit({ ...request, writes: forgets })
      const { cursor, revisions } = yield* sound.commit({ ...request, checks: [], writes: others })
      const told = new Map(others.map((write, number) => [nameOf(write.key), revisions[number] ?? 0]))
      return { cursor, revisions: request.writes.map(({ key }) => told.get(nameOf(key)) ?? 0) }
    }),
  }),
}

/** Finds forgotten documents again when the key is written. */
const reviving: Broken = {
  name: "brings back what was forgotten with the next write",
  breaks: "What was forgotten does not come back with later writes, and those keep a history again.",
  wrap: (sound) => {
    const [kept, forgotten, revived] = [new Map<string, Version>(), new Set<string>(), new Set<string>()]
    const recalling = whenRecalled((version, { key, revision }) => {
      const isBack = version === undefined && revived.has(nameOf(key))
      return Effect.succeed(isBack ? kept.get(`${nameOf(key)} ${revision}`) : version)
    })(sound)
    const commit: Port["commit"] = (request) =>
      Effect.tap(sound.commit(request), ({ revisions }) =>
        Effect.sync(() => {
          for (const [number, write] of request.writes.entries()) {
            const name = nameOf(write.key)
            if (write._tag !== "Put") continue
            kept.set(`${name} ${revisions[number]}`, write)
            if (forgotten.has(name)) revived.add(name)
          }
          for (const write of request.writes) if (write._tag === "Forget") forgotten.add(nameOf(write.key))
        }),
      )
    return { ...recalling, commit }
  },
}

/** Loses the index entries of a document together with its history. */
const thorough: Broken = {
  name: "takes what it has forgotten out of the indexes",
  breaks: "Forgetting is no change: revision, instants, indexes and the stream of changes stay.",
  wrap: (sound) => {
    const forgotten = new Set<string>()
    const remember = whenCommitted((commit) => {
      for (const write of commit.writes) if (write._tag === "Forget") forgotten.add(nameOf(write.key))
      return commit
    })
    return whenAnswered((page, { index }) =>
      index === undefined ? page : { ...page, items: page.items.filter(({ key }) => !forgotten.has(nameOf(key))) },
    )(remember(sound))
  },
}

/** Backends with a bad memory, or one too good. */
export const brokenHistories: ReadonlyArray<Broken> = [
  behind,
  forgetful,
  obliging,
  sparing,
  early,
  reviving,
  thorough,
  {
    name: "answers versions in the order of their keys",
    breaks: "Versions come in the order in which they were asked for, of whatever keys.",
    wrap: (sound) => ({
      ...sound,
      versions: (wanted) =>
        sound.versions(
          wanted.toSorted(
            (left, right) => nameOf(left.key).length - nameOf(right.key).length || byId(left.key.id, right.key.id),
          ),
        ),
    }),
  },
  {
    name: "composes umlauts in earlier documents",
    breaks: "An earlier document is as it was given, and changing it changes nothing in the store.",
    wrap: whenRecalled((version) =>
      Effect.succeed(version && { ...version, document: mapTexts(version.document, (text) => text.normalize("NFC")) }),
    ),
  },
  {
    name: "knows the present schema only",
    breaks: "Every earlier document has the schema of its time.",
    wrap: whenRecalled((version, { key }, sound) =>
      Effect.map(getOne(sound, key), (present) => version && { ...version, schema: present?.schema ?? version.schema }),
    ),
  },
  {
    name: "forgets before it looks at the checks",
    breaks: "A refused commit forgets nothing.",
    wrap: (sound) => ({
      ...sound,
      commit: Effect.fnUntraced(function* (request) {
        if (refusalOf(request) !== undefined || request.id !== undefined) return yield* sound.commit(request)
        const conflict = yield* conflictOf(sound, request.checks)
        const writes = request.writes.filter((write) => write._tag === "Forget")
        if (conflict !== undefined) yield* sound.commit({ ...request, checks: [], writes })
        return yield* sound.commit(request)
      }),
    }),
  },
  {
    name: "forgets one revision more",
    breaks: "Forgetting below a revision leaves the documents from it on.",
    wrap: changedForgets((forget) => (forget.below === undefined ? forget : { ...forget, below: forget.below + 1 })),
  },
  {
    name: "forgets the namesakes in other collections, too",
    breaks: "Forgetting reaches one key and no other.",
    wrap: whenCommitted((commit) => ({
      ...commit,
      writes: commit.writes.flatMap((write) =>
        write._tag === "Forget" && commit.writes.length === 1
          ? [write, { ...write, key: { ...write.key, collection: `${write.key.collection}2` } }]
          : [write],
      ),
    })),
  },
]

const byId = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
