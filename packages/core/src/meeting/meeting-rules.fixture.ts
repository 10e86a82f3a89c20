/** The rules of conferences and meetings as a check of a whole world: what no sequence of steps may lead to. */
import { hasEnded, mayAct, sitesOn } from "../institution/index.js"
import { addDays, dateOf, daysBetween, type LocalDate, type Validity } from "../time/index.js"
import { conferencesOf, Meeting, type MeetingState, openItems, tookPlace } from "./index.js"
import type { Command, World } from "./meeting-world.fixture.js"

const next: Readonly<Record<MeetingState, ReadonlyArray<MeetingState>>> = {
  proposed: ["proposed", "scheduled", "cancelled"],
  scheduled: ["scheduled", "invited", "cancelled", "postponed"],
  invited: ["invited", "scheduled", "held", "cancelled", "postponed"],
  held: ["held", "minutesDraft"],
  minutesDraft: ["minutesDraft", "minutesApproved"],
  minutesApproved: ["minutesApproved"],
  cancelled: ["cancelled"],
  postponed: ["postponed"],
}

const on = ({ from, to }: Validity, day: LocalDate): boolean => (from ?? "") <= day && day < (to ?? "9999")
const unique = (values: ReadonlyArray<unknown>): boolean => new Set(values).size === values.length
/** Two plain values that say the same, in whatever order of their keys. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** The rules that a step broke, each with what is wrong; none where all hold. */
export const broken = (before: World, after: World, command: Command): ReadonlyArray<string> => [
  ...(before.conferences === after.conferences ? [] : roles(after)),
  ...(before.memberships === after.memberships ? [] : periods(after)),
  ...after.meetings.flatMap((meeting) => {
    const was = before.meetings.find(({ id }) => id === meeting.id)
    if (was === meeting) return []
    return [
      ...values(meeting),
      ...order(was, meeting),
      ...arrangement(meeting, after, command),
      ...invitation(was, meeting, after),
      ...(was?.state === "invited" && meeting.state === "held" ? attendance(meeting, after) : []),
      ...numbers(meeting),
    ].map((text) => `${text}: ${meeting.id}`)
  }),
  ...before.meetings
    .filter(({ id }) => !after.meetings.some((one) => one.id === id))
    .map(() => "R26 a meeting is gone"),
  ...items(before, after),
]

const roles = ({ conferences, today }: World): ReadonlyArray<string> =>
  conferences.flatMap(({ convenors, moderators }) =>
    Array.from({ length: 60 }, (_none, index) => addDays(today, index - 30)).flatMap((day) => [
      ...(convenors.filter((role) => on(role, day)).length === 1 ? [] : ["R20 not exactly one convenor"]),
      ...(moderators.some((role) => on(role, day)) ? [] : ["R20 no moderator"]),
    ]),
  )

const periods = ({ memberships }: World): ReadonlyArray<string> =>
  memberships.flatMap((one, index) =>
    memberships
      .slice(index + 1)
      .filter((other) => one.conference === other.conference && one.institution === other.institution)
      .filter((other) => (one.from ?? "") < (other.to ?? "9999") && (other.from ?? "") < (one.to ?? "9999"))
      .map(() => "R21 a member twice on a day"),
  )

const values = (meeting: Meeting): ReadonlyArray<string> =>
  same(Meeting.parse(meeting), meeting) && Meeting.safeParse(meeting).success ? [] : ["R26 no valid meeting"]

const order = (was: Meeting | undefined, meeting: Meeting): ReadonlyArray<string> => {
  if (was === undefined) return meeting.state === "proposed" ? [] : ["R26 begins in the middle"]
  const frozen = ["minutesApproved", "cancelled", "postponed"].includes(was.state)
  return [
    ...(next[was.state].includes(meeting.state) ? [] : [`R26 from ${was.state} to ${meeting.state}`]),
    ...(frozen && !same(was, meeting) ? ["R26 changed after its end"] : []),
    ...(tookPlace(was) &&
    !(tookPlace(meeting) && same(was.attendance, meeting.attendance) && same(was.agenda, meeting.agenda))
      ? ["R27 a record that was changed"]
      : []),
  ]
}

const membersOn = ({ memberships }: World, meeting: Meeting, day: LocalDate) =>
  memberships.filter(
    (member) => conferencesOf(meeting).includes(member.conference) && member.status === "active" && on(member, day),
  )

const arrangement = (meeting: Meeting, world: World, { kind }: Command): ReadonlyArray<string> => {
  if (!["schedule", "reschedule", "rearrange", "invite"].includes(kind)) return []
  if (meeting.state !== "scheduled" && meeting.state !== "invited") return []
  const day = dateOf(meeting.interval.start)
  const bodies = world.conferences.filter(({ id }) => conferencesOf(meeting).includes(id))
  const { host } = meeting
  const house = world.institutions.find(({ id }) => host.at === "member" && id === host.institution)
  const isHost =
    host.at === "elsewhere" ||
    (house !== undefined &&
      mayAct(house, day) &&
      sitesOn(house, day).includes(host.site) &&
      membersOn(world, meeting, day).some((member) => member.institution === house.id && member.kind === "core"))
  const moderates = bodies.some(({ moderators }) =>
    moderators.some((role) => role.institution === meeting.moderatedBy && on(role, day)),
  )
  const works = bodies.every(({ start, statuses }) => start <= day && !statuses.some((status) => on(status, day)))
  return [
    ...(isHost ? [] : ["R22 the host is no open core member"]),
    ...(kind === "invite" || meeting.moderatedBy === undefined || moderates ? [] : ["R20 no moderator of a body"]),
    ...(works ? [] : ["R20 a body that does not work"]),
  ]
}

