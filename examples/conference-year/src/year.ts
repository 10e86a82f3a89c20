/** A year of the Sozialraumkonferenz Bochum-Süd, played with the pure steps of core: from proposals to approved minutes. */
import {
  AgendaProposal,
  Attendance,
  activeMembers,
  addAgendaItem,
  addDays,
  agreeMeasure,
  approveMinutes,
  type Conference,
  cancel,
  carryOver,
  changeModerator,
  circulateMinutes,
  dateOf,
  draftMinutes,
  eligibleFunctions,
  type HeldMeeting,
  hold,
  InstitutionId,
  inState,
  invite,
  LocalDate,
  type Measure,
  Meeting,
  MeetingId,
  type Membership,
  MembershipId,
  type MinutesDraftMeeting,
  type Network,
  objectToMinutes,
  ProcedureRules,
  type ProposedMeeting,
  placeProposals,
  postpone,
  recordOutcome,
  resolveObjection,
  restMembership,
  reviseMinutes,
  schedule,
  wakeMembership,
  withMembershipChange,
} from "@sozialraum/core"
import * as Result from "effect/Result"
import {
  type Member,
  members,
  type PlannedMeeting,
  type PlannedResult,
  plannedMeetings,
  standingItems,
} from "./plan.js"

/** What the conference knows by the end of the year. */
export interface Year {
  readonly conference: Conference
  readonly memberships: ReadonlyArray<Membership>
  readonly meetings: ReadonlyArray<Meeting>
  readonly measures: ReadonlyArray<Measure>
  readonly proposals: ReadonlyArray<AgendaProposal>
}

/** Plays the twelve meetings one after the other; a step that core refuses ends the play with its problem. */
export const playYear = (network: Network): Year =>
  plannedMeetings.reduce((year, planned) => played(changed(year, planned.day), planned, network), opened(network))

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

/** What changes in the conference before a meeting: one member rests after two missed meetings and comes back, and the moderation changes hands. */
const changed = (year: Year, day: string): Year => {
  const familienbildung = { conference: year.conference.id, institution: idOf("familienbildung") }
  if (day === "2025-04-09") {
    const step = {
      ...familienbildung,
      on: date("2025-04-01"),
      id: MembershipId.parse("sued/partner-P4-ruht"),
      because: "Personalwechsel",
    }
    return {
      ...year,
      memberships: withMembershipChange(year.memberships, must(restMembership(year.memberships, step))),
    }
  }
  if (day === "2025-09-03") {
    const step = { ...familienbildung, on: date("2025-09-01"), id: MembershipId.parse("sued/partner-P4-zurück") }
    const by = { institution: idOf("stadtteilbuero"), function: "moderation" }
    return {
      ...year,
      memberships: withMembershipChange(year.memberships, must(wakeMembership(year.memberships, step))),
      conference: must(
        changeModerator(year.conference, { institution: idOf("jugendamt"), by, on: date("2025-08-01") }),
      ),
    }
  }
  return year
}

/** One meeting, from its topics to the minutes that are sent round. */
const played = (year: Year, planned: PlannedMeeting, network: Network): Year => {
  const { conference, memberships, meetings } = year
  const roster = { conferences: [conference], memberships, institutions: network.institutions }
  const on = planned.calledOff?.insteadOn ?? planned.day
  const submitted = planned.topics.map(({ by, ...topic }) =>
    AgendaProposal.parse({
      ...topic,
      conference: conference.id,
      submittedBy: members[by],
      submittedOn: addDays(date(planned.day), -21),
    }),
  )
  const wanted = withStandingItems(proposed(year, planned, submitted), year)
  const { meeting, placed } = must(
    placeProposals(carryOver(wanted, meetings), submitted, { conferences: [conference] }),
  )
  const arranged = (proposal: ProposedMeeting, day: string) =>
    must(schedule(proposal, arrangement(planned, day), roster))
  const scheduled = arranged(meeting, planned.day)
  const invited = must(invite(scheduled, { invitedOn: addDays(date(planned.day), -14) }, roster))
  const proposals = [...year.proposals, ...placed]
  if (planned.calledOff === undefined) return { ...year, proposals, ...held(year, invited, { planned, network }) }
  const { reason, insteadOn } = planned.calledOff
  if (insteadOn === undefined) return { ...year, proposals, meetings: [...meetings, must(cancel(invited, reason))] }
  const { postponed, successor } = must(postpone(invited, { successor: MeetingId.parse(`sued-${on}`), reason }))
  const again = must(invite(arranged(successor, on), { invitedOn: addDays(date(on), -12) }, roster))
  const before = { ...year, meetings: [...meetings, postponed] }
  return { ...before, proposals, ...held(before, again, { planned, network }) }
}

const proposed = (year: Year, planned: PlannedMeeting, topics: ReadonlyArray<AgendaProposal>): ProposedMeeting => {
  const { id, name } = year.conference
  const triggers = topics.map((topic) => ({ kind: "proposal", proposal: topic.id }))
  const value = {
    id: `sued-${planned.day}`,
    conference: id,
    title: name,
    occasion: planned.occasion,
    triggers,
    state: "proposed",
  }
  return must(inState(Meeting.parse(value), ["proposed"]))
}

/** They come with the first meeting; from then on they are carried over. */
const withStandingItems = (meeting: ProposedMeeting, { meetings }: Year): ProposedMeeting =>
  meetings.length > 0 ? meeting : standingItems.reduce((next, item) => must(addAgendaItem(next, { item })), meeting)

