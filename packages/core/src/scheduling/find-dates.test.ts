import { describe, expect, it } from "vitest"
import { ConferenceId } from "../conference/index.js"
import { OpeningHours } from "../hours/index.js"
import { DatePoll, MeetingId } from "../meeting/index.js"
import type { DateHost, DateQuestion, DateWindow } from "./date-question.js"
import { datePoints } from "./date-score.js"
import { between, calendar, day, engaged, house, site } from "./find-dates.fixture.js"
import { findDates } from "./find-dates.js"

const [amt, kita, schule] = [house("amt"), house("kita"), house("schule")]
const on = (date: string, hours: DateWindow["hours"], to = date): DateWindow => ({
  from: day(date),
  to: day(to.slice(0, 8) + String(Number(to.slice(8)) + 1).padStart(2, "0")),
  ...(hours === undefined ? {} : { hours }),
})
const afternoon = { from: "14:00", to: "17:00" }
const wednesday = on("2026-10-14", afternoon)
const both = [
  { institution: amt, attendance: "required" as const },
  { institution: kita, attendance: "optional" as const },
]
const asked: DateQuestion = { windows: [wednesday], participants: both, perDay: 99 }
const starts = (question: DateQuestion) => findDates(question).proposals.map(({ interval }) => interval.start.slice(11))
const hall = (more: object = {}): DateHost => ({
  institution: kita,
  site: site("haus"),
  rooms: [{ id: "halle", name: "Halle", site: site("haus"), seats: 20, stepFree: true, ...more }],
})

describe("a date", () => {
  it("begins on every half hour from which the meeting ends in time (Q1)", () => {
    expect(starts(asked)).toEqual(["14:00", "14:30", "15:00"])
    expect(starts({ ...asked, durationMinutes: 180 })).toEqual(["14:00"])
    expect(starts({ ...asked, gridMinutes: 15, durationMinutes: 150 })).toEqual(["14:00", "14:15", "14:30"])
  })

  it("may begin as something else ends, and end as something else begins", () => {
    const busy = [engaged("2026-10-14T12:00", "2026-10-14T14:30"), engaged("2026-10-14T16:30", "2026-10-14T18:00")]
    expect(starts({ ...asked, participants: [{ institution: amt, attendance: "required", busy }] })).toEqual(["14:30"])
  })

  it("is proposed once for each day, the best one, unless more are asked for", () => {
    const { proposals, possible } = findDates({
      windows: [on("2026-10-14", afternoon, "2026-10-16")],
      participants: both,
    })
    expect(proposals.map(({ interval }) => interval.start)).toEqual([
      "2026-10-14T14:00",
      "2026-10-15T14:00",
      "2026-10-16T14:00",
    ])
    expect(possible).toBe(9)
  })

  it("lies on a working day, unless weekdays are named", () => {
    const weekend = { ...on("2026-10-17", afternoon, "2026-10-18") }
    expect(findDates({ ...asked, windows: [weekend] }).candidates).toBe(0)
    expect(starts({ ...asked, windows: [{ ...weekend, weekdays: ["sa"] }] })).toHaveLength(3)
  })

  it("stays at its hour of the wall clock over a change of the clocks", () => {
    const windows = [on("2026-10-23", { from: "14:00", to: "16:00" }, "2026-10-26")]
    const busy = [engaged("2026-10-26T13:00", "2026-10-26T14:00"), engaged("2026-10-23T13:00", "2026-10-23T14:00")]
    const found = findDates({ windows, participants: [{ institution: amt, attendance: "required", busy }] })
    expect(found.proposals.map(({ interval }) => [interval.start, interval.end])).toEqual([
      ["2026-10-23T14:00", "2026-10-23T16:00"],
      ["2026-10-26T14:00", "2026-10-26T16:00"],
    ])
  })

  it("does not begin at a time that the clocks skip, and lasts as long as asked where they are put back", () => {
    const night = { from: "01:00", to: "05:00" }
    const ask = (date: string) => ({
      ...asked,
      windows: [{ ...on(date, night), weekdays: ["su"] as const }],
      durationMinutes: 60,
    })
    expect(starts(ask("2027-03-28"))).toEqual(["01:00", "01:30", "03:00", "03:30", "04:00"])
    expect(starts(ask("2026-10-25"))).toEqual(["01:00", "01:30", "03:00", "03:30", "04:00"])
  })

  it("is none where the question makes no sense", () => {
    for (const odd of [{ durationMinutes: 0 }, { durationMinutes: Number.NaN }, { gridMinutes: 0 }, { windows: [] }])
      expect(findDates({ ...asked, ...odd })).toMatchObject({ proposals: [], candidates: 0, possible: 0, excluded: [] })
    expect(findDates({ ...asked, windows: [on("2026-10-14", { from: "17:00", to: "9 Uhr" })] }).candidates).toBe(0)
    expect(findDates({ ...asked, participants: [] }).possible).toBe(3)
    expect(findDates({ ...asked, windows: [{ from: day("2026-10-15"), to: day("2026-10-14") }] }).candidates).toBe(0)
  })
})

