/** Spans: stretches of real time as numbers, half-open, and how they are joined and cut. */

/** A stretch of real time, half-open. @unit milliseconds since 1970 @german Zeitspanne */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** The same time in as few spans as possible, in order; empty ones, as a clock change makes them, are left out. */
export const joined = (spans: ReadonlyArray<TimeSpan>): ReadonlyArray<TimeSpan> => {
  const inTime = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
  const found: Array<TimeSpan> = []
  for (const span of inTime) {
    const last = found.at(-1)
    if (last === undefined || last.to < span.from) found.push(span)
    else if (last.to < span.to) found[found.length - 1] = { from: last.from, to: span.to }
  }
  return found
}

/** What of some spans lies in another one. */
export const clipped = <A extends TimeSpan>(spans: ReadonlyArray<A>, { from, to }: TimeSpan): ReadonlyArray<A> =>
  spans.flatMap((span) => {
    if (span.to <= from || to <= span.from) return []
    return from <= span.from && span.to <= to
      ? [span]
      : [{ ...span, from: Math.max(from, span.from), to: Math.min(to, span.to) }]
  })

/** The time of a span that joined spans leave. */
export const gapsIn = (whole: TimeSpan, spans: ReadonlyArray<TimeSpan>): ReadonlyArray<TimeSpan> => {
  const gaps: Array<TimeSpan> = []
  let at = whole.from
  for (const { from, to } of spans) {
    if (whole.to <= from) break
    if (at < from) gaps.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < whole.to) gaps.push({ from: at, to: whole.to })
  return gaps
}

/** Whether two spans share time. */
export const meet = (a: TimeSpan, b: TimeSpan): boolean => a.from < b.to && b.from < a.to
