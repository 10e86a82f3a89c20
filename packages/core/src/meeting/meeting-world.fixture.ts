/** A small world of two conferences, for models to change: its beginning, and how parts of it are put in. */
import * as Result from "effect/Result"
import { Conference, type Membership } from "../conference/index.js"
import type { LocalDate } from "../time/index.js"
import {
  type AgendaProposal,
  draftMinutes,
  hold,
  type InvitedMeeting,
  invite,
  type Meeting,
  schedule,
} from "./index.js"
import { day, houseOf, itemsOf, memberOf, proposedOf, sued } from "./meeting.fixture.js"

/** Everything that the commands change. */
export interface World {
  readonly today: LocalDate
  readonly conferences: ReadonlyArray<Conference>
  readonly memberships: ReadonlyArray<Membership>
  readonly institutions: ReadonlyArray<ReturnType<typeof houseOf>>
  readonly meetings: ReadonlyArray<Meeting>
  readonly proposals: ReadonlyArray<AgendaProposal>
  /** How many ids were given. */
  readonly made: number
}

const houses = ["schule", "kita", "hort", "jugendhaus"]
const beginning: World = {
  today: day("2026-09-01"),
  conferences: [
    Conference.parse({
      ...sued,
      procedure: {
        invitationLeadDays: 10,
        agendaSubmissionLeadDays: 5,
        minutesApproval: { kind: "objectionPeriod", days: 7 },
      },
    }),
    Conference.parse({ ...sued, id: "ost", name: "Ost", area: "ost", procedure: { invitationLeadDays: 3 } }),
  ],
  memberships: [
    memberOf("schule", { delegates: [{ function: "leitung", to: "2026-11-15" }] }),
    memberOf("kita"),
    memberOf("hort", { kind: "standingGuest" }),
    memberOf("hort", { id: "o-hort", conference: "ost" }),
    memberOf("jugendhaus", { conference: "ost" }),
  ],
  institutions: [
    houseOf("schule", { types: ["grundschule"] }),
    houseOf("kita", { statuses: [{ status: "temporarilyClosed", from: "2026-10-01", to: "2026-10-20" }] }),
    houseOf("hort", { sites: [{ site: "haus-hort", to: "2026-11-01" }] }),
    houseOf("jugendhaus", { statuses: [{ status: "closed", from: "2026-12-01" }] }),
  ],
  meetings: [],
  proposals: [],
  made: 0,
}

/** A meeting to which everybody was invited before the world begins. */
const invitedFor = (id: string, date: string): InvitedMeeting => {
  const interval = { start: `${date}T15:00`, end: `${date}T17:00`, zone: "Europe/Berlin" }
  const host = { at: "member", institution: "schule", site: "haus-schule" } as const
  const planned = schedule(proposedOf({ id, agenda: itemsOf(`${id}-1`, `${id}-2`) }), { interval, host }, beginning)
  return Result.getOrThrow(invite(Result.getOrThrow(planned), { invitedOn: day("2026-08-10") }, beginning))
}
const heldOn = (id: string, date: string) =>
  Result.getOrThrow(hold(invitedFor(id, date), { attendance: [] }, beginning))

/** As it is before the first command: meetings on every part of their way. */
export const world: World = {
  ...beginning,
  meetings: [
    invitedFor("a", "2026-09-09"),
    invitedFor("b", "2026-09-02"),
    heldOn("c", "2026-08-26"),
    Result.getOrThrow(draftMinutes(heldOn("d", "2026-08-20"), { by: "moderation", writtenOn: "2026-08-25" })),
  ],
}

/** What somebody does, with three numbers to choose by; `wild` does it to any meeting, whatever its state. */
export interface Command {
  readonly kind: string
  readonly a: number
  readonly b: number
  readonly c: number
  readonly wild: boolean
}

export type Done = Result.Result<World, { readonly _tag: string }>
export type Does = (world: World, command: Command) => Done

export const pick = <A>(list: ReadonlyArray<A>, n: number): A | undefined => list[n % list.length]
export const house = (n: number): string => pick([...houses, "fremd"], n) ?? "fremd"

export const put = (world: World, ...changed: ReadonlyArray<Meeting>): World => ({
  ...world,
  made: world.made + 1,
  meetings: [
    ...world.meetings.map((meeting) => changed.find(({ id }) => id === meeting.id) ?? meeting),
    ...changed.filter(({ id }) => !world.meetings.some((meeting) => meeting.id === id)),
  ],
})
export const putProposals = (world: World, changed: ReadonlyArray<AgendaProposal>): World => ({
  ...world,
  proposals: world.proposals.map((proposal) => changed.find(({ id }) => id === proposal.id) ?? proposal),
})
export const putConference = (world: World, changed: Conference): World => ({
  ...world,
  conferences: world.conferences.map((conference) => (conference.id === changed.id ? changed : conference)),
})
