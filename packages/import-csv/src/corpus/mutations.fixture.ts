/** Mutations: small lists broken at random, the same way for the same seed. */
import { utf16 } from "../text/encoding.fixture.js"
import { type Random, random } from "./seed.fixture.js"

/** A broken list from a seed: a sample with one change or several. */
export const mutated = (samples: ReadonlyArray<Uint8Array>, seed: number): Uint8Array => {
  const choices = random(seed)
  const start = cut(choices.one(samples), choices)
  const times = 1 + choices.whole(6)
  const broken = Array.from({ length: times }).reduce<Uint8Array>(
    (bytes) => choices.one(mutations)(bytes, choices, samples),
    start,
  )
  return choices.chance(1 / 4000) ? choices.one(blowUps)(broken, choices) : broken
}

/** The largest input for which a bound of time is promised. */
export const largest = 1_000_000

/** A few lines of a list, mostly with its header. */
const cut = (bytes: Uint8Array, { whole, chance }: Random): Uint8Array => {
  const size = 200 + whole(1800)
  const start = chance(0.7) || bytes.length < size ? 0 : whole(bytes.length - size)
  return bytes.subarray(start, start + size)
}

type Mutation = (bytes: Uint8Array, random: Random, samples: ReadonlyArray<Uint8Array>) => Uint8Array

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const insert = (bytes: Uint8Array, at: number, part: Uint8Array): Uint8Array =>
  joined(bytes.subarray(0, at), part, bytes.subarray(at))

const changed = (bytes: Uint8Array, change: (byte: number) => number): Uint8Array => {
  const copy = new Uint8Array(bytes.length)
  for (const [at, byte] of bytes.entries()) copy[at] = change(byte)
  return copy
}

/** A stretch of the bytes, mostly a short one. */
const stretch = (bytes: Uint8Array, { whole, chance }: Random): readonly [number, number] => {
  const start = whole(bytes.length + 1)
  return [start, Math.min(bytes.length, start + whole(chance(0.8) ? 20 : bytes.length + 1))]
}

const mutations: ReadonlyArray<Mutation> = [
  (bytes, { whole }) => {
    const at = whole(bytes.length)
    const bit = 1 << whole(8)
    return joined(bytes.subarray(0, at), Uint8Array.of((bytes[at] ?? 0) ^ bit), bytes.subarray(at + 1))
  },
  (bytes, { whole, one }) => insert(bytes, whole(bytes.length + 1), latin(one(snippets))),
  (bytes, { whole, one }) => insert(bytes, whole(bytes.length + 1), latin(one(snippets).repeat(1 + whole(40)))),
  (bytes, { whole, one }) => {
    const [from, to] = [one(signs), latin(one(snippets))]
    const at = bytes.indexOf(from.charCodeAt(0), whole(bytes.length + 1))
    return at < 0 ? bytes : joined(bytes.subarray(0, at), to, bytes.subarray(at + 1))
  },
  (bytes, { one }) => {
    const [from, to] = [one(signs).charCodeAt(0), one(signs).charCodeAt(0)]
    return changed(bytes, (byte) => (byte === from ? to : byte))
  },
  (bytes, { one, chance }) => {
    const [from, to] = [one(signs).charCodeAt(0), one(signs).charCodeAt(0)]
    return changed(bytes, (byte) => (byte === from && chance(0.2) ? to : byte))
  },
  (bytes, { whole }) => bytes.subarray(0, whole(bytes.length + 1)),
  (bytes, { whole }) => bytes.subarray(whole(Math.min(bytes.length, 40) + 1)),
  (bytes, choices) => {
    const [start, end] = stretch(bytes, choices)
    return joined(bytes.subarray(0, start), bytes.subarray(end))
  },
  (bytes, choices) => {
    const [start, end] = stretch(bytes, choices)
    return insert(bytes, choices.whole(bytes.length + 1), bytes.slice(start, end))
  },
  (bytes, choices, samples) => {
    const other = choices.one(samples)
    const [start, end] = stretch(other.subarray(0, 3000), choices)
    return insert(bytes, choices.whole(bytes.length + 1), other.subarray(start, end))
  },
  (bytes, { whole }) =>
    insert(
      bytes,
      whole(bytes.length + 1),
      Uint8Array.from({ length: 1 + whole(30) }, () => whole(256)),
    ),
  (bytes, { one }) => joined(latin(one(marks)), bytes),
  (bytes, { one }) => {
    const text = new TextDecoder().decode(bytes)
    return one([
      () => utf16(text, "utf-16le"),
      () => utf16(`\uFEFF${text}`, "utf-16be"),
      () => new TextEncoder().encode(text.normalize("NFD")),
      () => latin(text.replaceAll(/[^\0-\xff]/g, "?")),
      () => new TextEncoder().encode(`${text.split("\n").toReversed().join("\n")}`),
      () => new TextEncoder().encode(text.replaceAll(/[;,\t|]/g, (sign) => `"${sign}"`)),
      () => new TextEncoder().encode(text.replaceAll("\n", '"\n"')),
      () => new TextEncoder().encode(text.replaceAll(/\d/g, "٣")),
    ])()
  },
]

