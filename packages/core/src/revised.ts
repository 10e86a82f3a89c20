/** A value together with its history so far. */

/**
 * A value as it is kept: which change it is in, and when.
 *
 * @german Bearbeitungsstand
 */
export interface Revised<A> {
  readonly value: A
  /** 1 when it was first written; one more with each change. */
  readonly revision: number
  /** Instant of the first write. */
  readonly createdAt: string
  /** Instant of the last change. */
  readonly changedAt: string
}
