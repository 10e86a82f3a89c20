import { Instant, renewFeedToken, revokeFeedToken } from "@sozialraum/core"
import { feedTokenHash } from "@sozialraum/store"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { calendarHandler } from "./handler.js"
import { booking, institution, meeting, network, opened, resource, secret, tokenFor } from "./stored.fixture.js"
import { storedCalendars } from "./stored-calendars.js"

const published = async () => {
  const { store, write, of } = await opened()
  await write(
    "2026-02-01T09:00:00Z",
    ...[of.bookings.put(booking), of.meetings.put(meeting), of.resources.put(resource)],
    of.institutions.put(institution("ogs")),
  )
  const clock = { now: "2026-03-01T09:00:00Z" }
  const calendars = [{ name: "offen", title: "Offen" }]
  const load = storedCalendars({ store, network, calendars, now: () => clock.now })
  const handle = calendarHandler({ load, now: () => clock.now })
  const ask = (name: string, init: RequestInit = {}) => handle(new Request(`http://127.0.0.1/calendars/${name}`, init))
  const text = async (name: string) => (await (await ask(name)).text()).replaceAll("\r\n ", "")
  return { store, write, of, clock, ask, text }
}

/** Everything that can be told apart. */
const seen = async (answer: Response) => [answer.status, ...answer.headers, await answer.text()]

test("a secret opens what its token shows, and no more: filters and audience of the address narrow it further (P9)", async () => {
  const { store, write, of, text } = await published()
  await write("2026-03-01T08:00:00Z", of.tokens.put(await tokenFor({ scope: { resource: ["aula"] } })))
  expect(await text(`${secret}.ics`)).toMatch(/Probe/)
  expect(await text(`${secret}.ics`)).not.toMatch(/Sitzung/)
  expect(await text(`${secret}.ics`)).toContain("X-WR-CALNAME:Für Mitglieder")
  expect(await text(`${secret}.ics?audience=public`)).not.toMatch(/Probe/)
  expect(await text(`${secret}.ics?audience=convenor&conference=k1`)).not.toMatch(/Sitzung|VEVENT/)
  expect(await text("offen.ics?audience=network")).not.toMatch(/Probe/)
  expect(await text(`${secret}.ics`)).not.toContain(secret)
  await store.close()
})

test("a secret that was never issued, was revoked, replaced, or is over is the same 404, however one asks", async () => {
  const { store, write, of, clock, ask } = await published()
  const token = await tokenFor()
  const at = Instant.parse("2026-03-01T09:00:00Z")
  const secrets = { revoked: `${secret}R`, replaced: `${secret}O`, over: `${secret}E`, never: `${secret}N` }
  const hashed = async (name: keyof typeof secrets) => await feedTokenHash(secrets[name])
  const revoked = Result.getOrThrow(revokeFeedToken(await tokenFor({ id: "t2" }, secrets.revoked), at))
  const replaced = Result.getOrThrow(
    renewFeedToken(await tokenFor({ id: "t3" }, secrets.replaced), { hash: await feedTokenHash(`${secret}X`), at }),
  )
  const over = await tokenFor({ id: "t4", expiresAt: "2026-02-01T00:00:00Z" }, secrets.over)
  await write("2026-03-01T09:00:00Z", ...[token, revoked, replaced, over].map((one) => of.tokens.put(one)))
  clock.now = "2026-03-01T10:00:00Z"
  const current = await ask(`${secret}.ics`)
  expect(current.status).toBe(200)
  expect((await ask(`${secret}X.ics`)).status).toBe(200)
  expect(await hashed("revoked")).not.toBe(await hashed("never"))

  const etag = current.headers.get("etag") ?? ""
  const modified = current.headers.get("last-modified") ?? ""
  const ways: ReadonlyArray<readonly [string, RequestInit]> = [
    [".ics", {}],
    [".ics", { method: "HEAD" }],
    [".ics", { headers: { "If-None-Match": etag } }],
    [".ics", { headers: { "If-None-Match": "*" } }],
    [".ics", { headers: { "If-Modified-Since": modified } }],
    [".ics", { headers: { "Accept-Encoding": "gzip" } }],
    [".ics?audience=public&area=x", {}],
    [".ics?download", {}],
    ["", {}],
    [".html?lang=en", { headers: { "Accept-Language": "en" } }],
    [".ics", { method: "OPTIONS" }],
    [".ics", { method: "OPTIONS", headers: { "Access-Control-Request-Method": "GET" } }],
    [".ics", { method: "POST" }],
  ]
  for (const [ending, init] of ways) {
    const never = await seen(await ask(`${secrets.never}${ending}`, init))
    for (const name of ["revoked", "replaced", "over"] as const)
      expect(await seen(await ask(`${secrets[name]}${ending}`, init)), `${name} ${ending}`).toEqual(never)
    if (init.method === undefined) expect(never[0]).toBe(404)
  }
  await store.close()
})

