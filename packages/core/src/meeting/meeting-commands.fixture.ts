/** Commands that change meetings, their agendas and their minutes, as people would. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { Conference } from "../conference/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { conferenceCommands } from "./conference-commands.fixture.js"
import {
  AgendaItemId,
  AgendaProposal,
  Attendance,
  addAgendaItem,
  answerInvitation,
  answerPoll,
  approveMinutes,
  cancel,
  carryOver,
  circulateMinutes,
  DateAnswer,
  draftMinutes,
  hold,
  inState,
  invite,
  Meeting,
  MeetingAnswer,
  MeetingGuest,
  MeetingId,
  type MeetingState,
  moveAgendaItem,
  objectToMinutes,
  openPoll,
  placeProposals,
  postpone,
  rearrange,
  removeAgendaItem,
  reschedule,
  resolveObjection,
  returnProposal,
  reviseMinutes,
  schedule,
  withdrawProposal,
} from "./index.js"
import { sued } from "./meeting.fixture.js"
import {
  type Command,
  type Does,
  type Done,
  house,
  pick,
  put,
  putProposals,
  type World,
} from "./meeting-world.fixture.js"

const open = ["proposed", "scheduled", "invited"] as const satisfies ReadonlyArray<MeetingState>
const inDays = ({ today }: World, n: number): LocalDate => addDays(today, (n % 40) - 3)
const planOf = (world: World, { b, c }: Command) => {
  const on = inDays(world, b)
  return {
    interval: { start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" },
    host: { at: "member", institution: house(c), site: `haus-${house(c)}` },
    ...(c % 3 === 0 ? { moderatedBy: pick(["jugendamt", "agot"], b) ?? "agot" } : {}),
    ...(b % 3 === 0 ? { minutesBy: house(b + c) } : {}),
  } as const
}

/** A step on a meeting in one of the states; a world without meetings stays as it is. */
const on =
  <State extends MeetingState>(
    allowed: ReadonlyArray<State>,
    step: (
      meeting: Extract<Meeting, { readonly state: State }>,
      world: World,
      command: Command,
    ) => Result.Result<Meeting, { readonly _tag: string }>,
  ): Does =>
  (world, command) => {
    const fitting = world.meetings.filter(({ state }) => allowed.some((name) => name === state))
    const meeting = pick(command.wild || fitting.length === 0 ? world.meetings : fitting, command.a)
    if (meeting === undefined) return Result.succeed(world)
    return Result.flatMap(
      inState(meeting, allowed),
      (current): Done => Result.map(step(current, world, command), (changed) => put(world, changed)),
    )
  }

const caretaker = Attendance.parse({ institution: "schule", answer: "present", functions: ["hausmeister"] })
const attendanceOf = ({ a, b, c }: Command): ReadonlyArray<Attendance> =>
  a % 6 === 0
    ? [caretaker]
    : Array.from({ length: b % 4 }, (_none, index): unknown => {
        const institution = house(b + index + (c % 2))
        const functions = [pick(["leitung", "hausmeister"], c) ?? "leitung"]
        return pick(
          [
            { institution, answer: "present", functions },
            { institution, answer: "present", functions: ["leitung"] },
            { institution, answer: "represented", by: house(c) },
            { institution, answer: "excused" },
          ],
          c + index,
        )
      }).map((entry) => Attendance.parse(entry))

const placing = ({ conferences }: World, { c }: Command) => ({
  conferences,
  ...(c % 2 === 0 ? { lateBecause: "Es eilt." } : {}),
})

