import { describe, expect, test } from "vitest"
import { address, content, handler, open } from "./handler.fixture.js"
import { calendarAnswers, calendarHandler } from "./handler.js"
import type { PublishedCalendar } from "./published.js"

const ask = (path = "", headers: Record<string, string> = {}, method = "GET", published = open) =>
  handler(published)(new Request(`${address}${path}`, { method, headers }))

describe("an open calendar", () => {
  test("is answered as a calendar, with everything that a program needs to ask again", async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=300",
      "content-disposition": "inline; filename=\"Hustadt.ics\"; filename*=UTF-8''Hustadt.ics",
      "content-type": "text/calendar; charset=utf-8",
      "last-modified": "Sun, 01 Mar 2026 09:00:00 GMT",
      "referrer-policy": "no-referrer",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
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
    for (const name of ["etag", "cache-control", "vary", "last-modified", "access-control-allow-origin"])
      expect(again.headers.get(name), name).toBe(first.headers.get(name))
    expect(again.headers.get("content-type")).toBeNull()
    expect((await ask("", { "If-Modified-Since": first.headers.get("last-modified") ?? "" })).status).toBe(304)
  })

  test("is sent again after a change, and to a program that holds the other encoding", async () => {
    const etag = (await ask()).headers.get("etag") ?? ""
    const changed = { ...open, content: { ...content, bookings: content.bookings.slice(1) } }
    expect((await ask("", { "If-None-Match": etag }, "GET", changed)).status).toBe(200)
    expect((await ask("", { "If-None-Match": etag, "Accept-Encoding": "gzip" })).status).toBe(200)
  })

  test("is packed on demand, and better where the server can", async () => {
    const answer = await ask("", { "Accept-Encoding": "gzip, deflate, br" })
    expect(answer.headers.get("content-encoding")).toBe("gzip")
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get("content-length")))
    const etag = answer.headers.get("etag") ?? ""
    expect((await ask("", { "Accept-Encoding": "gzip", "If-None-Match": etag })).status).toBe(304)
    const packing = handler(open, { compress: { br: (bytes) => bytes.slice(0, 10) } })
    const better = await packing(new Request(address, { headers: { "Accept-Encoding": "gzip, deflate, br" } }))
    expect([better.headers.get("content-encoding"), better.headers.get("content-length")]).toEqual(["br", "10"])
  })

  test("has for HEAD the headers of GET and no body", async () => {
    for (const path of ["", "?resource=aula", "?download"]) {
      const [get, head] = await Promise.all([ask(path), ask(path, {}, "HEAD")])
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
      expect([head.status, await head.text()]).toEqual([200, ""])
    }
  })

  test("is the whole of it whatever a program says it takes, and whatever part it asks for", async () => {
    const whole = await (await ask()).text()
    for (const headers of [{ Accept: "text/html" }, { Accept: "text/calendar" }, { Range: "bytes=0-9" }]) {
      const answer = await ask("", headers)
      expect([answer.status, await answer.text()]).toEqual([200, whole])
    }
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

  test("is in the language that its address asks for", async () => {
    expect(await (await ask("?lang=en")).text()).toContain("taken")
    expect(await (await ask()).text()).toContain("vergeben")
  })

  test("is kept as a file where one wants that, under a name that every system takes", async () => {
    const published = { ...open, content: { ...content, name: 'Süd/Mitte: "Größe" 🎈' } }
    const answer = await ask("?download", {}, "GET", published)
    expect(answer.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Sued_Mitte_Groesse_.ics\"; filename*=UTF-8''S%C3%BCd%20Mitte%3A%20%22Gr%C3%B6%C3%9Fe%22%20%F0%9F%8E%88.ics",
    )
  })

  test("without a known change says nothing about when it was modified", async () => {
    const answer = await ask("", { "If-Modified-Since": "Sun, 01 Mar 2026 09:00:00 GMT" }, "GET", {
      content,
      audience: "public",
    })
    expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null])
  })

  test("is rendered once for each state and wish, however often it is asked for", async () => {
    let reads = 0
    const counted = {
      ...content,
      get bookings() {
        reads += 1
        return content.bookings
      },
    }
    const handle = handler({ ...open, content: counted })
    const get = (path: string) => handle(new Request(`${address}${path}`))
    await Promise.all([get(""), get(""), get("?utm=1")])
    const once = reads
    expect(once).toBeGreaterThan(0)
    await get("")
    expect(reads).toBe(once)
    await get("?resource=aula&resource=bus")
    const twice = reads
    expect(twice).toBeGreaterThan(once)
    await get("?resource=bus&resource=aula&resource=aula")
    expect(reads).toBe(twice)
  })
})

