/** Candidates for hosting: what is known of each member's house on the day of a meeting. */
import type { Conference, Membership } from "../conference/index.js"
import { centreOf, distanceMetres, type Position } from "../geo/index.js"
import { type Institution, type InstitutionId, type SiteId, sitesOn, statusOn } from "../institution/index.js"
import { type Directory, directoryOn, type NetworkIndex } from "../network/index.js"
import { geometryOf } from "../sozialraum/index.js"
import { holdingOn, type LocalDate } from "../time/index.js"
import type { HostDistance, HostObstacle, HostQuestion } from "./host-rotation.js"
import { closedHouses } from "./host-rotation-closures.js"
import { type HostSite, hostSite, insideOf } from "./host-rotation-sites.js"
import { conferenceRegion } from "./member-houses.js"

/** A member or guest of the day, with its house. @internal */
export interface HostCandidate {
  readonly institution: InstitutionId
  readonly name: string
  readonly unavailable: ReadonlyArray<HostObstacle>
  readonly place?: HostSite
  readonly distance?: HostDistance
}

/** For which conference and day hosts are sought, and which sites hosted before. @internal */
export interface HostSearch {
  readonly conference: Conference
  readonly on: LocalDate
  readonly question: HostQuestion
  readonly lastSite?: SiteId
}

/**
 * Everybody who belongs to a conference on a day, each once, with the house that it could open.
 *
 * @internal
 */
export const hostCandidates = (index: NetworkIndex, search: HostSearch): ReadonlyArray<HostCandidate> => {
  const { conference, on, question } = search
  const directory = directoryOn(index, on)
  const house = houses(index, directory, search)
  const declined = new Set(question.declined)
  return membersOn(index, conference, on).map((membership) => {
    const { institution: id, kind, status } = membership
    const institution = index.institutions.get(id)
    const { obstacles, ...found } = institution === undefined ? noHouse : house(institution)
    return {
      institution: id,
      name: institution?.name ?? id,
      unavailable: [
        ...(kind === "core" ? [] : [{ kind: "guest" } as const]),
        ...(status === "dormant" ? [{ kind: "dormant" } as const] : []),
        ...(declined.has(id) ? [{ kind: "declined" } as const] : []),
        ...obstacles,
      ],
      ...found,
    }
  })
}

const membersOn = ({ membershipsIn }: NetworkIndex, { id }: Conference, on: LocalDate): ReadonlyArray<Membership> => {
  const holding = holdingOn(membershipsIn.get(id) ?? [], on).filter(({ status }) => status !== "invited")
  return [...new Map(holding.map((membership) => [membership.institution, membership])).values()]
}

interface FoundHouse extends Pick<HostCandidate, "place" | "distance"> {
  readonly obstacles: ReadonlyArray<HostObstacle>
}

const noHouse: FoundHouse = { obstacles: [{ kind: "noSite" }] }

const houses = (
  index: NetworkIndex,
  directory: Directory,
  { conference, on, question, lastSite }: HostSearch,
): ((institution: Institution) => FoundHouse) => {
  const { calendars = [], region = conferenceRegion(index, directory, conference) } = question
  const isInside = insideOf(directory, conference.area)
  const closedOn = closedHouses(index, { asOf: on, calendars, region })
  const distanceTo = distances(index, { conference, on, lastSite })
  return (institution) => {
    const status = statusOn(institution, on)
    const notActive = status === "active" ? [] : [{ kind: "notActive", status } as const]
    const [place] = sitesOn(institution, on)
      .map((site) => {
        const options = { wanted: question, inArea: isInside(site) }
        return hostSite(index, { institution, site }, options)
      })
      .toSorted((a, b) => a.obstacles.length - b.obstacles.length || a.toAsk.length - b.toAsk.length)
    if (place === undefined) return { obstacles: [...notActive, { kind: "noSite" }] }
    const units = directory.areasOf(place.site).map(({ unit }) => unit)
    const answer = closedOn(institution, units)
    const closed = answer?._tag === "closed" ? [{ kind: "closed", because: answer.because } as const] : []
    const distance = distanceTo(place.site)
    return {
      obstacles: [...notActive, ...closed, ...place.obstacles],
      place: answer?._tag === "unknown" ? { ...place, toAsk: [...place.toAsk, "closures"] } : place,
      ...(distance === undefined ? {} : { distance }),
    }
  }
}

/** From the middle of the area; where it has no shape, from where the last meeting was. */
const distances = (
  index: NetworkIndex,
  { conference, on, lastSite }: Pick<HostSearch, "conference" | "on"> & { readonly lastSite: SiteId | undefined },
): ((site: SiteId) => HostDistance | undefined) => {
  const area = index.areas.units.get(conference.area)
  const shape = area === undefined ? undefined : geometryOf(index.areas, area, on).geometry
  const positionOf = (site: SiteId | undefined): Position | undefined =>
    site === undefined ? undefined : index.sites.get(site)?.position
  const from = shape === undefined ? "lastHost" : "areaCentre"
  const start = shape === undefined ? positionOf(lastSite) : centreOf(shape)
  return (site) => {
    const position = positionOf(site)
    return start === undefined || position === undefined
      ? undefined
      : { from, metres: Math.round(distanceMetres(start, position)) }
  }
}
