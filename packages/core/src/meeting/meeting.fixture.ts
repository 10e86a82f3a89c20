/** A conference with its members, and a meeting on its way, as parts that tests change. */
import * as Result from "effect/Result"
import { day, members, sued } from "../conference/bodies.fixture.js"
import { Institution } from "../institution/index.js"
import {
  type AgendaItem,
  AgendaItemId,
  AgendaProposal,
  Attendance,
  hold,
  type InvitedMeeting,
  inState,
  invite,
  Meeting,
  type MeetingRoster,
  type ProposedMeeting,
  type ScheduledMeeting,
  schedule,
} from "./index.js"

export { conferenceOf, day, memberOf, members, sued } from "../conference/bodies.fixture.js"

export const houseOf = (id: string, parts: object = {}): Institution =>
  Institution.parse({ id, name: id, types: ["kita"], sites: [{ site: `haus-${id}` }], ...parts })

export const school = houseOf("schule", { types: ["grundschule"], sites: [{ site: "aula" }] })
export const roster: MeetingRoster = {
  conferences: [sued],
  memberships: members,
  institutions: [school, houseOf("kita"), houseOf("hort")],
}

export const interval = { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }
export const host = { at: "member", institution: "schule", site: "aula" } as const
export const plan = { interval, host }

export const itemsOf = (...ids: ReadonlyArray<string>): ReadonlyArray<object> =>
  ids.map((id, index) => ({ id, title: id, kind: "topic", order: index + 1 }))

export const meetingOf = (parts: object = {}): Meeting =>
  Meeting.parse({ id: "s1", conference: "sued", title: "Ferien", state: "proposed", ...parts })

export const proposedOf = (parts: object = {}): ProposedMeeting =>
  Result.getOrThrow(inState(meetingOf(parts), ["proposed"]))

export const proposed = proposedOf()
export const scheduledOf = (parts: object = {}): ScheduledMeeting =>
  Result.getOrThrow(schedule(proposedOf(parts), plan, roster))
export const scheduled = scheduledOf()
export const invited: InvitedMeeting = Result.getOrThrow(invite(scheduled, { invitedOn: day("2026-10-01") }, roster))
export const held = Result.getOrThrow(hold(invited, { attendance: [] }, roster))

export const proposalOf = (id: string, parts: object = {}): AgendaProposal =>
  AgendaProposal.parse({
    id,
    title: id,
    kind: "topic",
    conference: "sued",
    submittedBy: "kita",
    submittedOn: "2026-10-01",
    ...parts,
  })

export const noted = (...entries: ReadonlyArray<object>): ReadonlyArray<Attendance> =>
  entries.map((entry) => Attendance.parse(entry))

export const item = (id: string): AgendaItemId => AgendaItemId.parse(id)
export const orders = ({ agenda }: { readonly agenda: ReadonlyArray<AgendaItem> }): ReadonlyArray<string> =>
  agenda.map(({ order, id }) => `${order} ${id}`)

/** What was refused; a step that was not refused fails the test. */
export const refusal = <P>(result: Result.Result<unknown, P>): P => Result.getOrThrow(Result.flip(result))

/** A meeting that took place, with an answer of attendance for each institution. */
export const heldOn = (on: string, answers: Readonly<Record<string, string>>, more: object = {}): Meeting =>
  Meeting.parse({
    id: `s-${on}`,
    conference: "sued",
    title: "Sitzung",
    state: "held",
    interval: { start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" },
    host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
    invitedOn: on,
    invited: Object.keys(answers),
    attendance: Object.entries(answers).map(([institution, answer]) => ({
      institution,
      answer,
      ...(answer === "present" ? { functions: ["leitung"] } : {}),
      ...(answer === "represented" ? { by: Object.keys(answers).find((one) => answers[one] === "present") } : {}),
    })),
    ...more,
  })
