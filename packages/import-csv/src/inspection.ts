/** Inspection: a report as the JSON that commands and services print. */
import { type Language, sentence } from "@sozialraum/core/text"
import type { Column } from "./columns/field.js"
import { columnText } from "./columns/reason.js"
import type { UsedProfile } from "./profile/use.js"
import type { CsvReport, Dialect } from "./report.js"
import { importText } from "./text.js"

/** One finding as it is printed. @german Prüfhinweis */
export interface InspectedFinding {
  readonly code: string
  readonly severity: "info" | "warning" | "error"
  readonly line: number | null
  readonly column: number | null
  readonly raw: string | null
  /** What it is and what can be done, in one sentence or two. */
  readonly fix: string
}

/** One column as it is printed. @german Geprüfte Spalte */
export interface InspectedColumn extends Omit<Column, "because"> {
  /** Why it was taken for its field, in one sentence. */
  readonly because: string
}

/** The profile of a list as it is printed. @german Profil der geprüften Liste */
export interface InspectedProfile extends Omit<UsedProfile, "profile"> {
  readonly title: string
  readonly licence: string | null
  readonly attribution: string | null
}

/** What a list is, without what is in it. @german Listenprüfung */
export interface Inspection {
  readonly dialect: Dialect
  readonly records: number
  /** The profile with which it was read, where there is one for it. */
  readonly profile?: InspectedProfile
  readonly columns: ReadonlyArray<InspectedColumn>
  readonly findings: ReadonlyArray<InspectedFinding>
}

/** The part of a report that says what the list is, with sentences in the language asked for. */
export const toInspection = (
  { dialect, records, profile, columns, findings }: CsvReport,
  language: Language,
): Inspection => ({
  dialect,
  records,
  ...(profile === undefined ? {} : { profile: inspectedProfile(profile) }),
  columns: columns.map((column) => ({ ...column, because: sentence(column.because, language, [columnText]) })),
  findings: findings.map((found) => ({
    code: found._tag,
    severity: found.severity,
    line: found.line ?? null,
    column: found.column ?? null,
    raw: found.raw ?? null,
    fix: sentence(found, language, [importText]),
  })),
})

const inspectedProfile = ({ id, version, score, because, profile }: UsedProfile): InspectedProfile => ({
  id,
  version,
  title: profile.title,
  score,
  because,
  licence: profile.about.licence ?? null,
  attribution: profile.about.attribution ?? null,
})
