/** `export ical`: meetings and bookings as a calendar file. */
import {
  type CalendarFilters,
  type EventEntity,
  eventUid,
  filterNames,
  icalExporter,
  narrowContent,
} from "@sozialraum/export-ical"
import { contentOf } from "@sozialraum/feed"
import type { Store } from "@sozialraum/store"
import { badValue, type Context, text, texts } from "../context.js"
import { titles } from "../titles.js"
import type { Written } from "./written.js"

/** The calendar of the network, as far as the options ask for it. */
export const ical = async (store: Store, context: Context): Promise<Written> => {
  const audience = audienceOf(context)
  const content = narrowContent(
    await contentOf(store, context.network, { title: titles[context.language] }),
    filtersOf(context),
    audience,
  )
  const { text: calendar, lost } = icalExporter.write(content, { audience, language: context.language })
  // Long lines are folded: what belongs together is read as one.
  const written = new Set(calendar.replaceAll("\r\n ", "").split("\r\n"))
  const isWritten = (kind: EventEntity["kind"], id: string): boolean =>
    written.has(`UID:${eventUid({ network: context.network, kind, id })}`)
  return {
    content: calendar,
    lost,
    entries: calendar.split("\r\nBEGIN:VEVENT\r\n").length - 1,
    unit: words[context.language],
    kind: "calendar",
    format: "ics",
    values: {
      meetings: content.meetings.filter(({ value }) => isWritten("meeting", value.id)),
      bookings: content.bookings.filter(({ value }) => isWritten("booking", value.id)),
    },
  }
}

/** One of them, and several. */
const words = { de: ["Termin", "Termine"], en: ["entry", "entries"] } as const

const filtersOf = ({ options }: Context): CalendarFilters =>
  Object.fromEntries(
    filterNames.flatMap((name) => (texts(options, name).length === 0 ? [] : [[name, texts(options, name)]])),
  )

/** For whom the file is: everybody, unless said. @problem WrongUsage - thrown */
export const audienceOf = ({ options }: Context): "public" | "network" => {
  const audience = text(options, "audience") ?? "public"
  if (audience !== "public" && audience !== "network") throw badValue("audience", audience)
  return audience
}
