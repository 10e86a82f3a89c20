/** Losses: field by field, what becomes of a value in a format that knows persons and files. */
import type {
  AgendaItem,
  Conference,
  ConferenceRole,
  ItemResult,
  Loss,
  Meeting,
  MeetingHost,
  Membership,
  Minutes,
  Path,
  SubGroup,
} from "@sozialraum/core"

/** Carried, or why not: OParl has no field for it, or knows persons only where the value names institutions and functions. */
type Fate = "carried" | "noSuchField" | "personsOnly"

type FieldOf<A> = A extends unknown ? keyof A : never

/** A fate for each field that a value can have in any of its states: a new field compiles once somebody has decided. */
export type Fates<A> = Readonly<Record<FieldOf<A>, Fate>>

/**
 * The fields of a value that are not carried; what was left out, is empty or is plainly not so loses nothing.
 *
 * @param at - the value of the network that it belongs to, and where it stands in it
 */
export const lostFields = <A extends object>(
  value: A,
  fates: Fates<A>,
  at: { readonly id: string; readonly path?: Path },
): ReadonlyArray<Loss> =>
  Object.entries<Fate>(fates).flatMap(([field, because]) =>
    because === "carried" || !says(Object.entries(value).find(([name]) => name === field)?.[1])
      ? []
      : [{ id: at.id, path: [...(at.path ?? []), field], because }],
  )

const says = (value: unknown): boolean =>
  value !== undefined &&
  value !== false &&
  (typeof value !== "object" || value === null || Object.keys(value).length > 0)

const [carried, noSuchField, personsOnly] = ["carried", "noSuchField", "personsOnly"] as const

/** `statuses` are told one by one. */
export const conferenceFates: Fates<Conference> = {
  ...{ id: carried, name: carried, kind: carried, start: carried, statuses: carried, topics: carried },
  ...{ convenors: carried, moderators: carried },
  ...{ area: noSuchField, purpose: noSuchField, procedure: noSuchField, reportsTo: noSuchField, fund: noSuchField },
}

export const roleFates: Fates<ConferenceRole> = {
  ...{ institution: carried, from: carried, to: carried, function: personsOnly },
}

/** `status` is told beside it. */
export const membershipFates: Fates<Membership> = {
  ...{ id: carried, conference: carried, institution: carried, kind: carried, status: carried, vote: carried },
  ...{ from: carried, to: carried, delegates: personsOnly, because: noSuchField },
}

export const subGroupFates: Fates<SubGroup> = {
  ...{ id: carried, conference: carried, name: carried, start: carried, end: carried, lead: carried, members: carried },
  ...{ mandate: noSuchField, leadFunction: personsOnly, reviewOn: noSuchField, reviewedOn: noSuchField },
  reports: noSuchField,
}

/** `host`, `agenda` and `minutes` are told field by field. */
export const meetingFates: Fates<Meeting> = {
  ...{ id: carried, conference: carried, jointWith: carried, title: carried, state: carried, interval: carried },
  ...{ host: carried, agenda: carried, minutes: carried },
  ...{ occasion: noSuchField, triggers: noSuchField, poll: noSuchField, online: noSuchField, reason: noSuchField },
  ...{ moderatedBy: noSuchField, minutesBy: noSuchField, invitedOn: noSuchField, successor: noSuchField },
  ...{ invited: personsOnly, guestsInvited: personsOnly, answers: personsOnly },
  ...{ attendance: personsOnly, guests: personsOnly },
  ...{ approvedOn: noSuchField, approvedBy: noSuchField, addenda: noSuchField },
}

/** Of a member's house, the site is told and not whose it is. */
export const hostFates: Fates<MeetingHost> = {
  ...{ at: carried, site: carried, room: carried, place: carried, institution: noSuchField, reason: noSuchField },
}

export const itemFates: Fates<AgendaItem> = {
  ...{ id: carried, order: carried, title: carried, public: carried },
  ...{ kind: noSuchField, submittedBy: noSuchField, expectedOutcome: noSuchField, subjects: noSuchField },
  ...{ durationMinutes: noSuchField, recurring: noSuchField, carriedFrom: noSuchField, lateBecause: noSuchField },
}

/** OParl knows minutes as a file: of these, only the results of the items are carried. */
export const minutesFates: Fates<Minutes> = {
  ...{ items: carried, by: personsOnly, institution: noSuchField, version: noSuchField, writtenOn: noSuchField },
  ...{ remarks: noSuchField, next: noSuchField, circulated: noSuchField, earlier: noSuchField },
  objections: noSuchField,
}

/** `outcomes` are told one by one. */
export const resultFates: Fates<ItemResult> = {
  ...{ item: carried, status: carried, outcomes: carried, text: noSuchField },
}
