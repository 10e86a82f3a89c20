/** Offer questions: what somebody looks for among the offers, without a word about who it is for. */
import * as z from "zod"
import { Position } from "../geo/index.js"
import { LanguageTag } from "../institution/index.js"
import { AgeRange, CommunicationAid, CostUnit, Grade, OfferForm, TargetRole, TopicCode } from "../offer/index.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { inOrder, LocalDate, Weekday } from "../time/index.js"

/**
 * The ages of those for whom an offer is looked for, as a band: nothing about a single child.
 *
 * A missing lower bound is birth, a missing upper one the end of 26 years, where youth welfare ends.
 *
 * @german Gesuchtes Alter
 * @source SGB VIII, section 7 paragraph 1
 */
export const WantedAges = z
  .strictObject({
    ...AgeRange.unwrap().shape,
    /** Whether the offer has to be for every age of the band, or for any of them. */
    cover: z.enum(["all", "some"]),
  })
  .refine(
    ({ fromMonths, toMonths }) => fromMonths === undefined || toMonths === undefined || fromMonths <= toMonths,
    violates("AgesReversed", ["toMonths"]),
  )
  .readonly()
export type WantedAges = z.infer<typeof WantedAges>

/** A time of day by the clock of the place, to the end of the day: `24:00`. @german Uhrzeit */
export const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
export type ClockTime = z.infer<typeof ClockTime>

const bounds = { from: ClockTime.exactOptional(), to: ClockTime.exactOptional() }
const isOrdered = ({ from, to }: { readonly from?: string; readonly to?: string }): boolean =>
  from === undefined || to === undefined || from < to

/**
 * The hours at which somebody has time, or needs somebody to be there; a missing bound is open.
 *
 * @german Gesuchte Uhrzeit
 */
export const WantedHours = z.discriminatedUnion("kind", [
  /**
   * Begins and ends in between: a child that is free from four o'clock on. Of an open offer, where everybody comes and goes
   * as they like, half an hour has to lie in between.
   */
  z
    .strictObject({ kind: z.literal("within"), ...bounds })
    .refine(isOrdered, violates("SlotEmpty", ["to"]))
    .readonly(),
  /** Runs from the first to the last minute: care. */
  z
    .strictObject({ kind: z.literal("throughout"), from: ClockTime, to: ClockTime })
    .refine(isOrdered, violates("SlotEmpty", ["to"]))
    .readonly(),
  /** Runs for so many minutes in between. */
  z
    .strictObject({ kind: z.literal("atLeast"), minutes: z.int().positive(), ...bounds })
    .refine(isOrdered, violates("SlotEmpty", ["to"]))
    .readonly(),
])
export type WantedHours = z.infer<typeof WantedHours>

/** Days in which something is to take place; `to` is the first day after. @german Gesuchter Zeitraum */
export const WantedPeriod = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type WantedPeriod = z.infer<typeof WantedPeriod>

/**
 * School holidays in which something is to take place, on all of their days or on some; public holidays do not count.
 *
 * @german Gesuchte Ferienzeiten
 */
export const WantedHolidays = z
  .strictObject({
    cover: z.enum(["all", "some"]),
    /** The holidays of the whole catalogue, unless said otherwise. */
    period: WantedPeriod.exactOptional(),
    /** Monday to Friday, unless said otherwise. */
    weekdays: z.array(Weekday).min(1).readonly().exactOptional(),
  })
  .readonly()
export type WantedHolidays = z.infer<typeof WantedHolidays>

/** A position, and how far from it an offer may be; without a limit its distance is only told. @german Umkreis */
export const Nearness = z
  .strictObject({
    position: Position,
    /** In a straight line. */
    metres: z.int().nonnegative().exactOptional(),
    /** On foot, as whoever answers measures it. */
    minutes: z.int().nonnegative().exactOptional(),
    /** Left out, an offer on a screen is near to nobody. */
    digital: z.literal(true).exactOptional(),
  })
  .readonly()
export type Nearness = z.infer<typeof Nearness>

/**
 * What an offer may cost: nothing, at most so much each time, or whatever the Bildungs- und Teilhabepaket pays for.
 *
 * @german Gesuchte Kosten
 * @source SGB II, section 28 for the education package
 */
export const WantedCost = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("free") }).readonly(),
  z.strictObject({ kind: z.literal("atMost"), cents: z.int().nonnegative(), per: CostUnit }).readonly(),
  z.strictObject({ kind: z.literal("educationPackage") }).readonly(),
])
export type WantedCost = z.infer<typeof WantedCost>

const anyOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1).readonly().exactOptional()

/**
 * What somebody looks for. Each part is a criterion, and one that is left out does not matter.
 *
 * Of a list, any member will do, except for `communication`.
 *
 * @german Angebotssuche
 * @rule R13
 */
export const OfferQuestion = z
  .strictObject({
    /** Of those who come, or of their children. */
    ages: WantedAges.exactOptional(),
    /** Of the children of those who come. */
    childAges: WantedAges.exactOptional(),
    roles: anyOf(TargetRole),
    grades: anyOf(Grade),
    /** Narrower ones are found too. */
    topics: anyOf(TopicCode),
    forms: anyOf(OfferForm),
    /** Takes place in this unit or Sozialraum, or is for its children. */
    area: SpatialUnitId.exactOptional(),
    near: Nearness.exactOptional(),
    weekdays: anyOf(Weekday),
    hours: WantedHours.exactOptional(),
    /** Takes place at least once between these days. */
    period: WantedPeriod.exactOptional(),
    /** Takes place in the school holidays as well. */
    holidays: WantedHolidays.exactOptional(),
    /** Spoken, or interpreted. */
    languages: anyOf(LanguageTag),
    cost: WantedCost.exactOptional(),
    stepFree: z.literal(true).exactOptional(),
    accessibleToilet: z.literal(true).exactOptional(),
    /** Every one of them. */
    communication: anyOf(CommunicationAid),
    easyLanguage: z.literal(true).exactOptional(),
    /** Needs none, or can still be made for some date of the catalogue. */
    registration: z.enum(["none", "possible"]).exactOptional(),
    /** @unit persons */
    freePlaces: z.int().positive().exactOptional(),
  })
  .readonly()
export type OfferQuestion = z.infer<typeof OfferQuestion>

/** One part of a question. @german Suchkriterium */
export type Criterion = keyof OfferQuestion

/** Every criterion, in the order in which reasons are told. */
export const criteria: ReadonlyArray<Criterion> = OfferQuestion.unwrap().keyof().options

/** The criteria that a question has, in the order in which reasons are told. */
export const askedCriteria = (question: OfferQuestion): ReadonlyArray<Criterion> =>
  criteria.filter((criterion) => question[criterion] !== undefined)

/**
 * The question without one of its criteria.
 *
 * @example
 * import { withoutCriterion } from "@sozialraum/core/search"
 * withoutCriterion({ topics: ["sport"], weekdays: ["we"] }, "weekdays") // => { topics: ["sport"] }
 */
export const withoutCriterion = (question: OfferQuestion, criterion: Criterion): OfferQuestion => {
  const { [criterion]: _dropped, ...rest } = question
  return rest
}
