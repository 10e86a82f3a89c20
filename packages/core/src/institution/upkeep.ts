/** Upkeep: what is to be done so that the record of an institution stays right. */
import type { Finding } from "../problem.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import { type ContactPoint, isReachable } from "./contact-point.js"
import { hasEnded, type Institution, type InstitutionId } from "./institution.js"
import { lastVerified, verificationDue } from "./verification.js"

/** An institution has no contact point with telephone or mail. @german Keine Ansprechstelle */
export type NoFunctionalContact = Finding<"NoFunctionalContact", { readonly institution: InstitutionId }>

/** An institution was not confirmed for too long; `lastVerified` is missing where it never was. @german Prüfung fällig */
export type VerificationDue = Finding<
  "VerificationDue",
  { readonly institution: InstitutionId; readonly lastVerified?: LocalDate }
>

/**
 * What is to be done about the record of an institution. One that is gone for good needs nothing any more.
 *
 * @param contactPoints - those of this institution; others do not matter
 * @param asked - on which day, and how many days a confirmation lasts
 * @rule R10
 */
export const upkeepFindings = (
  institution: Institution,
  contactPoints: ReadonlyArray<ContactPoint>,
  asked: { readonly asOf: LocalDate; readonly periodDays: number },
): ReadonlyArray<NoFunctionalContact | VerificationDue> => {
  const { asOf, periodDays } = asked
  const { id } = institution
  if (hasEnded(institution, asOf)) return []
  const last = lastVerified(institution, { asOf })
  const isReached = contactPoints.some(
    (contact) => contact.institution === id && holdsOn(contact, asOf) && isReachable(contact),
  )
  const warning = { rule: "R10", severity: "warning", institution: id } as const
  return [
    ...(isReached ? [] : [{ _tag: "NoFunctionalContact" as const, path: [], ...warning }]),
    ...(verificationDue(institution, asOf, periodDays)
      ? [
          {
            _tag: "VerificationDue" as const,
            path: ["verifications"],
            ...warning,
            ...(last === undefined ? {} : { lastVerified: last }),
          },
        ]
      : []),
  ]
}
