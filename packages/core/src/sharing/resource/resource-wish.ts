/** Resource wishes: what a resource has to be, whenever it is needed. */
import type { SiteId } from "../../institution/index.js"
import type { Resource, ResourceCategory } from "./resource.js"
import { unitsThere } from "./units.js"

/** What is looked for; what is left out does not matter. @german Gesuchte Ressource */
export interface ResourceWish {
  readonly categories?: ReadonlyArray<ResourceCategory>
  readonly sites?: ReadonlyArray<SiteId>
  /** At least so many. @unit persons */
  readonly seats?: number
  /** At least so many; of what only one can use, there is one. */
  readonly units?: number
  /** What has to be there. */
  readonly accessibility?: ReadonlyArray<"stepFree" | "accessibleToilet">
}

/** Why a resource is not what is looked for: it is otherwise, or nobody has said. @german Abweichung vom Wunsch */
export type WishMissed =
  | { readonly of: "category" | "site" | "lent"; readonly known: true }
  | { readonly of: "units"; readonly known: true; readonly wanted: number; readonly has: number }
  | { readonly of: "seats"; readonly known: true; readonly wanted: number; readonly has: number }
  | { readonly of: "seats"; readonly known: false; readonly wanted: number }
  | { readonly of: "stepFree" | "accessibleToilet"; readonly known: boolean }

/**
 * What a resource lacks to be what is looked for.
 *
 * @returns none where it is; a resource that is not lent misses every wish
 */
export const wishMissed = (resource: Resource, wish: ResourceWish): ReadonlyArray<WishMissed> => {
  const { categories, sites, seats, units = 1, accessibility = [] } = wish
  const has = unitsThere(resource)
  const missed: Array<WishMissed> = []
  if (!resource.lendable) missed.push({ of: "lent", known: true })
  if (categories !== undefined && !categories.includes(resource.category)) missed.push({ of: "category", known: true })
  if (sites !== undefined && (resource.site === undefined || !sites.includes(resource.site)))
    missed.push({ of: "site", known: true })
  if (has < units) missed.push({ of: "units", known: true, wanted: units, has })
  if (seats !== undefined && resource.seats === undefined) missed.push({ of: "seats", known: false, wanted: seats })
  if (seats !== undefined && resource.seats !== undefined && resource.seats < seats)
    missed.push({ of: "seats", known: true, wanted: seats, has: resource.seats })
  for (const of of accessibility) {
    const there = resource.accessibility?.[of]
    if (there !== true) missed.push({ of, known: there === false })
  }
  return missed
}
