/** The steps of minutes: written, revised, sent to the members, approved and then frozen. Each takes the state that it starts from. */
import * as Result from "effect/Result"
import type { ProcedureRules } from "../conference/index.js"
import { type InvalidValue, type Plain, type Problem, parse, within } from "../problem.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import type { ItemNotOnAgenda } from "./agenda-steps.js"
import { type HeldMeeting, type MinutesApprovedMeeting, MinutesDraft, type MinutesDraftMeeting } from "./meeting.js"
import { type ItemResult, type Minutes, MinutesAddendum, type MinutesCirculation } from "./minutes.js"
import { type MinutesStepTooEarly, notOnAgenda, tooEarly } from "./minutes-checks.js"

/** What those who write minutes tell. @german Protokolltext */
export type MinutesText = Pick<Plain<typeof Minutes>, "by" | "institution" | "writtenOn" | "items" | "remarks" | "next">

/**
 * Writes the first draft of the minutes: results, no names of children or families.
 *
 * An item without a result was not reached; results stand in the order of the agenda.
 *
 * @problem InvalidValue - at the part of the minutes that does not fit
 * @problem ItemNotOnAgenda - at `["minutes", "items", n]`; the item
 * @problem MinutesStepTooEarly - at `["minutes", "writtenOn"]`; `earliest` is the day of the meeting
 * @rule R26, R28, P10
 */
export const draftMinutes = (
  meeting: HeldMeeting,
  text: MinutesText,
): Result.Result<MinutesDraftMeeting, InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  const { by, institution, writtenOn, items, remarks, next } = text
  const minutes = { by, ...given({ institution, items, remarks, next }), writtenOn }
  return Result.flatMap(parse(MinutesDraft, { ...meeting, minutes, state: "minutesDraft" }), (draft) =>
    checked(draft, dateOf(meeting.interval.start)),
  )
}

/** What a new version tells otherwise; what is left out stays as it was. @german Überarbeitung des Protokolls */
export type MinutesRevision = Pick<MinutesText, "writtenOn" | "items" | "remarks" | "next">

/**
 * Writes a new version of minutes that are not approved. The version before is kept, and so are objections; the new one
 * has to go to the members again.
 *
 * @param revision - results of the items that change
 * @problem InvalidValue - at the part of the minutes that does not fit
 * @problem ItemNotOnAgenda - at `["minutes", "items", n]`; the item
 * @problem MinutesStepTooEarly - at `["minutes", "writtenOn"]`; `earliest` is the day of the version before
 * @rule R26
 */
export const reviseMinutes = (
  meeting: MinutesDraftMeeting,
  revision: MinutesRevision,
): Result.Result<MinutesDraftMeeting, InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  const { by, institution, earlier, objections, ...before } = meeting.minutes
  const { circulated, ...text } = before
  const { writtenOn, items = [], remarks, next } = revision
  const changed = new Set<string>(items.map(({ item }) => item))
  const minutes = {
    by,
    ...given({ institution }),
    ...text,
    version: text.version + 1,
    writtenOn,
    items: [...items, ...text.items.filter(({ item }) => !changed.has(item))],
    ...given({ remarks, next }),
    earlier: [...earlier, before],
    objections,
  }
  return Result.flatMap(parse(MinutesDraft, { ...meeting, minutes }), (draft) =>
    checked(draft, circulated?.on ?? text.writtenOn),
  )
}

/** This version went to the members already; only a new one starts the time for objections again. */
export type AlreadyCirculated = Problem<
  "AlreadyCirculated",
  { readonly version: number; readonly circulated: MinutesCirculation }
>

