/** A calendar to serve: two bookings of a network. */
import { Booking, type Revised } from "@sozialraum/core"
import type { CalendarContent } from "@sozialraum/export-ical"
import { calendarHandler } from "./handler.js"
import type { FeedOptions } from "./options.js"
import type { PublishedCalendar } from "./published.js"

const booking = (id: string, resource: string): Revised<Booking> => ({
  value: Booking.parse({
    id,
    resource,
    borrower: "ogs",
    interval: { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone: "Europe/Berlin" },
    purpose: "Theaterprobe",
    responsible: "leitung",
  }),
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-03-01T09:00:00Z",
})

/** The hall and the bus are taken. */
export const content: CalendarContent = {
  network: "bochum",
  name: "Hustadt",
  meetings: [],
  bookings: [booking("b1", "aula"), booking("b2", "bus")],
  conferences: [],
  resources: [],
  institutions: [],
  sites: [],
}

/** The same for everybody. */
export const open: PublishedCalendar = { content, audience: "public", changedAt: "2026-03-01T09:00:00.750Z" }

/** A handler that knows one name, `hustadt`. */
export const handler = (published: PublishedCalendar | undefined = open, options: Partial<FeedOptions> = {}) =>
  calendarHandler({ load: async (name) => (name === "hustadt" ? published : undefined), ...options })

/** The address of the calendar. */
export const address = "http://127.0.0.1/calendars/hustadt.ics"
