/** Upgrading: documents that older programs wrote are written anew, as this program writes them. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Backend } from "./backend.js"
import type { AnyCollection } from "./collection.js"
import type { Put } from "./commit.js"
import { commit } from "./committing.js"
import type { Stored } from "./document.js"
import { CorruptRecord } from "./errors.js"
import type { Page, Position } from "./query.js"
import { refusalOf } from "./refusal.js"

/** Where to upgrade, and who does it, when and why. @german Auftrag zur Hochstufung */
export interface UpgradeRequest {
  readonly network: string
  /** A role or a system, never a person (P8). */
  readonly by: string
  readonly reason: string
  /** Instant, ISO 8601 with `Z`. */
  readonly at: string
}

/** What was upgraded. @german Ergebnis der Hochstufung */
export interface Upgraded {
  /** Documents that were looked at. */
  readonly read: number
  /** Documents that were written anew, with their index entries. */
  readonly upgraded: number
  /** Documents that cannot be read as this program has them; they stay as they are. */
  readonly unfit: number
  /** The first hundred of them. */
  readonly errors: ReadonlyArray<CorruptRecord>
}

/**
 * Writes every document of a collection that has an older version than the program, upgraded, and with its index entries of
 * today; what is up to date is left alone.
 *
 * Others may write meanwhile: what they wrote in between is not overwritten. Run again, it goes on with what is left. Until it
 * has run, older documents are read rightly, but are not found by indexes that are new.
 *
 * `kind` is that of the documents: its version is one more than the number of its upgrades.
 */
export const upgradeCollection = Effect.fnUntraced(function* (kind: AnyCollection, said: UpgradeRequest) {
  const { network } = said
  let done: Upgraded = { read: 0, upgraded: 0, unfit: 0, errors: [] }
  let after: Position | undefined
  do {
    const page: Page = yield* Backend.use((backend) =>
      backend.query({ network, collection: kind.name, limit: pageSize, ...(after === undefined ? {} : { after }) }),
    )
    done = sum(done, yield* upgradePage(kind, page.items, said))
    after = page.next
  } while (after !== undefined)
  return done
})

/** Documents may be large: a page of them becomes a commit. */
const pageSize = 200
const mostErrors = 100

/** Takes out of the page what others have written in between, until the rest of it is written. */
const upgradePage = Effect.fnUntraced(function* (
  kind: AnyCollection,
  items: ReadonlyArray<Stored>,
  said: UpgradeRequest,
) {
  const { puts, errors } = presentOf(kind, items)
  let left = puts
  for (;;) {
    const checks = left.map(({ put, revision }) => ({ key: put.key, revision }))
    const request = { ...said, checks, writes: left.map(({ put }) => put) }
    const tried = left.length === 0 ? undefined : yield* Effect.result(commit(request))
    if (tried === undefined || Result.isSuccess(tried)) {
      return { read: items.length, upgraded: left.length, unfit: errors.length, errors } satisfies Upgraded
    }
    if (tried.failure._tag !== "RevisionConflict") return yield* Effect.fail(tried.failure)
    left = yield* unchanged(left)
  }
})

interface Upgrading {
  readonly put: Put
  /** As it was read. */
  readonly revision: number
}

const presentOf = (kind: AnyCollection, items: ReadonlyArray<Stored>) => {
  const puts: Array<Upgrading> = []
  const errors: Array<CorruptRecord> = []
  for (const stored of items) {
    if (stored.schema === kind.version) continue
    const present = kind.present(stored.key, stored)
    const refused = Result.isSuccess(present) ? refusalOfPut(present.success) : present.failure
    if (refused !== undefined) errors.push(refused)
    else if (Result.isSuccess(present)) puts.push({ put: present.success, revision: stored.revision })
  }
  return { puts, errors }
}

/** One document that no store takes, for a value of an index that is too long, does not stop the others of its page. */
const refusalOfPut = (put: Put): CorruptRecord | undefined => {
  const { key } = put
  const problem = refusalOf({ network: key.network, checks: [], writes: [put], by: "", reason: "", at: "" })
  return problem === undefined ? undefined : new CorruptRecord({ key, problem })
}

/** Whoever wrote a document in between wrote it with the version of their own program: that is for the next run. */
const unchanged = (puts: ReadonlyArray<Upgrading>) =>
  Effect.map(
    Backend.use((backend) => backend.get(puts.map(({ put }) => put.key))),
    (found) => puts.filter(({ revision }, index) => found[index]?.revision === revision),
  )

const sum = (left: Upgraded, right: Upgraded): Upgraded => ({
  read: left.read + right.read,
  upgraded: left.upgraded + right.upgraded,
  unfit: left.unfit + right.unfit,
  errors: [...left.errors, ...right.errors].slice(0, mostErrors),
})
