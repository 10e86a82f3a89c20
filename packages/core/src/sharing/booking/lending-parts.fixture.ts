/** Parts of random lendings: resources with whatever hours, rules and terms, and times of the weeks around a clock change. */
import * as fc from "fast-check"
import type { Plain } from "../../problem.js"
import { addDays, LocalDate } from "../../time/index.js"
import { Resource } from "../resource/resource.js"

export const first = LocalDate.parse("2026-10-12")

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

export const at = (quarter: number): string =>
  `${addDays(first, Math.floor(quarter / 96))}T${clock((quarter % 96) * 15)}`

/** Sometimes: if all stood against a wish at once, nothing would ever do instead. */
export const maybe = <A>(some: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: some })

/** Fields that were not chosen are left out. */
const chosen = <A extends object>(fields: A): { readonly [Key in keyof A]?: Exclude<A[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** Begins and ends of the four weeks around the change of the clocks, by quarters of an hour. */
export const someStretch = (longest: number) =>
  fc
    .record({
      day: fc.nat({ max: 27 }),
      quarter: fc.integer({ min: 24, max: 88 }),
      length: fc.integer({ min: 1, max: longest }),
    })
    .map(({ day, quarter, length }) => ({
      start: at(day * 96 + quarter),
      end: at(day * 96 + quarter + length),
      quarter: day * 96 + quarter,
      length,
    }))

const someSlots = fc
  .record({
    days: fc.subarray(["mo", "tu", "we", "th", "fr", "sa", "su"], { minLength: 2 }),
    hours: fc.constantFrom(["08:00", "12:00"], ["14:00", "22:00"], ["09:30", "17:15"], ["00:00", "23:59"]),
    from: maybe(fc.nat({ max: 20 })),
  })
  .map(({ days, hours: [from, to], from: since }) => ({
    slots: days.map((day) => ({ day, from, to })),
    ...(since === undefined ? {} : { from: addDays(first, since) }),
  }))

const someHolidays = fc.constantFrom(
  { kind: "rests", on: ["feiertag"] },
  { kind: "rests", on: ["feiertag", "schulferien"] },
  { kind: "only", on: ["schulferien"], restsOn: ["feiertag"] },
)

const someAvailability = fc
  .record({
    windows: maybe(fc.array(someSlots, { minLength: 1, maxLength: 2 })),
    coreUse: maybe(fc.array(someSlots, { maxLength: 1 })),
    outsideOpeningHours: maybe(fc.boolean()),
    blackouts: maybe(
      fc.array(
        someStretch(300).map(({ start, end }) => ({ start, end, reason: "Grundreinigung" })),
        { maxLength: 2 },
      ),
    ),
    holidays: maybe(someHolidays),
    leadTime: maybe(
      fc.record({
        amount: fc.integer({ min: 1, max: 25 }),
        unit: fc.constantFrom("hours", "calendarDays", "workingDays"),
      }),
    ),
    atMostDaysAhead: maybe(fc.integer({ min: 10, max: 40 })),
    shortestMinutes: maybe(fc.constantFrom(30, 60)),
    longestMinutes: maybe(fc.constantFrom(60, 120, 240)),
    stepMinutes: maybe(fc.constantFrom(1, 15, 30, 45, 60)),
    bufferBeforeMinutes: maybe(fc.constantFrom(0, 15, 60)),
    bufferAfterMinutes: maybe(fc.constantFrom(0, 30)),
    exchange: maybe(
      fc
        .record({
          hours: fc.array(someSlots, { minLength: 1, maxLength: 1 }),
          holidays: maybe(fc.constant({ kind: "rests", on: ["feiertag"] })),
        })
        .map(chosen),
    ),
  })
  .map(chosen)

const someRule = fc.oneof(
  fc.record({
    kind: fc.constant("notAtOnce"),
    scope: fc.constantFrom("resource", "category", "owner", "network"),
  }),
  fc.record({ kind: fc.constant("noChain"), gapDays: fc.integer({ min: 1, max: 3 }) }),
  fc
    .record({
      kind: fc.constant("quota"),
      of: fc.constantFrom("bookings", "days", "hours"),
      atMost: fc.integer({ min: 0, max: 4 }),
      per: maybe(
        fc.oneof(
          fc.record({ kind: fc.constantFrom("day", "week", "month", "schoolYear", "year") }),
          fc.record({ kind: fc.constant("days"), days: fc.integer({ min: 1, max: 10 }) }),
        ),
      ),
      scope: fc.constantFrom("resource", "category", "owner", "network"),
    })
    .map(chosen),
  fc.record({ kind: fc.constant("unitsAtOnce"), atMost: fc.integer({ min: 1, max: 4 }) }),
)

export const someResource = fc
  .record({
    use: maybe(fc.integer({ min: 2, max: 6 }).map((units) => ({ mode: "shared", units }))),
    availability: maybe(someAvailability),
    rules: fc.array(
      someRule.map((rule) => ({ rule })),
      { maxLength: 2 },
    ),
    lentTo: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom([], [{ kind: "types", types: ["kita"] }]) },
      { weight: 1, arbitrary: fc.constant([{ kind: "types", types: ["grundschule"] }]) },
    ),
    lendable: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    approval: fc.constantFrom("owner", "automatic"),
  })
  .map((more) => Resource.parse({ ...plainGym, ...chosen(more) }))

const plainGym: Plain<typeof Resource> = {
  id: "turnhalle",
  owner: "schule",
  category: "sporthalle",
  name: "Turnhalle",
}
