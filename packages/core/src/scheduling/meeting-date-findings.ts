/** Findings about the date of a meeting: holidays on which it falls, and days that nobody can judge. */
import {
  type ClosureCalendar,
  type ClosureKind,
  type ClosureReason,
  type DayAnswer,
  dayAnswers,
  tells,
  type UnknownCalendar,
} from "../calendar/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { Meeting, MeetingId } from "../meeting/index.js"
import type { Finding } from "../problem.js"
import { addDays, dateOf, type Interval, type LocalDate, minuteOfDay } from "../time/index.js"

/** A closure with the name of its calendar: `from` is its first day, `to` the first day after it. @german Schließzeit im Kalender */
export interface NamedClosure extends ClosureReason {
  readonly name: string
}

/** A meeting falls on a public holiday or into the school holidays. @german Sitzung an einem freien Tag */
export type MeetingInHolidays = Finding<
  "MeetingInHolidays",
  {
    readonly meeting: MeetingId
    readonly on: LocalDate
    readonly holiday: "feiertag" | "schulferien"
    readonly because: ReadonlyArray<NamedClosure>
  }
>

/** A meeting falls on a movable day of many schools among the members. @german Sitzung an einem beweglichen Ferientag */
export type MeetingOnMovableDay = Finding<
  "MeetingOnMovableDay",
  {
    readonly meeting: MeetingId
    readonly on: LocalDate
    /** In the order in which they were given. */
    readonly schools: ReadonlyArray<InstitutionId>
    /** How many schools are members. */
    readonly of: number
    readonly because: ReadonlyArray<NamedClosure>
  }
>

/** Calendars of holidays end before the meeting, or a closure holds only in some places. @german Sitzungstag unbekannt */
export type MeetingDayUnknown = Finding<
  "MeetingDayUnknown",
  {
    readonly meeting: MeetingId
    readonly on: LocalDate
    readonly holiday: "feiertag" | "schulferien"
    readonly calendars: ReadonlyArray<UnknownCalendar>
    readonly inParts: ReadonlyArray<ClosureReason>
  }
>

/** What may be found about the date of a meeting. @german Hinweise zum Sitzungstermin */
export type MeetingDateFinding = MeetingInHolidays | MeetingOnMovableDay | MeetingDayUnknown

/** What the date of a meeting is held against. @german Kalender zur Sitzung */
export interface MeetingCalendars {
  /** Those that apply to the place of the conference. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** The schools among the members, each with its calendars. */
  readonly schools: ReadonlyArray<{
    readonly institution: InstitutionId
    readonly calendars: ReadonlyArray<ClosureCalendar>
  }>
}

/**
 * The share of the schools among the members from which on their movable days are worth a look: a third. Fewer are missed as
 * anybody is; from there on no talk about schools makes sense.
 *
 * @german Anteil der Schulen
 */
export const movableDayShare = 1 / 3

/**
 * What is worth a look about the date of a meeting: it falls on a public holiday, into the school holidays, or on a movable
 * day of at least a third of the schools among the members. Of a meeting over several days, every day.
 *
 * @returns nothing for a meeting without a date, or one that is not held
 * @rule R25
 * @example
 * import { ClosureCalendar } from "@sozialraum/core/calendar"
 * import { Meeting, meetingDateFindings } from "@sozialraum/core"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const meeting = Meeting.parse({
 *   id: "s1",
 *   conference: "sued",
 *   title: "Ferienprogramm",
 *   state: "scheduled",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   host: { at: "member", institution: "schule", site: "aula" },
 * })
 * const [finding] = meetingDateFindings(meeting, { calendars: [ferien], schools: [] })
 * finding?._tag // => "MeetingInHolidays"
 */
export const meetingDateFindings = (
  meeting: Meeting,
  { calendars, schools }: MeetingCalendars,
): ReadonlyArray<MeetingDateFinding> => {
  if (meeting.state === "proposed" || meeting.state === "cancelled" || meeting.state === "postponed") return []
  const holidays = holidayKinds.map((holiday) => ({ holiday, answerOn: answersOf(calendars, holiday) }))
  const houses = schools.map((school) => ({ ...school, answerOn: answersOf(school.calendars, "beweglicherFerientag") }))
  return daysOf(meeting.interval).flatMap((on): ReadonlyArray<MeetingDateFinding> => {
    const fact = { path: ["interval"], rule: "R25", meeting: meeting.id, on } as const
    const free = houses.filter(({ answerOn }) => answerOn(on)._tag === "closed")
    return [
      ...holidays.flatMap(({ holiday, answerOn }): ReadonlyArray<MeetingDateFinding> => {
        const answer = answerOn(on)
        if (answer._tag === "open") return []
        if (answer._tag === "closed") {
          const because = named(answer, calendars)
          return [{ _tag: "MeetingInHolidays", severity: "warning", ...fact, holiday, because }]
        }
        const doubt = { calendars: answer.calendars, inParts: answer.inParts ?? [] }
        return [{ _tag: "MeetingDayUnknown", severity: "info", ...fact, holiday, ...doubt }]
      }),
      ...(free.length > 0 && free.length >= movableDayShare * schools.length
        ? [
            {
              _tag: "MeetingOnMovableDay" as const,
              severity: "warning" as const,
              ...fact,
              schools: free.map(({ institution }) => institution),
              of: schools.length,
              because: free.flatMap((house) => named(house.answerOn(on), house.calendars)),
            },
          ]
        : []),
    ]
  })
}

const holidayKinds = ["feiertag", "schulferien"] as const

/** Of a kind that no calendar tells, nothing is found: to say that of every meeting would help nobody. */
const answersOf = (calendars: ReadonlyArray<ClosureCalendar>, kind: ClosureKind): ((day: LocalDate) => DayAnswer) =>
  calendars.some((calendar) => tells(calendar, [kind])) ? dayAnswers(calendars, [kind]) : () => ({ _tag: "open" })

const named = (answer: DayAnswer, calendars: ReadonlyArray<ClosureCalendar>): ReadonlyArray<NamedClosure> => {
  const names = new Map(calendars.map(({ id, name }) => [id, name]))
  const because = answer._tag === "closed" ? answer.because : []
  return because.map((reason) => ({ ...reason, name: names.get(reason.calendar) ?? reason.calendar }))
}

/** Every day of which a meeting has some time. */
const daysOf = ({ start, end }: Interval): ReadonlyArray<LocalDate> => {
  const last = minuteOfDay(end) === 0 ? addDays(dateOf(end), -1) : dateOf(end)
  const days = [dateOf(start)]
  for (let day = addDays(dateOf(start), 1); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
