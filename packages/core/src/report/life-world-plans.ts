/** Plans of a life world: the needs that are open in the areas of a school, and what is being done about them. */
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { TopicCode } from "../offer/index.js"
import {
  isOpenNeed,
  type Measure,
  type Need,
  type NeedId,
  type OpenMeasure,
  type OpenNeed,
  openMeasures,
} from "../planning/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { SchoolPlace } from "./school-place.js"

/** A need about which there is still something to do. @german Offener Bedarf im Profil */
export interface OpenNeedNearby {
  readonly need: NeedId
  readonly description: string
  readonly area: SpatialUnitId
  readonly topics: ReadonlyArray<TopicCode>
  readonly state: OpenNeed["state"]
  readonly raisedOn: LocalDate
}

/** A measure that is not closed. @german Laufendes Vorhaben im Profil */
export interface MeasureNearby extends OpenMeasure {
  readonly participants: ReadonlyArray<InstitutionId>
  readonly responsibleName: string
}

/** What is open around a school. @german Offene Vorhaben */
export interface LifeWorldPlans {
  /** Raised first, first. */
  readonly needs: ReadonlyArray<OpenNeedNearby>
  /** The most urgent first. */
  readonly measures: ReadonlyArray<MeasureNearby>
}

/**
 * The open needs and measures of the areas of a school, and the measures in which it takes part itself.
 *
 * Needs that were not released are for planners, and measures that are not public for the network.
 *
 * @rule P9
 * @internal
 */
export const lifeWorldPlans = (
  index: NetworkIndex,
  kept: { readonly needs: ReadonlyArray<Need>; readonly measures: ReadonlyArray<Measure> },
  { areas, school }: SchoolPlace,
  { asOf, audience }: { readonly asOf: LocalDate; readonly audience: Audience },
): LifeWorldPlans => {
  const units = new Set(areas.map(({ unit }) => unit))
  const here = kept.needs.filter(({ area }) => units.has(area))
  const ofNeeds = new Set(here.map(({ id }) => id))
  const isHere = ({ areas: own, needs, responsible, participants }: Measure): boolean =>
    (own.length > 0 ? own.some((unit) => units.has(unit)) : needs.some((need) => ofNeeds.has(need))) ||
    responsible === school.id ||
    participants.includes(school.id)
  const isShown = (need: Need | undefined): boolean => need?.released === true || maySee(audience, "planning")
  const measures = kept.measures.filter((measure) => (measure.public || maySee(audience, "network")) && isHere(measure))
  return {
    needs: here
      .filter((need) => isShown(need) && need.raisedOn <= asOf)
      .filter(isOpenNeed)
      .map(nearbyNeed)
      .toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : 0)),
    measures: openMeasures(measures, { asOf }).map((open) => ({
      ...open,
      needs: open.needs.filter((need) => isShown(index.needs.get(need))),
      participants: measures.find(({ id }) => id === open.measure)?.participants ?? [],
      responsibleName: index.institutions.get(open.responsible)?.name ?? open.responsible,
    })),
  }
}

const nearbyNeed = ({ id, description, area, topics, state, raisedOn }: OpenNeed): OpenNeedNearby => ({
  need: id,
  description,
  area,
  topics,
  state,
  raisedOn,
})
