import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readDay, readSerialDay } from "./date.js"
import { withLinks } from "./markup.js"
import { isPlainNote, namesPerson } from "./note.js"
import { meaning } from "./null-token.js"
import { readCount, readNumber } from "./number.js"
import { hoursOfDays, readOpeningHours } from "./opening-hours.js"

test.each([
  ..."null NULL nil None NaN <null> (leer) [HLinkEMail] n/a N.A. na k.A. - -- – — ? ??? . … · * / xxx #NV #N/A #WERT! #DIV/0! http:// www. undefined".split(
    " ",
  ),
  "keine Angabe",
  "keine Angaben",
  "ohne Angabe",
  "nicht bekannt",
  "liegt nicht vor",
  "k. A.",
  "  ",
  "- -",
])("%s stands for nothing", (token) => {
  expect(meaning(token)).toBe("")
})

test.each([
  [" Kita\u00a0 Mond\t", "Kita Mond"],
  ["Für\u00ad Kinder\u200b", "Für Kinder"],
  ["'+49 234 1", "+49 234 1"],
  ["'s Häusle", "'s Häusle"],
  ['="01067"', "01067"],
  ["Kita &amp; Hort", "Kita & Hort"],
  ["F&uuml;r &#8222;Kinder&ldquo;", "Für „Kinder“"],
  ["Tom & Jerry", "Tom & Jerry"],
  ["<p>Kita <b>Mond</b></p>", "Kita Mond"],
  ["Haus 1<br />Haus 2", "Haus 1\nHaus 2"],
  ['<a href="https://kita.de">Kita Mond</a>', "Kita Mond"],
  ["#http://www.kita.de#", "http://www.kita.de"],
  ["<info@kita.de>", "<info@kita.de>"],
  ["5 < 6", "5 < 6"],
])("the cell %s means %s", (cell, text) => {
  expect(meaning(cell)).toBe(text)
})

test("the target of a link is found where its words are none", () => {
  const link = (cell: string) => meaning(withLinks(cell))
  expect(link('<a href="mailto:info@kita.de?subject=x">E-Mail</a>')).toBe("info@kita.de")
  expect(link("<a target=_blank href=http://www.kita.de>Homepage</a>")).toBe("http://www.kita.de")
  expect(link("Homepage#http://www.kita.de#")).toBe("http://www.kita.de")
})

test("numbers are read with comma and with point, counts with a unit, and a range is no count", () => {
  expect(["1.234,5", "1,234.5", "7,26", "7.26", "-3", "12 000", "1.2.3", "a"].map((text) => readNumber(text))).toEqual([
    1234.5,
    1234.5,
    7.26,
    7.26,
    -3,
    12_000,
    undefined,
    undefined,
  ])
  expect(["1.234", "69", "ca. 45", "45 Plätze", "30 Kinder", "3.000 Schüler", "45,0", "0"].map(readCount)).toEqual([
    1234, 69, 45, 45, 30, 3000, 45, 0,
  ])
  for (const text of ["2,5", "-1", "12-15", "bis zu 20", "20/25", "viele"]) expect(readCount(text)).toBeUndefined()
})

test.each([
  ["2023-08-17T10:00", "2023-08-17"],
  ["01.10.2022", "2022-10-01"],
  ["1.8.24", "2024-08-01"],
  ["1.8.98 10:30", "1998-08-01"],
  ["2009/06/05", "2009-06-05"],
  ["2023/12/15 10:19:55.478+00", "2023-12-15"],
  ["20240801", "2024-08-01"],
  ["1. August 2024", "2024-08-01"],
  ["12-Mär-2024", "2024-03-12"],
  ["1.Okt.2022", "2022-10-01"],
  ["Mo, 05.08.2024", "2024-08-05"],
  ["15/10/2023", "2023-10-15"],
  ["29.02.2024", "2024-02-29"],
  ["29.02.2023", undefined],
  ["03/04/2024", undefined],
  ["2022/23", undefined],
  ["45000", undefined],
  ["01234567", undefined],
  ["1. Foo 2024", undefined],
])("the day %s is %s", (text, day) => {
  expect(readDay(text)).toBe(day)
})

