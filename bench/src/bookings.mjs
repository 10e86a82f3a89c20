/** Bookings of many resources over a year, by Berlin clocks. */
import { Booking, Resource } from "@sozialraum/core/sharing"
import { addDays, LocalDate } from "@sozialraum/core/time"

const zone = "Europe/Berlin"
const year = LocalDate.parse("2026-01-01")

const two = (number) => String(number).padStart(2, "0")
const clock = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

export const resources = (count) =>
  Array.from({ length: count }, (_, number) =>
    Resource.parse({ id: `raum-${number}`, owner: `haus-${number}`, category: "raum", name: `Raum ${number}` }),
  )

/** What all of them have in common: only this one is read as a value from outside. */
const group = Booking.parse({
  id: "gruppe",
  resource: "raum-0",
  borrower: "verein",
  interval: { start: `${year}T10:00`, end: `${year}T11:00`, zone },
  purpose: "Gruppe",
  responsible: "leitung",
})

/** So many for each resource in turn, on quarters of an hour of any day of the year, for one to four hours. */
export const bookings = (resources, each, { whole, one }) =>
  resources.flatMap(({ id }) =>
    Array.from({ length: each }, (_, number) => {
      const [day, begin] = [addDays(year, whole(0, 365)), whole(32, 76) * 15]
      const end = begin + one([60, 90, 120, 180, 240])
      const interval = { start: `${day}T${clock(begin)}`, end: `${day}T${clock(end)}`, zone }
      return { ...group, id: `${id}-${number}`, resource: id, interval }
    }),
  )
