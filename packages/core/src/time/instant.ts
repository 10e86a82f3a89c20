/** Instants: points on the one time line, in UTC. */
import * as z from "zod"

/**
 * A point in time, ISO 8601 in UTC: `2026-10-21T13:00:00Z`. What this library computes is in the shortest spelling.
 *
 * @german Zeitpunkt
 */
export const Instant = z.iso.datetime().brand<"Instant">()
export type Instant = z.infer<typeof Instant>

/** @unit milliseconds since 1970-01-01T00:00:00Z */
export const epochMs = (instant: Instant): number => Date.parse(instant)

/** The instant of a count of milliseconds since 1970, in its shortest spelling: equal instants are equal texts. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString().replace(".000Z", "Z") as Instant
