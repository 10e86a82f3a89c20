/** Code lists: codes of school statistics, and what they mean. */
import type { OperatingStatus } from "@sozialraum/core/institution"
import type { Types } from "./category.js"

/** What a code of a type column stands for. */
interface CodedType {
  readonly text: string
  readonly types: Types
}

const upper: Types = ["weiterfuehrendeSchule"]
const both: Types = ["weiterfuehrendeSchule", "grundschule"]
const special: Types = ["foerderschule"]
const other: Types = ["sonstige"]

/** @source Ministerium für Schule und Bildung NRW, Schulformschlüssel */
const nrwSchulform: Readonly<Record<string, CodedType>> = {
  "02": { text: "Grundschule", types: ["grundschule"] },
  "04": { text: "Hauptschule", types: upper },
  "06": { text: "Volksschule", types: ["grundschule", "weiterfuehrendeSchule"] },
  "08": { text: "Förderschule", types: special },
  "0A": { text: "Schulaufsicht", types: ["schulverwaltung"] },
  "10": { text: "Realschule", types: upper },
  "13": { text: "PRIMUS-Schule", types: ["grundschule", "weiterfuehrendeSchule"] },
  "14": { text: "Sekundarschule", types: upper },
  "15": { text: "Gesamtschule", types: upper },
  "16": { text: "Gemeinschaftsschule", types: upper },
  "17": { text: "Waldorfschule", types: both },
  "18": { text: "Hiberniaschule", types: both },
  "19": { text: "Freie Waldorfförderschule", types: special },
  "20": { text: "Gymnasium", types: upper },
  "25": { text: "Weiterbildungskolleg", types: ["weiterbildung"] },
  "30": { text: "Berufskolleg", types: ["berufskolleg"] },
  "50": { text: "Zentrum für schulpraktische Lehrerausbildung", types: other },
  "51": { text: "Seminar Grundschule", types: other },
  "52": { text: "Seminar sonderpädagogische Förderung", types: other },
  "53": { text: "Seminar Haupt-, Real- und Gesamtschulen", types: other },
  "56": { text: "Seminar Gymnasien und Gesamtschulen", types: other },
  "58": { text: "Seminar Berufskolleg", types: other },
  "81": { text: "Schulischer Lernort", types: other },
  "83": { text: "Klinikschule", types: special },
  "85": { text: "Förderschule im Bereich der Realschule", types: special },
  "87": { text: "Förderschule im Bereich des Gymnasiums", types: special },
  "88": { text: "Förderschule im Bereich des Berufskollegs", types: special },
}

/** School types of Schleswig-Holstein: a number in which every bit is one of them. */
const shSchoolType: ReadonlyArray<readonly [number, CodedType]> = [
  [1, { text: "Grundschule", types: ["grundschule"] }],
  [2, { text: "Hauptschule", types: upper }],
  [4, { text: "Grund- und Hauptschule", types: ["grundschule", "weiterfuehrendeSchule"] }],
  [8, { text: "Förderzentrum", types: special }],
  [16, { text: "Realschule", types: upper }],
  [32, { text: "Gymnasium", types: upper }],
  [64, { text: "Gesamtschule", types: upper }],
  [128, { text: "Berufsbildende Schule", types: ["berufskolleg"] }],
  [256, { text: "Schule in freier Trägerschaft", types: [] }],
  [512, { text: "Regionalschule", types: upper }],
  [1024, { text: "Gemeinschaftsschule", types: upper }],
  [2048, { text: "Gemeinschaftsschule mit Oberstufe", types: upper }],
  [4096, { text: "Offene Ganztagsschule", types: [] }],
  [8192, { text: "Gebundene Ganztagsschule", types: [] }],
]

/** How to read the codes of a type column. */
export type CodeReader = (code: string) => ReadonlyArray<CodedType>

/**
 * The reader for a type column of codes.
 *
 * A code list is taken only where every code of the column stands in it.
 *
 * @param codes - the distinct filled cells of the column
 * @returns undefined where the column holds words, or codes of a list that is not known
 */
export const codeReader = (header: string, codes: ReadonlyArray<string>): CodeReader | undefined => {
  if (codes.length === 0) return undefined
  if (header === "schulform" && codes.every((code) => nrwSchulform[code] !== undefined))
    return (code) => [nrwSchulform[code] ?? []].flat()
  const masks = (header === "schooltype" || header === "mainschooltype") && codes.every(isMask)
  return masks && codes.some((code) => Number(code) >= 8) ? ofMask : undefined
}

const isMask = (code: string): boolean => /^\d{1,5}$/.test(code) && Number(code) > 0 && Number(code) < 16_384

const ofMask: CodeReader = (code) =>
  shSchoolType.flatMap(([bit, coded]) => ((Number(code) & bit) === bit ? [coded] : []))

/** @source Ministerium für Schule und Bildung NRW, Rechtsformschlüssel */
export const nrwRechtsform: Readonly<Record<string, string>> = {
  "1": "in öffentlicher Trägerschaft",
  "2": "in Trägerschaft eines Ersatzschulträgers (privat)",
}

/** Whether an institution works, by its code; `announced` is what the list says will follow. */
export interface CodedStatus {
  readonly status: OperatingStatus
  readonly announced?: string
}

/** @source Ministerium für Schule und Bildung NRW, Schulbetriebsschlüssel */
export const nrwSchulbetrieb: Readonly<Record<string, CodedStatus>> = {
  "0": { status: "active", announced: "Schule wird zum Ende des laufenden Schuljahres aufgelöst" },
  "1": { status: "active" },
  "2": {
    status: "active",
    announced: "Schule wird zu einem späteren Zeitpunkt als zum Ende des laufenden Schuljahres aufgelöst",
  },
  "3": { status: "planned" },
  "4": { status: "temporarilyClosed" },
  "5": { status: "closed" },
  "6": { status: "active" },
  "9": { status: "closed" },
}
