/** Outcomes: what the entries of a calendar become, as it is read. */
import type { Accepted } from "@sozialraum/core"
import type { ClosureCalendar, Land } from "@sozialraum/core/calendar"
import { type ListedEntry, ListedEntry as ListedEntrySchema, type Offer, type SaidEntry } from "@sozialraum/core/offer"
import type { LocalDate, Series } from "@sozialraum/core/time"
import type { BusyTime } from "./busy/busy-time.js"
import { closureCalendars } from "./closures/closure-calendars.js"
import { closuresIn, type ScopedClosures } from "./closures/closures.js"
import type { CalendarEntry, EntryPlace } from "./entries/entry.js"
import { groupSeries } from "./entries/group-series.js"
import type { EntryGroup, GroupedEntries } from "./entries/groups.js"
import type { Refusal } from "./entries/read-entry.js"
import { entryId } from "./entry-id.js"
import type { FindingList } from "./finding.js"
import { offerOf } from "./offers/offer.js"
import type { CalendarOptions, CalendarReading } from "./options.js"
import type { FreeBusyEntry } from "./read-calendar.js"
import { rejected as rejectedEntry } from "./rejected.js"
import type { AcceptedEntry, RejectedEntry } from "./report.js"

/** What decides what entries become. */
export interface OutcomeReading {
  readonly options: CalendarOptions
  readonly as: CalendarReading
  readonly findings: FindingList
  readonly freeBusy: ReadonlyArray<FreeBusyEntry>
  readonly land: Land | undefined
  readonly lastDay: LocalDate
  readonly name: string
  /** Lines of components that could not be read. */
  readonly lost: ReadonlyArray<number>
}

/** What became of the entries of a file. */
export interface Outcomes {
  readonly accepted: ReadonlyArray<Accepted<AcceptedEntry>>
  readonly rejected: ReadonlyArray<RejectedEntry>
  readonly closures: ReadonlyArray<ClosureCalendar>
  readonly offers: ReadonlyArray<Offer>
  readonly busy: ReadonlyArray<BusyTime>
  readonly listed: ReadonlyArray<ListedEntry>
}

/** What a group of entries became. */
type Became =
  | { readonly as: "offer"; readonly offer: Offer; readonly cancelled: boolean }
  | { readonly as: "closure"; readonly told: ScopedClosures }
  | { readonly as: "busy"; readonly busy: BusyTime }

/** Tells what each group becomes, and of each of its components that it belongs to it. */
export const outcomes = ({ groups, superseded }: GroupedEntries, reading: OutcomeReading): Outcomes => {
  const { options, findings, as } = reading
  const accepted: Array<Accepted<AcceptedEntry>> = []
  const rejected: Array<RejectedEntry> = superseded.map((entry) =>
    rejectedEntry(entry, { because: "superseded", raw: entry.uid }, entry.uid, entryId(options.source, entry.uid)),
  )
  const made: Array<{ readonly group: EntryGroup; readonly became: Became }> = []
  const lost = [...reading.lost]
  const knownIds = new Set((options.known ?? []).map(({ id }) => id))
  for (const group of groups) {
    const id = entryId(options.source, group.uid)
    const became = becameOf(group, id, { ...reading, isKnown: knownIds.has(id) })
    if ("because" in became) {
      const isOver = became.because === "cancelled" && as !== "offers"
      for (const entry of [group.master, ...group.overrides])
        rejected.push(rejectedEntry(entry, became, group.uid, isOver ? undefined : id))
      if (became.because === "invalid") lost.push(group.master.line)
      continue
    }
    made.push({ group, became })
    accepted.push(acceptedOf(group.master, became.as, id))
    for (const entry of group.overrides) accepted.push(acceptedOf(entry, "date", id))
  }
  const freeBusy = reading.freeBusy.map((entry) => busyOf(entry, options.source))
  for (const [index, busy] of freeBusy.entries()) {
    const place = reading.freeBusy[index]?.place
    if (place !== undefined && busy.series.length > 0)
      accepted.push({
        lines: [place.line],
        value: { uid: busy.uid, component: place.component, became: "busy", id: busy.id },
      })
    else if (place !== undefined) rejected.push(rejectedEntry(place, { because: "free", raw: "VFREEBUSY" }, busy.uid))
  }
  tellLikeness(made, findings)
  const busy = [
    ...made.flatMap(({ became }) => (became.as === "busy" ? [became.busy] : [])),
    ...freeBusy.filter(({ series }) => series.length > 0),
  ]
  return {
    accepted,
    rejected,
    closures: closureCalendars(
      made.flatMap(({ became }) => (became.as === "closure" ? [became.told] : [])),
      { options, findings, lost: as === "closures" ? lost : [], name: reading.name },
    ),
    offers: made.flatMap(({ became }) => (became.as === "offer" && !became.cancelled ? [became.offer] : [])),
    busy,
    listed: [
      ...made.flatMap((one) => listedOf(one, options.source)),
      ...freeBusy.flatMap((one, index) => listedBusy(one, reading.freeBusy[index]?.place, options.source)),
    ],
  }
}

