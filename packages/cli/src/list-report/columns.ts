/** What the columns of a list were taken for, in words. */
import type { Language } from "@sozialraum/core/text"
import { fieldWord } from "@sozialraum/import-csv"
import type { InspectionDocument } from "../documents.js"
import { table } from "../table.js"
import { type Length, quoted, section } from "./lines.js"

type Column = InspectionDocument["columns"][number]

/** From here on a column is certain; below the other one somebody should look. */
const [sure, unsure] = [0.8, 0.7]

/** The columns with their meaning, then the doubtful ones with the reason, then those that mean nothing here. */
export const columnLines = (
  document: InspectionDocument,
  { language, length }: { readonly language: Language; readonly length: Length },
): ReadonlyArray<string> => {
  const say = words[language]
  const { columns } = document
  const understood = columns.filter(({ field }) => field !== null)
  const kept = columns.filter(({ field }) => field === null)
  const isWhole = length.examples === Number.POSITIVE_INFINITY
  const rows = understood.map((column) => [
    columnLetters(column.index),
    quoted(column.header) || say.noHeader,
    meaningOf(column, language),
    certainty(column, language),
    ...(isWhole ? [column.because] : []),
  ])
  const doubtful = isWhole ? [] : doubtfulColumns(document)
  return [
    ...section(
      say.heading,
      table(isWhole ? [...say.heads, say.why] : say.heads, rows).map((line) => `  ${line}`),
    ),
    ...section(
      say.doubtful,
      doubtful.slice(0, 8).map((column) => `  ${nameOf(column, language)}: ${column.because}`),
    ),
    ...section(
      say.kept,
      isWhole
        ? kept.map((column) => `  ${nameOf(column, language)}: ${column.because}`)
        : kept.length === 0
          ? []
          : [
              `  ${kept
                .slice(0, 30)
                .map((column) => nameOf(column, language))
                .join(", ")}${kept.length > 30 ? ` … (${kept.length})` : ""}`,
            ],
    ),
  ]
}

/** Columns at which somebody should look; one without any cell is not among them. */
export const doubtfulColumns = ({ columns }: InspectionDocument): ReadonlyArray<Column> =>
  columns.filter(({ field, confidence }) => field !== null && confidence < unsure)

/** What a column was taken for, in words; nothing where it means nothing here. */
export const meaningOf = ({ field, oneHot }: Pick<Column, "field" | "oneHot">, language: Language): string => {
  if (field === null) return ""
  return oneHot === undefined ? fieldWord(field, language) : `${fieldWord(field, language)}: ${oneHot}`
}

const certainty = ({ confidence }: Column, language: Language): string => {
  const [yes, likely, no] = words[language].certainties
  const word = confidence >= sure ? yes : confidence >= 0.5 ? likely : no
  return `${word} (${Math.round(confidence * 100)} %)`
}

/** As the column is called; one without header by where it stands. */
const nameOf = ({ header, index }: Column, language: Language): string =>
  header === "" ? `${words[language].column} ${columnLetters(index)}` : quoted(header)

/** The column as spreadsheets name it: A for 0, AA for 26. */
const columnLetters = (index: number): string =>
  index < 26 ? letter(index) : `${columnLetters(Math.floor(index / 26) - 1)}${letter(index % 26)}`

const letter = (index: number): string => String.fromCharCode(65 + index)

const words = {
  de: {
    heading: "Was die Spalten bedeuten",
    heads: ["", "Überschrift", "Bedeutung", "Sicherheit"],
    why: "Grund",
    noHeader: "(ohne)",
    column: "Spalte",
    certainties: ["sicher", "wahrscheinlich", "unsicher"],
    doubtful: "Bitte prüfen, ob das stimmt",
    kept: "Nicht gedeutet (wird nicht in Felder übernommen)",
  },
  en: {
    heading: "What the columns mean",
    heads: ["", "Header", "Meaning", "Certainty"],
    why: "Reason",
    noHeader: "(none)",
    column: "column",
    certainties: ["certain", "likely", "doubtful"],
    doubtful: "Please check whether this is right",
    kept: "Not interpreted (does not become a field)",
  },
} as const satisfies Record<Language, object>
