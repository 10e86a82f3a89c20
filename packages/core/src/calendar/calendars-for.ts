/** Choosing calendars: those that apply to a place. */
import type { Ags } from "../official-key.js"
import { type ClosureCalendar, type ClosureScope, scopeKinds } from "./closure-calendar.js"
import { speaking } from "./deliveries.js"
import { type Land, landOf } from "./land.js"

/** Where, or for whom, calendars are asked; what is not named does not apply. @german Geltungsort */
export interface CalendarPlace {
  /** The Land of the municipality, unless said. */
  readonly land?: Land
  readonly municipality?: Ags
  readonly provider?: string
  readonly institution?: string
  readonly school?: string
}

/**
 * The calendars that apply to a place, from the widest scope to the narrowest.
 *
 * Several deliveries of a calendar come as several calendars of one id, each with the days on which it counts: the newest
 * on those that it knows, an older one on those that only it knows. A calendar is cut in the same way where a narrower
 * one replaces it, and left out where nothing of it is left.
 *
 * @rule R25
 */
export const calendarsFor = (
  calendars: ReadonlyArray<ClosureCalendar>,
  place: CalendarPlace,
): ReadonlyArray<ClosureCalendar> => {
  const ids: Readonly<Record<ClosureScope["kind"], string | undefined>> = {
    land: place.land ?? (place.municipality === undefined ? undefined : landOf(place.municipality)),
    gemeinde: place.municipality,
    traeger: place.provider,
    einrichtung: place.institution,
    schule: place.school,
  }
  const applying = speaking(calendars.filter(({ scope }) => ids[scope.kind] === scope.id))
  return scopeKinds.flatMap((kind) => applying.filter(({ scope }) => scope.kind === kind))
}
