/** Dates of one row of a timetable: those on its days, without those that closures or a pause of the offer take away. */
import {
  type ClosureCalendar,
  type DroppedOccurrence,
  type HeldDates,
  type HolidayBehaviour,
  heldDates,
} from "../calendar/index.js"
import {
  dateOf,
  holdsOn,
  type Interval,
  type Occurrence,
  type OmittedOccurrence,
  occurrences,
  type Validity,
} from "../time/index.js"
import type { Offer, OfferPause } from "./offer.js"
import type { DateInClosure, OfferDates } from "./offer-dates.js"
import type { OfferSlot } from "./schedule.js"

/** The part that one row has in the dates of an offer. */
export type RowDates = Omit<OfferDates, "byArrangement">

interface RowOptions {
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly holidays: HolidayBehaviour | undefined
  readonly limit?: number
}

/** The dates of a row; `slot` is its place in the timetable. */
export const rowDates = (
  offer: Offer,
  row: OfferSlot,
  { slot, window, options }: { readonly slot: number; readonly window: Interval; readonly options: RowOptions },
): RowDates => {
  const planned = within(row, within(offer, heldAgainst(row, window, options)))
  const { kept, dropped, uncertain, omitted, findings, notTold, knownTo, cutOffAt } = unlessPaused(offer, planned)
  const against = planned.dropped.filter(({ occurrence }) => isSetByHand(row, occurrence))
  const path = ["schedule", "slots", slot, "series"]
  return {
    kept: kept.map((occurrence) => ({ slot, occurrence })),
    dropped: dropped.map(({ occurrence, because, pause }) =>
      pause === undefined ? { slot, occurrence, because } : { slot, occurrence, because, pause },
    ),
    uncertain: uncertain.map((date) => ({ slot, ...date })),
    omitted: omitted.map((gone) => ({ slot, ...gone })).sort(byKey),
    findings: [...against.map((gone) => inClosure(offer, gone)), ...findings].map((found) => ({ ...found, path })),
    notTold,
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(cutOffAt === undefined ? {} : { cutOffAt }),
  }
}

/** Without a holiday behaviour every date takes place, and no calendar matters. */
const heldAgainst = ({ series }: OfferSlot, window: Interval, { holidays, ...options }: RowOptions): HeldDates => {
  if (holidays !== undefined) return heldDates(series, window, { ...options, behaviour: holidays })
  const { occurrences: kept, ...rest } = occurrences(series, window, options)
  return { kept, dropped: [], uncertain: [], findings: [], notTold: [], ...rest }
}

/** The dates that begin on a day on which the offer, or the row, holds. */
const within = (validity: Validity, dates: HeldDates): HeldDates => {
  if (validity.from === undefined && validity.to === undefined) return dates
  const isIn = ({ start }: Occurrence): boolean => holdsOn(validity, dateOf(start))
  return {
    ...keeping(dates, isIn),
    dropped: dates.dropped.filter(({ occurrence }) => isIn(occurrence)),
    omitted: dates.omitted.filter(({ key }) => holdsOn(validity, dateOf(key))),
  }
}

interface RestingDates extends HeldDates {
  readonly dropped: ReadonlyArray<DroppedOccurrence & { readonly pause?: OfferPause }>
}

/** What falls into the pause of an offer is dropped, with the pause. */
const unlessPaused = (offer: Offer, dates: HeldDates): RestingDates => {
  if (offer.state !== "paused") return dates
  const { pause } = offer
  const rests = ({ start }: Occurrence): boolean => holdsOn(pause, dateOf(start))
  const closed = dates.dropped.map((gone) => (rests(gone.occurrence) ? { ...gone, pause } : gone))
  const paused = dates.kept.filter(rests).map((occurrence) => ({ occurrence, because: [], pause }))
  return { ...keeping(dates, (occurrence) => !rests(occurrence)), dropped: [...closed, ...paused].sort(byStart) }
}

/** The same dates, of those that take place only some, with what is said of these. */
const keeping = (dates: HeldDates, isLeft: (occurrence: Occurrence) => boolean): HeldDates => {
  const kept = dates.kept.filter(isLeft)
  const keys = new Set(kept.map(({ key }) => key))
  return {
    ...dates,
    kept,
    uncertain: dates.uncertain.filter(({ occurrence }) => isLeft(occurrence)),
    findings: dates.findings.filter(({ key }) => keys.has(key)),
  }
}

/** Whether people chose this very day: no rule made it, or somebody moved it there. */
const isSetByHand = ({ series }: OfferSlot, { key, override }: Occurrence): boolean =>
  series.rule === undefined || override === "moved" || series.rdates.includes(key)

const inClosure = (offer: Offer, { occurrence, because }: DroppedOccurrence): DateInClosure => ({
  _tag: "DateInClosure",
  rule: "R18",
  severity: "warning",
  path: [],
  offer: offer.id,
  key: occurrence.key,
  because,
})

interface Starting {
  readonly occurrence: Occurrence
}

/** In the order of time. */
export const byStart = ({ occurrence: a }: Starting, { occurrence: b }: Starting): number =>
  a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0

/** What did not happen has no time but the one it was planned for. */
export const byKey = (a: OmittedOccurrence, b: OmittedOccurrence): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0
