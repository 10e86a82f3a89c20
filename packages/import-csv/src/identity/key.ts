/** Keys: which column tells the institutions of a list apart, and which of its numbers can be trusted. */
import type { Position } from "@sozialraum/core/geo"
import type { InstitutionListing } from "@sozialraum/core/institution"
import type { Column } from "../columns/field.js"
import { type CsvFinding, finding } from "../finding.js"
import type { Draft } from "../listing/draft.js"
import { byHeader } from "../listing/row.js"
import { type Candidate, candidateOf, nameIn, nameOf, numberIn, wholeTraitsOf } from "./candidate.js"
import { asIdText, schemeOf } from "./external-ids.js"
import { agreement, baseData, traitsOf } from "./fingerprint.js"
import { type Past, printedAs } from "./past.js"

/** How the institutions of a list are told apart. */
export interface Key {
  /** The index of the column whose numbers are the ids; `undefined` where they are made from names and addresses. */
  readonly column: number | undefined
  /** The rows of each number, where all rows have one, each number is one institution's, and there is no past to heed. */
  readonly groups: ReadonlyMap<string, ReadonlyArray<Draft>> | undefined
  /** The id that the list gives a row; `undefined` where it gives none that can be trusted. */
  readonly valueOf: (draft: Draft) => string | undefined
  /** The id that the list gives a row of which nothing else is known. */
  readonly valueOfNameless: (row: Draft["row"]) => string | undefined
  /** Schemes of external ids that only say at which place a row stands: the next delivery numbers anew. */
  readonly placeSchemes: ReadonlySet<string>
  readonly findings: ReadonlyArray<CsvFinding>
}

/** What is known beside the rows. */
export interface Knowing {
  readonly source: string
  readonly past: Past
  readonly positionOf: (draft: Draft) => Position | undefined
  /** The index of the column that a profile names; taken where its numbers prove it. */
  readonly key?: number | undefined
}

/**
 * Finds the column whose values are ids, and the rows to which they belong.
 *
 * The column that gave the ids of the last delivery stays the key, whatever the new rows do. Without such a column it
 * is one with few rows that have no number, or one that others have too; never one that only counts the rows: the next
 * delivery would count differently.
 *
 * A number on different institutions belongs to the one that agrees with what had it before, or to nobody.
 *
 * @rule R1
 */
export const findKey = (columns: ReadonlyArray<Column>, drafts: ReadonlyArray<Draft>, knowing: Knowing): Key => {
  const { source, past, positionOf } = knowing
  const candidates = columns
    .filter(({ field }) => field === "id" || field === "sourceId")
    .toSorted(byFieldAndHeader)
    .map((column) => candidateOf(column, drafts, source))
  const chosen =
    namedKey(columns, drafts, candidates, knowing) ??
    keptKey(candidates, knowing) ??
    soundKey(candidates, drafts.length, past)
  const owners = ownersOf(chosen, past)
  const numberOf = (draft: Draft): string | undefined => {
    const value = chosen === undefined ? "" : numberIn(chosen.column, draft.row, source)
    if (chosen === undefined || value === "") return undefined
    const owner = owners.get(value)
    if (owner !== undefined && !isOwner(owner, draft)) return undefined
    const printed = past.printed.size === 0 ? undefined : printedAs(draft, past, positionOf(draft))
    if (printed === undefined) return value
    const before = past.numbered.get(value)
    const hadNumber = before !== undefined && baseData(before) === traitsOf(draft)
    return hadNumber && !holds(printed, schemeOf(source, chosen.column.header), value) ? value : undefined
  }
  return {
    column: chosen?.column.index,
    groups: chosen?.offending === 0 && past.printed.size + past.numbered.size === 0 ? chosen.groups : undefined,
    valueOf: numberOf,
    valueOfNameless: (row) => {
      const value = chosen === undefined ? "" : numberIn(chosen.column, row, source)
      return value === "" || (owners.has(value) && owners.get(value)?.name === undefined) ? undefined : value
    },
    placeSchemes: new Set(
      candidates.flatMap((candidate) => {
        const { column, counting, dense } = candidate
        const isPlace = counting || (dense && column.field === "sourceId")
        return isPlace && column.index !== chosen?.column.index ? [schemeOf(source, column.header)] : []
      }),
    ),
    findings: candidates.flatMap((candidate) => findingsAbout(candidate, candidate === chosen ? owners : undefined)),
  }
}

/** The column that a profile names, whatever it was taken for, if its numbers tell the institutions apart. */
const namedKey = (
  columns: ReadonlyArray<Column>,
  drafts: ReadonlyArray<Draft>,
  tried: ReadonlyArray<Candidate>,
  { key, past, source }: Knowing,
): Candidate | undefined => {
  const column = key === undefined ? undefined : columns.find(({ index }) => index === key)
  const candidate = tried.find((one) => one.column === column) ?? (column && candidateOf(column, drafts, source))
  return candidate && soundKey([{ ...candidate, column: { ...candidate.column, field: "id" } }], drafts.length, past)
}

