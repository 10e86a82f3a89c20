import { Booking, type Revised } from "@sozialraum/core"
import type { CalendarContent } from "@sozialraum/export-ical"
import { describe, expect, test } from "vitest"
import { calendarHandler, type FeedOptions } from "./handler.js"
import type { PublishedCalendar } from "./published.js"

const booking = (id: string, resource: string): Revised<Booking> => ({
  value: Booking.parse({
    id,
    resource,
    borrower: "ogs",
    interval: { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone: "Europe/Berlin" },
    purpose: "Theaterprobe",
    responsible: "leitung",
  }),
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-03-01T09:00:00Z",
})
const content: CalendarContent = {
  network: "bochum",
  name: "Hustadt",
  meetings: [],
  bookings: [booking("b1", "aula"), booking("b2", "bus")],
  conferences: [],
  resources: [],
  institutions: [],
  sites: [],
}
const open: PublishedCalendar = { content, audience: "public", changedAt: "2026-03-01T09:00:00.750Z" }
const handler = (published: PublishedCalendar | undefined = open, options: Partial<FeedOptions> = {}) =>
  calendarHandler({ load: async (name) => (name === "hustadt" ? published : undefined), ...options })

const address = "http://127.0.0.1/calendars/hustadt.ics"
const ask = (path = "", headers: Record<string, string> = {}, method = "GET", published = open) =>
  handler(published)(new Request(`${address}${path}`, { method, headers }))

describe("an open calendar", () => {
  test("is answered as a calendar, with everything that a program needs to ask again", async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "public, max-age=300",
      "content-disposition": "inline; filename=\"hustadt.ics\"; filename*=UTF-8''hustadt.ics",
      "content-type": "text/calendar; charset=utf-8",
      "last-modified": "Sun, 01 Mar 2026 09:00:00 GMT",
      vary: "Accept-Encoding",
      "x-robots-tag": "noindex",
    })
    const body = await answer.text()
    expect(body.match(/BEGIN:VEVENT/g)?.length).toBe(2)
    expect(Number(answer.headers.get("content-length"))).toBe(Buffer.byteLength(body))
  })

  test("is not sent again to who has it, and the short answer repeats what caches need", async () => {
    const first = await ask()
    const etag = first.headers.get("etag") ?? ""
    const again = await ask("", { "If-None-Match": etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe("")
    for (const name of ["etag", "cache-control", "vary", "last-modified"])
      expect(again.headers.get(name), name).toBe(first.headers.get(name))
    expect(again.headers.get("content-type")).toBeNull()
  })

  test("is sent again after a change, and to a program that holds the other encoding", async () => {
    const etag = (await ask()).headers.get("etag") ?? ""
    const changed = { ...open, content: { ...content, bookings: content.bookings.slice(1) } }
    expect((await ask("", { "If-None-Match": etag }, "GET", changed)).status).toBe(200)
    expect((await ask("", { "If-None-Match": etag, "Accept-Encoding": "gzip" })).status).toBe(200)
  })

  test("is packed on demand", async () => {
    const answer = await ask("", { "Accept-Encoding": "gzip, deflate" })
    expect(answer.headers.get("content-encoding")).toBe("gzip")
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get("content-length")))
    const etag = answer.headers.get("etag") ?? ""
    expect((await ask("", { "Accept-Encoding": "gzip", "If-None-Match": etag })).status).toBe(304)
  })

  test("has for HEAD the headers of GET and no body", async () => {
    const [get, head] = await Promise.all([ask(), ask("", {}, "HEAD")])
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    expect(await head.text()).toBe("")
  })

  test("is narrowed by its address", async () => {
    expect(await (await ask("?resource=aula")).text()).toMatch(/booking\+b1/)
    expect(await (await ask("?resource=aula")).text()).not.toMatch(/booking\+b2/)
    expect(await (await ask("?offer=o1")).text()).not.toMatch(/VEVENT/)
  })

  test("shows no more to who asks for more", async () => {
    expect(await (await ask("?audience=convenor")).text()).not.toContain("Theaterprobe")
    const members: PublishedCalendar = { ...open, audience: "network" }
    expect(await (await ask("", {}, "GET", members)).text()).toContain("Theaterprobe")
    expect(await (await ask("?audience=public", {}, "GET", members)).text()).not.toContain("Theaterprobe")
  })

  test("without a known change says nothing about when it was modified", async () => {
    const answer = await ask("", { "If-Modified-Since": "Fri, 01 Jan 2027 00:00:00 GMT" }, "GET", {
      content,
      audience: "public",
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("last-modified")).toBeNull()
  })
})

test("what is not for everybody stays out of shared caches", async () => {
  const answer = await ask("", {}, "GET", { ...open, audience: "network" })
  expect(answer.headers.get("cache-control")).toBe("private, no-cache")
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer")
})

test("what there is not is 404, whatever was asked and whichever part is missing", async () => {
  const paths = ["/calendars/other.ics", "/calendars/hustadt", "/", "/calendars/%ff.ics", "/calendars/a/hustadt.ics"]
  const answers = await Promise.all(paths.map((path) => handler()(new Request(`http://127.0.0.1${path}`))))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
})

test("calendars are read, not written", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    const answer = await ask("", {}, method)
    expect(answer.status, method).toBe(405)
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS")
  }
  expect((await ask("", {}, "OPTIONS")).status).toBe(204)
})

test("robots may look, so that calendar services that ask first will fetch", async () => {
  const answer = await handler()(new Request("http://127.0.0.1/robots.txt"))
  expect(await answer.text()).toBe("User-agent: *\nAllow: /\n")
})

test("a store that fails is a reason to try again, told to the operator and not to the caller", async () => {
  const failures: Array<unknown> = []
  const failing = calendarHandler({
    load: () => Promise.reject(new Error("disk full at /var/data")),
    onFailure: (failure) => failures.push(failure),
  })
  const answer = await failing(new Request(address))
  expect(answer.status).toBe(503)
  expect(answer.headers.get("retry-after")).toBe("60")
  expect(await answer.text()).not.toContain("disk")
  expect(failures).toMatchObject([{ message: "disk full at /var/data" }])
})

test("a window is asked for at each request", async () => {
  let to = "2026-05-06T14:00:00Z"
  const handle = handler(open, { window: () => ({ to }) })
  expect(await (await handle(new Request(address))).text()).not.toContain("VEVENT")
  to = "2026-05-06T14:01:00Z"
  expect(await (await handle(new Request(address))).text()).toContain("VEVENT")
})

test("with a window nothing is said about when it was modified: the time alone changes what is in it", async () => {
  const handle = handler(open, { window: () => ({ from: "2026-05-01T00:00:00Z" }) })
  const headers = { "If-Modified-Since": "Fri, 01 Jan 2027 00:00:00 GMT" }
  const answer = await handle(new Request(address, { headers }))
  expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null])
  const again = await handle(new Request(address, { headers: { "If-None-Match": answer.headers.get("etag") ?? "" } }))
  expect(again.status).toBe(304)
})
