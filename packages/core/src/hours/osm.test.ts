import { execFileSync } from "node:child_process"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { type Instant, instantAt } from "../time/index.js"
import { anyHours } from "./hours.fixture.js"
import { isOpenAt, OpeningHours, openingTimes, osmHoursText, parseOsmHours } from "./index.js"

/** Asks the evaluation tool of OpenStreetMap, which is right only in a process whose zone is that of the place. */
const oracle = (questions: ReadonlyArray<{ readonly text: string; readonly at: ReadonlyArray<Instant> }>) => {
  const code = `
    import OpeningHours from "opening_hours"
    import { readFileSync } from "node:fs"
    const place = { lat: 51.45, lon: 7.26, address: { country_code: "de", state: "Nordrhein-Westfalen" } }
    const answer = ({ text, at }) => {
      try {
        const hours = new OpeningHours(text, place, { locale: "en", tag_key: "opening_hours" })
        return at.map((instant) => {
          const date = new Date(instant)
          return hours.getState(date) ? "open" : hours.getUnknown(date) ? "unknown" : "closed"
        })
      } catch (problem) {
        return String(problem)
      }
    }
    console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(answer)))`
  const answers = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, TZ: "Europe/Berlin" },
    input: JSON.stringify(questions),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  return JSON.parse(answers) as ReadonlyArray<ReadonlyArray<string> | string>
}

const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))

/** The holidays as the oracle has them, so that only the reading of the rules is compared. */
const [feiertag, schulferien] = oracle(
  ["PH", "SH"].map((text) => ({ text, at: days.map((day) => `${day}T11:00:00Z` as Instant) })),
).map((answers) => days.filter((_, index) => answers[index] === "open"))
const calendars = (
  [
    ["feiertag", feiertag],
    ["schulferien", schulferien],
  ] as const
).map(([kind, on]) =>
  ClosureCalendar.parse({
    id: kind,
    name: kind,
    scope: { kind: "land", id: "NW" },
    source: { name: "opening_hours" },
    known: { from: "2026-01-01", to: "2027-01-01" },
    closures: (on ?? []).map((day) => ({
      kind,
      from: day,
      to: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
      reason: `${kind} ${day}`,
    })),
  }),
)

const start = Date.UTC(2026, 0, 3)
/** The tool counts 24 hours back to the night before, which is another day where the clocks were changed. */
const clockChanges = /^2026-(03-29|03-30|10-25|10-26)/
/** Every 211 minutes: all minutes of the day and all weekdays come round. */
const instants = Array.from({ length: 2450 }, (_, count) => instantAt(start + count * 211 * 60_000)).filter(
  (instant) => !clockChanges.test(instant),
)

const some = (every: number) => instants.filter((_, index) => index % every === 0)

const ours = (hours: OpeningHours, every = 1) => {
  const times = openingTimes(hours, calendars)
  return some(every).map((instant) => {
    const { _tag } = isOpenAt(times, instant)
    return _tag === "byAppointment" ? "unknown" : _tag
  })
}

const differences = (
  text: string,
  other: ReadonlyArray<string> | string | undefined,
  hours: OpeningHours,
  every = 1,
) => {
  if (other === undefined || typeof other === "string") return [`${text}: ${String(other)}`]
  return ours(hours, every)
    .flatMap((own, index) =>
      own === other[index] ? [] : [`${text} at ${some(every)[index]}: ${own}, not ${other[index]}`],
    )
    .slice(0, 3)
}

