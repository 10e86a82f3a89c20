/** Opening times: hours prepared with their calendars for many questions. */
import type { ClosureCalendar, ClosureReason } from "../calendar/index.js"
import { epochMs, type LocalDate, type LocalDateTime, offsetMs, rfc5545, toInstant, type Zone } from "../time/index.js"
import { type DayKnowledge, dayKnowledge, doubts, possibleFacts, publicHolidaysOf } from "./day-knowledge.js"
import type { UnknownReason } from "./opening-answer.js"
import { type CivilDay, civilDay, type DayStretch, type PlacedRule, stretchesOn } from "./opening-day.js"
import { concerns, type OpeningHours, unsaid, withUnknown } from "./opening-hours.js"
import type { HoursService } from "./opening-rule.js"

/** A stretch of real time with one answer. Not open and not unknown is not listed. */
export interface Stretch {
  /** @unit milliseconds since 1970 */
  readonly from: number
  readonly to: number
  readonly access: "open" | "byAppointment" | "unknown"
  readonly rule?: number
  readonly because?: ReadonlyArray<UnknownReason>
}

/** A day of prepared hours. */
export interface PreparedDay {
  readonly civil: CivilDay
  readonly knowledge: DayKnowledge
  readonly stretches: ReadonlyArray<Stretch>
}

/**
 * The hours of one service of a place, ready for questions.
 *
 * @german Vorbereitete Öffnungszeiten
 */
export interface OpeningTimes {
  readonly hours: OpeningHours
  readonly service: HoursService
  readonly rules: ReadonlyArray<PlacedRule>
  /** Days are counted from 1970-01-01. What begins on a day belongs to it. */
  readonly dayAt: (day: number) => PreparedDay
  /** Public holidays of a day that no rule speaks of. */
  readonly unspoken: (date: LocalDate) => ReadonlyArray<ClosureReason>
}

/**
 * Prepares hours for questions: {@link isOpenAt}, {@link nextOpening}, {@link closedBecause}, {@link openIntervals}.
 *
 * @param calendars - all that apply to the place: holidays of its Land, its own closing days; closing days always close,
 * holidays only where a rule says so
 * @param service - what for; phone hours are not visiting hours
 * @example
 * import { isOpenAt, openingTimes, parseOsmHours } from "@sozialraum/core/hours"
 * import { Instant } from "@sozialraum/core/time"
 * const club = openingTimes(parseOsmHours("Fr 18:00-02:00").hours, [])
 * isOpenAt(club, Instant.parse("2026-10-23T23:30:00Z"))._tag // => "open"
 */
export const openingTimes = (
  hours: OpeningHours,
  calendars: ReadonlyArray<ClosureCalendar>,
  service: HoursService = "visiting",
): OpeningTimes => {
  const rules = hours.rules.map((rule, at) => ({ rule, at })).filter(({ rule }) => concerns(rule, service))
  const plain = rules.map(({ rule }) => rule)
  const knowledgeOf = dayKnowledge(plain, calendars)
  const speaksOfHolidays = plain.some(({ publicHolidays }) => publicHolidays !== undefined)
  const publicHolidays = publicHolidaysOf(calendars)
  const effective = withUnknown(rules)
  const prepare = (day: number): PreparedDay => {
    const civil = civilDay(day)
    const knowledge = knowledgeOf(civil.date)
    const worlds = possibleFacts(knowledge).map((facts) => stretchesOn(effective, civil, facts))
    const because = doubts(knowledge)
    const clock = dayClock(day, hours.zone)
    const stretches = agreed(worlds).flatMap((stretch) => realTime(stretch, clock, hours, because))
    return { civil, knowledge, stretches }
  }
  return {
    hours,
    service,
    rules,
    dayAt: remembering(prepare),
    unspoken: speaksOfHolidays ? () => [] : publicHolidays,
  }
}

/** The day of a place that an instant falls on, counted from 1970-01-01. */
export const dayOfInstant = ({ hours }: OpeningTimes, ms: number): number =>
  Math.floor((ms + offsetMs(hours.zone, ms)) / dayMs)

/** The time of that day. @unit minutes */
export const minuteOfInstant = ({ hours }: OpeningTimes, ms: number): number =>
  Math.floor(((((ms + offsetMs(hours.zone, ms)) % dayMs) + dayMs) % dayMs) / 60_000)

