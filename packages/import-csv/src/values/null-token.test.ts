import * as fc from "fast-check"
import { expect, test } from "vitest"
import { meaning } from "./null-token.js"

const nothing = [
  ..."null|NULL|nil|none|NaN|undefined|leer|empty|[HLinkEMail]|[object Object]|n/a|N.A.|na|#NV|#N/A|#WERT!|-|--|–|—|?|???|.|…".split(
    "|",
  ),
  ..."·|•|*|_|/|xxx|k.A.|k. A.|keine|keine Angabe|keine Angaben|kein|ohne|ohne Angabe|unbekannt|nicht bekannt".split(
    "|",
  ),
  ..."noch nicht bekannt|nicht vorhanden|entfällt|fehlt|liegt nicht vor|not available|unknown|http://|https://|mailto:|www.".split(
    "|",
  ),
]

const reminders =
  "N.N.|N. N.|s.o.|s. o.|dito|Dito|tbd|TBA|unbek.|entf.|noch offen|folgt|wird nachgereicht|kein Internet"

test.each(reminders.split("|"))("%j says that there is something else to come, or to look for", (cell) => {
  expect(meaning(cell)).toBe("")
})

test.each(["Stade", "Thale", "Dorf", "S. Oliver", "Tobias", "Ditos Hof", "NN", "Folgt-Hof"])(
  "%j says something",
  (cell) => {
    expect(meaning(cell)).toBe(cell)
  },
)

test.each(nothing)("%j stands for nothing", (cell) => {
  expect(meaning(cell)).toBe("")
  expect(meaning(` ${cell}\t`)).toBe("")
})

const sign = fc.constantFrom(..."aknoNxüß 0-./()+:;@_\"'=<&#[]{}\n\t\u00A0\u200B–")

/** A mark that means nothing keeps a cell from being taken as it is at a glance. */
test("a cell that is plain at a glance means what it would mean after a closer look", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 40, unit: sign }),
    fc.constantFrom(...nothing),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(cell, (text) => {
      expect(meaning(text)).toBe(meaning(`${text}\u200B`))
    }),
    { numRuns: 5000 },
  )
})

test("what a cell means, means that", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40, unit: sign }).filter((text) => !/['<&#]/.test(text)),
      (text) => {
        expect(meaning(meaning(text))).toBe(meaning(text))
      },
    ),
  )
})

test.each(["\v", "\f", "\u0085", "\u2028", "\r"])("%j ends a line of a cell and does not glue words", (sign) => {
  expect(meaning(`Kita${sign}Mond`)).toBe("Kita\nMond")
})
