/** Times of an offer: its dates put together by row of the timetable, weekday and hours. */
import { dateOf, daysBetween, epochMs, LocalDate, minuteOfDay, type Occurrence, Weekday } from "../time/index.js"
import type { OfferDates } from "./offer-dates.js"

/** A time of the week at which an offer takes place in a period. @german Angebotszeit in der Woche */
export interface OfferTime {
  /** The place of its row in the timetable. */
  readonly slot: number
  /** Of the day on which it begins. */
  readonly weekday: Weekday
  /** By the clock of the place. @unit minutes after midnight */
  readonly from: number
  /** After `from`; past 1440 where it lasts over midnight. @unit minutes after the same midnight */
  readonly to: number
  /** The days on which it begins in the period, in order, each once. */
  readonly dates: ReadonlyArray<LocalDate>
  /** Those of them that nobody can be sure of. */
  readonly uncertain: ReadonlyArray<LocalDate>
}

/**
 * The times of the week that the dates of an offer amount to: what takes place in the same row, on the same weekday and at
 * the same hours comes together.
 *
 * Hours are those that the clock shows: a date that was moved or lasts longer is a time of its own, and so is a night on
 * which the clocks change.
 *
 * @param dates - as `offerDates` tells them; those that were dropped do not count
 * @returns by row, in it by weekday and hours
 * @example
 * import { Interval, LocalDate, Offer, offerDates, offerTimes, weeklySeries } from "@sozialraum/core"
 * const series = weeklySeries({ day: "we", from: "15:00", to: "16:30" }, LocalDate.parse("2026-10-14"))
 * const schedule = { kind: "dates", slots: [{ series }] }
 * const offer = Offer.parse({ id: "o", title: "Turnen", institution: "verein", form: "gruppe", schedule, state: "published" })
 * const window = Interval.parse({ start: "2026-10-14T00:00", end: "2026-10-28T00:00", zone: "Europe/Berlin" })
 * const [time] = offerTimes(offerDates(offer, window, { calendars: [] }))
 * [time?.weekday, time?.from, time?.to] // => ["we", 900, 990]
 * time?.dates // => ["2026-10-14", "2026-10-21"]
 */
export const offerTimes = ({ kept, uncertain }: Pick<OfferDates, "kept" | "uncertain">): ReadonlyArray<OfferTime> => {
  const unsure = new Set(uncertain.map(({ slot, occurrence }) => `${slot} ${occurrence.key}`))
  const times = new Map<number, Growing>()
  for (const { slot, occurrence } of kept) {
    const date = dateOf(occurrence.start)
    const [weekday, from] = [weekdayNumber(date), minuteOfDay(occurrence.start)]
    const to = endMinute(occurrence, { date, from })
    // A number is found faster than a text, and a catalogue has a million dates: no time is as long as 2^20 minutes.
    const key = ((slot * 7 + weekday) * 1440 + from) * 2 ** 20 + to
    const time = times.get(key) ?? newTime(slot, weekday, from, to)
    if (time.dates.length === 0) times.set(key, time)
    // Two dates may have been put at the same time of one day.
    if (time.dates.at(-1) !== date) time.dates.push(date)
    const isUnsure = unsure.size > 0 && unsure.has(`${slot} ${occurrence.key}`)
    if (isUnsure && time.uncertain.at(-1) !== date) time.uncertain.push(date)
  }
  return [...times.values()].sort(byRowAndWeek)
}

interface Growing extends OfferTime {
  readonly dates: Array<LocalDate>
  readonly uncertain: Array<LocalDate>
}

const newTime = (slot: number, weekday: number, from: number, to: number): Growing => ({
  slot,
  weekday: Weekday.options[weekday] ?? "mo",
  from,
  to,
  dates: [],
  uncertain: [],
})

/** Monday is 0. */
const weekdayNumber = (date: LocalDate): number => ((daysBetween(aMonday, date) % 7) + 7) % 7

const aMonday = LocalDate.parse("1970-01-05")

const endMinute = (
  { end, startsAt, endsAt }: Occurrence,
  { date, from }: { readonly date: LocalDate; readonly from: number },
): number => {
  const days = end.startsWith(date) ? 0 : daysBetween(date, dateOf(end))
  const to = days * 1440 + minuteOfDay(end)
  // In the hour that the clock repeats, an end may read no later than its start.
  return to > from ? to : from + (epochMs(endsAt) - epochMs(startsAt)) / 60_000
}

const byRowAndWeek = (a: OfferTime, b: OfferTime): number =>
  a.slot - b.slot || rank(a.weekday) - rank(b.weekday) || a.from - b.from || a.to - b.to

const rank = (weekday: Weekday): number => Weekday.options.indexOf(weekday)
