/** Consistency of meetings: what their parts say about each other. The steps keep it; what comes from elsewhere is held to it. */
import type * as z from "zod"
import { violates } from "../problem.js"
import { dateOf, type Interval, type LocalDate, type LocalDateTime } from "../time/index.js"
import type { AgendaItem } from "./agenda.js"
import type { Attendance, MeetingAnswer, MeetingGuest } from "./attendance.js"
import type { MeetingId } from "./meeting-id.js"
import type { Minutes, MinutesAddendum, MinutesApprovedBy } from "./minutes.js"

/** The parts of a meeting that refer to each other; which of them there are, its state says. */
interface Parts {
  readonly id: MeetingId
  readonly agenda: ReadonlyArray<AgendaItem>
  readonly interval?: Interval
  readonly invited?: ReadonlyArray<string>
  readonly guestsInvited?: ReadonlyArray<MeetingGuest>
  readonly answers?: ReadonlyArray<MeetingAnswer>
  readonly attendance?: ReadonlyArray<Attendance>
  readonly guests?: ReadonlyArray<MeetingGuest>
  readonly minutes?: Minutes
  readonly approvedOn?: LocalDate
  readonly approvedBy?: MinutesApprovedBy
  readonly addenda?: ReadonlyArray<MinutesAddendum>
}

/** A schema of meetings that refuses those whose parts contradict each other. @rule R24, R26, R27, R28 */
export const consistent = <Schema extends z.ZodType<Parts>>(meetings: Schema): Schema =>
  meetings
    .refine(
      ({ id, agenda }) => agenda.every(({ carriedFrom }) => carriedFrom !== id),
      violates("CarriedFromItself", ["agenda"]),
    )
    .refine(
      ({ invited, guestsInvited }) => apart(invited, guestsInvited),
      violates("GuestAlsoMember", ["guestsInvited"]),
    )
    .refine(onlyAskedAnswer, violates("AnswerOfUninvited", ["answers"]))
    .refine(
      ({ attendance, guests }) =>
        apart(
          attendance?.map(({ institution }) => institution),
          guests,
        ),
      violates("GuestAlsoMember", ["guests"]),
    )
    .refine(attendedDuring, violates("AttendedOutsideMeeting", ["attendance"]))
    .refine(onAgenda(minutesItems), violates("MinutesItemUnknown", ["minutes"]))
    .refine(
      onAgenda(({ addenda = [] }) => addenda.map(({ item }) => item)),
      violates("MinutesItemUnknown", ["addenda"]),
    )
    .refine(
      ({ interval, minutes }) => follows(interval && dateOf(interval.start), minutes?.writtenOn),
      violates("MinutesBeforeMeeting", ["minutes", "writtenOn"]),
    )
    .refine(
      ({ minutes, approvedOn }) => follows(minutes?.writtenOn, approvedOn),
      violates("ApprovedBeforeWritten", ["approvedOn"]),
    )
    .refine(
      ({ id, approvedBy }) => approvedBy?.kind !== "meeting" || approvedBy.meeting !== id,
      violates("ApprovedByItself", ["approvedBy"]),
    )

/** Whether none of the guests stands among the members. */
const apart = (members: ReadonlyArray<string> = [], guests: ReadonlyArray<MeetingGuest> = []): boolean => {
  const known = new Set(members)
  return guests.every(({ institution }) => institution === undefined || !known.has(institution))
}

const onlyAskedAnswer = ({ invited = [], guestsInvited = [], answers = [] }: Parts): boolean => {
  const asked = new Set([...invited, ...guestsInvited.map(({ institution }) => institution)])
  return answers.every(({ institution }) => asked.has(institution))
}

const attendedDuring = ({ interval, attendance = [] }: Parts): boolean =>
  attendance.every(
    (noted) =>
      noted.answer !== "present" ||
      interval === undefined ||
      [noted.arrived, noted.left].every((time) => time === undefined || isDuring(time, interval)),
  )

/** Who comes as it begins is not late, and who leaves as it ends does not leave early. */
export const isDuring = (time: LocalDateTime, { start, end }: Interval): boolean => start < time && time < end

const onAgenda =
  (named: (parts: Parts) => ReadonlyArray<string | undefined>) =>
  (parts: Parts): boolean => {
    const standing = new Set<string>(parts.agenda.map(({ id }) => id))
    return named(parts).every((item) => item === undefined || standing.has(item))
  }

const minutesItems = ({ minutes }: Parts): ReadonlyArray<string | undefined> => {
  const { items = [], earlier = [], objections = [] } = minutes ?? {}
  return [...items, ...earlier.flatMap((version) => version.items), ...objections].map(({ item }) => item)
}

const follows = (first: LocalDate | undefined, second: LocalDate | undefined): boolean =>
  first === undefined || second === undefined || first <= second
