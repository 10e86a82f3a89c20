/** Gaps in resources: what a resource lacks before others can borrow it. */
import type { Finding } from "../problem.js"
import type { Resource, ResourceCategory, ResourceId } from "../sharing/index.js"

/** What borrowers have to know of a resource. @german Pflichtangabe einer Ressource */
export type ResourcePart = "terms" | "site" | "availability" | "seats"

/** A resource is lent, and does not say what borrowers have to know. @rule R42, R44 @german Unvollständige Ressource */
export type ResourceIncomplete = Finding<
  "ResourceIncomplete",
  { readonly resource: ResourceId; readonly missing: ReadonlyArray<ResourcePart> }
>

/**
 * What a resource that is lent does not say: on which terms, where it is, when it can be used, how many persons fit in.
 *
 * @rule R42, R44, Q33
 */
export const resourceGaps = (resource: Resource): ReadonlyArray<ResourceIncomplete> => {
  const { id, category, terms, site, availability, seats, lendable } = resource
  const isRoom = rooms.has(category)
  const missing: ReadonlyArray<ResourcePart> = [
    ...(terms === undefined ? (["terms"] as const) : []),
    ...(isRoom && site === undefined ? (["site"] as const) : []),
    ...(isRoom && availability === undefined ? (["availability"] as const) : []),
    ...(isRoom && seats === undefined ? (["seats"] as const) : []),
  ]
  return lendable && missing.length > 0
    ? [
        {
          _tag: "ResourceIncomplete",
          rule: "R42",
          severity: "warning",
          path: [missing[0] ?? "terms"],
          resource: id,
          missing,
        },
      ]
    : []
}

const rooms: ReadonlySet<ResourceCategory> = new Set(["raum", "sporthalle", "kueche"] as const)
