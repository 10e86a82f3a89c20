/** Questions about ties: on which day or in which period, of which kinds, where, and for whom. */
import type { TieKind } from "../network/index.js"
import type { Period } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"

/** A day, or a period of which any day counts. @german Stichtag oder Zeitraum */
export type AskedDays = { readonly asOf: LocalDate } | { readonly period: Period }

/** Of which ties somebody asks, and who. @german Frage nach dem Netzwerk */
export type TieQuestion = AskedDays & {
  /** All, unless said otherwise. */
  readonly kinds?: ReadonlyArray<TieKind>
  /** Its institutions are those that work in it or are there for its children. */
  readonly area?: SpatialUnitId
  /** The network, unless said otherwise. */
  readonly audience?: Audience
}

/** The days of a question, the last one among them: those on which something holds, and those in which uses begin. */
export interface AskedSpan {
  readonly from: LocalDate
  readonly last: LocalDate
  readonly usesFrom: LocalDate
}

const daysOfYear = 365

/** An empty period has its last day before its first. */
export const spanOf = (asked: AskedDays): AskedSpan => {
  if ("asOf" in asked) return { from: asked.asOf, last: asked.asOf, usesFrom: addDays(asked.asOf, 1 - daysOfYear) }
  const { from, to } = asked.period
  return { from, last: addDays(to, -1), usesFrom: from }
}
