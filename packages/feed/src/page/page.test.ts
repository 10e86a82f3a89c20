import decodeQR from "qr/decode.js"
import { expect, test } from "vitest"
import { content, handler, open } from "../handler.fixture.js"
import type { FeedOptions } from "../options.js"
import type { PublishedCalendar } from "../published.js"

const now = () => "2026-05-01T08:00:00Z"
const ask = (path = "", headers: Record<string, string> = {}, published: PublishedCalendar = open) =>
  handler(published, { now })(new Request(`https://kalender.example.org/calendars/hustadt${path}`, { headers }))
const page = async (path?: string, headers?: Record<string, string>, published?: PublishedCalendar) =>
  (await ask(path, headers, published)).text()
const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => String(href).replaceAll("&#38;", "&"))

test("a page has the links of every program, and the address to copy", async () => {
  const html = await page()
  const address = "https://kalender.example.org/calendars/hustadt.ics"
  expect(html).toContain(`value="${address}"`)
  const links = hrefs(html)
  expect(links).toContain("webcal://kalender.example.org/calendars/hustadt.ics")
  const google = links.find((href) => href.startsWith("https://calendar.google.com/")) ?? ""
  expect(new URL(google).searchParams.get("cid")).toBe("webcal://kalender.example.org/calendars/hustadt.ics")
  for (const host of ["outlook.live.com", "outlook.office.com"]) {
    const outlook = new URL(links.find((href) => href.startsWith(`https://${host}/`)) ?? "")
    expect([outlook.pathname, outlook.searchParams.get("url"), outlook.searchParams.get("name")]).toEqual([
      "/calendar/0/addfromweb",
      address,
      "Hustadt",
    ])
  }
  for (const program of ["iPhone", "Mac", "Google", "Outlook", "Thunderbird", "Nextcloud"])
    expect(html).toContain(program)
})

test("what the page is narrowed by is what one subscribes to; its language is not", async () => {
  const html = await page("?resource=aula&lang=en&utm=x")
  expect(html).toContain('value="https://kalender.example.org/calendars/hustadt.ics?resource=aula&#38;utm=x"')
  expect(html).toContain("The address shows a part")
})

test("behind a proxy, the addresses are those that readers use", async () => {
  const options: Partial<FeedOptions> = { origin: "https://termine.example.org", now }
  const answer = await handler(open, options)(new Request("http://10.0.0.7:8080/calendars/hustadt"))
  const html = await answer.text()
  expect(html).toContain('value="https://termine.example.org/calendars/hustadt.ics"')
  expect(html).not.toContain("10.0.0.7")
})

test("it is in the language that the address asks for, otherwise in the reader's, otherwise in German", async () => {
  const language = async (path: string, accepted: string) =>
    /<html lang="(\w+)"/.exec(await page(path, { "Accept-Language": accepted }))?.[1]
  expect(await language("", "en-GB,en;q=0.9,de;q=0.5")).toBe("en")
  expect(await language("", "tr, de;q=0.7, en;q=0.3")).toBe("de")
  expect(await language("", "tr")).toBe("de")
  expect(await language("?lang=de", "en")).toBe("de")
  expect((await ask("", { "Accept-Language": "en" })).headers.get("vary")).toBe("Accept-Language")
})

test("it runs nothing, loads nothing, and is shown inside of no other page", async () => {
  const answer = await ask()
  const policy = answer.headers.get("content-security-policy") ?? ""
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  )
  const html = await answer.text()
  const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(html) ?? []
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style))
  expect(policy).toContain(Buffer.from(digest).toString("base64"))
  expect(html).not.toMatch(/<script|\son\w+=|style="|src=|<link|@import|url\(/)
})

test("whatever a title holds, it cannot become markup", async () => {
  const name = `</title><script>alert(1)</script>"'&\ud800`
  const html = await page("", {}, { ...open, content: { ...content, name, description: `<img src=x>` } })
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain("&#60;script&#62;")
  const injected = await page("?area=%22%3E%3Cscript%3E&lang=%3Cb%3E")
  expect(injected).not.toContain("<script")
})

test("its QR code has the address of the page, dark on light, with a quiet zone of four modules", async () => {
  const html = await page("?resource=aula")
  const [, size = "", path = ""] = /viewBox="0 0 (\d+) \d+".*?<path d="([^"]*)"/.exec(html) ?? []
  const modules = Number(size)
  const scale = 4
  const data = new Uint8Array((modules * scale) ** 2 * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
    expect(Number(x) + Number(length)).toBeLessThanOrEqual(modules - 4)
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      data.fill(
        0,
        (row * modules * scale + Number(x) * scale) * 4,
        (row * modules * scale + (Number(x) + Number(length)) * scale) * 4,
      )
  }
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255
  const read = decodeQR({ width: modules * scale, height: modules * scale, data })
  expect(read).toBe("https://kalender.example.org/calendars/hustadt?resource=aula")
  expect(html).toContain('aria-label="QR-Code mit der Adresse dieser Seite"')
})

test("it shows what comes next as its readers see it, and nothing of it without a clock", async () => {
  const html = await page()
  expect(html).toContain("Mi, 6. Mai 2026, 16:00–18:00 Uhr")
  expect(html).not.toContain("Theaterprobe")
  expect(await page("", {}, { ...open, audience: "network" })).toContain("Theaterprobe")
  expect(await page("?audience=public", {}, { ...open, audience: "network" })).not.toContain("Theaterprobe")
  expect(await page("?resource=keine")).toContain("Zurzeit steht kein Termin an.")
  const timeless = await handler()(new Request("http://127.0.0.1/calendars/hustadt"))
  expect(await timeless.text()).not.toContain("Die nächsten Termine")
})

test("it is well-formed, and every part of it has a name", async () => {
  for (const path of ["?lang=de", "?lang=en"]) {
    const html = await page(path, {}, { ...open, secret: true, expiresAt: "2026-07-01T00:00:00Z" })
    const opened: Array<string> = []
    for (const [, closing, name = "", own] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/g)) {
      if (["meta", "input", "br", "rect", "path"].includes(name) || own === "/") continue
      if (closing === "") opened.push(name)
      else expect(opened.pop()).toBe(name)
    }
    expect(opened).toEqual([])
    expect([...html.matchAll(/<h1>/g)].length).toBe(1)
    expect(html).toContain('<label for="address">')
  }
})
