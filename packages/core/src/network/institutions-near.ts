/** What is near: institutions around a place, on a day. */
import { type Position, straightLineWalking, type WalkingTime } from "../geo/index.js"
import {
  type Institution,
  type InstitutionId,
  type InstitutionType,
  type Site,
  type SiteId,
  statusOn,
} from "../institution/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import type { NetworkIndex } from "./index-network.js"

/** An institution that is near a place, by the nearest of the sites that it uses. @german Einrichtung in der Nähe */
export interface NearbyInstitution {
  readonly institution: InstitutionId
  readonly site: SiteId
  /** @unit metres as the crow flies */
  readonly metres: number
  /** Left out where the way on foot is not known. @unit minutes */
  readonly walkingMinutes?: number
}

/** Which institutions to look for around a place. @german Umkreissuche */
export interface NearbyQuestion {
  readonly asOf: LocalDate
  /** Institutions that have at least one of these types; without it all. */
  readonly types?: ReadonlyArray<InstitutionType>
  /** @unit metres as the crow flies */
  readonly withinMetres?: number
  /** The most to tell. */
  readonly count?: number
  readonly walking?: WalkingTime
}

/**
 * The institutions that work on a day, nearest first; each once, with the nearest of its sites.
 *
 * Sites without a position are near nothing.
 *
 * @param question - `walking` is straight lines with the usual detour unless a routing engine is handed in
 */
export const institutionsNear = (
  index: NetworkIndex,
  position: Position,
  question: NearbyQuestion,
): ReadonlyArray<NearbyInstitution> => {
  const { asOf, types, withinMetres = Number.POSITIVE_INFINITY, count = Number.POSITIVE_INFINITY } = question
  const walking = question.walking ?? straightLineWalking()
  const isWanted = (institution: Institution): boolean =>
    statusOn(institution, asOf) === "active" &&
    (types === undefined || institution.types.some((type) => types.includes(type)))
  const wantedAt = (site: Site | undefined): ReadonlyArray<Institution> =>
    site === undefined ? [] : usersOf(index, site.id, asOf).filter(isWanted)
  const sites = sitesNear(index, position, { withinMetres, count, where: (site) => wantedAt(site).length > 0 })
  const found = new Map<InstitutionId, NearbyInstitution>()
  for (const { site, metres } of sites) {
    const walkingMinutes = site.position && walking(position, site.position)
    for (const { id } of wantedAt(site)) {
      if (found.has(id)) continue
      found.set(id, {
        institution: id,
        site: site.id,
        metres,
        ...(walkingMinutes === undefined ? {} : { walkingMinutes }),
      })
      if (found.size >= count) return [...found.values()]
    }
  }
  return [...found.values()]
}

/** The institutions that use a site on a day. @rule R9 */
export const usersOf = (index: NetworkIndex, site: SiteId, day: LocalDate): ReadonlyArray<Institution> =>
  (index.institutionsAt.get(site) ?? []).filter((institution) =>
    institution.sites.some((period) => period.site === site && holdsOn(period, day)),
  )

interface SiteSearch {
  readonly withinMetres: number
  readonly count: number
  readonly where: (site: Site | undefined) => boolean
}

/** Sites nearest first, in growing batches: the same institution may stand behind several of them. */
function* sitesNear(
  index: NetworkIndex,
  position: Position,
  { withinMetres, count, where }: SiteSearch,
): Generator<{ readonly site: Site; readonly metres: number }> {
  const { sites } = index.network
  let told = 0
  for (let batch = Math.min(count, sites.length); told < batch; batch = Math.min(batch * 4, sites.length)) {
    const nearest = index.sitePositions.nearest(position, batch, { withinMetres, where: (n) => where(sites[n]) })
    for (const { index: n, metres } of nearest.slice(told)) {
      const site = sites[n]
      if (site !== undefined) yield { site, metres }
    }
    if (nearest.length < batch) return
    told = nearest.length
  }
}
