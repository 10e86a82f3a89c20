/** The laws that every backend keeps. */
import type { Law } from "./law.js"
import { changeLaws } from "./laws/changes.js"
import { commitLaws } from "./laws/commits.js"
import { concurrencyLaws } from "./laws/concurrency.js"
import { documentLaws } from "./laws/documents.js"
import { forgettingLaws } from "./laws/forgetting.js"
import { keyLaws } from "./laws/keys.js"
import { networkLaws } from "./laws/networks.js"
import { queryLaws } from "./laws/queries.js"
import { sentAgainLaws } from "./laws/sent-again.js"
import { versionLaws } from "./laws/versions.js"
import { modelLaw } from "./model.js"

/**
 * The laws by what they are about, in the order in which an adapter can be built: each needs `commit`, the function that
 * it is named after, and what came before.
 */
export const lawGroups = {
  documents: documentLaws,
  keys: keyLaws,
  commits: commitLaws,
  queries: queryLaws,
  changes: changeLaws,
  versions: versionLaws,
  forgetting: forgettingLaws,
  sentAgain: sentAgainLaws,
  networks: networkLaws,
  concurrency: concurrencyLaws,
  model: [modelLaw],
} as const satisfies Readonly<Record<string, ReadonlyArray<Law>>>

/** Each law by itself: a backend that breaks one of them may keep all the others. @german Vertrag der Ablage */
export const backendLaws: ReadonlyArray<Law> = Object.values(lawGroups).flat()
