/** Familienzentren as a Verbund: several houses that are one centre together. */
import { distanceMetres, type Position } from "../geo/index.js"
import type { Finding } from "../problem.js"
import { holdingOn, type LocalDate } from "../time/index.js"
import { type Institution, type InstitutionId, sitesOn } from "./institution.js"
import type { Site, SiteId } from "./site.js"

/** A Verbund has more houses than is usual. @german Großer Verbund */
export type VerbundTooLarge = Finding<"VerbundTooLarge", { readonly houses: number; readonly usual: number }>

/**
 * The houses of a Verbund lie further apart than is usual: even from the house in the best place, the farthest one is
 * `radiusMetres` away.
 *
 * @german Weiter Verbund
 */
export type VerbundTooWide = Finding<
  "VerbundTooWide",
  {
    /** @unit metres */
    readonly radiusMetres: number
    /** @unit metres */
    readonly usualMetres: number
    readonly from: InstitutionId
    readonly farthest: InstitutionId
  }
>

const usualHouses = 5
const usualMetres = 3000

/**
 * The houses of a Verbund on a day. A Kita that is the Familienzentrum itself is one of them, named or not.
 *
 * @returns empty where it is no Verbund on that day
 */
export const housesOf = (centre: Institution, day: LocalDate): ReadonlyArray<InstitutionId> => {
  const named = holdingOn(centre.verbund ?? [], day).map(({ institution }) => institution)
  const itself = named.length > 0 && centre.types.includes("kita") ? [centre.id] : []
  return [...new Set([...itself, ...named])]
}

/**
 * What is worth a look about a Verbund. Exceptions exist, above all in the country: it is never an error.
 *
 * @param known - the houses and their sites, as far as they are known; a house without position does not count
 * @rule R12
 * @source PVO KiBiz NRW, section 10 paragraph 3
 */
export const verbundFindings = (
  centre: Institution,
  known: {
    readonly institutions: ReadonlyArray<Institution>
    readonly sites: ReadonlyArray<Site>
    readonly asOf: LocalDate
  },
): ReadonlyArray<VerbundTooLarge | VerbundTooWide> => {
  const houses = housesOf(centre, known.asOf)
  if (houses.length === 0) return []
  const facts = { rule: "R12", severity: "warning", path: ["verbund"] } as const
  const reach = bestReach(positionsOf(houses, [centre, ...known.institutions], known))
  return [
    ...(houses.length > usualHouses
      ? [{ _tag: "VerbundTooLarge" as const, ...facts, houses: houses.length, usual: usualHouses }]
      : []),
    ...(reach !== undefined && reach.radiusMetres > usualMetres
      ? [{ _tag: "VerbundTooWide" as const, ...facts, ...reach, usualMetres }]
      : []),
  ]
}

interface House {
  readonly id: InstitutionId
  readonly position: Position
}

const positionsOf = (
  houses: ReadonlyArray<InstitutionId>,
  institutions: ReadonlyArray<Institution>,
  { sites, asOf }: { readonly sites: ReadonlyArray<Site>; readonly asOf: LocalDate },
): ReadonlyArray<House> => {
  const places = new Map<SiteId, Position | undefined>(sites.map(({ id, position }) => [id, position]))
  const byId = new Map(institutions.map((institution) => [institution.id, institution]))
  return houses.flatMap((id) => {
    const house = byId.get(id)
    const [main] = house === undefined ? [] : sitesOn(house, asOf)
    const position = main === undefined ? undefined : places.get(main)
    return position === undefined ? [] : [{ id, position }]
  })
}

/** From which house the farthest other one is nearest, and how far that is. */
const bestReach = (
  houses: ReadonlyArray<House>,
): Pick<VerbundTooWide, "radiusMetres" | "from" | "farthest"> | undefined =>
  houses
    .flatMap((house) => {
      const [farthest] = houses
        .filter(({ id }) => id !== house.id)
        .map(({ id, position }) => ({ id, metres: Math.round(distanceMetres(house.position, position)) }))
        .toSorted((a, b) => b.metres - a.metres)
      return farthest === undefined ? [] : [{ radiusMetres: farthest.metres, from: house.id, farthest: farthest.id }]
    })
    .toSorted((a, b) => a.radiusMetres - b.radiusMetres)[0]
