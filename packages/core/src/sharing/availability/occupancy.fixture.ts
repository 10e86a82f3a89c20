/** A hall, chairs and a day in quarters of an hour: for tests of what is taken and what is free. */
import * as fc from "fast-check"
import { epochMs, Interval, startOf } from "../../time/index.js"
import { Booking } from "../booking/booking.js"
import { Resource } from "../resource/resource.js"

export const hall = Resource.parse({ id: "halle", owner: "schule", category: "sporthalle", name: "Turnhalle" })
export const chairs = Resource.parse({
  id: "stuehle",
  owner: "schule",
  category: "material",
  name: "Stühle",
  use: { mode: "shared", units: 10 },
})

/** The quarter hours of a day. */
export const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`
export const times = Array.from({ length: 96 }, (_, quarter) => clock(quarter))

export const aDay = (from: string, to: string): Interval =>
  Interval.parse({ start: `2026-10-21T${from}`, end: `2026-10-21T${to}`, zone: "Europe/Berlin" })

/** A time of that day. @unit milliseconds since 1970 */
export const at = (time: string): number => epochMs(startOf(aDay(time, "23:59")))

export const booked = (resource: Resource, id: string, from: string, to: string, more: object = {}): Booking =>
  Booking.parse({
    id,
    resource: resource.id,
    borrower: "kita",
    interval: aDay(from, to),
    purpose: "Elternabend",
    responsible: "leitung",
    ...more,
  })

/** A resource of either kind, with buffers or without. */
export const anyResource: fc.Arbitrary<Resource> = fc
  .record({
    units: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    before: fc.constantFrom(0, 15, 30),
    after: fc.constantFrom(0, 15, 45),
  })
  .map(({ units, before, after }) =>
    Resource.parse({
      id: "r",
      owner: "haus",
      category: "raum",
      name: "Raum",
      ...(units === undefined ? {} : { use: { mode: "shared", units } }),
      availability: { bufferBeforeMinutes: before, bufferAfterMinutes: after },
    }),
  )

/** Bookings of that day, in any order and as close as they like. */
export const anyBookings = (resource: Resource): fc.Arbitrary<ReadonlyArray<Booking>> =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: 90 }),
        length: fc.integer({ min: 1, max: 8 }),
        early: fc.integer({ min: 0, max: 2 }),
        late: fc.integer({ min: 0, max: 2 }),
        units: fc.integer({ min: 1, max: 4 }),
        cancelled: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 25 },
    )
    .map((all) =>
      all.map(({ from, length, early, late, units, cancelled }, index) =>
        booked(resource, `b${index}`, clock(from), clock(Math.min(95, from + length)), {
          units,
          ...(early === 0 || from < early ? {} : { pickUp: aDay(clock(from - early), "23:59").start }),
          ...(late === 0 || from + length + late > 95
            ? {}
            : { bringBack: aDay("00:00", clock(from + length + late)).end }),
          ...(cancelled ? { state: { status: "cancelled", by: "owner", reason: "Wasserschaden" } } : {}),
        }),
      ),
    )