/**
 * Sends a version to the members. Where the conference has agreed on a period for objections, its last day is noted.
 *
 * @problem AlreadyCirculated - at `["minutes", "circulated"]`; when, and until when members may object
 * @problem MinutesStepTooEarly - at `["on"]`; `earliest` is the day on which the version was written
 * @rule R26
 * @example
 * import { circulateMinutes, inState, LocalDate, Meeting, ProcedureRules } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const stored = Meeting.parse({
 *   id: "herbst",
 *   conference: "sued",
 *   title: "Sozialraumkonferenz",
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
 *   invitedOn: "2026-10-01",
 *   invited: [],
 *   attendance: [],
 *   minutes: { by: "moderation", writtenOn: "2026-10-23" },
 *   state: "minutesDraft",
 * })
 * const draft = Result.getOrThrow(inState(stored, ["minutesDraft"]))
 * const procedure = ProcedureRules.parse({ minutesApproval: { kind: "objectionPeriod", days: 14 } })
 * const sent = Result.getOrThrow(circulateMinutes(draft, procedure, LocalDate.parse("2026-10-26")))
 * sent.minutes.circulated // => { on: "2026-10-26", objectionsUntil: "2026-11-09" }
 */
export const circulateMinutes = (
  meeting: MinutesDraftMeeting,
  { minutesApproval }: ProcedureRules,
  on: LocalDate,
): Result.Result<MinutesDraftMeeting, AlreadyCirculated | MinutesStepTooEarly> => {
  const { version, writtenOn, circulated: before } = meeting.minutes
  if (before !== undefined)
    return Result.fail({ _tag: "AlreadyCirculated", path: ["minutes", "circulated"], version, circulated: before })
  const early = tooEarly(on, writtenOn, ["on"])
  if (early !== undefined) return Result.fail(early)
  const circulated: MinutesCirculation =
    minutesApproval?.kind === "objectionPeriod" ? { on, objectionsUntil: addDays(on, minutesApproval.days) } : { on }
  return Result.succeed({ ...meeting, minutes: { ...meeting.minutes, circulated } })
}

/**
 * Adds what was found wrong or missing after the approval. The minutes themselves stay as they were approved.
 *
 * @problem InvalidValue - in `["addenda", n]`; as where the text is empty
 * @problem ItemNotOnAgenda - at `["addenda", n, "item"]`
 * @problem MinutesStepTooEarly - at `["addenda", n, "on"]`; `earliest` is the day of the approval
 * @rule R26
 */
export const addAddendum = (
  meeting: MinutesApprovedMeeting,
  addendum: Plain<typeof MinutesAddendum>,
): Result.Result<MinutesApprovedMeeting, InvalidValue | ItemNotOnAgenda | MinutesStepTooEarly> => {
  const place = ["addenda", meeting.addenda.length]
  const told = parse(MinutesAddendum, addendum)
  if (Result.isFailure(told)) {
    const { failure } = told
    return Result.fail({ ...within(place, failure), issues: failure.issues.map((issue) => within(place, issue)) })
  }
  const { item, on } = told.success
  const refused = notOnAgenda(meeting, item, [...place, "item"]) ?? tooEarly(on, meeting.approvedOn, [...place, "on"])
  return refused === undefined
    ? Result.succeed({ ...meeting, addenda: [...meeting.addenda, told.success] })
    : Result.fail(refused)
}

const checked = (
  draft: MinutesDraftMeeting,
  earliest: LocalDate,
): Result.Result<MinutesDraftMeeting, ItemNotOnAgenda | MinutesStepTooEarly> => {
  const { minutes } = draft
  for (const [index, { item }] of minutes.items.entries()) {
    const unknown = notOnAgenda(draft, item, ["minutes", "items", index])
    if (unknown !== undefined) return Result.fail(unknown)
  }
  const early = tooEarly(minutes.writtenOn, earliest, ["minutes", "writtenOn"])
  return early === undefined
    ? Result.succeed({ ...draft, minutes: { ...minutes, items: forEachItem(draft) } })
    : Result.fail(early)
}

const forEachItem = ({ agenda, minutes }: MinutesDraftMeeting): ReadonlyArray<ItemResult> =>
  [...agenda]
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => minutes.items.find(({ item }) => item === id) ?? { item: id, status: "notReached", outcomes: [] })

/** Without what nobody gave. */
const given = (facts: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
