/** Replaying: every commit of an export with history is made again. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend, changes } from "./backend.js"
import { beginning, type Change, type Check, type Commit, type Write } from "./commit.js"
import type { BackendFailure } from "./errors.js"
import { type Restorer, restorer, sendLines } from "./import-documents.js"
import type { ChangeGroup } from "./import-groups.js"
import { logReader } from "./import-log.js"
import { ImportRefused } from "./import-refused.js"
import type { GroupDone, ImportInto, Taker } from "./import-request.js"
import type { Key } from "./key.js"

type Line = ChangeGroup[number]

/** Makes the commits of groups, after those that an earlier import has made already. */
export const replayer = (into: ImportInto): Taker<ChangeGroup> => {
  const { network, mode } = into
  const restore = restorer(into)
  const log = logReader(network)
  const forgotten = forgottenKeys()

  const take = Effect.fnUntraced(function* (lines: ChangeGroup) {
    const known = mode === "read" ? [] : yield* log.next(lines.length)
    const differing = known.length === 0 ? undefined : lines.find((line, index) => !isSame(line, known[index]))
    if (differing !== undefined) {
      const problem = { _tag: "NetworkNotEmpty", path: [], network } as const
      return yield* Effect.fail(new ImportRefused({ line: differing.line, problem }))
    }
    let unfit = 0
    if (known.length === 0) {
      const restored = yield* Effect.forEach(lines, (line) => Effect.fromResult(restoredWrite(line, network, restore)))
      const forgets = lines.filter(forgotten.has).map((line) => forgetBelow(line, network))
      const writes = [...restored.map(({ write }) => write), ...forgets]
      yield* commitInOrder(commitOf(lines, network, writes), lines, mode)
      unfit = restored.filter(({ isUnfit }) => isUnfit).length
    }
    forgotten.note(lines)
    return { lines: lines.length, before: known.length, unfit } satisfies GroupDone
  })

  return { take, finish: Effect.suspend(() => forgotten.none) }
}

/** Which keys have, as their last line, one whose document is kept no longer. */
const forgottenKeys = () => {
  const places = new Map<string, number>()
  const nameOf = ({ collection, id }: Line): string => `${collection}\u0000${id}`
  return {
    has: (line: Line): boolean => places.has(nameOf(line)),
    note: (lines: ChangeGroup): void => {
      for (const line of lines) {
        if (isForgotten(line)) places.set(nameOf(line), line.line)
        else places.delete(nameOf(line))
      }
    },
    /** The present document of a key is never forgotten: a line that says so is from no export. */
    get none(): Effect.Effect<void, ImportRefused> {
      const [line] = places.values()
      if (line === undefined) return Effect.void
      return Effect.fail(new ImportRefused({ line, problem: { _tag: "LineUnreadable", path: ["forgotten"] } }))
    },
  }
}

const isForgotten = ({ kind, version }: Line): boolean => kind === "put" && version === undefined

/** What is forgotten is written empty, and forgotten when the next revision comes. */
const restoredWrite = (
  line: Line,
  network: string,
  { kindOf, restore }: Restorer,
): Result.Result<{ readonly write: Write; readonly isUnfit: boolean }, ImportRefused> => {
  const key = keyOf(line, network)
  const { kind, version } = line
  if (version !== undefined)
    return Result.map(restore(line, version), ({ put, isUnfit }) => ({ write: { ...put, ...version }, isUnfit }))
  const write: Write =
    kind === "remove" ? { _tag: "Remove", key } : { _tag: "Put", key, document: null, schema: 1, indexes: [] }
  return Result.map(kindOf(line), () => ({ write, isUnfit: false }))
}

const keyOf = ({ collection, id }: Line, network: string): Key => ({ network, collection, id })

const forgetBelow = (line: Line, network: string): Write => ({
  _tag: "Forget",
  key: keyOf(line, network),
  below: line.revision,
})

const commitOf = (lines: ChangeGroup, network: string, writes: ReadonlyArray<Write>): Commit => {
  const { at = "", by = "", reason = "", commit } = lines[0] ?? {}
  const checks = lines.map((line) => ({ key: keyOf(line, network), revision: line.revision - 1 }))
  return { network, checks, writes, by, reason, at, ...(commit === undefined ? {} : { id: commit }) }
}

const isSame = (line: Line, change: Change | undefined): boolean =>
  change !== undefined &&
  line.collection === change.key.collection &&
  line.id === change.key.id &&
  line.revision === change.revision &&
  line.kind === change.kind &&
  line.at === change.at &&
  line.by === change.by &&
  line.reason === change.reason &&
  line.commit === change.commit

/** Commits where each line tells the revision that comes next for its key. */
const commitInOrder = Effect.fnUntraced(function* (request: Commit, lines: ChangeGroup, mode: ImportInto["mode"]) {
  const receipt = yield* sendLines(request, lines, mode).pipe(
    Effect.catchTag("RevisionConflict", () =>
      Effect.flatMap(checksAfterRemovals(request, lines), (checks) => sendLines({ ...request, checks }, lines, mode)),
    ),
    Effect.catchTag("RevisionConflict", ({ key, actual }) => {
      const line = lines.find(({ collection, id }) => collection === key.collection && id === key.id)
      return Effect.fail(outOfOrder(line ?? lines[0], actual + 1))
    }),
  )
  const differing = lines.findIndex(
    (line, index) => receipt !== undefined && receipt.revisions[index] !== line.revision,
  )
  if (differing >= 0) return yield* Effect.fail(outOfOrder(lines[differing], receipt?.revisions[differing] ?? 0))
})

/** A check sees a removed document as none, while its revisions go on. */
const checksAfterRemovals = Effect.fnUntraced(function* ({ checks }: Commit, lines: ChangeGroup) {
  const found = yield* Backend.use((backend) => backend.get(checks.map(({ key }) => key)))
  const past: Array<Check> = []
  for (const [index, { key, revision }] of checks.entries()) {
    const present = found[index]?.revision ?? 0
    const last = present === 0 && revision > 0 ? yield* lastRevision(key, revision) : present
    if (last !== revision) return yield* Effect.fail(outOfOrder(lines[index], last + 1))
    past.push({ key, revision: present })
  }
  return past
})

const lastRevision = ({ network, ...of }: Key, most: number): Effect.Effect<number, BackendFailure, Backend> =>
  Effect.map(changes({ network, after: beginning, limit: most + 1, of }), (log) => log.at(-1)?.revision ?? 0)

const outOfOrder = (line: Line | undefined, expected: number): ImportRefused => {
  const { collection = "", id = "", revision: found = 0 } = line ?? {}
  const problem = { _tag: "RevisionOutOfOrder", path: ["revision"], collection, id, expected, found } as const
  return new ImportRefused({ line: line?.line ?? 1, problem })
}
