/** Closures of hosts: which houses rest on the day of a meeting, and by which calendar. */
import { type ClosureReason, type DayAnswer, dayAnswers, tells } from "../calendar/index.js"
import type { Institution } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { closingKinds, type MemberCalendars, memberCalendars } from "./member-houses.js"

/** The house rests on that day. @german Schließtag am Sitzungstag */
export interface ClosedOnDay {
  readonly kind: "closed"
  readonly because: ReadonlyArray<ClosureReason>
}

/**
 * What calendars say of a house on a day; `undefined` where they tell nothing of what would close it.
 *
 * @internal
 */
export const closedHouses =
  (
    index: NetworkIndex,
    given: MemberCalendars,
  ): ((institution: Institution, units: ReadonlyArray<SpatialUnitId>) => DayAnswer | undefined) =>
  (institution, units) => {
    const own = memberCalendars(index, { institution, units }, given)
    const kinds = closingKinds(institution).filter((kind) => own.some((calendar) => tells(calendar, [kind])))
    return kinds.length === 0 ? undefined : dayAnswers(own, kinds)(given.asOf)
  }
