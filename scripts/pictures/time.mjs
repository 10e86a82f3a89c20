/** The same hour on the wall every week, and the instants it names, across the end of summer time. */
import { schoolHolidays } from "@sozialraum/calendar-de"
import { heldDates } from "@sozialraum/core/calendar"
import { Interval, Series } from "@sozialraum/core/time"
import { circle, line, picture, rect, text } from "./svg.mjs"

const zone = "Europe/Berlin"
const group = Series.parse({
  start: "2026-10-14T15:00",
  durationMinutes: 90,
  zone,
  rule: { freq: "weekly" },
  clockChange: { missing: "shift", repeated: "first" },
})
const month = Interval.parse({ start: "2026-10-12T00:00", end: "2026-11-09T00:00", zone })

const [left, right, days] = [120, 700, 28]
const xOf = (date) => left + ((right - left) * (Date.parse(date) - Date.parse("2026-10-12"))) / (days * 86_400_000)
const summerTimeEnds = "2026-10-25"

const { kept, dropped } = heldDates(group, month, {
  calendars: [schoolHolidays("NW")],
  behaviour: { kind: "rests", on: ["schulferien"] },
})
const dates = [
  ...kept.map((occurrence) => ({ occurrence, isDropped: false })),
  ...dropped.map(({ occurrence }) => ({ occurrence, isDropped: true })),
]
const holidays = dropped[0].because[0].closure

export const time = () =>
  picture(
    {
      width: 720,
      height: 220,
      title: "One hour on the wall, two hours in UTC",
      description:
        "Every Wednesday at 15:00 in Berlin is 13:00 UTC on 14 and 21 October and 14:00 UTC on 28 October and 4 November. Two of the dates lie in the autumn holidays.",
    },
    [
      rect(xOf(holidays.from), 24, xOf(holidays.to) - xOf(holidays.from), 150, "pale"),
      text((xOf(holidays.from) + xOf(summerTimeEnds)) / 2, 18, holidays.reason, "small quiet", "middle"),
      line(xOf(summerTimeEnds), 24, xOf(summerTimeEnds), 174, "edge"),
      text(xOf(summerTimeEnds) + 6, 190, "clocks go back", "small quiet"),
      text(10, 72, "on the wall", "head"),
      text(10, 86, "what was agreed", "small quiet"),
      text(10, 136, "in UTC", "head"),
      text(10, 150, "computed late", "small quiet"),
      line(left, 66, right, 66, "axis"),
      line(left, 130, right, 130, "axis"),
      dates.map(({ occurrence: { key, startsAt }, isDropped }) => {
        const x = xOf(`${key}Z`)
        return [
          text(x, 46, key.slice(11), "head", "middle"),
          circle(x, 66, 7, isDropped ? "out" : "a"),
          line(x, 74, x, 122, "grid"),
          circle(x, 130, 5, startsAt.includes("T13") ? "c" : "b"),
          text(x, 156, `${startsAt.slice(11, 16)}Z`, "small", "middle"),
          text(
            x,
            208,
            `${Number(key.slice(8, 10))} ${key.slice(5, 7) === "10" ? "Oct" : "Nov"}`,
            "small quiet",
            "middle",
          ),
        ]
      }),
    ],
  )
