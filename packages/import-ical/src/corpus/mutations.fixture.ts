/** Mutations: sample files, broken at random, each in a way that a seed names. */

/** Numbers from a seed, the same on every machine. */
const randomFrom = (seed: number): (() => number) => {
  let state = (seed * 2654435761 + 12345) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of the samples, broken once to six times. */
export const mutated = (samples: ReadonlyArray<Uint8Array>, seed: number): Uint8Array => {
  const random = randomFrom(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const picked = samples[below(samples.length)] ?? new Uint8Array()
  let bytes: Uint8Array = picked
  const times = 1 + below(6)
  for (let step = 0; step < times; step++) {
    const break_ = mutations[below(mutations.length)]
    if (break_ !== undefined) bytes = break_(bytes.slice(0, 2_000_000), below)
  }
  return bytes
}

type Mutation = (bytes: Uint8Array, below: (most: number) => number) => Uint8Array

const encoder = new TextEncoder()
const decoder = new TextDecoder("latin1")

/** Lines as bytes, so that what is no UTF-8 stays what it is. */
const inLines =
  (change: (lines: Array<string>, below: (most: number) => number) => ReadonlyArray<string>): Mutation =>
  (bytes, below) => {
    const lines = change(decoder.decode(bytes).split("\r\n"), below)
    return Uint8Array.from(lines.join("\r\n"), (sign) => sign.charCodeAt(0) & 255)
  }

const inserted = (text: (below: (most: number) => number) => string): Mutation =>
  inLines((lines, below) => {
    const at = below(lines.length + 1)
    return [...lines.slice(0, at), decoder.decode(encoder.encode(text(below))), ...lines.slice(at)]
  })

const oneOf = <A>(below: (most: number) => number, ...values: readonly [A, ...ReadonlyArray<A>]): A =>
  values[below(values.length)] ?? values[0]

/** Mostly small, at times a hundred thousand. */
const size = (below: (most: number) => number): number => (below(400) === 0 ? 10 ** (4 + below(2)) : 10 ** below(3))

const mutations: ReadonlyArray<Mutation> = [
  // Bytes.
  (bytes, below) => bytes.map((byte, index) => (index === below(bytes.length) ? below(256) : byte)),
  (bytes, below) => {
    const copy = bytes.slice()
    for (let count = below(20); count >= 0 && copy.length > 0; count--) copy[below(copy.length)] = below(256)
    return copy
  },
  (bytes, below) => bytes.slice(0, below(bytes.length + 1)),
  (bytes, below) => bytes.slice(below(bytes.length + 1)),
  (bytes, below) =>
    Uint8Array.from([...oneOf(below, [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0, 0]), ...bytes]),
  (bytes) => Uint8Array.from(decoder.decode(bytes).replaceAll("\r\n", "\r"), (sign) => sign.charCodeAt(0)),
  (bytes) => Uint8Array.from(decoder.decode(bytes).replaceAll("\r\n", "\n"), (sign) => sign.charCodeAt(0)),
  // Lines.
  inLines((lines, below) => {
    const at = below(lines.length)
    return lines.toSpliced(at, 1 + below(3))
  }),
  inLines((lines, below) => {
    const at = below(lines.length)
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + below(8)))
  }),
  inLines((lines, below) => {
    const [from, to] = [below(lines.length), below(lines.length)]
    const [line = ""] = lines.splice(from, 1)
    return lines.toSpliced(to, 0, line)
  }),
  inLines((lines, below) => {
    const at = below(lines.length)
    return lines.with(
      at % Math.max(1, lines.length),
      `${lines[at] ?? ""}${oneOf(below, ":", ";", '"', ",", "\\", "=", ";X=", "\u0085", " ", "\t")}`,
    )
  }),
  inLines((lines) => [...lines, ...lines]),
  inserted(
    (below) => `DESCRIPTION:${oneOf(below, "x", "\\", ",", "<b", "Frau Müller ", "Kind von ").repeat(size(below))}`,
  ),
  inserted(
    (below) => `DTSTART;${oneOf(below, "A=", 'X="', "TZID=;", "VALUE=DATE;").repeat(size(below))}:20261021T150000`,
  ),
  inserted((below) => oneOf(below, ";", ":", "a", '"', "=").repeat(size(below))),
  inserted((below) => "BEGIN:X\r\n".repeat(size(below)).trimEnd()),
  inserted((below) => "BEGIN:VEVENT\r\n".repeat(size(below)).trimEnd()),
  inserted((below) => `END:${oneOf(below, "VEVENT", "VCALENDAR", "STANDARD", "X")}`),
  // Dates and rules.
  inserted(
    (below) =>
      `RRULE:${oneOf(
        below,
        "FREQ=DAILY;COUNT=99999999999",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=WEEKLY;UNTIL=19000101",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=1000000000",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000000",
        "FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO",
        "FREQ=DAILY;INTERVAL=10000;COUNT=1000000",
        "FREQ=YEARLY;INTERVAL=10000;BYMONTHDAY=-31;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;COUNT=1000000",
        "FREQ=WEEKLY;BYDAY=5MO,XX",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20300101T000000Z",
        "FREQ",
        "",
      )}`,
  ),
  inserted((below) => {
    const count = size(below)
    return `${oneOf(below, "EXDATE", "RDATE")}:${Array.from({ length: count }, (_, at) => `2026${String((at % 12) + 1).padStart(2, "0")}${String((at % 28) + 1).padStart(2, "0")}T${String(at % 24).padStart(2, "0")}${String(at % 60).padStart(2, "0")}00`).join(",")}`
  }),
  inserted((below) =>
    oneOf(
      below,
      "DTEND:20001021T150000",
      "DTEND:99991231T235959Z",
      "DTSTART:00000000T000000",
      "DTSTART;TZID=Nirgendwo/Nie:20260329T023000",
      "DTSTART;VALUE=DATE:20260230",
      "DURATION:P999999999D",
      "DURATION:-PT1H",
      "DURATION:PT",
      "STATUS:CANCELLED",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
      "SEQUENCE:99999999999999999999",
      "UID:",
      "UID:kidstreff@google.com",
      "RECURRENCE-ID:20260923T130000Z",
      "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260923T150000",
      "RELATED-TO:kidstreff@google.com",
      "X-WR-TIMEZONE:Mars/Olympus",
      "GEO:999;999",
      "METHOD:REQUEST",
      "VERSION:1.0",
    ),
  ),
  inserted((below) => {
    const count = size(below)
    return Array.from(
      { length: count },
      (_, at) =>
        `BEGIN:VEVENT\r\nUID:kidstreff@google.com\r\nRECURRENCE-ID${at % 3 === 0 ? ";RANGE=THISANDFUTURE" : ""};TZID=Europe/Berlin:2026${String((at % 12) + 1).padStart(2, "0")}${String((at % 28) + 1).padStart(2, "0")}T150000\r\nDTSTART;TZID=Europe/Berlin:20261021T1${at % 10}0000\r\nSUMMARY:x\r\nEND:VEVENT`,
    ).join("\r\n")
  }),
  inserted(
    (below) =>
      `BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n${"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA\r\nTZOFFSETTO:+9900\r\nTZOFFSETFROM:-0001\r\nEND:STANDARD\r\n".repeat(size(below))}END:VTIMEZONE`,
  ),
]

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
declare const TextDecoder: new (encoding?: string) => { readonly decode: (bytes: Uint8Array) => string }