const becameOf = (
  group: EntryGroup,
  id: string,
  { isKnown, ...reading }: OutcomeReading & { readonly isKnown: boolean },
): Became | Refusal => {
  const { as, options, findings } = reading
  const { master, uid } = group
  const { component, line } = master
  if (master.status === "cancelled" && (as !== "offers" || !isKnown))
    return { because: "cancelled", raw: "STATUS:CANCELLED" }
  if (master.confidential && as !== "busy") {
    const kept = options.keepPrivate === true
    findings.add("PrivateEntry", { component, line, uid, kept })
    if (!kept) return { because: "private", raw: "CLASS" }
  }
  const series = groupSeries(group, findings)
  if (series.length === 0) return { because: "invalid", raw: master.when.start }
  if (as === "busy" || master.confidential) {
    if (master.free) return { because: "free", raw: "TRANSP:TRANSPARENT" }
    return { as: "busy", busy: { id, uid, tentative: master.status === "tentative", series } }
  }
  if (as === "closures") {
    const told = closuresIn(master, series, reading)
    if ("because" in told) return told
    if (told.scopes.length === 0) {
      findings.add("LandUnknown", { component, line, uid })
      return { because: "land", raw: master.title ?? "" }
    }
    return told.closures.length === 0 ? { because: "date", raw: master.when.start } : { as: "closure", told }
  }
  if (master.title === undefined) return { because: "title", raw: "SUMMARY" }
  const offer = offerOf(group, series, { options, findings })
  return offer === undefined
    ? { because: "invalid", raw: master.when.start }
    : { as: "offer", offer, cancelled: master.status === "cancelled" }
}

const acceptedOf = (entry: CalendarEntry, became: AcceptedEntry["became"], id: string): Accepted<AcceptedEntry> => ({
  lines: [entry.line],
  value: { uid: entry.uid, component: entry.component, became, id },
})

const busyOf = ({ uid, series, place }: FreeBusyEntry, source: string): BusyTime => {
  const known = `${uid ?? "~"}/freebusy-${place.component}`
  return { id: entryId(source, known), uid: known, tentative: false, series }
}

const listedOf = ({ group, became }: { readonly group: EntryGroup; readonly became: Became }, source: string) => {
  const entries = [group.master, ...group.overrides]
  const newest = entries
    .map(({ modifiedAt = "" }) => modifiedAt)
    .toSorted()
    .at(-1)
  return listedAs(source, group.uid, {
    sequence: Math.max(...entries.slice(0, 1_000).map(({ sequence }) => sequence)),
    modifiedAt: newest,
    lines: entries.map(({ line }) => line),
    said: saidBy(became),
  })
}

const saidBy = (became: Became): SaidEntry => {
  if (became.as === "offer") return { as: "offer", offer: became.offer, cancelled: became.cancelled }
  return became.as === "busy"
    ? { as: "busy", series: became.busy.series }
    : { as: "closure", closures: became.told.closures }
}

const listedBusy = (busy: BusyTime, place: EntryPlace | undefined, source: string): ReadonlyArray<ListedEntry> =>
  place === undefined || busy.series.length === 0
    ? []
    : listedAs(source, busy.uid, {
        sequence: 0,
        modifiedAt: undefined,
        lines: [place.line],
        said: { as: "busy", series: busy.series },
      })

const listedAs = (
  source: string,
  uid: string,
  {
    modifiedAt,
    ...facts
  }: Pick<ListedEntry, "sequence" | "lines" | "said"> & { readonly modifiedAt: string | undefined },
): ReadonlyArray<ListedEntry> => {
  const stamp = modifiedAt === undefined || modifiedAt === "" ? {} : { modifiedAt }
  const listed = ListedEntrySchema.safeParse({ id: entryId(source, uid), source, uid, ...stamp, ...facts })
  return listed.success ? [listed.data] : []
}

/** Programs that tell a series date by date make one offer of each: people may want one of all. */
const tellLikeness = (
  made: ReadonlyArray<{ readonly group: EntryGroup; readonly became: Became }>,
  findings: FindingList,
): void => {
  const alike = new Map<string, Array<CalendarEntry>>()
  for (const { group, became } of made) {
    if (became.as !== "offer" || became.offer.schedule?.kind !== "dates") continue
    if (became.offer.schedule.slots.some(({ series }) => isReturning(series))) continue
    const key = `${became.offer.title} ${group.master.when.start.slice(10)}`
    const same = alike.get(key)
    if (same === undefined) alike.set(key, [group.master])
    else same.push(group.master)
  }
  for (const [, [first, ...others]] of alike)
    if (first !== undefined && others.length >= 2) {
      const { component, line, uid } = first
      findings.add("LooksLikeSeries", {
        component,
        line,
        uid,
        title: (first.title ?? "").slice(0, 100),
        entries: others.length + 1,
      })
    }
}

const isReturning = ({ rule, rdates }: Series): boolean => rule !== undefined || rdates.length > 0
