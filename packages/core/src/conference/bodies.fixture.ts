/** A conference, its members and its meetings, for tests. */
import { LocalDate } from "../time/index.js"
import { Conference, Meeting, Membership } from "./index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

export const conferenceOf = (more: object = {}): Conference =>
  Conference.parse({
    id: "sued",
    name: "Sozialraumkonferenz Bochum-Süd",
    kind: "sozialraumkonferenz",
    area: "bochum-sued",
    start: "2024-08-01",
    convenors: [{ institution: "jugendamt" }],
    moderators: [{ institution: "jugendamt", function: "moderation" }],
    ...more,
  })

export const memberOf = (institution: string, more: object = {}): Membership =>
  Membership.parse({
    id: `m-${institution}`,
    conference: "sued",
    institution,
    status: "active",
    from: "2024-08-01",
    ...more,
  })

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
