/** Findings about contact points: names without the consent that they need, names kept for long, mailboxes of persons. */
import {
  type ContactFunction,
  type ContactPerson,
  type ContactPoint,
  type ContactPointId,
  consentHolds,
  type Institution,
} from "../institution/index.js"
import type { Finding } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { isOwnMailbox } from "./person-traces.js"
import { personWords } from "./person-words.js"

/** A volunteer, or somebody who speaks for those concerned, is named without a consent that holds. @german Fehlende Einwilligung */
export type ConsentMissing = Finding<
  "ConsentMissing",
  {
    readonly contactPoint: ContactPointId
    readonly function: ContactFunction
    readonly because: "notGiven" | "notYet" | "over" | "withdrawn"
  }
>

/** A name is kept for longer than usual. @german Lange Speicherung eines Namens */
export type NameKeptLong = Finding<
  "NameKeptLong",
  { readonly contactPoint: ContactPointId; readonly eraseOn: LocalDate; readonly usualYears: number }
>

/** A mailbox seems to be that of a person, not of the office. @german Persönliches Postfach */
export type MailboxOfPerson = Finding<"MailboxOfPerson", { readonly contactPoint: ContactPointId }>

/** What is worth a look about the person behind a contact point. @german Hinweise zur Ansprechperson */
export type ContactPersonFinding = ConsentMissing | NameKeptLong | MailboxOfPerson

/** On which day, and of which house. @german Stichtag und Einrichtung */
export interface ContactPersonOptions {
  readonly asOf: LocalDate
  /** The institution of the contact point: in some, everybody is a volunteer. */
  readonly institution?: Institution
}

/** In these functions people work unpaid, or for themselves. */
const unpaidFunctions: ReadonlySet<string> = new Set([
  "ehrenamt",
  "selbstvertretung",
  "elternvertretung",
  "jugendvertretung",
  "schuelervertretung",
])
const unpaidTypes: ReadonlySet<string> = new Set(["elternvertretung", "selbstvertretung4a"])

const usualYears = 3

/**
 * What is worth a look about the person behind a contact point. Without a purpose and a day of erasure there is none: the
 * schema refuses it.
 *
 * @rule P5, P6, P11, R52
 * @example
 * import { ContactPoint, contactPersonFindings, LocalDate } from "@sozialraum/core"
 * const person = { name: "N. N.", purpose: "Kontakt zum Elternrat", eraseOn: "2027-08-01" }
 * const contact = ContactPoint.parse({ id: "rat", institution: "kita", function: "elternvertretung", person })
 * contactPersonFindings(contact, { asOf: LocalDate.parse("2026-11-02") }).map(({ _tag }) => _tag) // => ["ConsentMissing"]
 */
export const contactPersonFindings = (
  contact: ContactPoint,
  { asOf, institution }: ContactPersonOptions,
): ReadonlyArray<ContactPersonFinding> => {
  const { id: contactPoint, function: name, person, emails } = contact
  const words = person && personWords(person.name)
  const needsConsent = unpaidFunctions.has(name) || institution?.types.some((type) => unpaidTypes.has(type)) === true
  const because = person === undefined || !needsConsent ? undefined : whyNoConsent(person, asOf)
  const lasts = person !== undefined && usualEnd(asOf) < person.eraseOn
  return [
    ...(because === undefined
      ? []
      : [found("ConsentMissing", "P6", { path: ["person", "consent"], contactPoint, function: name, because })]),
    ...(lasts
      ? [
          found("NameKeptLong", "R52", {
            path: ["person", "eraseOn"],
            contactPoint,
            eraseOn: person.eraseOn,
            usualYears,
          }),
        ]
      : []),
    ...emails.flatMap((mail, n) =>
      isOwnMailbox(mail, words) ? [found("MailboxOfPerson", "P5", { path: ["emails", n], contactPoint })] : [],
    ),
  ]
}

const found = <Tag extends string, Facts extends object>(_tag: Tag, rule: string, facts: Facts) => ({
  _tag,
  rule,
  severity: "warning" as const,
  ...facts,
})

const whyNoConsent = ({ consent }: ContactPerson, asOf: LocalDate): ConsentMissing["because"] | undefined => {
  if (consent === undefined) return "notGiven"
  if (consentHolds(consent, asOf)) return undefined
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= asOf) return "withdrawn"
  return asOf < consent.givenOn ? "notYet" : "over"
}

/** The same day so many years later, as text: later than every day up to it. */
const usualEnd = (day: LocalDate): string => `${Number(day.slice(0, 4)) + usualYears}${day.slice(4)}`
