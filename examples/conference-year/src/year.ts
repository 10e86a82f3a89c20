/** A year of the Sozialraumkonferenz Bochum-Süd, played with the pure steps of core: from proposals to approved minutes. */
import {
  AgendaItemId,
  AgendaProposal,
  addAgendaItem,
  addDays,
  cancel,
  carryOver,
  changeDelegates,
  changeModerator,
  InstitutionId,
  inState,
  invite,
  LocalDate,
  Meeting,
  MeetingId,
  MembershipId,
  moveAgendaItem,
  type Network,
  ProcedureRules,
  type ProposedMeeting,
  placeProposals,
  postpone,
  restMembership,
  schedule,
  wakeMembership,
  withMembershipChange,
} from "@sozialraum/core"
import { must } from "./must.js"
import type { Year } from "./network-after.js"
import { type Member, members, type PlannedMeeting, standingItems } from "./plan.js"
import { plannedMeetings } from "./planned-meetings.js"
import { held } from "./sitting.js"

/** Plays the twelve meetings one after the other; a step that core refuses ends the play with its problem. */
export const playYear = (network: Network): Year =>
  plannedMeetings.reduce((year, planned) => {
    const change = changes[planned.day]
    return played(change === undefined ? year : change(year), planned, network)
  }, opened(network))

/** The conference as it agreed to work in this year. */
const opened = ({ conferences: [conference], memberships }: Network): Year => {
  if (conference === undefined) throw new Error("The network has no conference.")
  const procedure = ProcedureRules.parse({
    ...conference.procedure,
    decisionMode: "consensus",
    minutesApproval: { kind: "nextMeeting" },
    agendaSubmissionLeadDays: 7,
  })
  return { conference: { ...conference, procedure }, memberships, meetings: [], measures: [], proposals: [] }
}

/** One member rests after three meetings without it; it comes back when the moderation changes hands. */
const resting = (year: Year): Year => {
  const rest = restMembership(year.memberships, {
    conference: year.conference.id,
    institution: idOf("familienbildung"),
    on: date("2025-04-01"),
    id: MembershipId.parse("sued/partner-P4-ruht"),
    because: "Personalwechsel",
  })
  return { ...year, memberships: withMembershipChange(year.memberships, must(rest)) }
}

const comingBack = (year: Year): Year => {
  const back = wakeMembership(year.memberships, {
    conference: year.conference.id,
    institution: idOf("familienbildung"),
    on: date("2025-09-01"),
    id: MembershipId.parse("sued/partner-P4-zurück"),
  })
  return { ...year, memberships: withMembershipChange(year.memberships, must(back)) }
}

/** The Stadtteilbüro moderates from August on; the Jugendamt, which goes on to convene, then sends its planners. */
const handingOver = (year: Year): Year => {
  const [on, institution] = [date("2025-08-01"), idOf("jugendamt")]
  const by = { institution: idOf("stadtteilbuero"), function: "moderation" }
  const conference = must(changeModerator(year.conference, { institution, by, on }))
  const planners = { conference: conference.id, institution, on, delegates: [{ function: "planung" }] }
  const changed = must(changeDelegates(year.memberships, planners))
  return { ...year, conference, memberships: year.memberships.map((one) => (one.id === changed.id ? changed : one)) }
}

/** What happens before the meeting of a day. */
const changes: Readonly<Record<string, (year: Year) => Year>> = {
  "2025-04-09": resting,
  "2025-09-03": (year) => comingBack(handingOver(year)),
}

/** One meeting, from its topics to the minutes that are sent round. */
const played = (year: Year, planned: PlannedMeeting, network: Network): Year => {
  const { conference, memberships, meetings } = year
  const roster = { conferences: [conference], memberships, institutions: network.institutions }
  const submitted = submittedTopics(year, planned)
  const carried = carryOver(withStandingItems(proposed(year, planned), year), meetings)
  const { meeting, placed } = must(placeProposals(carried, submitted, roster))
  const dated = (proposal: ProposedMeeting, day: string) => must(schedule(proposal, arrangement(planned, day), roster))
  const invited = must(invite(dated(datesLast(meeting), planned.day), { invitedOn: before(planned.day, 14) }, roster))
  const prepared = { ...year, proposals: [...year.proposals, ...placed] }

  if (planned.calledOff === undefined) return held(prepared, invited, { planned, network })
  const { reason, insteadOn } = planned.calledOff
  if (insteadOn === undefined) return { ...prepared, meetings: [...meetings, must(cancel(invited, reason))] }
  const { postponed, successor } = must(postpone(invited, { successor: MeetingId.parse(`sued-${insteadOn}`), reason }))
  const again = must(invite(dated(successor, insteadOn), { invitedOn: before(insteadOn, 12) }, roster))
  return held({ ...prepared, meetings: [...meetings, postponed] }, again, { planned, network })
}

const submittedTopics = ({ conference }: Year, { day, topics }: PlannedMeeting): ReadonlyArray<AgendaProposal> =>
  topics.map(({ by, ...topic }) =>
    AgendaProposal.parse({
      ...topic,
      conference: conference.id,
      submittedBy: members[by],
      submittedOn: before(day, 21),
    }),
  )

const proposed = ({ conference }: Year, { day, occasion, topics }: PlannedMeeting): ProposedMeeting => {
  const value = {
    id: `sued-${day}`,
    conference: conference.id,
    title: conference.name,
    occasion,
    triggers: topics.map(({ id }) => ({ kind: "proposal", proposal: id })),
    state: "proposed",
  }
  return must(inState(Meeting.parse(value), ["proposed"]))
}

/** They come with the first meeting; from then on they are carried over. */
const withStandingItems = (meeting: ProposedMeeting, { meetings }: Year): ProposedMeeting =>
  meetings.length > 0 ? meeting : standingItems.reduce((next, item) => must(addAgendaItem(next, { item })), meeting)

/** The next date is what a meeting ends with. */
const datesLast = (meeting: ProposedMeeting): ProposedMeeting =>
  must(moveAgendaItem(meeting, AgendaItemId.parse("termine"), meeting.agenda.length))

/** From two to four in the afternoon, at the site of the host. */
const arrangement = ({ host, writer }: PlannedMeeting, day: string) => ({
  interval: { start: `${day}T14:00`, end: `${day}T16:00`, zone: "Europe/Berlin" },
  host: { at: "member", institution: members[host], site: `${members[host]}/standort` } as const,
  minutesBy: members[writer],
})

const idOf = (member: Member): InstitutionId => InstitutionId.parse(members[member])

const date = (day: string): LocalDate => LocalDate.parse(day)

const before = (day: string, days: number): LocalDate => addDays(date(day), -days)