const commands: Readonly<Record<string, Does>> = {
  passDays: (current, { a }) => Result.succeed({ ...current, today: addDays(current.today, a % 12) }),
  propose: (current, { a, b }) =>
    Result.succeed(
      put(
        current,
        Meeting.parse({
          id: `s${current.made}`,
          ...(a % 2 === 0 ? { conference: "sued" } : { conference: "ost" }),
          ...(b % 4 === 0 ? { jointWith: [a % 2 === 0 ? "ost" : "sued"] } : {}),
          title: "Sitzung",
          triggers: [{ kind: "moderation", institution: "jugendamt" }],
          state: "proposed",
        }),
      ),
    ),
  openPoll: on(["proposed"], (meeting, current, { b, c }) =>
    openPoll(meeting, {
      candidates: [b, c].map((n) => planOf(current, { kind: "openPoll", a: 0, b: n, c: 1, wild: false }).interval),
      until: addDays(current.today, 3),
    }),
  ),
  answerPoll: on(["proposed"], (meeting, { memberships, today }, { b, c }) =>
    answerPoll(
      meeting,
      [DateAnswer.parse({ institution: house(b), candidate: c % 3, answer: pick(["yes", "no"], b), on: today })],
      memberships,
    ),
  ),
  schedule: on(["proposed"], (meeting, current, command) => schedule(meeting, planOf(current, command), current)),
  reschedule: on(["scheduled", "invited"], (meeting, current, command) =>
    reschedule(meeting, { interval: planOf(current, command).interval }, current),
  ),
  rearrange: on(["scheduled", "invited"], (meeting, current, command) => {
    const { interval: _same, ...change } = planOf(current, command)
    return rearrange(meeting, change, current)
  }),
  invite: on(["scheduled"], (meeting, current, { b, c }) =>
    invite(
      meeting,
      {
        invitedOn: current.today,
        guests: c % 4 === 0 ? [MeetingGuest.parse({ institution: house(b) })] : [],
      },
      current,
    ),
  ),
  answerInvitation: on(["invited"], (meeting, { today }, { b, c }) =>
    answerInvitation(
      meeting,
      MeetingAnswer.parse({ institution: house(b), answer: pick(["accepted", "declined"], c), on: today }),
    ),
  ),
  hold: on(["invited"], (meeting, current, command) => hold(meeting, { attendance: attendanceOf(command) }, current)),
  cancel: on(open, (meeting) => cancel(meeting, "Sturm")),
  postpone: (current, command) => {
    const meeting = pick(
      current.meetings.filter(({ state }) => command.wild || state === "scheduled" || state === "invited"),
      command.a,
    )
    if (meeting === undefined) return Result.succeed(current)
    const successor = command.b % 5 === 0 ? meeting.id : MeetingId.parse(`s${current.made}`)
    return Result.flatMap(
      inState(meeting, ["scheduled", "invited"]),
      (planned): Done =>
        Result.map(postpone(planned, { successor, reason: "Sturm" }), (after) =>
          put(current, after.postponed, after.successor),
        ),
    )
  },
  addItem: on(open, (meeting, current, { b, c }) => {
    const fresh = `t${current.made}`
    const id = c % 5 === 0 ? (meeting.agenda[0]?.id ?? fresh) : fresh
    const item = { id, title: "Thema", kind: "topic", recurring: c % 4 === 0 } as const
    return addAgendaItem(meeting, { item, position: b % 6 })
  }),
  removeItem: on(open, (meeting, { proposals }, { b }) => {
    const removable = meeting.agenda.filter(({ id }) => !proposals.some((proposal) => proposal.id === id))
    return removeAgendaItem(meeting, pick(removable, b)?.id ?? unknownItem)
  }),
  moveItem: on(open, (meeting, _current, { b, c }) =>
    moveAgendaItem(meeting, pick(meeting.agenda, b)?.id ?? unknownItem, c % 7),
  ),
  carryOver: on(open, (meeting, { meetings }) => Result.succeed(carryOver(meeting, meetings))),
  submit: (current, { a }) =>
    Result.succeed({
      ...current,
      made: current.made + 1,
      proposals: [
        ...current.proposals,
        AgendaProposal.parse(proposal(`p${current.made}`, current.today, a % 3 === 0 ? "ost" : "sued")),
      ],
    }),
  place: (current, command) => {
    const waiting = pick(
      current.proposals.filter(({ state }) => command.wild || state.status === "open"),
      command.b,
    )
    const meeting = pick(
      current.meetings.filter(({ state }) => command.wild || open.some((name) => name === state)),
      command.a,
    )
    if (waiting === undefined || meeting === undefined) return Result.succeed(current)
    return Result.flatMap(
      inState(meeting, open),
      (upcoming): Done =>
        Result.map(placeProposals(upcoming, [waiting], placing(current, command)), (after) =>
          putProposals(put(current, after.meeting), after.placed),
        ),
    )
  },
  returnProposal: (current, command) => {
    const placed = pick(current.proposals, command.b)
    const meeting = pick(current.meetings, command.a)
    if (placed === undefined || meeting === undefined) return Result.succeed(current)
    return Result.flatMap(
      inState(meeting, open),
      (upcoming): Done =>
        Result.map(returnProposal(upcoming, placed), (after) =>
          putProposals(put(current, after.meeting), [after.proposal]),
        ),
    )
  },
  withdraw: (current, { a }) => {
    const given = pick(current.proposals, a)
    return given === undefined
      ? Result.succeed(current)
      : Result.map(withdrawProposal(given, { on: current.today }), (withdrawn) => putProposals(current, [withdrawn]))
  },
  draft: on(["held"], (meeting, { today }, { b }) =>
    draftMinutes(meeting, {
      by: "moderation",
      writtenOn: today,
      items: meeting.agenda.map(({ id }, index) => ({ item: id, status: statuses(b + index) })),
    }),
  ),
  revise: on(["minutesDraft"], (meeting, { today }, { b }) => {
    const first = meeting.agenda[0]
    const items = first === undefined ? [] : [{ item: first.id, status: statuses(b) }]
    return reviseMinutes(meeting, { writtenOn: today, items })
  }),
  circulate: on(["minutesDraft"], (meeting, { conferences, today }) =>
    circulateMinutes(meeting, procedureOf(conferences, meeting), today),
  ),
  object: on(["minutesDraft"], (meeting, { memberships, today }, { b }) =>
    objectToMinutes(meeting, { institution: house(b), on: today, text: "So war es nicht." }, memberships),
  ),
  resolve: on(["minutesDraft"], (meeting, { today }, { b }) =>
    resolveObjection(meeting, { objection: b % 2, on: today, result: b % 3 === 0 ? "accepted" : "rejected" }),
  ),
  approve: on(["minutesDraft"], (meeting, { conferences, today }, { b }) =>
    approveMinutes(meeting, procedureOf(conferences, meeting), {
      kind: b % 3 === 0 || meeting.conference === "ost" ? "moderation" : "objectionPeriod",
      on: today,
    }),
  ),
  ...conferenceCommands,
}

