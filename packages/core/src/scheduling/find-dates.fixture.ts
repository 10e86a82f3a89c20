/** Questions for dates: the plain way to find them, and random ones to hold both against each other. */
import * as fc from "fast-check"
import { ClosureCalendar, dayAnswers, weekdayOf } from "../calendar/index.js"
import { ConferenceId } from "../conference/index.js"
import { InstitutionId, SiteId } from "../institution/index.js"
import { DatePoll, MeetingId } from "../meeting/index.js"
import {
  addDays,
  berlin,
  dateOf,
  epochMs,
  holdsOn,
  Interval,
  LocalDate,
  LocalDateTime,
  overlaps,
  startOf,
  toInstant,
} from "../time/index.js"
import type { BusyTime, DateParticipant, DateQuestion } from "./date-question.js"

export const day = (text: string) => LocalDate.parse(text)
export const house = (text: string) => InstitutionId.parse(text)
export const site = (text: string) => SiteId.parse(text)
export const between = (start: string, end: string) => Interval.parse({ start, end, zone: berlin })
export const engaged = (start: string, end: string): BusyTime => ({
  interval: between(start, end),
  because: { kind: "other", asWritten: "Termin" },
})

/** A calendar of one kind that knows from August 2026 to August 2027. */
export const calendar = (id: string, kind: string, closures: ReadonlyArray<readonly [from: string, to: string]>) =>
  ClosureCalendar.parse({
    id,
    name: `Kalender ${id}`,
    scope: { kind: "land", id: "NW" },
    source: { name: "Test" },
    known: { from: "2026-08-01", to: "2027-08-01" },
    kinds: [kind],
    closures: closures.map(([from, to]) => ({ kind, from, to, reason: `${kind} ${id}` })),
  })

/** All dates of a question as anybody would write them down: every start, and whoever is asked, one after the other. */
export const plainDates = (question: DateQuestion): ReadonlyArray<string> => {
  const { windows, participants, otherMeetings = [], poll, avoided, leadTime, hosts, room } = question
  const { durationMinutes = 120, gridMinutes = 30 } = question
  const starts = new Map<string, Interval>()
  for (const { from, to, weekdays = ["mo", "tu", "we", "th", "fr"], hours = { from: "08:00", to: "18:00" } } of windows)
    for (let on = from; on < to; on = addDays(on, 1))
      for (let minute = minutes(hours.from); minute + durationMinutes <= minutes(hours.to); minute += gridMinutes) {
        if (!weekdays.includes(weekdayOf(on))) continue
        const interval = lasting(`${on}T${clock(minute)}`, durationMinutes)
        const isWithin =
          interval !== undefined &&
          interval.end <= (hours.to === "24:00" ? `${addDays(on, 1)}T00:00` : `${on}T${hours.to}`)
        if (interval !== undefined && isWithin) starts.set(JSON.stringify(interval), interval)
      }
  for (const interval of poll?.candidates ?? [])
    if (windows.some(({ from, to }) => from <= dateOf(interval.start) && dateOf(interval.start) < to))
      starts.set(JSON.stringify(interval), interval)
  const restsOn = new Map(
    participants.map((one) => [one, dayAnswers(one.calendars ?? [], one.closedOn ?? ["feiertag", "schliesstag"])]),
  )
  const avoidedOn = avoided && dayAnswers(avoided.calendars, avoided.never)
  const canCome = (participant: DateParticipant, interval: Interval): boolean => {
    const { institution, busy = [] } = participant
    if (!isExpected(participant, interval)) return true
    const answer = poll?.answers.find(
      (one) =>
        one.institution === institution &&
        (poll.until === undefined || one.on <= poll.until) &&
        JSON.stringify(poll.candidates[one.candidate]) === JSON.stringify(interval),
    )
    if (answer !== undefined) return answer.answer !== "no"
    const taken = [
      ...busy.map((time) => time.interval),
      ...otherMeetings.flatMap((other) => (other.institutions.includes(institution) ? [other.interval] : [])),
    ]
    const isClosed = restsOn.get(participant)?.(dateOf(interval.start))._tag === "closed"
    return !isClosed && !taken.some((time) => overlaps(time, interval))
  }
  return [...starts.values()]
    .filter((interval) => {
      const on = dateOf(interval.start)
      const isAvoided = avoidedOn?.(on)._tag === "closed"
      if ((leadTime !== undefined && on < leadTime.earliest) || isAvoided) return false
      if (!participants.every((one) => one.attendance === "optional" || canCome(one, interval))) return false
      if (room === undefined) return true
      return (hosts ?? []).some(({ institution, rooms }) => {
        const own = participants.find((one) => one.institution === institution)
        return (
          (own === undefined || (isExpected(own, interval) && canCome(own, interval))) &&
          rooms.some(
            ({ seats, stepFree, busy = [] }) =>
              (room.seats === undefined || (seats ?? 0) >= room.seats) &&
              (room.stepFree === undefined || stepFree === true) &&
              !busy.some((time) => overlaps(time.interval, interval)),
          )
        )
      })
    })
    .map(({ start, end }) => `${start} ${end}`)
    .sort()
}