describe("who cannot come", () => {
  const holidays = calendar("nw", "schulferien", [["2026-10-17", "2026-11-01"]])

  it("is told with the meeting of another body that it sits in (Q1)", () => {
    const other = {
      meeting: MeetingId.parse("ak-3"),
      conference: ConferenceId.parse("ak-kita"),
      interval: between("2026-10-14T15:00", "2026-10-14T16:00"),
      institutions: [kita, schule],
    }
    const [first] = findDates({ ...asked, otherMeetings: [other] }).proposals
    expect(first?.cannot).toEqual(["kita"])
    expect(first?.conflicts).toEqual([
      {
        kind: "busy",
        institution: "kita",
        interval: other.interval,
        because: { kind: "meeting", meeting: "ak-3", conference: "ak-kita" },
      },
    ])
  })

  it("is a school in its holidays, and no other house, with the calendar that says so (R25)", () => {
    const calendars = [holidays]
    const closedOn = ["schulferien"] as const
    const question: DateQuestion = {
      windows: [on("2026-10-21", afternoon)],
      participants: [
        { institution: schule, attendance: "optional", calendars, closedOn },
        { institution: kita, attendance: "optional", calendars },
      ],
    }
    const [first] = findDates(question).proposals
    expect([first?.can, first?.cannot]).toEqual([["kita"], ["schule"]])
    expect(first?.conflicts).toEqual([
      { kind: "closed", institutions: ["schule"], because: [{ calendar: "nw", closure: holidays.closures[0] }] },
    ])
  })

  it("is not told as free where a calendar ends before the day: the date is uncertain (R25)", () => {
    const ask = (calendars: ReadonlyArray<typeof holidays>): DateQuestion => ({
      windows: [on("2027-08-11", afternoon)],
      participants: [{ institution: schule, attendance: "required", calendars, closedOn: ["schulferien"] }],
    })
    const [first] = findDates(ask([holidays])).proposals
    expect([first?.certainty, first?.can, first?.uncertain]).toEqual(["uncertain", [], ["schule"]])
    expect(first?.conflicts).toEqual([
      {
        kind: "unknown",
        institutions: ["schule"],
        calendars: [{ calendar: "nw", name: "Kalender nw", known: holidays.known }],
        inParts: [],
      },
    ])
    const nobodySays = findDates(ask([]))
    expect(nobodySays.proposals[0]?.certainty).toBe("certain")
    expect(nobodySays.untold).toEqual([{ closure: "schulferien", institutions: ["schule"] }])
  })
})

describe("who is not expected on a day", () => {
  const expectedOn = [{ to: day("2026-10-14") }, { from: day("2026-10-16") }]
  const amtAlone = [{ institution: amt, attendance: "optional" as const }]
  const windows = [on("2026-10-13", afternoon, "2026-10-16")]

  it("is in no list, neither missed nor told, and makes no day better or worse than another (R21)", () => {
    const kitaSometimes = { institution: kita, attendance: "required" as const, expectedOn }
    const busy = [engaged("2026-10-14T08:00", "2026-10-14T20:00")]
    const found = findDates({ windows, participants: [...amtAlone, { ...kitaSometimes, busy }] })
    expect(
      found.proposals.map(({ interval, can, cannot, score }) => [interval.start.slice(8, 10), can, cannot, score]),
    ).toEqual([
      ["13", ["amt", "kita"], [], 48],
      ["14", ["amt"], [], 48],
      ["15", ["amt"], [], 48],
      ["16", ["amt", "kita"], [], 48],
    ])
    expect(found.proposals[1]?.conflicts).toEqual([])
    expect(found.proposals[1]?.reasons).toEqual([{ kind: "allCan", institutions: 1 }])
    expect(found.proposals[1]?.parts.map(({ part }) => part)).toEqual(["free", "notExpected"])
  })

  it("is expected on all days on which any of what is known of it says so", () => {
    const kitaFor = (...periods: NonNullable<DateQuestion["participants"][number]["expectedOn"]>) => ({
      institution: kita,
      attendance: "optional" as const,
      expectedOn: periods,
    })
    const comes = (participants: DateQuestion["participants"]) =>
      findDates({ windows, participants }).proposals.map(({ can }) => can.length)
    expect(comes([kitaFor({ to: day("2026-10-14") }), kitaFor({ from: day("2026-10-16") })])).toEqual([1, 0, 0, 1])
    expect(comes([kitaFor(), { institution: kita, attendance: "optional" }])).toEqual([1, 1, 1, 1])
  })
})

