/** Closures: the days of an entry on which something rests, and for whom. */
import { type Closure, ClosureScope, type Land } from "@sozialraum/core/calendar"
import { addDays, dateOf, daysBetween, Interval, type LocalDate, occurrences, type Series } from "@sozialraum/core/time"
import type { CalendarEntry } from "../entries/entry.js"
import type { WhyRejected } from "../finding.js"
import type { CalendarOptions } from "../options.js"
import { closureKindOf } from "./closure-kind.js"
import { landsIn, nameWithout, partIn } from "./lands.js"

/** Closures of one entry, and for whom they are. */
export interface ScopedClosures {
  readonly scopes: ReadonlyArray<ClosureScope>
  readonly closures: ReadonlyArray<Closure>
}

/** What is needed to read closures. */
export interface ClosureReading {
  readonly options: CalendarOptions
  /** The Land that the calendar as a whole names. */
  readonly land: Land | undefined
  /** The last day of the entries that do not return: up to there the others are told. */
  readonly lastDay: LocalDate
}

/** So many days of one returning entry are told. */
const most = 200

/** The closures that an entry tells, or why it tells none. */
export const closuresIn = (
  { title = "", when, categories }: CalendarEntry,
  series: ReadonlyArray<Series>,
  { options, land, lastDay }: ClosureReading,
): ScopedClosures | { readonly because: WhyRejected; readonly raw: string } => {
  const named = landsIn(title)
  const given = options.scope
  const other = given?.kind === "land" && named.length > 0 && !named.includes(given.id)
  if (other) return { because: "land", raw: title }
  const lands = given === undefined ? (named.length > 0 ? named : land === undefined ? [] : [land]) : []
  const scopes = given === undefined ? lands.map((id) => ClosureScope.parse({ kind: "land", id })) : [given]
  const ofLand = given?.kind === "land" ? given.id : lands.length === 1 ? lands[0] : undefined
  const name = nameWithout(title, ofLand)
  const kind =
    closureKindOf(name, { scope: given?.kind ?? "land", categories }) ??
    closureKindOf(title, { scope: given?.kind ?? "land", categories }) ??
    options.kind
  if (kind === undefined) return { because: when.days === undefined ? "timed" : "noClosure", raw: title }
  if (when.days === undefined) return { because: "timed", raw: title }
  if (name === "") return { because: "title", raw: title }
  const spans = spansOf(when.days, series, lastDay)
  const partly =
    ofLand === undefined ? undefined : options.partly?.find((one) => one.land === ofLand && name.endsWith(one.listedAs))
  const onlyIn = partly?.onlyIn ?? partIn(title)
  const reason =
    ofLand === undefined || kind === "feiertag" || (given?.kind !== undefined && given.kind !== "land")
      ? name
      : `${name} ${ofLand}`
  return {
    scopes,
    closures: spans.map(({ from, to }) => ({ kind, from, to, reason, ...(onlyIn === undefined ? {} : { onlyIn }) })),
  }
}

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

const spansOf = (days: Days, series: ReadonlyArray<Series>, lastDay: LocalDate): ReadonlyArray<Days> => {
  const returns = series.some(
    ({ rule, rdates, overrides }) => rule !== undefined || rdates.length + overrides.length > 0,
  )
  if (!returns) return [days]
  const length = daysBetween(days.from, days.to)
  return series.flatMap((one) => {
    const end = addDays(lastDay < days.from ? days.from : lastDay, 1)
    const window = Interval.safeParse({ start: `${days.from}T00:00`, end: `${end}T00:00`, zone: one.zone })
    if (!window.success) return []
    return occurrences(one, window.data, { limit: most })
      .occurrences.slice(0, most)
      .map(({ start }) => {
        const from = dateOf(start)
        return { from, to: addDays(from, length) }
      })
  })
}
