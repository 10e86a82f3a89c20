/** Candidate rooms: those that could be what is looked for, whenever they are free. */
import type { ClosureCalendar } from "../calendar/index.js"
import { distanceMetres, type Position } from "../geo/index.js"
import { type InstitutionId, type SiteId, sitesOn, statusOn } from "../institution/index.js"
import { directoryOn, type HouseCalendarOptions, type NetworkIndex } from "../network/index.js"
import {
  type BookingLead,
  type Resource,
  type ResourceCategory,
  type ResourceId,
  type ResourceTerms,
  type ResourceWish,
  type UsePurpose,
  type WishMissed,
  wishMissed,
} from "../sharing/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { dateOf, type Instant, type Interval, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/**
 * Which rooms are looked for, and when. Without categories, all in which people meet: rooms, gyms, grounds and kitchens.
 *
 * @german Raumsuche
 */
export interface RoomQuestion extends ResourceWish {
  /** When it is needed; with `durationMinutes`, within which time for so long. */
  readonly window: Interval
  readonly durationMinutes?: number
  /** A use begins on whole steps of the clock, counted from midnight. @unit minutes */
  readonly stepMinutes?: number
  readonly area?: SpatialUnitId
  readonly near?: Position
  /** Of the place in `near`: rooms farther away, or of which nobody knows where they are, are left out. */
  readonly withinMetres?: number
  /** Who wants it: with it, it is judged who may have it, and how much. */
  readonly borrower?: InstitutionId
  readonly use?: UsePurpose
  readonly now: Instant
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for houses whose units name no municipality. */
  readonly region?: NonNullable<HouseCalendarOptions["region"]>
  /** Who reads the answer; the public learns neither terms nor what is wrong with a room. */
  readonly audience?: Audience
  /** The most stretches to tell of each room. */
  readonly limit?: number
}

/** What a room is, and on which terms it is lent. @german Raumangaben */
export interface RoomFacts {
  readonly resource: ResourceId
  readonly name: string
  readonly category: ResourceCategory
  readonly owner: InstitutionId
  readonly site?: SiteId
  /** @unit persons */
  readonly seats?: number
  /** From the place in `near`, as the crow flies. */
  readonly metres?: number
  /** Left out where the owner has none, or the reader may not know them. */
  readonly terms?: ResourceTerms
  readonly leadTime?: BookingLead
  readonly approval: Resource["approval"]
}

/** A room that could be what is looked for; in `missed` what nobody has said of it. @internal */
export interface CandidateRoom {
  readonly room: Resource
  readonly facts: RoomFacts
  readonly missed: ReadonlyArray<WishMissed>
}

const meetingPlaces: ReadonlyArray<ResourceCategory> = ["raum", "sporthalle", "aussengelaende", "kueche"]

/** The nearest first where a place is given, else in the order of the network. @internal */
export const roomsFor = (index: NetworkIndex, question: RoomQuestion): ReadonlyArray<CandidateRoom> => {
  const { near, withinMetres = Number.POSITIVE_INFINITY, area, categories = meetingPlaces, window } = question
  const day = dateOf(window.start)
  const isInArea = area === undefined ? () => true : inArea(index, area, day)
  const found = index.network.resources.flatMap((room): ReadonlyArray<CandidateRoom> => {
    const sites = sitesOf(index, room, day)
    if (statusOfOwner(index, room, day) !== "active" || !isInArea(sites)) return []
    const missed = wishMissed(withSite(index, room, sites[0]), { ...question, categories })
    if (missed.some(({ known }) => known)) return []
    const metres = near === undefined ? undefined : metresTo(index, sites, near)
    if (near !== undefined && (metres ?? Number.POSITIVE_INFINITY) > withinMetres) return []
    return [{ room, facts: factsOf(room, { sites, metres, audience: question.audience ?? "network" }), missed }]
  })
  return near === undefined ? found : found.toSorted((a, b) => farther(a.facts) - farther(b.facts) || byId(a, b))
}

const statusOfOwner = (index: NetworkIndex, { owner }: Resource, day: LocalDate): string | undefined => {
  const institution = index.institutions.get(owner)
  return institution === undefined ? undefined : statusOn(institution, day)
}

/** Where it is: at its site, else where its owner works. */
const sitesOf = (index: NetworkIndex, { site, owner }: Resource, day: LocalDate): ReadonlyArray<SiteId> => {
  if (site !== undefined) return [site]
  const institution = index.institutions.get(owner)
  return institution === undefined ? [] : sitesOn(institution, day)
}

const inArea = (index: NetworkIndex, area: SpatialUnitId, day: LocalDate) => {
  const directory = directoryOn(index, day)
  return (sites: ReadonlyArray<SiteId>): boolean =>
    sites.some((site) => directory.areasOf(site).some(({ unit }) => unit === area))
}

/** What nobody has said of the room itself, its house may say. */
const withSite = (index: NetworkIndex, room: Resource, site: SiteId | undefined): Resource => {
  const house = site === undefined ? undefined : index.sites.get(site)?.accessibility
  return house === undefined ? room : { ...room, accessibility: { ...house, ...room.accessibility } }
}

const metresTo = (index: NetworkIndex, sites: ReadonlyArray<SiteId>, near: Position): number | undefined => {
  const metres = sites.flatMap((site) => {
    const position = index.sites.get(site)?.position
    return position === undefined ? [] : [Math.round(distanceMetres(near, position))]
  })
  return metres.length === 0 ? undefined : Math.min(...metres)
}

interface Told {
  readonly sites: ReadonlyArray<SiteId>
  readonly metres: number | undefined
  readonly audience: Audience
}

const factsOf = (room: Resource, { sites: [site], metres, audience }: Told): RoomFacts => ({
  resource: room.id,
  name: room.name,
  category: room.category,
  owner: room.owner,
  ...(site === undefined ? {} : { site }),
  ...(room.seats === undefined ? {} : { seats: room.seats }),
  ...(metres === undefined ? {} : { metres }),
  ...(room.terms === undefined || !maySee(audience, "network") ? {} : { terms: room.terms }),
  ...(room.availability?.leadTime === undefined ? {} : { leadTime: room.availability.leadTime }),
  approval: room.approval,
})

/** Those of which nobody knows where they are come last. */
const farther = ({ metres }: RoomFacts): number => metres ?? Number.MAX_SAFE_INTEGER

const byId = (a: CandidateRoom, b: CandidateRoom): number => (a.room.id < b.room.id ? -1 : 1)
