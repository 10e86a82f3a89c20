/** Findings about conferences that do not meet although there is something to do. */
import { type Conference, type ConferenceId, conferenceStatusOn } from "../conference/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { isOpenMeasure, type MeasureId, type NeedId, needStateOn } from "../planning/index.js"
import type { Finding } from "../problem.js"
import { addDays, type LocalDate } from "../time/index.js"
import type { ModerationOptions } from "./backlog.js"
import { isTalkedAbout, plansOf, silentDays } from "./backlog-plans.js"
import { dayOfMeeting, timelineOn, workingSince } from "./backlog-timeline.js"

/**
 * A conference has not met for half a year and has planned no meeting, although needs or measures are open.
 *
 * @german Konferenz ohne Sitzung
 */
export type ConferenceWithoutMeeting = Finding<
  "ConferenceWithoutMeeting",
  {
    readonly conference: ConferenceId
    readonly name: string
    /** Its last meeting, or since when it works where it never met since. */
    readonly since: LocalDate
    readonly needs: ReadonlyArray<NeedId>
    readonly measures: ReadonlyArray<MeasureId>
  }
>

/**
 * Whether a conference rests in fact, though it has something to do. That a rhythm is missing is no finding: a conference
 * meets as needs arise.
 *
 * @returns one warning, or none
 * @rule R32
 */
export const meetingFindings = (
  index: NetworkIndex,
  conference: Conference,
  { asOf, audience = "network" }: ModerationOptions,
): ReadonlyArray<ConferenceWithoutMeeting> => {
  const { last, ahead } = timelineOn(index, conference, asOf)
  const working = workingSince(conference, asOf)
  const since = last === undefined || last.on < working ? working : last.on
  const isPlanned = ahead.some((meeting) => dayOfMeeting(meeting) !== undefined)
  if (conferenceStatusOn(conference, asOf) !== "active" || isPlanned || addDays(since, silentDays) > asOf) return []
  const plans = plansOf(index, conference, { directory: directoryOn(index, asOf), audience })
  const needs = plans.needs.filter((need) => isTalkedAbout(needStateOn(need, asOf))).map(({ id }) => id)
  const measures = plans.measures.filter(isOpenMeasure).map(({ id }) => id)
  if (needs.length === 0 && measures.length === 0) return []
  const facts = { conference: conference.id, name: conference.name, since, needs, measures }
  return [{ _tag: "ConferenceWithoutMeeting", rule: "R32", severity: "warning", path: ["meetings"], ...facts }]
}
