/** Registrations: whether one has to sign up for an offer, with whom, until when, and for how many there is room. */
import * as z from "zod"
import { addDays, LocalDate } from "../time/index.js"

/** Until when one may sign up: a day, or so many days before each date. The day itself still counts. @german Anmeldefrist */
export const RegistrationDeadline = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day"), on: LocalDate }).readonly(),
  z.strictObject({ kind: z.literal("beforeDate"), days: z.int().nonnegative() }).readonly(),
])
export type RegistrationDeadline = z.infer<typeof RegistrationDeadline>

const always = {
  /** The most who can take part; left out where nobody counts. @unit persons */
  capacity: z.int().positive().exactOptional(),
  /** Whether one has to belong to the club or association. */
  membersOnly: z.boolean().exactOptional(),
}

/**
 * How one takes part: just comes, or signs up with the provider or the school.
 *
 * @german Anmeldung
 * @rule R14, R16
 * @source HSDS 3.0, application_process, capacity
 */
export const OfferRegistration = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none"), ...always }).readonly(),
  z
    .strictObject({
      kind: z.enum(["provider", "school"]),
      ...always,
      deadline: RegistrationDeadline.exactOptional(),
      /** Whether there is a list for those who come too late; left out where nobody said. */
      waitingList: z.boolean().exactOptional(),
      website: z.url({ protocol: /^https?$/ }).exactOptional(),
    })
    .readonly(),
])
export type OfferRegistration = z.infer<typeof OfferRegistration>

/**
 * The last day on which one may sign up for a date of the offer.
 *
 * @param date - the day on which the date begins
 * @returns `undefined` where nothing is to be kept
 * @example
 * import { lastRegistrationDay } from "@sozialraum/core/offer"
 * import { LocalDate } from "@sozialraum/core/time"
 * const registration = { kind: "provider", deadline: { kind: "beforeDate", days: 7 } } as const
 * lastRegistrationDay(registration, LocalDate.parse("2026-10-14")) // => "2026-10-07"
 */
export const lastRegistrationDay = (registration: OfferRegistration, date: LocalDate): LocalDate | undefined => {
  if (registration.kind === "none" || registration.deadline === undefined) return undefined
  const { deadline } = registration
  return deadline.kind === "day" ? deadline.on : addDays(date, -deadline.days)
}
