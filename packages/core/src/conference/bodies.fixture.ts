/** A conference and its members, as parts that tests change. */
import { LocalDate } from "../time/index.js"
import { Conference, Membership } from "./index.js"

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

export const sued = conferenceOf()
export const members = [
  memberOf("schule", { delegates: [{ function: "leitung" }, { function: "ogsLeitung" }] }),
  memberOf("kita"),
  memberOf("hort"),
]
