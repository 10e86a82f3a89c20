import { readFileSync } from "node:fs"
import { ClosureCalendar, calendarsFor, DaySpan, dayAnswers } from "@sozialraum/core/calendar"
import { sentence } from "@sozialraum/core/text"
import { LocalDate } from "@sozialraum/core/time"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  calendarText,
  type HolidayReport,
  readHolidayIcs,
  readOpenHolidaysCsv,
  readOpenHolidaysJson,
  schoolHolidays,
} from "../index.js"

const day = (text: string) => LocalDate.parse(text)
const covered = DaySpan.parse({ from: "2026-08-01", to: "2027-08-01" })
const file = (name: string) =>
  readFileSync(new URL(`../../../../../shared/data/calendars/${name}`, import.meta.url), "utf8")
const why = ({ rejected }: HolidayReport) =>
  rejected.map(({ line, problem }) => [line, "because" in problem ? problem.because : problem._tag])
const header = "Id;Country;StartDate;EndDate;Type;RegionalScope;Tags;Name;Subdivisions;Groups"

describe("a CSV file of OpenHolidays", () => {
  const read = (...rows: ReadonlyArray<string>) => readOpenHolidaysCsv([header, ...rows].join("\r\n"), { covered })

  it("of public holidays gives a calendar for each Land that knows its whole years", () => {
    const { calendars, rejected, findings } = readOpenHolidaysCsv(file("holidays.public.csv"))
    expect([rejected, findings, calendars.length]).toEqual([[], [], 16])
    const years = { from: "2020-01-01", to: "2031-01-01" }
    expect(calendars.every(({ known }) => known.from === years.from && known.to === years.to)).toBe(true)
    for (const calendar of calendars) expect(ClosureCalendar.safeParse(calendar).success).toBe(true)
    const bayern = dayAnswers(calendars.filter(({ scope }) => scope.id === "BY"))
    expect(bayern(day("2026-08-15"))._tag).toBe("unknown")
    expect(bayern(day("2026-08-08"))).toMatchObject({ inParts: [{ closure: { onlyIn: "Stadt Augsburg" } }] })
  })

  it("has every row accepted or rejected, with its line and the reason", () => {
    const report = read(
      "1;DE;2026-10-17;2026-10-31;School;Regional;;DE Herbstferien,EN Autumn;NW;",
      "2;AT;2026-10-17;2026-10-31;School;Regional;;DE Herbstferien;NW;",
      "",
      "3;DE;2026-10-40;;School;Regional;;DE Herbstferien;NW;",
      "4;DE;2026-10-17;2026-10-01;School;Regional;;DE Herbstferien;NW;",
      "5;DE;2026-10-17;;Bank;Regional;;DE Herbstferien;NW;",
      "6;DE;2026-10-17;;School;Regional;;;NW;",
      "7;DE;2026-10-17;;School;Regional;;DE Herbstferien;XX;",
      "8;DE;2026-10-17;;School;Regional;;DE Herbstferien;;",
      '9;DE;2026-10-17;;School;Regional;;"DE Herbstferien;NW;',
      "10;DE;2026-10-17;;School;Regional;;DE Herbstferien;NW;;;x",
      "11;DE;2026-10-17;;School;Regional;Exception;DE Herbstferien;NI;",
      '12;DE;2026-12-24;;School;Regional;;"DE ""Heilig""abend; frei";NW;',
      "13;DE;2026-10-17;9999-12-31;School;Regional;;DE Herbstferien;NW;",
      "14;DE;2027-02-08;;School;Regional;;DE Rosenmontag%2C frei;NW;",
    )
    expect(report.accepted.map(({ lines }) => lines)).toEqual([[2], [14], [16]])
    expect(why(report)).toEqual([
      [3, "country"],
      [5, "date"],
      [6, "order"],
      [7, "type"],
      [8, "name"],
      [9, "land"],
      [10, "land"],
      [11, "quote"],
      [12, "columns"],
      [13, "exception"],
      [15, "date"],
    ])
    expect(report.accepted.map(({ value }) => value.name)).toEqual([
      "Herbstferien",
      '"Heilig"abend; frei',
      "Rosenmontag, frei",
    ])
  })

  const autumn = (land: string) => `1;DE;2026-10-17;2026-10-31;School;Regional;;DE Herbstferien;${land};`

  it.each([
    ["3;DE;2026-10-40;;School;Regional;;DE Herbstferien;NW;", ["NW"]],
    ["3;DE;2026-10-17;2026-10-01;School;Regional;;DE Herbstferien;NW,BE;", ["BE", "NW"]],
    ["3;DE;2026-12-23;;School;Regional;;;NW;", ["NW"]],
    ["3;DE;2026-12-23;;Schol;Regional;;DE Weihnachtsferien;NW;", ["NW"]],
    ["3;DE;2026-12-23;;School;Regional;;DE Weihnachtsferien;NW-XY;", ["NW"]],
    ["3;DE;2026-12-23;;School;Regional;;DE Weihnachtsferien;XX;", ["BE", "HE", "NW"]],
    ["3;DE;2026-12-23;;School;Regional;;DE Weihnachtsferien;;", ["BE", "HE", "NW"]],
    ['3;DE;2026-12-23;;School;Regional;;"DE Weihnachtsferien;NW;', ["BE", "HE", "NW"]],
    ["3;DE;2026-12-23;;School;Regional;;DE Weihnachtsferien;NW;;;x", ["BE", "HE", "NW"]],
    ["3;AT;2026-12-40;;School;Regional;;DE Weihnachtsferien;NW;", []],
    ["3;DE;2026-12-40;;Bank;Regional;;DE Weihnachtsferien;NW;", []],
    ["3;DE;2026-12-40;;Public;Regional;;DE Weihnachten;NW;", []],
  ])("that has a row which is no holiday it can read makes no calendar where the day may be free: %s", (row, lost) => {
    const { calendars, tables, findings } = read(autumn("NW"), autumn("BE"), autumn("HE"), row)
    expect(findings).toMatchObject(
      lost.map((land) => ({ _tag: "ListIncomplete", severity: "error", land, type: "school", lines: [5] })),
    )
    const left = ["BE", "HE", "NW"].filter((land) => !lost.includes(land))
    expect(calendars.map(({ scope }) => scope.id)).toEqual(left)
    expect(tables.map(({ land }) => land)).toEqual(left)
  })

  it("without the needed columns is rejected as a whole", () => {
    expect(why(readOpenHolidaysCsv("a;b\n1;2\n"))).toEqual([
      [1, "columns"],
      [2, "columns"],
    ])
    expect(readOpenHolidaysCsv("")).toMatchObject({ accepted: [], rejected: [], calendars: [] })
  })

  it("without a complete year makes no calendar unless the caller says which days it covers", () => {
    const row = "1;DE;2026-10-17;2026-10-31;School;Regional;;DE Herbstferien;NW;"
    const { calendars, findings } = readOpenHolidaysCsv(`${header}\n${row}`)
    expect([calendars, findings.map(({ _tag }) => _tag)]).toEqual([[], ["HorizonUnknown"]])
    expect(read(row).calendars[0]?.known).toEqual(covered)
  })

  it("that is newer stands in for what this package brings, where it speaks", () => {
    const row = "1;DE;2026-10-19;2026-10-30;School;Regional;;DE Herbstferien (neu);NW;"
    const text = [header, row].join("\n")
    const newer = readOpenHolidaysCsv(text, { covered, retrievedOn: day("2030-01-01") }).calendars
    const merged = calendarsFor([...newer, schoolHolidays("NW")], { land: "NW" })
    const autumns = merged
      .flatMap(({ closures }) => closures.filter(({ reason }) => reason.startsWith("Herbst")).map(({ from }) => from))
      .sort()
    expect(autumns).toEqual([
      "2023-10-02",
      "2024-10-14",
      "2025-10-13",
      "2026-10-19",
      "2027-10-23",
      "2028-10-23",
      "2029-10-15",
    ])
    const { known } = schoolHolidays("NW")
    expect(merged.map((calendar) => calendar.known)).toEqual([
      covered,
      { from: known.from, to: covered.from },
      { from: covered.to, to: known.to },
    ])
  })

  it("that begins with the autumn does not know when the summer holidays before it end", () => {
    const rows = [
      "1;DE;2030-10-28;2030-10-31;School;Regional;;DE Herbstferien;BY;",
      "2;DE;2030-12-23;2031-01-04;School;Regional;;DE Weihnachtsferien;BY;",
      "3;DE;2031-04-07;2031-04-19;School;Regional;;DE Osterferien;BY;",
      "4;DE;2031-08-04;2031-09-15;School;Regional;;DE Sommerferien;BY;",
    ]
    const { calendars, findings } = readOpenHolidaysCsv([header, ...rows].join("\n"), {
      retrievedOn: day("2030-02-01"),
    })
    expect([findings, calendars[0]?.known]).toEqual([[], { from: "2030-10-28", to: "2031-09-16" }])
    const answers = dayAnswers([schoolHolidays("BY"), ...calendars])
    const days = ["2030-08-20", "2030-09-30", "2030-10-28", "2030-11-04", "2031-09-15", "2031-09-16"]
    expect(days.map((date) => answers(day(date))._tag)).toEqual([
      "closed",
      "unknown",
      "closed",
      "open",
      "closed",
      "unknown",
    ])
    const summer = "5;DE;2030-07-29;2030-09-09;School;Regional;;DE Sommerferien;BY;"
    const whole = readOpenHolidaysCsv([header, summer, ...rows].join("\n")).calendars[0]
    expect(whole?.known).toEqual({ from: "2030-07-29", to: "2031-09-16" })
  })

  it("of Brandenburg tells its movable days also where it has none, and others only where they have some", () => {
    const kinds = read(autumn("BB"), autumn("NW")).calendars.map((calendar) => calendar.kinds)
    expect(kinds).toEqual([
      ["schulferien", "unterrichtsfrei", "beweglicherFerientag"],
      ["schulferien", "unterrichtsfrei"],
    ])
  })
})

