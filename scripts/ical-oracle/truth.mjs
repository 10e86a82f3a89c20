/** Truth: when the entries of a content are, as core says, without a look at any calendar file. */
import { calendarsFor, endOf, offerDates, startOf } from "@sozialraum/core"

/**
 * The instances of each thing that has a time of its own, by the beginning of its UIDs.
 *
 * @param options - `from` and `to`, instants; `datesOf` where an offer goes by more than the calendars of the region
 * @returns for each thing `certain`, its instances as `start/end`, and `possible`: those that a calendar may leave out,
 *   because the offer takes place only in holidays that nobody knows yet
 */
export const truthOf = (content, { from, to, datesOf = datesInRegion(content, { from, to }) }) => {
  const within = (spans) => spans.filter((span) => span >= from && span < to)
  const ofIntervals = (kind, values) =>
    values
      .filter(({ value }) => value.interval !== undefined)
      .map(({ value: { id, interval } }) => {
        const span = `${full(startOf(interval))}/${full(endOf(interval))}`
        return [nameOf(content, kind, id), { certain: within([span]), possible: [] }]
      })
  const ofOffers = (content.offers ?? []).map(({ value }) => {
    const { kept, uncertain } = datesOf(value)
    const unsure = new Set(uncertain.map(({ occurrence }) => occurrence))
    const isOpen = ({ slot, occurrence }) => unsure.has(occurrence) && behaviourOf(value, slot)?.kind === "only"
    const spans = (dates) =>
      within(dates.map(({ occurrence: { startsAt, endsAt } }) => `${full(startsAt)}/${full(endsAt)}`))
    const certain = spans(kept.filter((date) => !isOpen(date)))
    return [nameOf(content, "offer", value.id), { certain, possible: spans(kept.filter(isOpen)) }]
  })
  return new Map([
    ...ofOffers,
    ...ofIntervals("meeting", content.meetings),
    ...ofIntervals("booking", content.bookings),
  ])
}

/** The first three parts of a UID: the thing, without what tells its entries apart. */
export const thingOf = (uid) => uid.split("@")[0].split("+").slice(0, 3).join("+")

const nameOf = ({ network }, kind, id) => [network, kind, id].map(encodeURIComponent).join("+")

const behaviourOf = ({ schedule }, slot) => schedule.slots[slot].holidays ?? schedule.holidays

const datesInRegion = ({ closureCalendars = [], holidays = [], region = {} }, { from, to }) => {
  const all = [...closureCalendars, ...holidays].map(({ value }) => value)
  const calendars = calendarsFor(all, region)
  const window = { start: from.slice(0, 16), end: to.slice(0, 16), zone: "UTC" }
  return (offer) => offerDates(offer, window, { calendars, limit: 100_000 })
}

/** With seconds and without fractions, as calendars have it. */
const full = (instant) => `${new Date(instant).toISOString().slice(0, 19)}Z`
