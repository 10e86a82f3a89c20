/** Rotation: whose turn it is, fair over time, and why. */
import type { InstitutionId } from "../institution/index.js"
import { holdsOn, type LocalDate, type Validity } from "../time/index.js"
import type { Turn } from "./rotation-turns.js"

/** An institution to which turns could fall, and on which days. @german Beteiligte am Wechsel */
export interface TurnTaker {
  readonly institution: InstitutionId
  /** When it was a member and able to take a turn; none for one that never can: nothing falls to it. */
  readonly periods: ReadonlyArray<Validity>
}

/** Among whom turns go round, and for which day the next one is sought. @german Frage nach der Reihe */
export interface TurnsQuestion {
  readonly turns: ReadonlyArray<Turn>
  /** All that there ever were, each once: those who have left had their share too. */
  readonly takers: ReadonlyArray<TurnTaker>
  readonly on: LocalDate
}

/** How many turns an institution took, and how many fell to it. @german Anteil am Wechsel */
export interface TurnShare {
  readonly institution: InstitutionId
  /** Taken before the day, and planned for whatever day. */
  readonly turns: number
  /** Of each turn an equal part of all to whom it could have fallen. @unit turns, to hundredths */
  readonly due: number
  /** The last one before the day. */
  readonly lastTurn?: Turn
  /** The first one on the day or after it. */
  readonly nextTurn?: Turn
}

/** Why an institution stands where it stands. @german Grund der Reihenfolge */
export type RotationReason =
  /** Fewer turns than fell to it, as many to the nearest half, or more. */
  | { readonly kind: "behind" | "even" | "ahead"; readonly turns: number; readonly due: number }
  | { readonly kind: "neverYet" }
  | { readonly kind: "lastTurn" | "plannedTurn"; readonly turn: Turn }
  /** It has the turn before or after this one too. */
  | { readonly kind: "twiceInARow"; readonly turn: Turn }

/** Who is asked for a turn, and what keeps it from this one. @german Gefragte Einrichtung */
export interface RotationCandidate<Why> {
  readonly institution: InstitutionId
  readonly unavailable: ReadonlyArray<Why>
}

/** An institution in the order in which turns fall. @german Platz in der Reihe */
export interface RotationPlace<Why> extends TurnShare, RotationCandidate<Why> {
  /** From 1. */
  readonly rank: number
  readonly reasons: ReadonlyArray<RotationReason>
}

/**
 * How many turns each institution took, and how many fell to it.
 *
 * Each turn falls in equal parts to all to whom it could have fallen on its day, and to the one who took it. So nobody owes
 * the turns of times in which it was no member, rested, or could take none. Turns taken on the day or after it do not
 * count; planned ones do.
 *
 * @returns in the order of the takers
 * @rule R23
 */
export const turnShares = ({ turns, takers, on }: TurnsQuestion): ReadonlyArray<TurnShare> => {
  const counting = turns.filter((turn) => turn.state === "planned" || turn.on < on).toSorted(inTime)
  const parts = counting.map((turn) => {
    const others = takers.filter((taker) => taker.institution !== turn.institution && couldTake(taker, turn.on))
    return { turn, part: 1 / (others.length + 1) }
  })
  return takers.map((taker) => {
    const own = counting.filter(({ institution }) => institution === taker.institution)
    const due = parts
      .filter(({ turn }) => turn.institution === taker.institution || couldTake(taker, turn.on))
      .reduce((sum, { part }) => sum + part, 0)
    const lastTurn = own.findLast((turn) => turn.on < on)
    const nextTurn = own.find((turn) => turn.on >= on)
    return {
      institution: taker.institution,
      turns: own.length,
      due: Math.round(due * 100) / 100,
      ...(lastTurn === undefined ? {} : { lastTurn }),
      ...(nextTurn === undefined ? {} : { nextTurn }),
    }
  })
}

/**
 * Whose turn it is: those who can, before those who cannot.
 *
 * Among them comes last who has the turn before or after this one; else first who is most behind what fell to it. Of those
 * that are equally behind, first who had no turn for the longest time or never, then the longest member, then by id.
 *
 * @returns every candidate once; one of which no taker is known has no share
 * @rule R23, Q2
 */
export const rotation = <Why>(
  question: TurnsQuestion,
  candidates: ReadonlyArray<RotationCandidate<Why>>,
): ReadonlyArray<RotationPlace<Why>> => {
  const shares = new Map(turnShares(question).map((share) => [share.institution, share]))
  const since = new Map(question.takers.map(({ institution, periods }) => [institution, beginning(periods)]))
  const beside = neighbours(question)
  return candidates
    .map(({ institution, unavailable }) => {
      const share = shares.get(institution) ?? { institution, turns: 0, due: 0 }
      const twice = beside.find((turn) => turn.institution === institution)
      const keys: Keys = [
        Math.sign(unavailable.length),
        twice === undefined ? 0 : 1,
        Math.round((share.turns - share.due) * 100),
        (share.nextTurn ?? share.lastTurn)?.on ?? "",
        since.get(institution) ?? "",
        institution,
      ]
      return { keys, place: { ...share, unavailable, reasons: reasonsOf(share, twice) } }
    })
    .toSorted((a, b) => byKeys(a.keys, b.keys))
    .map(({ place }, index) => ({ ...place, rank: index + 1 }))
}

const couldTake = ({ periods }: TurnTaker, day: LocalDate): boolean => periods.some((period) => holdsOn(period, day))

/** Since when turns could fall to an institution; an unknown beginning is the earliest. */
const beginning = (periods: ReadonlyArray<Validity>): string | undefined =>
  periods.map(({ from }) => from ?? "").toSorted()[0]

/** The turns that lie next to the day. */
const neighbours = ({ turns, on }: TurnsQuestion): ReadonlyArray<Turn> => {
  const sorted = turns.toSorted(inTime)
  const before = sorted.findLast((turn) => turn.on < on)
  const after = sorted.find((turn) => turn.state === "planned" && turn.on >= on)
  return [before, after].filter((turn) => turn !== undefined)
}

const reasonsOf = (share: TurnShare, twice: Turn | undefined): ReadonlyArray<RotationReason> => {
  const { turns, due, lastTurn, nextTurn } = share
  const kind = Math.abs(due - turns) < 0.5 ? "even" : turns < due ? "behind" : "ahead"
  return [
    { kind, turns, due },
    ...(turns === 0 ? [{ kind: "neverYet" } as const] : []),
    ...(lastTurn === undefined ? [] : [{ kind: "lastTurn", turn: lastTurn } as const]),
    ...(nextTurn === undefined ? [] : [{ kind: "plannedTurn", turn: nextTurn } as const]),
    ...(twice === undefined ? [] : [{ kind: "twiceInARow", turn: twice } as const]),
  ]
}

const inTime = (a: Turn, b: Turn): number => byKeys([a.on, a.meeting], [b.on, b.meeting])

type Keys = ReadonlyArray<number | string>

const byKeys = (a: Keys, b: Keys): number => {
  for (const [place, key] of a.entries()) {
    const other = b[place]
    if (other !== undefined && key !== other) return key < other ? -1 : 1
  }
  return 0
}
