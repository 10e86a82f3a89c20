import {
  Booking,
  berlin,
  ClosureCalendar,
  endOf,
  epochMs,
  freeSlots,
  Instant,
  Institution,
  Interval,
  instantAt,
  occupancy,
  Resource,
  ResourceRequest,
  ResourceRestriction,
  type Revised,
  startOf,
  toLocal,
} from "@sozialraum/core"
import fc from "fast-check"
import ICAL from "ical.js"
import { expect, test } from "vitest"
import { busyTimes } from "./busy-times.js"
import { type FreeBusyContent, type FreeBusyOptions, freeBusyExporter } from "./free-busy.js"
import { leftBy } from "./spans.js"

const revised = <A>(value: A, changedAt = "2026-03-01T09:00:00Z"): Revised<A> => ({
  value,
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt,
})
const zone = "Europe/Berlin"
const aula = Resource.parse({
  id: "aula",
  owner: "kita-1",
  category: "raum",
  name: "Aula",
  availability: {
    windows: [{ slots: [{ day: "we", from: "14:00", to: "20:00" }] }],
    bufferAfterMinutes: 30,
  },
})
const booked = (id: string, start: string, end: string, facts: object = {}) =>
  Booking.parse({
    ...{ id, resource: "aula", borrower: "ogs-1", purpose: "Theaterprobe", responsible: "ogsLeitung" },
    interval: { start: `2026-05-06T${start}`, end: `2026-05-06T${end}`, zone },
    ...facts,
  })
const asked = ResourceRequest.parse({
  ...{ id: "r1", resource: "aula", borrower: "ogs-1", purpose: "Chor", responsible: "ogsLeitung" },
  time: { kind: "once", interval: { start: "2026-05-06T18:30", end: "2026-05-06T19:30", zone } },
  state: { status: "submitted", at: "2026-03-05T08:00:00Z" },
})
const content = (facts: Partial<FreeBusyContent> = {}): FreeBusyContent => ({
  network: "bochum",
  name: "Belegung",
  resources: [revised(aula)],
  bookings: [revised(booked("b1", "15:00", "16:00")), revised(booked("b2", "16:00", "17:00"), "2026-03-02T09:00:00Z")],
  institutions: [revised(Institution.parse({ id: "kita-1", name: "Kita Hustadtring", types: ["kita"] }))],
  sites: [],
  requests: [revised(asked, "2026-03-05T08:00:00Z")],
  ...facts,
})
const day = { from: Instant.parse("2026-05-06T10:00:00Z"), to: Instant.parse("2026-05-06T22:00:00Z") }
const write = (facts: Partial<FreeBusyContent> = {}, options: Partial<FreeBusyOptions> = {}) =>
  freeBusyExporter.write(content(facts), { window: day, domain: "example.org", ...options })
const partsOf = (text: string) =>
  text
    .slice(text.indexOf("BEGIN:VFREEBUSY"), text.lastIndexOf("END:VFREEBUSY"))
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line !== "")

test("a room is busy while it is promised and needs its rest, may be while it is asked for, and is not lent outside its hours, to the byte (R38, R39)", () => {
  expect(partsOf(write({}, { audience: "network" }).text)).toEqual([
    "BEGIN:VFREEBUSY",
    "UID:bochum+freeBusy+aula@example.org",
    "DTSTAMP:20260305T080000Z",
    "DTSTART:20260506T100000Z",
    "DTEND:20260506T220000Z",
    "COMMENT:Aula\\, Kita Hustadtring",
    "FREEBUSY;FBTYPE=BUSY:20260506T123000Z/20260506T153000Z",
    "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260506T160000Z/20260506T180000Z",
    "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260506T100000Z/20260506T120000Z",
    "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260506T180000Z/20260506T220000Z",
  ])
})

test("nobody reads by whom or for what a room is taken, and the public not that somebody asks for it (P9)", () => {
  for (const audience of ["public", "network", "convenor"] as const) {
    const { text } = write({}, { audience })
    expect(text).not.toMatch(/Theaterprobe|Chor|OGS|ogs/)
  }
  const { text } = write()
  expect(text).not.toContain("TENTATIVE")
  expect(text).toContain("DTSTAMP:20260302T090000Z")
})

test("what was given up, and what came back early, takes nothing any more (R38)", () => {
  const state = { status: "cancelled", by: "borrower", reason: "Fällt aus" }
  const { text } = write({ bookings: [revised(booked("b1", "15:00", "16:00", { state }))], requests: [] })
  expect(text).not.toContain("FBTYPE=BUSY:")
})

test("of what several can use, it is busy when nothing is left", () => {
  const chairs = Resource.parse({
    ...{ id: "aula", owner: "kita-1", category: "material", name: "Bänke", use: { mode: "shared", units: 3 } },
  })
  const bookings = [booked("b1", "15:00", "17:00", { units: 2 }), booked("b2", "16:00", "18:00")].map((one) =>
    revised(one),
  )
  expect(partsOf(write({ resources: [revised(chairs)], bookings }).text).at(-1)).toBe(
    "FREEBUSY;FBTYPE=BUSY:20260506T140000Z/20260506T150000Z",
  )
})

