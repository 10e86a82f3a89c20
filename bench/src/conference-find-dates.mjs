/** `conference/find-dates`: dates for a body of many institutions, in 90 days on a grid of 30 minutes. */
import { ClosureCalendar, dayAnswers } from "@sozialraum/core/calendar"
import { findDates } from "@sozialraum/core/scheduling"
import { addDays, Interval, LocalDate, Weekday } from "@sozialraum/core/time"
import { random } from "./random.mjs"

const zone = "Europe/Berlin"
/** The clocks are put back in the third week. */
const from = LocalDate.parse("2026-10-05")
const to = addDays(from, 90)
/** How long a meeting lasts when it is measured, and when the answers are compared. */
const measured = 120
const compared = [30, 60, 90, 120, 150, 180, 210, 240]

const two = (number) => String(number).padStart(2, "0")
const clock = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

const holidays = ClosureCalendar.parse({
  id: "schulferien",
  name: "Schulferien",
  scope: { kind: "land", id: "NW" },
  source: { name: "made up" },
  known: { from: "2026-08-01", to: "2027-08-01" },
  kinds: ["schulferien", "feiertag"],
  closures: [
    { kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien" },
    { kind: "feiertag", from: "2026-11-01", to: "2026-11-02", reason: "Allerheiligen" },
    { kind: "schulferien", from: "2026-12-23", to: "2027-01-07", reason: "Weihnachtsferien" },
  ],
})

/** Four engagements a week and four closing days of its own; every third is a school. */
const institution = (number, { whole, one }) => {
  const closures = [...new Set(Array.from({ length: 4 }, () => addDays(from, whole(0, 90))))].sort()
  const own = ClosureCalendar.parse({
    id: `schliesstage-${number}`,
    name: "Schließtage",
    scope: { kind: "einrichtung", id: `haus-${number}` },
    source: { name: "made up" },
    known: { from: "2026-08-01", to: "2027-08-01" },
    kinds: ["schliesstag"],
    closures: closures.map((day) => ({ kind: "schliesstag", from: day, to: addDays(day, 1), reason: "Schließtag" })),
  })
  const busy = Array.from({ length: 52 }, () => {
    const [day, begin] = [addDays(from, whole(0, 90)), whole(14, 38) * 30]
    const interval = Interval.parse({
      start: `${day}T${clock(begin)}`,
      end: `${day}T${clock(begin + one([30, 60, 90, 120]))}`,
      zone,
    })
    return { interval, because: { kind: "other", asWritten: "Termin" } }
  })
  return {
    institution: `haus-${number}`,
    attendance: number % 30 === 0 ? "required" : "optional",
    busy,
    calendars: [holidays, own],
    closedOn: number % 3 === 0 ? ["feiertag", "schulferien", "schliesstag"] : ["feiertag", "schliesstag"],
  }
}

/** Every date of the grid, and how each institution stands to it, looked up one by one. */
const naive = (participants, minutes) => {
  const ms = (local) => Date.parse(`${local}:00Z`) - (local < "2026-10-25T03:00" ? 7_200_000 : 3_600_000)
  const houses = participants.map((participant) => ({
    ...participant,
    answers: dayAnswers(participant.calendars, participant.closedOn),
    spans: participant.busy.map(({ interval }) => [ms(interval.start), ms(interval.end)]),
  }))
  const dates = []
  for (let day = from; day < to; day = addDays(day, 1)) {
    if ([0, 6].includes(new Date(day).getUTCDay())) continue
    for (let minute = 0; minute + minutes <= 1440; minute += 30) {
      const start = ms(`${day}T${clock(minute)}`)
      const end = start + minutes * 60_000
      const away = houses.filter(
        ({ answers, spans }) =>
          answers(day)._tag === "closed" || spans.some(([begin, finish]) => begin < end && start < finish),
      )
      if (!away.some(({ attendance }) => attendance === "required"))
        dates.push({ start: `${day}T${clock(minute)}`, cannot: away.length })
    }
  }
  return dates.sort((a, b) => a.cannot - b.cannot || (a.start < b.start ? -1 : 1))
}

export const bench = {
  name: "conference/find-dates",
  unit: "institutions",
  n: 60,
  baseline: "a loop over dates and institutions",
  goal: 0.1,
  growing: true,
  prepare: (n) => {
    const dice = random(17)
    const participants = Array.from({ length: n }, (_, number) => institution(number, dice))
    const weekdays = Weekday.options.slice(0, 5)
    const windows = [{ from, to, weekdays, hours: { from: "00:00", to: "24:00" } }]
    const question = { windows, durationMinutes: measured, participants }
    const ours = () => findDates(question)
    const theirs = () => naive(participants, measured)
    const all = { limit: Number.POSITIVE_INFINITY, perDay: Number.POSITIVE_INFINITY }
    const everyDate = (durationMinutes) =>
      findDates({ ...question, ...all, durationMinutes }).proposals.map(({ interval, cannot }) => ({
        start: interval.start,
        cannot: cannot.length,
      }))
    const answers = () => ({
      ours: compared.map(everyDate),
      theirs: compared.map((minutes) => naive(participants, minutes)),
    })
    return { ours, theirs, answers }
  },
}
