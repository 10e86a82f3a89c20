/** Reasons: why a column was taken for what it is. */
import type { Catalogue, Language } from "@sozialraum/core/text"
import type { Field } from "./field.js"
import { fieldWord } from "./field-words.js"

/** Why a column has its field, or none. Shares are of the filled cells, from 0 to 1. @german Begründung einer Spalte */
export type ColumnReason =
  | { readonly _tag: "HeaderMeans"; readonly header: string; readonly field: Field }
  | { readonly _tag: "HeaderAndCellsMean"; readonly header: string; readonly field: Field; readonly share: number }
  | { readonly _tag: "HeaderPartMeans"; readonly header: string; readonly part: string; readonly field: Field }
  | { readonly _tag: "HeaderCutOff"; readonly header: string; readonly spelling: string; readonly field: Field }
  | { readonly _tag: "CellsDecideHeader"; readonly header: string; readonly field: Field }
  | { readonly _tag: "NoCellFilled"; readonly header: string; readonly field: Field }
  | { readonly _tag: "CellsContradict"; readonly header: string; readonly field: Field }
  | { readonly _tag: "OnlyTicks"; readonly header: string; readonly field: Field }
  | { readonly _tag: "OnOneHost"; readonly header: string; readonly field: Field }
  | { readonly _tag: "OneHot"; readonly header: string }
  | { readonly _tag: "Ambiguous"; readonly header: string; readonly fields: ReadonlyArray<Field> }
  | { readonly _tag: "CellsLookLike"; readonly field: Field; readonly share: number }
  | { readonly _tag: "CellsCountRows" }
  | {
      readonly _tag: "FieldTaken"
      readonly field: Field /** Index of the column that has it. */
      readonly column: number
    }
  | { readonly _tag: "ProfileSays"; readonly profile: string; readonly field: Field | null }
  | { readonly _tag: "HeaderUnknown"; readonly header: string }
  | { readonly _tag: "NothingTells" }

const percent = (share: number): string => `${Math.round(share * 100)} %`

const alternatives = (fields: ReadonlyArray<Field>, language: Language): string =>
  fields.map((field) => fieldWord(field, language)).join(language === "de" ? " oder " : " or ")

/** German and English sentences for every reason. Columns are counted from 0, as everywhere in an inspection. */
export const columnText: Catalogue<ColumnReason> = {
  de: {
    HeaderMeans: ({ header, field }) => `Die Überschrift „${header}“ bedeutet ${fieldWord(field, "de")}.`,
    HeaderAndCellsMean: ({ header, field, share }) =>
      `Die Überschrift „${header}“ bedeutet ${fieldWord(field, "de")}; ${percent(share)} der Zellen sehen danach aus.`,
    HeaderPartMeans: ({ header, part, field }) =>
      `In der Überschrift „${header}“ steht „${part}“; das bedeutet ${fieldWord(field, "de")}.`,
    HeaderCutOff: ({ header, spelling, field }) =>
      `Die Überschrift „${header}“ ist wohl „${spelling}“, nach zehn Zeichen abgeschnitten; das bedeutet ${fieldWord(field, "de")}.`,
    CellsDecideHeader: ({ header, field }) =>
      `Die Überschrift „${header}“ bedeutet bei solchen Zellen und Nachbarspalten ${fieldWord(field, "de")}.`,
    NoCellFilled: ({ header, field }) =>
      `Die Überschrift „${header}“ bedeutet ${fieldWord(field, "de")}; keine Zelle ist gefüllt.`,
    CellsContradict: ({ header, field }) =>
      `Die Überschrift „${header}“ bedeutet ${fieldWord(field, "de")}, aber die Zellen sehen nicht danach aus.`,
    OnlyTicks: ({ header, field }) =>
      `Die Überschrift „${header}“ bedeutet ${fieldWord(field, "de")}, aber darunter steht nur ja, nein oder ein Kreuz.`,
    OnOneHost: ({ header }) =>
      `Alle Adressen unter „${header}“ liegen auf einem Server: wohl die Seiten, von denen die Liste stammt.`,
    OneHot: ({ header }) => `Unter „${header}“ wird angekreuzt, ob die Einrichtung das ist.`,
    Ambiguous: ({ header, fields }) =>
      `„${header}“ kann ${alternatives(fields, "de")} bedeuten; die Zellen entscheiden es nicht.`,
    CellsLookLike: ({ field, share }) => `${percent(share)} der Zellen sehen aus wie ${fieldWord(field, "de")}.`,
    CellsCountRows: () => "Die Zellen zählen die Zeilen.",
    FieldTaken: ({ field, column }) => `Das wäre ${fieldWord(field, "de")}, aber das ist schon Spalte ${column}.`,
    ProfileSays: ({ profile, field }) =>
      field === null
        ? `Das Profil „${profile}“ lässt sie ungedeutet.`
        : `Das Profil „${profile}“ ordnet sie zu: ${fieldWord(field, "de")}.`,
    HeaderUnknown: ({ header }) => `Die Überschrift „${header}“ ist nicht bekannt.`,
    NothingTells: () => "Es gibt keine Überschrift, und die Zellen verraten nichts.",
  },
  en: {
    HeaderMeans: ({ header, field }) => `The header “${header}” means ${fieldWord(field, "en")}.`,
    HeaderAndCellsMean: ({ header, field, share }) =>
      `The header “${header}” means ${fieldWord(field, "en")}; ${percent(share)} of the cells look like it.`,
    HeaderPartMeans: ({ header, part, field }) =>
      `The header “${header}” says “${part}”, which means ${fieldWord(field, "en")}.`,
    HeaderCutOff: ({ header, spelling, field }) =>
      `The header “${header}” is probably “${spelling}”, cut off after ten characters; it means ${fieldWord(field, "en")}.`,
    CellsDecideHeader: ({ header, field }) =>
      `The header “${header}” with such cells and such columns beside it means ${fieldWord(field, "en")}.`,
    NoCellFilled: ({ header, field }) => `The header “${header}” means ${fieldWord(field, "en")}; no cell is filled.`,
    CellsContradict: ({ header, field }) =>
      `The header “${header}” means ${fieldWord(field, "en")}, but the cells do not look like it.`,
    OnlyTicks: ({ header, field }) =>
      `The header “${header}” means ${fieldWord(field, "en")}, but below it stands only yes, no or a tick.`,
    OnOneHost: ({ header }) =>
      `All addresses below “${header}” lie on one server: probably the pages that the list was taken from.`,
    OneHot: ({ header }) => `Below “${header}” it is ticked whether the institution is one.`,
    Ambiguous: ({ header, fields }) =>
      `“${header}” may mean ${alternatives(fields, "en")}; the cells do not decide it.`,
    CellsLookLike: ({ field, share }) => `${percent(share)} of the cells look like ${fieldWord(field, "en")}.`,
    CellsCountRows: () => "The cells count the rows.",
    FieldTaken: ({ field, column }) => `It would be ${fieldWord(field, "en")}, but column ${column} is that already.`,
    ProfileSays: ({ profile, field }) =>
      field === null
        ? `The profile “${profile}” leaves it uninterpreted.`
        : `The profile “${profile}” says: ${fieldWord(field, "en")}.`,
    HeaderUnknown: ({ header }) => `The header “${header}” is not known.`,
    NothingTells: () => "There is no header, and the cells do not tell.",
  },
}
