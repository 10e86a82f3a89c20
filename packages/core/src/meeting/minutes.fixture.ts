/** A meeting that was held, its conference and its members, for the tests of minutes and decisions. */
import * as Result from "effect/Result"
import { Conference, Membership, ProcedureRules } from "../conference/index.js"
import { LocalDate } from "../time/index.js"
import { AgendaItemId, type HeldMeeting, inState, Meeting, type MinutesDraftMeeting, votingMembers } from "./index.js"

export const day = (text: string) => LocalDate.parse(text)
export const item = (id: string) => AgendaItemId.parse(id)

export const sued = Conference.parse({
  id: "sued",
  name: "Sozialraumkonferenz Bochum-Süd",
  kind: "sozialraumkonferenz",
  area: "bochum-sued",
  start: "2024-08-01",
  convenors: [{ institution: "jugendamt" }],
  moderators: [{ institution: "jugendamt", function: "moderation" }],
  fund: "Verfügungsfonds",
})

/** The conference with other rules of procedure. */
export const ruled = (procedure: object): Conference => Conference.parse({ ...sued, procedure })
export const rules = (procedure: object): ProcedureRules => ProcedureRules.parse(procedure)

export const members = ["jugendamt", "schule", "kita", "hort", "treff"].map((institution) =>
  Membership.parse({ id: institution, conference: "sued", institution, status: "active", from: "2024-08-01" }),
)
export const guest = Membership.parse({
  id: "gast",
  conference: "sued",
  institution: "verein",
  kind: "guest",
  status: "active",
  from: "2024-08-01",
})

const present = ["jugendamt", "schule", "kita"].map((institution) => ({
  institution,
  answer: "present",
  functions: ["leitung"],
}))

const stored = {
  id: "herbst",
  conference: "sued",
  title: "Herbstferien",
  agenda: [
    { id: "schwimmen", order: 2, title: "Schwimmkurse", kind: "need" },
    { id: "ferien", order: 1, title: "Herbstferien", kind: "topic" },
  ],
  interval: { start: "2026-10-07T15:00", end: "2026-10-07T17:00", zone: "Europe/Berlin" },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
  invitedOn: "2026-09-20",
  invited: ["jugendamt", "schule", "kita", "hort", "treff"],
  attendance: [
    ...present,
    { institution: "hort", answer: "represented", by: "kita" },
    { institution: "treff", answer: "absent" },
  ],
  state: "held",
}

/** A meeting that was held, with other facts than usual. */
export const heldWith = (facts: object): HeldMeeting =>
  Result.getOrThrow(inState(Meeting.parse({ ...stored, ...facts }), ["held"]))
export const held = heldWith({})

/** The draft of its minutes, with other minutes than usual. */
export const draftWith = (minutes: object, facts: object = {}): MinutesDraftMeeting =>
  Result.getOrThrow(
    inState(
      Meeting.parse({
        ...stored,
        ...facts,
        minutes: { by: "moderation", writtenOn: "2026-10-08", ...minutes },
        state: "minutesDraft",
      }),
      ["minutesDraft"],
    ),
  )

/** The members with their votes on the day of the meeting. */
export const voting = votingMembers(sued, { memberships: [...members, guest], meetings: [] }, day("2026-10-07"))
