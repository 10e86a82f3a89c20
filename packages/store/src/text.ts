/** The sentences for what can go wrong between a program and its store, in German and English. */
import type { Catalogue, Sentences } from "@sozialraum/core/text"
import type { CorruptRecord, StoreError } from "./errors.js"
import type { ImportProblem, ImportRefused } from "./import-refused.js"
import type { Key } from "./key.js"
import type { Refusal } from "./refusal.js"
import type { RecordProblem } from "./schema-version.js"
import { notAnExport, operations, unfit } from "./text-words.js"

/** Everything that a sentence of this package is for. */
type Told = StoreError | Refusal | ImportRefused | ImportProblem | Exclude<RecordProblem, { _tag: "InvalidValue" }>

const name = (key: Key): string => `${key.collection}/${key.id}`

/** The sentence of a refusal, or the cause's own in this language, or else what the driver says, whatever its language. */
const because = (cause: unknown, language: "de" | "en"): string => {
  if (typeof cause !== "object" || cause === null) return `${cause}.`
  if ("sentences" in cause) {
    const own: unknown = Reflect.get(Object(cause.sentences), language)
    if (typeof own === "string") return own
  }
  if ("_tag" in cause) {
    const write: unknown = Reflect.get(storeText[language], String(cause._tag))
    if (typeof write === "function") return String(write(cause))
  }
  const { message } = cause as { readonly message?: unknown }
  return `${typeof message === "string" ? message : JSON.stringify(cause)}.`
}

/** Of what does not fit its schema, the place; of everything else, its sentence. */
const whyCorrupt = ({ problem }: CorruptRecord, language: "de" | "en"): string => {
  if (problem._tag !== "InvalidValue") return because(problem, language)
  const place = problem.path.join(".")
  return language === "de" ? `Der Fehler steht bei „${place}“.` : `The mistake is at "${place}".`
}

const de: Sentences<Told> = {
  RevisionConflict: ({ key, expected, actual }) =>
    `„${name(key)}“ wurde inzwischen geändert (erwartet: Stand ${expected}, vorgefunden: Stand ${actual}).`,
  BackendFailure: ({ operation, retryable, outcome, commit, cause }) =>
    [
      `Die Ablage hat beim ${operations.de[operation]} versagt: ${because(cause, "de")}`,
      ...(outcome === "unknown"
        ? [
            "Ob geschrieben wurde, ist unbekannt.",
            commit === undefined
              ? "Vor einem neuen Versuch ist nachzusehen."
              : `Derselbe Änderungssatz, noch einmal mit der Kennung „${commit}“ gesendet, wird nur einmal ausgeführt.`,
          ]
        : retryable
          ? ["Ein neuer Versuch kann gelingen."]
          : []),
    ].join(" "),
  CorruptRecord: (error) =>
    `Der Datensatz „${name(error.key)}“ passt nicht zu seiner Sammlung. ${whyCorrupt(error, "de")}`,
  SchemaNewer: ({ found, known }) =>
    `Eine neuere Version des Programms hat ihn geschrieben (Schema ${found}; bekannt ist es bis ${known}).`,
  UpgradeFailed: ({ from, because }) => `Er lässt sich nicht von Schema ${from} auf ${from + 1} bringen: ${because}.`,
  IdDiffers: ({ id }) => `Er trägt selbst die Kennung „${id}“.`,
  NetworksMixed: ({ network }) => `Ein Änderungssatz bleibt in einem Netzwerk; „${network}“ ist ein anderes.`,
  KeyRepeats: ({ key }) => `„${name(key)}“ wird im selben Änderungssatz zweimal geschrieben.`,
  TextUnfit: ({ because, path }) =>
    `Dieser Text lässt sich nicht speichern („${path.join(".")}“). ${unfit.de[because]}`,
  SchemaUnfit: ({ schema }) => `Kein Schema hat die Nummer ${schema}.`,
  NotJson: ({ found }) => `Der Wert lässt sich nicht als JSON speichern (gefunden: ${found}).`,
  CommitIdTaken: ({ id, at, by, reason }) =>
    `Die Kennung „${id}“ trägt schon ein anderer Änderungssatz (${at}, ${by}: ${reason}); geschrieben wurde nichts.`,
  CursorUnknown: ({ cursor }) => `Das Lesezeichen „${cursor}“ stammt nicht aus dieser Ablage.`,
  NotAStore: ({ because }) =>
    because === "newer"
      ? "Die Ablage wurde von einer neueren Version geschrieben."
      : "Hier liegen Daten eines anderen Programms.",
  ImportRefused: ({ line, problem }) => `Zeile ${line}: ${because(problem, "de")}`,
  NotAnExport: (problem) => notAnExport.de[problem.because],
  LineUnreadable: ({ path }) =>
    path.length === 0
      ? "Diese Zeile ist kein vollständiges JSON."
      : `Diese Zeile ist nicht zu verstehen (bei „${path.join(".")}“).`,
  ExportIncomplete: ({ expected, found }) =>
    expected === undefined
      ? `Der Export bricht nach ${found} Zeilen ab; was da war, ist übernommen.`
      : `Der Export ist nicht vollständig: ${expected} Zeilen sollen es sein, ${found} sind da.`,
  CollectionUnknown: ({ collection, known }) =>
    `Die Sammlung „${collection}“ kennt dieses Programm nicht.${known === undefined ? "" : ` Es gibt: ${known.join(", ")}.`}`,
  RevisionOutOfOrder: ({ collection, id, expected, found }) =>
    `Zu „${collection}/${id}“ müsste hier Stand ${expected} stehen, nicht ${found}: Zeilen fehlen oder sind vertauscht.`,
  NetworkNotEmpty: ({ network }) => `Im Netzwerk „${network}“ ist schon anderes geschehen, als hier steht.`,
}

