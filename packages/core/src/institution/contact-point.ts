/** Contact points: the function that answers for an institution, and how to reach it. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText } from "../id.js"
import { type InvalidValue, type Problem, parse, violates } from "../problem.js"
import { inOrder, type LocalDate, validityFields } from "../time/index.js"
import { keptUntil, visibleTo } from "../visibility.js"
import { ContactPerson, lastDaysOfPerson, personKeptUntil } from "./contact-person.js"
import { InstitutionId } from "./institution.js"
import { Provenance } from "./provenance.js"

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
 * A language that people speak or sign, as a tag of BCP 47: `tr`, `gsg` for German sign language, `de-simple` for Leichte
 * Sprache.
 *
 * @german Verständigungssprache
 */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/)
export type LanguageTag = z.infer<typeof LanguageTag>

/**
 * How to reach an institution in a function: a mailbox and a telephone of the office, not of a person.
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
    languages: z.array(LanguageTag).min(1).readonly().exactOptional(),
    /** The contact point for which this one stands in. */
    deputyOf: ContactPointId.exactOptional(),
    /** Needs a purpose and a day on which it is erased. */
    person: visibleTo("convenor", keptUntil(lastDaysOfPerson, ContactPerson.exactOptional())),
    ...validityFields,
    provenance: Provenance.exactOptional(),
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(({ id, deputyOf }) => deputyOf !== id, violates("OwnDeputy", ["deputyOf"]))
  .readonly()
export type ContactPoint = z.infer<typeof ContactPoint>

/** Whether anybody can be reached here: by a telephone that has a number, or by mail. @rule R10 */
export const isReachable = (contact: ContactPoint): boolean =>
  contact.emails.length > 0 || contact.phones.some((phone) => phone.replaceAll(/\D/g, "").length >= 3)

/** Whether a name may no longer be kept on a day: its time is over, or its consent is. @rule P11, R52 */
export const personExpired = ({ person }: ContactPoint, day: LocalDate): boolean =>
  person !== undefined && personKeptUntil(person) <= day

/**
 * A contact point as it may be kept and shown on a day: without a name whose time is over. The function stays reachable.
 *
 * @rule P11, R52
 */
export const withoutExpiredPerson = (contact: ContactPoint, day: LocalDate): ContactPoint => {
  if (!personExpired(contact, day)) return contact
  const { person: _person, ...rest } = contact
  return rest
}

/** The contact point does not hold beyond that day anyway. */
export type ContactPointEnded = Problem<
  "ContactPointEnded",
  { readonly contactPoint: ContactPointId; readonly to: LocalDate }
>

/**
 * Redirects a contact point to another institution, for example to a successor: one ends, and one begins.
 *
 * A name does not go along: its purpose was another.
 *
 * @param to - the institution, the id of the new contact point, and the first day on which it holds
 * @problem ContactPointEnded - at `["to"]`; the day on which it ended or will have ended by then
 * @problem InvalidValue - at `["to"]` where the contact point begins on that day or later
 */
export const redirectContactPoint = (
  contact: ContactPoint,
  to: { readonly institution: InstitutionId; readonly id: ContactPointId; readonly on: LocalDate },
): Result.Result<{ readonly ended: ContactPoint; readonly begun: ContactPoint }, ContactPointEnded | InvalidValue> => {
  if (contact.to !== undefined && contact.to <= to.on)
    return Result.fail({ _tag: "ContactPointEnded", path: ["to"], contactPoint: contact.id, to: contact.to })
  const { person: _person, provenance: _provenance, ...lasting } = contact
  return Result.flatMap(parse(ContactPoint, { ...contact, to: to.on }), (ended) =>
    Result.map(parse(ContactPoint, { ...lasting, id: to.id, institution: to.institution, from: to.on }), (begun) => ({
      ended,
      begun,
    })),
  )
}
