/** Written offers: one offer as a calendar file, for the tests, and the lines of its entries. */
import { ClosureCalendar, LocalDate, type Offer, weeklySeries } from "@sozialraum/core"
import type { CalendarContent } from "../content.js"
import { icalExporter } from "../exporter.js"
import type { IcalOptions } from "../ical-options.js"
import { instancesOf } from "./instances.fixture.js"
import { contentOf, offerOf } from "./offer.fixture.js"

/** Ordnung für die Schulferien in Nordrhein-Westfalen, 2026/27. */
export const ferien = ClosureCalendar.parse({
  id: "schulferien-nw",
  name: "Schulferien Nordrhein-Westfalen",
  scope: { kind: "land", id: "NW" },
  source: { name: "Ferienordnung" },
  known: { from: "2026-08-01", to: "2027-08-01" },
  kinds: ["schulferien"],
  closures: [
    { kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" },
    { kind: "schulferien", from: "2026-12-23", to: "2027-01-07", reason: "Weihnachtsferien NW" },
  ],
})
/** Every Wednesday afternoon. */
export const wednesdays = weeklySeries({ day: "we", from: "15:00", to: "16:30" }, LocalDate.parse("2026-10-14"))
const rests = { kind: "rests", on: ["schulferien"] }
/** An offer that rests in the school holidays. */
export const scheduled = (slots: ReadonlyArray<object>, parts: object = {}): Offer =>
  offerOf({ schedule: { kind: "dates", slots, holidays: rests }, ...parts })
/** An offer of one row that takes place whatever the calendars say. */
export const plain = (series: object, parts: object = {}): Offer =>
  offerOf({ schedule: { kind: "dates", slots: [{ series }] }, ...parts })

/** What becomes of an offer: the file, the lines of each entry, and its dates in two years. */
export const written = (offer: Offer, options: IcalOptions = {}, more: Partial<CalendarContent> = {}) => {
  const { text, lost } = icalExporter.write(contentOf([offer], [ferien], more), options)
  const events = text
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT\r\n")
    .slice(1)
    .map((event) => (event.split("\r\nEND:VEVENT")[0] ?? "").split("\r\n"))
  const span = { from: Date.parse("2026-01-01T00:00:00Z"), to: Date.parse("2028-01-01T00:00:00Z") }
  return { text, lost, events, instances: instancesOf(text, span) }
}
/** The line of a property. */
export const line = (event: ReadonlyArray<string> | undefined, name: string): string | undefined =>
  event?.find((each) => each.startsWith(name))
/** The line of a property, of each entry that has it. */
export const starting = (events: ReadonlyArray<ReadonlyArray<string>>, name: string) =>
  events.flatMap((event) => line(event, name) ?? [])
