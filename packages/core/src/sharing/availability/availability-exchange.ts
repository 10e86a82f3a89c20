/** Availability of exchange: whether a resource can be fetched and brought back when a booking says so. */
import { addDays, dateOf } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import { takenInterval } from "../booking/taken-time.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import type { ClosureUnknown, NoExchangeThen } from "./availability-finding.js"
import { exchangeDay, exchangeStretches, isExchangeAt, nearestExchange } from "./exchange-stretches.js"
import { localAt, localTimeOn, msOf } from "./local-clock.js"

/** What stands against picking up and bringing back; where a booking says nothing of them, its use begins and ends with them. */
export const exchangeFindings = (
  times: ResourceTimes,
  wanted: Booking,
): ReadonlyArray<NoExchangeThen | ClosureUnknown> => {
  if (availabilityOf(times.resource).exchange === undefined) return []
  const { start, end, zone } = takenInterval(wanted)
  return [
    ...exchangeFinding(times, {
      exchange: "pickUp",
      path: wanted.pickUp === undefined ? ["interval", "start"] : ["pickUp"],
      ms: msOf(start, zone),
    }),
    ...exchangeFinding(times, {
      exchange: "bringBack",
      path: wanted.bringBack === undefined ? ["interval", "end"] : ["bringBack"],
      ms: msOf(end, zone),
    }),
  ]
}

interface Exchange extends Pick<NoExchangeThen, "exchange" | "path"> {
  readonly ms: number
}

const exchangeFinding = (
  times: ResourceTimes,
  { ms, ...exchange }: Exchange,
): ReadonlyArray<NoExchangeThen | ClosureUnknown> => {
  const { zone } = availabilityOf(times.resource)
  const at = localAt(ms, zone)
  const [from, to] = [dateOf(at), addDays(dateOf(at), 1)]
  const day = exchangeDay(times, at)
  if (!isExchangeAt(times, ms)) {
    const hours = exchangeStretches(times, { start: localTimeOn(from, 0), end: localTimeOn(to, 0), zone })
    return [
      {
        _tag: "NoExchangeThen",
        rule: "R39",
        severity: "error",
        ...exchange,
        at,
        lacking: hours?.length === 0 ? "day" : "hour",
        because: day._tag === "rests" ? day.because : [],
        ...nearestExchange(times, at),
      },
    ]
  }
  if (day._tag !== "uncertain") return []
  const { calendars, inParts } = day
  const unknown = { rule: "R39", severity: "warning", path: exchange.path, of: "exchange" } as const
  return [{ _tag: "ClosureUnknown", ...unknown, from, to, calendars, inParts }]
}