type Invited = Parameters<typeof hold>[0]

/** The meeting is held; it approves the minutes of the last one, and its own are written and sent. */
const held = (
  { conference, memberships, meetings, measures }: Year,
  invited: Invited,
  { planned, network }: { readonly planned: PlannedMeeting; readonly network: Network },
): Pick<Year, "meetings" | "measures"> => {
  const { institutions } = network
  const on = dateOf(invited.interval.start)
  const attendance = attendanceOf({ memberships, planned, on }, invited, network)
  const meeting = must(hold(invited, { attendance }, { memberships, institutions }))
  const approved = meetings.map((last) =>
    last.state === "minutesDraft"
      ? must(approveMinutes(last, conference.procedure, { kind: "meeting", meeting }))
      : last,
  )
  const results = (planned.results ?? []).map((result) => resultOf(result, meeting, { conference, network }))
  const minutes = must(
    draftMinutes(meeting, {
      by: planned.writer === "jugendamt" ? "moderation" : "leitung",
      institution: members[planned.writer],
      writtenOn: addDays(on, 3),
      items: [
        ...standingItems.map(({ id }) => ({ item: id, status: "settled" }) as const),
        ...results.map(({ item }) => item),
      ],
    }),
  )
  const draft = must(circulateMinutes(minutes, conference.procedure, addDays(on, 5)))
  const sent =
    planned.objection === undefined ? draft : revised(draft, planned.objection, { conference, memberships, on })
  return { meetings: [...approved, sent], measures: [...measures, ...results.flatMap(({ measure }) => measure ?? [])] }
}

/** A member objects, is right, and the members get a new version. */
const revised = (
  draft: MinutesDraftMeeting,
  { by, text, corrected }: NonNullable<PlannedMeeting["objection"]>,
  { conference, memberships, on }: Pick<Year, "conference" | "memberships"> & { readonly on: LocalDate },
): MinutesDraftMeeting => {
  const objection = { institution: members[by], text, item: corrected.item, on: addDays(on, 8) }
  const objected = must(objectToMinutes(draft, objection, memberships))
  const accepted = must(resolveObjection(objected, { objection: 0, on: addDays(on, 9), result: "accepted" }))
  const next = must(reviseMinutes(accepted, { writtenOn: addDays(on, 10), items: [corrected] }))
  return must(circulateMinutes(next, conference.procedure, addDays(on, 11)))
}

/** What came of an item, and the measure that was agreed under it. */
const resultOf = (
  { measure: agreed, outcomes = [], ...result }: PlannedResult,
  meeting: HeldMeeting,
  { conference, network }: { readonly conference: Conference; readonly network: Network },
) => {
  const recorded = outcomes.map((outcome) => must(recordOutcome(conference, outcome)))
  if (agreed === undefined) return { item: { ...result, outcomes: recorded } }
  const { owner, ...plan } = agreed
  const item = meeting.agenda.find(({ id }) => id === result.item)?.id
  if (item === undefined) throw new Error(`${result.item} is not on the agenda.`)
  const { measure, outcome } = must(
    agreeMeasure(
      meeting,
      { item, plan: { ...plan, preventive: true, responsible: members[owner], start: dateOf(meeting.interval.start) } },
      network.institutions.find(({ id }) => id === members[owner]),
    ),
  )
  return { item: { ...result, outcomes: [...recorded, outcome] }, measure }
}

/** Everybody comes, in the first function that speaks for them, but for those of whom the plan says otherwise. */
const attendanceOf = (
  {
    memberships,
    planned,
    on,
  }: { readonly memberships: Year["memberships"]; readonly planned: PlannedMeeting; readonly on: LocalDate },
  invited: Invited,
  { institutions }: Network,
): ReadonlyArray<Attendance> =>
  activeMembers(memberships, invited.conference, on).map((membership): Attendance => {
    const { institution } = membership
    const eligible = eligibleFunctions(
      membership,
      on,
      institutions.find(({ id }) => id === institution),
    )
    const functions = [eligible === "any" ? "leitung" : (eligible[0] ?? "leitung")]
    const [, said = "present"] =
      Object.entries(planned.absences ?? {}).find(([who]) => members[who as Member] === institution) ?? []
    if (said === "excused" || said === "absent") return { institution, answer: said }
    if (said === "present") return { institution, answer: "present", functions }
    if ("representedBy" in said) return { institution, answer: "represented", by: idOf(said.representedBy) }
    const times = "late" in said ? { arrived: `${on}T${said.late}` } : { left: `${on}T${said.early}` }
    return Attendance.parse({ institution, answer: "present", functions, ...times })
  })

/** From two to four in the afternoon, at the site of the host. */
const arrangement = ({ host, writer }: PlannedMeeting, day: string) => ({
  interval: { start: `${day}T14:00`, end: `${day}T16:00`, zone: "Europe/Berlin" },
  host: { at: "member", institution: members[host], site: `${members[host]}/standort` } as const,
  minutesBy: members[writer],
})

const idOf = (member: Member): InstitutionId => InstitutionId.parse(members[member])

const date = (day: string): LocalDate => LocalDate.parse(day)

const must = <A, P>(step: Result.Result<A, P>): A =>
  Result.getOrThrowWith(step, (problem) => new Error(JSON.stringify(problem)))
