/** Series: what returns at a wall-clock time, with the dates that were added, excluded, moved or cancelled. */
import * as z from "zod"
import { Reason } from "../id.js"
import { violates } from "../problem.js"
import { Instant } from "./instant.js"
import { LocalDate } from "./local-date.js"
import { LocalDateTime } from "./local-date-time.js"
import { RecurrenceRule } from "./recurrence-rule.js"
import { Zone } from "./zone.js"

/** A length of at most a year and a day. @unit minutes */
const Minutes = z.int().min(1).max(527_040)

const reason = Reason.exactOptional()

/**
 * What became of one occurrence, and why: `Übungsleitung erkrankt`. `key` is its start as the series first had it: it names
 * the occurrence for good, wherever it is moved. `changed` is for another length, or for what the owner of the series keeps
 * under the key.
 *
 * @german Einzeltermin-Änderung
 * @source RFC 5545, section 3.8.4.4
 */
export const OccurrenceOverride = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cancelled"), key: LocalDateTime, reason }).readonly(),
  z
    .strictObject({
      kind: z.literal("moved"),
      key: LocalDateTime,
      reason,
      start: LocalDateTime,
      durationMinutes: Minutes.exactOptional(),
    })
    .readonly(),
  z
    .strictObject({ kind: z.literal("changed"), key: LocalDateTime, reason, durationMinutes: Minutes.exactOptional() })
    .readonly(),
])
export type OccurrenceOverride = z.infer<typeof OccurrenceOverride>

/**
 * A series of occurrences in the wall-clock time of one zone.
 *
 * The start is the first occurrence and counts as such, also where it does not fit the rule. Every occurrence lasts as
 * long in real time, whatever the clocks do meanwhile. What the clocks skip or repeat is read by `clockChange`.
 *
 * @german Terminserie
 * @source RFC 5545, section 3.8.5
 */
export const Series = z
  .strictObject({
    start: LocalDateTime,
    durationMinutes: Minutes,
    zone: Zone,
    rule: RecurrenceRule.exactOptional(),
    /** Occurrences beside the rule; `count` does not count them. */
    rdates: z.array(LocalDateTime).readonly().default([]),
    /** Occurrences that do not happen: by their key, by the instant they would begin at, or all of a day. */
    exdates: z
      .array(z.union([LocalDateTime, Instant, LocalDate]))
      .readonly()
      .default([]),
    overrides: z.array(OccurrenceOverride).readonly().default([]),
    clockChange: z
      .strictObject({ missing: z.enum(["shift", "skip"]), repeated: z.enum(["first", "second"]) })
      .readonly(),
  })
  .refine(
    ({ start, rule }) => rule?.until === undefined || rule.until >= start.slice(0, rule.until.length),
    violates("UntilBeforeStart", ["rule", "until"]),
  )
  .refine(
    ({ overrides }) => new Set(overrides.map(({ key }) => key)).size === overrides.length,
    violates("OverriddenTwice", ["overrides"]),
  )
  .readonly()
export type Series = z.infer<typeof Series>
