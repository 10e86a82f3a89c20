/** Comparison: a delivery of a calendar held against what the same source said before. */
import type { FieldChange } from "@sozialraum/core/institution"
import type { ListedEntry, SaidEntry } from "@sozialraum/core/offer"
import type { LocalDate } from "@sozialraum/core/time"
import { isNewer } from "./entries/groups.js"

/** An entry that two deliveries give differently. @german Geänderter Kalendereintrag */
export interface ChangedEntry {
  readonly before: ListedEntry
  readonly after: ListedEntry
  readonly fields: ReadonlyArray<FieldChange>
}

/** A delivery of a calendar held against the one before it. @german Kalendervergleich */
export interface CalendarPlan {
  readonly added: ReadonlyArray<ListedEntry>
  readonly changed: ReadonlyArray<ChangedEntry>
  readonly unchanged: ReadonlyArray<ListedEntry>
  /** What was known of those of the unchanged ones that an earlier delivery came without. */
  readonly returned: ReadonlyArray<ListedEntry>
  /** Were in an earlier delivery, are not in this one, and are not over. */
  readonly missing: ReadonlyArray<ListedEntry>
  /** Older than what is known: what is known stays. */
  readonly older: ReadonlyArray<{ readonly before: ListedEntry; readonly after: ListedEntry }>
}

/**
 * Compares a delivery with what the same source said before, entry by entry.
 *
 * A lower SEQUENCE, or an earlier change under the same one, never stands against a newer version. Feeds drop what is over:
 * that is not missing.
 *
 * @param known - what earlier deliveries of the same source said
 * @param delivery - every entry of the new one, each once
 * @param options - `today`, and the ids of entries that stand in the file and could not be read: they are not missing
 * @source RFC 5546, section 2.1.5
 */
export const planCalendar = (
  known: ReadonlyArray<ListedEntry>,
  delivery: ReadonlyArray<ListedEntry>,
  { today, rejected }: { readonly today: LocalDate; readonly rejected: ReadonlySet<string> },
): CalendarPlan => {
  const before = new Map(known.map((listed) => [listed.id, listed]))
  const delivered = new Set(delivery.map(({ id }) => id))
  const met = delivery.flatMap((after) => {
    const listed = before.get(after.id)
    return listed === undefined ? [] : [{ before: listed, after, fields: saidChanges(listed.said, after.said) }]
  })
  const isOlder = ({ before: was, after, fields }: ChangedEntry): boolean => fields.length > 0 && isOutdated(after, was)
  const unchanged = met.filter(({ fields }) => fields.length === 0)
  return {
    added: delivery.filter(({ id }) => !before.has(id)),
    changed: met.filter((one) => one.fields.length > 0 && !isOlder(one)),
    unchanged: [...unchanged, ...met.filter(isOlder)].map(({ after }) => after),
    returned: met.flatMap((one) =>
      (one.fields.length === 0 || isOlder(one)) && one.before.missingSince !== undefined ? [one.before] : [],
    ),
    missing: known.filter(({ id, said }) => !delivered.has(id) && !rejected.has(id) && !isOver(said, today)),
    older: met.filter(isOlder),
  }
}

/** Sources that number nothing and stamp every version alike say nothing about which one is newer. */
const isOutdated = (after: ListedEntry, before: ListedEntry): boolean =>
  after.sequence !== before.sequence
    ? after.sequence < before.sequence
    : after.modifiedAt !== undefined && isNewer(before, after)

/** Whether all that an entry says lies before a day. */
const isOver = (said: SaidEntry, today: LocalDate): boolean => {
  if (said.as === "closure") return said.closures.every(({ to }) => to <= today)
  const series =
    said.as === "busy"
      ? said.series
      : said.offer.schedule?.kind === "dates"
        ? said.offer.schedule.slots.map((slot) => slot.series)
        : []
  return series.every(({ start, rule, rdates, overrides }) => {
    if (rule !== undefined && (rule.until === undefined || rule.until.slice(0, 10) >= today)) return false
    const moved = overrides.flatMap((override) => (override.kind === "moved" ? [override.start] : []))
    return [start, ...rdates, ...moved].every((date) => date.slice(0, 10) < today)
  })
}

/** The fields in which two versions of an entry differ, in alphabetical order. */
export const saidChanges = (before: SaidEntry, after: SaidEntry): ReadonlyArray<FieldChange> => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].toSorted().flatMap((field) => {
    const [was, is] = [old[field], now[field]]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

const fieldsOf = (said: SaidEntry): Readonly<Record<string, unknown>> => {
  if (said.as === "offer") return { ...said.offer, cancelled: said.cancelled }
  return said.as === "busy" ? { series: said.series } : { closures: said.closures }
}
