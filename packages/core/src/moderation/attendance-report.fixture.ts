/** A conference in a small town: a school, a Kita and a club, and the meetings of a year. */
import { Conference, type ConferenceId, Membership } from "../conference/index.js"
import { Institution } from "../institution/index.js"
import { Meeting } from "../meeting/index.js"
import { indexNetwork, type Network, type NetworkIndex } from "../network/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

export const body = (id: string, more: object = {}): Conference =>
  Conference.parse({
    id,
    name: `Konferenz ${id}`,
    kind: "sozialraumkonferenz",
    area: "ort",
    start: "2020-01-01",
    convenors: [{ institution: "amt" }],
    moderators: [{ institution: "amt" }],
    ...more,
  })

export const house = (id: string, types: ReadonlyArray<string>): Institution =>
  Institution.parse({ id, name: `Haus ${id}`, types, sites: [] })

export const member = (institution: string, more: object = {}): Membership =>
  Membership.parse({ id: `m-${institution}`, conference: "ost", institution, status: "active", ...more })

/** What somebody noted: `schule` was there with its head, `!kita` excused, `-verein` absent, `verein>amt` spoken for. */
const noted = (text: string): object => {
  if (text.startsWith("!")) return { institution: text.slice(1), answer: "excused" }
  if (text.startsWith("-")) return { institution: text.slice(1), answer: "absent" }
  const [institution, by] = text.split(">")
  return by === undefined
    ? { institution, answer: "present", functions: ["leitung"] }
    : { institution, answer: "represented", by }
}

/** A meeting in the afternoon of a day. */
export const held = (on: string, attendance: ReadonlyArray<string | object>, more: object = {}): Meeting =>
  Meeting.parse({
    id: `s-${on}`,
    conference: "ost",
    title: `Sitzung ${on}`,
    state: "held",
    interval: { start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" },
    host: { at: "elsewhere", place: "Rathaus", reason: "Umbau" },
    invitedOn: on,
    invited: ["amt", "schule", "kita", "verein"],
    attendance: attendance.map((one) => (typeof one === "string" ? noted(one) : one)),
    ...more,
  })

export const ost: Conference = body("ost")

const town: Partial<Network> = {
  areas: [SpatialUnit.parse({ id: "ort", kind: "ortsteil", name: "Ort" })],
  institutions: [
    house("amt", ["jugendamt"]),
    house("schule", ["grundschule"]),
    house("kita", ["kita"]),
    house("verein", ["jugendverband"]),
  ],
  conferences: [ost],
  memberships: [member("amt"), member("schule"), member("kita"), member("verein")],
}

export const townWith = (more: Partial<Network>): NetworkIndex => indexNetwork({ ...town, ...more })

export const conferenceIn = (index: NetworkIndex, id: ConferenceId = ost.id): Conference =>
  index.conferences.get(id) ?? ost
