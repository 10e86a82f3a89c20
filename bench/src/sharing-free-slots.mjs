/** `sharing/free-slots`: 10,000 searches for two hours within 14 days, each in one of 100 rooms that are in use all year. */
import { freeSlots, occupancy } from "@sozialraum/core/sharing"
import { addDays, epochMs, Interval, instantAt, LocalDate, startOf, toLocal } from "@sozialraum/core/time"
import { bookings, resources } from "./bookings.mjs"
import { random } from "./random.mjs"

const zone = "Europe/Berlin"
const [rooms, perRoom, days, durationMinutes, stepMinutes] = [100, 300, 14, 120, 15]
const [stepMs, durationMs] = [stepMinutes * 60_000, durationMinutes * 60_000]
const year = LocalDate.parse("2026-01-01")

const windowFrom = (first) => {
  const from = addDays(year, first)
  return Interval.parse({ start: `${from}T00:00`, end: `${addDays(from, days)}T00:00`, zone })
}

/** Open from eight to ten in the evening, on every day. */
const openHours = Array.from({ length: 380 }, (_, number) => {
  const day = addDays(year, number)
  const at = (time) => epochMs(startOf(Interval.parse({ start: `${day}T${time}`, end: `${day}T23:59`, zone })))
  return { from: at("08:00"), to: at("22:00") }
})

const byClock = (from, to) => ({ start: toLocal(instantAt(from), zone), end: toLocal(instantAt(to), zone) })

/**
 * Each step of the open hours, looked up among the bookings by halving; what is free in a row is one stretch, said by the
 * clock as the library says it. The bookings are sorted beforehand on both sides.
 */
const byStepping = ({ taken, latest }, open, { from, to }) => {
  const isFree = (start) => {
    let [low, high] = [0, taken.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (taken[middle].from < start + durationMs) low = middle + 1
      else high = middle
    }
    return low === 0 || latest[low - 1] <= start
  }
  const found = []
  for (const hours of open) {
    if (hours.to <= from || to <= hours.from) continue
    let since
    for (let start = hours.from; start + durationMs <= hours.to; start += stepMs) {
      const free = isFree(start)
      if (free) since ??= start
      else if (since !== undefined) {
        found.push(byClock(since, start - stepMs + durationMs))
        since = undefined
      }
    }
    if (since !== undefined) found.push(byClock(since, hours.to))
  }
  return found
}

export const bench = {
  name: "sharing/free-slots",
  unit: "searches",
  n: 10_000,
  baseline: "each step + binary search",
  goal: 0.5,
  growing: true,
  prepare: (n) => {
    const dice = random(29)
    const places = resources(rooms)
    const all = bookings(places, perRoom, dice)
    const plans = places.map((place) => occupancy(place, all))
    const sorted = plans.map(({ taken, latestEnds }) => ({ taken, latest: latestEnds }))
    const searches = Array.from({ length: n }, () => {
      const [room, first] = [dice.whole(0, rooms), dice.whole(0, 365)]
      const [window, open] = [windowFrom(first), openHours.slice(first, first + days)]
      return { room, window, open, span: { from: open[0].from, to: open[open.length - 1].to } }
    })
    const ours = () =>
      searches.map(({ room, window, open }) => {
        const question = { window, durationMinutes, stepMinutes }
        return freeSlots([{ occupancy: plans[room], open }], question)
      })
    const theirs = () => searches.map(({ room, open, span }) => byStepping(sorted[room], open, span))
    const answers = () => ({
      ours: ours().map((slots) => slots.map(({ stretch: { start, end } }) => ({ start, end }))),
      theirs: theirs(),
    })
    return { ours, theirs, answers }
  },
}
