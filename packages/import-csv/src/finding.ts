/** Findings: what in a list is worth a look, with line, column and raw text. */
import type { Finding, InvalidValue, Problem } from "@sozialraum/core"
import type { Distrust } from "./place/position.js"
import type { WhyUnreadable } from "./table/read-table.js"

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
  readonly CharactersLost: { readonly count: number }
  readonly ClosingAnnounced: object
  readonly CrsAssumed: { readonly crs: string }
  readonly CrsUnknown: object
  readonly DateUnreadable: object
  readonly EmailUnreadable: object
  readonly EncodingGuessed: { readonly encoding: string }
  readonly FaxUnreadable: object
  readonly FingerprintIds: { readonly records: number }
  readonly HeaderMissing: object
  readonly HeaderRepeats: object
  readonly KeyClaimed: { readonly lines: ReadonlyArray<number> }
  readonly KeyFile: object
  readonly KeyRepeats: { readonly lines: ReadonlyArray<number> }
  readonly LineSkipped: { readonly kind: "title" | "footer" | "total" }
  readonly NameColumnMissing: object
  readonly NameFromProvider: object
  readonly NearContradicted: { readonly because: "outside" | "postalCodes" | "positions" }
  readonly NulReplaced: { readonly count: number }
  readonly NumberUnreadable: object
  readonly PersonColumnDropped: object
  readonly PersonColumnKept: object
  readonly PhoneUnreadable: object
  readonly PositionUntrusted: { readonly because: Distrust }
  readonly PostalCodeUnreadable: object
  readonly QuoteNotClosed: object
  readonly RowNumberNoKey: object
  readonly RowTooLong: { readonly cells: number; readonly expected: number }
  readonly RowTooShort: { readonly cells: number; readonly expected: number }
  readonly RowsMerged: { readonly institutions: number; readonly records: number }
  readonly TypeAssumed: { readonly types: ReadonlyArray<string>; readonly records: number }
  readonly TypeUnknown: { readonly records: number }
  readonly UmlautsDestroyed: object
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
  ClosingAnnounced: "R11",
  EmailUnreadable: "R10",
  FaxUnreadable: "R10",
  FingerprintIds: "R1",
  KeyClaimed: "R1",
  KeyRepeats: "R1",
  PersonColumnDropped: "R52",
  PersonColumnKept: "R52",
  PhoneUnreadable: "R10",
  PostalCodeUnreadable: "R1",
  RowNumberNoKey: "R1",
  RowsMerged: "R9",
  WebsiteUnreadable: "R10",
}

/** A warning where nothing else stands here. */
const severities: Readonly<Partial<Record<CsvFindingTag, CsvFinding["severity"]>>> = {
  CategoryUnknown: "info",
  ClosingAnnounced: "info",
  EncodingGuessed: "info",
  FingerprintIds: "info",
  LineSkipped: "info",
  NameFromProvider: "info",
  PersonColumnDropped: "info",
  RowNumberNoKey: "info",
  RowTooShort: "info",
  RowsMerged: "info",
  TypeAssumed: "info",
  Unreadable: "error",
}
