/** Attendance in minutes: numbers for the network, institutions and functions for those who convene. */
import { type Attendance, attendanceCount } from "../meeting/index.js"
import { functionName } from "./contact-functions.js"
import type { MinutesPen, MinutesSection, WrittenMeeting } from "./minutes-pen.js"

/**
 * Who took part: in numbers, and for those who convene by institution, as it was recorded.
 *
 * @rule P9, R27
 * @internal
 */
export const attendanceSection = (meeting: WrittenMeeting, pen: MinutesPen): MinutesSection => {
  const { words } = pen
  if (!pen.maySee("network")) return { heading: words.attendance }
  const recorded = new Set(meeting.attendance.map(({ institution }) => institution))
  const unrecorded = meeting.invited.filter((institution) => !recorded.has(institution))
  const { present, represented, excused, absent } = attendanceCount(meeting.attendance)
  const counts = [
    [present, "present"],
    [represented, "represented"],
    [excused, "excused"],
    [absent, "absent"],
    [unrecorded.length, "unrecorded"],
  ] as const
  const told = counts.filter(([count, what]) => count > 0 || what === "present")
  const section = { heading: words.attendance, paragraphs: [words.counts(told, meeting.guests.length)] }
  if (!pen.maySee("convenor")) return section
  const rows = [
    ...answers.flatMap((answer) => meeting.attendance.filter((one) => one.answer === answer).map(rowWith(pen))),
    ...unrecorded.map((institution) => [pen.names.institution(institution), words.marks.unrecorded, "", ""]),
  ]
  return {
    ...section,
    ...(rows.length === 0 ? {} : { table: { caption: words.attendanceCaption, head: words.columns.attendance, rows } }),
    ...(meeting.guests.length === 0 ? {} : { lines: [{ label: words.guests, text: guestNames(meeting, pen) }] }),
  }
}

const answers: ReadonlyArray<Attendance["answer"]> = ["present", "represented", "excused", "absent"]

const rowWith =
  ({ words, names, language }: MinutesPen) =>
  (attendance: Attendance): ReadonlyArray<string> => {
    const institution = names.institution(attendance.institution)
    const answer = words.marks[attendance.answer]
    if (attendance.answer === "represented")
      return [institution, answer, "", words.representedBy(names.institution(attendance.by))]
    if (attendance.answer !== "present") return [institution, answer, "", ""]
    const { functions, persons, arrived, left } = attendance
    const remarks = [
      persons === undefined ? [] : [words.persons(persons)],
      arrived === undefined ? [] : [words.arrived(arrived.slice(11))],
      left === undefined ? [] : [words.left(left.slice(11))],
    ]
    return [
      institution,
      answer,
      functions.map((one) => functionName(one, language)).join(", "),
      remarks.flat().join(", "),
    ]
  }

const guestNames = ({ guests }: WrittenMeeting, { names, language }: MinutesPen): string =>
  guests
    .map(({ institution, asWritten, function: as }) => {
      const name = [institution === undefined ? undefined : names.institution(institution), asWritten]
      const known = name.filter((part) => part !== undefined).join(", ")
      return as === undefined ? known : `${known} (${functionName(as, language)})`
    })
    .join("; ")
