/** `recurrence/expand`: the instants of a school year of many rules. */
import { occurrences } from "@sozialraum/core/time"
import { between, builtRule, someSeries, window } from "./series.mjs"

export const bench = {
  name: "recurrence/expand",
  unit: "rules",
  n: 10_000,
  baseline: "rrule-temporal, its objects built beforehand",
  goal: 0.06,
  growing: true,
  prepare: (n) => {
    const year = window("2026-09-01", "2027-09-01")
    const series = someSeries(n)
    const rules = series.map(builtRule)
    const ours = () => series.map((each) => occurrences(each, year).occurrences)
    const theirs = () => rules.map((each) => between(each, year))
    const answers = () => ({
      ours: ours().map((dates) => dates.map(({ startsAt }) => Date.parse(startsAt))),
      theirs: theirs().map((dates) => dates.map(({ epochMilliseconds }) => epochMilliseconds)),
    })
    return { ours, theirs, answers }
  },
}
