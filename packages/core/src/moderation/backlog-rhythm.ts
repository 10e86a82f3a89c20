/** Rhythm: which meetings a conference owes itself by its rules of procedure. Without such a rule it owes none. */
import type { Conference } from "../conference/index.js"
import { addDays, daysBetween, LocalDate } from "../time/index.js"
import type { BacklogEntry, BacklogMatter } from "./backlog-entry.js"
import { standingItem } from "./backlog-items.js"
import { dayOfMeeting, later, noticeDays, type Timeline, workingSince } from "./backlog-timeline.js"
import { standingItems } from "./backlog-topics.js"

/**
 * The meetings that the rules ask for and nobody has found a date for.
 *
 * So many meetings a year are spread evenly over it; of a year in which the conference began, or woke from a rest, over what
 * is left of it.
 */
export const owedMeetings = (conference: Conference, timeline: Timeline): ReadonlyArray<BacklogEntry> => {
  const { minMeetingsPerYear: minimum, meetingRhythm: rhythm } = conference.procedure
  return [
    ...(rhythm?.kind === "everyWeeks" ? everyWeeks(conference, timeline, rhythm.weeks) : []),
    ...(rhythm?.kind === "perYear" ? perYear(conference, timeline, { times: rhythm.times, rule: "rhythm" }) : []),
    ...(minimum === undefined ? [] : perYear(conference, timeline, { times: minimum, rule: "minimumPerYear" })),
  ]
}

const everyWeeks = (conference: Conference, timeline: Timeline, weeks: number): ReadonlyArray<BacklogEntry> => {
  const start = workingSince(conference, timeline.asOf)
  const since = timeline.last === undefined || timeline.last.on < start ? start : timeline.last.on
  const isDated = timeline.ahead.some((meeting) => dayOfMeeting(meeting) !== undefined)
  return isDated
    ? []
    : owed(conference, timeline, { matter: { kind: "rhythm" }, since, due: addDays(since, weeks * 7) })
}

const perYear = (
  conference: Conference,
  timeline: Timeline,
  { times, rule }: { readonly times: number; readonly rule: "rhythm" | "minimumPerYear" },
): ReadonlyArray<BacklogEntry> => {
  const { asOf, held, ahead } = timeline
  const year = Number(asOf.slice(0, 4))
  const [first, end] = [firstDayOf(year), firstDayOf(year + 1)]
  if (first === undefined || end === undefined) return []
  const since = later(workingSince(conference, asOf), first)
  const share = daysBetween(since, end) / daysBetween(first, end)
  const minimum = Math.floor(times * share)
  const isInYear = (day: LocalDate | undefined): boolean => day !== undefined && since <= day && day < end
  const met = [...held, ...ahead].filter((meeting) => isInYear(dayOfMeeting(meeting))).length
  if (met >= minimum) return []
  const matter = rule === "rhythm" ? { kind: rule } : { kind: rule, year, minimum, met }
  const due = addDays(since, Math.floor((daysBetween(since, end) * (met + 1)) / minimum) - 1)
  return owed(conference, timeline, { matter, since, due })
}

const owed = (
  conference: Conference,
  timeline: Timeline,
  { matter, since, due }: { readonly matter: BacklogMatter; readonly since: LocalDate; readonly due: LocalDate },
): ReadonlyArray<BacklogEntry> => {
  const { asOf } = timeline
  if (asOf < addDays(due, -noticeDays(conference))) return []
  const item = standingItems(timeline).find(({ kind }) => kind === "dates") ?? standingItem("dates")
  return [{ ...matter, since, due, overdueDays: Math.max(0, daysBetween(due, asOf)), urgent: true, item }]
}

const firstDayOf = (year: number): LocalDate | undefined =>
  LocalDate.safeParse(`${String(year).padStart(4, "0")}-01-01`).data