describe("an answer of the OpenHolidays API", () => {
  const item = (more: object = {}) => ({
    id: "1",
    startDate: "2026-10-17",
    endDate: "2026-10-31",
    type: "School",
    name: [
      { language: "EN", text: "Autumn Holidays" },
      { language: "DE", text: "Herbstferien" },
    ],
    regionalScope: "Regional",
    temporalScope: "FullDay",
    nationwide: false,
    subdivisions: [{ code: "DE-NW", shortName: "NW" }],
    ...more,
  })
  const read = (...items: ReadonlyArray<unknown>) => readOpenHolidaysJson(JSON.stringify(items), { covered })

  it("gives the same calendar as the file", () => {
    const csv = `${header}\n1;DE;2026-10-17;2026-10-31;School;Regional;;DE Herbstferien;NW;`
    expect(read(item()).calendars).toEqual(readOpenHolidaysCsv(csv, { covered }).calendars)
  })

  it("tells general and vocational schools of Mecklenburg-Vorpommern apart", () => {
    const groups = [{ code: "DE-MV-BBS", shortName: "MV-BBS" }]
    const { tables, calendars } = read(item({ subdivisions: [], groups }))
    expect(tables.map(({ land, schools }) => [land, schools])).toEqual([["MV", "mv-berufliche-schulen"]])
    expect(calendars).toEqual([])
  })

  it("takes a nationwide day for every Land, and one without a place for none", () => {
    const unity = { type: "Public", startDate: "2026-10-03", endDate: "2026-10-03", subdivisions: null }
    expect(read(item({ ...unity, nationwide: true })).calendars).toHaveLength(16)
    expect(why(read(item(unity)))).toEqual([[1, "land"]])
  })

  it("has every entry accepted or rejected", () => {
    const report = read(item(), null, "x", [], {}, item({ temporalScope: "HalfDay" }), item({ subdivisions: [{}] }))
    expect(report.accepted).toHaveLength(1)
    expect(why(report)).toEqual([
      [2, "syntax"],
      [3, "syntax"],
      [4, "syntax"],
      [5, "date"],
      [6, "halfDay"],
      [7, "land"],
    ])
    expect(report.findings).toMatchObject([{ _tag: "ListIncomplete", land: "NW", lines: [2, 3, 4, 5, 7] }])
    expect(why(readOpenHolidaysJson("{"))).toEqual([[1, "syntax"]])
    expect(why(readOpenHolidaysJson("{}"))).toEqual([[1, "syntax"]])
  })
})