test("a spreadsheet's count of days is a day, from its own first day on", () => {
  expect(["25569", "45000", "44927.5", "12345"].map(readSerialDay)).toEqual([
    "1970-01-01",
    "2023-03-15",
    "2023-01-01",
    undefined,
  ])
})

test("hours are read as people type them, and only where they name their days", () => {
  expect(readOpeningHours("Mo-Do: 7.00-16.30 Uhr\nFr: 7.00-15.00 Uhr")?.rules).toEqual([
    { access: "open", weekdays: ["mo", "tu", "we", "th"], spans: [{ from: "07:00", to: "16:30" }] },
    { access: "open", weekdays: ["fr"], spans: [{ from: "07:00", to: "15:00" }] },
  ])
  expect(readOpeningHours("06:00-20:00 Uhr (Mo-Fr)")?.rules[0]?.weekdays).toHaveLength(5)
  for (const text of [
    "7:00 - 17:00 Uhr",
    "Mo-Fr",
    "siehe Homepage",
    "Mo-Fr 7-17 Uhr (Frühdienst ab 6 Uhr)",
    "werktags 8-12 Uhr",
  ])
    expect(readOpeningHours(text)).toBeUndefined()
  const days = hoursOfDays([
    { day: "Mo", edge: "from", text: "07:00:00" },
    { day: "Mo", edge: "to", text: "17:00" },
    { day: "Fr", edge: "both", text: "7-15 Uhr" },
  ])
  expect(readOpeningHours(days)?.rules.map(({ weekdays }) => weekdays)).toEqual([["mo"], ["fr"]])
})

test("hours of every day name their days, too", () => {
  const all = (text: string) => readOpeningHours(text)?.rules
  expect(all("Mo-Su 08:00 - 20:00")).toEqual([{ access: "open", spans: [{ from: "08:00", to: "20:00" }] }])
  expect(all("täglich 8-20 Uhr")).toEqual([{ access: "open", spans: [{ from: "08:00", to: "20:00" }] }])
  expect(all("Montag bis Sonntag: 10.00 - 18.00 Uhr")).toHaveLength(1)
  expect(all("24/7")).toEqual([{ access: "open" }])
  expect([all("8-20 Uhr"), all("Mo-So 8-12 Uhr; 14-18 Uhr")]).toEqual([undefined, undefined])
})

test("a zero for both ends of a day says no hours", () => {
  expect(
    hoursOfDays([
      { day: "Mo", edge: "from", text: "0" },
      { day: "Mo", edge: "to", text: "0" },
      { day: "Tu", edge: "from", text: "08:00" },
      { day: "Tu", edge: "to", text: "16:00" },
    ]),
  ).toBe("Tu 08:00-16:00")
})

test("only words that can be nobody's name are plain", () => {
  expect(["Büro", "nach 16 Uhr", "Sekretariat (vormittags)", "AB"].map(isPlainNote)).toEqual([true, true, true, true])
  expect(["Frau Müller", "Müller", "Sabine"].map(isPlainNote)).toEqual([false, false, false])
  expect(["c/o Müller", "z. Hd. Sabine Vogel", "Kita Mond", "Hof"].map(namesPerson)).toEqual([true, true, false, false])
})

test("no cell makes these readers throw, and a cell that was brought to its meaning stays as it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (cell) => {
      const text = meaning(cell)
      if (!/[<&#'=]/.test(text)) expect(meaning(text)).toBe(text)
      for (const read of [readDay, readCount, readNumber, readOpeningHours, withLinks]) read(cell)
    }),
    { numRuns: 500 },
  )
})

test("a cell of a million signs is brought to its meaning in no time", () => {
  for (const part of ["'", "<a ", "<b>", "&amp;", " \n", '="', "#", "<a href=", "-", "\u200b"]) {
    const start = performance.now()
    meaning(part.repeat(1_000_000 / part.length))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
