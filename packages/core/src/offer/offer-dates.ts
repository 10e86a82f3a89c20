/** Dates of an offer in a window: which take place, which do not and why, and how far the calendars know. */
import {
  type ClosureCalendar,
  type ClosureKind,
  type ClosureReason,
  type DroppedOccurrence,
  type HeldDates,
  type HolidayBehaviour,
  heldDates,
  type LastsIntoClosure,
  type UnknownCalendar,
} from "../calendar/index.js"
import type { Finding } from "../problem.js"
import {
  dateOf,
  holdsOn,
  type Instant,
  type Interval,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
  type OmittedOccurrence,
  occurrences,
} from "../time/index.js"
import type { Offer, OfferId, OfferPause } from "./offer.js"
import type { OfferSlot } from "./schedule.js"

/** One date of an offer; `slot` is the place of its row in the timetable. @german Angebotstermin */
export interface OfferDate {
  readonly slot: number
  readonly occurrence: Occurrence
}

/**
 * A date that does not take place: for closures, or because the offer is paused. Without either it takes place only in
 * holidays, and there are none.
 *
 * @german Entfallener Angebotstermin
 */
export interface DroppedOfferDate extends OfferDate {
  readonly because: ReadonlyArray<ClosureReason>
  readonly pause?: OfferPause
}

/** A date that nobody can judge yet. @german Ungewisser Angebotstermin */
export interface UncertainOfferDate extends OfferDate {
  readonly calendars: ReadonlyArray<UnknownCalendar>
  readonly inParts: ReadonlyArray<ClosureReason>
}

/**
 * A date that somebody set by hand lies on a closure on which the offer rests: it does not take place.
 *
 * @german Termin entgegen der Ferienregelung
 */
export type DateInClosure = Finding<
  "DateInClosure",
  { readonly offer: OfferId; readonly key: LocalDateTime; readonly because: ReadonlyArray<ClosureReason> }
>

/** The dates of an offer in a window, each list in the order of time. @german Termine eines Angebots */
export interface OfferDates {
  /** Whether its times are agreed with each one who comes: then there are no dates to tell. */
  readonly byArrangement: boolean
  /** All that take place, as far as anybody knows: those that are uncertain as well. */
  readonly kept: ReadonlyArray<OfferDate>
  readonly dropped: ReadonlyArray<DroppedOfferDate>
  readonly uncertain: ReadonlyArray<UncertainOfferDate>
  /** What the timetable itself leaves out: excluded, cancelled, or at a time that the clock skips. */
  readonly omitted: ReadonlyArray<OmittedOccurrence & { readonly slot: number }>
  /** Each at the row of the timetable that it is about. */
  readonly findings: ReadonlyArray<DateInClosure | LastsIntoClosure>
  /** The first day that some calendar does not know; none where no calendar matters, or all know on and on. */
  readonly knownTo?: LocalDate
  /** Kinds of closures that matter and that no calendar tells. */
  readonly notTold: ReadonlyArray<ClosureKind>
  /** Only where a limit cut off: from this instant on some row of the timetable tells no dates. */
  readonly cutOffAt?: Instant
}

/**
 * The dates of an offer that begin in a window, held against the calendars of the place where it is.
 *
 * Days on which the offer, or a row of its timetable, does not hold have no dates. The state does not matter, except that
 * a paused offer drops the dates of its pause: whether an offer is to be shown, `isShownTo` tells.
 *
 * @param options - `calendars`: all that apply, as `calendarsFor` gives them; `limit`: the most dates of each row
 * @rule R18
 * @example
 * import { ClosureCalendar, Interval, LocalDate, Offer, offerDates, weeklySeries } from "@sozialraum/core"
 * const ferien = ClosureCalendar.parse({
 *   id: "schulferien-nw",
 *   name: "Schulferien Nordrhein-Westfalen",
 *   scope: { kind: "land", id: "NW" },
 *   source: { name: "Ferienordnung" },
 *   known: { from: "2026-08-01", to: "2027-08-01" },
 *   kinds: ["schulferien"],
 *   closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
 * })
 * const series = weeklySeries({ day: "we", from: "15:00", to: "16:30" }, LocalDate.parse("2026-10-14"))
 * const schedule = { kind: "dates", slots: [{ series }], holidays: { kind: "rests", on: ["schulferien"] } }
 * const offer = Offer.parse({ id: "o", title: "Turnen", institution: "verein", form: "gruppe", schedule, state: "published" })
 * const window = Interval.parse({ start: "2026-10-14T00:00", end: "2026-11-05T00:00", zone: "Europe/Berlin" })
 * const dates = offerDates(offer, window, { calendars: [ferien] })
 * dates.kept.map(({ occurrence }) => occurrence.start) // => ["2026-10-14T15:00", "2026-11-04T15:00"]
 * dates.dropped.map(({ because }) => because[0]?.closure.reason) // => ["Herbstferien NW", "Herbstferien NW"]
 * dates.knownTo // => "2027-08-01"
 */
