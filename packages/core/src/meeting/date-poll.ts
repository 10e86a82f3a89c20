/** Date polls: on which of several dates the members can come. */
import * as z from "zod"
import { InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { Interval, LocalDate } from "../time/index.js"
import { visibleTo } from "../visibility.js"

/** What an institution says to one candidate date: yes, if need be, or no. @german Terminantwort */
export const DateAnswer = z
  .strictObject({
    institution: InstitutionId,
    /** The place of the date among the candidates, from 0. */
    candidate: z.int().nonnegative(),
    answer: z.enum(["yes", "ifNeedBe", "no"]),
    on: LocalDate,
  })
  .readonly()
export type DateAnswer = z.infer<typeof DateAnswer>

const candidatesDistinct = (candidates: ReadonlyArray<Interval>): boolean =>
  candidates.every((one, index) => candidates.findIndex((other) => sameInterval(one, other)) === index)

/** Whether two intervals say the same, on the same clocks. */
export const sameInterval = (a: Interval, b: Interval): boolean =>
  a.start === b.start && a.end === b.end && a.zone === b.zone

/**
 * Candidate dates of a meeting, and what the members said to them.
 *
 * @german Terminabfrage
 * @rule P9
 */
export const DatePoll = z
  .strictObject({
    candidates: z.array(Interval).min(1).refine(candidatesDistinct, violates("CandidateTwice")).readonly(),
    /** The last day on which an answer counts. */
    until: LocalDate.exactOptional(),
    answers: visibleTo("convenor", z.array(DateAnswer).readonly().default([])),
  })
  .refine(
    ({ candidates, answers }) => answers.every(({ candidate }) => candidate < candidates.length),
    violates("CandidateUnknown", ["answers"]),
  )
  .refine(
    ({ answers }) => new Set(answers.map((one) => `${one.candidate} ${one.institution}`)).size === answers.length,
    violates("AnsweredTwice", ["answers"]),
  )
  .readonly()
export type DatePoll = z.infer<typeof DatePoll>
