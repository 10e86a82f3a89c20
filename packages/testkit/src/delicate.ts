/** Delicate values: what databases, drivers and well-meaning adapters like to change. */
import type { Json } from "@sozialraum/store"

/** The same word in two Unicode forms. */
export const composed = "B\u00fcrgerhaus S\u00fcd"
export const decomposed = composed.normalize("NFD")

/** Texts and numbers that are easily bent. */
export const delicate: Json = {
  composed,
  decomposed,
  emoji: "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  privateUse: "\ue000\u{f0000}",
  noCharacter: "\ufffe\uffff\u{10ffff}",
  halfCharacters: ["\ud83d", "\ude00", "\ude00\ud83d"],
  nul: "a\u0000b",
  blanks: " \t\r\n\u00a0\u2028\ufeff",
  quotes: "'\"\\`;--",
  escapes: "\\u0000 \\ud800 \\n %00 &amp;",
  empty: ["", {}, [], null, false, [[]], [{}]],
  numbers: [0, 0.1, 1e21, 5e-324, 1.7976931348623157e308, 9007199254740991, -9007199254740991, 1e-7, 4.35, 100],
  digits: ["0", "007", "1e3", "NaN", "null", "true", "-0"],
  date: "2026-03-02T09:00:00Z",
}

/** Names of properties that mean something to a language, a database or a merging function; and their order. */
export const trap: Json = JSON.parse(
  String.raw`{"z":1,"a":2,"__proto__":{"toJSON":1},"constructor":{"prototype":{"x":1}},"":0,"a\u0000b":1,"\ud83d":2,
    "toString":3,"$where":4,"a.b":5,"a[0]":6,"length":7,"hasOwnProperty":8,"u\u0308":9,"\u00fc":10,"'; DROP TABLE x; --":11}`,
)

/** Changes a value that came out of the store: whatever is a list in its `list` grows. */
export const pushInto = (value: unknown): void => {
  if (typeof value === "object" && value !== null && "list" in value && Array.isArray(value.list))
    value.list.push("new")
}

/** Names that mean something to a file system, a database or a web server. */
export const wild = [
  "../../etc/passwd",
  "..",
  ".",
  "C:\\con",
  "nul.",
  "'; DROP TABLE documents; --",
  '"x"',
  "$1",
  "?",
  "*",
  "[a-z]",
  "%2e%2e%2f",
  "%00",
  "\\0",
  "\r\n",
  "\u0001",
  "\u007f",
  "\u202e",
  "\ufeff",
  "\ufffd",
  "__proto__",
  "constructor",
  "undefined",
  "null",
]

/** Texts that can stand in no key and no index entry. */
export const unfitTexts = ["\ud800", "\ufffd\u0000", "a".repeat(600), ""]

/** A text of a length, in which nothing repeats that could be compressed; another one for each seed. */
export const longText = (seed: number, length: number): string => {
  let state = seed
  const next = () => {
    state = (state * 48271) % 2147483647
    return String.fromCharCode(33 + (state % 94))
  }
  return Array.from({ length }, next).join("")
}
