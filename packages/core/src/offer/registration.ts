/** Registrations: whether one has to sign up for an offer, with whom, until when, and for how many there is room. */
import * as z from "zod"
import { addDays, LocalDate } from "../time/index.js"

/** Until when one may sign up: a day, or so many days before each date. The day itself still counts. @german Anmeldefrist */
export const RegistrationDeadline = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day"), on: LocalDate }).readonly(),
  z.strictObject({ kind: z.literal("beforeDate"), days: z.int().nonnegative() }).readonly(),
])
export type RegistrationDeadline = z.infer<typeof RegistrationDeadline>

/** How many places were taken on a day; who has them, only the provider knows. @german Belegung @rule P2 */
export const PlacesTaken = z.strictObject({ places: z.int().nonnegative(), on: LocalDate }).readonly()
export type PlacesTaken = z.infer<typeof PlacesTaken>

const always = {
  /** The most who can take part; left out where nobody counts. @unit persons */
  capacity: z.int().positive().exactOptional(),
  taken: PlacesTaken.exactOptional(),
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

/**
 * How many places are free, as last counted.
 *
 * @returns none where more are taken than there are; `undefined` where nobody counts, or has counted
 */
export const freePlaces = ({ capacity, taken }: OfferRegistration): number | undefined =>
  capacity === undefined || taken === undefined ? undefined : Math.max(0, capacity - taken.places)

/**
 * Whether one can still sign up for a date: nobody needs to, the last day is over, it was full when last counted, or yes.
 *
 * @german Stand der Anmeldung
 */
export type RegistrationStanding =
  | { readonly _tag: "notNeeded" }
  | { readonly _tag: "over"; readonly lastDay: LocalDate }
  | { readonly _tag: "full"; readonly countedOn: LocalDate; readonly waitingList?: boolean }
  | { readonly _tag: "open"; readonly lastDay?: LocalDate; readonly freePlaces?: number }

/**
 * Whether one can still sign up for a date of the offer.
 *
 * @param asked - `date`: the day on which the date begins; it has begun by the day after. `asOf`: the day of the question
 * @example
 * import { OfferRegistration, registrationStanding } from "@sozialraum/core/offer"
 * import { LocalDate } from "@sozialraum/core/time"
 * const taken = { places: 12, on: "2026-10-01" }
 * const registration = OfferRegistration.parse({ kind: "provider", capacity: 12, taken, waitingList: true })
 * const [date, asOf] = [LocalDate.parse("2026-10-14"), LocalDate.parse("2026-10-05")]
 * registrationStanding(registration, { date, asOf }) // => { _tag: "full", countedOn: "2026-10-01", waitingList: true }
 */
export const registrationStanding = (
  registration: OfferRegistration,
  { date, asOf }: { readonly date: LocalDate; readonly asOf: LocalDate },
): RegistrationStanding => {
  if (registration.kind === "none") return { _tag: "notNeeded" }
  const { taken, waitingList } = registration
  const deadline = lastRegistrationDay(registration, date)
  const lastDay = deadline === undefined || date < deadline ? date : deadline
  const free = freePlaces(registration)
  if (lastDay < asOf) return { _tag: "over", lastDay }
  if (free === 0 && taken !== undefined)
    return { _tag: "full", countedOn: taken.on, ...(waitingList === undefined ? {} : { waitingList }) }
  return {
    _tag: "open",
    ...(deadline === undefined ? {} : { lastDay }),
    ...(free === undefined ? {} : { freePlaces: free }),
  }
}