/** What holds at an instant: the night before may reach into the day; what is open outdoes what is not certain. */
export const stretchAt = (times: OpeningTimes, ms: number): Stretch | undefined => {
  const day = dayOfInstant(times, ms)
  const around = [times.dayAt(day - 1).stretches, times.dayAt(day).stretches]
  let best: Stretch | undefined
  for (const stretches of around) {
    for (const stretch of stretches) {
      if (stretch.from <= ms && ms < stretch.to && (best === undefined || outdoes(stretch, best))) best = stretch
    }
  }
  if (best === undefined || best.access === "open") return best
  let { to } = best
  for (const stretches of [...around, times.dayAt(day + 1).stretches]) {
    for (const stretch of stretches) if (ms < stretch.from && outdoes(stretch, best)) to = Math.min(to, stretch.from)
  }
  return { ...best, to }
}

/** Whether where two stretches overlap the first one counts. */
export const outdoes = (a: Pick<Stretch, "access">, b: Pick<Stretch, "access">): boolean =>
  rank[a.access] < rank[b.access]

const rank = { open: 0, byAppointment: 1, unknown: 2 } as const
const dayMs = 86_400_000

/** Questions come in clusters: some ten years of days are kept. */
const keptDays = 4000

const remembering = (prepare: (day: number) => PreparedDay): ((day: number) => PreparedDay) => {
  const known = new Map<number, PreparedDay>()
  return (day) => {
    const kept = known.get(day)
    if (kept !== undefined) return kept
    if (known.size >= keptDays) known.clear()
    const prepared = prepare(day)
    known.set(day, prepared)
    return prepared
  }
}

type Agreed = Pick<DayStretch, "from" | "to"> & { readonly stretch: DayStretch | undefined }

/** What holds in every way a day may be; where the ways differ, `stretch` is missing. */
const agreed = (worlds: ReadonlyArray<ReadonlyArray<DayStretch>>): ReadonlyArray<Agreed> => {
  const [only, ...others] = worlds
  if (only === undefined) return []
  if (others.length === 0) return only.map((stretch) => ({ from: stretch.from, to: stretch.to, stretch }))
  const edges = [...new Set(worlds.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return edges.flatMap((from, index): ReadonlyArray<Agreed> => {
    const to = edges[index + 1]
    if (to === undefined) return []
    const said = worlds.map((world) => world.find((stretch) => stretch.from <= from && from < stretch.to))
    const [stretch] = said
    if (said.some((other) => other?.access !== stretch?.access)) return [{ from, to, stretch: undefined }]
    return stretch === undefined ? [] : [{ from, to, stretch }]
  })
}

const realTime = (
  { from, to, stretch }: Agreed,
  clock: (minute: number) => number,
  hours: OpeningHours,
  because: ReadonlyArray<UnknownReason>,
): ReadonlyArray<Stretch> => {
  const real = { from: clock(from), to: clock(to) }
  // A stretch that begins in the hour that a clock change skips may end before it begins.
  if (real.to <= real.from) return []
  if (stretch === undefined) return [{ ...real, access: "unknown", because }]
  const { access, openEnded, rule } = stretch
  if (openEnded && access === "open") return [{ ...real, access: "unknown", because: [{ _tag: "openEnd", rule }] }]
  return [
    access === "uncertain"
      ? { ...real, access: "unknown", because: [uncertainty(hours, rule)] }
      : { ...real, access, rule },
  ]
}

const uncertainty = ({ rules }: OpeningHours, rule: number): UnknownReason => {
  if (rule === unsaid) return { _tag: "hoursUnknown" }
  const remark = rules[rule]?.remark
  return { _tag: "uncertain", rule, ...(remark === undefined ? {} : { remark }) }
}

/** The instants of the minutes of a day, which may run into the next; most days have one offset all through. */
const dayClock = (day: number, zone: Zone): ((minute: number) => number) => {
  const [before, after] = [offsetMs(zone, (day - 1) * dayMs), offsetMs(zone, (day + 3) * dayMs)]
  const wallMs = (minute: number): number => day * dayMs + minute * 60_000
  if (before === after) return (minute) => wallMs(minute) - before
  return (minute) => {
    const local = new Date(wallMs(minute)).toISOString().slice(0, 16) as LocalDateTime
    return epochMs(toInstant(local, zone, rfc5545).instant)
  }
}
