/** Groups: what a file says about one event, the series and the versions of its dates, each in its newest form. */
import type { FindingList } from "../finding.js"
import { inZone } from "../time/entry-time.js"
import type { CalendarEntry } from "./entry.js"
import { fingerprint } from "./fingerprint.js"
import type { ReadEntry } from "./read-entry.js"

/** An event with the dates of it that were changed. @german Terminserie einer Kalenderdatei */
export interface EntryGroup {
  readonly uid: string
  readonly master: CalendarEntry
  /** In the order of their keys. */
  readonly overrides: ReadonlyArray<CalendarEntry>
}

/** The entries of a file, put together. */
export interface GroupedEntries {
  /** In the order of their first components. */
  readonly groups: ReadonlyArray<EntryGroup>
  /** Older versions of what the file has in a newer one. */
  readonly superseded: ReadonlyArray<CalendarEntry>
}

/** Puts entries together by their UIDs and the dates that they change. @source RFC 5545, section 3.8.4.4 */
export const groupEntries = (read: ReadonlyArray<ReadEntry>, findings: FindingList): GroupedEntries => {
  const superseded: Array<CalendarEntry> = []
  const byUid = new Map<string, Array<CalendarEntry>>()
  for (const entry of read.map((one) => named(one, findings))) {
    const same = byUid.get(entry.uid)
    if (same === undefined) byUid.set(entry.uid, [entry])
    else same.push(entry)
  }
  const groups = [...byUid].flatMap(([uid, entries]) => groupsOf(uid, entries, { findings, superseded }))
  return { groups: eachOnce(groups).toSorted((a, b) => a.master.component - b.master.component), superseded }
}

/** A UID that was made is not that of another entry. */
const eachOnce = (groups: ReadonlyArray<EntryGroup>): ReadonlyArray<EntryGroup> => {
  const taken = new Set<string>()
  return groups.map((group) => {
    let { uid } = group
    while (taken.has(uid)) uid = `${uid}~`
    taken.add(uid)
    return uid === group.uid ? group : { ...group, uid, master: { ...group.master, uid } }
  })
}

/** An entry without a UID is known again by when and what it is. */
const named = (entry: ReadEntry, findings: FindingList): CalendarEntry => {
  const { uid, ...rest } = entry
  if (uid !== undefined) return { ...rest, uid }
  const { component, line } = entry
  findings.add("UidMissing", { component, line })
  return { ...rest, uid: `~${fingerprint(contentOf(entry))}` }
}

const contentOf = ({ when, title = "", location = "" }: ReadEntry): string =>
  `${when.start} ${when.zone} ${title} ${location}`

interface Grouping {
  readonly findings: FindingList
  readonly superseded: Array<CalendarEntry>
}

const groupsOf = (
  uid: string,
  entries: ReadonlyArray<CalendarEntry>,
  grouping: Grouping,
): ReadonlyArray<EntryGroup> => {
  const { findings } = grouping
  const masters = apart(
    uid,
    entries.filter((entry) => entry.overrides === undefined),
    findings,
  )
  const newest = masters.map((versions) => newestOf(versions, grouping)).filter((one) => one !== undefined)
  const [first, ...others] = newest
  const overrides = newestByKey(
    entries.filter((entry) => entry.overrides !== undefined),
    grouping,
  )
  const rest = others.map((master): EntryGroup => ({ uid: master.uid, master, overrides: [] }))
  if (first !== undefined) return [{ uid: first.uid, master: first, overrides }, ...rest]
  // Without the series, each of its dates stands for itself.
  return overrides.map((entry) => {
    const { component, line } = entry
    findings.add("OverrideAlone", { component, line, uid })
    const { overrides: changed, ...alone } = entry
    const own = `${uid}/${changed?.key.local ?? ""}`
    return { uid: own, master: { ...alone, uid: own }, overrides: [] }
  })
}

/** Versions of one event, or several events to which a program gave one UID: those stand in one calendar as equals. */
const apart = (
  uid: string,
  masters: ReadonlyArray<CalendarEntry>,
  findings: FindingList,
): ReadonlyArray<ReadonlyArray<CalendarEntry>> => {
  const [first] = masters
  if (first === undefined) return []
  const contents = new Map<string, Array<CalendarEntry>>()
  for (const entry of masters) {
    const key = contentOf(entry)
    const same = contents.get(key)
    if (same === undefined) contents.set(key, [entry])
    else same.push(entry)
  }
  const areEquals = masters.every(
    ({ sequence, calendar }) => sequence === first.sequence && calendar === first.calendar,
  )
  if (contents.size === 1 || !areEquals || new Set(masters.map(({ modifiedAt }) => modifiedAt)).size === masters.length)
    return [masters]
  const { component, line } = first
  findings.add("UidRepeats", { component, line, uid, entries: contents.size })
  return [...contents].map(([key, same], index) =>
    index === 0 ? same : same.map((entry) => ({ ...entry, uid: `${uid}~${fingerprint(key)}` })),
  )
}

const newestByKey = (entries: ReadonlyArray<CalendarEntry>, grouping: Grouping): ReadonlyArray<CalendarEntry> => {
  const byKey = new Map<string, Array<CalendarEntry>>()
  for (const entry of entries) {
    if (entry.overrides === undefined) continue
    const { local, zone, isDay } = entry.overrides.key
    const key = isDay ? local.slice(0, 10) : inZone(local, zone, "UTC" as typeof zone).local
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [entry])
    else same.push(entry)
  }
  return [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, versions]) => newestOf(versions, grouping) ?? [])
}

/** The newest version; the others are superseded. */
const newestOf = (versions: ReadonlyArray<CalendarEntry>, { superseded }: Grouping): CalendarEntry | undefined => {
  let newest: CalendarEntry | undefined
  for (const version of versions) {
    if (newest === undefined || !isNewer(newest, version)) {
      if (newest !== undefined) superseded.push(newest)
      newest = version
    } else superseded.push(version)
  }
  return newest
}

/** Whether one version is newer than another. @source RFC 5546, section 2.1.5 */
export const isNewer = (
  one: Pick<CalendarEntry, "sequence" | "modifiedAt">,
  other: Pick<CalendarEntry, "sequence" | "modifiedAt">,
): boolean =>
  one.sequence === other.sequence ? (one.modifiedAt ?? "") > (other.modifiedAt ?? "") : one.sequence > other.sequence
