import { Interval, offerDates } from "@sozialraum/core"
import { LocalDate } from "@sozialraum/core/time"
import { describe, expect, it } from "vitest"
import { google, outlook, outlookZone, ranges, schoolPortal } from "./corpus/samples.fixture.js"
import { busyWithin, type CalendarOptions, calendarImportText, planCalendar, readCalendar } from "./index.js"

const lines = (...of: ReadonlyArray<string>): string => ["BEGIN:VCALENDAR", ...of, "END:VCALENDAR"].join("\r\n")
const event = (...of: ReadonlyArray<string>): ReadonlyArray<string> => ["BEGIN:VEVENT", ...of, "END:VEVENT"]
const read = (text: string | Uint8Array, options: Partial<CalendarOptions> = {}) =>
  readCalendar(text, { source: "haus", ...options })
const seriesIn = (text: string) =>
  read(text, { as: "offers" }).offers.flatMap(({ schedule }) =>
    schedule?.kind === "dates" ? schedule.slots.map(({ series }) => series) : [],
  )
const window = Interval.parse({ start: "2026-09-01T00:00", end: "2027-01-01T00:00", zone: "Europe/Berlin" })
const datesOf = (text: string) =>
  read(text, { as: "offers" }).offers.flatMap((offer) =>
    offerDates(offer, window, { calendars: [] }).kept.map(({ occurrence }) => occurrence.start),
  )
const tags = (text: string | Uint8Array, options: Partial<CalendarOptions> = {}) =>
  read(text, options).findings.map(({ _tag }) => _tag)
const why = (text: string, options: Partial<CalendarOptions> = {}) =>
  read(text, options).rejected.map(({ line, problem }) => [line, problem.because])

