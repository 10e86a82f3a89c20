/** Deliveries: calendars that tell the same, of which one speaks on each day. */
import { type LocalDate, type Validity, validitiesOverlap } from "../time/index.js"
import { type Closure, type ClosureCalendar, type ClosureKind, knows, scopeKinds } from "./closure-calendar.js"

/**
 * The same calendars, each cut to what none that goes before it tells: on each day one speaks of each kind.
 *
 * The calendar of a narrower scope goes before the one that it replaces, and of deliveries of one calendar the newest:
 * the one retrieved last; of those without a day, or of the same day, the last one given. What only an older delivery
 * knows it still tells.
 */
export const speaking = (calendars: ReadonlyArray<ClosureCalendar>): ReadonlyArray<ClosureCalendar> => {
  const given = calendars.map((calendar, place) => ({ calendar, rank: rankOf(calendar, place) }))
  const ofVoice = groupBy(given, ({ calendar }) => voiceOf(calendar))
  return given.flatMap(({ calendar, rank }) =>
    (ofVoice.get(voiceOf(calendar)) ?? [])
      .filter((other) => other.rank > rank)
      .reduce<ReadonlyArray<ClosureCalendar>>(
        (parts, other) => parts.flatMap((part) => without(part, other.calendar)),
        [calendar],
      ),
  )
}

/** The calendars that tell one kind for one voice: such a kind is known on a day if one of them knows the day. */
export const tellersOf = (
  calendars: ReadonlyArray<ClosureCalendar>,
  kinds: ReadonlyArray<ClosureKind>,
): ReadonlyArray<ReadonlyArray<ClosureCalendar>> => {
  const told = calendars.flatMap((calendar) =>
    calendar.kinds.filter((kind) => kinds.includes(kind)).map((kind) => ({ calendar, kind })),
  )
  const groups = groupBy(told, ({ calendar, kind }) => `${kind} ${voiceOf(calendar)}`)
  return [...groups.values()].map((group) => group.map(({ calendar }) => calendar))
}

/** The first day, from one on, that none of the calendars knows; nothing where they know on and on. */
export const knownUntil = (calendars: ReadonlyArray<ClosureCalendar>, day: LocalDate): LocalDate | undefined => {
  const here = calendars.find((calendar) => knows(calendar, day))
  if (here === undefined) return day
  return here.known.to === undefined ? undefined : knownUntil(calendars, here.known.to)
}

const voiceOf = ({ id, insteadOf }: ClosureCalendar) => insteadOf ?? id

const rankOf = ({ scope, source, insteadOf }: ClosureCalendar, place: number): string =>
  [
    scopeKinds.indexOf(scope.kind),
    insteadOf === undefined ? 0 : 1,
    source.retrievedOn ?? "0000-00-00",
    String(place).padStart(9, "0"),
  ].join(" ")

/** A calendar without what another one tells. */
const without = (calendar: ClosureCalendar, { known, kinds }: ClosureCalendar): ReadonlyArray<ClosureCalendar> => {
  const shared = calendar.kinds.filter((kind) => kinds.includes(kind))
  if (shared.length === 0 || !validitiesOverlap(calendar.known, known)) return [calendar]
  const own = calendar.kinds.filter((kind) => !kinds.includes(kind))
  return [
    ...outside(calendar.known, known).map((part) => cut(calendar, part, shared)),
    ...(own.length === 0 ? [] : [cut(calendar, calendar.known, own)]),
  ]
}

/** What a validity has before and after another that it overlaps. */
const outside = (known: Validity, other: Validity): ReadonlyArray<Validity> => {
  const { from, to } = other
  const before = from !== undefined && (known.from === undefined || known.from < from)
  const after = to !== undefined && (known.to === undefined || to < known.to)
  return [
    ...(before ? [{ ...(known.from === undefined ? {} : { from: known.from }), to: from }] : []),
    ...(after ? [{ from: to, ...(known.to === undefined ? {} : { to: known.to }) }] : []),
  ]
}

const cut = (calendar: ClosureCalendar, known: Validity, kinds: ReadonlyArray<ClosureKind>): ClosureCalendar => ({
  ...calendar,
  known,
  kinds,
  closures: calendar.closures.filter(({ kind }) => kinds.includes(kind)).flatMap((closure) => inside(closure, known)),
})

const inside = (closure: Closure, { from, to }: Validity): ReadonlyArray<Closure> => {
  const first = from !== undefined && closure.from < from ? from : closure.from
  const end = to !== undefined && to < closure.to ? to : closure.to
  return first < end ? [{ ...closure, from: first, to: end }] : []
}

const groupBy = <A, K>(items: ReadonlyArray<A>, keyOf: (item: A) => K): ReadonlyMap<K, ReadonlyArray<A>> => {
  const groups = new Map<K, Array<A>>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
