import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readWebsites } from "./website.js"

test.each([
  ["https://www.example.org/kita", ["https://www.example.org/kita"]],
  ["www.example.org", ["https://www.example.org"]],
  ["WWW.Example.ORG/Haus", ["https://www.example.org/Haus"]],
  ["HTTP://www.example.org", ["http://www.example.org"]],
  ["kita-mond.example.org/haus", ["https://kita-mond.example.org/haus"]],
  ["https://kita.example.org/index.php?id=12&L=0", ["https://kita.example.org/index.php?id=12&L=0"]],
  ["http://www.example.org#oben", ["http://www.example.org#oben"]],
  ["https://www.example.org/a(b)", ["https://www.example.org/a(b)"]],
  ["http://www.käse-kita.de", ["http://www.käse-kita.de"]],
  ["www.example.org.", ["https://www.example.org"]],
  ["(www.example.org)", ["https://www.example.org"]],
  ["Homepage: www.example.org", ["https://www.example.org"]],
  ["siehe www.example.org", ["https://www.example.org"]],
  ["www.a.de, www.b.de", ["https://www.a.de", "https://www.b.de"]],
  ["www.a.de und www.b.de", ["https://www.a.de", "https://www.b.de"]],
  ["www.a.de / www.b.de", ["https://www.a.de", "https://www.b.de"]],
  ["https://www.a.de/x, http://b.de", ["https://www.a.de/x", "http://b.de"]],
  ["www.a.dewww.b.de", ["https://www.a.de", "https://www.b.de"]],
  ["//www.a.de", ["https://www.a.de"]],
])("the web addresses of %s are %j", (cell, values) => {
  expect(readWebsites(cell)).toEqual({ values, unread: [] })
})

test.each([
  ["http//www.example.org", "http://www.example.org"],
  ["https:\\\\www.example.org", "https://www.example.org"],
  ["https//example.org", "https://example.org"],
  ["http:/www.example.org", "http://www.example.org"],
  ["http:www.example.org", "http://www.example.org"],
  ["http.//www.example.org", "http://www.example.org"],
  ["htpp://www.example.org", "http://www.example.org"],
  ["http://http://www.example.org", "http://www.example.org"],
  ["http://https://www.example.org", "https://www.example.org"],
  ["http:// www.example.org", "http://www.example.org"],
  ["www. example.org", "https://www.example.org"],
  ["wwww.example.org", "https://www.example.org"],
  ["www,example.org", "https://www.example.org"],
  ["www.kita-mond,de", "https://www.kita-mond.de"],
])("the slip in %s is mended to %s and named", (cell, url) => {
  expect(readWebsites(cell)).toEqual({ values: [url], unread: [], mended: [url] })
})

test.each([
  "folgt",
  "a@b.de",
  "www.cidsnet.",
  "www.grundschule.cidsnet",
  "www.volker schule.de",
  "localhost",
  "www.",
  "kein Anschluss",
])("%s is no web address that could be read for certain", (cell) => {
  const { values, unread } = readWebsites(cell)
  expect(values).toEqual([])
  expect(unread.join(" ")).toBe(cell.replace(/\.$/, ""))
})

test("no cell makes it throw, and what is read stays as it is when read again", () => {
  const cell = fc
    .array(
      fc.oneof(
        fc.webUrl(),
        fc.domain(),
        fc.string({ maxLength: 6 }),
        fc.constantFrom(" ", ";", "http//", "www.", "\\", "\n", ".de", "http:", ", "),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(""))
  fc.assert(
    fc.property(cell, (text) => {
      for (const value of readWebsites(text).values)
        expect(readWebsites(value)).toEqual({ values: [value], unread: [] })
    }),
    { numRuns: 400 },
  )
})

test("a cell of a million signs is read in no time", () => {
  for (const part of ["www.", "http://", "a.", "www. ", "a,", "http:/", "\\", "a.de"]) {
    const start = performance.now()
    readWebsites(part.repeat(1_000_000 / part.length))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})

test.each(["kita mond.de", "Haus 5 example.de"])("a bare host behind a word may be half of one: %s", (cell) => {
  expect(readWebsites(cell).values).toEqual([])
})

test("quotes and brackets around an address are no part of it", () => {
  for (const cell of ["['http://kita.example.org']", "'http://kita.example.org'", "(http://kita.example.org)"])
    expect(readWebsites(cell)).toMatchObject({ values: ["http://kita.example.org"], unread: [] })
})
