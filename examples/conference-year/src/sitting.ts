/** One meeting that is held: who comes, what comes of it, and its minutes until they are sent round. */
import {
  Attendance,
  activeMembers,
  addDays,
  approveMinutes,
  circulateMinutes,
  dateOf,
  draftMinutes,
  eligibleFunctions,
  hold,
  type InvitedMeeting,
  type LocalDate,
  type Membership,
  type MinutesDraftMeeting,
  type Network,
  objectToMinutes,
  resolveObjection,
  reviseMinutes,
} from "@sozialraum/core"
import { measuresOn, resultsOf } from "./measures.js"
import { must } from "./must.js"
import type { Year } from "./network-after.js"
import { type Member, members, type PlannedAttendance, type PlannedMeeting, standingItems } from "./plan.js"
import { plannedMeetings } from "./planned-meetings.js"

/** The meeting is held on a Wednesday; it approves the minutes of the last one, and its own are sent by Monday. */
export const held = (year: Year, invited: InvitedMeeting, { planned, network }: Played): Year => {
  const { conference, memberships } = year
  const on = dateOf(invited.interval.start)
  const attendance = activeMembers(memberships, invited.conference, on).map((member) =>
    attendanceOf(member, { planned, network, on }),
  )
  const meeting = must(hold(invited, { attendance }, { memberships, institutions: network.institutions }))
  const approved = year.meetings.map((last) =>
    last.state === "minutesDraft"
      ? must(approveMinutes(last, conference.procedure, { kind: "meeting", meeting }))
      : last,
  )

  const underway = measuresOn(year.measures, network, on)
  const { items, measures } = resultsOf(planned.results ?? [], underway, { meeting, on, conference, network })
  const minutes = must(
    draftMinutes(meeting, {
      by: planned.writer === "jugendamt" ? "planung" : "leitung",
      institution: members[planned.writer],
      writtenOn: addDays(on, 2),
      ...nextDate(planned, network),
      items: [...standingItems.map(({ id }) => ({ item: id, status: "settled" }) as const), ...items],
    }),
  )
  const sent = must(circulateMinutes(minutes, conference.procedure, addDays(on, 5)))
  return { ...year, measures, meetings: [...approved, revised(sent, planned, year)] }
}

interface Played {
  readonly planned: PlannedMeeting
  readonly network: Network
}

/** Each meeting ends with the day and the house of the next one. */
const nextDate = (planned: PlannedMeeting, { institutions }: Network) => {
  const next = plannedMeetings[plannedMeetings.indexOf(planned) + 1]
  if (next === undefined) return {}
  const [year, month, day] = next.day.split("-").map(Number)
  const house = institutions.find(({ id }) => id === members[next.host])
  return { next: `${day}.${month}.${year}, ${house?.name ?? next.host}` }
}

/** Where a member objects it is right, and the members get a new version. */
const revised = (sent: MinutesDraftMeeting, { objection }: PlannedMeeting, year: Year): MinutesDraftMeeting => {
  if (objection === undefined) return sent
  const { by, text, corrected } = objection
  const on = dateOf(sent.interval.start)
  const told = { institution: members[by], text, item: corrected.item, on: addDays(on, 8) }
  const objected = must(objectToMinutes(sent, told, year.memberships))
  const accepted = must(resolveObjection(objected, { objection: 0, on: addDays(on, 9), result: "accepted" }))
  const next = must(reviseMinutes(accepted, { writtenOn: addDays(on, 9), items: [corrected] }))
  return must(circulateMinutes(next, year.conference.procedure, addDays(on, 12)))
}

/** The first function that speaks for a member comes, unless the plan says otherwise. */
const attendanceOf = (
  membership: Membership,
  { planned, network, on }: Played & { readonly on: LocalDate },
): Attendance => {
  const { institution } = membership
  const house = network.institutions.find(({ id }) => id === institution)
  const eligible = eligibleFunctions(membership, on, house)
  const present = { institution, answer: "present", functions: eligible === "any" ? ["leitung"] : eligible.slice(0, 1) }
  const said = saidOf(planned, institution)
  if (said === undefined) return Attendance.parse(present)
  if (said === "excused" || said === "absent") return { institution, answer: said }
  if ("representedBy" in said)
    return Attendance.parse({ institution, answer: "represented", by: members[said.representedBy] })
  if ("sends" in said) return Attendance.parse({ ...present, functions: [said.sends] })
  const times = "late" in said ? { arrived: `${on}T${said.late}` } : { left: `${on}T${said.early}` }
  return Attendance.parse({ ...present, ...times })
}

const saidOf = ({ attendance = {} }: PlannedMeeting, institution: string): PlannedAttendance | undefined =>
  Object.entries(attendance).find(([member]) => members[member as Member] === institution)?.[1]
