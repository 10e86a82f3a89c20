/** Lines of time: which dates overlap them, and which lie within. */
import type { DateCandidates } from "./date-candidates.js"
import type { Span } from "./date-clock.js"

/** Spans in the order of time, none of which touch. */
export type Line = ReadonlyArray<Span>

/** The same times as a line. */
export const lineOf = (spans: ReadonlyArray<Span>): Line => {
  const line: Array<{ start: number; end: number }> = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = line.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else line.push({ start, end })
  }
  return line
}

/** Calls with every date that shares time with one of the spans; a date may be told more than once. */
export const overlapping = (
  spans: ReadonlyArray<Span>,
  { count, starts, ends, longest }: DateCandidates,
  found: (place: number) => void,
): void => {
  for (const { start, end } of spans) {
    // Dates that begin earlier have ended by then.
    let place = firstAfter(starts, start - longest)
    for (; place < count && (starts[place] ?? 0) < end; place++) if ((ends[place] ?? 0) > start) found(place)
  }
}

/** The first place whose number is greater. */
const firstAfter = (sorted: Float64Array, number: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return low
}

/** Calls with every date that does not lie within one span of a line. */
export const notWithin = (
  line: Line,
  { count, starts, ends }: DateCandidates,
  found: (place: number) => void,
): void => {
  let next = 0
  for (let place = 0; place < count; place++) {
    const [start, end] = [starts[place] ?? 0, ends[place] ?? 0]
    while (next < line.length && (line[next]?.end ?? 0) <= start) next++
    const span = line[next]
    if (span === undefined || start < span.start || span.end < end) found(place)
  }
}
