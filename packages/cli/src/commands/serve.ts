/** `serve`: the page and the calendars of a network, on the loopback address, until it is stopped. */
import { Conference, redact } from "@sozialraum/core"
import { type CalendarListing, calendarHandler, storedCalendars } from "@sozialraum/feed"
import { Conferences, openStore } from "@sozialraum/store"
import { badValue, type Context, text } from "../context.js"
import type { ExitCode } from "../failure.js"
import { listen } from "../serve/node-server.js"
import { overviewOf } from "../serve/overview.js"
import { overviewPage } from "../serve/page.js"
import { backendOf } from "../store-url.js"
import { titles } from "../titles.js"

/** Serves until an interrupt; then closes the store. */
export const serve = async (context: Context): Promise<ExitCode> => {
  const port = portOf(context)
  const store = await openStore(await backendOf(context.store, "create"))
  try {
    const { network, language } = context
    const conferences = await store.collection(Conferences, network).all()
    const calendars: ReadonlyArray<CalendarListing> = [
      { name: "sozialraum", title: titles[language] },
      ...conferences.map(({ value }) => ({
        name: value.id,
        title: redact(Conference, value, "public").name ?? value.id,
        filters: { conference: [value.id] },
      })),
    ]
    const feeds = calendarHandler({ load: storedCalendars({ store, network, calendars }), language })
    const page = async (): Promise<Response> =>
      new Response(overviewPage(await overviewOf(store, network), { calendars, language }), {
        headers: {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        },
      })
    const server = await listen(async (request) => {
      if (new URL(request.url).pathname !== "/") return feeds(request)
      const reads = request.method === "GET" || request.method === "HEAD"
      return reads ? page() : new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } })
    }, port)
    const addresses = calendars.map(({ name }) => `${server.origin}/calendars/${encodeURIComponent(name)}.ics`)
    context.print({ origin: server.origin, calendars: addresses }, () => [`${server.origin}/`, ...addresses])
    await interrupted()
    await server.close()
    return 0
  } finally {
    await store.close()
  }
}

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
