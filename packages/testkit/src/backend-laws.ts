/** The laws that every backend keeps. */
import type { Law } from "./law.js"
import { changeLaws } from "./laws/changes.js"
import { commitLaws } from "./laws/commits.js"
import { documentLaws } from "./laws/documents.js"
import { isolationLaws } from "./laws/isolation.js"
import { queryLaws } from "./laws/queries.js"

/** Each law by itself: a backend that breaks one of them may keep all the others. @german Vertrag der Ablage */
export const backendLaws: ReadonlyArray<Law> = [
  ...documentLaws,
  ...commitLaws,
  ...queryLaws,
  ...changeLaws,
  ...isolationLaws,
]
