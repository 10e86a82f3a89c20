/** Rendering: calendars as bytes, made once for each state and wish, and kept. */
import {
  type CalendarContent,
  calendarRenderer,
  filterNames,
  type IcalOptions,
  narrowContent,
} from "@sozialraum/export-ical"
import { audienceFor, type CalendarAddress, calendarPath } from "./address.js"
import { isOpen } from "./calendar-headers.js"
import { gzip } from "./encoding.js"
import type { FeedWindow } from "./feed-window.js"
import { freeBusyText } from "./free-busy-text.js"
import { memoryFor } from "./memory.js"
import type { FeedOptions } from "./options.js"
import type { PublishedCalendar } from "./published.js"
import { type Representations, representationsOf } from "./representation.js"

/** A calendar that was asked for: the address, what stands behind it, and the time that it is about. */
export interface Asked {
  readonly address: CalendarAddress
  readonly published: PublishedCalendar
  readonly window: FeedWindow | undefined
}

/** Gives the forms of a calendar; those that were made before are at hand. */
export type Rendering = (asked: Asked) => Representations | Promise<Representations>

/** Renders calendars, and remembers what it rendered. */
export const renderingOf = (options: FeedOptions): Rendering => {
  const memory = memoryFor<CalendarContent, Representations>(room)
  const encoders = { ...options.compress, gzip }
  const renderer = calendarRenderer()
  return (asked) =>
    memory.recall(nameOf(asked), asked.published.content, () => {
      const written = writing(asked, options)
      const isFreeBusy = asked.address.form === "freeBusy"
      const text = isFreeBusy ? freeBusyText(asked, written) : renderer.write(narrowed(asked), written).text
      return representationsOf(new TextEncoder().encode(text), encoders)
    })
}

/** The part of a calendar that an address asks for: less than is published, never more. */
export const narrowed = ({ address, published }: Asked): CalendarContent =>
  narrowContent(published.content, address.filters, audienceOf(address, published))

/** How the entries of an address are written. */
export const writing = ({ address, published, window }: Asked, options: FeedOptions): IcalOptions => ({
  audience: audienceOf(address, published),
  ...options.entries,
  ...languageOf(address, options),
  ...(address.level === undefined ? {} : { level: address.level }),
  ...(options.domain === undefined ? {} : { domain: options.domain }),
  ...(window === undefined ? {} : { window: withoutSince(window) }),
  ...whereabouts({ address, published }, options),
})

/** Where an open calendar is found, and its page; a secret does not stand in what is handed on. */
const whereabouts = (
  { address, published }: Pick<Asked, "address" | "published">,
  { origin }: FeedOptions,
): Pick<IcalOptions, "source" | "url"> => {
  if (origin === undefined || !URL.canParse(origin) || !isOpen(published)) return {}
  const [source, url] = [
    new URL(calendarPath(address.name), origin),
    new URL(calendarPath(address.name, "page"), origin),
  ]
  for (const [filter, values] of wishesOf(address))
    for (const value of values) source.searchParams.append(filter, value)
  if (address.language !== undefined) source.searchParams.set("lang", address.language)
  if (address.level !== undefined) source.searchParams.set("level", address.level)
  return { source: source.href, url: url.href }
}

/** Filters with their values in one order. */
const wishesOf = ({ filters }: CalendarAddress) =>
  filterNames.flatMap((filter) =>
    filters[filter] === undefined ? [] : [[filter, [...new Set(filters[filter])].sort()] as const],
  )

const audienceOf = ({ audience }: CalendarAddress, published: PublishedCalendar) =>
  audienceFor(audience, published.audience)

const languageOf = ({ language: asked }: CalendarAddress, { language }: FeedOptions): Pick<IcalOptions, "language"> => {
  const chosen = asked ?? language
  return chosen === undefined ? {} : { language: chosen }
}

const withoutSince = ({ since: _since, ...window }: FeedWindow) => window

/** 64 MB: room for some hundred calendars of two hundred kilobytes. @unit bytes */
const room = 64_000_000

/** Everything that the bytes depend on beside the content; values that come in another order are the same wish. */
export const nameOf = ({ address, published, window }: Asked): string => {
  const { name, form, language, level } = address
  return JSON.stringify([
    name,
    form,
    audienceOf(address, published),
    language,
    level,
    wishesOf(address),
    window && withoutSince(window),
  ])
}
