/** Sentences for findings about profiles, in German and English. */
import type { Catalogue } from "@sozialraum/core/text"
import { fieldWord } from "../columns/field-words.js"
import type { CsvFinding } from "../finding.js"

type ProfileFindingTag =
  | "ColumnGone"
  | "ColumnNew"
  | "ColumnRenamed"
  | "ProfileAmbiguous"
  | "ProfileMisfit"
  | "ProfileNotAgain"

/** German and English sentences for what profiles give rise to. */
export const profileFindingText: Catalogue<Extract<CsvFinding, { readonly _tag: ProfileFindingTag }>> = {
  de: {
    ColumnGone: ({ raw, field }) =>
      `Die Spalte „${raw}“${field === null ? "" : ` (${fieldWord(field, "de")})`} steht im Profil, aber nicht mehr in der Liste.`,
    ColumnNew: ({ raw, field }) =>
      field === null
        ? `Die Spalte „${raw}“ kennt das Profil nicht; sie bleibt unbearbeitet.`
        : `Die Spalte „${raw}“ kennt das Profil nicht; erkannt wurde: ${fieldWord(field, "de")}. Bitte prüfen.`,
    ColumnRenamed: ({ raw, before, field, taken }) =>
      taken
        ? `Statt „${before}“ heißt die Spalte jetzt „${raw}“; sie wurde als ${fieldWord(field, "de")} gelesen. Bitte prüfen.`
        : `„${raw}“ könnte die Spalte „${before}“ (${fieldWord(field, "de")}) unter neuem Namen sein; sie blieb unbearbeitet. Trifft es zu, gehört „${raw}“ im Profil zu den „aliases“ von „${before}“.`,
    ProfileAmbiguous: ({ profiles }) =>
      `Mehrere Profile passen gleich gut (${profiles.join(", ")}); keines wurde benutzt. Mit --profile eines wählen.`,
    ProfileMisfit: ({ profile }) =>
      `Das Profil „${profile}“ hat keine Spalte mit dieser Liste gemeinsam; es wurde nicht benutzt.`,
    ProfileNotAgain: ({ profile }) =>
      `Das Profil „${profile}“ der letzten Lieferung passt nicht mehr zu dieser Liste. Bitte die Spalten prüfen.`,
  },
  en: {
    ColumnGone: ({ raw, field }) =>
      `The column “${raw}”${field === null ? "" : ` (${fieldWord(field, "en")})`} is in the profile, but no longer in the list.`,
    ColumnNew: ({ raw, field }) =>
      field === null
        ? `The profile does not know the column “${raw}”; it is kept as it is.`
        : `The profile does not know the column “${raw}”; it was recognised as ${fieldWord(field, "en")}. Check it.`,
    ColumnRenamed: ({ raw, before, field, taken }) =>
      taken
        ? `The column “${before}” is now called “${raw}”; it was read as ${fieldWord(field, "en")}. Check it.`
        : `“${raw}” may be the column “${before}” (${fieldWord(field, "en")}) by a new name; it was kept as it is. If so, “${raw}” belongs to the aliases of “${before}” in the profile.`,
    ProfileAmbiguous: ({ profiles }) =>
      `Several profiles fit alike (${profiles.join(", ")}); none was used. Choose one with --profile.`,
    ProfileMisfit: ({ profile }) => `The profile “${profile}” shares no column with this list; it was not used.`,
    ProfileNotAgain: ({ profile }) =>
      `The profile “${profile}” of the last delivery no longer fits this list. Check the columns.`,
  },
}
