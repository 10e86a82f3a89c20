/** Places: what an entry says about where it is. */
import { type Audience, addressLine, Institution, type Revised, redact, Site } from "@sozialraum/core"
import type { CalendarEvent } from "./event.js"

/** What is known about a place; any part may be missing. @german Ortsangabe */
export interface KnownPlace {
  readonly room?: string | undefined
  readonly institution?: Revised<Institution> | undefined
  readonly site?: Revised<Site> | undefined
}

/** LOCATION and GEO of a place: room, house and address on one line, as far as the audience may see them. */
export const placeOf = (place: KnownPlace, audience: Audience): Pick<CalendarEvent, "location" | "position"> => {
  const site = place.site === undefined ? {} : redact(Site, place.site.value, audience)
  const house = nameOf(place.institution, audience) ?? site.name
  const address = site.address === undefined ? "" : addressLine(site.address)
  const parts = [place.room, house, address].filter((part) => part !== undefined && part !== "")
  const { lon, lat } = site.position ?? {}
  return {
    ...(parts.length === 0 ? {} : { location: parts.join(", ") }),
    ...(lon === undefined || lat === undefined ? {} : { position: { lon, lat } }),
  }
}

/** The name of an institution, as far as the audience may see it. */
export const nameOf = (institution: Revised<Institution> | undefined, audience: Audience): string | undefined =>
  institution === undefined ? undefined : redact(Institution, institution.value, audience).name
