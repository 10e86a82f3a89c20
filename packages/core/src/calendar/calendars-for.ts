/** Choosing calendars: those that apply to a place, each in its newest delivery. */
import type { LocalDate, Validity } from "../time/index.js"
import type { Closure, ClosureCalendar, ClosureCalendarId, ClosureScope } from "./closure-calendar.js"
import type { Land } from "./land.js"

/** Where, or for whom, calendars are asked; what is not named does not apply. @german Geltungsort */
export interface CalendarPlace {
  readonly land?: Land
  /** AGS */
  readonly municipality?: string
  readonly provider?: string
  readonly institution?: string
  readonly school?: string
}

/**
 * The calendars that apply to a place, from the widest scope to the narrowest.
 *
 * Of several deliveries of a calendar the newest counts; a calendar that another one replaces here is left out.
 *
 * @rule R25
 */
export const calendarsFor = (
  calendars: ReadonlyArray<ClosureCalendar>,
  place: CalendarPlace,
): ReadonlyArray<ClosureCalendar> => {
  const ids: Readonly<Record<ClosureScope["kind"], string | undefined>> = {
    land: place.land,
    gemeinde: place.municipality,
    traeger: place.provider,
    einrichtung: place.institution,
    schule: place.school,
  }
  const applying = newestDeliveries(calendars.filter(({ scope }) => ids[scope.kind] === scope.id))
  const replaced = new Set(applying.flatMap(({ insteadOf }) => (insteadOf === undefined ? [] : [insteadOf])))
  return scopes.flatMap((kind) => applying.filter(({ id, scope }) => scope.kind === kind && !replaced.has(id)))
}

/**
 * One calendar for each id: what the newest delivery knows, and beside it what only older ones know.
 *
 * The newest is the one retrieved last; of those without a day, or of the same day, the last one given. An older delivery
 * whose days do not touch those of the newer is left out, because a calendar knows all days between two that it knows.
 */
export const newestDeliveries = (calendars: ReadonlyArray<ClosureCalendar>): ReadonlyArray<ClosureCalendar> => {
  const deliveries = new Map<ClosureCalendarId, Array<ClosureCalendar>>()
  for (const calendar of calendars) {
    const others = deliveries.get(calendar.id)
    if (others === undefined) deliveries.set(calendar.id, [calendar])
    else others.push(calendar)
  }
  return [...deliveries.values()].flatMap((others) => {
    const [first, ...later] = [...others].sort((a, b) =>
      retrieved(a) < retrieved(b) ? -1 : retrieved(a) > retrieved(b) ? 1 : 0,
    )
    return first === undefined ? [] : [later.reduce(withNewer, first)]
  })
}

const scopes: ReadonlyArray<ClosureScope["kind"]> = ["land", "gemeinde", "traeger", "einrichtung", "schule"]

const retrieved = ({ source }: ClosureCalendar): string => source.retrievedOn ?? ""

const withNewer = (older: ClosureCalendar, newer: ClosureCalendar): ClosureCalendar => {
  const [before, after] = outside(older.known, newer.known)
  if (before === undefined && after === undefined) return newer
  const kept = [before, after].flatMap((part) =>
    part === undefined ? [] : older.closures.flatMap((closure) => cut(closure, part)),
  )
  const from = before === undefined ? newer.known.from : before.from
  const to = after === undefined ? newer.known.to : after.to
  return {
    ...newer,
    known: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    closures: [...kept, ...newer.closures].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  }
}

/** What one validity has before and after another; nothing where the two do not touch. */
const outside = (known: Validity, other: Validity): readonly [Validity | undefined, Validity | undefined] => {
  const apart =
    (known.to !== undefined && other.from !== undefined && known.to < other.from) ||
    (other.to !== undefined && known.from !== undefined && other.to < known.from)
  if (apart) return [undefined, undefined]
  const before = other.from !== undefined && (known.from === undefined || known.from < other.from)
  const after = other.to !== undefined && (known.to === undefined || other.to < known.to)
  return [
    before ? { ...(known.from === undefined ? {} : { from: known.from }), to: other.from } : undefined,
    after ? { from: other.to, ...(known.to === undefined ? {} : { to: known.to }) } : undefined,
  ]
}

const cut = (closure: Closure, { from, to }: Validity): ReadonlyArray<Closure> => {
  const cutFrom: LocalDate = from !== undefined && closure.from < from ? from : closure.from
  const cutTo: LocalDate = to !== undefined && to < closure.to ? to : closure.to
  return cutFrom < cutTo ? [{ ...closure, from: cutFrom, to: cutTo }] : []
}
