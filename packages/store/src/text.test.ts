import { Instant, parse } from "@sozialraum/core"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import {
  BackendFailure,
  CorruptRecord,
  type ImportProblem,
  ImportRefused,
  type RecordProblem,
  type Refusal,
  RevisionConflict,
  type StoreError,
  storeText,
} from "./index.js"

const key = { network: "bochum", collection: "rooms", id: "hall" }
const path = ["writes", 0]

/** One example for each error and each refusal: a new tag does not compile until it stands here. */
type Told = StoreError | Refusal | ImportRefused | ImportProblem | Exclude<RecordProblem, { _tag: "InvalidValue" }>
const examples: { readonly [Tag in Told["_tag"]]: Extract<Told, { _tag: Tag }> } = {
  RevisionConflict: new RevisionConflict({ key, expected: 2, actual: 3 }),
  BackendFailure: new BackendFailure({ operation: "commit", retryable: true, cause: new Error("database is locked") }),
  CorruptRecord: new CorruptRecord({ key, problem: Result.getOrThrow(Result.flip(parse(Instant, "tomorrow"))) }),
  NetworksMixed: { _tag: "NetworksMixed", path, network: "dortmund" },
  KeyRepeats: { _tag: "KeyRepeats", path, key },
  TextUnfit: { _tag: "TextUnfit", path, because: "tooLong" },
  NotJson: { _tag: "NotJson", path, found: "Date" },
  CommitIdTaken: {
    _tag: "CommitIdTaken",
    path: ["id"],
    id: "nightly",
    at: "2026-03-02T09:00:00Z",
    by: "import",
    reason: "list",
  },
  CursorUnknown: { _tag: "CursorUnknown", path, cursor: "77" },
  SchemaUnfit: { _tag: "SchemaUnfit", path, schema: 0 },
  SchemaNewer: { _tag: "SchemaNewer", path: [], found: 3, known: 2 },
  UpgradeFailed: { _tag: "UpgradeFailed", path: [], from: 1, because: "TypeError: no name" },
  IdDiffers: { _tag: "IdDiffers", path: [], id: "gym" },
  ImportRefused: new ImportRefused({ line: 7, problem: { _tag: "LineUnreadable", path: ["at"] } }),
  NotAnExport: { _tag: "NotAnExport", path: [], because: "foreign" },
  LineUnreadable: { _tag: "LineUnreadable", path: ["at"] },
  ExportIncomplete: { _tag: "ExportIncomplete", path: [], found: 7 },
  CollectionUnknown: { _tag: "CollectionUnknown", path: ["collection"], collection: "rooms" },
  RevisionOutOfOrder: { _tag: "RevisionOutOfOrder", path: [], collection: "rooms", id: "hall", expected: 2, found: 3 },
  NetworkNotEmpty: { _tag: "NetworkNotEmpty", path: [], network: "bochum" },
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

test("of a commit whose outcome is unknown, the sentence says what to do, and names the id", () => {
  const broken = {
    operation: "commit",
    retryable: true,
    outcome: "unknown",
    cause: new Error("connection reset"),
  } as const
  const known = storeText.de.BackendFailure(new BackendFailure({ ...broken, commit: "6f0c" }))
  expect(known).toBe(
    "Die Ablage hat beim Schreiben versagt: connection reset. Ob geschrieben wurde, ist unbekannt. Derselbe Änderungssatz, noch einmal mit der Kennung „6f0c“ gesendet, wird nur einmal ausgeführt.",
  )
  expect(storeText.en.BackendFailure(new BackendFailure(broken))).toMatch(/unknown\. Look before you try again\.$/)
})

test("a cause that brings its own sentences is told in the language of the reader", () => {
  const cause = { sentences: { de: "Die Datei ist schreibgeschützt.", en: "The file is read-only." } }
  const failure = new BackendFailure({ operation: "open", retryable: false, cause })
  expect(storeText.de.BackendFailure(failure)).toBe(
    "Die Ablage hat beim Öffnen versagt: Die Datei ist schreibgeschützt.",
  )
  expect(failure.message).toBe("The store failed while opening it: The file is read-only.")
})

test("a cause that is no error, and even one without prototype, is told by what it holds", () => {
  const bare = Object.assign(Object.create(null), { code: 7 })
  expect(new BackendFailure({ operation: "get", retryable: false, cause: bare }).message).toContain('{"code":7}')
})

test("a record of a newer program is named together with both versions", () => {
  const newer = new CorruptRecord({ key, problem: examples.SchemaNewer })
  expect(storeText.de.CorruptRecord(newer)).toBe(
    "Der Datensatz „rooms/hall“ passt nicht zu seiner Sammlung. Eine neuere Version des Programms hat ihn geschrieben (Schema 3; bekannt ist es bis 2).",
  )
})

test("an error carries its English sentence as message", () => {
  expect(examples.RevisionConflict.message).toBe(storeText.en.RevisionConflict(examples.RevisionConflict))
  expect(examples.BackendFailure.message).toBe(storeText.en.BackendFailure(examples.BackendFailure))
  expect(examples.CorruptRecord.message).toBe(storeText.en.CorruptRecord(examples.CorruptRecord))
})