describe("a calendar file", () => {
  const source = { name: "Kalender" }
  const event = (...lines: ReadonlyArray<string>) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n")
  const read = (events: ReadonlyArray<string>, dtend: "exclusive" | "inclusive" = "exclusive") =>
    readHolidayIcs(["BEGIN:VCALENDAR", ...events, "END:VCALENDAR", ""].join("\r\n"), {
      land: "NW",
      dtend,
      source,
      covered,
    })
  const autumn = (end: string) =>
    event("DTSTART;VALUE=DATE:20261017", `DTEND;VALUE=DATE:${end}`, "SUMMARY:Herbstferien Nordrhein-Westfalen 2026")

  it("whose ends are exclusive, as RFC 5545 says, or inclusive, as declared, gives the same days", () => {
    const closures = [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }]
    expect(read([autumn("20261101")]).calendars[0]?.closures).toEqual(closures)
    expect(read([autumn("20261031")], "inclusive").calendars[0]?.closures).toEqual(closures)
  })

  it("is unfolded, with parameters, escapes, alarms and dates without a type", () => {
    const report = read([
      event(
        "DTSTAMP:20230414T062927Z",
        "BEGIN:VALARM",
        "SUMMARY:Wecker",
        "DTSTART:20300101",
        "END:VALARM",
        'DTSTART;X-NOTE="a:b;c";VALUE=DATE:20261223',
        "SUMMARY;LANGUAGE=de:Weih",
        " nachten\\, Neu",
        "\tjahr\\; frei",
        "DURATION:P2W",
      ),
      event("DTSTART:20270208", "SUMMARY:Rosenmontag"),
    ])
    expect(report.accepted.map(({ lines, value }) => [lines, value.name, value.from, value.to])).toEqual([
      [[2], "Weihnachten, Neujahr; frei", "2026-12-23", "2027-01-06"],
      [[14], "Rosenmontag", "2027-02-08", "2027-02-09"],
    ])
  })

  it("has every event accepted or rejected, with its line and the reason", () => {
    const report = read([
      autumn("20261101"),
      event("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY", "SUMMARY:Neujahr"),
      event("DTSTART:20261017T100000Z", "SUMMARY:Fest"),
      event("DTSTART;VALUE=DATE:20261017", "SUMMARY:Fest", "STATUS:CANCELLED"),
      event("DTSTART;VALUE=DATE:20261345", "SUMMARY:Fest"),
      event("DTSTART;VALUE=DATE:20261017", "DTEND:irgendwann", "SUMMARY:Fest"),
      event("DTSTART;VALUE=DATE:20261017", "DURATION:PT3H", "SUMMARY:Fest"),
      event("DTSTART;VALUE=DATE:20261017", "DTEND;VALUE=DATE:20261001", "SUMMARY:Fest"),
      event("DTSTART;VALUE=DATE:20261017"),
      event("DTSTART;VALUE=DATE:99991231", "SUMMARY:Fest"),
      "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261017\r\nSUMMARY:offen",
    ])
    expect(report.accepted).toHaveLength(1)
    expect(why(report).map(([, because]) => because)).toEqual([
      "recurring",
      "notAllDay",
      "cancelled",
      "date",
      "date",
      "duration",
      "order",
      "name",
      "order",
      "syntax",
    ])
    expect(why(readHolidayIcs("<html>", { land: "NW", dtend: "exclusive", source }))).toEqual([[1, "syntax"]])
  })

  it("makes no calendar where an event that may be a holiday is not read", () => {
    const lost = (...lines: ReadonlyArray<string>) => {
      const { calendars, findings } = read([autumn("20261101"), event(...lines)])
      return [calendars.length, findings.map(({ _tag }) => _tag)]
    }
    const incomplete = [0, ["ListIncomplete"]]
    expect(lost("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY", "SUMMARY:Neujahr")).toEqual(incomplete)
    expect(lost("DTSTART;VALUE=DATE:20261345", "SUMMARY:Weihnachtsferien")).toEqual(incomplete)
    expect(lost("DTSTART;VALUE=DATE:20261223")).toEqual(incomplete)
    const unclosed = read([autumn("20261101"), "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261223\r\nSUMMARY:Ferien"])
    expect(unclosed.findings).toMatchObject([{ _tag: "ListIncomplete", lines: [7] }])
    expect(lost("DTSTART:20261017T100000Z", "SUMMARY:Schulfest")).toEqual([1, []])
    expect(lost("DTSTART;VALUE=DATE:20261017", "RRULE:FREQ=YEARLY", "STATUS:CANCELLED")).toEqual([1, []])
  })

  it("that names another Land is found, and a Land is taken off a title only as a whole word", () => {
    const named = (summary: string, land: "BB" | "NI" | "SN" | "ST" = "SN") => {
      const text = event("DTSTART;VALUE=DATE:20261019", "DTEND;VALUE=DATE:20261024", `SUMMARY:${summary}`)
      const { accepted, findings } = readHolidayIcs(text, { land, dtend: "exclusive", source, covered })
      return [accepted[0]?.value.name, findings.flatMap((finding) => ("named" in finding ? finding.named : []))]
    }
    expect(named("Herbstferien Sachsen 2026")).toEqual(["Herbstferien", []])
    expect(named("Herbstferien SN 2026")).toEqual(["Herbstferien", []])
    expect(named("Herbstferien Sachsen-Anhalt 2026")).toEqual(["Herbstferien Sachsen-Anhalt", ["ST"]])
    expect(named("Herbstferien Sachsen-Anhalt 2026", "ST")).toEqual(["Herbstferien", []])
    expect(named("Herbstferien Sachsen 2026", "NI")).toEqual(["Herbstferien Sachsen", ["SN"]])
    expect(named("Herbstferien Sachsen, Thüringen")[1]).toEqual([])
    expect(named("Herbstferien Berlin-Brandenburg", "BB")).toEqual(["Herbstferien Berlin-Brandenburg", []])
    expect(named("Herbstferien")).toEqual(["Herbstferien", []])
  })

  it("that looks as if its ends meant something else is found", () => {
    const zeroLength = event("DTSTART;VALUE=DATE:20270518", "DTEND;VALUE=DATE:20270518", "SUMMARY:Pfingstferien")
    const tags = (report: HolidayReport) => report.findings.map(({ _tag }) => _tag)
    expect(tags(read([autumn("20261030")]))).toEqual(["LastDayDoubtful"])
    expect(tags(read([autumn("20261101"), autumn("20261031"), zeroLength]))).toEqual([
      "LastDayDoubtful",
      "ListIncomplete",
    ])
    expect(tags(read([autumn("20261102")], "inclusive"))).toEqual(["LastDayDoubtful"])
    expect(tags(read([autumn("20261101")]))).toEqual([])
    expect(tags(read([autumn("20261102"), autumn("20261031"), autumn("20261030")], "inclusive"))).toEqual([])
    expect(tags(read([autumn("20261030"), zeroLength], "inclusive"))).toEqual([])
  })
})

