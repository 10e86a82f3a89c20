/** `ical/render-unchanged`: a calendar of 10,000 entries written again, after one in a hundred of its values has changed. */
import { plainText } from "./ical-plain.mjs"
import { exporter, options, plainComponents } from "./ical-values.mjs"

const later = "2026-03-01T00:00:00Z"

/** The same content with every hundredth value changed, beginning with another one each time. */
const changed = (content, turn) => {
  const touched = (values) =>
    values.map((kept, index) =>
      index % 100 === turn % 100 ? { ...kept, revision: kept.revision + 1, changedAt: later } : kept,
    )
  const { meetings, bookings, offers } = content
  return { ...content, meetings: touched(meetings), bookings: touched(bookings), offers: touched(offers) }
}

export const bench = {
  name: "ical/render-unchanged",
  unit: "entries",
  n: 10_000,
  baseline: "a plain writer of RFC 5545",
  goal: 0.3,
  growing: true,
  prepare: async (n) => {
    const { calendarEvents, calendarRenderer, generatedContent, ...rest } = await exporter()
    const encoder = new TextEncoder()
    const { bytes } = calendarRenderer()
    let [content, turn] = [generatedContent(11, n), 0]
    const next = () => {
      content = changed(content, turn++)
      return bytes(content, options).bytes
    }
    const plain = (text) => {
      const head = text.slice(0, text.indexOf("BEGIN:VEVENT"))
      const components = plainComponents(calendarEvents(content, options).events, rest)
      return () => plainText(head, components)
    }
    const decoded = () => new TextDecoder().decode(next())
    const writePlain = plain(decoded())
    const answers = () => {
      const text = decoded()
      return { ours: text.split("\r\n"), theirs: plain(text)().split("\r\n") }
    }
    return { ours: next, theirs: () => encoder.encode(writePlain()), answers }
  },
}
