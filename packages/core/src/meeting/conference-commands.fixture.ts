/** Commands that change members, moderators and conferences, as people would. */
import * as Result from "effect/Result"
import {
  activateMembership,
  type Conference,
  changeModerator,
  inviteMember,
  leaveConference,
  type MembershipChange,
  MembershipId,
  restConference,
  restMembership,
  resumeConference,
  wakeMembership,
  withMembershipChange,
} from "../conference/index.js"
import { addDays } from "../time/index.js"
import { memberOf, sued } from "./meeting.fixture.js"
import { type Command, type Does, house, pick, putConference, type World } from "./meeting-world.fixture.js"

const member = ({ conferences }: World, { a, b }: Command) => ({
  conference: (pick(conferences, a) ?? sued).id,
  institution: memberOf(house(b)).institution,
})
const membership =
  (step: (world: World, command: Command) => Result.Result<MembershipChange, { readonly _tag: string }>): Does =>
  (current, command) =>
    Result.map(step(current, command), (change) => ({
      ...current,
      made: current.made + 1,
      memberships: withMembershipChange(current.memberships, change),
    }))

/** What happens to members, moderators and the conferences themselves. */
export const conferenceCommands: Readonly<Record<string, Does>> = {
  inviteMember: membership((current, command) =>
    inviteMember(current.memberships, { ...member(current, command), id: `n${current.made}`, from: current.today }),
  ),
  activate: membership((current, command) =>
    activateMembership(current.memberships, { ...member(current, command), on: current.today, id: newPeriod(current) }),
  ),
  rest: membership((current, command) =>
    restMembership(current.memberships, {
      ...member(current, command),
      on: current.today,
      id: newPeriod(current),
      because: "Umbau",
    }),
  ),
  wake: membership((current, command) =>
    wakeMembership(current.memberships, { ...member(current, command), on: current.today, id: newPeriod(current) }),
  ),
  leave: membership((current, command) =>
    leaveConference(current.memberships, { ...member(current, command), on: current.today }),
  ),
  changeModerator: (current, { a, b }) => {
    const conference = pick(current.conferences, a) ?? sued
    const [from, to] = b % 2 === 0 ? (["jugendamt", "agot"] as const) : (["agot", "jugendamt"] as const)
    const change = { institution: memberOf(from).institution, by: { institution: memberOf(to).institution } }
    const changed: Result.Result<Conference, { readonly _tag: string }> = changeModerator(conference, {
      ...change,
      on: current.today,
    })
    return Result.map(changed, (after) => putConference(current, after))
  },
  restConference: (current, { a }) => {
    const conference = pick(current.conferences, a) ?? sued
    const changed: Result.Result<Conference, { readonly _tag: string }> = restConference(conference, {
      from: current.today,
      to: addDays(current.today, 20),
    })
    return Result.map(changed, (after) => putConference(current, after))
  },
  resumeConference: (current, { a }) => {
    const conference = pick(current.conferences, a) ?? sued
    const changed: Result.Result<Conference, { readonly _tag: string }> = resumeConference(conference, {
      on: current.today,
    })
    return Result.map(changed, (after) => putConference(current, after))
  },
}

const newPeriod = ({ made }: World): MembershipId => MembershipId.parse(`n${made}`)
