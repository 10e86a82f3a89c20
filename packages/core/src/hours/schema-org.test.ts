import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { addDays, berlin, epochMs, Instant, instantAt, LocalDate } from "../time/index.js"
import { anyHours } from "./hours.fixture.js"
import {
  isOpenAt,
  OpeningHours,
  type OpeningRule,
  openingTimes,
  parseOsmHours,
  readSchemaOrgHours,
  SchemaOrgHours,
  schemaOrgHours,
} from "./index.js"

const entry = (dayOfWeek: ReadonlyArray<string>, opens: string, closes: string, validity = {}) => ({
  "@type": "OpeningHoursSpecification",
  dayOfWeek,
  opens,
  closes,
  ...validity,
})

/** A rule as far as schema.org may know such. */
const plain = ({ weeks, seasons, ordinals, schoolHolidays, remark, ...rule }: OpeningRule): OpeningRule => ({
  ...rule,
  access: rule.access === "closed" ? "closed" : "open",
})

const holidays = ClosureCalendar.parse({
  id: "nw",
  name: "Feiertage",
  scope: { kind: "land", id: "NW" },
  source: { name: "Feiertagsgesetz NW" },
  known: {},
  kinds: ["feiertag"],
  closures: ["2026-01-01", "2026-04-03", "2026-06-04", "2026-10-03", "2026-12-25"].map((from) => ({
    kind: "feiertag",
    from,
    to: addDays(LocalDate.parse(from), 1),
    reason: "Feiertag",
  })),
})

const workdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

