/** Times of entries: the dates of a file as wall-clock times in a zone, or as days. */
import {
  addDays,
  dateOf,
  Instant,
  LocalDate,
  LocalDateTime,
  rfc5545,
  toInstant,
  toLocal,
  Zone,
} from "@sozialraum/core/time"
import type { Property } from "../file/property.js"
import type { Zones } from "./zones.js"

/** A day, or a moment by the clock of a zone. @german Zeitangabe */
export type EntryTime =
  | { readonly kind: "day"; readonly day: LocalDate }
  | {
      readonly kind: "clock"
      readonly local: LocalDateTime
      readonly zone: Zone
      /** @unit milliseconds since 1970 */
      readonly ms: number
      /** How the file said it. */
      readonly written: "zone" | "utc" | "floating"
    }

/** What is needed to read times. */
export interface TimeReading {
  readonly zones: Zones
  /** That of times without one, and in which those in UTC are told. */
  readonly zone: Zone
}

/**
 * Reads one date of a property.
 *
 * @param raw - one of the values of the property, where it has several
 * @returns `undefined` for what is no date
 * @source RFC 5545, sections 3.3.4, 3.3.5
 */
export const timeOf = (
  { params }: Pick<Property, "params">,
  raw: string,
  { zones, zone }: TimeReading,
): EntryTime | undefined => {
  const [, date, hours, minutes, seconds = "00", utc] =
    /^(\d{8})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/.exec(raw.trim().replace(/^(\d{4})-(\d{2})-(\d{2})/, "$1$2$3")) ?? []
  const day = LocalDate.safeParse(`${date?.slice(0, 4)}-${date?.slice(4, 6)}-${date?.slice(6)}`).data
  if (day === undefined || !isForeseeable(day)) return undefined
  if (hours === undefined || params.get("VALUE") === "DATE") return { kind: "day", day }
  const read = LocalDateTime.safeParse(
    hours === "24" ? `${addDays(day, 1)}T00:${minutes}` : `${day}T${hours}:${minutes}`,
  )
  if (!read.success || seconds > "60") return undefined
  // 23:59:59 is the end of the day to those who wrote it.
  const local = seconds >= "59" ? minuteLater(read.data) : read.data
  if (utc !== undefined) return { ...inUtc(msOf(local, utcZone), zone), written: "utc" }
  const tzid = params.get("TZID")
  const its = tzid === undefined ? zone : zones.find(tzid).zone
  return { kind: "clock", local, zone: its, ms: msOf(local, its), written: tzid === undefined ? "floating" : "zone" }
}

const utcZone = Zone.parse("UTC")

/** An instant by the clock of a zone; what that clock shows twice stays in UTC where the second time is meant. */
const inUtc = (ms: number, zone: Zone): Omit<Extract<EntryTime, { readonly kind: "clock" }>, "written"> => {
  const local = localAt(ms, zone)
  return msOf(local, zone) === ms
    ? { kind: "clock", local, zone, ms }
    : { kind: "clock", local: localAt(ms, utcZone), zone: utcZone, ms }
}

/** What the clock of a zone shows at an instant. */
export const localAt = (ms: number, zone: Zone): LocalDateTime =>
  toLocal(Instant.parse(new Date(ms).toISOString()), zone)

/** The instant that a clock shows so. @unit milliseconds since 1970 */
export const msOf = (local: LocalDateTime, zone: Zone): number => Date.parse(toInstant(local, zone, rfc5545).instant)

/** The same moment by the clock of another zone. */
export const inZone = (
  local: LocalDateTime,
  from: Zone,
  zone: Zone,
): { readonly local: LocalDateTime; readonly zone: Zone } =>
  from === zone ? { local, zone } : { local: toLocal(toInstant(local, from, rfc5545).instant, zone), zone }

/** A time in a zone that is asked for; a day begins at midnight. */
export const localIn = (time: EntryTime, zone: Zone): LocalDateTime =>
  time.kind === "day" ? midnight(time.day) : inZone(time.local, time.zone, zone).local

/** The day of a time, by its own clock. */
export const dayOf = (time: EntryTime): LocalDate => (time.kind === "day" ? time.day : dateOf(time.local))

/** The beginning of a day. */
export const midnight = (day: LocalDate): LocalDateTime => `${day}T00:00` as LocalDateTime

/** Later by so many minutes of real time. */
export const minutesLater = (local: LocalDateTime, zone: Zone, minutes: number): LocalDateTime | undefined => {
  const ms = Date.parse(toInstant(local, zone, rfc5545).instant) + minutes * 60_000
  if (!Number.isFinite(ms) || Math.abs(ms) > 3e13) return undefined
  const later = toLocal(Instant.parse(new Date(ms).toISOString()), zone)
  return LocalDateTime.safeParse(later).data
}

/** From one time of a zone to another, in real time. @unit minutes */
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime, zone: Zone): number =>
  (Date.parse(toInstant(to, zone, rfc5545).instant) - Date.parse(toInstant(from, zone, rfc5545).instant)) / 60_000

const minuteLater = (local: LocalDateTime): LocalDateTime => minutesLater(local, Zone.parse("UTC"), 1) ?? local

/** A day before or after which a zone may still lie within the years that a clock of this library knows. */
const isForeseeable = (day: LocalDate): boolean => day > "1800-01-02" && day < "2999-12-29"