const germanListings = [
  "Mo-Fr 08:00-16:00",
  "Mo-Fr 08:00-16:00; Sa off; PH off",
  "Mo-Th 07:00-16:30; Fr 07:00-15:00; PH off; SH off",
  "Mo-Th 08:00-12:00,13:00-16:00; Fr 08:00-13:00",
  'Mo-Fr 09:00-12:00 || "nach Vereinbarung"',
  'Mo-Fr 09:00-12:00; PH off || "nach Vereinbarung"',
  '"nach Vereinbarung"',
  'Tu 14:00-16:00, Th 09:00-12:00 open "ohne Anmeldung"; We 15:00-17:00 "nur nach Terminvereinbarung"',
  "week 1-53/2 Tu 09:30-11:30",
  "week 2-52/2 We 15:00-17:00; PH off",
  "Mo[1] 16:00-18:00",
  "We[1,3] 16:00-18:00; Th[-1] 10:00-12:00",
  "Mo-Fr 10:00-18:00; Dec 24-26 off",
  "Mo-Fr 10:00-18:00; Dec 24-Jan 06 off",
  "Jan-Mar Mo-Fr 10:00-16:00; Apr-Sep Mo-Su 09:00-20:00",
  "Oct-Feb Sa 10:00-16:00",
  "24/7",
  "24/7; PH off",
  "off",
  "Mo-Sa 22:00-02:00",
  "Fr 18:00-02:00",
  "Fr,Sa 20:00-26:00",
  "We,Fr 15:00-20:00",
  "We 18:00+",
  "Mo-Fr 08:00-16:00; 12:00-13:00 off",
  "Mo-Fr,PH 10:00-12:00",
  "PH,SH off",
  "SH Mo-Fr 10:00-18:00; PH off",
  "Mo-Fr 14:00-20:00; SH Mo-Fr 10:00-18:00; PH off",
  "2026 Dec 24 off",
  "Mo-Fr 08:00-16:00; 2026 Jul 20-2026 Aug 07 off; 2026 May 15 10:00-12:00",
  "2026 Mo 10:00-12:00",
  "2026+ Mo 10:00-12:00",
  "2026 Sep 01-2999 Dec 31 Mo 10:00-12:00",
  "1970 Jan 01-2026 Feb 10 Mo 10:00-12:00",
  "2026 Dec 24,Dec 31 10:00-12:00",
  "2025 Dec 24-2026 Feb 02,2026 Apr 01-2026 May 01 Mo 10:00-12:00",
  "2025 Sep 01-2026 Jul 31 week 1-53/2 Mo-Fr 08:00-16:00",
  "Apr 01-Sep 30,Nov 05-20 Mo 10:00-12:00",
  "Fr 18:00-02:00, Sa 14:00-20:00",
  "PH Mo-Fr 10:00-12:00",
  "SH Mo[1] 10:00-12:00",
  "Su-Tu 11:00-13:00",
  'Mo-Fr 08:00-16:00 unknown; Sa unknown "bei Regen"',
  'Mo 08:00-12:00, Mo 14:00-16:00 "nach Vereinbarung"',
  "Dec 24,Dec 31 off; Mo-Su 10:00-12:00; Dec 24,Dec 31 off",
]

