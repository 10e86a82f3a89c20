/** Rhythm of group offers: whether a group meets at least once in every month. */
import type { Finding } from "../problem.js"
import { addDays, berlin, dateOf, holdsOn, type LocalDate, type LocalDateTime, occurrences } from "../time/index.js"
import type { Offer, OfferId } from "./offer.js"
import type { OfferSlot } from "./schedule.js"

/** A group offer does not return every month; `months` are those without a date. @german Gruppenangebot zu selten */
export type GroupOfferTooRare = Finding<
  "GroupOfferTooRare",
  { readonly offer: OfferId; readonly dates: number; readonly months: ReadonlyArray<string> }
>

/**
 * Whether a group offer has a date in every month from its first to its last, a year around a day. Closures do not count
 * against it; a programme that takes place only in them does not make a group.
 *
 * @rule R16
 */
export const rhythmFindings = (offer: Offer, asOf: LocalDate): ReadonlyArray<GroupOfferTooRare> => {
  const { id, form, schedule } = offer
  if (form !== "gruppe" || schedule?.kind !== "dates") return []
  const regular = schedule.slots.filter((slot) => (slot.holidays ?? schedule.holidays)?.kind !== "only")
  const days = regular.flatMap((slot) => daysOf(offer, slot, asOf)).sort()
  const months = monthsWithout(days)
  const isRegular = regular.length > 0 && days.length !== 1 && months.length === 0
  return isRegular
    ? []
    : [
        {
          _tag: "GroupOfferTooRare",
          rule: "R16",
          severity: "warning",
          path: ["schedule"],
          offer: id,
          dates: days.length,
          months,
        },
      ]
}

const daysOf = (offer: Offer, slot: OfferSlot, asOf: LocalDate): ReadonlyArray<LocalDate> => {
  const window = { start: midnight(addDays(asOf, -365)), end: midnight(addDays(asOf, 365)), zone: berlin }
  return occurrences(slot.series, window)
    .occurrences.map(({ start }) => dateOf(start))
    .filter((day) => holdsOn(slot, day) && holdsOn(offer, day))
}

/** The months between the first and the last day in which there is none; `2026-11`. */
const monthsWithout = (days: ReadonlyArray<LocalDate>): ReadonlyArray<string> => {
  const counted = [...new Set(days.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1))]
  const [first = 0, last = 0] = [counted[0], counted.at(-1)]
  return Array.from({ length: last - first }, (_, index) => first + index)
    .filter((month) => !counted.includes(month))
    .map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`)
}

// A day is checked already, and so is its first minute.
const midnight = (day: LocalDate) => `${day}T00:00` as LocalDateTime
