/** Answers about opening hours: what is known, and why. */
import type { ClosureKind, ClosureReason, UnknownCalendar } from "../calendar/index.js"
import type { Instant } from "../time/index.js"

/**
 * Why a place is closed.
 *
 * `closure`: a holiday or a closing day of a calendar. `rule`: a rule closes the day; `rule` is its place in the hours.
 * `outsideHours`: the day has hours, but not now. `otherWeek`, `outOfSeason`, `outsideHolidays`: there would be hours in
 * the other weeks, at another time, on holidays only. `noHoursThatDay`: nothing on such a day.
 *
 * @german Schließungsgrund der Öffnungszeiten
 */
export type ClosedReason =
  | ({ readonly _tag: "closure" } & ClosureReason)
  | { readonly _tag: "rule"; readonly rule: number; readonly remark?: string }
  | { readonly _tag: "outsideHours" | "otherWeek" | "outOfSeason" | "outsideHolidays" | "noHoursThatDay" }

/**
 * Why nobody can say.
 *
 * `hoursUnknown`: nothing is known for this service. `uncertain`: a rule says perhaps. `openEnd`: it opened, and nobody says
 * until when. `beyondCalendar`: a calendar does not know the day. `noCalendar`: rules ask for holidays, and no calendar
 * with such was given.
 *
 * @german Grund der Ungewissheit
 */
export type UnknownReason =
  | { readonly _tag: "hoursUnknown" }
  | { readonly _tag: "uncertain"; readonly rule: number; readonly remark?: string }
  | { readonly _tag: "openEnd"; readonly rule: number }
  | { readonly _tag: "beyondCalendar"; readonly calendars: ReadonlyArray<UnknownCalendar> }
  | { readonly _tag: "noCalendar"; readonly kinds: ReadonlyArray<ClosureKind> }

/**
 * Whether one can come at an instant.
 *
 * `until` is the first instant at which that changes; it is missing where it does not within two weeks. `despite` names
 * public holidays that no rule speaks of: many places mean to be closed then and do not write it.
 *
 * @german Öffnungsauskunft
 */
export type OpeningAnswer =
  | {
      readonly _tag: "open" | "byAppointment"
      readonly rule: number
      readonly until?: Instant
      readonly remark?: string
      readonly despite?: ReadonlyArray<ClosureReason>
    }
  | { readonly _tag: "closed"; readonly because: ReadonlyArray<ClosedReason> }
  | { readonly _tag: "unknown"; readonly because: ReadonlyArray<UnknownReason> }
