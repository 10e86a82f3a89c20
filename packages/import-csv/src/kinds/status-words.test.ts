import { expect, test } from "vitest"
import { statusOfWords } from "./status-words.js"

test.each([
  ["aktiv", { status: "active" }],
  ["In Betrieb", { status: "active" }],
  ["geplant", { status: "planned" }],
  ["im Aufbau", { status: "planned" }],
  ["eröffnet zum 01.08.2027", { status: "planned" }],
  ["Eröffnung am 01.08.2027", { status: "planned" }],
  ["in Gründung", { status: "planned" }],
  // It may have been long ago.
  ["eröffnet am 01.08.2015", {}],
  ["ruht", { status: "temporarilyClosed" }],
  ["vorübergehend geschlossen", { status: "temporarilyClosed" }],
  ["geschlossen", { status: "closed" }],
  ["aufgelöst zum 31.07.2024", { status: "closed" }],
  ["Closed", { status: "closed" }],
  ["zusammengelegt", { status: "merged" }],
  ["auslaufend", { status: "active", closes: true }],
  ["wird geschlossen", { status: "active", closes: true }],
  ["Schließung zum 31.07.2027", { status: "active", closes: true }],
  ["wird zum 31.07.2026 geschlossen", { status: "active", closes: true }],
  ["wird voraussichtlich Ende 2027 aufgelöst", { status: "active", closes: true }],
  ["in Abwicklung", { status: "active", closes: true }],
  ["inaktiv", {}],
  ["öffentlich", {}],
  ["1", {}],
  ["", {}],
])("the status %j says %j", (words, said) => {
  expect(statusOfWords(words)).toEqual(said)
})
