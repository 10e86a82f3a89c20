import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Meeting } from "../meeting/index.js"
import { eraseFromMeeting, minutesHints } from "./index.js"

const name = "Familie Yılmaz"
const said = (text: string) => [{ item: "ferien", status: "settled", text }]
const stored = {
  id: "herbst",
  conference: "sued",
  title: "Sozialraumkonferenz",
  agenda: [
    { id: "ferien", order: 1, title: "Herbstferien", kind: "topic" },
    { id: "fragen", order: 2, title: `Frage von ${name}`, kind: "topic" },
  ],
  interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
  invitedOn: "2026-10-01",
  invited: ["kita"],
  attendance: [{ institution: "kita", answer: "present", functions: ["leitung"] }],
  minutes: {
    by: "moderation",
    version: 2,
    writtenOn: "2026-10-23",
    items: [{ ...said("Alle öffnen.")[0], outcomes: [{ kind: "information", text: `Für ${name} fehlt ein Platz.` }] }],
    remarks: `FAMILIE\nYıLMAZ dankt.`,
    earlier: [{ version: 1, writtenOn: "2026-10-22", items: said(`${name} sucht.`) }],
    objections: [{ institution: "kita", on: "2026-10-24", text: `${name}’ Anliegen fehlt.`, item: "ferien" }],
  },
  state: "minutesDraft",
}
const approval = { approvedOn: "2026-11-10", approvedBy: { kind: "moderation" }, state: "minutesApproved" }
const draft = Meeting.parse(stored)
const approved = Meeting.parse({
  ...stored,
  ...approval,
  addenda: [{ on: "2026-11-12", by: "moderation", text: `Betrifft ${name}.` }],
})
const note = { on: "2026-11-20", by: "moderation", text: "Angaben zu einer Familie entfernt." }
const erased = (meeting: Meeting, ...words: ReadonlyArray<string>) =>
  Result.getOrThrow(eraseFromMeeting(meeting, words, note))
const titled = (title: string) => Meeting.parse({ id: "m", conference: "sued", title, state: "proposed" })

describe("erasure from a meeting (P14, R26)", () => {
  it("takes a name out of every text and every version of approved minutes, and notes that as an addendum (P14, R26)", () => {
    const after = erased(approved, name)
    expect(JSON.stringify(after)).not.toMatch(/y[ıi]lmaz/i)
    expect(minutesHints(after)).toEqual([])
    expect(after).toMatchObject({
      agenda: [{}, { title: "Frage von […]" }],
      minutes: {
        items: [{ text: "Alle öffnen.", outcomes: [{ text: "Für […] fehlt ein Platz." }] }],
        remarks: "[…] dankt.",
        earlier: [{ items: [{ text: "[…] sucht." }] }],
        objections: [{ text: "[…] Anliegen fehlt." }],
      },
      addenda: [{ text: "Betrifft […]." }, note],
      state: "minutesApproved",
    })
  })

  it("changes nothing else, and not the meeting that it was given (R26)", () => {
    const before = JSON.stringify(approved)
    const after = erased(approved, name)
    expect(JSON.stringify(approved)).toBe(before)
    const withoutTexts = (meeting: Meeting) => ({ ...meeting, agenda: [], minutes: {}, addenda: [] })
    expect(withoutTexts(after)).toEqual(withoutTexts(approved))
  })

  it("needs no addendum before the approval (R26)", () => {
    expect(erased(draft, name)).toMatchObject({ state: "minutesDraft", minutes: { remarks: "[…] dankt." } })
    expect(erased(draft, name)).not.toHaveProperty("addenda")
  })

  it("does not repeat the words in the note (P14)", () => {
    const telling = { ...note, text: `${name} wurde entfernt.` }
    const after = Result.getOrThrow(eraseFromMeeting(approved, [name], telling))
    expect(after).toMatchObject({ addenda: [{}, { text: "[…] wurde entfernt." }] })
  })

  it.each([
    ["Max und Maximilian", ["Max"], "[…] und Maximilian"],
    ["Max’ Platz, Emres Platz, Emre's Platz", ["Max", "Emre"], "[…] Platz, […] Platz, […] Platz"],
    ["Familie A. (7) und A. Meier", ["Familie A.", "A. Meier"], "[…] (7) und […]"],
    ["Yılmaz und Familie Yılmaz", ["Yılmaz", "Familie Yılmaz"], "[…] und […]"],
    ["Familie Yılmaz sucht", ["Familie", "Familie Yılmaz"], "[…] sucht"],
    ["Mu\u0308ller", ["Müller"], "[…]"],
    ["Müller-Schulz", ["mu\u0308ller-schulz"], "[…]"],
    ["a+b (c)", ["a+b (c)"], "[…]"],
  ])("takes whole words however they are written: %s (P14)", (title, words, left) => {
    expect(erased(titled(title), ...words).title).toBe(left)
  })

  it("changes nothing where some of the words stand nowhere, and does not repeat them (P14)", () => {
    expect(eraseFromMeeting(approved, [name, "Familie Yilmaz"], note)).toEqual(
      Result.fail({ _tag: "NothingToErase", path: ["words"], meeting: "herbst", words: [1] }),
    )
    expect(eraseFromMeeting(approved, [], note)).toMatchObject({ failure: { _tag: "NothingToErase", words: [] } })
    expect(eraseFromMeeting(approved, [name, " "], note)).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["words", 1] },
    })
  })

  it("leaves none of the words that it took out, whatever they are (P14)", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
    fc.assert(
      fc.property(word, fc.constantFrom(" ", "(", ".", "[", " -"), (text, around) => {
        const result = eraseFromMeeting(titled(`${around}${text} ${text.toUpperCase()}`), [text], note)
        if (Result.isSuccess(result))
          expect(eraseFromMeeting(result.success, [text], note)).toMatchObject({ failure: { words: [0] } })
        else expect(result.failure._tag).toBe("NothingToErase")
      }),
    )
  })

  it("cannot be noted before the approval (R26)", () => {
    expect(eraseFromMeeting(approved, [name], { ...note, on: "2026-11-09" })).toMatchObject({
      failure: { _tag: "MinutesStepTooEarly", earliest: "2026-11-10" },
    })
  })
})
