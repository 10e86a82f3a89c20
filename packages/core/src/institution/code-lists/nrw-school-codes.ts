/** School codes of Nordrhein-Westfalen: school form, legal form, operation, and special educational needs. */
import type { KnownInstitutionType } from "../institution-type.js"
import type { OperatingStatus } from "../operating-status.js"
import type { Code } from "./code.js"

/** A school form, and the institution types that such a school has. @german Schulform */
export interface Schulform extends Code {
  readonly types: ReadonlyArray<KnownInstitutionType>
}

/**
 * School forms.
 *
 * @source Ministerium für Schule und Bildung NRW, Schulformschlüssel
 */
export const nrwSchulformen = [
  { code: "02", german: "Grundschule", english: "Primary school", types: ["grundschule"] },
  {
    code: "04",
    german: "Hauptschule",
    english: "Lower secondary school (Hauptschule)",
    types: ["weiterfuehrendeSchule"],
  },
  {
    code: "06",
    german: "Volksschule",
    english: "Combined primary and lower secondary school",
    types: ["grundschule", "weiterfuehrendeSchule"],
  },
  {
    code: "08",
    german: "Förderschule",
    english: "Special needs school (primary and lower secondary level)",
    types: ["foerderschule"],
  },
  { code: "0A", german: "Schulaufsicht", english: "School supervisory authority", types: ["schulverwaltung"] },
  {
    code: "10",
    german: "Realschule",
    english: "Intermediate secondary school (Realschule)",
    types: ["weiterfuehrendeSchule"],
  },
  {
    code: "13",
    german: "PRIMUS-Schule (Schulversuch)",
    english: "PRIMUS school, grades 1 to 10 (pilot)",
    types: ["grundschule", "weiterfuehrendeSchule"],
  },
  {
    code: "14",
    german: "Sekundarschule",
    english: "Secondary school, grades 5 to 10",
    types: ["weiterfuehrendeSchule"],
  },
  { code: "15", german: "Gesamtschule", english: "Comprehensive school", types: ["weiterfuehrendeSchule"] },
  {
    code: "16",
    german: "Gemeinschaftsschule (Schulversuch)",
    english: "Community school (pilot, until 2022)",
    types: ["weiterfuehrendeSchule"],
  },
  {
    code: "17",
    german: "Freie Waldorfschule",
    english: "Steiner (Waldorf) school",
    types: ["grundschule", "weiterfuehrendeSchule"],
  },
  {
    code: "18",
    german: "Hiberniaschule",
    english: "Hibernia school (Steiner school with vocational training)",
    types: ["grundschule", "weiterfuehrendeSchule"],
  },
  {
    code: "19",
    german: "Freie Waldorfförderschule",
    english: "Steiner (Waldorf) special needs school",
    types: ["foerderschule"],
  },
  {
    code: "20",
    german: "Gymnasium",
    english: "Academic secondary school (Gymnasium)",
    types: ["weiterfuehrendeSchule"],
  },
  {
    code: "25",
    german: "Weiterbildungskolleg",
    english: "College of second-chance education for adults",
    types: ["weiterbildung"],
  },
  { code: "30", german: "Berufskolleg", english: "Vocational college", types: ["berufskolleg"] },
  {
    code: "50",
    german: "Zentrum für schulpraktische Lehrerausbildung",
    english: "Centre for practical teacher training",
    types: ["sonstige"],
  },
  { code: "51", german: "Seminar Grundschule", english: "Teacher training: primary school", types: ["sonstige"] },
  {
    code: "52",
    german: "Seminar sonderpädagogische Förderung",
    english: "Teacher training: special needs education",
    types: ["sonstige"],
  },
  {
    code: "53",
    german: "Seminar Haupt-, Real- und Gesamtschulen",
    english: "Teacher training: secondary schools",
    types: ["sonstige"],
  },
  {
    code: "56",
    german: "Seminar Gymnasien und Gesamtschulen",
    english: "Teacher training: academic secondary and comprehensive schools",
    types: ["sonstige"],
  },
  { code: "58", german: "Seminar Berufskolleg", english: "Teacher training: vocational college", types: ["sonstige"] },
  { code: "81", german: "Schulischer Lernort", english: "Special learning site of a school", types: ["sonstige"] },
  { code: "83", german: "Klinikschule", english: "Hospital school", types: ["foerderschule"] },
  {
    code: "85",
    german: "Förderschule im Bereich der Realschule",
    english: "Special needs school (intermediate secondary level)",
    types: ["foerderschule"],
  },
  {
    code: "87",
    german: "Förderschule im Bereich des Gymnasiums",
    english: "Special needs school (academic secondary level)",
    types: ["foerderschule"],
  },
  {
    code: "88",
    german: "Förderschule im Bereich des Berufskollegs",
    english: "Special needs school (vocational level)",
    types: ["foerderschule"],
  },
] as const satisfies ReadonlyArray<Schulform>

