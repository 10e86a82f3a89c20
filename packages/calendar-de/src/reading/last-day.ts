/** The last day of an event: whether its end looks like what was declared. */
import { weekdayOf } from "@sozialraum/core/calendar"
import type { LocalDate } from "@sozialraum/core/time"
import type { LastDayDoubtful } from "./report.js"

/** When an event begins, and what stands there as its end. */
export interface WrittenSpan {
  readonly start: LocalDate
  readonly end: LocalDate
}

/**
 * Where a day ends as it begins, its end is the last day. Holidays end on a Friday or a weekend: a first day after them
 * that is mostly a Friday, or a last day that is mostly a Monday, means the other thing.
 */
export const lastDayDoubts = (
  spans: ReadonlyArray<WrittenSpan>,
  declared: LastDayDoubtful["declared"],
): ReadonlyArray<LastDayDoubtful> => {
  const single = spans.filter(({ start, end }) => start === end).length
  const odd = spans.filter(({ end }) => weekdayOf(end) === (declared === "exclusive" ? "fr" : "mo")).length
  const doubtful = declared === "exclusive" ? single + odd : odd
  return (declared === "exclusive" && single > 0) || odd * 2 > spans.length
    ? [
        {
          _tag: "LastDayDoubtful",
          rule: "R25",
          severity: "warning",
          path: [],
          declared,
          doubtful,
          of: spans.length,
        },
      ]
    : []
}