test("what is not for everybody, or under a secret, stays out of shared caches and other pages", async () => {
  for (const published of [
    { ...open, audience: "network" as const },
    { ...open, secret: true },
  ]) {
    const answer = await ask("", { Origin: "https://example.org" }, "GET", published)
    expect(answer.headers.get("cache-control")).toBe("private, no-cache")
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer")
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
  }
})

test("browsers that ask first are told what they may do with an open calendar, and nothing of others", async () => {
  const preflight = { Origin: "https://example.org", "Access-Control-Request-Method": "GET" }
  const allowed = await ask("", preflight, "OPTIONS")
  expect([allowed.status, allowed.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD"])
  const secret = await ask("", preflight, "OPTIONS", { ...open, secret: true })
  const unknown = await handler()(new Request(`${address}x`, { method: "OPTIONS", headers: preflight }))
  expect(secret.headers.get("access-control-allow-origin")).toBeNull()
  expect([unknown.status, Object.fromEntries(unknown.headers)]).toEqual([204, Object.fromEntries(secret.headers)])
})

test("what there is not is 404, whatever was asked and whichever part is missing", async () => {
  const paths = ["/calendars/other.ics", "/calendars/other", "/", "/calendars/%ff.ics", "/calendars/a/hustadt.ics"]
  const answers = await Promise.all(paths.map((path) => handler()(new Request(`http://127.0.0.1${path}`))))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
})

test("calendars are read, not written", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"]) {
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

test("an address that is far too long is refused before anything is looked up", async () => {
  const asked: Array<string> = []
  const handle = calendarHandler({
    load: async (name) => {
      asked.push(name)
      return undefined
    },
  })
  expect((await handle(new Request(`${address}?area=${"x".repeat(10_000)}`))).status).toBe(414)
  expect(asked).toEqual([])
})

test("who asks too often waits, before it is known whether there is anything", async () => {
  const asked: Array<string> = []
  const limit = (_request: unknown, name: string) => {
    asked.push(name)
    return asked.length > 2 ? { retryAfterSeconds: 59.5 } : undefined
  }
  const handle = handler(open, { limit })
  const statuses = ["hustadt.ics", "falsch.ics", "falsch", "hustadt.ics"].map(
    async (path) => await handle(new Request(`http://127.0.0.1/calendars/${path}`)),
  )
  const answers = await Promise.all(statuses)
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 429, 429])
  expect(answers[3]?.headers.get("retry-after")).toBe("60")
  expect(asked).toEqual(["hustadt", "falsch", "falsch", "hustadt"])
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

describe("a window", () => {
  test("is asked for at each request", async () => {
    let to = "2026-05-06T14:00:00Z"
    const handle = handler(open, { window: () => ({ to }) })
    expect(await (await handle(new Request(address))).text()).not.toContain("VEVENT")
    to = "2026-05-06T14:01:00Z"
    expect(await (await handle(new Request(address))).text()).toContain("VEVENT")
  })

  test("that does not say since when says nothing about when it was modified: the time alone changes what is in it", async () => {
    const handle = handler(open, { window: () => ({ from: "2026-05-01T00:00:00Z" }) })
    const answer = await handle(new Request(address))
    expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null])
    const again = await handle(new Request(address, { headers: { "If-None-Match": answer.headers.get("etag") ?? "" } }))
    expect(again.status).toBe(304)
  })

  test("that says it was a change when it moved", async () => {
    let since = "2026-01-01T00:00:00Z"
    const handle = handler(open, { window: () => ({ from: "2026-01-01T00:00:00Z", since }) })
    const modified = async () => (await handle(new Request(address))).headers.get("last-modified")
    expect(await modified()).toBe("Sun, 01 Mar 2026 09:00:00 GMT")
    since = "2026-04-01T00:00:00Z"
    expect(await modified()).toBe("Wed, 01 Apr 2026 00:00:00 GMT")
  })
})

test("servers that write their answers themselves need no more than the path", async () => {
  const answers = calendarAnswers({ load: async () => open })
  const plain = (url: string, method = "GET", host?: string) =>
    answers({ method, url, headers: { get: (name) => (name === "Host" ? (host ?? null) : null) } })
  const web = await handler()(new Request(address))
  expect((await plain("/calendars/hustadt.ics")).headers).toEqual(await plain(address).then(({ headers }) => headers))
  expect((await plain("/calendars/hustadt.ics")).headers["ETag"]).toBe(web.headers.get("etag"))
  expect((await plain("/calendars/hustadt.ics", "HEAD")).body).toBeUndefined()
  for (const url of ["*", "", "http://[", "//calendars/hustadt.ics", "/\\calendars", "/%", "/calendars/%ZZ.ics"])
    expect((await plain(url, "GET", "[")).status, url).toBe(404)
})
