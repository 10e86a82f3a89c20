/** Organizations: conferences, their sub-groups and their member institutions as OParl groups them. */
import {
  addressLine,
  type Conference,
  type ConferenceKind,
  type Loss,
  type Network,
  type SubGroup,
} from "@sozialraum/core"
import { conferenceFates, lostFields, roleFates, subGroupFates } from "./losses.js"
import { lastDay } from "./moment.js"
import { addressOf, named, type OparlObject, organizationAddress } from "./oparl-object.js"
import type { OparlOptions } from "./options.js"

const classifications: Readonly<Record<ConferenceKind, string>> = {
  sozialraumkonferenz: "Sozialraumkonferenz",
  stadtteilkonferenz: "Stadtteilkonferenz",
  stadtbezirkskonferenz: "Stadtbezirkskonferenz",
  planungsraumkonferenz: "Planungsraumkonferenz",
  ag78: "Arbeitsgemeinschaft nach § 78 SGB VIII",
  arbeitskreis: "Arbeitskreis",
  runderTisch: "Runder Tisch",
  stadtteilbeirat: "Beirat",
}

/** A conference as a body of OParl, with the addresses of the memberships in it. */
export const conferenceOrganization = (
  conference: Conference,
  memberships: ReadonlyArray<string>,
  options: OparlOptions,
): OparlObject => {
  const end = conference.statuses.find(({ status }) => status !== "dormant")
  return {
    ...named(options, "organization", "conference", conference.id),
    body: addressOf(options, "body", "1"),
    name: conference.name,
    organizationType: "Gremium",
    classification: classifications[conference.kind],
    startDate: conference.start,
    ...(end === undefined ? {} : { endDate: lastDay(end.from) }),
    membership: memberships,
    meeting: `${organizationAddress(options, "conference", conference.id)}/meeting`,
    ...(conference.topics.length === 0 ? {} : { keyword: conference.topics }),
  }
}

/** What OParl has no words for in a conference: that it rested, and why it ended, too. */
export const lostOfConference = (conference: Conference): ReadonlyArray<Loss> => {
  const { id } = conference
  return [
    ...lostFields(conference, conferenceFates, { id }),
    ...(["convenors", "moderators"] as const).flatMap((office) =>
      conference[office].flatMap((role, n) => lostFields(role, roleFates, { id, path: [office, n] })),
    ),
    ...conference.statuses.flatMap(({ status, because }, n) =>
      status === "dissolved" && because === undefined
        ? []
        : [{ id, path: ["statuses", n], because: "noSuchField" as const }],
    ),
  ]
}

/** A sub-group as an organization below its conference, with the addresses of the memberships in it. */
export const subGroupOrganization = (
  { id, conference, name, start, end }: SubGroup,
  memberships: ReadonlyArray<string>,
  options: OparlOptions,
): OparlObject => ({
  ...named(options, "organization", "subgroup", id),
  body: addressOf(options, "body", "1"),
  name,
  organizationType: "Gremium",
  classification: "Unterarbeitsgruppe",
  subOrganizationOf: organizationAddress(options, "conference", conference),
  startDate: start,
  ...(end === undefined ? {} : { endDate: lastDay(end) }),
  membership: memberships,
})

/** What OParl has no words for in a sub-group: its mandate and its reports. */
export const lostOfSubGroup = (group: SubGroup): ReadonlyArray<Loss> =>
  lostFields(group, subGroupFates, { id: group.id })

/** An institution, and where it is. */
export interface OparlInstitution extends OparlObject {
  readonly location?: OparlObject
}

/** Institutions, as those on whose behalf somebody sits in a conference. */
export const institutionOrganizations = (
  { institutions, sites }: Network,
  options: OparlOptions,
): ReadonlyArray<OparlInstitution> =>
  institutions.map(({ id, name, sites: [use] }) => {
    const site = sites.find((one) => one.id === use?.site)
    return {
      ...named(options, "organization", "institution", id),
      body: addressOf(options, "body", "1"),
      name,
      organizationType: "Institution",
      ...(site === undefined ? {} : { location: locationOf(site, options) }),
    }
  })

/** A site as a place of OParl. */
export const locationOf = (
  { id, name, address, position }: Network["sites"][number],
  options: OparlOptions,
  room?: string,
): OparlObject => {
  const line = addressLine(address)
  const street = [address.street, address.houseNumber].filter((part) => part !== undefined).join(" ")
  return {
    ...(room === undefined ? named(options, "location", "site", id) : named(options, "location", "site", id, room)),
    ...(line === "" && name === undefined ? {} : { description: line === "" ? name : line }),
    ...(street === "" ? {} : { streetAddress: street }),
    ...(room === undefined ? {} : { room }),
    ...(address.postalCode === undefined ? {} : { postalCode: address.postalCode }),
    ...(address.district === undefined ? {} : { subLocality: address.district }),
    ...(address.city === undefined ? {} : { locality: address.city }),
    ...(position === undefined
      ? {}
      : {
          geojson: {
            type: "Feature",
            properties: {},
            geometry: { type: "Point", coordinates: [position.lon, position.lat] },
          },
        }),
  }
}
