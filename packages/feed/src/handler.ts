/** The handler: a request for a calendar in, an answer out. It runs on any server that speaks web standards. */
import type { CalendarAddress } from "./address.js"
import { bodiless, discreet, type FeedAnswer, type FeedRequest, notFound, plain, responseOf } from "./answer.js"
import { cacheHeaders, contentHeaders, dispositionOf, isOpen, preflight } from "./calendar-headers.js"
import { isCurrent } from "./conditions.js"
import { isBounded } from "./free-busy-text.js"
import { addressReader } from "./handler-address.js"
import type { FeedOptions } from "./options.js"
import { calendarPages } from "./page/page-answer.js"
import { type Asked, type Rendering, renderingOf } from "./rendering.js"

/**
 * Serves calendars at `/calendars/NAME.ics` with filters in the address, a page for each at `/calendars/NAME`, and
 * `/robots.txt`.
 *
 * The same data gives the same bytes and the same tag, and is not rendered again. A name that is unknown is 404, and so is
 * everything else that is no calendar. Keep what this returns: it remembers what it rendered.
 *
 * @example
 * import { calendarHandler } from "@sozialraum/feed"
 * const handle = calendarHandler({ load: async () => undefined })
 * const answer = await handle(new Request("http://127.0.0.1/calendars/unknown.ics"))
 * answer.status // => 404
 */
export const calendarHandler = (options: FeedOptions): ((request: Request) => Promise<Response>) => {
  const answers = calendarAnswers(options)
  return async (request) => responseOf(await answers(request))
}

/** The same for servers that write their answers themselves: it makes neither a `Request` nor a `Response`. */
export const calendarAnswers = (options: FeedOptions): ((request: FeedRequest) => Promise<FeedAnswer>) => {
  const feed = {
    options,
    read: addressReader(options.origin),
    rendering: renderingOf(options),
    pages: calendarPages(options),
    modified: modifiedTexts(),
  }
  return async (request) => {
    const answer = await answerTo(request, feed)
    return request.method === "HEAD" ? bodiless(answer) : answer
  }
}

interface Feed {
  readonly options: FeedOptions
  readonly read: ReturnType<typeof addressReader>
  readonly rendering: Rendering
  readonly pages: ReturnType<typeof calendarPages>
  readonly modified: (asked: Asked) => string | undefined
}

const answerTo = async (request: FeedRequest, feed: Feed): Promise<FeedAnswer> => {
  if (request.url.length > longestUrl) return plain(414, "Address too long.\n")
  const read = feed.read(request)
  if (read === undefined) return notFound
  const { url, address } = read
  if (address === undefined && url.pathname !== "/robots.txt") return notFound
  const isPreflight = request.method === "OPTIONS" && request.headers.get("Access-Control-Request-Method") !== null
  if (request.method === "OPTIONS" && !isPreflight) return { status: 204, headers: allow, body: undefined }
  if (!isPreflight && request.method !== "GET" && request.method !== "HEAD")
    return plain(405, "Method not allowed.\n", allow)
  // Older calendar services fetch nothing from a host without this file.
  if (address === undefined) return plain(200, "User-agent: *\nAllow: /\n")
  try {
    return await calendarAnswer(request, { url, address, isPreflight }, feed)
  } catch (failure) {
    feed.options.onFailure?.(failure)
    return plain(503, "Try again later.\n", { "Retry-After": "60" })
  }
}

/** Long enough for many filters; calendar programs take 256 signs at most. */
const longestUrl = 4_000

const allow = { Allow: "GET, HEAD, OPTIONS", ...discreet } as const

interface Wish {
  readonly url: URL
  readonly address: CalendarAddress
  readonly isPreflight: boolean
}

const calendarAnswer = async (request: FeedRequest, wish: Wish, feed: Feed): Promise<FeedAnswer> => {
  const { options } = feed
  const { address, isPreflight } = wish
  const wait = options.limit && (await options.limit(request, address.name))
  if (wait !== undefined)
    return plain(429, "Too many requests.\n", { "Retry-After": String(Math.max(1, Math.ceil(wait.retryAfterSeconds))) })
  const published = await options.load(address.name)
  // Also where there is nothing: who asks what it may do learns nothing.
  if (isPreflight)
    return { status: 204, headers: { ...allow, ...(published && isOpen(published) ? preflight : {}) }, body: undefined }
  if (published === undefined) return notFound
  const asked: Asked = { address, published, window: options.window?.() }
  return address.form === "page" ? feed.pages(request, asked, wish.url) : fileAnswer(request, asked, feed)
}

const fileAnswer = async (request: FeedRequest, asked: Asked, feed: Feed): Promise<FeedAnswer> => {
  const { options, rendering } = feed
  const { address, published } = asked
  // Busy times have a beginning and an end.
  if (address.form === "freeBusy" && !isBounded(asked.window)) return notFound
  // What is at hand needs no waiting, which costs as much as the rest of an answer without a body.
  const rendered = rendering(asked)
  const forms = rendered instanceof Promise ? await rendered : rendered
  const accepted = forms.accepted(request.headers.get("Accept-Encoding"))
  const form = accepted instanceof Promise ? await accepted : accepted
  const modified = feed.modified(asked)
  const always = cacheHeaders(published, { form, modified, maxAgeSeconds: options.maxAgeSeconds ?? 300 })
  if (isCurrent(request.headers, { etag: form.etag, modified }))
    return { status: 304, headers: always, body: undefined }
  const disposition = dispositionOf(
    address.download ? "attachment" : "inline",
    published.content.name,
    address.form === "freeBusy" ? "ifb" : "ics",
  )
  return { status: 200, headers: { ...always, ...contentHeaders(form, disposition) }, body: form.bytes }
}

/** Times of change as HTTP writes them: the last one is at hand, since it is the same for many requests. */
const modifiedTexts = (): Feed["modified"] => {
  let last:
    | { readonly changed: string; readonly since: string | undefined; readonly text: string | undefined }
    | undefined
  return ({ published: { changedAt: changed }, window }) => {
    // A window that moves while nothing is written changes the calendar, too.
    if (changed === undefined || (window !== undefined && window.since === undefined)) return undefined
    const since = window?.since
    if (last?.changed !== changed || last.since !== since) last = { changed, since, text: modifiedText(changed, since) }
    return last.text
  }
}

const modifiedText = (changed: string, since: string | undefined): string | undefined => {
  const ms = Math.max(Date.parse(changed), since === undefined ? 0 : Date.parse(since))
  return Number.isNaN(ms) ? undefined : new Date(Math.floor(ms / 1000) * 1000).toUTCString()
}