test("a token that is revoked while it is served closes with the next request, and one that was issued opens", async () => {
  const { store, write, of, clock, ask } = await published()
  expect((await ask(`${secret}.ics`)).status).toBe(404)
  const token = await tokenFor()
  await write("2026-03-01T09:00:00Z", of.tokens.put(token))
  const first = await ask(`${secret}.ics`)
  expect(first.status).toBe(200)
  clock.now = "2026-06-30T23:59:59Z"
  expect((await ask(`${secret}.ics`)).status).toBe(200)
  clock.now = "2026-07-01T00:00:00Z"
  expect((await ask(`${secret}.ics`, { headers: { "If-None-Match": "*" } })).status).toBe(404)
  clock.now = "2026-03-02T09:00:00Z"
  const revoked = Result.getOrThrow(revokeFeedToken(token, Instant.parse(clock.now)))
  await write(clock.now, of.tokens.put(revoked))
  const etag = first.headers.get("etag") ?? ""
  expect((await ask(`${secret}.ics`, { headers: { "If-None-Match": etag } })).status).toBe(404)
  await store.close()
})

test("a renewed token keeps its entries and their identity under the new address; the former one goes on if one says so", async () => {
  const { store, write, of, clock, ask, text } = await published()
  const token = await tokenFor()
  await write("2026-03-01T09:00:00Z", of.tokens.put(token))
  const before = await text(`${secret}.ics`)
  const renewal = { hash: await feedTokenHash(`${secret}X`), at: Instant.parse("2026-03-02T09:00:00Z") }
  const formerUntil = Instant.parse("2026-03-16T09:00:00Z")
  clock.now = "2026-03-02T10:00:00Z"
  await write(clock.now, of.tokens.put(Result.getOrThrow(renewFeedToken(token, { ...renewal, formerUntil }))))
  expect(await text(`${secret}X.ics`)).toBe(before)
  expect(await text(`${secret}.ics`)).toBe(before)
  clock.now = "2026-03-16T09:00:00Z"
  expect((await ask(`${secret}.ics`)).status).toBe(404)
  expect(await text(`${secret}X.ics`)).toBe(before)
  await store.close()
})

test("without a clock no secret opens anything: nobody could tell whether its time is over", async () => {
  const { store, write, of } = await published()
  await write("2026-03-01T09:00:00Z", of.tokens.put(await tokenFor()))
  expect(await storedCalendars({ store, network, calendars: [] })(secret)).toBeUndefined()
  await store.close()
})

test("a page under a secret is kept nowhere, and says that it is confidential and until when", async () => {
  const { store, write, of, ask } = await published()
  await write("2026-03-01T09:00:00Z", of.tokens.put(await tokenFor()))
  const page = await ask(secret)
  expect(page.headers.get("cache-control")).toBe("private, no-store")
  const html = await page.text()
  expect(html).toContain("Diese Adresse ist vertraulich")
  expect(html).toContain("Sie gilt bis Mi, 1. Juli 2026.")
  await store.close()
})
