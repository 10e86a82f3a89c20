/** Promotion: who on a waiting list is next, and for everybody why they are or are not. */
import { addDays, type LocalDate } from "../time/index.js"
import type {
  CriterionCode,
  PlacesOffered,
  WaitingCode,
  WaitingEntry,
  WaitingForPlaces,
  WaitingList,
} from "./waiting-list.js"

/**
 * Why one stands before another: it meets a criterion that the other does not, came earlier, or came earlier on that day.
 *
 * @german Grund der Reihenfolge
 */
export type Precedence =
  | { readonly by: "criterion"; readonly criterion: CriterionCode }
  | { readonly by: "since" }
  | { readonly by: "order" }

/**
 * What promotion means for one who waits.
 *
 * `tooFew`: fewer places are free than they want; `blocks` where all behind them wait for that reason. `behind`: somebody
 * before them waits for more places, and by the rule nobody passes. `none`: no place is left.
 *
 * @german Ergebnis des Nachrückens
 */
export type WaitingVerdict =
  | { readonly _tag: "next"; readonly answerBy: LocalDate }
  | { readonly _tag: "tooFew"; readonly free: number; readonly blocks: boolean }
  | { readonly _tag: "behind"; readonly code: WaitingCode; readonly free: number }
  | { readonly _tag: "none" }

/** One who waits, with the place in line and what comes of it. @german Platz in der Reihe */
export interface WaitingTurn {
  readonly entry: WaitingForPlaces
  /** 1 for the first. */
  readonly position: number
  /** Why it stands behind the one before it; nothing for the first. */
  readonly behind?: { readonly code: WaitingCode; readonly because: Precedence }
  readonly verdict: WaitingVerdict
}

/** Who is next on a waiting list, and why. @german Nachrücken */
export interface Promotion {
  /** All who wait, in the order of the rule. */
  readonly line: ReadonlyArray<WaitingTurn>
  /** Those to whom places are to be offered now, in that order. */
  readonly next: ReadonlyArray<WaitingForPlaces>
  /** Offers that nobody answered in time: their places are free again. */
  readonly lapsed: ReadonlyArray<PlacesOffered>
  /** How many places are kept for those who still may answer, and how many stay free after this promotion. */
  readonly held: number
  readonly left: number
}

/**
 * Who is next when places are free, and for everybody else why not.
 *
 * Never are more places given than are free. Whoever came later and goes first does so by a criterion of the rule, or
 * because those before want more places than are free and the rule lets others pass: both are said.
 *
 * @param asked - `freePlaces`: those that nobody has; what is on offer is taken off here. `asOf`: the day of the promotion;
 *   whoever came later is not in line yet
 * @example
 * import { promotion, WaitingList } from "@sozialraum/core/offer"
 * import { LocalDate } from "@sozialraum/core/time"
 * const rule = {
 *   criteria: [{ code: "geschwister", name: "Geschwisterkind" }],
 *   whenTooFewPlaces: "skip",
 *   answerWithinDays: 7,
 * }
 * const list = WaitingList.parse({
 *   rule,
 *   entries: [
 *     { code: "W-1", since: "2026-09-01", places: 2, state: "waiting" },
 *     { code: "W-2", since: "2026-09-03", state: "waiting" },
 *     { code: "W-3", since: "2026-09-08", criteria: ["geschwister"], state: "waiting" },
 *   ],
 * })
 * const { line, next } = promotion(list, { freePlaces: 2, asOf: LocalDate.parse("2026-10-01") })
 * next.map(({ code }) => code) // => ["W-3", "W-2"]
 * line[1]?.behind // => { code: "W-3", because: { by: "criterion", criterion: "geschwister" } }
 * line[1]?.verdict // => { _tag: "tooFew", free: 1, blocks: false }
 */
export const promotion = (
  list: WaitingList,
  { freePlaces, asOf }: { readonly freePlaces: number; readonly asOf: LocalDate },
): Promotion => {
  const offered = list.entries.filter((entry) => entry.state === "offered")
  const lapsed = offered.filter((entry) => hasLapsed(entry, asOf))
  const held = sumOf(offered.filter((entry) => !hasLapsed(entry, asOf)))
  const answerBy = addDays(asOf, list.rule.answerWithinDays)
  let left = Math.max(0, freePlaces - held)
  let blockedBy: WaitingCode | undefined
  const verdictOn = ({ code, places }: WaitingForPlaces): WaitingVerdict => {
    if (left === 0) return { _tag: "none" }
    if (blockedBy !== undefined) return { _tag: "behind", code: blockedBy, free: left }
    if (places <= left) {
      left -= places
      return { _tag: "next", answerBy }
    }
    const blocks = list.rule.whenTooFewPlaces === "block"
    if (blocks) blockedBy = code
    return { _tag: "tooFew", free: left, blocks }
  }
  const waiting = inLine(list, asOf)
  const line = waiting.map((entry, index): WaitingTurn => {
    const before = waiting[index - 1]
    return {
      entry,
      position: index + 1,
      ...(before === undefined ? {} : { behind: { code: before.code, because: precedence(list, before, entry) } }),
      verdict: verdictOn(entry),
    }
  })
  const next = line.filter(({ verdict }) => verdict._tag === "next").map(({ entry }) => entry)
  return { line, next, lapsed, held, left }
}

/**
 * Why one stands before another by the rule of a list.
 *
 * @param before - the one that goes first; both are of the list
 */
export const precedence = ({ rule }: WaitingList, before: WaitingEntry, after: WaitingEntry): Precedence => {
  const deciding = rule.criteria.find(({ code }) => before.criteria.includes(code) !== after.criteria.includes(code))
  if (deciding !== undefined) return { by: "criterion", criterion: deciding.code }
  return before.since === after.since ? { by: "order" } : { by: "since" }
}

/** Whether the last day for an answer is over. */
export const hasLapsed = ({ answerBy }: PlacesOffered, asOf: LocalDate): boolean => answerBy < asOf

/** Those who wait on a day, in the order of the rule; a sort leaves equals in the order of the list. */
const inLine = ({ rule, entries }: WaitingList, asOf: LocalDate): ReadonlyArray<WaitingForPlaces> =>
  entries
    .filter((entry) => entry.state === "waiting")
    .filter(({ since }) => since <= asOf)
    .map((entry) => ({
      entry,
      met: rule.criteria.map(({ code }) => (entry.criteria.includes(code) ? "0" : "1")).join(""),
    }))
    .sort((a, b) => compare(a.met, b.met) || compare(a.entry.since, b.entry.since))
    .map(({ entry }) => entry)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sumOf = (entries: ReadonlyArray<WaitingEntry>): number => entries.reduce((sum, { places }) => sum + places, 0)
