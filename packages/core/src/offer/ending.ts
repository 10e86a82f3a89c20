/** Ending: which offers are over, and only have to be ended. */
import { LocalDate, type LocalDateTime, occurrences } from "../time/index.js"
import type { Offer, PausedOffer, PublishedOffer } from "./offer.js"

/** An offer that is over: its last day has passed, or its timetable has no more dates. @german Ausgelaufenes Angebot */
export interface OverdueOffer {
  readonly offer: PublishedOffer | PausedOffer
  readonly because: "validity" | "noMoreDates"
}

/**
 * The published and paused offers that are over on a day: a proposal, nothing is ended by itself; `endOffer` does it.
 *
 * A closure does not count: what rests in the holidays goes on after them.
 *
 * @param asOf - a date on this very day is still to come
 */
export const overdueOffers = (offers: ReadonlyArray<Offer>, asOf: LocalDate): ReadonlyArray<OverdueOffer> =>
  offers.flatMap((offer): ReadonlyArray<OverdueOffer> => {
    if (offer.state !== "published" && offer.state !== "paused") return []
    if (offer.to !== undefined && offer.to <= asOf) return [{ offer, because: "validity" }]
    return hasMoreDates(offer, asOf) ? [] : [{ offer, because: "noMoreDates" }]
  })

const hasMoreDates = ({ schedule, to: ends = lastDay }: Offer, asOf: LocalDate): boolean =>
  schedule?.kind !== "dates" ||
  schedule.slots.some(({ series, from = asOf, to = lastDay }) => {
    const [first, end] = [from < asOf ? asOf : from, to < ends ? to : ends]
    if (end <= first) return false
    const window = { start: midnight(first), end: midnight(end), zone: series.zone }
    return occurrences(series, window, { limit: 1 }).occurrences.length > 0
  })

const lastDay = LocalDate.parse("2999-12-31")

// A day is checked already, and so is its first minute.
const midnight = (day: LocalDate): LocalDateTime => `${day}T00:00` as LocalDateTime
