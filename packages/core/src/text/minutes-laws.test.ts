import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inState, Meeting, Outcome } from "../meeting/index.js"
import { redact } from "../privacy/index.js"
import { Audience } from "../visibility.js"
import type { MeetingNames } from "./meeting-names.js"
import { approved, draft, names, stored } from "./minutes.fixture.js"
import { minutesHtml } from "./minutes-html.js"
import { minutesMarkdown } from "./minutes-markdown.js"
import type { WrittenMeeting } from "./minutes-pen.js"
import { minutesText } from "./minutes-plain.js"

const forms = [minutesMarkdown, minutesHtml, minutesText]
const written = (value: unknown): WrittenMeeting =>
  Result.getOrThrow(inState(Meeting.parse(value), ["minutesDraft", "minutesApproved"]))

const freeTexts = new Set(["text", "title", "because", "remarks", "next", "room", "asWritten"])

/** A value whose free texts are others. */
const retold = (value: unknown, text: () => string, key = ""): unknown => {
  if (typeof value === "string") return freeTexts.has(key) ? text() : value
  if (Array.isArray(value)) return value.map((part) => retold(part, text))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, retold(part, text, name)]))
}
const namesOf = (text: () => string): MeetingNames => ({
  ...names,
  institution: text,
  conference: text,
  site: () => ({ name: text(), address: text() }),
  need: () => ({ description: text(), released: true }),
})

const hostile = fc
  .oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      "</main></body>",
      "<!-- --",
      '" onload="x',
      "' style='x",
      "&lt;b&gt;&amp;",
      "# Kopf",
      "## Kopf ##",
      "- Punkt",
      "+ Punkt",
      "1. Punkt",
      "2) Punkt",
      "> Zitat",
      "---",
      "===",
      "```",
      "~~~ js",
      "a | b | c",
      "| --- |",
      "**fett** _kursiv_ `code`",
      "[Verweis](javascript:x) ![Bild](x)",
      "[x]: https://example.org",
      "Ende mit \\",
      "\\",
      "*",
      "\u202Etxt.exe",
      "\u061C(7)",
      "nul\u0000\u0007\u001B[31m",
      "\uD800 halb",
      "e\u0301 👩‍👧 \u00AD",
      "ä".repeat(300),
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom("<", ">", "&", "*", "_", "`", "#", "-", "|", "\\", "[", "]", "1", ".", " ", "a"),
    }),
  )
  // On one line, so that each text is one paragraph; and something of it can be seen.
  .map((text) => `${text.replaceAll(/[\n\r\u2028\u2029]/g, " ")}`)
  .filter((text) => /[^\s\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text))

const unseen = /[\p{Cc}\p{Cs}\u061C\u202A-\u202E\u2066-\u2069]/u

const cycled = (texts: ReadonlyArray<string>): (() => string) => {
  let next = 0
  return () => texts[next++ % texts.length] ?? "x"
}
const pages = fc.record({
  texts: fc.array(hostile, { minLength: 1, maxLength: 12 }),
  base: fc.constantFrom(draft, approved),
  language: fc.constantFrom("de" as const, "en" as const),
  audience: fc.constantFrom(...Audience.options),
})