/** The column from which the ids of the last delivery were made. */
const keptKey = (candidates: ReadonlyArray<Candidate>, { past, source }: Knowing): Candidate | undefined => {
  if (past.numbered.size === 0) return undefined
  const named = mostOf(candidates, ({ column }) => {
    const scheme = schemeOf(source, column.header)
    return count(past.numbered, (value, listing) => holds(listing, scheme, value))
  })
  // Its header may have changed: then names that still stand beside their numbers tell it.
  return (
    named ??
    mostOf(candidates, ({ groups }) =>
      count(
        past.numbered,
        (value, before) => groups.get(value)?.some((draft) => agreement(before, draft) >= 4) === true,
      ),
    )
  )
}

/** The first column of which only few rows offend; of a list that had no key before, only one that is official. */
const soundKey = (candidates: ReadonlyArray<Candidate>, rows: number, past: Past): Candidate | undefined =>
  candidates.find(
    ({ column, offending, counting }) =>
      !counting &&
      offending < rows &&
      offending <= Math.max(fewRows, rows * fewOfAll) &&
      (column.field === "id" || past.printed.size === 0),
  )

const fewRows = 3

const fewOfAll = 0.1

/** The institution to which a number belongs; without a name several claim it with the same right. */
interface Owner {
  readonly name: string | undefined
  /** What the rows of one institution have in common. */
  readonly sameOf: (draft: Draft) => string
}

const isOwner = (owner: Owner | undefined, draft: Draft): boolean =>
  owner?.name !== undefined && owner.name === owner.sameOf(draft)

/** Which institution each number belongs to; left out where only one row claims it. */
const ownersOf = (chosen: Candidate | undefined, { numbered }: Past): ReadonlyMap<string, Owner> => {
  const owners = new Map<string, Owner>()
  chosen?.groups.forEach((members, value) => {
    const before = numbered.get(value)
    // The only row with a number that nobody had before: most rows of most lists.
    if (before === undefined && members.length === 1) return
    const sameOf = before === undefined ? (chosen?.sameOf ?? wholeTraitsOf) : sameAs(before)
    const rivals = new Map(members.map((draft) => [sameOf(draft), draft]))
    const [only] = rivals.keys()
    if (rivals.size === 1 || before === undefined)
      owners.set(value, { name: rivals.size === 1 ? only : undefined, sameOf })
    else {
      const rights = [...rivals].map(([name, draft]) => ({ name, right: agreement(before, draft) }))
      const best = Math.max(1, ...rights.map(({ right }) => right))
      const heirs = rights.filter(({ right }) => right === best)
      owners.set(value, { name: heirs.length === 1 ? heirs[0]?.name : undefined, sameOf })
    }
  })
  return owners
}

/** Rows with the name that had a number before are its sites, whatever the rest of the list does. */
const sameAs = (before: InstitutionListing): Owner["sameOf"] => {
  const name = nameIn(baseData(before))
  return (draft) => (nameOf(draft) === name ? name : traitsOf(draft))
}

const findingsAbout = (
  { column, counting, clashes }: Candidate,
  owners: ReadonlyMap<string, Owner> | undefined,
): ReadonlyArray<CsvFinding> => [
  ...(counting && owners === undefined
    ? [finding("RowNumberNoKey", { column: column.index, raw: column.header })]
    : []),
  ...(column.field === "id" || owners !== undefined ? [...clashes] : []).flatMap(([raw, members]) => {
    const owner = owners?.get(raw)
    const lines = members.filter((draft) => !isOwner(owner, draft)).map(({ row }) => row.line)
    const tag = owner?.name === undefined ? "KeyRepeats" : "KeyClaimed"
    return lines.length === 0 ? [] : [finding(tag, { line: lines[0] ?? 0, column: column.index, raw, lines })]
  }),
]

const byFieldAndHeader = (a: Column, b: Column): number =>
  a.field === b.field ? byHeader(a, b) : a.field === "id" ? -1 : 1

const holds = ({ externalIds }: InstitutionListing, scheme: string, value: string): boolean =>
  externalIds.some((id) => id.scheme === scheme && asIdText(id.value) === value)

const count = <A>(values: ReadonlyMap<string, A>, holds: (value: string, item: A) => boolean): number => {
  let times = 0
  for (const [value, item] of values) if (holds(value, item)) times++
  return times
}

/** The candidate with the highest score, the first of equals; `undefined` where none scores at all. */
const mostOf = (
  candidates: ReadonlyArray<Candidate>,
  score: (candidate: Candidate) => number,
): Candidate | undefined => {
  const [best] = candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .toSorted((a, b) => b.score - a.score)
  return best === undefined || best.score === 0 ? undefined : best.candidate
}
