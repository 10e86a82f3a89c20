/** Closure calendars: named sources that say on which days something rests, why, and how far they know. */
import * as z from "zod"
import { IdText } from "../id.js"
import { Ags } from "../official-key.js"
import { violates } from "../problem.js"
import { holdsOn, LocalDate, Validity } from "../time/index.js"
import { Land } from "./land.js"

/** Identifies a closure calendar for as long as records are kept. */
export const ClosureCalendarId = IdText.brand<"ClosureCalendarId">()
export type ClosureCalendarId = z.infer<typeof ClosureCalendarId>

/**
 * For whom a closure calendar speaks: a Land, a municipality, or the provider, the institution or the school of that id.
 *
 * @german Geltungsbereich
 * @rule R1
 */
export const ClosureScope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("land"), id: Land }).readonly(),
  z.strictObject({ kind: z.literal("gemeinde"), id: Ags }).readonly(),
  z.strictObject({ kind: z.enum(["traeger", "einrichtung", "schule"]), id: IdText }).readonly(),
])
export type ClosureScope = z.infer<typeof ClosureScope>

/** From the widest scope to the narrowest. */
export const scopeKinds: ReadonlyArray<ClosureScope["kind"]> = ["land", "gemeinde", "traeger", "einrichtung", "schule"]

/** What sort of days rest; the legal terms, because each has its own consequences. @german Schließungsart */
export const ClosureKind = z.enum(["feiertag", "schulferien", "beweglicherFerientag", "unterrichtsfrei", "schliesstag"])
export type ClosureKind = z.infer<typeof ClosureKind>

/**
 * Days on which something rests: `from` is the first, `to` the first on which it works again.
 *
 * @german Schließzeit
 */
export const Closure = z
  .strictObject({
    kind: ClosureKind,
    from: LocalDate,
    to: LocalDate,
    reason: z.string().min(1),
    /** Where it holds, if not in all of the scope. Whether a place is one of them, the calendar cannot say. */
    onlyIn: z.string().min(1).exactOptional(),
  })
  .refine(({ from, to }) => from < to, violates("ValidityEmpty", ["to"]))
  .readonly()
export type Closure = z.infer<typeof Closure>

/** Where a calendar comes from, and under which terms it may be passed on. @german Quelle */
export const CalendarSource = z
  .strictObject({
    name: z.string().min(1),
    url: z.url().exactOptional(),
    licence: z.string().min(1).exactOptional(),
    /** The sentence that the licence asks to be shown. */
    attribution: z.string().min(1).exactOptional(),
    retrievedOn: LocalDate.exactOptional(),
  })
  .readonly()
export type CalendarSource = z.infer<typeof CalendarSource>

/**
 * A named source of closures with a scope and a horizon.
 *
 * On a day outside `known` a calendar says nothing: neither that something rests, nor that it works.
 *
 * @german Schließkalender
 */
export const ClosureCalendar = z
  .strictObject({
    id: ClosureCalendarId,
    name: z.string().min(1),
    scope: ClosureScope,
    source: CalendarSource,
    known: Validity,
    /** The kinds that it tells, also where it has no closure of them; on others it says nothing. */
    kinds: z.array(ClosureKind).min(1).readonly(),
    /** The calendar of a wider scope that it replaces where both apply, on the days that it knows and in what it tells. */
    insteadOf: ClosureCalendarId.exactOptional(),
    closures: z.array(Closure).readonly(),
  })
  .refine(
    ({ known, closures }) =>
      closures.every(
        ({ from, to }) =>
          (known.from === undefined || known.from <= from) && (known.to === undefined || to <= known.to),
      ),
    violates("ClosureBeyondHorizon", ["closures"]),
  )
  .refine(
    ({ kinds, closures }) => closures.every(({ kind }) => kinds.includes(kind)),
    violates("ClosureKindNotTold", ["closures"]),
  )
  .readonly()
export type ClosureCalendar = z.infer<typeof ClosureCalendar>

/** Whether a calendar says anything about a day. */
export const knows = (calendar: ClosureCalendar, day: LocalDate): boolean => holdsOn(calendar.known, day)

/** Whether a calendar tells closures of any of these kinds. */
export const tells = (calendar: ClosureCalendar, kinds: ReadonlyArray<ClosureKind>): boolean =>
  calendar.kinds.some((kind) => kinds.includes(kind))