test("on closures on which a room rests, and while it is out of order, it is not lent (R39)", () => {
  const gym = Resource.parse({ ...aula, availability: { holidays: { kind: "rests", on: ["feiertag"] } } })
  const holidays = ClosureCalendar.parse({
    ...{ id: "kita", name: "Schließtage", scope: { kind: "einrichtung", id: "kita-1" }, source: { name: "Kita" } },
    ...{ known: { from: "2026-01-01", to: "2027-01-01" }, kinds: ["feiertag"] },
    closures: [{ kind: "feiertag", from: "2026-05-06", to: "2026-05-07", reason: "Betriebsausflug" }],
  })
  const closed = write({ resources: [revised(gym)], bookings: [], closureCalendars: [revised(holidays)] })
  // Wednesday ends at midnight in Berlin.
  expect(partsOf(closed.text).at(-1)).toBe("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260506T100000Z/20260506T220000Z")
  const broken = ResourceRestriction.parse({
    ...{ id: "x", resource: "aula", kind: "breakdown", zone, reason: "Wasserschaden", state: { status: "active" } },
    start: "2026-05-06T17:00",
  })
  const out = write({ resources: [revised({ ...gym })], bookings: [], restrictions: [revised(broken)] })
  expect(out.text).toContain("BUSY-UNAVAILABLE:20260506T150000Z/20260506T220000Z")
  expect(out.text).not.toContain("Wasserschaden")
})

test("the rooms of an institution each have their times; what else it lends is asked for by name", () => {
  const van = Resource.parse({ id: "bus", owner: "kita-1", category: "fahrzeug", name: "Bus" })
  const elsewhere = Resource.parse({ ...aula, id: "saal", owner: "kita-2" })
  const resources = [van, aula, elsewhere].map((one) => revised(one))
  const uids = (options: Partial<FreeBusyOptions>) =>
    [...write({ resources }, options).text.matchAll(/UID:bochum\+freeBusy\+(\w+)/g)].map(([, id]) => id)
  expect(uids({ institutions: ["kita-1"] })).toEqual(["aula"])
  expect(uids({ institutions: ["kita-1"], resources: ["bus"] })).toEqual(["aula", "bus"])
  expect(uids({})).toEqual(["aula", "bus", "saal"])
  expect(write({ resources }, { resources: ["keller"] }).lost).toEqual([
    { id: "keller", path: ["resources"], because: "unknown" },
  ])
})

test("a window without time is named, and the calendar is still one", () => {
  for (const window of [
    { from: day.to, to: day.from },
    { from: day.from, to: day.from },
  ]) {
    const { text, lost } = write({}, { window })
    expect(lost).toEqual([{ id: "bochum", path: ["window"], because: "emptyWindow" }])
    expect(text).not.toContain("VFREEBUSY")
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vtimezone")).toHaveLength(1)
  }
})

test("whatever is neither busy nor unavailable, freeSlots finds free, and nothing else (R38, R39, Q13)", () => {
  const minutes = fc.integer({ min: 0, max: 3 * 24 * 12 }).map((fives) => fives * 5)
  const start = Date.parse("2026-03-27T23:00:00Z")
  const at = (minute: number) => toLocal(instantAt(start + minute * 60_000), berlin)
  const uses = fc.array(fc.tuple(minutes, fc.integer({ min: 5, max: 300 })), { maxLength: 8 })
  const buffers = fc.integer({ min: 0, max: 60 })
  const window = { from: start, to: start + 3 * 24 * 3_600_000 }
  fc.assert(
    fc.property(uses, buffers, fc.integer({ min: 1, max: 3 }), (spans, bufferBeforeMinutes, units) => {
      const resource = Resource.parse({
        ...{ id: "aula", owner: "kita-1", category: "raum", name: "Aula" },
        use: units === 1 ? { mode: "exclusive" } : { mode: "shared", units },
        availability: { bufferBeforeMinutes },
      })
      const bookings = spans.flatMap(([from, length], index) => {
        const interval = Interval.safeParse({ start: at(from), end: at(from + length), zone })
        return interval.success ? [booked(`b${index}`, "15:00", "16:00", { interval: interval.data })] : []
      })
      const times = { resource, restrictions: [], calendars: [] }
      const { busy, unavailable } = busyTimes({ times, bookings, requests: [] }, window)
      const slots = freeSlots([{ occupancy: occupancy(resource, bookings), open: [window] }], {
        window: { start: at(0), end: at(3 * 24 * 60), zone: berlin },
        durationMinutes: 1,
      })
      expect(unavailable).toEqual([])
      const free = slots.map(({ stretch }) => ({ from: epochMs(startOf(stretch)), to: epochMs(endOf(stretch)) }))
      expect(free).toEqual(leftBy(window, busy))
    }),
    { numRuns: 60 },
  )
})

test("no moment is told twice: what is promised comes before what is not lent, and that before what is asked for", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 10 }))
  const window = { from: Date.parse(day.from), to: Date.parse(day.from) + 24 * 3_600_000 }
  const at = (half: number) => toLocal(instantAt(window.from + half * 1_800_000), berlin)
  const times = { resource: aula, restrictions: [], calendars: [] }
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (taken, wanted) => {
      const interval = ([from, length]: readonly [number, number]) =>
        Interval.parse({ start: at(from), end: at(from + length), zone })
      const bookings = taken.map((one, index) => booked(`b${index}`, "15:00", "16:00", { interval: interval(one) }))
      const requests = wanted.map((one, index) =>
        ResourceRequest.parse({ ...asked, id: `r${index}`, time: { kind: "once", interval: interval(one) } }),
      )
      const { busy, tentative, unavailable } = busyTimes({ times, bookings, requests }, window)
      const all = [...busy, ...tentative, ...unavailable].sort((a, b) => a.from - b.from)
      for (const [index, { from }] of all.entries()) expect(all[index - 1]?.to ?? 0).toBeLessThanOrEqual(from)
      expect(busy).toEqual(busyTimes({ times, bookings, requests: [] }, window).busy)
    }),
    { numRuns: 60 },
  )
})
