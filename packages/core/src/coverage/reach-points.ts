/** Reach points: where people start from, schools or the middles of blocks of houses. */
import type { Position } from "../geo/index.js"
import { type InstitutionId, type InstitutionType, mayAct, sitesOn } from "../institution/index.js"
import type { Directory, NetworkIndex } from "../network/index.js"
import { locatorOn, type SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** A place from which people start. @german Ausgangspunkt */
export interface ReachPoint {
  /** By what the answer names it: the id of a school, the number of a cell of population. */
  readonly id: string
  readonly position: Position
  /** How many people it stands for; 1 unless said. */
  readonly weight?: number
  /** The units in which it lies; unless said, the shapes of the network's units tell. */
  readonly areas?: ReadonlyArray<SpatialUnitId>
}

/** Institutions as places to start from. @german Einrichtungen als Ausgangspunkte */
export interface InstitutionPoints {
  readonly points: ReadonlyArray<ReachPoint>
  /** Those of whose sites none has a position. */
  readonly withoutPosition: ReadonlyArray<InstitutionId>
}

/**
 * The institutions of some types as places to start from, each by the first of its sites that has a position.
 *
 * @param options - `area`: only those that work there
 * @rule Q18
 */
export const pointsOfInstitutions = (
  { index, directory, asOf }: { readonly index: NetworkIndex; readonly directory: Directory; readonly asOf: LocalDate },
  { types, area }: { readonly types: ReadonlyArray<InstitutionType>; readonly area?: SpatialUnitId },
): InstitutionPoints => {
  const there = area === undefined ? undefined : new Set(directory.institutionsIn(area).map((one) => one.institution))
  const wanted = index.network.institutions.filter(
    (institution) =>
      mayAct(institution, asOf) &&
      institution.types.some((type) => types.includes(type)) &&
      (there === undefined || there.has(institution.id)),
  )
  const located = wanted.map((institution) => {
    const sites = sitesOn(institution, asOf).flatMap((id) => index.sites.get(id) ?? [])
    const inArea = sites.filter(
      ({ id }) => area === undefined || directory.areasOf(id).some(({ unit }) => unit === area),
    )
    const site = inArea.find(({ position }) => position !== undefined)
    return { id: institution.id, site }
  })
  return {
    points: located.flatMap(({ id, site }) =>
      site?.position === undefined
        ? []
        : [{ id, position: site.position, areas: directory.areasOf(site.id).map(({ unit }) => unit) }],
    ),
    withoutPosition: located.filter(({ site }) => site === undefined).map(({ id }) => id),
  }
}

/** The units around each point, those it names itself or those whose shapes hold it. */
export const areasOfPoints = (index: NetworkIndex, asOf: LocalDate) => {
  const locate = locatorOn(index.areas, asOf)
  return ({ areas, position }: ReachPoint): ReadonlyArray<SpatialUnitId> =>
    areas ?? locate(position).map(({ unit }) => unit)
}
