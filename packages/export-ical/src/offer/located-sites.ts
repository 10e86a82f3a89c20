/** Located sites: the units in which a site lies by its position, as far as units have a shape. */
import { locator, type Revised, type Site } from "@sozialraum/core"
import type { CalendarContent, Directory } from "../content.js"
import { withWider } from "./offer-areas.js"

/**
 * A directory whose sites name the units around their position too. Shapes decide: a unit that was written down counts where
 * its kind has no shape there.
 *
 * @rule R2, R3
 */
export const withLocatedSites = (directory: Directory, { areas = [] }: CalendarContent): Directory => {
  const drawn = areas.map(({ value }) => value).filter(({ geometry }) => geometry !== undefined)
  if (drawn.length === 0) return directory
  const locate = locator(drawn)
  const kindOf = (unit: string): string | undefined => directory.area(unit)?.value.kind
  const located = (site: Site): Site => {
    const around = site.position === undefined ? [] : locate(site.position)
    const answered = new Set(withWider(around, directory).map(kindOf))
    // Sozialräume may lie over one another: one of them answers for no other.
    for (const open of ["sozialraum", undefined]) answered.delete(open)
    return { ...site, units: [...around, ...site.units.filter((unit) => !answered.has(kindOf(unit)))] }
  }
  return {
    ...directory,
    site: (id): Revised<Site> | undefined => {
      const found = directory.site(id)
      return found === undefined ? undefined : { ...found, value: located(found.value) }
    },
  }
}