const en: Sentences<Told> = {
  RevisionConflict: ({ key, expected, actual }) =>
    `"${name(key)}" was changed in the meantime (expected revision ${expected}, found revision ${actual}).`,
  BackendFailure: ({ operation, retryable, outcome, commit, cause }) =>
    [
      `The store failed while ${operations.en[operation]}: ${because(cause, "en")}`,
      ...(outcome === "unknown"
        ? [
            "Whether it was written is unknown.",
            commit === undefined
              ? "Look before you try again."
              : `The same commit, sent again with the id "${commit}", is done only once.`,
          ]
        : retryable
          ? ["Trying again may help."]
          : []),
    ].join(" "),
  CorruptRecord: (error) => `The record "${name(error.key)}" does not fit its collection. ${whyCorrupt(error, "en")}`,
  SchemaNewer: ({ found, known }) =>
    `A newer version of the program wrote it (schema ${found}; known are those up to ${known}).`,
  UpgradeFailed: ({ from, because }) => `It cannot be brought from schema ${from} to ${from + 1}: ${because}.`,
  IdDiffers: ({ id }) => `It carries the id "${id}" itself.`,
  NetworksMixed: ({ network }) => `A commit stays within one network; "${network}" is another one.`,
  KeyRepeats: ({ key }) => `"${name(key)}" is written twice in the same commit.`,
  TextUnfit: ({ because, path }) => `This text cannot be stored ("${path.join(".")}"). ${unfit.en[because]}`,
  SchemaUnfit: ({ schema }) => `No schema has the number ${schema}.`,
  NotJson: ({ found }) => `The value cannot be stored as JSON (found: ${found}).`,
  CommitIdTaken: ({ id, at, by, reason }) =>
    `Another commit already has the id "${id}" (${at}, ${by}: ${reason}); nothing was written.`,
  CursorUnknown: ({ cursor }) => `The cursor "${cursor}" does not come from this store.`,
  NotAStore: ({ because }) =>
    because === "newer" ? "The store was written by a newer version." : "This holds the data of another program.",
  ImportRefused: ({ line, problem }) => `Line ${line}: ${because(problem, "en")}`,
  NotAnExport: (problem) => notAnExport.en[problem.because],
  LineUnreadable: ({ path }) =>
    path.length === 0 ? "This line is no complete JSON." : `This line cannot be understood (at "${path.join(".")}").`,
  ExportIncomplete: ({ expected, found }) =>
    expected === undefined
      ? `The export breaks off after ${found} lines; what was there is imported.`
      : `The export is not complete: it should have ${expected} lines, and has ${found}.`,
  CollectionUnknown: ({ collection, known }) =>
    `This program knows no collection "${collection}".${known === undefined ? "" : ` There are: ${known.join(", ")}.`}`,
  RevisionOutOfOrder: ({ collection, id, expected, found }) =>
    `Of "${collection}/${id}", revision ${expected} should stand here, not ${found}: lines are missing or out of order.`,
  NetworkNotEmpty: ({ network }) => `In the network "${network}", other things have happened than what stands here.`,
}

/** Sentences for people, by language and tag. */
export const storeText: Catalogue<Told> = { de, en }
