/** Protocols: what was handed over and what came back, in which condition, by which functions. */
import * as z from "zod"
import { Reason } from "../../id.js"
import { ContactFunction } from "../../institution/index.js"
import { Instant } from "../../time/index.js"

/** One thing that was counted or looked at. @german Prüfpunkt */
export const CheckedItem = z
  .strictObject({
    item: Reason,
    count: z.int().nonnegative().exactOptional(),
    condition: z.enum(["fine", "worn", "damaged", "missing"]).default("fine"),
    note: Reason.exactOptional(),
  })
  .readonly()
export type CheckedItem = z.infer<typeof CheckedItem>

/** What a counter showed: kilometres, electricity. @german Zählerstand */
export const CounterReading = z
  .strictObject({ counter: Reason, value: z.number().nonnegative(), unit: Reason.exactOptional() })
  .readonly()
export type CounterReading = z.infer<typeof CounterReading>

const both = {
  at: Instant,
  byOwner: ContactFunction.exactOptional(),
  byBorrower: ContactFunction,
  items: z.array(CheckedItem).readonly().default([]),
  keys: z.int().nonnegative().default(0),
  counters: z.array(CounterReading).readonly().default([]),
  note: Reason.exactOptional(),
}

/**
 * How a resource was handed over. In a chain the borrower before hands on, and the next one checks.
 *
 * @german Übergabeprotokoll
 * @rule R42, R43
 */
export const HandoverProtocol = z
  .strictObject({
    ...both,
    /** Whether the borrower was shown how to use it. */
    briefed: z.boolean().default(false),
    from: z.enum(["owner", "previousBorrower"]).default("owner"),
  })
  .readonly()
export type HandoverProtocol = z.infer<typeof HandoverProtocol>

/** How a resource came back. @german Rückgabeprotokoll @rule R43 */
export const ReturnProtocol = z
  .strictObject({ ...both, clean: z.boolean().default(true), to: z.enum(["owner", "nextBorrower"]).default("owner") })
  .readonly()
export type ReturnProtocol = z.infer<typeof ReturnProtocol>
