/** Candidates: which institutions of some types could come into a conference, and how far away they are. */
import { type ConferenceId, membershipHistory, membershipOn } from "../conference/index.js"
import { centreOf, distanceMetres, type Position } from "../geo/index.js"
import { type InstitutionId, type KnownInstitutionType, sitesOn } from "../institution/index.js"
import { type Directory, institutionsNear, type NetworkIndex } from "../network/index.js"
import { geometryOf, type SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** What an institution has been to a conference in which it does not take part. @german Bisheriges Verhältnis zum Gremium */
export type PartnerTie =
  | { readonly kind: "invited" | "dormant" | "guest"; readonly since?: LocalDate }
  /** It was a member until then. */
  | { readonly kind: "former"; readonly until: LocalDate }

/** An institution that could come in. @german Möglicher Partner */
export interface PartnerCandidate {
  readonly institution: InstitutionId
  readonly name: string
  /** Whether it works in the area, is there for its children from elsewhere, or is only near. */
  readonly where: "inArea" | "servesArea" | "elsewhere"
  /** From the middle of the area; left out where one of both is on no map. @unit metres as the crow flies */
  readonly metres?: number
  readonly tie?: PartnerTie
}

/** @internal */
export interface CandidateSearch {
  readonly area: SpatialUnitId
  /** Left out where no ties to a conference are told. */
  readonly conference: ConferenceId | undefined
  readonly count: number
}

/**
 * Prepares the search: those who work in the area or serve it first, then those elsewhere, each the nearest first.
 *
 * @internal
 */
export const partnerCandidates = (
  index: NetworkIndex,
  directory: Directory,
  { area, conference, count }: CandidateSearch,
): ((types: ReadonlyArray<KnownInstitutionType>) => ReadonlyArray<PartnerCandidate>) => {
  const { asOf } = directory
  const middle = middleOf(index, directory, area)
  const inArea = new Set(directory.institutionsIn(area).map(({ institution }) => institution))
  const serving = directory.institutionsServing(area).filter((institution) => !inArea.has(institution))
  const local = [
    ...[...inArea].map((institution) => ({ institution, where: "inArea" as const })),
    ...serving.map((institution) => ({ institution, where: "servesArea" as const })),
  ].map((one) => ({ ...one, ...distanceTo(index, one.institution, { middle, asOf }) }))
  return (types) => {
    const wanted: ReadonlySet<string> = new Set(types)
    const there = local.filter(({ institution }) =>
      index.institutions.get(institution)?.types.some((type) => wanted.has(type)),
    )
    const here = new Set(there.map(({ institution }) => institution))
    const near =
      middle === undefined
        ? []
        : institutionsNear(index, middle, { asOf, types, count: count + here.size })
            .filter(({ institution }) => !here.has(institution))
            .map(({ institution, metres }) => ({ institution, metres, where: "elsewhere" as const }))
    return [...there, ...near]
      .toSorted(nearestFirst)
      .slice(0, count)
      .map((found) => ({
        ...found,
        name: index.institutions.get(found.institution)?.name ?? found.institution,
        ...tieOf(index, { conference, institution: found.institution }, asOf),
      }))
  }
}

/** The middle of its shape; without one, of the places at which institutions work in it. */
const middleOf = (index: NetworkIndex, directory: Directory, area: SpatialUnitId): Position | undefined => {
  const unit = index.areas.units.get(area)
  const geometry = unit && geometryOf(index.areas, unit, directory.asOf).geometry
  if (geometry !== undefined) return centreOf(geometry)
  const sites = [...new Set(directory.institutionsIn(area).map(({ site }) => site))]
  const positions = sites.flatMap((site) => index.sites.get(site)?.position ?? [])
  if (positions.length === 0) return undefined
  const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return { lon: mean(positions.map(({ lon }) => lon)), lat: mean(positions.map(({ lat }) => lat)) }
}

const distanceTo = (
  index: NetworkIndex,
  institution: InstitutionId,
  { middle, asOf }: { readonly middle: Position | undefined; readonly asOf: LocalDate },
): { readonly metres?: number } => {
  const known = index.institutions.get(institution)
  const sites = known === undefined ? [] : sitesOn(known, asOf)
  const positions = sites.flatMap((site) => index.sites.get(site)?.position ?? [])
  if (middle === undefined || positions.length === 0) return {}
  return { metres: Math.min(...positions.map((position) => distanceMetres(middle, position))) }
}

const order = { inArea: 0, servesArea: 1, elsewhere: 2 }

type Found = Omit<PartnerCandidate, "name" | "tie">

const nearestFirst = (a: Found, b: Found): number =>
  order[a.where] - order[b.where] ||
  (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY) ||
  (a.institution < b.institution ? -1 : 1)

const tieOf = (
  index: NetworkIndex,
  { conference, institution }: { readonly conference: ConferenceId | undefined; readonly institution: InstitutionId },
  asOf: LocalDate,
): { readonly tie?: PartnerTie } => {
  if (conference === undefined) return {}
  const periods = index.membershipsIn.get(conference) ?? []
  const of = { conference, institution }
  const now = membershipOn(periods, of, asOf)
  if (now?.status === "invited" || now?.status === "dormant") return tieSince(now.status, now.from)
  if (now !== undefined) return tieSince("guest", now.from)
  const until = membershipHistory(periods, of)
    .filter(({ status }) => status !== "invited")
    .flatMap(({ to }) => (to === undefined || asOf < to ? [] : to))
    .at(-1)
  return until === undefined ? {} : { tie: { kind: "former", until } }
}

const tieSince = (
  kind: "invited" | "dormant" | "guest",
  since: LocalDate | undefined,
): { readonly tie: PartnerTie } => ({ tie: { kind, ...(since === undefined ? {} : { since }) } })
