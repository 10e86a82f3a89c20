/** Next steps: what somebody who imports a list can do about what it was found to be. */
import type { Language } from "@sozialraum/core/text"
import type { CsvFindingTag } from "@sozialraum/import-csv"
import type { ImportDocument, InspectionDocument } from "../documents.js"
import { doubtfulColumns } from "./columns.js"
import { grouped, section } from "./lines.js"

/** What to do next about a list that was looked at. */
export const stepsAfterInspection = (document: InspectionDocument, language: Language): ReadonlyArray<string> => {
  if (document.dialect.format === "unreadable") return []
  const isList = !document.findings.some(({ code }) => code === "KeyFile" || code === "NameColumnMissing")
  const trial = words[language].tryImport(shellWord(document.file.name))
  return steps([...about(document, language), ...(isList ? [trial] : [])], language)
}

/** What to do next about an import. */
export const stepsAfterImport = (
  document: ImportDocument,
  { language, dryRun }: { readonly language: Language; readonly dryRun: boolean },
): ReadonlyArray<string> => {
  if (document.dialect.format === "unreadable") return []
  const say = words[language]
  const { plan, alarms, delivery } = document
  const again = sourceOfMost(document)
  return steps(
    [
      ...(alarms.length > 0 && delivery !== undefined ? [say.undo(shellWord(delivery.source))] : []),
      ...about(document, language),
      ...(plan.rejected > 0 && plan.added + plan.changed + plan.unchanged > 0 ? [say.rejected] : []),
      ...(again === undefined ? [] : [say.sameList(shellWord(again), delivery)]),
      ...(plan.duplicates > 0 ? [say.duplicates] : []),
      ...(plan.missing > 0 ? [say.missing] : []),
      ...(dryRun && plan.added + plan.changed + plan.missing > 0 ? [say.store] : []),
    ],
    language,
  )
}

/** The other source that at least half of the new institutions seem to come from: its next delivery, under another name. */
const sourceOfMost = ({ duplicates, plan }: ImportDocument): string | undefined => {
  const sources = grouped(
    duplicates.flatMap(({ ids: [one, other] }) => (sourceOf(one) === sourceOf(other) ? [] : [sourceOf(one)])),
    (source) => source,
  )
  const [most = []] = sources.toSorted((a, b) => b.length - a.length)
  return most.length >= 3 && most.length * 2 >= plan.added ? most[0] : undefined
}

type Written = Pick<NonNullable<ImportDocument["delivery"]>, "source"> | undefined

const sourceOf = (id: string): string => id.slice(0, id.indexOf(":"))

const steps = (lines: ReadonlyArray<string>, language: Language): ReadonlyArray<string> =>
  section(
    words[language].heading,
    lines.map((line) => `  → ${line}`),
  )

/** What the findings and the columns ask for, each thing once. */
const about = (document: InspectionDocument, language: Language): ReadonlyArray<string> => {
  const say = words[language]
  const codes = new Set<string>(document.findings.map(({ code }) => code))
  const any = (...names: ReadonlyArray<CsvFindingTag>): boolean => names.some((name) => codes.has(name))
  const isKeyFile = any("KeyFile")
  const asks: ReadonlyArray<readonly [boolean, string]> = [
    [isKeyFile, say.keyFile(shellWord(document.file.name))],
    [any("CharactersLost", "UmlautsDestroyed", "UmlautsLost"), say.newExport],
    [any("QuoteNotClosed", "RowTooLong", "RowTooShort", "RowRejoined", "CellsShifted"), say.lookAtLines],
    [!isKeyFile && any("NameColumnMissing"), say.nameColumn],
    [any("ColumnGone", "ColumnRenamed", "ProfileAmbiguous", "ProfileMisfit", "ProfileNotAgain"), say.profile],
    [!isKeyFile && (any("HeaderMissing") || doubtfulColumns(document).length > 0), say.columns],
    [any("TypeUnknown"), say.type],
    [document.findings.some(isCode), say.keyFileFor],
    [any("CrsAssumed", "CrsUnknown", "CrsContradicted", "CrsUnreadable", "NearContradicted"), say.near],
    [!isKeyFile && any("FingerprintIds"), say.ids],
    [any("KeyRepeats"), say.keyRepeats],
    [any("PersonColumnDropped", "PrivatePersonRow"), say.persons],
  ]
  return asks.flatMap(([isAsked, line]) => (isAsked ? [line] : []))
}

/** A category without a word: a number that a key file explains. */
const isCode = ({ code, raw }: InspectionDocument["findings"][number]): boolean =>
  code === "CategoryUnknown" && raw !== null && /^[0-9A-Z]{1,4}$/.test(raw)

