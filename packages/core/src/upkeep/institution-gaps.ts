/** Gaps in institutions: what the network has to know of one to find it on a map. */
import { hasEnded, type Institution, type InstitutionId, type Site, type SiteId } from "../institution/index.js"
import type { Finding } from "../problem.js"
import { holdingOn, type LocalDate } from "../time/index.js"

/** What one has to know of where an institution is. @german Pflichtangabe einer Einrichtung */
export type InstitutionPart = "site" | "address" | "position"

/**
 * Nobody can tell where an institution is: it has neither a site nor an area that it serves, or a site without an address or
 * without a position, from which no distance can be measured.
 *
 * @german Unvollständige Einrichtung
 */
export type InstitutionIncomplete = Finding<
  "InstitutionIncomplete",
  { readonly institution: InstitutionId; readonly missing: ReadonlyArray<InstitutionPart> }
>

/**
 * What an institution that has not ended does not say of where it is. One that comes to people has an area and no site.
 *
 * @rule Q33
 */
export const institutionGaps = (
  institution: Institution,
  { sites, asOf }: { readonly sites: ReadonlyMap<SiteId, Site>; readonly asOf: LocalDate },
): ReadonlyArray<InstitutionIncomplete> => {
  if (hasEnded(institution, asOf)) return []
  const used = holdingOn(institution.sites, asOf)
  const known = used.flatMap(({ site }) => sites.get(site) ?? [])
  const missing: ReadonlyArray<InstitutionPart> = [
    ...(used.length === 0 && institution.serves.length === 0 ? (["site"] as const) : []),
    ...(known.some(({ address }) => address.street === undefined) ? (["address"] as const) : []),
    ...(known.some(({ position }) => position === undefined) ? (["position"] as const) : []),
  ]
  return missing.length === 0
    ? []
    : [
        {
          _tag: "InstitutionIncomplete",
          rule: "Q33",
          severity: "warning",
          path: ["sites"],
          institution: institution.id,
          missing,
        },
      ]
}
