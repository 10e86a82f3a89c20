/** The steps of a date poll: opened, answered, counted. It is over when the meeting gets its date. */
import * as Result from "effect/Result"
import type { Membership } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import { dateOf, type Interval, type LocalDate } from "../time/index.js"
import { type DateAnswer, DatePoll, sameInterval } from "./date-poll.js"
import type { Meeting, ProposedMeeting } from "./meeting.js"
import { meetingMembers } from "./meeting-members.js"

/**
 * Asks the members on which of several dates they can come. Asked again with other dates, the answers to those that stay
 * are kept.
 *
 * @problem InvalidValue - at the part of the poll that does not fit: no date, or one date twice
 */
export const openPoll = (
  meeting: ProposedMeeting,
  poll: Omit<Plain<typeof DatePoll>, "answers">,
): Result.Result<ProposedMeeting, InvalidValue> =>
  Result.map(parse(DatePoll, { ...poll, answers: [] }), (opened) => ({
    ...meeting,
    poll: { ...opened, answers: answersKept(meeting.poll, opened.candidates) },
  }))

/** The answer cannot be counted: nobody asked, or not for this date, or not this institution, or it comes too late. */
export type PollAnswerRefused = Problem<
  "PollAnswerRefused",
  {
    readonly institution: InstitutionId
    readonly candidate: number
    readonly because: "noPoll" | "pollOver" | "candidateUnknown" | "notAMember"
    /** The last day on which an answer counts, where there is one. */
    readonly until?: LocalDate
  }
>

/**
 * Records what institutions say to the dates: all answers, or none of them. An institution may answer again: its last answer
 * to a date counts.
 *
 * @param answers - of institutions that are members on the day of the date they answer to
 * @problem PollAnswerRefused - at `["answers", n]`; the institution, the date and why
 */
export const answerPoll = (
  meeting: ProposedMeeting,
  answers: ReadonlyArray<DateAnswer>,
  memberships: ReadonlyArray<Membership>,
): Result.Result<ProposedMeeting, PollAnswerRefused> => {
  let counted = meeting.poll?.answers ?? []
  for (const [index, answer] of answers.entries()) {
    const because = answerRefused(meeting, answer, memberships)
    if (because !== undefined) {
      const { institution, candidate } = answer
      const until = meeting.poll?.until
      return Result.fail({
        _tag: "PollAnswerRefused",
        path: ["answers", index],
        institution,
        candidate,
        because,
        ...(until === undefined ? {} : { until }),
      })
    }
    counted = [...counted.filter((other) => !isToTheSame(other, answer)), answer]
  }
  return Result.succeed(
    meeting.poll === undefined ? meeting : { ...meeting, poll: { ...meeting.poll, answers: counted } },
  )
}

/** What was said to one date, and by whom nothing was said. @german Stand der Terminabfrage */
export interface PollStanding {
  /** The place of the date among the candidates, from 0. */
  readonly candidate: number
  readonly interval: Interval
  readonly yes: ReadonlyArray<InstitutionId>
  readonly ifNeedBe: ReadonlyArray<InstitutionId>
  readonly no: ReadonlyArray<InstitutionId>
  /** Core members on that day that have not answered. */
  readonly silent: ReadonlyArray<InstitutionId>
}

/**
 * How a date poll stands, for each date: answers of institutions that are no members any more on that day do not count.
 *
 * @returns the dates in the order of the poll; none where there is no poll
 */
export const pollStanding = (meeting: Meeting, memberships: ReadonlyArray<Membership>): ReadonlyArray<PollStanding> => {
  const { candidates = [], answers = [] } = meeting.poll ?? {}
  return candidates.map((interval, candidate) => {
    const members = meetingMembers(meeting, memberships, dateOf(interval.start))
    const present = new Set(members.map(({ institution }) => institution))
    const told = answers.filter((answer) => answer.candidate === candidate && present.has(answer.institution))
    const saying = (wanted: DateAnswer["answer"]) =>
      told.filter(({ answer }) => answer === wanted).map(({ institution }) => institution)
    const answered = new Set(told.map(({ institution }) => institution))
    const asked = new Set(members.filter(({ kind }) => kind === "core").map(({ institution }) => institution))
    const silent = [...asked].filter((institution) => !answered.has(institution))
    return { candidate, interval, yes: saying("yes"), ifNeedBe: saying("ifNeedBe"), no: saying("no"), silent }
  })
}

const answerRefused = (
  meeting: ProposedMeeting,
  { institution, candidate, on }: DateAnswer,
  memberships: ReadonlyArray<Membership>,
): PollAnswerRefused["because"] | undefined => {
  const { poll } = meeting
  if (poll === undefined) return "noPoll"
  if (poll.until !== undefined && on > poll.until) return "pollOver"
  const interval = poll.candidates[candidate]
  if (interval === undefined) return "candidateUnknown"
  const members = meetingMembers(meeting, memberships, dateOf(interval.start))
  return members.some((member) => member.institution === institution) ? undefined : "notAMember"
}

const isToTheSame = (a: DateAnswer, b: DateAnswer): boolean =>
  a.institution === b.institution && a.candidate === b.candidate

const answersKept = (poll: DatePoll | undefined, candidates: ReadonlyArray<Interval>): ReadonlyArray<DateAnswer> =>
  (poll?.answers ?? []).flatMap((answer) => {
    const asked = poll?.candidates[answer.candidate]
    const candidate = candidates.findIndex((interval) => asked !== undefined && sameInterval(interval, asked))
    return candidate === -1 ? [] : [{ ...answer, candidate }]
  })
