/** Availability: when a resource can be used, and what an owner asks of the time of a booking. */
import * as z from "zod"
import { HolidayBehaviour } from "../../calendar/index.js"
import { Reason } from "../../id.js"
import { violates } from "../../problem.js"
import { berlin, LocalDateTime, Zone } from "../../time/index.js"
import { visibleTo } from "../../visibility.js"
import { WeeklyHours } from "../resource/weekly-hours.js"

/** A stretch of time in which a resource is not lent, and why. @german Sperrzeit */
export const Blackout = z
  .strictObject({ start: LocalDateTime, end: LocalDateTime, reason: visibleTo("network", Reason) })
  .refine(({ start, end }) => start < end, violates("BlackoutEmpty", ["end"]))
  .readonly()
export type Blackout = z.infer<typeof Blackout>

/**
 * How long before its beginning, its pick-up where there is one, a booking is asked for: whole days before the day of the beginning, or hours before the
 * instant. Working days are those from Monday to Friday that are no public holiday of the place.
 *
 * @german Vorlauf
 */
export const BookingLead = z
  .strictObject({ amount: z.int().positive().max(10_000), unit: z.enum(["hours", "calendarDays", "workingDays"]) })
  .readonly()
export type BookingLead = z.infer<typeof BookingLead>

/**
 * When things are picked up and brought back, where that is apart from their use: only at these hours, and not on closures
 * on which the owner rests. A day without pick-up is a day on which what was fetched before can be used.
 *
 * @german Ausgabe- und Rückgabezeiten
 */
export const ExchangeHours = z
  .strictObject({
    hours: z.array(WeeklyHours).min(1).readonly(),
    holidays: HolidayBehaviour.exactOptional(),
  })
  .readonly()
export type ExchangeHours = z.infer<typeof ExchangeHours>

/**
 * When a resource can be used. What is left out asks nothing.
 *
 * @german Verfügbarkeit
 * @rule R39
 * @source CommonsBooking, time frames; Benutzungsordnungen der Städte Bochum, Gelsenkirchen, Mülheim und Düsseldorf
 */
export const Availability = z
  .strictObject({
    zone: Zone.default(berlin),
    /**
     * A use lies in one of these as a whole; hours that meet count as one. Where things are fetched and brought back, breaks
     * and nights between hours of one day and of the next count as hours.
     */
    windows: z.array(WeeklyHours).min(1).readonly().exactOptional(),
    /** Hours of the owner's own use: they go first, from the pick-up to the return. */
    coreUse: z.array(WeeklyHours).readonly().default([]),
    /** Whether the house is lent only while it is closed for its own visitors, by its opening hours. */
    outsideOpeningHours: z.boolean().default(false),
    blackouts: z.array(Blackout).readonly().default([]),
    /** No moment of a use lies on a day on which this rests; without it, a use does not mind closures. */
    holidays: HolidayBehaviour.exactOptional(),
    leadTime: BookingLead.exactOptional(),
    /** How far ahead it can be booked: from the day of asking to the day on which the booking begins. @unit days */
    atMostDaysAhead: z.int().positive().max(36_600).exactOptional(),
    /** Of the use, in real time. @unit minutes */
    shortestMinutes: z.int().positive().exactOptional(),
    /** Of the use, in real time. @unit minutes */
    longestMinutes: z.int().positive().exactOptional(),
    /** A use begins and ends on whole steps of the clock, counted from midnight. @unit minutes */
    stepMinutes: z.int().positive().max(1440).exactOptional(),
    /** For setting up, and for clearing away: nobody else has the resource then. @unit minutes */
    bufferBeforeMinutes: z.int().nonnegative().default(0),
    /** @unit minutes */
    bufferAfterMinutes: z.int().nonnegative().default(0),
    exchange: ExchangeHours.exactOptional(),
  })
  .refine(
    ({ shortestMinutes, longestMinutes }) =>
      shortestMinutes === undefined || longestMinutes === undefined || shortestMinutes <= longestMinutes,
    violates("DurationsReversed", ["longestMinutes"]),
  )
  .readonly()
export type Availability = z.infer<typeof Availability>
