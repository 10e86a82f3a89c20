/** The answer with a page: what it may do in a browser, and who may keep it. */
import { berlin, dateOf, epochMs, Instant, instantAt, toLocal } from "@sozialraum/core"
import { calendarEvents } from "@sozialraum/export-ical"
import { audienceFor, calendarPath } from "../address.js"
import { discreet, type FeedAnswer, type FeedRequest } from "../answer.js"
import { isOpen } from "../calendar-headers.js"
import { memoryFor } from "../memory.js"
import type { FeedOptions } from "../options.js"
import type { PublishedContent } from "../published.js"
import { type Asked, nameOf, narrowed, writing } from "../rendering.js"
import { type NextEntry, nextEntries } from "./next-entries.js"
import { subscribePage } from "./page.js"
import { languageFor } from "./page-language.js"
import { pageStyle } from "./page-style.js"
import { subscribeLinks } from "./subscribe-links.js"

/** What a page is about. */
interface PageWish {
  readonly asked: Asked
  readonly url: URL
  readonly options: FeedOptions
}

/** Answers with the pages of calendars, in the language that the reader prefers; what comes next is looked up now and then. */
export const calendarPages = (options: FeedOptions) => {
  const next = upcoming(options)
  return async (request: FeedRequest, asked: Asked, url: URL): Promise<FeedAnswer> => {
    const { entries } = await next(asked)
    return pageAnswer(request, { asked, url, options }, entries)
  }
}

const pageAnswer = async (
  request: FeedRequest,
  wish: PageWish,
  next: ReadonlyArray<NextEntry> | undefined,
): Promise<FeedAnswer> => {
  const { asked, url, options } = wish
  const { address, published } = asked
  const language = address.language ?? languageFor(request.headers.get("Accept-Language"), options.language ?? "de")
  const { name, description } = published.content
  const body = subscribePage({
    title: name,
    description,
    language,
    links: subscribeLinks(addressAt(wish, "calendar"), name),
    self: addressAt(wish, "page").href,
    otherLanguage: inLanguage(url, language === "de" ? "en" : "de"),
    audience: audienceFor(address.audience, published.audience),
    isNarrowed: Object.keys(address.filters).length > 0,
    isSecret: published.secret === true,
    expiresOn: published.expiresAt === undefined ? undefined : lastDay(published.expiresAt),
    next,
  })
  return {
    status: 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": language,
      "Content-Length": String(new TextEncoder().encode(body).length),
      // Of a secret page no copy is left behind; calendars differ, since programs ask whether theirs still holds.
      "Cache-Control": isOpen(published) ? `public, max-age=${options.maxAgeSeconds ?? 300}` : "private, no-store",
      Vary: "Accept-Language",
      "Content-Security-Policy": await policy(),
      ...discreet,
    },
    body,
  }
}

/** The address of the calendar or its page, with the same filters; the language of the page is no matter of the calendar. */
const addressAt = ({ asked, url, options }: PageWish, form: "calendar" | "page"): URL => {
  const origin =
    options.origin !== undefined && URL.canParse(options.origin) ? new URL(options.origin).origin : url.origin
  const address = new URL(calendarPath(asked.address.name, form), origin)
  address.search = url.search
  for (const other of form === "calendar" ? ["download", "lang"] : ["download"]) address.searchParams.delete(other)
  return address
}

/** Relative: whatever the name of the host is to the reader. */
const inLanguage = (url: URL, language: string): string => {
  const search = new URLSearchParams(url.search)
  search.set("lang", language)
  return `?${search}`
}

interface Upcoming {
  readonly entries: ReadonlyArray<NextEntry> | undefined
  readonly size: number
}

/** The next ten entries of a calendar, made anew where it changed, and every ten minutes. */
const upcoming = (options: FeedOptions): ((asked: Asked) => Upcoming | Promise<Upcoming>) => {
  const memory = memoryFor<PublishedContent, Upcoming>(4_000_000)
  return (asked) => {
    const now = Instant.safeParse(options.now?.()).data
    if (now === undefined) return { entries: undefined, size: 0 }
    const since = Math.floor(epochMs(now) / tenMinutes)
    return memory.recall(`${since} ${nameOf(asked)}`, asked.published.content, async () => {
      const window = { from: now, to: instantAt(epochMs(now) + aYear) }
      const { events } = calendarEvents(narrowed(asked), writing({ ...asked, window }, options))
      return { entries: nextEntries(events, now, 10), size: 2_000 }
    })
  }
}

const tenMinutes = 600_000
const aYear = 366 * 86_400_000

/** The last day of which some is left. */
const lastDay = (expiresAt: string): string | undefined => {
  const end = Instant.safeParse(expiresAt).data
  return end === undefined ? undefined : dateOf(toLocal(instantAt(epochMs(end) - 1), berlin))
}

/** Nothing is loaded, nothing runs, and no other page may show this one inside of itself. */
const policy = async (): Promise<string> => {
  styleHash ??= hashOf(pageStyle)
  return `default-src 'none'; style-src 'sha256-${await styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

let styleHash: Promise<string> | undefined

const hashOf = async (text: string): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...digest))
}
