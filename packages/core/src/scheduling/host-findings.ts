/** Findings about hosts: what is allowed and worth a look before the invitations go out. */
import type { InstitutionId, SiteId } from "../institution/index.js"
import type { MeetingId } from "../meeting/index.js"
import { hostOf, type Meeting } from "../meeting/index.js"
import type { Finding } from "../problem.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import type { Turn } from "./rotation-turns.js"

/** The meeting takes place outside the area that its conference is for. @german Gastgeber außerhalb des Gebiets */
export type HostOutsideArea = Finding<
  "HostOutsideArea",
  {
    readonly meeting: MeetingId
    readonly institution: InstitutionId
    readonly site: SiteId
    readonly area: SpatialUnitId
  }
>

/** The host had the turn before as well, while others could take this one. @german Gastgeber zweimal nacheinander */
export type HostTwiceInARow = Finding<
  "HostTwiceInARow",
  {
    readonly meeting: MeetingId
    readonly institution: InstitutionId
    readonly before: MeetingId
    readonly on: LocalDate
    /** In the order in which turns fall. */
    readonly others: ReadonlyArray<InstitutionId>
  }
>

/** Everything worth a look about a host. @german Hinweise zum Gastgeber */
export type HostFinding = HostOutsideArea | HostTwiceInARow

/** What is known beside the meeting itself. @german Angaben zum Gastgeber */
export interface HostKnowledge {
  /** The area outside of which the host's site lies; left out where it lies inside, or nobody knows. */
  readonly outsideOf?: SpatialUnitId
  /** All turns of the conference. */
  readonly turns: ReadonlyArray<Turn>
  /** Who could take this turn. */
  readonly available: ReadonlyArray<InstitutionId>
}

/**
 * What is worth a look about the host of a meeting. A meeting without a host among the members, or that does not take
 * place, has nothing to look at.
 *
 * @rule R22, R23
 */
export const hostFindings = (meeting: Meeting, known: HostKnowledge): ReadonlyArray<HostFinding> => {
  const { outsideOf, turns, available } = known
  const host = hostOf(meeting)
  if (host?.at !== "member" || !("interval" in meeting) || meeting.interval === undefined) return []
  if (meeting.state === "cancelled" || meeting.state === "postponed") return []
  const { institution, site } = host
  const about = { severity: "warning", path: ["host"], meeting: meeting.id, institution } as const
  const before = turnBefore(turns, dateOf(meeting.interval.start))
  const others = available.filter((other) => other !== institution)
  return [
    ...(outsideOf === undefined
      ? []
      : [{ _tag: "HostOutsideArea" as const, rule: "R22", ...about, site, area: outsideOf }]),
    ...(before?.institution !== institution || others.length === 0
      ? []
      : [{ _tag: "HostTwiceInARow" as const, rule: "R23", ...about, before: before.meeting, on: before.on, others }]),
  ]
}

const turnBefore = (turns: ReadonlyArray<Turn>, day: LocalDate): Turn | undefined =>
  turns
    .filter((turn) => turn.on < day)
    .reduce<Turn | undefined>(
      (last, turn) => (last === undefined || timeOf(last) < timeOf(turn) ? turn : last),
      undefined,
    )

const timeOf = ({ on, meeting }: Turn): string => `${on} ${meeting}`
