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
        return at.map((instant) => hours.getStateString(new Date(instant), true))
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
    kinds: [kind],
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
/** Every 739 minutes: all hours of the day and all weekdays come round. */
const instants = Array.from({ length: 700 }, (_, count) => instantAt(start + count * 739 * 60_000)).filter(
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
  "Mo-Su 10:00-12:00; PH,SH off",
  "unknown; PH off",
  "SH Mo-Fr 10:00-18:00; PH off",
  "Mo-Fr 14:00-20:00; SH Mo-Fr 10:00-18:00; PH off",
  "Mo-Fr 10:00-12:00; 2026 Dec 24 off",
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

/** As people type hours who do not know the syntax. */
const typed = [
  ["Mo-Fr 8-16", "Mo-Fr 08:00-16:00"],
  ["Mo-Fr 8:00-16:00 Uhr", "Mo-Fr 08:00-16:00"],
  ["Mo-Fr 08.00-16.00 Uhr", "Mo-Fr 08:00-16:00"],
  ["Montag-Freitag 08:00-16:00", "Mo-Fr 08:00-16:00"],
  ["montags bis freitags 8 bis 16 Uhr", "Mo-Fr 08:00-16:00"],
  ["Mo. - Fr. 8.30 – 12 Uhr und 14-16 Uhr.", "Mo-Fr 08:30-12:00,14:00-16:00"],
  ["Mo und Mi 8-12 Uhr", "Mo,We 08:00-12:00"],
  ["Mo: 8-12 Uhr; Di: 9h-11h", "Mo 08:00-12:00; Tu 09:00-11:00"],
  ["Mo-Fr 10-18 Uhr, Mi geschlossen", "Mo-Fr 10:00-18:00; We off"],
  ["Mo-Fr 8-16; feiertags geschlossen", "Mo-Fr 08:00-16:00; PH off"],
  ["von Mo bis Fr von 8 bis 16 Uhr; in den Schulferien geschlossen", "Mo-Fr 08:00-16:00; SH off"],
  ["Mo-Fr 8-16 Uhr; im August geschlossen", "Mo-Fr 08:00-16:00; Aug off"],
  ["Sonnabend 10-12 Uhr", "Sa 10:00-12:00"],
  ["Fr 18-2 Uhr", "Fr 18:00-02:00"],
  ["Mo 0-24 Uhr", "Mo 00:00-24:00"],
] as const

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
    const sampled = fc.sample(anyHours, { numRuns: 110, seed: 7 })
    const written = sampled.map((hours) => ({ hours, ...osmHoursText(hours) })).filter(({ lost }) => lost.length === 0)
    expect(written.length).toBeGreaterThan(40)
    const answers = oracle(written.map(({ text }) => ({ text, at: some(2) })))
    const found = written.flatMap(({ hours, text }, index) => differences(text, answers[index], hours, 2))
    expect(found.slice(0, 20)).toEqual([])
  })

  it.each(typed)("reads %j as %j", (text, meant) => {
    const { hours, lost } = parseOsmHours(text)
    expect(lost).toEqual([])
    expect(osmHoursText(hours).text).toBe(meant)
  })

  it("understands what people type as OpenStreetMap's own tool does", () => {
    // The tool reads no filler words, no list of both, and Saturday by one of its names only.
    const known = typed.filter(([text]) => !/von|im|in den|, |und 14|Sonnabend/.test(text))
    expect(known.length).toBeGreaterThan(8)
    const answers = oracle(known.map(([text]) => ({ text, at: some(4) })))
    expect(known.flatMap(([text], at) => differences(text, answers[at], parseOsmHours(text).hours, 4))).toEqual([])
  })

  it("reads what people write about appointments outside of quotation marks", () => {
    expect(osmHoursText(parseOsmHours("Mo 8-12 Uhr und nach Vereinbarung").hours).text).toBe(
      'Mo 08:00-12:00 || "nach Vereinbarung"',
    )
    expect(parseOsmHours("Termine nach tel. Absprache").hours.rules).toEqual([
      { access: "byAppointment", remark: "Termine nach tel. Absprache" },
    ])
  })

  it("never guesses what a bare number means", () => {
    for (const text of ["Mo 8-4", "Mo 2-5", "Mo 12-2", "Dec 24 8-16", "Mo-Fr 01.05-30.09", "Mo-Fr, 8-16", "Mo 8-25"]) {
      expect([text, parseOsmHours(text).lost.map((loss) => loss.text)]).toEqual([text, [text]])
    }
  })

  it("comes back as the same hours, and as the same text", () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const { text, lost } = osmHoursText(hours)
        fc.pre(lost.length === 0)
        const read = parseOsmHours(text)
        expect(read.lost).toEqual([])
        expect(osmHoursText(read.hours)).toEqual({ text, lost: [] })
        expect(ours(read.hours, 4)).toEqual(ours(hours, 4))
      }),
      { numRuns: 100 },
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
    ["Mo-Fr 08:00-16:00; täglich", "syntax", 2],
    ["sunrise-sunset", "times", 1],
    ["Mo 10:00", "times", 1],
    ["Mo 10:00-12:75", "times", 1],
    ["Mo 25:00-26:00", "times", 1],
    ["Mo 20:00-24:00+", "times", 1],
    ["Mo 22:00-02:00+", "times", 1],
    ["Mo 10:00-16:00/90", "times", 1],
    ["easter off; Mo 10:00-12:00", "dates", 1],
    ["Feb 30 off; Mo 10:00-12:00", "dates", 1],
    ["2026-2030/2 Mo 10:00-12:00", "dates", 1],
    ["week 10-20 Mo 10:00-12:00", "weeks", 1],
    ["PH -1 day 10:00-12:00", "holidays", 1],
    ["Mo[1] +1 day 10:00-12:00", "dates", 1],
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
    [{ access: "closed", publicHolidays: "only", schoolHolidays: "only" }, "holidays", "unknown"],
    [{ access: "open", to: "1960-01-01" }, "dates", ""],
    [{ access: "open", from: "3500-02-01" }, "dates", ""],
  ])("says what of %j it cannot write: %s", (rule, because, text) => {
    const hours = OpeningHours.parse({ zone: "Europe/Berlin", rules: [rule] })
    expect(osmHoursText(hours)).toEqual({ text, lost: [{ path: ["rules", 0], because }] })
  })

  const at = (text: string, ...instants: ReadonlyArray<string>) => {
    const times = openingTimes(parseOsmHours(text).hours, calendars)
    return instants.map((instant) => isOpenAt(times, instant as Instant)._tag)
  }

  it("leaves uncertain what an unread rule may be about, and only that", () => {
    const [tuesday, saturday, night] = ["2026-10-13T10:00:00Z", "2026-10-17T10:00:00Z", "2026-10-13T22:00:00Z"] as const
    const three = [tuesday, saturday, night] as const
    expect(at("Mo-Fr sunrise-16:00; Sa off; PH off", ...three, "2026-06-04T10:00:00Z")).toEqual([
      "unknown",
      "closed",
      "unknown",
      "closed",
    ])
    expect(at("Mo-Th 8-4; Fr 08:00-12:00", ...three)).toEqual(["unknown", "closed", "unknown"])
    expect(at("Mo-Fr 08:00-16:00; irgendwann", ...three)).toEqual(["unknown", "unknown", "unknown"])
    expect(at("Mo-Fr 08:00-16:00, Sa sunrise-12:00", ...three)).toEqual(["open", "unknown", "closed"])
    expect(at("Mo-Fr 08:00-16:00; Mo[1] +1 day off", ...three)).toEqual(["unknown", "closed", "closed"])
    expect(at("Mo-Fr 08:00-16:00; Sa 10:00-12:00/30 off", ...three)).toEqual(["open", "closed", "closed"])
    expect(at("Mo 08:00-12:00 Di 08:00-12:00", ...three)).toEqual(["unknown", "unknown", "unknown"])
    expect(at("Mo-Fr 08:00-16:00; Sa irgendwas, Su off", ...three)).toEqual(["unknown", "unknown", "unknown"])
    expect(at("Mo 8-12; Di 8-12 nachmittags geschlossen", tuesday)).toEqual(["unknown"])
    expect(at("Mo-Fr 8-16; im Urlaub geschlossen", ...three)).toEqual(["unknown", "closed", "closed"])
    expect(at("Mo-Fr 08:00-16:00, mittags zu", ...three)).toEqual(["unknown", "unknown", "unknown"])
    expect(at("Mo/Di 08:00-12:00", tuesday)).toEqual(["unknown"])
    expect(at("Fr 08:00-12:00; Mo 22:00-02:00+", "2026-10-12T23:30:00Z")).toEqual(["unknown"])
    expect(at("Tu 8-12 || Mo-Fr 8-16; PH -1 day off", "2026-10-12T12:00:00Z")).toEqual(["unknown"])
    expect(at("Mo-Fr 08:00-16:00; PH off; Mo[1] +1 day off", "2026-06-04T10:00:00Z")).toEqual(["closed"])
  })

  it("knows in which part of the year an unread week and Easter lie", () => {
    const days = ["2026-02-24T10:00:00Z", "2026-03-03T10:00:00Z", "2026-03-24T11:00:00Z"]
    expect(at("Mo-Fr 08:00-16:00; week 10 off", ...days)).toEqual(["open", "unknown", "open"])
    expect(at("Mo-Fr 08:00-16:00; easter off", ...days)).toEqual(["open", "open", "unknown"])
    expect(at("Mo-Fr 08:00-16:00; week 10 off; week 13 off", ...days)).toEqual(["open", "unknown", "unknown"])
    expect(at("Mo-Fr 08:00-16:00; easter -2 days off", ...days)).toEqual(["unknown", "unknown", "unknown"])
    expect(at("Mo-Fr 08:00-16:00; week 2-53/3 off", ...days)).toEqual(["unknown", "unknown", "unknown"])
  })

  it("has every day of an unread week in its part of the year, whatever the year", () => {
    const unreadWeeks = Array.from({ length: 54 }, (_, week) => parseOsmHours(`24/7; week ${week} off`).hours.rules[1])
    for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2049, 0, 1); day += 86_400_000) {
      const thursday = new Date(day + (3 - ((new Date(day).getUTCDay() + 6) % 7)) * 86_400_000)
      const week = Math.ceil((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1) + 1) / 604_800_000)
      const rule = unreadWeeks[week]
      const monthDay = new Date(day).toISOString().slice(5, 10)
      const within = rule?.seasons?.some(({ from, to }) =>
        from < to ? from <= monthDay && monthDay < to : from <= monthDay || monthDay < to,
      )
      if (within !== true) expect([week, new Date(day).toISOString()]).toEqual([])
    }
  })

  it("is unknown on days of which rules only say which others are closed", () => {
    expect(at("PH off", "2026-10-13T10:00:00Z", "2026-06-04T10:00:00Z")).toEqual(["unknown", "closed"])
    expect(at("12:00-13:00 off", "2026-10-13T10:30:00Z", "2026-10-13T13:30:00Z")).toEqual(["closed", "unknown"])
    expect(osmHoursText(parseOsmHours("PH off").hours).text).toBe("unknown; PH off")
    expect(osmHoursText(parseOsmHours("off").hours).text).toBe("off")
  })

  it("asks for an appointment where a comment does, not where it says that none is needed", () => {
    const access = (comment: string) => parseOsmHours(`Tu 09:00-12:00 "${comment}"`).hours.rules[0]?.access
    for (const comment of [
      "nach Vereinbarung",
      "Termin nötig",
      "nur mit Anmeldung, nicht in den Ferien",
      "nicht ohne Termin",
      "by appointment only, no walk-ins",
    ]) {
      expect([comment, access(comment)]).toEqual([comment, "byAppointment"])
    }
    for (const comment of [
      "ohne Termin",
      "keine Anmeldung nötig",
      "Anmeldung nicht erforderlich",
      "ohne tel. Anmeldung",
      "mit und ohne Termin",
      "no appointment needed",
      "walk in without appointment",
      "you don't need an appointment",
      "Terminal 2",
    ]) {
      expect([comment, access(comment)]).toEqual([comment, "uncertain"])
    }
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

  it("never says open or closed where it would not, had it understood every word", () => {
    const rule = fc.constantFrom(
      ...[
        "Mo-Fr 08:00-16:00",
        "Tu 10:00-12:00",
        "We-Su 20:00-24:00",
        "Sa,Su off",
        "PH off",
        "24/7",
        "Mo 12:00-13:00 off",
      ],
      ...[
        "PH 10:00-14:00",
        "Apr-Sep Mo-Su 09:00-20:00",
        '"nach Vereinbarung"',
        "2026 Jul 20-2026 Aug 07 off",
        "week 1-53/2 Fr off",
      ],
    )
    const parts = fc.array(fc.tuple(rule, fc.constantFrom("; ", "; ", ", ", " || ")), { minLength: 1, maxLength: 4 })
    const word = fc.constantFrom("irgendwas", "+", "/", "sunrise", "sunset", "(", "8", "-", "[1] +1 day", "Urlaub")
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), word, (given, which, where, disturbing) => {
        const disturbed = given.map(([text, separator], at) => {
          const words = text.split(" ")
          if (at === which % given.length) words.splice(where % (words.length + 1), 0, disturbing)
          return [words.join(" "), separator] as const
        })
        const [meant, read] = [given, disturbed].map((all) => parseOsmHours(all.flat().slice(0, -1).join("")))
        fc.pre(meant?.lost.every(({ because }) => because === "night") === true && (read?.lost.length ?? 0) > 0)
        const [should, does] = [ours(meant.hours, 6), read === undefined ? [] : ours(read.hours, 6)]
        const wrong = does.filter((answer, at) => answer !== "unknown" && answer !== should[at])
        expect([disturbed.flat().join(""), wrong.length]).toEqual([disturbed.flat().join(""), 0])
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ["im Juli 8-12 Uhr", "Juli: 8-12 Uhr"],
    ["Mai 14-18 Uhr", "Mai: 14-18 Uhr"],
    ["Juli 8-12h", "Juli: 8-12 Uhr"],
    ["Mo-Fr 8-16; Juli 8-12 Uhr", "Mo-Fr 8-16; Juli: 8-12 Uhr"],
  ])("takes the hours of %s for hours, and not for days of the month", (text, plain) => {
    const read = parseOsmHours(text)
    expect(read.lost).toEqual([])
    expect(read.hours).toEqual(parseOsmHours(plain).hours)
  })

  it("is not closed by a fallback that closes the rest", () => {
    const plain = parseOsmHours("Mo-Fr 08:00-16:00").hours
    expect(parseOsmHours("Mo-Fr 08:00-16:00 || off").hours).toEqual(plain)
    expect(parseOsmHours("Mo-Fr 08:00-16:00 || Mi geschlossen").hours).toEqual(plain)
    const asked = parseOsmHours('Mo-Fr 08:00-16:00 || closed "nur mit Schlüssel"').hours.rules
    expect(asked.map(({ access, combine }) => [access, combine])).toEqual([
      ["open", undefined],
      ["uncertain", "fallback"],
    ])
  })

  it("is read in time linear in its length", () => {
    const text = "Mo-Fr 08:00-12:00,13:00-16:00; ".repeat(10_000)
    expect(parseOsmHours(text).hours.rules).toHaveLength(10_000)
    const unread = parseOsmHours("Mo 08:00-12:00; week 3 off; ".repeat(3000))
    expect(unread.lost).toHaveLength(3000)
    expect(unread.hours.rules.length).toBeLessThan(7000)
  })
})
