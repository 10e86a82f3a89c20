/** House: a school that lends its rooms, many who want them, and an independent look at what was promised to whom. */
import { conflicts, Instant } from "@sozialraum/core"
import { addValues } from "@sozialraum/service"
import { Bookings, Resources } from "@sozialraum/store"

export const act = { network: "bochum", by: "writers", at: Instant.parse("2027-01-01T08:00:00Z") }

const roomOf = (number) => `room${number}`
export const borrowerOf = (number) => `house${number}`
const numbers = (count) => Array.from({ length: count }, (_, number) => number)

/** The values that a network of so many writers and rooms begins with. */
export const addHouse = ({ writers, rooms }) =>
  addValues(act, {
    institutions: ["school", ...numbers(writers).map(borrowerOf)].map((id) => ({ id, name: id, types: ["kita"] })),
    resources: numbers(rooms).map((number) => ({
      ...{ id: roomOf(number), owner: "school", category: `raum${number}`, name: roomOf(number) },
      terms: { fee: { kind: "free" } },
    })),
  })

const two = (number) => String(number).padStart(2, "0")

/** A wish for one to three hours of one of the rooms, on one of 112 days. */
export const wishOf = (random, { id, writer, rooms }) => {
  const [room, month, day, hour, hours] = [rooms, 4, 28, 11, 3].map((end) => Math.floor(random() * end))
  const date = `2027-${two(month + 2)}-${two(day + 1)}`
  const interval = {
    start: `${date}T${two(8 + hour)}:00`,
    end: `${date}T${two(9 + hour + hours)}:00`,
    zone: "Europe/Berlin",
  }
  const purpose = { purpose: "Fest", responsible: "leitung" }
  return { id, resource: roomOf(room), borrower: borrowerOf(writer), interval, ...purpose }
}

/**
 * What is wrong with the bookings: two at once in a room, one that was accepted and is not there, one that nobody accepted.
 *
 * It asks core, and counts the hours once more by itself.
 *
 * @param accepted - the ids that the writers were told
 */
export const wrongBookings = async (store, accepted) => {
  const bookings = (await store.collection(Bookings, act.network).all()).map(({ value }) => value)
  const resources = (await store.collection(Resources, act.network).all()).map(({ value }) => value)
  const there = new Set(bookings.map(({ id }) => id))
  const told = new Set(accepted)
  const granted = bookings.filter(({ state }) => state.status === "granted")
  return [
    ...conflicts(resources, bookings).map((conflict) => `core finds ${JSON.stringify(conflict)}`),
    ...doubleHours(granted).map((hour) => `promised twice: ${hour}`),
    ...accepted.filter((id) => !there.has(id)).map((id) => `accepted and lost: ${id}`),
    ...granted.filter(({ id }) => !told.has(id)).map(({ id }) => `there, and accepted for nobody: ${id}`),
  ]
}

/** All begin and end on the hour of one day: each hour of a room may be there once. */
const doubleHours = (bookings) => {
  const seen = new Set()
  return bookings.flatMap(({ resource, interval: { start, end } }) => {
    const [from, to] = [start, end].map((time) => Number(time.slice(11, 13)))
    return numbers(to - from).flatMap((hour) => {
      const name = `${resource} ${start.slice(0, 10)} ${from + hour}`
      if (seen.has(name)) return [name]
      seen.add(name)
      return []
    })
  })
}
