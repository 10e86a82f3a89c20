/** Retention: what time takes out of a network by itself, of what is kept beside it, and of the history. */
import {
  applyBesideRetention,
  type BesideChange,
  berlin,
  dateOf,
  historyBefore,
  type Instant,
  type LocalDate,
  LocalDateTime,
  type NetworkValue,
  type RetentionPolicy,
  applyRetention as retained,
  rfc5545,
  toInstant,
  toLocal,
} from "@sozialraum/core"
import { forgetHistory } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, writeKnown } from "./decide.js"
import { readBesideToChange } from "./kept-beside.js"
import { readToChange } from "./read-network.js"
import { forgetting, together } from "./steps.js"

/** What retention took out. @german Ergebnis der Aufbewahrung */
export interface RetentionDone {
  /** The values as they were written. */
  readonly changes: ReadonlyArray<NetworkValue>
  /** What was kept beside them: gone, or written anew. */
  readonly beside: ReadonlyArray<BesideChange>
  /** How many earlier documents were forgotten because of their age. */
  readonly forgotten: number
}

/**
 * Takes out what may no longer be kept today: of the values and of what is kept beside them in one commit, and for good, so that
 * the history does not hold it either; then of the history what is too old. Run again on the same day, it finds nothing.
 *
 * @rule P8, R52
 */
export const applyRetention = Effect.fnUntraced(function* (act: Act, policy?: RetentionPolicy) {
  const asOf = dateOf(toLocal(act.at, berlin))
  const options = { asOf, ...(policy === undefined ? {} : { policy }) }
  const reason = "retention period over"
  const done = yield* decidingAgain(
    Effect.gen(function* () {
      const read = yield* readToChange(act.network)
      const aside = yield* readBesideToChange(act.network)
      const changes = retained(read.network, options)
      const beside = applyBesideRetention({ ...aside.kept, meetings: read.network.meetings }, options)
      const steps = together([...changes.map(read.renew), ...(yield* Effect.forEach(beside, aside.renew))])
      yield* writeKnown(act, { reason, ...forgetting(steps) })
      return { changes, beside }
    }),
  )
  const { network, by, at } = act
  const before = midnight(historyBefore(options))
  const { forgotten } = yield* forgetHistory({ network, before, by, reason, at })
  return { ...done, forgotten } satisfies RetentionDone
})

const midnight = (day: LocalDate): Instant => toInstant(LocalDateTime.parse(`${day}T00:00`), berlin, rfc5545).instant