describe("minutes, whatever others wrote into them,", () => {
  it("keep their structure in HTML: nothing is taken for a tag, an attribute or an entity", () => {
    const tags = (html: string) => html.match(/<[^>]*>?/g)?.map((tag) => tag.replace(/ data-column="[^"]*"/, ""))
    fc.assert(
      fc.property(pages, ({ texts, base, ...style }) => {
        const html = minutesHtml(written(retold(base, cycled(texts))), namesOf(cycled(texts)), style)
        const benign = minutesHtml(
          written(retold(base, () => "x")),
          namesOf(() => "x"),
          style,
        )
        expect(tags(html)).toEqual(tags(benign))
        const told = html.replace(/<style>[^<]*<\/style>/, "").replaceAll(/<[^>]*>/g, "")
        expect(told).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
        expect(html.replaceAll("\n", "")).not.toMatch(unseen)
      }),
      { numRuns: 150 },
    )
  })

  it("keep their structure in Markdown: nothing is taken for a heading, a list, a table, a link or markup", () => {
    const skeleton = (text: string) =>
      text
        .replaceAll(/\\[^\n]/g, "x")
        .split("\n")
        .map((line) => [/^(#+ | *- |\| |\*\*?)?/.exec(line)?.[0], line.match(/[|*<>[\]`_~&]/g), line === ""])
    fc.assert(
      fc.property(pages, ({ texts, base, ...style }) => {
        const text = minutesMarkdown(written(retold(base, cycled(texts))), namesOf(cycled(texts)), style)
        const benign = minutesMarkdown(
          written(retold(base, () => "x")),
          namesOf(() => "x"),
          style,
        )
        expect(skeleton(text)).toEqual(skeleton(benign))
        expect(text).not.toMatch(/^\s*(\d+[.)]( |$)|[=+]|-(?! )|- [-+=#>] ?)/m)
      }),
      { numRuns: 150 },
    )
  })

  it("have no line of plain text beyond 76 characters, and no characters that nobody sees", () => {
    fc.assert(
      fc.property(pages, ({ texts, base, ...style }) => {
        const text = minutesText(written(retold(base, cycled(texts))), namesOf(cycled(texts)), style)
        expect(Math.max(...text.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(76)
        expect(text.replaceAll("\n", "")).not.toMatch(unseen)
        expect(text.endsWith("\n")).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it("are the same bytes for the same values, and leave the values as they are", () => {
    fc.assert(
      fc.property(pages, ({ texts, base, ...style }) => {
        const meeting = written(retold(base, cycled(texts)))
        const before = JSON.stringify(meeting)
        for (const form of forms) {
          const first = form(meeting, namesOf(cycled(texts)), style)
          expect(form(meeting, namesOf(cycled(texts)), style)).toBe(first)
        }
        expect(JSON.stringify(meeting)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })
})

describe("minutes with any outcomes", () => {
  const id = fc.constantFrom("a", "b", "c")
  const decision = fc.oneof(
    fc.record({ mode: fc.constant("consensus"), excluded: fc.array(id), adopted: fc.constant(true) }),
    fc
      .record({ yes: fc.nat(), no: fc.nat(), abstained: fc.nat() })
      .map((votes) => ({ mode: "simpleMajority", unit: "household", votes, adopted: votes.yes > votes.no })),
  )
  const to = fc.constantFrom(
    { office: "jha" },
    { office: "ag78", institution: "a" },
    { office: "jha", asWritten: "<b>" },
  )
  const kind = <Facts>(name: string, facts: fc.Arbitrary<Facts>) =>
    fc.record({ text: hostile, facts }).map(({ text, facts: more }) => ({ kind: name, text, ...more }))
  const action = fc.record({ owner: id, due: fc.constant("2028-02-29"), measure: id }, { requiredKeys: [] })
  const outcome = fc.oneof(
    kind("information", fc.constant({})),
    kind("agreement", fc.record({ decision, action }, { requiredKeys: [] })),
    kind("recommendation", fc.record({ to, decision })),
    kind("measure", fc.record({ measure: id })),
    kind("need", fc.record({ need: id, step: fc.constantFrom("registered", "met", "obsolete") })),
    kind(
      "fundDecision",
      fc.record({ application: id, applicant: id, cents: fc.nat(), currency: fc.constant("EUR"), decision }),
    ),
    kind("referral", fc.record({ to })),
    fc.record({ kind: fc.constant("caseReferral"), to: id }, { requiredKeys: ["kind"] }),
  )

  it("can be told in every form, to every reader, with names or without", () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 12 }), pages, (outcomes, { language, audience }) => {
        const items = [{ item: "ferien", status: "settled", outcomes }]
        const meeting = written({ ...stored, minutes: { ...stored.minutes, items } })
        for (const one of outcomes) expect(Outcome.safeParse(one).success).toBe(true)
        for (const form of forms)
          for (const known of [names, { institution: String }])
            expect(form(meeting, known, { language, audience })).toContain("Herbstferien und Schwimmen")
      }),
      { numRuns: 100 },
    )
  })
})

describe("a reader of minutes (P9)", () => {
  let told = 0
  const marked = (value: unknown): WrittenMeeting => written(retold(value, () => `text${told++}t`))
  const meeting = marked({
    ...approved,
    guests: [{ asWritten: "x", institution: "gast1" }],
    attendance: [
      { institution: "da1", answer: "present", functions: ["kommt"], arrived: "2026-10-07T15:21" },
      { institution: "da2", answer: "represented", by: "da1" },
      { institution: "da3", answer: "absent" },
    ],
    answers: [{ institution: approved.invited[0], answer: "declined", functions: ["antwort1"], on: "2026-09-21" }],
    triggers: [{ kind: "members", institutions: ["anlass1"] }],
  })
  const bare: MeetingNames = { institution: String, need: () => ({ description: "Bedarf", released: true }) }

  it("never learns more than redaction leaves of the meeting (P9)", () => {
    for (const audience of Audience.options) {
      const left = JSON.stringify(redact(Meeting, meeting, audience))
      for (const form of forms) {
        const said = form(meeting, bare, { language: "de", audience })
        const tokens = said.match(/text\d+t|(?:da|gast|antwort|anlass)\d|kommt|15:21/g) ?? []
        for (const token of tokens) expect(left, `${audience}: ${token}`).toContain(token)
      }
    }
  })

  it("who convenes learns all that the minutes hold but what is of others (P9)", () => {
    const said = minutesMarkdown(meeting, bare, { language: "de", audience: "convenor" })
    const { earlier: _earlier, ...minutes } = meeting.minutes
    const held =
      JSON.stringify([minutes, meeting.agenda, meeting.guests, meeting.attendance]).match(/text\d+t|da\d/g) ?? []
    expect(held.length).toBeGreaterThan(20)
    for (const token of held) expect(said).toContain(token)
  })
})
