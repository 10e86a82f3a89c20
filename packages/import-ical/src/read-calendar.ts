/** Reading a calendar file: every component becomes something, or it is told why not. */
import type { Land } from "@sozialraum/core/calendar"
import { addDays, berlin, LocalDate, Zone } from "@sozialraum/core/time"
import { type BusyTime, freeBusySeries } from "./busy/busy-time.js"
import { landsIn } from "./closures/lands.js"
import { lastDayDoubt } from "./closures/last-day.js"
import type { EntryPlace } from "./entries/entry.js"
import { groupEntries } from "./entries/groups.js"
import { type EntryReading, type ReadEntry, readEntry, uidOf } from "./entries/read-entry.js"
import { calendarSource } from "./entry-id.js"
import { type Component, componentsOf, type FileComponents, propertiesOf, propertyOf } from "./file/components.js"
import { contentLines, type LineDefects } from "./file/content-lines.js"
import { decode } from "./file/decode.js"
import { calendarFindings, fileCalendar } from "./file/file-calendars.js"
import { type FindingList, findingList } from "./finding.js"
import type { CalendarOptions } from "./options.js"
import { outcomes } from "./outcomes.js"
import { recognisedReading } from "./recognise.js"
import { rejected } from "./rejected.js"
import type { CalendarReport, RejectedEntry } from "./report.js"
import { zonesOf } from "./time/zones.js"

/**
 * Reads a calendar of another program: as closures, as offers, or as busy times.
 *
 * It never throws. Of every VEVENT, VTODO, VJOURNAL and VFREEBUSY the report says what became of it, exactly once, with its
 * line. Attendees, organisers and contacts are not read; of private entries no more than their times.
 *
 * @param input - the bytes of the file, or its text
 * @rule R25, R52
 * @source RFC 5545
 * @example
 * import { readCalendar } from "@sozialraum/import-ical"
 * const file = [
 *   "BEGIN:VCALENDAR",
 *   "BEGIN:VEVENT",
 *   "UID:a1@example.org",
 *   "DTSTART;TZID=W. Europe Standard Time:20261021T150000",
 *   "DTEND;TZID=W. Europe Standard Time:20261021T163000",
 *   "RRULE:FREQ=WEEKLY;COUNT=10",
 *   "SUMMARY:Elterncafé",
 *   "END:VEVENT",
 *   "END:VCALENDAR",
 * ].join("\r\n")
 * const { offers, accepted } = readCalendar(file, { source: "jugendhaus" })
 * offers.map(({ id, title, form }) => [id, title, form]) // => [["jugendhaus:a1@example.org", "Elterncafé", "offen"]]
 * accepted.map(({ lines, value }) => [lines, value.became]) // => [[[2], "offer"]]
 */
export const readCalendar = (input: Uint8Array | string, given: CalendarOptions): CalendarReport => {
  const options = { ...given, source: calendarSource(given.source) }
  const findings = findingList()
  const { text, encoding, bom } = decode(input)
  if (encoding !== "utf-8") findings.add("EncodingGuessed", { encoding })
  const { lines, lineEnding, defects } = contentLines(text)
  const file = componentsOf(lines)
  tellDefects(defects, file, findings)
  calendarFindings(file.calendars, { entries: file.entries.length, text, findings })
  const calendars = file.calendars.slice(0, 1_000).map(fileCalendar)
  const zone = options.zone ?? ownZone(calendars.map((calendar) => calendar.zone)) ?? berlin
  const zones = zonesOf(file.zones, { zone, years: yearsOf(file.entries) })
  const reading: EntryReading = {
    ...{ zones, zone, findings },
    assumedMinutes: Math.min(1440, Math.max(1, Math.round(options.assumedMinutes ?? 60))),
    endsInclusive: options.dtend === "inclusive",
  }
  const { entries, refused, freeBusy } = readComponents(file.entries, reading)
  const as = options.as ?? recognisedReading(entries, freeBusy.length)
  tellTimes(file, reading)
  tellPeople(file.entries, findings)
  const grouped = groupEntries(entries, findings)
  const told = outcomes(grouped, {
    ...{ options, as, findings },
    freeBusy: as === "busy" ? freeBusy : [],
    land: landOf(
      calendars.map(({ name = "" }) => name).concat(options.source),
      grouped.groups.map(({ master }) => master.title ?? ""),
    ),
    lastDay: lastDayOf(entries),
    name: options.about?.name ?? calendars.find(({ name }) => name !== undefined)?.name ?? options.source,
    lost: refused.filter(({ problem }) => problem.because !== "kind").map(({ line }) => line),
  })
  if (as === "closures") lastDayDoubt(file.entries, options.dtend ?? "exclusive", findings)
  const unused =
    as === "busy" ? [] : freeBusy.map(({ place, uid }) => rejected(place, { because: "kind", raw: "VFREEBUSY" }, uid))
  return {
    accepted: told.accepted.toSorted((a, b) => a.value.component - b.value.component),
    rejected: [...refused, ...unused, ...told.rejected].toSorted((a, b) => a.component - b.component),
    components: file.entries.length,
    dialect: { encoding, bom, lineEnding },
    calendars,
    zones: zones.found(),
    as,
    recognised: options.as === undefined,
    closures: told.closures,
    offers: told.offers,
    busy: told.busy,
    listed: told.listed,
    findings: findings.all(),
  }
}

