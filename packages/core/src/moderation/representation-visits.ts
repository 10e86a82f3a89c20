/** Visits: the meetings of a conference as one member lived them, and whether somebody came who speaks for it. */

import { eligibleFunctions, isActiveOn, type Membership } from "../conference/index.js"
import type { ContactFunction, Institution, InstitutionId } from "../institution/index.js"
import { attendanceCount, type MeetingId } from "../meeting/index.js"
import type { LocalDate } from "../time/index.js"
import { anonymousBefore } from "./attendance-report-members.js"
import { type MeetingRecord, type MemberRecord, wasThere } from "./attendance-report-records.js"
import type { RepresentationReason, RepresentationState } from "./representation.js"

/** One meeting as a member lived it. @internal */
export interface Visit extends MemberRecord {
  readonly meeting: MeetingId
  readonly on: LocalDate
  readonly came: ReadonlyArray<ContactFunction>
  /** Attendance is so old that functions are no longer kept. */
  readonly anonymous: boolean
  readonly isOwn: boolean
  /** It was there, or its absence says something. */
  readonly counts: boolean
}

/** What visits are read from: all meetings, and the periods of membership of the one institution. */
interface Known {
  readonly records: ReadonlyArray<MeetingRecord>
  readonly memberships: ReadonlyArray<Membership>
  readonly asOf: LocalDate
}

/** The visits of a member, the latest first. @internal */
export const visitsOf = (
  institution: InstitutionId,
  found: Institution | undefined,
  { records, memberships, asOf }: Known,
): ReadonlyArray<Visit> =>
  records
    .flatMap(({ meeting, on, members }) =>
      members
        .filter((one) => one.institution === institution)
        .map((record): Visit => {
          const { recorded, answer, invited } = record
          const came = recorded?.answer === "present" ? recorded.functions : []
          const period = memberships.find((one) => isActiveOn(one, on))
          const eligible = period === undefined ? "any" : eligibleFunctions(period, on, found)
          const anonymous = on < anonymousBefore(asOf)
          const speaks = anonymous || eligible === "any" || came.some((name) => eligible.includes(name))
          const counts = wasThere(record) || (invited && answer !== "unrecorded")
          return { ...record, meeting: meeting.id, on, came, anonymous, isOwn: answer === "present" && speaks, counts }
        }),
    )
    .reverse()

/** Those back to the meeting with which so many count. @internal */
export const lastOf = (visits: ReadonlyArray<Visit>, count: number): ReadonlyArray<Visit> => {
  const counting = visits.filter(({ counts }) => counts)
  const oldest = counting[count - 1] ?? visits.at(-1)
  return oldest === undefined ? [] : visits.slice(0, visits.indexOf(oldest) + 1)
}

/** Whether somebody should come, by the last visits. @internal */
export const stateOf = (
  looked: ReadonlyArray<Visit>,
  eligible: ReadonlyArray<ContactFunction> | "any",
  count: number,
): RepresentationState => {
  const counting = looked.filter(({ counts }) => counts)
  const nobodyNamed: ReadonlyArray<RepresentationReason> = eligible.length === 0 ? [{ kind: "nobodyNamed" }] : []
  if (counting.some(({ isOwn }) => isOwn)) {
    return nobodyNamed.length === 0 ? { state: "kept" } : { state: "due", reasons: nobodyNamed }
  }
  if (counting.length < count && nobodyNamed.length === 0) return { state: "tooEarly" }
  return { state: "due", reasons: [...nobodyNamed, ...missing(counting)] }
}

const missing = (counting: ReadonlyArray<Visit>): ReadonlyArray<RepresentationReason> => {
  const { excused, absent, represented, present } = attendanceCount(counting)
  const functions = [...new Set(counting.flatMap(({ came, anonymous }) => (anonymous ? [] : came)))].toSorted()
  return [
    ...(excused + absent > 0 ? [{ kind: "missed", excused, absent } as const] : []),
    ...(represented > 0 ? [{ kind: "onlyRepresented", times: represented } as const] : []),
    ...(present > 0 ? [{ kind: "notEligible", functions } as const] : []),
  ]
}
