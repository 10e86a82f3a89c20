/** ical.js, the engine of Thunderbird: it goes by the VTIMEZONE of the feed. */
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"

// A dependency of the package that reads calendars, not of the workspace.
const { resolve } = createRequire(new URL("../../../packages/import-ical/package.json", import.meta.url))
const { default: ICAL } = await import(pathToFileURL(resolve("ical.js")).href)

const written = (time) =>
  time.isDate ? time.toString() : time.convertToZone(ICAL.Timezone.utcTimezone).toString().replace(/Z?$/, "Z")

const isCancelled = (component) => component.getFirstPropertyValue("status") === "CANCELLED"

const expand = (feed, { from, to }) => {
  const calendar = new ICAL.Component(ICAL.parse(feed))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  const series = Map.groupBy(calendar.getAllSubcomponents("vevent"), (event) => event.getFirstPropertyValue("uid"))
  return [...series].flatMap(([uid, parts]) => instancesOf(uid, parts, Date.parse(from) / 1000, Date.parse(to) / 1000))
}

const instancesOf = (uid, parts, from, to) => {
  const master = parts.find((part) => !part.hasProperty("recurrence-id"))
  const exceptions = parts.filter((part) => part !== master)
  const event = new ICAL.Event(master, { exceptions, strictExceptions: true })
  const told = ({ startDate, endDate, item }) => ({
    uid,
    start: written(startDate),
    end: written(endDate),
    cancelled: isCancelled(item.component),
    summary: item.summary,
  })
  if (!event.isRecurring()) return [told({ startDate: event.startDate, endDate: event.endDate, item: event })]
  const keys = exceptions.map((part) => part.getFirstPropertyValue("recurrence-id").toUnixTime())
  const last = Math.max(to, ...keys)
  const found = []
  const dates = event.iterator()
  for (let date = dates.next(); date && date.toUnixTime() <= last; date = dates.next()) {
    const details = event.getOccurrenceDetails(date)
    const start = details.startDate.toUnixTime()
    if (start >= from && start < to) found.push(told(details))
  }
  return found
}

/** Runs in this process, and so everywhere. */
export const icalJs = {
  name: "ical.js",
  version: "ical.js",
  instances: (feeds, window) => feeds.map((feed) => expand(feed, window)),
}
