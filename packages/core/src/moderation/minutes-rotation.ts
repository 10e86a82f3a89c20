/** Minutes rotation: whose turn it is to write the minutes, fair over time, and why. */
import { activeMembers, type Conference } from "../conference/index.js"
import { type InstitutionId, mayAct } from "../institution/index.js"
import type { MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import { minutesTurns, type RotationPlace, rotation } from "../scheduling/index.js"
import type { LocalDate } from "../time/index.js"
import { turnTakers } from "./host-rotation-periods.js"

/** What keeps an institution from writing the minutes. @german Hinderungsgrund */
export type WriterObstacle = { readonly kind: "notActive" | "declined" }

/** A member, and how it stands in the order of those who write the minutes. @german Mögliche Protokollführung */
export interface PossibleWriter extends RotationPlace<WriterObstacle> {
  readonly name: string
}

/** For which day somebody is sought to write the minutes. @german Frage nach der Protokollführung */
export interface WriterQuestion {
  readonly asOf: LocalDate
  /** The day of the meeting: `asOf`, unless said. */
  readonly on?: LocalDate
  /** Who was asked for this meeting and cannot. */
  readonly declined?: ReadonlyArray<InstitutionId>
  /** The meeting for which somebody is sought: who is down for it already, or wrote its minutes, has no turn by that. */
  readonly meeting?: MeetingId
}

/**
 * Whose turn it is to write the minutes, the next one first; whoever cannot stands at the end.
 *
 * Turns are shared out as those of hosts are, among the members themselves: guests write no minutes. Minutes of which
 * nobody recorded whose they are, are nobody's turn.
 *
 * For readers in the network: who is a member is not public.
 *
 * @rule Q2, R23
 * @example
 * import { ConferenceId, indexNetwork, LocalDate, minutesRotation } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const conference = index.conferences.get(ConferenceId.parse("sozialraumkonferenz-sued"))
 * const asOf = LocalDate.parse("2026-11-02")
 * const writers = conference === undefined ? [] : minutesRotation(index, conference, { asOf })
 * writers.at(-1)?.name // => "Jugendamt Bochum"
 */
export const minutesRotation = (
  index: NetworkIndex,
  conference: Conference,
  question: WriterQuestion,
): ReadonlyArray<PossibleWriter> => {
  const on = question.on ?? question.asOf
  const meetings = (index.meetingsOf.get(conference.id) ?? []).filter(({ id }) => id !== question.meeting)
  const turns = minutesTurns(meetings, conference.id)
  const members = activeMembers(index.membershipsIn.get(conference.id) ?? [], conference.id, on).filter(
    ({ kind }) => kind === "core",
  )
  const candidates = [...new Set(members.map(({ institution }) => institution))].map((id) => ({
    institution: id,
    unavailable: obstacles(index, id, { on, declined: question.declined ?? [] }),
  }))
  return rotation({ turns, takers: turnTakers(index, conference), on }, candidates).map((place) => ({
    ...place,
    name: index.institutions.get(place.institution)?.name ?? place.institution,
  }))
}

const obstacles = (
  { institutions }: NetworkIndex,
  id: InstitutionId,
  { on, declined }: { readonly on: LocalDate; readonly declined: ReadonlyArray<InstitutionId> },
): ReadonlyArray<WriterObstacle> => {
  const institution = institutions.get(id)
  return [
    ...(institution === undefined || mayAct(institution, on) ? [] : [{ kind: "notActive" } as const]),
    ...(declined.includes(id) ? [{ kind: "declined" } as const] : []),
  ]
}
