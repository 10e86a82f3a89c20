/** Reading entries: from a component to what it says, or why it says nothing. */
import { Position } from "@sozialraum/core"
import { addDays, dateOf, Instant, type LocalDateTime, Zone } from "@sozialraum/core/time"
import { type Component, propertiesOf, propertyOf } from "../file/components.js"
import { durationOf, type Property, textOf, textsOf } from "../file/property.js"
import type { FindingList, WhyRejected } from "../finding.js"
import {
  dayOf,
  type EntryTime,
  localAt,
  localIn,
  midnight,
  minutesBetween,
  minutesLater,
  msOf,
  type TimeReading,
  timeOf,
} from "../time/entry-time.js"
import { type ReadRule, ruleOf } from "../time/rule.js"
import { plainLine, plainText } from "./clean-text.js"
import type { AddedDate, CalendarEntry, EntryPlace, EntryWhen, ExcludedDate } from "./entry.js"

/** What is needed to read an entry. */
export interface EntryReading extends TimeReading {
  readonly findings: FindingList
  /** How long an entry lasts that does not say so. @unit minutes */
  readonly assumedMinutes: number
  /** Whether ends of whole days are the last of them, not the first one after. */
  readonly endsInclusive: boolean
}

/** An entry without its UID, where it has none. */
export type ReadEntry = Omit<CalendarEntry, "uid"> & { readonly uid?: string }

/** Why a component says nothing that can be used, and the part in question. */
export interface Refusal {
  readonly because: WhyRejected
  readonly raw: string
}

/** Where a finding about an entry is told. */
type FoundAt = Pick<EntryPlace, "component" | "line"> & { readonly uid?: string }

/** No entry is longer than a year and a day. @unit minutes */
const longestMinutes = 527_040
/** So many values of one list are read; what has more is made by a machine that went wrong. */
const mostDates = 200_000

/** Reads one VEVENT. */
export const readEntry = (component: Component, place: EntryPlace, reading: EntryReading): ReadEntry | Refusal => {
  if (component.closed === "endOfFile") return { because: "cut", raw: "BEGIN:VEVENT" }
  const uid = uidOf(component)
  const { component: number, line } = place
  const when = whenOf(component, { component: number, line, ...(uid === undefined ? {} : { uid }) }, reading)
  if ("because" in when) return when
  const overrides = overridesOf(component, reading)
  if (overrides === "date") return { because: "date", raw: rawOf(component, "RECURRENCE-ID") }
  const confidential = /^(PRIVATE|CONFIDENTIAL)$/i.test(rawOf(component, "CLASS").trim())
  return {
    ...place,
    ...(uid === undefined ? {} : { uid }),
    ...(overrides === undefined ? {} : { overrides }),
    ...revisionOf(component),
    status: statusOf(component),
    confidential,
    free:
      /^TRANSPARENT$/i.test(rawOf(component, "TRANSP").trim()) ||
      /^FREE$/i.test(rawOf(component, "X-MICROSOFT-CDO-BUSYSTATUS").trim()),
    when,
    ...(confidential ? { categories: [] } : textsIn(component)),
  }
}

/** The UID of a component; what an id cannot hold is taken out. */
export const uidOf = (component: Component): string | undefined => {
  const property = propertyOf(component, "UID")
  const uid = property === undefined ? "" : textOf(property).replaceAll(/[\p{Cc}\p{Cs}\p{Z}]+/gu, "")
  return uid === "" ? undefined : uid.slice(0, 500)
}

/** Which version of an entry a component is. */
const revisionOf = (component: Component): Pick<CalendarEntry, "sequence" | "modifiedAt"> => {
  const sequence = /^\d{1,9}$/.exec(rawOf(component, "SEQUENCE").trim())?.[0]
  const modifiedAt = instantOf(rawOf(component, "LAST-MODIFIED")) ?? instantOf(rawOf(component, "DTSTAMP"))
  return { sequence: Number(sequence ?? 0), ...(modifiedAt === undefined ? {} : { modifiedAt }) }
}

