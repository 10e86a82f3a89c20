/** Words of checked bookings: what stands against a wish, and what would do instead, in German and English. */
import type { Language } from "./catalogue.js"

/** How a language says what is said about a wish. */
export interface BookingCheckWords {
  readonly refused: (what: string, when: string) => string
  readonly possible: (what: string, when: string) => string
  readonly reasons: string
  readonly notes: string
  readonly instead: string
  readonly noWay: string
  readonly nothing: (days: string) => string
  /** What only partners may know, as others read it. */
  readonly byTheTerms: string
  readonly brokenDown: string
  readonly taken: (times: string, rest: string) => string
  readonly tooFew: (requested: number, free: number, of: number, times: string) => string
  readonly lent: (times: string) => string
  readonly outOfOrder: string
  readonly rest: (length: string) => string
  readonly takenBy: (time: string, borrower: string) => string
  readonly sameTime: string
  readonly later: (much: string, later: number) => string
  readonly days: (count: number) => string
  readonly sameClock: string
  readonly clock: (length: string, later: number) => string
  readonly length: (longerMinutes: number, length: string) => string
  readonly units: (units: number, wished: number) => string
  readonly elsewhere: (resource: string) => string
  readonly pickUp: (moment: string) => string
  readonly bringBack: (moment: string) => string
  readonly noted: (notes: string) => string
}

const german: BookingCheckWords = {
  refused: (what, when) => `${what}, ${when}: so nicht möglich.`,
  possible: (what, when) => `${what}, ${when}: Dagegen spricht nichts.`,
  reasons: "Dagegen spricht:",
  notes: "Zu beachten:",
  instead: "Möglich wäre stattdessen:",
  noWay: "Daran ändern andere Zeiten, kürzere Nutzungen oder weniger Einheiten nichts.",
  nothing: (days) => `Auch sonst ist nichts möglich; gesucht wurde: ${days}.`,
  byTheTerms: "Nach den Bedingungen des Hauses ist es so nicht möglich.",
  brokenDown: "Zurzeit außer Betrieb (R39).",
  taken: (times, rest) => `Schon vergeben: ${times}${rest} (R38).`,
  tooFew: (requested, free, of, times) => `${requested} angefragt, aber nur ${free} von ${of} frei; ${times} (R38).`,
  lent: (times) => `vergeben: ${times}`,
  outOfOrder: "die übrigen sind außer Betrieb",
  rest: (length) => `; zwischen zwei Nutzungen liegen ${length}`,
  takenBy: (time, borrower) => `${time} (${borrower})`,
  sameTime: "zur gewünschten Zeit",
  later: (much, later) => `${much} ${later > 0 ? "später" : "früher"}`,
  days: (count) => `${count} ${count === 1 ? "Tag" : "Tage"}`,
  sameClock: "zur selben Uhrzeit",
  clock: (length, later) => `nach der Uhr ${length} ${later > 0 ? "später" : "früher"}`,
  length: (longer, length) => `um ${length} ${longer > 0 ? "länger" : "kürzer"}`,
  units: (units, wished) => `${units} statt ${wished}`,
  elsewhere: (resource) => `mit ${resource}`,
  pickUp: (moment) => `Abholung ${moment}`,
  bringBack: (moment) => `Rückgabe ${moment}`,
  noted: (notes) => `zu beachten: ${notes}`,
}

const english: BookingCheckWords = {
  refused: (what, when) => `${what}, ${when}: not possible like this.`,
  possible: (what, when) => `${what}, ${when}: nothing stands against it.`,
  reasons: "What stands against it:",
  notes: "To be noted:",
  instead: "Possible instead:",
  noWay: "Other times, shorter uses or fewer units do not help.",
  nothing: (days) => `Nothing else is possible either; searched: ${days}.`,
  byTheTerms: "The terms of the house do not allow it.",
  brokenDown: "Out of order at that time (R39).",
  taken: (times, rest) => `Already taken: ${times}${rest} (R38).`,
  tooFew: (requested, free, of, times) => `${requested} requested, but only ${free} of ${of} free; ${times} (R38).`,
  lent: (times) => `taken: ${times}`,
  outOfOrder: "the others are out of order",
  rest: (length) => `; ${length} lie between two uses`,
  takenBy: (time, borrower) => `${time} (${borrower})`,
  sameTime: "at the time that was asked for",
  later: (much, later) => `${much} ${later > 0 ? "later" : "earlier"}`,
  days: (count) => `${count} ${count === 1 ? "day" : "days"}`,
  sameClock: "at the same time of day",
  clock: (length, later) => `${length} ${later > 0 ? "later" : "earlier"} by the clock`,
  length: (longer, length) => `${longer > 0 ? "longer" : "shorter"} by ${length}`,
  units: (units, wished) => `${units} instead of ${wished}`,
  elsewhere: (resource) => `with ${resource}`,
  pickUp: (moment) => `pick-up ${moment}`,
  bringBack: (moment) => `return ${moment}`,
  noted: (notes) => `to be noted: ${notes}`,
}

/** The words of each language. */
export const bookingCheckWords: Readonly<Record<Language, BookingCheckWords>> = { de: german, en: english }
