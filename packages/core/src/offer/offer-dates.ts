/** Dates of an offer in a window: which take place, which do not and why, and how far the calendars know. */
import type {
  ClosureCalendar,
  ClosureKind,
  ClosureReason,
  LastsIntoClosure,
  UnknownCalendar,
} from "../calendar/index.js"
import type { Finding } from "../problem.js"
import type { Instant, Interval, LocalDate, LocalDateTime, Occurrence, OmittedOccurrence } from "../time/index.js"
import type { Offer, OfferId, OfferPause } from "./offer.js"
import { byKey, byStart, type RowDates, rowDates } from "./row-dates.js"

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
  /** What the timetable itself leaves out: excluded, cancelled or moved, with the reason, or at a time that the clock skips. */
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
  if (schedule?.kind !== "dates") return { byArrangement: schedule?.kind === "byArrangement", ...noDates }
  const rows = schedule.slots.map((row, slot) =>
    rowDates(offer, row, { slot, window, options: { ...options, holidays: row.holidays ?? schedule.holidays } }),
  )
  return { byArrangement: false, ...together(rows) }
}

const noDates: RowDates = { kept: [], dropped: [], uncertain: [], omitted: [], findings: [], notTold: [] }

/** What begins at the same instant stays in the order of the rows. */
const together = (rows: ReadonlyArray<RowDates>): RowDates => {
  const [first = noDates] = rows
  if (rows.length <= 1) return first
  const knownTo = earliest(rows.map((row) => row.knownTo))
  const cutOffAt = earliest(rows.map((row) => row.cutOffAt))
  return {
    kept: rows.flatMap(({ kept }) => kept).sort(byStart),
    dropped: rows.flatMap(({ dropped }) => dropped).sort(byStart),
    uncertain: rows.flatMap(({ uncertain }) => uncertain).sort(byStart),
    omitted: rows.flatMap(({ omitted }) => omitted).sort(byKey),
    findings: rows.flatMap(({ findings }) => findings),
    notTold: [...new Set(rows.flatMap(({ notTold }) => notTold))],
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(cutOffAt === undefined ? {} : { cutOffAt }),
  }
}

const earliest = <Text extends string>(texts: ReadonlyArray<Text | undefined>): Text | undefined =>
  texts.filter((text) => text !== undefined).sort()[0]
