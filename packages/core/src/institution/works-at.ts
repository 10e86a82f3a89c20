/** Works at: institutions that have their place in the house of another one; a relation, never a duplicate. */
import { type ComparableListing, meetingsAmong, type Prepared } from "./comparison.js"
import { type DuplicateReason, placeReasons } from "./duplicates.js"
import type { InstitutionId } from "./institution.js"

/** Why an institution seems to work in the house of another. @german Grund für eine Beziehung */
export type WorksAtReason =
  | Extract<DuplicateReason, { readonly reason: "sameAddress" | "near" }>
  | {
      /** The name of the guest names the host. */
      readonly reason: "namesHost"
    }

/** An institution that seems to work at the site of another; a person decides. @german Vermutete Tätigkeit am Standort */
export interface WorksAtCandidate {
  readonly kind: "worksAt"
  readonly guest: InstitutionId
  readonly host: InstitutionId
  readonly because: ReadonlyArray<WorksAtReason>
}

/**
 * Institutions that seem to work at a school or Kita: all-day care, school social work, a music school, a Hort, a
 * Familienzentrum at the same place.
 *
 * Where several hosts share the place, those that the name of the guest names are told alone.
 *
 * @param concerning - only pairs of which at least one is among these
 * @returns by the order of the listings
 * @rule R9
 */
export const worksAtCandidates = (
  entries: ReadonlyArray<ComparableListing>,
  concerning?: ReadonlySet<InstitutionId>,
): ReadonlyArray<WorksAtCandidate> => {
  const found = meetingsAmong(entries, concerning).flatMap(([one, other]) => [
    ...relation(one, other),
    ...relation(other, one),
  ])
  const named = new Set(found.filter(isNamed).map(({ guest }) => guest))
  return found.filter((one) => !named.has(one.guest) || isNamed(one))
}

const isNamed = ({ because }: WorksAtCandidate): boolean => because.some(({ reason }) => reason === "namesHost")

const relation = (guest: Prepared, host: Prepared): ReadonlyArray<WorksAtCandidate> => {
  const places = placeReasons([guest, host]).filter(
    (one): one is Exclude<WorksAtReason, { readonly reason: "namesHost" }> =>
      one.reason === "sameAddress" || one.reason === "near",
  )
  if (places.length === 0 || !worksAt(guest, host)) return []
  const { own } = host.words
  const names = own.length > 0 && own.every((word) => guest.words.meant.includes(word))
  const because: ReadonlyArray<WorksAtReason> = names ? [{ reason: "namesHost" }, ...places] : places
  return [{ kind: "worksAt", guest: guest.entry.listing.id, host: host.entry.listing.id, because }]
}

const schools = ["grundschule", "foerderschule", "weiterfuehrendeSchule", "berufskolleg"]

/** Where guests of each type work: at schools alone, or at Kitas too. */
const hosts: Readonly<Record<string, ReadonlyArray<string>>> = {
  ogs: schools,
  schulsozialarbeit: schools,
  schulpsychologie: schools,
  jugendtreff: schools,
  jugendberufshilfe: schools,
  vhs: schools,
  musikschule: [...schools, "kita"],
  kunstschule: [...schools, "kita"],
  familienzentrum: [...schools, "kita"],
  familienbildung: [...schools, "kita"],
  fruehfoerderung: [...schools, "kita"],
  fruehenHilfen: [...schools, "kita"],
  erziehungsberatung: [...schools, "kita"],
  sportverein: schools,
}

const worksAt = ({ entry: guest, words }: Prepared, { entry: host }: Prepared): boolean => {
  const { types } = guest.listing
  const isHort = types.includes("kita") && words.meant.includes("hort")
  // What is itself of the host's kind is its neighbour, or its duplicate.
  if (types.some((type) => host.listing.types.includes(type))) return false
  if (types.some((type) => schools.includes(type) || (type === "kita" && !isHort))) return false
  const possible = [...types.flatMap((type) => hosts[type] ?? []), ...(isHort ? schools : [])]
  return host.listing.types.some((type) => possible.includes(type))
}
