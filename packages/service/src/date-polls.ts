/** Date polls: asking the members on which of several dates they can come. */
import { answerPoll as answered, openPoll as asked, type DateAnswer, type MeetingId } from "@sozialraum/core"
import type { Act } from "./act.js"
import { takingStep, takingStepTogether } from "./meeting-steps.js"

/**
 * Asks the members on which of several dates they can come.
 *
 * @problem NotFound, WrongState, InvalidValue - as core describes them
 */
export const openPoll = (act: Act, meeting: MeetingId, poll: Parameters<typeof asked>[1]) =>
  takingStep(act, { meeting, from: ["proposed"], reason: "date poll opened" }, (proposed) => asked(proposed, poll))

/**
 * Records what institutions say to the dates: all answers, or none of them.
 *
 * @problem NotFound, WrongState, PollAnswerRefused - as core describes them
 */
export const answerPoll = (act: Act, meeting: MeetingId, answers: ReadonlyArray<DateAnswer>) =>
  takingStepTogether(act, { meeting, from: ["proposed"], reason: "date poll answered" }, (proposed, { memberships }) =>
    answered(proposed, answers, memberships),
  )
