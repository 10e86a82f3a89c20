/** Calendars for the benches: generated networks, and their entries as a plain writer takes them. */
import { pathToFileURL } from "node:url"
import { bundled } from "../../scripts/bundled.mjs"

const source = "./packages/export-ical/src"

/** The exporter from its sources, with the networks that its tests are made of. */
export const exporter = async () =>
  import(
    pathToFileURL(
      await bundled(
        "bench/export-ical.mjs",
        `export * from "${source}/index.ts"
         export { generatedContent, revised } from "${source}/generated.fixture.ts"
         export { writtenTime } from "${source}/entry/event-time.ts"
         export { recurrenceIdLine, recurrenceLines } from "${source}/writing/recurrence-lines.ts"
         export { cleanLine, cleanText, uriText } from "${source}/writing/content-line.ts"`,
      ),
    ).href
  )

/** The time that the calendars are about: a year back and two ahead. */
export const options = { audience: "network", window: { from: "2025-07-01T00:00:00Z", to: "2028-07-01T00:00:00Z" } }

/** Components as a plain writer needs them, whatever is costly to find out decided already. */
export const plainComponents = (events, { writtenTime, recurrenceIdLine, recurrenceLines, ...text }) =>
  events
    .flatMap((event) => {
      const time = writtenTime(event.when)
      const { recurrence } = event
      const master = { ...event, time, more: recurrence === undefined ? [] : recurrenceLines(recurrence, event.when) }
      const overrides = (recurrence?.overrides ?? []).map((override) => ({
        ...event,
        ...override,
        time: writtenTime(override.when),
        more: [recurrenceIdLine(override, event.when)],
      }))
      const order = { uid: event.uid, startMs: Date.parse(time.form === "days" ? time.days.from : time.start) }
      return [{ order, parts: [master, ...overrides].map((component) => prepared(component, text)) }]
    })
    .sort(({ order: a }, { order: b }) => a.startMs - b.startMs || (a.uid < b.uid ? -1 : 1))
    .flatMap(({ parts }) => parts)

const prepared = (component, { cleanLine, cleanText, uriText }) => {
  const { uid, sequence, createdAt, changedAt, status, busy, position, color, time, more } = component
  return {
    ...(time.form === "days"
      ? { days: time.days }
      : time.form === "utc"
        ? { utc: [Date.parse(time.start), Date.parse(time.end)] }
        : { interval: time.interval }),
    uid,
    sequence,
    created: Date.parse(createdAt),
    changed: Date.parse(changedAt),
    summary: cleanLine(component.summary),
    description: component.description === undefined ? undefined : cleanText(component.description),
    location: cleanLine(component.location ?? ""),
    position,
    categories: component.categories.map(cleanLine),
    url: component.url === undefined ? undefined : uriText(component.url),
    status: status.toUpperCase(),
    free: status === "cancelled" || busy === "free",
    more: [...more, ...(color === undefined ? [] : [`COLOR:${color}`])],
  }
}
