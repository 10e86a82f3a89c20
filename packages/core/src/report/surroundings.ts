/** Surroundings: the institutions and places around a position, by walking time and by what they are. */
import { type Position, straightLineWalking, type WalkingTime } from "../geo/index.js"
import { groupedByEach } from "../grouped.js"
import {
  addressLine,
  type Institution,
  type InstitutionId,
  type InstitutionType,
  lastVerified,
  type Site,
  type SiteId,
  statusOn,
} from "../institution/index.js"
import { type NetworkIndex, usersOf } from "../network/index.js"
import type { LocalDate } from "../time/index.js"

/** How far away something is. @german Entfernung */
export interface Distance {
  /** @unit metres as the crow flies */
  readonly metres: number
  /** @unit minutes */
  readonly walkingMinutes: number
}

/** An institution or a place that can be reached on foot. @german Ort in Gehweite */
export interface PlaceNearby extends Distance {
  /** Left out for a place that no institution uses, such as a playground. */
  readonly institution?: InstitutionId
  readonly site: SiteId
  readonly name: string
  /** Empty where no list tells it. */
  readonly address: string
  /** Left out where nobody has looked. */
  readonly stepFree?: boolean
  readonly lastVerified?: LocalDate
}

/** The places of one kind, nearest first. @german Orte einer Art */
export interface PlacesOfKind {
  /** Left out for places that no institution uses. */
  readonly type?: InstitutionType
  readonly places: ReadonlyArray<PlaceNearby>
}

/** A place that is near as the crow flies, and too far on foot. @german Abgeschnittener Ort */
export interface CutOffPlace {
  readonly institution?: InstitutionId
  readonly site: SiteId
  readonly name: string
  /** @unit metres as the crow flies */
  readonly metres: number
  /** Left out where there is no way at all. @unit minutes */
  readonly walkingMinutes?: number
  /** What it would take without what lies in between. @unit minutes */
  readonly straightMinutes: number
}

/** What lies around a position. @german Umgebung */
export interface Surroundings {
  /** Nearest first. */
  readonly places: ReadonlyArray<PlaceNearby>
  /** Nearest kind first; what is of several kinds is in each of them. */
  readonly kinds: ReadonlyArray<PlacesOfKind>
  /** What a main road, a river or a railway keeps away, as far as the walking time knows of it. */
  readonly cutOff: ReadonlyArray<CutOffPlace>
}

/** How far around a position to look. @german Umkreis zu Fuß */
export interface WalkingReach {
  readonly asOf: LocalDate
  /** @unit minutes */
  readonly withinMinutes: number
  readonly walking: WalkingTime
}

/**
 * The institutions that work on a day, and the places that nobody uses, within walking time of a position.
 *
 * An institution with several sites stands there with the one that is nearest on foot.
 *
 * @param except - an institution that is not told: the one from which is looked
 * @internal
 */
export const surroundingsOf = (
  index: NetworkIndex,
  position: Position,
  { asOf, withinMinutes, walking, except }: WalkingReach & { readonly except?: InstitutionId },
): Surroundings => {
  const around = index.sitePositions
    .within(position, withinMinutes * fastestWalk)
    .flatMap(({ index: place, metres }) => walked(index.network.sites[place], { position, metres, walking }))
  const places = new Map<string, PlaceNearby>()
  const tooFar = new Map<string, CutOffPlace>()
  for (const found of around.toSorted(byWalking)) {
    for (const one of usersOrPlace(index, found.site, asOf)) {
      const key = one.institution?.id ?? found.site.id
      if (one.institution?.id === except || places.has(key)) continue
      if (found.walkingMinutes !== undefined && found.walkingMinutes <= withinMinutes)
        places.set(key, placeNearby(one, { ...found, walkingMinutes: found.walkingMinutes }, asOf))
      else if (found.straightMinutes <= withinMinutes && !tooFar.has(key)) tooFar.set(key, cutOffPlace(one, found))
    }
  }
  const reached = [...places.values()]
  const typesOf = ({ institution }: PlaceNearby): ReadonlyArray<InstitutionType | undefined> =>
    institution === undefined ? [undefined] : (index.institutions.get(institution)?.types ?? [])
  return {
    places: reached,
    kinds: [...groupedByEach(reached, typesOf)].map(([type, members]) => ({
      ...(type === undefined ? {} : { type }),
      places: members,
    })),
    cutOff: [...tooFar.values()],
  }
}

/** Nobody walks faster: beyond that no way need be asked for. @unit metres per minute */
const fastestWalk = 120

interface WalkedSite {
  readonly site: Site
  readonly metres: number
  readonly walkingMinutes?: number
  readonly straightMinutes: number
}

const walked = (
  site: Site | undefined,
  way: { readonly position: Position; readonly metres: number; readonly walking: WalkingTime },
): ReadonlyArray<WalkedSite> => {
  if (site?.position === undefined) return []
  const walkingMinutes = way.walking(way.position, site.position)
  const straightMinutes = straight(way.position, site.position) ?? 0
  return [{ site, metres: way.metres, straightMinutes, ...(walkingMinutes === undefined ? {} : { walkingMinutes }) }]
}

const straight = straightLineWalking()

const byWalking = (a: WalkedSite, b: WalkedSite): number =>
  (a.walkingMinutes ?? Number.MAX_VALUE) - (b.walkingMinutes ?? Number.MAX_VALUE) || a.metres - b.metres

interface SiteUser {
  readonly institution?: Institution
}

/** The institutions that work at a site on a day; the site itself where nobody ever did, and it has a name. */
const usersOrPlace = (index: NetworkIndex, site: Site, asOf: LocalDate): ReadonlyArray<SiteUser> => {
  if (!index.institutionsAt.has(site.id)) return site.name === undefined ? [] : [{}]
  return usersOf(index, site.id, asOf)
    .filter((institution) => statusOn(institution, asOf) === "active")
    .map((institution) => ({ institution }))
}

const placeNearby = (
  { institution }: SiteUser,
  { site, metres, walkingMinutes }: WalkedSite & { readonly walkingMinutes: number },
  asOf: LocalDate,
): PlaceNearby => {
  const verified = lastVerified(institution ?? {}, { asOf })
  return {
    ...named(institution, site),
    address: addressLine(site.address),
    metres,
    walkingMinutes,
    ...(site.accessibility?.stepFree === undefined ? {} : { stepFree: site.accessibility.stepFree }),
    ...(verified === undefined ? {} : { lastVerified: verified }),
  }
}

const cutOffPlace = ({ institution }: SiteUser, { site, metres, walkingMinutes, straightMinutes }: WalkedSite) => ({
  ...named(institution, site),
  metres,
  ...(walkingMinutes === undefined ? {} : { walkingMinutes }),
  straightMinutes,
})

const named = (institution: Institution | undefined, site: Site) => ({
  ...(institution === undefined ? {} : { institution: institution.id }),
  site: site.id,
  name: institution?.name ?? site.name ?? site.id,
})
