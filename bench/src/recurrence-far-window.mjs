/** `recurrence/far-window`: what a month costs 30 years after the start, held against the month of the start. */
import { occurrences } from "@sozialraum/core/time"
import { between, builtRule, someSeries, window } from "./series.mjs"

export const bench = {
  name: "recurrence/far-window",
  unit: "rules",
  n: 10_000,
  baseline: "the same in the month of the start",
  goal: 1.5,
  growing: true,
  prepare: (n) => {
    const [near, far] = [window("2026-09-01", "2026-10-01"), window("2056-09-01", "2056-10-01")]
    const series = someSeries(n).map((each) => ({ ...each, start: `2026-09-01${each.start.slice(10)}` }))
    const datesIn = (month) => series.map((each) => occurrences(each, month).occurrences)
    const ours = () => datesIn(far)
    const theirs = () => datesIn(near)
    const answers = () => {
      const [some, months] = [200, [near, far]]
      const rules = series.slice(0, some).map(builtRule)
      return {
        ours: months.map((month) =>
          datesIn(month)
            .slice(0, some)
            .map((dates) => dates.map(({ startsAt }) => Date.parse(startsAt))),
        ),
        theirs: months.map((month) =>
          rules.map((rule) => between(rule, month).map(({ epochMilliseconds }) => epochMilliseconds)),
        ),
      }
    }
    return { ours, theirs, answers }
  },
}