const invitation = (was: Meeting | undefined, meeting: Meeting, world: World): ReadonlyArray<string> => {
  if (meeting.state !== "invited") return []
  const day = dateOf(meeting.interval.start)
  const bodies = world.conferences.filter(({ id }) => conferencesOf(meeting).includes(id))
  const late = bodies.some(
    ({ procedure }) => daysBetween(meeting.invitedOn, day) < (procedure.invitationLeadDays ?? -9999),
  )
  const asked = [...meeting.invited, ...meeting.guestsInvited.map(({ institution }) => institution)]
  const expected = membersOn(world, meeting, day)
    .map(({ institution }) => institution)
    .filter((id) => !world.institutions.some((house) => house.id === id && hasEnded(house, day)))
  return [
    ...(late ? ["R24 invited too late"] : []),
    ...(was?.state === "scheduled" && !same([...meeting.invited].sort(), [...new Set(expected)].sort())
      ? ["R24 not every member is invited"]
      : []),
    ...(unique(meeting.answers.map(({ institution }) => institution)) ? [] : ["R24 answered twice"]),
    ...(meeting.answers.every(({ institution }) => asked.includes(institution)) ? [] : ["R24 answered uninvited"]),
  ]
}

const attendance = (meeting: Meeting, world: World): ReadonlyArray<string> => {
  if (!tookPlace(meeting)) return []
  const day = dateOf(meeting.interval.start)
  const members = membersOn(world, meeting, day)
  return meeting.attendance.flatMap((noted) => {
    const periods = members.filter(({ institution }) => institution === noted.institution)
    const named = periods.flatMap(({ delegates }) => delegates.filter((delegate) => on(delegate, day)))
    const anybody = periods.some(({ delegates }) => delegates.length === 0)
    const speaks = noted.answer !== "present" || anybody || named.some((one) => noted.functions.includes(one.function))
    const representative =
      noted.answer !== "represented" ||
      meeting.attendance.some((other) => other.institution === noted.by && other.answer === "present")
    return [
      ...(periods.length > 0 ? [] : ["R27 no member was noted"]),
      ...(speaks ? [] : ["R27 nobody who speaks for the member"]),
      ...(representative ? [] : ["R27 represented by one who was not there"]),
      ...(meeting.attendance.filter(({ institution }) => institution === noted.institution).length === 1
        ? []
        : ["R27 noted twice"]),
    ]
  })
}

const isUpcoming = ({ state }: Meeting): boolean => ["proposed", "scheduled", "invited"].includes(state)

const numbers = ({ agenda }: Meeting): ReadonlyArray<string> =>
  agenda.every((item, index) => item.order === index + 1) && unique(agenda.map(({ id }) => id))
    ? []
    : ["R28 numbers with gaps, or an item twice"]

const items = (before: World, { meetings, proposals, conferences }: World): ReadonlyArray<string> => {
  const upcoming = meetings.filter(isUpcoming).flatMap(({ agenda }) => agenda)
  const open = new Set(openItems(meetings).map(({ id }) => id))
  const settled = new Set(
    meetings.flatMap((one) => ("minutes" in one ? one.minutes.items : [])).map(({ item }) => item),
  )
  const unwritten = meetings.filter(({ state }) => state === "held").flatMap(({ agenda }) => agenda)
  const somewhere = new Set([...upcoming, ...unwritten].map(({ id }) => id))
  const talkedOf = meetings.flatMap(({ agenda }) => agenda).map(({ id }) => id)
  const placed = proposals.filter(({ state }) => state.status === "placed")
  const once = upcoming.filter(({ recurring }) => !recurring).map(({ id }) => id)
  const late = placed.filter((proposal) => {
    const meeting = meetings.find(({ id }) => proposal.state.status === "placed" && id === proposal.state.meeting)
    const fresh = before.proposals.some(({ id, state }) => id === proposal.id && state.status === "open")
    if (!fresh || meeting === undefined || !("interval" in meeting) || meeting.interval === undefined) return false
    const item = meeting.agenda.find(({ id }) => id === proposal.id)
    const leadDays =
      conferences.find(({ id }) => id === proposal.conference)?.procedure.agendaSubmissionLeadDays ?? -9999
    const tooLate = daysBetween(proposal.submittedOn, dateOf(meeting.interval.start)) < leadDays
    return tooLate && item?.lateBecause === undefined
  })
  return [
    ...(unique(once) ? [] : ["R28 an item on two agendas to come"]),
    ...(talkedOf.every((id) => open.has(id) || somewhere.has(id) || settled.has(id)) ? [] : ["R28 an item is lost"]),
    ...(placed.every(({ id }) => talkedOf.includes(id)) ? [] : ["R28 a proposal is lost"]),
    ...(late.length === 0 ? [] : ["R24 a late proposal without a reason"]),
  ]
}
