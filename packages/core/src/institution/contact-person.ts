/** Contact persons: the name behind a function, for a purpose and for a time, and what the person agreed to. */
import * as z from "zod"
import { Reason } from "../id.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"

/**
 * What a person agreed to: for what, since when, and for how long. From the day of its withdrawal on nothing is shown.
 *
 * @german Einwilligung
 * @rule P6, P11
 * @source DSGVO, article 7
 */
export const Consent = z
  .strictObject({
    purpose: Reason,
    givenOn: LocalDate,
    /** The first day on which it no longer holds. */
    expiresOn: LocalDate,
    withdrawnOn: LocalDate.exactOptional(),
  })
  .refine(({ givenOn, expiresOn }) => givenOn < expiresOn, violates("ConsentExpiresAtOnce", ["expiresOn"]))
  .refine(
    ({ givenOn, withdrawnOn }) => withdrawnOn === undefined || givenOn <= withdrawnOn,
    violates("ConsentWithdrawnBeforeGiven", ["withdrawnOn"]),
  )
  .readonly()
export type Consent = z.infer<typeof Consent>

/**
 * The name of a person behind a function: only where the function is not enough.
 *
 * Volunteers and those who speak for themselves are named with their consent only.
 *
 * @german Ansprechperson
 * @rule P6, P11, R52
 */
export const ContactPerson = z
  .strictObject({
    name: Reason,
    purpose: Reason,
    /** The first day on which the name is no longer kept. */
    eraseOn: LocalDate,
    consent: Consent.exactOptional(),
  })
  .readonly()
export type ContactPerson = z.infer<typeof ContactPerson>

/** Where in a contact person the days stand from which on the name is no longer shown. @internal */
export const lastDaysOfPerson = [["eraseOn"], ["consent", "withdrawnOn"], ["consent", "expiresOn"]] as const

/** The first day on which a name is no longer kept: its time is over, or its consent has ended. @rule P11, R52 */
export const personKeptUntil = ({ eraseOn, consent }: ContactPerson): LocalDate =>
  [consent?.withdrawnOn, consent?.expiresOn].reduce<LocalDate>(
    (first, day) => (day !== undefined && day < first ? day : first),
    eraseOn,
  )

/** Whether a consent holds on a day: given, neither withdrawn nor over. @rule P6, P11 */
export const consentHolds = ({ givenOn, expiresOn, withdrawnOn }: Consent, day: LocalDate): boolean =>
  givenOn <= day && day < expiresOn && (withdrawnOn === undefined || day < withdrawnOn)