describe("hours in schema.org", () => {
  it.each([
    ["Mo-Fr 08:00-16:00", [entry(workdays, "08:00", "16:00")]],
    [
      "Mo-Fr 08:00-12:00,14:00-16:00; Fr 08:00-12:00",
      [entry(workdays, "08:00", "12:00"), entry(workdays.slice(0, 4), "14:00", "16:00")],
    ],
    ["Fr 18:00-02:00", [entry(["Friday"], "18:00", "02:00")]],
    ["Fr 18:00-24:00", [entry(["Friday"], "18:00", "00:00")]],
    ["Sa 00:00-24:00; Su off", [entry(["Saturday"], "00:00", "23:59"), entry(["Sunday"], "00:00", "00:00")]],
    ["Mo 08:00-12:00; PH off", [entry(["Monday"], "08:00", "12:00"), entry(["PublicHolidays"], "00:00", "00:00")]],
    ["Mo,PH 08:00-12:00", [entry(["Monday"], "08:00", "12:00"), entry(["PublicHolidays"], "08:00", "12:00")]],
    [
      "2026 Sep 01-2027 Jul 31 Mo 08:00-12:00",
      [entry(["Monday"], "08:00", "12:00", { validFrom: "2026-09-01", validThrough: "2027-07-31" })],
    ],
  ])("%j", (text, openingHoursSpecification) => {
    expect(schemaOrgHours(parseOsmHours(text).hours)).toEqual({ value: { openingHoursSpecification }, lost: [] })
  })

  it("have single days and periods that differ as special hours", () => {
    const { hours } = parseOsmHours("Mo-Fr 08:00-16:00; 2026 Dec 24 09:00-12:00; 2026 Dec 28-2026 Dec 31 off")
    expect(schemaOrgHours(hours)).toEqual({
      value: {
        openingHoursSpecification: [entry(workdays, "08:00", "16:00")],
        specialOpeningHoursSpecification: [
          entry(["Thursday"], "09:00", "12:00", { validFrom: "2026-12-24", validThrough: "2026-12-24" }),
          entry(workdays.slice(0, 4), "00:00", "00:00", { validFrom: "2026-12-28", validThrough: "2026-12-31" }),
        ],
      },
      lost: [],
    })
  })

  it.each([
    ['Mo 08:00-12:00 || "nach Vereinbarung"', "access"],
    ["Mo 08:00-12:00; SH off", "holidays"],
    ["Mo 08:00-12:00; week 1-53/2 Tu 08:00-12:00", "weeks"],
    ["Mo 08:00-12:00; Apr-Sep Tu 08:00-12:00", "dates"],
    ["Mo 08:00-12:00; Tu[1] 08:00-12:00", "dates"],
    ["Mo 08:00-12:00; Tu 18:00+", "times"],
    ["Mo 08:00-12:00, PH Sa 08:00-12:00", "holidays"],
  ])("name what of %j they do not say: %s", (text, because) => {
    const { value, lost } = schemaOrgHours(parseOsmHours(text).hours)
    expect(lost).toEqual([{ path: ["rules", 1], because }])
    expect(value.openingHoursSpecification).toEqual([entry(["Monday"], "08:00", "12:00")])
  })

  it("are read as pages have them: single or in lists, with addresses, seconds, and 23:59", () => {
    const place = {
      "@type": "ChildCare",
      openingHoursSpecification: [
        { dayOfWeek: "https://schema.org/Monday", opens: "08:00:00", closes: "12:00:00" },
        { dayOfWeek: ["http://schema.org/Monday"], opens: "14:00", closes: "16:00" },
        { dayOfWeek: ["schema:Tuesday", "PublicHolidays"], opens: "00:00", closes: "23:59" },
        { dayOfWeek: "Sunday" },
      ],
      specialOpeningHoursSpecification: {
        opens: "00:00",
        closes: "00:00",
        validFrom: "2026-12-24T00:00",
        validThrough: "2026-12-24",
      },
    }
    expect(readSchemaOrgHours(place)).toEqual({
      hours: {
        zone: "Europe/Berlin",
        rules: [
          { access: "closed", weekdays: ["su"] },
          {
            access: "open",
            weekdays: ["mo"],
            spans: [
              { from: "08:00", to: "12:00" },
              { from: "14:00", to: "16:00" },
            ],
          },
          { access: "open", weekdays: ["tu"] },
          { access: "open", publicHolidays: "only" },
          { access: "closed", dates: ["2026-12-24"] },
        ],
      },
      lost: [],
    })
  })

  it("are read from the short form too", () => {
    const { hours, lost } = readSchemaOrgHours({ openingHours: ["Mo-Th 08:00-16:00", "Fr 08:00-12:00", "irgendwann"] })
    expect(hours.rules.map(({ weekdays }) => weekdays?.length)).toEqual([4, 1, undefined])
    expect(lost).toEqual([{ path: ["openingHours", 2], because: "syntax", text: "irgendwann" }])
  })

  it.each([
    [{ dayOfWeek: "Mon", opens: "08:00", closes: "12:00" }, "dates"],
    [{ dayOfWeek: "Monday", opens: "8 am", closes: "12:00" }, "syntax"],
    [{ dayOfWeek: "Monday", opens: "08:00" }, "syntax"],
    [{ dayOfWeek: "Monday", opens: "08:00", closes: "08:00" }, "syntax"],
    [{ dayOfWeek: "Monday", opens: "08:00+02:00", closes: "12:00+02:00" }, "times"],
    [{ dayOfWeek: "Monday", opens: "08:00", closes: "12:00", validFrom: "2026-02-30" }, "syntax"],
    ["Mo-Fr", "syntax"],
    [null, "syntax"],
  ])("name what of the entry %j was not read: %s", (item, because) => {
    expect(readSchemaOrgHours({ openingHoursSpecification: item }).lost).toEqual([
      { path: ["openingHoursSpecification", 0], because },
    ])
  })

  const answer = (value: object, ...instants: ReadonlyArray<string>) => {
    const times = openingTimes(readSchemaOrgHours(value).hours, [holidays])
    return instants.map((instant) => isOpenAt(times, Instant.parse(instant))._tag)
  }
  const [monday, tuesday, newYear] = ["2026-10-12T08:00:00Z", "2026-10-13T08:00:00Z", "2026-01-01T08:00:00Z"] as const

  it("are unknown on the days of an entry that was not read, and on no others", () => {
    const read = { dayOfWeek: "Monday", opens: "08:00", closes: "12:00" }
    const closed = { dayOfWeek: "PublicHolidays", opens: "00:00", closes: "00:00" }
    const entries = (...openingHoursSpecification: ReadonlyArray<unknown>) => ({ openingHoursSpecification })
    const wednesday = "2026-10-14T08:00:00Z"
    const unread = entries(read, { dayOfWeek: "Tuesday", opens: "8 am", closes: "12:00" })
    expect(answer(unread, monday, tuesday, wednesday)).toEqual(["open", "unknown", "closed"])
    const noDay = entries(read, { dayOfWeek: "Di", opens: "08:00", closes: "12:00" }, closed)
    expect(answer(noDay, monday, tuesday, newYear)).toEqual(["open", "unknown", "closed"])
    const special = { ...entries(read), specialOpeningHoursSpecification: { dayOfWeek: "Monday", opens: "?" } }
    expect(answer(special, monday, tuesday)).toEqual(["unknown", "closed"])
    expect(answer({ openingHours: ["Mo 08:00-12:00", "irgendwann"] }, monday, tuesday)).toEqual(["open", "unknown"])
    expect(answer({ openingHours: ["24/7; PH -1 day off"] }, monday)).toEqual(["unknown"])
  })

  it.each([
    ["PH off", [entry(["PublicHolidays"], "00:00", "00:00")]],
    ["Su off", [entry(["Sunday"], "00:00", "00:00")]],
    [
      "2026 Dec 24 off",
      [entry(["Thursday"], "00:00", "00:00", { validFrom: "2026-12-24", validThrough: "2026-12-24" })],
    ],
  ])("say of %j no more than that: the other days stay unknown", (text, openingHoursSpecification) => {
    const { value, lost } = schemaOrgHours(parseOsmHours(text).hours)
    expect({ value, lost }).toEqual({ value: { openingHoursSpecification }, lost: [] })
    expect(answer(value, tuesday)).toEqual(["unknown"])
  })

  it("have special hours where dated hours are the usual ones but hold on holidays too", () => {
    const { hours } = parseOsmHours("Mo-Su 08:00-12:00; PH off; 2026 Apr 01-2026 Apr 30 Fr 08:00-12:00")
    const { value, lost } = schemaOrgHours(hours)
    expect(lost).toEqual([])
    expect(answer(value, "2026-04-03T08:00:00Z", newYear)).toEqual(["open", "closed"])
    const added = parseOsmHours("Mo-Su 08:00-12:00; PH off, 2026 Apr 01-2026 Apr 30 Fr 14:00-16:00")
    expect(schemaOrgHours(added.hours).lost).toEqual([{ path: ["rules", 2], because: "combined" }])
  })

  it("name a closed part of the day where they cannot say what the rest is", () => {
    const { value, lost } = schemaOrgHours(parseOsmHours("Mo 12:00-13:00 off").hours)
    expect({ value, lost }).toEqual({
      value: { openingHoursSpecification: [] },
      lost: [{ path: ["rules", 0], because: "times" }],
    })
  })

  it("never throw, whatever the page says", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const place = {
          openingHoursSpecification: [a, { dayOfWeek: a, opens: b, closes: c, validFrom: a }],
          openingHours: b,
        }
        for (const value of [a, place]) {
          expect(OpeningHours.safeParse(readSchemaOrgHours(value).hours).success).toBe(true)
        }
      }),
    )
  })

  it("come back as the same hours, where nothing is lost", () => {
    const start = epochMs(Instant.parse("2026-01-03T00:00:00Z"))
    const instants = Array.from({ length: 700 }, (_, count) => instantAt(start + count * 557 * 60_000))
    const answers = (hours: OpeningHours) => {
      const times = openingTimes(hours, [holidays])
      return instants.map((instant) => `${instant} ${isOpenAt(times, instant)._tag}`)
    }
    let carried = 0
    fc.assert(
      fc.property(anyHours, (any) => {
        const hours = { zone: berlin, rules: any.rules.map(plain) }
        const { value, lost } = schemaOrgHours(hours)
        expect(SchemaOrgHours.safeParse(value).success).toBe(true)
        if (lost.length > 0) return
        carried++
        const read = readSchemaOrgHours(JSON.parse(JSON.stringify(value)))
        expect(read.lost).toEqual([])
        expect(answers(read.hours)).toEqual(answers(hours))
      }),
      { numRuns: 300 },
    )
    expect(carried).toBeGreaterThan(100)
  })

  it("is read from its specifications alone", () => {
    const monday = { dayOfWeek: "Monday", opens: "08:00", closes: "16:00" }
    const whole = readSchemaOrgHours({ openingHoursSpecification: monday })
    expect(whole.hours.rules).toHaveLength(1)
    expect([readSchemaOrgHours(monday).hours, readSchemaOrgHours([monday]).hours]).toEqual([whole.hours, whole.hours])
  })
})
