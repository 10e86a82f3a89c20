/** Waiting lists: who waits for places, by codes that say nothing of a person, and by which rule places are given. */
import * as z from "zod"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"

/**
 * What a provider handed out when somebody signed up: letters and digits, at least one of these, so that a bare name is
 * refused.
 *
 * Take a running number: initials and a birthday would fit, and tell who it is. Who is behind it, only the provider knows,
 * and keeps it elsewhere.
 *
 * @german Wartelistennummer
 * @rule P1, P2
 */
export const WaitingCode = z
  .string()
  .max(40)
  .regex(/^(?=.*\d)[A-Za-z0-9][A-Za-z0-9-]{2,}$/)
export type WaitingCode = z.infer<typeof WaitingCode>

/** A criterion of a provider's rule, as a code. @german Schlüssel eines Vergabekriteriums */
export const CriterionCode = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type CriterionCode = z.infer<typeof CriterionCode>

/**
 * By what a provider gives places: whoever meets the first criterion goes before all who do not, and so on; then those who
 * came first.
 *
 * @german Vergaberegel
 */
export const WaitingRule = z
  .strictObject({
    /** From the most important one on, each as the provider publishes it: `Geschwisterkind`. */
    criteria: z
      .array(z.strictObject({ code: CriterionCode, name: z.string().regex(/\S/) }).readonly())
      .refine((criteria) => isEachOnce(criteria.map(({ code }) => code)), violates("CriterionTwice"))
      .readonly(),
    /** Whether those who want more places than are free let others pass, or all behind them wait as well. */
    whenTooFewPlaces: z.enum(["skip", "block"]),
    /** How long places are kept for an answer. @unit days */
    answerWithinDays: z.int().positive(),
  })
  .readonly()
export type WaitingRule = z.infer<typeof WaitingRule>

const always = {
  code: WaitingCode,
  /** How many they want together: for siblings, or a parent with a child. */
  places: z.int().positive().default(1),
  since: LocalDate,
  /** Those that they meet, of the rule of the list; nothing else is to be known of them. */
  criteria: z.array(CriterionCode).readonly().default([]),
}
const offer = { offeredOn: LocalDate, answerBy: LocalDate }

const Waiting = z.strictObject({ ...always, state: z.literal("waiting") }).readonly()
const Offered = z.strictObject({ ...always, ...offer, state: z.literal("offered") }).readonly()

/**
 * Somebody who waits, or waited: for places, with places on offer, or what came of it.
 *
 * @german Wartelistenplatz
 * @rule P1, P2
 */
export const WaitingEntry = z
  .discriminatedUnion("state", [
    Waiting,
    Offered,
    z.strictObject({ ...always, ...offer, acceptedOn: LocalDate, state: z.literal("accepted") }).readonly(),
    z.strictObject({ ...always, ...offer, declinedOn: LocalDate, state: z.literal("declined") }).readonly(),
    z.strictObject({ ...always, ...offer, state: z.literal("lapsed") }).readonly(),
    z.strictObject({ ...always, withdrawnOn: LocalDate, state: z.literal("withdrawn") }).readonly(),
  ])
  .readonly()
export type WaitingEntry = z.infer<typeof WaitingEntry>

/** Still without an offer. @german Wartend */
export type WaitingForPlaces = z.infer<typeof Waiting>
/** Places are kept for them until the last day for an answer, which still counts. @german Platz angeboten */
export type PlacesOffered = z.infer<typeof Offered>

/**
 * The waiting list of whatever has fewer places than are wanted, with the rule by which it moves.
 *
 * Those of one day stand in the order in which they came.
 *
 * @german Warteliste
 * @rule P1, P2
 */
export const WaitingList = z
  .strictObject({ rule: WaitingRule, entries: z.array(WaitingEntry).readonly() })
  .refine(({ entries }) => isEachOnce(entries.map(({ code }) => code)), violates("WaitingCodeTwice", ["entries"]))
  .refine(
    ({ rule, entries }) => {
      const known = new Set(rule.criteria.map(({ code }) => code))
      return entries.every(({ criteria }) => criteria.every((code) => known.has(code)))
    },
    violates("CriterionNotInRule", ["entries"]),
  )
  .readonly()
export type WaitingList = z.infer<typeof WaitingList>

const isEachOnce = (texts: ReadonlyArray<string>): boolean => new Set(texts).size === texts.length
