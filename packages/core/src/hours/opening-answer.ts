/** Answers about opening hours: what is known, and why. */
import type { ClosureKind, ClosureReason, UnknownCalendar } from "../calendar/index.js"
import type { Instant, LocalDate } from "../time/index.js"
import type { OpeningRule } from "./opening-rule.js"

/**
 * Why a place is closed.
 *
 * `closure`: a holiday or a closing day of a calendar. `rule`: a rule closes the day, or this part of it; `rule` is its
 * place in the hours. `outsideHours`: the day has hours, but not now. `otherWeek`: there are hours in odd or in even
 * `weeks` only. `outOfSeason`, `outsideHolidays`: at another time of the year, on holidays only. `notYet`, `noLonger`: on
 * such days there are hours `from` a day on, or were up to `since`. `noHoursThatDay`: nothing on such a day.
 *
 * @german Schließungsgrund der Öffnungszeiten
 */
export type ClosedReason =
  | ({ readonly _tag: "closure" } & ClosureReason)
  | { readonly _tag: "rule"; readonly rule: number; readonly remark?: string }
  | { readonly _tag: "otherWeek"; readonly weeks: NonNullable<OpeningRule["weeks"]> }
  | { readonly _tag: "notYet"; readonly from: LocalDate }
  | { readonly _tag: "noLonger"; readonly since: LocalDate }
  | { readonly _tag: "outsideHours" | "outOfSeason" | "outsideHolidays" | "noHoursThatDay" }

/**
 * Why nobody can say.
 *
 * `hoursUnknown`: no rule says when this service is there, at most when it is not. `uncertain`: a rule says perhaps.
 * `openEnd`: it opened, and nobody says until when. `beyondCalendar`: a calendar does not know the day. `onlyInParts`: these
 * closures hold in some places only, and nobody says whether here. `noCalendar`: rules ask for holidays, and no calendar
 * tells all of them.
 *
 * @german Grund der Ungewissheit
 */
export type UnknownReason =
  | { readonly _tag: "hoursUnknown" }
  | { readonly _tag: "uncertain"; readonly rule: number; readonly remark?: string }
  | { readonly _tag: "openEnd"; readonly rule: number }
  | { readonly _tag: "beyondCalendar"; readonly calendars: ReadonlyArray<UnknownCalendar> }
  | { readonly _tag: "onlyInParts"; readonly closures: ReadonlyArray<ClosureReason> }
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
