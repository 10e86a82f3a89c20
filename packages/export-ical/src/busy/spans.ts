/** Spans: stretches of real time, joined, and cut out of one another. */
import type { TimeSpan } from "@sozialraum/core"

/** What of a whole some spans leave, in order; they may come in any order and overlap. */
export const leftBy = (whole: TimeSpan, spans: ReadonlyArray<TimeSpan>): ReadonlyArray<TimeSpan> => {
  const left: Array<TimeSpan> = []
  let at = whole.from
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from >= whole.to) break
    if (at < from) left.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < whole.to) left.push({ from: at, to: whole.to })
  return left
}

/** The same time in as few spans as possible, as far as it lies in the whole and in none of the others. */
export const onlyIn = (
  whole: TimeSpan,
  spans: ReadonlyArray<TimeSpan>,
  others: ReadonlyArray<TimeSpan>,
): ReadonlyArray<TimeSpan> => leftBy(whole, [...leftBy(whole, spans), ...others])
