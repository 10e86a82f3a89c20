import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
// The random lendings of the checks themselves: hours, closures, buffers, quotas, exchange hours, bookings of others.
import { someAskedFor } from "../sharing/booking/lending.fixture.js"
import { Booking, bookingFindings, isRefused, type Lending, nearestExchange } from "../sharing/index.js"
import { durationMinutes, epochMs, Interval, startOf, toLocal } from "../time/index.js"
import { lendingsIn, roomsAvailable } from "./index.js"

const zone = "Europe/Berlin"
const window = Interval.parse({ start: "2026-10-21T00:00", end: "2026-10-29T00:00", zone })
const school = Institution.parse({ id: "schule", name: "Schule", types: ["grundschule"] })

const someQuestion = fc.record({
  asked: someAskedFor,
  hours: fc.integer({ min: 1, max: 5 }),
})

describe("whatever is booked, and whoever asks", () => {
  it("every use told is accepted, and where a use from a whole hour on is, the room is told with the first one (Q13)", () => {
    fc.assert(
      fc.property(someQuestion, ({ asked: { lending: given, wanted }, hours }) => {
        const { resource, borrower, bookings, restrictions, calendars, now } = given
        const index = indexNetwork({
          institutions: [school, borrower],
          resources: given.resources,
          bookings,
          restrictions,
        })
        const { units } = wanted
        const options = { now, calendars, region: { land: "NW" } as const }
        const lending = lendingsIn(index, options)({ resource, borrower })
        const { rooms } = roomsAvailable(index, {
          window,
          durationMinutes: hours * 60,
          stepMinutes: 60,
          categories: [resource.category],
          borrower: borrower.id,
          units,
          ...options,
        })
        const told = rooms.flatMap(({ resource: id, free }) => (id === resource.id ? free : []))
        for (const { earliest, stretch, ...exchange } of told) {
          expect(
            isRefused(bookingFindings(lending, bookingOf(lending, { ...exchange, interval: earliest, units }))),
          ).toBe(false)
        }
        const possible = onEveryHour(lending, hours * 60).find((interval) => isPossible(lending, { interval, units }))
        expect(told[0]?.earliest).toEqual(possible)
      }),
      { numRuns: 40 },
    )
  })
})

const bookingOf = ({ resource, borrower }: Lending, more: object): Booking =>
  Booking.parse({
    id: "gesucht",
    resource: resource.id,
    borrower: borrower.id,
    purpose: "Treffen",
    responsible: "leitung",
    ...more,
  })

const isPossible = (lending: Lending, use: { readonly interval: Interval; readonly units: number }): boolean => {
  if (lending.resource.availability?.exchange === undefined)
    return !isRefused(bookingFindings(lending, bookingOf(lending, use)))
  const [{ before: pickUp }, { after: bringBack }] = [
    nearestExchange(lending, use.interval.start),
    nearestExchange(lending, use.interval.end),
  ]
  return !isRefused(
    bookingFindings(
      lending,
      bookingOf(lending, {
        ...use,
        ...(pickUp === undefined ? {} : { pickUp }),
        ...(bringBack === undefined ? {} : { bringBack }),
      }),
    ),
  )
}

/** As long as is asked for, or as the resource is lent at least, on its steps. */
const onEveryHour = ({ resource }: Lending, minutes: number): ReadonlyArray<Interval> => {
  const { shortestMinutes = 0, stepMinutes = 1 } = resource.availability ?? {}
  const length = Math.ceil(Math.max(minutes, shortestMinutes) / stepMinutes) * stepMinutes
  return Array.from({ length: durationMinutes(window) / 60 }, (_, hour) => hour).flatMap((hour) => {
    const from = epochMs(startOf(window)) + hour * 3_600_000
    const [start, end] = [from, from + length * 60_000].map((ms) =>
      toLocal(new Date(ms).toISOString() as never, zone as never),
    )
    const interval = Interval.safeParse({ start, end, zone })
    // The hour that the clock shows twice names its first run only.
    const isSaid =
      interval.success && durationMinutes(interval.data) === length && epochMs(startOf(interval.data)) === from
    return isSaid && interval.data.end <= window.end ? [interval.data] : []
  })
}
