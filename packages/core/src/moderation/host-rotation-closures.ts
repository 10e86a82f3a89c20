/** Closures of hosts: which houses rest on the day of a meeting, and by which calendar. */
import {
  type CalendarPlace,
  type ClosureCalendar,
  ClosureKind,
  type ClosureReason,
  type DayAnswer,
  dayAnswers,
  tells,
} from "../calendar/index.js"
import { schoolTypes } from "../conference/index.js"
import type { Institution } from "../institution/index.js"
import { houseCalendars, type NetworkIndex } from "../network/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import type { LocalDate } from "../time/index.js"

/** The house rests on that day. @german Schließtag am Sitzungstag */
export interface ClosedOnDay {
  readonly kind: "closed"
  readonly because: ReadonlyArray<ClosureReason>
}

/** Which calendars there are, and for which day they are asked. @internal */
export interface ClosureQuestion {
  readonly on: LocalDate
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly region?: Pick<CalendarPlace, "land" | "municipality">
}

/**
 * What calendars say of a house on a day; `undefined` where they tell nothing of what would close it.
 *
 * @internal
 */
export const closedHouses = (
  index: NetworkIndex,
  { on, calendars, region }: ClosureQuestion,
): ((institution: Institution, units: ReadonlyArray<SpatialUnitId>) => DayAnswer | undefined) => {
  const options = { asOf: on, calendars, ...(region === undefined ? {} : { region }) }
  return (institution, units) => {
    const own = houseCalendars(index, { institution, units }, options)
    const kinds = closing(institution).filter((kind) => own.some((calendar) => tells(calendar, [kind])))
    return kinds.length === 0 ? undefined : dayAnswers(own, kinds)(on)
  }
}

/** A school rests on every kind of closure; other houses work through the holidays of schools. */
const closing = ({ types, school }: Institution): ReadonlyArray<ClosureKind> =>
  school !== undefined || types.some((type) => schoolTypes.has(type))
    ? ClosureKind.options
    : ["feiertag", "schliesstag"]
