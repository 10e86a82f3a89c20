/** Attendance: which institution was there, in which functions. */
import * as z from "zod"
import { ContactFunction, InstitutionId } from "../institution/index.js"

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
    })
    .readonly(),
  z.strictObject({ institution: InstitutionId, answer: z.literal("excused") }).readonly(),
  z.strictObject({ institution: InstitutionId, answer: z.literal("absent") }).readonly(),
])
export type Attendance = z.infer<typeof Attendance>
