/** Rejected components: why, and the part in question; nothing of persons. */

import { withoutPersons } from "./entries/clean-text.js"
import type { EntryPlace } from "./entries/entry.js"
import type { Refusal } from "./entries/read-entry.js"
import type { RejectedEntry } from "./report.js"

/**
 * A component that became nothing.
 *
 * @param id - of what it would have been part of, where that is certain: what is rejected is not missing
 */
export const rejected = (
  { component, line }: EntryPlace,
  { because, raw }: Refusal,
  uid: string | undefined,
  id?: string,
): RejectedEntry => {
  const part = withoutPersons(raw.slice(0, 200)).text
  return {
    component,
    line,
    problem: {
      _tag: "ComponentRejected",
      path: ["components", component],
      because,
      raw: part,
      ...(uid === undefined ? {} : { uid }),
    },
    ...(id === undefined ? {} : { id }),
    raw: [part],
  }
}
