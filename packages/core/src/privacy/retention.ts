/** Retention: what a network no longer keeps on a day, what comes due, and its values without it. */
import type { Network } from "../network/index.js"
import { idOf, type NetworkList, type NetworkValue, valuesOf } from "../network/index.js"
import type { Path } from "../problem.js"
import { daysBetween, type LocalDate } from "../time/index.js"
import { withPart } from "./changed-parts.js"
import { type BesideList, type KeptBeside, type RetainedBeside, retainedBeside } from "./retained-beside.js"
import { monthsAfter, type Retained, type RetainedData, retainedIn } from "./retained-data.js"
import { type RetentionPolicy, usualRetention } from "./retention-policy.js"

/** One thing that is no longer kept from a day on, where it stands, and why. @german Löschschritt */
export interface RetentionStep {
  readonly list: NetworkList | BesideList
  readonly id: string
  /** Empty where all of it goes. */
  readonly path: Path
  readonly data: RetainedData
  readonly rule: Retained["rule"]
  /** The day from which its time runs; of a day that was set, that day. */
  readonly since: LocalDate
  /** The first day on which it is no longer kept. */
  readonly due: LocalDate
  /** Taken away, or told of the institution only. */
  readonly effect: "removed" | "institutionOnly"
}

/** What is no longer kept on a day, and what comes due in the days after it. @german Löschplan */
export interface RetentionPlan {
  readonly asOf: LocalDate
  readonly due: ReadonlyArray<RetentionStep>
  readonly ahead: ReadonlyArray<RetentionStep>
  /** What a value was before is no longer kept where it was changed or removed before this day. */
  readonly historyBefore: LocalDate
}

/** On which day, and by which policy. @german Stichtag der Aufbewahrung */
export interface RetentionOptions {
  readonly asOf: LocalDate
  /** Without it, {@link usualRetention}. */
  readonly policy?: RetentionPolicy
}

/**
 * What would be taken out of a network on a day, and what comes due soon: names whose time is over, mailboxes of delegates who
 * left long ago, in which functions people came to a meeting, answered for a use or told of a damage. It is for those who answer
 * for the data.
 *
 * @param network - its values, and what is kept beside them; what is left out is empty
 * @param options - `aheadDays`: how far to look ahead, 30 days unless told
 * @returns in the order of the days, then of the lists and their values
 * @rule P8, P11, P14, R52
 * @example
 * import { indexNetwork, LocalDate, retentionPlan } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const network = await sampleNetwork()
 * const { due } = retentionPlan(network, { asOf: LocalDate.parse("2030-01-01") })
 * due.every(({ due }) => due <= "2030-01-01") // => true
 */
export const retentionPlan = (
  network: Partial<Network & KeptBeside>,
  options: RetentionOptions & { readonly aheadDays?: number },
): RetentionPlan => {
  const { asOf, policy = usualRetention, aheadDays = 30 } = options
  const isAsked = (due: LocalDate): boolean => daysBetween(asOf, due) <= aheadDays
  const steps = [
    ...valuesOf(network).flatMap((value) =>
      retainedIn(value, policy, isAsked).map((one) => stepOf(value.list, idOf(value.value), one)),
    ),
    ...retainedBeside(network, policy)
      .filter(({ due }) => isAsked(due))
      .map(({ list, id, value: _, ...one }) => stepOf(list, id, one)),
  ]
  const inOrder = steps.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return {
    asOf,
    due: inOrder.filter(({ due }) => due <= asOf),
    ahead: inOrder.filter(({ due }) => asOf < due),
    historyBefore: historyBefore({ asOf, policy }),
  }
}

/**
 * Every value of a network that holds what is no longer kept on a day, without it: what `retentionPlan` tells to be due.
 *
 * Who is to be found because something is still lent or not settled stays, and so do minutes.
 *
 * @returns the values that are to be written anew, each once; none when it is asked again
 * @rule P8, P11, P14, R52
 */
export const applyRetention = (
  network: Partial<Network>,
  { asOf, policy = usualRetention }: RetentionOptions,
): ReadonlyArray<NetworkValue> =>
  valuesOf(network).flatMap((one) => {
    const due = retainedIn(one, policy, (day) => day <= asOf)
    if (due.length === 0) return []
    const kept = due.reduce<unknown>((value, { path, after }) => withPart(value, path, after), one.value)
    // Not parsed again: what is due may be taken out of any value, also of one that another version stored.
    return [{ list: one.list, value: kept } as NetworkValue]
  })

/** Something beside a network that is written anew, or goes where it has no value. @german Änderung der Beiakten */
export interface BesideChange {
  readonly list: BesideList
  readonly id: string
  readonly value?: unknown
}

/**
 * What is kept beside a network that holds what is no longer kept on a day, without it; most of it goes as a whole.
 *
 * @param kept - what is left out is empty; `meetings` tell when a meeting was to which somebody was invited
 * @rule P8
 */
export const applyBesideRetention = (
  kept: Partial<KeptBeside & Pick<Network, "meetings">>,
  { asOf, policy = usualRetention }: RetentionOptions,
): ReadonlyArray<BesideChange> =>
  retainedBeside(kept, policy)
    .filter(({ due }) => due <= asOf)
    .map(({ list, id, value, path }: RetainedBeside) =>
      path.length === 0 ? { list, id } : { list, id, value: withPart(value, path) },
    )

/** The day before which something must have been changed or removed, so that what it was is no longer kept. @rule P8 */
export const historyBefore = ({ asOf, policy = usualRetention }: RetentionOptions): LocalDate =>
  monthsAfter(asOf, -policy.historyMonths)

const stepOf = (list: RetentionStep["list"], id: string, retained: Retained): RetentionStep => {
  const { after, ...step } = retained
  const isRemoved = after === undefined || step.data === "clarifications"
  return { list, id, ...step, effect: isRemoved ? "removed" : "institutionOnly" }
}
