/** Objections to minutes: what a member has against them, and what became of it. */
import * as Result from "effect/Result"
import { activeMembers, type Membership } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { ItemNotOnAgenda } from "./agenda-steps.js"
import { conferencesOf, MinutesDraft, type MinutesDraftMeeting } from "./meeting.js"
import type { Minutes, MinutesObjection } from "./minutes.js"
import { type MinutesStepTooEarly, notOnAgenda, tooEarly } from "./minutes-checks.js"

/** Nobody can object now: the version was not sent, its time is over; or this institution cannot, as it is no member. */
export type ObjectionNotPossible = Problem<
  "ObjectionNotPossible",
  {
    readonly institution: InstitutionId
    readonly because: "notCirculated" | "notYetCirculated" | "periodOver" | "notAMember"
    readonly on: LocalDate
    /** The first or the last day on which it would be possible. */
    readonly limit?: LocalDate
  }
>

/**
 * Notes what a member has against the version that was sent to the members.
 *
 * Without a period for objections it may object until the minutes are approved.
 *
 * @problem ObjectionNotPossible - at `["institution"]` for one that is no member on that day, otherwise at `["on"]`
 * @problem ItemNotOnAgenda - at `["item"]`
 * @problem InvalidValue - in `["minutes", "objections", n]`; as where the text is empty
 * @rule R26
 */
export const objectToMinutes = (
  meeting: MinutesDraftMeeting,
  objection: Pick<Plain<typeof MinutesObjection>, "institution" | "text" | "item"> & { readonly on: LocalDate },
  memberships: ReadonlyArray<Membership>,
): Result.Result<MinutesDraftMeeting, ObjectionNotPossible | ItemNotOnAgenda | InvalidValue> => {
  const { minutes } = meeting
  const { institution, text, item, on } = objection
  const noted = { institution, on, text, ...(item === undefined ? {} : { item }), version: minutes.version }
  const objections = [...minutes.objections, noted]
  return Result.flatMap(parse(MinutesDraft, { ...meeting, minutes: { ...minutes, objections } }), (objected) => {
    const told = objected.minutes.objections.at(-1)
    const refused =
      told === undefined
        ? undefined
        : (impossible(meeting, told, memberships) ?? notOnAgenda(meeting, told.item, ["item"]))
    return refused === undefined ? Result.succeed(objected) : Result.fail(refused)
  })
}

/** The minutes have no such objection, or it is resolved already. */
export type ObjectionNotOpen = Problem<
  "ObjectionNotOpen",
  { readonly objection: number; readonly because: "unknown" | "resolved" }
>

/**
 * Says what became of an objection. An accepted one is settled only by a version that is written on that day or later.
 *
 * @param resolution - `objection` is its place among the objections, from 0
 * @problem ObjectionNotOpen - at `["objection"]`; there is none, or it is resolved
 * @problem MinutesStepTooEarly - at `["on"]`; `earliest` is the day of the objection
 * @problem InvalidValue - in `["minutes", "objections", n, "resolved"]` where the text is empty
 * @rule R26
 */
export const resolveObjection = (
  meeting: MinutesDraftMeeting,
  resolution: {
    readonly objection: number
    readonly on: LocalDate
    readonly result: "accepted" | "rejected"
    readonly text?: string
  },
): Result.Result<MinutesDraftMeeting, ObjectionNotOpen | MinutesStepTooEarly | InvalidValue> => {
  const { minutes } = meeting
  const { objection: place, on, result, text } = resolution
  const objection = minutes.objections[place]
  const refuse = (because: ObjectionNotOpen["because"]) =>
    Result.fail<ObjectionNotOpen>({ _tag: "ObjectionNotOpen", path: ["objection"], objection: place, because })
  if (objection === undefined) return refuse("unknown")
  if (objection.resolved !== undefined) return refuse("resolved")
  const early = tooEarly(on, objection.on, ["on"])
  if (early !== undefined) return Result.fail(early)
  const resolved = { on, accepted: result === "accepted", ...(text === undefined ? {} : { text }) }
  const objections = minutes.objections.map((other) => (other === objection ? { ...other, resolved } : other))
  return parse(MinutesDraft, { ...meeting, minutes: { ...minutes, objections } })
}

/** An objection about which there is still something to do. @german Offene Einwendung */
export interface OpenObjection {
  /** Its place among the objections, from 0. */
  readonly objection: number
  readonly institution: InstitutionId
  /** Nobody has answered it, or it was accepted and the minutes still say the same. */
  readonly because: "unresolved" | "notRevised"
}

/** The objections about which there is still something to do before the minutes can be approved. @rule R26 */
export const openObjections = ({ objections, version, writtenOn }: Minutes): ReadonlyArray<OpenObjection> =>
  objections.flatMap(({ institution, resolved, version: against }, objection): ReadonlyArray<OpenObjection> => {
    if (resolved === undefined) return [{ objection, institution, because: "unresolved" }]
    const isWorkedIn = against < version && resolved.on <= writtenOn
    return resolved.accepted && !isWorkedIn ? [{ objection, institution, because: "notRevised" }] : []
  })

const impossible = (
  meeting: MinutesDraftMeeting,
  { institution, on }: MinutesObjection,
  memberships: ReadonlyArray<Membership>,
): ObjectionNotPossible | undefined => {
  const refused = (because: ObjectionNotPossible["because"], limit?: LocalDate): ObjectionNotPossible => ({
    _tag: "ObjectionNotPossible",
    path: [because === "notAMember" ? "institution" : "on"],
    institution,
    because,
    on,
    ...(limit === undefined ? {} : { limit }),
  })
  const { circulated } = meeting.minutes
  if (circulated === undefined) return refused("notCirculated")
  if (on < circulated.on) return refused("notYetCirculated", circulated.on)
  const { objectionsUntil } = circulated
  if (objectionsUntil !== undefined && objectionsUntil < on) return refused("periodOver", objectionsUntil)
  const isMember = conferencesOf(meeting).some((body) =>
    activeMembers(memberships, body, on).some((member) => member.institution === institution && member.kind === "core"),
  )
  return isMember ? undefined : refused("notAMember")
}