/** Whether a participant is asked to come on the day of a date. */
export const isExpected = ({ expectedOn }: DateParticipant, { start }: Interval): boolean =>
  expectedOn === undefined || expectedOn.some((period) => holdsOn(period, dateOf(start)))

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

/** The interval of so many minutes of real time; nothing where a change of the clocks leaves no plain one. */
const lasting = (start: string, length: number): Interval | undefined => {
  const begin = toInstant(LocalDateTime.parse(start), berlin, { missing: "skip", repeated: "first" })
  if (begin === undefined) return undefined
  const wanted = epochMs(begin.instant) + length * 60_000
  for (const more of [length, length - 60, length + 60]) {
    const end = new Date(Date.parse(`${start}:00Z`) + more * 60_000).toISOString().slice(0, 16)
    const ends = toInstant(LocalDateTime.parse(end), berlin, { missing: "skip", repeated: "first" })
    if (ends !== undefined && epochMs(ends.instant) === wanted) return Interval.parse({ start, end, zone: berlin })
  }
  return undefined
}

const first = day("2026-10-19")
const houses = ["a", "b", "c", "d"].map(house)

/** Times of the weeks around the change of the clocks on 25 October 2026. */
const someTime = fc
  .record({ day: fc.nat({ max: 13 }), half: fc.nat({ max: 46 }), halves: fc.integer({ min: 1, max: 8 }) })
  .map(({ day: later, half, halves }) => {
    const start = `${addDays(first, later)}T${clock(half * 30)}`
    const end = new Date(Date.parse(`${start}:00Z`) + halves * 1_800_000).toISOString().slice(0, 16)
    return between(start, end)
  })
  .filter((interval) => epochMs(startOf(interval)) > 0)

const someBusy = fc.array(
  someTime.map((interval): BusyTime => ({ interval, because: { kind: "other", asWritten: "Termin" } })),
  { maxLength: 6 },
)

const someClosures = fc.array(fc.nat({ max: 13 }), { maxLength: 3 }).map((days) => [
  calendar(
    "eigen",
    "schliesstag",
    days.map((later) => [addDays(first, later), addDays(first, later + 1)]),
  ),
])

const someParticipant = fc.record({
  attendance: fc.constantFrom("required" as const, "optional" as const),
  busy: someBusy,
  calendars: someClosures,
  expectedOn: fc.option(
    fc.array(
      fc
        .record({ from: fc.nat({ max: 10 }), days: fc.integer({ min: 1, max: 9 }) })
        .map(({ from, days }) => ({ from: addDays(first, from), to: addDays(first, from + days) })),
      { maxLength: 2 },
    ),
    { nil: undefined },
  ),
})

