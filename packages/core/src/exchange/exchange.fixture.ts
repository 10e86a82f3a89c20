/** A small network for tests of sharing: a school with a hall, a club with chairs and hours, an office with a play bus. */
import { Conference, Membership } from "../conference/index.js"
import { Institution } from "../institution/index.js"
import { Meeting } from "../meeting/index.js"
import { indexNetwork, type Network, type NetworkIndex } from "../network/index.js"
import type { Plain } from "../problem.js"
import { Booking, Resource, ResourceRequest } from "../sharing/index.js"
import { Instant, LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)
export const at = (text: string): Instant => Instant.parse(text)

/** The school year 2026/27, asked about when it is over. */
const schoolYear = { from: day("2026-08-01"), to: day("2027-08-01") }
export const asked = { period: schoolYear, now: at("2027-08-01T06:00:00Z") }

const statuses = [{ status: "active", from: "2010-08-01" }]

export const institutions = ["schule", "kita", "verein", "jugendamt"].map((id) =>
  Institution.parse({ id, name: id, types: ["sonstige"], statuses }),
)

const resource = (id: string, owner: string, category: string, more: object = {}): Resource =>
  Resource.parse({ id, owner, category, name: id, ...more })

const evenings = ["mo", "tu", "we", "th", "fr"].map((weekday) => ({ day: weekday, from: "16:00", to: "22:00" }))

export const aula = resource("aula", "schule", "raum", { availability: { windows: [{ slots: evenings }] } })
export const chairs = resource("stuehle", "verein", "material", { use: { mode: "shared", units: 50 } })
export const bus = resource("spielmobil", "jugendamt", "spielmobil")
const hours = resource("fachkraft", "verein", "personalstunden")
const money = resource("kasse", "jugendamt", "geld")
export const resources = [aula, chairs, bus, hours, money]

/** A booking in the zone of Berlin. */
export const booking = (
  id: string,
  [of, borrower]: readonly [resource: string, borrower: string],
  more: Partial<Plain<typeof Booking>> & { readonly start: string; readonly end: string },
): Booking => {
  const { start, end, ...rest } = more
  return Booking.parse({
    id,
    resource: of,
    borrower,
    interval: { start, end, zone: "Europe/Berlin" },
    purpose: "Elternabend",
    responsible: "leitung",
    ...rest,
  })
}

/** One evening of two hours in the hall. */
export const evening = (id: string, on: string, more: Partial<Plain<typeof Booking>> = {}): Booking =>
  booking(id, ["aula", "kita"], { start: `${on}T18:00`, end: `${on}T20:00`, ...more })

export const request = (id: string, more: Partial<Plain<typeof ResourceRequest>>): ResourceRequest =>
  ResourceRequest.parse({
    id,
    resource: "aula",
    borrower: "kita",
    time: { kind: "once", interval: { start: "2026-11-18T18:00", end: "2026-11-18T20:00", zone: "Europe/Berlin" } },
    purpose: "Elternabend",
    responsible: "leitung",
    state: { status: "draft" },
    ...more,
  })

export const conferences = ["sued", "nord"].map((id) =>
  Conference.parse({
    id,
    name: id,
    kind: "sozialraumkonferenz",
    area: "sued",
    start: "2020-01-01",
    convenors: [{ institution: "jugendamt", from: "2020-01-01" }],
    moderators: [{ institution: "jugendamt", from: "2020-01-01" }],
  }),
)

export const memberships = ["schule", "kita", "verein", "jugendamt"].map((institution) =>
  Membership.parse({
    id: `m-${institution}`,
    conference: "sued",
    institution,
    kind: "core",
    status: "active",
    delegates: [{ function: "leitung" }],
    from: "2020-01-01",
  }),
)

const appointment = (id: string, on: string) => ({
  id,
  conference: "sued",
  title: "Sitzung",
  interval: { start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" },
})

/** A meeting in the house of the school that was held; the club wrote its minutes. */
export const meeting = (id: string, on: string, more: object = {}): Meeting =>
  Meeting.parse({
    ...appointment(id, on),
    host: { at: "member", institution: "schule", site: "haus" },
    invitedOn: "2026-01-01",
    invited: [],
    attendance: [],
    minutes: { by: "leitung", institution: "verein", writtenOn: on },
    state: "minutesDraft",
    ...more,
  })

/** A meeting that is to be, or was to be. */
export const planned = (id: string, on: string, more: object = {}): Meeting =>
  Meeting.parse({
    ...appointment(id, on),
    host: { at: "member", institution: "schule", site: "haus" },
    state: "scheduled",
    ...more,
  })

/** A network of all this. */
export const network = (values: Partial<Network> = {}): NetworkIndex =>
  indexNetwork({ institutions, resources, conferences, memberships, ...values })
