/** `ical/render`: a calendar of 10,000 entries in several zones, many of which return, written for the first time. */

import ICAL from "ical.js"
import ical from "ical-generator"
import { DateTime } from "luxon"
import { exporter, options } from "./ical-values.mjs"

const name = "Hustadt"

/** As the README of ical-generator says for Luxon; the texts of VTIMEZONE are given to it. */
const byGenerator = (events, zones) => {
  const calendar = ical({ name, ttl: 14_400, timezone: { name: null, generator: (zone) => zones.get(zone) ?? null } })
  for (const event of events) {
    const { when, recurrence } = event
    const dated = (local) => DateTime.fromISO(local, { zone: when.zone ?? "UTC" })
    const common = {
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      created: new Date(event.createdAt),
      lastModified: new Date(event.changedAt),
      location: event.location,
      description: event.description,
      categories: event.categories.map((category) => ({ name: category })),
      url: event.url,
    }
    const at = ({ start, end, zone, from, to }) =>
      zone === undefined
        ? { start: dated(from), end: dated(to), allDay: true }
        : { start: DateTime.fromISO(start, { zone }), end: DateTime.fromISO(end, { zone }), timezone: zone }
    calendar.createEvent({
      ...common,
      ...at(when),
      summary: event.summary,
      status: event.status.toUpperCase(),
      ...(recurrence === undefined ? {} : { repeating: repeating(recurrence, dated) }),
    })
    for (const { key, when, status, summary } of recurrence?.overrides ?? [])
      calendar.createEvent({
        ...common,
        ...at(when),
        summary: summary ?? event.summary,
        status: status.toUpperCase(),
        recurrenceId: dated(key),
      })
  }
  return calendar.toString()
}

const repeating = ({ rule, excluded }, dated) => ({
  freq: rule.freq.toUpperCase(),
  interval: rule.interval,
  ...(rule.until === undefined ? {} : { until: dated(rule.until) }),
  ...(rule.byDay === undefined ? {} : { byDay: rule.byDay.map(({ weekday }) => weekday.toUpperCase()) }),
  ...(rule.byMonthDay === undefined ? {} : { byMonthDay: rule.byMonthDay }),
  ...(excluded.length === 0 ? {} : { exclude: excluded.map(dated) }),
})

/** What both must have written alike: which entry or date of it, what it is called, and how it returns. */
const told = (text) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => {
      const value = (property) => event.getFirstPropertyValue(property)
      const dates = event.getAllProperties("exdate").flatMap((property) => property.getValues()).length
      return [
        value("uid"),
        value("recurrence-id") !== null,
        value("summary").replaceAll(/[\s\p{Cc}]+/gu, " "),
        value("rrule")?.freq,
        dates,
      ].join(" ")
    })
    .sort()

export const bench = {
  name: "ical/render",
  unit: "entries",
  n: 10_000,
  baseline: "ical-generator with Luxon",
  goal: 0.5,
  growing: true,
  prepare: async (n) => {
    const { calendarEvents, generatedContent, renderCalendar } = await exporter()
    const events = calendarEvents(generatedContent(11, n), options).events.slice(0, n)
    const ours = () => renderCalendar({ name, events, until: options.window.to }).text
    const zones = new Map(
      ours()
        .match(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE/g)
        .map((zone) => [/TZID:(.*)\r/.exec(zone)[1], zone]),
    )
    const theirs = () => byGenerator(events, zones)
    return { ours, theirs, answers: () => ({ ours: told(ours()), theirs: told(theirs()) }) }
  },
}
