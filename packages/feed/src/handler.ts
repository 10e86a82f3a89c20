/** The handler: a request for a calendar in, an answer out. It runs on any server that speaks web standards. */
import type { Audience } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { type CalendarWindow, icalExporter, narrowContent } from "@sozialraum/export-ical"
import { audienceFor, type CalendarAddress, calendarAddress } from "./address.js"
import { isCurrent } from "./conditions.js"
import type { PublishedCalendar } from "./published.js"
import { type Representation, representationOf } from "./representation.js"

/** What a feed is made from, and how it answers. @german Kalenderdienst */
export interface FeedOptions {
  /** The calendar behind a name, or `undefined` where there is none. */
  readonly load: (name: string) => Promise<PublishedCalendar | undefined>
  /** German where nothing is said. */
  readonly language?: Language
  /** After the `@` of every UID: a domain of your own, chosen once. */
  readonly domain?: string
  /**
   * The time that calendars are about, asked once for each request: the feed itself has no clock.
   *
   * Calendars with a window have a tag and no `Last-Modified`.
   */
  readonly window?: () => CalendarWindow
  /** How long an open calendar may be taken from a cache; five minutes where nothing is said. */
  readonly maxAgeSeconds?: number
  /** Told of what went wrong while loading; the caller of the feed only reads that it should try again. */
  readonly onFailure?: (failure: unknown) => void
}

/**
 * Serves `/calendars/NAME.ics` with filters in the address, and `/robots.txt`.
 *
 * The same data gives the same bytes and the same tag. A name that is unknown is 404, and so is everything else that is
 * no calendar.
 *
 * @example
 * import { calendarHandler } from "@sozialraum/feed"
 * const handle = calendarHandler({ load: async () => undefined })
 * const answer = await handle(new Request("http://127.0.0.1/calendars/unknown.ics"))
 * answer.status // => 404
 */
export const calendarHandler =
  (options: FeedOptions) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const address = calendarAddress(url)
    if (address === undefined && url.pathname !== "/robots.txt") return notFound()
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { Allow: allowed } })
    if (request.method !== "GET" && request.method !== "HEAD")
      return plain(405, "Method not allowed.\n", { Allow: allowed })
    // Older calendar services fetch nothing from a host without this file.
    if (address === undefined) return plain(200, "User-agent: *\nAllow: /\n")
    try {
      const published = await options.load(address.name)
      return published === undefined ? notFound() : await answer(request, { address, published, options })
    } catch (failure) {
      options.onFailure?.(failure)
      return plain(503, "Try again later.\n", { "Retry-After": "60" })
    }
  }

const allowed = "GET, HEAD, OPTIONS"

interface Asked {
  readonly address: CalendarAddress
  readonly published: PublishedCalendar
  readonly options: FeedOptions
}

const answer = async (request: Request, asked: Asked): Promise<Response> => {
  const text = render(asked, audienceFor(asked.address.audience, asked.published.audience))
  const body = await representationOf(text, request.headers.get("Accept-Encoding"))
  const modifiedSeconds = modifiedOf(asked)
  const always = cacheHeaders(asked, body, modifiedSeconds)
  if (isCurrent(request.headers, { etag: body.etag, modifiedSeconds }))
    return new Response(null, { status: 304, headers: always })
  const headers = { ...always, ...contentHeaders(asked.address.name, body) }
  return new Response(request.method === "HEAD" ? null : body.bytes, { status: 200, headers })
}

const render = ({ address, published, options }: Asked, audience: Audience): string => {
  const { language, domain, window } = options
  return icalExporter.write(narrowContent(published.content, address.filters, audience), {
    audience,
    ...(language === undefined ? {} : { language }),
    ...(domain === undefined ? {} : { domain }),
    ...(window === undefined ? {} : { window: window() }),
  }).text
}

/** In seconds since 1970. A window moves while nothing is written: then no time of a change says what is in it. */
const modifiedOf = ({ published, options }: Asked): number | undefined => {
  const changedMs = Date.parse(published.changedAt ?? "")
  return options.window !== undefined || Number.isNaN(changedMs) ? undefined : Math.floor(changedMs / 1000)
}

/** What an answer says with and without a body. Whatever is not for everybody stays out of shared caches. */
const cacheHeaders = (
  { published, options }: Asked,
  { etag }: Representation,
  modifiedSeconds: number | undefined,
) => ({
  "Cache-Control":
    published.audience === "public" ? `public, max-age=${options.maxAgeSeconds ?? 300}` : "private, no-cache",
  ETag: etag,
  ...(modifiedSeconds === undefined ? {} : { "Last-Modified": new Date(modifiedSeconds * 1000).toUTCString() }),
  Vary: "Accept-Encoding",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
})

const contentHeaders = (name: string, { bytes, encoding }: Representation) => ({
  "Content-Type": "text/calendar; charset=utf-8",
  "Content-Length": String(bytes.length),
  ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  "Content-Disposition": `inline; filename="${name.replaceAll(/[^\w.-]/g, "_")}.ics"; filename*=UTF-8''${quoted(name)}.ics`,
  "X-Content-Type-Options": "nosniff",
})

/** @source RFC 8187, section 3.2 */
const quoted = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const notFound = (): Response => plain(404, "Not found.\n")

const plain = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } })
