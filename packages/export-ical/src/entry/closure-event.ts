/** Closures as calendar entries: whole days on which something rests, with the source that says so. */
import {
  ClosureCalendar,
  type ClosureKind,
  knows,
  type LocalDate,
  type Redacted,
  type Revised,
  redact,
  tells,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import { deadlineWords } from "../deadline/deadline-words.js"
import { type Drafted, described, type EventOptions, historyOf } from "./draft.js"
import { styleOf } from "./entry-style.js"
import { type CalendarEvent, eventUid } from "./event.js"
import { labelled } from "./words.js"

/**
 * Turns the closures of a calendar into entries of whole days, which keep nobody busy.
 *
 * An entry is told by its calendar, its kind and its first day, so that it stays the same when the calendar is delivered
 * anew. Of several deliveries the newest that knows the first day tells a closure.
 *
 * @param directory - knows the other deliveries of the calendar
 * @rule R25
 */
export const closureEvents = (
  calendar: Revised<ClosureCalendar>,
  directory: Pick<Directory, "closureDeliveries">,
  options: EventOptions,
): ReadonlyArray<Drafted> => {
  const seen = redact(ClosureCalendar, calendar.value, options.audience)
  const deliveries = directory.closureDeliveries(calendar.value.id).toSorted(inAge)
  const place = deliveries.indexOf(calendar)
  const newer = place < 0 ? deliveries.filter((other) => inAge(calendar, other) < 0) : deliveries.slice(place + 1)
  const told = (seen.closures ?? [])
    .flatMap((closure) => complete(closure) ?? [])
    .filter(({ kind, from }) => !newer.some((other) => speaksOf(other, kind, from)))
  return withKeys(told).map(({ closure, key }) => ({
    event: {
      uid: eventUid({ network: options.network, kind: "closure", id: calendar.value.id, part: key }, options.domain),
      ...historyIn(deliveries, calendar, closure),
      ...contentOf(closure, seen, options),
    },
    lost: [],
  }))
}

interface ToldClosure {
  readonly kind: ClosureKind
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
  readonly onlyIn?: string | undefined
}

const complete = (closure: Redacted<ClosureCalendar["closures"][number]>): ToldClosure | undefined => {
  const { kind, from, to, reason, onlyIn } = closure
  if (kind === undefined || from === undefined || to === undefined || reason === undefined) return undefined
  return { kind, from, to, reason, onlyIn }
}

/** Of deliveries of one day the last one given is the newest, as everywhere: sorting keeps their order. */
const inAge = ({ value: a }: Revised<ClosureCalendar>, { value: b }: Revised<ClosureCalendar>): number => {
  const [one, other] = [a.source.retrievedOn ?? "", b.source.retrievedOn ?? ""]
  return one < other ? -1 : one > other ? 1 : 0
}

const speaksOf = ({ value }: Revised<ClosureCalendar>, kind: ClosureKind, day: LocalDate): boolean =>
  tells(value, [kind]) && knows(value, day)

/**
 * What tells the closures of a calendar apart: kind and first day, where they hold if that is not everywhere, and only
 * where two are alike in all that, the reason of all but the first.
 */
const withKeys = (closures: ReadonlyArray<ToldClosure>) => {
  const taken = new Map<string, number>()
  return closures.toSorted(byReason).map((closure) => {
    const { kind, from, onlyIn, reason } = closure
    const plain = [kind, from, ...(onlyIn === undefined ? [] : [plainPart(onlyIn)])].join("/")
    const key = taken.has(plain) ? `${plain}//${plainPart(reason)}` : plain
    const times = taken.get(key) ?? 0
    taken.set(key, times + 1)
    return { closure, key: times === 0 ? key : `${key}/${times + 1}` }
  })
}

const byReason = (a: ToldClosure, b: ToldClosure): number =>
  a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0

/** So that no part can pose as two. */
const plainPart = (part: string): string => part.replaceAll("%", "%25").replaceAll("/", "%2F")

/** A new delivery begins at revision 1: all that know the day count, so that neither the sequence nor the last change goes back. */
const historyIn = (
  deliveries: ReadonlyArray<Revised<ClosureCalendar>>,
  calendar: Revised<ClosureCalendar>,
  { kind, from }: ToldClosure,
): Pick<CalendarEvent, "sequence" | "createdAt" | "changedAt"> => {
  const others = deliveries.filter((other) => other !== calendar && speaksOf(other, kind, from))
  const all = [calendar, ...others]
  const inTime = all.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
  return {
    ...historyOf(calendar, others),
    sequence: all.reduce((sum, { revision }) => sum + revision, -1),
    createdAt: (inTime[0] ?? calendar).createdAt,
  }
}

const contentOf = (
  { kind, from, to, reason, onlyIn }: ToldClosure,
  { name, source }: Redacted<ClosureCalendar>,
  { language }: EventOptions,
): Pick<CalendarEvent, "when" | "summary" | "description" | "status" | "busy" | "categories" | "color" | "url"> => {
  const said = deadlineWords[language]
  const { category, color } = styleOf(kind, language)
  const lines = [
    ...(name === undefined ? [] : [name]),
    ...labelled(said.kind, category),
    ...labelled(said.onlyIn, onlyIn),
    ...labelled(said.source, source?.attribution ?? source?.name),
    ...labelled(said.licence, source?.licence),
    ...labelled(said.retrieved, source?.retrievedOn),
  ]
  return {
    when: { from, to },
    summary: onlyIn === undefined ? reason : `${reason} (${said.onlyIn}: ${onlyIn})`,
    ...described(lines),
    status: "confirmed",
    busy: "free",
    categories: [category],
    color,
    ...(source?.url === undefined ? {} : { url: source.url }),
  }
}
