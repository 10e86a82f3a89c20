/** Moments: days and wall-clock times as OParl writes them. */
import {
  addDays,
  epochMs,
  type LocalDate,
  type LocalDateTime,
  offsetMs,
  rfc5545,
  toInstant,
  type Zone,
} from "@sozialraum/core"

/** `2026-10-21T15:00:00+02:00`: the time on the wall, and how far it is from UTC there and then. */
export const dateTime = (local: LocalDateTime, zone: Zone): string => {
  const minutes = offsetMs(zone, epochMs(toInstant(local, zone, rfc5545).instant)) / 60_000
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (number: number): string => String(number).padStart(2, "0")
  const seconds = local.length === "2026-10-21T15:00".length ? ":00" : ""
  return `${local}${seconds}${minutes < 0 ? "-" : "+"}${two(hours)}:${two(rest)}`
}

/** The last day on which something holds; OParl names it, and not the first day after it. */
export const lastDay = (to: LocalDate): LocalDate => addDays(to, -1)
