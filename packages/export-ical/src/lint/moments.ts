/** Moments: how the times of a file are written, and the instants that they name. */
import { epochMs, type LocalDateTime, rfc5545, toInstant, Zone } from "@sozialraum/core"
import type { ContentLine } from "./lines.js"
import { dashed, isDate, wallClockIn } from "./values.js"

/** A time as written. @german Zeitangabe */
export interface Moment {
  readonly form: "days" | "zoned" | "utc" | "floating"
  readonly tzid?: string
  /** By the clock of its zone; of a day its midnight. */
  readonly local: LocalDateTime
  /** Of a day or a time without a zone as if it were UTC. @unit milliseconds since 1970 */
  readonly ms: number
}

/** The times of one property; none where they cannot be read. */
export const momentsOf = (property: ContentLine | undefined): ReadonlyArray<Moment> =>
  property === undefined ? [] : property.value.split(",").flatMap((value) => momentOf(value, property) ?? [])

/** How a property writes times, as far as another has to write its own alike. */
export const typeOf = (property: ContentLine): string => {
  const isDay = property.parameters.get("VALUE")?.toUpperCase() === "DATE"
  return isDay ? "DATE" : `${property.value.endsWith("Z") ? "UTC" : ""} ${property.parameters.get("TZID") ?? ""}`
}

/** The zone of a TZID, where it is one of the IANA database. */
export const zoneNamed = (tzid: string | undefined): Zone | undefined => {
  const read = Zone.safeParse(tzid)
  return read.success ? read.data : undefined
}

const momentOf = (value: string, { parameters }: ContentLine): Moment | undefined => {
  if (parameters.get("VALUE")?.toUpperCase() === "DATE") {
    const local = isDate(value) ? wallClockIn(`${value}T000000`) : undefined
    return local === undefined ? undefined : { form: "days", local, ms: Date.parse(dashed(value)) }
  }
  const local = wallClockIn(value)
  if (local === undefined) return undefined
  const [tzid, asUtc] = [parameters.get("TZID"), Date.parse(`${local}Z`)]
  if (value.endsWith("Z")) return { form: "utc", local, ms: asUtc }
  if (tzid === undefined) return { form: "floating", local, ms: asUtc }
  const zone = zoneNamed(tzid)
  return {
    form: "zoned",
    tzid,
    local,
    ms: zone === undefined ? asUtc : epochMs(toInstant(local, zone, rfc5545).instant),
  }
}
