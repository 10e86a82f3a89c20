/** The sentences for what can go wrong between a program and its store, in German and English. */
import type { Catalogue, Sentences } from "@sozialraum/core/text"
import type { Operation, StoreError } from "./errors.js"
import type { Key, UnfitText } from "./key.js"
import type { Refusal } from "./refusal.js"

const name = (key: Key): string => `${key.collection}/${key.id}`

/** The sentence of a refusal, or else what the driver says, whatever its language. */
const because = (cause: unknown, sentences: Sentences<Refusal>): string => {
  if (typeof cause === "object" && cause !== null && "_tag" in cause) {
    const write: unknown = Reflect.get(sentences, String(cause._tag))
    if (typeof write === "function") return String(write(cause))
  }
  return `${cause instanceof Error ? cause.message : String(cause)}.`
}

const operationsDe: Readonly<Record<Operation, string>> = {
  open: "Öffnen",
  get: "Lesen",
  query: "Abfragen",
  commit: "Schreiben",
  changes: "Lesen der Änderungen",
}

const operationsEn: Readonly<Record<Operation, string>> = {
  open: "opening it",
  get: "reading",
  query: "querying",
  commit: "writing",
  changes: "reading the changes",
}

const unfitDe: Readonly<Record<UnfitText, string>> = {
  empty: "Er ist leer.",
  tooLong: "Er ist zu lang.",
  nul: "Er enthält ein Nullzeichen.",
  loneSurrogate: "Er enthält ein halbes Zeichen.",
}

const unfitEn: Readonly<Record<UnfitText, string>> = {
  empty: "It is empty.",
  tooLong: "It is too long.",
  nul: "It contains a NUL character.",
  loneSurrogate: "It contains half a character.",
}

const de: Sentences<StoreError | Refusal> = {
  RevisionConflict: ({ key, expected, actual }) =>
    `„${name(key)}“ wurde inzwischen geändert (erwartet: Stand ${expected}, vorgefunden: Stand ${actual}).`,
  BackendFailure: ({ operation, retryable, cause }) =>
    `Die Ablage hat beim ${operationsDe[operation]} versagt: ${because(cause, de)}${retryable ? " Ein neuer Versuch kann gelingen." : ""}`,
  CorruptRecord: ({ key, problem }) =>
    `Der Datensatz „${name(key)}“ passt nicht zu seiner Sammlung (Fehler bei „${problem.path.join(".")}“).`,
  NetworksMixed: ({ network }) => `Ein Änderungssatz bleibt in einem Netzwerk; „${network}“ ist ein anderes.`,
  KeyRepeats: ({ key }) => `„${name(key)}“ wird im selben Änderungssatz zweimal geschrieben.`,
  TextUnfit: ({ because }) => `Dieser Text eignet sich nicht als Schlüssel oder Indexwert. ${unfitDe[because]}`,
  NotJson: ({ found }) => `Der Wert lässt sich nicht als JSON speichern (gefunden: ${found}).`,
  CursorUnknown: ({ cursor }) => `Das Lesezeichen „${cursor}“ stammt nicht aus dieser Ablage.`,
  NotAStore: ({ because }) =>
    because === "newer"
      ? "Die Ablage wurde von einer neueren Version geschrieben."
      : "Hier liegen Daten eines anderen Programms.",
}

const en: Sentences<StoreError | Refusal> = {
  RevisionConflict: ({ key, expected, actual }) =>
    `"${name(key)}" was changed in the meantime (expected revision ${expected}, found revision ${actual}).`,
  BackendFailure: ({ operation, retryable, cause }) =>
    `The store failed while ${operationsEn[operation]}: ${because(cause, en)}${retryable ? " Trying again may help." : ""}`,
  CorruptRecord: ({ key, problem }) =>
    `The record "${name(key)}" does not fit its collection (at "${problem.path.join(".")}").`,
  NetworksMixed: ({ network }) => `A commit stays within one network; "${network}" is another one.`,
  KeyRepeats: ({ key }) => `"${name(key)}" is written twice in the same commit.`,
  TextUnfit: ({ because }) => `This text cannot be a key or an index value. ${unfitEn[because]}`,
  NotJson: ({ found }) => `The value cannot be stored as JSON (found: ${found}).`,
  CursorUnknown: ({ cursor }) => `The cursor "${cursor}" does not come from this store.`,
  NotAStore: ({ because }) =>
    because === "newer" ? "The store was written by a newer version." : "This holds the data of another program.",
}

/** Sentences for people, by language and tag. */
export const storeText: Catalogue<StoreError | Refusal> = { de, en }
