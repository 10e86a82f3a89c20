/** Needs after a closure: what is to be registered because nothing near replaces an offer. */
import type { InstitutionId } from "../institution/index.js"
import type { Need } from "../planning/index.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import type { LostOffer } from "./lost-offer.js"

/** What a need to be registered is about; who registers it adds the words, and who sees it. @german Bedarfsentwurf */
export type NeedOutline = Pick<Need, "area" | "topics" | "targetGroups" | "evidence">

interface Closure {
  readonly institution: InstitutionId
  readonly on: LocalDate
  readonly withinMetres: number
}

/** One outline for each area, topics and target groups that lose an offer and have no other so near. */
export const needsAfter = (
  catalogue: OfferCatalogue,
  lost: ReadonlyArray<LostOffer>,
  { institution, on, withinMetres }: Closure,
): ReadonlyArray<NeedOutline> => {
  const outlines = lost
    .filter(({ alternatives }) => !alternatives.some(({ metres = 0 }) => metres <= withinMetres))
    .flatMap(({ offer, topics, targetGroups }): ReadonlyArray<NeedOutline> => {
      const area = narrowestArea(catalogue, catalogue.byId.get(offer))
      if (area === undefined || topics.length === 0 || targetGroups.length === 0) return []
      return [{ area, topics, targetGroups, evidence: [{ kind: "closure", institution, on }] }]
    })
  return [...new Map(outlines.map((outline) => [JSON.stringify(outline), outline])).values()]
}

/** The area of an offer that lies in the most others. */
const narrowestArea = ({ directory }: OfferCatalogue, entry: CatalogueEntry | undefined): SpatialUnitId | undefined => {
  const depth = (area: SpatialUnitId): number => directory.areasAround(area).length
  return [...(entry?.areas ?? [])].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))[0]
}
