/** Attendance of a date search: who can come on which date, as answers, calendars and other engagements say. */
import type { ClosureKind } from "../calendar/index.js"
import { groupedBy, groupedByEach } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import type { DateAnswer, DatePoll } from "../meeting/index.js"
import { addDays, dateOf, holdsOn } from "../time/index.js"
import type { DateCandidates } from "./date-candidates.js"
import { dayOfMs, type Span, spanReader } from "./date-clock.js"
import { type Closures, closedDay, closuresOn, openDay } from "./date-closures.js"
import { overlapping } from "./date-lines.js"
import type { BusyTime, DateParticipant, DateQuestion } from "./date-question.js"

/** How a participant stands to a date; what comes later in the list outranks what comes before. */
export const [free, uncertain, closed, busy, answeredYes, answeredIfNeedBe, answeredNo, notExpected] = [
  0, 1, 2, 3, 4, 5, 6, 7,
]

/** Whether that means that it cannot come. */
export const isAway = (code: number): boolean => code === closed || code === busy || code === answeredNo

/** A time that is taken, on the time line. */
export type Taken = Span & BusyTime

/** A participant, and how it stands to each date. */
export interface Attending {
  readonly institution: InstitutionId
  readonly isRequired: boolean
  readonly codes: Uint8Array
  readonly closures: Closures
  readonly taken: ReadonlyArray<Taken>
}

/** The participants of a question in the order of their ids, each once. */
export const attending = (question: DateQuestion, candidates: DateCandidates): ReadonlyArray<Attending> => {
  const closuresFor = closuresOn(candidates.days)
  const spanOf = spanReader()
  const isNear = nearTo(candidates)
  const meetings = groupedByEach(question.otherMeetings ?? [], ({ institutions }) => [...new Set(institutions)])
  const answers = groupedBy(countedAnswers(question.poll), ({ institution }) => institution)
  return eachOnce(question.participants).map(({ institution, attendance, closedOn, expectedOn, ...known }) => {
    const closures = closuresFor(known.calendars ?? noCalendars, closedOn ?? ownClosures)
    const others = (meetings.get(institution) ?? []).map(({ interval, meeting, conference }): BusyTime => {
      return { interval, because: { kind: "meeting", meeting, conference } }
    })
    const taken: Array<Taken> = []
    for (const { interval, because } of [...(known.busy ?? []), ...others]) {
      if (!isNear(interval)) continue
      const { start, end } = spanOf(interval)
      taken.push({ interval, because, start, end })
    }
    const codes = codesOf(closures, candidates)
    overlapping(taken, candidates, (place) => {
      if (codes[place] !== closed) codes[place] = busy
    })
    for (const { candidate, answer } of answers.get(institution) ?? []) {
      const place = candidates.polled[candidate]
      if (place !== undefined) codes[place] = answerCodes[answer]
    }
    if (expectedOn !== undefined)
      for (const [number, day] of candidates.days.entries())
        if (!expectedOn.some((period) => holdsOn(period, day)))
          for (const place of candidates.onDay[number] ?? []) codes[place] = notExpected
    return { institution, isRequired: attendance === "required", codes, closures, taken }
  })
}

/** On days of these kinds nobody comes; school holidays and movable days are for schools alone. */
const ownClosures: ReadonlyArray<ClosureKind> = ["feiertag", "schliesstag"]
const noCalendars: NonNullable<DateParticipant["calendars"]> = []

const answerCodes: Readonly<Record<DateAnswer["answer"], number>> = {
  yes: answeredYes,
  ifNeedBe: answeredIfNeedBe,
  no: answeredNo,
}

const codesOf = ({ codes }: Closures, { count, onDay }: DateCandidates): Uint8Array => {
  const row = new Uint8Array(count)
  for (const [day, code] of codes.entries()) {
    if (code === openDay) continue
    for (const place of onDay[day] ?? []) row[place] = code === closedDay ? closed : uncertain
  }
  return row
}

/** Whether an interval may have to do with the dates, whatever its zone. */
const nearTo = ({ days, ends }: DateCandidates): ((interval: BusyTime["interval"]) => boolean) => {
  const [first] = days
  if (first === undefined) return () => false
  const latest = ends.reduce((most, end) => Math.max(most, end), 0)
  const [from, to] = [addDays(first, -2), addDays(dayOfMs(latest), 3)]
  return ({ start, end }) => dateOf(end) > from && dateOf(start) < to
}

/** Who is named twice comes once: required if it is required anywhere, and with all that is known of it. */
const eachOnce = (participants: ReadonlyArray<DateParticipant>): ReadonlyArray<DateParticipant> =>
  [...groupedBy(participants, ({ institution }) => institution).values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [more.reduce(joined, first)]))
    .toSorted((a, b) => (a.institution < b.institution ? -1 : 1))

const joined = (a: DateParticipant, b: DateParticipant): DateParticipant => ({
  institution: a.institution,
  ...(a.expectedOn === undefined || b.expectedOn === undefined
    ? {}
    : { expectedOn: [...a.expectedOn, ...b.expectedOn] }),
  attendance: a.attendance === "required" ? "required" : b.attendance,
  busy: [...(a.busy ?? []), ...(b.busy ?? [])],
  calendars: [...new Set([...(a.calendars ?? []), ...(b.calendars ?? [])])],
  closedOn: [...new Set([...(a.closedOn ?? ownClosures), ...(b.closedOn ?? ownClosures)])],
})

/** Answers in time; of two to the same date, the later one counts. */
const countedAnswers = (poll: DatePoll | undefined): ReadonlyArray<DateAnswer> =>
  (poll?.answers ?? [])
    .filter(({ on }) => poll?.until === undefined || on <= poll.until)
    .toSorted((a, b) => (a.on === b.on ? a.candidate - b.candidate : a.on < b.on ? -1 : 1))
