/** `time/to-instant`: wall-clock times of ten years, in no order, as instants. */
import { rfc5545, toInstant, Zone } from "@sozialraum/core/time"
import { DateTime } from "luxon"
import { random } from "./random.mjs"

const zone = Zone.parse("Europe/Berlin")

/** Every minute from 2020 to 2029 is as likely as any other; those that a clock change repeats are left to our tests. */
const localTimes = (count) => {
  const chance = random(2020)
  const [from, to] = [Date.UTC(2020, 0, 1) / 60_000, Date.UTC(2030, 0, 1) / 60_000]
  return Array.from({ length: count }, () => new Date(chance.whole(from, to) * 60_000).toISOString().slice(0, 16)).map(
    (local) => (toInstant(local, zone, rfc5545).because === "exact" ? local : `${local.slice(0, 10)}T12:00`),
  )
}

export const bench = {
  name: "time/to-instant",
  unit: "local times",
  n: 200_000,
  baseline: "luxon, DateTime.fromISO(local, { zone }).toMillis()",
  goal: 0.06,
  growing: true,
  prepare: (n) => {
    const times = localTimes(n)
    const ours = () => times.map((local) => toInstant(local, zone, rfc5545).instant)
    const theirs = () => times.map((local) => DateTime.fromISO(local, { zone }).toMillis())
    const answers = () => ({ ours: ours().map((instant) => Date.parse(instant)), theirs: theirs() })
    return { ours, theirs, answers }
  },
}