const proposal = (id: string, submittedOn: LocalDate, conference = "sued"): object => ({
  id,
  title: id,
  kind: "topic",
  conference,
  submittedBy: "kita",
  submittedOn,
})
const unknownItem = AgendaItemId.parse("x")
const statuses = (n: number) => pick(["settled", "continued", "notReached"] as const, n) ?? "settled"
const procedureOf = (conferences: ReadonlyArray<Conference>, meeting: Meeting): Conference["procedure"] =>
  (conferences.find(({ id }) => id === meeting.conference) ?? sued).procedure

/** Does what a command says: the world afterwards, or why not. */
export const perform = (current: World, command: Command): Done => {
  const does = commands[command.kind]
  return does === undefined ? Result.succeed(current) : does(current, command)
}

/** The usual way of a meeting comes up more often than the rest, so that meetings get to their end. */
const usual = [
  ...["propose", "schedule", "schedule", "invite", "invite", "hold", "hold", "draft", "circulate", "object", "resolve"],
  ...["approve", "passDays", "carryOver", "submit", "place", "rearrange"],
]

export const anyCommand: fc.Arbitrary<Command> = fc.record({
  kind: fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...usual), fc.constantFrom(...Object.keys(commands))),
  a: fc.nat(60),
  b: fc.nat(60),
  c: fc.nat(60),
  wild: fc.nat(9).map((n) => n === 0),
})
