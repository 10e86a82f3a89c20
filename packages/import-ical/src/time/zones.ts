/** Zones of a file: which zone of the world each of its names stands for. */
import { LocalDate, offsetMs, Zone } from "@sozialraum/core/time"
import { type Component, propertyOf } from "../file/components.js"
import { textOf } from "../file/property.js"
import { type Observance, observancesOf, offsetOn } from "./observances.js"
import { windowsZones } from "./windows-zones.js"

/**
 * Why a name was taken for a zone: it is its name, that of Windows, or ends in it; the file says where it lies; its clocks
 * change as those of the zone; or nothing is known of it.
 *
 * @german Grund der Zonenwahl
 */
export type ZoneReason = "iana" | "windows" | "path" | "location" | "behaviour" | "assumed"

/** A zone as a file names it, and what it was taken for. @german Zeitzone einer Kalenderdatei */
export interface FileZone {
  readonly tzid: string
  readonly zone: Zone
  readonly because: ZoneReason
  /** The file says of its own zone that its clocks differ from those of the zone it names. */
  readonly contradicted: boolean
  /** The physical line of its VTIMEZONE, where it has one. */
  readonly line?: number
}

/** Finds the zones of a file; each name once. */
export interface Zones {
  readonly find: (tzid: string) => FileZone
  /** Those that were asked for so far. */
  readonly found: () => ReadonlyArray<FileZone>
}

/** So many names of one file are looked at; no file has more. */
const mostNames = 1_000

/**
 * The zones of a file.
 *
 * A name that everybody knows counts before what the file says about it: programs carry old rules with them for years.
 *
 * @param zone - what is assumed of a zone of which nothing is known
 * @param years - in which the entries of the file are
 */
export const zonesOf = (
  components: ReadonlyArray<Component>,
  { zone, years }: { readonly zone: Zone; readonly years: ReadonlyArray<number> },
): Zones => {
  const own = new Map<string, Component>()
  for (const component of components.slice(0, mostNames)) {
    const id = named(component, "TZID")
    if (id !== undefined && !own.has(id)) own.set(id, component)
  }
  const known = new Map<string, FileZone>()
  const find = (given: string): FileZone => {
    const tzid = given.trim()
    const before = known.get(tzid)
    if (before !== undefined) return before
    const found = zoneOf(tzid, own.get(tzid), { zone, years })
    if (known.size < mostNames) known.set(tzid, found)
    return found
  }
  return { find, found: () => [...known.values()] }
}

const named = (component: Component, name: string): string | undefined => {
  const property = propertyOf(component, name)
  return property === undefined ? undefined : textOf(property).trim()
}

interface Use {
  readonly zone: Zone
  readonly years: ReadonlyArray<number>
}

const zoneOf = (tzid: string, component: Component | undefined, use: Use): FileZone => {
  const observances = component === undefined ? [] : observancesOf(component)
  const place = component === undefined ? {} : { line: component.line }
  const [byName, because] = nameOf(tzid) ?? []
  if (byName !== undefined && because !== undefined) {
    const contradicted = observances.length > 0 && !behavesAs(observances, byName, use.years)
    return { tzid, zone: byName, because, contradicted, ...place }
  }
  const [there] = nameOf((component && named(component, "X-LIC-LOCATION")) ?? "") ?? []
  if (there !== undefined && (observances.length === 0 || behavesAs(observances, there, use.years)))
    return { tzid, zone: there, because: "location", contradicted: false, ...place }
  const alike =
    observances.length === 0 ? undefined : candidates(use).find((one) => behavesAs(observances, one, use.years))
  return alike === undefined
    ? { tzid, zone: use.zone, because: "assumed", contradicted: observances.length > 0, ...place }
    : { tzid, zone: alike, because: "behaviour", contradicted: false, ...place }
}

/** `Europe/Berlin`, `W. Europe Standard Time`, `/citadel.org/20210210_1/Europe/Berlin`, `(UTC+01:00) Amsterdam, Berlin`. */
const nameOf = (name: string): readonly [Zone, ZoneReason] | undefined => {
  const plain = name.replaceAll(/^"|"$/g, "").trim()
  if (plain === "" || plain.length > 200) return undefined
  const windows = windowsZones.get(plain.toLowerCase())
  if (windows !== undefined) return pair(windows, "windows")
  const whole = pair(plain, "iana")
  if (whole !== undefined) return whole
  // Outlook writes the name of the zone as people see it, with a second number where there are two of a name.
  const shown = windowsZones.get(plain.toLowerCase().replace(/ \d$/, "")) ?? cityZone(plain)
  if (shown !== undefined) return pair(shown, "windows")
  const parts = plain.split("/").filter((part) => part !== "")
  for (const count of [3, 2, 1]) {
    const end = parts.length > count ? pair(parts.slice(-count).join("/"), "path") : undefined
    if (end !== undefined) return end
  }
  return undefined
}

const pair = (name: string, because: ZoneReason): readonly [Zone, ZoneReason] | undefined => {
  const zone = Zone.safeParse(name === "Etc/UTC" ? "UTC" : name)
  return zone.success ? [zone.data, because] : undefined
}

const cityZone = (shown: string): string | undefined => {
  if (!/^\((?:UTC|GMT)(?:[+-]\d{2}:\d{2})?\)/.test(shown)) return undefined
  return cities.find(([city]) => shown.includes(city))?.[1]
}

const cities: ReadonlyArray<readonly [string, string]> = [
  ["Berlin", "Europe/Berlin"],
  ["Paris", "Europe/Paris"],
  ["Brüssel", "Europe/Paris"],
  ["Budapest", "Europe/Budapest"],
  ["Warschau", "Europe/Warsaw"],
  ["Warsaw", "Europe/Warsaw"],
  ["London", "Europe/London"],
  ["Helsinki", "Europe/Helsinki"],
  ["Athen", "Europe/Bucharest"],
  ["Istanbul", "Europe/Istanbul"],
  ["Moskau", "Europe/Moscow"],
  ["Moscow", "Europe/Moscow"],
  ["Koordinierte Weltzeit", "UTC"],
  ["Coordinated Universal Time", "UTC"],
]

/** Whether the clocks of a file's zone show what those of a zone of the world show, in the years of its entries. */
const behavesAs = (observances: ReadonlyArray<Observance>, zone: Zone, years: ReadonlyArray<number>): boolean =>
  sampleDays(years).every(
    (day) => offsetOn(observances, day) === offsetMs(zone, Date.parse(`${day}T12:00:00Z`)) / 60_000,
  )

/** In winter and summer, and between the days on which Europe and America change their clocks. */
const sampleDays = (years: ReadonlyArray<number>): ReadonlyArray<LocalDate> =>
  [...new Set([years[0] ?? 2026, years.at(-1) ?? 2026])].flatMap((year) =>
    ["01-15", "03-20", "04-10", "07-15", "09-29", "10-20", "11-20"].map((day) => LocalDate.parse(`${year}-${day}`)),
  )

/** The zone that the caller assumes, then those of Windows in their order, Europe first. */
const candidates = ({ zone }: Use): ReadonlyArray<Zone> => [
  zone,
  ...[...new Set(windowsZones.values())].flatMap((name) => Zone.safeParse(name).data ?? []),
]