export const offerDates = (
  offer: Offer,
  window: Interval,
  options: { readonly calendars: ReadonlyArray<ClosureCalendar>; readonly limit?: number },
): OfferDates => {
  const { schedule } = offer
  const slots = schedule?.kind === "dates" ? schedule.slots : []
  const told = slots.map((slot, index) => slotDates(offer, slot, { index, window, ...options }))
  const all = <Part extends OfferDate>(part: (dates: SlotDates) => ReadonlyArray<Part>): ReadonlyArray<Part> =>
    told.flatMap(part).sort(inTime)
  const knownTo = earliest(told.map((dates) => dates.knownTo))
  const cutOffAt = earliest(told.map((dates) => dates.cutOffAt))
  return {
    byArrangement: schedule?.kind === "byArrangement",
    kept: all((dates) => dates.kept),
    dropped: all((dates) => dates.dropped),
    uncertain: all((dates) => dates.uncertain),
    omitted: told.flatMap((dates) => dates.omitted).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
    findings: told.flatMap((dates) => dates.findings),
    notTold: [...new Set(told.flatMap((dates) => dates.notTold))],
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(cutOffAt === undefined ? {} : { cutOffAt }),
  }
}

type SlotDates = Omit<OfferDates, "byArrangement">

interface SlotQuestion {
  readonly index: number
  readonly window: Interval
  readonly calendars: ReadonlyArray<ClosureCalendar>
  readonly limit?: number
}

/** The dates of one row of the timetable. */
const slotDates = (offer: Offer, slot: OfferSlot, { index, window, ...options }: SlotQuestion): SlotDates => {
  const behaviour = slot.holidays ?? (offer.schedule?.kind === "dates" ? offer.schedule.holidays : undefined)
  const { kept, dropped, uncertain, omitted, findings, ...known } = held(slot, window, { ...options, behaviour })
  const pause = offer.state === "paused" ? offer.pause : undefined
  const isPlanned = (day: LocalDate): boolean => holdsOn(slot, day) && holdsOn(offer, day)
  const pauseOf = (day: LocalDate): { readonly pause?: OfferPause } =>
    pause !== undefined && holdsOn(pause, day) ? { pause } : {}
  const takesPlace = (day: LocalDate): boolean => isPlanned(day) && pauseOf(day).pause === undefined
  const resting = dropped.filter(({ occurrence }) => isPlanned(dayOf(occurrence)))
  const pausing = kept.filter((occurrence) => isPlanned(dayOf(occurrence)) && !takesPlace(dayOf(occurrence)))
  const taking = kept.filter((occurrence) => takesPlace(dayOf(occurrence)))
  const keys = new Set(taking.map(({ key }) => key))
  return {
    kept: taking.map((occurrence) => ({ slot: index, occurrence })),
    dropped: [...resting, ...pausing.map((occurrence) => ({ occurrence, because: [] }))].map((gone) => ({
      slot: index,
      ...gone,
      ...pauseOf(dayOf(gone.occurrence)),
    })),
    uncertain: uncertain
      .filter(({ occurrence }) => takesPlace(dayOf(occurrence)))
      .map((date) => ({ slot: index, ...date })),
    omitted: omitted.filter(({ key }) => isPlanned(dateOf(key))).map((gone) => ({ slot: index, ...gone })),
    findings: [
      ...resting.filter(({ occurrence }) => isSetByHand(slot, occurrence)).map((gone) => inClosure(offer, gone)),
      ...findings.filter(({ key }) => keys.has(key)),
    ].map((finding) => ({ ...finding, path: ["schedule", "slots", index, "series"] })),
    ...known,
  }
}

/** Without a holiday behaviour every date takes place, and no calendar matters. */
const held = (
  { series }: OfferSlot,
  window: Interval,
  {
    behaviour,
    ...options
  }: Omit<SlotQuestion, "index" | "window"> & { readonly behaviour: HolidayBehaviour | undefined },
): HeldDates => {
  if (behaviour !== undefined) return heldDates(series, window, { ...options, behaviour })
  const { occurrences: kept, ...rest } = occurrences(series, window, options)
  return { kept, dropped: [], uncertain: [], findings: [], notTold: [], ...rest }
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

const dayOf = ({ start }: Occurrence): LocalDate => dateOf(start)

/** Rows that begin at the same instant stay in the order of the timetable. */
const inTime = (a: OfferDate, b: OfferDate): number =>
  a.occurrence.startsAt < b.occurrence.startsAt ? -1 : a.occurrence.startsAt > b.occurrence.startsAt ? 1 : 0

const earliest = <Text extends string>(texts: ReadonlyArray<Text | undefined>): Text | undefined =>
  texts.filter((text) => text !== undefined).sort()[0]
