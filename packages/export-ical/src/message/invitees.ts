/** Invitees: who is asked to a meeting, who asks, and under which mailbox each of them is reached. */
import {
  Conference,
  type ContactFunction,
  dateOf,
  holdingOn,
  type InstitutionId,
  type Interval,
  type LocalDate,
  type Loss,
  type Meeting,
  type MeetingGuest,
  redact,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import { nameOf } from "../entry/place.js"
import type { RoleAddresses } from "../entry/role-address.js"
import type { Participant } from "./participant.js"

/** Who is asked, and what they have answered. @german Eingeladene */
export interface Asked {
  readonly invited: ReadonlyArray<InstitutionId>
  readonly guests: ReadonlyArray<MeetingGuest>
  readonly interval: Interval
  readonly answers: Extract<Meeting, { readonly state: "invited" }>["answers"]
}

/** How invitees are looked up. @german Suche nach Postfächern */
export interface InviteeLookup {
  readonly directory: Directory
  readonly addresses: RoleAddresses
}

/** An institution as it stands in a message. @german Eingeladene Einrichtung */
export interface InvitedParticipant {
  readonly institution: InstitutionId
  readonly participant: Participant
}

/** Who asks: the office that convenes on the day of the meeting, in the name of the conference. @rule R20 */
export const organizerOf = (
  { conference: id }: Meeting,
  on: LocalDate,
  { directory, addresses }: InviteeLookup,
): Pick<Participant, "name" | "address"> | undefined => {
  const conference = directory.conference(id)?.value
  if (conference === undefined) return undefined
  const roles = [...holdingOn(conference.convenors, on), ...holdingOn(conference.moderators, on)]
  const name = redact(Conference, conference, "network").name ?? conference.id
  return roles.flatMap((role) => {
    const address = addresses(role.institution, [...(role.function === undefined ? [] : [role.function]), ...asking])
    return address === undefined ? [] : { name, address }
  })[0]
}

const asking: ReadonlyArray<ContactFunction> = ["moderation", "planung", "einrichtung", "leitung"]
const asked: ReadonlyArray<ContactFunction> = ["einrichtung", "leitung", "ogsLeitung", "vertretung"]

/**
 * Those who are asked and can be reached, members before guests.
 *
 * Of several institutions with one mailbox only the first stands in a message: an answer could be that of any of them.
 *
 * @param about - the UID of the entry, who asks, and whose answer may be shown
 * @returns `lost` names the others by their place
 * @rule P5, P9
 */
export const participantsOf = (
  { moderatedBy }: { readonly moderatedBy?: InstitutionId | undefined },
  { invited, guests, answers }: Asked,
  about: InviteeLookup & {
    readonly uid: string
    readonly organizer: string
    readonly recipient: InstitutionId | undefined
  },
): { readonly participants: ReadonlyArray<InvitedParticipant>; readonly lost: ReadonlyArray<Loss> } => {
  const { directory, addresses, uid, organizer, recipient } = about
  const taken = new Set<string>()
  const participants: Array<InvitedParticipant> = []
  const lost: Array<Loss> = []
  const candidates = [
    ...invited.map((institution, at) => ({ institution, path: ["invited", at], role: "required" as const })),
    ...guests.map(({ institution }, at) => ({ institution, path: ["guestsInvited", at], role: "optional" as const })),
  ]
  for (const { institution, path, role } of candidates) {
    const address = institution === undefined ? undefined : addresses(institution, asked)
    if (institution === undefined || address === undefined) {
      lost.push({ id: uid, path, because: "noRoleAddress" })
      continue
    }
    if (taken.has(address.toLowerCase())) {
      lost.push({ id: uid, path, because: "sameAddress" })
      continue
    }
    taken.add(address.toLowerCase())
    const answered = institution === recipient ? answers.find((one) => one.institution === institution) : undefined
    const asks = address.toLowerCase() === organizer.toLowerCase()
    participants.push({
      institution,
      participant: {
        name: nameOf(directory.institution(institution), "network") ?? institution,
        address,
        role: institution === moderatedBy ? "chair" : role,
        answer: answered?.answer ?? (asks ? "accepted" : "none"),
      },
    })
  }
  return { participants, lost }
}

/** The day of a meeting. */
export const dayOf = ({ interval }: Asked): LocalDate => dateOf(interval.start)
