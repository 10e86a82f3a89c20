/** Comparison: where an engine tells other instances of a feed than core does. */
import { thingOf } from "./truth.mjs"

/**
 * The differences between what an engine found in a feed and the truth.
 *
 * Entries that take place are held against the truth of their thing. Everything else, whole days and cancelled dates, is
 * held against what the first engine found.
 *
 * @returns `{ missing | tooMany: "UID or thing, start/end" }`
 */
export const differences = ({ truth, found, first, window }) => {
  const { timed, others } = sorted(found, window)
  const reference = sorted(first, window)
  const things = new Set([...truth.keys(), ...timed.keys()])
  return [
    ...[...things].flatMap((thing) => ofThing(thing, truth.get(thing), timed.get(thing) ?? [])),
    ...ofThing("other entries", { certain: reference.others, possible: [] }, others),
  ]
}

const sorted = (instances, { from, to }) => {
  const within = instances.filter(({ start }) => start >= from && start < to)
  const isLive = ({ start, cancelled }) => start.length > 10 && !cancelled
  const timed = Map.groupBy(within.filter(isLive), ({ uid }) => thingOf(uid))
  return {
    timed: new Map([...timed].map(([thing, list]) => [thing, list.map(({ start, end }) => `${start}/${end}`)])),
    others: within
      .filter((instance) => !isLive(instance))
      .map(({ uid, start, end, cancelled }) => `${uid} ${start}/${end}${cancelled ? " cancelled" : ""}`),
  }
}

const ofThing = (thing, { certain, possible } = { certain: [], possible: [] }, told) => {
  const left = counted(certain)
  const open = counted(possible)
  const tooMany = told.filter((span) => !taken(left, span) && !taken(open, span))
  const missing = [...left].flatMap(([span, many]) => Array.from({ length: many }, () => span))
  return [...missing.map((span) => ({ missing: span, thing })), ...tooMany.map((span) => ({ tooMany: span, thing }))]
}

const counted = (spans) => new Map([...Map.groupBy(spans, (span) => span)].map(([span, same]) => [span, same.length]))

const taken = (counts, span) => {
  const many = counts.get(span) ?? 0
  if (many === 0) return false
  if (many === 1) counts.delete(span)
  else counts.set(span, many - 1)
  return true
}
