/** The door out: what a network has to offer in a calendar, for one audience and in one language. */
import { type Audience, type Exported, type Exporter, endOf, epochMs, type Loss, startOf } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { bookingEvent } from "./booking-event.js"
import { type CalendarContent, directoryOf } from "./content.js"
import type { EventOptions } from "./draft.js"
import { type CalendarEvent, defaultDomain, type EventTime, isWholeDays } from "./event.js"
import { withoutAddresses, withoutMail } from "./mail.js"
import { meetingEvent } from "./meeting-event.js"
import { type EventCalendar, renderCalendar } from "./vcalendar.js"

/** The time that a calendar is about: entries that end at or before `from`, or start at or after `to`, stay out. @german Zeitfenster */
export interface CalendarWindow {
  /** Instant. */
  readonly from?: string
  /** Instant. */
  readonly to?: string
}

/** For whom a calendar is written, and how. @german Exporteinstellungen */
export interface IcalOptions {
  /** `public` where nothing is said. */
  readonly audience?: Audience
  /** German where nothing is said. */
  readonly language?: Language
  /** After the `@` of every UID: a domain of your own, chosen once; {@link defaultDomain} where nothing is said. */
  readonly domain?: string
  /** Everything where nothing is said: an exporter has no clock. */
  readonly window?: CalendarWindow
  /** Whether titles say "Abgesagt: ..."; `prefixed` where nothing is said, as many programs show nothing else of it. */
  readonly cancelledTitle?: EventOptions["cancelledTitle"]
  /** How often programs may look for news. @unit minutes */
  readonly refreshMinutes?: number
}

/**
 * Writes the meetings and bookings of a network as one calendar for subscription.
 *
 * For the public it holds no mail address: one in a text gives way to an ellipsis and is named in `lost`.
 *
 * @rule P9
 * @example
 * import { icalExporter } from "@sozialraum/export-ical"
 * const nothing = { meetings: [], bookings: [], conferences: [], resources: [], institutions: [], sites: [] }
 * const empty = icalExporter.write({ network: "bochum", name: "Hustadt", ...nothing }, { language: "de" })
 * empty.text.includes("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin") // => true
 */
export const icalExporter: Exporter<CalendarContent, IcalOptions> = {
  id: "ical",
  mediaType: "text/calendar",
  fileExtension: "ics",
  write: (content, options) => {
    const { refreshMinutes, window = {} } = options
    const { events, lost } = eventsOf(content, options)
    const about = aboutOf(content, options)
    const rendered = renderCalendar({
      ...about.texts,
      ...(refreshMinutes === undefined ? {} : { refreshMinutes }),
      events: events.filter((event) => isWithin(event.when, window)),
    })
    return { text: rendered.text, lost: [...about.lost, ...lost, ...rendered.lost] }
  },
}

/** How a calendar calls itself; what is left out of it is named under the id of the network. */
const aboutOf = (
  { network, name, description }: CalendarContent,
  options: IcalOptions,
): Omit<Exported, "text"> & { texts: Pick<EventCalendar, "name" | "description"> } => {
  const said = (text: string) => (isPublic(options) ? withoutAddresses(text) : { text, had: false })
  const texts = { name: said(name), ...(description === undefined ? {} : { description: said(description) }) }
  return {
    texts: {
      name: texts.name.text,
      ...(texts.description === undefined ? {} : { description: texts.description.text }),
    },
    lost: Object.entries(texts).flatMap(([field, { had }]) =>
      had ? [{ id: network, path: [field], because: "mailAddress" }] : [],
    ),
  }
}

/** The entries of a content, as its audience may see them, in no particular order. */
const eventsOf = (
  content: CalendarContent,
  options: IcalOptions,
): Omit<Exported, "text"> & { events: ReadonlyArray<CalendarEvent> } => {
  const { audience = "public", language = "de", domain = defaultDomain, cancelledTitle = "prefixed" } = options
  const directory = directoryOf(content)
  const chosen: EventOptions = { network: content.network, audience, language, domain, cancelledTitle }
  const drafts = [
    ...content.meetings.map((meeting) => meetingEvent(meeting, directory, chosen)),
    ...content.bookings.map((booking) => bookingEvent(booking, directory, chosen)),
  ].map((draft) => (isPublic(options) ? withoutMail(draft) : draft))
  return {
    events: drafts.flatMap((draft) => draft.event ?? []),
    lost: drafts.flatMap((draft): ReadonlyArray<Loss> => draft.lost),
  }
}

const isPublic = ({ audience = "public" }: IcalOptions): boolean => audience === "public"

const isWithin = (when: EventTime, { from, to }: CalendarWindow): boolean => {
  const [start, end] = isWholeDays(when)
    ? [Date.parse(when.from), Date.parse(when.to)]
    : [epochMs(startOf(when)), epochMs(endOf(when))]
  return (from === undefined || end > Date.parse(from)) && (to === undefined || start < Date.parse(to))
}
