/** Reasons: why a column was taken for what it is. */
import type { Catalogue } from "@sozialraum/core/text"
import type { Field } from "./field.js"

/** Why a column has its field, or none. Shares are of the filled cells, from 0 to 1. @german Begründung einer Spalte */
export type ColumnReason =
  | { readonly _tag: "HeaderMeans"; readonly header: string; readonly field: Field }
  | { readonly _tag: "HeaderAndCellsMean"; readonly header: string; readonly field: Field; readonly share: number }
  | { readonly _tag: "CellsDecideHeader"; readonly header: string; readonly field: Field }
  | { readonly _tag: "NoCellFilled"; readonly header: string; readonly field: Field }
  | { readonly _tag: "CellsContradict"; readonly header: string; readonly field: Field }
  | { readonly _tag: "CellsLookLike"; readonly field: Field; readonly share: number }
  | { readonly _tag: "CellsCountRows" }
  | {
      readonly _tag: "FieldTaken"
      readonly field: Field /** Index of the column that has it. */
      readonly column: number
    }
  | { readonly _tag: "HeaderUnknown"; readonly header: string }
  | { readonly _tag: "NothingTells" }

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** German and English sentences for every reason. Columns are counted from 0, as everywhere in an inspection. */
export const columnText: Catalogue<ColumnReason> = {
  de: {
    HeaderMeans: ({ header, field }) => `Die Überschrift „${header}“ bedeutet ${field}.`,
    HeaderAndCellsMean: ({ header, field, share }) =>
      `Die Überschrift „${header}“ bedeutet ${field}; ${percent(share)} der Zellen sehen danach aus.`,
    CellsDecideHeader: ({ header, field }) => `Die Überschrift „${header}“ bedeutet bei solchen Zellen ${field}.`,
    NoCellFilled: ({ header, field }) => `Die Überschrift „${header}“ bedeutet ${field}; keine Zelle ist gefüllt.`,
    CellsContradict: ({ header, field }) =>
      `Die Überschrift „${header}“ bedeutet ${field}, aber die Zellen sehen nicht danach aus.`,
    CellsLookLike: ({ field, share }) => `${percent(share)} der Zellen sehen aus wie ${field}.`,
    CellsCountRows: () => "Die Zellen zählen die Zeilen.",
    FieldTaken: ({ field, column }) => `Das wäre ${field}, aber das ist schon Spalte ${column}.`,
    HeaderUnknown: ({ header }) => `Die Überschrift „${header}“ ist nicht bekannt.`,
    NothingTells: () => "Es gibt keine Überschrift, und die Zellen verraten nichts.",
  },
  en: {
    HeaderMeans: ({ header, field }) => `The header “${header}” means ${field}.`,
    HeaderAndCellsMean: ({ header, field, share }) =>
      `The header “${header}” means ${field}; ${percent(share)} of the cells look like it.`,
    CellsDecideHeader: ({ header, field }) => `The header “${header}” with such cells means ${field}.`,
    NoCellFilled: ({ header, field }) => `The header “${header}” means ${field}; no cell is filled.`,
    CellsContradict: ({ header, field }) => `The header “${header}” means ${field}, but the cells do not look like it.`,
    CellsLookLike: ({ field, share }) => `${percent(share)} of the cells look like ${field}.`,
    CellsCountRows: () => "The cells count the rows.",
    FieldTaken: ({ field, column }) => `It would be ${field}, but column ${column} is that already.`,
    HeaderUnknown: ({ header }) => `The header “${header}” is not known.`,
    NothingTells: () => "There is no header, and the cells do not tell.",
  },
}
