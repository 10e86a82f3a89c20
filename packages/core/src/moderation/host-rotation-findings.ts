/** Checking a host: what is worth a look about where a meeting takes place. */
import { conferencesOf, hostOf, type Meeting } from "../meeting/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { type HostFinding, hostFindings, hostTurns } from "../scheduling/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { dateOf } from "../time/index.js"
import { type HostQuestion, hostRotation } from "./host-rotation.js"
import { insideOf } from "./host-rotation-sites.js"

/**
 * What is worth a look about the host of a meeting: whether it lies outside the area, and whether it had the turn before too
 * while others could host on that day.
 *
 * Of a joint meeting the areas of all conferences count, and the turns of the leading one.
 *
 * @param question - what the host must have, and the calendars: others could host where {@link hostRotation} says so
 * @rule R22, R23
 */
export const checkHost = (
  index: NetworkIndex,
  meeting: Meeting,
  question: Omit<HostQuestion, "asOf" | "on" | "meeting"> = {},
): ReadonlyArray<HostFinding> => {
  const conference = index.conferences.get(meeting.conference)
  if (conference === undefined || !("interval" in meeting) || meeting.interval === undefined) return []
  const on = dateOf(meeting.interval.start)
  const hosts = hostRotation(index, conference, { ...question, asOf: on, meeting: meeting.id })
  const outsideOf = areaMissed(index, meeting)
  return hostFindings(meeting, {
    turns: hostTurns(index.meetingsOf.get(conference.id) ?? [], conference.id),
    available: hosts.filter(({ unavailable }) => unavailable.length === 0).map(({ institution }) => institution),
    ...(outsideOf === undefined ? {} : { outsideOf }),
  })
}

/** The area of the leading conference, where the host lies outside the areas of all. */
const areaMissed = (index: NetworkIndex, meeting: Meeting): SpatialUnitId | undefined => {
  const host = hostOf(meeting)
  if (host?.at !== "member" || !("interval" in meeting) || meeting.interval === undefined) return undefined
  const directory = directoryOn(index, dateOf(meeting.interval.start))
  const areas = conferencesOf(meeting).flatMap((id) => index.conferences.get(id)?.area ?? [])
  return areas.every((area) => insideOf(directory, area)(host.site) === false) ? areas[0] : undefined
}
