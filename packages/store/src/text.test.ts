import { Instant, parse } from "@sozialraum/core"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { BackendFailure, CorruptRecord, type Refusal, RevisionConflict, type StoreError, storeText } from "./index.js"

const key = { network: "bochum", collection: "rooms", id: "hall" }
const path = ["writes", 0]

/** One example for each error and each refusal: a new tag does not compile until it stands here. */
const examples: { readonly [Tag in (StoreError | Refusal)["_tag"]]: Extract<StoreError | Refusal, { _tag: Tag }> } = {
  RevisionConflict: new RevisionConflict({ key, expected: 2, actual: 3 }),
  BackendFailure: new BackendFailure({ operation: "commit", retryable: true, cause: new Error("database is locked") }),
  CorruptRecord: new CorruptRecord({ key, problem: Result.getOrThrow(Result.flip(parse(Instant, "tomorrow"))) }),
  NetworksMixed: { _tag: "NetworksMixed", path, network: "dortmund" },
  KeyRepeats: { _tag: "KeyRepeats", path, key },
  TextUnfit: { _tag: "TextUnfit", path, because: "tooLong" },
  NotJson: { _tag: "NotJson", path, found: "Date" },
  CursorUnknown: { _tag: "CursorUnknown", path, cursor: "77" },
  NotAStore: { _tag: "NotAStore", path, because: "newer" },
}

const sentences = (language: "de" | "en"): ReadonlyArray<string> =>
  Object.entries(examples).map(([tag, example]) => {
    const write: unknown = Reflect.get(storeText[language], tag)
    return typeof write === "function" ? String(write(example)) : `no sentence for ${tag}`
  })

test("every error and every refusal has a whole sentence in German and in English", () => {
  for (const text of [...sentences("de"), ...sentences("en")]) {
    expect(text).toMatch(/^\p{Lu}|^["„]/u)
    expect(text).toMatch(/\.$/)
    expect(text).not.toMatch(/undefined|\[object/)
  }
  for (const [index, text] of sentences("de").entries()) expect(text).not.toBe(sentences("en")[index])
})

test("a conflict names the document and both revisions", () => {
  expect(storeText.de.RevisionConflict(examples.RevisionConflict)).toBe(
    "„rooms/hall“ wurde inzwischen geändert (erwartet: Stand 2, vorgefunden: Stand 3).",
  )
})

test("a failure tells its cause: the sentence of a refusal, or else the words of the driver", () => {
  const refused = new BackendFailure({ operation: "commit", retryable: false, cause: examples.KeyRepeats })
  expect(storeText.de.BackendFailure(refused)).toContain(storeText.de.KeyRepeats(examples.KeyRepeats))
  expect(storeText.en.BackendFailure(examples.BackendFailure)).toBe(
    "The store failed while writing: database is locked. Trying again may help.",
  )
})

test("an error carries its English sentence as message", () => {
  expect(examples.RevisionConflict.message).toBe(storeText.en.RevisionConflict(examples.RevisionConflict))
  expect(examples.BackendFailure.message).toBe(storeText.en.BackendFailure(examples.BackendFailure))
  expect(examples.CorruptRecord.message).toBe(storeText.en.CorruptRecord(examples.CorruptRecord))
})
