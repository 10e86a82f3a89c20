/** Duplicate bodies: round tables for the same ground that talk about the same or seat the same institutions. */
import { type ConferenceId, type ConferenceKind, conferenceStatusOn } from "../conference/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { TopicCode } from "../offer/index.js"
import type { Finding } from "../problem.js"
import type { AreaOverlap, SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import {
  type BodyProposal,
  type PreparedBody,
  preparedBody,
  proposalFor,
  type SharedMembers,
  sharedMembers,
  sharedTopics,
} from "./duplicate-bodies-compared.js"
import { type AreaRelation, type CommonGround, overlappingBodies } from "./duplicate-bodies-ground.js"

/** One of two bodies. @german Gremium im Vergleich */
export interface ComparedBody {
  readonly conference: ConferenceId
  readonly name: string
  readonly kind: ConferenceKind
  readonly area: SpatialUnitId
  readonly areaName: string
  /** The day of its last meeting; left out where it has not met. */
  readonly lastMet?: LocalDate
}

/**
 * Two bodies for overlapping ground that are about the same, or seat largely the same institutions.
 *
 * @german Doppelarbeit zweier Gremien
 * @source Stadt Mülheim an der Ruhr: of two Stadtteilkonferenzen in one area one was suspended
 */
export type DuplicateBodies = Finding<
  "DuplicateBodies",
  {
    readonly bodies: readonly [ComparedBody, ComparedBody]
    readonly sameKind: boolean
    readonly relation: AreaRelation
    /** The units that lie in both areas, as far as hierarchies tell. */
    readonly units: ReadonlyArray<SpatialUnitId>
    /** Measured where both areas are drawn. */
    readonly ground?: Omit<AreaOverlap, "areas">
    /** What both are about: named topics, or everything; nothing where they only seat the same institutions. */
    readonly topics: ReadonlyArray<TopicCode> | "everything"
    /** For readers in the network only. */
    readonly members?: SharedMembers
    readonly proposal: BodyProposal
  }
>

/** For which day, ground and readers bodies are compared. @german Angaben zum Vergleich von Gremien */
export interface BodyQuestion {
  readonly asOf: LocalDate
  /** Only bodies of which one touches this area. */
  readonly area?: SpatialUnitId
  readonly audience?: Audience
}

/**
 * The pairs of active bodies that do the same work twice: their areas overlap, and they are about the same topics or seat
 * at least half of the smaller one's members both.
 *
 * A body for a whole city and one for a part of it are of two levels: where they are of two kinds, both together must
 * hold, and the topics must be named. A body without topics is about everything; beside one that names its topics it is
 * not a duplicate for that.
 *
 * @param question - the network are the readers unless it says otherwise; others are told no members
 * @returns warnings for bodies of one kind, hints for others, in the order of the network
 * @rule Q9, R4
 * @example
 * import { Conference, duplicateBodies, indexNetwork, LocalDate, SpatialUnit } from "@sozialraum/core"
 * const sued = SpatialUnit.parse({ id: "sued", kind: "stadtbezirk", name: "Bochum-Süd" })
 * const body = (id: string) =>
 *   Conference.parse({
 *     id,
 *     name: id,
 *     kind: "stadtteilkonferenz",
 *     area: "sued",
 *     start: "2025-01-01",
 *     convenors: [{ institution: "jugendamt" }],
 *     moderators: [{ institution: "jugendamt" }],
 *   })
 * const index = indexNetwork({ areas: [sued], conferences: [body("hustadt"), body("querenburg")] })
 * const [twice] = duplicateBodies(index, { asOf: LocalDate.parse("2026-10-21") })
 * twice?.relation // => "same"
 * twice?.proposal // => { kind: "delimit", by: "topics" }
 */
export const duplicateBodies = (index: NetworkIndex, question: BodyQuestion): ReadonlyArray<DuplicateBodies> => {
  const { asOf, audience = "network" } = question
  const active = index.network.conferences.filter((conference) => conferenceStatusOn(conference, asOf) === "active")
  const bodies = new Map(
    active.map((conference) => [conference.id, preparedBody(index, conference, { asOf, audience })]),
  )
  return overlappingBodies(index, active, question).flatMap(({ pair: [a, b], ...ground }) => {
    const [one, other] = [bodies.get(a), bodies.get(b)]
    return one === undefined || other === undefined ? [] : duplicates(index, [one, other], { ...ground, asOf })
  })
}

const duplicates = (
  index: NetworkIndex,
  pair: readonly [PreparedBody, PreparedBody],
  { relation, units, ground, asOf }: CommonGround & { readonly asOf: LocalDate },
): ReadonlyArray<DuplicateBodies> => {
  const [a, b] = pair
  const sameKind = a.conference.kind === b.conference.kind
  const topics = sharedTopics(a.conference, b.conference)
  const members = sharedMembers(a, b)
  const sameTopics = topics === "everything" || topics.length > 0
  const sameMembers = members !== undefined && Math.max(...members.shares) >= 0.5
  const ofTwoLevels = relation === "within" && !sameKind
  const isTwice = ofTwoLevels ? sameTopics && topics !== "everything" && sameMembers : sameTopics || sameMembers
  if (!isTwice) return []
  const proposal = proposalFor(pair, { mergeable: sameTopics && sameMembers && !ofTwoLevels, relation }, asOf)
  return [
    {
      _tag: "DuplicateBodies",
      rule: "Q9",
      severity: sameKind ? "warning" : "info",
      path: ["conferences", b.conference.id],
      bodies: [compared(index, a), compared(index, b)],
      sameKind,
      relation,
      units,
      ...(ground === undefined ? {} : { ground }),
      topics,
      ...(members === undefined ? {} : { members }),
      proposal,
    },
  ]
}

const compared = (
  { areas }: NetworkIndex,
  { conference: { id, name, kind, area }, lastMet }: PreparedBody,
): ComparedBody => ({
  conference: id,
  name,
  kind,
  area,
  areaName: areas.units.get(area)?.name ?? area,
  ...(lastMet === undefined ? {} : { lastMet }),
})
