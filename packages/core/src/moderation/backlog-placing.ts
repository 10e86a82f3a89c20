/** Placing: under which item what waits is talked about, where a topic or a coming meeting takes it up already. */
import type { MeetingId } from "../meeting/index.js"
import type { BacklogEntry, BacklogItem } from "./backlog-entry.js"
import type { BacklogReader } from "./backlog-reader.js"
import type { Timeline } from "./backlog-timeline.js"
import { withoutPlace } from "./backlog-topics.js"

interface Placed {
  readonly item: BacklogItem
  readonly plannedIn?: MeetingId
}

/**
 * How an entry is placed: where the agenda of a coming meeting has its item, or one about the same need, measure, sub-group
 * or meeting, it is talked about there; else under a topic about the same. The dates of meetings that are owed are found
 * where dates are talked about.
 */
export const placing = ({
  timeline,
  topics,
  reader,
}: {
  readonly timeline: Timeline
  readonly topics: ReadonlyArray<BacklogEntry>
  readonly reader: BacklogReader
}): ((entry: BacklogEntry) => BacklogEntry) => {
  const planned = timeline.ahead.flatMap((meeting) =>
    meeting.agenda
      .filter(reader.mayRead)
      .map((item): Placed => ({ item: reader.shownItem(withoutPlace(item)), plannedIn: meeting.id })),
  )
  const byId = firstOf(planned, ({ item }) => [item.id])
  const placedTopics = topics.map(({ item }): Placed => byId.get(item.id) ?? { item })
  const bySubject = firstOf([...planned, ...placedTopics], ({ item }) => matters(item))
  const dates = planned.find(({ item }) => item.kind === "dates")
  const instead = ({ kind, item }: BacklogEntry): Placed | undefined => {
    if (kind === "openItem" || kind === "proposal" || kind === "resourceRequest") return undefined
    if (kind === "rhythm" || kind === "minimumPerYear") return dates
    return matters(item).flatMap((matter) => bySubject.get(matter) ?? [])[0]
  }
  return (entry) => ({ ...entry, ...(byId.get(entry.item.id) ?? instead(entry)) })
}

/** What an item can take up for another one. That offers or institutions are named in it says little. */
const matters = ({ subjects }: BacklogItem): ReadonlyArray<string> =>
  subjects
    .filter(({ kind }) => kind === "need" || kind === "measure" || kind === "subGroup" || kind === "meeting")
    .map(({ kind, id }) => `${kind} ${id}`)

const firstOf = (
  placed: ReadonlyArray<Placed>,
  keysOf: (one: Placed) => ReadonlyArray<string>,
): ReadonlyMap<string, Placed> => {
  const found = new Map<string, Placed>()
  for (const one of placed) for (const key of keysOf(one)) if (!found.has(key)) found.set(key, one)
  return found
}
