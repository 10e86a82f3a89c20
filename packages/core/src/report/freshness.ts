/** Freshness: how much of what a report tells was confirmed lately, and how far its calendars reach. */
import { type Verification, verificationDue } from "../institution/index.js"
import type { LocalDate } from "../time/index.js"

/** How many records were confirmed lately. @german Aktualität */
export interface Freshness {
  readonly total: number
  /** Not confirmed for half a year, or never; those never are counted in both. */
  readonly due: number
  readonly neverConfirmed: number
  /** The day of the oldest confirmation that some record has as its newest. */
  readonly oldest?: LocalDate
}

/** After how many days a confirmation is old. @unit days @rule R10, R15 */
export const confirmationDays = 183

/**
 * How fresh records are.
 *
 * @internal
 */
export const freshnessOf = (
  records: ReadonlyArray<{ readonly verifications?: ReadonlyArray<Verification> }>,
  asOf: LocalDate,
): Freshness => {
  const last = records.map(({ verifications = [] }) =>
    verifications
      .map(({ on }) => on)
      .filter((on) => on <= asOf)
      .reduce<LocalDate | undefined>((latest, on) => (latest === undefined || on > latest ? on : latest), undefined),
  )
  const oldest = last.flatMap((on) => on ?? []).toSorted()[0]
  return {
    total: records.length,
    due: records.filter((record) => verificationDue(record, asOf, confirmationDays)).length,
    neverConfirmed: last.filter((on) => on === undefined).length,
    ...(oldest === undefined ? {} : { oldest }),
  }
}
