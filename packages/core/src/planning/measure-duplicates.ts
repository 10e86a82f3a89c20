/** Duplicates: offers that there are already for what a measure is planned for. */
import {
  type Institution,
  type InstitutionId,
  isRecognised,
  type Provider,
  type ProviderId,
  providerOn,
} from "../institution/index.js"
import type { Offer, OfferId } from "../offer/index.js"
import type { Finding, Path } from "../problem.js"
import type { UnitIndex } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type Aim, aimAt, type ExistingOffer, isForGroup, isInArea, isOnTopic } from "./existing-offer.js"
import type { Measure, MeasureId } from "./measure.js"
import type { Need } from "./need.js"
import type { NeedId } from "./need-id.js"

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
interface MeasureAim extends Aim {
  readonly path: Path
}

const meets = (aim: Aim, existing: ExistingOffer): boolean =>
  isOnTopic(aim, existing) && isInArea(aim, existing) && isForGroup(aim, existing)

const aimsOf = (measure: Measure, around: MeasureSurroundings): ReadonlyArray<MeasureAim> => {
  const aim = (path: Path, need?: Need): MeasureAim => {
    const areas = measure.areas.length > 0 || need === undefined ? measure.areas : [need.area]
    const topics = measure.topics.length > 0 ? measure.topics : (need?.topics ?? [])
    const targetGroups = measure.targetGroups.length > 0 ? measure.targetGroups : (need?.targetGroups ?? [])
    return { path, ...aimAt({ areas, topics, targetGroups }, around) }
  }
  const byNeed = measure.needs.flatMap((id, index) => {
    const need = around.needs.get(id)
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
