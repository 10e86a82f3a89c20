/** Agenda drafts: what a meeting would talk about, in the order in which conferences do. */

import type { Conference } from "../conference/index.js"
import { type AgendaItem, hostOf, type Meeting, type MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Audience } from "../visibility.js"
import { framed, type StandingFrame } from "./agenda-draft-frame.js"
import { inItsPlace } from "./agenda-draft-order.js"
import { backlogUntil, type ModerationOptions } from "./backlog.js"
import type { BacklogItem } from "./backlog-entry.js"
import { readerOf } from "./backlog-reader.js"
import { dayOfMeeting, timelineOn } from "./backlog-timeline.js"
import { withoutPlace } from "./backlog-topics.js"

/** For which meeting an agenda is drafted. @german Angaben zum Tagesordnungsentwurf */
export interface DraftOptions extends ModerationOptions {
  /** Left out, the next one that is planned, or else one that is still to be called. */
  readonly meeting?: MeetingId
}

/**
 * A draft of an agenda: what stands on it already, what waits in the backlog, what stands on every agenda, and what belongs
 * to every meeting.
 *
 * The order is that of practice: minutes, the host, new members, reports, topics, needs, reviews of measures, resources,
 * fund, dates, miscellaneous. What those who moderate have put on the agenda stays in their order. The same values give the
 * same draft, and an item has the same id in each. What another coming meeting takes up is left to it.
 *
 * @returns numbered from 1; the agenda of a meeting that was held or called off as it is
 * @rule Q4, R28, P9
 * @example
 * import { agendaDraft, ConferenceId, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const conference = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const draft = conference === undefined ? [] : agendaDraft(index, conference, { asOf: LocalDate.parse("2026-12-01") })
 * draft[0]?.title // => "Protokoll der Sitzung vom 16.09.2026"
 * draft.at(-1)?.title // => "Verschiedenes"
 */
export const agendaDraft = (
  index: NetworkIndex,
  conference: Conference,
  { asOf, audience = "network", meeting: asked }: DraftOptions,
): ReadonlyArray<AgendaItem> => {
  const timeline = timelineOn(index, conference, asOf)
  const meeting = asked === undefined ? timeline.ahead[0] : index.meetings.get(asked)
  const own = (meeting?.agenda ?? []).toSorted((a, b) => a.order - b.order)
  if (meeting !== undefined && !timeline.ahead.includes(meeting)) return shown(index, own, audience)
  const until = (meeting && dayOfMeeting(meeting)) ?? asOf
  const waiting = backlogUntil(index, conference, { asOf, audience, until })
    .filter(({ plannedIn }) => plannedIn === undefined || plannedIn === meeting?.id)
    .map(({ item }) => item)
  const frame: StandingFrame = { conference, timeline, ...hostIn(meeting) }
  const items = inItsPlace(own.map(withoutPlace), framed([...own.map(withoutPlace), ...waiting], frame))
  return shown(index, numbered(items, own), audience)
}

const hostIn = (meeting: Meeting | undefined): Pick<StandingFrame, "host"> => {
  const host = meeting === undefined ? undefined : hostOf(meeting)
  return host === undefined ? {} : { host }
}

/** With what was noted about those that stand on the agenda. */
const numbered = (items: ReadonlyArray<BacklogItem>, own: ReadonlyArray<AgendaItem>): ReadonlyArray<AgendaItem> => {
  const known = new Map(own.map((item) => [item.id, item]))
  return items.map((item, place) => ({ ...known.get(item.id), ...item, order: place + 1 }))
}

const shown = (
  index: NetworkIndex,
  items: ReadonlyArray<AgendaItem>,
  audience: Audience,
): ReadonlyArray<AgendaItem> => {
  const reader = readerOf(index, audience)
  return items.filter(reader.mayRead).map(({ order, lateBecause, ...item }) => ({
    ...reader.shownItem(item),
    order,
    ...(lateBecause === undefined || !reader.isInside ? {} : { lateBecause }),
  }))
}
