/** Later days: when what stands against a wish can have changed, if nothing does around its day. */
import { addDays, dateOf, daysBetween, type LocalDate, type LocalDateTime } from "../../time/index.js"
import { availableStretches } from "../availability/available-stretches.js"
import { bookableFrom, bookableUntil } from "../availability/lead-time.js"
import { localAt, minuteMs, minutesPerDay } from "../availability/local-clock.js"
import type { BookingFinding } from "../checks/check.js"
import { unmoved } from "./alternatives-move.js"
import { type AlternativeSearch, searchAround, type Wish } from "./alternatives-search.js"

/** What was found about the wish itself, and how far from its day was searched in vain. */
export interface SearchedInVain {
  readonly findings: ReadonlyArray<BookingFinding>
  /** @unit days */
  readonly reach: number
}

/** The search on the nearest days beyond those searched on which it may go better; days on which nobody may book are none. */
export const laterDays = (wish: Wish, { findings, reach }: SearchedInVain): ReadonlyArray<AlternativeSearch> => {
  const { lending, wanted } = wish
  const wishDay = dateOf(wanted.interval.start)
  const from = dateOf(bookableFrom(lending, lending.now))
  const until = bookableUntil(lending, lending.now)
  const away = (day: LocalDate): number => Math.abs(daysBetween(wishDay, day))
  const turns = [
    from,
    ...(until === undefined ? [] : [until]),
    ...findings.flatMap(turnOf),
    ...lending.borrower.statuses.flatMap(({ from: since }) => since ?? []),
    ...nextAvailable(wish, reach),
  ]
  return [...new Set(turns)]
    .filter((day) => away(day) > reach && from <= day && (until === undefined || day <= until))
    .sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1))
    .slice(0, mostTurns)
    .map((day) => searchAround(wish, day, reach))
}

/** The first day after what was found. */
const turnOf = (finding: BookingFinding): ReadonlyArray<LocalDate> => {
  switch (finding._tag) {
    case "QuotaExceeded":
      return finding.to === undefined ? [] : [finding.to]
    case "ClosedThen":
      return [finding.to]
    case "BlackedOut":
      return [dateOf(finding.end)]
    case "BrokenDownThen":
      return finding.until === undefined ? [] : [dateOf(finding.until)]
    default:
      return []
  }
}

/** When the resource is available again for as long as is wished, within a year. */
const nextAvailable = ({ lending, wanted }: Wish, reach: number): ReadonlyArray<LocalDate> => {
  const { start, zone } = wanted.interval
  const first = addDays(dateOf(start), reach + 1)
  const { available } = availableStretches(lending, {
    start: `${first}T00:00` as LocalDateTime,
    end: `${addDays(first, 366)}T00:00` as LocalDateTime,
    zone,
  })
  const lengthMs = Math.min(unmoved(wanted).lengthMinutes, minutesPerDay) * minuteMs
  const next = available.find(({ from, to }) => to - from >= lengthMs)
  return next === undefined ? [] : [dateOf(localAt(next.from, zone))]
}

const mostTurns = 4
