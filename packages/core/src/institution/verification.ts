/** Verifications: when somebody last looked whether a record is still true. */
import * as z from "zod"
import { IdText } from "../id.js"
import { daysBetween, LocalDate } from "../time/index.js"

/**
 * Somebody confirmed a record, or some of its fields.
 *
 * @german Prüfvermerk
 * @rule R10, P8
 */
export const Verification = z
  .strictObject({
    on: LocalDate,
    /** A role or an office, never a person. */
    by: IdText,
    /** The fields that were looked at; left out, all of them. */
    of: z.array(z.string().min(1)).min(1).readonly().exactOptional(),
  })
  .readonly()
export type Verification = z.infer<typeof Verification>

/** Whatever can be verified. @internal */
interface Verifiable {
  readonly verifications?: ReadonlyArray<Verification>
}

/**
 * The last day on which a record was confirmed.
 *
 * @param asked - `asOf`: what is dated after that day does not count; `field`: left out, only what confirmed the whole
 *   record counts
 */
export const lastVerified = (
  record: Verifiable,
  { asOf, field }: { readonly asOf?: LocalDate; readonly field?: string } = {},
): LocalDate | undefined =>
  (record.verifications ?? [])
    .filter(({ of }) => of === undefined || (field !== undefined && of.includes(field)))
    .filter(({ on }) => asOf === undefined || on <= asOf)
    .map(({ on }) => on)
    .reduce<LocalDate | undefined>((last, on) => (last === undefined || on > last ? on : last), undefined)

/**
 * Whether a record is to be confirmed again: never was, or not for so many days. What is dated after `asOf` does not count.
 *
 * @param periodDays - how long a confirmation lasts; half a year is usual
 * @unit days
 * @rule R10
 */
export const verificationDue = (record: Verifiable, asOf: LocalDate, periodDays: number): boolean => {
  const last = lastVerified(record, { asOf })
  return last === undefined || daysBetween(last, asOf) >= periodDays
}
