/** Memberships: institutions in a conference, as OParl tells persons in a body on behalf of one. */
import {
  type Conference,
  type InstitutionId,
  type Loss,
  Membership,
  type Network,
  redact,
  SubGroup,
} from "@sozialraum/core"
import { lostFields, membershipFates } from "./losses.js"
import { lastDay } from "./moment.js"
import { named, type OparlObject, organizationAddress } from "./oparl-object.js"
import type { OparlOptions } from "./options.js"

const roles = { core: "Mitglied", guest: "Gast", standingGuest: "Ständiger Gast" } as const

/**
 * The memberships of a conference that an audience may see: an institution where OParl expects a person, so the person is
 * left out and the institution is the one on whose behalf somebody sits there. Those who convene and moderate come first.
 *
 * @rule P9, R21
 */
export const membershipsOf = (
  network: Network,
  conference: Conference,
  options: OparlOptions,
): ReadonlyArray<OparlObject> => {
  const organization = organizationAddress(options, "conference", conference.id)
  const offices = (["convenors", "moderators"] as const).flatMap((office) =>
    conference[office].map(({ institution, from, to }, n) => ({
      ...named(options, "membership", conference.id, office, String(n)),
      organization,
      ...onBehalfOf(network, institution, options),
      role: office === "convenors" ? "Geschäftsführung" : "Moderation",
      ...days(from, to),
    })),
  )
  const members = network.memberships.flatMap((membership) => {
    const { institution } = redact(Membership, membership, options.audience ?? "public")
    if (membership.conference !== conference.id || institution === undefined || !isIn(membership)) return []
    return [
      {
        ...named(options, "membership", membership.id),
        organization,
        ...onBehalfOf(network, institution, options),
        role: roles[membership.kind],
        votingRight: membership.vote === undefined ? membership.kind === "core" : membership.vote === "granted",
        ...days(membership.from, membership.to),
      },
    ]
  })
  return [...offices, ...members]
}

/**
 * Who leads a sub-group and who works in it, as far as an audience may see it.
 *
 * @rule P9, R31
 */
export const membershipsOfSubGroup = (
  network: Network,
  group: SubGroup,
  options: OparlOptions,
): ReadonlyArray<OparlObject> => {
  const { lead, members = [] } = redact(SubGroup, group, options.audience ?? "public")
  const seat = (institution: InstitutionId, role: string) => ({
    ...named(options, "membership", "subgroup", group.id, institution),
    organization: organizationAddress(options, "subgroup", group.id),
    ...onBehalfOf(network, institution, options),
    role,
  })
  return [...(lead === undefined ? [] : [seat(lead, "Leitung")]), ...members.map((member) => seat(member, "Mitglied"))]
}

/** Of members, OParl knows neither functions nor that they rest. */
export const lostOfMembers = ({ memberships }: Network, conference: Conference): ReadonlyArray<Loss> =>
  memberships
    .filter((membership) => membership.conference === conference.id)
    .flatMap((membership) => [
      ...(isIn(membership) ? [] : [{ id: membership.id, path: ["status"], because: "noSuchField" }]),
      ...lostFields(membership, membershipFates, { id: membership.id }),
    ])

/** The institution for which somebody sits there, where the network knows it: no address leads nowhere. */
const onBehalfOf = ({ institutions }: Network, institution: InstitutionId, options: OparlOptions) =>
  institutions.some(({ id }) => id === institution)
    ? { onBehalfOf: organizationAddress(options, "institution", institution) }
    : {}

/** Who was invited only, or rests, is no member in the sense of OParl in that time; who has left was one. */
const isIn = ({ status }: Membership): boolean => status === "active" || status === "left"

const days = (from: Membership["from"], to: Membership["to"]) => ({
  ...(from === undefined ? {} : { startDate: from }),
  ...(to === undefined ? {} : { endDate: lastDay(to) }),
})
