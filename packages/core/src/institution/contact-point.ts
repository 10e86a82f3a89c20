/** Contact points: the function that answers for an institution, and how to reach it. */
import * as z from "zod"
import { IdText } from "../id.js"
import { violates } from "../problem.js"
import { inOrder, validityFields } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { InstitutionId } from "./institution.js"

/** Identifies a contact point for as long as records are kept. */
export const ContactPointId = IdText.brand<"ContactPointId">()
export type ContactPointId = z.infer<typeof ContactPointId>

/** The functions that practice names; another may be added in the same spelling. */
export const contactFunctions = [
  "einrichtung",
  "leitung",
  "lehrkraft",
  "ogsLeitung",
  "ogsFachkraft",
  "schulsozialarbeit",
  "asd",
  "planung",
  "moderation",
  "vertretung",
] as const

/** In which function somebody speaks; one of {@link contactFunctions} or a local one. @german Funktion */
export const ContactFunction = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type ContactFunction = z.infer<typeof ContactFunction>

/**
 * How to reach an institution in a function: a mailbox and a telephone, not a person.
 *
 * @german Ansprechstelle
 * @rule P5, R52
 */
export const ContactPoint = z
  .strictObject({
    id: ContactPointId,
    institution: InstitutionId,
    function: ContactFunction,
    /** International spelling where it could be read: `+49 234 9388231`. */
    phones: z.array(z.string().min(3)).readonly().default([]),
    faxes: z.array(z.string().min(3)).readonly().default([]),
    emails: z.array(z.email()).readonly().default([]),
    websites: z
      .array(z.url({ protocol: /^https?$/ }))
      .readonly()
      .default([]),
    /** Only where the function is not enough; needs a purpose and a day on which it is erased. */
    person: visibleTo(
      "convenor",
      z
        .strictObject({ name: z.string().min(1), purpose: z.string().min(1), eraseOn: z.iso.date() })
        .readonly()
        .exactOptional(),
    ),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type ContactPoint = z.infer<typeof ContactPoint>

/** Whether anybody can be reached here. @rule R10 */
export const isReachable = (contact: ContactPoint): boolean => contact.phones.length + contact.emails.length > 0
