/** Fund applications: what an institution asks of a fund, and what became of it. */
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { AgendaItemId, MeetingId } from "../meeting/index.js"
import { Money } from "../money.js"
import { MeasureId } from "../planning/index.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { FundDecider, FundId } from "./fund.js"

/** Identifies an application for as long as records are kept. */
export const FundApplicationId = IdText.brand<"FundApplicationId">()
export type FundApplicationId = z.infer<typeof FundApplicationId>

/** Where a decision was minuted. @german Beschlussfundstelle */
const Decided = {
  on: LocalDate,
  decider: FundDecider,
  /** The meeting and the item under which it was minuted; a body outside has none here. */
  meeting: MeetingId.exactOptional(),
  item: AgendaItemId.exactOptional(),
}
const approved = {
  decision: z
    .strictObject({ ...Decided, amount: Money, conditions: z.array(Reason).readonly().default([]) })
    .readonly(),
}
const paid = { ...approved, paidOn: LocalDate }
const proven = {
  ...paid,
  /** What was spent in the end, and a short report. */
  proof: z.strictObject({ on: LocalDate, spent: Money, report: Reason }).readonly(),
}

/** How far an application has come. @german Stand des Förderantrags */
export const FundApplicationState = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("draft") }).readonly(),
  z.strictObject({ status: z.literal("submitted"), on: LocalDate }).readonly(),
  /** Formally complete: it goes to those who decide. */
  z.strictObject({ status: z.literal("checked"), submittedOn: LocalDate, on: LocalDate }).readonly(),
  z.strictObject({ status: z.literal("returned"), on: LocalDate, reason: Reason }).readonly(),
  z.strictObject({ status: z.literal("approved"), ...approved }).readonly(),
  z
    .strictObject({
      status: z.literal("rejected"),
      decision: z.strictObject({ ...Decided, reason: Reason }).readonly(),
    })
    .readonly(),
  z.strictObject({ status: z.literal("paid"), ...paid }).readonly(),
  z.strictObject({ status: z.literal("proven"), ...proven }).readonly(),
  z
    .strictObject({
      status: z.literal("closed"),
      ...proven,
      closedOn: LocalDate,
      /** What was not spent. */ paidBack: Money,
    })
    .readonly(),
  z.strictObject({ status: z.literal("withdrawn"), on: LocalDate, reason: Reason.exactOptional() }).readonly(),
])
export type FundApplicationState = z.infer<typeof FundApplicationState>

/**
 * What an institution asks of a fund, for work with children and families of the area as a whole: never for a single case.
 *
 * @german Förderantrag
 * @rule R44, P1
 */
export const FundApplication = z
  .strictObject({
    id: FundApplicationId,
    fund: FundId,
    applicant: visibleTo("network", InstitutionId),
    title: visibleTo("network", Reason),
    purpose: visibleTo("network", Reason),
    amount: visibleTo("network", Money),
    /** What the work costs as a whole, where others pay as well. */
    totalCost: visibleTo("network", Money.exactOptional()),
    start: visibleTo("network", LocalDate),
    end: visibleTo("network", LocalDate.exactOptional()),
    /** How many quotes lie with it. */
    quotes: visibleTo("network", z.int().nonnegative().default(0)),
    measure: visibleTo("network", MeasureId.exactOptional()),
    /** The application that was rejected before, where this files it again. */
    refiles: visibleTo("network", FundApplicationId.exactOptional()),
    state: visibleTo("network", FundApplicationState),
  })
  .refine(({ start, end }) => end === undefined || start <= end, violates("ApplicationReversed", ["end"]))
  .refine(
    ({ amount, totalCost }) => totalCost === undefined || amount.cents <= totalCost.cents,
    violates("AskedMoreThanCost", ["amount"]),
  )
  .readonly()
export type FundApplication = z.infer<typeof FundApplication>
