/** Opening rules: one statement about hours, as a sign at the door makes it, and the days it speaks of. */
import * as z from "zod"
import { violates } from "../problem.js"
import { inOrder, LocalDate, validityFields, Weekday } from "../time/index.js"

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/
const closingTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/
const monthDay = /^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/

/**
 * From one time of the day to another.
 *
 * Where `to` is not after `from`, the span runs over midnight and belongs to the day on which it begins. `24:00` is the
 * end of the day. Without `to` nobody says when it ends.
 *
 * @german Uhrzeitspanne
 */
export const OpeningSpan = z
  .strictObject({ from: z.string().regex(clockTime), to: z.string().regex(closingTime).exactOptional() })
  .refine(({ from, to }) => from !== to, violates("SpanEmpty", ["to"]))
  .readonly()
export type OpeningSpan = z.infer<typeof OpeningSpan>

/**
 * A part of every year: from the first day up to the first day outside, each as month and day. It may run over New Year.
 *
 * @german Jahreszeitraum
 */
export const Season = z
  .strictObject({ from: z.string().regex(monthDay), to: z.string().regex(monthDay) })
  .refine(({ from, to }) => from !== to, violates("SeasonEmpty", ["to"]))
  .readonly()
export type Season = z.infer<typeof Season>

/** What hours are for: coming by, calling, chat or video, fetching and returning things. @german Art der Erreichbarkeit */
export const HoursService = z.enum(["visiting", "phone", "online", "pickup"])
export type HoursService = z.infer<typeof HoursService>

/**
 * Whether one may come: just so, by appointment, perhaps (the remark says on what it depends), or not.
 *
 * @german Zugang
 */
export const Access = z.enum(["open", "byAppointment", "uncertain", "closed"])
export type Access = z.infer<typeof Access>

/**
 * One statement about hours. All selectors that are given must hold for a day; without any, it speaks of every day.
 *
 * Without `spans` it is about the whole day.
 *
 * @german Öffnungsregel
 * @source OpenStreetMap, Key:opening_hours/specification 0.7.2
 */
export const OpeningRule = z
  .strictObject({
    access: Access,
    spans: z.array(OpeningSpan).min(1).readonly().exactOptional(),
    weekdays: z.array(Weekday).min(1).readonly().exactOptional(),
    /** The first (1) or the last (-1) of these weekdays in a month. */
    ordinals: z
      .array(z.union([z.int().min(1).max(5), z.int().min(-5).max(-1)]))
      .min(1)
      .readonly()
      .exactOptional(),
    /** Weeks of the calendar, as ISO 8601 counts them; after week 53 an odd one follows again. */
    weeks: z.enum(["odd", "even"]).exactOptional(),
    seasons: z.array(Season).min(1).readonly().exactOptional(),
    /** Single days. */
    dates: z.array(LocalDate).min(1).readonly().exactOptional(),
    publicHolidays: z.enum(["only", "except"]).exactOptional(),
    schoolHolidays: z.enum(["only", "except"]).exactOptional(),
    /** Missing: about coming by; a rule that closes is then about everything. */
    service: HoursService.exactOptional(),
    /** Missing: replaces what earlier rules gave the day. `fallback` fills the time they leave closed. */
    combine: z.enum(["additional", "fallback"]).exactOptional(),
    remark: z.string().regex(/\S/).exactOptional(),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(
    ({ ordinals, weekdays }) => ordinals === undefined || weekdays !== undefined,
    violates("OrdinalsWithoutWeekdays", ["ordinals"]),
  )
  .refine(
    ({ access, combine }) => access !== "closed" || combine === undefined,
    violates("ClosedCombined", ["combine"]),
  )
  .readonly()
export type OpeningRule = z.infer<typeof OpeningRule>