/**
 * Who maintains a school, in law.
 *
 * @source Ministerium für Schule und Bildung NRW, Rechtsformschlüssel
 */
export const nrwRechtsformen = [
  { code: "1", german: "in öffentlicher Trägerschaft", english: "Publicly maintained" },
  {
    code: "2",
    german: "in Trägerschaft eines Ersatzschulträgers (privat)",
    english: "Privately maintained, in place of a public school",
  },
] as const satisfies ReadonlyArray<Code>

/** Whether a school works, by its code. @german Schulbetriebsschlüssel */
export interface Betriebsschluessel extends Code {
  /** The state it is in on the day of the list. */
  readonly status: OperatingStatus
  /** The state that the code announces. */
  readonly becomes?: OperatingStatus
}

/**
 * Whether a school works.
 *
 * @source Ministerium für Schule und Bildung NRW, Schulbetriebsschlüssel
 */
export const nrwBetriebsschluessel = [
  {
    code: "0",
    german: "Schule wird zum Ende des laufenden Schuljahres aufgelöst",
    english: "Will be closed at the end of this school year",
    status: "active",
    becomes: "closed",
  },
  { code: "1", german: "Schule hat Schulbetrieb", english: "Operating", status: "active" },
  {
    code: "2",
    german: "Schule wird zu einem späteren Zeitpunkt als zum Ende des laufenden Schuljahres aufgelöst",
    english: "Will be closed after this school year",
    status: "active",
    becomes: "closed",
  },
  {
    code: "3",
    german: "Schule nimmt den Schulbetrieb ab einem Datum auf",
    english: "Will open on a date",
    status: "planned",
    becomes: "active",
  },
  { code: "4", german: "Schulbetrieb ruht", english: "Dormant", status: "temporarilyClosed" },
  {
    code: "5",
    german: "Gelöscht, besteht für die Stellendatei noch",
    english: "Removed, kept for staffing records",
    status: "closed",
  },
  {
    code: "6",
    german: "Hat Schulbetrieb, nimmt nur an bestimmten Erhebungen teil",
    english: "Operating, takes part in some surveys only",
    status: "active",
  },
  {
    code: "9",
    german: "Aufgelöst, besteht für die amtlichen Schuldaten noch",
    english: "Closed, kept for official school data",
    status: "closed",
  },
] as const satisfies ReadonlyArray<Betriebsschluessel>

/**
 * Special educational needs on which a school concentrates.
 *
 * @source Ministerium für Schule und Bildung NRW, Förderschwerpunkte since 2011
 */
export const nrwFoerderschwerpunkte = [
  { code: "LB", german: "Lernen", english: "Learning" },
  { code: "SB", german: "Sprache", english: "Speech and language" },
  { code: "EZ", german: "Emotionale und soziale Entwicklung", english: "Emotional and social development" },
  { code: "GB", german: "Geistige Entwicklung", english: "Intellectual development" },
  { code: "KB", german: "Körperliche und motorische Entwicklung", english: "Physical and motor development" },
  { code: "BL", german: "Sehen (Blinde)", english: "Vision (blind pupils)" },
  { code: "SH", german: "Sehen (Sehbehinderte)", english: "Vision (visually impaired pupils)" },
  { code: "GH", german: "Hören und Kommunikation (Gehörlose)", english: "Hearing and communication (deaf pupils)" },
  {
    code: "SG",
    german: "Hören und Kommunikation (Schwerhörige)",
    english: "Hearing and communication (hard-of-hearing pupils)",
  },
  { code: "KR", german: "Schule für Kranke", english: "Pupils in hospital" },
] as const satisfies ReadonlyArray<Code>
