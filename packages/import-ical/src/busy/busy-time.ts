/** Busy times: when somebody or something is taken, and nothing else. */
import { Interval, type LocalDateTime, occurrences, rfc5545, Series, type Zone } from "@sozialraum/core/time"
import { type Component, propertiesOf } from "../file/components.js"
import { durationOf } from "../file/property.js"
import { localAt, localIn, minutesBetween, minutesLater, type TimeReading, timeOf } from "../time/entry-time.js"

/** What an entry keeps busy: no title, no place, no person. @german Belegte Zeit */
export interface BusyTime {
  readonly id: string
  readonly uid: string
  readonly tentative: boolean
  readonly series: ReadonlyArray<Series>
}

/** So many stretches of one VFREEBUSY are read. */
const most = 20_000

/** The stretches that a VFREEBUSY calls busy, each as a series of one date. @source RFC 5545, section 3.8.2.6 */
export const freeBusySeries = (component: Component, reading: TimeReading): ReadonlyArray<Series> =>
  propertiesOf(component, "FREEBUSY")
    .filter(({ params }) => params.get("FBTYPE")?.toUpperCase() !== "FREE")
    .flatMap((property) =>
      property.raw.split(",", most).flatMap((period) => {
        const [from = "", to = ""] = period.trim().split("/", 2)
        const time = timeOf(property, from, reading)
        if (time === undefined || time.kind === "day") return []
        const start = localIn(time, reading.zone)
        const end = endOf(to, { property, start, reading })
        return end === undefined ? [] : oneDate(start, end, reading.zone)
      }),
    )
    .slice(0, most)

const endOf = (
  raw: string,
  {
    property,
    start,
    reading,
  }: { readonly property: Parameters<typeof timeOf>[0]; readonly start: LocalDateTime; readonly reading: TimeReading },
): LocalDateTime | undefined => {
  const duration = durationOf(raw)
  if (duration !== undefined) return minutesLater(start, reading.zone, duration.days * 1440 + duration.minutes)
  const time = timeOf(property, raw, reading)
  return time === undefined ? undefined : localIn(time, reading.zone)
}

const oneDate = (start: LocalDateTime, end: LocalDateTime, zone: Zone): ReadonlyArray<Series> =>
  [{ start, zone, durationMinutes: minutesBetween(start, end, zone), clockChange: rfc5545 }].flatMap(
    (one) => Series.safeParse(one).data ?? [],
  )

/** The most stretches that are told of one window. */
const mostTold = 20_000

/**
 * When anything is busy in a window: stretches of time in the order of time, those that touch as one.
 *
 * @example
 * import { busyWithin } from "@sozialraum/import-ical"
 * import { Interval, Series } from "@sozialraum/core/time"
 * const zone = "Europe/Berlin"
 * const clockChange = { missing: "shift", repeated: "first" }
 * const series = [Series.parse({ start: "2026-10-21T15:00", durationMinutes: 60, zone, rule: { freq: "weekly", count: 2 }, clockChange })]
 * const later = [Series.parse({ start: "2026-10-28T16:00", durationMinutes: 30, zone, clockChange })]
 * const window = Interval.parse({ start: "2026-10-01T00:00", end: "2026-11-01T00:00", zone })
 * const busy = busyWithin([{ series }, { series: later }], window)
 * busy.map(({ start, end }) => [start, end]) // => [["2026-10-21T15:00", "2026-10-21T16:00"], ["2026-10-28T15:00", "2026-10-28T16:30"]]
 */
export const busyWithin = (
  times: ReadonlyArray<Pick<BusyTime, "series">>,
  window: Interval,
): ReadonlyArray<Interval> => {
  const dates = times
    .flatMap(({ series }) => series)
    .flatMap((series) => occurrences(series, window, { limit: mostTold }).occurrences)
    .map(({ startsAt, endsAt }) => ({ from: Date.parse(startsAt), to: Date.parse(endsAt) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const joined: Array<{ from: number; to: number }> = []
  for (const date of dates) {
    const last = joined.at(-1)
    if (last !== undefined && date.from <= last.to) last.to = Math.max(last.to, date.to)
    else joined.push({ ...date })
  }
  return joined.flatMap(
    ({ from, to }) =>
      Interval.safeParse({ start: localAt(from, window.zone), end: localAt(to, window.zone), zone: window.zone })
        .data ?? [],
  )
}
