import { describe, expect, it } from "vitest"
import type { ClosureCalendar } from "../calendar/index.js"
import { Booking, type Resource, ResourceRestriction } from "../sharing/index.js"
import { asOf, closures, day, house, id, networkOf, room, sued } from "./host-rotation.fixture.js"
import { nextMeetingProposal } from "./index.js"

/** The hours of Monday, 12 October 2026, at which a meeting in a room of house a could begin, on the full hour. */
const starts = (
  resource: Resource,
  more: Parameters<typeof networkOf>[1] = {},
  calendars: ReadonlyArray<ClosureCalendar> = [],
) => {
  const institutions = ["amt", "a", "verein"].map((name) =>
    house(name, name === "verein" ? { sites: [{ site: "a" }] } : {}),
  )
  const index = networkOf(["amt", "a"], { institutions, resources: [resource], ...more })
  const found = nextMeetingProposal(index, sued, {
    asOf,
    window: { from: day("2026-10-12"), to: day("2026-10-13") },
    hosts: [id("a")],
    seats: 20,
    durationMinutes: 60,
    perDay: 100,
    limit: 100,
    calendars,
  })
  return found.proposals
    .map(({ interval }) => interval.start.slice(11))
    .filter((time) => time.endsWith(":00"))
    .toSorted()
}
const own = (more: object = {}) => room("a", { seats: 40, site: "a", ...more })
const lent = (more: object = {}) => room("verein", { seats: 40, site: "a", ...more })
const hours = (from: string, to: string) => [{ slots: [{ day: "mo", from, to }] }]
const allDay = ["08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00"]
const afternoon = allDay.slice(-4)

describe("rooms for a meeting (Q1, R38, R39)", () => {
  it("are free all day where nothing is said", () => {
    expect(starts(own())).toEqual(allDay)
  })

  it("are none while their house uses them itself, while they are blocked, and on days on which they rest", () => {
    expect(starts(own({ availability: { coreUse: hours("07:00", "14:00") } }))).toEqual(afternoon)
    const blackouts = [{ start: "2026-10-10T00:00", end: "2026-10-12T14:00", reason: "Prüfung" }]
    expect(starts(own({ availability: { blackouts } }))).toEqual(afternoon)
    const availability = { holidays: { kind: "rests", on: ["schulferien"] } }
    const ferien = [closures("schulferien", "2026-10-12", { kind: "gemeinde", id: "05911000" })]
    expect(starts(own({ availability }), {}, ferien)).toEqual([])
    expect(starts(own({ availability }))).toEqual(allDay)
  })

  it("are none while they are out of order, until that was solved, also without any hours on record", () => {
    const broken = (more: object = {}) =>
      ResourceRestriction.parse({
        id: "x",
        resource: "raum-a",
        kind: "breakdown",
        start: "2026-10-01T08:00",
        zone: "Europe/Berlin",
        reason: "Wasserschaden",
        state: { status: "active" },
        ...more,
      })
    expect(starts(own(), { restrictions: [broken()] })).toEqual([])
    expect(starts(own(), { restrictions: [broken({ end: "2026-10-12T14:00" })] })).toEqual(afternoon)
    expect(starts(own(), { restrictions: [broken({ kind: "hint" })] })).toEqual(allDay)
    const state = { status: "solved", at: "2026-10-02T08:00:00Z" }
    expect(starts(own(), { restrictions: [broken({ state })] })).toEqual(allDay)
  })

  it("are lent to others only in their hours, which do not bind their own house", () => {
    const availability = { windows: hours("14:00", "22:00") }
    expect(starts(lent({ availability }))).toEqual(afternoon)
    expect(starts(own({ availability }))).toEqual(allDay)
  })

  it("are taken by a booking from pick-up to return, with the rest that the owner wants", () => {
    const booking = (more: object = {}) =>
      Booking.parse({
        id: "b",
        resource: "raum-a",
        borrower: "amt",
        interval: { start: "2026-10-12T10:00", end: "2026-10-12T12:00", zone: "Europe/Berlin" },
        purpose: "Beratung",
        responsible: "leitung",
        ...more,
      })
    const free = (one: Booking, availability = {}) => starts(own({ availability }), { bookings: [one] })
    expect(free(booking())).toEqual(["08:00", "09:00", ...allDay.slice(4)])
    expect(free(booking({ pickUp: "2026-10-11T10:00", bringBack: "2026-10-12T14:00" }))).toEqual(afternoon)
    expect(free(booking(), { bufferAfterMinutes: 30 })).toEqual(["08:00", ...allDay.slice(5)])
    expect(free(booking({ state: { status: "noShow", on: "2026-10-12T09:00:00Z" } }))).toEqual(allDay)
  })
})
