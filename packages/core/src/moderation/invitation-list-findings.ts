/** Findings about invitations: who is not reached, and who is on the list by mistake. */
import type { ConferenceId } from "../conference/index.js"
import {
  type InstitutionId,
  lastVerified,
  type OperatingStatus,
  statusOn,
  type VerificationDue,
  verificationDue,
} from "../institution/index.js"
import type { InvitedMeeting, MeetingId, ScheduledMeeting } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Finding } from "../problem.js"
import { confirmationDays } from "../report/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import type { ByMembership, InvitationList } from "./invitation-list.js"

/** The invitation has not gone out in time. @german Einladungsfrist verstrichen */
export type InvitationOverdue = Finding<
  "InvitationOverdue",
  { readonly meeting: MeetingId; readonly leadDays: number; readonly latest: LocalDate }
>

/** No mailbox of the institution is known; `reach` says whether there is a telephone. @german Keine Funktionsadresse */
export type NoFunctionalMailbox = Finding<
  "NoFunctionalMailbox",
  { readonly institution: InstitutionId; readonly reach: "phone" | "none" }
>

/** Everybody who was named to speak for a member has gone by the day of the meeting. @german Keine Vertretung mehr */
export type DelegatesEnded = Finding<
  "DelegatesEnded",
  { readonly institution: InstitutionId; readonly conference: ConferenceId; readonly on: LocalDate }
>

/** The institution does not work on the day of the meeting. @german Nicht in Betrieb am Sitzungstag */
export type InviteeNotActive = Finding<
  "InviteeNotActive",
  { readonly institution: InstitutionId; readonly status: OperatingStatus; readonly on: LocalDate }
>

/** The institution was invited and is no member on the day of the meeting. @german Eingeladen, obwohl ausgeschieden */
export type InvitedYetNoMember = Finding<
  "InvitedYetNoMember",
  { readonly institution: InstitutionId; readonly on: LocalDate }
>

/** The institution is a member on the day of the meeting, and the invitation did not go to it. @german Mitglied nicht eingeladen */
export type MemberNotInvited = Finding<
  "MemberNotInvited",
  { readonly institution: InstitutionId; readonly invitedOn: LocalDate }
>

/** Everything worth a look about an invitation. @german Hinweise zur Einladung */
export type InvitationFinding =
  | DelegatesEnded
  | InvitationOverdue
  | InvitedYetNoMember
  | InviteeNotActive
  | MemberNotInvited
  | NoFunctionalMailbox
  | VerificationDue

/** What the list tells so far. @internal */
export interface InvitationFacts extends Pick<InvitationList, "on" | "asOf"> {
  readonly sendBy: InvitationList["sendBy"]
  readonly invitees: ReadonlyArray<ByMembership>
}

/**
 * What is worth a look about an invitation: first what is about all, then what is about each of the invited.
 *
 * @rule R10, R11, R24, R27
 * @internal
 */
export const invitationFindings = (
  index: NetworkIndex,
  meeting: ScheduledMeeting | InvitedMeeting,
  facts: InvitationFacts,
): ReadonlyArray<InvitationFinding> => {
  const { sendBy, asOf, invitees } = facts
  const overdue = meeting.state === "scheduled" && sendBy !== undefined && asOf > sendBy.latest
  return [
    ...(overdue
      ? [{ _tag: "InvitationOverdue", ...warning("R24"), path: ["sendBy"], meeting: meeting.id, ...sendBy } as const]
      : []),
    ...invitees.flatMap((one, place) => aboutOne(index, meeting, { ...facts, one, path: ["invitees", place] })),
  ]
}

const warning = (rule: string) => ({ rule, severity: "warning" }) as const

const aboutOne = (
  index: NetworkIndex,
  meeting: ScheduledMeeting | InvitedMeeting,
  { on, asOf, one, path }: InvitationFacts & { readonly one: ByMembership; readonly path: InvitationFinding["path"] },
): ReadonlyArray<InvitationFinding> => {
  const { institution: id, as, contact, invited } = one.invitee
  if (id === undefined) return []
  const about = { path, institution: id }
  const institution = index.institutions.get(id)
  const status = institution === undefined ? "active" : statusOn(institution, on)
  const last = institution === undefined ? undefined : lastVerified(institution, { asOf })
  const notActive: ReadonlyArray<InviteeNotActive> =
    status === "active" ? [] : [{ _tag: "InviteeNotActive", ...warning("R11"), ...about, status, on }]
  if (as === "noLonger")
    return one.memberships.length > 0
      ? notActive
      : [...notActive, { _tag: "InvitedYetNoMember", ...warning("R24"), ...about, on }]
  return [
    ...notActive,
    ...(meeting.state === "invited" && !invited
      ? [{ _tag: "MemberNotInvited", ...warning("R24"), ...about, invitedOn: meeting.invitedOn } as const]
      : []),
    ...(contact === undefined || contact.emails.length === 0
      ? [
          {
            _tag: "NoFunctionalMailbox",
            ...warning("R10"),
            ...about,
            reach: contact === undefined ? "none" : "phone",
          } as const,
        ]
      : []),
    ...(institution !== undefined && verificationDue(institution, asOf, confirmationDays)
      ? [
          {
            _tag: "VerificationDue",
            ...warning("R10"),
            ...about,
            ...(last === undefined ? {} : { lastVerified: last }),
          } as const,
        ]
      : []),
    ...one.memberships
      .filter(({ delegates }) => delegates.length > 0 && !delegates.some((delegate) => holdsOn(delegate, on)))
      .map(
        ({ conference }): DelegatesEnded => ({ _tag: "DelegatesEnded", ...warning("R27"), ...about, conference, on }),
      ),
  ]
}
