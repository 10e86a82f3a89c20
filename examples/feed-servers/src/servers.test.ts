import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { serve } from "@hono/node-server"
import { afterAll, beforeAll, expect, test } from "vitest"
import { issueSecret, openCalendars } from "./calendars.js"
import { limiter } from "./limiter.js"
import { nodeServer } from "./node-http.js"
import { fastifyApplication } from "./with-fastify.js"
import { honoApplication } from "./with-hono.js"

const network = "bochum-sued"
const now = () => "2026-11-23T08:00:00Z"
const secret = "q7Xh2mZ0bTnE5rJ8sVwYcKdL"
const origins: Record<string, string> = {}
const closing: Array<() => unknown> = []

beforeAll(async () => {
  const { store, options } = await openCalendars(network, now)
  await issueSecret(store, network, secret, now())
  closing.push(() => store.close())
  const started = async (name: string, server: Server) => {
    await new Promise<void>((resolve) => (server.listening ? resolve() : server.once("listening", resolve)))
    origins[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    closing.push(() => server.close())
  }
  await started("node:http", nodeServer(options).listen(0, "127.0.0.1"))
  const { fetch } = honoApplication(options)
  await started("hono", serve({ fetch, hostname: "127.0.0.1", port: 0, createServer }) as Server)
  const fastify = fastifyApplication(options)
  await fastify.listen({ port: 0, host: "127.0.0.1" })
  await started("fastify", fastify.server)
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** As it comes over the wire: `fetch` would unpack bodies and hide headers. */
const ask = (url: string, { method = "GET", headers = {} }: Sent = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asking = request(url, { method, headers: { Host: "kalender.example.org", ...headers } }, (answer) => {
      const parts: Array<Buffer> = []
      answer.on("data", (part: Buffer) => parts.push(part))
      answer.on("end", () => {
        const { date, connection, "keep-alive": _kept, ...fields } = answer.headers
        resolve({ status: answer.statusCode ?? 0, headers: fields, body: Buffer.concat(parts).toString("base64") })
      })
    })
    asking.on("error", reject).end()
  })

const etag = async (path: string): Promise<string> => String((await ask(`${origins["hono"]}${path}`)).headers["etag"])

test("three servers give the same answers to the same requests", async () => {
  const calendar = "/calendars/sozialraum.ics"
  const requests: ReadonlyArray<readonly [string, Sent?]> = [
    [calendar],
    [calendar, { method: "HEAD" }],
    [calendar, { headers: { "If-None-Match": await etag(calendar) } }],
    [calendar, { headers: { "Accept-Encoding": "gzip" } }],
    [calendar, { headers: { Accept: "text/calendar", Range: "bytes=0-3" } }],
    [`${calendar}?download&lang=en&topic=sport&topic=musik`],
    [
      calendar,
      { method: "OPTIONS", headers: { "Access-Control-Request-Method": "GET", Origin: "https://example.org" } },
    ],
    [calendar, { method: "PUT" }],
    [calendar, { method: "DELETE" }],
    ["/calendars/sozialraum", { headers: { "Accept-Language": "en, de;q=0.5" } }],
    ["/calendars/sozialraumkonferenz-sued.ics"],
    ["/calendars/resource-aula-kirchviertel.ifb"],
    [`/calendars/${secret}.ics`],
    [`/calendars/${secret}?lang=de`],
    [`/calendars/${secret}x.ics`],
    ["/calendars/s%C3%BCd.ics"],
    ["/robots.txt"],
  ]
  for (const [path, sent] of requests) {
    const answers = await Promise.all(Object.values(origins).map((origin) => ask(`${origin}${path}`, sent)))
    const [first, ...others] = answers
    expect(others, `${sent?.method ?? "GET"} ${path}`).toEqual([first, first])
    expect([200, 204, 304, 404, 405]).toContain(first?.status)
  }
})

test("what is served is a calendar with the offers of the network, and with Brotli where the server has it", async () => {
  const answer = await ask(`${origins["fastify"]}/calendars/sozialraum.ics`)
  expect(Buffer.from(answer.body, "base64").toString()).toMatch(
    /^BEGIN:VCALENDAR\r\n[\s\S]*Offener Treff[\s\S]*END:VCALENDAR\r\n$/,
  )
  const packed = await ask(`${origins["node:http"]}/calendars/sozialraum.ics`, {
    headers: { "Accept-Encoding": "gzip, br" },
  })
  expect(packed.headers["content-encoding"]).toBe("br")
  expect(packed.body.length).toBeLessThan(answer.body.length / 3)
})

test("a limiter counts wrong secrets together, and forgets with the minute", () => {
  let now = 0
  const limit = limiter(2, new Set(["sozialraum"]), () => now)
  const asked = (name: string) => limit?.({ method: "GET", url: "/", headers: { get: () => null } }, name)
  expect(["a", "b", "sozialraum", "sozialraum", "c"].map(asked)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    { retryAfterSeconds: 60 },
  ])
  now = 60_000
  expect(asked("d")).toBeUndefined()
})
