/** Lendings for tests: the gym of a school that others use, and random ones that make whatever can stand against a wish. */
import * as fc from "fast-check"
import { ClosureCalendar } from "../../calendar/index.js"
import { OpeningHours } from "../../hours/index.js"
import { Institution } from "../../institution/index.js"
import { addDays, Instant } from "../../time/index.js"
import { DamageReport } from "../resource/damage-report.js"
import { Resource, ResourceId } from "../resource/resource.js"
import { ResourceRestriction } from "../resource/restriction.js"
import { Booking } from "./booking.js"
import type { Lending } from "./lending.js"
import { at, first, maybe, someResource, someStretch } from "./lending-parts.fixture.js"

/** What differs from the plain case: the fields of a schema as they are written in JSON. */
type Some<Schema extends { readonly _zod: { readonly input: unknown } }> = Partial<Schema["_zod"]["input"]>

export const calendars = [
  {
    id: "ferien-nw",
    kinds: ["schulferien"],
    closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
  },
  {
    id: "feiertage-nw",
    kinds: ["feiertag"],
    closures: [{ kind: "feiertag", from: "2026-11-01", to: "2026-11-02", reason: "Allerheiligen" }],
  },
].map((more) =>
  ClosureCalendar.parse({
    name: more.id,
    scope: { kind: "land", id: "NW" },
    source: { name: "Test" },
    known: { from: "2026-08-01", to: "2027-08-01" },
    ...more,
  }),
)

export const kita = Institution.parse({
  id: "kita",
  name: "Kita am Lennershof",
  types: ["kita"],
  statuses: [{ status: "active", from: "2010-08-01" }],
})

/** The gym of a school, which is lent without any rule. */
export const gym = (more: Some<typeof Resource> = {}): Resource =>
  Resource.parse({ id: "turnhalle", owner: "schule", category: "sporthalle", name: "Turnhalle", ...more })

/** A wish of the Kita for the gym, by clock times of the zone of Berlin. */
export const wish = (start: string, end: string, more: Some<typeof Booking> = {}): Booking =>
  Booking.parse({
    id: "wunsch",
    resource: "turnhalle",
    borrower: "kita",
    interval: { start, end, zone: "Europe/Berlin" },
    purpose: "Bewegungsfest",
    responsible: "leitung",
    ...more,
  })

/** What the Kita asks the owner of a resource on 1 October 2026. */
export const lendingOf = (resource: Resource, more: Partial<Lending> = {}): Lending => ({
  resource,
  borrower: kita,
  bookings: [],
  resources: [resource],
  restrictions: [],
  damages: [],
  memberships: [],
  calendars,
  now: Instant.parse("2026-10-01T08:00:00Z"),
  ...more,
})

/** What one asks for, and what a decision on it depends on. */
export interface AskedFor {
  readonly lending: Lending
  readonly wanted: Booking
}

const someUnits = fc.oneof(
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
)

const someWish = fc
  .record({
    time: fc.oneof(someStretch(20), someStretch(300)),
    units: someUnits,
    pickUp: maybe(fc.integer({ min: 1, max: 96 })),
    bringBack: maybe(fc.integer({ min: 1, max: 96 })),
  })
  .map(({ time: { start, end, quarter, length }, units, pickUp, bringBack }) =>
    wish(start, end, {
      units,
      ...(pickUp === undefined ? {} : { pickUp: at(quarter - Math.min(pickUp, quarter)) }),
      ...(bringBack === undefined ? {} : { bringBack: at(quarter + length + bringBack) }),
    }),
  )

const someBookings = fc.array(
  fc.record({
    time: fc.oneof(someStretch(40), someStretch(200)),
    units: someUnits,
    borrower: fc.constantFrom("kita", "kita", "verein", "ogs"),
    resource: fc.constantFrom("turnhalle", "turnhalle", "turnhalle", "aula"),
    cancelled: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 14 },
)

const hall = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })

const visitorsHours = OpeningHours.parse({
  zone: "Europe/Berlin",
  rules: [{ access: "open", weekdays: ["mo", "we", "fr"], spans: [{ from: "10:00", to: "16:00" }] }],
})

/** A wish of the Kita with whatever may stand against it: hours, closures, rules, buffers, bookings of others. */
export const someAskedFor: fc.Arbitrary<AskedFor> = fc
  .record({
    resource: someResource,
    wanted: someWish,
    bookings: someBookings,
    breakdown: maybe(someStretch(300)),
    damaged: fc.boolean(),
    closesOn: maybe(fc.nat({ max: 27 })),
    hour: fc.nat({ max: 23 }),
  })
  .map(({ resource, wanted, bookings, breakdown, damaged, closesOn, hour }) => ({
    wanted,
    lending: lendingOf(resource, {
      borrower: closesOn === undefined ? kita : closingOn(closesOn),
      bookings: bookings.map(({ time: { start, end }, cancelled, ...more }, index) =>
        wish(start, end, {
          id: `b${index}`,
          ...more,
          ...(cancelled ? { state: { status: "cancelled", by: "borrower", reason: "erkrankt" } } : {}),
        }),
      ),
      resources: [resource, hall],
      restrictions: breakdown === undefined ? [] : [brokenDown(breakdown)],
      damages: damaged ? [damage] : [],
      openingHours: visitorsHours,
      now: Instant.parse(`2026-10-05T${String(hour).padStart(2, "0")}:10:00Z`),
    }),
  }))

const closingOn = (day: number): Institution => ({
  ...kita,
  statuses: Institution.parse({
    ...kita,
    statuses: [
      { status: "active", from: "2010-08-01", to: addDays(first, day) },
      { status: "temporarilyClosed", from: addDays(first, day), to: addDays(first, day + 2) },
      { status: "active", from: addDays(first, day + 2) },
    ],
  }).statuses,
})

const brokenDown = ({ start, end }: { readonly start: string; readonly end: string }): ResourceRestriction =>
  ResourceRestriction.parse({
    id: "e1",
    resource: "turnhalle",
    kind: "breakdown",
    start,
    end,
    zone: "Europe/Berlin",
    reason: "Wasserschaden",
    state: { status: "active" },
  })

const damage = DamageReport.parse({
  id: "s1",
  resource: "turnhalle",
  discoveredAt: "2026-10-01T10:00:00Z",
  reportedBy: "hausmeister",
  description: "Sprossenwand locker",
  severity: "limitsUse",
  claim: { status: "open" },
})

/** Other resources of the same owner or of another one, with the same borrower. */
export const someElsewhere: fc.Arbitrary<(lending: Lending) => ReadonlyArray<Lending>> = fc
  .array(fc.record({ resource: someResource, bookings: someBookings }), { maxLength: 2 })
  .map(
    (others) => (lending) =>
      others.map(({ resource, bookings }, index) => {
        const other = { ...resource, id: ResourceId.parse(`halle${index}`) }
        return {
          ...lending,
          resource: other,
          resources: [...lending.resources, other],
          bookings: bookings.map(({ time: { start, end }, units, borrower }, number) =>
            wish(start, end, { units, borrower, id: `h${index}b${number}`, resource: other.id }),
          ),
        }
      }),
  )
