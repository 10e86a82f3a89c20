/** Sentences for what is wrong in a profile, in German and English. */
import type { InvalidValue } from "@sozialraum/core"
import { describeInvalidValue, type Language } from "@sozialraum/core/text"
import { fields } from "../columns/field.js"
import { fieldWord } from "../columns/field-words.js"

type Issue = InvalidValue["issues"][number]

/**
 * One line for each thing that is wrong in a profile, with the place where it stands: `columns[0].field`, and for people
 * which column that is.
 */
export const describeProfileIssues = (problem: InvalidValue, language: Language): ReadonlyArray<string> =>
  problem.issues.map((issue) => {
    const sentence = sentenceOf(issue, language)
    return sentence === undefined
      ? describeInvalidValue({ ...problem, issues: [issue] }, language)
      : `${placeText(issue.path, language)}: ${sentence}`
  })

const sentenceOf = (issue: Issue, language: Language): string | undefined => {
  const { code, params, path } = issue
  const tag = typeof params === "object" && params !== null && "_tag" in params ? String(params._tag) : ""
  const said = words[language]
  if (tag in rules) return rules[tag]?.[language]
  const name = String(path.at(-1) ?? "")
  if (code === "invalid_type")
    return issue["received"] === "undefined" ? said.missing : said.kind(kindOf(issue, language))
  if (code === "unrecognized_keys") return said.unknown(keysOf(issue["keys"]))
  if (code === "invalid_value")
    return name === "field" ? said.fields(fieldsText(language)) : said.choice(optionsOf(issue))
  return (
    formats[name]?.[language] ??
    (code === "invalid_format" || code === "too_small" ? boundOf(issue, language) : undefined)
  )
}

/** `columns[0].field` counts from 0 as the file does; beside it the column as people count. */
const placeText = (path: Issue["path"], language: Language): string => {
  const text = path.map((part, at) => (typeof part === "number" ? `[${part}]` : at === 0 ? part : `.${part}`)).join("")
  const column =
    path[0] === "columns" && typeof path[1] === "number" ? ` (${words[language].column} ${path[1] + 1})` : ""
  return text === "" ? words[language].whole : `${text}${column}`
}

const rules: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ColumnTwice: {
    de: "Dieselbe Spalte steht zweimal im Profil; „occurrence“ unterscheidet gleiche Überschriften.",
    en: "The same column stands in the profile twice; “occurrence” tells equal headers apart.",
  },
  HeaderOrPosition: {
    de: "Eine Spalte hat entweder eine Überschrift (header) oder, in Listen ohne Kopfzeile, eine Stelle (position).",
    en: "A column has either a header or, in lists without headers, a position.",
  },
  KeyIsUnread: {
    de: "Die Kennungsspalte (key) hat „field: null“, soll also nicht gelesen werden: eines von beiden streichen.",
    en: "The key column has “field: null”, so it is not to be read: leave out one of the two.",
  },
  KeyNoColumn: {
    de: "Die Kennungsspalte (key) ist keine Spalte des Profils.",
    en: "The key is no column of the profile.",
  },
  OneHotIsType: {
    de: "Eine Spalte zum Ankreuzen (oneHot) hat die Bedeutung (field) „type“.",
    en: "A column of ticks (oneHot) has the field “type”.",
  },
}

const words = {
  de: {
    whole: "Profil",
    column: "Spalte",
    missing: "Die Angabe fehlt.",
    kind: (kind: string) => `Hier gehört ${kind} hin.`,
    unknown: (keys: string) => `Das kennt ein Profil hier nicht: ${keys}.`,
    choice: (options: string) => `Möglich ist hier nur: ${options}.`,
    fields: (all: string) => `Diese Bedeutung gibt es nicht. Möglich ist: ${all}.`,
  },
  en: {
    whole: "profile",
    column: "column",
    missing: "It is missing.",
    kind: (kind: string) => `Here belongs ${kind}.`,
    unknown: (keys: string) => `A profile knows nothing of this kind here: ${keys}.`,
    choice: (options: string) => `Possible here: ${options}.`,
    fields: (all: string) => `There is no such field. Possible: ${all}.`,
  },
} as const satisfies Record<Language, object>

/** What belongs into a place of this name. */
const formats: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  id: {
    de: "Der Name eines Profils besteht aus kleinen Buchstaben ohne Umlaute, Ziffern, Punkten und Bindestrichen, höchstens 80.",
    en: "The id of a profile has small letters without accents, digits, points and hyphens, 80 at most.",
  },
  postalCode: { de: "Eine Postleitzahl hat fünf Ziffern.", en: "A postal code has five digits." },
  url: {
    de: "Hier gehört eine Adresse mit http:// oder https:// hin.",
    en: "Here belongs an address with http:// or https://.",
  },
  retrievedAt: { de: "Hier gehört ein Tag wie 2024-10-31 hin.", en: "Here belongs a day such as 2024-10-31." },
  lon: { de: "Eine Länge liegt zwischen -180 und 180 Grad.", en: "A longitude lies between -180 and 180 degrees." },
  lat: { de: "Eine Breite liegt zwischen -90 und 90 Grad.", en: "A latitude lies between -90 and 90 degrees." },
  version: { de: "Hier gehört eine ganze Zahl ab 0 hin.", en: "Here belongs a whole number from 0." },
  headerLine: {
    de: "Zeilen werden ab 1 gezählt; „null“ heißt ohne Kopfzeile.",
    en: "Lines are counted from 1; null means no header.",
  },
  occurrence: { de: "Hier gehört eine ganze Zahl ab 1 hin.", en: "Here belongs a whole number from 1." },
  position: { de: "Stellen werden ab 0 gezählt.", en: "Positions are counted from 0." },
}

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { de: "ein Text in Anführungszeichen", en: "a text in quotes" },
  number: { de: "eine Zahl ohne Anführungszeichen", en: "a number without quotes" },
  int: { de: "eine ganze Zahl", en: "a whole number" },
  array: { de: "eine Liste in eckigen Klammern […]", en: "a list in brackets […]" },
  object: { de: "eine Gruppe von Angaben in geschweiften Klammern {…}", en: "a group of entries in braces {…}" },
}

const kindOf = ({ expected }: Issue, language: Language): string =>
  kinds[expected === "record" ? "object" : String(expected)]?.[language] ?? String(expected)

const boundOf = ({ code, origin }: Issue, language: Language): string | undefined => {
  if (code === "invalid_format")
    return language === "de" ? "Der Text darf nicht leer sein." : "The text may not be empty."
  if (origin !== "array") return undefined
  return language === "de" ? "Die Liste braucht mindestens einen Eintrag." : "The list needs at least one entry."
}

const keysOf = (keys: unknown): string => (Array.isArray(keys) ? keys.map((key) => JSON.stringify(key)).join(", ") : "")

/** A tab is written as it stands in JSON. */
const optionsOf = ({ values }: Issue): string =>
  Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : ""

const fieldsText = (language: Language): string =>
  fields.map((field) => `${field} (${fieldWord(field, language)})`).join(", ")
