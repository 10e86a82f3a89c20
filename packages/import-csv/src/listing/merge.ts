/** Merging: the rows of one institution to one listing. */
import { type Position, parse } from "@sozialraum/core"
import { InstitutionListing } from "@sozialraum/core/institution"
import type { RowProblem } from "../finding.js"
import type { Identified } from "../identity/assign.js"
import { present } from "../present.js"
import type { Draft } from "./draft.js"

/** What became of the rows of one institution. */
export type Merged =
  | { readonly _tag: "Listing"; readonly listing: InstitutionListing }
  | { readonly _tag: "Refused"; readonly problem: RowProblem }

/**
 * Makes one listing of all rows of an institution.
 *
 * Of single values the first row that has one counts; of lists (types, categories, ids, telephones) every row does.
 *
 * @rule R9
 */
export const merge = ({ id, drafts }: Identified, positionOf: (draft: Draft) => Position | undefined): Merged => {
  const first = <A>(read: (draft: Draft) => A | undefined): A | undefined => {
    for (const draft of drafts) {
      const value = read(draft)
      if (value !== undefined) return value
    }
    return undefined
  }
  const all = (read: (draft: Draft) => ReadonlyArray<string>): ReadonlyArray<string> => {
    const [only] = drafts
    const single = drafts.length === 1 && only !== undefined ? read(only) : undefined
    if (single !== undefined && single.length < 2) return single
    return [...new Set(drafts.flatMap(read))]
  }
  const told = drafts.some(({ kind }) => kind.from === "category")
  const candidate = present({
    id,
    externalIds: distinct(drafts.flatMap(({ externalIds }) => externalIds)),
    name: first(({ name }) => name),
    nameAddition: first(({ nameAddition }) => nameAddition),
    shortName: first(({ shortName }) => shortName),
    types: all(({ kind }) => (told && kind.from !== "category" ? [] : kind.types)),
    categories: all(({ kind }) => kind.categories),
    address: Object.assign({}, ...drafts.map(({ address }) => address).toReversed()),
    position: first(positionOf),
    phones: all(({ phones }) => phones),
    faxes: all(({ faxes }) => faxes),
    emails: all(({ emails }) => emails),
    websites: all(({ websites }) => websites),
    provider: first(({ provider }) => provider),
    legalStatus: first(({ legalStatus }) => legalStatus),
    capacity: first(({ capacity }) => capacity),
    pupils: first(({ pupils }) => pupils),
    status: first(({ status }) => status),
    school: first(({ school }) => school),
    remarks: all(({ remarks }) => remarks),
    persons: all(({ persons }) => persons),
    createdOn: first(({ createdOn }) => createdOn),
    updatedOn: first(({ updatedOn }) => updatedOn),
    retrievedOn: first(({ retrievedOn }) => retrievedOn),
  })
  const result = parse(InstitutionListing, candidate)
  return result._tag === "Success"
    ? { _tag: "Listing", listing: result.success }
    : { _tag: "Refused", problem: result.failure }
}

const distinct = (ids: Draft["externalIds"]): Draft["externalIds"] => [
  ...new Map(ids.map((id) => [`${id.scheme}\u0000${id.value}`, id])).values(),
]
