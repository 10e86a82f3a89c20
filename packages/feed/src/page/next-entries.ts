/** Next entries: the dates of a calendar that come next, one by one. */
import {
  berlin,
  dateOf,
  endOf,
  epochMs,
  type Instant,
  type Interval,
  instantAt,
  occurrences,
  type Series,
  startOf,
  toLocal,
} from "@sozialraum/core"
import type { CalendarEvent, EventTime, WholeDays } from "@sozialraum/export-ical"

/** One date of an entry. @german Nächster Termin */
export interface NextEntry {
  readonly when: EventTime
  readonly summary: string
  readonly location: string | undefined
  readonly isTentative: boolean
}

/**
 * The dates that are not over yet, the nearest first; what was cancelled is none.
 *
 * @param most - how many at most
 */
export const nextEntries = (
  events: ReadonlyArray<CalendarEvent>,
  now: Instant,
  most: number,
): ReadonlyArray<NextEntry> =>
  events
    .flatMap((event) => datesOf(event, now, most))
    .sort((a, b) => startMs(a.when) - startMs(b.when) || (a.summary < b.summary ? -1 : 1))
    .slice(0, most)

const datesOf = (event: CalendarEvent, now: Instant, most: number): ReadonlyArray<NextEntry> => {
  const { when, recurrence } = event
  if (recurrence === undefined || isDays(when)) return isOver(when, now) ? [] : entryOf(event, when)
  const overrides = new Map(recurrence.overrides.map((override) => [override.key, override]))
  const series = seriesOf(when, recurrence)
  return occurrences(series, aheadOf(now, when), { limit: most + recurrence.overrides.length + 1 }).occurrences.flatMap(
    ({ key, start, end }) => {
      const interval = { start, end, zone: when.zone }
      return isOver(interval, now) ? [] : entryOf({ ...event, ...overrides.get(key) }, interval)
    },
  )
}

const entryOf = (
  { summary, location, status }: Pick<CalendarEvent, "summary" | "location" | "status">,
  when: EventTime,
): ReadonlyArray<NextEntry> =>
  status === "cancelled" ? [] : [{ when, summary, location, isTentative: status === "tentative" }]

const seriesOf = (when: Interval, { rule, excluded, overrides }: NonNullable<CalendarEvent["recurrence"]>): Series => ({
  start: when.start,
  durationMinutes: minutesOf(when),
  zone: when.zone,
  rule,
  rdates: [],
  exdates: excluded,
  overrides: overrides.map(({ key, when: other }) => ({
    kind: "moved",
    key,
    start: other.start,
    durationMinutes: minutesOf(other),
  })),
  clockChange: { missing: "shift", repeated: "first" },
})

const minutesOf = (interval: Interval): number =>
  Math.max(1, Math.round((epochMs(endOf(interval)) - epochMs(startOf(interval))) / 60_000))

/** From a day ago, for what goes on, to a year ahead. */
const aheadOf = (now: Instant, { zone }: Interval): Interval => ({
  start: toLocal(instantAt(epochMs(now) - dayMs), zone),
  end: toLocal(instantAt(epochMs(now) + 366 * dayMs), zone),
  zone,
})

const dayMs = 86_400_000

const isDays = (when: EventTime): when is WholeDays => "from" in when

/** Whole days are those of the reader; most readers are where the network is. */
const isOver = (when: EventTime, now: Instant): boolean =>
  isDays(when) ? when.to <= dateOf(toLocal(now, berlin)) : epochMs(endOf(when)) <= epochMs(now)

const startMs = (when: EventTime): number => (isDays(when) ? Date.parse(when.from) : epochMs(startOf(when)))