describe("the opening_hours syntax of OpenStreetMap", () => {
  it("means what OpenStreetMap's own tool says it means", () => {
    const answers = oracle(germanListings.map((text) => ({ text, at: instants })))
    const found = germanListings.flatMap((text, index) => {
      const { hours, lost } = parseOsmHours(text)
      return [...lost.map((loss) => `${text}: ${JSON.stringify(loss)}`), ...differences(text, answers[index], hours)]
    })
    expect(found.slice(0, 20)).toEqual([])
  })

  it("says what any hours mean, where nothing is lost", () => {
    const sampled = fc.sample(anyHours, { numRuns: 160, seed: 7 })
    const written = sampled.map((hours) => ({ hours, ...osmHoursText(hours) })).filter(({ lost }) => lost.length === 0)
    expect(written.length).toBeGreaterThan(40)
    const answers = oracle(written.map(({ text }) => ({ text, at: some(3) })))
    const found = written.flatMap(({ hours, text }, index) => differences(text, answers[index], hours, 3))
    expect(found.slice(0, 20)).toEqual([])
  })

  it("comes back as the same hours, and as the same text", () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const { text, lost } = osmHoursText(hours)
        fc.pre(lost.length === 0)
        const read = parseOsmHours(text)
        expect(read.lost).toEqual([])
        expect(osmHoursText(read.hours)).toEqual({ text, lost: [] })
        expect(ours(read.hours, 7)).toEqual(ours(hours, 7))
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ["Mo-Fr 08:00-16:00", [{ access: "open", weekdays: ["mo", "tu", "we", "th", "fr"], spans: [["08:00", "16:00"]] }]],
    ["24/7", [{ access: "open" }]],
    ["off", [{ access: "closed" }]],
    ["Sa-Mo 10:00-12:00", [{ access: "open", weekdays: ["mo", "sa", "su"], spans: [["10:00", "12:00"]] }]],
    ["Di,Do,So 9:00–11:30", [{ access: "open", weekdays: ["tu", "th", "su"], spans: [["09:00", "11:30"]] }]],
    ["We 18:00-20:00+", [{ access: "open", weekdays: ["we"], spans: [["18:00", "20:00"], ["20:00"]] }]],
    [
      'Mo 08:00-12:00 || "nach Vereinbarung: Tel. 0234 1"',
      [
        { access: "open", weekdays: ["mo"], spans: [["08:00", "12:00"]] },
        { access: "byAppointment", combine: "fallback", remark: "Tel. 0234 1" },
      ],
    ],
    [
      "PH,Sa off; Mo[1,-1] 16:00-18:00",
      [
        { access: "closed", weekdays: ["sa"] },
        { access: "closed", publicHolidays: "only" },
        { access: "open", weekdays: ["mo"], ordinals: [1, -1], spans: [["16:00", "18:00"]] },
      ],
    ],
    [
      "Nov-Feb: Mo-Su 10:00-16:00; 2026 Dec 24-26,2026 Dec 31 off",
      [
        { access: "open", seasons: [{ from: "11-01", to: "03-01" }], spans: [["10:00", "16:00"]] },
        { access: "closed", dates: ["2026-12-31"] },
        { access: "closed", from: "2026-12-24", to: "2026-12-27" },
      ],
    ],
    [
      "Mo 10:00-12:00 || Tu 10:00-12:00, We 14:00-16:00",
      [
        { access: "open", weekdays: ["mo"], spans: [["10:00", "12:00"]] },
        { access: "open", combine: "fallback", weekdays: ["tu"], spans: [["10:00", "12:00"]] },
        { access: "open", combine: "fallback", weekdays: ["we"], spans: [["14:00", "16:00"]] },
      ],
    ],
    ["", []],
    [" ;; ", []],
  ])("reads %j", (text, rules) => {
    const expected = rules.map(({ spans, ...rule }: { readonly spans?: ReadonlyArray<ReadonlyArray<string>> }) => ({
      ...rule,
      ...(spans === undefined
        ? {}
        : { spans: spans.map(([from, to]) => (to === undefined ? { from } : { from, to })) }),
    }))
    expect(parseOsmHours(text)).toEqual({ hours: { zone: "Europe/Berlin", rules: expected }, lost: [] })
  })

  it.each([
    ["Mo-Fr 8-16", "syntax", 0],
    ["Mo-Fr 08:00-16:00; täglich", "syntax", 1],
    ["sunrise-sunset", "times", 0],
    ["Mo 10:00", "times", 0],
    ["Mo 10:00-12:75", "times", 0],
    ["Mo 25:00-26:00", "times", 0],
    ["Mo 20:00-24:00+", "times", 0],
    ["Mo 22:00-02:00+", "times", 0],
    ["Mo 10:00-16:00/90", "times", 0],
    ["easter off; Mo 10:00-12:00", "dates", 1],
    ["Feb 30 off; Mo 10:00-12:00", "dates", 1],
    ["2026-2030/2 Mo 10:00-12:00", "dates", 0],
    ["week 10-20 Mo 10:00-12:00", "weeks", 0],
    ["PH -1 day 10:00-12:00", "holidays", 0],
    ["Mo[1] +1 day 10:00-12:00", "dates", 0],
    ["week 1-52/2 Mo 10:00-12:00", "week53", 1],
    ["Fr 18:00-02:00; Sa 14:00-20:00", "night", 2],
    ["Fr 18:00-02:00; PH off", "night", 2],
  ])("says what of %j it does not carry: %s", (text, because, rules) => {
    const read = parseOsmHours(text)
    expect(read.lost.map((loss) => loss.because)).toEqual([because])
    expect(text).toContain(read.lost[0]?.text)
    expect(read.hours.rules).toHaveLength(rules)
  })

  it.each([
    [{ access: "open", service: "phone" }, "service", ""],
    [{ access: "open", remark: 'am "Tor"' }, "remark", "open \"am 'Tor'\""],
    [{ access: "uncertain", remark: "Termin erfragen" }, "remark", 'unknown "Termin erfragen"'],
    [{ access: "open", seasons: [{ from: "02-10", to: "03-01" }] }, "dates", "Feb 10-28 00:00-24:00"],
    [{ access: "closed", publicHolidays: "only", schoolHolidays: "only" }, "holidays", ""],
  ])("says what of %j it cannot write: %s", (rule, because, text) => {
    const hours = OpeningHours.parse({ zone: "Europe/Berlin", rules: [rule] })
    expect(osmHoursText(hours)).toEqual({ text, lost: [{ path: ["rules", 0], because }] })
  })

  it("adds the hours of a day that follows a night, so that the night is not cut", () => {
    const rules = [
      { access: "open", weekdays: ["fr"], spans: [{ from: "18:00", to: "02:00" }] },
      { access: "open", weekdays: ["sa"], spans: [{ from: "14:00", to: "20:00" }] },
    ]
    const hours = OpeningHours.parse({ zone: "Europe/Berlin", rules })
    expect(osmHoursText(hours)).toEqual({ text: "Fr 18:00-02:00, Sa 14:00-20:00", lost: [] })
  })

  it("never throws, reads every rule or names it, and makes only valid hours", () => {
    const part = fc.constantFrom(
      ...'Mo,PH,SH,-,;,||,08:00,24:00,99:99,+,[,1,],week,/,2,2026,Feb,31,off,unknown,:,(,"x",",ä,24/7, '.split(","),
      ",",
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => parts.join(" ")),
          fc.array(part).map((parts) => parts.join("")),
          fc.string(),
        ),
        (text) => {
          const { hours, lost } = parseOsmHours(text)
          expect(OpeningHours.safeParse(hours).success).toBe(true)
          if (/[^\s;]/.test(text)) expect(hours.rules.length + lost.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it("is read in time linear in its length", () => {
    const text = "Mo-Fr 08:00-12:00,13:00-16:00; ".repeat(30_000)
    expect(parseOsmHours(text).hours.rules).toHaveLength(30_000)
  })
})
