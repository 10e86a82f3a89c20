/** Availability findings: what may stand against the time of a booking, before one looks at other bookings. */
import type { ClosureReason, HolidayBehaviour, UnknownCalendar } from "../../calendar/index.js"
import type { UnknownReason } from "../../hours/index.js"
import type { Reason } from "../../id.js"
import type { Finding } from "../../problem.js"
import type { Interval, LocalDate, LocalDateTime } from "../../time/index.js"
import type { RestrictionId } from "../resource/restriction-id.js"
import type { BookingLead } from "./availability.js"

/**
 * Parts of a use lie outside the bookable hours; `nearest` are the nearest hours in which one as long has room, or else the
 * nearest at all, within two weeks.
 *
 * @german Außerhalb der Nutzungszeiten
 */
export type OutsideWindows = Finding<
  "OutsideWindows",
  { readonly outside: ReadonlyArray<Interval>; readonly nearest?: Interval }
>

/**
 * The owner needs the resource then, in hours of its own use or because the house is open to its own visitors.
 *
 * @german Eigennutzung
 */
export type CoreUseThen = Finding<
  "CoreUseThen",
  { readonly by: "coreUse" | "openingHours"; readonly during: ReadonlyArray<Interval> }
>

/** The resource is not lent during a blackout. @german In der Sperrzeit */
export type BlackedOut = Finding<
  "BlackedOut",
  { readonly start: LocalDateTime; readonly end: LocalDateTime; readonly reason: Reason }
>

/**
 * The resource rests on days of the use: `from` is the first of them, `to` the first day after. Without closures in `because`,
 * it is used only on closures of the kinds that `holidays` names, and there is none.
 *
 * @german In einer Schließzeit
 */
export type ClosedThen = Finding<
  "ClosedThen",
  {
    readonly holidays: HolidayBehaviour
    readonly from: LocalDate
    readonly to: LocalDate
    readonly because: ReadonlyArray<ClosureReason>
  }
>

interface Restricted {
  readonly restriction: RestrictionId
  readonly start: LocalDateTime
  /** Left out where nobody knows. */
  readonly until?: LocalDateTime
  readonly reason: Reason
}

/** Nothing of the resource can be used then; where several breakdowns together take it all, each is found. @german Ausgefallen @rule R43 */
export type BrokenDownThen = Finding<"BrokenDownThen", Restricted>

/** There is a hint that borrowers should know. @german Hinweis zur Nutzung */
export type RestrictionHint = Finding<"RestrictionHint", Restricted>

/** The booking would begin, with its pick-up or its use, before it is asked for. @german Beginn in der Vergangenheit */
export type InThePast = Finding<"InThePast", { readonly begins: LocalDateTime; readonly asked: LocalDateTime }>

/** A booking is asked for too late: `actual` counts in the unit of the lead time, `earliest` is when it may begin. @german Vorlauf zu kurz */
export type TooSoon = Finding<
  "TooSoon",
  { readonly leadTime: BookingLead; readonly actual: number; readonly earliest: LocalDateTime }
>

/** A booking is asked for too far ahead: `latest` is the last day on which it may begin. @german Zu weit im Voraus */
export type TooFarAhead = Finding<
  "TooFarAhead",
  { readonly atMostDays: number; readonly actualDays: number; readonly latest: LocalDate }
>

/** The use is shorter than the owner allows. @german Zu kurz */
export type TooShort = Finding<"TooShort", { readonly shortestMinutes: number; readonly actualMinutes: number }>

/** The use is longer than the owner allows. @german Zu lang */
export type TooLong = Finding<"TooLong", { readonly longestMinutes: number; readonly actualMinutes: number }>

/** The use begins or ends beside the steps of the clock; `before` and `after` are the steps around that time. @german Neben dem Zeitraster */
export type OffStep = Finding<
  "OffStep",
  {
    readonly stepMinutes: number
    readonly at: LocalDateTime
    readonly before: LocalDateTime
    readonly after: LocalDateTime
  }
>

/**
 * The resource cannot be fetched or brought back then, which does not say that it cannot be used: nothing is handed out on
 * that day, or only at other hours of it. `before` and `after` are the nearest moments at which it can.
 *
 * @german Keine Ausgabe oder Rückgabe
 */
export type NoExchangeThen = Finding<
  "NoExchangeThen",
  {
    readonly exchange: "pickUp" | "bringBack"
    readonly at: LocalDateTime
    readonly lacking: "day" | "hour"
    /** The closures of that day. */
    readonly because: ReadonlyArray<ClosureReason>
    readonly before?: LocalDateTime
    readonly after?: LocalDateTime
  }
>

/** Calendars do not say whether the resource rests then, or whether it is handed out and taken back. @german Schließzeiten unbekannt */
export type ClosureUnknown = Finding<
  "ClosureUnknown",
  {
    readonly of: "use" | "exchange"
    readonly from: LocalDate
    readonly to: LocalDate
    readonly calendars: ReadonlyArray<UnknownCalendar>
    readonly inParts: ReadonlyArray<ClosureReason>
  }
>

/** Nobody can say whether the house is open to its own visitors then; by appointment, somebody may come. @german Öffnungszeiten unbekannt */
export type OpeningHoursUnknown = Finding<
  "OpeningHoursUnknown",
  {
    readonly during: ReadonlyArray<Interval>
    readonly because: ReadonlyArray<UnknownReason | { readonly _tag: "byAppointment" }>
  }
>

/** What may be found about the time of a booking by the availability of its resource. @german Hinweise zur Verfügbarkeit */
export type AvailabilityFinding =
  | OutsideWindows
  | CoreUseThen
  | BlackedOut
  | ClosedThen
  | BrokenDownThen
  | RestrictionHint
  | InThePast
  | TooSoon
  | TooFarAhead
  | TooShort
  | TooLong
  | OffStep
  | NoExchangeThen
  | ClosureUnknown
  | OpeningHoursUnknown