const signs = [";", ",", "\t", "|", '"', "'", "\n", "\r", " ", ".", "0", "e", ":", "-", "/"]

const marks = [
  "\xef\xbb\xbf",
  "\xff\xfe",
  "\xfe\xff",
  "sep=;\n",
  "sep=\n",
  "\n\n",
  "Stand: 2024\n",
  "PK",
  "<html>",
  "\0",
]

/** What breaks readers: quotes, delimiters, ends, numbers beyond bounds, half characters, formulas, markup. */
const snippets = [
  ...['"', '""', '"""', "'", "\\", '\\"', ";", ";;", ",", "\t", "|", "\n", "\r", "\r\n", "\n\r", "\0", "\x1a", "\x0b"],
  ...["\xc3", "\xc3\xa4", "\xe2\x80", "\xcc\x88", "\xef\xbf\xbd", "\xed\xa0\x80", "\xf0\x9f\x8e\x93", "\xe2\x80\xae"],
  ...["1e309", "-1e-9", "NaN", "Infinity", "999999999999999999", "0x1F", "1.234,56", "12.03.", "31.02.2024", "00000"],
  ...["+49", "+49 (0) ", "0".repeat(30), "+4930+4930", "0234/12-0/13", "@", "a@b", "a@b.de", "mailto:", "http://"],
  ...["=1+1", "@SUM(A1)", "<a href=", "</td>", "{", "[", "&amp;", "null", "Summe", "Stand:", "Name", "PLZ", "Telefon"],
  ...["__proto__", "constructor", "toString", "POINT(7 51)", "51.5,7.2", "Str. 1-3", "44801 Bochum", " ", "\xa0", "?_"],
]

type BlowUp = (bytes: Uint8Array, random: Random) => Uint8Array

const blowUps: ReadonlyArray<BlowUp> = [
  (bytes, { one, whole }) =>
    insert(bytes, whole(bytes.length + 1), latin(one(snippets).repeat(20_000)).subarray(0, largest / 2)),
  (bytes, { one, whole }) =>
    insert(bytes, whole(bytes.length + 1), latin(one([";", ",", "\t", "|", '";"']).repeat(100_000))),
  (bytes, { one, whole }) => {
    const cell = one(snippets)
    return insert(bytes, whole(bytes.length + 1), latin(`${cell};`.repeat(100_000)).subarray(0, largest / 2))
  },
  (bytes, { whole }) => {
    const part = bytes.subarray(whole(bytes.length + 1))
    const times = Math.floor(largest / 2 / Math.max(1, part.length))
    return joined(bytes, ...Array.from({ length: Math.min(times, 2000) }, () => part))
  },
  (bytes, { one }) => joined(bytes, latin(`${one(['"', "'", '\\"', '""'])}x${one(["\n", ";", ""])}`.repeat(50_000))),
  (bytes, { whole }) =>
    joined(
      bytes,
      Uint8Array.from({ length: 100_000 }, () => whole(256)),
    ),
]
