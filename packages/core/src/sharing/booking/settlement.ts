/** Settlements: what a use cost in the end, and what became of the deposit. */
import * as z from "zod"
import { Reason } from "../../id.js"
import { Money } from "../../money.js"
import { violates } from "../../problem.js"
import { LocalDate } from "../../time/index.js"
import { FeeUnit } from "../resource/resource-terms.js"

/** One amount that a borrower owes, and how it came about. @german Rechnungsposten */
export const Charge = z
  .strictObject({
    kind: z.enum(["fee", "late", "cancellation", "missedHandover", "damage", "other"]),
    amount: Money,
    /** How many of `per` were counted, and what each costs. */
    quantity: z.number().nonnegative().exactOptional(),
    per: FeeUnit.exactOptional(),
    each: Money.exactOptional(),
    /** What is paid for, where the kind does not say it. */
    reason: Reason.exactOptional(),
  })
  .readonly()
export type Charge = z.infer<typeof Charge>

/**
 * What a use cost, and what became of the deposit: it is given back, or offset with a reason.
 *
 * @german Abrechnung
 * @rule R44
 */
export const Settlement = z
  .strictObject({
    on: LocalDate,
    /** Empty where nothing was owed. */
    charges: z.array(Charge).readonly(),
    deposit: z
      .strictObject({ paid: Money, returned: Money, offset: Money, reason: Reason.exactOptional() })
      .refine(
        ({ paid, returned, offset }) => returned.cents + offset.cents === paid.cents,
        violates("DepositNotAccountedFor", ["returned"]),
      )
      .refine(
        ({ offset, reason }) => offset.cents === 0 || reason !== undefined,
        violates("OffsetUnexplained", ["reason"]),
      )
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type Settlement = z.infer<typeof Settlement>
