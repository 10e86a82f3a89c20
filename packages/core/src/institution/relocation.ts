/** Relocation: an institution that works on at another site for a time. */
import * as Result from "effect/Result"
import { type InvalidValue, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { Institution, statusOn } from "./institution.js"
import { beforeTheEnd, type WrongStatus } from "./lifecycle.js"
import { attribute } from "./provenance.js"
import type { SiteId } from "./site.js"

/**
 * Moves an institution that works on to another site for a time, for example a school into containers.
 *
 * While it holds, the substitute comes before the main site; the state stays as it is.
 *
 * @param move - `to` is the first day on which the substitute is no longer used
 * @problem WrongStatus - at `["statuses"]`; it is closed or merged on that day
 * @problem InvalidValue - at `["sites"]` where it uses that site during that time already, or `to` is not after `from`
 * @example
 * import { Institution, LocalDate, relocate, SiteId, sitesOn, statusOn } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const sites = [{ site: "schulhaus", use: "hauptstandort" as const }]
 * const school = Institution.parse({ id: "schule", name: "Schule", types: ["grundschule"], sites })
 * const [from, to] = [LocalDate.parse("2026-08-01"), LocalDate.parse("2028-08-01")]
 * const moved = Result.getOrThrow(relocate(school, { site: SiteId.parse("container"), from, to }))
 * sitesOn(moved, from) // => ["container", "schulhaus"]
 * statusOn(moved, from) // => "active"
 */
export const relocate = (
  institution: Institution,
  move: { readonly site: SiteId; readonly from: LocalDate; readonly to?: LocalDate },
): Result.Result<Institution, WrongStatus | InvalidValue> => {
  const { id, sites } = institution
  const status = statusOn(institution, move.from)
  if (!beforeTheEnd.includes(status))
    return Result.fail({
      _tag: "WrongStatus",
      path: ["statuses"],
      institution: id,
      on: move.from,
      status,
      allowed: beforeTheEnd,
    })
  const moved = { ...institution, sites: [...sites, { use: "ersatzstandort", ...move }] }
  return Result.map(parse(Institution, moved), (valid) => attribute(valid, ["sites"]))
}
