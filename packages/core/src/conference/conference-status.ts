/** Statuses of a conference: in which of them a step finds it. */
import * as Result from "effect/Result"
import type { Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { type Conference, type ConferenceId, type ConferenceStatus, conferenceStatusOn } from "./conference.js"

/** In which status a conference is on a day. @german Zustand des Gremiums */
export type ConferenceStatusName = "notStarted" | "active" | ConferenceStatus["status"]

/** The step does not start from the status that the conference has on that day. */
export type WrongConferenceStatus = Problem<
  "WrongConferenceStatus",
  {
    readonly conference: ConferenceId
    readonly status: ConferenceStatusName
    readonly on: LocalDate
    readonly allowed: ReadonlyArray<ConferenceStatusName>
  }
>

/**
 * A conference where it is in a status from which a step starts.
 *
 * @internal
 */
export const inConferenceStatus = (
  conference: Conference,
  on: LocalDate,
  allowed: ReadonlyArray<ConferenceStatusName>,
): Result.Result<Conference, WrongConferenceStatus> => {
  const status = conferenceStatusOn(conference, on) ?? "notStarted"
  return allowed.includes(status)
    ? Result.succeed(conference)
    : Result.fail({
        _tag: "WrongConferenceStatus",
        path: ["statuses"],
        conference: conference.id,
        status,
        on,
        allowed,
      })
}

/** The first day on which a conference no longer exists; `undefined` while nobody has ended it. */
export const conferenceEnd = ({ statuses }: Conference): LocalDate | undefined =>
  statuses.find(({ status }) => status === "merged" || status === "dissolved")?.from

/**
 * A period that ends on a day; nothing is left of one that had not begun before it.
 *
 * @internal
 */
export const endedOn = <Period extends { readonly from?: LocalDate }>(
  period: Period,
  on: LocalDate,
): ReadonlyArray<Period> => (period.from !== undefined && period.from >= on ? [] : [{ ...period, to: on }])
