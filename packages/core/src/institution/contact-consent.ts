/** Consent of contact persons: how it is given, and how it is withdrawn. */
import * as Result from "effect/Result"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { Consent } from "./contact-person.js"
import { ContactPoint, type ContactPointId } from "./contact-point.js"

/** The contact point names no person. */
export type NoContactPerson = Problem<"NoContactPerson", { readonly contactPoint: ContactPointId }>

/** The person behind the contact point gave no consent that could be withdrawn. */
export type NoConsent = Problem<"NoConsent", { readonly contactPoint: ContactPointId }>

/**
 * Records that the person behind a contact point agreed to being named. A new consent takes the place of an old one, also
 * of one that was withdrawn.
 *
 * @problem NoContactPerson - at `["person"]`
 * @problem InvalidValue - in `["person", "consent"]`, where it has no purpose or no end
 * @rule P6, P11
 */
export const giveConsent = (
  contact: ContactPoint,
  consent: Plain<typeof Consent>,
): Result.Result<ContactPoint, NoContactPerson | InvalidValue> =>
  contact.person === undefined
    ? Result.fail({ _tag: "NoContactPerson", path: ["person"], contactPoint: contact.id })
    : parse(ContactPoint, { ...contact, person: { ...contact.person, consent } })

/**
 * Records that the person behind a contact point no longer agrees: from that day on the name is shown to nobody, and the next
 * run of `applyRetention` takes it out. Of two withdrawals the earlier one counts.
 *
 * @param on - the day of the withdrawal; that very day the name is hidden already
 * @problem NoContactPerson - at `["person"]`
 * @problem NoConsent - at `["person", "consent"]`; a name that rests on no consent is erased with `eraseContact`
 * @problem InvalidValue - at `["person", "consent", "withdrawnOn"]`, where it lies before the day of the consent
 * @rule P11
 * @source DSGVO, article 7(3)
 * @example
 * import { ContactPoint, LocalDate, redact, withdrawConsent } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const consent = { purpose: "Kontakt zum Jugendforum", givenOn: "2026-01-10", expiresOn: "2027-08-01" }
 * const person = { name: "N. N.", purpose: "Kontakt zum Jugendforum", eraseOn: "2027-08-01", consent }
 * const contact = ContactPoint.parse({ id: "forum", institution: "jugendforum", function: "selbstvertretung", person })
 * const asOf = LocalDate.parse("2026-11-02")
 * redact(ContactPoint, contact, { audience: "convenor", asOf }).person?.name // => "N. N."
 * const withdrawn = Result.getOrThrow(withdrawConsent(contact, asOf))
 * redact(ContactPoint, withdrawn, { audience: "convenor", asOf }).person // => undefined
 */
export const withdrawConsent = (
  contact: ContactPoint,
  on: LocalDate,
): Result.Result<ContactPoint, NoContactPerson | NoConsent | InvalidValue> => {
  const { person } = contact
  if (person === undefined) return Result.fail({ _tag: "NoContactPerson", path: ["person"], contactPoint: contact.id })
  const { consent } = person
  if (consent === undefined)
    return Result.fail({ _tag: "NoConsent", path: ["person", "consent"], contactPoint: contact.id })
  const withdrawnOn = consent.withdrawnOn !== undefined && consent.withdrawnOn < on ? consent.withdrawnOn : on
  return parse(ContactPoint, { ...contact, person: { ...person, consent: { ...consent, withdrawnOn } } })
}
