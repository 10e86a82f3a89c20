/** Upkeep of a conference: minutes to approve, members to introduce, sub-groups to hear, offers to confirm. */
import { activeMembers, type Conference, memberSince, type SubGroup } from "../conference/index.js"
import { type InstitutionId, lastVerified, verificationDue } from "../institution/index.js"
import type { Directory, NetworkIndex } from "../network/index.js"
import { type Offer, type OverdueOffer, overdueOffers } from "../offer/index.js"
import { confirmationDays } from "../report/index.js"
import { addDays, daysBetween, type LocalDate } from "../time/index.js"
import type { BacklogEntry, StaleOffer } from "./backlog-entry.js"
import { itemOn, minutesItem } from "./backlog-items.js"
import { dayOfMeeting, noticeDays, type Timeline } from "./backlog-timeline.js"

/**
 * The minutes that wait for a meeting: to be approved by it, or with objections that nobody has answered.
 *
 * Where an objection period makes minutes valid, those without objections wait for no meeting.
 */
export const waitingMinutes = ({ procedure }: Conference, { held, asOf }: Timeline): ReadonlyArray<BacklogEntry> =>
  held.flatMap((meeting) => {
    if (meeting.state !== "minutesDraft" || meeting.minutes.writtenOn > asOf) return []
    const { minutes } = meeting
    const objections = minutes.objections.filter(({ on, resolved }) => on <= asOf && resolved === undefined).length
    if (procedure.minutesApproval?.kind === "objectionPeriod" && objections === 0) return []
    const on = dayOfMeeting(meeting) ?? minutes.writtenOn
    return [
      {
        kind: "minutes",
        meeting: meeting.id,
        objections,
        since: minutes.writtenOn,
        overdueDays: 0,
        urgent: false,
        item: minutesItem({ id: meeting.id, on }),
      },
    ]
  })

/** Those who work in the conference since after its last meeting; before the first one everybody is new, and nobody. */
export const newMembers = (
  { membershipsIn }: NetworkIndex,
  { id }: Conference,
  { last, asOf }: Timeline,
): ReadonlyArray<BacklogEntry> => {
  if (last === undefined) return []
  const memberships = membershipsIn.get(id) ?? []
  const joined = [...new Set(activeMembers(memberships, id, asOf).map(({ institution }) => institution))].flatMap(
    (institution) => {
      const from = memberSince(memberships, { conference: id, institution }, asOf)[0]?.from
      return from === undefined || from <= last.on ? [] : [{ institution, from }]
    },
  )
  const [first] = joined.map(({ from }) => from).toSorted()
  if (first === undefined) return []
  const institutions = joined.map(({ institution }) => institution)
  return [
    {
      kind: "newMembers",
      institutions,
      since: first,
      overdueDays: 0,
      urgent: false,
      item: itemOn("newMembers", {
        about: last.meeting,
        title: "Neue Mitglieder stellen sich vor",
        kind: "information",
        subjects: institutions.map((institution) => ({ kind: "institution", id: institution })),
      }),
    },
  ]
}

/**
 * The sub-groups that are to report: at their end, or when the conference wanted to look whether they are still needed.
 *
 * A report counts for a day that comes within the notice of a meeting: the meeting that heard it was the one before that day.
 *
 * @rule R31
 */
export const waitingSubGroups = (
  { subGroupsOf }: NetworkIndex,
  conference: Conference,
  { asOf, until }: { readonly asOf: LocalDate; readonly until: LocalDate },
): ReadonlyArray<BacklogEntry> =>
  (subGroupsOf.get(conference.id) ?? []).flatMap((group) => {
    const open = reportDue(group, { asOf, notice: noticeDays(conference) })
    if (open === undefined || group.start > asOf || open.on > until) return []
    return [
      {
        kind: "subGroup",
        subGroup: group.id,
        lead: group.lead,
        because: open.because,
        since: open.on < asOf ? open.on : group.start,
        due: open.on,
        overdueDays: Math.max(0, daysBetween(open.on, asOf)),
        urgent: false,
        item: itemOn("subGroup", {
          about: group.id,
          title: `Bericht der Unterarbeitsgruppe ${group.name}`,
          kind: "reportsFromInstitutions",
          expectedOutcome: "Fortsetzen oder beenden",
          subjects: [{ kind: "subGroup", id: group.id }],
          submittedBy: group.lead,
        }),
      },
    ]
  })

/** The first day for which a sub-group still owes a report. @rule R31 */
export const reportDue = (
  { reports, end, reviewOn }: SubGroup,
  { asOf, notice }: { readonly asOf: LocalDate; readonly notice: number },
): { readonly on: LocalDate; readonly because: "review" | "end" } | undefined => {
  const told = (on: LocalDate): boolean =>
    reports.some((report) => addDays(on, -notice) <= report.on && report.on <= asOf)
  const days = [
    ...(reviewOn === undefined ? [] : [{ on: reviewOn, because: "review" as const }]),
    ...(end === undefined ? [] : [{ on: end, because: "end" as const }]),
  ]
  return days.filter(({ on }) => !told(on)).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]
}

/** The offers of the area and of the members that nobody confirmed for too long, or that are over and were not ended. */
export const staleOffers = (
  index: NetworkIndex,
  conference: Conference,
  directory: Directory,
): ReadonlyArray<BacklogEntry> => {
  const { asOf } = directory
  const memberships = index.membershipsIn.get(conference.id) ?? []
  const houses = new Set<InstitutionId>([
    ...activeMembers(memberships, conference.id, asOf).map(({ institution }) => institution),
    ...directory.institutionsIn(conference.area).map(({ institution }) => institution),
    ...directory.institutionsServing(conference.area),
  ])
  const stale = [...houses]
    .flatMap((house) => index.offersOf.get(house) ?? [])
    .flatMap((offer) => staleOffer(offer, asOf))
  const [first] = stale.flatMap(({ since }) => since ?? []).toSorted()
  if (stale.length === 0) return []
  return [
    {
      kind: "staleOffers",
      offers: stale.map(({ since: _since, ...offer }) => offer),
      ...(first === undefined ? {} : { since: first }),
      overdueDays: 0,
      urgent: false,
      item: itemOn("staleOffers", {
        about: conference.id,
        title: "Angebote, deren Angaben zu prüfen sind",
        kind: "information",
        expectedOutcome: "Angaben bestätigen oder Angebote beenden",
        subjects: stale.map(({ offer }) => ({ kind: "offer", id: offer })),
      }),
    },
  ]
}

/** Why an offer is to be looked at on a day, if it is; since when, where that is known. @rule R15 */
export const staleOffer = (
  offer: Offer,
  asOf: LocalDate,
): ReadonlyArray<StaleOffer & { readonly since?: LocalDate }> => {
  const facts = { offer: offer.id, institution: offer.institution }
  const over: OverdueOffer | undefined = overdueOffers([offer], asOf)[0]
  if (over !== undefined)
    return [
      { ...facts, because: over.because, ...(offer.to === undefined || offer.to > asOf ? {} : { since: offer.to }) },
    ]
  if (offer.state !== "published" || !verificationDue(offer, asOf, confirmationDays)) return []
  const last = lastVerified(offer, { asOf })
  return [
    { ...facts, because: "notConfirmed", ...(last === undefined ? {} : { since: addDays(last, confirmationDays) }) },
  ]
}
