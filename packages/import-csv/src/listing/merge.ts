/** Merging: the rows of one institution to one listing. */
import { type Position, parse } from "@sozialraum/core"
import { addressLine, InstitutionListing } from "@sozialraum/core/institution"
import type { RowProblem } from "../finding.js"
import type { Identified } from "../identity/assign.js"
import { traitsOf } from "../identity/fingerprint.js"
import { blankListing, type Candidate } from "./blank.js"
import type { Draft } from "./draft.js"
import { cellIn, type Row } from "./row.js"
import { isSurelyListing } from "./sure.js"

/** What became of the rows of one institution. */
export type Merged =
  | { readonly _tag: "Listing"; readonly listing: InstitutionListing }
  | { readonly _tag: "Refused"; readonly problem: RowProblem }

/**
 * Makes one listing of all rows of an institution.
 *
 * Of single values the first row that has one counts; of lists (types, categories, ids, telephones) every row does. Where
 * the rows are its sites, the first one gives address and position, and the others stand in the remarks.
 *
 * @rule R9
 */
export const merge = ({ id, drafts }: Identified, positionOf: (draft: Draft) => Position | undefined): Merged => {
  const [main] = drafts
  const candidate =
    drafts.length === 1 && main !== undefined ? listed(id, main, positionOf(main)) : together(id, drafts, positionOf)
  if (isSurelyListing(candidate)) return { _tag: "Listing", listing: candidate }
  const result = parse(InstitutionListing, candidate)
  return result._tag === "Success"
    ? { _tag: "Listing", listing: result.success }
    : { _tag: "Refused", problem: result.failure }
}

/** What a listing is made of. */
type Said = Omit<Draft, "row" | "traits" | "findings" | "announced" | "private" | "nameless">

/** Key by key, in the order of the schema: what is not there has no key. */
const listed = (id: string, said: Said, position: Position | undefined): Candidate => {
  const listing = blankListing(said, position)
  listing.id = id
  listing.externalIds = distinct(said.externalIds)
  listing.name = said.name
  if (said.nameAddition !== undefined) listing.nameAddition = said.nameAddition
  if (said.shortName !== undefined) listing.shortName = said.shortName
  listing.types = once(said.kind.types)
  listing.categories = once(said.kind.categories)
  listing.address = said.address
  if (position !== undefined) listing.position = position
  listing.phones = once(said.phones)
  listing.faxes = once(said.faxes)
  listing.emails = once(said.emails)
  listing.websites = once(said.websites)
  if (said.provider !== undefined) listing.provider = said.provider
  if (said.legalStatus !== undefined) listing.legalStatus = said.legalStatus
  if (said.openingHours !== undefined) listing.openingHours = said.openingHours
  if (said.capacity !== undefined) listing.capacity = said.capacity
  if (said.pupils !== undefined) listing.pupils = said.pupils
  if (said.status !== undefined) listing.status = said.status
  if (said.school !== undefined) listing.school = said.school
  listing.remarks = once(said.remarks)
  listing.persons = once(said.persons)
  if (said.createdOn !== undefined) listing.createdOn = said.createdOn
  if (said.updatedOn !== undefined) listing.updatedOn = said.updatedOn
  if (said.retrievedOn !== undefined) listing.retrievedOn = said.retrievedOn
  return listing
}

/** Each text once. */
const once = (texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (texts.length < 2) return texts
  const different = new Set(texts)
  return different.size === texts.length ? texts : [...different]
}

const together = (
  id: string,
  drafts: ReadonlyArray<Draft>,
  positionOf: (draft: Draft) => Position | undefined,
): Candidate => {
  const first = <A>(read: (draft: Draft) => A | undefined): A | undefined => {
    for (const draft of drafts) {
      const value = read(draft)
      if (value !== undefined) return value
    }
    return undefined
  }
  const all = (read: (draft: Draft) => ReadonlyArray<string>): ReadonlyArray<string> => drafts.flatMap(read)
  const [main] = drafts
  const traits = main === undefined ? "" : traitsOf(main)
  const home = drafts.filter((draft) => traitsOf(draft) === traits)
  const sites = drafts.length === home.length ? [] : drafts.filter((draft) => traitsOf(draft) !== traits)
  const told = drafts.some(({ kind }) => kind.from === "category")
  const said: Said = {
    externalIds: drafts.flatMap(({ externalIds }) => externalIds),
    name: main?.name ?? "",
    nameAddition: first(({ nameAddition }) => nameAddition),
    shortName: first(({ shortName }) => shortName),
    kind: {
      types: all(({ kind }) => (told && kind.from !== "category" ? [] : kind.types)),
      categories: all(({ kind }) => kind.categories),
      from: told ? "category" : "nobody",
    },
    address: Object.assign({}, ...home.map(({ address }) => address).toReversed()),
    phones: all(({ phones }) => phones),
    faxes: all(({ faxes }) => faxes),
    emails: all(({ emails }) => emails),
    websites: all(({ websites }) => websites),
    provider: first(({ provider }) => provider),
    legalStatus: first(({ legalStatus }) => legalStatus),
    openingHours: first(({ openingHours }) => openingHours),
    capacity: agreed(drafts, "capacity"),
    pupils: agreed(drafts, "pupils"),
    status: first(({ status }) => status),
    school: first(({ school }) => school),
    remarks: [
      ...once(all(({ remarks }) => remarks)),
      ...apart(drafts, "capacity"),
      ...apart(drafts, "pupils"),
      ...otherSites(sites),
    ],
    persons: all(({ persons }) => persons),
    createdOn: first(({ createdOn }) => createdOn),
    updatedOn: first(({ updatedOn }) => updatedOn),
    retrievedOn: first(({ retrievedOn }) => retrievedOn),
  }
  return listed(
    id,
    said,
    home.map(positionOf).find((position) => position !== undefined),
  )
}

type Count = "capacity" | "pupils"

const countsOf = (drafts: ReadonlyArray<Draft>, field: Count): ReadonlyArray<number> =>
  drafts.flatMap((draft) => draft[field] ?? [])

/** Rows for classes, programmes or years count different things: none of the numbers is that of the institution. */
const agreed = (drafts: ReadonlyArray<Draft>, field: Count): number | undefined => {
  const [first, ...others] = countsOf(drafts, field)
  return others.every((count) => count === first) ? first : undefined
}

const apart = (drafts: ReadonlyArray<Draft>, field: Count): ReadonlyArray<string> => {
  if (drafts.length < 2 || agreed(drafts, field) !== undefined) return []
  const counts = countsOf(drafts, field)
  if (counts.length === 0) return []
  const header = headerOf(drafts[0]?.row, field)
  const shown = counts.slice(0, mostCounts).join(", ")
  return [`${header}: ${shown}${counts.length > mostCounts ? " …" : ""}`.replace(/^: /, "")]
}

const mostCounts = 10

const headerOf = (row: Row | undefined, field: Count): string =>
  (row === undefined ? undefined : cellIn(row, row.fields(field)))?.header ?? ""

const otherSites = (drafts: ReadonlyArray<Draft>): ReadonlyArray<string> =>
  [...new Set(drafts.map(({ address }) => addressLine(address)))].flatMap((address) =>
    address === "" ? [] : [`Weiterer Standort: ${address}`],
  )

const distinct = (ids: Draft["externalIds"]): Draft["externalIds"] => {
  const [one, other] = ids
  if (one === undefined || other === undefined) return ids
  if (ids.length === 2) return one.scheme === other.scheme && one.value === other.value ? [one] : ids
  return [...new Map(ids.map((id) => [`${id.scheme}\u0000${id.value}`, id])).values()]
}