/** A VFREEBUSY with what it keeps busy. */
export interface FreeBusyEntry {
  readonly place: EntryPlace
  readonly uid: string | undefined
  readonly series: BusyTime["series"]
}

interface ReadComponents {
  readonly entries: ReadonlyArray<ReadEntry>
  readonly refused: ReadonlyArray<RejectedEntry>
  readonly freeBusy: ReadonlyArray<FreeBusyEntry>
}

const readComponents = (components: ReadonlyArray<Component>, reading: EntryReading): ReadComponents => {
  const entries: Array<ReadEntry> = []
  const refused: Array<RejectedEntry> = []
  const freeBusy: Array<FreeBusyEntry> = []
  for (const [index, component] of components.entries()) {
    const place = { component: index, line: component.line, calendar: component.calendar ?? -1 }
    if (component.closed === "next")
      reading.findings.add("ComponentNotClosed", { ...located(place), name: component.name })
    for (const { line, text } of component.unreadable.slice(0, 20))
      reading.findings.add("LineUnreadable", { line, component: index, raw: text.slice(0, 100) })
    if (component.name === "VFREEBUSY" && component.closed !== "endOfFile")
      freeBusy.push({ place, uid: uidOf(component), series: freeBusySeries(component, reading) })
    else if (component.name !== "VEVENT")
      refused.push(rejected(place, { because: "kind", raw: component.name }, uidOf(component)))
    else {
      const read = readEntry(component, place, reading)
      if ("because" in read) refused.push(rejected(place, read, uidOf(component)))
      else entries.push(read)
    }
  }
  return { entries, refused, freeBusy }
}

const located = ({ component, line }: EntryPlace) => ({ component, line })

const tellDefects = (defects: LineDefects, { strayEnds }: FileComponents, findings: FindingList): void => {
  const [unfolded] = defects.unfolded
  if (unfolded !== undefined) findings.add("LinesUnfolded", { line: unfolded, count: defects.unfolded.length })
  const [control] = defects.controls
  if (control !== undefined) findings.add("ControlCharacters", { line: control, count: defects.controls.length })
  for (const { line, text } of defects.unreadable.slice(0, 1_000))
    findings.add("LineUnreadable", { line, raw: text.slice(0, 100) })
  for (const line of defects.cut) findings.add("LineCut", { line })
  for (const line of strayEnds.slice(0, 1_000)) findings.add("StrayEnd", { line })
}

/** What was made of the zones, and of times that have none. */
const tellTimes = ({ entries }: FileComponents, { zones, zone, findings }: EntryReading): void => {
  for (const found of zones.found()) {
    const facts = {
      tzid: found.tzid.slice(0, 100),
      zone: found.zone,
      ...(found.line === undefined ? {} : { line: found.line }),
    }
    if (found.because === "assumed") findings.add("ZoneAssumed", facts)
    else if (found.contradicted) findings.add("ZoneContradicted", facts)
    else if (found.because === "behaviour") findings.add("ZoneByBehaviour", facts)
  }
  const floating = entries.flatMap((entry) => {
    const start = propertyOf(entry, "DTSTART")
    return start !== undefined && /^\d{8}T\d{6}$/.test(start.raw.trim()) && !start.params.has("TZID")
      ? [start.line]
      : []
  })
  const [line] = floating
  if (line !== undefined) findings.add("FloatingTimes", { line, count: floating.length, zone })
}

/** Who takes part, who invites and whom to ask is not read. @rule R52 */
const tellPeople = (entries: ReadonlyArray<Component>, findings: FindingList): void => {
  const people = entries.flatMap((entry) =>
    ["ATTENDEE", "ORGANIZER", "CONTACT"].flatMap((name) => propertiesOf(entry, name).map(({ line }) => line)),
  )
  const [line] = people.toSorted((a, b) => a - b)
  if (line !== undefined) findings.add("PeopleDropped", { line, count: people.length })
}

const ownZone = (names: ReadonlyArray<string | undefined>): Zone | undefined =>
  names.map((name) => Zone.safeParse(name).data).find((zone) => zone !== undefined)

/** The first and the last year of the entries. */
const yearsOf = (entries: ReadonlyArray<Component>): ReadonlyArray<number> => {
  const years = entries
    .map((entry) => Number(/^(\d{4})/.exec(propertyOf(entry, "DTSTART")?.raw ?? "")?.[1]))
    .filter((year) => year >= 1970 && year < 2100)
    .toSorted((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? [] : [first, last]
}

/** The Land that the name of the calendar says, or nearly all of its entries. */
const landOf = (names: ReadonlyArray<string>, titles: ReadonlyArray<string>): Land | undefined => {
  const [named, ...others] = [...new Set(names.flatMap(landsIn))]
  if (named !== undefined) return others.length === 0 ? named : undefined
  const [land, ...more] = [...new Set(titles.slice(0, 5_000).flatMap(landsIn))]
  return more.length === 0 ? land : undefined
}

/** The last day of the entries that do not return. */
const lastDayOf = (entries: ReadonlyArray<ReadEntry>): LocalDate => {
  let last = ""
  for (const { when } of entries) {
    const day = when.days?.to ?? when.start.slice(0, 10)
    if (when.rules.length === 0 && day > last) last = day
  }
  return LocalDate.safeParse(last).data ?? addDays(LocalDate.parse("1970-01-01"), 0)
}
