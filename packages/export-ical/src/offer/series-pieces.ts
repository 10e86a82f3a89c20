/** Pieces of a series: runs of dates that one rule carries with few exclusions. */
import { dateOf, type LocalDateTime, type RecurrenceRule, rfc5545, toInstant, type Zone } from "@sozialraum/core"
import type { EventStatus } from "../entry/event.js"
import type { Carrier } from "./series-carrier.js"
import { compact, type ShownDate, type ShownSeries } from "./shown-series.js"

/** A run of dates under one rule. @german Serienabschnitt */
export interface Piece {
  readonly part: string
  readonly rule: RecurrenceRule
  readonly first: ShownDate
  readonly status: EventStatus
  readonly dates: ReadonlyArray<ShownDate>
  readonly excluded: ReadonlyArray<LocalDateTime>
  /** Those of the dates that are otherwise. */
  readonly overrides: ReadonlyArray<ShownDate>
}

/**
 * Cuts the starts of a carrier into runs.
 *
 * A run ends where so many starts in a row have no date that another entry is shorter than their exclusions, where dates
 * begin or cease to be tentative, and before a start that the clock skips: programs exclude none that does not exist. The
 * last run goes on where the series does.
 *
 * @param keys - the starts of the carrier, in order
 * @param dates - by key; those that the carrier does not have are left to others
 */
export const piecesOf = (
  { rule, exact }: Carrier,
  keys: ReadonlyArray<LocalDateTime>,
  dates: ReadonlyMap<LocalDateTime, ShownDate>,
  { looked, end, density, series: { zone } }: Pick<ShownSeries, "looked" | "end" | "density" | "series">,
): ReadonlyArray<Piece> => {
  const own = keys.flatMap((key) => dates.get(key) ?? []).filter(({ fits }) => fits !== "apart")
  const strays = straysAmong(own)
  const growing: Array<Growing> = []
  let skipped: Array<LocalDateTime> = []
  let isCut = false
  for (const key of keys) {
    const date = dates.get(key)
    isCut ||= isNoTime(key, zone)
    if (date === undefined || date.fits === "apart") {
      skipped.push(key)
      continue
    }
    const status = date.fits === "plain" && !strays.has(date) ? date.status : undefined
    const piece = growing.at(-1)
    if (piece !== undefined && !isCut && goesOn(piece, { key, status, skipped: skipped.length, exact, density })) {
      piece.excluded.push(...skipped)
      piece.dates.push(date)
      piece.status ??= status
    } else growing.push({ status, dates: [date], excluded: [] })
    skipped = []
    isCut = false
  }
  const goesBeyond = exact && !isCut && (end === undefined || end >= looked.to)
  const last = goesBeyond ? growing.at(-1) : undefined
  last?.excluded.push(...skipped)
  return growing.flatMap((piece, index): ReadonlyArray<Piece> => {
    const [first, ...others] = piece.dates
    const { status, excluded } = piece
    if (first === undefined || status === undefined || (others.length === 0 && piece !== last)) return []
    const until = piece === last ? end : dateOf((others.at(-1) ?? first).key)
    return [
      {
        part: index === 0 && density === "dense" ? "" : partOf(status, exact && piece === growing.at(-1), first),
        rule: until === undefined ? rule : { ...rule, until },
        first,
        status,
        dates: piece.dates,
        excluded,
        overrides: piece.dates.filter((date) => date.fits !== "plain" || date.status !== status),
      },
    ]
  })
}

interface Growing {
  /** Of the dates that are as the rule has them; unknown before the first of them. */
  status: EventStatus | undefined
  readonly dates: Array<ShownDate>
  readonly excluded: Array<LocalDateTime>
}

const goesOn = (
  piece: Growing,
  next: {
    readonly key: LocalDateTime
    readonly status: EventStatus | undefined
    readonly skipped: number
    readonly exact: boolean
    readonly density: ShownSeries["density"]
  },
): boolean => {
  if (next.skipped > mostSkipped[next.density]) return false
  // With each year that a calendar looks further ahead, a rule with too many dates would change; a year's own does not.
  if (!next.exact && piece.dates[0]?.key.slice(0, 4) !== next.key.slice(0, 4)) return false
  return next.status === undefined || piece.status === undefined || next.status === piece.status
}

/** Clocks are put forward in the small hours. */
const isNoTime = (key: LocalDateTime, zone: Zone): boolean =>
  key.slice(11) < "04:00" && toInstant(key, zone, rfc5545).because === "shifted"

/**
 * In a plain file an exclusion is 16 characters long and an entry some 700; packed, 3 and 40. Where most starts have no date,
 * runs are shorter when packed, and read as people would say it: see docs/decisions/0013-calendars.md.
 */
const mostSkipped = { dense: 40, sparse: 10 } as const

/** One or two dates of another status between others are exceptions, more are a run of their own. */
const straysAmong = (dates: ReadonlyArray<ShownDate>): ReadonlySet<ShownDate> => {
  const runs: Array<Array<ShownDate>> = []
  for (const date of dates) {
    if (date.fits !== "plain") continue
    const run = runs.at(-1)
    if (run !== undefined && run[0]?.status === date.status) run.push(date)
    else runs.push([date])
  }
  return new Set(runs.slice(1, -1).flatMap((run) => (run.length <= mostStrays ? run : [])))
}

const mostStrays = 2

/** Of the first run of a dense series there is no part: it keeps its name, also when others follow. */
const partOf = (status: EventStatus, isTail: boolean, { key }: ShownDate): string =>
  // The day from which on dates are no longer certain moves with time.
  isTail && status === "tentative" ? ".tentative" : `.${compact(key)}`
