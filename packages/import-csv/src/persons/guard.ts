/** Guard: the drafts of a list without what says more about persons than an office may keep unasked. */
import type { Column } from "../columns/field.js"
import { type CsvFinding, finding } from "../finding.js"
import type { Identified } from "../identity/assign.js"
import type { Draft } from "../listing/draft.js"
import type { Row } from "../listing/row.js"
import type { RawRecord } from "../table/records.js"
import {
  isMailboxOfPerson,
  leftOut,
  withoutBareNames,
  withoutPersonMailboxes,
  withoutPersons,
  withoutPersonsBeside,
  withoutPersonsInName,
} from "./person-name.js"
import { privatePersons, withoutPrivateData } from "./private-rows.js"

/** Drafts, and what was found about persons in them. */
export interface Guarded {
  readonly drafts: ReadonlyArray<Draft>
  /** Whether any draft is a private person's, and not to be shown. */
  readonly anyPrivate: boolean
  readonly findings: ReadonlyArray<CsvFinding>
}

/**
 * Marks private persons and leaves out names in free texts; a draft that names nobody stays the very same value.
 *
 * With `keepPersons` everything stays, and each private person is reported as kept.
 */
export const guardPersons = (drafts: ReadonlyArray<Draft>, keepPersons: boolean): Guarded => {
  const isPrivate = privatePersons(drafts)
  const findings: Array<CsvFinding> = []
  let anyPrivate = false
  const [named, mailboxes]: [Array<number>, Array<number>] = [[], []]
  const guarded = drafts.map((draft): Draft => {
    const { line } = draft.row
    if (isPrivate(draft)) {
      findings.push(finding("PrivatePersonRow", { line, kept: keepPersons }))
      if (keepPersons) return draft
      anyPrivate = true
      return { ...draft, private: true }
    }
    if (draft.emails.some(isMailboxOfPerson)) mailboxes.push(line)
    if (keepPersons) return draft
    const open = withoutMentions(draft)
    if (open !== draft) named.push(line)
    return open
  })
  const [mailbox, text] = [mailboxes[0], named[0]]
  if (text !== undefined) findings.push(finding("PersonInText", { line: text, records: named.length }))
  if (mailbox !== undefined) findings.push(finding("PersonInEmail", { line: mailbox, records: mailboxes.length }))
  return { drafts: guarded, anyPrivate, findings }
}

/** The rows of an institution as they may become a listing: a private person's without what leads to her. */
export const openPart = (institution: Identified): Identified =>
  institution.drafts.some((draft) => draft.private)
    ? { ...institution, drafts: institution.drafts.map(withoutPrivateData) }
    : institution

/** A record without a name, of which the type may tell that it is about a private person. */
export interface Nameless {
  readonly row: Row
  readonly isPrivate: boolean
}

/** The lines that are about private persons: also those of other rows that became one with such a row. */
export const privateLines = (
  identified: ReadonlyArray<Identified>,
  nameless: ReadonlyArray<Nameless>,
  { anyPrivate, keepPersons }: { readonly anyPrivate: boolean; readonly keepPersons: boolean },
): ReadonlySet<number> => {
  const lines = new Set<number>()
  if (keepPersons) return lines
  for (const { drafts } of anyPrivate ? identified : [])
    if (drafts.some((draft) => draft.private)) for (const { row } of drafts) lines.add(row.line)
  for (const { row, isPrivate } of nameless) if (isPrivate) lines.add(row.line)
  return lines
}

/** What findings must not tell. */
interface Hiding {
  readonly hidden: ReadonlySet<number>
  /** Whether a word stands where everybody may read it. */
  readonly standsOpen: (word: string, line: number) => boolean
  readonly keepPersons: boolean
}

/** Tells of a word that was found before there were cells whether it stands in one that names nobody. */
export const samplesIn = (
  records: ReadonlyArray<RawRecord>,
  columns: ReadonlyArray<Column>,
  show: (record: RawRecord) => ReadonlyArray<string>,
): Hiding["standsOpen"] => {
  if (!columns.some(({ field }) => field === "person")) return () => true
  return (word, line) => {
    const record = records.findLast((one) => one.line <= line)
    return record === undefined || show(record).some((cell) => cell.includes(word))
  }
}

