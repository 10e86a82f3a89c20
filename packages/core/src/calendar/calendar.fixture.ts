/** Calendars of Nordrhein-Westfalen, and short ways to write days and calendars. */
import { Interval, LocalDate, Series } from "../time/index.js"
import { Closure, ClosureCalendar, DaySpan, HolidayBehaviour } from "./index.js"

export const day = (text: string) => LocalDate.parse(text)
export const closure = (kind: string, from: string, to: string, reason: string, more: object = {}) =>
  Closure.parse({ kind, from, to, reason, ...more })
export const calendar = (id: string, more: object): ClosureCalendar =>
  ClosureCalendar.parse({
    id,
    name: id,
    scope: { kind: "land", id: "NW" },
    source: { name: "Ferienordnung" },
    known: { from: "2026-08-01", to: "2030-08-01" },
    kinds: ["schulferien", "feiertag", "schliesstag", "unterrichtsfrei"],
    closures: [],
    ...more,
  })

export const ferien = calendar("schulferien-nw", {
  kinds: ["schulferien"],
  closures: [
    closure("schulferien", "2026-10-17", "2026-11-01", "Herbstferien NW"),
    closure("schulferien", "2026-12-23", "2027-01-07", "Weihnachtsferien NW"),
  ],
})
export const feiertage = calendar("feiertage-nw", {
  kinds: ["feiertag"],
  known: { from: "2026-01-01", to: "2028-01-01" },
  closures: [
    closure("feiertag", "2026-11-01", "2026-11-02", "Allerheiligen"),
    closure("feiertag", "2026-12-25", "2026-12-26", "1. Weihnachtstag"),
  ],
})

export const wednesdays = (more: object = {}) =>
  Series.parse({
    start: "2026-10-14T15:00",
    durationMinutes: 90,
    zone: "Europe/Berlin",
    rule: { freq: "weekly" },
    clockChange: { missing: "shift", repeated: "first" },
    ...more,
  })
export const window = (start: string, end: string) =>
  Interval.parse({ start: `${start}T00:00`, end: `${end}T00:00`, zone: "Europe/Berlin" })
export const span = (from: string, to: string) => DaySpan.parse({ from, to })
export const rests = (...on: ReadonlyArray<string>) => HolidayBehaviour.parse({ kind: "rests", on })
