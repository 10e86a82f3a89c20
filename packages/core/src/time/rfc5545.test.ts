import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Interval, occurrences, parseRule, Series, Zone } from "./index.js"

const newYork = Zone.parse("America/New_York")

/** The first days of a rule that begins at nine in New York, as the examples of RFC 5545 do. */
const nine = (start: string, text: string, most: number, from = start) => {
  const series = Series.parse({
    start: `${start}T09:00`,
    durationMinutes: 60,
    zone: newYork,
    rule: Result.getOrThrow(parseRule(text, newYork)),
    clockChange: { missing: "shift", repeated: "first" },
  })
  const window = Interval.parse({ start: `${from}T00:00`, end: "2060-01-01T00:00", zone: newYork })
  return occurrences(series, window, { limit: most }).occurrences.map(({ key }) => key.slice(0, 10))
}
const days = (text: string) =>
  text
    .trim()
    .split(/\n/)
    .flatMap((line) => {
      const [month = "", list = ""] = line.trim().split(":")
      return list.split(",").map((day) => `${month.trim()}-${day.trim().padStart(2, "0")}`)
    })

describe("the examples of RFC 5545, section 3.8.5.3", () => {
  it.each([
    ["daily for ten occurrences", "1997-09-02", "FREQ=DAILY;COUNT=10", "1997-09:2,3,4,5,6,7,8,9,10,11"],
    [
      "every ten days, five occurrences",
      "1997-09-02",
      "FREQ=DAILY;INTERVAL=10;COUNT=5",
      "1997-09:2,12,22\n1997-10:2,12",
    ],
    [
      "weekly until 24 December 1997",
      "1997-09-02",
      "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      "1997-09:2,9,16,23,30\n1997-10:7,14,21,28\n1997-11:4,11,18,25\n1997-12:2,9,16,23",
    ],
    [
      "Tuesday and Thursday for five weeks",
      "1997-09-02",
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
      "1997-09:2,4,9,11,16,18,23,25,30\n1997-10:2",
    ],
    [
      "every other week on Monday, Wednesday and Friday",
      "1997-09-01",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      "1997-09:1,3,5,15,17,19,29\n1997-10:1,3,13,15,17,27,29,31\n1997-11:10,12,14,24,26,28\n1997-12:8,10,12,22",
    ],
    [
      "every other week on Tuesday and Thursday",
      "1997-09-02",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "1997-09:2,4,16,18,30\n1997-10:2,14,16",
    ],
    [
      "monthly on the first Friday",
      "1997-09-05",
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      "1997-09:5\n1997-10:3\n1997-11:7\n1997-12:5\n1998-01:2\n1998-02:6\n1998-03:6\n1998-04:3\n1998-05:1\n1998-06:5",
    ],
    [
      "every other month on the first and last Sunday",
      "1997-09-07",
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "1997-09:7,28\n1997-11:2,30\n1998-01:4,25\n1998-03:1,29\n1998-05:3,31",
    ],
    [
      "monthly on the second-to-last Monday",
      "1997-09-22",
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      "1997-09:22\n1997-10:20\n1997-11:17\n1997-12:22\n1998-01:19\n1998-02:16",
    ],
    [
      "monthly on the third-to-last day",
      "1997-09-28",
      "FREQ=MONTHLY;BYMONTHDAY=-3",
      "1997-09:28\n1997-10:29\n1997-11:28\n1997-12:29\n1998-01:29\n1998-02:26",
    ],
    [
      "monthly on the 2nd and 15th",
      "1997-09-02",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "1997-09:2,15\n1997-10:2,15\n1997-11:2,15\n1997-12:2,15\n1998-01:2,15",
    ],
    [
      "monthly on the first and last day",
      "1997-09-30",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "1997-09:30\n1997-10:1,31\n1997-11:1,30\n1997-12:1,31\n1998-01:1,31\n1998-02:1",
    ],
    [
      "every 18 months on the 10th to the 15th",
      "1997-09-10",
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "1997-09:10,11,12,13,14,15\n1999-03:10,11,12,13",
    ],
    [
      "yearly in June and July",
      "1997-06-10",
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      "1997-06:10\n1997-07:10\n1998-06:10\n1998-07:10\n1999-06:10\n1999-07:10\n2000-06:10\n2000-07:10\n2001-06:10\n2001-07:10",
    ],
    [
      "every other year in January, February and March",
      "1997-03-10",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      "1997-03:10\n1999-01:10\n1999-02:10\n1999-03:10\n2001-01:10\n2001-02:10\n2001-03:10\n2003-01:10\n2003-02:10\n2003-03:10",
    ],
    ["yearly on the 20th Monday", "1997-05-19", "FREQ=YEARLY;BYDAY=20MO", "1997-05:19\n1998-05:18\n1999-05:17"],
    [
      "every Thursday in March",
      "1997-03-13",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      "1997-03:13,20,27\n1998-03:5,12,19,26\n1999-03:4,11,18,25",
    ],
    [
      "the first Saturday that follows the first Sunday of the month",
      "1997-09-13",
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "1997-09:13\n1997-10:11\n1997-11:8\n1997-12:13\n1998-01:10\n1998-02:7\n1998-03:7",
    ],
    [
      "every four years on Election Day",
      "1996-11-05",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "1996-11:5\n2000-11:7\n2004-11:2",
    ],
    [
      "the third of Tuesday, Wednesday and Thursday in the month",
      "1997-09-04",
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      "1997-09:4\n1997-10:7\n1997-11:6",
    ],
    [
      "the second-to-last weekday of the month",
      "1997-09-29",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997-09:29\n1997-10:30\n1997-11:27\n1997-12:30\n1998-01:29\n1998-02:26\n1998-03:30",
    ],
    [
      "a day that does not exist is left out",
      "2007-01-15",
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      "2007-01:15,30\n2007-02:15\n2007-03:15,30",
    ],
  ])("%s", (_title, start, rule, expected) => {
    const all = days(expected)
    expect(nine(start, rule, all.length)).toEqual(all)
    if (/COUNT|UNTIL/.test(rule)) expect(nine(start, rule, 1000)).toEqual(all)
  })

  it("every Friday the 13th, where the start does not fit the rule and is the first all the same", () => {
    expect(nine("1997-09-02", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", 6)).toEqual(
      days("1997-09:2\n1998-02:13\n1998-03:13\n1998-11:13\n1999-08:13\n2000-10:13"),
    )
  })

  // Section 3.3.10: each value may have a number; one without "means all days of this type within the specified frequency".
  it("weekdays with and without a number in one list mean each of them", () => {
    expect(nine("1997-09-01", "FREQ=MONTHLY;BYDAY=MO,1SU;COUNT=8", 99)).toEqual(
      days("1997-09:1,7,8,15,22,29\n1997-10:5,6"),
    )
  })

  it("daily in January for three years, told in two ways", () => {
    const daily = nine("1998-01-01", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", 1000)
    const yearly = nine("1998-01-01", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", 1000)
    expect(daily).toEqual(yearly)
    expect([daily.length, daily.at(-1)]).toEqual([93, "2000-01-31"])
  })

  it("every second week depends on the day on which a week begins", () => {
    const second = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
    expect(nine("1997-08-05", `${second}MO`, 9)).toEqual(days("1997-08:5,10,19,24"))
    expect(nine("1997-08-05", `${second}SU`, 9)).toEqual(days("1997-08:5,17,19,31"))
  })
})
