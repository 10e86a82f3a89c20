/** Reply steps: what the answer of an institution means for the records of a meeting. */
import {
  type Attendance,
  dateOf,
  type InstitutionId,
  type LocalDate,
  type Meeting,
  type MeetingAnswer,
  type Problem,
  toLocal,
} from "@sozialraum/core"
import type { MeetingReply } from "./reply.js"

/** What a reply means for the records of its meeting. @german Folgen einer Rückmeldung */
export interface ReplySteps {
  /** For `answerInvitation`, as long as the meeting is still to come. */
  readonly answer: MeetingAnswer
  /** For `hold`, unless somebody comes after all: who declines is excused. */
  readonly attendance?: Attendance
}

/** A later answer of the same institution is known already. */
export type AnswerOutdated = Problem<
  "AnswerOutdated",
  { readonly institution: InstitutionId; readonly known: LocalDate }
>

/**
 * The steps to which a reply leads.
 *
 * A reply that was on its way for long does not go over what the institution has said since. Nobody says in a reply in which
 * function somebody will come: that stays open.
 *
 * @param received - the day on which it came, for replies that say no day or one that is still to come
 * @problem AnswerOutdated - at `["at"]`
 * @rule R24, R27
 */
export const replySteps = (
  { institution, answer, at }: MeetingReply,
  meeting: Extract<Meeting, { readonly state: "invited" }>,
  received: LocalDate,
): ReplySteps | AnswerOutdated => {
  const written = at === undefined ? received : dateOf(toLocal(at, meeting.interval.zone))
  const on = written < received ? written : received
  const known = meeting.answers.find((one) => one.institution === institution)
  if (known !== undefined && on < known.on)
    return { _tag: "AnswerOutdated", path: ["at"], institution, known: known.on }
  // What was said about who comes stays, as long as somebody does.
  const functions = answer === "declined" ? [] : (known?.functions ?? [])
  return {
    answer: { institution, answer, functions, on },
    ...(answer === "declined" ? { attendance: { institution, answer: "excused" } } : {}),
  }
}