const instantOf = (raw: string): string | undefined => {
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z?$/.exec(raw.trim()) ?? []
  return Instant.safeParse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`).data
}

const statusOf = (component: Component): CalendarEntry["status"] => {
  const status = rawOf(component, "STATUS").trim().toUpperCase()
  return status === "CANCELLED" ? "cancelled" : status === "TENTATIVE" ? "tentative" : "confirmed"
}

const rawOf = (component: Component, name: string): string => propertyOf(component, name)?.raw ?? ""

const whenOf = (component: Component, at: FoundAt, reading: EntryReading): EntryWhen | Refusal => {
  const property = propertyOf(component, "DTSTART")
  if (property === undefined) return { because: "start", raw: "DTSTART" }
  const start = timeOf(property, property.raw, reading)
  if (start === undefined) return { because: "date", raw: `DTSTART:${property.raw}` }
  const recurs = propertiesOf(component, "RRULE").length + propertiesOf(component, "RDATE").length > 0
  const isUtcSeries = recurs && start.kind === "clock" && start.written === "utc"
  const zone = isUtcSeries ? utc : start.kind === "clock" ? start.zone : reading.zone
  const local = localIn(start, zone)
  if (isUtcSeries && zone !== reading.zone) reading.findings.add("SeriesInUtc", located(at, property))
  const lasting = lastingOf(component, { start, local, zone }, at, reading)
  if ("because" in lasting) return lasting
  const rules = rulesOf(component, local, zone)
  if ("because" in rules) return rules
  for (const { mended } of rules)
    for (const mending of mended)
      reading.findings.add("RuleMended", { ...at, mending, raw: rawOf(component, "RRULE").slice(0, 200) })
  return { start: local, zone, ...lasting, rules, ...listedDates(component, { local, zone }, at, reading) }
}

const utc = Zone.parse("UTC")

interface Beginning {
  readonly start: EntryTime
  readonly local: LocalDateTime
  readonly zone: Zone
}

/** How long an entry lasts: to its end, for its duration, a whole day, or as long as is assumed. */
const lastingOf = (
  component: Component,
  { start, local, zone }: Beginning,
  at: FoundAt,
  reading: EntryReading,
): Pick<EntryWhen, "durationMinutes" | "days"> | Refusal => {
  const [ends, lasts] = [propertyOf(component, "DTEND"), propertyOf(component, "DURATION")]
  const end = ends === undefined ? undefined : timeOf(ends, ends.raw, reading)
  const duration = lasts === undefined ? undefined : durationOf(lasts.raw.trim())
  if (ends !== undefined && end === undefined) return { because: "date", raw: `DTEND:${ends.raw}` }
  if (ends === undefined && lasts !== undefined && duration === undefined)
    return { because: "length", raw: `DURATION:${lasts.raw}` }
  if (start.kind === "day") {
    const one = addDays(start.day, 1)
    const given = end === undefined ? addDays(start.day, Math.min(400, duration?.days || 1)) : dayOf(end)
    if (given < start.day) return { because: "order", raw: `DTEND:${ends?.raw ?? lasts?.raw ?? ""}` }
    const after = end !== undefined && reading.endsInclusive ? addDays(given, 1) : given > start.day ? given : one
    const durationMinutes = minutesBetween(local, midnight(after), zone)
    return durationMinutes > longestMinutes
      ? { because: "length", raw: `DTEND:${ends?.raw ?? ""}` }
      : { durationMinutes, days: { from: start.day, to: after } }
  }
  const endMs =
    end === undefined
      ? duration && msOf(addedDays(local, duration.days), zone) + duration.minutes * 60_000
      : end.kind === "day"
        ? msOf(midnight(end.day), zone)
        : end.ms
  const isMissing = endMs === undefined || endMs === start.ms
  if (isMissing) reading.findings.add("EndAssumed", { ...at, minutes: reading.assumedMinutes })
  const minutes = isMissing ? reading.assumedMinutes : (endMs - start.ms) / 60_000
  if (minutes < 1) return { because: "order", raw: `DTEND:${ends?.raw ?? lasts?.raw ?? ""}` }
  if (minutes > longestMinutes) return { because: "length", raw: `DTEND:${ends?.raw ?? lasts?.raw ?? ""}` }
  // Programs re-export whole days from midnight to midnight.
  const until = isMissing ? local : localAt(endMs, zone)
  const isWhole = until > local && local.endsWith("T00:00") && until.endsWith("T00:00")
  return { durationMinutes: minutes, ...(isWhole ? { days: { from: dateOf(local), to: dateOf(until) } } : {}) }
}

const addedDays = (local: LocalDateTime, days: number): LocalDateTime =>
  days === 0 || Math.abs(days) > 400 ? local : (`${addDays(dateOf(local), days)}${local.slice(10)}` as LocalDateTime)

const rulesOf = (component: Component, start: LocalDateTime, zone: Zone): ReadonlyArray<ReadRule> | Refusal => {
  const excluding = propertyOf(component, "EXRULE")
  if (excluding !== undefined) return { because: "rule", raw: `EXRULE:${excluding.raw}` }
  const read: Array<ReadRule> = []
  for (const { raw } of propertiesOf(component, "RRULE").slice(0, 20)) {
    const rule = ruleOf(raw, start, zone)
    if (rule === undefined) return { because: "rule", raw: `RRULE:${raw}` }
    read.push(rule)
  }
  return read
}

const listedDates = (
  component: Component,
  { local, zone }: Pick<Beginning, "local" | "zone">,
  at: FoundAt,
  reading: EntryReading,
): Pick<EntryWhen, "added" | "excluded"> => {
  const unreadable = (property: Property, raw: string) =>
    reading.findings.add("DateUnreadable", {
      ...located(at, property),
      property: property.name,
      raw: raw.slice(0, 100),
    })
  const added: Array<AddedDate> = []
  for (const property of propertiesOf(component, "RDATE"))
    for (const raw of property.raw.split(",", mostDates)) {
      const date = addedOf(property, raw, { local, zone }, reading)
      if (date === undefined) unreadable(property, raw)
      else added.push(date)
    }
  const excluded: Array<ExcludedDate> = []
  for (const property of propertiesOf(component, "EXDATE"))
    for (const raw of property.raw.split(",", mostDates)) {
      if (raw.trim() === "") continue
      const time = timeOf(property, raw, reading)
      if (time === undefined) unreadable(property, raw)
      else excluded.push(time.kind === "day" ? time.day : localIn(time, zone))
    }
  return { added, excluded }
}

/** `20261021T150000`, a day on which it begins as always, or a period of its own. */
const addedOf = (
  property: Property,
  raw: string,
  { local, zone }: Pick<Beginning, "local" | "zone">,
  reading: EntryReading,
): AddedDate | undefined => {
  const [from = "", to] = raw.trim().split("/", 2)
  const time = timeOf(property, from, reading)
  if (time === undefined) return undefined
  if (time.kind === "day") return { start: `${time.day}${local.slice(10)}` as LocalDateTime }
  const start = localIn(time, zone)
  if (to === undefined) return { start }
  const duration = durationOf(to)
  const end = duration === undefined ? timeOf(property, to, reading) : undefined
  const until =
    duration === undefined
      ? end && localIn(end, zone)
      : minutesLater(addedDays(start, duration.days), zone, duration.minutes)
  const durationMinutes = until === undefined ? 0 : minutesBetween(start, until, zone)
  return durationMinutes < 1 || durationMinutes > longestMinutes ? { start } : { start, durationMinutes }
}

const overridesOf = (component: Component, reading: EntryReading): CalendarEntry["overrides"] | "date" => {
  const property = propertyOf(component, "RECURRENCE-ID")
  if (property === undefined) return undefined
  const time = timeOf(property, property.raw, reading)
  if (time === undefined) return "date"
  const zone = time.kind === "clock" ? time.zone : reading.zone
  return {
    key: { local: localIn(time, zone), zone, isDay: time.kind === "day" },
    andFuture: property.params.get("RANGE")?.toUpperCase() === "THISANDFUTURE",
  }
}

const located = (at: FoundAt, { line }: Property) => ({ ...at, line })

const textsIn = (component: Component) => {
  const of = (name: string) => propertyOf(component, name)
  const text = (name: string, clean: (text: string) => string | undefined) => {
    const property = of(name)
    return property === undefined ? undefined : clean(textOf(property))
  }
  const [title, description] = [text("SUMMARY", plainLine), text("DESCRIPTION", plainText)]
  const location = text("LOCATION", plainLine)
  const url = webAddress(of("URL")?.raw ?? "")
  const conference = webAddress(of("CONFERENCE")?.raw ?? "") ?? webAddress(location ?? "")
  const position = positionOf(of("GEO")?.raw ?? "")
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(location === undefined || webAddress(location) !== undefined ? {} : { location }),
    ...(url === undefined ? {} : { url }),
    ...(conference === undefined ? {} : { conference }),
    ...(position === undefined ? {} : { position }),
    categories: [...new Set(propertiesOf(component, "CATEGORIES").slice(0, 50).flatMap(textsOf))].slice(0, 50),
  }
}

const webAddress = (raw: string): string | undefined =>
  /^https?:\/\/[^\s<>"{}|\\^`]{3,1000}$/i.test(raw.trim()) ? raw.trim() : undefined

/** Latitude first; a point at zero is none that anybody meant. */
const positionOf = (raw: string): Position | undefined => {
  const [, lat, lon] =
    /^\s*(-?\d{1,3}(?:\.\d{1,20})?)[;,]\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*$/.exec(raw.replace("\\;", ";")) ?? []
  if (lat === undefined || (Number(lat) === 0 && Number(lon) === 0)) return undefined
  return Position.safeParse({ lon: Number(lon), lat: Number(lat) }).data
}
