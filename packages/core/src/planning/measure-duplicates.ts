/** Duplicates: offers that there are already for what a measure is planned for. */
import {
  ageGroups,
  type Institution,
  type InstitutionId,
  isRecognised,
  type Provider,
  type ProviderId,
  providerOn,
} from "../institution/index.js"
import {
  type AgeRange,
  agesOfGroup,
  type Offer,
  type OfferId,
  type TargetGroup,
  type TargetRole,
  type TopicCode,
} from "../offer/index.js"
import type { Finding, Path } from "../problem.js"
import { ancestors, type SpatialUnitId, sozialraeumeOf, type UnitIndex } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { Measure, MeasureId } from "./measure.js"
import type { Need } from "./need.js"
import type { NeedId } from "./need-id.js"

/** An offer that there is, with what is known around it: the entries of a catalogue fit in as they are. @german Bestehendes Angebot */
export interface ExistingOffer {
  readonly offer: Offer
  readonly institution: Institution
  /** The units in which it takes place or that it serves, the wider ones and Sozialräume among them. */
  readonly areas: ReadonlySet<SpatialUnitId>
  /** Its own and all wider ones. */
  readonly topics: ReadonlySet<TopicCode>
}

/** What is known around a measure. @german Umfeld einer Maßnahme */
export interface MeasureSurroundings {
  readonly asOf: LocalDate
  readonly institutions: ReadonlyMap<InstitutionId, Institution>
  readonly providers: ReadonlyMap<ProviderId, Provider>
  readonly needs: ReadonlyMap<NeedId, Need>
  readonly offers: ReadonlyArray<ExistingOffer>
  readonly units: UnitIndex
}

/**
 * A recognised free provider offers already what a measure is planned for: same area, topic and group.
 *
 * Where the public side is responsible, it should step back in favour of that offer.
 *
 * @german Doppelangebot
 * @source SGB VIII, section 4 paragraph 2
 */
export type MeasureDuplicatesOffer = Finding<
  "MeasureDuplicatesOffer",
  {
    readonly measure: MeasureId
    readonly offer: OfferId
    readonly provider: ProviderId
    /** Whether a public provider carries the responsible institution. */
    readonly publicSide: boolean
  }
>

/**
 * The offers of recognised free providers that a planned measure would duplicate, in the order of the offers.
 *
 * What the responsible institution or a participant offers itself is not duplicated: the measure builds on it. A measure
 * that says neither where nor about what it is, by itself or by its needs, cannot be compared.
 *
 * @rule R37
 */
export const duplicatedOffers = (
  measure: Measure,
  around: MeasureSurroundings,
): ReadonlyArray<MeasureDuplicatesOffer> => {
  if (measure.state !== "planned") return []
  const { asOf, institutions, providers } = around
  const aims = aimsOf(measure, around)
  const own = new Set([measure.responsible, ...measure.participants])
  const publicSide = carrierOf(institutions.get(measure.responsible), around)?.kind === "oeffentlich"
  // What few offers pass comes first: there are thousands of them.
  return around.offers.flatMap((existing): ReadonlyArray<MeasureDuplicatesOffer> => {
    const aim = aims.find((one) => meets(one, existing))
    const { offer, institution } = existing
    if (aim === undefined || own.has(offer.institution) || !isThere(offer, measure.start)) return []
    const provider = carrierOf(institution, { asOf, providers })
    if (provider === undefined || provider.kind === "oeffentlich" || !isRecognised(provider, asOf)) return []
    const facts = { measure: measure.id, offer: offer.id, provider: provider.id, publicSide }
    return [{ _tag: "MeasureDuplicatesOffer", rule: "R37", severity: "warning", path: aim.path, ...facts }]
  })
}

/** Where, about what and for whom a measure is: by itself, or by one of its needs. */
interface Aim {
  readonly path: Path
  readonly areas: ReadonlyArray<SpatialUnitId>
  /** The units and Sozialräume around its areas. */
  readonly wider: ReadonlySet<SpatialUnitId>
  readonly topics: ReadonlyArray<TopicCode>
  readonly targetGroups: ReadonlyArray<TargetGroup>
}

const meets = (aim: Aim, { offer, areas, topics }: ExistingOffer): boolean =>
  aim.topics.some((topic) => topics.has(topic)) &&
  (aim.areas.some((area) => areas.has(area)) || offer.serves.some((unit) => aim.wider.has(unit))) &&
  meetSomewhere(aim.targetGroups, offer.targetGroups, targetGroupsOverlap)

const aimsOf = (measure: Measure, { needs, units, asOf }: MeasureSurroundings): ReadonlyArray<Aim> => {
  const around = (area: SpatialUnitId) => [
    ...ancestors(units, area, { asOf }).map(({ unit }) => unit),
    ...sozialraeumeOf(units, area, asOf).map(({ unit }) => unit),
  ]
  const aim = (path: Path, need?: Need): Aim => {
    const areas = measure.areas.length > 0 || need === undefined ? measure.areas : [need.area]
    return {
      path,
      areas,
      wider: new Set(areas.flatMap(around)),
      topics: measure.topics.length > 0 ? measure.topics : (need?.topics ?? []),
      targetGroups: measure.targetGroups.length > 0 ? measure.targetGroups : (need?.targetGroups ?? []),
    }
  }
  const byNeed = measure.needs.flatMap((id, index) => {
    const need = needs.get(id)
    return need === undefined ? [] : [aim(["needs", index], need)]
  })
  return byNeed.length > 0 ? byNeed : [aim(["topics"])]
}

const carrierOf = (
  institution: Institution | undefined,
  { asOf, providers }: Pick<MeasureSurroundings, "asOf" | "providers">,
): Provider | undefined => {
  const id = institution === undefined ? undefined : providerOn(institution, asOf)
  return id === undefined ? undefined : providers.get(id)
}

/** Whether an offer is one that people can use when the measure starts. */
const isThere = ({ state, to }: Offer, start: LocalDate): boolean =>
  (state === "published" || state === "paused") && (to === undefined || to > start)

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
