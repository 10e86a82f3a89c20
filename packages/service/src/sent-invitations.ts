/** Sent invitations: what calendar messages told whom about a meeting, and the replies that come back. */
import {
  answerInvitation,
  dateOf,
  type Interval,
  inState,
  type MeetingAnswer,
  OpenInvitation,
  type Plain,
  toLocal,
} from "@sozialraum/core"
import { type MeetingReply, readReply, replySteps, type StaleSequence } from "@sozialraum/import-ical"
import { Meetings, SentInvitations } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"
import { given } from "./given.js"

/**
 * Keeps what a calendar message told of an invited meeting, so that the replies can be taken. Keep it before the message is
 * sent.
 *
 * Of several messages about the same time the first one counts, so that nobody has to answer again; whoever was added is
 * added.
 *
 * @param sent - as `invitationMessage` gives it back
 * @problem InvalidValue, NotFound, WrongState - only an invited meeting has open invitations
 * @rule R24
 */
export const keepInvitation = (act: Act, sent: Plain<typeof OpenInvitation>) =>
  decidingAgain(
    Effect.gen(function* () {
      const wanted = yield* given(OpenInvitation, sent)
      const [meetings, invitations] = [Meetings.in(act.network), SentInvitations.in(act.network)]
      const stored = yield* found(meetings, wanted.meeting, "meeting")
      const { interval } = yield* Effect.fromResult(inState(stored.value, ["invited"]))
      const before = yield* invitations.get(wanted.meeting)
      const next = withEarlier(before?.value, { ...wanted, interval })
      if (before !== undefined && isSame(before.value, next)) return next
      const known = before === undefined ? invitations.expectAbsent(next.meeting) : invitations.expect(before)
      yield* write(act, {
        reason: "invitation sent",
        checks: [meetings.expect(stored), known],
        writes: [invitations.put(next)],
      })
      return next
    }),
  )

/** What a reply said, and what stands of it on record. @german Übernommene Rückmeldung */
export interface TakenReply {
  readonly reply: MeetingReply
  readonly answer: MeetingAnswer
  /** False where the same was known already. */
  readonly committed: boolean
}

/**
 * Takes the reply of an institution to an invitation: its answer is on record from then on.
 *
 * What somebody wrote to it is handed back and kept nowhere. Taking the same reply again writes nothing.
 *
 * @param file - the part of the mail that is a calendar
 * @problem ReplyUnreadable, NotAReply, SeveralComponents, UnknownUid, StaleSequence, AttendeeNotInvited, AnswerNotUsable,
 * AnswerOutdated - as `readReply` and `replySteps` describe them
 * @problem NotFound, WrongState, NotInvited - the meeting is still to come, and the institution still invited to it
 * @rule R24, P5
 */
export const takeReply = (act: Act, file: Uint8Array | string) =>
  decidingAgain(
    Effect.gen(function* () {
      const open = (yield* SentInvitations.in(act.network).all()).map(({ value }) => value)
      const reply = readReply(file, open)
      if (reply._tag !== "MeetingReply") return yield* Effect.fail(reply)
      const meetings = Meetings.in(act.network)
      const stored = yield* found(meetings, reply.meeting, "meeting")
      const meeting = yield* Effect.fromResult(inState(stored.value, ["invited"]))
      if (open.some((sent) => sent.meeting === meeting.id && !isAbout(sent, meeting.interval)))
        return yield* Effect.fail(moved(reply))
      const steps = replySteps(reply, meeting, dateOf(toLocal(act.at, meeting.interval.zone)))
      if ("_tag" in steps) return yield* Effect.fail(steps)
      const { answer } = steps
      const answered = yield* Effect.fromResult(answerInvitation(meeting, answer))
      const before = meeting.answers.find(({ institution }) => institution === answer.institution)
      if (before !== undefined && isSame(before, answer))
        return { reply, answer, committed: false } satisfies TakenReply
      yield* write(act, {
        reason: "invitation answered",
        checks: [meetings.expect(stored)],
        writes: [meetings.put(answered)],
      })
      return { reply, answer, committed: true } satisfies TakenReply
    }),
  )

const withEarlier = (
  before: OpenInvitation | undefined,
  next: OpenInvitation & { readonly interval: Interval },
): OpenInvitation => {
  if (before === undefined || before.uid !== next.uid || !isAbout(before, next.interval)) return next
  const added = next.attendees.filter((one) => !before.attendees.some((known) => isSame(known, one)))
  return {
    ...next,
    sequence: Math.min(before.sequence, next.sequence),
    attendees: [...before.attendees, ...added],
  }
}

const isAbout = ({ interval }: OpenInvitation, { start, end, zone }: Interval): boolean =>
  interval?.start === start && interval.end === end && interval.zone === zone

/** The meeting was moved and invited to anew, and no message has told of it yet. */
const moved = ({ meeting, sequence }: MeetingReply): StaleSequence => ({
  _tag: "StaleSequence",
  path: ["sequence"],
  meeting,
  sequence,
  expected: sequence + 1,
})

/** Values of one schema have their keys in one order. */
const isSame = <A>(one: A, other: A): boolean => JSON.stringify(one) === JSON.stringify(other)
