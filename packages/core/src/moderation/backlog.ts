/** The backlog of a conference: what waits to be talked about, and as which item of an agenda. */
import type { Conference } from "../conference/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import type { BacklogEntry } from "./backlog-entry.js"
import { placing } from "./backlog-placing.js"
import { plansOf, waitingMeasures, waitingNeeds } from "./backlog-plans.js"
import { readerOf } from "./backlog-reader.js"
import { waitingApplications, waitingRequests } from "./backlog-requests.js"
import { owedMeetings } from "./backlog-rhythm.js"
import { later, noticeDays, timelineOn } from "./backlog-timeline.js"
import { waitingItems, waitingProposals } from "./backlog-topics.js"
import { newMembers, staleOffers, waitingMinutes, waitingSubGroups } from "./backlog-upkeep.js"

/** For which day and for whom a moderation question is answered. @german Angaben zur Moderationsfrage */
export interface ModerationOptions {
  readonly asOf: LocalDate
  /** The network, unless said otherwise. */
  readonly audience?: Audience
}

/**
 * What waits to be talked about in a conference: topics that members handed in, items left open, needs, measures that are
 * late or to be looked back on, minutes, new members, sub-groups, offers to confirm, requests for resources that nobody could
 * meet or answered, applications to its fund, and the meetings that its rules ask for.
 *
 * An entry is gone once it was handled: the topic settled in a meeting, the need answered by a measure, the measure looked
 * back on. One that stands on the agenda of a coming meeting is still there, and says so.
 *
 * @returns what is reason enough for a meeting first, then what is due first; needs that were not released are for the
 *   planners only, and the public sees what was made public
 * @rule R28, R31, P9
 * @example
 * import { backlog, ConferenceId, indexNetwork, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const conference = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const entries = conference === undefined ? [] : backlog(index, conference, { asOf: LocalDate.parse("2026-12-01") })
 * const late = entries.find(({ kind }) => kind === "measure")
 * late?.item.title // => "Sachstand: Wegweiser für Familien in fünf Sprachen"
 * late?.overdueDays // => 62
 */
export const backlog = (
  index: NetworkIndex,
  conference: Conference,
  { asOf, audience = "network" }: ModerationOptions,
): ReadonlyArray<BacklogEntry> => backlogUntil(index, conference, { asOf, audience, until: asOf })

/**
 * The same, with what is due up to a later day: that of the meeting that is to take it up.
 *
 * @internal
 */
export const backlogUntil = (
  index: NetworkIndex,
  conference: Conference,
  { asOf, audience, until: latest }: Required<ModerationOptions> & { readonly until: LocalDate },
): ReadonlyArray<BacklogEntry> => {
  const timeline = timelineOn(index, conference, asOf)
  const directory = directoryOn(index, asOf)
  const until = later(latest, addDays(asOf, noticeDays(conference)))
  const plans = plansOf(index, conference, { directory, audience })
  const topics = [...waitingItems(timeline), ...waitingProposals(index, conference, timeline)]
  const others = [
    ...waitingNeeds(index, plans, asOf),
    ...waitingMeasures(plans.measures, { asOf, until }),
    ...waitingSubGroups(index, conference, { asOf, until }),
    ...waitingMinutes(conference, timeline),
    ...newMembers(index, conference, timeline),
    ...staleOffers(index, conference, directory),
    ...waitingRequests(index, conference, asOf),
    ...waitingApplications(index, conference, asOf),
    ...owedMeetings(conference, timeline),
  ]
  const reader = readerOf(index, audience)
  const shownTopics = topics.flatMap(reader.shown)
  const place = placing({ timeline, topics: shownTopics, reader })
  return [...shownTopics, ...others.flatMap(reader.shown)].map(place).toSorted(mostUrgentFirst)
}

const mostUrgentFirst = (a: BacklogEntry, b: BacklogEntry): number => {
  const [one, other] = [rank(a), rank(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

const rank = ({ urgent, due, since, item, kind }: BacklogEntry): string =>
  [urgent ? 0 : 1, due ?? never, since ?? never, item.id, kind].join(" ")

/** Later than every day. */
const never = "~"
