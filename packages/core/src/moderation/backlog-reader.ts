/** Readers of a backlog: what an audience may know of what waits. */
import type { AgendaSubject } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { BacklogEntry, BacklogItem } from "./backlog-entry.js"

/** What an audience may know. @german Sicht des Leserkreises */
export interface BacklogReader {
  readonly isInside: boolean
  readonly mayRead: (item: Pick<BacklogItem, "public">) => boolean
  readonly shownItem: (item: BacklogItem) => BacklogItem
  /** The entry as it may be shown, if at all. */
  readonly shown: (entry: BacklogEntry) => ReadonlyArray<BacklogEntry>
}

/**
 * What an audience may know: only planners know that there are needs that were not released, and the public knows what was
 * made public.
 *
 * @rule P9
 */
export const readerOf = ({ network }: NetworkIndex, audience: Audience): BacklogReader => {
  const kept = new Set<string>(
    maySee(audience, "planning") ? [] : network.needs.flatMap(({ id, released }) => (released ? [] : [id])),
  )
  const isInside = maySee(audience, "network")
  const isKnown = ({ kind, id }: AgendaSubject): boolean => kind !== "need" || !kept.has(id)
  const shownItem: BacklogReader["shownItem"] = (item) => {
    if (isInside) return { ...item, subjects: item.subjects.filter(isKnown) }
    const { submittedBy: _submitter, expectedOutcome: _outcome, carriedFrom: _meeting, ...told } = item
    return { ...told, subjects: [] }
  }
  return {
    isInside,
    mayRead: (item) => isInside || item.public,
    shownItem,
    shown: (entry) => {
      if (isInside) return [{ ...entry, item: shownItem(entry.item) }]
      const { submittedBy: _submitter, ...told } = entry
      return isPublic(entry) ? [{ ...told, item: shownItem(entry.item) }] : []
    },
  }
}

/** Of needs and measures only those come this far of which the public may know. */
const isPublic = ({ kind, item }: BacklogEntry): boolean =>
  ["need", "measure", "rhythm", "minimumPerYear"].includes(kind) ||
  (["proposal", "resourceRequest"].includes(kind) && item.public)