describe("answers of a poll", () => {
  const candidates = [between("2026-10-14T14:15", "2026-10-14T16:15"), between("2026-10-14T15:00", "2026-10-14T17:00")]
  const answer = (institution: string, candidate: number, said: string, at = "2026-10-01") => ({
    institution,
    candidate,
    answer: said,
    on: at,
  })
  const polled = (answers: ReadonlyArray<object>, more: object = {}) =>
    findDates({ ...asked, poll: DatePoll.parse({ candidates, answers, ...more }) }).proposals

  it("count before guesses: a yes makes a date possible, a no of a required one impossible", () => {
    const busy = [engaged("2026-10-14T08:00", "2026-10-14T20:00")]
    const participants = [{ institution: amt, attendance: "required" as const, busy }]
    const poll = DatePoll.parse({ candidates, answers: [answer("amt", 0, "yes"), answer("amt", 1, "no")] })
    const found = findDates({ ...asked, participants, poll })
    expect(found.proposals.map(({ interval }) => interval)).toEqual([candidates[0]])
    expect(found.excluded).toMatchObject([{ because: "required", answeredNo: 1, busy: 2, opens: 3 }])
  })

  it("put dates that were agreed to before those that nobody was asked about, also off the grid", () => {
    const [first] = polled([answer("amt", 0, "yes"), answer("kita", 0, "ifNeedBe")])
    expect(first?.interval).toEqual(candidates[0])
    expect([first?.can, first?.ifNeedBe]).toEqual([["amt"], ["kita"]])
    expect(first?.conflicts).toEqual([{ kind: "answeredIfNeedBe", institutions: ["kita"] }])
    expect(first?.score).toBe(datePoints.answeredYes + datePoints.ifNeedBe)
  })

  it("do not count when they come too late, nor of who is not asked", () => {
    const late = [answer("amt", 1, "no", "2026-10-09"), answer("fremd", 1, "no")]
    expect(polled(late, { until: "2026-10-08" }).map(({ can }) => can)).toEqual(Array(4).fill(["amt", "kita"]))
  })

  it("do not count of who is not expected on that day (R21)", () => {
    const participants = both.map((one) => ({ ...one, expectedOn: [{ from: day("2027-01-01") }] }))
    const poll = DatePoll.parse({ candidates, answers: [answer("amt", 0, "no"), answer("kita", 0, "no")] })
    const found = findDates({ ...asked, participants, poll })
    expect(found.possible).toBe(found.candidates)
    expect(found.proposals.flatMap(({ cannot }) => cannot)).toEqual([])
  })

  it("bring no date from days that are not asked for", () => {
    const poll = DatePoll.parse({ candidates: [between("2026-11-18T14:00", "2026-11-18T16:00")] })
    expect(findDates({ ...asked, poll }).candidates).toBe(3)
  })
})

describe("the place", () => {
  it("is a room with enough seats, free of steps, that is free; the smallest that will do", () => {
    const rooms = [
      { id: "aula", name: "Aula", site: site("haus"), seats: 120, stepFree: true },
      { id: "mensa", name: "Mensa", site: site("haus"), seats: 60, stepFree: true },
      { id: "keller", name: "Keller", site: site("haus"), seats: 30, stepFree: false },
    ]
    const [first] = findDates({
      ...asked,
      hosts: [{ ...hall(), rooms }],
      room: { seats: 25, stepFree: true },
    }).proposals
    expect(first?.place).toEqual({
      institution: "kita",
      site: "haus",
      room: { id: "mensa", name: "Mensa", seats: 60, stepFree: true },
    })
  })

  it("is not there while the room is booked, and the next host takes the date, with the booking told", () => {
    const booked = {
      interval: between("2026-10-14T14:00", "2026-10-14T15:00"),
      because: { kind: "booking", booking: "b1" },
    }
    const hosts = [hall({ busy: [booked] }), { ...hall(), institution: amt }]
    const [first] = findDates({ ...asked, hosts, room: { seats: 20 }, usualStarts: ["14:00"] }).proposals
    expect([first?.interval.start, first?.place?.institution]).toEqual(["2026-10-14T14:00", "amt"])
    expect(first?.conflicts).toEqual([
      { kind: "hostNotFree", institution: "kita", taken: [{ ...booked, room: "Halle" }] },
    ])
  })

  it("is not with a host who cannot come", () => {
    const participants = [
      { institution: kita, attendance: "optional" as const, busy: [engaged("2026-10-14T08:00", "2026-10-14T20:00")] },
    ]
    const found = findDates({ ...asked, participants, hosts: [hall()], room: { seats: 20 } })
    expect(found.possible).toBe(0)
    expect(found.excluded).toEqual([{ because: "room", dates: 3, opens: 3 }])
    const hosts = [{ ...hall(), institution: amt }, hall()]
    const [first] = findDates({ ...asked, participants, hosts, room: { seats: 20 } }).proposals
    expect([first?.place?.institution, first?.otherHosts]).toEqual(["amt", []])
  })

  it("is not with a host on a day on which it is not expected, a member that is still to join (R22)", () => {
    const participants = [
      { institution: kita, attendance: "optional" as const, expectedOn: [{ from: day("2026-10-15") }] },
    ]
    const windows = [on("2026-10-14", afternoon, "2026-10-15")]
    const found = findDates({ windows, participants, hosts: [hall()], room: {} })
    expect(found.proposals.map(({ interval }) => interval.start.slice(0, 10))).toEqual(["2026-10-15"])
  })

  it("is told to be opened outside the hours of the house, and forbids nothing", () => {
    const hours = OpeningHours.parse({
      zone: "Europe/Berlin",
      rules: [{ access: "open", weekdays: ["we"], spans: [{ from: "07:00", to: "16:30" }] }],
    })
    const found = findDates({ ...asked, hosts: [{ ...hall(), hours }], room: { seats: 20 } }).proposals
    expect(found.map(({ interval, conflicts }) => [interval.start.slice(11), conflicts.length])).toEqual([
      ["14:00", 0],
      ["14:30", 0],
      ["15:00", 1],
    ])
  })

  it("has to be asked for where nothing is on record, if that may be", () => {
    const hosts = [{ ...hall(), rooms: [] }]
    expect(findDates({ ...asked, hosts, room: { seats: 5 } }).possible).toBe(0)
    const [first] = findDates({ ...asked, hosts, room: { seats: 5, unrecorded: "ask" } }).proposals
    expect(first?.conflicts).toEqual([{ kind: "roomToAsk", institution: "kita" }])
  })
})