describe("times of a calendar", () => {
  it.each([
    ["Europe/Berlin", "iana"],
    ["W. Europe Standard Time", "windows"],
    ["W. Europe Standard Time 1", "windows"],
    ["/citadel.org/20210210_1/Europe/Berlin", "path"],
    ["/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "path"],
    ["(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rom\\, Stockholm\\, Wien", "windows"],
  ])("in the zone %s are times of Berlin", (tzid, because) => {
    const { zones, offers } = read(
      lines(...event("UID:a", `DTSTART;TZID="${tzid}":20260715T100000`, "DURATION:PT1H", "SUMMARY:x")),
      { as: "offers" },
    )
    expect(zones.map((found) => [found.zone, found.because])).toEqual([["Europe/Berlin", because]])
    expect(offers).toHaveLength(1)
  })

  it("in a zone with a name of its own are told by when its clocks change, or told to be a guess", () => {
    const at = event("UID:a", "DTSTART;TZID=Zeitzone 1:20260715T100000", "DURATION:PT1H", "SUMMARY:x")
    const told = (text: string) => read(text, { as: "offers" }).zones.map(({ zone, because }) => [zone, because])
    expect(told(lines(...outlookZone("Zeitzone 1"), ...at))).toEqual([["Europe/Berlin", "behaviour"]])
    const eastern = outlookZone("Zeitzone 1").map((line) =>
      line
        .replace("+0200", "-0400")
        .replace("+0100", "-0500")
        .replace("BYDAY=-1SU;BYMONTH=10", "BYDAY=1SU;BYMONTH=11")
        .replace("BYDAY=-1SU;BYMONTH=3", "BYDAY=2SU;BYMONTH=3"),
    )
    expect(told(lines(...eastern, ...at))).toEqual([["America/New_York", "behaviour"]])
    expect(told(lines(...at))).toEqual([["Europe/Berlin", "assumed"]])
    expect(tags(lines(...at))).toContain("ZoneAssumed")
    expect(
      tags(
        lines(
          ...outlookZone("America/New_York"),
          ...event("UID:a", "DTSTART;TZID=America/New_York:20260715T100000", "DURATION:PT1H", "SUMMARY:x"),
        ),
      ),
    ).toContain("ZoneContradicted")
  })

  it("without a zone are those that the calendar names, or of the caller", () => {
    const at = event("UID:a", "DTSTART:20260715T100000", "DURATION:PT1H", "SUMMARY:x")
    expect(seriesIn(lines("X-WR-TIMEZONE:Europe/London", ...at))[0]?.zone).toBe("Europe/London")
    expect(seriesIn(lines(...at))[0]).toMatchObject({ zone: "Europe/Berlin", start: "2026-07-15T10:00" })
    expect(tags(lines(...at))).toContain("FloatingTimes")
  })

  it("in UTC are told by the clock of the calendar; a series in UTC stays one", () => {
    const at = ["UID:a", "DTSTART:20260715T100000Z", "DTEND:20260715T113000Z", "SUMMARY:x"]
    expect(seriesIn(lines(...event(...at)))[0]).toMatchObject({ start: "2026-07-15T12:00", durationMinutes: 90 })
    const weekly = lines(...event(...at, "RRULE:FREQ=WEEKLY"))
    expect(seriesIn(weekly)[0]).toMatchObject({ start: "2026-07-15T10:00", zone: "UTC" })
    expect(tags(weekly)).toContain("SeriesInUtc")
  })
})

describe("a series of a calendar", () => {
  it("keeps its dates that were moved, cancelled and left out", () => {
    const dates = datesOf(google)
    expect(dates.slice(0, 4)).toEqual(["2026-09-02T15:00", "2026-09-09T15:00", "2026-09-16T15:00", "2026-09-24T15:00"])
    expect(dates).not.toContain("2026-09-30T15:00")
    expect(dates).not.toContain("2026-10-21T15:00")
    expect(dates).toContain("2026-11-07T10:00")
  })

  it("goes on otherwise from one date on, where that is said of this and all following", () => {
    expect(datesOf(ranges)).toEqual([
      ...["2026-09-07T16:00", "2026-09-10T18:00", "2026-09-21T16:00", "2026-09-28T16:00"],
      ...[5, 12, 19, 26].map((day) => `2026-10-${String(day).padStart(2, "0")}T16:20`),
      ...["2026-11-02T16:20", "2026-11-09T16:20", "2026-11-16T16:20", "2026-11-23T16:20"],
    ])
  })

  it("without its first part is told date by date, and so are dates outside of it", () => {
    const date = (key: string, start: string) =>
      event("UID:s", `RECURRENCE-ID:${key}`, `DTSTART:${start}`, "DURATION:PT1H", "SUMMARY:Chor")
    const alone = lines(...date("20260907T150000", "20260908T150000"))
    expect([datesOf(alone), tags(alone)]).toEqual([["2026-09-08T15:00"], expect.arrayContaining(["OverrideAlone"])])
    const weekly = event(
      "UID:s",
      "DTSTART:20260907T150000",
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;COUNT=2",
      "SUMMARY:Chor",
    )
    const beside = lines(...weekly, ...date("20261203T150000", "20261203T160000"))
    expect([datesOf(beside), tags(beside)]).toEqual([
      ["2026-09-07T15:00", "2026-09-14T15:00", "2026-12-03T16:00"],
      expect.arrayContaining(["OverrideOutsideSeries"]),
    ])
  })

  it.each([
    ["FREQ=WEEKLY;INTERVAL=0;COUNT=2", ["2026-09-07T15:00", "2026-09-14T15:00"], "intervalZero"],
    ["FREQ=WEEKLY;UNTIL=20200101", ["2026-09-07T15:00"], "untilBeforeStart"],
    ["FREQ=WEEKLY;COUNT=9;UNTIL=20260915T000000Z", ["2026-09-07T15:00", "2026-09-14T15:00"], "countAndUntil"],
    ["FREQ=WEEKLY;BYHOUR=15;BYMINUTE=0;COUNT=2", ["2026-09-07T15:00", "2026-09-14T15:00"], "timeOfDay"],
    ["FREQ=WEEKLY;BYDAY=1MO;COUNT=2", ["2026-09-07T15:00", "2026-09-14T15:00"], "ordinalOfWeek"],
  ])("whose rule is %s is mended, and that is told", (rule, dates, mending) => {
    const text = lines(...event("UID:a", "DTSTART:20260907T150000", "DURATION:PT1H", `RRULE:${rule}`, "SUMMARY:x"))
    expect(datesOf(text)).toEqual(dates)
    expect(read(text).findings).toContainEqual(expect.objectContaining({ _tag: "RuleMended", mending, uid: "a" }))
  })

  it("whose rule chooses other dates than days can is rejected", () => {
    const of = (rule: string) => lines(...event("UID:a", "DTSTART:20260907T150000", `RRULE:${rule}`, "SUMMARY:x"))
    expect(why(of("FREQ=SECONDLY"))).toEqual([[2, "rule"]])
    expect(why(of("FREQ=DAILY;BYHOUR=9,15"))).toEqual([[2, "rule"]])
  })
})

describe("a file that is written badly", () => {
  const one = event("UID:a", "DTSTART:20260907T150000", "DURATION:PT1H", "SUMMARY:Café")

  it("is read in whatever encoding and with whatever line ends", () => {
    const text = lines("VERSION:2.0", "PRODID:x", ...one)
    const title = (input: string | Uint8Array) => read(input).offers[0]?.title
    expect(title(`\uFEFF${text}`)).toBe("Café")
    expect(title(text.replaceAll("\r\n", "\r"))).toBe("Café")
    expect(title(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toBe("Café")
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])])
    expect([title(wide), read(wide).dialect.encoding]).toEqual(["Café", "utf-16le"])
  })

  it("loses nothing: lines in the middle of a text are put back, and ends that are missing are told", () => {
    const text = [
      "BEGIN:VEVENT",
      "UID:a",
      "DTSTART:20260907T150000",
      "SUMMARY:x",
      "DESCRIPTION:eins",
      "Anmeldung: zwei",
      "",
    ]
    const { offers, findings, components } = read(
      [...text, ...event("UID:b", "DTSTART:20260908T150000", "SUMMARY:y")].join("\n"),
    )
    expect(offers.map(({ title, description }) => [title, description])).toEqual([
      ["x", "eins\nAnmeldung: zwei"],
      ["y", undefined],
    ])
    expect(components).toBe(2)
    expect(findings.map(({ _tag }) => _tag)).toEqual(
      expect.arrayContaining(["LinesUnfolded", "ComponentNotClosed", "CalendarMissing"]),
    )
    expect(why("BEGIN:VEVENT\nUID:a\nDTSTART:20260907T150000\nSUMMARY:x")).toEqual([[1, "cut"]])
    expect(read("<html>").findings).toContainEqual(expect.objectContaining({ because: "markup", severity: "error" }))
    expect(tags("")).toEqual(["CalendarUnreadable"])
  })

  it("has each component once: the newest of several versions, and others of one UID apart", () => {
    const version = (sequence: number, title: string) =>
      event("UID:a", "DTSTART:20260907T150000", "DURATION:PT1H", `SEQUENCE:${sequence}`, `SUMMARY:${title}`)
    const text = lines(...version(2, "neu"), ...version(1, "alt"))
    expect(read(text).offers.map(({ title }) => title)).toEqual(["neu"])
    expect(why(text)).toEqual([[9, "superseded"]])
    const equals = lines(...one, ...event("UID:a", "DTSTART:20260910T150000", "DURATION:PT1H", "SUMMARY:Anderes"))
    expect([read(equals).offers.length, tags(equals)]).toEqual([2, expect.arrayContaining(["UidRepeats"])])
  })
})

