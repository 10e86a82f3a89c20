/** Erasure from a meeting: what should never have been written about a person goes, also out of what the meeting was before. */
import {
  eraseFromMeeting as erased,
  type Meeting,
  type MeetingId,
  type MinutesAddendum,
  type Plain,
} from "@sozialraum/core"
import { type Cursor, Meetings } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { found } from "./found.js"

/** Which words are taken out of a meeting, and what approved minutes say about it. @german Löschung aus einer Sitzung */
export interface MeetingErasure {
  readonly words: ReadonlyArray<string>
  readonly note: Plain<typeof MinutesAddendum>
}

/**
 * Takes the name of a person, or what else tells of one, out of every text of a meeting, also out of approved minutes.
 *
 * What the meeting was before is forgotten, whatever stood there; who changed it, when and why, stays. Words that stand only
 * there are erased so, too. What was sent is not reached.
 *
 * @param erasure - the words as they were written, and the addendum that approved minutes get
 * @problem NotFound, NothingToErase, InvalidValue, ItemNotOnAgenda, MinutesStepTooEarly - as core describes them
 * @rule P1, P14
 */
export const eraseFromMeeting = (act: Act, meeting: MeetingId, { words, note }: MeetingErasure) =>
  decidingAgain(
    Effect.gen(function* () {
      const meetings = Meetings.in(act.network)
      const stored = yield* found(meetings, meeting, "meeting")
      const all = erased(stored.value, words, note)
      const missing = Result.isFailure(all) && all.failure._tag === "NothingToErase" ? all.failure.words : []
      const before = missing.length === 0 ? [] : yield* earlier(act, meeting)
      const isOnlyBefore = (index: number): boolean => before.some((state) => stands(words[index] ?? "", state, note))
      if (!missing.every(isOnlyBefore)) yield* Effect.fromResult(all)
      const here = words.filter((_, index) => !missing.includes(index))
      const isNowhereNow = missing.length > 0 && here.length === 0
      const value = isNowhereNow ? stored.value : yield* Effect.fromResult(erased(stored.value, here, note))
      yield* write(act, {
        reason: "erased",
        checks: [meetings.expect(stored)],
        writes: [...(isNowhereNow ? [] : [meetings.put(value)]), meetings.forget(meeting)],
      })
      return value
    }),
  )

const stands = (word: string, state: Meeting, note: MeetingErasure["note"]): boolean => {
  const without = erased(state, [word], note)
  return Result.isSuccess(without) || without.failure._tag !== "NothingToErase"
}

/** What the meeting was, as far as it is kept. */
const earlier = Effect.fnUntraced(function* ({ network }: Act, meeting: MeetingId) {
  const states: Array<Meeting> = []
  let after: Cursor | undefined
  do {
    const page = yield* Meetings.in(network).history(meeting, { after })
    for (const past of page.items) if (past.state === "kept") states.push(past.value)
    after = page.next
  } while (after !== undefined)
  return states
})
