/** Known bugs of the engines: differences that say nothing about a feed, each with its reason. */

/** Whether a feed has a rule that ends within an hour after an instant. */
const endsAround = (feed, instant) =>
  (feed.match(/UNTIL=\d{8}T\d{6}Z/g) ?? []).some((until) => {
    const left =
      Date.parse(until.slice(6).replace(/(....)(..)(..T..)(..)(..Z)/, "$1-$2-$3:$4:$5")) - Date.parse(instant)
    return left >= 0 && left < 3_600_000
  })

const known = {
  "python3-icalendar and recurring-ical-events": {
    // recurring-ical-events 2.0.1 hands dateutil a start of pytz, whose offset stays what it was on the first day: of a
    // rule that begins in winter, UNTIL comes an hour early in summer.
    "the last date before UNTIL, in the other half of the year": ({ missing }, feed) =>
      missing !== undefined && endsAround(feed, missing.split("/")[0]),
  },
}

/** Why a difference is no fault of the feed, if it is none. */
export const knownReason = (engine, difference, feed) =>
  Object.entries(known[engine] ?? {}).find(([, applies]) => applies(difference, feed))?.[0]