describe("what is private", () => {
  it("is not read: people, and what leads to them (R52)", () => {
    const report = read(google)
    expect(JSON.stringify(report)).not.toMatch(/Meier|0151|sabine/)
    expect(tags(google)).toEqual(expect.arrayContaining(["PeopleDropped", "PersonInText"]))
  })

  it("keeps time busy and says nothing else (R52)", () => {
    for (const options of [{ keepPrivate: true }, { as: "busy" as const }, {}]) {
      const report = read(outlook, options)
      expect(JSON.stringify(report)).not.toContain("Kaya")
      expect(report.busy.some(({ uid }) => uid === "private-1")).toBe(Object.keys(options).length > 0)
    }
    const busy = busyWithin(read(outlook, { as: "busy" }).busy, window)
    expect(busy.slice(0, 2).map(({ start }) => start)).toEqual(["2026-10-12T09:00", "2026-10-13T14:00"])
    expect(why(outlook, { as: "busy" })).toEqual([[57, "free"]])
  })
})

describe("closures of a calendar", () => {
  it("are recognised by what they are called, and by whose they are", () => {
    const told = (scope: CalendarOptions["scope"]) =>
      read(schoolPortal, { as: "closures", ...(scope === undefined ? {} : { scope }) }).closures.flatMap((calendar) =>
        calendar.closures.map(({ kind, from, to }) => [kind, from, to]),
      )
    expect(told({ kind: "schule", id: "schule" })).toEqual([
      ["unterrichtsfrei", "2026-05-28", "2026-05-29"],
      ["schulferien", "2026-10-19", "2026-11-01"],
    ])
    expect(told({ kind: "einrichtung", id: "kita" })[0]).toEqual(["schliesstag", "2026-05-28", "2026-05-29"])
    expect(told(undefined)).toEqual([])
    expect(tags(schoolPortal, { as: "closures" })).toContain("LandUnknown")
  })

  it("are none where one that may be a closure could not be read: it would call the day open (R25)", () => {
    const broken = lines(
      ...event("UID:a", "DTSTART;VALUE=DATE:20260230", "SUMMARY:Osterferien"),
      ...event("UID:b", "DTSTART;VALUE=DATE:20261012", "SUMMARY:Herbstferien"),
    )
    const { closures, findings } = read(broken, { as: "closures", scope: { kind: "land", id: "NW" } })
    expect([closures, findings.map(({ _tag }) => _tag)]).toEqual([[], expect.arrayContaining(["ListIncomplete"])])
  })
})

describe("a delivery of a calendar", () => {
  const today = LocalDate.parse("2026-09-01")
  const listed = (sequence: number, title: string) =>
    read(lines(...event("UID:a", "DTSTART:20260907T150000", `SEQUENCE:${sequence}`, `SUMMARY:${title}`))).listed
  const compare = (before: ReturnType<typeof listed>, after: ReturnType<typeof listed>) =>
    planCalendar(before, after, { today, rejected: new Set() })

  it("never puts an older version in the place of a newer one", () => {
    expect(compare(listed(1, "x"), listed(2, "y")).changed[0]?.fields.map(({ field }) => field)).toEqual(["title"])
    const { changed, older, unchanged } = compare(listed(2, "x"), listed(1, "y"))
    expect([changed.length, older.length, unchanged.length]).toEqual([0, 1, 1])
  })

  it("does not miss what is over", () => {
    expect(compare(listed(0, "x"), []).missing).toHaveLength(1)
    const later = { today: LocalDate.parse("2026-10-01"), rejected: new Set<string>() }
    expect(planCalendar(listed(0, "x"), [], later).missing).toHaveLength(0)
  })
})

it("says everything in German and English", () => {
  expect(Object.keys(calendarImportText.de)).toEqual(Object.keys(calendarImportText.en))
})