/** A name as it can be typed after a command. */
const shellWord = (name: string): string => (/^[\p{L}\p{N}._/-]+$/u.test(name) ? name : `"${name}"`)

const words = {
  de: {
    heading: "Was jetzt zu tun ist",
    tryImport: (name: string) => `Probelauf, der nichts speichert: sozialraum import --dry-run ${name}`,
    store: "Speichern: denselben Befehl ohne --dry-run.",
    undo: (source: string) => `Stimmt etwas nicht, nimmt dies den Import zurück: sozialraum import --undo ${source}`,
    keyFile: (name: string) =>
      `Neben der Liste angeben, deren Schlüssel sie erklärt: sozialraum import LISTE.csv --key-file ${name}`,
    newExport: "Die Stelle um einen neuen Export in UTF-8 bitten: Zerstörte Buchstaben kommen nicht wieder.",
    lookAtLines: "Die genannten Zeilen in der Liste ansehen: Dort stimmen Anführungszeichen oder Zellen nicht.",
    nameColumn:
      "Sagen, in welcher Spalte der Name steht: sozialraum import --interactive, oder ein Profil mit --profile.",
    profile:
      "Das Profil anpassen: sozialraum import --interactive --save-profile DATEI; oder eines nennen: --profile NAME",
    columns: "Die Spalten prüfen und berichtigen: sozialraum import --interactive; --save-profile merkt sie sich.",
    type: "Die Art der Einrichtungen angeben, wenn alle dieselbe haben: --type kita",
    keyFileFor: "Codes in Wörter übersetzen: --key-file mit der Schlüsseldatei der Stelle.",
    near: "Sagen, wo die Liste spielt, damit die Lage sicher ist: --near LÄNGE,BREITE (etwa 7.22,51.48) oder --crs EPSG:25832",
    ids: "Die Stelle um eine feste Nummer je Einrichtung bitten: Ohne sie gilt ein neuer Name als neue Einrichtung.",
    keyRepeats: "Die mehrfach vergebenen Nummern mit der Stelle klären.",
    persons:
      "Angaben zu Personen werden nie gespeichert (R52); wer sie sehen muss und darf: --keep-persons --values --json.",
    rejected: "Die nicht übernommenen Zeilen in der Liste ergänzen und noch einmal importieren.",
    sameList: (source: string, written: Written) =>
      `Ist es eine neue Fassung der Liste „${source}“, mit --source ${source} importieren${written === undefined ? "" : `, nachdem sozialraum import --undo ${shellWord(written.source)} diesen Import zurückgenommen hat`}.`,
    duplicates: "Die Paare ansehen und entscheiden: Von selbst wird nichts zusammengelegt.",
    missing: "Klären, ob die fehlenden Einrichtungen geschlossen sind: Gelöscht wird nichts.",
  },
  en: {
    heading: "What to do next",
    tryImport: (name: string) => `Dry run, which stores nothing: sozialraum import --dry-run ${name}`,
    store: "To store it: the same command without --dry-run.",
    undo: (source: string) => `If something is wrong, this takes the import back: sozialraum import --undo ${source}`,
    keyFile: (name: string) =>
      `Give it along with the list whose codes it explains: sozialraum import LIST.csv --key-file ${name}`,
    newExport: "Ask the office for a new export in UTF-8: destroyed letters do not come back.",
    lookAtLines: "Look at the lines named above: quotes or cells are wrong there.",
    nameColumn: "Say which column has the name: sozialraum import --interactive, or a profile with --profile.",
    profile: "Adapt the profile: sozialraum import --interactive --save-profile FILE; or name one: --profile NAME",
    columns: "Check and correct the columns: sozialraum import --interactive; --save-profile remembers them.",
    type: "Give the type of the institutions where all have the same: --type kita",
    keyFileFor: "Turn codes into words: --key-file with the key file of the office.",
    near: "Say where the list is about, so that positions are certain: --near LON,LAT (such as 7.22,51.48) or --crs EPSG:25832",
    ids: "Ask the office for a lasting number per institution: without one a new name is a new institution.",
    keyRepeats: "Ask the office about the numbers that stand on several institutions.",
    persons: "What concerns persons is never stored (R52); who has to see it and may: --keep-persons --values --json.",
    rejected: "Complete the lines that were not taken over, and import again.",
    sameList: (source: string, written: Written) =>
      `If it is a new version of the list “${source}”, import it with --source ${source}${written === undefined ? "" : `, after sozialraum import --undo ${shellWord(written.source)} took this import back`}.`,
    duplicates: "Look at the pairs and decide: nothing is merged by itself.",
    missing: "Find out whether the missing institutions are closed: nothing is deleted.",
  },
} as const satisfies Record<Language, object>