const somePoll = fc
  .uniqueArray(someTime, { minLength: 1, maxLength: 4, selector: (interval) => JSON.stringify(interval) })
  .chain((candidates) =>
    fc
      .uniqueArray(
        fc.record({
          institution: fc.constantFrom(...houses),
          candidate: fc.nat({ max: candidates.length - 1 }),
          answer: fc.constantFrom("yes" as const, "ifNeedBe" as const, "no" as const),
          on: fc.constantFrom("2026-10-01", "2026-10-10"),
        }),
        { maxLength: 8, selector: ({ institution, candidate }) => `${institution} ${candidate}` },
      )
      .map((answers) => DatePoll.parse({ candidates, answers, until: "2026-10-05" })),
  )

/** Random questions of four houses in the two weeks around the change of the clocks. */
export const someQuestion: fc.Arbitrary<DateQuestion> = fc
  .record({
    participants: fc.array(someParticipant, { maxLength: 4 }),
    hours: fc.constantFrom(
      { from: "08:00", to: "18:00" },
      { from: "00:00", to: "24:00" },
      { from: "01:30", to: "09:00" },
    ),
    everyDay: fc.boolean(),
    durationMinutes: fc.constantFrom(30, 60, 120, 180),
    gridMinutes: fc.constantFrom(30, 45, 60),
    others: fc.array(fc.record({ interval: someTime, institutions: fc.subarray(houses) }), { maxLength: 3 }),
    poll: fc.option(somePoll, { nil: undefined }),
    never: fc.boolean(),
    earliest: fc.option(fc.nat({ max: 10 }), { nil: undefined }),
    rooms: fc.option(
      fc.record({
        seats: fc.option(fc.constantFrom(10, 30), { nil: undefined }),
        stepFree: fc.boolean(),
        hosts: fc.array(
          fc.array(
            fc.record({
              seats: fc.option(fc.constantFrom(8, 20, 40), { nil: undefined }),
              stepFree: fc.option(fc.boolean(), { nil: undefined }),
              busy: someBusy,
            }),
            { maxLength: 2 },
          ),
          { maxLength: 3 },
        ),
      }),
      { nil: undefined },
    ),
  })
  .map(({ participants, hours, everyDay, others, poll, never, earliest, rooms, ...rest }) => ({
    ...rest,
    windows: [
      {
        from: first,
        to: addDays(first, 14),
        hours,
        ...(everyDay ? { weekdays: ["mo", "tu", "we", "th", "fr", "sa", "su"] as const } : {}),
      },
    ],
    participants: participants.map(({ expectedOn, ...one }, index) => ({
      ...one,
      institution: houses[index] ?? house("x"),
      ...(expectedOn === undefined ? {} : { expectedOn }),
    })),
    otherMeetings: others.map((other, index) => ({
      ...other,
      meeting: MeetingId.parse(`s${index}`),
      conference: ConferenceId.parse("andere"),
    })),
    ...(poll === undefined ? {} : { poll }),
    ...(never
      ? {
          avoided: {
            calendars: [calendar("ferien", "schulferien", [["2026-10-21", "2026-10-24"]])],
            never: ["schulferien"] as const,
            ratherNot: [],
          },
        }
      : {}),
    ...(earliest === undefined ? {} : { leadTime: { earliest: addDays(first, earliest), days: 10 } }),
    ...(rooms === undefined
      ? {}
      : {
          room: {
            ...(rooms.seats === undefined ? {} : { seats: rooms.seats }),
            ...(rooms.stepFree ? { stepFree: true as const } : {}),
          },
          hosts: rooms.hosts.map((own, index) => ({
            institution: houses[index] ?? house("x"),
            site: site(`haus-${index}`),
            rooms: own.map(({ seats, stepFree, busy }, number) => ({
              id: `raum-${index}-${number}`,
              name: `Raum ${number}`,
              site: site(`haus-${index}`),
              busy,
              ...(seats === undefined ? {} : { seats }),
              ...(stepFree === undefined ? {} : { stepFree }),
            })),
          })),
        }),
    limit: Number.POSITIVE_INFINITY,
    perDay: Number.POSITIVE_INFINITY,
  }))
