/** Two bodies beside each other: what they are about, whom they seat, and what could be done. */
import { activeMembers, type Conference, type ConferenceId } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { meetingsHeld } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { offerTopics, type TopicCode, widerTopics } from "../offer/index.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { AreaRelation } from "./duplicate-bodies-ground.js"

/** Institutions that belong to two bodies. @german Gemeinsame Mitglieder */
export interface SharedMembers {
  readonly institutions: ReadonlyArray<InstitutionId>
  /** How many of the members of each of the two they are. */
  readonly shares: readonly [number, number]
}

/** What could be done about two bodies; a person decides. @german Vorschlag zu doppelten Gremien */
export type BodyProposal =
  /** One goes over into the other, which seats more. */
  | { readonly kind: "merge"; readonly conference: ConferenceId; readonly into: ConferenceId }
  /** One has not met for a year, the other has. */
  | { readonly kind: "rest"; readonly conference: ConferenceId }
  /** Both go on, and agree who is for which ground, or for which topics. */
  | { readonly kind: "delimit"; readonly by: "area" | "topics" }

/** @internal */
export interface PreparedBody {
  readonly conference: Conference
  readonly members: ReadonlyArray<InstitutionId>
  readonly lastMet?: LocalDate
  readonly tellsMembers: boolean
}

/** @internal */
export const preparedBody = (
  index: NetworkIndex,
  conference: Conference,
  { asOf, audience }: { readonly asOf: LocalDate; readonly audience: Audience },
): PreparedBody => {
  const { id } = conference
  const tellsMembers = maySee(audience, "network")
  const members = tellsMembers ? activeMembers(index.membershipsIn.get(id) ?? [], id, asOf) : []
  const last = meetingsHeld(index.meetingsOf.get(id) ?? [], id, { to: addDays(asOf, 1) }).at(-1)
  return {
    conference,
    tellsMembers,
    members: [...new Set(members.filter(({ kind }) => kind !== "guest").map(({ institution }) => institution))],
    ...(last === undefined ? {} : { lastMet: dateOf(last.interval.start) }),
  }
}

/**
 * What two bodies are both about. A topic is shared by one that is wider, too: swimming belongs to sport.
 *
 * @internal
 */
export const sharedTopics = (a: Conference, b: Conference): ReadonlyArray<TopicCode> | "everything" => {
  if (a.topics.length === 0 && b.topics.length === 0) return "everything"
  const isAbout = (topics: ReadonlyArray<TopicCode>, code: TopicCode): boolean =>
    topics.includes(code) || widerTopics(offerTopics, code).some((wider) => topics.includes(wider))
  return [
    ...new Set([
      ...a.topics.filter((code) => isAbout(b.topics, code)),
      ...b.topics.filter((code) => isAbout(a.topics, code)),
    ]),
  ]
}

/**
 * The members of both, guests left out.
 *
 * @internal
 */
export const sharedMembers = (a: PreparedBody, b: PreparedBody): SharedMembers | undefined => {
  if (!a.tellsMembers) return undefined
  const others = new Set(b.members)
  const institutions = a.members.filter((member) => others.has(member))
  const share = ({ members }: PreparedBody): number => (members.length === 0 ? 0 : institutions.length / members.length)
  return { institutions, shares: [share(a), share(b)] }
}

/** @internal */
export const proposalFor = (
  pair: readonly [PreparedBody, PreparedBody],
  { mergeable, relation }: { readonly mergeable: boolean; readonly relation: AreaRelation },
  asOf: LocalDate,
): BodyProposal => {
  const yearAgo = addDays(asOf, -365)
  const quiet = pair.filter(({ conference, lastMet }) => (lastMet ?? conference.start) < yearAgo)
  const [still, other] = quiet
  if (still !== undefined && other === undefined) return { kind: "rest", conference: still.conference.id }
  if (!mergeable) return { kind: "delimit", by: relation === "partial" ? "area" : "topics" }
  const [into, from] = pair.toSorted(largerFirst)
  return into === undefined || from === undefined
    ? { kind: "delimit", by: "topics" }
    : { kind: "merge", conference: from.conference.id, into: into.conference.id }
}

/** The one with more members, then the older one. */
const largerFirst = (a: PreparedBody, b: PreparedBody): number =>
  b.members.length - a.members.length ||
  (a.conference.start < b.conference.start ? -1 : a.conference.start > b.conference.start ? 1 : 0) ||
  (a.conference.id < b.conference.id ? -1 : 1)
