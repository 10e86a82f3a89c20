/** Open intervals: the open times of a window, as a calendar shows them. */
import { endOf, epochMs, Interval, instantAt, startOf, toLocal, type Zone } from "../time/index.js"
import { dayOfInstant, type OpeningTimes, outdoes, type Stretch } from "./opening-times.js"

/** The open times of a window: in order, without overlaps, what touches is one. @german Offene Zeiten */
export interface OpenIntervals {
  readonly open: ReadonlyArray<Interval>
  readonly byAppointment: ReadonlyArray<Interval>
  /** Times of which nobody knows. */
  readonly unknown: ReadonlyArray<Interval>
}

/**
 * The open times of a window, in the zone of the place.
 *
 * Costs as much as the window is long, wherever it lies. Where no rule says when the service is there, all that nothing closes is unknown.
 *
 * @example
 * import { openIntervals, openingTimes, parseOsmHours } from "@sozialraum/core/hours"
 * import { Interval } from "@sozialraum/core/time"
 * const zone = "Europe/Berlin"
 * const times = openingTimes(parseOsmHours("Mo-Fr 08:00-12:00,12:00-16:00").hours, [])
 * const day = Interval.parse({ start: "2026-10-21T00:00", end: "2026-10-22T00:00", zone })
 * openIntervals(times, day).open // => [{ start: "2026-10-21T08:00", end: "2026-10-21T16:00", zone: "Europe/Berlin" }]
 */
export const openIntervals = (times: OpeningTimes, window: Interval): OpenIntervals => {
  const { zone } = times.hours
  const line = timeline(times, epochMs(startOf(window)), epochMs(endOf(window)))
  const of = (access: Stretch["access"]) =>
    touching(line.filter((stretch) => stretch.access === access)).flatMap((stretch) => asInterval(stretch, zone))
  return { open: of("open"), byAppointment: of("byAppointment"), unknown: of("unknown") }
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly access: Stretch["access"]
}

/** Every instant once. Stretches overlap only where a night reaches into the next day, or a clock change shifted one. */
const timeline = (times: OpeningTimes, start: number, end: number): ReadonlyArray<Piece> => {
  const line: Array<Piece> = []
  const lastDay = dayOfInstant(times, end)
  for (let day = dayOfInstant(times, start) - 1; day <= lastDay; day++) {
    for (const stretch of times.dayAt(day).stretches) {
      const [from, to] = [Math.max(stretch.from, start), Math.min(stretch.to, end)]
      if (from < to) lay(line, { ...stretch, from, to })
    }
  }
  return line
}

/** Lays a stretch over those that are there, which only the last few can overlap. */
const lay = (line: Array<Piece>, stretch: Stretch): void => {
  const overlapping: Array<Piece> = []
  while ((line.at(-1)?.to ?? 0) > stretch.from) overlapping.unshift(...line.splice(-1))
  if (overlapping.length === 0) line.push(stretch)
  else line.push(...painted([...overlapping, stretch]))
}

const painted = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const edges = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return edges.flatMap((from, index) => {
    const to = edges[index + 1]
    const here = pieces.filter((piece) => piece.from <= from && from < piece.to)
    const [best] = here.sort((a, b) => (outdoes(a, b) ? -1 : outdoes(b, a) ? 1 : 0))
    return to === undefined || best === undefined ? [] : [{ from, to, access: best.access }]
  })
}

const touching = (line: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const joined: Array<Piece> = []
  for (const piece of line) {
    const last = joined.at(-1)
    if (last?.to === piece.from) joined[joined.length - 1] = { ...last, to: piece.to }
    else joined.push(piece)
  }
  return joined
}

const asInterval = ({ from, to }: Piece, zone: Zone): ReadonlyArray<Interval> => {
  const interval = { start: toLocal(instantAt(from), zone), end: toLocal(instantAt(to), zone), zone }
  // In the hour that the clock shows twice, what begins and ends in its second run cannot be said in wall-clock time.
  return Interval.safeParse(interval).success ? [interval] : []
}
