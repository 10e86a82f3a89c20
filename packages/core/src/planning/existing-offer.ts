/** Existing offers: whether one is where a need or a measure is, about the same, and for the same people. */
import { ageGroups, type Institution } from "../institution/index.js"
import {
  type AgeRange,
  agesOfGroup,
  type Offer,
  type TargetGroup,
  type TargetRole,
  type TopicCode,
} from "../offer/index.js"
import { ancestors, type SpatialUnitId, sozialraeumeOf, type UnitIndex } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** An offer that there is, with what is known around it: the entries of a catalogue fit in as they are. @german Bestehendes Angebot */
export interface ExistingOffer {
  readonly offer: Offer
  readonly institution: Institution
  /** The units in which it takes place or that it serves, the wider ones and Sozialräume among them. */
  readonly areas: ReadonlySet<SpatialUnitId>
  /** Its own and all wider ones. */
  readonly topics: ReadonlySet<TopicCode>
}

/** Where, about what and for whom something is: a need, or a measure. */
export interface Aim {
  readonly areas: ReadonlyArray<SpatialUnitId>
  /** The units and Sozialräume around its areas. */
  readonly wider: ReadonlySet<SpatialUnitId>
  readonly topics: ReadonlyArray<TopicCode>
  readonly targetGroups: ReadonlyArray<TargetGroup>
}

/**
 * An aim with the units around it on a day.
 *
 * @internal
 */
export const aimAt = (
  { areas, topics, targetGroups }: Omit<Aim, "wider">,
  { units, asOf }: { readonly units: UnitIndex; readonly asOf: LocalDate },
): Aim => {
  const around = (area: SpatialUnitId) => [
    ...ancestors(units, area, { asOf }).map(({ unit }) => unit),
    ...sozialraeumeOf(units, area, asOf).map(({ unit }) => unit),
  ]
  return { areas, wider: new Set(areas.flatMap(around)), topics, targetGroups }
}

/** Whether an offer is in one of the areas, or serves what is around them. @internal */
export const isInArea = ({ areas, wider }: Aim, existing: ExistingOffer): boolean =>
  areas.some((area) => existing.areas.has(area)) || existing.offer.serves.some((unit) => wider.has(unit))

/** Whether an offer is on one of the topics, or on something narrower. @internal */
export const isOnTopic = ({ topics }: Aim, existing: ExistingOffer): boolean =>
  topics.some((topic) => existing.topics.has(topic))

/** Whether somebody may belong to one of the groups and come to an offer. @internal */
export const isForGroup = ({ targetGroups }: Aim, { offer }: ExistingOffer): boolean =>
  meetSomewhere(targetGroups, offer.targetGroups, targetGroupsOverlap)

/** Whether somebody may belong to both groups: what one of them does not say does not part them. */
export const targetGroupsOverlap = (one: TargetGroup, other: TargetGroup): boolean =>
  meetSomewhere(agesOf(one), agesOf(other), rangesOverlap) &&
  rangesOverlap(one.childAges ?? {}, other.childAges ?? {}) &&
  meetSomewhere(one.grades ?? [], other.grades ?? [], isSame) &&
  meetSomewhere((one.roles ?? []).map(roleKind), (other.roles ?? []).map(roleKind), isSame)

/** Young people are told apart by their ages, not by the name of their age group. */
const roleKind = (role: TargetRole): string => (isAgeGroup(role) ? "jungerMensch" : role)

const isAgeGroup = (role: TargetRole): boolean => ageGroups.some(({ code }) => code === role)

/** Parents, professionals and volunteers of whom no age is told are at least adolescents. */
const agesOf = (group: TargetGroup): ReadonlyArray<AgeRange> =>
  group.ages === undefined && group.roles !== undefined
    ? group.roles.flatMap((role) =>
        isAgeGroup(role) || role === "familie" ? agesOfGroup({ roles: [role] }) : [{ fromMonths: 14 * 12 }],
      )
    : agesOfGroup(group)

const isSame = <A>(one: A, other: A): boolean => one === other

const rangesOverlap = (one: AgeRange, other: AgeRange): boolean =>
  Math.max(one.fromMonths ?? 0, other.fromMonths ?? 0) <=
  Math.min(one.toMonths ?? Number.POSITIVE_INFINITY, other.toMonths ?? Number.POSITIVE_INFINITY)

/** Whether any of one list fits any of the other; an empty one does not rule anything out. */
const meetSomewhere = <A>(
  ones: ReadonlyArray<A>,
  others: ReadonlyArray<A>,
  fit: (one: A, other: A) => boolean,
): boolean => ones.length === 0 || others.length === 0 || ones.some((one) => others.some((other) => fit(one, other)))
