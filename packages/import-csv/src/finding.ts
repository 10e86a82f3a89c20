/** Findings: what in a list is worth a look, with line, column and raw text. */
import type { Finding, InvalidValue, Problem } from "@sozialraum/core"
import type { Field } from "./columns/field.js"
import type { Distrust } from "./place/position.js"
import type { SkippedKind } from "./table/extras.js"
import type { WhyUnreadable } from "./table/read-table.js"
import type { DamageKind } from "./text/damage.js"

/** Where in the list something was found, as far as it has a place. @german Fundstelle in der Liste */
export interface InList {
  /** Physical line, counted from 1. */
  readonly line?: number
  /** Index of the column, counted from 0. */
  readonly column?: number
  /** The text as it stands in the list. */
  readonly raw?: string
}

/** The facts of every finding, by tag. @german Angaben eines Hinweises */
export interface CsvFindingFacts {
  readonly AxesSwapped: object
  readonly CategoryUnknown: { readonly records: number }
  readonly CellsFilledDown: { readonly records: number; readonly headers: ReadonlyArray<string> }
  readonly CellMended: { readonly read: string }
  readonly CellMoved: { readonly to: "phone" | "fax" | "email" | "website" }
  readonly CellsShifted: { readonly repaired: boolean }
  readonly CharactersLost: { readonly count: number }
  readonly ClosingAnnounced: object
  readonly ColumnGone: { readonly field: Field | null }
  readonly ColumnNew: { readonly field: Field | null }
  readonly ColumnRenamed: { readonly before: string; readonly field: Field; readonly taken: boolean }
  readonly CoordinatesIgnored: object
  readonly CrsAssumed: { readonly crs: string }
  readonly CrsContradicted: { readonly crs: string }
  readonly CrsUnknown: object
  readonly CrsUnreadable: object
  readonly DateUnreadable: object
  readonly DecimalsRestored: object
  readonly EmailUnreadable: object
  readonly EncodingGuessed: { readonly encoding: string }
  readonly FaxUnreadable: object
  readonly FingerprintIds: { readonly records: number }
  readonly HeaderMissing: object
  readonly HeaderOverTwoLines: object
  readonly HeaderRepeats: object
  readonly HoursUnreadable: object
  readonly KeyClaimed: { readonly lines: ReadonlyArray<number> }
  readonly KeyFile: object
  readonly KeyRepeats: { readonly lines: ReadonlyArray<number> }
  readonly LineSkipped: { readonly kind: SkippedKind }
  readonly NameColumnMissing: object
  readonly NameFromProvider: object
  readonly NameFromType: { readonly records: number }
  readonly NearContradicted: { readonly because: "outside" | "postalCodes" | "positions" }
  readonly NoteDropped: object
  readonly NulReplaced: { readonly count: number }
  readonly NumberUnreadable: object
  readonly PersonColumnDropped: object
  readonly PersonColumnKept: object
  readonly PhoneUnreadable: object
  readonly PointColumn: object
  readonly PositionSwapped: object
  readonly PositionUntrusted: { readonly because: Distrust; readonly instead: boolean }
  readonly PositionsDisagree: { readonly metres: number }
  readonly PersonInEmail: { readonly records: number }
  readonly PersonInText: { readonly records: number }
  readonly PostalCodeRepaired: { readonly postalCode: string }
  readonly PrivatePersonRow: { readonly kept: boolean }
  readonly PostalCodeUnreadable: object
  readonly ProfileAmbiguous: { readonly profiles: ReadonlyArray<string> }
  readonly ProfileMisfit: { readonly profile: string }
  readonly ProfileNotAgain: { readonly profile: string }
  readonly QuoteNotClosed: object
  readonly RecordsUnwrapped: object
  readonly RowAligned: object
  readonly RowNumberNoKey: object
  readonly RowRejoined: object
  readonly RowTooLong: { readonly cells: number; readonly expected: number }
  readonly RowTooShort: { readonly cells: number; readonly expected: number }
  readonly SecondTable: object
  readonly SitesMerged: { readonly institutions: number }
  readonly RowsMerged: { readonly institutions: number; readonly records: number }
  readonly TypeAssumed: { readonly types: ReadonlyArray<string>; readonly records: number }
  readonly TypeUnknown: { readonly records: number }
  readonly UmlautsDestroyed: { readonly count: number }
  readonly UmlautsLost: { readonly count: number }
  readonly UmlautsRepaired: { readonly count: number; readonly how: DamageKind }
  readonly Unreadable: { readonly because: WhyUnreadable }
  readonly WebsiteUnreadable: object
}

/** The tag of a finding. @german Hinweisart */
export type CsvFindingTag = keyof CsvFindingFacts

/** Something in a list that is worth a look. @german Hinweis zur Liste */
export type CsvFinding = { readonly [Tag in CsvFindingTag]: Finding<Tag, InList & CsvFindingFacts[Tag]> }[CsvFindingTag]

/** The record has nothing that could be a name. */
export type NameMissing = Problem<"NameMissing">

/** Why a record became nothing. @german Ablehnungsgrund */
export type RowProblem = NameMissing | InvalidValue

/** A finding with the severity and the rule that belong to its tag. */
export const finding = <Tag extends CsvFindingTag>(tag: Tag, facts: InList & CsvFindingFacts[Tag]): CsvFinding => {
  const found: Finding<CsvFindingTag, InList> = {
    _tag: tag,
    path: facts.column === undefined ? [] : ["columns", facts.column],
    rule: rules[tag] ?? "–",
    severity: severities[tag] ?? "warning",
    ...facts,
  }
  // The parameters tie the facts to the tag; the compiler cannot follow that through a union.
  return found as CsvFinding
}

const rules: Readonly<Partial<Record<CsvFindingTag, string>>> = {
  CellMended: "R10",
  CellMoved: "R10",
  CellsShifted: "R1",
  ClosingAnnounced: "R11",
  EmailUnreadable: "R10",
  FaxUnreadable: "R10",
  FingerprintIds: "R1",
  KeyClaimed: "R1",
  KeyRepeats: "R1",
  NoteDropped: "R52",
  PersonColumnDropped: "R52",
  PersonColumnKept: "R52",
  PersonInEmail: "P5",
  PersonInText: "R52",
  PostalCodeRepaired: "R1",
  PrivatePersonRow: "R52",
  PhoneUnreadable: "R10",
  PostalCodeUnreadable: "R1",
  RowNumberNoKey: "R1",
  RowsMerged: "R9",
  SitesMerged: "R9",
  WebsiteUnreadable: "R10",
}

/** A warning where nothing else stands here. */
const severities: Readonly<Partial<Record<CsvFindingTag, CsvFinding["severity"]>>> = {
  CategoryUnknown: "info",
  CellMended: "info",
  CellMoved: "info",
  ClosingAnnounced: "info",
  ColumnNew: "info",
  CellsFilledDown: "info",
  EncodingGuessed: "info",
  FingerprintIds: "info",
  HeaderOverTwoLines: "info",
  HoursUnreadable: "info",
  LineSkipped: "info",
  NameFromProvider: "info",
  NameFromType: "info",
  NoteDropped: "info",
  PersonColumnDropped: "info",
  PersonInEmail: "info",
  PointColumn: "info",
  PositionSwapped: "info",
  CoordinatesIgnored: "info",
  PostalCodeRepaired: "info",
  RowNumberNoKey: "info",
  RowTooShort: "info",
  RowsMerged: "info",
  SecondTable: "error",
  TypeAssumed: "info",
  UmlautsLost: "error",
  UmlautsRepaired: "info",
  Unreadable: "error",
}
