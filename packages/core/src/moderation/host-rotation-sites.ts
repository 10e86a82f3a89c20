/** Sites to host at: which rooms there would do, whether wheels get in, and whether the site lies in the area. */
import type { Institution, InstitutionId, Site, SiteId } from "../institution/index.js"
import type { Directory, NetworkIndex } from "../network/index.js"
import type { Resource, ResourceId } from "../sharing/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { meetingRooms } from "./member-houses.js"

/** What a room must have. @german Anforderungen an den Raum */
export interface RoomWanted {
  /** @unit persons */
  readonly seats?: number
  readonly stepFree?: boolean
}

/** A room in the host's house that would do, as far as anybody knows. @german Raum des Gastgebers */
export interface HostRoom {
  readonly resource: ResourceId
  readonly name: string
  /** Who lends it, where it is not the host's own. */
  readonly owner?: InstitutionId
  /** @unit persons */
  readonly seats?: number
  readonly stepFree?: boolean
}

/** What keeps a site from hosting. @german Hindernis am Standort */
export type SiteObstacle =
  /** The largest room that could be used has `most` seats. */
  | { readonly kind: "noRoom"; readonly seats: number; readonly most: number }
  | { readonly kind: "notStepFree" }
  | { readonly kind: "outsideArea" }

/** What nobody has recorded, so that somebody has to ask. @german Offene Frage an den Gastgeber */
export type AskHost = "seats" | "stepFree" | "area" | "closures"

/** A site as a place to meet. @internal */
export interface HostSite {
  readonly site: SiteId
  /** Left out where nobody knows. */
  readonly inArea?: boolean
  readonly stepFree?: boolean
  readonly rooms: ReadonlyArray<HostRoom>
  readonly obstacles: ReadonlyArray<SiteObstacle>
  readonly toAsk: ReadonlyArray<AskHost>
}

/**
 * A site of an institution as a place to meet.
 *
 * @internal
 */
export const hostSite = (
  index: NetworkIndex,
  { institution, site }: { readonly institution: Institution; readonly site: SiteId },
  { wanted, inArea }: { readonly wanted: RoomWanted; readonly inArea: boolean | undefined },
): HostSite => {
  const stepFree = index.sites.get(site)?.accessibility?.stepFree
  const all = meetingRooms(index, institution, site).map((resource) => ({
    ...roomOf(resource, index.sites.get(site)),
    ...(resource.owner === institution.id ? {} : { owner: resource.owner }),
  }))
  const { rooms, obstacles, toAsk } = fitting(all, stepFree, wanted)
  return {
    site,
    ...(inArea === undefined ? {} : { inArea }),
    ...(stepFree === undefined ? {} : { stepFree }),
    rooms,
    obstacles: [...obstacles, ...(inArea === false ? [{ kind: "outsideArea" } as const] : [])],
    toAsk: [...toAsk, ...(inArea === undefined ? (["area"] as const) : [])],
  }
}

const roomOf = ({ id, name, seats, accessibility }: Resource, site: Site | undefined): HostRoom => {
  const stepFree = accessibility?.stepFree ?? site?.accessibility?.stepFree
  return {
    resource: id,
    name,
    ...(seats === undefined ? {} : { seats }),
    ...(stepFree === undefined ? {} : { stepFree }),
  }
}

type Fit = Pick<HostSite, "rooms" | "obstacles" | "toAsk">

/** The rooms that would do, those of which all is known first; without any recorded room the site speaks for them. */
const fitting = (all: ReadonlyArray<HostRoom>, siteStepFree: boolean | undefined, wanted: RoomWanted): Fit => {
  const { seats = 0, stepFree = false } = wanted
  const without = (obstacle: SiteObstacle): Fit => ({ rooms: [], obstacles: [obstacle], toAsk: [] })
  const unsaid = (room: { readonly seats?: number; readonly stepFree?: boolean }): ReadonlyArray<AskHost> => [
    ...(seats > 0 && room.seats === undefined ? (["seats"] as const) : []),
    ...(stepFree && room.stepFree === undefined ? (["stepFree"] as const) : []),
  ]
  if (all.length === 0) {
    const site = siteStepFree === undefined ? {} : { stepFree: siteStepFree }
    return stepFree && siteStepFree === false
      ? without({ kind: "notStepFree" })
      : { rooms: [], obstacles: [], toAsk: unsaid(site) }
  }
  const reachable = all.filter((room) => !stepFree || room.stepFree !== false)
  if (reachable.length === 0) return without({ kind: "notStepFree" })
  const rooms = reachable
    .filter((room) => (room.seats ?? seats) >= seats)
    .toSorted((a, b) => unsaid(a).length - unsaid(b).length)
  const [best] = rooms
  return best === undefined
    ? without({ kind: "noRoom", seats, most: Math.max(...reachable.map((room) => room.seats ?? 0)) })
    : { rooms, obstacles: [], toAsk: unsaid(best) }
}

/**
 * Whether sites lie in an area: `undefined` where nobody knows, because nothing is recorded for a site, or only what is
 * wider than the area or of another hierarchy.
 *
 * @internal
 */
export const insideOf = (directory: Directory, area: SpatialUnitId): ((site: SiteId) => boolean | undefined) => {
  const kinds = [area, ...directory.unitsIn(area)].flatMap(
    (id) => directory.areasAround(id).find(({ unit }) => unit === id)?.kind ?? [],
  )
  const official = kinds.filter((kind) => kind !== "sozialraum")
  // Sozialräume lie over one another: to be in one is not to be outside another.
  const telling = new Set<string>(official.length === 0 ? kinds : official)
  return (site) => {
    const known = directory.areasOf(site)
    if (known.some(({ unit }) => unit === area)) return true
    return known.some(({ kind }) => telling.has(kind)) ? false : undefined
  }
}