describe("an empty answer", () => {
  it("says which single thing would open dates, and what would do", () => {
    const busy = [engaged("2026-10-14T14:00", "2026-10-14T15:00")]
    const question: DateQuestion = {
      ...asked,
      participants: [{ institution: amt, attendance: "required", busy }],
      hosts: [hall()],
      room: { seats: 25, stepFree: true },
    }
    const found = findDates(question)
    expect(found.proposals).toEqual([])
    expect(found.excluded).toEqual([
      { because: "room", dates: 3, opens: 1 },
      { because: "seats", wanted: 25, most: 20, dates: 3, opens: 1 },
      { because: "required", institution: "amt", answeredNo: 0, closed: 0, busy: 2, dates: 2, opens: 0 },
    ])
  })

  it("says which days the body never meets, and how long before it invites (R24, R25)", () => {
    const calendars = [calendar("nw", "schulferien", [["2026-10-14", "2026-10-15"]])]
    const { excluded } = findDates({
      ...asked,
      windows: [on("2026-10-13", afternoon, "2026-10-15")],
      avoided: { calendars, never: ["schulferien"], ratherNot: [] },
      leadTime: { earliest: day("2026-10-14"), days: 10 },
    })
    expect(excluded).toEqual([
      { because: "leadTime", days: 10, earliest: "2026-10-14", dates: 3, opens: 3 },
      {
        because: "never",
        closure: "schulferien",
        closures: [{ calendar: "nw", closure: calendars[0]?.closures[0] }],
        dates: 3,
        opens: 3,
      },
    ])
  })
})

describe("the ranking", () => {
  it("puts days that the body rather avoids last, and tells why (R25)", () => {
    const calendars = [calendar("nw", "schulferien", [["2026-10-14", "2026-10-15"]])]
    const found = findDates({
      ...asked,
      perDay: 1,
      windows: [on("2026-10-14", afternoon, "2026-10-15")],
      avoided: { calendars, never: [], ratherNot: ["schulferien"] },
    }).proposals
    expect(
      found.map(({ interval, conflicts }) => [interval.start.slice(0, 10), conflicts.map(({ kind }) => kind)]),
    ).toEqual([
      ["2026-10-15", []],
      ["2026-10-14", ["ratherNot"]],
    ])
  })

  it("puts the usual time first, and never before one more who can come", () => {
    const usual = { ...asked, usualStarts: ["15:00"] }
    expect(starts(usual)).toEqual(["15:00", "14:30", "14:00"])
    const participants = [
      ...both,
      { institution: schule, attendance: "optional" as const, busy: [engaged("2026-10-14T16:30", "2026-10-14T18:00")] },
    ]
    expect(starts({ ...usual, participants })[0]).toBe("14:30")
  })

  it("never lets host and time of day outweigh one participant", () => {
    const { hostPlace, outsideOpeningHours, roomToAsk, halfHoursFromUsual, free } = datePoints
    expect(-(5 * hostPlace + outsideOpeningHours + roomToAsk + 8 * halfHoursFromUsual)).toBeLessThan(free)
  })
})
