/** Documents: what a server answers under each address of an OParl interface. */
import type { Loss, Network } from "@sozialraum/core"
import { lostOfMeeting, meetingObject } from "./meetings.js"
import { lostOfMembers, membershipsOf, membershipsOfSubGroup } from "./memberships.js"
import {
  addressOf,
  listOf,
  named,
  type OparlObject,
  oparlVersion,
  organizationAddress,
  systemType,
} from "./oparl-object.js"
import type { OparlOptions } from "./options.js"
import {
  conferenceOrganization,
  institutionOrganizations,
  lostOfConference,
  lostOfSubGroup,
  subGroupOrganization,
} from "./organizations.js"

/** What an address answers with: an object, or a list of objects. @german OParl-Dokument */
export type OparlDocument = OparlObject | ReturnType<typeof listOf>

/** Every document of an interface, and what could not be carried. @german OParl-Schnittstelle */
export interface OparlDocuments {
  /** By address, the System object first. */
  readonly documents: Readonly<Record<string, OparlDocument>>
  readonly lost: ReadonlyArray<Loss>
}

/**
 * Tells the conferences of a network in OParl 1.1: a static interface, one document for each address.
 *
 * @returns for the public only what is public: conferences, who convenes them, meetings with the public items of their
 *   agenda; for the network the members and the results too
 * @rule P9, P12
 * @source OParl 1.1
 */
export const oparlDocuments = (network: Network, options: OparlOptions): OparlDocuments => {
  const { base, body, license } = options
  const conferences = network.conferences.map((conference) => ({
    conference,
    memberships: membershipsOf(network, conference, options),
  }))
  const groups = network.subGroups
    .filter((group) => network.conferences.some(({ id }) => id === group.conference))
    .map((group) => ({ group, memberships: membershipsOfSubGroup(network, group, options) }))
  const memberships = [...conferences, ...groups].flatMap((one) => one.memberships)
  const meetings = network.meetings.flatMap((meeting) => meetingObject(meeting, network, options) ?? [])
  const seated = new Set(memberships.map(({ onBehalfOf }) => onBehalfOf))
  const institutions = institutionOrganizations(network, options).filter(({ id }) => seated.has(id))
  const bodies = [
    ...conferences.map((one) => conferenceOrganization(one.conference, one.memberships.map(idOf), options)),
    ...groups.map((one) => subGroupOrganization(one.group, one.memberships.map(idOf), options)),
  ]
  const places = [...institutions, ...meetings].flatMap(({ location }) => location ?? [])
  const lists: Readonly<Record<string, ReadonlyArray<OparlObject>>> = {
    organization: [...bodies, ...institutions],
    person: [],
    meeting: meetings,
    paper: [],
    consultation: [],
    file: [],
    agendaItem: meetings.flatMap(({ agendaItem }) => agendaItem),
    membership: memberships,
    legislativeTermList: [],
    locationList: [...new Map(places.map((place) => [place.id, place])).values()],
  }
  const listAddress = (name: string): string => `${addressOf(options, "body", "1")}/${name}`
  const ofBody: OparlObject = {
    ...named(options, "body", "1"),
    system: base,
    name: body.name,
    ...(body.ags === undefined ? {} : { ags: body.ags }),
    ...(license === undefined ? {} : { license }),
    ...Object.fromEntries(Object.keys(lists).map((name) => [name, listAddress(name)])),
    legislativeTerm: [],
  }
  const system: OparlObject = {
    id: base,
    type: systemType,
    oparlVersion,
    body: `${base}body`,
    ...(license === undefined ? {} : { license }),
  }
  return {
    documents: Object.fromEntries([
      [base, system],
      [`${base}body`, listOf(`${base}body`, [ofBody])],
      [ofBody.id, ofBody],
      ...Object.entries(lists).map(([name, data]) => [listAddress(name), listOf(listAddress(name), data)] as const),
      ...conferences.map(({ conference }) => {
        const organization = organizationAddress(options, "conference", conference.id)
        const own = meetings.filter((meeting) => meeting.organization.includes(organization))
        return [`${organization}/meeting`, listOf(`${organization}/meeting`, own)] as const
      }),
      ...Object.values(lists)
        .flat()
        .map((object) => [object.id, object] as const),
    ]),
    lost: [
      ...network.conferences.flatMap((conference) => [
        ...lostOfConference(conference),
        ...lostOfMembers(network, conference),
      ]),
      ...network.meetings.flatMap(lostOfMeeting),
      ...network.subGroups.flatMap(lostOfSubGroup),
      ...network.agendaProposals.flatMap(({ id, state }) =>
        state.status === "placed" ? [] : [{ id, path: [], because: "noSuchField" }],
      ),
    ],
  }
}

const idOf = ({ id }: OparlObject): string => id
