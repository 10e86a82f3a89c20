/** Succession: a source that names another provider or state ends one period and begins the next. */
import { disjoint, inOrder, type LocalDate, type Validity } from "../time/index.js"
import type { Institution } from "./institution.js"
import { fieldsByHand } from "./provenance.js"
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
  const byHand = fieldsByHand(current)
  const providers = succeed(current.providers, saidOf("provider", said, { field: "providers", byHand }), on)
  const statuses = succeed(current.statuses, saidOf("status", said, { field: "statuses", byHand }), on)
  return {
    value: { ...value, providers: providers.value, statuses: statuses.value },
    kept: [...kept, ...providers.kept, ...statuses.kept],
  }
}

/** What a source says about one relation: the state on the day of its delivery, and perhaps one that it announces. */
interface Said<P> {
  readonly field: string
  readonly before: ReadonlyArray<P>
  readonly now: ReadonlyArray<P>
  readonly same: (a: P | undefined, b: P | undefined) => boolean
  readonly isByHand: boolean
}

const saidOf = <Field extends "providers" | "statuses">(
  key: Field extends "providers" ? "provider" : "status",
  { base, next }: { readonly base: Institution; readonly next: Institution },
  { field, byHand }: { readonly field: Field; readonly byHand: ReadonlyArray<string> },
): Said<Institution[Field][number]> => ({
  field,
  before: base[field],
  now: next[field],
  same: (a, b) => (a && Reflect.get(a, key)) === (b && Reflect.get(b, key)),
  isByHand: byHand.includes(field),
})

const succeed = <P extends Validity>(
  periods: ReadonlyArray<P>,
  { field, before, now, same, isByHand }: Said<P>,
  on: LocalDate,
): TakenOver<ReadonlyArray<P>> => {
  const [was, is] = [due(before, on), due(now, on)]
  const [wasAhead, isAhead] = [ahead(before, on), ahead(now, on)]
  if (same(was, is) && same(wasAhead, isAhead) && wasAhead?.from === isAhead?.from) return { value: periods, kept: [] }
  const isWithdrawn = (one: P): boolean => same(one, wasAhead) && one.from === wasAhead?.from
  const known = periods
    .filter((one) => !isWithdrawn(one))
    .map((one) => (wasAhead !== undefined && one.to === wasAhead.from ? endless(one) : one))
  const open = known.find(({ to }) => to === undefined)
  if (same(open, is) && isAhead === undefined && known.length === periods.length) return { value: periods, kept: [] }
  const past = known.filter((one) => one !== open)
  const ended = open === undefined || open.from === on ? [] : [{ ...open, to: on }]
  const begun = is === undefined ? [] : [{ ...endless(is), from: on }]
  const today = same(open, is) ? known : [...past, ...ended, ...begun]
  const value =
    isAhead === undefined
      ? today
      : [...today.map((one) => (one.to === undefined ? { ...one, to: isAhead.from } : one)), isAhead]
  // What the source did not begin or announce, what is still to come, and what the new period would cut, a person wrote.
  const isOfSource = same(open, was) || same(open, is)
  const isAnnouncedHere = wasAhead === undefined || periods.some(isWithdrawn)
  return !isByHand && isOfSource && isAnnouncedHere && value.every(inOrder) && disjoint(value)
    ? { value, kept: [] }
    : { value: periods, kept: [keptField(field, is, open ?? periods.at(-1))] }
}

/** What a source says of a day, whether it announced it before or not. */
const due = <P extends Validity>(said: ReadonlyArray<P>, on: LocalDate): P | undefined =>
  said.findLast(({ from }) => from === undefined || from <= on)

const ahead = <P extends Validity>(said: ReadonlyArray<P>, on: LocalDate): P | undefined =>
  said.find(({ from }) => from !== undefined && from > on)

const endless = <P extends Validity>(period: P): P => {
  const { to: _to, ...rest } = period
  // Every validity may lack its end, which the type of a part of `P` cannot say.
  return rest as P
}
