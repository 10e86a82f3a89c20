/** The face of meetings, their agendas and their minutes. */
import {
  AgendaItemId,
  Attendance,
  type MeetingPlan as CorePlan,
  DateAnswer,
  Interval,
  type InvalidValue,
  LocalDate,
  type Meeting,
  MeetingAnswer,
  MeetingGuest,
  MeetingHost,
  MeetingId,
  type OpenInvitation,
  type Plain,
} from "@sozialraum/core"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { addAgendaItem, carryOverItems, placeTopics, proposeTopic, setAgenda, withdrawTopic } from "./agendas.js"
import { answerPoll, openPoll } from "./date-polls.js"
import { eraseFromMeeting } from "./erase-from-meeting.js"
import { type Answer, telling, tellingOf } from "./face.js"
import { given } from "./given.js"
import {
  answerInvitation,
  cancelMeeting,
  inviteToMeeting,
  postponeMeeting,
  proposeMeeting,
  rearrangeMeeting,
  recordMeeting,
  rescheduleMeeting,
  scheduleMeeting,
} from "./meetings.js"
import { keepInvitation, takeReply } from "./sent-invitations.js"

/** Which meeting, when and where, and who does what. @german Terminierung */
export type MeetingPlan = CorePlan & { readonly meeting: string }

/** The use cases of meetings for programs that do not know effect. */
export const meetingFace = (answer: Answer) => {
  const of = tellingOf(answer, "meeting", MeetingId)
  return {
    /** Records that a meeting is wanted. */
    proposeMeeting: (proposal: Plain<typeof Meeting>) => answer((act) => proposeMeeting(act, proposal)),
    /** Asks the members on which of several dates they can come. */
    openPoll: of(openPoll, {}),
    /** Records what institutions say to the dates: all answers, or none of them. */
    answerPoll: (meeting: string, answers: ReadonlyArray<Plain<typeof DateAnswer>>) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* meetingId(meeting)
          return yield* answerPoll(act, id, yield* given(DateAnswer.array(), answers, ["answers"]))
        }),
      ),
    /** Gives a proposed meeting its date and its host. */
    scheduleMeeting: ({ meeting, ...plan }: MeetingPlan) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* meetingId(meeting)
          const interval = yield* given(Interval, plan.interval, ["interval"])
          const host = yield* given(MeetingHost, plan.host, ["host"])
          return yield* scheduleMeeting(act, id, { ...plan, interval, host })
        }),
      ),
    /** Moves a meeting to another time; the members are invited anew. */
    rescheduleMeeting: of(rescheduleMeeting, {}),
    /** Changes where a meeting is, who moderates it, who writes the minutes, or its link. */
    rearrangeMeeting: of(rearrangeMeeting, {}),
    /** Invites the active members to a scheduled meeting, and guests. */
    inviteToMeeting: (meeting: string, invitedOn: string, guests: ReadonlyArray<Plain<typeof MeetingGuest>> = []) =>
      answer((act) =>
        Effect.gen(function* () {
          return yield* inviteToMeeting(act, yield* meetingId(meeting), {
            invitedOn: yield* given(LocalDate, invitedOn, ["invitedOn"]),
            guests: yield* given(MeetingGuest.array(), guests, ["guests"]),
          })
        }),
      ),
    /** Records what an invited institution answers. */
    answerInvitation: (meeting: string, said: Plain<typeof MeetingAnswer>) =>
      answer((act) =>
        Effect.gen(function* () {
          return yield* answerInvitation(act, yield* meetingId(meeting), yield* given(MeetingAnswer, said))
        }),
      ),
    /** Keeps what a calendar message told of an invited meeting, so that the replies can be taken. */
    keepInvitation: (sent: Plain<typeof OpenInvitation>) => answer((act) => keepInvitation(act, sent)),
    /** Takes the reply of an institution to an invitation, as its calendar program wrote it. */
    takeReply: (file: Uint8Array | string) => answer((act) => takeReply(act, file)),
    /** Records that a meeting took place, and who was there. */
    recordMeeting: (
      meeting: string,
      attendance: ReadonlyArray<Plain<typeof Attendance>>,
      guests: ReadonlyArray<Plain<typeof MeetingGuest>> = [],
    ) =>
      answer((act) =>
        Effect.gen(function* () {
          return yield* recordMeeting(act, yield* meetingId(meeting), {
            attendance: yield* given(Attendance.array(), attendance, ["attendance"]),
            guests: yield* given(MeetingGuest.array(), guests, ["guests"]),
          })
        }),
      ),
    /** Calls a meeting off; it stays on record as cancelled. */
    cancelMeeting: (meeting: string, reason: string) =>
      answer((act) => Effect.flatMap(meetingId(meeting), (id) => cancelMeeting(act, id, reason))),
    /** Replaces a meeting by another one, which is written with it. */
    postponeMeeting: of(postponeMeeting, { successor: MeetingId }),
    /** Takes what tells of a person out of every text of a meeting, also out of approved minutes. */
    eraseFromMeeting: of(eraseFromMeeting, {}),
  }
}

/** The use cases of agendas for programs that do not know effect. */
export const agendaFace = (answer: Answer) => {
  const of = tellingOf(answer, "meeting", MeetingId)
  return {
    /** Records what a member wants to talk about. */
    proposeTopic: telling(answer)(proposeTopic, {}),
    /** Takes a proposal back, and off the agenda of a coming meeting. */
    withdrawTopic: tellingOf(answer, "proposal", AgendaItemId)(withdrawTopic, { on: LocalDate }),
    /** Puts proposals at the end of an agenda: all of them, or none. */
    placeTopics: of(placeTopics, { proposals: AgendaItemId.array() }),
    /** Adds one item to an agenda. */
    addAgendaItem: of(addAgendaItem, {}),
    /** Puts on an agenda what earlier meetings left open, and what stands on every agenda. */
    carryOverItems: (meeting: string) =>
      answer((act: Act) => Effect.flatMap(meetingId(meeting), (id) => carryOverItems(act, id))),
    /** Sets a whole agenda, in the order given. */
    setAgenda: of(setAgenda, {}),
  }
}

const meetingId = (text: string): Effect.Effect<MeetingId, InvalidValue> => given(MeetingId, text, ["meeting"])
