/** Needs after a closure: what is to be registered because nothing near replaces an offer. */
import type { InstitutionId } from "../institution/index.js"
import type { Need } from "../planning/index.js"
import type { CatalogueEntry, OfferCatalogue } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"
import { daysOf, type Replacement } from "./lost-offer.js"

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
  going: ReadonlyArray<Replacement>,
  { institution, on, withinMetres }: Closure,
): ReadonlyArray<NeedOutline> => {
  const outlines = going
    .filter(({ lost }) => daysOf(lost) > 0 || lost.offer.schedule?.kind !== "dates")
    .filter(({ candidates }) => !candidates.some(({ alternative: { metres = 0 } }) => metres <= withinMetres))
    .flatMap(({ lost }): ReadonlyArray<NeedOutline> => {
      const { topics, targetGroups } = lost.offer
      if (topics.length === 0 || targetGroups.length === 0) return []
      const evidence = [{ kind: "closure", institution, on } as const]
      return areasInNeed(catalogue, lost).map((area) => ({ area, topics, targetGroups, evidence }))
    })
  return [...new Map(outlines.map((outline) => [JSON.stringify(outline), outline])).values()]
}

/** The areas that an offer serves; where it names none, the one around its places that lies in the most others. */
const areasInNeed = (
  { directory }: OfferCatalogue,
  { offer, places }: CatalogueEntry,
): ReadonlyArray<SpatialUnitId> => {
  if (offer.serves.length > 0) return offer.serves
  const depth = (area: SpatialUnitId): number => directory.areasAround(area).length
  const around = new Set(places.flatMap(({ units }) => [...units]))
  return [...around].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1)).slice(0, 1)
}
