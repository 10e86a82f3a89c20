import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readEmails } from "./email.js"

test.each([
  ["info@kita-mond.de", ["info@kita-mond.de"]],
  ["Info@Kita.DE", ["Info@Kita.DE"]],
  ["a@b.de; mailto:c@d.org, <e@f.de>", ["a@b.de", "c@d.org", "e@f.de"]],
  ["mailto:info@kita.de?subject=Frage", ["info@kita.de"]],
  ["info@kita.de\nhort@kita.de", ["info@kita.de", "hort@kita.de"]],
  ["info@kita.de / hort@kita.de", ["info@kita.de", "hort@kita.de"]],
  ["info@kita.de/hort@kita.de", ["info@kita.de", "hort@kita.de"]],
  ["info@kita.de oder hort@kita.de", ["info@kita.de", "hort@kita.de"]],
  ["info@kita.de und hort@kita.de", ["info@kita.de", "hort@kita.de"]],
  ["info@kita.de|hort@kita.de", ["info@kita.de", "hort@kita.de"]],
  ["info@kita.de.", ["info@kita.de"]],
  ["info@kita.de,", ["info@kita.de"]],
  ["(info@kita.de)", ["info@kita.de"]],
  ["'info@kita.de'", ["info@kita.de"]],
  ["E-Mail: info@kita.de", ["info@kita.de"]],
  ["mail:info@kita.de", ["info@kita.de"]],
  ["e-kita@mail.stadt.de", ["e-kita@mail.stadt.de"]],
  ["schulleitung@gs-nord.schule", ["schulleitung@gs-nord.schule"]],
])("the mailboxes of %s are %j", (cell, values) => {
  expect(readEmails(cell)).toEqual({ values, unread: [] })
})

test.each([
  ["info(at)kita.de", ["info@kita.de"]],
  ["info [at] kita [dot] de", ["info@kita.de"]],
  ["info(ät)kita(punkt)de", ["info@kita.de"]],
  ["info @ kita.de", ["info@kita.de"]],
  ["info at kita.de", ["info@kita.de"]],
  ["info@@kita.de", ["info@kita.de"]],
  ["info@kita,de", ["info@kita.de"]],
  ["info@kita.dekontakt@hort.de", ["info@kita.de", "kontakt@hort.de"]],
  ["gs@stadt.comhort@stadt.de", ["gs@stadt.com", "hort@stadt.de"]],
])("slips in %s are mended and named", (cell, values) => {
  expect(readEmails(cell)).toEqual({ values, unread: [], mended: values })
})

test.each([
  "kita@bochum",
  "kita@bochum.",
  "@kita.de",
  "info@kita..de",
  "www.kita.de",
  "a@b.de.c@d.de",
  "folgt",
  "a@b.dex",
])("%s is no mailbox that could be read for certain", (cell) => {
  const { values, unread } = readEmails(cell)
  expect([values, unread.join("")]).toEqual([[], cell.replace(/\.$/, "")])
})

test("a web address glued to a mailbox is left over, and a host with umlauts is written as mail servers know it", () => {
  expect(readEmails("a@b.dewww.c.de")).toEqual({ values: ["a@b.de"], unread: ["www.c.de"], mended: ["a@b.de"] })
  expect(readEmails("info@müller.de").values).toEqual(["info@xn--mller-kva.de"])
})

test("no cell makes it throw, what is read stays as it is when read again, and no @ is lost", () => {
  const cell = fc
    .array(
      fc.oneof(
        fc.emailAddress(),
        fc.string({ maxLength: 6 }),
        fc.constantFrom(" ", ";", "(at)", "www.", "mailto:", "\n", ".de"),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(""))
  fc.assert(
    fc.property(cell, (text) => {
      const { values, unread } = readEmails(text)
      for (const value of values) expect(readEmails(value)).toEqual({ values: [value], unread: [] })
      if (/[^\s@]@[^\s@]/.test(text) && /\p{L}|\d/u.test(text)) expect(values.length + unread.length).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
})

test("a cell of a million signs is read in no time", () => {
  for (const part of ["a@", "a.", "@", "a@b.de", " at ", "(at)", "-", "a@b.de "]) {
    const start = performance.now()
    readEmails(part.repeat(1_000_000 / part.length))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