describe("every reader", () => {
  const readers: ReadonlyArray<(text: string) => HolidayReport> = [
    (text) => readOpenHolidaysCsv(text),
    (text) => readOpenHolidaysCsv(`${header}\n${text}`, { covered }),
    (text) => readOpenHolidaysJson(text, { covered }),
    (text) => readHolidayIcs(text, { land: "BY", dtend: "inclusive", source: { name: "x" }, covered }),
  ]
  const piece = fc.constantFrom(
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "DTSTART:20261017\n",
    "DTEND:99991231\n",
    "DTEND:20261017\n",
    "SUMMARY:Ä\n",
    " ",
    ";",
    '"',
    "\n",
    "2026-10-17",
    "9999-12-31",
    "DE",
    "School",
    "NW",
    "[",
    "{",
    '{"startDate":"9999-12-31"}',
    "]",
    ",",
  )

  it("never throws, whatever the text, and gives the same report for the same text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...readers),
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (read, text) => {
          const report = read(text)
          expect(read(text)).toEqual(report)
          for (const calendar of report.calendars) expect(ClosureCalendar.safeParse(calendar).error).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
  })

  it("stays quick with a hundred thousand entries", () => {
    const row = "1;DE;2026-10-17;2026-10-31;School;Regional;;DE Herbstferien;NW;"
    const start = performance.now()
    expect(readOpenHolidaysCsv([header, ...Array(100_000).fill(row)].join("\n")).accepted).toHaveLength(100_000)
    const events = "BEGIN:VEVENT\nDTSTART:20261017\nSUMMARY:x\nEND:VEVENT\n".repeat(100_000)
    expect(readHolidayIcs(events, { land: "NW", dtend: "exclusive", source: { name: "x" } }).accepted).toHaveLength(
      100_000,
    )
    const folded = `BEGIN:VEVENT\nSUMMARY:x\n${" y\n".repeat(300_000)}END:VEVENT`
    expect(readHolidayIcs(folded, { land: "NW", dtend: "exclusive", source: { name: "x" } }).rejected).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it("says in German and English what it found and refused", () => {
    const { rejected, findings } = readOpenHolidaysCsv(
      `${header}\n1;AT;2026-10-17;;School;;;DE x;NW;\n2;DE;2026-10-17;;School;;;DE x;NW;`,
    )
    const said = [...rejected.map(({ problem }) => problem), ...findings].map((problem) => [
      sentence(problem, "de", [calendarText]),
      sentence(problem, "en", [calendarText]),
    ])
    expect(said).toEqual([
      ["Der Eintrag gilt einem anderen Land als Deutschland: „AT“.", "The entry is not for Germany: “AT”."],
      [
        "Die Liste enthält für NW kein vollständiges Schuljahr; für welche Tage sie gilt, muss angegeben werden.",
        "The list has no complete school year for NW; say for which days it holds.",
      ],
    ])
    expect(Object.keys(calendarText.de)).toEqual(Object.keys(calendarText.en))
  })
})
