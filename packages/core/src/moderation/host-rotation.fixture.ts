/** A small network that meets in its own houses: a conference, its members, their sites and rooms. */
import { ClosureCalendar } from "../calendar/index.js"
import { Conference, Membership } from "../conference/index.js"
import { ContactPoint, Institution, InstitutionId, Site } from "../institution/index.js"
import { Meeting } from "../meeting/index.js"
import { indexNetwork, type Network, type NetworkIndex } from "../network/index.js"
import { Resource } from "../sharing/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)
export const asOf = day("2026-10-01")
export const id = (text: string): InstitutionId => InstitutionId.parse(text)

const square = (west: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, 51.4],
      [west + 0.1, 51.4],
      [west + 0.1, 51.5],
      [west, 51.5],
      [west, 51.4],
    ],
  ],
})

export const areas = [
  SpatialUnit.parse({
    id: "stadt",
    kind: "stadt",
    name: "Stadt",
    externalIds: [{ scheme: "de-ags", value: "05911000" }],
  }),
  SpatialUnit.parse({
    id: "sued",
    kind: "stadtbezirk",
    name: "Süd",
    geometry: square(7.2),
    parents: [{ unit: "stadt", kind: "stadt" }],
  }),
  SpatialUnit.parse({
    id: "nord",
    kind: "stadtbezirk",
    name: "Nord",
    geometry: square(7.4),
    parents: [{ unit: "stadt", kind: "stadt" }],
  }),
]

export const sued = Conference.parse({
  id: "konferenz",
  name: "Sozialraumkonferenz Süd",
  kind: "sozialraumkonferenz",
  area: "sued",
  start: "2024-08-01",
  convenors: [{ institution: "amt" }],
  moderators: [{ institution: "amt" }],
})

export const site = (name: string, more: object = {}): Site =>
  Site.parse({ id: name, address: { street: "Weg", houseNumber: "1" }, position: { lon: 7.25, lat: 51.45 }, ...more })

export const house = (name: string, more: object = {}): Institution =>
  Institution.parse({ id: name, name: `Haus ${name}`, types: ["kita"], sites: [{ site: name }], ...more })

export const member = (institution: string, more: object = {}): Membership =>
  Membership.parse({
    id: `m-${institution}`,
    conference: "konferenz",
    institution,
    status: "active",
    from: "2024-08-01",
    ...more,
  })

export const room = (owner: string, more: object = {}): Resource =>
  Resource.parse({ id: `raum-${owner}`, owner, category: "raum", name: `Saal ${owner}`, ...more })

export const mailbox = (institution: string, more: object = {}): ContactPoint =>
  ContactPoint.parse({
    id: `post-${institution}`,
    institution,
    function: "einrichtung",
    emails: [`${institution}@example.org`],
    ...more,
  })

const interval = (on: string) => ({ start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" })

export const meeting = (on: string, host: string, more: object = {}): Meeting =>
  Meeting.parse({
    id: `s-${on}`,
    conference: "konferenz",
    title: "Sozialraumkonferenz",
    interval: interval(on),
    host: { at: "member", institution: host, site: host },
    state: "held",
    invitedOn: "2024-08-01",
    invited: [],
    attendance: [],
    ...more,
  })

/** Not held yet: it has what a scheduled meeting has. */
export const planned = (on: string, host: string, more: object = {}): Meeting =>
  Meeting.parse({
    id: `s-${on}`,
    conference: "konferenz",
    title: "Sozialraumkonferenz",
    interval: interval(on),
    host: { at: "member", institution: host, site: host },
    state: "scheduled",
    ...more,
  })

/** Days on which houses rest, by the kind and whom they are for. */
export const closures = (kind: string, on: string, scope: object): ClosureCalendar =>
  ClosureCalendar.parse({
    id: `${kind}-${on}`,
    name: kind,
    scope,
    source: { name: "Beispiel" },
    known: { from: "2026-01-01", to: "2028-01-01" },
    kinds: [kind],
    closures: [
      { kind, from: on, to: `${on.slice(0, 8)}${String(Number(on.slice(8)) + 1).padStart(2, "0")}`, reason: "Ruhetag" },
    ],
  })

/** A network of these houses, each a member with a site of its own in the area, unless said otherwise. */
export const networkOf = (houses: ReadonlyArray<string>, more: Partial<Network> = {}): NetworkIndex =>
  indexNetwork({
    areas,
    conferences: [sued],
    sites: houses.map((name) => site(name)),
    institutions: houses.map((name) => house(name)),
    memberships: houses.map((name) => member(name)),
    ...more,
  })
