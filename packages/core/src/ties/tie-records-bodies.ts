/** Tie records of bodies: who sat in one conference or one sub-group at the same time. */
import { type Conference, conferenceEnd, type Membership } from "../conference/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Validity } from "../time/index.js"
import type { TieSource } from "./network-tie.js"
import { sharedDays, tieDays } from "./tie-days.js"
import type { TieRecord } from "./tie-records.js"

/** Every two that sit in a conference or a sub-group on the same days. */
export const bodyRecords = (index: NetworkIndex): ReadonlyArray<TieRecord> => [
  ...index.network.conferences.flatMap((conference) => conferenceRecords(index, conference)),
  ...index.network.subGroups.flatMap(({ id, start, end, lead, members }) => {
    const days = { from: start, ...(end === undefined ? {} : { to: end }) }
    const seats = [...new Set([lead, ...members])].map((institution) => ({ institution, days }))
    return pairs(seats, { kind: "subGroup", id })
  }),
]

interface Seat {
  readonly institution: InstitutionId
  readonly days: Validity
}

/** Who convenes or moderates sits in the body, a member or not. While a conference rests, nobody meets anybody. */
const conferenceRecords = (index: NetworkIndex, conference: Conference): ReadonlyArray<TieRecord> => {
  const { id, convenors, moderators } = conference
  const members = (index.membershipsIn.get(id) ?? []).filter(sits)
  const seats: ReadonlyArray<Seat> = [...members, ...convenors, ...moderators].flatMap(({ institution, from, to }) => {
    const own = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    return workingDays(conference).flatMap((days) => {
      const shared = sharedDays(own, days)
      return shared === undefined ? [] : [{ institution, days: shared }]
    })
  })
  return pairs(seats, { kind: "conference", id })
}

/** A period that is stored as `left` was an active one until it ended. */
const sits = ({ kind, status }: Membership): boolean => kind !== "guest" && (status === "active" || status === "left")

/** From its start to its end, without the times in which it rests. */
const workingDays = (conference: Conference): ReadonlyArray<Validity> => {
  const rests = conference.statuses
    .flatMap((one) => (one.status === "dormant" ? [one] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const spans: Array<Validity> = []
  let from = conference.start
  for (const rest of rests) {
    if (from < rest.from) spans.push({ from, to: rest.from })
    if (rest.to === undefined) return spans
    from = rest.to
  }
  const end = conferenceEnd(conference)
  return [...spans, { from, ...(end === undefined ? {} : { to: end }) }]
}

/** One who has several seats is tied to the others, and not to itself. */
const pairs = (seats: ReadonlyArray<Seat>, source: TieSource): ReadonlyArray<TieRecord> =>
  seats.flatMap((one, place) =>
    seats.slice(place + 1).flatMap((other) => {
      const days = one.institution === other.institution ? undefined : sharedDays(one.days, other.days)
      if (days === undefined) return []
      return [
        { from: one.institution, to: other.institution, kind: "gemeinsamesGremium" as const, ...tieDays(days), source },
      ]
    }),
  )
