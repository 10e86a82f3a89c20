/** The frame of an agenda: what stands on every one, and what belongs to every meeting. */

import type { Conference } from "../conference/index.js"
import type { AgendaItemKind, MeetingHost } from "../meeting/index.js"
import type { BacklogItem } from "./backlog-entry.js"
import { type StandingKind, standingItem } from "./backlog-items.js"
import type { Timeline } from "./backlog-timeline.js"
import { standingItems } from "./backlog-topics.js"

/** What the frame of a meeting depends on. */
export interface StandingFrame {
  readonly conference: Conference
  readonly timeline: Timeline
  readonly host?: MeetingHost
}

/**
 * Items, each once, with those that stand on every agenda and those that belong to every meeting. Those of the conference
 * itself go before ours: where its agendas have an item of a sort, no other one of that sort is added.
 */
export const framed = (items: ReadonlyArray<BacklogItem>, frame: StandingFrame): ReadonlyArray<BacklogItem> => {
  const hasOwn = (kind: AgendaItemKind): boolean => items.some((item) => item.kind === kind)
  const standing = standingItems(frame.timeline).filter(
    ({ kind }) => isFitting(kind, frame) && !(isOnce(kind) && hasOwn(kind)),
  )
  const known = [...items, ...standing]
  const missing = kindsOf(frame).filter((kind) => isFitting(kind, frame) && !known.some((item) => isSuch(item, kind)))
  return eachOnce([...known, ...missing.map(standingItem)]).map((item) => withHost(item, frame))
}

/** Outside the houses of members nobody presents a house. */
const isFitting = (kind: AgendaItemKind, { host }: StandingFrame): boolean =>
  kind !== "hostPresentation" || host?.at !== "elsewhere"

/** The fund is talked about only where there is one. */
const kindsOf = ({ conference }: StandingFrame): ReadonlyArray<StandingKind> => [
  "hostPresentation",
  "reportsFromInstitutions",
  "resourceExchange",
  ...(conference.fund === undefined ? [] : (["fund"] as const)),
  "dates",
  "misc",
]

/** Of these no agenda needs two. */
const isOnce = (kind: AgendaItemKind): boolean => kind === "hostPresentation" || kind === "dates" || kind === "misc"

/** A request for a room is no round of offers and requests, and the report of one sub-group none of all. */
const isSuch = (item: BacklogItem, kind: StandingKind): boolean =>
  item.kind === kind &&
  (isOnce(kind) || item.recurring || (item.submittedBy === undefined && item.subjects.length === 0))

const eachOnce = (items: ReadonlyArray<BacklogItem>): ReadonlyArray<BacklogItem> => {
  const seen = new Set<string>()
  return items.filter(({ id }) => {
    const isFirst = !seen.has(id)
    seen.add(id)
    return isFirst
  })
}

/** The house that presents itself is that of this meeting, not that of the last one. */
const withHost = (item: BacklogItem, { host }: StandingFrame): BacklogItem => {
  if (item.kind !== "hostPresentation" || !item.recurring) return item
  return { ...item, subjects: host?.at === "member" ? [{ kind: "institution", id: host.institution }] : [] }
}
