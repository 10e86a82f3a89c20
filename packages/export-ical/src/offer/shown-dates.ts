/** Shown dates: which dates of a row of a timetable a calendar shows, and how each stands to the rule. */
import {
  type ClosureCalendar,
  dateOf,
  dayAnswers,
  endOf,
  epochMs,
  type HolidayBehaviour,
  type Instant,
  type Interval,
  instantAt,
  type LocalDateTime,
  type Occurrence,
  type Offer,
  type OfferSlot,
  offerDates,
  rfc5545,
  type Series,
  startOf,
  toInstant,
  toLocal,
  Zone,
} from "@sozialraum/core"
import { readAlike } from "../entry/event-time.js"
import type { RowSpan, RowSurroundings } from "./row-span.js"
import type { ShownDate } from "./shown-series.js"

/** The dates of a row, and what is not known of them. @german Gezeigte Angebotstermine */
export interface RowDates {
  /** In the order of their keys. */
  readonly dates: ReadonlyArray<ShownDate>
  /** Dates that may take place and are not shown, since more of them will not than will. */
  readonly leftOut: number
  /** Kinds of closures that no calendar tells. */
  readonly notTold: ReadonlyArray<string>
}

/**
 * The dates of a row that take place or were cancelled.
 *
 * Where nobody knows the holidays yet, what rests in them is tentative; what takes place only in them is not shown, but for
 * days that are sure to be in holidays.
 *
 * @rule R18
 */
export const shownDates = (around: RowSurroundings, { from, to }: RowSpan): RowDates => {
  const { row, behaviour, calendars } = around
  const { series } = row
  const window = { start: midnight(from), end: midnight(to), zone: series.zone }
  const told = offerDates(asIfNotCancelled(around), window, { calendars, limit: mostDates })
  const uncertain = new Set(told.uncertain.map(({ occurrence }) => occurrence))
  const isLeftOut = leavingOut(behaviour, calendars)
  const left = told.kept.filter(({ occurrence }) => uncertain.has(occurrence) && isLeftOut(occurrence))
  const out = new Set(left.map(({ occurrence }) => occurrence))
  const cancelled = new Map(
    series.overrides.flatMap((override) => (override.kind === "cancelled" ? [[override.key, override]] : [])),
  )
  const dates = told.kept.flatMap(({ occurrence }): ReadonlyArray<ShownDate> => {
    if (out.has(occurrence)) return []
    const gone = cancelled.get(occurrence.key)
    const shown = shownAs(occurrence, series)
    if (gone !== undefined) return [{ ...shown, status: "cancelled", fits: otherwise(shown), ...reasonOf(gone) }]
    return [uncertain.has(occurrence) ? { ...shown, status: "tentative" } : shown]
  })
  return { dates: dates.sort(byKey), leftOut: left.length, notTold: told.notTold }
}

const mostDates = 100_000

// A day is checked already, and so is its first minute.
const midnight = (day: RowSpan["from"]): LocalDateTime => `${day}T00:00` as LocalDateTime

/** The offer with this row alone, in which dates that were cancelled are held against calendars and pauses as others are. */
const asIfNotCancelled = ({ offer, row, behaviour }: RowSurroundings): Offer => {
  const overrides = row.series.overrides.filter(({ kind }) => kind !== "cancelled")
  const slot: OfferSlot = { ...row, series: { ...row.series, overrides } }
  return { ...offer, schedule: { kind: "dates", slots: [slot], ...(behaviour && { holidays: behaviour }) } }
}

const leavingOut = (
  behaviour: HolidayBehaviour | undefined,
  calendars: ReadonlyArray<ClosureCalendar>,
): ((occurrence: Occurrence) => boolean) => {
  if (behaviour?.kind !== "only") return () => false
  const answer = dayAnswers(calendars, behaviour.on)
  return ({ start }) => answer(dateOf(start))._tag !== "closed"
}

const shownAs = (occurrence: Occurrence, series: Series): ShownDate => {
  const { key, override } = occurrence
  if (isByDay(occurrence)) {
    const when = { start: occurrence.start, end: occurrence.end, zone: series.zone }
    return { key, when, planned: when, status: "confirmed", fits: "plain" }
  }
  const when = whenOf(occurrence, series.zone)
  const planned = override === undefined ? when : plannedAt(key, series)
  const isAlike = planned.zone === series.zone && planned.start === key && isReadAlike(planned)
  return {
    key,
    when,
    planned,
    status: "confirmed",
    fits: isAlike ? (override === undefined ? "plain" : "otherwise") : "apart",
    ...(override === undefined ? {} : { because: override }),
    ...reasonOf(occurrence),
  }
}

/** A short way for most dates: clocks change at night, and nobody disagrees about a day in the years that are known. */
const isByDay = ({ key, start, end, override }: Occurrence): boolean =>
  override === undefined &&
  start === key &&
  start.slice(11) >= "04:00" &&
  end.slice(11) <= "22:00" &&
  start.slice(0, 10) === end.slice(0, 10) &&
  start >= "1971" &&
  start < "2100"

const otherwise = ({ fits }: ShownDate): ShownDate["fits"] => (fits === "apart" ? "apart" : "otherwise")

/** The date by the clock of its zone; by that of UTC where its times there would be read as other instants. */
const whenOf = ({ start, end, startsAt, endsAt }: Occurrence, zone: Zone): Interval => {
  const interval = { start, end, zone }
  return startOf(interval) === startsAt && endOf(interval) === endsAt
    ? interval
    : { start: toLocal(startsAt, utc), end: toLocal(endsAt, utc), zone: utc }
}

const plannedAt = (key: LocalDateTime, { zone, durationMinutes }: Series): Interval => {
  const ends: Instant = instantAt(epochMs(toInstant(key, zone, rfc5545).instant) + durationMinutes * 60_000)
  return { start: key, end: toLocal(ends, zone), zone }
}

const utc = Zone.parse("UTC")

const isReadAlike = (interval: Interval): boolean => interval.zone === utc || readAlike(interval)

const reasonOf = ({ reason }: { readonly reason?: string }): Pick<ShownDate, "reason"> =>
  reason === undefined ? {} : { reason }

const byKey = (a: ShownDate, b: ShownDate): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
