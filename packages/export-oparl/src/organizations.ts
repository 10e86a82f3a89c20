/** Organizations: conferences, their sub-groups and their member institutions as OParl groups them. */
import { addressLine, type Conference, type ConferenceKind, type Loss, type Network } from "@sozialraum/core"
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
  }
}

/** What OParl has no words for in a conference. */
export const lostOfConference = (conference: Conference): ReadonlyArray<Loss> => [
  { id: conference.id, path: ["area"], because: "noSuchField" },
  ...(["purpose", "reportsTo", "fund"] as const).flatMap((field) =>
    conference[field] === undefined ? [] : [{ id: conference.id, path: [field], because: "noSuchField" }],
  ),
  ...(Object.keys(conference.procedure).length === 0
    ? []
    : [{ id: conference.id, path: ["procedure"], because: "noSuchField" }]),
  ...conference.statuses.flatMap(({ status }, n) =>
    status === "dissolved" ? [] : [{ id: conference.id, path: ["statuses", n], because: "noSuchField" }],
  ),
]

/** Sub-groups as organizations below their conference. */
export const subGroupOrganizations = (
  { subGroups }: Network,
  conference: Conference,
  options: OparlOptions,
): ReadonlyArray<OparlObject> =>
  subGroups
    .filter((group) => group.conference === conference.id)
    .map(({ id, name, start, end }) => ({
      ...named(options, "organization", "subgroup", id),
      body: addressOf(options, "body", "1"),
      name,
      organizationType: "Gremium",
      classification: "Unterarbeitsgruppe",
      subOrganizationOf: organizationAddress(options, "conference", conference.id),
      startDate: start,
      ...(end === undefined ? {} : { endDate: lastDay(end) }),
    }))

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
    ...(room === undefined ? named(options, "location", id) : named(options, "location", id, room)),
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
