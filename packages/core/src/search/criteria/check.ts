/** Checks: a criterion of a question made ready for many offers. */
import type { Fit } from "../fit.js"

/**
 * A criterion made ready: how much a subject lacks, at little cost, and the same with the facts.
 *
 * Both come from the same numbers, so that they cannot contradict each other.
 */
export interface Check<Subject, Told extends Fit = Fit> {
  /** {@link met}, {@link unknown}, or how much is missing, from above 0 to 1. */
  readonly shortfall: (subject: Subject) => number
  readonly fit: (subject: Subject) => Told
  /** As how many missed criteria it counts to miss this one by so much; as one, unless said. */
  readonly misses?: (shortfall: number) => number
}

export const met = 0
export const unknown = -1

/** An offer for others, or of another kind: this is missed by more than by all that can only be awkward. */
export const anotherOffer = 32
/** An offer on something else: this is missed by more than by all the rest. */
export const anotherTopic = anotherOffer * 32

/** Makes a shortfall of an amount: `half` is the amount that counts a half, and no amount counts more than 1. */
export const graded = (amount: number, half: number): number => (amount <= 0 ? met : amount / (amount + half))
