/** Erasure from meetings: what should never have been written about a person is taken out, also where minutes are frozen. */
import * as Result from "effect/Result"
import { Reason } from "../id.js"
import {
  addAddendum,
  type ItemNotOnAgenda,
  Meeting,
  type MeetingId,
  type MinutesAddendum,
  type MinutesStepTooEarly,
} from "../meeting/index.js"
import { type InvalidValue, type Plain, type Problem, parse, within } from "../problem.js"
import { withPart } from "./changed-parts.js"
import { freeTexts } from "./free-texts.js"
import { mark, wholeWords } from "./whole-words.js"

/** Some of what is to be erased stands nowhere, as it is spelt otherwise: nothing was changed. */
export type NothingToErase = Problem<
  "NothingToErase",
  {
    readonly meeting: MeetingId
    /** Which of the words, from 0; they are not repeated here. */
    readonly words: ReadonlyArray<number>
  }
>

/**
 * Takes the name of a person, or what else tells of one, out of every text of a meeting and puts `[…]` there: in each version
 * of the minutes, in objections, addenda and titles.
 *
 * Approved minutes stay as they are but for that, and an addendum says so; a person's right goes before the freezing. Ids are
 * no texts, and what was sent or stored before is not reached.
 *
 * @param words - as they were written; case does not matter, and a genitive is taken out too
 * @param note - the addendum to approved minutes, without the words; nothing is noted before the approval
 * @problem NothingToErase - at `["words"]`; which of them stand nowhere
 * @problem InvalidValue - at `["words", n]` of an empty one, or in `["addenda", n]`
 * @problem ItemNotOnAgenda - at `["addenda", n, "item"]`
 * @problem MinutesStepTooEarly - at `["addenda", n, "on"]`; `earliest` is the day of the approval
 * @rule R26, P1, P8, P14
 * @source DSGVO, article 17
 * @example
 * import { eraseFromMeeting, Meeting, minutesHints } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const meeting = Meeting.parse({
 *   id: "herbst",
 *   conference: "sued",
 *   title: "Sozialraumkonferenz",
 *   agenda: [{ id: "platz", order: 1, title: "Familie Yılmaz sucht einen Platz", kind: "topic" }],
 *   state: "proposed",
 * })
 * const note = { on: "2026-10-26", by: "moderation", text: "Angaben zu einer Familie entfernt." }
 * const erased = Result.getOrThrow(eraseFromMeeting(meeting, ["Familie Yılmaz"], note))
 * erased.agenda[0]?.title // => "[…] sucht einen Platz"
 * minutesHints(erased) // => []
 */
export const eraseFromMeeting = (
  meeting: Meeting,
  words: ReadonlyArray<string>,
  note: Plain<typeof MinutesAddendum>,
): Result.Result<Meeting, NothingToErase | InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  for (const [index, word] of words.entries()) {
    const said = parse(Reason, word)
    if (Result.isFailure(said)) return Result.fail(within(["words", index], said.failure))
  }
  const texts = freeTexts(Meeting, meeting)
  const missing = words.flatMap((word, index) =>
    texts.some(({ text }) => wholeWords([word]).test(text)) ? [] : [index],
  )
  if (missing.length > 0 || words.length === 0)
    return Result.fail({ _tag: "NothingToErase", path: ["words"], meeting: meeting.id, words: missing })
  return withoutWords(meeting, (text) => text.replaceAll(wholeWords(words), mark), note)
}

/** A meeting of which every text is written anew, and a note of that where its minutes are approved. */
export const withoutWords = (
  meeting: Meeting,
  without: (text: string) => string,
  note: Plain<typeof MinutesAddendum>,
): Result.Result<Meeting, InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  const erased = freeTexts(Meeting, meeting)
    .filter(({ text }) => without(text) !== text)
    .reduce<unknown>((value, { path, text }) => withPart(value, path, without(text)), meeting)
  return Result.flatMap(
    parse(Meeting, erased),
    (one): Result.Result<Meeting, InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> =>
      one.state === "minutesApproved" ? addAddendum(one, { ...note, text: without(note.text) }) : Result.succeed(one),
  )
}
