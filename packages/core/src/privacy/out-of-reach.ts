/** What is out of reach: what went out of a network before a person was erased from it, and to whom. */
import type { OpenInvitation } from "../meeting/index.js"
import type { NetworkValue } from "../network/index.js"
import { epochMs, type Instant } from "../time/index.js"
import type { FeedToken } from "./feed-token.js"
import type { Publication } from "./publication.js"

/**
 * Why others may still have it: it was published, it was sent to calendars, or a calendar that is closed now was subscribed
 * to. A calendar that is open is fetched again, without the person.
 *
 * @german Grund der fehlenden Reichweite
 */
export type OutOfReachBecause = "published" | "sent" | "subscribed"

/** Something through which what is erased here had gone out before; whoever has it has to be told. @german Herausgegebene Daten @source DSGVO, article 19 */
export interface OutOfReach {
  readonly list: "publications" | "sentInvitations" | "feedTokens"
  readonly id: string
  readonly because: OutOfReachBecause
}

/** By what values go out of a network. @german Ausgänge eines Netzwerks */
export interface WaysOut {
  readonly publications: ReadonlyArray<Publication>
  readonly sentInvitations: ReadonlyArray<OpenInvitation>
  readonly feedTokens: ReadonlyArray<FeedToken>
}

/**
 * By what the values from which a person was erased may have gone out before. It tells rather too much than too little: no log
 * knows what stood in a value on the day on which it went out.
 *
 * @param changes - the values that an erasure wrote anew
 * @param at - the instant of the erasure
 * @rule P12, P14
 * @source DSGVO, article 17(2) and 19
 */
export const outOfReach = (
  changes: ReadonlyArray<NetworkValue>,
  { publications, sentInvitations, feedTokens }: WaysOut,
  at: Instant,
): ReadonlyArray<OutOfReach> => {
  const lists = new Set(changes.map(({ list }) => list))
  const meetings = new Set(changes.flatMap(({ list, value }) => (list === "meetings" ? [value.id] : [])))
  const isClosed = ({ state, expiresAt }: FeedToken): boolean =>
    state.status === "revoked" || epochMs(expiresAt) <= epochMs(at)
  return [
    ...publications
      .filter(({ counts }) => [...lists].some((list) => counts[list] !== undefined))
      .map(({ id }): OutOfReach => ({ list: "publications", id, because: "published" })),
    ...sentInvitations
      .filter(({ meeting }) => meetings.has(meeting))
      .map(({ meeting }): OutOfReach => ({ list: "sentInvitations", id: meeting, because: "sent" })),
    ...feedTokens
      .filter((token) => [...lists].some((list) => inCalendars.has(list)) && isClosed(token))
      .map(({ id }): OutOfReach => ({ list: "feedTokens", id, because: "subscribed" })),
  ]
}

/** What calendars tell of. */
const inCalendars: ReadonlySet<NetworkValue["list"]> = new Set([
  "offers",
  "meetings",
  "agendaProposals",
  "bookings",
  "resources",
  "funds",
  "measures",
  "agreements",
])
