/** Series such as a network has them: mostly weekly groups, some every second week, monthly tables, yearly fairs. */
import { endOf, epochMs, Interval, ruleText, Series, startOf } from "@sozialraum/core/time"
import { RRuleTemporal } from "rrule-temporal"
import { random } from "./random.mjs"

const zone = "Europe/Berlin"
const weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"]
const workdays = weekdays.slice(0, 5)
const pairs = [["mo", "we"], ["tu", "th"], ["sa", "su"], workdays]
const times = ["08:30", "09:00", "10:15", "14:00", "15:00", "16:30", "18:00", "19:30"]
const on = (days) => days.map((weekday) => ({ weekday }))

/** One is as likely as the other. */
const kinds = [
  ({ one }) => ({ freq: "weekly", byDay: on([one(weekdays)]) }),
  ({ one }) => ({ freq: "weekly", byDay: on([one(weekdays)]) }),
  () => ({ freq: "weekly" }),
  () => ({ freq: "weekly" }),
  ({ one }) => ({ freq: "weekly", byDay: on(one(pairs)) }),
  ({ one }) => ({ freq: "weekly", interval: 2, byDay: on([one(weekdays)]) }),
  ({ one }) => ({ freq: "monthly", byDay: [{ weekday: one(workdays), ordinal: one([1, 2, 3, -1]) }] }),
  ({ whole }) => ({ freq: "monthly", byMonthDay: [whole(1, 32)] }),
  () => ({ freq: "daily", byDay: on(workdays) }),
  ({ whole }) => ({ freq: "yearly", byMonth: [whole(1, 13)], byDay: [{ weekday: "sa", ordinal: whole(1, 5) }] }),
]

/** So many series, each with a start in the first four weeks of September 2026. */
export const someSeries = (count) => {
  const chance = random(20_260_901)
  return Array.from({ length: count }, () =>
    Series.parse({
      start: `2026-09-${String(chance.whole(1, 29)).padStart(2, "0")}T${chance.one(times)}`,
      durationMinutes: 90,
      zone,
      rule: chance.one(kinds)(chance),
      clockChange: { missing: "shift", repeated: "first" },
    }),
  )
}

/** From one day up to another, in the zone of the series. */
export const window = (start, end) => Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone })

/** What rrule-temporal makes of a series. */
export const builtRule = ({ start, rule }) =>
  new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${start.replaceAll(/[-:]/g, "")}00\nRRULE:${ruleText(rule)}`,
    includeDtstart: true,
  })

/** The dates of rrule-temporal in a window of ours; its own windows include their end. */
export const between = (rule, interval) =>
  rule.between(new Date(startOf(interval)), new Date(epochMs(endOf(interval)) - 1), true)
