/** Request addresses: what a request asks for, read once for all who ask for the same. */
import { type CalendarAddress, calendarAddress } from "./address.js"
import type { FeedRequest } from "./answer.js"

/** The address of a request, and the calendar that it names, if any. @german Gelesene Adresse */
export interface ReadAddress {
  readonly url: URL
  readonly address: CalendarAddress | undefined
}

/**
 * Reads addresses of requests, and keeps those that were asked for last: programs ask for the same one again and again.
 *
 * @param origin - under which the feed is reached; otherwise the host that the request names
 */
export const addressReader = (
  origin: string | undefined,
): ((request: Pick<FeedRequest, "url" | "headers">) => ReadAddress | undefined) => {
  const kept = new Map<string, ReadAddress>()
  return ({ url, headers }) => {
    const host = url.startsWith("/") ? (origin ?? `http://${headers.get("Host") ?? "localhost"}`) : ""
    // Host and path may be anything: the length tells where one ends.
    const name = `${host.length} ${host}${url}`
    const known = kept.get(name)
    if (known !== undefined) return known
    const full = url.startsWith("/") ? urlOn(host, url) : parsed(url)
    if (full === undefined) return undefined
    const read = { url: full, address: calendarAddress(full) }
    if (name.length > longestKept) return read
    kept.set(name, read)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    return read
  }
}

const [mostKept, longestKept] = [500, 500]

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined)

/** Servers that write their answers themselves know the path alone. */
const urlOn = (host: string, path: string): URL | undefined =>
  // Not as a base: `//host/path` would name another host.
  parsed(`${parsed(host)?.origin ?? "http://localhost"}${path}`)
