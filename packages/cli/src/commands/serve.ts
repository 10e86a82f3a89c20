/** `serve`: the page and the calendars of a network, on the loopback address, until it is stopped. */
import {
  type CalendarListing,
  calendarAnswers,
  calendarPath,
  contentOf,
  type FeedAnswer,
  feedWindow,
  networkCalendars,
  storedCalendars,
} from "@sozialraum/feed"
import { openStore, type Store } from "@sozialraum/store"
import { badValue, type Context, text } from "../context.js"
import type { ExitCode } from "../failure.js"
import { frameOf } from "../holidays.js"
import { brotli } from "../serve/brotli.js"
import { type Answers, listen } from "../serve/node-server.js"
import { overviewOf } from "../serve/overview.js"
import { overviewPage } from "../serve/page.js"
import { backendOf } from "../store-url.js"

/** Serves until an interrupt; then closes the store. */
export const serve = async (context: Context): Promise<ExitCode> => {
  const port = portOf(context)
  const store = await openStore(await backendOf(context.store, "create"))
  try {
    const { network, language } = context
    const now = clockOf(context)
    const frame = await frameOf(store, network)
    const listed = networkCalendars(language)
    const feeds = calendarAnswers({
      load: storedCalendars({ store, network, calendars: listed, now, ...frame }),
      language,
      now,
      window: () => feedWindow(now()),
      compress: { br: brotli },
      onFailure: (failure) => process.stderr.write(`${failure}\n`),
    })
    const calendars = listed(await contentOf(store, network, { title: network, ...frame }))
    const server = await listen(withOverview(feeds, { store, calendars, context }), port)
    const addresses = calendars.map(({ name }) => `${server.origin}${calendarPath(name)}`)
    context.print({ origin: server.origin, calendars: addresses }, () => [
      `${server.origin}/`,
      ...mainOf(calendars).map(({ name }) => `${server.origin}${calendarPath(name)}`),
    ])
    await interrupted()
    await server.close()
    return 0
  } finally {
    await store.close()
  }
}

interface Overviewed {
  readonly store: Store
  readonly calendars: ReadonlyArray<CalendarListing>
  readonly context: Context
}

const withOverview =
  (feeds: Answers, { store, calendars, context: { network, language } }: Overviewed): Answers =>
  async (request) => {
    if (request.url !== "/" && !request.url.startsWith("/?")) return feeds(request)
    if (request.method !== "GET" && request.method !== "HEAD")
      return { status: 405, headers: { Allow: "GET, HEAD" }, body: undefined }
    const page = pageAnswer(overviewPage(await overviewOf(store, network), { calendars, language }))
    return request.method === "HEAD" ? { ...page, body: undefined } : page
  }

const pageAnswer = (body: string): FeedAnswer => ({
  status: 200,
  headers: {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
  },
  body,
})

/** Everything, and each conference: the others are found on the page. */
const mainOf = (calendars: ReadonlyArray<CalendarListing>): ReadonlyArray<CalendarListing> =>
  calendars.filter(({ filters }) => filters === undefined || filters.conference !== undefined)

/** A clock that `--now` fixed stands still; otherwise it goes. */
const clockOf = ({ options, at }: Context): (() => string) =>
  text(options, "now") === undefined ? () => new Date().toISOString() : () => at

const portOf = ({ options }: Context): number => {
  const given = text(options, "port") ?? (process.env["PORT"] || "8787")
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw badValue("port", given)
  return port
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve())
    process.once("SIGTERM", () => resolve())
  })
