/** The next meeting: when and where a conference could meet, from what the network knows of its members. */

import { type Conference, type ConferenceId, convenorOn } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import { type DatePoll, type MeetingId, meetingsHeld } from "../meeting/index.js"
import { directoryOn, type NetworkIndex } from "../network/index.js"
import { type ClockSpan, type DateProposals, findDates } from "../scheduling/index.js"
import { addDays, holdingOn, type LocalDate, type Weekday } from "../time/index.js"
import { hostRotation } from "./host-rotation.js"
import { conferenceRegion } from "./member-houses.js"
import {
  type CalendarsGiven,
  conferenceCalendars,
  housesOfMembers,
  type MemberHouse,
} from "./next-meeting-proposal-calendars.js"
import { dateHosts } from "./next-meeting-proposal-hosts.js"
import { dateParticipants, meetingsAround } from "./next-meeting-proposal-participants.js"

/** When a conference could meet, and what is asked of date and room. @german Frage nach der nächsten Sitzung */
export interface NextMeetingQuestion extends CalendarsGiven {
  readonly asOf: LocalDate
  /** Days to look at; `to` is the first that is no longer among them. Days before `asOf` are never proposed. */
  readonly window: { readonly from: LocalDate; readonly to: LocalDate }
  /** 120 unless said. @unit minutes */
  readonly durationMinutes?: number
  /** Monday to Friday, unless said. */
  readonly weekdays?: ReadonlyArray<Weekday>
  /** From 08:00 to 18:00, unless said. */
  readonly hours?: ClockSpan
  /**
   * Unless said, one for each member, and a house of which no room is on record has to be asked; said, only rooms count
   * that have so many on record. @unit persons
   */
  readonly seats?: number
  /** Only rooms that are step-free on record. */
  readonly stepFree?: true
  /** Without whom there is no meeting: who convenes, unless said. */
  readonly required?: ReadonlyArray<InstitutionId>
  /** In order of preference; unless said, the members as turns fall (`hostRotation`). */
  readonly hosts?: ReadonlyArray<InstitutionId>
  readonly poll?: DatePoll
  /** A meeting that is to be moved: its own date takes nobody's time. */
  readonly moving?: MeetingId
  /** 10 unless said. */
  readonly limit?: number
  /** The most proposals of one day: 1 unless said. */
  readonly perDay?: number
}

/** Dates for the next meeting of a conference. @german Vorschläge für die nächste Sitzung */
export interface NextMeetingProposal extends DateProposals {
  readonly conference: ConferenceId
  /** The first day that the invitation can still reach in time. */
  readonly earliest: LocalDate
  /** When it began at its last meetings. */
  readonly usualStarts: ReadonlyArray<string>
  /** Who was asked to host, in order of preference: those with a site that they use. */
  readonly hosts: ReadonlyArray<InstitutionId>
}

/**
 * When and where a conference could meet next, the best proposal first, each with what speaks for it and against it.
 *
 * Whoever is a member on a day is expected then. Hosts are preferred as turns fall. Schools cannot come in the holidays and on free days of their
 * own, all others on public holidays and their own closing days; nobody can who sits in another body. No meeting is
 * proposed on a public holiday, nor in the school holidays where the conference avoids them. Dates near the usual time
 * of its last meetings come first. A room is free where nothing is booked, from pick-up to return, and where it is in order,
 * not blocked and not in use by its house; others have it only in the hours in which it is lent. It tells of members, polls
 * and bookings: it is for readers in the network.
 *
 * @rule R22, R24, R25, Q1
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { Conference, indexNetwork, LocalDate, nextMeetingProposal } from "@sozialraum/core"
 * import { sampleClosures, sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const [sued] = index.network.conferences
 * const window = { from: LocalDate.parse("2027-02-01"), to: LocalDate.parse("2027-04-01") }
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
 * const found = nextMeetingProposal(index, Conference.parse(sued), { asOf: LocalDate.parse("2027-01-28"), window, calendars })
 * found.earliest // => "2027-02-07"
 * found.proposals[0]?.interval.start // => "2027-02-09T14:00"
 */
