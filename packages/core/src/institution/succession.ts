/** Succession: a source that names another provider or state ends one period and begins the next. */
import { disjoint, inOrder, type LocalDate, type Validity } from "../time/index.js"
import type { Institution } from "./institution.js"
import { keptField, type TakenOver, takeOver } from "./take-over.js"

/**
 * Takes over what a source changed about an institution, as {@link takeOver} does, and keeps its history: a list knows
 * only who carries an institution today.
 *
 * @param said - what the source said last time, and what it says now
 * @param current - what the network holds now
 * @param on - the day from which the new provider or state holds
 * @rule R5, R6
 */
export const takeOverInstitution = (
  said: { readonly base: Institution; readonly next: Institution },
  current: Institution,
  on: LocalDate,
): TakenOver<Institution> => {
  // To the fields, providers and states did not change: their periods are followed one by one.
  const { value, kept } = takeOver(said.base, current, {
    ...said.next,
    providers: said.base.providers,
    statuses: said.base.statuses,
  })
  const providers = succeed(current.providers, period("provider", said, "providers"), on)
  const statuses = succeed(current.statuses, period("status", said, "statuses"), on)
  return {
    value: { ...value, providers: providers.value, statuses: statuses.value },
    kept: [...kept, ...providers.kept, ...statuses.kept],
  }
}

/** What a source says about one relation: the one open period of its last delivery, and that of the new one. */
interface Said<P> {
  readonly field: string
  readonly before: P | undefined
  readonly now: P | undefined
  readonly same: (a: P | undefined, b: P | undefined) => boolean
}

const period = <Field extends "providers" | "statuses">(
  key: Field extends "providers" ? "provider" : "status",
  said: { readonly base: Institution; readonly next: Institution },
  field: Field,
): Said<Institution[Field][number]> => ({
  field,
  before: said.base[field][0],
  now: said.next[field][0],
  same: (a, b) => (a && Reflect.get(a, key)) === (b && Reflect.get(b, key)),
})

const succeed = <P extends Validity>(
  periods: ReadonlyArray<P>,
  { field, before, now, same }: Said<P>,
  on: LocalDate,
): TakenOver<ReadonlyArray<P>> => {
  const open = periods.find(({ to }) => to === undefined)
  if (same(before, now) || same(open, now)) return { value: periods, kept: [] }
  const past = periods.filter((one) => one !== open)
  const ended = open === undefined || open.from === on ? [] : [{ ...open, to: on }]
  const begun = now === undefined ? [] : [{ ...now, from: on }]
  const value = [...past, ...ended, ...begun]
  // What the source did not begin, what is still to come, and what the new period would cut, a person wrote.
  return same(open, before) && value.every(inOrder) && disjoint(value)
    ? { value, kept: [] }
    : { value: periods, kept: [keptField(field, now, open ?? periods.at(-1))] }
}
