/** Attendance: which institution was there, in which functions. */
import * as z from "zod"
import { Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { LocalDate, LocalDateTime } from "../time/index.js"

/** What an invited institution says: it comes, perhaps, or it does not. @german Rückmeldung */
export const MeetingAnswer = z
  .strictObject({
    institution: InstitutionId,
    answer: z.enum(["accepted", "tentative", "declined"]),
    /** Who will come. */
    functions: z.array(ContactFunction).readonly().default([]),
    on: LocalDate,
  })
  .readonly()
export type MeetingAnswer = z.infer<typeof MeetingAnswer>

/** Somebody who takes part without being a member: an institution, or an organisation that the network does not know. @german Gast */
export const MeetingGuest = z
  .strictObject({
    institution: InstitutionId.exactOptional(),
    /** `Quartiersmanagement`; an organisation or an office, no person. */
    asWritten: Reason.exactOptional(),
    function: ContactFunction.exactOptional(),
  })
  .refine(
    ({ institution, asWritten }) => institution !== undefined || asWritten !== undefined,
    violates("GuestUnnamed", ["institution"]),
  )
  .readonly()
export type MeetingGuest = z.infer<typeof MeetingGuest>

/**
 * How one institution took part in a meeting; people appear as functions only.
 *
 * @german Anwesenheit
 * @rule R27
 */
export const Attendance = z.discriminatedUnion("answer", [
  z
    .strictObject({
      institution: InstitutionId,
      answer: z.literal("present"),
      functions: z.array(ContactFunction).min(1).readonly(),
      /** @unit persons, where more came than functions are named */
      persons: z.int().positive().exactOptional(),
      /** When it came, where it came late. */
      arrived: LocalDateTime.exactOptional(),
      /** When it left, where it left early. */
      left: LocalDateTime.exactOptional(),
    })
    .refine(
      ({ arrived, left }) => arrived === undefined || left === undefined || arrived < left,
      violates("LeftBeforeArrived", ["left"]),
    )
    .readonly(),
  z
    .strictObject({
      institution: InstitutionId,
      answer: z.literal("represented"),
      /** The member who spoke for it too, as was said expressly. */
      by: InstitutionId,
    })
    .readonly(),
  z.strictObject({ institution: InstitutionId, answer: z.literal("excused") }).readonly(),
  z.strictObject({ institution: InstitutionId, answer: z.literal("absent") }).readonly(),
])
export type Attendance = z.infer<typeof Attendance>

/** Whether no institution stands there twice. @rule R27 */
export const eachOnce = (noted: ReadonlyArray<{ readonly institution: InstitutionId }>): boolean =>
  new Set(noted.map(({ institution }) => institution)).size === noted.length

/** Whether those who speak for another member are there themselves. @rule R27 */
export const representedByPresent = (attendance: ReadonlyArray<Attendance>): boolean =>
  attendance.every((noted) => noted.answer !== "represented" || isPresent(attendance, noted.by))

/** Whether an institution was there itself. @rule R27 */
export const isPresent = (attendance: ReadonlyArray<Attendance>, institution: InstitutionId): boolean =>
  attendance.some((noted) => noted.institution === institution && noted.answer === "present")