/** Findings without names: of a private person only the line remains, of all others what is no name. */
export const withoutNames = (
  findings: ReadonlyArray<CsvFinding>,
  { hidden, standsOpen, keepPersons }: Hiding,
): ReadonlyArray<CsvFinding> => {
  if (keepPersons) return findings
  return findings.map((found) => {
    if (found.line !== undefined && hidden.has(found.line)) return withoutFacts(found)
    if (found.raw === undefined) return found
    if (ofLetters.has(found._tag) && !standsOpen(found.raw, found.line ?? 1)) return withoutFacts(found)
    const raw = ofAnything.has(found._tag)
      ? withoutPersonMailboxes(withoutBareNames(found.raw))
      : ofNumbers.has(found._tag)
        ? withoutBareNames(found.raw)
        : withoutPersons(found.raw)
    return raw === found.raw ? found : { ...found, raw }
  })
}

/** What was read out of a cell leads to her as the cell does. */
const withoutFacts = (found: CsvFinding): CsvFinding => ({
  ...found,
  ...(found.raw === undefined ? {} : { raw: leftOut }),
  ...(found._tag === "CellMended" ? { read: leftOut } : {}),
})

/** What these quote is a word from whatever cell. */
const ofLetters: ReadonlySet<CsvFinding["_tag"]> = new Set<CsvFinding["_tag"]>([
  "CharactersLost",
  "UmlautsDestroyed",
  "UmlautsLost",
  "UmlautsRepaired",
])

/** What these quote may come from anywhere in the file, also from titles, footers and the cells of persons. */
const ofAnything: ReadonlySet<CsvFinding["_tag"]> = new Set<CsvFinding["_tag"]>([
  ...ofLetters,
  "LineSkipped",
  "QuoteNotClosed",
])

/** What these quote should hold no words: a name in it needs no form of address to be one. */
const ofNumbers: ReadonlySet<CsvFinding["_tag"]> = new Set<CsvFinding["_tag"]>([
  "FaxUnreadable",
  "NumberUnreadable",
  "PhoneUnreadable",
  "PostalCodeUnreadable",
  "RowTooLong",
])

/** A draft with its free texts and unread numbers freed of names; the very same where there are none. */
const withoutMentions = (draft: Draft): Draft => {
  const remarks = each(draft.remarks, withoutPersons)
  // A number that could not be read has told so in a finding; the others are digits.
  const isRead = draft.findings.length === 0
  const phones = isRead ? draft.phones : each(draft.phones, withoutBareNames)
  const faxes = isRead ? draft.faxes : each(draft.faxes, withoutBareNames)
  const name = withoutPersonsInName(draft.name)
  const nameAddition = draft.nameAddition === undefined ? undefined : withoutPersonsBeside(draft.nameAddition)
  const street = draft.address.street === undefined ? undefined : withoutPersons(draft.address.street)
  const provider = draft.provider?.name === undefined ? undefined : withoutPersonsBeside(draft.provider.name)
  if (
    remarks === draft.remarks &&
    phones === draft.phones &&
    faxes === draft.faxes &&
    name === draft.name &&
    nameAddition === draft.nameAddition &&
    street === draft.address.street &&
    provider === draft.provider?.name
  )
    return draft
  return {
    ...draft,
    name,
    remarks,
    phones,
    faxes,
    ...(nameAddition === undefined ? {} : { nameAddition }),
    ...(street === undefined ? {} : { address: { ...draft.address, street } }),
    ...(provider === undefined ? {} : { provider: { ...draft.provider, name: provider } }),
  }
}

/** Nearly all texts stay as they are: then the array is the same one. */
const each = (texts: ReadonlyArray<string>, change: (text: string) => string): ReadonlyArray<string> =>
  texts.some((text) => text.length > 3 && change(text) !== text) ? texts.map(change) : texts
