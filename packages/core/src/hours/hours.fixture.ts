/** Any hours: for the laws of the tests. */
import * as fc from "fast-check"
import { addDays, berlin, LocalDate, Weekday } from "../time/index.js"
import { type OpeningHours, OpeningRule, type OpeningSpan } from "./index.js"

const quarter = fc.integer({ min: 0, max: 95 }).map((count) => {
  const minutes = count * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
})

const span: fc.Arbitrary<OpeningSpan> = fc
  .record({ from: quarter, to: fc.oneof(quarter, fc.constant("24:00")) })
  .filter(({ from, to }) => from !== to && !(from === "00:00" && to === "24:00") && !(to === "00:00"))

const weekdays = fc.subarray([...Weekday.options], { minLength: 1, maxLength: 6 })

const date = fc.integer({ min: 0, max: 364 }).map((day) => addDays(LocalDate.parse("2026-01-01"), day))

const period = fc
  .tuple(date, fc.integer({ min: 2, max: 200 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }))

const monthDay = fc.integer({ min: 0, max: 364 }).map((day) => addDays(LocalDate.parse("2027-01-01"), day).slice(5))

const season = fc.record({ from: monthDay, to: monthDay }).filter(({ from, to }) => from !== to && to !== "03-01")

const days = fc.oneof(
  fc.constant({}),
  fc.record({ weekdays }),
  fc.record({ weekdays }),
  fc.record({ weekdays, weeks: fc.constantFrom("odd" as const, "even" as const) }),
  fc.record({ weekdays, ordinals: fc.constantFrom([1], [1, 3], [-1], [2, -1]) }),
  fc.record({ dates: fc.uniqueArray(date, { minLength: 1, maxLength: 3 }) }),
  fc.tuple(fc.record({ weekdays }), period).map(([on, during]) => ({ ...on, ...during })),
  fc.record({ seasons: fc.array(season, { minLength: 1, maxLength: 2 }) }),
)

const holidays = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ publicHolidays: fc.constantFrom("only" as const, "except" as const) }),
  fc.record({ schoolHolidays: fc.constantFrom("only" as const, "except" as const) }),
)

const remark = fc.option(fc.constantFrom("Eingang hinten", "bei Regen im Haus", "nur für Eltern"), { nil: undefined })

const meaning = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      access: fc.constant("open" as const),
      spans: fc.array(span, { minLength: 1, maxLength: 2 }),
    }),
  },
  fc.record({ access: fc.constantFrom("open" as const, "byAppointment" as const, "uncertain" as const) }),
  fc.record({ access: fc.constant("byAppointment" as const), spans: fc.array(span, { minLength: 1, maxLength: 2 }) }),
  fc.record({ access: fc.constant("closed" as const) }),
  fc.record({ access: fc.constant("closed" as const), spans: fc.array(span, { minLength: 1, maxLength: 1 }) }),
)

const combine = fc.constantFrom({}, {}, { combine: "additional" as const }, { combine: "fallback" as const })

/** A rule about coming by. */
const anyRule: fc.Arbitrary<OpeningRule> = fc
  .tuple(meaning, days, holidays, combine, remark)
  .map(([said, on, around, added, words]) =>
    OpeningRule.parse({
      ...said,
      ...on,
      ...around,
      ...(said.access === "closed" ? {} : added),
      ...(words === undefined ? {} : { remark: words }),
    }),
  )

/** Hours of up to five rules. */
export const anyHours: fc.Arbitrary<OpeningHours> = fc
  .array(anyRule, { minLength: 1, maxLength: 5 })
  .map((rules) => ({ zone: berlin, rules }))