export const nextMeetingProposal = (
  index: NetworkIndex,
  conference: Conference,
  question: NextMeetingQuestion,
): NextMeetingProposal => {
  const { asOf, poll, limit, perDay, durationMinutes, hours, weekdays } = question
  const { invitationLeadDays: days, avoidSchoolHolidays } = conference.procedure
  const [, from = asOf] = [question.window.from, asOf].sort()
  const earliest = addDays(asOf, days ?? 0)
  const window = { ...question.window, from }
  const [, on = earliest] = [from, earliest].sort()
  const convenor = convenorOn(conference, on)
  const required = question.required ?? (convenor === undefined ? [] : [convenor])
  const around = { ...question, conference, on, window, until: window.to }
  const houses = housesOfMembers(index, around, required)
  const hosts = dateHosts(index, {
    ...around,
    region: question.region ?? conferenceRegion(index, directoryOn(index, on), conference),
    hosts: question.hosts ?? hostsInTurn(index, houses, around),
  })
  const usualStarts = usualStartsOf(index, conference, asOf)
  const found = findDates({
    windows: [
      { ...window, ...(weekdays === undefined ? {} : { weekdays }), ...(hours === undefined ? {} : { hours }) },
    ],
    participants: dateParticipants(houses, required, window),
    otherMeetings: meetingsAround(index, around),
    hosts,
    room: {
      seats: question.seats ?? mostAtOnce(houses, on),
      ...(question.stepFree === undefined ? {} : { stepFree: question.stepFree }),
      unrecorded: question.seats === undefined && question.stepFree === undefined ? "ask" : "refuse",
    },
    avoided: {
      calendars: conferenceCalendars(index, around),
      never: avoidSchoolHolidays === true ? ["feiertag", "schulferien"] : ["feiertag"],
      ratherNot: ["schulferien"],
    },
    leadTime: { earliest, days: days ?? 0 },
    usualStarts,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(poll === undefined ? {} : { poll }),
    ...(limit === undefined ? {} : { limit }),
    ...(perDay === undefined ? {} : { perDay }),
  })
  return {
    ...found,
    conference: conference.id,
    earliest,
    usualStarts,
    hosts: hosts.map(({ institution }) => institution),
  }
}

/** The members in the order in which turns fall on the first day, then those that join later; guests host nothing. */
const hostsInTurn = (
  index: NetworkIndex,
  houses: ReadonlyArray<MemberHouse>,
  { conference, asOf, on, moving }: HostsSought,
): ReadonlyArray<InstitutionId> => {
  const own = houses.filter(({ isGuest }) => !isGuest).map(({ institution }) => institution)
  const inTurn = hostRotation(index, conference, { asOf, on, ...(moving === undefined ? {} : { meeting: moving }) })
  const turns = inTurn.map(({ institution }) => institution).filter((institution) => own.includes(institution))
  return [...new Set([...turns, ...own])]
}

interface HostsSought extends Pick<NextMeetingQuestion, "asOf" | "moving"> {
  readonly conference: Conference
  readonly on: LocalDate
}

/** How many are expected on the day on which most of them are. */
const mostAtOnce = (houses: ReadonlyArray<MemberHouse>, on: LocalDate): number => {
  const joinings = houses.flatMap(({ memberships }) => memberships.flatMap(({ from }) => from ?? []))
  const days = new Set([on, ...joinings.filter((from) => from > on)])
  const expected = (day: LocalDate) =>
    houses.filter(({ memberships }) => memberships.length === 0 || holdingOn(memberships, day).length > 0).length
  return Math.max(...[...days].map(expected))
}

/** The times of day at which the last three meetings began. */
const usualStartsOf = (index: NetworkIndex, { id }: Conference, asOf: LocalDate): ReadonlyArray<string> => {
  const held = meetingsHeld(index.meetingsOf.get(id) ?? [], id, { to: asOf })
  return [...new Set(held.slice(-3).map(({ interval }) => interval.start.slice(11)))].sort()
}
